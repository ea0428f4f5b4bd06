### Placements: offers, agreements of three, and what became of people.

# The lists
placement-tab-offers = Offers
placement-tab-placements = Placements
placement-tab-outcomes = Outcomes
placement-offers-lede = Places where somebody may come and learn a work, as partners offer them.
placement-offers-search = Work or partner
placement-offers-empty = No offer yet
placement-offers-empty-text = Partners offer a place on their own page, in two minutes. If one tells you on the phone, write it down for it.
placement-offers-file = offers
placement-lede = Who works where, under drawn names. Only the paper bears a name.
placement-search = Partner, person, work or reference
placement-empty = No placement yet
placement-empty-text = A placement begins with an offer: open one and propose somebody who agreed to it.
placement-file = placements
placement-outcomes-lede = What became of people three, six and twelve months after their placement. What nobody knows is shown as a range, never guessed.
placement-outcomes-empty = Nothing to ask yet
placement-outcomes-empty-text = When a placement ends, three questions appear here: after three, six and twelve months.
placement-outcomes-file = outcomes

# Words of an offer and of a placement
placement-work = Work
placement-partner = Partner
placement-person = Person
placement-who = Who
placement-young-person = A young person
placement-adviser = Adviser
placement-reference = Reference
placement-state = State
placement-days = Days
placement-hours = Hours
placement-first-day = First day
placement-last-day = Last day
placement-ended-on = Ended on
placement-taken = Taken
placement-made-by = Written by
placement-by-partner = the partner
placement-by-staff = a member of staff
placement-schedule = Hours of the week
placement-aims = What the person wants to learn
placement-aims-hint = One thing a line. Nothing about health or family.
placement-workplace = Where, if it is elsewhere
placement-workplace-hint = Left empty, it is the partner's address.
placement-allowance = Allowance a month
placement-allowance-hint = What the partner pays, if anything.
placement-accident = Insurance against accidents at work
placement-liability = Civil liability insurance
placement-insurance-hint = Insurer and number of the policy.
placement-one-a-line = One a line.
placement-the-paper = The paper
placement-reason-head = Reason
placement-months = Months after
placement-asked-after = Asked
placement-asked-on = Asked on
placement-answer = Answer
placement-from-day = from { $day }
placement-hours-a-week =
    { $count ->
        [one] { $count } hour a week
       *[other] { $count } hours a week
     }
placement-weeks =
    { $count ->
        [one] { $count } week
       *[other] { $count } weeks
     }
placement-places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
     }
placement-free = { $free } of { $places } free
placement-after-months =
    { $months ->
        [one] after { $months } month
       *[other] after { $months } months
     }
placement-offer-state =
    { $state ->
        [full] all places taken
        [past] ask again
        [withdrawn] withdrawn
       *[other] open
     }
placement-stage =
    { $stage ->
        [matched] matched
        [signing] to be signed
        [signed] signed by all three
        [running] under way
        [completed] carried through
        [broken] stopped early
       *[other] did not come about
     }
placement-reason =
    { $reason ->
        [no_room] The partner has no room at that time after all
        [other_skills] The partner wants other skills
        [too_far] The way there is too long
        [hours] The hours do not fit
        [found_elsewhere] The person found something else
        [changed_mind] The person changed its mind
        [personal] Personal
        [papers] A paper is missing
        [no_answer] Nobody answered
       *[other] Another reason
     }
placement-outcome =
    { $outcome ->
        [lasting_job] Works, for six months or more
        [short_job] Works, for less than six months
        [self_employed] Works for itself
        [training] Learns a trade or studies
        [looking] Looks for work
        [something_else] Does something else
       *[other] Nobody could find out
     }
placement-follow-up-state =
    { $state ->
        [later] later
        [known] answered
        [unknown] not known
       *[other] waits for an answer
     }

# An offer, written
placement-o-title = What is the work?
placement-o-title-hint = In a few words, such as baker's help.
placement-o-tasks = What there is to do
placement-o-tasks-hint = One task a line.
placement-o-hours = Hours a week
placement-o-starts = First possible day
placement-o-weeks = Weeks
placement-o-places = Places
placement-o-tutor = Who shows the work
placement-o-tutor-hint = A name, if you know already.
placement-offer-new = Write an offer
placement-offer-new-lede = For a partner who told you of it. It sees the offer on its own page and may change or withdraw it.
placement-choose-partner = Choose a partner
placement-offer-made = The offer is written. You can propose somebody.
placement-offer-edit-lede = { $partner } sees what you change here on its own page.
placement-on-offer = Placements on this offer
placement-on-offer-none = Nobody was proposed yet.
placement-propose-somebody = Propose somebody

# A partner on its own page
placement-p-way = Placements
placement-p-title = A place to learn a work
placement-p-lede = You offer some weeks of work; { $organisation } looks for a young person whom it suits, and comes along.
placement-p-new = Offer a place
placement-p-new-lede = It takes a minute. Nothing is binding yet: { $organisation } calls you before anybody comes.
placement-p-send = Offer this place
placement-p-change = Change the offer
placement-p-save = Save the change
placement-p-changed = The offer is changed.
placement-p-withdraw = Withdraw the offer
placement-p-withdrawn = The offer is withdrawn. Thank you for having thought of it; you may offer it again at any time.
placement-p-renew = Offer it again
placement-p-renewed = The offer is open again.
placement-p-back = Back to your offers
placement-p-thanks = Thank you! { $organisation } now looks for somebody whom it suits.
placement-p-offers = Your offers
placement-p-none = You have not offered a place yet.
placement-p-people = Who comes
placement-p-nameless = No name stands here, to protect whoever comes. You find it in the agreement that you sign.
placement-p-days = { $from } – { $until }
placement-p-stage =
    { $stage ->
        [signing] A young person; the adviser brings you the agreement
        [signed] A young person; the agreement is signed
        [running] A young person is with you
        [completed] A young person was with you until the end. Thank you!
       *[other] A young person was with you for a while. Thank you!
     }

