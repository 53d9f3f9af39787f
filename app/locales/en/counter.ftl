### The counter: the field, the answers, the hand.

## The field

counter-scan-label = Scan an article, or type a mobile number or a name
counter-scan-go = Find
counter-key-new = new borrower
counter-key-done = done
counter-key-undo = undo
counter-waiting = { $count } scans are waiting for an answer.
counter-offline = No connection right now. What you scanned is kept and will be sent again.
counter-busy = The server cannot answer right now. What you scanned is kept and will be sent again.
counter-signed-out = You are not signed in any more. Sign in again.
counter-refused = That could not be done. Nothing was changed.

## The answer's word

counter-lent = Lent
counter-returned = Returned
counter-look = Look
counter-ask = Ask
counter-stop = Stop
counter-ready = Ready
counter-in-hand = In hand
counter-new-word = New borrower
counter-done-word = Done
counter-not-lent = Not lent: { $article }. Lay it aside.
counter-closed = Finished
counter-undone = Undone
counter-renewed-word = Renewed
counter-unknown = Unknown

## The answers

counter-ready-nobody = Scan something that comes back, or take a borrower in hand.
counter-ready-hand = Scan what goes out or comes back. F4 when you are done.
counter-hand-late = { $count ->
    [one] One article should have come back. Ask if everything is all right.
   *[other] { $count } articles should have come back. Ask if everything is all right.
  }
counter-already-lent = It is on the voucher already. Remove it with the cross if that was wrong.
counter-for-whom = Who borrows it? Type a mobile number or a name.
counter-found = It was marked as missing. Now it is found.
counter-shelf = Place: { $shelf }
counter-instead = Take instead: { $article } (place { $shelf })
counter-lent-along = { $article } is lent now too.
counter-swapped = { $article } is returned.
counter-returned-from-other = It was on loan to somebody else. The borrower in hand stays.
counter-was-lost = It was marked as lost. Good that it turned up.
counter-belongs-to = It belongs at { $branch }. Put it in the box for there.
counter-was-at = It stood at { $branch }. Now it is here.
counter-was-in-storage = It stood in season storage. Now it is out.
counter-was-missing = It was marked as missing. Now it is found.
counter-without-binding = Goes out without a set binding.
counter-green-buckle = Is the child under 7? Offer a helmet with a green buckle: { $offered }
counter-rest-of-set = Belongs with { $rest }.
counter-aside-permission = Laid aside until a guardian has said yes.
counter-aside-buoyancy = Laid aside. Somebody who can’t swim, or weighs under 30 kg, needs a life jacket.
counter-aside-binding = Laid aside until somebody has set the binding.
counter-to-quarantine = Put in quarantine. Place it on the quarantine shelf.
counter-to-service = Put on the service list. Place it on the service shelf.
counter-on-loan-to-other = The article is on loan to somebody else. Is it being returned now?
counter-take-back-first = Take it back first
counter-scrapped = The article is scrapped and not lent. Lay it aside and tell a coordinator.
counter-quarantine = The article is in quarantine and not lent. A coordinator can lift that.
counter-is-not-lent = Such things are not lent here, or not to this borrower. The article's page says why.
counter-other-boot = The binding is set for { $sole } mm, but the boot has { $boots } mm. Take the right boot, or have the binding set anew.
counter-which-article = Which article?
counter-more-articles = More of them end like that. Type one more digit.
counter-more-borrowers = There are more with that name. Type the whole name, or the number.
counter-which-borrower = Who?
counter-new-number = Nobody has that number yet. Type the name, and that’s it.
counter-unknown-code = We find no article with the code { $code }. Scan once more, or type the number on the label.
counter-unknown-name = We find nobody called { $name }. Check the spelling, or add a new borrower.
counter-add-borrower = Add borrower
counter-new-borrower = New borrower
counter-added = The borrower is added and in hand. Scan what goes out.
counter-swapping = Scan the new size. The old one is returned in the same step, with the same date.
counter-put-away = It is not lent now. Put it back where it belongs.
counter-not-there = It is not there any more. Somebody else may have been faster.
counter-duties-done = Checks and care are answered.
counter-part-missing-done = The loan is finished. The article is on the service list: a part is missing.
counter-permitted = The guardian’s yes is noted on the voucher.
counter-due-chosen = The date holds for everything on the voucher.
counter-due-before-loan = The date is before the loan. Choose a later day.
counter-due-too-late = That is longer than a loan can be. The last day is { $date }.
counter-no-date = Write a date, for example 2027-03-19.
counter-lent-on-set = The day of the loan is changed. Scan what was lent then.
counter-lent-on-refused = Choose a day at most { $days } days back, and not in the future.
counter-lost-done = Noted as lost. The loan stays open; nobody owes anything.
counter-says-returned-done = Noted. Look on the shelf when it is calm.
counter-found-done = Good, it is found.
counter-renewed = { $count ->
    [one] One article is renewed.
   *[other] { $count } articles are renewed.
  }
