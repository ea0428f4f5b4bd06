### Inviter : prospects, invitations, messages, partenaires.

# Pages of the verb
engage-tabs = Pages de cette étape
engage-tab-board = Tableau
engage-tab-list = Liste
engage-tab-tasks = Tâches
engage-tab-invite = Inviter
engage-tab-outbox = Messages
engage-tab-partners = Partenaires

# Words of the domain
engage-stage =
    { $stage ->
        [shortlisted] Retenu
        [contacted] Contacté
        [met] Rencontré
        [proposal] Proposition faite
        [partner] Partenaire
        [declined] A décliné
       *[other] Pas maintenant
    }
engage-origin =
    { $origin ->
        [register] Choisi dans un registre
        [hand] Saisi à la main
       *[other] A demandé à rejoindre
    }
engage-kind =
    { $kind ->
        [company] Entreprise
        [authority] Collectivité
        [association] Association
       *[other] École
    }
engage-channel =
    { $channel ->
        [email] E-mail
        [letter] Lettre
       *[other] Code QR remis en main propre
    }
engage-wave =
    { $wave ->
        [first] Invitation
        [reminder] Rappel
       *[other] Dernier rappel
    }
engage-answer =
    { $answer ->
        [interested] Souhaite en savoir plus
        [not_now] Pas maintenant
       *[other] Ne plus écrire
    }
engage-silence =
    { $reason ->
        [opted_out] A demandé qu'on ne lui écrive plus
        [declined] A décliné
        [further_on] Déjà plus loin : une proposition est sur la table
        [answered] A répondu oui : il faut l'appeler
        [enough] Deux rappels ont suffi
        [no_email] Pas d'adresse e-mail
       *[other] Adresse postale incomplète
    }
engage-silence-too-soon = Trop tôt : à partir du { $day }
engage-criterion =
    { $criterion ->
        [mission_fit] Lien avec la mission
        [proximity] Proximité
        [capacity] Capacité
        [anchoring] Ancrage local
        [values] Signes de valeurs
        [reachability] Facilité de contact
       *[other] Complémentarité
    }
engage-event =
    { $cause ->
        [added] Ajouté à la liste
        [hand] Déplacé vers : { $stage }
        [invited] Invité ; étape : { $stage }
        [answered] A répondu ; étape : { $stage }
        [visited] Visité ; étape : { $stage }
        [asked] A demandé à rejoindre le réseau
       *[other] A rejoint le réseau
    }

# Board and list
engage-board-title = Qui rencontrer, qui inviter
engage-board-label = Prospects par étape
engage-board-more = Voir les { $count }
engage-board-nobody = Personne n'est encore sur la liste
engage-board-nobody-text = Cherchez autour de vous les commerces que votre mission concerne, et retenez ceux que vous aimeriez rencontrer.
engage-board-nobody-button = Chercher des commerces
engage-list-title = Tous les prospects
engage-list-none = Aucun prospect ne correspond. Effacez un filtre pour en voir plus.
engage-search = Nom, rue ou adresse e-mail
engage-search-hint = Les accents ne comptent pas.
engage-add = Ajouter à la main
engage-add-title = Ajouter un prospect
engage-edit-title = Corriger la fiche
engage-stage-label = Étape
engage-origin-label = Origine
engage-kind-label = Type d’organisation
engage-since = Depuis
engage-since-day = depuis le { $day }
engage-count-prospects =
    { $count ->
        [one] { $count } prospect
       *[other] { $count } prospects
    }
engage-moved = Étape changée : { $stage }.

# Score
engage-score = Points
engage-score-line = { $points } points sur 100
engage-score-of = { $points } points sur 100 quand il a été choisi
engage-score-coverage = Calculé sur { $weight } points de critères connus ; ce qu'on ne sait pas ne compte pas contre lui.
engage-criterion-label = Critère
engage-points = Points
engage-weight = Poids

