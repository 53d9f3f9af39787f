### The basket: what a family wants to borrow, for whom, when and where.

basket-title = Your basket
basket-lead = A name and a number are enough to reserve. Everything is free.
basket-put = It is in the basket. { $count ->
    [one] There is one thing in it now.
   *[other] There are { $count } things in it now.
}
basket-full = The basket is full. Reserve what is in it first.
basket-go = To the basket
basket-empty = The basket is empty
basket-empty-more = Find what you need and put it here.
basket-lines = In the basket
basket-free = Free
basket-look = Check
basket-no-day = Choose a day
basket-wearer = For whom?
basket-wearer-of = Who is { $name } for?
basket-remove = Remove { $name }
basket-plan = Pick it up at { $branch } on { $from } and bring it back by { $to }.
basket-kept = We keep it for you until { $at }.
basket-needs-you = Next: first name and mobile number. You get a code by text message. No password, no e-ID.
basket-reserve = Reserve
basket-change = Save the change
basket-changes = You are changing a reservation. The old one stands until you have saved.
basket-served = You are reserving for { $name }.
basket-not-that = No, start anew
basket-more = Add more
basket-permission = Children may borrow some of this when a guardian says yes. If you reserve as their guardian, that is enough.
basket-not-all = Not all of it can be reserved as it stands. See what there is instead.
basket-too-many-open = You have { $count } reservations already. Pick one up or cancel one first.

## Days that won't do

days-off = Nothing can be reserved here. Come in and borrow straight away.
days-too-soon = That is too soon for us to put it aside. The first day that can be reserved is { $first }. Or come in and borrow what is on the shelf.
days-too-far = That is too far ahead. Come back on { $opens }.
days-too-long = You can borrow for at most { $count } days at a time.
days-closed-first = We are closed on the first day.
days-closed-last = We are closed on the last day.

## Things that won't do

line-not-lent = Not lent here
line-wearer = The name is too long
line-none-free = None free on those days
instead-size = Take size { $size }
instead-days = Take { $days }
instead-branch = Pick up at { $branch }
