### Korgen: vad en familj vill låna, till vem, när och var.

basket-title = Din korg
basket-lead = Ett namn och ett nummer räcker för att boka. Allt är gratis.
basket-put = Ligger i korgen. { $count ->
    [one] Där finns nu en sak.
   *[other] Där finns nu { $count } saker.
}
basket-full = Korgen är full. Boka det som ligger där först.
basket-go = Till korgen
basket-empty = Korgen är tom
basket-empty-more = Leta upp det ni behöver och lägg det här.
basket-lines = I korgen
basket-free = Ledig
basket-look = Kontrollera
basket-no-day = Välj en dag
basket-wearer = Till vem?
basket-wearer-of = Till vem är { $name }?
basket-remove = Ta bort { $name }
basket-plan = Hämtas på { $branch } { $from } och lämnas tillbaka senast { $to }.
basket-kept = Vi lägger undan det till { $at }.
basket-needs-you = Nästa steg: förnamn och mobilnummer. Du får en kod i ett sms. Inget lösenord, inget BankID.
basket-reserve = Boka
basket-change = Spara ändringen
basket-changes = Du ändrar en bokning. Den gamla gäller tills du har sparat.
basket-served = Du bokar åt { $name }.
basket-not-that = Nej, börja om
basket-more = Lägg till mer
basket-permission = Något av det här får barn låna när en vårdnadshavare säger ja. Bokar du som vårdnadshavare, så räcker det.
basket-not-all = Allt går inte att boka som det står. Se vad som finns i stället.
basket-too-many-open = Du har redan { $count } bokningar. Hämta eller avboka någon först.

## Dagar som inte går

days-off = Här går det inte att boka. Kom in och låna direkt.
days-too-soon = Så tätt inpå hinner vi inte lägga undan. Första dagen som går att boka är { $first }. Kom annars in och låna det som finns på hyllan.
days-too-far = Så långt fram går det inte att boka än. Kom tillbaka { $opens }.
days-too-long = Man lånar högst { $count } dagar åt gången.
days-closed-first = Det är stängt den första dagen.
days-closed-last = Det är stängt den sista dagen.

## Saker som inte går

line-not-lent = Lånas inte ut här
line-wearer = Namnet är för långt
line-none-free = Ingen ledig de dagarna
instead-size = Ta storlek { $size }
instead-days = Ta { $days }
instead-branch = Hämta på { $branch }
