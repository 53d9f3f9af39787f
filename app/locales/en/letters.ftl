### Text messages to families: short, kind, never a child's name. The link comes last.

letter-hello = Hello from { $branch }!
letter-reserved = Thank you for your reservation: { $things }. Pick up { $from }, bring back { $to }. See or change:
# dynamic
letter-reserved-plain = Thank you for your reservation. Pick up { $from }, bring back { $to }. See or change:
letter-ready = What you reserved is ready: { $things }. We keep it until { $until }. See or cancel:
# dynamic
letter-ready-plain = What you reserved is ready. We keep it until { $until }. See or cancel:
letter-broken = For your reservation { $from } we are sorry not to have { $things }. See what there is instead:
# dynamic
letter-broken-plain = For your reservation { $from } we are sorry not to have everything. See what there is instead:
letter-offer = What you wait for is free now: { $thing }, { $from }–{ $to }. Would you like it? Answer by { $until }:
letter-closed-return = We are closed { $day }. Bring it back { $next } instead, that is fine. See or keep longer:
letter-closed-fetch = We are closed { $day }. Your reservation stays, pick it up { $next }. See or cancel:
letter-closed = We are closed { $day }. See what applies:
letter-due = Reminder: bring back { $things } { $date }. If you need more time, answer by the link:
letter-late = { $things } should have come back { $date }. Can you bring it soon? We are open { $next }. If you need more time, answer by the link:
letter-late-closed = { $things } should have come back { $date }. Get in touch when you can. If you need more time, answer by the link:

## The page behind the link

link-title = Your message
link-lead = This is what it was about. Nothing happens until you press a button.
link-nothing = All is settled
link-nothing-more = What the message was about is taken care of.
link-to-mine = To my pages

## The waiting list

wait-title = What you wait for
wait-place = { $place ->
    [1] You are first in the queue.
   *[other] You are number { $place } in the queue.
  }
wait-estimate = Probably free from { $date } on, if everything comes back in time.
wait-no-estimate = We see none free in the next two months.
wait-offered = There is one for you now. We keep it until { $at }.
wait-yes = Yes, reserve it
wait-no = No, thank you
wait-leave = Leave the queue
wait-told-waiting = You are in the queue. You get a text message when there is one for you.
wait-told-left = You are no longer in the queue.
wait-told-declined = Thank you for telling us. It goes to the next in the queue.
wait-told-over = It is not there any more. The time to answer was over, or you have answered already.
wait-too-many = You wait for { $count } things already. Leave a queue first.
wait-is-free = There is one now. You can reserve it at once.
instead-wait = Put me in the queue
