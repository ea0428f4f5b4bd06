# What the journal says of the bank.
bank-label-batch = Direct debits received in one credit
bank-label-debit = Direct debit received
bank-label-explained = Bank line explained
bank-label-fee = Bank fee
bank-label-gifts = Gifts of customers or employees
bank-label-gifts-back = Correction of a total of gifts
bank-label-returned = Direct debit returned
bank-label-transfer = Transfer received
bank-label-undone = Undone: the line waits again
bank-label-waiting = Bank line waiting to be explained

# The pages of the bank
bank-title = Bank
bank-tab-queue = Waiting ({ $count })
bank-tab-entries = All payments
bank-tab-statements = Statements
bank-tab-import = Import
bank-go = Go to the bank
bank-go-queue = See what waits
bank-go-statements = See the statements
bank-waiting =
    { $count ->
        [0] No payment waits for you
        [one] One payment at the bank waits for a person
       *[other] { $count } payments at the bank wait for a person
    }
bank-last = The bank is known up to { $day } (statement { $reference }).
bank-none-title = No statement yet
bank-none-yet = Download the statement of the account from your bank, as camt.053, and import it here. Payments then find their dues by themselves.
bank-nothing-waits = Every payment is explained. Import the next statement when the bank has it.
bank-no-name = Payment without a name
bank-only-treasurer = Only a treasurer can decide on payments.

# States and reasons
bank-state-queued = waiting
bank-state-matched = explained
bank-state-set-aside = no partner's
bank-how-debit = Our direct debit, by its identifier
bank-how-batch = A whole batch of our direct debits
bank-how-return = A direct debit of ours came back
bank-how-fee = Fee of the bank
bank-how-gift-total = Gifts of customers or employees
bank-how-end-to-end = Our reference, as identifier
bank-how-structured-reference = Our reference
bank-how-reference-in-text = Our reference, in the text
bank-how-amount-and-account = Amount and account fit
bank-how-amount-and-name = Amount fits and the name is alike
bank-how-person = Decided by a person
bank-how-not-incoming = Money went out, and nothing says what for
bank-how-nothing-alike = No open due resembles it
bank-how-ambiguous = Several dues fit equally well
bank-how-too-unsure = One due resembles it, but not enough
bank-how-no-sum-fits = The payer is known, but no dues add up to this amount
bank-how-debit-differs = It names a debit of ours, but the amount or its state does not fit
bank-how-batch-differs = It names a batch of ours, but the debits do not add up to this amount
bank-how-return-unknown = It came back, but no debit of ours fits
bank-how-details-differ = The bank's own details do not add up to this amount
bank-how-sure = { $how }, { $sure } sure
bank-decided-by = { $how }: { $name }
bank-sure = { $sure } sure
bank-offers-others = Other possibilities ({ $count })
bank-offers-unsure = Possibilities, none of them sure ({ $count })
bank-offer-early = It was not due yet on that day.

# Import
bank-import-title = Import statements
bank-import-lede = Choose the files as the bank gave them. Each statement is proved first, then taken in wholly or not at all.
bank-import-files = Statements of the bank (camt.053)
bank-import-files-hint = XML files or ZIP archives of them, one or several, { $most } in all. A file that is imported again adds nothing.
bank-import-send = Import statements
bank-import-no-file = Choose at least one file.
bank-import-done = What became of the files
bank-import-untouched = Nothing of this file was taken in. The other files are not touched by that.
bank-import-stopped = Something went wrong on our side. Statements that were whole are in; import the same file again for the rest.
bank-import-help = Where do I find the file?
bank-import-help-what = In your bank's pages for companies, look for account statements and choose the format camt.053 (XML). Some banks must switch it on first: ask for camt.053.001.08 or .02.
bank-import-help-proof = Opening balance plus payments must give the closing balance. When they do not, nothing is posted and the difference is told.
bank-report-statements = Statements
bank-report-entries = New payments
bank-report-matched = Explained
bank-report-queued = Waiting
bank-report-known = Known already
bank-report-refused = Refused
bank-outcome-new = taken in
bank-outcome-known = known already
bank-outcome-refused = refused
bank-outcome-stopped = stopped
bank-outcome-imported =
    { $entries ->
        [one] One payment
       *[other] { $entries } payments
    }: { $matched } explained, { $queued } waiting for a person.
bank-outcome-unbooked =
    { $count ->
        [one] One more is not booked by the bank yet: it will come in a later statement.
       *[other] { $count } more are not booked by the bank yet: they will come in a later statement.
    }
