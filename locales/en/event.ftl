### Events: an exhibition, a talk, a workshop, and who comes.


# Words of staff and public alike
event-tab = Events
event-kind = Kind
event-kind-exhibition = Exhibition
event-kind-talk = Talk
event-kind-workshop = Workshop
event-when = When
event-place = Where
event-is-off = This event does not take place.
event-is-over = This event is over.
event-full = All places are taken: there is a waiting list.
event-left =
    { $count ->
        [one] { $count } place left
       *[other] { $count } places left
    }
event-public-page = Public page
event-help = Lend a hand as a volunteer

# Screens of the staff
event-lede = Exhibitions, talks and workshops, with who comes to them.
event-new = New event
event-new-lede = Write it in one language at least; nobody sees it before you publish it.
event-change-lede = When day, hour or place change, everybody who has signed up is written to.
event-title-label = Title
event-title-in = Title ({ $language })
event-text-in = What happens there ({ $language })
event-starts = Begins
event-ends = Ends
event-capacity = Places
event-capacity-hint = Leave it empty where there is no limit. Later comers go on a waiting list that moves up by itself.
event-no-limit = No limit
event-taken = People
event-taken-of = { $taken } of { $capacity }
event-waiting = Waiting
event-attended = Came
event-none = No events yet
event-none-text = An exhibition or a talk shows the quarter what its shops make possible.
event-stage-draft = Draft
event-stage-published = Published
event-stage-cancelled = Called off
event-state-registered = Has a place
event-state-waiting = Waits
event-state-withdrawn = Gave it back
event-state-attended = Came
event-state-missed = Did not come
event-drafted = The draft is kept. Publish it when it is right.
event-publish = Publish
event-published = The event is published: everybody may see it and sign up.
event-discard = Delete draft
event-discard-lede = “{ $title }” is taken away. Nobody but the team has seen it.
event-discarded = The draft is deleted.
event-refused-not-a-draft = The event is published: it can be called off, not deleted.
event-saved-over =
    { $over ->
        [one] Saved. { $over } person has a place beyond this number and keeps it.
       *[other] Saved. { $over } people have a place beyond this number and keep it.
    }
event-cancel = Call off
event-cancel-lede = “{ $title }” will be shown as called off, and everybody who signed up is written to. It cannot be taken up again.
event-cancelled = The event is called off; who had signed up is told.
event-cancelled-notice = This event was called off.
event-draft-notice = Only the team sees this draft.
event-draft-notice-text = Publish it when it is right: then it stands on the public page and in the calendar.
event-over-notice = It is over: note who came. Names are forgotten on { $day }; counts stay.
event-forgotten-notice = Names are forgotten; the counts stay.
event-who-comes = Who comes
event-people-taken =
    { $count ->
        [one] person with a place
       *[other] people with a place
    }
event-people-left =
    { $count ->
        [one] place left
       *[other] places left
    }
event-people-waiting =
    { $count ->
        [one] person waits
       *[other] people wait
    }
event-people-came =
    { $count ->
        [one] person came
       *[other] people came
    }
event-signed-up = Signed up
event-people = People
event-needs = What helps
event-origin-code = Code of the poster
event-no-name = (no name)
event-nobody = Nobody has signed up yet
event-nobody-text = Once it is published, people sign up on its public page.
event-press-came = Came
event-press-missed = Did not come
event-press-withdraw = Give the place back
event-attendance = List for the door (PDF)
event-door = Somebody telephoned or came unannounced
event-door-text = Before the beginning it gets a place, after it counts as having come. A name is not needed.
event-people-how-many = How many people
event-people-bounds = Write how many people, from 1 to { $most }.
event-add = Write down
event-added = Written down.
event-home = Show it and bring people together
event-home-what = Exhibitions and talks with who comes to them; volunteers with their shifts and hours.

# Public pages
event-public-title = What is on
event-public-none = Nothing is planned just now
event-public-none-text = Exhibitions, talks and workshops of the network will stand here.
event-back-to-network = To the network
event-past = What took place
event-feed = Follow in my calendar
event-feed-text = Give the address of this link to your calendar: new events then appear there by themselves.
event-calendar-file = Add to my calendar
event-come-title = Come along
event-come-send = Sign up
event-wait-title = Join the waiting list
event-wait-lede = All places are taken. When one becomes free, the first who waits gets it and is written to.
event-wait-send = Put me on the list
event-your-name = Your name
event-email-hint = You get a message with a link to give your place back.
event-companions = How many come with you
event-needs-ask = Is there something that helps you take part?
event-needs-hint = A ramp, a seat, a sign language: only the team reads it, and it is deleted a week later.
event-privacy = { $organisation } keeps your name and address for this event only, and deletes them thirty days after it.
event-thanks = You are signed up
event-thanks-text = We look forward to seeing you at “{ $title }”: { $when }. A message with all the details is on its way.
event-thanks-waiting = You are on the waiting list
event-thanks-waiting-text = All places of “{ $title }” are taken. When one becomes free for you, we write to you.
event-own-place =
    { $people ->
        [one] You have a place.
       *[other] You have { $people } places.
    }
event-own-waiting = You are on the waiting list. We write to you when a place becomes free.
event-own-withdrawn = You gave your place back. Thank you for telling us.
event-give-back = I cannot come: give my place back
event-given-back = Your place is free for somebody else. Thank you!

# Refusals
event-refused-title = This cannot be done with the event now
event-refused-over = It is over, or it is not open to sign up.
event-refused-cancelled = It is not published, or was called off.
event-refused-not-begun = It has not begun: nobody can have come yet.
event-refused-anonymised = The names of this event are forgotten; nothing can be changed any more.
event-refused-ends-before = The end must come after the beginning.
event-refused-too-many = Your group is larger than the event has places. Please write to us.

# Messages
event-mail-footer = You receive this because you signed up for an event of { $organisation }. Your name and address are deleted thirty days after it.
event-mail-when = { $when }. { $place }
event-mail-back = If you cannot come, give your place back with the link: somebody else may be waiting for it.
event-mail-button = See or give back my place
event-mail-place-subject = Your place: { $title }
event-mail-place =
    { $people ->
        [one] You have a place at “{ $title }”. We look forward to seeing you.
       *[other] You have { $people } places at “{ $title }”. We look forward to seeing you.
    }
event-mail-waiting-subject = Waiting list: { $title }
event-mail-waiting =
    { $people ->
        [one] “{ $title }” is full. You are on the waiting list; when a place becomes free for you, we write to you at once.
       *[other] “{ $title }” is full. You are on the waiting list with { $people } people; when there is room for all of you, we write to you at once.
    }
event-mail-promoted-subject = A place for you: { $title }
event-mail-promoted =
    { $people ->
        [one] Good news: a place at “{ $title }” has become free, and it is yours.
       *[other] Good news: { $people } places at “{ $title }” have become free, and they are yours.
    }
event-mail-changed-subject = Changed: { $title }
event-mail-changed = Day, hour or place of “{ $title }” have changed. This is what holds now:
event-mail-cancelled-subject = Called off: { $title }
event-mail-cancelled = We are sorry: “{ $title }” does not take place. You need do nothing.
