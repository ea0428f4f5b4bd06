### Les tournées à pied.

# The list
round-nav = Tournées
round-list-title = Tournées à pied
round-list-lede = Qui aller voir un après-midi, dans quel ordre, et ce qui en est sorti.
round-new = Préparer une tournée
round-none-title = Pas encore de tournée
round-none-text = Laissez le programme choisir les meilleurs lieux à une heure et demie à pied, ou cochez ceux que vous voulez voir.
round-count =
    { $count ->
        [one] { $count } tournée
       *[other] { $count } tournées
    }
round-column-name = Tournée
round-column-stops = Étapes
round-column-visited = Visitées
round-column-by = Préparée par
round-search = Nom, départ ou personne
round-shown = Lesquelles
round-shown-to-come = Aujourd’hui et après
round-shown-past = Des jours passés
round-shown-removed = Supprimées
round-untitled = Tournée du { $day }

# A new round
round-new-within = Le programme choisit les lieux qui valent le plus la visite et qu’on atteint à pied, et les met en ordre. Ceux qui ne sont pas encore dans la présélection y sont ajoutés.
round-new-these = Cochez qui vous voulez voir ; le programme trouve le meilleur ordre.
round-how = Comment choisir
round-how-within = Le programme choisit
round-how-shortlist = Je coche dans la présélection
round-how-search = Je coche dans la recherche
round-title = Nom
round-title-hint = Sans nom, la tournée porte sa date.
round-start = Où elle commence et finit
round-start-hint = Une adresse, ou un point tel que les cartes l’affichent. Vide : le centre du territoire.
round-start-centre = Centre du territoire
round-start-here = Partir d’où je suis
round-start-here-failed = Le téléphone n’a pas dit où il est. Tapez une adresse.
round-start-which = Laquelle voulez-vous dire ?
round-start-choose = Plusieurs adresses correspondent : choisissez-en une.
round-start-unknown = Aucun registre ne connaît cette adresse. Essayez-en une autre, ou un point comme 41.3795, 2.1686.
round-start-no-territory = Il n’y a pas de territoire dont partir du centre : tapez une adresse.
round-day = Jour
round-leave = Départ à
round-leave-invalid = Une heure s’écrit comme 10:00.
round-visit-minutes = Minutes par visite
round-budget = Minutes en tout, marche et visites
round-minutes-invalid = Entre { $least } et { $most } minutes.
round-only-shortlist = Seulement les lieux de la présélection
round-chosen = Qui aller voir
round-chosen-none = Personne dans la présélection n’a encore de place sur la carte. Cochez d’abord des lieux dans la recherche.
round-plan-do = Préparer la tournée
round-error-tick = Cochez au moins un lieu.
round-error-not-placed = Aucun de ces lieux ne peut être visité : ils n’ont pas de place sur la carte, ou ne doivent pas être contactés.
round-error-too-many = Une tournée a au plus { $most } étapes.
round-error-nothing-near = Rien à visiter n’est à portée de ce départ. Partez d’ailleurs, ou prévoyez plus de minutes.
round-error-too-short = { $budget } minutes ne suffisent pas : la plus courte tournée en prend { $least }.
round-error-closed = Tout ce qui est à portée est fermé à ce moment. Choisissez une autre heure ou un autre jour.
round-planned =
    { $count ->
        [one] La tournée est prête : { $count } étape.
       *[other] La tournée est prête : { $count } étapes.
    }
round-added =
    { $count ->
        [one] { $count } lieu a été ajouté à la présélection.
       *[other] { $count } lieux ont été ajoutés à la présélection.
    }
round-left-no-place =
    { $count ->
        [one] { $count } n’a pas de place sur la carte et n’y est pas.
       *[other] { $count } n’ont pas de place sur la carte et n’y sont pas.
    }
round-left-not-eligible =
    { $count ->
        [one] { $count } ne doit pas être contacté, ou n’existe plus, et n’y est pas.
       *[other] { $count } ne doivent pas être contactés, ou n’existent plus, et n’y sont pas.
    }

