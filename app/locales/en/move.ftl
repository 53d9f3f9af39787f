### Moving: where things are, one by one or many at once.

batch-codes = Scan the things
batch-codes-hint = One on each line: barcode or number. Scan them all, then press the button.
batch-none = Scan or type at least one article.
batch-too-many = At most { $most } things at once. Take the rest afterwards.
batch-answer = How it went
batch-on-loan = On loan
batch-several = Several have that number: type the whole code
batch-unknown = We find no such article
batch-undo = Undo all of it
batch-undone = It is undone.
move-title = Move
move-lead = Say where to, scan what shall move, and press once.
move-shelf = To shelf or storeroom
move-shelf-hint = For example C9 or Förråd 3. Leave empty if the shelf stays.
move-branch = To branch
move-branch-same = The same branch as now
move-for-good = They belong there from now on
move-for-good-hint = Otherwise they are there for a while, for example at the sledging hill or on the bus.
move-storage = Season storage
move-storage-same = No change
move-storage-in = Put away
move-storage-out = Bring out
move-send = Move
move-nowhere = Write a shelf, or choose a branch or the season storage.
move-count = { $count ->
    [0] Nothing moved.
    [one] One thing moved.
   *[other] { $count } things moved.
}
move-moved = Moved
move-from = from { $shelf }
move-found = Found again
move-was-there = Was there already
move-on-loan-more = Take it back at the counter first.
season-title = Turn the season
season-lead = Put away winter's or summer's gear, or bring it out, all at once.
season-winter-out = Bring out winter
season-winter-in = Put away winter
season-summer-out = Bring out summer
season-summer-in = Put away summer
season-about-in = What is in the house and available is put away. What is on loan or on service stays as it is.
season-about-out = What is in the season storage becomes available again.
season-going = Go
season-on-loan = On loan
season-staying = Stay
season-put-away = Put away { $count }
season-bring-out = Bring out { $count }
season-done = { $count ->
    [one] One thing has changed place.
   *[other] { $count } things have changed place.
}
season-none = Nothing to turn
season-none-more = The branch has no such gear here just now.
shelves-title = Shelves
shelves-caption = The branch's shelves, as one walks
shelves-count = Articles
shelves-on-loan = On loan
shelves-none = Without a shelf
