### Maintenance: the list of work, and what is done.

work-title = Service
work-lead = Do one kind of work at a time. Scan all that is done, and press once.
work-kinds = Kinds of work
work-checks = Look over
work-unnamed = Other
work-none = Nothing waits for service just now
work-none-more = Nice. What needs sharpening, waxing or mending comes here when it is returned.
work-done = Done: { $work }
work-one = Done
work-one-done = { $number } is done
work-since = since { $date }
work-answer-done = Done
work-answer-to-be-cleared = Done, but in quarantine: the coordinator looks at it first
work-answer-nothing = Did not wait for that
work-open = Needs service
work-kind = What needs doing?
work-what = Describe it
work-what-hint = For example: the strap has come off. Write no names.
work-open-send = Put on the service list
work-told-opened = The article is on the service list.
work-told-on-loan = The article is on loan. Take it back at the counter first.
