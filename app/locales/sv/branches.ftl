### Kalendern: öppettider, extra och stängda dagar, helgdagar.

calendar-earlier = Tidigare
calendar-later = Senare
calendar-saved = Kalendern är sparad.
calendar-saved-due = { $count ->
    [one] Kalendern är sparad. Ett lån ska lämnas tillbaka en dag som nu är stängd; datumet ändras inte.
   *[other] Kalendern är sparad. { $count } lån ska lämnas tillbaka dagar som nu är stängda; datumen ändras inte.
  }
calendar-confirm-closed = Bekräfta stängt
calendar-one-day = En dag
calendar-day = Dag
calendar-hours = Tider
calendar-hours-hint = Till exempel 10-15, eller 10-12, 13-15
calendar-note = Anledning (kan lämnas tom)
calendar-open = Öppet då
calendar-closed = Stängt då
calendar-usual = Som vanligt
calendar-week = Vanliga veckan
calendar-week-label = Öppettider
calendar-week-hint = En rad för varje dag: mån 12-18. Dagar som inte står här är stängda.
calendar-no-span = ”{ $piece }” går inte att läsa. Skriv tiderna så här: 12-18, eller 10-12, 13-15
calendar-backwards = ”{ $piece }” stänger innan det öppnar. Skriv den tidigare tiden först.
calendar-overlap = ”{ $piece }” går in i en annan tid samma dag.
calendar-no-weekday = ”{ $piece }” är ingen veckodag. Skriv mån, tis, ons, tor, fre, lör eller sön.
calendar-twice = ”{ $piece }” står två gånger. Skriv dagens alla tider på en rad.
calendar-wrong-hours = Skriv tiderna så här: 12-18, eller 10-12, 13-15
calendar-note-too-long = Anledningen är för lång
