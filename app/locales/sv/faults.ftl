### När det inte blir någon sida: vad som hände, och vad man gör nu.

fault-to-start = Till startsidan
# Before a number by which the log tells what happened.
fault-id = Om du hör av dig om felet, säg det här numret:
# dynamic
fault-not-found-title = Sidan finns inte
# dynamic
fault-not-found-body = Kontrollera adressen, eller börja om från startsidan.
# dynamic
fault-signed-out-title = Du är inte inloggad
# dynamic
fault-signed-out-body = Logga in igen och gör om det sista. Det som redan är besvarat är sparat.
# dynamic
fault-family-out-title = Du är inte inloggad
# dynamic
fault-family-out-body = Logga in igen och gör om det sista. Det som ligger i korgen ligger kvar.
# dynamic
fault-forbidden-title = Det här får du inte göra
# dynamic
fault-forbidden-body = Be en samordnare eller administratör om hjälp.
# dynamic
fault-malformed-title = Formuläret gick inte att läsa
# dynamic
fault-malformed-body = Gå tillbaka och försök en gång till.
# dynamic
fault-too-large-title = Det blev för mycket text
# dynamic
fault-too-large-body = Gå tillbaka och korta texten, eller välj en mindre fil. Inget har sparats.
# dynamic
fault-cross-site-title = Formuläret kom från en annan webbplats
# dynamic
fault-cross-site-body = Därför gjordes ingenting. Öppna sidan här och försök igen.
# dynamic
fault-key-reused-title = Det här formuläret har redan skickats
# dynamic
fault-key-reused-body = Innehållet var ett annat den gången, så ingenting gjordes nu. Öppna sidan på nytt och försök igen.
# dynamic
fault-busy-title = Många arbetar just nu
# dynamic
fault-busy-body = Ingenting har ändrats. Försök igen om en liten stund.
# dynamic
fault-full-title = Disken i datorn är full
# dynamic
fault-full-body = Ingenting har ändrats. Den som sköter systemet behöver göra plats. Skriv lån på papper så länge.
# dynamic
fault-read-only-title = Det går inte att spara just nu
# dynamic
fault-read-only-body = Ingenting har ändrats. Säg till den som sköter systemet: databasen kan bara läsas. Skriv lån på papper så länge.
# dynamic
fault-gone-title = Vi når inte databasen
# dynamic
fault-gone-body = Ingenting har ändrats. Försök igen om en stund, och säg annars till den som sköter systemet. Skriv lån på papper så länge.
# dynamic
fault-timed-out-title = Det tog för lång tid
# dynamic
fault-timed-out-body = Försök igen. Det som redan är besvarat är sparat.
# dynamic
fault-broken-title = Något gick sönder hos oss
# dynamic
fault-broken-body = Felet är antecknat. Försök igen, eller säg till den som sköter systemet.
