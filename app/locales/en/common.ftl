### Words that all pages share. The place's name is a setting and never stands here.

## The frame of the page

common-page-title = { $title } – { $site }
# The page's title when something in its form needs to be put right.
common-page-title-with-errors = Error: { $title } – { $site }
common-skip-to-content = Skip to main content
common-main-menu = Main menu
common-menu = Menu
common-breadcrumbs = You are here
common-start-page = Start page
common-language = Language
# The name is in its own language.
common-language-switch = Change language to { $language }
common-theme = Appearance
common-theme-light = Light
common-theme-dark = Dark
common-theme-system = Same as the device
common-help = Help
common-new-tab = opens in a new tab

## Things to do

common-add = Add
common-back = Back
common-cancel = Cancel
common-change = Change
common-choose = Choose
common-choose-file = Choose a file
common-clear = Clear
common-close = Close
common-confirm = Confirm
common-continue = Continue
common-copy = Copy
common-done = Done
common-download = Download
common-hide = Hide
common-open = Open
common-print = Print
common-remove = Remove
common-save = Save
common-search = Search
common-send = Send
common-show = Show
common-show-all = Show all
common-show-less = Show fewer
common-show-more = Show more
common-sign-in = Sign in
common-sign-out = Sign out
common-try-again = Try again
common-undo = Undo

## Answers and states

common-yes = Yes
common-no = No
common-none = None
common-all = All
common-unknown = Unknown
common-do-not-know = Don’t know
common-saved = Saved
common-saving = Saving …
common-loading = Loading …
common-undone = Undone
common-copied = Copied

## Forms

common-required = required
common-optional = optional
common-error-summary = There is a problem
# Read aloud before the fault beside the field.
common-error-prefix = Error:
common-note = Note
common-characters-left =
    { $count ->
        [0] No characters left
        [one] One character left
       *[other] { $count } characters left
    }
common-characters-over =
    { $count ->
        [one] One character too many
       *[other] { $count } characters too many
    }

## Lists

common-results =
    { $count ->
        [0] No results
        [one] One result
       *[other] { $count } results
    }
common-articles =
    { $count ->
        [0] No articles
        [one] One article
       *[other] { $count } articles
    }
common-pages = Pages
common-page-of = Page { $page } of { $pages }
common-page-next = Next page
common-page-previous = Previous page
common-rows-of = Showing { $from }–{ $to } of { $total }
common-sorted-ascending = ascending order
common-sorted-descending = descending order

## Words for fields and columns

common-name = Name
common-first-name = First name
common-phone = Phone number
common-email = E-mail
common-remark = Note
common-article = Article
common-category = Category
common-subcategory = Subcategory
common-size = Size
common-number = Number
common-quantity = Quantity
common-status = Status
common-branch = Branch
common-staff = Staff
common-actions = Actions
common-date = Date
common-time = Time
common-from = From
common-to = To
common-day = Day
common-week = Week
common-month = Month
common-year = Year
common-today = Today
