### Kun sivua ei synny: mitä tapahtui ja mitä nyt voi tehdä.

fault-to-start = Etusivulle
fault-id = Jos otat yhteyttä virheestä, kerro tämä numero:
# dynamic
fault-not-found-title = Sivua ei löydy
# dynamic
fault-not-found-body = Tarkista osoite tai aloita etusivulta.
# dynamic
fault-signed-out-title = Et ole kirjautunut
# dynamic
fault-signed-out-body = Kirjaudu uudelleen ja tee viimeinen vaihe uudestaan. Se, mihin on jo vastattu, on tallessa.
# dynamic
fault-family-out-title = Et ole kirjautunut
# dynamic
fault-family-out-body = Kirjaudu uudelleen ja tee viimeinen vaihe uudestaan. Korin sisältö on tallessa.
# dynamic
fault-forbidden-title = Tätä et voi tehdä
# dynamic
fault-forbidden-body = Pyydä apua koordinaattorilta tai ylläpitäjältä.
# dynamic
fault-malformed-title = Lomaketta ei voitu lukea
# dynamic
fault-malformed-body = Palaa takaisin ja yritä vielä kerran.
# dynamic
fault-too-large-title = Tekstiä oli liikaa
# dynamic
fault-too-large-body = Palaa takaisin ja lyhennä tekstiä. Mitään ei tallennettu.
# dynamic
fault-cross-site-title = Lomake tuli toiselta sivustolta
# dynamic
fault-cross-site-body = Siksi mitään ei tehty. Avaa sivu täällä ja yritä uudelleen.
# dynamic
fault-key-reused-title = Tämä lomake on jo lähetetty
# dynamic
fault-key-reused-body = Sisältö oli silloin toinen, joten nyt ei tehty mitään. Avaa sivu uudelleen ja yritä uudestaan.
# dynamic
fault-busy-title = Moni on juuri nyt asialla
# dynamic
fault-busy-body = Mikään ei muuttunut. Yritä hetken päästä uudelleen.
# dynamic
fault-full-title = Tietokoneen levy on täynnä
# dynamic
fault-full-body = Mikään ei muuttunut. Yritä myöhemmin uudelleen tai soita meille.
# dynamic
fault-read-only-title = Juuri nyt ei voi tallentaa
# dynamic
fault-read-only-body = Mikään ei muuttunut. Yritä myöhemmin uudelleen tai soita meille.
# dynamic
fault-gone-title = Emme saa yhteyttä tietokantaan
# dynamic
fault-gone-body = Mikään ei muuttunut. Yritä hetken päästä uudelleen.
# dynamic
fault-timed-out-title = Se kesti liian kauan
# dynamic
fault-timed-out-body = Yritä uudelleen. Se, mihin on jo vastattu, on tallessa.
# dynamic
fault-broken-title = Meillä meni jotain rikki
# dynamic
fault-broken-body = Virhe on kirjattu. Yritä uudelleen tai kerro meille.
