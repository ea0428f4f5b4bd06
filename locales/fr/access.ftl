### Qui se connecte, avec quel rôle, et les réglages de l'organisation.

access-password = Mot de passe
access-new-password = Nouveau mot de passe
access-present-password = Mot de passe actuel
access-password-hint = Au moins { $length } caractères ; une courte phrase se retient bien.
access-password-short = C'est trop court : au moins { $length } caractères.
access-password-long = C'est trop long : au plus { $length } caractères.
access-password-easy = N'importe qui le devinerait : choisissez-en un autre.
access-password-wrong = Ce n'est pas votre mot de passe actuel.
access-password-set = Le mot de passe est enregistré.
access-set-password = Enregistrer le mot de passe
access-sign-in-wrong = L'adresse et le mot de passe ne vont pas ensemble. Vérifiez les deux, ou demandez un nouvel accès.
access-with-passkey = Continuer avec une clé d'accès
access-with-password = Se connecter avec le mot de passe
access-or = ou
access-forgotten = Je n'arrive pas à entrer
access-recover-intro = Nous envoyons un lien à votre adresse. Il ouvre une seule fois, dans l'heure, une page où choisir un nouveau mot de passe ou une clé d'accès.
access-recover-send = M'envoyer le lien
access-recover-sent = Si cette adresse est connue ici, un lien est en route. Rien après quelques minutes ? Demandez à un administrateur de votre organisation.
access-recover-kept = Ce serveur ne peut pas envoyer de courrier. Demandez un nouvel accès à un administrateur de votre organisation.
access-recover-title = Un nouvel accès
access-signed-out = Vous êtes déconnecté.
access-welcome-title = Bienvenue, { $name }
access-welcome-intro = Choisissez comment vous vous connecterez désormais avec { $email }.
access-passkeys = Clés d'accès
access-passkey-what = Une clé d'accès, c'est votre empreinte, votre visage ou le code de votre appareil à la place d'un mot de passe. Une fausse page ne peut pas la voler.
access-make-passkey = Créer une clé d'accès
access-passkey-name = Nom de la clé d'accès
access-passkey-first-name = Mon appareil
access-passkey-made = créée le { $day }
access-passkey-used = utilisée le { $day }
access-passkey-remove-asks = Cet appareil ne pourra plus vous connecter avec elle.
access-passkey-failed = La clé d'accès n'a pas été reconnue. Réessayez, ou entrez autrement.
access-passkey-unavailable = Ce navigateur ou cette adresse ne permet pas les clés d'accès.
access-last-way-in = C'est votre seul accès. Enregistrez d'abord un mot de passe ou une autre clé d'accès.
access-rename = Renommer
access-my-organisations = Mes organisations
access-profile = Nom et langue
access-sessions = Appareils
access-sessions-what = Si un appareil a été perdu, fermez toutes les sessions : seul ce navigateur reste connecté.
access-sessions-end = Fermer toutes les autres sessions
access-sessions-ended = Toutes les autres sessions sont fermées.
access-members = Membres de l'équipe
access-members-intro = Qui se connecte ici, et ce que chacun peut faire. Le rôle qui distribue les rôles ne touche pas à l'argent.
access-member-add = Ajouter un membre
access-member-roles = Rôles
access-member-give = Donner ce rôle
access-give-administrator = Faire de { $name } un administrateur ?
access-give-administrator-may = Un administrateur peut, à lui seul :
access-give-administrator-settings = changer tous les réglages, avec le compte bancaire et ce que disent les reçus ;
access-give-administrator-members = ajouter des membres, donner et retirer tous les rôles, le sien et le vôtre aussi ;
access-give-administrator-network = modifier prospects, partenaires et conventions, et tout lire.
access-give-administrator-not = L'argent ne se traite qu'avec le rôle de trésorier. Peu d'administrateurs suffisent ; vous pourrez retirer ce rôle.
access-give-administrator-do = Donner ce rôle d'administrateur
access-member-take = Retirer le rôle : { $role }
access-member-take-asks = { $name } n'aura plus le rôle : { $role }.
access-member-link = Nouvel accès
access-member-waiting = pas encore venu
access-member-added = { $name } a été ajouté à l'équipe.
access-member-already = Déjà membre de l'équipe : { $name }
access-member-already-text = Rien n'a changé. Ses rôles se donnent et se retirent sur sa ligne.
access-member-already-do = Voir sa ligne
access-member-link-title = Un accès pour { $name }
access-member-link-once = Transmettez vous-même ce lien : ce navigateur le montre pendant une heure, et il ne sert qu'une fois.
access-member-link-gone = Ce lien ne se montre que dans le navigateur qui l’a fait, pendant une heure et tant qu’il n’a pas servi. Faites-en un nouveau si la personne en a encore besoin.
access-member-mail-sent = Un message avec le lien a aussi été écrit à { $email }.
access-member-mail-kept = Aucun serveur de courrier n’est réglé : rien n’a été envoyé à { $email }. Remettez le lien vous-même.
access-member-back = Retour aux membres
access-no-role = Choisissez au moins un rôle.
access-last-administrator = Quelqu'un doit pouvoir donner les rôles : nommez d'abord un autre administrateur.
access-role-administrator = Administrateur
access-role-coordinator = Coordinateur
access-role-treasurer = Trésorier
access-role-campaigner = Sensibilisation
access-role-educator = Éducateur
access-role-adviser = Conseiller emploi
access-role-reader = Lecteur
access-role-administrator-what = Réglages, membres, journal des actes ; partenaires et conventions.
access-role-coordinator-what = Trouve, rencontre, invite et garde les partenaires.
access-role-treasurer-what = Montants dus, prélèvements, banque, reçus, comptes.
access-role-campaigner-what = Affiches, événements, bénévoles.
access-role-educator-what = Programmes et personnes accompagnées ; le seul rôle qui lit leurs noms.
access-role-adviser-what = Stages des personnes qui y ont consenti.
access-role-reader-what = Voit, ne change rien.
access-audit = Qui a fait quoi
access-audit-intro = Tout ce qui a été changé, le plus récent d'abord. Les lignes ne peuvent être ni changées ni effacées.
access-audit-empty = Rien n'a encore été changé.
access-audit-when = Quand
access-audit-who = Qui
access-audit-what = Quoi
access-audit-code = Code
access-audit-subject = Sur quoi
access-audit-detail = Détails
access-settings-organisation = L'organisation
access-settings-network = Le réseau
access-settings-money = L'argent
access-settings-territory = Territoire et besoins
access-settings-public = Ce que tout le monde voit
access-legal-name = Nom légal
access-legal-id = Numéro légal (NIF, SIREN, RNA)
access-legal-id-nif-shape = Un NIF espagnol compte neuf caractères, comme G12345674 : copiez-les de votre carte fiscale.
access-legal-id-nif-check = Le dernier caractère ne va pas avec les autres : l’un est faux, ou deux sont inversés. Comparez avec votre carte fiscale.
access-legal-id-siren-shape = Un SIREN a 9 chiffres, un SIRET 14, le RNA d’une association est un W suivi de neuf caractères. Sans aucun d’eux, laissez vide.
access-legal-id-siren-check = Le dernier chiffre ne va pas avec les autres : l’un est faux, ou deux sont inversés. Comparez avec votre avis de situation INSEE.
access-street = Rue et numéro
access-postcode = Code postal
access-locality = Ville
access-time-zone = Fuseau horaire
access-time-zone-invalid = Ce fuseau n'existe pas : écrivez par exemple Europe/Paris.
access-mission = La mission de l'organisation
access-mission-hint = Une ou deux phrases, avec les mots d'un commerçant.
access-network-name = Nom du réseau
access-network-promise = La promesse du réseau, en une phrase
access-fiscal-year = L'exercice commence en
access-regime = Ce que reçoit un partenaire
access-iban = IBAN du compte qui reçoit
access-iban-invalid = Cet IBAN n'est pas juste : un chiffre ou une lettre manque ou se trompe.
access-bic = BIC de la banque
access-bic-invalid = Ce BIC n'est pas juste : il a 8 ou 11 lettres et chiffres.
access-creditor = Identifiant créancier SEPA (ICS)
access-creditor-hint = Votre banque le donne ; nécessaire seulement pour les prélèvements.
access-creditor-invalid = Cet identifiant n'est pas juste : un chiffre ou une lettre manque ou se trompe.
access-territory = Territoire (GeoJSON)
access-territory-hint = Dessinez-le sur la carte, ou choisissez un fichier : un polygone autour des rues où vous cherchez des partenaires.
access-geojson-not-json = Ligne { $line }, colonne { $column } : ce n'est pas du JSON. Exportez la zone en GeoJSON.
access-geojson-missing = { $place } : il manque { $what }. Exportez la zone en GeoJSON.
access-geojson-no-area = { $place } : cela n'a pas de surface. Dessinez un polygone.
access-geojson-position = { $place } : une position est faite de deux nombres, longitude puis latitude.
access-geojson-projected = { $place } : ce ne sont pas des degrés. Exportez la zone en WGS 84 (EPSG:4326).
access-geojson-swapped = La latitude est avant la longitude : échangez les deux nombres de chaque position.
access-geojson-open = { $place } : l'anneau ne finit pas où il commence.
access-geojson-shape = Ces polygones ne forment pas un territoire : dessinez-en un avec au moins trois coins.
access-territory-file = Fichier GeoJSON
access-needs = Ce dont la mission a besoin
access-needs-hint = Les entreprises proposées sont classées selon ce qu'elles pourraient apporter.
access-tile-url = Serveur de tuiles pour les cartes
access-tile-url-hint = Par exemple { $example } ; les cartes marchent sans.
access-url-invalid = Ce n'est pas une adresse web : elle commence par https://.
access-is-public = La page publique du réseau est visible
access-see-public = Voir la page publique
access-country-es = Espagne
access-country-fr = France
access-home-title = Bonjour, { $name }
access-home-partners =
    { $count ->
        [one] partenaire dans le réseau
       *[other] partenaires dans le réseau
    }
