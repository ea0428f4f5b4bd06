### Events: an exhibition, a talk, a workshop, and who comes.


# Words of staff and public alike
event-tab = Événements
event-kind = Type
event-kind-exhibition = Exposition
event-kind-talk = Conférence
event-kind-workshop = Atelier
event-when = Quand
event-place = Où
event-is-off = Cet événement n'a pas lieu.
event-is-over = Cet événement est passé.
event-full = Complet : il y a une liste d'attente.
event-left =
    { $count ->
        [one] Il reste { $count } place
       *[other] Il reste { $count } places
    }
event-public-page = Page publique
event-help = Donner un coup de main comme bénévole

# Screens of the staff
event-lede = Expositions, conférences et ateliers, avec celles et ceux qui y viennent.
event-new = Nouvel événement
event-new-lede = Écrivez-le dans une langue au moins ; personne ne le voit avant que vous ne le publiiez.
event-change-lede = Si le jour, l'heure ou le lieu changent, toutes les personnes inscrites reçoivent un message.
event-title-label = Titre
event-title-in = Titre ({ $language })
event-text-in = Ce qui s'y passe ({ $language })
event-starts = Début
event-ends = Fin
event-capacity = Places
event-capacity-hint = Laissez vide s'il n'y a pas de limite. Les suivants vont sur une liste d'attente qui avance toute seule.
event-no-limit = Sans limite
event-taken = Personnes
event-taken-of = { $taken } sur { $capacity }
event-waiting = En attente
event-attended = Venues
event-none = Aucun événement
event-none-text = Une exposition ou une conférence montre au quartier ce que ses commerces rendent possible.
event-stage-draft = Brouillon
event-stage-published = Publié
event-stage-cancelled = Annulé
event-state-registered = A une place
event-state-waiting = Attend
event-state-withdrawn = Place rendue
event-state-attended = Est venue
event-state-missed = N'est pas venue
event-drafted = Le brouillon est gardé. Publiez-le quand il est juste.
event-publish = Publier
event-published = L'événement est publié : chacun peut le voir et s'inscrire.
event-discard = Supprimer le brouillon
event-discard-lede = « { $title } » sera supprimé. Seule l'équipe l'a vu.
event-discarded = Le brouillon est supprimé.
event-refused-not-a-draft = L'événement est publié : on peut l'annuler, pas le supprimer.
event-saved-over =
    { $over ->
        [one] Enregistré. { $over } personne a une place au-delà de ce nombre et la garde.
       *[other] Enregistré. { $over } personnes ont une place au-delà de ce nombre et la gardent.
    }
event-cancel = Annuler l'événement
event-cancel-lede = « { $title } » sera affiché comme annulé, et toutes les personnes inscrites recevront un message. On ne peut pas revenir en arrière.
event-cancelled = L'événement est annulé ; les personnes inscrites sont prévenues.
event-cancelled-notice = Cet événement a été annulé.
event-draft-notice = Seule l'équipe voit ce brouillon.
event-draft-notice-text = Publiez-le quand il est juste : il apparaît alors sur la page publique et dans l'agenda.
event-over-notice = Il est passé : notez qui est venu. Les noms seront oubliés le { $day } ; les nombres restent.
event-forgotten-notice = Les noms sont oubliés ; les nombres restent.
event-who-comes = Qui vient
event-people-taken =
    { $count ->
        [one] personne avec une place
       *[other] personnes avec une place
    }
event-people-left =
    { $count ->
        [one] place libre
       *[other] places libres
    }
event-people-waiting =
    { $count ->
        [one] personne en attente
       *[other] personnes en attente
    }
event-people-came =
    { $count ->
        [one] personne est venue
       *[other] personnes sont venues
    }
event-signed-up = Inscription
event-people = Personnes
event-needs = Ce qui aide
event-origin-code = Code de l'affiche
event-no-name = (sans nom)
event-nobody = Personne ne s'est encore inscrit
event-nobody-text = Une fois l'événement publié, on s'inscrit sur sa page publique.
event-press-came = Venue
event-press-missed = Pas venue
event-press-withdraw = Rendre la place
event-attendance = Liste pour l'entrée (PDF)
event-door = Quelqu'un a téléphoné ou est venu sans prévenir
event-door-text = Avant le début, la personne reçoit une place ; après, elle compte comme venue. Le nom n'est pas nécessaire.
event-people-how-many = Combien de personnes
event-people-bounds = Écrivez combien de personnes, de 1 à { $most }.
event-add = Noter
event-added = C'est noté.
event-home = Faire connaître et réunir
event-home-what = Expositions et conférences avec celles et ceux qui y viennent ; bénévoles avec leurs créneaux et leurs heures.

