### Lätt svenska: familjens egna sidor.

family-sign-in-lead = Skriv ditt förnamn och ditt mobilnummer. Du får en kod i ett sms.
family-first-name-hint = Samma namn som när du lånar.
family-no-sms = Vi kan inte skicka koder nu. Ring eller kom till oss. Vi hjälper dig.
family-code-lead = Vi har skickat sex siffror i ett sms. Vänta en minut.
family-code-over = Koden är för gammal. Be om en ny.
family-who-lead = Vi behöver inte veta mer.
family-several = Två personer med samma nummer heter lika. Ring eller kom till oss.
mine-lead = Det här har du hemma. Det här har du bokat.
mine-nothing-more = När du lånar något ser du det här. Du ser också när du ska lämna tillbaka det.
mine-cancel-sure = Då kan någon annan låna det.
mine-broken = Vi har inte den här de dagarna. Välj en annan, eller fråga oss.
mine-told-not-later = Du kan inte låna den längre just nu. Försök igen om några dagar.
mine-told-promised = Någon annan har bokat den. Du måste lämna tillbaka den i tid.
mine-broken-none = Vi har inte { $thing } de dagarna. Fråga oss. Vi letar.
