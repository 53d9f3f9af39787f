### Staff: sign in, change person, one's own page, who works here.

## Sign in and out

staff-sign-in-title = Sign in
staff-sign-in-lead = For those who work here. To borrow you don’t need to sign in.
staff-sign-in-already = You are signed in as { $name }. If somebody else signs in here, that person carries on.
staff-sign-in-wrong = The e-mail and the password don’t go together. Check both and try again.
staff-sign-in-no-branch = You have no branch to work at. Ask an administrator to add you.
staff-slow-down = It went wrong several times. Wait { $wait }, then you can try again.
staff-wait-seconds =
    { $count ->
        [one] one second
       *[other] { $count } seconds
    }
staff-wait-minutes =
    { $count ->
        [one] one minute
       *[other] { $count } minutes
    }
staff-sign-out-everywhere = Sign out everywhere

## Password and PIN

staff-password = Password
staff-password-empty = Enter your password
staff-password-present = Password you have now
staff-password-new = New password
staff-password-hint = At least { $count } characters. A few words in a row are easy to remember.
staff-password-wrong = That isn’t the password you have now. Try again.
staff-password-short = Choose a password of at least { $count } characters
staff-password-long = Choose a password of at most { $count } characters
staff-password-common = Many people guess that password first. Choose another, such as a few words in a row.
staff-pin = PIN
staff-pin-new = New PIN
staff-pin-hint = Four to eight digits
staff-pin-empty = Enter your PIN
staff-pin-digits = Choose a PIN of four to eight digits
staff-pin-common = That PIN is easy to guess. Choose another.
staff-pin-wrong = That isn’t the right PIN. Check the name and try again.
staff-pin-rests = The PIN was wrong many times. Sign in with your password, and it will work again.
staff-pin-needs-password = Sign in with your password here first. After that the PIN is enough for a week.
staff-pin-save = Save PIN
staff-pin-remove = Remove the PIN

## Forgotten password

staff-forgot-link = Forgotten your password?
staff-forgot-title = Forgotten password
staff-forgot-lead = Enter your e-mail address. You will get a message with a link to choose a new password.
staff-forgot-send = Send link
staff-forgot-no-mail = Ask an administrator for a link. With it you choose a new password.

## The page behind the link

staff-link-welcome = Welcome, { $name }
staff-link-welcome-lead = Choose a password and you are ready to start.
staff-link-choose = Choose a new password
staff-link-choose-lead = You will be signed in here and signed out everywhere else.
staff-link-save = Save and sign in
staff-link-gone = The link no longer works
staff-link-gone-text = It may have been used already, be too old, or have been replaced by a newer one.
staff-link-gone-sign-in = Sign in if you have already chosen a password
staff-link-gone-forgot = Ask for a new link

## Change person

staff-person-title = Change person
staff-person-lead = Choose your name and enter your PIN.
staff-person-link = Change person with a PIN
staff-person-who = Who are you?
staff-person-choose = Choose your name
staff-person-change = Change person
staff-person-by-password = Sign in with a password
staff-person-nobody = Nobody can change by PIN here yet
staff-person-nobody-text = Sign in with your password first, and choose a PIN under My details. After that it is enough here for a week.
staff-person-without-pin =
    { $count ->
        [one] { $names } has no PIN yet and signs in with a password.
       *[other] { $names } have no PIN yet and sign in with a password.
    }

## Change branch

staff-branch-title = Change branch
staff-branch-lead = Where do you work now?
staff-branch-choose = Choose one of the branches
staff-branch-change = Change branch

## Your details

staff-me-details = Name and language
staff-me-name-hint = As colleagues should see it
staff-mail-language = Language of e-mails
staff-me-password = Change password
staff-me-password-note = Everywhere else you will be signed out.
staff-me-password-change = Change password
staff-me-pin = PIN
staff-me-pin-lead = With a PIN you change person quickly at a computer that you share.
staff-me-sessions = You are signed in here
staff-me-sessions-lead = Is there one you don’t know? Sign out everywhere and change your password.
staff-session-since = Since
staff-session-seen = Last used
staff-session-this = This computer

