### The stock: find, look at, add and change articles.

stock-search-label = Search the stock
stock-search-hint = For example skates 34, FB002041, 2041 or a shelf such as C9
stock-all-branches = All branches
stock-any-status = All but scrapped
stock-none-found = We find nothing that fits
stock-none-found-more = Try another word, or leave out the size.
stock-no-size = unknown size
stock-new = Add article
stock-change = Change article
stock-about = About the article
stock-actions = Do something
stock-history = History
stock-by-import = by import
stock-lent-on = The loan counts from { $date }
stock-was-is = { $before } → { $after }
stock-field-was-is = { $field }: { $before } → { $after }
stock-answer-duties = Answer at the counter
stock-waits = Waits: { $duties }
stock-elsewhere = { $here } (belongs at { $home })
stock-type = Type
stock-choose-type = Choose a type
stock-size = Size
stock-size-hint = Write it as it stands: 150 cm, 34-37, 26,5 / 312 mm. Leave it empty if you don’t know.
stock-condition = Condition
stock-brand = Brand
stock-branch = Branch
stock-status = Status
stock-home = Belongs at
stock-is-at = Is at
stock-shelf = Place
stock-codes = Barcodes
stock-codes-hint = Several codes with commas between. Leave it empty for the next code.
stock-number = Article number
stock-next-number = Leave it empty and it will be { $number }.
stock-received = Received
stock-times-lent = Times lent
stock-binding = Binding set for
stock-green-buckle = Green buckle (small child’s helmet)
stock-note = Note
stock-no-donor = Who donated the gear is never stored.
stock-told-added = The article is added.
stock-told-changed = The change is saved.
stock-told-status = The status is changed.
stock-wrong-value = Check what stands here
stock-wrong-number = Write a number from 1 to 9999999
stock-number-taken = Another article has that number
stock-number-none-left = No number is left
stock-wrong-codes = Check the codes: letters and digits, with commas between
stock-code-on-another = { $code } is on article { $number } already
stock-changed-meanwhile = Somebody else changed the article while you wrote. What you wrote still stands. Save again if it should hold.
stock-refused-on-loan = The article is on loan. Take it back first.
stock-refused-coordinator = Ask a coordinator. Only a coordinator lifts a quarantine or brings back what was scrapped.
stock-refused-repair = A repair waits. Finish the service first.

status-on-loan = On loan
# dynamic
status-available = Available
# dynamic
status-season-storage = In season storage
# dynamic
status-in-service = On service
# dynamic
status-quarantine = In quarantine
# dynamic
status-missing = Missing
# dynamic
status-scrapped = Scrapped
# dynamic
set-status-available = Make available
# dynamic
set-status-season-storage = To season storage
# dynamic
set-status-in-service = To service
# dynamic
set-status-quarantine = To quarantine
# dynamic
set-status-missing = Missing
# dynamic
set-status-scrapped = Scrap
# dynamic
condition-as-new = As new
# dynamic
condition-good = Good
# dynamic
condition-worn = Worn
stock-tools = What do you want to do?
stock-more-tools = More to do in the stock
stock-live-fault = The search does not answer just now. Press Enter to search again.
stock-live-count = { $count ->
    [0] No hits
    [one] One hit
   *[other] { $count } hits
}
stock-live-more = The first { $count } hits are shown
stock-understood = We looked for { $what }.
stock-understood-types = { $types } and { $count } more types
stock-understood-number = number { $value }
stock-understood-code = the code { $value }
stock-understood-size = size { $value }
stock-understood-shelf = place { $value }
stock-understood-word = “{ $value }”
stock-mended = Nothing here is called “{ $typed }”, so we looked for “{ $meant }”.
stock-history-of = What happened to { $number }
stock-whole-history = Show all of the history