# Public pages
event-public-title = Ce qui se passe
event-public-none = Rien n'est prévu pour le moment
event-public-none-text = Les expositions, conférences et ateliers du réseau apparaîtront ici.
event-back-to-network = Vers le réseau
event-past = Ce qui a eu lieu
event-feed = Suivre dans mon agenda
event-feed-text = Donnez l'adresse de ce lien à votre agenda : les nouveaux événements y apparaîtront d'eux-mêmes.
event-calendar-file = Ajouter à mon agenda
event-come-title = Venez
event-come-send = M'inscrire
event-wait-title = Rejoindre la liste d'attente
event-wait-lede = Tout est complet. Quand une place se libère, la première personne qui attend la reçoit et un message la prévient.
event-wait-send = M'inscrire sur la liste
event-your-name = Votre nom
event-email-hint = Vous recevrez un message avec un lien pour rendre votre place.
event-companions = Combien de personnes viennent avec vous
event-needs-ask = Y a-t-il quelque chose qui vous aide à participer ?
event-needs-hint = Une rampe, un siège, la langue des signes : seule l'équipe le lit, et c'est effacé une semaine après.
event-privacy = { $organisation } garde votre nom et votre adresse pour cet événement seulement, et les efface trente jours après.
event-thanks = Vous êtes inscrit·e
event-thanks-text = Au plaisir de vous voir à « { $title } » : { $when }. Un message avec tous les détails est en route.
event-thanks-waiting = Vous êtes sur la liste d'attente
event-thanks-waiting-text = Toutes les places de « { $title } » sont prises. Dès qu'une place se libère pour vous, nous vous écrivons.
event-own-place =
    { $people ->
        [one] Vous avez une place.
       *[other] Vous avez { $people } places.
    }
event-own-waiting = Vous êtes sur la liste d'attente. Nous vous écrivons dès qu'une place se libère.
event-own-withdrawn = Vous avez rendu votre place. Merci de nous avoir prévenus.
event-give-back = Je ne peux pas venir : rendre ma place
event-given-back = Votre place est libre pour quelqu'un d'autre. Merci !

# Refusals
event-refused-title = Ce n'est pas possible pour cet événement maintenant
event-refused-over = Il est passé, ou les inscriptions ne sont pas ouvertes.
event-refused-cancelled = Il n'est pas publié, ou a été annulé.
event-refused-not-begun = Il n'a pas commencé : personne ne peut encore être venu.
event-refused-anonymised = Les noms de cet événement sont oubliés ; plus rien ne peut être changé.
event-refused-ends-before = La fin doit venir après le début.
event-refused-too-many = Votre groupe dépasse le nombre de places. Écrivez-nous.

# Messages
event-mail-footer = Vous recevez ce message parce que vous vous êtes inscrit·e à un événement de { $organisation }. Votre nom et votre adresse sont effacés trente jours après.
event-mail-when = { $when }. { $place }
event-mail-back = Si vous ne pouvez pas venir, rendez votre place par ce lien : quelqu'un l'attend peut-être.
event-mail-button = Voir ou rendre ma place
event-mail-place-subject = Votre place : { $title }
event-mail-place =
    { $people ->
        [one] Vous avez une place pour « { $title } ». Au plaisir de vous voir.
       *[other] Vous avez { $people } places pour « { $title } ». Au plaisir de vous voir.
    }
event-mail-waiting-subject = Liste d'attente : { $title }
event-mail-waiting =
    { $people ->
        [one] « { $title } » est complet. Vous êtes sur la liste d'attente ; dès qu'une place se libère pour vous, nous vous écrivons.
       *[other] « { $title } » est complet. Vous êtes sur la liste d'attente à { $people } personnes ; dès qu'il y a de la place pour toutes, nous vous écrivons.
    }
event-mail-promoted-subject = Une place pour vous : { $title }
event-mail-promoted =
    { $people ->
        [one] Bonne nouvelle : une place s'est libérée pour « { $title } », elle est à vous.
       *[other] Bonne nouvelle : { $people } places se sont libérées pour « { $title } », elles sont à vous.
    }
event-mail-changed-subject = Changement : { $title }
event-mail-changed = Le jour, l'heure ou le lieu de « { $title } » ont changé. Voici ce qui vaut maintenant :
event-mail-cancelled-subject = Annulé : { $title }
event-mail-cancelled = Nous sommes désolés : « { $title } » n'a pas lieu. Vous n'avez rien à faire.
