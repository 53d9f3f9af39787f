### Plocklistan: vad som ska tas fram till dem som har bokat.

pick-title = Att plocka fram
pick-lead = Bokningar som hämtas till och med { $date }.
pick-scan = Skanna det du tar fram
pick-scan-go = Plocka
pick-word = Framtaget
pick-put-with = Lägg den till bokning { $reservation }, som hämtas { $date }.
pick-left = { $count ->
    [one] En sak kvar till bokningen.
   *[other] { $count } saker kvar till bokningen.
  }
pick-all-there = Nu är allt framme. Bokningen är klar att hämta.
pick-already = Den är redan framtagen till bokning { $reservation }.
pick-not-wanted = Ingen har bokat en sådan till de här dagarna. Lägg tillbaka den.
pick-not-lendable = Den går inte att plocka: den är utlånad, på service eller hör till en annan filial.
pick-several = Flera artiklar har den koden. Skriv numret.
pick-told-ready = Bokningen är klar att hämta.
pick-told-put-away = Lägg tillbaka den på hyllan. Bokningen behöver en annan.
pick-told-undone = Ångrat. Lägg tillbaka den på hyllan.
pick-not-undone = Det går inte att ångra längre. Välj Lägg tillbaka på bokningen i stället.
pick-not-there = Bokningen finns inte kvar, eller är redan hämtad.
pick-none = Inget att plocka fram
pick-none-more = Ingen har bokat något till idag eller nästa öppna dag.
pick-to-fetch = Hämta från hyllorna
pick-all-fetched = Allt är framtaget.
pick-for = bokning { $reservation }, hämtas { $date }
pick-not-in-house = finns inte i huset nu
pick-no-shelf = ingen hylla
pick-shelf = hylla { $shelf }
pick-reservations = Bokningar
pick-card = Bokning { $reservation } · { $name }
pick-state-ready = klar att hämta
pick-state-booked = bokad
pick-kept = Ligger kvar till { $at }.
pick-ready = Klar att hämta med det som finns
pick-to-counter = Öppna vid disken
pick-thing-waiting = ska tas fram
pick-thing-there = framme
pick-thing-collected = utlånad
pick-thing-broken = går inte att få fram
pick-left-over = Tillbaka till hyllorna
pick-left-over-more = Det här togs fram till någon som inte kommer. Skanna det, eller tryck när det ligger på plats.
pick-on-shelf = Ligger på plats
pick-told-on-shelf = Bra, då ligger den på sin plats.
pick-back = Lägg tillbaka
