### Invite: prospects, invitations, messages, partners.

# Pages of the verb
engage-tabs = Pages of this step
engage-tab-board = Board
engage-tab-list = List
engage-tab-tasks = Tasks
engage-tab-invite = Invite
engage-tab-outbox = Messages
engage-tab-partners = Partners

# Words of the domain
engage-stage =
    { $stage ->
        [shortlisted] Shortlisted
        [contacted] Contacted
        [met] Met
        [proposal] Proposal made
        [partner] Partner
        [declined] Declined
       *[other] Not now
    }
engage-origin =
    { $origin ->
        [register] Chosen from a register
        [hand] Typed by hand
       *[other] Asked to join
    }
engage-kind =
    { $kind ->
        [company] Company
        [authority] Local authority
        [association] Association
       *[other] School
    }
engage-channel =
    { $channel ->
        [email] E-mail
        [letter] Letter
       *[other] QR code handed over
    }
engage-wave =
    { $wave ->
        [first] Invitation
        [reminder] Reminder
       *[other] Last reminder
    }
engage-answer =
    { $answer ->
        [interested] Would like to know more
        [not_now] Not now
       *[other] Never again
    }
engage-silence =
    { $reason ->
        [opted_out] Asked not to be written to
        [declined] Declined
        [further_on] Further on already: a proposal is on the table
        [answered] Answered yes: call instead
        [enough] Two reminders were enough
        [no_email] No e-mail address
       *[other] Postal address incomplete
    }
engage-silence-too-soon = Too soon: from { $day } on
engage-criterion =
    { $criterion ->
        [mission_fit] Fit with the mission
        [proximity] Proximity
        [capacity] Capacity
        [anchoring] Local anchoring
        [values] Signals of values
        [reachability] Ways to reach it
       *[other] Complementarity
    }
engage-event =
    { $cause ->
        [added] Put on the list
        [hand] Moved to: { $stage }
        [invited] Invited; stage: { $stage }
        [answered] Answered; stage: { $stage }
        [visited] Visited; stage: { $stage }
        [asked] Asked to join the network
       *[other] Joined the network
    }

# Board and list
engage-board-title = Whom to meet, whom to invite
engage-board-label = Prospects by stage
engage-board-more = See all { $count }
engage-board-nobody = Nobody is on the list yet
engage-board-nobody-text = Look around you for the shops that your mission concerns, and keep those that you would like to meet.
engage-board-nobody-button = Find shops
engage-list-title = All prospects
engage-list-none = No prospect matches. Clear a filter to see more.
engage-search = Name, street or e-mail
engage-search-hint = Accents do not matter.
engage-add = Add by hand
engage-add-title = Add a prospect
engage-edit-title = Correct the record
engage-stage-label = Stage
engage-origin-label = Origin
engage-kind-label = Kind
engage-since = Since
engage-since-day = since { $day }
engage-count-prospects =
    { $count ->
        [one] { $count } prospect
       *[other] { $count } prospects
    }
engage-moved = Stage changed: { $stage }.

# Score
engage-score = Score
engage-score-line = { $points } points of 100
engage-score-of = { $points } points of 100 when it was chosen
engage-score-coverage = Worked out from criteria worth { $weight } points; what is not known does not count against it.
engage-criterion-label = Criterion
engage-points = Points
engage-weight = Weight

# The page of a prospect
engage-record-title = Record
engage-what-next = What comes next
engage-next-step = Next step
engage-by-when = By when
engage-task-past = This day is over. Take today or a later one.
engage-reason = Why
engage-history = History
engage-invitations = Invitations
engage-channel-label = By
engage-wave-label = Message
engage-invitation-sent = Sent
engage-invitation-opened = Page opened
engage-note = New note
engage-note-add = Keep this note
engage-contacts = People
engage-contact-role = Role
engage-contact-add = Add a person
engage-opted-out = Asked not to be written to
engage-opted-out-text = No invitation will go out, and the search will not show it again.
engage-peace = Leave in peace
engage-peace-text = If it said that it wants to hear nothing more, note it here.
engage-peace-set = Write no more
engage-peace-lift-text = Only if it asked for this itself.
engage-peace-lift = It may be written to again
engage-join-button = Make it a partner
engage-joined = Welcome: it is a partner now.
engage-is-partner = It is a partner of the network
engage-open-partner = Open its partner page
engage-qr-button = Make a personal QR code
engage-qr-title = Personal invitation of { $name }
engage-qr-text = Show this code or print it: it opens the invitation of this prospect. It can be seen only now.

