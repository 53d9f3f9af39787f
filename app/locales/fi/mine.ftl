### Perheen omat sivut: kirjaudu koodilla, lainat ja varaukset.

family-sign-in-title = Kirjaudu
family-sign-in-lead = Kirjoita etunimesi ja matkapuhelinnumerosi, niin lähetämme koodin tekstiviestillä.
family-first-name = Etunimi
family-first-name-hint = Nimi, jolla lainaat.
family-phone-hint = Esimerkiksi 070-174 06 12
family-send-code = Lähetä koodi
family-name-empty = Kirjoita etunimesi
family-name-wrong = Kirjoita lyhyempi nimi
family-no-sms = Emme voi juuri nyt lähettää koodeja. Soita tai tule käymään, niin autamme.
family-wait = Olemme jo lähettäneet useita koodeja tähän numeroon. Odota { $minutes ->
    [one] minuutti
   *[other] { $minutes } minuuttia
} ja yritä uudelleen.
family-code-sms = { $code } on koodisi, { $site }. Se on voimassa { $minutes } minuuttia. Älä anna sitä muille.
family-code-title = Kirjoita koodi
family-code-lead = Lähetimme kuusi numeroa tekstiviestillä. Siinä voi kestää minuutti.
family-code = Koodi
family-code-hint = Kuusi numeroa
family-code-empty = Kirjoita kuusi numeroa
family-code-wrong = Koodi on toinen. Voit yrittää vielä { $count ->
    [one] kerran
   *[other] { $count } kertaa
}.
family-code-over = Koodi ei ole enää voimassa. Pyydä uusi.
family-code-again = Lähetä uusi koodi
family-code-demo = Tämä on demo ilman puhelimia. Koodi on { $code }.
family-who-title = Mikä on nimesi?
family-who-lead = Muuta meidän ei tarvitse tietää.
family-whole-name = Etu- ja sukunimi
family-whole-name-wrong = Kirjoita nimesi, enintään 100 merkkiä
family-several = Tässä numerossa on kaksi samannimistä. Tule käymään tai soita, niin selvitämme sen.
mine-title = Omat sivut
mine-hello = Hei { $name }
mine-lead = Mitä sinulla on kotona ja mitä olet varannut.
mine-nothing = Sinulla ei ole nyt mitään kotona
mine-nothing-more = Lainaamasi näkyy täällä ja päivä, jolloin se palautetaan.
mine-at-home = Sinulla kotona
mine-due = Palauta viimeistään { $date }
mine-late = Piti palauttaa { $date }
mine-for = Kenelle: { $name }
mine-says-returned = Olet kertonut, että se on palautettu. Etsimme.
mine-renew = Lainaa pidempään
mine-reserved = Varattu
mine-none-reserved = Sinulla ei ole varauksia.
mine-past = Aiemmat varaukset
mine-reservation = Varaus: { $branch }
mine-reservation-at = { $branch }, { $days }
mine-things = Tämä on varattu
mine-thing-for = { $thing } ({ $name })
mine-when = Nouto: { $branch }, { $from }. Palautus viimeistään { $to }.
mine-state-booked = Varattu
mine-state-broken = Jotain puuttuu
mine-state-ready = Noudettavissa
mine-state-collected = Noudettu
mine-state-cancelled = Peruttu
mine-state-lapsed = Ei noudettu
mine-broken = Ei ole enää saatavilla niinä päivinä. Valitse muuta tai kysy meiltä.
mine-calendar = Lisää kalenteriin
mine-again = Varaa uudelleen
mine-change = Muuta
mine-cancel = Peru
mine-cancel-sure = Varattu vapautuu heti muille.
mine-cancel-yes = Kyllä, peru
mine-sign-out-everywhere = Kirjaudu ulos kaikkialta
mine-told-reserved = Varattu. Tervetuloa noutamaan.
mine-told-cancelled = Varaus on peruttu. Kiitos ilmoituksesta.
mine-told-collected = Se on jo noudettu. Palauta se tiskille.
mine-told-renewed = Saat lainata pidempään. Uusi päivä on alla.
mine-told-not-later = Se palautetaan jo yhtä myöhään. Palaa vähän myöhemmin, niin aikaa voi jatkaa.
mine-told-promised = Joku toinen on varannut sen, joten se pitää palauttaa ajoissa. Jos haluat sen sen jälkeen, varaa se.
calendar-fetch = Nouda: { $branch }
calendar-return = Palauta: { $branch }
mine-broken-look = Katso vapaat
mine-broken-free = { $thing }: taas saatavilla.
mine-broken-size = { $thing } ei ole saatavilla niinä päivinä. Koko { $size } on vapaana.
mine-broken-days = { $thing } on vapaana { $days } sen sijaan.
mine-broken-branch = { $thing }: saatavilla, { $branch }.
mine-broken-none = { $thing } ei ole saatavilla niinä päivinä. Kysy meiltä, niin etsimme.
