### Låntagare: hitta, lägga till, se vad som är hemma, rätta uppgifter.

people-title = Låntagare
people-search-label = Mobilnummer eller namn
people-search-hint = Hela numret, eller början på förnamn eller efternamn.
people-new = Ny låntagare
people-new-lead = Namn och mobilnummer räcker.
people-add = Lägg till och ta i handen
people-none-found = Ingen träff på ”{ $text }”
people-none-found-more = Kontrollera stavningen eller numret, eller lägg till en ny låntagare.
people-more-than-shown = Här visas de 50 första. Skriv mer av namnet för att se färre.
people-take-in-hand = Ta i handen
people-group = Grupp
people-no-number = inget nummer

## Formulären

people-kind = Vem lånar?
people-kind-person = En person
people-kind-group = En grupp: skola, förskola, förening
people-contact = Kontaktperson
people-contact-hint = Den i gruppen som svarar på numret.
people-contact-empty = Skriv namnet på gruppens kontaktperson
people-reserve = Boka åt
people-change = Ändra uppgifter
people-phone-change-hint = Kan lämnas tomt, om det inte finns något nummer längre.
people-reads = Språk som låntagaren läser
people-language-other = ett annat språk
people-note-hint = Bara det som hjälper vid disken, högst { $most } tecken. Inget om hälsa eller personnummer.
people-note-too-long = Anteckningen är för lång. Korta den till högst 2 000 tecken
people-changed-meanwhile = Någon annan ändrade uppgifterna medan du skrev
people-changed-meanwhile-more = Det du skrev står kvar i formuläret. Så här ser det sparade ut nu. Spara en gång till om ditt ska gälla.

## Låntagarens sida

people-summary =
    { $count ->
        [0] Inget hemma
        [one] En artikel hemma
       *[other] { $count } artiklar hemma
    }{ $late ->
        [0] {""}
        [one] {""}, en försenad
       *[other] {""}, { $late } försenade
    }
people-particulars = Uppgifter
people-since = Låntagare sedan
people-at-home = Har hemma
people-nothing-home = Inget hemma just nu
people-past = Lånat tidigare
people-same-number = Fler med samma nummer
people-late = försenad
people-lost = borttappad
people-says-returned = letas efter
people-more = Mer
people-loan-due = Lämnas tillbaka senast { $date }
people-loan-late = Skulle ha kommit tillbaka { $when }. Fråga om allt är bra.
people-loan-lost = Antecknad som borttappad. Ingen är skyldig något.
people-loan-says-returned = Sägs vara återlämnad. Leta på hyllan.
people-loan-not-there = Lånet är inte öppet längre. Någon annan kan ha hunnit före. Så här ser det ut nu.
people-renewed = { $things }: lämnas tillbaka senast { $date }.
people-not-renewed = { $things }: gäller redan till { $date } och blir inte längre av ett omlån idag.
people-told-lost = Antecknad som borttappad. Lånet står kvar, och ingen är skyldig något.
people-told-found = Bra, då är den hittad. Lånet fortsätter.
people-told-says-returned = Antecknat. Leta på hyllan när det är lugnt.
people-told-changed = Uppgifterna är sparade.
people-told-merged = De två är en låntagare nu. Lån och lånesedlar har flyttat hit.
people-told-undone = Det är ångrat.

## Slå ihop

people-merge = Slå ihop två låntagare
people-merge-link = Samma person som en annan? Slå ihop
people-merge-lead = När samma person eller grupp står två gånger.
people-merge-which = Vem är det?
people-merge-compare = Jämför
people-merge-stays = Vems namn och nummer ska stå kvar?
people-merge-choose = Välj vems namn och nummer som ska stå kvar
people-merge-consequence = Alla lån och lånesedlar flyttar till den som står kvar, och anteckningarna läggs ihop. Det går att ångra idag.
people-merge-confirm = Slå ihop
people-merge-other = Välj en annan
