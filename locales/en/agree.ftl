### Agreements: what both sides commit to.

# The list
agree-title = Agreements
agree-lede = What each partner and the organisation commit to, in writing and on both sides.
agree-new = Write an agreement
agree-search = Partner or reference
agree-stage = Stage
agree-stage-draft = Draft
agree-stage-proposed = Proposed
agree-stage-signed = Signed
agree-stage-active = In force
agree-stage-ended = Ended
agree-reference = Reference
agree-partner = Partner
agree-first-month = First month
agree-ended-on = Last day
agree-file = agreements
agree-empty-title = No agreement yet
agree-empty-text = An agreement says what the partner gives and what the organisation gives in return. Write the first one with a partner who has said yes.
agree-none-found = No agreement fits this search.
agree-section = Agreements
agree-section-empty = No agreement with this partner yet.

# The draft
agree-choose = With which partner?
agree-choose-none = There is no partner yet: agreements are written with partners of the network.
agree-continue = Continue
agree-draft-title = Agreement with { $partner }
agree-draft-lede = Nothing is sent yet. You will see the paper before you propose it.
agree-paper-language = Language of the paper
agree-purpose = What the partnership is for
agree-purpose-hint = In the language of the paper. An empty line starts a new paragraph.
agree-purpose-default = { $partner } takes part in { $network }, which brings together those of the neighbourhood who want to carry the work of { $organisation }.
agree-purpose-mission = What { $organisation } is for: { $mission }
agree-side = What { $who } commits to
agree-share = A share of the turnover of each month
agree-rate = Share
agree-rate-hint = Of the turnover of the month, without VAT. 0.7 % is what most partners give.
agree-rate-invalid = A share lies above 0 % and is at most { $most }, with up to four decimals. For 0.7 %, type 0.7.
agree-year-start = The partner's fiscal year starts in
agree-display = Display of the network's materials
agree-visibility = Visibility: public page, posters, press
agree-wording = In your own words
agree-wording-hint = What exactly, and where. Left empty, the standard words stand alone.
agree-statement = A statement each year of what the partner's part has changed
agree-label = The network's label
agree-one-sided = An agreement has commitments on both sides: tick at least one here.
agree-first-month-hint = Dues are counted from this month on.
agree-first-month-closed = The first possible month is { $month }: nothing is counted before it any more.
agree-signatory = Who signs for the partner
agree-quality = In which quality
agree-quality-hint = Such as owner, director or mayor.
agree-regime = Tax rules
agree-regime-es-gift = Gift (Spain, Law 49/2002, art. 16–24)
agree-regime-es-collaboration = Business collaboration agreement (Spain, Law 49/2002, art. 25)
agree-regime-fr-patronage = Patronage by a company (France, CGI art. 238 bis)
agree-regime-sponsorship = Sponsorship (invoice with VAT, no tax receipt)
agree-kind = What kind of support is it?
agree-kind-hint = The partner's yearly paper and VAT depend on it. When in doubt, ask whoever keeps your books.
agree-kind-missing = Choose what kind of support it is: the paper that the partner gets each year depends on it.
agree-kind-what =
    { $regime ->
        [es-gift] Nothing, or next to nothing, is given in return. Each year, a tax receipt.
        [es-collaboration] You make the partner's help known, and no more. Neither VAT nor a tax receipt: for the partner it is an expense.
        [fr-patronage] Nothing is given in return, or clearly less than the gift. Each year, a tax receipt.
       *[other] The partner gets publicity for its money. You write an invoice with VAT; there is no tax receipt.
    }
agree-gift-return = A gift, and in return: { $returns }
agree-gift-rule =
    { $regime ->
        [es-gift] Law 49/2002 (art. 17) knows only a symbolic return: at most 15 % of what the gift is worth. With more, it is usually a collaboration agreement (art. 25) or a sponsorship. Then there is no tax receipt: the partner gets a payment statement, and for a sponsorship an invoice with VAT. A word of thanks changes nothing. You can go on like this.
       *[other] In patronage (CGI, art. 238 bis) what is given in return must be worth clearly less than the gift: in practice a quarter at most. With more, it is usually a sponsorship: an invoice with VAT, and no tax receipt. Naming the partner changes nothing. You can go on like this.
    }
