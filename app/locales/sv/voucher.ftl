### Lånesedeln: på skärmen, på papper och som brev. Behövs aldrig.

voucher-title = Lånesedel
voucher-of = Lånesedel för { $name }
voucher-lent = Lånat { $date }
voucher-due = Lämnas tillbaka senast { $date }.
voucher-due-open = Lämnas tillbaka senast { $date }. Då har vi öppet { $hours }.
voucher-for = Till
voucher-back = Tillbaka
voucher-all-back = Allt på lånesedeln är återlämnat
voucher-not-needed = Du behöver inte ha med dig lånesedeln. Vem som helst får lämna tillbaka åt dig.
voucher-hours = Öppet { $hours }
# Veckodagar i rad: "mån–fre".
voucher-days = { $from }–{ $to }
voucher-language = Lånesedelns språk
voucher-mail-subject = Din lånesedel från { $branch }
voucher-mail-hello = Hej { $name }!
voucher-mail-intro = Det här har du lånat:
voucher-mail = Skicka med e-post
voucher-address-hint = Adressen används bara för det här brevet och sparas inte hos låntagaren.
voucher-address-wrong = Skriv en e-postadress, till exempel namn@exempel.se
voucher-no-mail = E-post är inte inställd här, så brevet skickas inte. Skriv ut sedeln i stället.
voucher-mail-queued = Lånesedeln är på väg.
voucher-mail-kept = E-post är inte inställd här, så lånesedeln skickas inte. Skriv ut den i stället.