bank-outcome-known-entries =
    { $count ->
        [one] { $count } entry was known already from another statement.
       *[other] { $count } entries were known already from another statement.
     }
bank-outcome-gap = It begins on { $begins } with { $opening }, but the one before ended on { $ended } with { $closing }: no statement tells of { $difference }. Import the one in between.
bank-outcome-nothing =
    { $count ->
        [one] Its payment is in the books already; nothing was added.
       *[other] Its { $count } payments are in the books already; nothing was added.
    }
bank-hold-sum = It does not add up: opening { $opening } plus payments { $entries } should give { $closing }; the difference is { $difference }. Download the whole period again; if it stays, show the difference to your bank.
bank-hold-currency = Its account is kept in { $currency }. Only accounts in euros are taken in.
bank-hold-balance = A balance is missing, so nothing proves it. Ask your bank for a camt.053 statement.
bank-hold-kind = This is a { $message }: the same payments come again in the statement. Import the camt.053 instead.
bank-hold-foreign = It is about an account that is not yours. Compare it with the IBAN in the settings.
bank-hold-no-own = The settings hold no IBAN of the organisation yet: an administrator adds it.
bank-hold-no-chart = There is no chart of accounts for your country at that time.
bank-hold-page = It is one page of several, without balances. Ask your bank for statements in one part.
bank-hold-contradicts = It is a new issue of a statement in the books and contradicts it: { $payments }. What is posted stays. Ask your bank which issue is right; a mistake of the bank is mended by a payment of its own on a later statement.
bank-hold-unjoined = It is a new issue of a statement in the books, but no longer joins its neighbour { $neighbour } of { $day }: there the balance is { $theirs }, here { $ours }. Ask your bank which issue is right, and for the new issue of the neighbour if this one is.
bank-gone-other = { $amount } of { $day }, { $name }, now { $now }
bank-gone-absent = { $amount } of { $day }, { $name }, now absent
bank-gone-more =
    { $count ->
        [one] one more
       *[other] { $count } more
    }
bank-file-at = { $words } (line { $line })
bank-file-unread = The file could not be read. Try again.
bank-file-not-xml = This is not a camt file, or it is damaged. Download it again from your bank, as camt.053 (XML).
bank-file-letters = The file is written in letters that cannot be read. Take it as the bank gave it, without opening and saving it elsewhere.
bank-file-suspicious = The file holds something that no bank writes. Check where it comes from before anything else.
bank-file-foreign = This is no bank statement: it looks like { $look }. Export the statement as camt.053 (XML) from your bank.
bank-file-archive = The ZIP archive gives no statement: it is damaged, locked, too large or holds no XML file. Unpack it and import the XML files in it.
bank-look-png = a PNG picture
bank-look-jpeg = a JPEG picture
bank-look-pdf = a PDF document
bank-look-zip = a ZIP archive
bank-look-archive = an archive
bank-look-office = a spreadsheet or another office file
bank-look-mt940 = an MT940 statement
bank-look-ofx = an OFX or QIF file
bank-look-csv = a CSV table
bank-look-web-page = a web page
bank-look-text = plain text
bank-look-unknown = something that is no text
bank-file-not-camt = This is not a bank statement in camt.053. Ask your bank for that format.
bank-file-empty = The file is empty. Download it again from your bank.
bank-file-cut-short = The file ends in the middle. Download it again from your bank.
bank-file-amount = An amount is missing or cannot be read. Ask your bank to correct the statement.
bank-file-sign = Nothing says whether this is a credit or a debit. Ask your bank to correct the statement.
bank-file-date = A date cannot be read. Ask your bank to correct the statement.
bank-file-currency = The currency of the account is missing or is not the euro. Only accounts in euros are taken in.
bank-file-account = The statement does not say which account it is about. Ask your bank to correct it.
bank-file-sum = The statement does not add up. Download the whole period again.

# Statements and payments
bank-statement = Statement
bank-statement-named = { $day } · { $reference }
bank-statement-lede =
    { $entries ->
        [one] One payment
       *[other] { $entries } payments
    }, { $queued ->
        [0] none waiting
        [one] one waiting
       *[other] { $queued } waiting
    }.
