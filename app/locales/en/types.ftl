### What the branch lends: its types, and where lending differs.

types-title = Types
types-lead = What you lend, how it is measured and how it is cared for.
types-new = New type
types-told = The type is saved.
types-retired = Out of use
types-articles = { $count ->
    [0] no articles
    [one] one article
   *[other] { $count } articles
}
types-code = Code
types-code-hint = Short, with the letters A–Z, digits and hyphens: SUP-BRD. It can't be changed later.
types-name-sv = Name in Swedish
types-name-en = Name in English
types-main = Main category
types-sub = Subcategory
types-synonyms = Other words for it
types-synonyms-hint = What people search for, with commas between.
types-system = Size
types-season = Season
types-days = Loan period in days
types-days-hint = Leave empty for the branch's usual loan period.
types-months = Months between checks
types-months-hint = For example 12 for life jackets. Leave empty if nothing is to be checked regularly.
types-permission = A child needs a guardian's permission
types-binding = The binding is set for the boot's sole
types-checks = Look at when it comes back
types-maintenance = Do after a loan
types-retire = Take in no more
types-retire-hint = What there is can still be lent.
types-season-winter = Winter
types-season-summer = Summer
types-season-all-year = All year
types-system-example = { $name } ({ $example })
types-system-length = Length in cm
types-system-mondo-sole = Mondopoint and sole in mm
types-system-shoe = Shoe size
types-system-length-binding = Length in cm and binding
types-system-shoe-binding = Shoe size and binding
types-system-length-hand = Length in cm, left or right
types-system-clothes = Body height in cm
types-system-head = Head in cm
types-system-alpha = XS to XXL
types-system-weight = Weight in kg
types-system-weight-newton = Weight in kg and buoyancy
types-system-persons = Number of people
types-system-volume = Litres
types-system-wheel = Wheel in inches
types-system-racket = Racket in inches
types-system-ball = Number of the ball
types-system-comfort = Comfort temperature
types-system-binding = Binding
types-system-none = No size
types-missing = Write something here
types-wrong-code = Write a code of A–Z, digits and hyphens, 20 characters at most
types-code-taken = Another type has that code
types-wrong-days = Write a number of days from 1 to 365
types-wrong-months = Write a number of months from 1 to 60
types-changed-meanwhile = Somebody else changed the type while you were writing. What you wrote is still here. Save again if it should hold.
types-sizes-asked = { $lost ->
    [0] The sizes of { $articles } articles are read again. All of them can be read the new way. Save again to do it.
    [one] The sizes of { $articles } articles are read again. One of them can't be read the new way and counts as unknown. Save again if that is right.
   *[other] The sizes of { $articles } articles are read again. { $lost } of them can't be read the new way and count as unknown. Save again if that is right.
}
types-sizes-examples = For example { $sizes }. What is written on the articles stays.

policy-title = Exceptions
policy-lead = Here stands where lending differs: at a branch, for a kind of borrower or for a kind of things. The most exact one holds.
policy-lines = What holds
policy-none = No exceptions
policy-none-more = Everything is lent for as long, to everybody, at all branches. It may well stay so.
policy-add = Add an exception
policy-what = What
policy-who = To whom
policy-where = Where
policy-is-lent = Is it lent?
policy-loan-days = Loan period in days
policy-guardian = A guardian's permission
policy-says-nothing = As otherwise
policy-keep = Save
policy-told = The change is saved.
policy-remove = Remove: { $about }
policy-everything = Everything
policy-everybody = Everybody
policy-persons = People
policy-groups = Schools and associations
policy-everywhere = All branches
policy-lent = Is lent
policy-not-lent = Is not lent
policy-days = { $count ->
    [one] one day
   *[other] { $count } days
}
policy-permission = Permission is needed
policy-no-permission = No permission is needed
policy-here = What holds at your branch
policy-because = { $what }, { $why }
policy-because-line = because there is an exception: { $about }
policy-because-type = because { $type } is set so
policy-because-branch = because { $branch } does so with everything else
policy-try = Try it
policy-ask = What holds?
policy-answer = Answer
policy-silent = Say at least one thing that is to differ
policy-of-type = What holds for a type everywhere is set on the type itself
policy-of-branch = What holds for everything and everybody is set in the branch's rules
policy-taken = There is a line for that already. Remove it first
stock-rules = Loan period
types-picture = Picture
types-picture-own = The one of the code
types-picture-generic = Something else
types-rename = Rename { $name }
types-new-name = New name of the category
types-both-ruled = Both categories have exceptions for the same borrowers. Remove one of them first.
