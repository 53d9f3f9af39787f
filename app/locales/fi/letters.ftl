### Tekstiviestit perheille: lyhyesti, ystävällisesti, ei koskaan lapsen nimeä.

letter-hello = Hei, tässä { $branch }!
letter-reserved = Kiitos varauksesta: { $things }. Nouda { $from }, palauta { $to }. Katso tai muuta:
# dynamic
letter-reserved-plain = Kiitos varauksesta. Nouda { $from }, palauta { $to }. Katso tai muuta:
letter-ready = Varauksesi on noudettavissa: { $things }. Pidämme sitä, kunnes on { $until }. Katso tai peru:
# dynamic
letter-ready-plain = Varauksesi on noudettavissa. Pidämme sitä, kunnes on { $until }. Katso tai peru:
letter-broken = Varaukseesi { $from } emme valitettavasti saa: { $things }. Katso, mitä on sen sijaan:
# dynamic
letter-broken-plain = Varaukseesi { $from } emme valitettavasti saa kaikkea. Katso, mitä on sen sijaan:
letter-offer = Nyt on vapaana se, mitä odotat: { $thing }, { $from }–{ $to }. Haluatko sen? Vastaa viimeistään { $until }:
letter-closed-return = Olemme kiinni { $day }. Palauta { $next }, se käy hyvin. Katso tai lainaa pidempään:
letter-closed-fetch = Olemme kiinni { $day }. Varauksesi säilyy, nouda { $next }. Katso tai peru:
letter-closed = Olemme kiinni { $day }. Katso, mikä on voimassa:
letter-due = Muistutus: palauta { $things } { $date }. Jos tarvitset lisää aikaa, vastaa linkistä:
letter-late = { $things } piti palauttaa { $date }. Voitko tuoda sen pian? Olemme auki { $next }. Jos tarvitset lisää aikaa, vastaa linkistä:
letter-late-closed = { $things } piti palauttaa { $date }. Ota yhteyttä, kun voit. Jos tarvitset lisää aikaa, vastaa linkistä:
link-title = Viestisi
link-lead = Tästä siinä oli kyse. Mitään ei tapahdu, ennen kuin painat nappia.
link-nothing = Kaikki on kunnossa
link-nothing-more = Se, mistä viestissä oli kyse, on jo hoidettu.
link-to-mine = Omille sivuille
wait-title = Mitä odotat
wait-place = { $place ->
    [1] Olet jonossa ensimmäisenä.
   *[other] Olet jonossa numero { $place }.
  }
wait-estimate = Luultavasti vapaana aikaisintaan { $date }, jos kaikki palautetaan ajoissa.
wait-no-estimate = Emme näe yhtään vapaata seuraavan kahden kuukauden aikana.
wait-offered = Nyt on yksi sinulle. Pidämme sitä, kunnes on { $at }.
wait-yes = Kyllä, varaa se
wait-no = Ei kiitos
wait-leave = Poistu jonosta
wait-told-waiting = Olet jonossa. Saat tekstiviestin, kun sellainen on sinulle.
wait-told-left = Et ole enää jonossa.
wait-told-declined = Kiitos ilmoituksesta. Se menee jonossa seuraavalle.
wait-told-over = Sitä ei valitettavasti enää ole. Vastausaika oli ohi, tai olet jo vastannut.
wait-too-many = Odotat jo { $count } tavaraa. Poistu ensin jostakin jonosta.
wait-is-free = Nyt niitä on. Voit varata heti.
instead-wait = Laita minut jonoon