counter-not-renewed = One loan already lasts until { $date }; renewing today would not make it longer.
counter-print = Print voucher
counter-undo = Undo: { $what }
counter-undo-article = Undo: { $what } ({ $number })

## Questions

ask-reserved-for = Reserved for { $name }, reservation { $reservation }, picked up { $date }.
ask-reserved = Reserved: reservation { $reservation }, picked up { $date }.
ask-reserved-other = Put it back on the reservation shelf, or lend it all the same. Then the reservation needs another one.
ask-reserved-early = The reservation is picked up on another day. Hand it over now already?
ask-reserved-anyway = Lend it anyway
ask-reserved-now = Hand it over now
ask-reserved-whose = Show the reservation
ask-promised = A family has reserved this kind and size. Can the loan come back by { $date }?
ask-promised-now = A family has reserved this kind and size, and there is no other one then.
ask-promised-until = Lend until { $date }
ask-promised-anyway = Lend as usual anyway
counter-reserved-remaining = Left of the reservation: { $article }. Scan it.
hand-reserved = Reserved: picked up { $date }
hand-reserved-ready = Reserved: on the reservation shelf
hand-reserved-hand-over = Hand over the reservation
hand-reserved-waiting = not fetched yet
hand-reserved-broken = no longer there
hand-reserved-number = reservation { $reservation }
ask-permission = A guardian needs to say yes here, if the borrower is under 18.
# dynamic
permission-present = The guardian is here
# dynamic
permission-phone = Yes by phone
# dynamic
permission-note = Has a note
# dynamic
permission-adult = The borrower is an adult
ask-lay-aside = Lay aside
ask-buoyancy = This buoyancy aid does not keep the face above water. Can the wearer swim, and does he or she weigh over 30 kg?
ask-buoyancy-unknown = Read on the jacket how many newtons it has. Below 100 it is a buoyancy aid, only for who can swim and weighs more than 30 kg. Will it do?
ask-buoyancy-aloud = Ask aloud. The answer is not stored.
ask-buoyancy-yes = Yes, lend it
ask-buoyancy-no = No, or not sure
ask-binding = For which boot sole is the binding set and tested?
ask-binding-set-for = { $sole } mm
ask-binding-sole = Boot sole in mm
ask-binding-wrong = Write the length of the sole in whole millimetres, from 180 to 380
ask-binding-confirm = Confirm
ask-binding-without = Lend without setting
ask-fitter = The binding is not set. Somebody with the right has to confirm it.
ask-checks = The check after the last loan was not answered. Look now:
ask-checks-passed = All is fine
ask-checks-failed = Something is wrong
ask-care = Left from the last loan: { $care }.
ask-care-done = Done now
ask-care-skipped = Lend anyway
ask-service = The article is on service. Is it ready?
ask-service-done = Yes, it is ready

## After a return

duties-look = Look and answer, now or later. You can go on scanning.
duties-all-fine = All fine and done
duties-skip-care = Skip care
duties-fine = Fine
duties-failed = Fault
duties-done = Done
duties-later = Later
duties-part-missing = A part is missing
duties-what-missing = What is missing?
duties-part-missing-send = Put on service

## The hand

