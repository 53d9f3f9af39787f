### Låna: vad som finns, i vilka storlekar, och vad som är ledigt när.

gear-title = Låna
gear-title-of = Låna: { $text }
gear-lead = Välj dagar och leta upp det du behöver. Allt är gratis, och du behöver inte logga in.
gear-description = Skidor, skridskor, hjälmar, tält och mycket mer att låna gratis. Se storlekar och vad som är ledigt.
gear-search = Vad vill du låna?
gear-search-hint = Till exempel: skridskor 34, hjälm, barn 128 cm
gear-from = Från
gear-to = Till och med
gear-where = Var
gear-any-branch = Alla ställen
gear-show = Visa
gear-wrong-day = Välj idag eller en dag som kommer
gear-backwards = Sista dagen är före den första
gear-too-long = Välj högst { $days } dagar
gear-none = Vi hittar inget som passar
gear-none-more = Prova ett annat ord, en annan storlek eller andra dagar. Eller kom in och fråga, vi hjälper gärna till.
gear-none-here = Det finns inget av det här just nu
gear-more = Fler sorter passar. Skriv ett ord till, så blir de färre.
gear-all-of = { $name }: alla storlekar
gear-in-season = I säsong nu
gear-pieces = { $count ->
    [one] 1 finns
   *[other] { $count } finns
}
gear-size = Storlek
gear-size-unknown = Okänd storlek
gear-free = Ledigt
gear-put = Till korgen
gear-so-many-at = { $branch }: { $free }
gear-so-many = { $free } av { $all } lediga
gear-free-from = Nästa ledig { $date } på { $branch }
gear-or-size = Storlek { $size } är ledig
gear-ask-us = Fråga oss, det kan komma in fler.
gear-checked = Kontrollerat { $at }. Det kan ändras medan du är på väg.
gear-kind-lead = Gratis i upp till 14 dagar. Namn och mobilnummer räcker.
gear-kind-description = Låna { $name } gratis. { $count } finns. Se storlekar och vad som är ledigt.
gear-permission = Är du under 18 behöver en vårdnadshavare säga ja.
gear-today = idag
gear-when = Ledigt { $days }
gear-see-all = Se vad du kan låna
nav-gear = Låna

activity-what = Vad ska ni göra?
activity-lead = Allt som behövs, i storlekar som passar. Allt är gratis.
activity-description = Låna allt till { $name } gratis. Se vilka storlekar som är lediga och när.
activity-all-for = { $name }: se allt som hör till
activity-who = Vem ska ha det?
activity-who-hint = Fyll i det du vet, så visar vi bara storlekar som passar. Vi sparar det inte.
activity-namn-label = Förnamn (om du vill)
# dynamic
activity-langd-label = Längd (cm)
# dynamic
activity-sko-label = Skostorlek
# dynamic
activity-huvud-label = Huvudmått (cm)
# dynamic
activity-vikt-label = Vikt (kg)
activity-wrong = Skriv ett tal mellan { $from } och { $to }, eller lämna tomt
activity-together = Skidor och pjäxor ska ha samma bindning. Det här passar ihop och är ledigt:
activity-together-part = { $name } { $count }
# dynamic
activity-langdskidor = Längdskidor
# dynamic
activity-slalom = Slalom
# dynamic
activity-snowboard = Snowboard
# dynamic
activity-skridskor = Skridskor
# dynamic
activity-pulka = Pulka och snölek
# dynamic
activity-inlines = Inlines och skateboard
# dynamic
activity-cykel = Cykel
# dynamic
activity-bad = Bad och paddling
# dynamic
activity-friluft = Tält och vandring
# dynamic
activity-boll = Bollspel