## Roles

staff-role = Role
staff-role-none = Doesn’t work here
staff-role-counter = Counter
staff-role-counter-hint = Lends and takes back, adds borrowers and articles.
staff-role-coordinator = Coordinator
staff-role-coordinator-hint = Also the calendar, the rules and what is sent.
staff-role-administrator = Administrator
staff-role-administrator-hint = Also who works here.
# A place and what one does there: "Coordinator · Umeå".
staff-role-at = { $role } · { $branch }
staff-role-save = Save for { $branch }
staff-may = May do
staff-fitter = May confirm bindings
staff-fitter-hint = For those who have learnt to set ski bindings.
staff-fitter-short = confirms bindings

## Who works here

staff-team-lead = Those who can sign in, and what they may do.
staff-team-count =
    { $count ->
        [one] One person
       *[other] { $count } people
    }
staff-last-seen = Last here
staff-last-seen-none = Not signed in
staff-change-of = Change { $name }
staff-standing-invited = Invited
staff-standing-lapsed = The link has run out
staff-standing-off = Switched off

## Invite

staff-invite-link = Invite a colleague
staff-invite-title = Invite a colleague
staff-invite-lead = You will get a link to send. With it your colleague chooses a password.
staff-invite-send = Invite
staff-branch-hint = The topmost also stands for the branches below it.
staff-name-empty = Enter a name
staff-name-long = Enter a name of at most { $count } characters
staff-email-empty = Enter an e-mail address
staff-email-malformed = Enter an e-mail address, such as kim@kommunen.example
staff-email-taken = The address has an account already. Look in the list; it may be switched off.

## The link to pass on

staff-given-invited = { $name } is invited
staff-given-link = A new link for { $name }
staff-given-once = Send the link to { $name } now. It is shown only here, works once, and until { $until }.
staff-given-heading = The link
staff-given-mail = Write an e-mail
staff-mail-invite-subject = Welcome to the lending system
staff-mail-invite-body =
    Hello { $name },

    here you choose your password:
    { $link }

    The link works once, for a week.
staff-mail-reset-subject = Choose a new password
staff-mail-reset-body =
    Hello { $name },

    here you choose a new password:
    { $link }

    The link works once, for a day and a night. Did you not ask for it? Then there is nothing you need to do.

## A colleague

staff-account = The account
staff-link-reset = Give a link for a new password
staff-link-reset-hint = If somebody has forgotten theirs. The old one works until a new one is chosen.
staff-link-again = Give a new invitation
staff-link-again-hint = The earlier link stops working.
staff-off = Switch off
staff-off-hint = Is signed out at once and can’t sign in. What the person has done stays.
staff-on = Switch on again
staff-on-hint = Password, PIN and roles are as before.
staff-off-oneself = You can’t switch yourself off. Ask another administrator.
staff-last-administrator = This is the last administrator. Make a colleague an administrator first.
staff-last-role = This is the only branch. Switch the account off instead, if the person has left.
staff-not-yours = The person also works at other branches. The account is looked after there.

## Done

staff-done-signed-out = You are signed out.
staff-done-signed-out-everywhere = You are signed out everywhere.
staff-done-details = Saved.
staff-done-password = The password is changed.
staff-done-pin = The PIN is saved. It works where you signed in with your password within the last week.
staff-done-no-pin = The PIN is removed.
staff-done-branch = You now work at another branch.
staff-done-role = Saved. It counts from the next click.
staff-done-off = The account is switched off.
staff-done-on = The account is on again.
staff-done-mail = If the address belongs to somebody who works here, a message is on its way. The link works for a day and a night.

## Demo

staff-demo-title = Try the demo
staff-demo-lead = The people are invented. Whatever you do stays in the demo.
staff-demo-as = Sign in as { $name }
staff-demo-secrets = Show e-mail, password and PIN