agree-gift-change = Change the kind of support or what is given in return
agree-return-label = the label
agree-return-visibility = visibility
agree-save-draft = Save the draft

# Commitments in words
agree-says-share = { $rate } of the turnover of each month without VAT, from { $month } on
agree-says-rest = Rests after { $month }
agree-says-display = Displays the network's materials
agree-says-visibility = Makes the partner visible on the public page, on posters and in the press
agree-says-statement = Gives a statement each year of what the partner's part has changed
agree-says-label = Lends the network's label

# One agreement
agree-heading = Agreement { $reference }
agree-paper-look = Look at the draft (PDF)
agree-paper-open = Open the proposed paper (PDF)
agree-paper-signed = Open the signed paper (PDF)
agree-what-happened = What has happened
agree-happened-drafted = Written
agree-happened-proposed = Proposed for signature
agree-happened-signed = Signed by { $name }, { $quality }
agree-happened-active = In force
agree-happened-ended = Ended
agree-proof = What is kept of this signature
agree-proof-consent = Words agreed to
agree-proof-paper = Fingerprint of the paper (SHA-256)
agree-next = Next step
agree-propose = Propose it for signature
agree-propose-text = The text is then fixed, and the partner gets a personal link to read and sign it on a phone.
agree-ask-propose = Propose agreement { $reference } to { $partner }?
agree-ask-propose-text = The text is then fixed. The partner can read and sign it by a personal link, which holds for { $days } days. Choose how the link gets there: a message that was sent does not come back.
agree-ask-propose-no-mail = The text is then fixed. Nobody gets an e-mail, for this partner has no address: you will see the personal link, which holds for { $days } days, and hand it over yourself.
agree-lack-title = What is still missing
agree-lack-law = On an agreement the law asks only for the names of both sides and what each commits to, and these are there: you can propose now. But what the paper says of both sides is then fixed: to add it later, the proposal must be taken back as long as not everybody has signed.
agree-lack-number =
    { $country ->
        [ES] NIF of { $who }
        [FR] SIREN of { $who }
       *[other] Legal number of { $who }
    }
agree-lack-address = Full address of { $who } (street, postcode, town)
agree-lack-why =
    { $regime ->
        [es-gift] Stands on the paper; Law 49/2002 (art. 24) wants it on the tax receipt.
        [fr-patronage] Stands on the paper; must stand on the tax receipt (form 2041-MEC-SD).
        [sponsorship] Stands on the paper; must stand on the invoice with VAT.
       *[other] Says beyond doubt, on the paper and on the payment statement, who it is.
    }
