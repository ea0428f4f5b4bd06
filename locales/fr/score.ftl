### The score of a network: its criteria, verdicts, rotation, evidence.

# The criteria
score-nav = Note
score-title = Comment la note est faite
score-lede = Sept critères, chacun évalué de 0 à 1, sont pesés les uns contre les autres. Votre réseau peut les peser autrement : vous voyez ce que cela change avant de le garder.
score-formula = Note = 100 × (poids × valeur, additionnés sur les critères connus) ÷ (la somme de leurs poids).
score-as-it-came = Ce sont les critères avec lesquels chaque réseau commence.
score-changed = Dernier changement par { $name }, le { $date }.
score-weights = Poids
score-weights-hint = Ensemble, ils font 100. Un poids de 0 désactive un critère.
score-hint-mission-fit = Si l'activité peut répondre aux besoins de votre mission, d'après la table des avis.
score-hint-proximity = 1 dans le territoire ; au-dehors, la valeur diminue de moitié à chaque distance fixée plus bas.
score-hint-capacity = Croît avec le nombre de personnes qui y travaillent, de plus en plus lentement, jusqu'à cinquante.
score-hint-anchoring = 1 pour un seul lieu, moins pour plusieurs, au plus 0,4 pour une chaîne connue.
score-hint-values = 0,4 pour chaque signe qu'un registre indique, comme l'économie sociale ou le bio ; au plus 1.
score-hint-reachability = 0,5 pour une porte sur la rue, 0,25 pour un téléphone, 0,25 pour un e-mail ou un site web.
score-hint-complementarity = 1 quand aucun partenaire n'a encore cette activité, 0,5 avec un, 0,25 avec deux, 0 au-delà.
score-half-life = Distance sur laquelle la proximité diminue de moitié
score-half-life-hint = 400 m conviennent à un quartier, 1 500 m à un arrondissement.
score-half-life-wrong = Écrivez des mètres, de { $from } à { $to }.
score-sum-missing = Les poids font { $sum } ; ils doivent faire 100. Il en reste { $difference } à répartir.
score-sum-over = Les poids font { $sum } ; ils doivent faire 100. Enlevez-en { $difference }.
score-preview-do = Voir ce qui change
score-reset-do = Voir les critères d'origine
score-learn-link = Ce que disent vos propres résultats

# The preview
score-preview-title = Ce qui changerait ; rien n'est gardé pour l'instant
score-preview-count = Parmi les { $first } premiers : { $entering } entreraient, { $leaving } sortiraient, { $moving } changeraient de place.
score-preview-same = Les { $first } premiers de la liste resteraient comme ils sont.
score-preview-unable = Il n'y a pas encore de liste à comparer : il faut un territoire et un registre.
score-place = Lieu
score-before = Avant
score-after = Après
score-before-points = Points avant
score-after-points = Points après
score-move = Changement
score-enters = entre
score-leaves = sort
score-up =
    { $count ->
        [one] monte de { $count } place
       *[other] monte de { $count } places
    }
score-down =
    { $count ->
        [one] descend de { $count } place
       *[other] descend de { $count } places
    }
score-stays = reste
score-rank = { $rank } · { $score } points
score-below = après les mille premiers
score-change-weight = { $criterion } : poids { $to } au lieu de { $from }
score-change-half-life = La proximité diminue de moitié tous les { $to } au lieu de { $from }
score-change-verdict = { $category }, pour « { $need } » : { $to } au lieu de { $from }
score-change-neutral = { $category } ne répond à aucun besoin
score-change-judged = { $category } n'est plus donné comme ne répondant à aucun besoin
score-change-more = et { $count } autres
score-save-do = Garder ces critères
score-saved = Les critères sont gardés. Les notes de la présélection restent celles de leur jour.
score-nothing-changes = Ce sont déjà les critères actuels : rien ne changerait.
score-refused-meanwhile = Quelqu'un d'autre a changé les critères entre-temps. Regardez-les à nouveau, puis changez-les.

