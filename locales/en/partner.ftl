# A partner's own pages
partner-ways = Your pages
partner-way-months = My months
partner-way-debit = Direct debit
partner-way-privacy = What is kept about us
partner-way-leave = We want to leave
partner-nothing-title = Nothing to do for now
partner-nothing = Thank you. Come back at the end of the month: it takes a minute.
partner-ask-title = Your { $month }
partner-base-label = Turnover of the month, in euros
partner-base-hint = With a comma or a point, as you like.
partner-base-hint-before = { $month }: { $base }.
partner-ask-send = Continue
partner-months-left =
    { $count ->
        [one] After this one, one more month is waiting.
       *[other] After this one, { $count } more months are waiting.
     }
partner-check-title = Is this right?
partner-check-sentence = Your share of { $month } will be
partner-check-send = Yes, declare { $base }
partner-check-more = That is far more than in { $month }: { $base }. Is the comma in its place?
partner-check-less = That is far less than in { $month }: { $base }. Is the comma in its place?
partner-declared = You declared { $base } for { $month }.
partner-estimated = For { $month } an estimate stands: { $base }.
partner-thanks-months = See my months
partner-correct-this = Correct this month
partner-check-change = Change the number
partner-thanks-title = Thank you!
partner-thanks-debit = Your share of { $month } is { $sum }. It will be debited from your account; we tell you the day two weeks before.
partner-thanks-less = Your share of { $month } is { $sum }. { $estimated } had been estimated and is asked for already: the { $difference } too much come off your next share.
partner-thanks-more = Your share of { $month } is { $sum }. { $estimated } had been estimated and is asked for already: the { $difference } that lack are added to your next share.
partner-thanks-transfer = Your share of { $month } is { $sum }.
partner-coming = { $amount } will be taken from your account on { $day }.
partner-coming-until = If it is wrong, say so by { $until }.
partner-coming-sent = The order is with the bank already. If it is wrong, write to us: your bank also pays it back within eight weeks.
partner-coming-sent-b2b = The order is with the bank already. If it is wrong, write to us.
partner-coming-subject = Debit of { $day }
partner-to-pay = { $sum } is open, to be paid by transfer.
partner-how-computed = How it is computed
partner-next-month = Declare { $month } too
partner-offer-debit = Pay by direct debit from now on
partner-offer-transfer = Pay by transfer
partner-history-title = My months
partner-history-words = What was due, and whether it is paid.
partner-history-empty = Your first month will stand here once the organisation has run it.
partner-history-correct = Correct
partner-history-declared = declared: { $base }
partner-history-to-settle = your share becomes due when { $organisation } runs the month
partner-history-since = declared since: { $base }, set right in the next run
partner-history-since-set = declared since: { $base }, set right in { $month }
partner-paid = paid
partner-open = { $amount } open
partner-transfer-title = Pay by transfer
partner-transfer-nothing = Nothing is open. Once the month has been run, the account and the code to scan stand here.
partner-transfer-words = Your share of { $month }:
partner-transfer-code = Scan this code with your bank's app: everything is filled in.
partner-transfer-to = To
partner-transfer-reference = Reference
partner-transfer-other = { $month } is open too: { $amount }
partner-iban = IBAN
partner-iban-hint = It stands on your bank statement; spaces do not matter.
partner-holder = Holder of the account
partner-debit-title = Pay by direct debit
partner-debit-words = Your share is then debited by itself, and you are told amount and day two weeks before. You can stop it here at any time.
partner-debit-send = Read the mandate
partner-debit-active-title = Direct debit is on
partner-debit-active = Your share is debited from this account.
partner-mandate-reference = Mandate reference
partner-mandate-since = Signed on
partner-mandate-paper = The mandate on paper (PDF)
partner-mandate-end = Stop direct debit
partner-mandate-end-words = Nothing more is debited. You pay by transfer from then on.
partner-mandate-end-but = After that nothing more is debited. You pay by transfer from then on.
partner-mandate-end-send = Stop it now
partner-mandate-ended = Direct debit has stopped. Nothing more is debited.
partner-mandate-ended-but = Direct debit has stopped.
partner-stop-comes = This one still comes: { $amount } on { $day }. It is with the bank already. If you do not want it, ask your bank within eight weeks to pay it back; you need not give a reason.
partner-stop-comes-b2b = This one still comes: { $amount } on { $day }. It is with the bank already, and under a mandate for businesses it cannot be paid back by the bank. If it is wrong, write to us.
partner-stop-taken-out = The announced debit of { $amount } on { $day } is not made: you pay it by transfer.
partner-mandate-consent = By signing, I authorise { $organisation } (creditor identifier { $creditor }) to send instructions to my bank to debit this account, again and again, and my bank to debit it accordingly.
partner-mandate-right = You may have a debit paid back by your bank within eight weeks, without giving a reason.
partner-mandate-right-b2b = This mandate is for businesses only: a debit cannot be paid back. Give the signed mandate to your bank before the first debit, or it will refuse it.
partner-sign-title = The mandate
partner-sign-name = Your first and last name
partner-sign-send = Sign the mandate
partner-sign-change = Change the account
partner-signed = Signed, thank you. Your next share is debited by itself.
partner-write-to = Write to { $address }
partner-privacy-title = What is kept about us
partner-privacy-what = { $organisation } keeps the name and address of your business, the people to write to, your agreement, what you declared, what was due and paid, and the mandate if you signed one.
partner-privacy-who = Only its staff who need it see your figures. Nobody else, and never the other partners.
partner-privacy-long = Books and mandates are kept as long as the law asks, and no longer.
partner-privacy-rights = You may ask to see it, to have it corrected, or to take it along.
partner-leave-title = We want to leave
partner-leave-thanks = Thank you for every month that you were there.
partner-leave-after = Months already given stay in your receipt, and you take your data along.

