### Borrowers: find one, add one, see what is at home, mend particulars.

people-title = Borrowers
people-search-label = Mobile number or name
people-search-hint = The whole number, or how the first or last name begins.
people-new = New borrower
people-new-lead = A name and a mobile number are enough.
people-add = Add and take in hand
people-none-found = No match for “{ $text }”
people-none-found-more = Check the spelling or the number, or add a new borrower.
people-more-than-shown = These are the first 50. Write more of the name to see fewer.
people-take-in-hand = Take in hand
people-group = Group
people-no-number = no number

## The forms

people-kind = Who is borrowing?
people-kind-person = A person
people-kind-group = A group: school, preschool, club
people-contact = Contact
people-contact-hint = The one in the group who answers the number.
people-contact-empty = Write the name of the group’s contact
people-reserve = Reserve for
people-change = Change particulars
people-phone-change-hint = May be left empty if there is no number any more.
people-reads = Language that the borrower reads
people-language-other = another language
people-note-hint = Only what helps at the counter, at most { $most } characters. Nothing about health, and no identity numbers.
people-note-too-long = The note is too long. Shorten it to at most 2,000 characters
people-changed-meanwhile = Somebody else changed this while you were writing
people-changed-meanwhile-more = What you wrote is still in the form. This is what is saved now. Save once more if yours is to stand.

## The borrower’s page

people-summary =
    { $count ->
        [0] Nothing at home
        [one] One article at home
       *[other] { $count } articles at home
    }{ $late ->
        [0] {""}
        [one] {""}, one late
       *[other] {""}, { $late } late
    }
people-particulars = Particulars
people-since = Borrower since
people-at-home = At home
people-nothing-home = Nothing at home just now
people-past = Borrowed before
people-same-number = Others with the same number
people-late = late
people-lost = lost
people-says-returned = being looked for
people-more = More
people-loan-due = To be returned by { $date }
people-loan-late = Was expected back { $when }. Ask whether all is well.
people-loan-lost = Noted as lost. Nobody owes anything.
people-loan-says-returned = Said to be returned. Look on the shelf.
people-loan-not-there = The loan is not open any more. Somebody may have been quicker. This is how it looks now.
people-renewed = { $things }: to be returned by { $date }.
people-not-renewed = { $things }: lent until { $date } already, and renewing today would not make it later.
people-told-lost = Noted as lost. The loan stays, and nobody owes anything.
people-told-found = Good, it is found. The loan goes on.
people-told-says-returned = Noted. Look on the shelf when it is calm.
people-told-changed = The particulars are saved.
people-told-merged = The two are one borrower now. Loans and vouchers have moved here.
people-told-undone = It is undone.

## Merge

people-merge = Merge two borrowers
people-merge-link = The same person as another? Merge them
people-merge-lead = When the same person or group stands here twice.
people-merge-which = Who is it?
people-merge-compare = Compare
people-merge-stays = Whose name and number stay?
people-merge-choose = Choose whose name and number stay
people-merge-consequence = All loans and vouchers move to the one who stays, and the notes are put together. It can be undone today.
people-merge-confirm = Merge
people-merge-other = Choose another
