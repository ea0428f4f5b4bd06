### Stages : offres, accords à trois, et ce que sont devenues les personnes.

# The lists
placement-tab-offers = Offres
placement-tab-placements = Stages
placement-tab-outcomes = Suites
placement-offers-lede = Des places où quelqu'un peut venir apprendre un métier, telles que les partenaires les proposent.
placement-offers-search = Travail ou partenaire
placement-offers-empty = Pas encore d'offre
placement-offers-empty-text = Les partenaires proposent une place sur leur page, en deux minutes. Si l'un d'eux vous en parle au téléphone, notez-la pour lui.
placement-offers-file = offres
placement-lede = Qui travaille où, sous des noms tirés au sort. Seul le document porte un nom.
placement-search = Partenaire, personne, travail ou référence
placement-empty = Pas encore de stage
placement-empty-text = Un stage commence par une offre : ouvrez-en une et proposez quelqu'un qui y a consenti.
placement-file = stages
placement-outcomes-lede = Ce que sont devenues les personnes trois, six et douze mois après leur stage. Ce que personne ne sait est montré comme une fourchette, jamais deviné.
placement-outcomes-empty = Rien à demander pour l'instant
placement-outcomes-empty-text = Quand un stage se termine, trois questions apparaissent ici : après trois, six et douze mois.
placement-outcomes-file = suites

# Words of an offer and of a placement
placement-work = Travail
placement-partner = Partenaire
placement-person = Personne
placement-who = Qui
placement-young-person = Une jeune personne
placement-adviser = Conseiller
placement-reference = Référence
placement-state = État
placement-days = Dates
placement-hours = Heures
placement-first-day = Premier jour
placement-last-day = Dernier jour
placement-ended-on = Terminé le
placement-taken = Prises
placement-made-by = Écrite par
placement-by-partner = le partenaire
placement-by-staff = un membre de l'équipe
placement-schedule = Horaires de la semaine
placement-aims = Ce que la personne veut apprendre
placement-aims-hint = Une chose par ligne. Rien sur la santé ni la famille.
placement-workplace = Où, si c'est ailleurs
placement-workplace-hint = Si c'est vide, c'est l'adresse du partenaire.
placement-allowance = Gratification par mois
placement-allowance-hint = Ce que verse le partenaire, s'il verse quelque chose.
placement-accident = Assurance contre les accidents du travail
placement-liability = Assurance de responsabilité civile
placement-insurance-hint = Assureur et numéro du contrat.
placement-one-a-line = Une chose par ligne.
placement-the-paper = Le document
placement-reason-head = Raison
placement-months = Mois après
placement-asked-after = Demandé
placement-asked-on = À demander le
placement-answer = Réponse
placement-from-day = à partir du { $day }
placement-hours-a-week =
    { $count ->
        [one] { $count } heure par semaine
       *[other] { $count } heures par semaine
     }
placement-weeks =
    { $count ->
        [one] { $count } semaine
       *[other] { $count } semaines
     }
placement-places =
    { $count ->
        [one] { $count } place
       *[other] { $count } places
     }
placement-free = { $free } sur { $places } libre(s)
placement-after-months =
    { $months ->
        [one] après { $months } mois
       *[other] après { $months } mois
     }
placement-offer-state =
    { $state ->
        [full] complète
        [past] à confirmer
        [withdrawn] retirée
       *[other] ouverte
     }
placement-stage =
    { $stage ->
        [matched] proposé
        [signing] à signer
        [signed] signé par les trois
        [running] en cours
        [completed] mené à bien
        [broken] arrêté avant la fin
       *[other] n'a pas eu lieu
     }
placement-reason =
    { $reason ->
        [no_room] Le partenaire n'a finalement pas de place à ce moment
        [other_skills] Le partenaire cherche d'autres compétences
        [too_far] Le trajet est trop long
        [hours] Les horaires ne conviennent pas
        [found_elsewhere] La personne a trouvé autre chose
        [changed_mind] La personne a changé d'avis
        [personal] Raison personnelle
        [papers] Il manque un papier
        [no_answer] Personne n'a répondu
       *[other] Une autre raison
     }
placement-outcome =
    { $outcome ->
        [lasting_job] Travaille, pour six mois ou plus
        [short_job] Travaille, pour moins de six mois
        [self_employed] Travaille à son compte
        [training] Apprend un métier ou étudie
        [looking] Cherche du travail
        [something_else] Fait autre chose
       *[other] Personne n'a pu le savoir
     }
placement-follow-up-state =
    { $state ->
        [later] plus tard
        [known] répondu
        [unknown] inconnu
       *[other] attend une réponse
     }

