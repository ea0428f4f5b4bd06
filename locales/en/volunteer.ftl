### Volunteers: missions, shifts, hours, proofs, and how long they stay.


# Where somebody came from
volunteer-origin = Came by
volunteer-origin-poster = A poster
volunteer-origin-event = An event
volunteer-origin-partner = A shop or partner
volunteer-origin-page = The public page
volunteer-origin-friend = A friend
volunteer-origin-other = Another way

# Screens of the staff
volunteer-tab = Volunteers
volunteer-one = Volunteer
volunteer-lede = Who lends a hand, since when, and for how many hours.
volunteer-public-page = The public page where people sign up
volunteer-none = No volunteers yet
volunteer-none-text = People sign up on the public page: from a poster, from an event, or straight away.
volunteer-since = Since
volunteer-last = Last there
volunteer-hours = Hours
volunteer-to-come = Shifts to come
volunteer-active = With us
volunteer-gone = Left
volunteer-forgotten-name = (forgotten)
volunteer-forgotten-notice = The name of this person is forgotten. The hours stay, without a name.
volunteer-left-notice = Said on { $day } that it stops.
volunteer-reports =
    { $count ->
        [one] report of hours
       *[other] reports of hours
    }
volunteer-link-send = Send a new link
volunteer-link-sent = A new link is on its way; the old one no longer works.
volunteer-forget = Forget this person
volunteer-forget-lede = Name, address, telephone, messages and proofs of { $name } are deleted for ever. The hours stay, without a name; no certificate can be made any more.
volunteer-forgotten = The person is forgotten; the hours stay.

# Proofs that the law asks for
certificate-es-sexual-offences = Negative certificate of sexual offences
certificate-fr-b3 = Criminal record, extract no. 3 (France)
certificate-fr-fijais = Check of the FIJAIS register (France)
volunteer-proofs = Near children
volunteer-law = The law asks for these proofs before somebody comes near children. Note only that you have seen the paper; never keep it.
volunteer-no-law = No such law of your country is known to this program: ask what it wants before somebody comes near children.
volunteer-proof = Proof
volunteer-proof-day = Day on the paper
volunteer-proof-hint = It is trusted for a year from that day.
volunteer-proof-note = I have seen the paper
volunteer-proof-noted = Noted: seen by you, today.
volunteer-proof-missing = Not seen, or too old: no shift near children can be taken.
volunteer-proof-lacks = Missing
volunteer-proof-holds = In order
volunteer-proof-old = Too old
volunteer-proof-seen = Paper of { $issued }, seen on { $seen } by { $who }; good until { $until }.
volunteer-proof-future = The paper cannot be dated after today.
volunteer-proof-expired = The paper is more than a year old: ask for a new one.

# Missions and shifts
volunteer-missions = Missions
volunteer-mission = Mission
volunteer-missions-lede = What volunteers do, and in which shifts.
volunteer-new-mission = New mission
volunteer-mission-text = What is done
volunteer-children = Children there
volunteer-with-children = Children are there
volunteer-with-children-hint = Then nobody takes a shift without the proofs that the law asks for. Whoever lacks them gives shifts back that are booked.
volunteer-children-notice = Children are there
volunteer-children-notice-text = A shift can be taken only with the proofs that the law asks for, seen by the staff and not out of date.
volunteer-yes = Yes
volunteer-mission-open = Open
volunteer-mission-closed = Closed
volunteer-no-mission = No missions yet
volunteer-no-mission-text = A mission is what volunteers can do: help with homework, cook, hang posters.
volunteer-close-mission = Close this mission
volunteer-open-mission = Open it again
volunteer-closed-notice = This mission is closed: no shift can be added or taken.
volunteer-shifts-to-come = Shifts to come
volunteer-shifts-past = Shifts that are over
volunteer-no-shift = No shift to come
volunteer-no-past-shift = No shift yet
volunteer-taken = Taken
volunteer-add-shift = Add a shift
volunteer-how-many = How many volunteers
volunteer-weeks = In how many weeks
volunteer-weeks-hint = 1 for once; more repeats it each week, { $most } at most.
volunteer-shift-added = Added: volunteers see it on their page.
volunteer-shift-too-long = A shift lasts a day at most.
volunteer-nobody-yet = Nobody has taken it yet
volunteer-nobody-yet-text = Volunteers take it on their own page.
volunteer-cancel-shift = Call this shift off
volunteer-cancel-shift-lede =
    { $count ->
        [one] One volunteer took it and is written to. It cannot be taken up again.
       *[other] { $count } volunteers took it and are written to. It cannot be taken up again.
    }
volunteer-shift-cancelled = The shift is called off.
volunteer-shift-off = This shift was called off.
volunteer-was-there = Was there
volunteer-was-missing = Was not there
volunteer-booking-booked = Has taken it
volunteer-booking-withdrawn = Gave it back
volunteer-booking-done = Was there
volunteer-booking-missed = Was not there

# Hours
volunteer-hours-lede = Volunteers report, you confirm. What is decided stays; certificates count confirmed hours only.
volunteer-hours-count =
    { $count ->
        [one] { $count } report, { $hours } confirmed
       *[other] { $count } reports, { $hours } confirmed
    }
volunteer-no-hours = No hours yet
volunteer-no-hours-text = Volunteers report hours on their page after a shift; or note on the shift who was there.
volunteer-hours-reported = Reported
volunteer-hours-confirmed = Confirmed
volunteer-hours-refused = Not counted
volunteer-all-hours = All hours of this person
volunteer-confirm = Confirm
volunteer-refuse = Do not count
volunteer-decided = Decided.
volunteer-decided-by = by { $name }
volunteer-h = { $hours } h
volunteer-h-min = { $hours } h { $minutes }