# Verdicts
score-verdicts-title = Quelles activités répondent à quel besoin
score-verdicts-lede = Notre table dit pour chaque activité à quel point elle peut répondre à un besoin. Là où votre expérience dit autre chose, votre avis passe d'abord.
score-verdicts-link = Avis : quelles activités répondent à quel besoin
score-need = Besoin
score-need-show = Montrer ce besoin
score-activity = Activité
score-verdict = Avis
score-by-table = { $verdict } (notre table)
score-verdict-of = { $value } – { $word }
score-verdict-0 = n'y répond pas
score-verdict-400 = y répond un peu
score-verdict-700 = y répond bien
score-verdict-1000 = y répond directement
score-own = votre avis
score-table-code = code { $code } de notre table
score-table-none = absent de notre table pour ce besoin
score-neutral-title = Activités qui ne répondent à aucun besoin
score-neutral-hint = Aucune activité ne reste sans avis : ce qui ne répond à aucun besoin est coché ici, pour que ce ne soit pas un oubli.
score-neutral-also = Une autre activité
score-neutral-nobody = aucune
score-need-orphan = Plus aucune activité ne répondrait au besoin « { $need } » : donnez un avis à une au moins.
score-category-orphan = { $category } ne répondrait plus à aucun besoin. Donnez-lui un avis, ou cochez-la plus bas.
score-neutral-judged = { $category } est cochée comme ne répondant à aucun besoin, et un avis dit le contraire. Choisissez l'un des deux.
score-column-family = Famille
score-column-value = Valeur (0 à 1)
score-column-said-by = Dit par
score-said-by-table = notre table

# Rotation
score-rotation-title = Rotation
score-rotation-text = Tout le monde sollicite les mêmes quelques boutiques. Avec la rotation, les lieux dont les notes se tiennent à dix points passent en tête de liste à tour de rôle : l'ordre est tiré à nouveau chaque lundi, différemment pour chaque réseau, et les meilleures notes viennent plus souvent d'abord. Les notes ne changent pas.
score-rotation-now-on = La rotation est active.
score-rotation-now-off = La rotation est inactive.
score-rotation-turn-on = Activer la rotation
score-rotation-turn-off = Désactiver la rotation
score-rotation-notice = La rotation est active : les lieux à moins de dix points les uns des autres sont dans un ordre tiré pour votre réseau et pour la semaine { $week }, jusqu'à dimanche.

# Evidence
score-grade = Preuves { $grade }
score-evidence-title = À quel point la fiche est attestée
score-evidence-never = De A à D, à côté de la note et jamais dedans : combien de registres concordent, depuis quand l'un d'eux a regardé, à quel point l'emplacement est exact.
score-evidence-registers =
    { $count ->
        [one] { $count } registre connaît ce lieu
       *[other] { $count } registres indépendants connaissent ce lieu
    }
score-evidence-seen = regardé pour la dernière fois le { $date }
score-evidence-undated = sans date connue
score-point-unknown = sans emplacement utilisable
score-point-rooftop = emplacement à la porte ou au bâtiment
score-point-street = emplacement dans la rue
score-point-commune = emplacement dans la commune seulement
score-point-piled = beaucoup d'adresses partagent son emplacement

# What would raise it
score-raise-title = Ce qui la ferait monter
score-raise-none = Rien de connu ne pourrait la faire monter : tout ce qui compte est au plus haut.
score-raise-to = serait de { $points } { $what }
score-raise-between = serait entre { $least } et { $points } { $what }
score-known-mission-fit = si son activité et les besoins de votre mission étaient connus
score-known-proximity = si son emplacement exact était connu
score-known-capacity = si le nombre de personnes qui y travaillent était connu
score-known-anchoring = si son nom était connu, et s'il a d'autres lieux
score-known-values = si un registre disait quelles valeurs il affiche
score-known-reachability = si sa porte, son téléphone et son e-mail étaient connus
score-known-complementarity = si son activité était connue
score-if-phone = si son téléphone était connu
score-if-written = si son e-mail ou son site web était connu
score-if-street-door = s'il avait une porte sur la rue
score-if-signal = si un registre indiquait un signe de plus de ses valeurs
score-if-inside = si votre territoire allait jusque-là
score-if-need = si « { $need } » était l'un de vos besoins

# Evidence of a line
score-part-judged = Cette activité répond au besoin « { $need } » selon votre propre avis (valeur { $value }).
score-see-verdict = Voir l'avis
score-see-map = Voir la carte
score-see-record = Voir la fiche
score-see-alike = Voir les lieux de ce nom
score-see-partners = Voir ces partenaires

# The record
score-map-label = Carte de ce lieu et du territoire
score-record-title = La fiche, telle que le registre la donne
score-record-register = Registre
score-record-number = Référence
score-record-licence = Licence
score-record-updated = Modifiée par le registre le
score-record-opened = Ouvert le
score-record-activity = Activité dans le registre
score-record-kind = Exploité par
score-record-people = Personnes qui y travaillent
score-record-between = { $min } à { $max }
score-record-brand = Enseigne
score-record-values = Valeurs affichées
score-record-ids = Numéros officiels
score-record-point = Emplacement
