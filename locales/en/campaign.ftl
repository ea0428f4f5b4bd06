### Campaign: campaigns, posters, codes, badge.

# Campaigns
campaign-tab-campaigns = Campaigns
campaign-tab-badge = Badge
campaign-tabs = Campaign
campaign-title = Campaigns
campaign-lede = A message, a poster for each partner, and what it brings.
campaign-new = Start a campaign
campaign-search = Name
campaign-state = State
campaign-state-open = Open
campaign-state-closed = Closed
campaign-name = Name of the campaign
campaign-starts-on = First day
campaign-ends-on = Last day
campaign-asked = Asked
campaign-sent = Sent
campaign-shown = Hanging
campaign-photos = Photos
campaign-declined = Declined
campaign-scans = Scans
campaign-file = campaigns
campaign-empty-title = No campaign yet
campaign-empty-text = A campaign has a message in each language and a poster for each partner, with its name, its street and a code of its own.

# The form
campaign-edit-title = Edit “{ $name }”
campaign-form-lede = Nobody is asked until you do so on the campaign's page.
campaign-destination = Where the codes on posters lead
campaign-destination-hint = You can change this later: printed codes stay the same. Whoever signs up there is counted to the poster.
campaign-destination-poster = A page about the campaign and the place
campaign-destination-help = The page to lend a hand
campaign-destination-event = The page of “{ $title }”, to sign up
campaign-destination-event-over = “{ $title }” is over: codes lead to the page about the campaign
campaign-destination-gone = This event is not there any more. Choose where the codes lead.
campaign-destination-network = The network's public page
campaign-destination-join = The page to join the network
campaign-size = Size
campaign-size-a4 = A4 (21 × 29.7 cm)
campaign-size-a3 = A3 (29.7 × 42 cm)
campaign-edge = For which printer
campaign-edge-plain = The office printer
campaign-edge-marks = A printing house: bleed and crop marks
campaign-texts = What the poster says
campaign-texts-hint = Fill in at least one language. Each partner gets the poster in its language, or in the first one that is filled in.
campaign-blanks = These words in braces are filled in on each poster: { $blanks }
campaign-text-title = Title
campaign-text-title-hint = A few words, read from across the street.
campaign-text-body = Text
campaign-text-call = What the reader can do, beside the code
campaign-text-half = Fill in all three texts of this language, or none.
campaign-text-none = Write the message in at least one language.
campaign-blank-unknown = “{ $blank }” is not known. There are: { $blanks }
campaign-blank-open = A brace is opened and not closed.
campaign-dates-wrong = The last day lies before the first.
campaign-picture = Picture on the posters
campaign-picture-hint = PNG or JPEG, landscape. Without a picture the poster shows the network: a knot for each partner.
campaign-picture-remove = Take the picture away
campaign-picture-unreadable = This picture cannot be read. Choose a PNG or JPEG file. Everything else is kept.
campaign-picture-too-large = This picture is too large: { $limit } at most.
campaign-picture-missing = Choose a file first.
campaign-picture-changed = The picture is on the posters.
campaign-picture-removed = The picture was taken away.
campaign-picture-send = Use this picture
campaign-save = Save the campaign
campaign-saved = The campaign is saved.

# The page of a campaign
campaign-next = What to do next
campaign-ask =
    { $count ->
        [one] Ask { $count } partner
       *[other] Ask { $count } partners
    }
campaign-ask-text = Each gets a code of its own, and the question “Does the poster hang?” on its page. No message is sent.
campaign-ask-done =
    { $count ->
        [one] { $count } partner was asked.
       *[other] { $count } partners were asked.
    }
campaign-all-asked = All partners of the network were asked.
campaign-no-partners = There is no partner to ask yet.
campaign-send =
    { $count ->
        [one] Note { $count } poster as sent
       *[other] Note { $count } posters as sent
    }
campaign-send-done =
    { $count ->
        [one] { $count } poster is noted as sent.
       *[other] { $count } posters are noted as sent.
    }
campaign-close = Close the campaign
campaign-close-text = Partners are asked nothing more. Posters that hang and their codes go on working.
campaign-closed-done = The campaign is closed.
campaign-reopen = Open the campaign again
campaign-reopened-done = The campaign is open again.
campaign-closed-on = This campaign is closed.
campaign-displays = See where posters hang
campaign-figures-how = How this is counted
campaign-figures-words = Asked: all partners that were asked the question; { $declined } declined. Hanging: those that ticked it or sent a photo. A scan is one visit by the code of a poster; robots and previews do not count.
campaign-latest-photos = Latest photos

# Posters
poster-title = Posters to print
poster-text = One PDF file, a page for each partner: its name, its street, its language, its code.
poster-which = Which ones
poster-which-all = All but those declined
poster-which-not-sent = Those not sent yet
poster-make = Make the file
poster-job-title = Posters to print: { $name }
poster-job-running =
    { $count ->
        [one] { $count } poster is being typeset.
       *[other] { $count } posters are being typeset.
    }
poster-job-refresh = The page refreshes by itself.
poster-job-done =
    { $count ->
        [one] The file is ready: { $count } poster, { $size }.
       *[other] The file is ready: { $count } posters, { $size }.
    }
poster-job-kept = It stays here for an hour. You can make it again at any time.
poster-job-download = Download the PDF
poster-job-empty = There is no poster of that kind. Ask partners first.
poster-job-failed = The file could not be made. The campaign is untouched. Try once more; if the picture is large, try without it.
poster-job-gone = This file is gone. Make it again.
poster-job-back = Back to the campaign
poster-file = poster
poster-files = posters
poster-one = This partner's poster (PDF)

