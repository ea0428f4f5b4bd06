### Volunteers: missions, shifts, hours, proofs, and how long they stay.


# Where somebody came from
volunteer-origin = Venu·e par
volunteer-origin-poster = Une affiche
volunteer-origin-event = Un événement
volunteer-origin-partner = Un commerce ou partenaire
volunteer-origin-page = La page publique
volunteer-origin-friend = Une connaissance
volunteer-origin-other = Autrement

# Screens of the staff
volunteer-tab = Bénévoles
volunteer-one = Bénévole
volunteer-lede = Qui donne un coup de main, depuis quand, et combien d'heures.
volunteer-public-page = La page publique où l'on s'inscrit
volunteer-none = Aucun bénévole
volunteer-none-text = On s'inscrit sur la page publique : depuis une affiche, un événement, ou directement.
volunteer-since = Depuis
volunteer-last = Dernière fois
volunteer-hours = Heures
volunteer-to-come = Créneaux à venir
volunteer-active = Avec nous
volunteer-gone = Parti·e
volunteer-forgotten-name = (oublié·e)
volunteer-forgotten-notice = Le nom de cette personne est oublié. Les heures restent, sans nom.
volunteer-left-notice = A dit le { $day } vouloir arrêter.
volunteer-reports =
    { $count ->
        [one] déclaration d'heures
       *[other] déclarations d'heures
    }
volunteer-link-send = Envoyer un nouveau lien
volunteer-link-sent = Un nouveau lien est en route ; l'ancien ne marche plus.
volunteer-forget = Oublier cette personne
volunteer-forget-lede = Nom, adresse, téléphone, messages et justificatifs de { $name } sont effacés pour toujours. Les heures restent, sans nom ; aucune attestation ne pourra plus être faite.
volunteer-forgotten = La personne est oubliée ; les heures restent.

# Proofs that the law asks for
certificate-es-sexual-offences = Certificat négatif de délits sexuels (Espagne)
certificate-fr-b3 = Extrait de casier judiciaire, bulletin n° 3
certificate-fr-fijais = Vérification du fichier FIJAIS
volunteer-proofs = Auprès des enfants
volunteer-law = La loi demande ces justificatifs avant d'approcher des enfants. Notez seulement que vous avez vu le papier ; ne le gardez jamais.
volunteer-no-law = Ce programme ne connaît pas de telle loi pour votre pays : renseignez-vous avant que quelqu'un approche des enfants.
volunteer-proof = Justificatif
volunteer-proof-day = Date du papier
volunteer-proof-hint = Il est valable un an à partir de ce jour.
volunteer-proof-note = J'ai vu le papier
volunteer-proof-noted = C'est noté : vu par vous, aujourd'hui.
volunteer-proof-missing = Pas vu, ou trop ancien : aucun créneau auprès des enfants ne peut être pris.
volunteer-proof-lacks = Manque
volunteer-proof-holds = En règle
volunteer-proof-old = Trop ancien
volunteer-proof-seen = Papier du { $issued }, vu le { $seen } par { $who } ; valable jusqu'au { $until }.
volunteer-proof-future = Le papier ne peut pas être daté d'après aujourd'hui.
volunteer-proof-expired = Le papier a plus d'un an : demandez-en un nouveau.

# Missions and shifts
volunteer-missions = Missions
volunteer-mission = Mission
volunteer-missions-lede = Ce que font les bénévoles, et dans quels créneaux.
volunteer-new-mission = Nouvelle mission
volunteer-mission-text = Ce qu'on y fait
volunteer-children = Enfants présents
volunteer-with-children = Des enfants sont présents
volunteer-with-children-hint = Alors personne ne prend de créneau sans les justificatifs demandés par la loi. Qui ne les a pas rend ses créneaux déjà pris.
volunteer-children-notice = Des enfants sont présents
volunteer-children-notice-text = Un créneau ne peut être pris qu'avec les justificatifs demandés par la loi, vus par l'équipe et à jour.
volunteer-yes = Oui
volunteer-mission-open = Ouverte
volunteer-mission-closed = Close
volunteer-no-mission = Aucune mission
volunteer-no-mission-text = Une mission, c'est ce que les bénévoles peuvent faire : aider aux devoirs, cuisiner, poser des affiches.
volunteer-close-mission = Clore cette mission
volunteer-open-mission = La rouvrir
volunteer-closed-notice = Cette mission est close : aucun créneau ne peut être ajouté ni pris.
volunteer-shifts-to-come = Créneaux à venir
volunteer-shifts-past = Créneaux passés
volunteer-no-shift = Aucun créneau à venir
volunteer-no-past-shift = Aucun créneau pour l'instant
volunteer-taken = Pris
volunteer-add-shift = Ajouter un créneau
volunteer-how-many = Combien de bénévoles
volunteer-weeks = Sur combien de semaines
volunteer-weeks-hint = 1 pour une seule fois ; davantage le répète chaque semaine, { $most } au plus.
volunteer-shift-added = Ajouté : les bénévoles le voient sur leur page.
volunteer-shift-too-long = Un créneau dure au plus un jour.
volunteer-nobody-yet = Personne ne l'a encore pris
volunteer-nobody-yet-text = Les bénévoles le prennent sur leur page.
volunteer-cancel-shift = Annuler ce créneau
volunteer-cancel-shift-lede =
    { $count ->
        [one] { $count } bénévole l'a pris et reçoit un message. On ne peut pas revenir en arrière.
       *[other] { $count } bénévoles l'ont pris et reçoivent un message. On ne peut pas revenir en arrière.
    }
