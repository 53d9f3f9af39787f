### Labels: which, on what, and the files for the printers.

labels-title = Labels
labels-lead = A code for the scanner and the number for the eye. Nothing else: nobody should see that the thing is borrowed.
labels-choose = Choose
labels-these = This is printed
labels-numbers = Which articles?
labels-numbers-hint = Numbers or codes: 2041, 2050-2060. Leave empty for new articles: { $waiting }
labels-waiting = { $count ->
    [0] none are waiting.
    [one] one is waiting.
   *[other] { $count } are waiting.
}
labels-stock = Labels to print on
labels-stock-sheet = { $name }, { $width } × { $height } mm, { $count } on a sheet
labels-stock-roll = { $name }, { $width } × { $height } mm, roll
labels-symbol = Code
labels-symbol-bars = Barcode
labels-symbol-square = QR code
labels-symbol-both = Both
labels-first = First free place on the sheet
labels-first-hint = 1 is a fresh sheet. Count row by row from the left.
labels-show = Show the labels
labels-none-wait = No new articles wait for a label
labels-none = No labels to print
labels-none-more = Type a number to print a label again.
labels-preview = Label with the code { $code }, in its real size
labels-count = { $count ->
    [one] One label.
   *[other] { $count } labels.
}
labels-more = And { $count } more.
labels-pdf = Get the PDF
labels-actual-size = Print at actual size (100 %), or the codes will miss the labels.
labels-zpl-about = Do you have a Zebra label printer?
labels-zpl-203 = Get it for 203 dpi
labels-zpl-300 = Get it for 300 dpi
labels-printed = They are printed
labels-told-printed = Good. Those articles no longer wait for a label.
labels-too-coarse = The printer is too coarse for labels this small. Choose a larger label, or 300 dpi.
labels-unknown = We find no article with { $text }.
labels-scrapped = { $count ->
    [one] { $numbers } is scrapped and gets no label.
   *[other] { $numbers } are scrapped and get no labels.
}
labels-no-code = The code { $code } can't be written as a barcode. Give the article a code of plain letters.
labels-too-fine = The code { $code } would be too fine to be read on these labels. It fits on { $fits }.
labels-reprint = Print label
labels-fault-not-read = “{ $text }” is neither a number nor a code. Write for example 2041, 2050-2060.
labels-fault-backwards = { $text } ends before it begins. Write the lowest number first.
labels-fault-too-many = At most { $most } labels at once. Print the rest afterwards.
