### Accompany: programmes, sessions, people under drawn names.

# The pages of the verb
accompany-tab-today = Today
accompany-tab-sessions = Sessions
accompany-tab-programmes = Programmes
accompany-tab-people = People
accompany-tab-retention = Retention
accompany-tab-log = Who read what

# Words of the domain
accompany-mark =
    { $mark ->
        [present] Here
        [late] Late
        [excused] Excused
       *[absent] Absent
    }
accompany-purpose-word =
    { $purpose ->
        [programme] The programme
        [sensitive] Health and family
        [placement] A placement
       *[picture] Pictures
    }
accompany-purpose-hint =
    { $purpose ->
        [programme] Its data are kept and used for the programme.
        [sensitive] What an educator must know of health or family may be written down.
        [placement] An adviser may tell a partner who comes for a placement.
       *[picture] Pictures in which the person can be recognised may be taken and shown.
    }
accompany-given-by =
    { $who ->
        [participant] The person
       *[guardian] A guardian
    }
accompany-form-word =
    { $form ->
        [paper] On paper, signed
        [email] By message
       *[spoken] By word
    }
accompany-relation =
    { $relation ->
        [parent] Mother or father
        [legal_guardian] Guardian named by a court
       *[institution] A home or public service
    }
accompany-act =
    { $act ->
        [read] opened the page
        [search] looked for a name
        [create] took the person in
        [change] changed something
        [export] handed out the data
       *[erase] erased the person
    }
accompany-detail =
    { $detail ->
        [record] record
        [guardian] guardian
        [consent] consent
        [enrolment] programme
        [contact] contact
        [attendance] attendance
        [name] by name
        [placement-match] matched with an offer
        [placement-write] placement changed
        [placement-paper] paper of the placement
        [placement-paper-partner] paper of the placement, by the partner
        [placement-paper-person] paper of the placement, by the person
        [placement-link] link to sign the placement
        [placement-step] step of the placement
        [placement-outcome] outcome of the placement
       *[other] { $detail }
    }

# Today
accompany-today-lede = Note who is there: one tap a person, then save.
accompany-today-sessions = Sessions of today
accompany-today-none = No session today.
accompany-today-unmarked = Attendance still to be noted
accompany-all-unmarked =
    { $count ->
        [one] { $count } session to note
       *[other] All { $count } sessions to note
    }
accompany-note-attendance = Note attendance
accompany-consents-missing =
    { $count ->
        [one] { $count } person has no consent to the programme that holds.
       *[other] { $count } people have no consent to the programme that holds.
    }
accompany-to-go =
    { $count ->
        [one] The data of { $count } person are to go soon, or should be gone.
       *[other] The data of { $count } people are to go soon, or should be gone.
    }
accompany-see = See

# Sessions and attendance
accompany-sessions-lede = Every meeting of the programmes, and who was there.
accompany-sessions-empty = No sessions yet
accompany-sessions-empty-text = Plan them from the page of a programme: one day, or the same day of many weeks.
accompany-sessions-count =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
accompany-coming = Coming
accompany-past = Past
accompany-unmarked = To be noted
accompany-every-programme = All programmes
accompany-day = Day
accompany-hours = Hours
accompany-programme = Programme
accompany-topic = Topic
accompany-topic-hint = Nothing that names a person.
accompany-place = Place
accompany-attendance = Attendance
accompany-there = { $present } of { $all } there
accompany-there-so-far = { $there }, { $waiting } still to be noted
accompany-not-noted =
    { $count ->
        [one] not noted, { $count } person expected
       *[other] not noted, { $count } people expected
    }
accompany-called-off = Called off
accompany-not-yet = Attendance is noted from the day of the session on.
accompany-call-off = Call the session off
accompany-take-place = It takes place after all
accompany-show-names = Show names
accompany-drawn-names = Drawn names
accompany-paper = List on paper (PDF)
accompany-noted = Noted: { $there } of { $count } were there.
accompany-nobody-yet = Nobody takes part yet
accompany-nobody-yet-text = People are put into the programme on their own page.
accompany-plan-sessions = Plan sessions
accompany-planned =
    { $count ->
        [one] { $count } session planned.
       *[other] { $count } sessions planned.
    }
accompany-starts-at = From
accompany-ends-at = To
accompany-hour-hint = For example 17:30.
accompany-weeks = How many weeks in a row
accompany-weeks-hint = 1 for a single session, 52 at most. Sessions that are there already stay as they are.
accompany-expected = Expected
accompany-marked = Noted
accompany-were-there = There

# Programmes
accompany-programmes-lede = What the organisation does with people, and what it costs.
accompany-programmes-empty = No programme yet
accompany-programmes-empty-text = School support, a workshop, job coaching: begin with one.
accompany-new-programme = New programme
accompany-search-programme = Name of the programme
accompany-running = Running
accompany-over = Not running
accompany-days = Days
accompany-since = since { $day }
accompany-people-count = People taking part
accompany-purpose = What it is for
accompany-first-day = First day
accompany-last-day = Last day
accompany-who-takes-part = Who takes part
accompany-from = From
accompany-until = Until
accompany-all-sessions = All its sessions
accompany-costs = What it costs
accompany-costs-hint = The whole cost of a fiscal year, whoever paid it. Partners see their share of it.
accompany-cost = Cost of that year
accompany-cost-month = A month of the fiscal year
accompany-cost-month-hint = Any month of it. An empty cost takes the figure away.