bank-statements-title = Statements of the bank
bank-statements-lede = Each was proved before it was taken in: opening balance plus payments gives the closing balance.
bank-statements-search = Account, name or file
bank-entries-title = Payments at the bank
bank-entries-lede = Everything that moved the account, by what it is explained, and how sure that is.
bank-entries-search = Name, text or reference
bank-column-account = Account
bank-column-amount = Amount
bank-column-batch = Batch
bank-column-closing = Closing balance
bank-column-dated = Up to
bank-column-day = Day
bank-column-decided-by = Decided by
bank-column-end-to-end = Identifier
bank-column-entries = Payments
bank-column-fee = Bank fee
bank-column-file = File
bank-column-how = Explained by
bank-column-iban = Account of the other side
bank-column-matched = Matched to
bank-column-name = Name
bank-column-open = Still open
bank-column-opening = Opening balance
bank-column-reference = Reference
bank-column-return = Return code
bank-column-sure = Sure
bank-column-text = Text
bank-moved = In and out
bank-imported-at = Taken in on
bank-number-and-page = Number and page
bank-with-fee = with a fee of { $fee }
bank-sort = Order
bank-sort-newest = Newest first
bank-sort-amount = Largest first
bank-sort-name = By name
bank-facts = What the bank says
bank-paid-title = What it pays
bank-taken-back-title = What it takes back
bank-posted-title = In the journal
bank-return-code = return code { $code }

# Deciding
bank-offers = What it may be for
bank-offer-title = { $partner }, { $months }
bank-offer-exact = { $open } open: it fits to the cent.
bank-offer-over = { $open } open: { $rest } more than that pays its other dues, or stays as its credit.
bank-offer-part = { $open } open: { $rest } would still be missing.
bank-gift-customers = Gifts of customers, told by { $partner } on { $on }
bank-gift-employees = Gifts of employees, told by { $partner } on { $on }
bank-gift-fits = { $amount }: it fits to the cent. The bank has not shown this total yet.
bank-gift-alike = It has the amount of a total of gifts that a partner told of
bank-book = Book it
bank-look = See what will be posted
bank-see = See the payment
bank-somebody-else = Another partner or other dues
bank-partner-search = Partner
bank-partner-search-hint = Part of its name is enough. You choose its dues on the next page.
bank-partner-none = No partner has these letters in its name.
bank-aside = No partner's money
bank-aside-what = A refund, rent, a payment of somebody unknown: it stays on the waiting account for your bookkeeper, and no longer waits here.
bank-aside-do = Put it aside
bank-aside-confirm = It stays on the waiting account and no longer waits here. You can take this back.
bank-done-aside = { $amount } put aside.
bank-done-booked = { $amount } booked to { $name }.
bank-undo = Take it back
bank-undo-what = The payment waits again and its dues are open again. The journal gets a reversal; nothing is deleted.
bank-undo-aside = The payment waits again. Nothing was posted, so nothing is reversed.
bank-undo-debit = The bank itself explains this payment, so there is nothing to take back.
bank-undone = Taken back. The payment waits again.
bank-choose-title = { $amount } to { $name }
bank-choose-back-title = { $amount } back to { $name }
bank-choose-lede = Tick the dues that it pays. Without a tick it pays the oldest first.
bank-choose-back-lede = Tick the dues from which it is taken back. Without a tick it is the newest first.
bank-choose-none = This partner has no open due now. The whole amount is kept as its credit.
bank-part = Of this payment
bank-part-back = Taken back
bank-left-nothing = Nothing is left over.
bank-left-credit = { $left } is kept as credit of { $name } and pays its next dues.
bank-left-owed = { $left } more than it paid: { $name } then owes it.
bank-preview = Show what would happen
bank-will-post = What will be posted
bank-can-undo = You can take this back afterwards: the journal is then reversed.
bank-book-to = Book it to { $name }
bank-book-back = Book it back to { $name }
bank-gifts-title = It is what its customers or employees gave
bank-gifts-what = If the partner told of this total before, the payment is its money and nothing counts twice. Else it counts as a gift through this partner, on the day of the payment. It pays no due.
bank-gifts-customers = Book as gifts of customers
bank-gifts-employees = Book as gifts of employees
refused-bank-title = This payment cannot be booked like that
refused-bank-decided = Somebody has decided on this payment already. Look at it again.
refused-bank-not-incoming = Money that went out cannot be a gift. Nothing was changed.
refused-bank-not-decided = This payment waits: there is nothing to take back.
refused-bank-future = This day is still to come. Book it when it has come.
bank-from-credit = { $amount } comes out of the credit of { $name }.
