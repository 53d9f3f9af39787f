### Päivät ja ajat sanoin.

date-with-year = { $date } { $year }
date-span = { $from } – { $to }
date-and-time = { $date } klo { $time }
date-week = viikko { $week }
date-week-short = vk { $week }
date-time-of-day = { $hour }.{ $minute }
date-full-hour = { $hour }
date-time-span = { $from }–{ $to }
date-today = tänään
date-tomorrow = huomenna
date-yesterday = eilen
date-last-weekday =
    { $weekday ->
        [monday] viime maanantaina
        [tuesday] viime tiistaina
        [wednesday] viime keskiviikkona
        [thursday] viime torstaina
        [friday] viime perjantaina
        [saturday] viime lauantaina
       *[sunday] viime sunnuntaina
    }
date-next-weekday =
    { $weekday ->
        [monday] maanantaina
        [tuesday] tiistaina
        [wednesday] keskiviikkona
        [thursday] torstaina
        [friday] perjantaina
        [saturday] lauantaina
       *[sunday] sunnuntaina
    }
date-in-days =
    { $count ->
        [one] yhden päivän päästä
       *[other] { $count } päivän päästä
    }
date-days-ago =
    { $count ->
        [one] päivä sitten
       *[other] { $count } päivää sitten
    }
date-weeks-ago =
    { $count ->
        [one] viikko sitten
       *[other] { $count } viikkoa sitten
    }
