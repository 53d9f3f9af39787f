### Flytta: var sakerna är, en och en eller många på en gång.

batch-codes = Skanna sakerna
batch-codes-hint = En på varje rad: streckkod eller nummer. Skanna alla, och tryck sedan på knappen.
batch-none = Skanna eller skriv minst en artikel.
batch-too-many = Högst { $most } saker på en gång. Ta resten efteråt.
batch-answer = Så gick det
batch-on-loan = Utlånad
batch-several = Flera har det numret: skriv hela koden
batch-unknown = Vi hittar ingen sådan artikel
batch-undo = Ångra alltihop
batch-undone = Det är ångrat.
move-title = Flytta
move-lead = Säg vart, skanna det som ska flytta, och tryck en gång.
move-shelf = Till hylla eller förråd
move-shelf-hint = Till exempel C9 eller Förråd 3. Lämna tomt om hyllan inte ändras.
move-branch = Till filial
move-branch-same = Samma filial som nu
move-for-good = De hör hemma där från och med nu
move-for-good-hint = Annars är de där en tid, till exempel i pulkabacken eller på bussen.
move-storage = Säsongsförråd
move-storage-same = Ingen ändring
move-storage-in = Ställ undan
move-storage-out = Ta fram
move-send = Flytta
move-nowhere = Skriv en hylla, eller välj en filial eller säsongsförrådet.
move-count = { $count ->
    [0] Inget flyttades.
    [one] En sak flyttad.
   *[other] { $count } saker flyttade.
}
move-moved = Flyttad
move-from = från { $shelf }
move-found = Hittad igen
move-was-there = Var redan där
move-on-loan-more = Ta emot den i disken först.
season-title = Byt säsong
season-lead = Ställ undan vinterns eller sommarens prylar, eller ta fram dem, på en gång.
season-winter-out = Ta fram vintern
season-winter-in = Ställ undan vintern
season-summer-out = Ta fram sommaren
season-summer-in = Ställ undan sommaren
season-about-in = Det som är hemma och tillgängligt ställs undan. Det som är utlånat eller på service stannar som det är.
season-about-out = Det som står i säsongsförrådet blir tillgängligt igen.
season-going = Byter
season-on-loan = Utlånade
season-staying = Stannar
season-put-away = Ställ undan { $count }
season-bring-out = Ta fram { $count }
season-done = { $count ->
    [one] En sak har bytt plats.
   *[other] { $count } saker har bytt plats.
}
season-none = Inget att byta
season-none-more = Filialen har inga sådana prylar här just nu.
shelves-title = Hyllor
shelves-caption = Filialens hyllor, i den ordning man går
shelves-count = Artiklar
shelves-on-loan = Utlånade
shelves-none = Utan hylla