volunteer-shift-cancelled = Le créneau est annulé.
volunteer-shift-off = Ce créneau a été annulé.
volunteer-was-there = Était là
volunteer-was-missing = N'était pas là
volunteer-booking-booked = L'a pris
volunteer-booking-withdrawn = L'a rendu
volunteer-booking-done = Était là
volunteer-booking-missed = N'était pas là

# Hours
volunteer-hours-lede = Les bénévoles déclarent, vous confirmez. Ce qui est décidé reste ; les attestations ne comptent que les heures confirmées.
volunteer-hours-count =
    { $count ->
        [one] { $count } déclaration, { $hours } confirmées
       *[other] { $count } déclarations, { $hours } confirmées
    }
volunteer-no-hours = Aucune heure
volunteer-no-hours-text = Les bénévoles déclarent leurs heures sur leur page après un créneau ; ou notez sur le créneau qui était là.
volunteer-hours-reported = Déclarées
volunteer-hours-confirmed = Confirmées
volunteer-hours-refused = Non comptées
volunteer-all-hours = Toutes les heures de cette personne
volunteer-confirm = Confirmer
volunteer-refuse = Ne pas compter
volunteer-decided = C'est décidé.
volunteer-decided-by = par { $name }
volunteer-h = { $hours } h
volunteer-h-min = { $hours } h { $minutes }

# Loyalty
volunteer-loyalty = Fidélité
volunteer-loyalty-lede = Combien de temps les bénévoles restent, selon ce qui les a amenés.
volunteer-loyalty-chart = La part qui est encore avec nous
volunteer-loyalty-words = { $share } de tous les bénévoles restent plus d'un an.
volunteer-hidden = En dessous de { $least } personnes, aucune courbe n'est montrée : elle parlerait de quelqu'un.
volunteer-no-loyalty = Personne n'a encore d'heures confirmées
volunteer-no-loyalty-text = Confirmez des heures : la première courbe apparaît à partir de dix bénévoles.
volunteer-with-us =
    { $count ->
        [one] bénévole avec nous
       *[other] bénévoles avec nous
    }
volunteer-ever =
    { $count ->
        [one] a déjà donné un coup de main
       *[other] ont déjà donné un coup de main
    }
volunteer-sum-words = heures confirmées
volunteer-all = Tous
volunteer-curve = { $name } ({ $people })
volunteer-band = sûr à 95 %
volunteer-people = Personnes
volunteer-ended = Parties
volunteer-median = La moitié reste
volunteer-months =
    { $count ->
        [one] { $count } mois
       *[other] { $count } mois
    }
volunteer-years =
    { $count ->
        [one] { $count } an
       *[other] { $count } ans
    }
volunteer-percent = { $number } %
volunteer-how-title = Comment c'est calculé
volunteer-how = Du premier au dernier jour d'heures confirmées de chaque bénévole. Qui n'est pas venu depuis quatre-vingt-dix jours et n'a rien réservé est parti ; les autres comptent comme présents (Kaplan et Meier, 1958 ; bande d'après Greenwood). L'axe du bas compte les mois.
volunteer-growth = Combien ils sont
volunteer-growth-words = De { $first } à { $last } bénévoles à la fin de chaque année et aujourd'hui.
volunteer-at-day = Jours
volunteer-at-risk = Présents avant
volunteer-stays = Part qui reste
volunteer-low = Bande de
volunteer-high = Bande à

