### L'installation d'une nouvelle organisation.

set-up-title = Installer Maillage
set-up-intro = Sept étapes courtes, cinq minutes environ. Chacune est gardée dès son envoi : vous pouvez partir et revenir avec le même lien jusqu'à la fin.
set-up-choose-language = Votre langue
set-up-steps = Les étapes
set-up-begin = Commencer
set-up-take-up = Reprendre là où vous étiez
set-up-kept = gardée
set-up-can-wait = peut attendre
set-up-progress = Étape { $step } sur { $total }
set-up-go-on = Garder et continuer
set-up-later = Plus tard
set-up-done = Tout est gardé. Choisissez maintenant comment vous connecter.

set-up-organisation = Votre organisation
set-up-organisation-intro = Qui anime le réseau : ces mots figurent sur les lettres, les conventions et les reçus.
set-up-name = Nom de l'organisation
set-up-name-hint = Le nom que le quartier connaît.
set-up-legal-name-hint = Seulement s'il est différent, comme dans vos statuts.
set-up-legal-id-hint = Les reçus en ont besoin.
set-up-language = Première langue des lettres et des écrans

set-up-network = Le réseau
set-up-network-intro = Ce que liront les entreprises et les habitants.
set-up-network-name-hint = Par exemple « Les commerces du quartier pour ses enfants ».
set-up-promise-hint = Ce sur quoi peut compter une entreprise qui nous rejoint.
set-up-slug = Mot court dans les adresses web
set-up-slug-hint = La page publique sera à l'adresse { $address } suivie de ce mot.
set-up-slug-invalid = Utilisez des minuscules sans accent, des chiffres, et des traits d'union entre eux.
set-up-slug-taken = Une autre organisation utilise déjà ce mot : choisissez-en un autre.

set-up-territory = Le territoire
set-up-empty-title = Pas encore installé
set-up-empty-text = Ce Maillage n’a pas encore d’organisation. Le lien vers l’installation est écrit dans le terminal où « maillage serve » a été lancé ; il sert une fois et prend cinq minutes. S’il est perdu, arrêtez le serveur et relancez-le : il en écrit un nouveau.
set-up-territory-intro = Là où vous cherchez des partenaires. Les entreprises à l'intérieur viennent d'abord, celles d'à côté ensuite.
set-up-way = Comment voulez-vous l'indiquer ?
set-up-way-circle = Un centre et un rayon
set-up-way-file = Un fichier avec le contour
set-up-way-drawing = Un dessin sur la carte
set-up-radius = Rayon
set-up-radius-invalid = Un rayon va de 50 à 200000 mètres.
set-up-file-missing = Choisissez un fichier GeoJSON.
set-up-area-hint = Le dessin s'écrit ici ; vous pouvez aussi y coller du GeoJSON.

set-up-needs = Les besoins de la mission
set-up-needs-intro = Les entreprises qui pourraient y répondre viennent en tête de liste, avec la raison à côté.
set-up-needs-none = Cochez au moins un besoin, ou choisissez « Plus tard ».

set-up-bank = Le compte bancaire
set-up-bank-intro = Nécessaire avant le premier prélèvement. Tout est vérifié maintenant, pour qu'aucun fichier ne soit refusé plus tard.
set-up-iban-hint = Les espaces n'ont pas d'importance.
set-up-bic-hint = Seulement si votre banque le demande.
set-up-creditor-hint = Votre banque le donne, pour les prélèvements. En France, c'est l'ICS ; en Espagne, il finit par votre NIF.
set-up-account-character = Seuls des lettres et des chiffres sont possibles ici, pas « { $found } ».
set-up-iban-length = Un IBAN a de 15 à 34 caractères ; celui-ci en a { $actual }.
set-up-iban-start = Un IBAN commence par deux lettres (le pays) et deux chiffres.
set-up-iban-country-length = Un IBAN de { $country } a { $expected } caractères ; celui-ci en a { $actual }.
set-up-iban-structure = « { $found } », caractère { $position }, n'est pas possible à cet endroit.
set-up-iban-check = Les chiffres de contrôle ne correspondent pas : un caractère est faux, ou deux sont inversés.
set-up-iban-outside = Ce compte est hors de l'espace SEPA : les prélèvements ne peuvent pas y arriver.
set-up-bic-length = Un BIC a 8 ou 11 caractères ; celui-ci en a { $actual }.
set-up-bic-form = Un BIC, ce sont quatre lettres ou chiffres, le pays, puis deux ou cinq lettres ou chiffres.
set-up-creditor-length = Un identifiant créancier a de 8 à 35 caractères ; celui-ci en a { $actual }.
set-up-creditor-start = Un identifiant créancier commence par les deux lettres d'un pays.
set-up-creditor-country-length = Un identifiant créancier de { $country } a { $expected } caractères ; celui-ci en a { $actual }.
set-up-creditor-check = Les chiffres de contrôle ne correspondent pas : un caractère est faux.

set-up-people = Les premiers collègues
set-up-people-intro = Ajoutez celles et ceux qui travaillent avec vous. Chaque personne reçoit un lien, valable sept jours, pour choisir un mot de passe ou une clé d'accès.
set-up-people-role = Que fera cette personne ?
set-up-people-add = Ajouter cette personne

set-up-account = Vous
set-up-account-intro = Vous pourrez changer les réglages et les rôles. Après cette étape, le lien d'installation ne sert plus.
set-up-your-name = Votre nom
set-up-your-email-hint = Elle vous sert à vous connecter.
set-up-treasurer = Je m'occupe aussi de l'argent
