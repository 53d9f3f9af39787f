### Kori: mitä perhe haluaa lainata, kenelle, milloin ja missä.

basket-title = Korisi
basket-lead = Nimi ja numero riittävät varaamiseen. Kaikki on ilmaista.
basket-put = On korissa. { $count ->
    [one] Siellä on nyt yksi tavara.
   *[other] Siellä on nyt { $count } tavaraa.
}
basket-full = Kori on täynnä. Varaa ensin se, mitä siinä on.
basket-go = Koriin
basket-empty = Kori on tyhjä
basket-empty-more = Etsi, mitä tarvitsette, ja lisää se tänne.
basket-lines = Korissa
basket-free = Vapaana
basket-look = Tarkista
basket-no-day = Valitse päivä
basket-wearer = Kenelle?
basket-wearer-of = Kenelle on { $name }?
basket-remove = Poista { $name }
basket-plan = Nouto: { $branch }, { $from }. Palautus viimeistään { $to }.
basket-kept = Pidämme sen sinulle, kunnes on { $at }.
basket-needs-you = Seuraavaksi: etunimi ja matkapuhelinnumero. Saat koodin tekstiviestillä. Ei salasanaa, ei pankkitunnuksia.
basket-reserve = Varaa
basket-change = Tallenna muutos
basket-changes = Muutat varausta. Vanha on voimassa, kunnes olet tallentanut.
basket-served = Varaat henkilölle { $name }.
basket-not-that = Ei, aloita alusta
basket-more = Lisää muuta
basket-permission = Joitakin näistä lapsi saa lainata, kun huoltaja sanoo kyllä. Jos varaat huoltajana, se riittää.
basket-not-all = Kaikkea ei voi varata näin. Katso, mitä on sen sijaan.
basket-too-many-open = Sinulla on jo { $count } varausta. Nouda tai peru ensin jokin.
days-off = Täällä ei voi varata. Tule ja lainaa heti.
days-too-soon = Näin pian emme ehdi laittaa tavaroita syrjään. Ensimmäinen päivä, jonka voi varata, on { $first }. Tai tule ja lainaa hyllystä.
days-too-far = Niin pitkälle ei voi vielä varata. Palaa { $opens }.
days-too-long = Kerralla voi lainata enintään { $count } päivää.
days-closed-first = Ensimmäisenä päivänä on suljettu.
days-closed-last = Viimeisenä päivänä on suljettu.
line-not-lent = Ei lainata täällä
line-wearer = Nimi on liian pitkä
line-none-free = Ei vapaana niinä päivinä
instead-size = Ota koko { $size }
instead-days = Ota { $days }
instead-branch = Nouda: { $branch }