# The page of a round
round-fact-stops = étapes
round-fact-way = à pied
round-fact-lasts = en tout
round-fact-back = de retour à
round-hours-minutes = { $hours } h { $minutes } min
round-minutes = { $minutes } min
round-when = { $day }, à partir de { $leave }, départ : { $start }
round-bound-best = Aucun autre ordre de ces étapes ne prend moins de temps.
round-bound-most = La marche est au plus { $percent } % plus longue que la meilleure possible.
round-bound-none = On ne sait pas à quel point cet ordre est loin du meilleur possible.
round-promise-best = Parmi les lieux comparés (au plus { $count }, les plus prometteurs à portée), aucun choix en { $minutes } minutes ne vaut plus.
round-promise-most = Choix pour { $minutes } minutes parmi les lieux comparés (au plus { $count }, les plus prometteurs à portée) : il vaut au plus { $percent } % de moins que le meilleur possible.
round-estimate = D’où viennent les durées
round-estimate-text = Le chemin est la ligne droite plus 30 %, comme vont les rues ; marche à 4,5 km à l’heure, { $minutes } minutes par visite. Les heures d’ouverture comptent là où vous les avez tapées.
round-sketch-title = Le chemin
round-sketch-says = Un croquis de la tournée, le nord en haut : { $count } étapes numérotées, { $distance } à pied depuis la marque carrée et retour. La liste dit la même chose.
round-sketch-start = Départ
round-print = Imprimer la feuille (PDF)
round-walk = Sur le téléphone
round-best-order = Mettre dans le meilleur ordre
round-change = Changer jour, départ ou minutes
round-remove = Supprimer cette tournée
round-removed-said = La tournée est supprimée. Vous pouvez la rétablir.
round-removed = Cette tournée a été supprimée
round-removed-text = Ce qui y a été noté reste dans l’histoire des lieux visités.
round-restore = La rétablir
round-restored = La tournée est rétablie.
round-stops-title = Étapes
round-walk-minutes = { $minutes } min à pied
round-wait = attente de { $minutes } min devant la porte
round-open-at = Ouvert { $times }
round-open-unknown = Heures d’ouverture inconnues
round-open-never = Fermé ce jour-là
round-open-not-then = Fermé à cette heure
round-up = Plus tôt
round-down = Plus tard
round-drop = Retirer
round-dropped = { $name } n’est plus dans la tournée
round-undo = Remettre dans la tournée
round-hours = Heures d’ouverture, si vous les connaissez
round-hours-label = Ouvert le { $weekday }
round-hours-hint = Par exemple 9:30-13:30, 17:00-20:30. Un tiret seul pour fermé, vide pour inconnu. Gardé pour toutes les tournées de ce jour de la semaine.
round-hours-invalid = Ce ne sont pas des heures d’ouverture : écrivez-les comme 9:30-13:30, 17:00-20:30. Rien n’a changé.
round-add-title = Ajouter une étape
round-add-search = Nom ou rue
round-add-do = Ajouter
round-add-none = Rien ne correspond dans la présélection ni dans les registres.
round-add-from-register = des registres, pas encore dans la présélection
round-added-said = { $name } est dans la tournée.
round-empty-title = Cette tournée n’a pas d’étape
round-empty-text = Cherchez un lieu ci-dessous et ajoutez-le.
round-visited-at = { $outcome }, { $time }, { $name }
round-why = Pourquoi
round-why-serves = Peut aider pour « { $need } ».

# The page for the phone
round-walk-lede = Touchez ce qui est sorti de chaque visite. C’est gardé tout de suite, même sans réseau.
round-walk-no-script = Sans script, cette page a besoin du réseau.
round-walk-done = { $visited } sur { $count } visitées
round-walk-back = Vers la tournée
round-walk-ready = Cette page est sur le téléphone : elle s’ouvre sans réseau.
round-walk-unsent-one = 1 visite n’est que sur ce téléphone. Elle part dès qu’il y a du réseau.
round-walk-unsent = { $count } visites ne sont que sur ce téléphone. Elles partent dès qu’il y a du réseau.
round-walk-all-sent = Tout est envoyé.
round-walk-signed-out = Vous êtes déconnecté. Ce que vous avez noté reste sur ce téléphone : connectez-vous, puis rouvrez cette page.
round-walk-refused = Le serveur n’a pas pris une des visites. Elle reste sur ce téléphone : rechargez la page, et dites-le à votre administrateur si cela continue.
round-walk-kept = sur ce téléphone, pas encore envoyé
round-walk-sent = envoyé
round-walk-send-now = Envoyer maintenant
round-walk-words = Quelques mots
round-walk-note = Noter la visite
round-walk-take-back = Annuler
round-walk-call = Appeler le { $phone }
round-walk-map = Voir sur une carte
round-walk-outcomes = Ce qui est sorti de la visite à { $name }
round-walk-choose = Touchez l’un des cinq : qu’est-il sorti de la visite ?
round-walk-noted = C’est noté.
round-walk-taken-back = Annulé, comme si rien n’avait été noté.
round-outcome =
    { $outcome ->
        [met] Rencontré
        [interested] Intéressé
        [come_back] Repasser
        [absent] Absent
       *[other] Non merci
    }

# What is written into the story of a prospect
round-note = Tournée du { $day } : { $outcome }.
round-note-taken-back = Une visite a été annulée ou corrigée.
round-step-propose = Faire une proposition
round-step-again = Repasser
round-step-again-words = Repasser : { $words }
round-walk-elsewhere-one = 1 visite de cette tournée n’est que sur ce téléphone, pas encore envoyée.
round-walk-elsewhere = { $count } visites de cette tournée ne sont que sur ce téléphone, pas encore envoyées.
round-walk-open = Ouvrir la page pour le téléphone

# From the search and the shortlist
round-from-search = En faire une tournée

# What a round refuses
round-refused-title = Cette tournée ne peut pas être ainsi
round-refused-too-many = Une tournée a au plus 40 étapes. Retirez-en une d’abord.
round-refused-no-stops = Une tournée sans étape n’a pas de feuille. Ajoutez d’abord une étape.
round-refused-impossible = Le départ ou une des étapes n’a pas de place utilisable sur la carte.
round-refused-no-place = Ce prospect n’a pas de place sur la carte : aucun chemin n’y mène.
round-refused-not-eligible = Ce lieu ne doit pas être contacté, ou n’est plus dans les registres.
