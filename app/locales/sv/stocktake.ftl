### Inventering: hylla för hylla, idag och imorgon, en eller två tillsammans.

stocktake-title = Inventering
stocktake-lead = Skanna en hylla och se vad som saknas. Sluta när du vill och fortsätt imorgon.
stocktake-shelves = Vilka hyllor?
stocktake-shelves-hint = En på varje rad, till exempel C9. Lämna tomt för hela filialen.
stocktake-begin = Börja inventera
stocktake-list = Pågår, och nyligen klara
stocktake-none = Ingen inventering ännu
stocktake-none-more = Börja med en hylla. Det tar några minuter.
stocktake-all = Hela filialen
stocktake-of = Inventering: { $shelves }
stocktake-begun = Började { $date }, av { $name }
stocktake-under-way = Pågår
stocktake-closed = { $count ->
    [0] Klar, inget saknades
    [one] Klar, en sak saknades
   *[other] Klar, { $count } saker saknades
}
stocktake-figures = { $found } på plats · { $missing } inte sedda än · { $odd } att titta på
stocktake-count = Räkna in
stocktake-found = På plats
stocktake-misplaced = Fel hylla
stocktake-misplaced-more = Ställ den på sin plats, eller flytta hit den.
stocktake-elsewhere = Hör till en annan filial
stocktake-elsewhere-more = Flytta hit den, eller skicka den dit.
stocktake-scrapped-more = Den ska inte ligga kvar på hyllan.
stocktake-was-missing-more = Den blir tillgänglig när inventeringen avslutas.
stocktake-odd = Att titta på
stocktake-unknown = Koder som ingen artikel har: { $codes }
stocktake-move-here = Flytta hit det som låg på fel hylla
stocktake-not-seen = Inte sedda än
stocktake-all-seen = Allt är på plats
stocktake-all-seen-more = Du kan avsluta inventeringen.
stocktake-close = Avsluta inventeringen
stocktake-close-legend = Det som inte är sett
stocktake-leave = Låt det stå som det är
stocktake-mark = { $count ->
    [0] Markera det som saknat
    [one] Markera en sak som saknad
   *[other] Markera { $count } saker som saknade
}
stocktake-close-send = Avsluta
stocktake-told-marked = Inventeringen är klar. { $missing } markerades som saknade, { $found } kom till rätta.
stocktake-told-closed = Inventeringen är klar. { $missing } var inte sedda och står kvar som de var, { $found } kom till rätta.
stocktake-undone = Det är ångrat. Inventeringen är fortfarande avslutad.
stocktake-is-closed = En kollega har avslutat inventeringen. Börja en ny för att räkna in det här.