# Displays
display-title = Posters: { $name }
display-search = Partner or street
display-stage-label = How far it has come
display-stage =
    { $stage ->
        [asked] Asked
        [sent] Sent
        [shown] Hanging
        [photo] Photo received
       *[declined] Declined
    }
display-partner = Partner
display-street = Street
display-asked-on = Asked on
display-sent-on = Sent on
display-shown-on = Hanging since
display-photo-on = Photo of
display-code = Code
display-address = Address of the code
display-file = displays
display-empty-title = Nobody was asked yet
display-empty-text = On the campaign's page, ask the partners of the network. Each gets a poster with a code of its own.
display-empty-go = To the campaign
display-do-send = Note as sent
display-do-show = Note as hanging
display-do-take-back = It does not hang
display-do-decline = The partner does not want it
display-do-ask-again = Ask again
display-done = Noted.
display-photo = Photo
display-photo-alt = The poster at { $partner }
display-photo-none = No photo yet.
display-photo-field = A photo of the poster
display-photo-hint = Without people on it, please. Place and time are removed from the file.
display-photo-send = Send the photo
display-photo-thanks = The photo has arrived.
display-photo-remove = Delete the photo
display-photo-removed = The photo is deleted.
display-photo-missing = Choose a photo first.
display-photo-unreadable = This photo cannot be read. Send a JPEG or PNG file.
display-refused-title = That step does not follow
display-refused-step = The poster is at another stage by now. Nothing has changed. Go back to its page.
campaign-refused-closed = This campaign is closed. Open it again to go on. Nothing has changed.
campaign-refused-no-code = No free code was found. Nothing has changed. Try once more.

# Scans
scan-title = Scans: { $name }
scan-lede = A number for each poster, day, part of the day and kind of device. Nothing about the person is kept: no address, no cookie, no name of a browser.
scan-by-day = By day
scan-by-week = Scans by week
scan-by-week-words =
    { $count ->
        [one] { $count } visit by a code, from { $from } to { $to }.
       *[other] { $count } visits by a code, from { $from } to { $to }.
    }
scan-day = Day
scan-part = Part of the day
scan-device = Device
scan-count = Visits
scan-part-name =
    { $part ->
        [night] Night
        [morning] Morning
        [afternoon] Afternoon
       *[evening] Evening
    }
scan-device-name =
    { $device ->
        [phone] Phone or tablet
       *[other] Other
    }
scan-file = scans
scan-see = See the scans
scan-empty-title = No code was scanned yet
scan-empty-text = As soon as somebody scans a poster, the visit is counted here within seconds.
scan-came = Who came by a poster
scan-came-words = { $volunteers } and { $signups } came by these posters.
scan-came-none = Nobody has signed up by a poster yet.
scan-came-count-volunteers =
    { $count ->
        [one] { $count } volunteer
       *[other] { $count } volunteers
    }
scan-came-count-sign-ups =
    { $count ->
        [one] { $count } sign-up to an event
       *[other] { $count } sign-ups to events
    }
scan-came-partner = Hangs at
scan-came-volunteers = Volunteers
scan-came-sign-ups = Sign-ups
scan-came-how = Counted by the code of the poster: volunteers who signed up by it, also those who stopped since; sign-ups to events, without those that were given back. Whoever types the address or comes back later without the code is not counted here.

# The page behind a poster's code
scan-page-here = You saw this poster at { $partner }, { $street }.
scan-page-over = This campaign is over. The network goes on.
scan-page-network = Meet the network
scan-page-join = Join with my company
scan-page-private = We count that this code was scanned, and nothing about you: no cookie, no address.

# The badge
badge-title = The network's badge
badge-lede = A link to the network for each partner's web site: no script, no cookie, and its visitors ask nothing of our server.
badge-member = Member of the network
badge-alt = Member of { $network }
badge-paste = Paste this text into your page
badge-paste-hint = The picture is inside the text: nothing else is loaded.
badge-copy = Copy the text
badge-picture = The picture alone (SVG)
badge-picture-hint = If your site takes pictures only: download it and give it this link: { $address }
badge-for = Language of the badge
badge-for-send = Show
badge-sites = Partners' web sites
badge-sites-text = Each page is looked at once a week at most, if its site allows it (robots.txt). A link to the network's public page is enough.
badge-look = Look now
badge-look-begun = The pages that are due are being looked at, one after the other. What they show appears here.
badge-look-demo = The demo's web sites are invented: nobody is bothered.
badge-site = Web site
badge-state-label = Badge
badge-checked-on = Looked at on
badge-state =
    { $state ->
        [found] There
        [missing] Not there
        [forbidden] The site wants no robots
        [unreachable] No answer
       *[none] Not looked at yet
    }
badge-file = badges
badge-empty-title = No partner has a web site on record
badge-empty-text = Note the address of a web site on a partner's record; it then appears here.
badge-empty-go = To the partners

# A partner's own pages
partner-way-posters = My posters
partner-way-badge = Badge for our web site
partner-posters-title = My posters
partner-posters-none = No poster at the moment. Thank you for looking!
partner-poster-ask = Does the poster hang?
partner-poster-about = “{ $title }”
partner-poster-yes = Yes, it hangs
partner-poster-print = Print mine (PDF)
partner-poster-no = We would rather not hang it
partner-poster-no-words = Noted, thank you for saying so. Nothing more is asked about this poster.
partner-poster-hangs = Thank you! It has been hanging since { $day }.
partner-poster-scans =
    { $count ->
        [one] Its code was scanned { $count } time.
       *[other] Its code was scanned { $count } times.
    }
partner-poster-scans-few = Its code was scanned already, fewer than five times.
partner-poster-not = It does not hang
partner-poster-photo-thanks = Thank you for the photo!
partner-badge-title = The badge for our web site
partner-badge-words = It says that you belong to the network, and leads there. No script, no cookie.
