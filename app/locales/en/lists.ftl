### Lists in and out: old spreadsheets into the stock, and the stock to Excel.

lists-title = Lists
lists-lead = Bring in an old list, or get the stock as a list for Excel.
lists-in = Bring in a list
lists-file = File
lists-file-hint = Excel (.xlsx) or CSV, at most 16 MB. You will see what would happen before anything changes.
lists-send = Show the list
lists-out = Get the stock
lists-out-lead = Everything that is not scrapped. If you want part of the stock: search first, and get the list below the hits.
lists-out-excel = Get it for Excel
lists-out-csv = Get it as CSV
lists-so-far = Lists so far
lists-none = No list yet
lists-none-more = A list that you bring in is shown here, and can be undone.
lists-sent = { $date }, by { $name }
lists-columns-lead = What is in each column? We guessed from the heading and what stands below it. Change what is wrong.
lists-column-left = Do not read
lists-column-seen = For example: { $cells }
lists-column-nameless = Column { $number }
lists-makes-numbers = Give rows without a number a new one
lists-show = Show what would happen
lists-letters-wrong = Do å, ä and ö look odd, or does everything stand in one column?
lists-letters = Letters
# dynamic
lists-letters-utf-8 = UTF-8 (newer programs)
# dynamic
lists-letters-windows-1252 = Windows (older Excel)
# dynamic
lists-letters-utf-16le = UTF-16 (Unicode text from Excel)
# dynamic
lists-letters-utf-16be = UTF-16, reversed
# dynamic
lists-letters-macintosh = Macintosh (older)
lists-delimiter = Between the columns
# dynamic
lists-delimiter-semikolon = Semicolon
# dynamic
lists-delimiter-komma = Comma
# dynamic
lists-delimiter-tab = Tab
lists-read-again = Read again
# dynamic
lists-state-columns = Choose what the columns are
# dynamic
lists-state-reading = Being read
# dynamic
lists-state-ready = Nothing is done yet
# dynamic
lists-state-doing = Being brought in
# dynamic
lists-state-again = Some rows to look at again
# dynamic
lists-state-done = Brought in
# dynamic
lists-state-undoing = Being undone
# dynamic
lists-state-undone = Undone
# dynamic
lists-state-failed = Could not be read
lists-failed = We could not read the file. Save it as Excel (.xlsx) or CSV and try again, or choose other letters below.
lists-progress = { $done } of { $total } rows
lists-progress-begins = Beginning to read
lists-progress-more = This page follows by itself. You can leave it, the work goes on.
lists-progress-look = Look now
lists-figures = { $new } new · { $updates } change · { $same } same as before · { $refused } left out
lists-figures-done = { $count ->
    [one] One row was brought in
   *[other] { $count } rows were brought in
}
lists-figures-undone = { $back } back as before · { $stay } stay
lists-nothing-yet = Nothing has changed yet. You can undo all of it afterwards.
lists-take-in = { $count ->
    [0] Bring in the ticked rows
    [one] Bring in one row
   *[other] Bring in { $count } rows
}
lists-change-columns = Change the columns
lists-again = { $count ->
    [one] One article changed while you were looking. Its row stays and has been worked out again. Look at it and bring it in again.
   *[other] { $count } articles changed while you were looking. Their rows stay and have been worked out again. Look at them and bring them in again.
}
lists-blank = { $count ->
    [one] One row of the file is empty.
   *[other] { $count } rows of the file are empty.
}
lists-undo = Undo the whole list
lists-undo-more = New articles are taken away if nobody has borrowed them, otherwise they are scrapped. What somebody changed since then stays.
lists-labels = Print labels for the new articles
lists-remove = Put the list away
lists-rows = Rows
lists-filter-all = All
lists-filter-new = New
lists-filter-updates = Change
lists-filter-same = Same as before
lists-filter-refused = Left out
lists-filter-flagged = Look at
lists-filter-again = Again
lists-no-rows = No such rows
lists-no-rows-more = Choose another sort above.
lists-keep-ticks = Keep the ticks of this page
lists-line = Line { $line }
lists-take-line = Bring in line { $line }
lists-field = { $field }: { $value }
lists-stays = Stays, since somebody changed it afterwards: { $fields }
lists-row-new = New
lists-row-update = Changes
lists-row-same = Same as before
lists-row-refused = Left out
lists-row-in = Brought in
lists-row-gone = Gone again
lists-row-back = As before
lists-row-part = Partly as before
lists-row-scrapped = Scrapped
lists-row-kept = Stays
lists-said = { $column }: “{ $value }”. { $text }
lists-said-empty = { $column }: { $text }
# dynamic
lists-remark-open-quote = A quotation mark is opened and never closed, so the rest of the row can't be read.
# dynamic
lists-remark-too-many-cells = The row has { $found } cells but there are only { $expected } headings. Nobody knows which is which.
# dynamic
lists-remark-cut-short = The row ends early. What is missing counts as empty.
# dynamic
lists-remark-no-number = The number is missing.
# dynamic
lists-remark-new-number = Gets a new number.
# dynamic
lists-remark-number = That is no article number. One is 1 to 9999999.
# dynamic
lists-remark-twice-in-file = Stands on line { $line } already.
# dynamic
lists-remark-no-type = It doesn't say what kind of thing it is.
# dynamic
lists-remark-unknown-type = No type is called that.
# dynamic
lists-remark-several-types = Several types may be called that. Write which.
# dynamic
lists-remark-type-guessed = We think it is { $name }.
# dynamic
lists-remark-type-differs = The article here is of another type. Tick the row if the list is right.
# dynamic
lists-remark-size-unread = The size makes no sense for that type. It is kept as it stands.
# dynamic
lists-remark-size-kept = The size here says more, so { $kept } stays.
# dynamic
lists-remark-date = There is no such day. It is left empty.
# dynamic
lists-remark-condition = We don't know that condition. A new article becomes Good, otherwise the condition stays.
# dynamic
lists-remark-status = We don't know that status. A new article becomes available, otherwise the status stays.
# dynamic
lists-remark-status-kept = The status stays: the thing is on loan, in quarantine or waiting for service.
# dynamic
lists-remark-branch = No branch is called that.
# dynamic
lists-remark-too-long = The text is too long.
# dynamic
lists-remark-code = That is no barcode.
# dynamic
lists-remark-code-taken = The code is on article { $number } already.
# dynamic
lists-remark-set-aside = “{ $word }” on safety gear: it comes in quarantined until a coordinator has looked at it.
# dynamic
lists-remark-damage = “{ $word }” on safety gear. Look at it before it is lent.
lists-empty = Choose a file with something in it.
lists-too-many-rows = The list has more than { $rows } rows. Part it into several files.
lists-too-large = The file is too large. A list may be { $megabytes } MB at most.
lists-workbook = The Excel file can't be opened. Is it locked by a password, or of an older kind (.xls)? Save it as .xlsx without a password.
lists-nothing-to-know-by = Choose which column is the article number or the type. Without them we don't know what the rows are about.
lists-column-twice = Two columns are chosen as the same thing. Choose one of them.
lists-other-state = Somebody went on with the list meanwhile. Here it is as it is now.
export-as = Get the list as
