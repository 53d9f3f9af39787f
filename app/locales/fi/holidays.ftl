### Pyhäpäivien nimet.

# dynamic
holiday-new-years-day = Uudenvuodenpäivä
# dynamic
holiday-epiphany = Loppiainen
# dynamic
holiday-good-friday = Pitkäperjantai
# dynamic
holiday-easter-eve = Pääsiäislauantai
# dynamic
holiday-easter-day = Pääsiäispäivä
# dynamic
holiday-easter-monday = Toinen pääsiäispäivä
# dynamic
holiday-first-of-may = Vappu
# dynamic
holiday-ascension-day = Helatorstai
# dynamic
holiday-whit-sunday = Helluntaipäivä
# dynamic
holiday-national-day = Ruotsin kansallispäivä
# dynamic
holiday-midsummer-eve = Juhannusaatto
# dynamic
holiday-midsummer-day = Juhannuspäivä
# dynamic
holiday-all-saints-day = Pyhäinpäivä
# dynamic
holiday-christmas-eve = Jouluaatto
# dynamic
holiday-christmas-day = Joulupäivä
# dynamic
holiday-boxing-day = Tapaninpäivä
# dynamic
holiday-new-years-eve = Uudenvuodenaatto
