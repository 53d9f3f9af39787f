### Familjens egna sidor: logga in med kod, lån och bokningar.

family-sign-in-title = Logga in
family-sign-in-lead = Skriv ditt förnamn och mobilnummer, så skickar vi en kod i ett sms.
family-first-name = Förnamn
family-first-name-hint = Det namn som du lånar i.
family-phone-hint = Till exempel 070-174 06 12
family-send-code = Skicka kod
family-name-empty = Skriv ditt förnamn
family-name-wrong = Skriv ett kortare namn
family-no-sms = Vi kan inte skicka koder just nu. Ring eller kom in, så hjälper vi dig.
family-wait = Vi har redan skickat flera koder till det numret. Vänta { $minutes ->
    [one] en minut
   *[other] { $minutes } minuter
} och försök igen.
family-code-sms = { $code } är din kod till { $site }. Den gäller i { $minutes } minuter. Lämna den inte till någon annan.
family-code-title = Skriv koden
family-code-lead = Vi har skickat sex siffror i ett sms. Det kan ta en minut.
family-code = Kod
family-code-hint = Sex siffror
family-code-empty = Skriv de sex siffrorna
family-code-wrong = Det är en annan kod. Du kan försöka { $count ->
    [one] en gång
   *[other] { $count } gånger
} till.
family-code-over = Koden gäller inte längre. Be om en ny.
family-code-again = Skicka en ny kod
family-code-demo = Det här är en demo utan telefoner. Koden är { $code }.
family-who-title = Vad heter du?
family-who-lead = Mer än så behöver vi inte veta.
family-whole-name = För- och efternamn
family-whole-name-wrong = Skriv ditt namn, högst 100 tecken
family-several = Två på det här numret heter likadant. Kom in eller ring, så reder vi ut det.

mine-title = Mina sidor
mine-hello = Hej { $name }
mine-lead = Det du har hemma och det du har bokat.
mine-nothing = Du har inget hemma just nu
mine-nothing-more = Det du lånar står här, med dagen när det ska tillbaka.
mine-at-home = Hemma hos dig
mine-due = Lämna tillbaka senast { $date }
mine-late = Skulle ha kommit tillbaka { $date }
mine-for = Till { $name }
mine-says-returned = Du har sagt att den är återlämnad. Vi letar.
mine-renew = Låna längre
mine-reserved = Bokat
mine-none-reserved = Du har inga bokningar.
mine-past = Tidigare bokningar
mine-reservation = Bokning på { $branch }
mine-reservation-at = { $branch }, { $days }
mine-things = Det här är bokat
mine-thing-for = { $thing } till { $name }
mine-when = Hämtas på { $branch } { $from }. Lämnas tillbaka senast { $to }.
mine-state-booked = Bokad
mine-state-broken = Något saknas
mine-state-ready = Klar att hämta
mine-state-collected = Hämtad
mine-state-cancelled = Avbokad
mine-state-lapsed = Inte hämtad
mine-broken = Finns inte längre de dagarna. Välj något annat, eller fråga oss.
mine-calendar = Lägg i kalendern
mine-again = Boka igen
mine-change = Ändra
mine-cancel = Avboka
mine-cancel-sure = Det som är bokat blir ledigt för andra på en gång.
mine-cancel-yes = Ja, avboka
mine-sign-out-everywhere = Logga ut överallt
mine-told-reserved = Bokat. Välkommen in och hämta.
mine-told-cancelled = Bokningen är avbokad. Tack för att du sade till.
mine-told-collected = Det är redan hämtat. Lämna tillbaka det vid disken.
mine-told-renewed = Du får låna längre. Den nya dagen står nedanför.
mine-told-not-later = Den ska tillbaka lika sent redan. Kom tillbaka lite senare, så går det att förlänga.
mine-told-promised = Någon annan har bokat den, så den behöver komma tillbaka i tid. Vill du ha den igen efteråt, boka den.
calendar-fetch = Hämta på { $branch }
calendar-return = Lämna tillbaka på { $branch }

## När något inte går att få fram

mine-broken-look = Se lediga
mine-broken-free = { $thing } finns igen.
mine-broken-size = { $thing } finns inte de dagarna. Storlek { $size } är ledig.
mine-broken-days = { $thing } är ledig { $days } i stället.
mine-broken-branch = { $thing } finns på { $branch }.
mine-broken-none = { $thing } finns inte de dagarna. Fråga oss, så letar vi.
