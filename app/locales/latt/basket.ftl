### Lätt svenska: korgen.

basket-lead = Skriv ditt namn och ditt nummer för att boka. Det kostar inget.
basket-full = Korgen är full. Boka det som ligger där nu.
basket-empty-more = Leta upp det du vill ha. Lägg det här.
basket-kept = Vi sparar det till dig till { $at }.
basket-plan = Hämta på { $branch } { $from }. Lämna tillbaka senast { $to }.
basket-needs-you = Sedan skriver du ditt förnamn och ditt mobilnummer. Du får en kod i ett sms. Du behöver inget lösenord och inget BankID.
basket-changes = Du ändrar det du har bokat. Det gamla gäller tills du trycker på Spara.
basket-permission = Barn får låna en del av det här om en vårdnadshavare säger ja. Är du vårdnadshavare? Då räcker det att du bokar.
basket-not-all = Du kan inte boka allt. Titta vad du kan ta i stället.
basket-too-many-open = Du har redan bokat { $count } gånger. Hämta eller ta bort något först.
days-off = Här kan du inte boka. Kom till oss och låna.
days-too-soon = Det är för snart. Den första dagen du kan boka är { $first }. Du kan också komma till oss och låna nu.
days-too-far = Det är för långt fram. Försök igen { $opens }.
days-closed-first = Vi har stängt den första dagen.
days-closed-last = Vi har stängt den sista dagen.
