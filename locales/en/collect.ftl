# In the journal, on bank statements and in notices
collect-journal-due = Due of { $month }
collect-notice = { $organisation } will debit { $amount } from your account on { $day } under the mandate { $mandate } (creditor identifier { $creditor }).
collect-notice-month = { $amount } for { $month }
collect-notice-months = This is { $months }; in all { $amount }.
collect-remittance = { $network } - share of { $month }

# The months, and what is to do
collect-month-lede = { $declared } of { $owing } partners have declared, { $silent } have said nothing yet.
collect-silent-see = See who they are
collect-figure-due = due
collect-figure-paid = paid
collect-figure-open = open
collect-to-do = What is to do now
collect-dues-title = Dues
collect-dues-of = Dues of { $month }
collect-dues-lede =
    { $count ->
        [one] One due.
       *[other] { $count } dues.
     }
collect-dues-empty = A run of the month turns declarations into dues. Start it from the page of the month.
collect-declarations-title = Declarations
collect-declarations-lede = What partners said their turnover was. A new figure replaces the old one, and both stay.
collect-declarations-empty = Partners declare on their own page, from the last day of the month on.
collect-silent-title = No declaration: { $month }
collect-silent-lede =
    { $count ->
        [one] One partner owes a declaration for this month and has made none.
       *[other] { $count } partners owe a declaration for this month and have made none.
    }
collect-silent-empty = Everybody has declared this month.
collect-silent-usual = Usually says
collect-silent-last = Declared last
collect-silent-never = never
collect-silent-reminded = Link sent on
collect-silent-reach = Telephone and e-mail
collect-silent-phone = Telephone
collect-silent-email = E-mail
collect-remind-all = Send the link to all
collect-remind-one = Send the link
collect-remind-one-of = Send the link to { $partner }
collect-remind-title = Remind of { $month }
collect-remind-lede = Each gets a message with a link to its own page, where one number and one button are enough. Earlier links stay open. Nothing is sent yet.
collect-remind-to = Are written to
collect-remind-today = Were sent their link today already
collect-remind-no-email = Have no e-mail address: by telephone or in person
collect-remind-send =
    { $count ->
        [one] Write to one partner
       *[other] Write to { $count } partners
    }
collect-remind-nobody = There is nobody to write to now.
collect-remind-done =
    { $count ->
        [one] One message is on its way.
       *[other] { $count } messages are on their way.
    }
collect-remind-sample = What { $partner } gets
collect-debits-title = Direct debits
collect-debits-lede = What is taken from which account, and when.
collect-debits-empty = Debits appear when partners have been told of them, from the page of the month.
collect-mandates-title = Mandates
collect-mandates-lede = Who lets us debit which account.
collect-mandates-empty = Partners sign a mandate on their own page, in a minute.
collect-strip-title = Twelve months
collect-strip-sentence = { $sum } became due in these twelve months.
collect-strip-month =
    { $month }: { $due }, { $dues ->
        [one] one due
       *[other] { $dues } dues
     }
collect-is-closed = The books of this month are closed.
collect-not-over = This month is not over yet.
collect-step-run-words = { $declared } declared, { $silent } silent: those who said nothing get an estimate.
collect-step-run = Run { $month }
collect-step-run-again = Run again with late declarations
collect-step-ran =
    { $dues ->
        [one] One due raised
       *[other] { $dues } dues raised
     }: { $due }.
collect-step-notify = Tell partners of their debits
collect-step-notify-words =
    { $told ->
        [one] One partner
       *[other] { $told } partners
     } to tell: { $total }, debited on { $day }.
collect-step-told =
    { $told ->
        [one] One partner told on { $day }: { $total }, debited on { $on }.
       *[other] { $told } partners told on { $day }: { $total }, debited on { $on }.
    }
collect-step-told-see = See the notices
collect-step-told-more =
    { $told ->
        [one] Since then one more partner is to be told: { $total }, debited on { $day }.
       *[other] Since then { $told } more partners are to be told: { $total }, debited on { $day }.
    }
