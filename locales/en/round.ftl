### Walking rounds.

# The list
round-nav = Rounds
round-list-title = Walking rounds
round-list-lede = Whom to visit on an afternoon, in which order, and what came of it.
round-new = Plan a round
round-none-title = No round yet
round-none-text = Let the program pick the best places within an hour and a half on foot, or tick the ones you want to see.
round-count =
    { $count ->
        [one] { $count } round
       *[other] { $count } rounds
    }
round-column-name = Round
round-column-stops = Stops
round-column-visited = Visited
round-column-by = Planned by
round-search = Name, start or person
round-shown = Which
round-shown-to-come = Today and later
round-shown-past = Of earlier days
round-shown-removed = Removed
round-untitled = Round of { $day }

# A new round
round-new-within = The program picks the places that are worth most and can be reached on foot, and puts them in order. Those not on the shortlist yet are put there.
round-new-these = Tick whom you want to visit; the program puts them in the best order.
round-how = How to choose
round-how-within = The program picks
round-how-shortlist = I tick on the shortlist
round-how-search = I tick in the search
round-title = Name
round-title-hint = Without one the round goes by its day.
round-start = Where it starts and ends
round-start-hint = An address, or a point as maps show it. Empty: the middle of the territory.
round-start-centre = Middle of the territory
round-start-here = Start where I am
round-start-here-failed = The phone did not say where it is. Type an address.
round-start-which = Which one do you mean?
round-start-choose = Several addresses fit: choose one.
round-start-unknown = No register has this address. Try another, or a point such as 41.3795, 2.1686.
round-start-no-territory = There is no territory to start in the middle of: type an address.
round-day = Day
round-leave = Leave at
round-leave-invalid = A time is written like 10:00.
round-visit-minutes = Minutes for each visit
round-budget = Minutes in all, walking and visits
round-minutes-invalid = Between { $least } and { $most } minutes.
round-only-shortlist = Only places on the shortlist
round-chosen = Whom to visit
round-chosen-none = Nobody on the shortlist has a place on the map yet. Tick places in the search first.
round-plan-do = Plan the round
round-error-tick = Tick at least one place.
round-error-not-placed = None of these places can be visited: they have no place on the map, or may not be contacted.
round-error-too-many = At most { $most } stops fit one round.
round-error-nothing-near = Nothing that may be visited lies within reach of this start. Start elsewhere, or take more minutes.
round-error-too-short = { $budget } minutes are too few: the shortest round takes { $least }.
round-error-closed = Everything within reach is closed then. Choose another time or day.
round-planned =
    { $count ->
        [one] The round is planned: { $count } stop.
       *[other] The round is planned: { $count } stops.
    }
round-added =
    { $count ->
        [one] { $count } place was put on the shortlist.
       *[other] { $count } places were put on the shortlist.
    }
round-left-no-place =
    { $count ->
        [one] { $count } has no place on the map and is not on it.
       *[other] { $count } have no place on the map and are not on it.
    }
round-left-not-eligible =
    { $count ->
        [one] { $count } may not be contacted, or is gone, and is not on it.
       *[other] { $count } may not be contacted, or are gone, and are not on it.
    }