# Loyalty
volunteer-loyalty = Loyalty
volunteer-loyalty-lede = How long volunteers stay, by what brought them.
volunteer-loyalty-chart = The share that is still with us
volunteer-loyalty-words = { $share } of all volunteers stay longer than a year.
volunteer-hidden = Below { $least } people no curve is shown: it would tell of somebody.
volunteer-no-loyalty = Nobody has confirmed hours yet
volunteer-no-loyalty-text = Confirm hours: the first curve appears with ten volunteers.
volunteer-with-us =
    { $count ->
        [one] volunteer with us
       *[other] volunteers with us
    }
volunteer-ever =
    { $count ->
        [one] has ever lent a hand
       *[other] have ever lent a hand
    }
volunteer-sum-words = confirmed hours
volunteer-all = All
volunteer-curve = { $name } ({ $people })
volunteer-band = 95 % sure
volunteer-people = People
volunteer-ended = Left
volunteer-median = Half stay
volunteer-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
volunteer-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
volunteer-percent = { $number }%
volunteer-how-title = How this is worked out
volunteer-how = From the first to the last day with confirmed hours of each volunteer. Who has not been there for ninety days and has nothing booked has left; the others count as still with us (Kaplan and Meier, 1958; band after Greenwood). The axis below counts months.
volunteer-growth = How many there are
volunteer-growth-words = From { $first } to { $last } volunteers at the end of each year and today.
volunteer-at-day = Days
volunteer-at-risk = Still with us before
volunteer-stays = Share that stays
volunteer-low = Band from
volunteer-high = Band to

# The public page
volunteer-help-title = Lend a hand
volunteer-help-lede = An afternoon a month or an hour a week: { $organisation } finds something that suits you. You choose your shifts yourself.
volunteer-email-hint = We send you the link of your own page; no password is needed.
volunteer-origin-ask = How did you hear of us?
volunteer-origin-choose = No answer
volunteer-adult = I am 18 or older
volunteer-adult-hint = Younger? Come and see us with a parent: there is something to do for you too.
volunteer-refused-minor = This page is for people of 18 and older. If you are younger, come and see us with a parent.
volunteer-privacy = { $organisation } keeps your name and address to arrange shifts with you, and deletes them when you ask for it.
volunteer-help-send = I will lend a hand
volunteer-thanks = Thank you, welcome!
volunteer-thanks-text = A message with the link of your page is on its way: there you choose your shifts. { $organisation } looks forward to meeting you.

# The page of a volunteer
volunteer-hello = Hello { $name }
volunteer-way-shifts = My shifts
volunteer-way-hours = My hours
volunteer-way-leave = I want to stop
volunteer-no-shift-yet = You have no shift to come. Choose one below when it suits you.
volunteer-your-shifts =
    { $count ->
        [one] You have one shift to come.
       *[other] You have { $count } shifts to come.
    }
volunteer-open-shifts = You could help here
volunteer-places =
    { $count ->
        [one] { $count } place left
       *[other] { $count } places left
    }
volunteer-take = I will come
volunteer-give-back = I cannot come
volunteer-taken-note = Thank you: we count on you.
volunteer-given-back = Thank you for telling us: the shift is free for somebody else.
volunteer-refused-full = All places of this shift are taken.
volunteer-refused-begun = This shift has already begun.
volunteer-refused-near = It is too near to another shift of yours: { $hours } hours of rest lie between two days.
volunteer-refused-certificate = Children are there: the law asks for { $what }. Show it to the team first.
volunteer-report = Report hours
volunteer-report-nothing = There is nothing to report now. After a shift you say here how long it lasted.
volunteer-which-shift = Which shift
volunteer-how-many-hours = How many hours
volunteer-hours-invalid = Write hours such as 2 or 2:30.
volunteer-report-send = Report
volunteer-reported = Thank you: the team confirms it soon.
volunteer-refused-hours-certificate = Children were there: the team must have seen the proof that the law asks for. Please speak to it.
volunteer-certificate-paper = Certificate of hours (PDF)
volunteer-certificate-file = certificate-of-hours
volunteer-leave-text = One press, and { $organisation } asks you for nothing more; shifts to come are free for others. Your certificate of hours stays here. To have your name deleted, write to us.
volunteer-leave-send = Yes, I stop
volunteer-left = Thank you for everything you did.
volunteer-has-left = You have stopped. To come back, sign up again with the same address.

# Refusals
volunteer-refused-title = This cannot be done now
volunteer-refused-not-begun = The shift has not begun: nobody can have been there.
volunteer-refused-decided = These hours are decided already; what is decided stays.
volunteer-refused-no-hours = No hours are confirmed yet: the certificate would be empty.

# Messages
volunteer-mail-footer = You receive this because you lend { $organisation } a hand as a volunteer. Your page has a link to stop.
volunteer-mail-subject = Your page as a volunteer of { $organisation }
volunteer-mail-text = Thank you for lending { $organisation } a hand! On your page you choose your shifts, report your hours and get your certificate. No password is needed.
volunteer-mail-keep = Keep this message: the link is yours alone.
volunteer-mail-button = Open my page
volunteer-mail-off-subject = Called off: { $mission }
volunteer-mail-off = The shift “{ $mission }” of { $when } does not take place. We are sorry, and thank you for having been ready to come.