hand-eyebrow = In hand
hand-nobody = Nobody in hand
hand-nobody-more = Type a mobile number or a name to lend. What comes back can be scanned at once.
hand-summary = { $count ->
    [0] Nothing at home since before
    [one] At home: one article
   *[other] At home: { $count } articles
  }{ $late ->
    [0] {""}
    [one] {" "}· one late
   *[other] {" "}· { $late } late
  }
hand-contact = Contact: { $name }
hand-lent-now = Lent now
hand-lent-count = Lent now: { $count }
hand-for-whom = Waiting for a borrower
hand-left-cancel = Nobody borrows, start over
hand-left = Not lent yet
hand-left-again = Look again
hand-left-away = { $article } is not lent, take it off the list
hand-waiting = Laid aside
hand-at-home = At home
hand-late = { $count ->
    [one] one late
   *[other] { $count } late
  }
hand-late-one = late
hand-done = Done
hand-borrower-page = The borrower’s page
hand-same-number = Others with the same number
hand-more = Date and guardian
hand-permission = Guardian
hand-due = Due on another day
hand-due-latest = { $date } at the latest
hand-lent-on = Lent on an earlier day
hand-lent-on-is = Lent on { $date }
hand-wearer-add = For whom? Add a first name
hand-wearer-name = First name
hand-wearer-none = Nobody in particular
hand-for = for { $name }
hand-remove = Remove { $article }
hand-renew-all = Renew all
hand-actions = More
hand-take-back = Take back
hand-swap = Swap size
hand-renew = Renew
hand-says-returned = Says it is returned
hand-lost = Lost
hand-found = Found again
phone-show = Show the whole number
# dynamic
aside-permission = guardian?
# dynamic
aside-buoyancy = life jacket instead
# dynamic
aside-binding = binding not set

## New borrower

borrower-name = Name
borrower-name-empty = Write a name
borrower-name-too-long = The name is too long. Write at most 100 characters
borrower-phone = Mobile number
borrower-phone-hint = A landline is fine too, if that is what there is.
borrower-phone-wrong = Write a telephone number, for example 070-174 06 12
borrower-phone-length = The number seems to have too few or too many digits. Read it out once more
borrower-group-more = School, preschool or club
borrower-is-group = It is a group
borrower-contact = Name of the contact
borrower-add = Add

## The day

tally-title = Today
tally-lent = out
tally-returned = in
tally-late = late
tally-service = on service

## What happened (undo, history)

# dynamic
event-lent = lent
# dynamic
event-returned = returned
# dynamic
event-renewed = renewed
# dynamic
event-due-chosen = date chosen
# dynamic
event-permission-given = answer about a guardian
# dynamic
event-laid-aside = laid aside
# dynamic
event-binding-confirmed = binding confirmed
# dynamic
event-binding-overridden = lent without a set binding
# dynamic
event-duty-answered = check or care answered
# dynamic
event-part-missing = part missing
# dynamic
event-lost = marked as lost
# dynamic
event-found = found again
# dynamic
event-says-returned = said to be returned
# dynamic
event-status-changed = status changed
# dynamic
event-article-added = article added
# dynamic
event-article-changed = details changed
# dynamic
event-article-imported = changed by a list
# dynamic
event-import-undone = list undone
# dynamic
event-borrower-added = borrower added
# dynamic
event-borrower-changed = borrower’s details changed
# dynamic
event-borrowers-merged = borrowers merged
# dynamic
event-voucher-closed = voucher finished
# dynamic
event-undone = undone

# dynamic
undo-nothing-there = There is nothing to undo, or it is already undone.
# dynamic
undo-not-today = Only what was done today can be undone.
# dynamic
undo-lent-since = The article was lent again since, so the return can’t be undone.
# dynamic
undo-changed-since = Something later rests on this. Undo that first.
# dynamic
undo-by-hand = Change this back by hand on its page.
# dynamic
event-work-opened = put on the service list
# dynamic
event-set-aside = set aside for a reservation
# dynamic
event-let-go = no longer set aside for a reservation
# dynamic
event-yearly-checked = safety checked
# dynamic
event-part-picked = part picked
# dynamic
event-part-used = part put in
# dynamic
event-moved = moved