# Typed by hand
engage-party-name = Name on the door
engage-street = Street and number
engage-postcode = Postcode
engage-locality = Town
engage-written-in = Written to in

# Tasks
engage-tasks = Tasks
engage-tasks-open = To do
engage-tasks-mine = Mine
engage-tasks-overdue = Overdue
engage-tasks-done = Done
engage-tasks-none = Nothing to do here
engage-tasks-none-text = Tasks are added on the page of a prospect or a partner.
engage-task-what = What
engage-task-who = Who
engage-task-for = With
engage-task-add = Add a task
engage-task-done = Done
engage-task-reopen = Take up again
engage-task-call-back = Call: would like to know more
engage-task-debit-returned = Talk to the partner: a debit came back (the bank's code: { $code })
engage-task-debit-stopped = Speak with the partner: direct debit has stopped, an announced debit of { $sum } was taken out and is to be paid by transfer
engage-task-welcome = Answer: asked to join the network
engage-nobody = Nobody yet
engage-late = late
engage-count-tasks =
    { $count ->
        [one] { $count } task
       *[other] { $count } tasks
    }

# Inviting
engage-invite-title = Invite
engage-invite-lede = One invitation, two reminders at most, then silence: nobody is pressed.
engage-invite-all = Choose among all prospects
engage-invite-one = Invite
engage-invite-possible =
    { $count ->
        [one] { $count } prospect may be written to today.
       *[other] { $count } prospects may be written to today.
    }
engage-invite-nobody = Nobody to invite for now
engage-reach = Address
engage-personal = A personal sentence
engage-personal-hint = Added as it is to each message, whatever its language.
engage-preview = See before sending
engage-preview-title =
    { $count ->
        [one] { $count } invitation to send
       *[other] { $count } invitations to send
    }
engage-count-in-language = { $count } in { $language }
engage-sample = { $wave }, in { $language }, as it goes to { $prospect }
engage-sample-mail-text = This is the whole message. Each one gets its own link, made when it is sent: here it ends in ‘…’.
engage-sample-letter-text = This is the whole letter. Each one gets its own QR code, made with the letter.
engage-sample-code = Here stands the QR code of its personal page, with the address below it.
engage-sample-letters = See the letter as it will be printed (PDF)
engage-sample-letters-file = sample-letter
engage-to-house = To the business, without a name
engage-to-at = To whom at { $prospect }
engage-send-invitations =
    { $count ->
        [one] Send { $count } invitation
       *[other] Send { $count } invitations
    }
engage-make-letters =
    { $count ->
        [one] Make { $count } letter
       *[other] Make { $count } letters
    }
engage-send-warning = A message that was sent does not come back.
engage-letters-warning = Letters count as sent as soon as they are made. The file stays here to be printed.
engage-invitations-queued =
    { $count ->
        [one] { $count } invitation is on its way.
       *[other] { $count } invitations are on their way.
    }
engage-letters-made =
    { $count ->
        [one] { $count } letter is ready.
       *[other] { $count } letters are ready.
    }
engage-letters = Letters to print
engage-letters-text = One file, one letter after the other, for window envelopes. Each QR code is personal.

# Messages
engage-message-subject = Subject
engage-message-to = To
engage-message-from = From
engage-message-written = Written
engage-message-kind-label = Kind
engage-message-kind =
    { $kind ->
        [invitation] Invitation
        [reminder] Reminder
        [join_thanks] Thanks
        [join_notice] Notice to the team
        [welcome] First access
        [recover] Way back in
        [partner_link] Personal link
        [declaration_reminder] Missing figure
        [sign_agreement] Agreement to sign
        [event] Place at an event
        [volunteer] Page of a volunteer
        [shift_off] Shift called off
        [debit_notice] Debit notice
       *[other] Message
    }
engage-message-waiting = Waiting
engage-message-waiting-text = This message leaves in a moment.
engage-message-sent = Sent
engage-message-sent-text = Handed to the mail server on { $moment }.
engage-message-kept = Kept here, not sent
engage-message-kept-text = No mail server is set up. You can download the message and send it from your own program.
engage-mail-kept = Not sent: no mail server is set up. What was written is kept under Messages; download it there and send it from your own program.
engage-no-server-title = No mail server is set up
engage-no-server-text = Messages are kept here and do not leave. Whoever runs the server starts it with MAILLAGE_SMTP_URL=smtps://name:password@mail.example.org; the manual tells how, on the page “Engage”.
engage-no-server-do = See the messages
engage-message-later = Has not left yet; next try on { $moment }
engage-message-failed = Not sent
engage-message-failed-text = This message could not leave, and nothing more will be tried. Check the address, then try again.
engage-message-again = Trying again.
engage-message-eml = Download (.eml)
engage-messages-gone = Sent or kept
engage-outbox-empty = No message
engage-outbox-empty-text = Everything that you send can be read here, word for word.
engage-count-messages =
    { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }

# Partners
engage-partner-in = In the network
engage-partner-left = Has left
engage-partners-none = No partner here
engage-partners-none-text = A prospect becomes a partner once a proposal has been made.
engage-legal-name = Name in law
engage-legal-form = Legal form
engage-legal-id = Identification number
engage-joined-on = Joined on
engage-left-on = Left on
engage-left-thanks = Left the network on { $day }. Thank you for the way together.
engage-shown = Shown on the public page
engage-not-shown = Not on the public page
engage-shown-label = Agreed to be shown on the public page
engage-edit-partner-title = Correct the partner's record
engage-before-joining = Before it joined: notes, invitations, history
engage-link-title = Personal page
engage-link-what = The link opens the partner's page on its phone, without a password.
engage-link-of = Personal page of { $name }
engage-link-text = Show this code to the partner, or send the address. This browser can show it for an hour, and nobody else's.
engage-link-gone = The link can be shown only on the browser that made it, for an hour. Make a new one; the earlier ones stay open until you withdraw them.
engage-link-make = Make a link
engage-link-send = Send it by e-mail
engage-link-sent = The link is on its way by e-mail.
engage-link-made = Made on { $day }
engage-link-used = Last opened on { $moment }
engage-link-unused = Not opened yet
engage-link-withdrawn = Withdrawn on { $day }
engage-link-withdraw = Withdraw
engage-link-withdraw-text = This link will open nothing any more. The partner will need another one.
engage-link-withdrawn-done = The link is withdrawn.

# The public join page and the personal one
engage-join-title = Join { $network }
engage-join-lede = Leave us a word: { $organisation } answers within a week. It commits you to nothing.
engage-join-company = Name of your business
engage-join-activity = What you do
engage-join-activity-hint = For example: bakery, hairdresser, bar.
engage-join-contact = Your name
engage-join-one-of-both = E-mail or telephone: one of the two is enough.
engage-join-words = Anything else to tell us?
engage-join-consent = I agree that these details are kept in order to answer me.
engage-join-send = Ask to join
engage-join-thanks = Thank you!
engage-join-thanks-text = Someone of { $organisation } will call or write to you within a week.
engage-join-see = See the network
engage-personal-title = { $company }, will you join { $network }?
engage-your-answer = Your answer
engage-say-yes = Yes, I would like to know more
engage-say-not-now = Not now
engage-say-never = Please do not ask again
engage-answer-not-now = Noted
engage-answer-not-now-text = { $organisation } will not write to you for at least six months. Your page stays open should you change your mind.
engage-answer-never = Understood
engage-answer-never-text = { $organisation } will not write to you again. Thank you for telling us.
engage-stop-text = { $organisation } will send you no more messages or letters.
engage-stop-button = Send me nothing more

# Refusals
engage-refused-title = This is not possible
engage-refused-move = This prospect cannot go to that stage from where it stands. Only a proposal leads to a partnership.
engage-refused-opted-out = It asked not to be written to: it is not put on the list again.
engage-refused-nothing-to-send = Nobody among those you chose may be written to today. Nothing was sent.
engage-refused-addressee = One of the people you chose is no longer there, or has no address. Nothing was sent: choose again.
engage-refused-no-name = A name is missing.
engage-refused-empty = There is nothing to save: the text is empty.
engage-refused-assignee = This person has no role in the organisation.
engage-refused-no-email = This partner has no e-mail address: add it first.
engage-refused-nothing-to-mark = Without a register record or an e-mail address it could not be recognised next time. Move it to ‘declined’ instead.
engage-refused-no-way-back = Leave an e-mail address or a telephone number, so that we can answer you.
engage-refused-no-consent = Please tick this box: without your consent we keep nothing.

# Money and leaving
engage-money = Money
engage-task-leaving = Wants to leave: get in touch, thank, settle the end