# The page of a prospect
engage-record-title = Fiche
engage-what-next = Et maintenant ?
engage-next-step = Prochain pas
engage-by-when = Pour quand
engage-task-past = Cette date est passée. Choisissez aujourd'hui ou plus tard.
engage-reason = Pourquoi
engage-history = Historique
engage-invitations = Invitations
engage-channel-label = Par
engage-wave-label = Message
engage-invitation-sent = Envoyée
engage-invitation-opened = Page ouverte
engage-note = Nouvelle note
engage-note-add = Noter
engage-contacts = Personnes
engage-contact-role = Rôle
engage-contact-add = Ajouter une personne
engage-opted-out = A demandé qu'on ne lui écrive plus
engage-opted-out-text = Aucune invitation ne partira, et la recherche ne le proposera plus.
engage-peace = Laisser tranquille
engage-peace-text = S'il a dit qu'il ne veut plus rien recevoir, notez-le ici.
engage-peace-set = Ne plus lui écrire
engage-peace-lift-text = Seulement s'il l'a demandé lui-même.
engage-peace-lift = On peut de nouveau lui écrire
engage-join-button = En faire un partenaire
engage-joined = Bienvenue : c'est maintenant un partenaire.
engage-is-partner = C'est un partenaire du réseau
engage-open-partner = Ouvrir sa page de partenaire
engage-qr-button = Faire un code QR personnel
engage-qr-title = Invitation personnelle de { $name }
engage-qr-text = Montrez ce code ou imprimez-le : il ouvre l'invitation de ce prospect. Il n'est visible que maintenant.

# Typed by hand
engage-party-name = Nom sur l'enseigne
engage-street = Rue et numéro
engage-postcode = Code postal
engage-locality = Ville
engage-written-in = On lui écrit en

# Tasks
engage-tasks = Tâches
engage-tasks-open = À faire
engage-tasks-mine = Les miennes
engage-tasks-overdue = En retard
engage-tasks-done = Faites
engage-tasks-none = Rien à faire ici
engage-tasks-none-text = Une tâche s'ajoute sur la page d'un prospect ou d'un partenaire.
engage-task-what = Quoi
engage-task-who = Qui
engage-task-for = Avec
engage-task-add = Ajouter une tâche
engage-task-done = C'est fait
engage-task-reopen = Reprendre
engage-task-call-back = Appeler : souhaite en savoir plus
engage-task-debit-returned = Voir avec le partenaire : un prélèvement est revenu (code de la banque : { $code })
engage-task-debit-stopped = Voir avec le partenaire : le prélèvement est arrêté, un prélèvement annoncé de { $sum } a été retiré et reste à payer par virement
engage-task-welcome = Répondre : a demandé à rejoindre le réseau
engage-nobody = Personne pour l'instant
engage-late = en retard
engage-count-tasks =
    { $count ->
        [one] { $count } tâche
       *[other] { $count } tâches
    }

# Inviting
engage-invite-title = Inviter
engage-invite-lede = Une invitation, deux rappels au plus, puis plus rien : personne n'est pressé.
engage-invite-all = Choisir parmi tous les prospects
engage-invite-one = Inviter
engage-invite-possible =
    { $count ->
        [one] { $count } prospect peut recevoir un message aujourd'hui.
       *[other] { $count } prospects peuvent recevoir un message aujourd'hui.
    }
engage-invite-nobody = Personne à inviter pour l'instant
engage-reach = Adresse
engage-personal = Une phrase personnelle
engage-personal-hint = Ajoutée telle quelle à chaque message, quelle que soit sa langue.
engage-preview = Voir avant d'envoyer
engage-preview-title =
    { $count ->
        [one] { $count } invitation à envoyer
       *[other] { $count } invitations à envoyer
    }
engage-count-in-language = { $count } en { $language }
engage-sample = { $wave }, en { $language }, telle que { $prospect } la reçoit
engage-sample-mail-text = Voici le message entier. Chacun reçoit son propre lien, créé à l'envoi : ici, il finit par « … ».
engage-sample-letter-text = Voici la lettre entière. Chacun reçoit son propre code QR, créé avec la lettre.
engage-sample-code = Ici se trouve le code QR de sa page personnelle, avec l'adresse en dessous.
engage-sample-letters = Voir la lettre telle qu'elle sera imprimée (PDF)
engage-sample-letters-file = exemple-lettre
engage-to-house = À l'entreprise, sans nom
engage-to-at = À qui chez { $prospect }
engage-send-invitations =
    { $count ->
        [one] Envoyer { $count } invitation
       *[other] Envoyer { $count } invitations
    }
