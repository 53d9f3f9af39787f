### The branch's rules and particulars, for coordinators.

rules-title = Rules and details
rules-lead = This holds for { $branch }.

## Done

rules-told-rules = The rules are saved. Loans that are out keep their dates.
rules-told-reserving = Saved. What is reserved already stands as it is.
rules-told-about = The details are saved.
rules-told-logo = The logo is saved. It is shown at the top of the page.
rules-told-no-logo = The logo is removed.

## Lending

rules-lending = How you lend
rules-loan-days = Days of a loan
rules-loan-days-hint = This long, where nobody chooses otherwise.
rules-longest = Longest loan in days
rules-longest-hint = Nothing longer can be chosen at the counter.
rules-backdate = How many days back a loan may be entered
rules-backdate-hint = For loans that were written on paper, such as when the network was down. Write 0 if that is never needed.
rules-pattern = Pattern of the labels
rules-pattern-hint = Letters, then a zero for each digit, such as FB000000. Labels that are on articles already work as before.
rules-save-rules = Save the rules
rules-wrong-loan-days = Write the days of a loan, from 1 to { $count }
rules-wrong-longest = Write the longest loan in days: at least as long as a usual loan, at most { $count }
rules-wrong-backdate = Write a number of days from 0 to { $count }
rules-wrong-pattern = Write one to eight letters, then three to twelve zeros, such as FB000000

## Details

rules-reserving = Families reserve from home
rules-reserve-on = One can reserve here
rules-reserve-from = At the earliest so many days before
rules-reserve-from-hint = Counted from the day of the pick-up.
rules-reserve-to = At the latest so many days before
rules-reserve-to-hint = 0 means that one can reserve for the same day.
rules-held-back = So many percent are kept for those who walk in
rules-held-back-hint = Of each size, rounded down. Never all of them.
rules-shelf-hours = So many hours it stays on the reservation shelf
rules-shelf-hours-hint = Counted from opening on the first day, and then until you close.
rules-save-reserving = Save reservations
rules-wrong-reserve-from = Write a number of days from 1 to { $count }
rules-wrong-reserve-to = Write a number of days from 0, and not more than at the earliest
rules-wrong-held-back = Write a percentage from 0 to 100
rules-wrong-shelf-hours = Write a number of hours from 1 to { $count }

rules-about = Name and contact
rules-name = Name
rules-name-hint = This name is at the top of the page and on the voucher.
rules-place = Address
rules-place-hint = The street or the house, as it should be on the voucher.
rules-email-hint = Answers to the e-mail that you send come here.
rules-colour = Your own colour
rules-colour-hint = Write the colour of your graphic profile, such as #1d6b4f. Leave it empty for the usual green.
rules-save-about = Save the details
rules-name-missing = Write a name
rules-too-long = Write at most { $count } characters
rules-no-colour = Write the colour with # and six characters, such as #1d6b4f
rules-colour-too-light = Choose a darker colour. White text cannot be read on this one.

## Logo

rules-logo = Logo
rules-logo-lead = The logo is shown at the top of the page to you who work here.
rules-logo-alt = The logo as it looks now
rules-logo-file = Choose a picture
rules-logo-hint = PNG, JPEG or WebP, at most 1 MB. It is shown 40 pixels high.
rules-logo-send = Save the logo
rules-logo-remove = Remove the logo
rules-logo-missing = Choose a picture first
rules-logo-too-large = Choose a smaller picture, of at most { $count } MB
rules-logo-no-picture = Choose a picture in PNG, JPEG or WebP. Other kinds will not do, nor will SVG.
rules-logo-broken = The picture is broken. Save it anew and try again.
rules-logo-too-many-pixels = The picture is too large. Make it at most { $count } pixels wide and high.
