### The voucher: on screen, on paper and as a letter. Never required.

voucher-title = Voucher
voucher-of = Voucher for { $name }
voucher-lent = Borrowed { $date }
voucher-due = To be returned by { $date }.
voucher-due-open = To be returned by { $date }. We are open { $hours } that day.
voucher-for = For
voucher-back = Back
voucher-all-back = Everything on the voucher has been returned
voucher-not-needed = You need not bring the voucher. Anyone may return things for you.
voucher-hours = Open { $hours }
# Weekdays in a row: "Mon–Fri".
voucher-days = { $from }–{ $to }
voucher-language = The voucher’s language
voucher-mail-subject = Your voucher from { $branch }
voucher-mail-hello = Hello { $name },
voucher-mail-intro = This is what you have borrowed:
voucher-mail = Send by e-mail
voucher-address-hint = The address is used for this letter only and is not kept with the borrower.
voucher-address-wrong = Write an e-mail address, such as name@example.se
voucher-no-mail = E-mail is not set up here, so the letter is not sent. Print the voucher instead.
voucher-mail-queued = The voucher is on its way.
voucher-mail-kept = E-mail is not set up here, so the voucher is not sent. Print it instead.
