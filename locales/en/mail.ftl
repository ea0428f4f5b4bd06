### Messages: invitations, links, announcements.

mail-greeting = Hello,
mail-greeting-named = Hello { $name },
mail-closing = Kind regards
mail-opt-out = Please do not write to us again
mail-footer-invitation = You receive this because { $organisation } would like to work with the businesses around it. You can answer 'not now', or ask never to be written to again, with one press.
mail-footer-join = You receive this because someone asked { $organisation } to join its network with this address.
mail-footer-staff = You receive this because you work with { $organisation }.
mail-footer-partner = You receive this because you are a partner of { $organisation }. To be reached at another address, simply answer.
mail-link-once = The link works once, for a short time. If you did not ask for it, you need do nothing.

# The invitation and its two reminders
mail-invitation-subject = { $prospect } and { $network }
mail-invitation-who = We are { $organisation }, just around the corner from you.
mail-invitation-offer = Businesses of the quarter stand together in { $network }: each gives a small share of its turnover every month, as much as suits it, and helps to show what we do.
mail-invitation-back = It is a give and take: you are named wherever the network is shown, you may use its label, and once a year you see in plain figures what your part has changed in your own street.
mail-invitation-ask = May we tell you more? Your answer takes one press, and 'not now' is a good answer too.
mail-invitation-button = See your invitation
mail-reminder-subject = Our invitation to { $network }
mail-reminder-text = Some weeks ago we invited { $prospect } to { $network }. Perhaps our message came at a busy moment.
mail-last-subject = A last word about { $network }
mail-last-text = We have written to { $prospect } twice about { $network }. This is our last message about it: we do not want to press you.
mail-last-door = The door stays open: your personal page is there whenever it suits you.

# Joining
mail-join-thanks-subject = Thank you for your interest in { $network }
mail-join-thanks-text = { $company } would like to join { $network }: thank you, that makes us happy.
mail-join-thanks-next = Someone of { $organisation } will call or write to you within a week.
mail-join-notice-subject = { $company } would like to hear from you
mail-join-notice-text = { $company } would like to know more about { $network }. A task waits for you: we promised an answer within a week.
mail-join-notice-button = Open its page

# Members of staff
mail-welcome-subject = Your access to { $organisation }
mail-welcome-text = You have been given access to the network of { $organisation }. Follow the link to choose how you sign in.
mail-welcome-button = Start
mail-recover-subject = Your way back in
mail-recover-text = Someone, most likely you, asked for a new way to sign in.
mail-recover-button = Sign in

# Partners
mail-partner-link-subject = Your page in { $network }
mail-partner-link-text = This is your personal page in { $network }: your figure of the month, your agreement, your receipts. No password is needed.
mail-partner-link-keep = Keep this message: the link is yours alone. If it gets into other hands, tell us and we will make a new one.
mail-partner-link-button = Open my page
mail-month-subject = Your figure for { $month }
mail-month-text = We have no figure from you for { $month } yet. On your page in { $network } one number and one button are enough; no password is needed.
mail-month-estimate = Until it comes, an estimate may stand in its place; your own figure sets it right.
mail-month-button = Declare { $month }
mail-sign-subject = Your agreement with { $organisation } is ready
mail-sign-text = The agreement between you and { $organisation } is ready. Read it at leisure, and sign it on your phone or computer with your name.
mail-sign-question = If anything in it should be different, answer this message before you sign.
mail-sign-button = Read and sign
mail-debit-subject = Direct debit of { $amount } on { $on }
mail-debit-text = On { $on }, { $organisation } will collect { $amount } from your account, as agreed in your mandate.
mail-debit-references = Mandate: { $mandate }. Creditor identifier: { $creditor }.
mail-debit-question = Your page shows how the amount came about. If something is wrong, answer this message before that day.
mail-debit-button = See how it came about

# Receipts
mail-receipt-subject = Your { $year } receipt from { $organisation }
mail-receipt-text = In { $year } you paid { $amount } to { $organisation }. Thank you for every month.
mail-receipt-tax = Your tax receipt { $number } waits on your page.
mail-receipt-statement = Your payment statement { $number } waits on your page. It is not a tax receipt.
mail-receipt-question = If something is not right, answer this message.
mail-receipt-button = Open my receipts

# Placements
mail-placement-subject = What became of them?
mail-placement-text = Some time has passed since a placement that you follow. When you have a quiet moment, ask how things go, and note the answer.
mail-placement-unknown = Not to find out is an answer too: note it, and nobody asks again.
mail-placement-where = The questions stand in { $network }, under Accompany, Outcomes.
