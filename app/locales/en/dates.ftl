### Days and times in words.

## Dates

# { $date } is for example "Tuesday 30 March".
date-with-year = { $date } { $year }
# Both days included: "Sat 6 – Sat 13 Mar".
date-span = { $from } – { $to }
# For example "Tue 30 Mar, 12:30".
date-and-time = { $date }, { $time }
date-week = week { $week }
date-week-short = wk { $week }

## Times

date-time-of-day = { $hour }:{ $minute }
# A full hour in opening hours: "12:00–18:00".
date-full-hour = { $hour }:00
date-time-span = { $from }–{ $to }

## Days as one says them, inside a sentence

date-today = today
date-tomorrow = tomorrow
date-yesterday = yesterday
date-last-weekday =
    { $weekday ->
        [monday] last Monday
        [tuesday] last Tuesday
        [wednesday] last Wednesday
        [thursday] last Thursday
        [friday] last Friday
        [saturday] last Saturday
       *[sunday] last Sunday
    }
date-next-weekday =
    { $weekday ->
        [monday] on Monday
        [tuesday] on Tuesday
        [wednesday] on Wednesday
        [thursday] on Thursday
        [friday] on Friday
        [saturday] on Saturday
       *[sunday] on Sunday
    }
date-in-days =
    { $count ->
        [one] in one day
       *[other] in { $count } days
    }
date-days-ago =
    { $count ->
        [one] one day ago
       *[other] { $count } days ago
    }
date-weeks-ago =
    { $count ->
        [one] one week ago
       *[other] { $count } weeks ago
    }
