### Stock-taking: shelf by shelf, today and tomorrow, alone or together.

stocktake-title = Stock-taking
stocktake-lead = Scan a shelf and see what is missing. Stop when you like and go on tomorrow.
stocktake-shelves = Which shelves?
stocktake-shelves-hint = One on each line, for example C9. Leave empty for the whole branch.
stocktake-begin = Begin
stocktake-list = Under way, and lately done
stocktake-none = No stock-taking yet
stocktake-none-more = Begin with one shelf. It takes a few minutes.
stocktake-all = The whole branch
stocktake-of = Stock-taking: { $shelves }
stocktake-begun = Begun { $date }, by { $name }
stocktake-under-way = Under way
stocktake-closed = { $count ->
    [0] Done, nothing was missing
    [one] Done, one thing was missing
   *[other] Done, { $count } things were missing
}
stocktake-figures = { $found } in place · { $missing } not seen yet · { $odd } to look at
stocktake-count = Count them
stocktake-found = In place
stocktake-misplaced = Wrong shelf
stocktake-misplaced-more = Put it in its place, or move it here.
stocktake-elsewhere = Belongs to another branch
stocktake-elsewhere-more = Move it here, or send it there.
stocktake-scrapped-more = It should not lie on the shelf.
stocktake-was-missing-more = It becomes available when the stock-taking is closed.
stocktake-odd = To look at
stocktake-unknown = Codes that no article has: { $codes }
stocktake-move-here = Move here what lay on the wrong shelf
stocktake-not-seen = Not seen yet
stocktake-all-seen = Everything is in place
stocktake-all-seen-more = You can close the stock-taking.
stocktake-close = Close the stock-taking
stocktake-close-legend = What was not seen
stocktake-leave = Leave it as it is
stocktake-mark = { $count ->
    [0] Mark it as missing
    [one] Mark one thing as missing
   *[other] Mark { $count } things as missing
}
stocktake-close-send = Close
stocktake-told-marked = The stock-taking is done. { $missing } were marked as missing, { $found } turned up.
stocktake-told-closed = The stock-taking is done. { $missing } were not seen and stay as they were, { $found } turned up.
stocktake-undone = It is undone. The stock-taking is still closed.
stocktake-is-closed = A colleague has closed the stock-taking. Begin a new one to count these.
