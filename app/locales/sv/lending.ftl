### Utlåning: datum, kontroller, service.

lending-due = Lämnas tillbaka senast { $date }
lending-due-short = till { $date }
lending-due-moved = (Stängt { $closed })
lending-due-no-open-day = Vi hittar ingen öppen dag i kalendern. Kontrollera öppettiderna.
lending-was-due = Skulle ha kommit tillbaka { $date }
lending-closed = stängt
lending-lost = borttappad
lending-says-returned = sägs vara återlämnad

# dynamic
duty-binding = Bindning: hel och rätt?
# dynamic
duty-buckles = Spännen: hela?
# dynamic
duty-blade = Skena: hel och fast?
# dynamic
duty-knock = Hjälmen: hel, ingen smäll?
# dynamic
duty-parts = Alla delar med?
# dynamic
duty-brake-pad = Bromskloss: kvar?
# dynamic
duty-brakes = Bromsar: tar de?
# dynamic
duty-buoyancy = Spännen, remmar, sömmar: hela?
# dynamic
duty-leak = Tät?
# dynamic
duty-strings = Strängar: hela?
# dynamic
duty-wax = Valla
# dynamic
duty-sharpen = Slipa
# dynamic
duty-wash = Tvätta
# dynamic
duty-rinse = Skölj
# dynamic
duty-dry = Torka
# dynamic
duty-dishes = Diska
# dynamic
duty-inflate = Pumpa
# dynamic
duty-repair = Laga
# dynamic
duty-inspect = Kontrollera
# dynamic
duty-part-missing = En del saknas
