### The names of holidays.

# dynamic
holiday-new-years-day = New Year’s Day
# dynamic
holiday-epiphany = Epiphany
# dynamic
holiday-good-friday = Good Friday
# dynamic
holiday-easter-eve = Easter Saturday
# dynamic
holiday-easter-day = Easter Sunday
# dynamic
holiday-easter-monday = Easter Monday
# dynamic
holiday-first-of-may = 1 May
# dynamic
holiday-ascension-day = Ascension Day
# dynamic
holiday-whit-sunday = Whit Sunday
# dynamic
holiday-national-day = Sweden’s National Day
# dynamic
holiday-midsummer-eve = Midsummer’s Eve
# dynamic
holiday-midsummer-day = Midsummer’s Day
# dynamic
holiday-all-saints-day = All Saints’ Day
# dynamic
holiday-christmas-eve = Christmas Eve
# dynamic
holiday-christmas-day = Christmas Day
# dynamic
holiday-boxing-day = Boxing Day
# dynamic
holiday-new-years-eve = New Year’s Eve