engage-make-letters =
    { $count ->
        [one] Faire { $count } lettre
       *[other] Faire { $count } lettres
    }
engage-send-warning = Un message envoyé ne revient pas.
engage-letters-warning = Les lettres comptent comme envoyées dès qu'elles sont faites. Le fichier reste à imprimer ici.
engage-invitations-queued =
    { $count ->
        [one] { $count } invitation part maintenant.
       *[other] { $count } invitations partent maintenant.
    }
engage-letters-made =
    { $count ->
        [one] { $count } lettre est prête.
       *[other] { $count } lettres sont prêtes.
    }
engage-letters = Lettres à imprimer
engage-letters-text = Un seul fichier, une lettre après l'autre, pour des enveloppes à fenêtre. Chaque code QR est personnel.

# Messages
engage-message-subject = Objet
engage-message-to = À
engage-message-from = De
engage-message-written = Écrit le
engage-message-kind-label = Sorte
engage-message-kind =
    { $kind ->
        [invitation] Invitation
        [reminder] Rappel
        [join_thanks] Remerciement
        [join_notice] Avis à l'équipe
        [welcome] Premier accès
        [recover] Retour d'accès
        [partner_link] Lien personnel
        [declaration_reminder] Chiffre manquant
        [sign_agreement] Convention à signer
        [event] Place à un événement
        [volunteer] Page d'un bénévole
        [shift_off] Créneau annulé
        [debit_notice] Annonce de prélèvement
       *[other] Message
    }
engage-message-waiting = En attente
engage-message-waiting-text = Ce message part dans un instant.
engage-message-sent = Envoyé
engage-message-sent-text = Remis au serveur de courrier le { $moment }.
engage-message-kept = Gardé ici, pas envoyé
engage-message-kept-text = Aucun serveur de courrier n'est réglé. Vous pouvez télécharger le message et l'envoyer depuis votre propre logiciel.
engage-mail-kept = Pas envoyé : aucun serveur de courrier n’est réglé. Ce qui a été écrit est gardé dans les messages ; téléchargez-le et envoyez-le de votre propre programme.
engage-no-server-title = Aucun serveur de courrier n’est réglé
engage-no-server-text = Les messages sont gardés ici et ne partent pas. La personne qui gère le serveur le lance avec MAILLAGE_SMTP_URL=smtps://nom:motdepasse@mail.example.org ; le manuel l’explique, à la page « Engage ».
engage-no-server-do = Voir les messages
engage-message-later = N'est pas encore parti ; nouvel essai le { $moment }
engage-message-failed = Non envoyé
engage-message-failed-text = Ce message n'a pas pu partir, et rien ne sera plus tenté. Vérifiez l'adresse, puis réessayez.
engage-message-again = Nouvel essai en cours.
engage-message-eml = Télécharger (.eml)
engage-messages-gone = Partis ou gardés
engage-outbox-empty = Aucun message
engage-outbox-empty-text = Tout ce que vous envoyez se retrouve ici, mot pour mot.
engage-count-messages =
    { $count ->
        [one] { $count } message
       *[other] { $count } messages
    }

