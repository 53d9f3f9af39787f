### Today: what is due, late, picked up, on service; and the day’s log.

day-lists = The day’s lists
day-due = Back today
day-late = Late
day-picked-up = Picked up today
day-service = Service and checks
day-late-kindly = These were expected back. Ask whether all is well, and whether they need more time.
day-shelf = Shelf
day-no-shelf = no shelf
day-who = Borrower
day-back = Back
day-to-do = To do
day-none-due = Nothing is due back today
day-none-late = Nothing is late. Lovely!
day-none-picked-up = Nothing has been picked up yet today
day-none-service = Nothing on service just now. Lovely!
day-service-unsaid = Look it over
day-quarantine = quarantine
day-quarantine-more = A coordinator decides on the article’s page.
day-check-fine = All is well
day-check-failed = Something is wrong
day-not-there = The article is not there any more. Somebody may have been quicker.
day-told-finished = Done. It can go on its shelf.
day-told-fine = The check is answered: all is well.
day-told-failed = The check is answered: something is wrong. The article is not lent until that is mended.
day-told-undone = It is undone.

## The log

log-title = Today’s log
log-lead = What has been done at this branch today, the latest on top. All of it can be undone until something later rests on it.
log-none = Nothing has happened yet today
log-by = by { $name }
log-and-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
log-undid = Undid: { $what }
log-told-undone = It is undone. The undo stands on top of the log.
log-not-undone = It could not be undone
log-more = These are the latest { $count }.
