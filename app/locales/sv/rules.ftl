### Filialens regler och uppgifter, för samordnare.

rules-title = Regler och uppgifter
rules-lead = Det här gäller { $branch }.

## Klart

rules-told-rules = Reglerna är sparade. Lån som redan är ute behåller sina datum.
rules-told-reserving = Sparat. Det som redan är bokat gäller som förut.
rules-told-about = Uppgifterna är sparade.
rules-told-logo = Logotypen är sparad. Den syns överst på sidan.
rules-told-no-logo = Logotypen är borttagen.

## Utlåning

rules-lending = Så lånar ni ut
rules-loan-days = Lånetid i dagar
rules-loan-days-hint = Så länge lånar man när ingen väljer något annat.
rules-longest = Längsta lånetid i dagar
rules-longest-hint = Längre än så går inte att välja vid disken.
rules-backdate = Så många dagar bakåt får ett lån skrivas in
rules-backdate-hint = För lån som skrevs på papper, till exempel när nätet låg nere. Skriv 0 om det aldrig behövs.
rules-pattern = Etiketternas mönster
rules-pattern-hint = Bokstäver och sedan en nolla för varje siffra, till exempel FB000000. Etiketter som redan sitter på artiklar fungerar som förut.
rules-save-rules = Spara reglerna
rules-wrong-loan-days = Skriv lånetiden i dagar, från 1 till { $count }
rules-wrong-longest = Skriv den längsta lånetiden i dagar: minst lika lång som lånetiden, högst { $count }
rules-wrong-backdate = Skriv ett antal dagar från 0 till { $count }
rules-wrong-pattern = Skriv en till åtta bokstäver och sedan tre till tolv nollor, till exempel FB000000

## Uppgifter

rules-reserving = Familjer bokar hemifrån
rules-reserve-on = Det går att boka här
rules-reserve-from = Tidigast så många dagar före
rules-reserve-from-hint = Räknat från dagen då man hämtar.
rules-reserve-to = Senast så många dagar före
rules-reserve-to-hint = 0 betyder att man kan boka samma dag.
rules-held-back = Så många procent sparas till den som kommer förbi
rules-held-back-hint = Av varje storlek, avrundat neråt. Aldrig alla.
rules-shelf-hours = Så många timmar ligger det kvar på bokningshyllan
rules-shelf-hours-hint = Räknat från öppningen första dagen, och sedan tills ni stänger.
rules-save-reserving = Spara bokningen
rules-wrong-reserve-from = Skriv ett antal dagar från 1 till { $count }
rules-wrong-reserve-to = Skriv ett antal dagar från 0, och inte fler än tidigast
rules-wrong-held-back = Skriv ett antal procent från 0 till 100
rules-wrong-shelf-hours = Skriv ett antal timmar från 1 till { $count }

rules-about = Namn och kontakt
rules-name = Namn
rules-name-hint = Det här namnet syns överst på sidan och på lånesedeln.
rules-place = Adress
rules-place-hint = Gatan eller huset, som det ska stå på lånesedeln.
rules-email-hint = Hit kommer svar på mejl som ni skickar.
rules-colour = Egen färg
rules-colour-hint = Skriv färgen ur er grafiska profil, till exempel #1d6b4f. Lämna tomt för den vanliga gröna.
rules-save-about = Spara uppgifterna
rules-name-missing = Skriv ett namn
rules-too-long = Skriv högst { $count } tecken
rules-no-colour = Skriv färgen med # och sex tecken, till exempel #1d6b4f
rules-colour-too-light = Välj en mörkare färg. Vit text går inte att läsa på den här.

## Logotyp

rules-logo = Logotyp
rules-logo-lead = Logotypen syns överst på sidan för er som arbetar här.
rules-logo-alt = Logotypen som den ser ut nu
rules-logo-file = Välj en bild
rules-logo-hint = PNG, JPEG eller WebP, högst 1 MB. Den visas 40 pixlar hög.
rules-logo-send = Spara logotypen
rules-logo-remove = Ta bort logotypen
rules-logo-missing = Välj en bild först
rules-logo-too-large = Välj en mindre bild, på högst { $count } MB
rules-logo-no-picture = Välj en bild i PNG, JPEG eller WebP. Andra sorter går inte, inte heller SVG.
rules-logo-broken = Bilden är trasig. Spara den på nytt och försök igen.
rules-logo-too-many-pixels = Bilden är för stor. Gör den högst { $count } pixlar bred och hög.