# People
accompany-people-lede = Under drawn names that say nothing about anybody. Real names stand on each person’s page, for educators only.
accompany-people-empty = Nobody has been taken in yet
accompany-people-empty-text = An educator takes people in, with their consent or a guardian’s.
accompany-people-total =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
accompany-search-drawn = Drawn name
accompany-search-name = Find by real name
accompany-search-name-hint = Whole words of the name. The log keeps that somebody searched, not for whom.
accompany-search-nothing = Nobody here has all these words in the name.
accompany-drawn-name = Drawn name
accompany-born-in = Born in
accompany-last-contact = Last contact
accompany-consents = Consents
accompany-everybody = Everybody
accompany-without-consent = Without consent
accompany-erased = Erased
accompany-take-in = Take somebody in
accompany-take-in-lede = No data without a consent: it is noted in the same step. All that names the person is sealed with a key of its own.
accompany-taken-in = Taken in.
accompany-takes-part-in = Takes part in
accompany-none-yet = No programme yet

# One person
accompany-person-lede = { $age } years old · { $name } on lists
accompany-record = What is known
accompany-given-name = Given name
accompany-family-name = Family name
accompany-born = Date of birth
accompany-school = School or training
accompany-note = Note
accompany-note-hint = What an educator should know; nothing of health or family.
accompany-sensitive = Health and family
accompany-sensitive-hint = Kept only as long as the consent to it holds; then it goes by itself.
accompany-heard-of = We were in touch today
accompany-presence = Attended { $part } of { $whole } sessions.
accompany-no-consents = Nothing was agreed to yet.
accompany-consent-words = { $by }. { $form }. { $from } – { $until }.
accompany-holds = Holds.
accompany-holds-no-more = Does not hold.
accompany-withdrawn-on = Taken back on { $day }.
accompany-withdraw = Take back
accompany-withdraw-text = The consent ends today. Without a consent to the programme the person takes part no more from today; without one to health and family, what is known of them goes at once.
accompany-note-consent = Note a consent
accompany-consent-to = Agreed to
accompany-who-agrees = Who agrees
accompany-own-consent = From { $age } years on a person may agree alone; below, a guardian does; from 18 on only the person.
accompany-how = How
accompany-given-on = Given on
accompany-expires-on = Until
accompany-expires-hint = Three years at most.
accompany-no-consent-holds = No consent to the programme holds
accompany-no-consent-holds-text = Ask for it anew, or let the data go.
accompany-guardians = Guardians
accompany-no-guardians = Nobody is noted.
accompany-add-guardian = Add a guardian
accompany-guardian-name = Guardian’s name
accompany-guardian-hint = Needed when a guardian agrees.
accompany-guardian-phone = Guardian’s telephone
accompany-guardian-email = Guardian’s e-mail address
accompany-guardian-remove-text = The name and the contact of this guardian are deleted.
accompany-relation-label = What the guardian is to the child
accompany-no-programme = In no programme.
accompany-enrol = Put into a programme
accompany-end-today = End today
accompany-rights = The person’s rights
accompany-rights-text = Everybody may have a copy of all that is known, in words or for machines. The log keeps that it was handed out.
accompany-copy-text = Copy to read
accompany-log-of-one = Who read this page

# Retention and erasure
accompany-retention-lede = Data go { $years } years after the last contact, unless the person takes part in a programme. The program proposes; somebody decides.
accompany-retention-empty = Nobody’s data are to go soon
accompany-retention-empty-text = You will be told sixty days before.
accompany-what-to-do = What is to be done
accompany-goes-on = Get in touch, or let the data go on { $day }.
accompany-gone-since = Erase: the data should be gone since { $day }.
accompany-erase = Erase the person
accompany-erase-lede = The person’s key is destroyed: name, contact, notes and guardians can never be read again, by nobody. Counts of sessions stay true.
accompany-erase-sure = Yes, this cannot be undone
accompany-erase-tick = Tick this to go on.
accompany-erased-now = The person was erased.

# The log
accompany-log-lede = Each line is bound to the one before: none can be changed or taken away unseen.
accompany-log-empty = Nothing was read yet
accompany-log-empty-text = Here stands who opens a person’s page, and when.
accompany-log-count =
    { $count ->
        [one] { $count } line
       *[other] { $count } lines
    }
accompany-when = When
accompany-who = Who
accompany-did = What
accompany-number = Line
accompany-the-program = The program
accompany-check-log = Every line of the log of people is as it was written and follows the one before
accompany-fault-log = Line { $number } of the log of people was changed or is missing.

# Why something is not taken
accompany-refused-days = It ends before it begins.
accompany-refused-cost = A cost is not below zero.
accompany-refused-hour = Write the hour as 17:30.
accompany-refused-hours = It ends before it begins: look at the hours.
accompany-refused-taken = The programme has a session that begins then.
accompany-refused-born = Nobody here was born on that day: look at the year.
accompany-refused-no-guardian = Note the guardian first.
accompany-refused-sensitive = Nobody agreed that this is written down.
accompany-refused-no-consent = No consent to the programme holds on that day: note it first.
accompany-refused-future = A consent is noted once it was given, not before.
accompany-refused-too-young = Too young to agree alone: a guardian has to.
accompany-refused-grown-up = Of age: only the person can agree.
accompany-refused-term = A consent runs from its first day on, for three years at most.
accompany-refused-over = This consent has ended already: it has to hold today.
accompany-refused-last-guardian = The consents noted here hold by this guardian’s word. Take them back, or note another guardian first.
accompany-refused-key = The key of people is not at hand, or is another one. Nobody’s name can be read until the file is back: the one who runs the server finds it with “maillage doctor”.
accompany-refused-erased = This person was erased: nothing can be read any more.
accompany-refused-words = Write a word of the name, two letters at least.
accompany-refused-off = The session was called off: nobody can have been there.
accompany-refused-too-many = There are no drawn names left.