# An offer, written
placement-o-title = Quel est le travail ?
placement-o-title-hint = En quelques mots, par exemple aide-boulanger.
placement-o-tasks = Ce qu'il y a à faire
placement-o-tasks-hint = Une tâche par ligne.
placement-o-hours = Heures par semaine
placement-o-starts = Premier jour possible
placement-o-weeks = Semaines
placement-o-places = Places
placement-o-tutor = Qui montre le travail
placement-o-tutor-hint = Un nom, si vous le savez déjà.
placement-offer-new = Noter une offre
placement-offer-new-lede = Pour un partenaire qui vous en a parlé. Il voit l'offre sur sa page et peut la changer ou la retirer.
placement-choose-partner = Choisissez un partenaire
placement-offer-made = L'offre est notée. Vous pouvez proposer quelqu'un.
placement-offer-edit-lede = { $partner } voit sur sa page ce que vous changez ici.
placement-on-offer = Stages sur cette offre
placement-on-offer-none = Personne n'a encore été proposé.
placement-propose-somebody = Proposer quelqu'un

# A partner on its own page
placement-p-way = Stages
placement-p-title = Une place pour apprendre un métier
placement-p-lede = Vous proposez quelques semaines de travail ; { $organisation } cherche une jeune personne à qui cela convient, et l'accompagne.
placement-p-new = Proposer une place
placement-p-new-lede = Cela prend une minute. Rien ne vous engage encore : { $organisation } vous appelle avant que quelqu'un vienne.
placement-p-send = Proposer cette place
placement-p-change = Changer l'offre
placement-p-save = Enregistrer le changement
placement-p-changed = L'offre est changée.
placement-p-withdraw = Retirer l'offre
placement-p-withdrawn = L'offre est retirée. Merci d'y avoir pensé ; vous pouvez la proposer de nouveau à tout moment.
placement-p-renew = La proposer de nouveau
placement-p-renewed = L'offre est de nouveau ouverte.
placement-p-back = Revenir à vos offres
placement-p-thanks = Merci ! { $organisation } cherche maintenant quelqu'un à qui cela convient.
placement-p-offers = Vos offres
placement-p-none = Vous n'avez pas encore proposé de place.
placement-p-people = Qui vient
placement-p-nameless = Aucun nom n'est écrit ici, pour protéger qui vient. Vous le trouvez dans l'accord que vous signez.
placement-p-days = { $from } – { $until }
placement-p-stage =
    { $stage ->
        [signing] Une jeune personne ; le conseiller vous apporte l'accord
        [signed] Une jeune personne ; l'accord est signé
        [running] Une jeune personne est chez vous
        [completed] Une jeune personne est restée jusqu'au bout. Merci !
       *[other] Une jeune personne a été chez vous un moment. Merci !
     }

# Signing by a link
placement-s-title = L'accord de ce stage
placement-s-thanks = Merci d'avoir signé
placement-s-lede = Vous, { $partner } et l'organisation le signez. Lisez-le tranquillement ; posez vos questions avant de signer.
placement-s-lede-partner = { $partner }, une jeune personne et l'organisation le signent. Le nom n'est écrit que dans le document : il est pour vous, ne le transmettez pas.
placement-s-waits = Vous avez signé. { $organisation } vous dira quand les trois l'auront fait.
placement-s-all = Les trois ont signé. Vous pouvez garder le document.
placement-s-closed = Le document est fermé pour l'instant. { $organisation } vous dira la suite.
placement-s-consent = J'ai lu l'accord { $reference } et je le signe.
placement-s-consent-partner = J'ai lu l'accord { $reference } et je le signe pour { $who }.
placement-s-guardian = Nom de votre mère, de votre père ou de votre représentant légal
placement-s-guardian-hint = Avant dix-huit ans, elle ou il signe avec vous, ici et maintenant.

# The match
placement-propose-whom = Qui proposer
placement-choose-lede = Seules les personnes dont le consentement à un stage est valable aujourd'hui sont listées, sous des noms tirés au sort.
placement-nobody = Personne à proposer aujourd'hui
placement-nobody-text = Quelqu'un apparaît ici dès qu'un éducateur a noté son consentement à un stage.
placement-last-heard = Dernières nouvelles le { $day }
placement-propose-this = Proposer
placement-new = Nouveau stage
placement-new-title = { $name } chez { $partner }
placement-new-lede = Ce que dira le document. Rien ne part encore, et le partenaire ne voit rien.
placement-match = Associer
placement-matched = Associé. Regardez le document, puis mettez-le à la signature.
placement-written = Le stage est changé.