agree-lack-account = IBAN of your account
agree-lack-account-why = Without it, the partner can pay neither by transfer nor by direct debit.
agree-lack-creditor = Your SEPA creditor identifier
agree-lack-creditor-why = For direct debits only; until then, partners can pay by transfer.
agree-ask-mail = The e-mail, in { $language }, to { $who }
agree-ask-link = The link is made when it is sent: here it ends in ‘…’.
agree-propose-by-email = Propose, and send the link to { $address }
agree-propose-by-hand = Propose, and show me the link
agree-ask-send-text = A new link is made and the earlier one stops. A message that was sent does not come back.
agree-ask-take-back = Take back the proposal { $reference } to { $partner }?
agree-take-back = Take the proposal back
agree-take-back-text = It becomes a draft again. The partner's link stops, and a signature given to this text is void.
agree-link-new = Make a new signing link
agree-link-new-text = The earlier link then stops.
agree-link-send = Send a signing link to { $address }
agree-link-title = The signing link of { $partner }
agree-link-text = Whoever has this link can sign for the partner, so give it to nobody else. It holds until { $day }. This browser can show it again for an hour; after that, you make a new one.
agree-link-open = A signing link is open until { $day }.
agree-link-show = Show the signing link
agree-link-hidden = This link cannot be shown here: only its fingerprint is kept, so that nobody can take it. Whoever has received it can use it until { $day }. If it is lost, make a new one.
agree-link-none = No signing link is open.
agree-link-copy = Copy the link
agree-link-back = Back to the agreement
agree-sign-for = Sign for { $who }
agree-your-name = Your first name and surname
agree-consent = I have read agreement { $reference } and I sign it for { $who }.
agree-consent-means = In English: { $sentence }
agree-consent-missing = Please tick this box to sign.
agree-sign = Sign this agreement
agree-awaits-partner = { $partner } has not signed yet.
agree-awaits-month = Signed by both sides. It comes into force in { $month }.
agree-leave = The partner stops for a while
agree-leave-text = The agreement stays and its share rests: nothing is due after this month until the partner comes back.
agree-last-month = Last month that counts
agree-come-back = The partner comes back
agree-come-back-text = The same commitment counts again from this month on.
agree-end = End this agreement
agree-end-title = End agreement { $reference } with { $partner }?
agree-end-text-active = The share is owed up to and with the month of the last day. What was declared, paid and signed is kept. This cannot be undone: to go on together, you would write a new agreement.
agree-end-text-early = It has never been in force, so nothing is owed. It stays readable here. This cannot be undone: you would write a new agreement.
agree-end-reason = Why it ends
agree-reason-expired = Its term is over
agree-reason-partner-left = The partner leaves, with our thanks
agree-reason-organisation-ended = The organisation ends it
agree-reason-not-agreed = It was not agreed
agree-too-early = An agreement in force ends in its first month at the earliest.
agree-keep = Keep the agreement

# What was done
agree-done-saved = The draft is saved.
agree-done-taken-back = The proposal is a draft again; the partner's link no longer opens.
agree-done-signed = You have signed for the organisation.
agree-done-ended = The agreement has ended. Thank the partner for the road you shared.
agree-done-left = The share rests after { $month }.
agree-done-back = Welcome back: the share counts again from { $month } on.
agree-done-sent = A signing link is on its way to { $address }.

# The page on which a partner signs
agree-s-title = Our agreement
agree-s-lede = { $organisation } proposes this to { $partner }.
agree-s-you = What you do
agree-s-we = What { $organisation } does
agree-s-share = You give { $rate } of your turnover of each month without VAT, from { $month } on
agree-s-display = You display the network's materials
agree-s-visibility = We make you visible on the public page, on posters and in the press
agree-s-statement = We tell you each year what your part has changed
agree-s-label = We lend you the network's label
agree-s-leave = You may stop at any time: a word to us is enough.
agree-s-read = Read the whole agreement (PDF)
agree-s-sign-title = Sign
agree-s-thanks = Thank you, { $name }
agree-s-waits = You signed on { $day }. { $organisation } signs next; the paper with both signatures will then be here.
agree-s-both = Both sides have signed. It counts from { $month } on.
agree-s-ended = This agreement ended on { $day }. Thank you for the road we shared.
agree-s-keep = Keep the paper (PDF)
agree-s-changed = The paper was changed while this page was open. Please read it again before you sign.

# What does not work
agree-problem-title = This agreement is not where you think
agree-problem-stage = Somebody may have changed it meanwhile. Nothing was changed now: go back and look at it again.
agree-problem-one-sided = It has no commitment of one of the two sides. Change the draft so that both give something.
agree-problem-first-month = The first month is not open any more. Take a later one in the draft.
agree-problem-first-month-late = The books of its first month were closed before both had signed. The organisation takes the proposal back, sets a later first month and proposes it again; no signature was given now.
agree-first-month-late = The books of { $month } were closed before both sides had signed, so this paper cannot be signed any more. Take the proposal back, set a later first month, and propose it again.
agree-s-first-month-late = The books of the first month of this agreement are closed, so it cannot be signed as it stands. { $organisation } sends it again with a later month; there is nothing that you need do.
agree-problem-facts = The name, number or address of one side has changed since it was proposed. The organisation takes the proposal back and proposes it again; no signature was given.
agree-problem-left = The partner takes part in that month already. Choose a later month, or look at the agreement again.
agree-problem-address = There is no e-mail address of this partner. Add one on its page, or hand the link over yourself.
