### Paraules comunes a totes les pantalles.

# Actions
save = Desa
cancel = Cancel·la
edit = Modifica
add = Afegeix
remove = Treu
close = Tanca
back = Torna
next = Següent
previous = Anterior
search = Cerca
filter = Filtra
clear-filters = Esborra els filtres
nothing-fits = Res d’aquí no correspon a la cerca.
send = Envia
download = Baixa
upload = Tria un fitxer
print = Imprimeix
copy = Copia
copied = Copiat
try-again = Torna-ho a provar

# Answers and states
no = No
all = Tots
none = Cap
unknown = Desconegut
not-applicable = No escau
optional = opcional
required = obligatori
nothing-here = Encara no hi ha res aquí.
saved = Desat.
deleted = Eliminat.

# Labels
name = Nom
email = Adreça electrònica
telephone = Telèfon
address = Adreça
website = Lloc web
language = Llengua
country = País
date-label = Data
total = Total
status = Estat
notes = Notes
actions = Accions

# Finding one's way
home = Inici
settings = Configuració
sign-in = Inicia la sessió
sign-out = Tanca la sessió
page-of = Pàgina { $page } de { $pages }

# Languages
language-fr = francès
language-es = espanyol
language-ca = català
language-en = anglès

# Mistakes in a field
field-required = Cal omplir aquest camp.
field-too-long = És massa llarg: { $limit } caràcters com a màxim.
field-email-invalid = Aquesta adreça és incompleta: s'escriu com nom@exemple.org.
field-date-invalid = Aquesta data no existeix: escriviu-la com 2026-10-31.
field-moment-invalid = Aquest moment no existeix: escriviu-lo com 2026-10-31 17:30.
field-month-invalid = Aquest mes no existeix: escriviu-lo com 2026-10.
field-number-invalid = Escriviu un nombre, amb xifres.
field-number-range = Escriviu un nombre de { $from } a { $to }.
field-choice-invalid = Trieu una de les opcions.
form-has-mistakes = No s'ha desat res: corregiu primer el que s'indica a sota.
amount-error-empty = Falta l'import.
amount-error-character = Un import s'escriu amb xifres, per exemple 4315,50.
amount-error-decimals = Un import té com a màxim dos decimals, per exemple 4315,50.
amount-error-ambiguous = Aquest import es pot llegir de dues maneres: afegiu-hi els cèntims, per exemple 4315,00.
amount-error-too-large = Aquest import és massa gran.

# When something goes wrong
error-reference = Referència que cal indicar si ens escriviu: { $reference }
error-not-found = Aquesta pàgina no existeix o no és per a vós.
error-unexpected = Alguna cosa ha fallat per part nostra. No s'ha perdut res del que havíeu desat.
error-too-many-attempts = Massa intents: espereu uns minuts i torneu-ho a provar.

# Months
month-january = gener
month-january-short = gen.
month-february = febrer
month-february-short = febr.
month-march = març
month-march-short = març
month-april = abril
month-april-short = abr.
month-may = maig
month-may-short = maig
month-june = juny
month-june-short = juny
month-july = juliol
month-july-short = jul.
month-august = agost
month-august-short = ag.
month-september = setembre
month-september-short = set.
month-october = octubre
month-october-short = oct.
month-november = novembre
month-november-short = nov.
month-december = desembre
month-december-short = des.

# Days of the week
weekday-monday = dilluns
weekday-tuesday = dimarts
weekday-wednesday = dimecres
weekday-thursday = dijous
weekday-friday = divendres
weekday-saturday = dissabte
weekday-sunday = diumenge

# Counts
count-results =
    { $count ->
        [one] { $count } resultat
       *[other] { $count } resultats
    }
count-partners =
    { $count ->
        [one] { $count } col·laborador
       *[other] { $count } col·laboradors
    }
