### Startsidan.

start-title = Låna sport- och fritidsutrustning gratis
start-heading = Låna utrustning. Gratis för alla.
start-lead = Skidor, skridskor, hjälmar, tält och mycket mer. Kom in, välj och låna.
start-fact-free = Allt är gratis
start-fact-days = Upp till 14 dagar
start-fact-need = Namn och mobilnummer räcker
start-places = Här finns vi
start-closed = Stängt
start-sign-in = Logga in som personal
start-to-counter = Till disken
start-components = Komponenter
