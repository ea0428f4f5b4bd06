# Les fiches des registres qui peuvent être un seul lieu.

duplicate-title = Un seul lieu ou deux ?
duplicate-nav = Doublons
duplicate-lede = Plusieurs registres peuvent parler du même lieu. Là où le programme ne sait pas, c’est vous qui décidez. Aucune fiche n’est jamais supprimée : la recherche montre seulement ensemble les fiches d’un même lieu.
duplicate-count =
    { $count ->
        [0] Aucune paire
        [one] Une paire
       *[other] { $count } paires
    }
duplicate-decided =
    { $count ->
        [0] Rien n’est encore décidé
        [one] Une décision prise
       *[other] { $count } décisions prises
    }
duplicate-none-title = Rien à décider
duplicate-none-text = Dans votre territoire et autour, les registres s’accordent sur les lieux, ou il n’y en a qu’un. Importez-en un autre, ou cherchez partout.
duplicate-kind-ask = Incertain : à vous de décider
duplicate-kind-same = Considérés comme un seul lieu
duplicate-kind-followed = L’un après l’autre
duplicate-any-register = Tous les registres
duplicate-field-kind = Avis du programme
duplicate-field-register = Avec une fiche de
duplicate-field-name = Partie d’un nom
duplicate-field-everywhere = Partout, pas seulement dans le territoire et autour
duplicate-pair = { $first } et { $second }
duplicate-before = { $first } était là avant { $second }
duplicate-opinion-ask = D’après ce qui est écrit, un seul lieu est probable à { $share } %, et cela ne suffit pas pour les réunir.
duplicate-opinion-undecided = À elles seules, les lignes rendent un seul lieu probable à { $share } %. Mais ce sont les noms qui décident, et ceux-ci n’en disent pas assez : regardez, s’il vous plaît.
duplicate-opinion-same = Ils sont montrés comme un seul lieu : probable à { $share } %.
duplicate-opinion-followed = Même local, autre nom, date plus récente : { $name } semble avoir pris la suite.
duplicate-keys = Touches : j suivante, k précédente, s un seul lieu, d deux lieux, 1 ou 2 le premier ou le second était là avant.
duplicate-do-same = Un seul lieu
duplicate-do-different = Deux lieux
duplicate-said-same = C’est noté : un seul lieu. Votre recherche les montre ensemble.
duplicate-said-different = C’est noté : deux lieux. Votre recherche montre les deux.
duplicate-said-followed = C’est noté : l’un a succédé à l’autre.
duplicate-said-undone = Annulé : l’avis du programme compte à nouveau.
duplicate-first = Première fiche
duplicate-second = Seconde fiche
duplicate-state = État
duplicate-register = Registre
duplicate-opened = ouvert le { $day }
duplicate-sum = Somme
duplicate-chart = Ce qui parle pour et contre
duplicate-chart-says = Chaque ligne ajoute à la somme ou en retire. { $opinion }
duplicate-chart-what = Comparé
duplicate-chart-weight = Poids
duplicate-chart-source = Poids en bits : un de plus double les chances. Ils sont appris sur les registres eux-mêmes (modèle de Fellegi et Sunter, 1969).
duplicate-column-probability = Probabilité (%)
duplicate-decisions-title = Décisions sur les doublons
duplicate-decisions-lede = Elles valent pour votre organisation et pour chaque édition suivante des registres.
duplicate-decisions-none-title = Aucune décision pour l’instant
duplicate-decisions-none-text = Ce que vous décidez sur des paires de fiches est listé ici et peut être annulé.
duplicate-decisions-file = Emporter les décisions (CSV)
duplicate-verdict = Décidé
duplicate-verdict-same = Un seul lieu
duplicate-verdict-different = Deux lieux
duplicate-decided-on = Quand et par qui
duplicate-undo = Annuler
duplicate-gone = n’est plus dans les registres
duplicate-take-over-title = Reprendre des décisions
duplicate-take-over-file = Fichier de décisions
duplicate-take-over-hint = Tel que cette page le donne (CSV). Deux fois le même fichier ne change rien.
duplicate-take-over-do = Reprendre
duplicate-take-over-none = Choisissez d’abord un fichier.
duplicate-taken-over = Reprises : { $taken }. Déjà connues : { $known }. Non comprises : { $refused }.
duplicate-refused-one-record = Une fiche ne peut pas être comparée à elle-même.
duplicate-refused-no-decisions = Le fichier n’a pas les colonnes first, second et verdict.
duplicate-registers =
    { $count ->
        [one] Dans un registre
       *[other] Dans { $count } registres
    }
duplicate-also = Le même lieu dans d’autres fiches
duplicate-was = Avant, au même endroit
duplicate-came = Après, au même endroit
duplicate-by-start = Avant de regarder : deux fiches quelconques
duplicate-by-official = Numéro officiel
duplicate-by-name = Nom
duplicate-by-distance = Distance
duplicate-by-address = Adresse
duplicate-by-postcode = Code postal
duplicate-by-phone = Téléphone
duplicate-by-domain = Site web
duplicate-by-category = Activité
duplicate-level-start = au départ
duplicate-level-official-same = identique
duplicate-level-official-other = un autre, tous deux en vigueur
duplicate-level-same-rare = identique et rare
duplicate-level-close-rare = presque identique et rare
duplicate-level-same-common = identique mais courant
duplicate-level-rare-word = un mot rare en commun
duplicate-level-close-common = presque identique mais courant
duplicate-level-partly = en partie identique
duplicate-level-other = différent
duplicate-level-below-25-m = moins de 25 m
duplicate-level-below-75-m = de 25 à 75 m
duplicate-level-below-150-m = de 75 à 150 m
duplicate-level-below-400-m = de 150 à 400 m
duplicate-level-farther = plus de 400 m
duplicate-level-same = identique
duplicate-level-same-street = même rue, un numéro manque
duplicate-level-next-number = même rue, numéro presque identique
duplicate-level-same-number = même numéro, rue écrite autrement
duplicate-level-other-number = même rue, autre numéro
duplicate-level-same-few = identique, presque personne d’autre ne l’a
duplicate-level-same-some = identique, quelques autres l’ont
duplicate-level-same-many = identique, beaucoup l’ont
duplicate-level-near = presque identique
duplicate-level-related = apparentée
duplicate-level-same-form = même forme juridique
duplicate-level-akin-form = forme juridique du même genre
duplicate-level-other-form = autre forme juridique
duplicate-status-unknown = état inconnu
duplicate-status-active = ouvert
duplicate-status-closed = fermé
duplicate-status-vacant = local vide
