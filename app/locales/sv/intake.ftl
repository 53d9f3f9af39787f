### Ta emot: en påse prylar blir artiklar, en efter en.

intake-title = Ta emot prylar
intake-lead = Skriv, tryck Enter, och ta nästa. Det mesta följer med från förra artikeln.
intake-type = Vad är det?
intake-type-hint = Skriv början på ordet, till exempel skidhjälm eller pulka.
intake-type-missing = Skriv vad det är, till exempel skidhjälm.
intake-type-unknown = Vi känner inte igen den typen. Prova ett annat ord, till exempel hjälm.
intake-which = Vilken menar du?
intake-size-hint = Skriv som det står. Lämna tomt om du inte vet.
intake-size-example = Till exempel { $example }. Lämna tomt om du inte vet.
intake-size-none = Den här typen har inga storlekar.
intake-size-unread = Vi förstår inte storleken ”{ $size }”. Skriv till exempel { $example }, eller tryck Enter igen om det ska stå så.
intake-more = Fler koder, anteckning, grönt spänne
intake-codes-hint = Skanna båda skidorna om de har var sin kod. Annars får artikeln en kod av sig själv.
intake-save = Lägg in och ta nästa
intake-just-now = Nyss inlagt
intake-none-yet = Det du lägger in syns här, med numret att skriva på saken.
intake-write-number = { $count ->
    [one] Skriv numret på saken, eller skriv ut en etikett.
   *[other] Skriv numren på sakerna, eller skriv ut etiketter.
}
intake-take-back = Ta bort { $number }, den blev fel
intake-stays = Artikeln finns kvar: något har hänt med den sedan den lades in. Kassera den i stället.
intake-photo = Bild (om du vill)
intake-without-photo = Artikeln är inlagd, men bilden gick inte att spara.
intake-to-article = Ta den på artikelns sida
