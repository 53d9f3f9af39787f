### Listor in och ut: gamla kalkylblad till lagret, och lagret till Excel.

lists-title = Listor
lists-lead = Ta in en gammal lista, eller hämta lagret som en lista till Excel.
lists-in = Ta in en lista
lists-file = Fil
lists-file-hint = Excel (.xlsx) eller CSV, högst 16 MB. Du får se vad som skulle hända innan något ändras.
lists-send = Visa listan
lists-out = Hämta lagret
lists-out-lead = Allt som inte är kasserat. Vill du ha en del av lagret: sök först, och hämta listan under träffarna.
lists-out-excel = Hämta till Excel
lists-out-csv = Hämta som CSV
lists-so-far = Listor hittills
lists-none = Ingen lista än
lists-none-more = En lista som du tar in står här, och går att ångra.
lists-sent = { $date }, av { $name }
lists-columns-lead = Vad står i varje kolumn? Vi har gissat efter rubriken och det som står under. Ändra det som är fel.
lists-column-left = Läs inte
lists-column-seen = Till exempel: { $cells }
lists-column-nameless = Kolumn { $number }
lists-makes-numbers = Ge rader utan nummer ett nytt nummer
lists-show = Visa vad som skulle hända
lists-letters-wrong = Ser å, ä och ö konstiga ut, eller står allt i en kolumn?
lists-letters = Tecken
# dynamic
lists-letters-utf-8 = UTF-8 (nyare program)
# dynamic
lists-letters-windows-1252 = Windows (äldre Excel)
# dynamic
lists-letters-utf-16le = UTF-16 (Unicode-text från Excel)
# dynamic
lists-letters-utf-16be = UTF-16, omvänd
# dynamic
lists-letters-macintosh = Macintosh (äldre)
lists-delimiter = Mellan kolumnerna
# dynamic
lists-delimiter-semikolon = Semikolon
# dynamic
lists-delimiter-komma = Komma
# dynamic
lists-delimiter-tab = Tabb
lists-read-again = Läs om
# dynamic
lists-state-columns = Välj vad kolumnerna är
# dynamic
lists-state-reading = Läses
# dynamic
lists-state-ready = Inget är gjort än
# dynamic
lists-state-doing = Tas in
# dynamic
lists-state-again = Några rader att titta på igen
# dynamic
lists-state-done = Intagen
# dynamic
lists-state-undoing = Ångras
# dynamic
lists-state-undone = Ångrad
# dynamic
lists-state-failed = Gick inte att läsa
lists-failed = Vi kunde inte läsa filen. Spara den som Excel (.xlsx) eller CSV och prova igen, eller välj andra tecken här nedanför.
lists-progress = { $done } av { $total } rader
lists-progress-begins = Börjar läsa
lists-progress-more = Sidan följer med av sig själv. Du kan gå härifrån, arbetet fortsätter ändå.
lists-progress-look = Titta efter nu
lists-figures = { $new } nya · { $updates } ändras · { $same } lika som förut · { $refused } utanför
lists-figures-done = { $count ->
    [one] En rad togs in
   *[other] { $count } rader togs in
}
lists-figures-undone = { $back } tillbaka som förut · { $stay } står kvar
lists-nothing-yet = Inget är ändrat än. Du kan ångra alltihop efteråt.
lists-take-in = { $count ->
    [0] Ta in de kryssade raderna
    [one] Ta in en rad
   *[other] Ta in { $count } rader
}
lists-change-columns = Ändra kolumnerna
lists-again = { $count ->
    [one] En artikel ändrades medan du tittade. Raden står kvar och är räknad om. Titta på den och ta in den igen.
   *[other] { $count } artiklar ändrades medan du tittade. Raderna står kvar och är räknade om. Titta på dem och ta in dem igen.
}
lists-blank = { $count ->
    [one] En rad i filen är tom.
   *[other] { $count } rader i filen är tomma.
}
lists-undo = Ångra hela listan
lists-undo-more = Nya artiklar tas bort om ingen har lånat dem, annars kasseras de. Det någon ändrat sedan dess står kvar.
lists-labels = Skriv ut etiketter till de nya artiklarna
lists-remove = Lägg undan listan
lists-rows = Rader
lists-filter-all = Alla
lists-filter-new = Nya
lists-filter-updates = Ändras
lists-filter-same = Lika som förut
lists-filter-refused = Utanför
lists-filter-flagged = Titta på
lists-filter-again = Igen
lists-no-rows = Inga sådana rader
lists-no-rows-more = Välj en annan sort här ovanför.
lists-keep-ticks = Spara kryssen på sidan
lists-line = Rad { $line }
lists-take-line = Ta in rad { $line }
lists-field = { $field }: { $value }
lists-stays = Står kvar, för någon har ändrat det sedan dess: { $fields }
lists-row-new = Ny
lists-row-update = Ändras
lists-row-same = Lika som förut
lists-row-refused = Utanför
lists-row-in = Intagen
lists-row-gone = Borta igen
lists-row-back = Som förut
lists-row-part = Delvis som förut
lists-row-scrapped = Kasserad
lists-row-kept = Står kvar
lists-said = { $column }: ”{ $value }”. { $text }
lists-said-empty = { $column }: { $text }
# dynamic
lists-remark-open-quote = Ett citattecken öppnas och stängs aldrig, så resten av raden går inte att läsa.
# dynamic
lists-remark-too-many-cells = Raden har { $found } celler men bara { $expected } rubriker. Då vet ingen vilken som är vilken.
# dynamic
lists-remark-cut-short = Raden slutar i förtid. Det som saknas räknas som tomt.
# dynamic
lists-remark-no-number = Numret saknas.
# dynamic
lists-remark-new-number = Får ett nytt nummer.
# dynamic
lists-remark-number = Det är inget artikelnummer. Ett sådant är 1 till 9999999.
# dynamic
lists-remark-twice-in-file = Står redan på rad { $line }.
# dynamic
lists-remark-no-type = Det framgår inte vad det är för sak.
# dynamic
lists-remark-unknown-type = Ingen typ heter så.
# dynamic
lists-remark-several-types = Flera typer kan heta så. Skriv vilken.
# dynamic
lists-remark-type-guessed = Vi tror att det är { $name }.
# dynamic
lists-remark-type-differs = Artikeln här är av en annan typ. Kryssa för raden om listan har rätt.
# dynamic
lists-remark-size-unread = Storleken går inte att läsa för den typen. Den sparas som den står.
# dynamic
lists-remark-size-kept = Storleken här säger mer, så { $kept } står kvar.
# dynamic
lists-remark-date = Den dagen finns inte. Det lämnas tomt.
# dynamic
lists-remark-condition = Skicket känner vi inte igen. En ny artikel blir Bra, annars står skicket kvar.
# dynamic
lists-remark-status = Statusen känner vi inte igen. En ny artikel blir tillgänglig, annars står statusen kvar.
# dynamic
lists-remark-status-kept = Statusen står kvar: saken är utlånad, i karantän eller väntar på service.
# dynamic
lists-remark-branch = Ingen filial heter så.
# dynamic
lists-remark-too-long = Texten är för lång.
# dynamic
lists-remark-code = Det är ingen streckkod.
# dynamic
lists-remark-code-taken = Koden sitter redan på artikel { $number }.
# dynamic
lists-remark-set-aside = ”{ $word }” på säkerhetsutrustning: den tas in i karantän tills en samordnare har tittat på den.
# dynamic
lists-remark-damage = ”{ $word }” på säkerhetsutrustning. Titta på den innan den lånas ut.
lists-empty = Välj en fil med något i.
lists-too-many-rows = Listan har fler än { $rows } rader. Dela den i flera filer.
lists-too-large = Filen är för stor. En lista får vara högst { $megabytes } MB.
lists-workbook = Excelfilen går inte att öppna. Är den låst med lösenord, eller av en äldre sort (.xls)? Spara den som .xlsx utan lösenord.
lists-nothing-to-know-by = Välj vilken kolumn som är artikelnumret eller typen. Utan dem vet vi inte vad raderna handlar om.
lists-column-twice = Två kolumner är valda som samma sak. Välj en av dem.
lists-other-state = Någon har gått vidare med listan under tiden. Här är den som den är nu.
export-as = Hämta listan som
