### Ce que disent les commandes du terminal.

command-figures-head =
    Le { $on } : { $partners ->
        [one] { $partners } partenaire
       *[other] { $partners } partenaires
    }
command-figures-received = Reçu de { $first } à { $last }, les douze derniers mois achevés : { $sum }
command-figures-how = Seul ce que la banque a montré compte comme reçu. Les parts comptent le jour où la banque les a eues, moins ce qui est reparti ; les dons des clients et des salariés, le jour de leur total.
command-doctor-fine = en ordre
command-doctor-people-key = clé des personnes
command-doctor-missing = MANQUE
command-doctor-without = sans
command-doctor-folder = dossier des données
command-doctor-database = base de données
command-doctor-organisation = organisation
command-doctor-books = comptes
command-doctor-mail = courrier
command-doctor-folder-absent = { $folder } ne contient aucune installation
command-doctor-folder-fine = on peut écrire dans { $folder }
command-doctor-folder-shut = on ne peut pas écrire dans { $folder } : donnez-en les droits à l’utilisateur qui lance maillage, ou un autre dossier avec --data DIR
command-doctor-database-fine = s’ouvre, est entière et a la forme de cette version
command-doctor-database-damaged = { $why }. Restaurez la dernière sauvegarde : maillage restore FILE
command-doctor-organisation-fine = { $name } a ses coordonnées bancaires et son numéro d’identification
command-doctor-organisation-lacks = à { $name }, il manque { $what } : voir ses réglages
command-doctor-lacks-iban = l’IBAN
command-doctor-lacks-creditor = l’identifiant créancier SEPA
command-doctor-lacks-legal-id = le numéro d’identification
command-doctor-books-hold = sont justes
command-doctor-books-fail = ne sont pas justes : voir maillage verify
command-doctor-mail-server = les messages partent par le serveur de MAILLAGE_SMTP_URL
command-doctor-mail-none = aucun serveur de courrier n’est indiqué : les messages sont gardés, pas envoyés. Lancez le serveur avec MAILLAGE_SMTP_URL=smtps://nom:motdepasse@mail.example.org
command-doctor-tool-here = est là ; { $what }
command-doctor-tool-absent = n’est pas là ; { $what }. Sous Debian : apt install { $package }
command-doctor-use-hledger = il lit le journal exporté
command-doctor-use-pg-dump = il sauvegarde une base PostgreSQL par ses propres moyens
command-doctor-fails = il manque quelque chose ; ce qu’il faut faire est écrit ci-dessus
