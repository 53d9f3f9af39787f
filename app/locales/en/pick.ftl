### The pick list: what to fetch for those who have reserved.

pick-title = To fetch
pick-lead = Reservations picked up until { $date }.
pick-scan = Scan what you fetch
pick-scan-go = Fetch
pick-word = Fetched
pick-put-with = Put it with reservation { $reservation }, picked up { $date }.
pick-left = { $count ->
    [one] One thing left for the reservation.
   *[other] { $count } things left for the reservation.
  }
pick-all-there = Everything is there now. The reservation is ready.
pick-already = It is fetched already, for reservation { $reservation }.
pick-not-wanted = Nobody has reserved one for these days. Put it back.
pick-not-lendable = It can't be fetched: it is on loan, on service or of another branch.
pick-several = Several articles have this code. Type the number.
pick-told-ready = The reservation is ready for pick-up.
pick-told-put-away = Put it back on its shelf. The reservation needs another one.
pick-told-undone = Undone. Put it back on its shelf.
pick-not-undone = It can't be undone any more. Choose Put back at the reservation instead.
pick-not-there = The reservation is gone, or collected already.
pick-none = Nothing to fetch
pick-none-more = Nobody has reserved anything for today or the next open day.
pick-to-fetch = Fetch from the shelves
pick-all-fetched = Everything is fetched.
pick-for = reservation { $reservation }, picked up { $date }
pick-not-in-house = not in the house now
pick-no-shelf = no shelf
pick-shelf = shelf { $shelf }
pick-reservations = Reservations
pick-card = Reservation { $reservation } · { $name }
pick-state-ready = ready for pick-up
pick-state-booked = reserved
pick-kept = Stays until { $at }.
pick-ready = Ready with what there is
pick-to-counter = Open at the counter
pick-thing-waiting = to be fetched
pick-thing-there = there
pick-thing-collected = lent
pick-thing-broken = can't be had
pick-left-over = Back to the shelves
pick-left-over-more = This was fetched for somebody who doesn't come. Scan it, or press when it is in its place.
pick-on-shelf = In its place
pick-told-on-shelf = Good, it is in its place.
pick-back = Put back
