### Who signs in, with which role, and the settings of the organisation.

access-password = Password
access-new-password = New password
access-present-password = Present password
access-password-hint = At least { $length } characters; a short sentence is easy to remember.
access-password-short = This is too short: at least { $length } characters.
access-password-long = This is too long: at most { $length } characters.
access-password-easy = Anybody would guess this: please choose another one.
access-password-wrong = This is not your present password.
access-password-set = The password is set.
access-set-password = Set the password
access-sign-in-wrong = Address and password do not go together. Check both, or ask for a new way in.
access-with-passkey = Continue with a passkey
access-with-password = Sign in with the password
access-or = or
access-forgotten = I cannot get in
access-recover-intro = We send a link to your address. It opens once, within the hour, a page where you choose a new password or passkey.
access-recover-send = Send me the link
access-recover-sent = If this address is known here, a link is on its way. Nothing after a few minutes? Ask an administrator of your organisation.
access-recover-kept = This server cannot send mail. Ask an administrator of your organisation for a new way in.
access-recover-title = A new way in
access-signed-out = You are signed out.
access-welcome-title = Welcome, { $name }
access-welcome-intro = Choose how you sign in with { $email } from now on.
access-passkeys = Passkeys
access-passkey-what = A passkey is your fingerprint, your face or the code of your device instead of a password. Nobody can steal it by a false page.
access-make-passkey = Make a passkey
access-passkey-name = Name of the passkey
access-passkey-first-name = My device
access-passkey-made = made on { $day }
access-passkey-used = last used on { $day }
access-passkey-remove-asks = This device can then no longer sign you in with it.
access-passkey-failed = The passkey was not recognised. Try again, or use another way in.
access-passkey-unavailable = This browser or address cannot use passkeys.
access-last-way-in = This is your only way in. Set a password or make another passkey first.
access-rename = Rename
access-my-organisations = My organisations
access-profile = Name and language
access-sessions = Devices
access-sessions-what = If a device was lost, end all sessions: only this browser stays signed in.
access-sessions-end = End all other sessions
access-sessions-ended = All other sessions are ended.
access-members = Members of staff
access-members-intro = Who signs in here, and what each may do. Whoever gives roles does not move money by the same role.
access-member-add = Add a member
access-member-roles = Roles
access-member-give = Give this role
access-give-administrator = Make { $name } an administrator?
access-give-administrator-may = An administrator may, on its own:
access-give-administrator-settings = change all settings, with the bank account and what receipts say;
access-give-administrator-members = add members, and give and take away every role, its own and yours too;
access-give-administrator-network = change prospects, partners and agreements, and read everything.
access-give-administrator-not = Money is run by a treasurer's role only. A few administrators are enough; you can take the role away again.
access-give-administrator-do = Make administrator
access-member-take = Take the role away: { $role }
access-member-take-asks = { $name } will no longer have the role: { $role }.
access-member-link = New way in
access-member-waiting = has not come yet
access-member-added = { $name } has been added.
access-member-already = Already a member: { $name }
access-member-already-text = Nothing was changed. Roles are given and taken away on the member's own row.
access-member-already-do = Go to the row
access-member-link-title = A way in for { $name }
access-member-link-once = Hand this link over yourself: this browser shows it for an hour, and it works once.
access-member-link-gone = That link can be shown only on the browser that made it, for an hour and until it is used. Make a new one if the person still needs it.
access-member-mail-sent = A message with the link has also been written to { $email }.
access-member-mail-kept = No mail server is set up, so nothing was sent to { $email }: hand the link over yourself.
access-member-back = Back to the members
access-no-role = Choose at least one role.
access-last-administrator = Somebody must be able to give roles: make another member an administrator first.
access-role-administrator = Administrator
access-role-coordinator = Coordinator
access-role-treasurer = Treasurer
access-role-campaigner = Campaigner
access-role-educator = Educator
access-role-adviser = Job adviser
access-role-reader = Reader
access-role-administrator-what = Settings, members, audit; partners and agreements.
access-role-coordinator-what = Finds, meets, invites and keeps partners.
access-role-treasurer-what = Dues, debits, bank, receipts, books.
access-role-campaigner-what = Posters, events, volunteers.
access-role-educator-what = Programmes and the people in them; the only role that reads names.
access-role-adviser-what = Placements of people who agreed to one.
access-role-reader-what = Sees, changes nothing.
access-audit = Who did what
access-audit-intro = Everything that was changed, newest first. Lines cannot be changed or deleted.
access-audit-empty = Nothing has been changed yet.
access-audit-when = When
access-audit-who = Who
access-audit-what = What
access-audit-code = Code
access-audit-subject = On what
access-audit-detail = Details
access-settings-organisation = The organisation
access-settings-network = The network
access-settings-money = Money
access-settings-territory = Territory and needs
access-settings-public = What everybody sees
access-legal-name = Name in law
access-legal-id = Legal number (NIF, SIREN, RNA)
access-legal-id-nif-shape = A Spanish NIF has nine characters, such as G12345674: copy them from your tax card.
access-legal-id-nif-check = The last character does not fit the others: one is wrong, or two are swapped. Compare it with your tax card.
access-legal-id-siren-shape = A SIREN has 9 figures, a SIRET has 14, the RNA of an association is a W and nine more. Without any of them, leave this empty.
access-legal-id-siren-check = The last figure does not fit the others: one is wrong, or two are swapped. Compare it with your notice from INSEE.
access-street = Street and number
access-postcode = Postcode
access-locality = Town
access-time-zone = Time zone
access-time-zone-invalid = There is no such time zone: write it as Europe/Madrid.
access-mission = What the organisation is for
access-mission-hint = One or two sentences, in the words that a shopkeeper uses.
access-network-name = Banner of the network
access-network-promise = What the network promises, in one sentence
access-fiscal-year = The fiscal year begins in
access-regime = What a partner gets
access-iban = IBAN of the account that receives
access-iban-invalid = This IBAN is not right: a figure or letter is missing or wrong.
access-bic = BIC of its bank
access-bic-invalid = This BIC is not right: it has 8 or 11 letters and figures.
access-creditor = SEPA creditor identifier
access-creditor-hint = Your bank gives it; needed only for direct debits.
access-creditor-invalid = This creditor identifier is not right: a figure or letter is missing or wrong.
access-territory = Territory (GeoJSON)
access-territory-hint = Draw it on the map, or choose a file: a polygon around the streets in which you look for partners.
access-geojson-not-json = Line { $line }, column { $column }: this is not JSON. Export the area as GeoJSON.
access-geojson-missing = { $place }: { $what } is missing. Export the area as GeoJSON.
access-geojson-no-area = { $place }: this has no area. Draw a polygon.
access-geojson-position = { $place }: a position is two numbers, longitude then latitude.
access-geojson-projected = { $place }: these are not degrees. Export the area in WGS 84 (EPSG:4326).
access-geojson-swapped = Latitude stands before longitude: exchange the two numbers of every position.
access-geojson-open = { $place }: the ring does not end where it starts.
access-geojson-shape = These polygons make no territory: draw one with at least three corners.
access-territory-file = GeoJSON file
access-needs = What the mission needs
access-needs-hint = The shortlist of companies is ranked by what they could bring.
access-tile-url = Tile server for maps
access-tile-url-hint = Such as { $example }; maps work without one.
access-url-invalid = This is no web address: it begins with https://.
access-is-public = The public page of the network is on
access-see-public = See the public page
access-country-es = Spain
access-country-fr = France
access-home-title = Good day, { $name }
access-home-partners =
    { $count ->
        [one] partner in the network
       *[other] partners in the network
    }
