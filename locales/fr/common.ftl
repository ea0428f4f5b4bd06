### Mots communs à tous les écrans.

# Actions
save = Enregistrer
cancel = Annuler
edit = Modifier
add = Ajouter
remove = Retirer
close = Fermer
back = Retour
next = Suivant
previous = Précédent
search = Rechercher
filter = Filtrer
clear-filters = Effacer les filtres
nothing-fits = Rien ici ne correspond à la recherche.
send = Envoyer
download = Télécharger
upload = Choisir un fichier
print = Imprimer
copy = Copier
copied = Copié
try-again = Réessayer

# Answers and states
no = Non
all = Tous
none = Aucun
unknown = Inconnu
not-applicable = Sans objet
optional = facultatif
required = obligatoire
nothing-here = Il n'y a encore rien ici.
saved = C'est enregistré.
deleted = C'est supprimé.

# Labels
name = Nom
email = Adresse e-mail
telephone = Téléphone
address = Adresse
website = Site web
language = Langue
country = Pays
date-label = Date
total = Total
status = État
notes = Notes
actions = Actions

# Finding one's way
home = Accueil
settings = Réglages
sign-in = Se connecter
sign-out = Se déconnecter
page-of = Page { $page } sur { $pages }

# Languages
language-fr = français
language-es = espagnol
language-ca = catalan
language-en = anglais

# Mistakes in a field
field-required = Ce champ est à remplir.
field-too-long = C'est trop long : { $limit } caractères au plus.
field-email-invalid = Cette adresse e-mail est incomplète : elle s'écrit comme nom@exemple.org.
field-date-invalid = Cette date n'existe pas : écrivez-la comme 2026-10-31.
field-moment-invalid = Ce moment n'existe pas : écrivez-le comme 2026-10-31 17:30.
field-month-invalid = Ce mois n'existe pas : écrivez-le comme 2026-10.
field-number-invalid = Écrivez un nombre, avec des chiffres.
field-number-range = Écrivez un nombre de { $from } à { $to }.
field-choice-invalid = Choisissez une des propositions.
form-has-mistakes = Rien n'est enregistré : corrigez d'abord ce qui est signalé ci-dessous.
amount-error-empty = Il manque le montant.
amount-error-character = Un montant s'écrit avec des chiffres, par exemple 4315,50.
amount-error-decimals = Un montant a deux décimales au plus, par exemple 4315,50.
amount-error-ambiguous = Ce montant peut se lire de deux façons : ajoutez les centimes, par exemple 4315,00.
amount-error-too-large = Ce montant est trop grand.

# When something goes wrong
error-reference = Référence à donner si vous nous écrivez : { $reference }
error-not-found = Cette page n'existe pas, ou n'est pas pour vous.
error-unexpected = Quelque chose n'a pas marché de notre côté. Rien de ce que vous aviez enregistré n'est perdu.
error-too-many-attempts = Trop d'essais : attendez quelques minutes, puis recommencez.

# Months
month-january = janvier
month-january-short = janv.
month-february = février
month-february-short = févr.
month-march = mars
month-march-short = mars
month-april = avril
month-april-short = avr.
month-may = mai
month-may-short = mai
month-june = juin
month-june-short = juin
month-july = juillet
month-july-short = juil.
month-august = août
month-august-short = août
month-september = septembre
month-september-short = sept.
month-october = octobre
month-october-short = oct.
month-november = novembre
month-november-short = nov.
month-december = décembre
month-december-short = déc.

# Days of the week
weekday-monday = lundi
weekday-tuesday = mardi
weekday-wednesday = mercredi
weekday-thursday = jeudi
weekday-friday = vendredi
weekday-saturday = samedi
weekday-sunday = dimanche

# Counts
count-results =
    { $count ->
        [one] { $count } résultat
       *[other] { $count } résultats
    }
count-partners =
    { $count ->
        [one] { $count } partenaire
       *[other] { $count } partenaires
    }
