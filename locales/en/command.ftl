### What the commands of the terminal report.

command-figures-head =
    On { $on }: { $partners ->
        [one] { $partners } partner
       *[other] { $partners } partners
    }
command-figures-received = Received from { $first } to { $last }, the last twelve months that are over: { $sum }
command-figures-how = Only what the bank has shown counts as received. Shares count on the day on which the bank had them, less what went back; gifts of customers and employees on the day of their total.
command-doctor-fine = fine
command-doctor-people-key = key of people
command-doctor-missing = MISSING
command-doctor-without = without
command-doctor-folder = data folder
command-doctor-database = database
command-doctor-organisation = organisation
command-doctor-books = books
command-doctor-mail = mail
command-doctor-folder-absent = { $folder } holds no installation
command-doctor-folder-fine = { $folder } can be written
command-doctor-folder-shut = { $folder } cannot be written: give its rights to the user that runs maillage, or another folder with --data DIR
command-doctor-database-fine = opens, is whole and has this version’s form
command-doctor-database-damaged = { $why }. Restore the last backup: maillage restore FILE
command-doctor-organisation-fine = { $name } has its bank details and legal number
command-doctor-organisation-lacks = { $name } lacks { $what }: see its settings
command-doctor-lacks-iban = the IBAN
command-doctor-lacks-creditor = the creditor identifier
command-doctor-lacks-legal-id = the legal number
command-doctor-books-hold = hold
command-doctor-books-fail = do not hold: see maillage verify
command-doctor-mail-server = messages go by the mail server of MAILLAGE_SMTP_URL
command-doctor-mail-none = no mail server is set: messages are kept and not sent. Start the server with MAILLAGE_SMTP_URL=smtps://name:password@mail.example.org
command-doctor-tool-here = is here; { $what }
command-doctor-tool-absent = is not here; { $what }. On Debian: apt install { $package }
command-doctor-use-hledger = it reads the exported journal
command-doctor-use-pg-dump = it backs a PostgreSQL database up with its own means
command-doctor-fails = something is missing; what to do stands above