# The public page
volunteer-help-title = Donner un coup de main
volunteer-help-lede = Un après-midi par mois ou une heure par semaine : { $organisation } trouve ce qui vous convient. Vous choisissez vos créneaux.
volunteer-email-hint = Nous vous envoyons le lien de votre page ; pas besoin de mot de passe.
volunteer-origin-ask = Comment nous avez-vous connus ?
volunteer-origin-choose = Sans réponse
volunteer-adult = J'ai 18 ans ou plus
volunteer-adult-hint = Plus jeune ? Venez nous voir avec un parent : il y a aussi quelque chose à faire pour vous.
volunteer-refused-minor = Cette page est pour les personnes de 18 ans et plus. Si vous êtes plus jeune, venez nous voir avec un parent.
volunteer-privacy = { $organisation } garde votre nom et votre adresse pour organiser les créneaux avec vous, et les efface quand vous le demandez.
volunteer-help-send = Je donne un coup de main
volunteer-thanks = Merci, bienvenue !
volunteer-thanks-text = Un message avec le lien de votre page est en route : vous y choisirez vos créneaux. { $organisation } se réjouit de vous rencontrer.

# The page of a volunteer
volunteer-hello = Bonjour { $name }
volunteer-way-shifts = Mes créneaux
volunteer-way-hours = Mes heures
volunteer-way-leave = Je veux arrêter
volunteer-no-shift-yet = Vous n'avez pas de créneau à venir. Choisissez-en un ci-dessous quand cela vous convient.
volunteer-your-shifts =
    { $count ->
        [one] Vous avez { $count } créneau à venir.
       *[other] Vous avez { $count } créneaux à venir.
    }
volunteer-open-shifts = Vous pourriez aider ici
volunteer-places =
    { $count ->
        [one] Il reste { $count } place
       *[other] Il reste { $count } places
    }
volunteer-take = Je viens
volunteer-give-back = Je ne peux pas venir
volunteer-taken-note = Merci : nous comptons sur vous.
volunteer-given-back = Merci de nous avoir prévenus : le créneau est libre pour quelqu'un d'autre.
volunteer-refused-full = Ce créneau est complet.
volunteer-refused-begun = Ce créneau a déjà commencé.
volunteer-refused-near = Il est trop proche d'un autre de vos créneaux : il faut { $hours } heures de repos entre deux jours.
volunteer-refused-certificate = Des enfants sont présents : la loi demande { $what }. Montrez-le d'abord à l'équipe.
volunteer-report = Déclarer des heures
volunteer-report-nothing = Il n'y a rien à déclarer. Après un créneau, vous direz ici combien de temps il a duré.
volunteer-which-shift = Quel créneau
volunteer-how-many-hours = Combien d'heures
volunteer-hours-invalid = Écrivez des heures, par exemple 2 ou 2:30.
volunteer-report-send = Déclarer
volunteer-reported = Merci : l'équipe le confirme bientôt.
volunteer-refused-hours-certificate = Des enfants étaient présents : l'équipe doit avoir vu le justificatif demandé par la loi. Parlez-lui-en.
volunteer-certificate-paper = Attestation d'heures (PDF)
volunteer-certificate-file = attestation-heures
volunteer-leave-text = Une pression, et { $organisation } ne vous demande plus rien ; vos créneaux à venir sont libres pour d'autres. Votre attestation d'heures reste ici. Pour faire effacer votre nom, écrivez-nous.
volunteer-leave-send = Oui, j'arrête
volunteer-left = Merci pour tout ce que vous avez fait.
volunteer-has-left = Vous avez arrêté. Pour revenir, inscrivez-vous de nouveau avec la même adresse.

# Refusals
volunteer-refused-title = Ce n'est pas possible maintenant
volunteer-refused-not-begun = Le créneau n'a pas commencé : personne ne peut y avoir été.
volunteer-refused-decided = Ces heures sont déjà décidées ; ce qui est décidé reste.
volunteer-refused-no-hours = Aucune heure n'est encore confirmée : l'attestation serait vide.

# Messages
volunteer-mail-footer = Vous recevez ce message parce que vous donnez un coup de main à { $organisation } comme bénévole. Votre page a un lien pour arrêter.
volunteer-mail-subject = Votre page de bénévole de { $organisation }
volunteer-mail-text = Merci de donner un coup de main à { $organisation } ! Sur votre page, vous choisissez vos créneaux, déclarez vos heures et trouvez votre attestation. Pas besoin de mot de passe.
volunteer-mail-keep = Gardez ce message : le lien n'est que pour vous.
volunteer-mail-button = Ouvrir ma page
volunteer-mail-off-subject = Annulé : { $mission }
volunteer-mail-off = Le créneau « { $mission } » ({ $when }) n'a pas lieu. Nous sommes désolés, et merci d'avoir été prêt·e à venir.