collect-step-told-nobody = Nobody is to be told: nothing is open that can be debited.
collect-step-settings = Debits need the organisation's IBAN and creditor identifier: an administrator adds them in the settings.
collect-step-file = Download the file for the bank
collect-step-file-again = Download the same file again
collect-step-file-words =
    { $count ->
        [one] One debit
       *[other] { $count } debits
     } ({ $scheme }) prepared: { $total }.
collect-step-file-confirm = The debits are then taken into the file of this month. Later ones go into next month's.
collect-step-written =
    File { $message } is written: { $count ->
        [one] one debit
       *[other] { $count } debits
     }, { $total }.
collect-step-close = Close { $month }
collect-step-close-words = When everything is in, close the month: nothing can be declared for it any more.
collect-step-close-returns = One usually waits: until { $day } debits can come back, and { $open } is still open. Once it is closed, nothing can be declared for this month any more.
collect-step-close-payments = One usually waits: transfers of this month come until { $day }, and { $open } is still open. Once it is closed, nothing can be declared for this month any more.
collect-step-close-confirm = { $month } and all months before it are closed. This cannot be undone.
collect-closed-done = The books of { $month } are closed.
collect-back = Back to { $month }
collect-run-lede = { $declared } partners have declared; for { $silent } the estimate stands until they do.
collect-run-raised = dues to raise
collect-run-total = in all
collect-run-provisional = Estimated
collect-run-adjusted = With corrections of earlier months
collect-run-unknown = Nothing known yet, so no due
collect-run-unchanged = Unchanged
collect-run-notice = Dues are raised once and posted to the journal. A later declaration is set right in the next run.
collect-run-send =
    { $count ->
        [one] Raise one due
       *[other] Raise { $count } dues
     }
collect-run-done =
    { $count ->
        [one] One due raised
       *[other] { $count } dues raised
     }: { $total }.
collect-notify-lede = The accounts will be debited on { $day }, at least 14 days after the notice.
collect-notify-told = partners to tell
collect-notify-total = to be debited
collect-notify-left =
    { $count ->
        [one] one partner
       *[other] { $count } partners
     }, { $open } open
collect-notify-month =
    { $count ->
        [one] { $amount }, one partner
       *[other] { $amount }, { $count } partners
    }
collect-notify-notice = Every partner gets a message with each month, the sum and the day; the day and the text are kept with each debit. Who has no e-mail address is to be told otherwise.
collect-notify-send =
    { $count ->
        [one] Announce one debit
       *[other] Announce { $count } debits
     }
collect-notify-done =
    { $told ->
        [one] One debit announced
       *[other] { $told } debits announced
     } for { $day }: { $total }.