access-home-tasks =
    { $count ->
        [one] tâche à faire
       *[other] tâches à faire
    }
access-home-next = Prochaines étapes
access-home-find = Trouver des entreprises près de vous
access-home-find-what = Des registres ouverts à une liste classée dans votre territoire, avec les raisons.
access-home-invite = Les inviter
access-home-invite-what = Par e-mail ou par lettre, dans leur langue, avec une page personnelle pour rejoindre le réseau.
access-home-agree = Convenir de ce que chacun apporte
access-home-agree-what = Une seule convention pour les deux côtés, signée par un lien.
access-home-campaign = Lancer une campagne
access-home-campaign-what = Un message, une affiche pour chaque partenaire, et ce que les codes font venir.
access-home-collect = Faire le mois
access-home-collect-what = Déclarations, montants dus, prélèvements et banque, jusqu'à la clôture du mois.
access-home-team = Inviter votre équipe
access-home-team-what = Chacun se connecte avec son nom et son rôle.
access-home-settings = Compléter les réglages
access-home-settings-what = Compte bancaire, identifiant créancier et territoire sont nécessaires avant le premier mois.
access-home-settings-done = Réglages complets
access-home-settings-done-what = Rien ne manque avant le premier mois ; tout peut encore y être changé.
access-home-missing = Il manque encore :
access-home-missing-email = L’e-mail de contact de l’organisation
access-home-missing-territory = Le territoire : où vous cherchez des partenaires
access-home-missing-needs = Ce dont la mission a besoin
access-home-missing-iban = Le compte bancaire (IBAN)
access-home-missing-creditor = L’identifiant de créancier, pour les prélèvements
access-home-empty = Le réseau n'a pas encore de partenaires
access-home-empty-what = Tout commence par une promenade : cherchez des entreprises du quartier, mettez-en quelques-unes sur votre liste, allez les voir.
access-home-demo = Ceci est une démonstration : les personnes et les entreprises sont inventées.

