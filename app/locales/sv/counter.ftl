### Disken: fältet, svaren, handen.

## Fältet

counter-scan-label = Skanna artikel, eller skriv mobilnummer eller namn
counter-scan-go = Sök
counter-key-new = ny låntagare
counter-key-done = klar
counter-key-undo = ångra
counter-waiting = { $count } skanningar väntar på svar.
counter-offline = Ingen kontakt just nu. Det du har skannat finns kvar och skickas igen.
counter-busy = Servern hinner inte svara just nu. Det du har skannat finns kvar och skickas igen.
counter-signed-out = Du är inte inloggad längre. Logga in igen.
counter-refused = Det gick inte att göra. Ingenting har ändrats.

## Svarets ord

counter-lent = Lånad
counter-returned = Återlämnad
counter-look = Titta
counter-ask = Fråga
counter-stop = Stopp
counter-ready = Redo
counter-in-hand = I handen
counter-new-word = Ny låntagare
counter-done-word = Klart
counter-not-lent = Inte utlånat: { $article }. Lägg det åt sidan.
counter-closed = Klar
counter-undone = Ångrat
counter-renewed-word = Omlån
counter-unknown = Okänd

## Svaren

counter-ready-nobody = Skanna något som lämnas tillbaka, eller ta en låntagare i handen.
counter-ready-hand = Skanna det som ska lånas eller lämnas tillbaka. F4 när ni är klara.
counter-hand-late = { $count ->
    [one] En artikel skulle ha kommit tillbaka. Fråga om allt är bra.
   *[other] { $count } artiklar skulle ha kommit tillbaka. Fråga om allt är bra.
  }
counter-already-lent = Den står redan på lånesedeln. Ta bort den med krysset om det blev fel.
counter-for-whom = Vem ska låna? Skriv mobilnummer eller namn.
counter-found = Den var anmäld saknad. Nu är den hittad.
counter-shelf = Plats: { $shelf }
counter-instead = Ta i stället: { $article } (plats { $shelf })
counter-lent-along = Nu är också { $article } lånad.
counter-swapped = { $article } är återlämnad.
counter-returned-from-other = Den var utlånad till någon annan. Låntagaren i handen är kvar.
counter-was-lost = Den var anmäld borttappad. Bra att den kom fram.
counter-belongs-to = Den hör hemma på { $branch }. Lägg den i lådan dit.
counter-was-at = Den stod på { $branch }. Nu är den här.
counter-was-in-storage = Den stod i säsongsförrådet. Nu är den framme.
counter-was-missing = Den var anmäld saknad. Nu är den hittad.
counter-without-binding = Lämnas ut utan inställd bindning.
counter-green-buckle = Är barnet under 7 år? Erbjud en hjälm med grönt spänne: { $offered }
counter-rest-of-set = Hör ihop med { $rest }.
counter-aside-permission = Ligger åt sidan tills en vårdnadshavare har sagt ja.
counter-aside-buoyancy = Ligger åt sidan. Den som inte kan simma, eller väger under 30 kg, behöver räddningsväst.
counter-aside-binding = Ligger åt sidan tills någon har ställt in bindningen.
counter-to-quarantine = Lagd i karantän. Ställ den på karantänhyllan.
counter-to-service = Satt på servicelistan. Ställ den på servicehyllan.
counter-on-loan-to-other = Artikeln är utlånad till någon annan. Lämnas den tillbaka nu?
counter-take-back-first = Ta tillbaka först
counter-scrapped = Artikeln är kasserad och lånas inte ut. Lägg den åt sidan och säg till en samordnare.
counter-quarantine = Artikeln är i karantän och lånas inte ut. En samordnare kan häva det.
counter-is-not-lent = Sådana lånas inte ut här, eller inte till den här låntagaren. Varför står på artikelns sida.
counter-other-boot = Bindningen är inställd för { $sole } mm, men pjäxan har { $boots } mm. Ta rätt pjäxa, eller låt bindningen ställas om.
counter-which-article = Vilken artikel?
counter-more-articles = Det finns fler som slutar så. Skriv en siffra till.
counter-more-borrowers = Det finns fler med det namnet. Skriv hela namnet, eller numret.
counter-which-borrower = Vem?
counter-new-number = Ingen har det numret än. Skriv namnet, så är det klart.
counter-unknown-code = Vi hittar ingen artikel med koden { $code }. Skanna en gång till, eller skriv numret på etiketten.
counter-unknown-name = Vi hittar ingen som heter { $name }. Kontrollera stavningen, eller lägg till en ny låntagare.
counter-add-borrower = Lägg till låntagare
counter-new-borrower = Ny låntagare
counter-added = Låntagaren är tillagd och i handen. Skanna det som ska lånas.
counter-swapping = Skanna den nya storleken. Den gamla lämnas tillbaka i samma steg, med samma datum.
counter-put-away = Den lånas inte ut nu. Ställ tillbaka den där den hör hemma.
counter-not-there = Det finns inte längre. Någon annan kan ha hunnit före.
counter-duties-done = Kontroller och service är besvarade.
counter-part-missing-done = Lånet är avslutat. Artikeln står på servicelistan: en del saknas.
counter-permitted = Vårdnadshavarens ja är antecknat på lånesedeln.
counter-due-chosen = Datumet gäller för allt på lånesedeln.
counter-due-before-loan = Datumet ligger före lånet. Välj en senare dag.
counter-due-too-late = Så länge går det inte att låna. Senaste dagen är { $date }.
counter-no-date = Skriv ett datum, till exempel 2027-03-19.
counter-lent-on-set = Lånedagen är ändrad. Skanna det som lånades då.
counter-lent-on-refused = Välj en dag högst { $days } dagar tillbaka, och inte i framtiden.
counter-lost-done = Antecknat som borttappad. Lånet står kvar; ingen är skyldig något.
counter-says-returned-done = Antecknat. Leta på hyllan när det är lugnt.
counter-found-done = Bra, då är den hittad.
counter-renewed = { $count ->
    [one] En artikel är omlånad.
   *[other] { $count } artiklar är omlånade.
  }
