### The calendar: hours, extra and closed days, holidays.

calendar-earlier = Earlier
calendar-later = Later
calendar-saved = The calendar is saved.
calendar-saved-due = { $count ->
    [one] The calendar is saved. One loan is due on a day that is closed now; its date does not change.
   *[other] The calendar is saved. { $count } loans are due on days that are closed now; their dates do not change.
  }
calendar-confirm-closed = Confirm closed
calendar-one-day = One day
calendar-day = Day
calendar-hours = Hours
calendar-hours-hint = For example 10-15, or 10-12, 13-15
calendar-note = Reason (may be left empty)
calendar-open = Open then
calendar-closed = Closed then
calendar-usual = As usual
calendar-week = The usual week
calendar-week-label = Opening hours
calendar-week-hint = A line for each day: mon 12-18. Days that are not here are closed.
calendar-no-span = “{ $piece }” cannot be read. Write the hours like this: 12-18, or 10-12, 13-15
calendar-backwards = “{ $piece }” closes before it opens. Write the earlier time first.
calendar-overlap = “{ $piece }” overlaps another time of the same day.
calendar-no-weekday = “{ $piece }” is no weekday. Write mon, tue, wed, thu, fri, sat or sun.
calendar-twice = “{ $piece }” stands there twice. Write all the hours of a day on one line.
calendar-wrong-hours = Write the hours like this: 12-18, or 10-12, 13-15
calendar-note-too-long = The reason is too long
