### Personal: logga in, byta person, egna uppgifter, vilka som arbetar här.

## Logga in och ut

staff-sign-in-title = Logga in
staff-sign-in-lead = För dig som arbetar här. Den som ska låna behöver inte logga in.
staff-sign-in-already = Du är inloggad som { $name }. Loggar någon annan in här så fortsätter den personen.
staff-sign-in-wrong = E-post och lösenord hör inte ihop. Kontrollera båda och försök igen.
staff-sign-in-no-branch = Du har ingen filial att arbeta på. Be en administratör lägga till dig.
staff-slow-down = Det har blivit fel flera gånger. Vänta { $wait }, sedan kan du försöka igen.
staff-wait-seconds =
    { $count ->
        [one] en sekund
       *[other] { $count } sekunder
    }
staff-wait-minutes =
    { $count ->
        [one] en minut
       *[other] { $count } minuter
    }
staff-sign-out-everywhere = Logga ut överallt

## Lösenord och PIN

staff-password = Lösenord
staff-password-empty = Skriv ditt lösenord
staff-password-present = Lösenord du har nu
staff-password-new = Nytt lösenord
staff-password-hint = Minst { $count } tecken. Några ord efter varandra är lätta att minnas.
staff-password-wrong = Det är inte lösenordet du har nu. Försök igen.
staff-password-short = Välj ett lösenord med minst { $count } tecken
staff-password-long = Välj ett lösenord med högst { $count } tecken
staff-password-common = Det lösenordet gissar många först. Välj ett annat, till exempel några ord efter varandra.
staff-pin = PIN-kod
staff-pin-new = Ny PIN-kod
staff-pin-hint = Fyra till åtta siffror
staff-pin-empty = Skriv din PIN-kod
staff-pin-digits = Välj en PIN-kod med fyra till åtta siffror
staff-pin-common = Den PIN-koden är lätt att gissa. Välj en annan.
staff-pin-wrong = PIN-koden stämmer inte. Kontrollera namnet och försök igen.
staff-pin-rests = PIN-koden har skrivits fel många gånger. Logga in med lösenord, så gäller den igen.
staff-pin-needs-password = Logga in med lösenord här först. Sedan räcker PIN-koden i en vecka.
staff-pin-save = Spara PIN-kod
staff-pin-remove = Ta bort PIN-koden

## Glömt lösenord

staff-forgot-link = Har du glömt lösenordet?
staff-forgot-title = Glömt lösenordet
staff-forgot-lead = Skriv din e-postadress. Du får ett mejl med en länk där du väljer ett nytt lösenord.
staff-forgot-send = Skicka länk
staff-forgot-no-mail = Be en administratör om en länk. Med den väljer du ett nytt lösenord.

## Sidan bakom länken

staff-link-welcome = Välkommen, { $name }
staff-link-welcome-lead = Välj ett lösenord, så är du igång.
staff-link-choose = Välj ett nytt lösenord
staff-link-choose-lead = Du loggas in här och loggas ut överallt annars.
staff-link-save = Spara och logga in
staff-link-gone = Länken gäller inte längre
staff-link-gone-text = Den kan ha använts redan, vara för gammal eller ha ersatts av en nyare.
staff-link-gone-sign-in = Logga in om du redan har valt ett lösenord
staff-link-gone-forgot = Be om en ny länk

## Byta person

staff-person-title = Byt person
staff-person-lead = Välj ditt namn och skriv din PIN-kod.
staff-person-link = Byt person med PIN-kod
staff-person-who = Vem är du?
staff-person-choose = Välj ditt namn
staff-person-change = Byt person
staff-person-by-password = Logga in med lösenord
staff-person-nobody = Ingen kan byta med PIN-kod här än
staff-person-nobody-text = Logga in med lösenord först, och välj en PIN-kod under Mina uppgifter. Sedan räcker den här i en vecka.
staff-person-without-pin =
    { $count ->
        [one] { $names } har ingen PIN-kod än och loggar in med lösenord.
       *[other] { $names } har ingen PIN-kod än och loggar in med lösenord.
    }

## Byta filial

staff-branch-title = Byt filial
staff-branch-lead = Var arbetar du nu?
staff-branch-choose = Välj en av filialerna
staff-branch-change = Byt filial

## Mina uppgifter

staff-me-details = Namn och språk
staff-me-name-hint = Så som kollegorna ska se det
staff-mail-language = Språk i mejl
staff-me-password = Byt lösenord
staff-me-password-note = På alla andra ställen loggas du ut.
staff-me-password-change = Byt lösenord
staff-me-pin = PIN-kod
staff-me-pin-lead = Med en PIN-kod byter ni snabbt person vid en dator som ni delar.
staff-me-sessions = Här är du inloggad
staff-me-sessions-lead = Känner du inte igen något? Logga ut överallt och byt lösenord.
staff-session-since = Sedan
staff-session-seen = Senast
staff-session-this = Den här datorn

