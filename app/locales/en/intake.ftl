### Taking in: a bag of things becomes articles, one after the other.

intake-title = Take in gear
intake-lead = Type, press Enter, and take the next one. Most of it carries over from the last article.
intake-type = What is it?
intake-type-hint = Type the beginning of the word, for example ski helmet or sledge.
intake-type-missing = Type what it is, for example ski helmet.
intake-type-unknown = We don't know that type. Try another word, for example helmet.
intake-which = Which one do you mean?
intake-size-hint = Write it as it stands. Leave empty if you don't know.
intake-size-example = For example { $example }. Leave empty if you don't know.
intake-size-none = This type has no sizes.
intake-size-unread = We don't understand the size “{ $size }”. Write for example { $example }, or press Enter again if it shall stand so.
intake-more = More codes, note, green buckle
intake-codes-hint = Scan both skis if each has a code. Otherwise the article gets a code by itself.
intake-save = Add it and take the next
intake-just-now = Just added
intake-none-yet = What you add is shown here, with the number to write on the thing.
intake-write-number = { $count ->
    [one] Write the number on the thing, or print a label.
   *[other] Write the numbers on the things, or print labels.
}
intake-take-back = Remove { $number }, it was a mistake
intake-stays = The article stays: something has happened to it since it was added. Scrap it instead.
intake-photo = Picture (if you like)
intake-without-photo = The article is in, but its picture could not be kept.
intake-to-article = Take it on the article's page
