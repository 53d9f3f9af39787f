### Lagret: hitta, titta på, lägga in och ändra artiklar.

stock-search-label = Sök i lagret
stock-search-hint = Till exempel skridskor 34, FB002041, 2041 eller en plats som C9
stock-all-branches = Alla filialer
stock-any-status = Allt utom kasserat
stock-none-found = Vi hittar inget som passar
stock-none-found-more = Prova ett annat ord, eller ta bort storleken.
stock-no-size = okänd storlek
stock-new = Lägg in artikel
stock-change = Ändra artikel
stock-about = Om artikeln
stock-actions = Gör något
stock-history = Historik
stock-by-import = vid import
stock-lent-on = Lånet räknas från { $date }
stock-was-is = { $before } → { $after }
stock-field-was-is = { $field }: { $before } → { $after }
stock-answer-duties = Svara vid disken
stock-waits = Väntar: { $duties }
stock-elsewhere = { $here } (hör hemma på { $home })
stock-type = Typ
stock-choose-type = Välj en typ
stock-size = Storlek
stock-size-hint = Skriv som det står: 150 cm, 34-37, 26,5 / 312 mm. Lämna tomt om du inte vet.
stock-condition = Skick
stock-brand = Märke
stock-branch = Filial
stock-status = Status
stock-home = Hör hemma på
stock-is-at = Är på
stock-shelf = Plats
stock-codes = Streckkoder
stock-codes-hint = Flera koder med komma emellan. Lämna tomt, så får den nästa kod.
stock-number = Artikelnummer
stock-next-number = Lämna tomt, så blir det { $number }.
stock-received = Inkommen
stock-times-lent = Gånger utlånad
stock-binding = Bindning inställd för
stock-green-buckle = Grönt spänne (småbarnshjälm)
stock-note = Anteckning
stock-no-donor = Den som skänkt utrustningen sparas aldrig.
stock-told-added = Artikeln är inlagd.
stock-told-changed = Ändringen är sparad.
stock-told-status = Statusen är ändrad.
stock-wrong-value = Kontrollera det som står här
stock-wrong-number = Skriv ett nummer från 1 till 9999999
stock-number-taken = En annan artikel har det numret
stock-number-none-left = Det finns inget ledigt nummer kvar
stock-wrong-codes = Kontrollera koderna: bokstäver och siffror, med komma emellan
stock-code-on-another = { $code } sitter redan på artikel { $number }
stock-changed-meanwhile = Någon annan ändrade artikeln medan du skrev. Det du skrev står kvar. Spara igen om det ska gälla.
stock-refused-on-loan = Artikeln är utlånad. Ta tillbaka den först.
stock-refused-coordinator = Be en samordnare. Bara en samordnare får häva karantän eller ta tillbaka det som är kasserat.
stock-refused-repair = En reparation väntar. Gör klart servicen först.

status-on-loan = Utlånad
# dynamic
status-available = Tillgänglig
# dynamic
status-season-storage = I säsongsförråd
# dynamic
status-in-service = På service
# dynamic
status-quarantine = I karantän
# dynamic
status-missing = Saknas
# dynamic
status-scrapped = Kasserad
# dynamic
set-status-available = Gör tillgänglig
# dynamic
set-status-season-storage = Till säsongsförråd
# dynamic
set-status-in-service = Till service
# dynamic
set-status-quarantine = Till karantän
# dynamic
set-status-missing = Saknas
# dynamic
set-status-scrapped = Kassera
# dynamic
condition-as-new = Nyskick
# dynamic
condition-good = Bra
# dynamic
condition-worn = Slitet
stock-tools = Vad vill du göra?
stock-more-tools = Mer att göra i lagret
stock-live-fault = Sökningen svarar inte just nu. Tryck Enter för att söka igen.
stock-live-count = { $count ->
    [0] Inga träffar
    [one] En träff
   *[other] { $count } träffar
}
stock-live-more = De första { $count } träffarna visas
stock-understood = Vi letade efter { $what }.
stock-understood-types = { $types } och { $count } typer till
stock-understood-number = nummer { $value }
stock-understood-code = koden { $value }
stock-understood-size = storlek { $value }
stock-understood-shelf = plats { $value }
stock-understood-word = ”{ $value }”
stock-mended = Inget här heter ”{ $typed }”, så vi letade efter ”{ $meant }”.
stock-history-of = Vad som har hänt med { $number }
stock-whole-history = Visa hela historiken
