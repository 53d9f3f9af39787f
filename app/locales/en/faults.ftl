### When there is no page: what happened, and what to do now.

fault-to-start = To the start page
# Before a number by which the log tells what happened.
fault-id = If you tell somebody about this, give this number:
# dynamic
fault-not-found-title = There is no such page
# dynamic
fault-not-found-body = Check the address, or begin again from the start page.
# dynamic
fault-signed-out-title = You are not signed in
# dynamic
fault-signed-out-body = Sign in again and repeat the last thing. What was already answered is saved.
# dynamic
fault-family-out-title = You are not signed in
# dynamic
fault-family-out-body = Sign in again and repeat the last thing. What is in the basket is still there.
# dynamic
fault-forbidden-title = You may not do this
# dynamic
fault-forbidden-body = Ask a coordinator or an administrator for help.
# dynamic
fault-malformed-title = The form could not be read
# dynamic
fault-malformed-body = Go back and try once more.
# dynamic
fault-too-large-title = That was too much text
# dynamic
fault-too-large-body = Go back and shorten the text, or choose a smaller file. Nothing was saved.
# dynamic
fault-cross-site-title = The form came from another site
# dynamic
fault-cross-site-body = Therefore nothing was done. Open the page here and try again.
# dynamic
fault-key-reused-title = This form was already sent
# dynamic
fault-key-reused-body = Its content was another then, so nothing was done now. Open the page again and retry.
# dynamic
fault-busy-title = Many are working right now
# dynamic
fault-busy-body = Nothing was changed. Try again in a moment.
# dynamic
fault-full-title = The computer’s disk is full
# dynamic
fault-full-body = Nothing was changed. Whoever runs the system needs to make room. Write loans on paper meanwhile.
# dynamic
fault-read-only-title = Saving is not possible right now
# dynamic
fault-read-only-body = Nothing was changed. Tell whoever runs the system: the database is read-only. Write loans on paper meanwhile.
# dynamic
fault-gone-title = We can’t reach the database
# dynamic
fault-gone-body = Nothing was changed. Try again in a while, or tell whoever runs the system. Write loans on paper meanwhile.
# dynamic
fault-timed-out-title = That took too long
# dynamic
fault-timed-out-body = Try again. What was already answered is saved.
# dynamic
fault-broken-title = Something broke on our side
# dynamic
fault-broken-body = The fault is noted. Try again, or tell whoever runs the system.
