### Lainaa: mitä on, missä koossa ja mikä on vapaana milloin.

gear-title = Lainaa
gear-title-of = Lainaa: { $text }
gear-lead = Valitse päivät ja etsi, mitä tarvitset. Kaikki on ilmaista, eikä sinun tarvitse kirjautua.
gear-description = Suksia, luistimia, kypäriä, telttoja ja paljon muuta lainattavaksi ilmaiseksi. Katso koot ja mikä on vapaana.
gear-search = Mitä haluat lainata?
gear-search-hint = Esimerkiksi: luistimet 34, kypärä, lapsi 128 cm
gear-from = Alkaen
gear-to = Viimeinen päivä
gear-where = Missä
gear-any-branch = Kaikki paikat
gear-show = Näytä
gear-wrong-day = Valitse tämä päivä tai tuleva päivä
gear-backwards = Viimeinen päivä on ennen ensimmäistä
gear-too-long = Valitse enintään { $days } päivää
gear-none = Emme löydä sopivaa
gear-none-more = Kokeile toista sanaa, toista kokoa tai toisia päiviä. Tai tule kysymään, autamme mielellämme.
gear-none-here = Näitä ei ole juuri nyt
gear-more = Useampi laji sopii. Kirjoita vielä yksi sana, niin niitä on vähemmän.
gear-all-of = { $name }: kaikki koot
gear-in-season = Nyt on näiden aika
gear-pieces = { $count ->
    [one] 1 kappale
   *[other] { $count } kappaletta
}
gear-size = Koko
gear-size-unknown = Koko ei tiedossa
gear-free = Vapaana
gear-put = Koriin
gear-so-many-at = { $branch }: { $free }
gear-so-many = { $free } / { $all } vapaana
gear-free-from = Seuraava vapaa { $date }, { $branch }
gear-or-size = Koko { $size } on vapaana
gear-ask-us = Kysy meiltä, lisää voi tulla.
gear-checked = Tarkistettu { $at }. Tilanne voi muuttua matkan aikana.
gear-kind-lead = Ilmaiseksi enintään 14 päivää. Nimi ja matkapuhelinnumero riittävät.
gear-kind-description = Lainaa { $name } ilmaiseksi. Niitä on { $count }. Katso koot ja mikä on vapaana.
gear-permission = Jos olet alle 18, huoltajan pitää sanoa kyllä.
gear-today = tänään
gear-when = Vapaana { $days }
gear-see-all = Katso, mitä voit lainata
nav-gear = Lainaa

activity-what = Mitä aiotte tehdä?
activity-lead = Kaikki mitä tarvitaan, sopivassa koossa. Kaikki on ilmaista.
activity-description = Lainaa kaikki tähän: { $name }, ilmaiseksi. Katso, mitkä koot ovat vapaana ja milloin.
activity-all-for = { $name }: katso kaikki, mitä siihen kuuluu
activity-who = Kenelle se tulee?
activity-who-hint = Täytä se, minkä tiedät, niin näytämme vain sopivat koot. Emme tallenna sitä.
activity-namn-label = Etunimi (jos haluat)
# dynamic
activity-langd-label = Pituus (cm)
# dynamic
activity-sko-label = Kengänkoko
# dynamic
activity-huvud-label = Pään ympärys (cm)
# dynamic
activity-vikt-label = Paino (kg)
activity-wrong = Kirjoita luku väliltä { $from }–{ $to } tai jätä tyhjäksi
activity-together = Suksissa ja monoissa pitää olla sama side. Nämä sopivat yhteen ja ovat vapaana:
activity-together-part = { $name } { $count }
# dynamic
activity-langdskidor = Murtomaahiihto
# dynamic
activity-slalom = Laskettelu
# dynamic
activity-snowboard = Lumilautailu
# dynamic
activity-skridskor = Luistelu
# dynamic
activity-pulka = Pulkkailu ja lumileikit
# dynamic
activity-inlines = Rullaluistelu ja skeittaus
# dynamic
activity-cykel = Pyöräily
# dynamic
activity-bad = Uinti ja melonta
# dynamic
activity-friluft = Telttailu ja vaellus
# dynamic
activity-boll = Pallopelit
