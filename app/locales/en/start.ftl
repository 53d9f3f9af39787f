### The start page.

start-title = Borrow sports and leisure gear for free
start-heading = Borrow gear. Free for everyone.
start-lead = Skis, skates, helmets, tents and much more. Come in, choose and borrow.
start-fact-free = Everything is free
start-fact-days = Up to 14 days
start-fact-need = A name and a mobile number are enough
start-places = Where we are
start-closed = Closed
start-sign-in = Sign in as staff
start-to-counter = To the counter
start-components = Components