access-home-tasks =
    { $count ->
        [one] open task
       *[other] open tasks
    }
access-home-next = Next steps
access-home-find = Find companies near you
access-home-find-what = From open registers to a ranked list in your territory, with the reasons.
access-home-invite = Invite them
access-home-invite-what = By e-mail or by letter, in their language, with a personal page to join.
access-home-agree = Agree on what both sides give
access-home-agree-what = One agreement for both sides, signed by link.
access-home-campaign = Start a campaign
access-home-campaign-what = A message, a poster for each partner, and what the codes bring.
access-home-collect = Run the month
access-home-collect-what = Declarations, dues, debits and bank, until the month is closed.
access-home-team = Invite your team
access-home-team-what = Each signs in with an own name and role.
access-home-settings = Complete the settings
access-home-settings-what = Bank account, creditor identifier and territory are needed before the first month.
access-home-settings-done = The settings are complete
access-home-settings-done-what = Nothing lacks before the first month; all of it can still be changed.
access-home-missing = Still missing:
access-home-missing-email = Contact e-mail of the organisation
access-home-missing-territory = The territory: where you look for partners
access-home-missing-needs = What the mission needs
access-home-missing-iban = Bank account (IBAN)
access-home-missing-creditor = Creditor identifier, for direct debits
access-home-empty = The network has no partners yet
access-home-empty-what = It begins with a walk: look for companies of the quarter, put a few on your list, go and see them.
access-home-demo = This is a demonstration: all people and companies are invented.

# Receipts, effect and logo
access-regime-hint = A tax receipt is for a gift. When partners give a share of turnover in return for visibility, it is usually a sponsorship: keep the payment statement unless the tax office has told you otherwise (in France by a ruling, 'rescrit').
access-receipt-title = Yearly receipts
access-receipt-statement = Payment statement: not a tax document
access-receipt-tax = Tax receipt: { $quality } ({ $reference })
access-receipt-quality =
    { $quality ->
        [foundation] foundation
        [public_utility_association] association declared of public utility
        [development_organisation] non-governmental development organisation
        [federation] federation of non-profit entities
        [general_interest] body of general interest
        [public_utility] association or foundation recognised as being of public utility
        [company_foundation] company foundation
       *[endowment_fund] endowment fund
     }
access-recognition = Recognition by the tax office
access-recognition-hint = Date and reference, such as 'ruling of 12 March 2024'. They stand on tax receipts.
access-signatory = Who signs the receipts
access-signatory-role = As what
access-effect-title = The effect, in one sentence
access-effect-hour = What one hour costs, in euros
access-effect-hint = A partner then reads what its share makes possible: 'two hours of school support'. Leave it empty to show nothing.
access-effect-of = One hour… ({ $language })
access-effect-of-hint = For instance: { $example }
access-effect-example = of school support
access-effect-missing = Say what one hour costs, more than zero.
access-logo-title = Logo
access-logo = Logo of the organisation
access-logo-hint = A PNG or JPEG picture of at most 2 MB. It is shown on letters, agreements and receipts, and on the public page.
access-logo-missing = Choose a picture first.
access-logo-changed = The logo is changed.
access-logo-too-large = This picture is larger than 2 MB. The old logo is kept.
access-logo-unreadable = This file is not a readable PNG or JPEG picture. The old logo is kept.
access-logo-removed = The logo is taken away.
access-logo-remove = Take the logo away
access-logo-send = Use this logo