counter-not-renewed = Ett lån gäller redan till { $date } och blir inte längre av ett omlån idag.
counter-print = Skriv ut lånesedel
counter-undo = Ångra: { $what }
counter-undo-article = Ångra: { $what } ({ $number })

## Frågor

ask-reserved-for = Reserverad för { $name }, bokning { $reservation }, hämtas { $date }.
ask-reserved = Reserverad: bokning { $reservation }, hämtas { $date }.
ask-reserved-other = Lägg tillbaka den på bokningshyllan, eller låna ut den ändå. Då behöver bokningen en annan.
ask-reserved-early = Bokningen hämtas en annan dag. Ska den lämnas ut redan nu?
ask-reserved-anyway = Låna ut ändå
ask-reserved-now = Lämna ut nu
ask-reserved-whose = Visa bokningen
ask-promised = En familj har bokat den här sorten och storleken. Kan lånet lämnas tillbaka senast { $date }?
ask-promised-now = En familj har bokat den här sorten och storleken, och det finns ingen annan då.
ask-promised-until = Låna ut till { $date }
ask-promised-anyway = Låna ut som vanligt ändå
counter-reserved-remaining = Kvar av bokningen: { $article }. Skanna den.
hand-reserved = Bokat: hämtas { $date }
hand-reserved-ready = Bokat: ligger på bokningshyllan
hand-reserved-hand-over = Lämna ut bokningen
hand-reserved-waiting = inte framtaget än
hand-reserved-broken = finns inte längre
hand-reserved-number = bokning { $reservation }
ask-permission = Här behöver en vårdnadshavare säga ja, om låntagaren är under 18 år.
# dynamic
permission-present = Vårdnadshavaren är här
# dynamic
permission-phone = Ja på telefon
# dynamic
permission-note = Har en lapp
# dynamic
permission-adult = Låntagaren är vuxen
ask-lay-aside = Lägg åt sidan
ask-buoyancy = Flytvästen håller inte ansiktet över vattnet. Kan den som ska ha den simma, och väger mer än 30 kg?
ask-buoyancy-unknown = Läs på västen hur många newton den har. Under 100 är den en flytväst, bara för den som kan simma och väger mer än 30 kg. Passar den?
ask-buoyancy-aloud = Fråga högt. Svaret sparas inte.
ask-buoyancy-yes = Ja, lämna ut
ask-buoyancy-no = Nej eller osäkert
ask-binding = För vilken pjäxsula är bindningen inställd och provad?
ask-binding-set-for = { $sole } mm
ask-binding-sole = Pjäxans sula i mm
ask-binding-wrong = Skriv sulans längd i hela millimeter, från 180 till 380
ask-binding-confirm = Bekräfta
ask-binding-without = Lämna ut utan inställning
ask-fitter = Bindningen är inte inställd. Någon med behörighet behöver bekräfta den.
ask-checks = Kontrollen efter förra lånet är inte besvarad. Titta nu:
ask-checks-passed = Allt är bra
ask-checks-failed = Något är fel
ask-care = Kvar sedan förra lånet: { $care }.
ask-care-done = Gjort nu
ask-care-skipped = Låna ut ändå
ask-service = Artikeln står på service. Är den färdig?
ask-service-done = Ja, den är färdig

## Efter återlämning

duties-look = Titta och svara, nu eller senare. Du kan skanna vidare.
duties-all-fine = Allt bra och gjort
duties-skip-care = Hoppa över service
duties-fine = Bra
duties-failed = Fel
duties-done = Gjort
duties-later = Senare
duties-part-missing = En del saknas
duties-what-missing = Vad saknas?
duties-part-missing-send = Sätt på service

## Handen

