### Vad filialen lånar ut: typerna, och var utlåningen skiljer sig.

types-title = Typer
types-lead = Vad ni lånar ut, hur det mäts och hur det sköts.
types-new = Ny typ
types-told = Typen är sparad.
types-retired = Utgången
types-articles = { $count ->
    [0] inga artiklar
    [one] en artikel
   *[other] { $count } artiklar
}
types-code = Kod
types-code-hint = Kort, med bokstäverna A–Z, siffror och bindestreck: SUP-BRD. Den går inte att ändra sedan.
types-name-sv = Namn på svenska
types-name-en = Namn på engelska
types-main = Huvudkategori
types-sub = Underkategori
types-synonyms = Andra ord för det
types-synonyms-hint = Det som folk söker på, med komma emellan.
types-system = Storlek
types-season = Säsong
types-days = Lånetid i dagar
types-days-hint = Lämna tomt, så gäller filialens vanliga lånetid.
types-months = Månader mellan kontrollerna
types-months-hint = Till exempel 12 för flytvästar. Lämna tomt om inget ska kontrolleras regelbundet.
types-permission = Ett barn behöver vårdnadshavares godkännande
types-binding = Bindningen ställs in efter pjäxans sula
types-checks = Titta på vid återlämning
types-maintenance = Gör efter lån
types-retire = Ta inte in fler
types-retire-hint = Det som redan finns kan fortfarande lånas ut.
types-season-winter = Vinter
types-season-summer = Sommar
types-season-all-year = Hela året
types-system-example = { $name } ({ $example })
types-system-length = Längd i cm
types-system-mondo-sole = Mondopoint och sula i mm
types-system-shoe = Skostorlek
types-system-length-binding = Längd i cm och bindning
types-system-shoe-binding = Skostorlek och bindning
types-system-length-hand = Längd i cm, vänster eller höger
types-system-clothes = Kroppslängd i cm
types-system-head = Huvudmått i cm
types-system-alpha = XS till XXL
types-system-weight = Vikt i kg
types-system-weight-newton = Vikt i kg och flytkraft
types-system-persons = Antal personer
types-system-volume = Liter
types-system-wheel = Hjul i tum
types-system-racket = Racket i tum
types-system-ball = Bollens nummer
types-system-comfort = Komforttemperatur
types-system-binding = Bindning
types-system-none = Ingen storlek
types-missing = Skriv något här
types-wrong-code = Skriv en kod med A–Z, siffror och bindestreck, högst 20 tecken
types-code-taken = En annan typ har den koden
types-wrong-days = Skriv ett antal dagar från 1 till 365
types-wrong-months = Skriv ett antal månader från 1 till 60
types-changed-meanwhile = Någon annan ändrade typen medan du skrev. Det du skrev står kvar. Spara igen om det ska gälla.
types-sizes-asked = { $lost ->
    [0] Storleken på { $articles } artiklar läses om. Alla går att läsa på det nya sättet. Spara igen för att göra det.
    [one] Storleken på { $articles } artiklar läses om. En av dem går inte att läsa på det nya sättet och räknas som okänd. Spara igen om det är rätt.
   *[other] Storleken på { $articles } artiklar läses om. { $lost } av dem går inte att läsa på det nya sättet och räknas som okända. Spara igen om det är rätt.
}
types-sizes-examples = Till exempel { $sizes }. Det som är skrivet på artiklarna står kvar.

policy-title = Undantag
policy-lead = Här står var utlåningen skiljer sig: på en filial, för en sorts låntagare eller för en sorts saker. Det mest precisa gäller.
policy-lines = Det här gäller
policy-none = Inga undantag
policy-none-more = Allt lånas ut lika länge, till alla, på alla filialer. Så får det gärna vara.
policy-add = Lägg till ett undantag
policy-what = Vad
policy-who = Till vem
policy-where = Var
policy-is-lent = Lånas det ut?
policy-loan-days = Lånetid i dagar
policy-guardian = Vårdnadshavares godkännande
policy-says-nothing = Som annars
policy-keep = Spara
policy-told = Ändringen är sparad.
policy-remove = Ta bort: { $about }
policy-everything = Allt
policy-everybody = Alla
policy-persons = Privatpersoner
policy-groups = Skolor och föreningar
policy-everywhere = Alla filialer
policy-lent = Lånas ut
policy-not-lent = Lånas inte ut
policy-days = { $count ->
    [one] en dag
   *[other] { $count } dagar
}
policy-permission = Godkännande behövs
policy-no-permission = Inget godkännande behövs
policy-here = Det här gäller hos er
policy-because = { $what }, { $why }
policy-because-line = för att det står som undantag: { $about }
policy-because-type = för att { $type } är inställd så
policy-because-branch = för att { $branch } gör så med allt annat
policy-try = Prova
policy-ask = Vad gäller?
policy-answer = Svar
policy-silent = Säg minst en sak som ska vara annorlunda
policy-of-type = Det som gäller en typ överallt ställer du in på typen själv
policy-of-branch = Det som gäller allt för alla ställer du in under filialens regler
policy-taken = Det finns redan en rad för det. Ta bort den först
stock-rules = Lånetid
types-picture = Bild
types-picture-own = Den som hör till koden
types-picture-generic = Något annat
types-rename = Byt namn på { $name }
types-new-name = Nytt namn på kategorin
types-both-ruled = Båda kategorierna har egna undantag för samma låntagare. Ta bort det ena först.
