### A family's own pages: in by a code, loans and reservations.

family-sign-in-title = Sign in
family-sign-in-lead = Write your first name and mobile number, and we send a code by text message.
family-first-name = First name
family-first-name-hint = The name that you borrow in.
family-phone-hint = For example 070-174 06 12
family-send-code = Send code
family-name-empty = Write your first name
family-name-wrong = Write a shorter name
family-no-sms = We can't send codes right now. Call us or come in, and we help you.
family-wait = We have sent several codes to that number already. Wait { $minutes ->
    [one] a minute
   *[other] { $minutes } minutes
} and try again.
family-code-sms = { $code } is your code for { $site }. It is valid for { $minutes } minutes. Give it to nobody else.
family-code-title = Write the code
family-code-lead = We have sent six digits by text message. It may take a minute.
family-code = Code
family-code-hint = Six digits
family-code-empty = Write the six digits
family-code-wrong = That is another code. You can try { $count ->
    [one] once
   *[other] { $count } times
} more.
family-code-over = The code is no longer valid. Ask for a new one.
family-code-again = Send a new code
family-code-demo = This is a demo without telephones. The code is { $code }.
family-who-title = What is your name?
family-who-lead = That is all we need to know.
family-whole-name = First and last name
family-whole-name-wrong = Write your name, at most 100 characters
family-several = Two people on this number have the same name. Come in or call us, and we sort it out.

mine-title = My pages
mine-hello = Hello { $name }
mine-lead = What you have at home and what you have reserved.
mine-nothing = You have nothing at home right now
mine-nothing-more = What you borrow stands here, with the day when it is due.
mine-at-home = At your home
mine-due = Bring it back by { $date }
mine-late = Should have come back on { $date }
mine-for = For { $name }
mine-says-returned = You have said that it is returned. We are looking for it.
mine-renew = Keep it longer
mine-reserved = Reserved
mine-none-reserved = You have no reservations.
mine-past = Earlier reservations
mine-reservation = Reservation at { $branch }
mine-reservation-at = { $branch }, { $days }
mine-things = This is reserved
mine-thing-for = { $thing } for { $name }
mine-when = Pick it up at { $branch } on { $from }. Bring it back by { $to }.
mine-state-booked = Reserved
mine-state-broken = Something is missing
mine-state-ready = Ready to pick up
mine-state-collected = Picked up
mine-state-cancelled = Cancelled
mine-state-lapsed = Not picked up
mine-broken = No longer there on those days. Choose something else, or ask us.
mine-calendar = Add to calendar
mine-again = Reserve again
mine-change = Change
mine-cancel = Cancel the reservation
mine-cancel-sure = What is reserved becomes free for others at once.
mine-cancel-yes = Yes, cancel it
mine-sign-out-everywhere = Sign out everywhere
mine-told-reserved = Reserved. Welcome in to pick it up.
mine-told-cancelled = The reservation is cancelled. Thank you for telling us.
mine-told-collected = It is picked up already. Bring it back to the counter.
mine-told-renewed = You may keep it longer. The new day stands below.
mine-told-not-later = It is due as late as that already. Come back a little later to keep it longer.
mine-told-promised = Somebody else has reserved it, so it needs to come back in time. If you want it again afterwards, reserve it.
calendar-fetch = Pick up at { $branch }
calendar-return = Bring back to { $branch }

## When something can't be had

mine-broken-look = See what is free
mine-broken-free = { $thing } is there again.
mine-broken-size = { $thing } can't be had on those days. Size { $size } is free.
mine-broken-days = { $thing } is free { $days } instead.
mine-broken-branch = { $thing } can be had at { $branch }.
mine-broken-none = { $thing } can't be had on those days. Ask us, and we look for something.