hand-eyebrow = I handen
hand-nobody = Ingen i handen
hand-nobody-more = Skriv mobilnummer eller namn för att låna ut. Det som lämnas tillbaka kan du skanna direkt.
hand-summary = { $count ->
    [0] Inget hemma sedan tidigare
    [one] Hemma: en artikel
   *[other] Hemma: { $count } artiklar
  }{ $late ->
    [0] {""}
    [one] {" "}· en försenad
   *[other] {" "}· { $late } försenade
  }
hand-contact = Kontakt: { $name }
hand-lent-now = Lånas nu
hand-lent-count = Lånas nu: { $count }
hand-for-whom = Väntar på låntagare
hand-left-cancel = Ingen lånar, börja om
hand-left = Inte utlånat än
hand-left-again = Se efter
hand-left-away = { $article } lånas inte, ta bort från listan
hand-waiting = Ligger åt sidan
hand-at-home = Hemma
hand-late = { $count ->
    [one] en försenad
   *[other] { $count } försenade
  }
hand-late-one = försenad
hand-done = Klar
hand-borrower-page = Låntagarens sida
hand-same-number = Fler med samma nummer
hand-more = Datum och vårdnadshavare
hand-permission = Vårdnadshavare
hand-due = Lämnas tillbaka en annan dag
hand-due-latest = Senast { $date }
hand-lent-on = Lånades en tidigare dag
hand-lent-on-is = Lånades { $date }
hand-wearer-add = Till vem? Lägg till förnamn
hand-wearer-name = Förnamn
hand-wearer-none = Ingen särskild
hand-for = till { $name }
hand-remove = Ta bort { $article }
hand-renew-all = Låna om allt
hand-actions = Mer
hand-take-back = Lämna tillbaka
hand-swap = Byt storlek
hand-renew = Låna om
hand-says-returned = Säger att den är återlämnad
hand-lost = Borttappad
hand-found = Hittad igen
phone-show = Visa hela numret
# dynamic
aside-permission = vårdnadshavare?
# dynamic
aside-buoyancy = räddningsväst i stället
# dynamic
aside-binding = bindning inte inställd

## Ny låntagare

borrower-name = Namn
borrower-name-empty = Skriv ett namn
borrower-name-too-long = Namnet är för långt. Skriv högst 100 tecken
borrower-phone = Mobilnummer
borrower-phone-hint = Fast telefon går också bra, om det är det som finns.
borrower-phone-wrong = Skriv ett telefonnummer, till exempel 070-174 06 12
borrower-phone-length = Numret verkar ha för få eller för många siffror. Läs upp det en gång till
borrower-group-more = Skola, förskola eller förening
borrower-is-group = Det är en grupp
borrower-contact = Kontaktpersonens namn
borrower-add = Lägg till

## Dagen

tally-title = Idag
tally-lent = ut
tally-returned = in
tally-late = försenade
tally-service = på service

## Vad som hände (ångra, historik)

# dynamic
event-lent = utlånad
# dynamic
event-returned = återlämnad
# dynamic
event-renewed = omlånad
# dynamic
event-due-chosen = datum valt
# dynamic
event-permission-given = besked om vårdnadshavare
# dynamic
event-laid-aside = lagd åt sidan
# dynamic
event-binding-confirmed = bindning bekräftad
# dynamic
event-binding-overridden = utlämnad utan inställd bindning
# dynamic
event-duty-answered = kontroll eller service besvarad
# dynamic
event-part-missing = del saknas
# dynamic
event-lost = anmäld borttappad
# dynamic
event-found = hittad igen
# dynamic
event-says-returned = sägs vara återlämnad
# dynamic
event-status-changed = status ändrad
# dynamic
event-article-added = artikel inlagd
# dynamic
event-article-changed = uppgifter ändrade
# dynamic
event-article-imported = ändrad med en lista
# dynamic
event-import-undone = listan ångrad
# dynamic
event-borrower-added = låntagare tillagd
# dynamic
event-borrower-changed = låntagarens uppgifter ändrade
# dynamic
event-borrowers-merged = låntagare sammanslagna
# dynamic
event-voucher-closed = lånesedel klar
# dynamic
event-undone = ångrat

# dynamic
undo-nothing-there = Det finns inget att ångra, eller så är det redan gjort.
# dynamic
undo-not-today = Bara det som gjordes idag går att ångra.
# dynamic
undo-lent-since = Artikeln har lånats ut igen sedan dess, så återlämningen går inte att ångra.
# dynamic
undo-changed-since = Något som hände senare bygger på det här. Ångra det först.
# dynamic
undo-by-hand = Det här ändrar du tillbaka för hand på sidan.
# dynamic
event-work-opened = satt på servicelistan
# dynamic
event-set-aside = undanlagd för en bokning
# dynamic
event-let-go = inte längre undanlagd för en bokning
# dynamic
event-yearly-checked = säkerhetskontrollerad
# dynamic
event-part-picked = del tagen till vara
# dynamic
event-part-used = del insatt
# dynamic
event-moved = flyttad