# Receipts, the agreement, the effect, leaving
partner-way-receipts = My receipts
partner-way-agreement = Our agreement
partner-receipts-title = My receipts
partner-receipts-words = One a year, for what you really paid.
partner-receipts-empty = Your first receipt comes after the end of { $year }, for what you really paid.
partner-receipts-awaited = Your receipt for { $year } is being prepared: { $organisation } has still to issue it. It will stand here once that is done; there is nothing for you to do.
partner-receipt-download = Download (PDF)
partner-receipt-tax = Tax receipt { $number }
partner-receipt-statement = Payment statement { $number }
partner-receipt-cancelled = { $number }, cancelled
partner-agreement-title = Our agreement
partner-agreement-none = There is no agreement with { $organisation } yet.
partner-agreement-waits = It waits for signatures. { $organisation } has sent you a link to sign yours.
partner-leave-any-time = You can leave at any time; no reason is asked for.
partner-leave-what = { $organisation } learns of it at once and gets in touch within a week to settle the end. Until then nothing changes.
partner-leave-word = A word, if you like
partner-leave-word-hint = What should have been better, for instance.
partner-leave-send = Tell { $organisation } that we leave
partner-leave-said = It is said. Thank you
partner-leave-received = On { $on } we received your wish to leave.
partner-leave-until = Until then nothing changes.
partner-leave-next = { $organisation } gets in touch before { $by }.
partner-leave-stay = We stay after all
partner-leave-stayed = Thank you for staying.
effect-hours =
    { $hours ->
        [1] one hour { $of }
        [2] two hours { $of }
        [3] three hours { $of }
        [4] four hours { $of }
       *[other] { $hours } hours { $of }
     }
effect-hours-and-half =
    { $hours ->
        [1] one and a half hours { $of }
        [2] two and a half hours { $of }
        [3] three and a half hours { $of }
        [4] four and a half hours { $of }
       *[other] { $hours }½ hours { $of }
     }
effect-minutes = { $minutes } minutes { $of }
effect-pays = Your { $month } pays for { $time }.
effect-paid = Your { $month } paid for { $time }.
effect-formula = One hour costs { $organisation } { $hour }; your share of { $share } is rounded down.
