### Lo que cuentan los comandos del terminal.

command-figures-head =
    El { $on }: { $partners ->
        [one] { $partners } colaborador
       *[other] { $partners } colaboradores
    }
command-figures-received = Recibido de { $first } a { $last }, los doce últimos meses terminados: { $sum }
command-figures-how = Solo cuenta como recibido lo que el banco ha mostrado. Las aportaciones cuentan el día en que el banco las tuvo, menos lo devuelto; los donativos de clientes y empleados, el día de su total.
command-doctor-fine = bien
command-doctor-people-key = clave de las personas
command-doctor-missing = FALTA
command-doctor-without = sin
command-doctor-folder = carpeta de datos
command-doctor-database = base de datos
command-doctor-organisation = organización
command-doctor-books = cuentas
command-doctor-mail = correo
command-doctor-folder-absent = { $folder } no contiene ninguna instalación
command-doctor-folder-fine = se puede escribir en { $folder }
command-doctor-folder-shut = no se puede escribir en { $folder }: dé los permisos al usuario que ejecuta maillage, u otra carpeta con --data DIR
command-doctor-database-fine = se abre, está entera y tiene la forma de esta versión
command-doctor-database-damaged = { $why }. Restaure la última copia: maillage restore FILE
command-doctor-organisation-fine = { $name } tiene sus datos bancarios y su número de identificación
command-doctor-organisation-lacks = a { $name } le falta { $what }: vea sus ajustes
command-doctor-lacks-iban = el IBAN
command-doctor-lacks-creditor = el identificador de acreedor
command-doctor-lacks-legal-id = el número de identificación
command-doctor-books-hold = cuadran
command-doctor-books-fail = no cuadran: vea maillage verify
command-doctor-mail-server = los mensajes salen por el servidor de MAILLAGE_SMTP_URL
command-doctor-mail-none = no se ha indicado ningún servidor de correo: los mensajes se guardan, no se envían. Inicie el servidor con MAILLAGE_SMTP_URL=smtps://nombre:clave@mail.example.org
command-doctor-tool-here = está; { $what }
command-doctor-tool-absent = no está; { $what }. En Debian: apt install { $package }
command-doctor-use-hledger = lee el diario exportado
command-doctor-use-pg-dump = copia una base PostgreSQL con sus propios medios
command-doctor-fails = falta algo; qué hacer está escrito arriba