collect-file-nothing = No debit is prepared: tell the partners first.
collect-file-early = Banks take this file from { $day } on. Nothing is lost: come back then.
collect-file-notice = Partners were told too late for that day: the earliest is { $day }.
collect-search = Partner or reference
collect-column-partner = Partner
collect-column-month = Month
collect-column-day = Day
collect-column-state = State
collect-told-on = told on { $day }
collect-column-amount = Amount
collect-column-open = Open
collect-column-nature = Kind
collect-column-base = Turnover
debit-no-mandate = No mandate: pays by transfer
debit-mandate-not-active = Mandate at rest or ended
debit-mandate-used = Mandate used up
debit-credit-carried = Credit carried to the next month
debit-below-minimum = Too small: carried to the next month
debit-above-maximum = Above what a debit may hold
debit-retry-later = Tried again on a later day
debit-returned-retry = { $state }, tried again from { $day }
debit-prepared = Announced
debit-in-file = In a file
debit-settled = Received
debit-returned = Sent back
debit-rejected = Refused
debit-cancelled = Taken out
due-filter-open = Open
due-filter-paid = Paid
due-filter-estimated = Estimated
due-nature-declared = declared
due-nature-provisional = estimated
due-nature-adjustment = correction
due-formula = { $rate } of { $base } = { $share }
due-rounding = Rounding over the year: { $amount }
due-title = { $partner }, { $month }
due-year = The year so far: turnover { $base }, share { $due }, of which { $before } was due already.
due-raised-on = Raised on
due-payments = Payments
due-payments-none = Nothing was received for it yet.
due-adjustment = { $month }: { $after } instead of { $before } = { $amount }
declaration-filter-made = Declared
declaration-filter-silent = Silent
declaration-superseded = replaced
evidence-stated = stated by the partner
evidence-from-accounts = from its accounts
evidence-certified = certified by an accountant
declare-title = Declare for the partner
declare-lede = { $month }, on the partner's word. It replaces what stands for this month; the earlier figure is kept.
declare-evidence = How well it is proven
declare-send = Declare this turnover
declare-done = { $base } declared for { $month }.
declare-not-over = { $month } is not over: come back on its last day.
declare-not-owed = Nothing is owed for { $month }.
declare-closed = The books are closed up to { $month }: please write to the organisation.
declare-negative = A turnover is zero or more.
declare-too-large = This is too large to be the turnover of a month.
declare-weaker = A better proven figure stands for this month already.
mandate-drafted = Not signed yet
mandate-active = Active
mandate-suspended = At rest
mandate-ended = Ended
mandate-lapsed = Lapsed after 36 months without use
mandate-scheme = Scheme
mandate-last-collected = Last debit
mandate-signed-by = Signed by
mandate-consent = By these words
mandate-step-suspend = Pause debits
mandate-step-suspend-words = No debit is made until you resume. Those announced and not yet in a file are taken out.
mandate-step-resume = Resume debits
mandate-step-resume-words = The next debit is made as usual.
mandate-step-end = End the mandate
mandate-step-end-words = It cannot be taken up again: the partner would sign a new one.
mandate-iban-wrong = This IBAN is not right: please compare it with your bank card or statement.
mandate-not-sepa = This account lies outside the countries of direct debits: please pay by transfer.
mandate-bic-wrong = This bank code is not right; it may stay empty.
refused-month-title = This month cannot be run
refused-month-not-over = The month is not over yet. Nothing was changed.
refused-month-closed = The books of the month are closed. Corrections go into the next month.
refused-chart = There is no chart of accounts for this country yet.
refused-collection-title = This collection is not possible
refused-collection-written = The file of this month is written. What is late goes into next month's file.
refused-debit-gone = This debit is in a file already.
refused-collection-moved = Somebody else changed these debits at the same moment. Nothing was written: please try again.
refused-mandate-step = The mandate is not in a state that allows this any more. Please look at it again.

# Before what cannot be undone
collect-close-lede = What closing { $month } will do. Nothing is done yet.
collect-close-months = months to close
collect-close-dues = dues in them
collect-close-silent = Have declared nothing for this month: the estimate stays
collect-close-unsigned = Proposed, to begin by then, and not signed by both: has to be proposed again afterwards
collect-close-text = Nothing can be declared for these months any more. A correction goes into the next month. What is open stays open.
collect-file-lede = The { $scheme } file for the bank. Nothing is taken yet.
collect-file-debits = debits in the file
collect-file-text = The accounts are debited when you hand the file to the bank. It can be downloaded again, always the same.
collect-file-taken-title = The file for the bank
collect-file-taken-lede = The { $scheme } file of this month is written.
collect-file-taken-total = taken into the file
collect-file-taken-at = Taken on
collect-file-taken-by = Taken by
collect-file-message = Name at the bank
collect-file-again = Downloading it again takes nothing more
collect-file-download = Download the file
collect-file-left =
    { $count ->
        [one] one debit
       *[other] { $count } debits
     }, { $sum }, not taken: to be paid by transfer
collect-file-done =
    { $count ->
        [one] One debit is in the file, { $total }.
       *[other] { $count } debits are in the file, { $total }.
     } Download it and hand it to the bank.
collect-file-send =
    { $count ->
        [one] Take one debit into the file
       *[other] Take { $count } debits into the file
     }
mandate-end-lede = { $holder }: nothing more will be debited. Nothing is done yet.
mandate-end-text = Debits that were announced are taken out; those that are in a file already stay. The partner pays by transfer. For a pause only, let the mandate rest.
mandate-keep = Keep it
mandate-ended-done = The mandate has ended.