# One placement
placement-heading = { $reference } : { $who }
placement-erased = Les données de cette personne ont été effacées. Ce qui reste compte, et ne nomme personne.
placement-is-over = Son dernier jour était le { $day } : notez comment il s’est terminé.
placement-preview = Regarder le document
placement-preview-text = Tel qu'il sera, avec { $name } à la place du nom.
placement-paper-open = Ouvrir le document à signer
placement-paper-signed = Ouvrir le document signé
placement-paper-text = Il porte le nom. Le journal des personnes note que vous l'avez ouvert.
placement-make-paper = Mettre le document à la signature
placement-make-paper-again = Refaire le document
placement-make-paper-text = Le document est fait et scellé. Faites ensuite un lien pour le partenaire et un pour la personne, et remettez-les. S'il est refait, les signatures déjà données ne valent plus.
placement-paper-made = Le document est à la signature.
placement-signatures = Signatures
placement-signed-on = Signé le { $day }
placement-signed-by = Signé par { $by } le { $day }
placement-not-signed = Pas encore signé
placement-link-head = Lien
placement-link-make = Faire un lien
placement-link-title = Le lien de { $who }
placement-link-text = Il ouvre le document avec le nom, et n'est montré que maintenant. Remettez-le vous-même : faites scanner le code par son téléphone. Il s'arrête après { $days } jours, et aussitôt que vous en faites un autre.
placement-step =
    { $step ->
        [running] Il a commencé
        [completed] Il a été mené à bien
        [broken] Il s'est arrêté avant la fin
       *[other] Il n'aura pas lieu
     }
placement-step-text =
    { $step ->
        [running] À partir de ce jour, la personne travaille chez le partenaire.
        [completed] On vous demandera ce qu'est devenue la personne après trois, six et douze mois.
        [broken] S'arrêter avant la fin n'est pas un échec. On vous demandera ce qu'est devenue la personne après trois, six et douze mois.
       *[other] La place est de nouveau libre, et tous les liens de ce stage s'arrêtent.
     }
placement-on-which-day = Quel jour
placement-step-taken = C'est noté.
placement-question = Qu'est devenue la personne ?
placement-choose-answer = Choisissez une réponse
placement-note-answer = Noter la réponse
placement-answer-noted = La réponse est notée.
placement-answered = { $answer }, noté le { $day }
placement-asked-from = à demander à partir du { $day }

# Outcomes
placement-share = { $percent } % travaillent ou apprennent
placement-interval = Entre { $worst } % et { $best } % travaillent ou apprennent
placement-interval-formula = Sur { $all }, { $positive } travaillent ou apprennent, { $other } ni l'un ni l'autre, et on ne sait rien de { $unknown }. Au pire, aucun des inconnus ; au mieux, tous.
placement-told-all = Cinq personnes ou plus derrière chaque part : cela peut se dire dehors.
placement-told-part = Une part compte moins de cinq personnes : dehors, elle est tue, avec ce qui la révélerait.
placement-told-nothing = Trop peu de personnes pour donner un chiffre dehors.

# Refusals
placement-refused-title = Ce n'est pas possible maintenant
placement-refused-consent = Le consentement à un stage n'est pas valable aujourd'hui. Un éducateur peut en noter un nouveau avec la personne.
placement-refused-room = Cette offre n'a plus de place : elle est complète, retirée ou trop ancienne.
placement-refused-there = Cette personne a déjà un stage sur cette offre.
placement-refused-days = Le dernier jour est avant le premier.
placement-refused-past = Un stage ne peut pas commencer avant aujourd’hui.
placement-refused-name = Écrivez le nom comme il figure sur le document.
placement-refused-step-day = Ce jour est à venir, ou avant le premier jour du stage.
placement-refused-step = Le stage n'en est pas là où vous pensez : quelqu'un a peut-être avancé entre-temps. Regardez de nouveau sa page.
placement-refused-withdrawn = Le partenaire a retiré l'offre. Parlez-lui avant de continuer.
placement-refused-facts = Quelque chose a changé depuis que le document est fait, par exemple une adresse. Refaites le document.
placement-refused-country = Le document ne sait que ce qu'il faut régler en Espagne et en France.
placement-refused-places = Davantage de places sont déjà promises.
placement-refused-offer = Une offre dit quel est le travail, ce qu'il y a à faire, combien d'heures et de semaines, et pour combien de personnes.
placement-refused-early = Cette question a son jour, et il n'est pas encore venu.