## Roller

staff-role = Roll
staff-role-none = Arbetar inte här
staff-role-counter = Disken
staff-role-counter-hint = Lånar ut och tar emot, lägger in låntagare och artiklar.
staff-role-coordinator = Samordnare
staff-role-coordinator-hint = Också kalender, regler och utskick.
staff-role-administrator = Administratör
staff-role-administrator-hint = Också vilka som arbetar här.
# Ett ställe och vad man gör där: "Samordnare · Umeå".
staff-role-at = { $role } · { $branch }
staff-role-save = Spara för { $branch }
staff-may = Får göra
staff-fitter = Får bekräfta bindningar
staff-fitter-hint = För den som har lärt sig att ställa in skidbindningar.
staff-fitter-short = bekräftar bindningar

## Vilka som arbetar här

staff-team-lead = De som kan logga in, och vad de får göra.
staff-team-count =
    { $count ->
        [one] En person
       *[other] { $count } personer
    }
staff-last-seen = Senast här
staff-last-seen-none = Inte inloggad
staff-change-of = Ändra { $name }
staff-standing-invited = Inbjuden
staff-standing-lapsed = Länken har gått ut
staff-standing-off = Avstängd

## Bjuda in

staff-invite-link = Bjud in en kollega
staff-invite-title = Bjud in en kollega
staff-invite-lead = Du får en länk att skicka. Med den väljer kollegan sitt lösenord.
staff-invite-send = Bjud in
staff-branch-hint = Den översta gäller också för filialerna under den.
staff-name-empty = Skriv ett namn
staff-name-long = Skriv ett namn med högst { $count } tecken
staff-email-empty = Skriv en e-postadress
staff-email-malformed = Skriv en e-postadress, till exempel kim@kommunen.example
staff-email-taken = Adressen har redan ett konto. Titta i listan, kanske är kontot avstängt.

## Länken som lämnas vidare

staff-given-invited = { $name } är inbjuden
staff-given-link = En ny länk till { $name }
staff-given-once = Skicka länken till { $name } nu. Den visas bara här, fungerar en gång och gäller till { $until }.
staff-given-heading = Länken
staff-given-mail = Skriv ett mejl
staff-mail-invite-subject = Välkommen till lånesystemet
staff-mail-invite-body =
    Hej { $name },

    här väljer du ditt lösenord:
    { $link }

    Länken fungerar en gång och gäller i en vecka.
staff-mail-reset-subject = Välj ett nytt lösenord
staff-mail-reset-body =
    Hej { $name },

    här väljer du ett nytt lösenord:
    { $link }

    Länken fungerar en gång och gäller i ett dygn. Har du inte bett om den? Då behöver du inte göra något.

## En kollega

staff-account = Kontot
staff-link-reset = Ge en länk för nytt lösenord
staff-link-reset-hint = Om någon har glömt sitt lösenord. Det gamla gäller tills ett nytt är valt.
staff-link-again = Ge en ny inbjudan
staff-link-again-hint = Den förra länken slutar gälla.
staff-off = Stäng av
staff-off-hint = Loggas ut direkt och kan inte logga in. Det som personen har gjort står kvar.
staff-on = Sätt på igen
staff-on-hint = Lösenord, PIN-kod och roller är som förut.
staff-off-oneself = Du kan inte stänga av dig själv. Be en annan administratör.
staff-last-administrator = Det här är den sista administratören. Gör en kollega till administratör först.
staff-last-role = Det här är den enda filialen. Stäng av kontot i stället, om personen har slutat.
staff-not-yours = Personen arbetar också på andra filialer. Där sköts kontot.

## Klart

staff-done-signed-out = Du är utloggad.
staff-done-signed-out-everywhere = Du är utloggad överallt.
staff-done-details = Sparat.
staff-done-password = Lösenordet är bytt.
staff-done-pin = PIN-koden är sparad. Den gäller där du har loggat in med lösenord den senaste veckan.
staff-done-no-pin = PIN-koden är borttagen.
staff-done-branch = Du arbetar nu på en annan filial.
staff-done-role = Sparat. Det gäller från nästa klick.
staff-done-off = Kontot är avstängt.
staff-done-on = Kontot är på igen.
staff-done-mail = Om adressen hör till någon som arbetar här kommer det strax ett mejl. Länken gäller i ett dygn.

## Demo

staff-demo-title = Prova demon
staff-demo-lead = Personerna är påhittade. Allt du gör hamnar bara i demon.
staff-demo-as = Logga in som { $name }
staff-demo-secrets = Visa e-post, lösenord och PIN