# Partners
engage-partner-in = Dans le réseau
engage-partner-left = Est parti
engage-partners-none = Aucun partenaire ici
engage-partners-none-text = Un prospect devient partenaire quand une proposition lui a été faite.
engage-legal-name = Nom légal
engage-legal-form = Forme juridique
engage-legal-id = Numéro d'identification
engage-joined-on = Arrivé le
engage-left-on = Parti le
engage-left-thanks = A quitté le réseau le { $day }. Merci pour tout ce chemin ensemble.
engage-shown = Visible sur la page publique
engage-not-shown = Pas sur la page publique
engage-shown-label = A accepté d'être visible sur la page publique
engage-edit-partner-title = Corriger la fiche du partenaire
engage-before-joining = Avant son arrivée : notes, invitations, historique
engage-link-title = Page personnelle
engage-link-what = Le lien ouvre, sans mot de passe, la page du partenaire sur son téléphone.
engage-link-of = Page personnelle de { $name }
engage-link-text = Montrez ce code au partenaire, ou envoyez-lui l'adresse. Ce navigateur la montre pendant une heure, aucun autre.
engage-link-gone = Le lien ne se montre que dans le navigateur qui l’a fait, pendant une heure. Faites-en un nouveau ; les précédents restent ouverts tant que vous ne les retirez pas.
engage-link-make = Faire un lien
engage-link-send = L'envoyer par e-mail
engage-link-sent = Le lien part par e-mail.
engage-link-made = Fait le { $day }
engage-link-used = Ouvert la dernière fois le { $moment }
engage-link-unused = Pas encore ouvert
engage-link-withdrawn = Retiré le { $day }
engage-link-withdraw = Retirer
engage-link-withdraw-text = Ce lien n'ouvrira plus rien. Le partenaire en aura besoin d'un autre.
engage-link-withdrawn-done = Le lien est retiré.

# The public join page and the personal one
engage-join-title = Rejoindre « { $network } »
engage-join-lede = Laissez-nous un mot : { $organisation } vous répond dans la semaine. Cela ne vous engage à rien.
engage-join-company = Nom de votre entreprise
engage-join-activity = Ce que vous faites
engage-join-activity-hint = Par exemple : boulangerie, coiffure, bar.
engage-join-contact = Votre nom
engage-join-one-of-both = L'e-mail ou le téléphone : l'un des deux suffit.
engage-join-words = Autre chose à nous dire ?
engage-join-consent = J'accepte que ces informations soient gardées pour me répondre.
engage-join-send = Demander à rejoindre
engage-join-thanks = Merci !
engage-join-thanks-text = Quelqu'un de { $organisation } vous appellera ou vous écrira dans la semaine.
engage-join-see = Voir le réseau
engage-personal-title = { $company }, bienvenue dans « { $network } » ?
engage-your-answer = Votre réponse
engage-say-yes = Oui, j'aimerais en savoir plus
engage-say-not-now = Pas maintenant
engage-say-never = Merci de ne plus nous écrire
engage-answer-not-now = Bien noté
engage-answer-not-now-text = { $organisation } ne vous écrira pas avant au moins six mois. Votre page reste ouverte si vous changez d'avis.
engage-answer-never = C'est entendu
engage-answer-never-text = { $organisation } ne vous écrira plus. Merci de nous l'avoir dit.
engage-stop-text = { $organisation } ne vous enverra plus ni message ni lettre.
engage-stop-button = Ne plus rien m'envoyer

# Refusals
engage-refused-title = Cela n'est pas possible
engage-refused-move = Ce prospect ne peut pas passer à cette étape depuis la sienne. Seule une proposition faite mène au partenariat.
engage-refused-opted-out = Il a demandé qu'on ne lui écrive plus : il n'est pas remis sur la liste.
engage-refused-nothing-to-send = Personne parmi ceux que vous avez choisis ne peut recevoir de message aujourd'hui. Rien n'est parti.
engage-refused-addressee = Une des personnes choisies n'est plus là, ou n'a pas d'adresse. Rien n'a été envoyé : choisissez de nouveau.
engage-refused-no-name = Il manque un nom.
engage-refused-empty = Il n'y a rien à enregistrer : le texte est vide.
engage-refused-assignee = Cette personne n'a pas de rôle dans l'organisation.
engage-refused-no-email = Ce partenaire n'a pas d'adresse e-mail : ajoutez-la d'abord.
engage-refused-nothing-to-mark = Sans numéro de registre ni adresse e-mail, on ne pourrait pas le reconnaître la prochaine fois. Passez-le à l'étape « a décliné ».
engage-refused-no-way-back = Laissez une adresse e-mail ou un numéro de téléphone, pour que nous puissions vous répondre.
engage-refused-no-consent = Cochez cette case : sans votre accord nous ne gardons rien.

# Money and leaving
engage-money = Argent
engage-task-leaving = Veut partir : prendre contact, remercier, régler la fin
