### Dagar och tider i ord.

## Datum

# { $date } är till exempel "tisdag 30 mars".
date-with-year = { $date } { $year }
# Från och med till och med: "lör 6 – lör 13 mars".
date-span = { $from } – { $to }
# Till exempel "tis 30 mars kl. 12.30".
date-and-time = { $date } kl. { $time }
date-week = vecka { $week }
date-week-short = v. { $week }

## Klockslag

date-time-of-day = { $hour }.{ $minute }
# Hel timme i öppettider: "12–18".
date-full-hour = { $hour }
date-time-span = { $from }–{ $to }

## Dagar som man säger dem, mitt i en mening

date-today = idag
date-tomorrow = i morgon
date-yesterday = i går
date-last-weekday =
    { $weekday ->
        [monday] i måndags
        [tuesday] i tisdags
        [wednesday] i onsdags
        [thursday] i torsdags
        [friday] i fredags
        [saturday] i lördags
       *[sunday] i söndags
    }
date-next-weekday =
    { $weekday ->
        [monday] på måndag
        [tuesday] på tisdag
        [wednesday] på onsdag
        [thursday] på torsdag
        [friday] på fredag
        [saturday] på lördag
       *[sunday] på söndag
    }
date-in-days =
    { $count ->
        [one] om en dag
       *[other] om { $count } dagar
    }
date-days-ago =
    { $count ->
        [one] för en dag sedan
       *[other] för { $count } dagar sedan
    }
date-weeks-ago =
    { $count ->
        [one] för en vecka sedan
       *[other] för { $count } veckor sedan
    }
