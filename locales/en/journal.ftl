# The journal, its balances, its files and its proof.
journal-title = Journal
journal-tab-balances = Balances
journal-tab-files = Files
journal-tab-verify = Proof
journal-lede = Every movement in double entry. Nothing is ever changed or deleted: a mistake is undone by a reversal.
journal-empty = The journal begins with the first due or the first statement of the bank.
journal-search = Words, partner or number
journal-from = From
journal-to = To
journal-number = Entry { $number }
journal-of = { $number } of { $last }
journal-column-number = Number
journal-column-label = What
journal-column-kind = Kind
journal-account = Account
journal-debit = Debit
journal-credit = Credit
journal-piece = Document
journal-recorded-at = Recorded
journal-kind-due = due
journal-kind-payment = payment
journal-kind-return = return
journal-kind-fee = bank fee
journal-kind-reversal = reversal
journal-kind-gift-total = gifts
journal-kind-write-off = write-off
journal-kind-waiting = waiting payment
journal-kind-explained = explained payment
journal-cause = Where it comes from
journal-cause-due = The due
journal-cause-payment = The payment at the bank
journal-cause-decision = The decision on a payment
journal-reverses = Undoes entry { $number }
journal-reversed-by = Undone by entry { $number }
journal-holds = The chain holds here
journal-holds-what = This entry is as it was recorded, and follows the one before it.
journal-broken = The chain is broken here
journal-broken-what = This entry is no longer as it was recorded, or the one before it is. Keep everything as it is and call the person who runs your server.
journal-fingerprints = Fingerprints
journal-hash = Of this entry
journal-hash-before = Of the one before
journal-balances-title = Balances of the accounts
journal-balances-equal = Debits and credits are equal.
journal-balances-off = Debits and credits differ: open the proof.
journal-opening = Before
journal-balance = Balance
journal-files-lede = The whole journal for your bookkeeper or the tax office. The same files come from the command line.
journal-file-csv = Table (CSV)
journal-file-csv-what = One row per line, for any spreadsheet or accounting program.
journal-file-hledger = Plain-text accounting
journal-file-hledger-what = For hledger and Ledger. They prove the balances on their own.
journal-file-fec = French tax office (FEC)
journal-file-fec-what = One fiscal year, in the form that French law asks for. It needs the organisation's SIREN.
journal-file-no-siren = The French file needs the organisation's SIREN: an administrator adds it in the settings.
journal-year = Fiscal year
journal-year-named = { $name } (to { $until })
journal-verify-title = Proof of the books
journal-verify-lede = All entries, dues, debits, statements and receipts are read again and held against each other. It changes nothing.
journal-verify-do = Verify the books
journal-verify-again = Verify again
journal-verify-holds = The books hold
journal-verify-fails = The books do not hold
journal-verify-fails-what = What does not hold stands below. Keep everything as it is and call the person who runs your server.
journal-check-not-yet = not asked yet
journal-check-holds = holds
journal-check-fails = does not hold
journal-check-seen =
    { $count ->
        [one] one looked at
       *[other] { $count } looked at
    }
journal-check-chain = Every entry is as it was recorded and follows the one before
journal-check-balance = Debits equal credits
journal-check-dues = What dues say was paid is what was received for them
journal-check-due-history = Every due follows from the numbers that explain it
journal-check-files = Kept documents and files for the bank are as they were made
journal-check-debits = Direct debits are the sum of the dues that they collect
journal-check-statements = Statements of the bank add up
journal-check-bank = Every payment of the bank is in the journal, and the account agrees
journal-check-partners = What partners paid is the same in the journal, the figures and the receipts
journal-check-receipts = Receipts are numbered without gaps
journal-check-orphans = Nothing points to what is not there
journal-waiting-title = { $account }: { $amount }
journal-waiting-what = This account holds what waits to be explained: payments of the bank of which nobody has said what they are for, and gifts that partners told of and whose payment has not come yet. A debit balance is money told of, a credit balance money to explain.
journal-in-books = Text in the books
journal-end = The end of the journal
journal-end-what = Write this fingerprint down somewhere else: whoever changes the past changes it.

# What does not hold, on the page and for maillage verify.
journal-check-nothing = nothing to look at
journal-check-unseen = not looked at
journal-check-seen-in-part = { $seen } looked at, { $unseen } not
proof-unreadable = Something stored cannot be read: { $words }
proof-balance = Debits add up to { $debits }, credits to { $credits }.
proof-entry-number = Entry { $expected } should follow, but { $found } does.
proof-entry-changed = Entry { $number } is not as it was recorded.
proof-entry-unbalanced = Debits and credits of entry { $number } differ.
proof-due-paid = Due { $reference } says that { $paid } was paid; { $allocated } was received for it.
proof-due-amount = The amount of due { $reference } is not the { $explained } that it explains.
proof-due-missing = A due before { $reference } is missing.
proof-due-year = Due { $reference } says { $said } for the year so far; its numbers give { $due }.
proof-due-before = Due { $reference } says that { $said } was due before it in the year; it was { $raised }.
proof-due-numbers = The numbers of due { $reference } give { $explained }; its amount is { $amount }.
proof-dues-booked = By the journal { $booked } was made due, by the dues { $raised }.
proof-debit-parts = Direct debit { $reference } of { $amount } is not the sum of the dues that it collects.
proof-statement = The payments of statement { $reference } do not lead from its opening to its closing balance.
proof-unbooked = Payment { $key } of the bank is not in the journal.
proof-bank = The bank's account says { $booked }; its payments add up to { $payments }.
proof-partners-paid = By the journal partners paid { $booked }, by their payments { $payments }.
proof-receipt-numbers = Receipt { $expected } should follow, but { $found } does.
proof-document = The document { $file } is not as it was kept.
proof-bank-file = The file { $file } for the bank would not be written again as it was.
proof-orphan-lines =
    { $count ->
        [one] One line of the journal has no entry.
       *[other] { $count } lines of the journal have no entry.
    }
proof-orphan-allocations =
    { $count ->
        [one] One share of a payment has no payment.
       *[other] { $count } shares of payments have no payment.
    }
proof-orphan-debits =
    { $count ->
        [one] One settled direct debit is paid by no payment.
       *[other] { $count } settled direct debits are paid by no payment.
    }
proof-orphan-dues =
    { $count ->
        [one] One due is not in the journal.
       *[other] { $count } dues are not in the journal.
    }
proof-orphan-receipts =
    { $count ->
        [one] One receipt has no file.
       *[other] { $count } receipts have no file.
    }

# Accounts by what they are for; their official names stand in the charts.
account-role-bank = Bank account
account-role-receivable = Partners, dues to receive
account-role-waiting = Payments waiting to be explained
account-role-shares = Partners' shares
account-role-customers-gifts = Gifts of partners' customers
account-role-employees-gifts = Gifts of partners' employees
account-role-fees = Bank fees
account-role-lost = Dues given up
