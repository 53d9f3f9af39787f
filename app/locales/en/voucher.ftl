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
voucher-print-key = print
voucher-mail-subject = Your voucher from { $branch }
voucher-mail-hello = Hello { $name },
voucher-mail-intro = This is what you have borrowed:
