### The receipts of a year: paid, issued, sent.

receipt-way = Yearly receipts
receipt-title = Receipts { $year }
receipt-lede = What each partner really paid in the year, and how far its receipt is.
receipt-years = Years
receipt-figure-paid = paid in the year
receipt-figure-issued = valid receipts
receipt-figure-total = on these receipts
receipt-issue-open = Issue receipts
receipt-mail-open = Send by e-mail
receipt-archive =
    { $count ->
        [one] Download the receipt (ZIP)
       *[other] Download all { $count } receipts (ZIP)
     }
receipt-search = Partner or number
receipt-column-paid = Paid
receipt-column-number = Receipt
receipt-column-kind = Kind
receipt-column-issued = Issued on
receipt-column-how = How
receipt-empty-title = Nothing to show
receipt-empty = No payment of { $year } fits.
receipt-progress-open = Year not over
receipt-progress-ready = To issue
receipt-progress-waits = Refundable until { $until }
receipt-progress-issued = Issued
receipt-progress-changed = To replace
receipt-progress-nothing = Nothing stayed paid
receipt-filter-ready = To issue
receipt-filter-waits = Waiting
receipt-filter-issued = Issued
receipt-filter-changed = To replace
receipt-kind-tax = Tax receipt
receipt-kind-statement = Payment statement
receipt-law-chosen = Tax receipts: { $law }
receipt-law-chosen-text = A partner whose agreement is a sponsorship, or a collaboration with something in return, gets a payment statement and no tax receipt.
receipt-law-unfinished = The legal quality of the organisation is missing
receipt-law-unfinished-text = The settings name a law, but not what the organisation is in it. An administrator chooses it in the settings; nothing was issued.
receipt-law-none = These are payment statements, not tax receipts
receipt-law-none-text = A share of turnover in return for visibility is often a sponsorship and not a gift. Choose tax receipts in the settings once the tax office has recognised the organisation.
receipt-law-change = Open the settings
receipt-issue-title = Issue receipts
receipt-issue-lede = For what was paid in { $year }. Nothing is done yet.
receipt-issue-count = receipts to write
receipt-issue-total = in all
receipt-issue-notice = An issued receipt keeps its number for ever
receipt-issue-notice-text = It can be cancelled, never deleted. Doing this again issues nothing twice.
receipt-issue-send =
    { $count ->
        [one] Issue one receipt
       *[other] Issue { $count } receipts
     }
receipt-issue-only-cancel =
    { $count ->
        [one] Cancel one receipt
       *[other] Cancel { $count } receipts
     }
receipt-issue-refundable =
    { $count ->
        [one] Also issue the one that can still be refunded
       *[other] Also issue the { $count } that can still be refunded
     }
receipt-back = Back to receipts { $year }
receipt-fact-tax = Tax receipts
receipt-fact-statements = Payment statements
receipt-fact-unchanged = Issued already and right
receipt-fact-replaced = Replace a receipt whose amount has changed
receipt-fact-cancelled = To cancel, the money went back
receipt-fact-for = For
receipt-fact-wait =
    { $count ->
        [one] Waits, still refundable
       *[other] { $count } wait, still refundable
     }
receipt-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
     }
receipt-issue-done =
    { $count ->
        [one] One receipt issued
       *[other] { $count } receipts issued
     }: { $total }.
receipt-mail-title = Send the receipts
receipt-mail-lede = Each partner gets a message with a link to its own page, where its receipt lies. Nothing has left yet.
receipt-mail-count = messages to send
receipt-mail-before = Written already
receipt-mail-without =
    { $count ->
        [one] Without an address, to be handed over otherwise
       *[other] { $count } without an address, to be handed over otherwise
     }
receipt-mail-notice = A message that has left cannot be taken back. Nobody is written to twice about the same receipt.
receipt-mail-send =
    { $count ->
        [one] Send one message
       *[other] Send { $count } messages
     }
receipt-mail-done =
    { $count ->
        [one] One message is on its way.
       *[other] { $count } messages are on their way.
     }
receipt-is-cancelled = Cancelled on { $day }
receipt-cancelled-refunded = The money went back.
receipt-cancelled-replaced = Another receipt replaces it.
receipt-cancelled-mistake = It should not have been issued.
receipt-is-provisional = Some of it could still be refunded when it was issued; the receipt says so.
receipt-sent = E-mail written on
receipt-not-sent = not yet
receipt-replaces = Replaces
receipt-one = Receipt { $number }
receipt-total = Total
receipt-paper = Download the PDF
receipt-debited = direct debit
receipt-transferred = transfer
receipt-cancel-open = Cancel this receipt
receipt-cancel-title = Cancel receipt { $number }
receipt-cancel-lede = { $partner }, { $amount }. Nothing is done yet.
receipt-cancel-notice = A cancellation cannot be undone
receipt-cancel-text = The number { $number } stays used. If something stays paid, issuing again writes another receipt. Tell the partner if it has the document already.
receipt-cancel-send = Cancel { $number }
receipt-cancel-keep = Keep it
receipt-cancel-done = Receipt { $number } is cancelled.
receipt-refused-title = This is not possible now
receipt-refused-year-open = Receipts are for a whole year: come back when it is over.
receipt-refused-gap = A number is missing in the register of receipts. Nothing was issued: the command 'maillage verify' says where.
receipt-refused-cancelled = This receipt is cancelled already.
