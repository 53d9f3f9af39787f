### Etusivu.

start-title = Lainaa urheilu- ja vapaa-ajan varusteita ilmaiseksi
start-heading = Lainaa varusteita. Ilmaista kaikille.
start-lead = Suksia, luistimia, kypäriä, telttoja ja paljon muuta. Tule, valitse ja lainaa.
start-fact-free = Kaikki on ilmaista
start-fact-days = Enintään 14 päivää
start-fact-need = Nimi ja matkapuhelinnumero riittävät
start-places = Täällä olemme
start-sign-in = Kirjaudu henkilökuntana
start-closed = Suljettu
