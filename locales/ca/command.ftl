### El que diuen les ordres del terminal.

command-figures-head =
    El { $on }: { $partners ->
        [one] { $partners } col·laborador
       *[other] { $partners } col·laboradors
    }
command-figures-received = Rebut de { $first } a { $last }, els dotze últims mesos acabats: { $sum }
command-figures-how = Només compta com a rebut el que el banc ha mostrat. Les aportacions compten el dia que el banc les va tenir, menys el que va tornar; els donatius de clients i treballadors, el dia del seu total.
command-doctor-fine = bé
command-doctor-people-key = clau de les persones
command-doctor-missing = FALTA
command-doctor-without = sense
command-doctor-folder = carpeta de dades
command-doctor-database = base de dades
command-doctor-organisation = organització
command-doctor-books = comptes
command-doctor-mail = correu
command-doctor-folder-absent = { $folder } no conté cap instal·lació
command-doctor-folder-fine = es pot escriure a { $folder }
command-doctor-folder-shut = no es pot escriure a { $folder }: doneu els permisos a l’usuari que executa maillage, o una altra carpeta amb --data DIR
command-doctor-database-fine = s’obre, és sencera i té la forma d’aquesta versió
command-doctor-database-damaged = { $why }. Restaureu l’última còpia: maillage restore FILE
command-doctor-organisation-fine = { $name } té les dades bancàries i el número d’identificació
command-doctor-organisation-lacks = a { $name } li falta { $what }: vegeu-ne la configuració
command-doctor-lacks-iban = l’IBAN
command-doctor-lacks-creditor = l’identificador de creditor
command-doctor-lacks-legal-id = el número d’identificació
command-doctor-books-hold = quadren
command-doctor-books-fail = no quadren: vegeu maillage verify
command-doctor-mail-server = els missatges surten pel servidor de MAILLAGE_SMTP_URL
command-doctor-mail-none = no s’ha indicat cap servidor de correu: els missatges es guarden, no s’envien. Engegueu el servidor amb MAILLAGE_SMTP_URL=smtps://nom:clau@mail.example.org
command-doctor-tool-here = hi és; { $what }
command-doctor-tool-absent = no hi és; { $what }. A Debian: apt install { $package }
command-doctor-use-hledger = llegeix el diari exportat
command-doctor-use-pg-dump = copia una base PostgreSQL amb els seus propis mitjans
command-doctor-fails = falta alguna cosa; què cal fer és escrit més amunt
