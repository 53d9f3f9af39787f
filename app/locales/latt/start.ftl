### Lätt svenska: bara det som sägs enklare än på svenska. Resten läses i sv.

start-title = Låna saker till sport. Gratis.
start-heading = Låna saker till sport. Det kostar inget.
start-lead = Du kan låna skidor, skridskor, hjälmar, tält och mer. Kom till oss. Välj. Låna.
start-fact-free = Det kostar inget
start-fact-days = Du får låna i 14 dagar
start-fact-need = Säg ditt namn och ditt mobilnummer
start-places = Hit kan du komma
