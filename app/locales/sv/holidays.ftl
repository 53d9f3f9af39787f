### Helgdagarnas namn.

# dynamic
holiday-new-years-day = Nyårsdagen
# dynamic
holiday-epiphany = Trettondedag jul
# dynamic
holiday-good-friday = Långfredagen
# dynamic
holiday-easter-eve = Påskafton
# dynamic
holiday-easter-day = Påskdagen
# dynamic
holiday-easter-monday = Annandag påsk
# dynamic
holiday-first-of-may = Första maj
# dynamic
holiday-ascension-day = Kristi himmelsfärdsdag
# dynamic
holiday-whit-sunday = Pingstdagen
# dynamic
holiday-national-day = Nationaldagen
# dynamic
holiday-midsummer-eve = Midsommarafton
# dynamic
holiday-midsummer-day = Midsommardagen
# dynamic
holiday-all-saints-day = Alla helgons dag
# dynamic
holiday-christmas-eve = Julafton
# dynamic
holiday-christmas-day = Juldagen
# dynamic
holiday-boxing-day = Annandag jul
# dynamic
holiday-new-years-eve = Nyårsafton