# Signing by a link
placement-s-title = The agreement of this placement
placement-s-thanks = Thank you for signing
placement-s-lede = You, { $partner } and the organisation sign it. Read it at leisure; ask before you sign.
placement-s-lede-partner = { $partner }, a young person and the organisation sign it. The name stands in the document only: it is for you, please do not pass it on.
placement-s-waits = You have signed. { $organisation } tells you when all three have.
placement-s-all = All three have signed. You can keep the document.
placement-s-closed = The document is closed for now. { $organisation } tells you how it goes on.
placement-s-consent = I have read agreement { $reference } and sign it.
placement-s-consent-partner = I have read agreement { $reference } and sign it for { $who }.
placement-s-guardian = Name of your mother, father or guardian
placement-s-guardian-hint = Below eighteen, she or he signs with you, here and now.

# The match
placement-propose-whom = Whom to propose
placement-choose-lede = Only people whose consent to a placement holds today are listed, under drawn names.
placement-nobody = Nobody to propose today
placement-nobody-text = Somebody appears here once an educator has noted the consent to a placement.
placement-last-heard = Last heard of on { $day }
placement-propose-this = Propose
placement-new = New placement
placement-new-title = { $name } at { $partner }
placement-new-lede = What the paper will say. Nothing goes out yet, and the partner sees nothing.
placement-match = Match
placement-matched = Matched. Look at the paper, then put it out for signature.
placement-written = The placement is changed.

# One placement
placement-heading = { $reference }: { $who }
placement-erased = The data of this person were erased. What is left counts, and names nobody.
placement-is-over = Its last day was { $day }: note how it ended.
placement-preview = Look at the paper
placement-preview-text = As it will be, with { $name } in the place of the name.
placement-paper-open = Open the paper to sign
placement-paper-signed = Open the signed paper
placement-paper-text = It bears the name. That you opened it stands in the log of people.
placement-make-paper = Put the paper out for signature
placement-make-paper-again = Make the paper anew
placement-make-paper-text = The paper is made and sealed. Then make a link for the partner and one for the person, and hand them over. Made anew, signatures given before are void.
placement-paper-made = The paper is out for signature.
placement-signatures = Signatures
placement-signed-on = Signed on { $day }
placement-signed-by = Signed by { $by } on { $day }
placement-not-signed = Not signed yet
placement-link-head = Link
placement-link-make = Make a link
placement-link-title = The link of { $who }
placement-link-text = It opens the paper with the name, and is shown only now. Hand it over yourself: let its phone scan the code. It ends after { $days } days, and at once when you make another.
placement-step =
    { $step ->
        [running] It has begun
        [completed] It was carried through
        [broken] It stopped early
       *[other] It does not come about
     }
placement-step-text =
    { $step ->
        [running] From this day on the person works at the partner.
        [completed] You will be asked what became of the person after three, six and twelve months.
        [broken] Stopping early is no failure. You will be asked what became of the person after three, six and twelve months.
       *[other] The place is free again, and all links of this placement stop.
     }
placement-on-which-day = On which day
placement-step-taken = Noted.
placement-question = What became of the person?
placement-choose-answer = Choose an answer
placement-note-answer = Note the answer
placement-answer-noted = The answer is noted.
placement-answered = { $answer }, noted on { $day }
placement-asked-from = asked from { $day } on

# Outcomes
placement-share = { $percent } % work or learn
placement-interval = Between { $worst } % and { $best } % work or learn
placement-interval-formula = Of { $all }, { $positive } work or learn, { $other } do neither, { $unknown } are not known of. Worst case: none of the unknown do; best case: all of them.
placement-told-all = Five or more stand behind each part: this may be told outside.
placement-told-part = Some part counts fewer than five: outside, it is withheld, and with it what would reveal it.
placement-told-nothing = Too few for any figure to be told outside.

# Refusals
placement-refused-title = This cannot be done now
placement-refused-consent = The consent to a placement does not hold today. An educator can note a new one with the person.
placement-refused-room = This offer has no free place: it is full, withdrawn, or too old.
placement-refused-there = This person has a placement on this offer already.
placement-refused-days = The last day lies before the first.
placement-refused-past = A placement can’t begin before today.
placement-refused-name = Write the name as it stands on the paper.
placement-refused-step-day = The day lies in the future, or before the first day of the placement.
placement-refused-step = The placement is not where you think: somebody may have taken a step meanwhile. Look at its page again.
placement-refused-withdrawn = The partner has withdrawn the offer. Talk to it before you go on.
placement-refused-facts = Something on the paper has changed since it was made, such as an address. Make the paper anew.
placement-refused-country = The paper knows what has to be settled in Spain and in France only.
placement-refused-places = More places are promised already.
placement-refused-offer = An offer says what the work is, what there is to do, how many hours and weeks, and for how many.
placement-refused-early = This question has its day, and it has not come yet.
