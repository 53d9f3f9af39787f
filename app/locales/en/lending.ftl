### Lending: dates, checks, care.

lending-due = Due back by { $date }
lending-due-short = until { $date }
lending-due-moved = (Closed { $closed })
lending-due-no-open-day = We find no open day in the calendar. Check the opening hours.
lending-was-due = Should have come back { $date }
lending-closed = closed
lending-lost = lost
lending-says-returned = said to be returned

# dynamic
duty-binding = Binding: whole and right?
# dynamic
duty-buckles = Buckles: whole?
# dynamic
duty-blade = Blade: whole and firm?
# dynamic
duty-knock = Helmet: whole, no knock?
# dynamic
duty-parts = All parts there?
# dynamic
duty-brake-pad = Brake pad: left?
# dynamic
duty-brakes = Brakes: do they grip?
# dynamic
duty-buoyancy = Buckles, straps, seams: whole?
# dynamic
duty-leak = Tight?
# dynamic
duty-strings = Strings: whole?
# dynamic
duty-wax = Wax
# dynamic
duty-sharpen = Sharpen
# dynamic
duty-wash = Wash
# dynamic
duty-rinse = Rinse
# dynamic
duty-dry = Dry
# dynamic
duty-dishes = Wash up
# dynamic
duty-inflate = Inflate
# dynamic
duty-repair = Repair
# dynamic
duty-inspect = Inspect
# dynamic
duty-part-missing = A part is missing
