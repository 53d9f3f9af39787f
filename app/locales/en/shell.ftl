### The page's frame: rooms and menus.

nav-public = Borrow
nav-basket = Basket
nav-mine = My pages
nav-counter = Counter
nav-picking = Fetch
nav-day = Today
nav-borrowers = Borrowers
nav-stock = Stock
nav-branch = Calendar
nav-rules = Rules
nav-outbox = Messages sent
nav-branch-pages = Pages of the branch
nav-staff = Staff
nav-me = My details
nav-change-person = Change person
nav-sign-in = For staff
common-footer-links = About this site