# Receipts, effect and logo
access-regime-hint = Un reçu fiscal suppose un don. Si les partenaires donnent une part de leur chiffre d'affaires contre de la visibilité, c'est souvent un parrainage : gardez le relevé de versements, à moins que l'administration fiscale n'ait dit autre chose (en France par un rescrit).
access-receipt-title = Reçus annuels
access-receipt-statement = Relevé de versements : pas un document fiscal
access-receipt-tax = Reçu fiscal : { $quality } ({ $reference })
access-receipt-quality =
    { $quality ->
        [foundation] fondation
        [public_utility_association] association déclarée d'utilité publique
        [development_organisation] organisation non gouvernementale de développement
        [federation] fédération d'entités sans but lucratif
        [general_interest] organisme d'intérêt général
        [public_utility] association ou fondation reconnue d'utilité publique
        [company_foundation] fondation d'entreprise
       *[endowment_fund] fonds de dotation
     }
access-recognition = Reconnaissance par l'administration fiscale
access-recognition-hint = Date et référence, comme « rescrit du 12 mars 2024 ». Elles figurent sur les reçus fiscaux.
access-signatory = Qui signe les reçus
access-signatory-role = En qualité de
access-effect-title = L'effet, en une phrase
access-effect-hour = Ce que coûte une heure, en euros
access-effect-hint = Un partenaire lit alors ce que sa part permet : « deux heures de soutien scolaire ». Laissez vide pour ne pas l'afficher.
access-effect-of = Une heure… ({ $language })
access-effect-of-hint = Par exemple : { $example }
access-effect-example = de soutien scolaire
access-effect-missing = Dites ce que coûte une heure, plus que zéro.
access-logo-title = Logo
access-logo = Logo de l'organisation
access-logo-hint = Image PNG ou JPEG de 2 Mo au plus. Elle paraît sur les lettres, conventions et reçus, et sur la page publique.
access-logo-missing = Choisissez d'abord une image.
access-logo-changed = Le logo est changé.
access-logo-too-large = Cette image dépasse 2 Mo. L'ancien logo est gardé.
access-logo-unreadable = Ce fichier n'est pas une image PNG ou JPEG lisible. L'ancien logo est gardé.
access-logo-removed = Le logo est retiré.
access-logo-remove = Retirer le logo
access-logo-send = Mettre ce logo
