### Borrow: what there is, in which sizes, and what is free when.

gear-title = Borrow
gear-title-of = Borrow: { $text }
gear-lead = Choose days and find what you need. Everything is free, and you need not sign in.
gear-description = Skis, skates, helmets, tents and much more to borrow for free. See sizes and what is available.
gear-search = What would you like to borrow?
gear-search-hint = For example: skates 34, helmet, child 128 cm
gear-from = From
gear-to = To and including
gear-where = Where
gear-any-branch = All places
gear-show = Show
gear-wrong-day = Choose today or a day to come
gear-backwards = The last day is before the first
gear-too-long = Choose at most { $days } days
gear-none = We find nothing that fits
gear-none-more = Try another word, another size or other days. Or come in and ask, we are happy to help.
gear-none-here = There is nothing of this right now
gear-more = More kinds fit. Write one more word to narrow them down.
gear-all-of = { $name }: all sizes
gear-in-season = In season now
gear-pieces = { $count ->
    [one] There is 1
   *[other] There are { $count }
}
gear-size = Size
gear-size-unknown = Size unknown
gear-free = Available
gear-put = To the basket
gear-so-many-at = { $branch }: { $free }
gear-so-many = { $free } of { $all } available
gear-free-from = Next available { $date } at { $branch }
gear-or-size = Size { $size } is available
gear-ask-us = Ask us, more may come in.
gear-checked = Checked { $at }. It can change while you are on your way.
gear-kind-lead = Free for up to 14 days. A name and a mobile number are enough.
gear-kind-description = Borrow { $name } for free. There are { $count }. See sizes and what is available.
gear-permission = If you are under 18, a guardian must say yes.
gear-today = today
gear-when = Available { $days }
gear-see-all = See what you can borrow
nav-gear = Borrow

activity-what = What are you going to do?
activity-lead = Everything you need, in sizes that fit. All of it is free.
activity-description = Borrow everything for { $name } for free. See which sizes are available and when.
activity-all-for = { $name }: see everything for it
activity-who = Who is it for?
activity-who-hint = Fill in what you know, and we show only sizes that fit. We don't keep it.
activity-namn-label = First name (if you like)
# dynamic
activity-langd-label = Height (cm)
# dynamic
activity-sko-label = Shoe size (EU)
# dynamic
activity-huvud-label = Head (cm)
# dynamic
activity-vikt-label = Weight (kg)
activity-wrong = Write a number from { $from } to { $to }, or leave it empty
activity-together = Skis and boots need the same binding. These go together and are available:
activity-together-part = { $name } { $count }
# dynamic
activity-langdskidor = Cross-country skiing
# dynamic
activity-slalom = Alpine skiing
# dynamic
activity-snowboard = Snowboarding
# dynamic
activity-skridskor = Skating
# dynamic
activity-pulka = Sledging and snow play
# dynamic
activity-inlines = Inline skates and skateboards
# dynamic
activity-cykel = Cycling
# dynamic
activity-bad = Swimming and paddling
# dynamic
activity-friluft = Camping and hiking
# dynamic
activity-boll = Ball games