# The page of a round
round-fact-stops = stops
round-fact-way = on foot
round-fact-lasts = in all
round-fact-back = back at
round-hours-minutes = { $hours } h { $minutes } min
round-minutes = { $minutes } min
round-when = { $day }, from { $leave }, starting at: { $start }
round-bound-best = No other order of these stops takes less time.
round-bound-most = The walking is at most { $percent } % longer than the best possible.
round-bound-none = How far this order is from the best possible is not known.
round-promise-best = Of the places compared (at most { $count }, the most promising within reach), no choice in { $minutes } minutes is worth more.
round-promise-most = Chosen for { $minutes } minutes among the places compared (at most { $count }, the most promising within reach): worth at most { $percent } % less than the best possible choice.
round-estimate = How the times come about
round-estimate-text = The way is the straight line and 30 % more, as streets go; walking 4.5 km an hour, { $minutes } minutes for each visit. Opening hours count where you have typed them.
round-sketch-title = The way
round-sketch-says = A sketch of the round, north up: { $count } numbered stops, { $distance } on foot from the square mark and back to it. The list says the same.
round-sketch-start = Start
round-print = Print the sheet (PDF)
round-walk = On the phone
round-best-order = Put in the best order
round-change = Change day, start or minutes
round-remove = Remove this round
round-removed-said = The round is removed. You can put it back.
round-removed = This round was removed
round-removed-text = What was noted on it stays in the stories of those visited.
round-restore = Put it back
round-restored = The round is back.
round-stops-title = Stops
round-walk-minutes = { $minutes } min on foot
round-wait = wait { $minutes } min for the door
round-open-at = Open { $times }
round-open-unknown = Opening hours not known
round-open-never = Closed that day
round-open-not-then = Closed at that time
round-up = Up
round-down = Down
round-drop = Take off
round-dropped = { $name } is off the round
round-undo = Put back on the round
round-hours = Opening hours, if you know them
round-hours-label = Open on { $weekday }
round-hours-hint = Such as 9:30-13:30, 17:00-20:30. A dash alone for closed, empty for not known. Kept for every round of that day of the week.
round-hours-invalid = These are no opening hours: write them like 9:30-13:30, 17:00-20:30. Nothing was changed.
round-add-title = Add a stop
round-add-search = Name or street
round-add-do = Add
round-add-none = Nothing on the shortlist or in the registers fits.
round-add-from-register = from the registers, not on the shortlist yet
round-added-said = { $name } is on the round.
round-empty-title = This round has no stop
round-empty-text = Look for a place below and add it.
round-visited-at = { $outcome }, { $time }, { $name }
round-why = Why
round-why-serves = Could help with “{ $need }”.

# The page for the phone
round-walk-lede = Tap what came of each visit. It is kept at once, without network too.
round-walk-no-script = Without script this page needs the network.
round-walk-done = { $visited } of { $count } visited
round-walk-back = To the round
round-walk-ready = This page is on the phone: it opens without network.
round-walk-unsent-one = 1 visit is only on this phone. It is sent as soon as there is a network.
round-walk-unsent = { $count } visits are only on this phone. They are sent as soon as there is a network.
round-walk-all-sent = Everything is sent.
round-walk-signed-out = You are signed out. What you noted stays on this phone: sign in, then open this page again.
round-walk-refused = The server did not take one of the visits. It stays on this phone: reload the page, and tell your administrator if it goes on.
round-walk-kept = on this phone, not sent yet
round-walk-sent = sent
round-walk-send-now = Send now
round-walk-words = A few words
round-walk-note = Note the visit
round-walk-take-back = Take back
round-walk-call = Call { $phone }
round-walk-map = Show on a map
round-walk-outcomes = What came of the visit to { $name }
round-walk-choose = Tap one of the five: what came of the visit?
round-walk-noted = Noted.
round-walk-taken-back = Taken back, as if it had not been noted.
round-outcome =
    { $outcome ->
        [met] Met
        [interested] Interested
        [come_back] Come back
        [absent] Not there
       *[other] No, thanks
    }

# What is written into the story of a prospect
round-note = Round of { $day }: { $outcome }.
round-note-taken-back = A visit was taken back or corrected.
round-step-propose = Make a proposal
round-step-again = Pass by again
round-step-again-words = Pass by again: { $words }
round-walk-elsewhere-one = 1 visit of this round is only on this phone, not sent yet.
round-walk-elsewhere = { $count } visits of this round are only on this phone, not sent yet.
round-walk-open = Open the page for the phone

# From the search and the shortlist
round-from-search = Plan a round with them

# What a round refuses
round-refused-title = This round cannot be like that
round-refused-too-many = A round has at most 40 stops. Take one off first.
round-refused-no-stops = A round without a stop has no sheet. Add a stop first.
round-refused-impossible = The start or one of the stops has no usable place on the map.
round-refused-no-place = This prospect has no place on the map, so no way leads there.
round-refused-not-eligible = This place may not be contacted, or is not in the registers any more.
