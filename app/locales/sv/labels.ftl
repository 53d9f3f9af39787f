### Etiketter: vilka, på vad, och filerna till skrivarna.

labels-title = Etiketter
labels-lead = En kod för skannern och numret för ögat. Inget annat: det ska inte synas att saken är lånad.
labels-choose = Välj
labels-these = Det här skrivs ut
labels-numbers = Vilka artiklar?
labels-numbers-hint = Nummer eller koder: 2041, 2050-2060. Lämna tomt för nya artiklar: { $waiting }
labels-waiting = { $count ->
    [0] inga väntar.
    [one] en väntar.
   *[other] { $count } väntar.
}
labels-stock = Etiketter att skriva på
labels-stock-sheet = { $name }, { $width } × { $height } mm, { $count } på ett ark
labels-stock-roll = { $name }, { $width } × { $height } mm, rulle
labels-symbol = Kod
labels-symbol-bars = Streckkod
labels-symbol-square = QR-kod
labels-symbol-both = Båda
labels-first = Första lediga platsen på arket
labels-first-hint = 1 är ett helt nytt ark. Räkna rad för rad från vänster.
labels-show = Visa etiketterna
labels-none-wait = Inga nya artiklar väntar på etikett
labels-none = Inga etiketter att skriva ut
labels-none-more = Skriv ett nummer för att skriva ut en etikett igen.
labels-preview = Etikett med koden { $code }, i verklig storlek
labels-count = { $count ->
    [one] En etikett.
   *[other] { $count } etiketter.
}
labels-more = Och { $count } till.
labels-pdf = Hämta PDF
labels-actual-size = Skriv ut i verklig storlek (100 %), annars hamnar koderna bredvid etiketterna.
labels-zpl-about = Har du en etikettskrivare från Zebra?
labels-zpl-203 = Hämta för 203 dpi
labels-zpl-300 = Hämta för 300 dpi
labels-printed = De är utskrivna
labels-told-printed = Bra. De artiklarna väntar inte längre på etikett.
labels-too-coarse = Skrivaren skriver för grovt för så små etiketter. Välj en större etikett, eller 300 dpi.
labels-unknown = Vi hittar ingen artikel med { $text }.
labels-scrapped = { $count ->
    [one] { $numbers } är kasserad och får ingen etikett.
   *[other] { $numbers } är kasserade och får inga etiketter.
}
labels-no-code = Koden { $code } går inte att skriva som streckkod. Ge artikeln en kod med bokstäver utan prickar.
labels-too-fine = Koden { $code } blir för fin för att läsas på de här etiketterna. Den får plats på { $fits }.
labels-reprint = Skriv ut etikett
labels-fault-not-read = ”{ $text }” är varken ett nummer eller en kod. Skriv till exempel 2041, 2050-2060.
labels-fault-backwards = { $text } slutar före början. Skriv det lägsta numret först.
labels-fault-too-many = Högst { $most } etiketter på en gång. Skriv ut resten efteråt.
