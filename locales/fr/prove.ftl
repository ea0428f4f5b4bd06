# Prove: forecast, indicators, statements, the balance of both sides, the case study.

# The pages of this verb
prove-tab-overview = Vue d'ensemble
prove-tab-forecast = Prévision
prove-tab-indicators = Indicateurs
prove-tab-statements = Bilans
prove-tab-case-study = Étude de cas
prove-public-page = La page publique du réseau
prove-overview-lede = Ce que le réseau a accompli, dit avec des chiffres qui s'expliquent eux-mêmes.
prove-overview-indicators =
    { $count ->
        [one] indicateur
       *[other] indicateurs
    }
prove-way-forecast = Ce qui était promis et ce qui est venu, pourquoi cela a changé, et ce que les prochaines années peuvent apporter.
prove-way-indicators = Ce qui est mesuré, d'où viennent les nombres, et comment le quartier a bougé parmi tous.
prove-way-statements = Pour chaque partenaire : ce qu'il a donné, ce qui a été fait, et où en est chaque côté.
prove-way-case-study = Le réseau en quelques pages, en quatre langues, chaque chiffre avec sa note.
prove-way-public-page = Ce que tout le monde peut voir.
prove-yes = Oui
prove-no = Non
prove-percent = { $number } %
prove-percent-below = moins de 0,5 %
prove-percent-above = plus de 99,5 %
prove-range = { $low } à { $high }
prove-from-to = du { $first } au { $last }
prove-column-what = Quoi
prove-column-value = Valeur
prove-column-how = D'où cela vient

# Forecast
prove-forecast-lede = Calculé à partir de ce que la banque a reçu, mois par mois. Les mêmes comptes donnent toujours la même réponse.
prove-forecast-refused = Pas encore de prévision
prove-forecast-too-short =
    { $known ->
        [one] { $known } mois entiers est connu ; une prévision en demande douze. D'ici là, chaque chiffre serait deviné.
       *[other] { $known } mois entiers sont connus ; une prévision en demande douze. D'ici là, chaque chiffre serait deviné.
    }
prove-forecast-nothing = Rien n'est venu pendant les trois derniers mois entiers : il n'y a rien sur quoi compter.
prove-figure-last-year = reçus ces quatre derniers trimestres
prove-figure-next-year = l'année qui vient, huit fois sur dix
prove-figure-doubling =
    { $years ->
        [one] chance de doubler en un an
       *[other] chance de doubler en { $years } ans
    }
prove-promised-title = Promis et payé
prove-promised-for = Les parts des partenaires ; montants dus des douze mois entiers de { $first } à { $last }.
prove-committed = Engagé
prove-committed-how =
    { $count ->
        [one] Pour les douze mois qui viennent : l'engagement en vigueur, à la moyenne de ses derniers mois.
       *[other] Pour les douze mois qui viennent : { $count } engagements en vigueur, chacun à la moyenne de ses derniers mois.
    }
prove-due = Dû
prove-due-how = Ce que les déclarations de ces mois ont rendu exigible, corrections comprises.
prove-received = Reçu
prove-received-how = Ce qui en a été payé jusqu'ici.
prove-provisional = Provisoire
prove-provisional-how =
    { $count ->
        [one] La partie du dû qui repose sur une estimation : { $count } mois sans déclaration.
       *[other] La partie du dû qui repose sur des estimations : { $count } mois sans déclaration.
    }
prove-change-title = Pourquoi les recettes ont changé
prove-kept = Partenaires qui ont redonné
prove-churn = Partenaires qui n'ont plus donné
prove-kept-first = De ceux qui donnaient pour la première fois, ont redonné
prove-kept-again = De ceux qui avaient déjà donné, ont redonné
prove-kept-value = De la somme de l'année d'avant, gardé
prove-part-of = { $part } sur { $whole }
prove-part-of-money = { $part } sur { $whole }
prove-lost-title = Partenaires qui ont donné l'année d'avant et pas cette année
prove-concentration-title = Sur combien peu cela repose
prove-hhi = Concentration (IHH)
prove-hhi-how = La somme des parts au carré : 1 quand un seul donne tout, proche de 0 quand beaucoup donnent autant.
prove-effective = Autant de partenaires égaux
prove-effective-how = L'inverse de la concentration : tant de partenaires qui donnent autant donneraient le même chiffre.
prove-top-one = Part du plus grand
prove-top-one-how = Ce qui se perdrait si un partenaire partait.
prove-top-five = Part des cinq plus grands
prove-top-five-how = Pendant les douze derniers mois entiers.
prove-future-title = Ce que les prochaines années peuvent apporter
prove-needed =
    { $years ->
        [one] Pour doubler en un an, { $joining } partenaires devraient rejoindre le réseau chaque trimestre ; aujourd'hui, c'est { $now }.
       *[other] Pour doubler en { $years } ans, { $joining } partenaires devraient rejoindre le réseau chaque trimestre ; aujourd'hui, c'est { $now }.
    }
prove-needed-how = À partir de { $partners } partenaires aujourd'hui, dont { $renewal } % redonnent d'un trimestre à l'autre et donnent { $gift } chacun ; les deux sont supposés rester ainsi.
prove-chance-title = La chance d'atteindre une somme
prove-chance-goal = Recettes d'une année
prove-chance-goal-hint = Tout ce que partenaires, clients et employés apportent en douze mois.
prove-chance-by = L'année finit en
prove-chance-by-hint = Un mois, comme 2029-10.
prove-chance-ask = Calculer la chance
prove-chance-past = Choisissez un mois après { $last }.
prove-chance-far = Choisissez un mois jusqu'en { $latest } : au-delà de { $years } ans, le passé ne dit plus rien.
prove-chance-goal-positive = Écrivez une somme supérieure à zéro.
prove-chance-answer = La chance que l'année jusqu'en { $by } apporte { $goal } : { $chance }.
prove-chance-range = Huit fois sur dix, elle apporte entre { $low } et { $high } ; le milieu est { $middle }.
prove-chance-needed = Pour y arriver, { $joining } partenaires devraient rejoindre le réseau chaque trimestre ; aujourd'hui, c'est { $now }.
prove-chance-draws =
    { $draws ->
        [one] Tiré { $draws } fois : qui reste, qui arrive et ce qu'ils donnent, parmi ce qui a été vu.
       *[other] Tiré { $draws } fois : qui reste, qui arrive et ce qu'ils donnent, parmi ce qui a été vu.
    }
prove-trials-title = Ce que cela aurait prévu auparavant
prove-trials-none = En dessous de deux ans, il n'y a rien à quoi comparer une prévision.
prove-caveat = À quel point s'y fier : la bande a tenu dans { $held } des { $all } années passées.
prove-trials-held = Dans { $held } années passées sur { $all }, ce qui est venu était dans la bande ; une bonne bande en tient environ huit sur dix. À côté, l'idée simple : « comme l'an dernier ».
prove-trial-from = Année à partir de
prove-trial-said = Prévu
prove-trial-middle = Milieu
prove-trial-came = Venu
prove-trial-held = Dans la bande
prove-trial-same = Comme l'an dernier
prove-column-quarter = Trimestre à partir de
prove-column-low = Dixième le plus bas
prove-column-middle = Milieu
prove-column-high = Dixième le plus haut

# Indicators
prove-indicators-lede = Ce qui est mesuré, de quelle valeur à quelle autre, et d'où viennent les nombres.
prove-indicators-empty-title = Pas encore d'indicateur
prove-indicators-empty = Commencez par un que vous comptez déjà : séances tenues, élèves qui passent en classe supérieure, chômeurs du quartier.
prove-indicator-new = Nouvel indicateur
prove-indicator-search = Nom ou code
prove-indicator-form-lede = Dites ce qui est compté exactement : qui lit un chiffre doit savoir ce qu'il veut dire.
prove-indicator-other-languages = La même chose en d'autres langues
prove-indicator-code = Code
prove-indicator-code-hint = Petites lettres, chiffres et traits d'union, 40 au plus : chomeurs-raval.
prove-indicator-code-taken = Un autre indicateur porte ce code.
prove-indicator-kind = Sorte
prove-kind-output = Ce qui a été fait
prove-kind-output-hint = Séances, affiches, heures.
prove-kind-outcome = Ce qui a changé
prove-kind-outcome-hint = Pour des personnes ou des partenaires.
prove-kind-context = Contexte
prove-kind-context-hint = Ce qui bouge de toute façon dans le quartier ; jamais un effet de l'organisation.
prove-indicator-scale = Comment les valeurs se comparent
prove-scale-count = Un nombre (personnes) : changements en pour cent
prove-scale-rate = Un taux ou un indice : changements dans son unité
prove-indicator-unit = Unité
prove-indicator-unit-hint = Par exemple personnes, % ou heures.
prove-indicator-definition = Définition
prove-indicator-definition-hint = Ce qui est compté, quand, et ce qui ne l'est pas.
prove-indicator-area = Lieu
prove-indicator-area-hint = Le quartier comme le nomment les tables (el Raval) ; vide pour l'organisation elle-même.
prove-indicator-source = Source
prove-indicator-source-hint = Qui le publie ou le compte, et sous quelle licence.
prove-indicator-baseline = Valeur d'avant
prove-indicator-baseline-hint = Sans valeur d'avant, aucun changement n'est prouvé.
prove-indicator-baseline-on = Jour de la valeur d'avant
prove-indicator-latest = Dernière valeur
prove-latest-on = dernière valeur, { $day }
prove-indicator-target = Valeur espérée
prove-indicator-target-on = Pour quel jour
prove-indicator-target-early = La valeur espérée vient après la valeur d'avant : choisissez un jour plus tard.
prove-indicator-way = Chemin parcouru
prove-indicator-on-statements = Montré dans les bilans et l'étude de cas
prove-indicator-added = L'indicateur est là. Notez ses premières observations, ou apportez un tableau.
prove-indicator-about = À propos de cet indicateur
prove-here = L'organisation elle-même
prove-number-invalid = Écrivez un nombre, comme 53,2.
prove-claim = Degré de preuve
prove-claim-counted = 0 · compté
prove-claim-observed = 1 · observé
prove-claim-baseline = 2 · comparé à avant
prove-claim-compared = 3 · comparé à d'autres
prove-claim-counted-means = Ce qui a été fait a été compté.
prove-claim-observed-means = Un changement a été vu. D'où il vient n'est pas dit.
prove-claim-baseline-means = Un changement a été vu par rapport à une valeur d'avant. Une partie serait venue de toute façon.
prove-claim-compared-means = Un changement a été vu par rapport à avant et à d'autres lieux ou personnes. D'autres causes restent possibles.
prove-ladder-title = Ce que veulent dire les degrés de preuve
prove-ladder-words = Un partenaire contribue, avec beaucoup d'autres. Rien ici ne dit que son argent seul a causé un changement.

# Observations
prove-observations = Observations
prove-observations-words = Aucune observation n'est jamais modifiée : une autre valeur se place au-dessus, et les deux restent.
prove-observations-which = Lesquelles
prove-observations-standing = Celles qui valent
prove-observations-all = Toutes, avec les remplacées
prove-observations-empty-title = Pas encore d'observation
prove-observations-empty = Notez une valeur à la main, ou apportez un tableau de l'office de statistique.
prove-observation-by = Noté par
prove-observation-remark = Remarque
prove-observation-remark-hint = Comment cela a été vu, ou pourquoi c'est corrigé.
prove-observation-stands = Vaut
prove-observation-superseded = Remplacée
prove-observation-taken-back = Retirée
prove-observe = Noter une valeur
prove-observe-lede = Une valeur d'un jour.
prove-observe-correct = Corriger une valeur
prove-observe-correct-lede = La valeur d'avant reste dans la liste comme remplacée.
prove-observe-send = Noter
prove-take-back-words = Cette valeur était une erreur, et il n'y en a pas d'autre pour ce jour ?
prove-take-back = La retirer
prove-observation-recorded = Noté pour le { $day }.
prove-observation-same = Cette valeur y était déjà ; rien n'a changé.
prove-observation-taken-back-done = La valeur a été retirée.
prove-meanwhile = Quelqu'un a noté une autre valeur au même moment. Regardez la liste, puis recommencez.
prove-observation-future = Ce jour est encore à venir.
prove-observation-nothing = Il n'y a pas de valeur à retirer ce jour-là.

# Tables that are brought in
prove-import = Apporter un tableau
prove-import-lede = Un tableau comme les offices de statistique les publient. Vous voyez comment il serait lu avant que rien ne soit pris.
prove-import-file = Tableau (CSV)
prove-import-file-hint = Lieux en lignes et dates en colonnes, ou dates en lignes ; virgule, point-virgule ou tabulation ; 10 Mo au plus.
prove-import-send = Le regarder
prove-import-look = Comment le tableau est lu
prove-import-look-lede = { $file } : rien n'est encore pris.
prove-import-new = nouvelles valeurs
prove-import-changed = remplacent une autre valeur
prove-import-unchanged = déjà là
prove-import-again = Lire ainsi
prove-import-sample = Ce qu'il dit de { $area }
prove-import-take =
    { $count ->
        [one] Prendre { $count } valeur
       *[other] Prendre { $count } valeurs
    }
prove-import-taken =
    { $count ->
        [one] { $count } valeur a été notée.
       *[other] { $count } valeurs ont été notées.
    }
prove-import-taken-already = Ce tableau a déjà été pris.
prove-table-mapping = Ce qui se trouve où
prove-table-dates = Dates
prove-table-dates-across =
    { $count ->
        [one] en tête de { $count } colonne
       *[other] en tête de { $count } colonnes
    }
prove-table-dates-in = dans la colonne « { $column } »
prove-table-areas = Lieux
prove-table-areas-across =
    { $count ->
        [one] en tête de { $count } colonne
       *[other] en tête de { $count } colonnes
    }
prove-table-one-area = un seul : celui de l'indicateur
prove-table-areas-count = Nombre de lieux
prove-table-days = Période
prove-table-kind = Sorte de lieu
prove-table-kind-words =
    { $rows ->
        [one] seulement « { $kind } » de la colonne « { $column } » ; { $rows } autre ligne est laissée
       *[other] seulement « { $kind } » de la colonne « { $column } » ; { $rows } autres lignes sont laissées
    }
prove-table-missing = Cases sans valeur
prove-table-cell = ligne { $row }, colonne { $column } : { $text }
prove-table-unreadable-cells =
    { $count ->
        [one] { $count } case n'est pas un nombre et est laissée
       *[other] { $count } cases ne sont pas des nombres et sont laissées
    }
prove-table-no-own = Le tableau ne dit rien de { $area }, le lieu de l'indicateur.
prove-table-empty = Le fichier n'a pas de lignes.
prove-table-no-dates = Aucune date n'a été trouvée, ni en tête des colonnes ni dans une colonne.
prove-table-twice = { $area } a deux valeurs différentes le { $day }. Corrigez le fichier, puis apportez-le de nouveau.
prove-table-unreadable = Le fichier n'est pas un tableau de texte. Enregistrez la feuille en CSV, puis apportez-la.
prove-table-too-large = Le fichier dépasse 10 Mo.
prove-mark = Devant les décimales
prove-mark-point = un point (53.2)
prove-mark-comma = une virgule (53,2)
prove-day = Une année ou un mois vaut pour
prove-day-first = son premier jour
prove-day-last = son dernier jour

# The quarter among all
prove-compare = Comparer aux autres quartiers
prove-compare-lede = Comment le quartier a bougé par rapport au reste, et combien d'autres ont bougé autant.
prove-compare-caution = Ceci est le contexte
prove-compare-caution-text = Ces chiffres dépendent de bien d'autres choses que du réseau et n'en sont pas l'effet. Le rang dit si la différence est rare parmi tous les quartiers.
prove-compare-from = De
prove-compare-to = À
prove-compare-before = Avant
prove-compare-after = Après
prove-compare-own = Son changement
prove-compare-rest = Changement du reste
prove-compare-difference = Différence
prove-compare-rank = Rang
prove-rank-of = { $rank } sur { $all }
prove-compare-empty-title = Rien à comparer encore
prove-compare-empty = Apportez un tableau qui a d'autres quartiers à côté de celui-ci, à deux dates au moins.

# Statements
prove-statements-lede = Ce que chaque partenaire a donné ces douze derniers mois entiers, et où en est chaque côté.
prove-statement-search = Partenaire
prove-statements-empty-title = Pas encore de partenaire
prove-statements-empty = Un bilan apparaît pour chaque partenaire du réseau.
prove-statements-archive = Tous les bilans (ZIP de PDF)
prove-column-brought = Apporté
prove-column-late = En retard
prove-column-handed = Remis
prove-filter-late = Quelque chose est en retard
prove-filter-even = Rien n'est en retard
prove-handed = { $on }, jusqu'à { $month }
prove-handed-never = Pas encore
prove-handed-over =
    { $count ->
        [one] Noté : { $count } bilan a été remis.
       *[other] Noté : { $count } bilans ont été remis.
    }
prove-hand-over = Noter qu'il a été remis
prove-hand-over-all = Noter que tous ont été remis
prove-hand-over-all-words = Ceci note aujourd'hui comme le jour où chaque partenaire a reçu son bilan. Rien n'est envoyé.
prove-statement-of = Bilan de { $partner }
prove-period = Les douze mois entiers de { $first } à { $last }
prove-statement-total = en argent, du partenaire et des siens
prove-statement-share = du coût total des programmes
prove-statement-late = en retard, parmi les engagements des deux côtés
prove-gave-title = Ce que le partenaire a donné
prove-gave-nothing = Rien n'est encore noté pour cette période.
prove-gave-shares = Parts de son chiffre d'affaires
prove-gave-shares-due = dû pour la période : { $amount }
prove-gave-customers = Dons de ses clients
prove-gave-employees = Dons de ses employés
prove-gave-displays = Campagnes montrées
prove-gave-scans = Lectures de ses codes
prove-gave-offers = Places de stage proposées
prove-share-title = Quelle part du coût cela fait
prove-share-cost = Les programmes ont coûté { $cost }. Le partenaire et les siens en ont payé { $share }.
prove-share-gifts = Sur les { $gifts } donnés par le réseau, cela fait { $share }.
prove-share-rest = Les autres partenaires ont payé { $others } ; { $rest } est payé autrement ou pas encore.
prove-programmes-title = Ce que les programmes ont fait
prove-count-sessions =
    { $count ->
        [one] { $count } séance
       *[other] { $count } séances
    }
prove-count-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
prove-count-attendances =
    { $count ->
        [one] { $count } présence
       *[other] { $count } présences
    }
prove-count-hours =
    { $count ->
        [one] { $count } heure
       *[other] { $count } heures
    }
prove-count-placements =
    { $count ->
        [one] { $count } stage
       *[other] { $count } stages
    }
prove-withheld = personnes : moins de cinq ou non publié
prove-observed-title = Ce qui a été observé
prove-place-title = Ce qui a bougé dans le quartier
prove-papers-title = Le papier
prove-paper-in = PDF en { $language }
prove-to-partner = Vers la page du partenaire

# Win-win: where each side stands
prove-balance-title = Gagnant-gagnant : où en est chaque côté
prove-balance-even = Rien n'est en retard.
prove-balance-late =
    { $count ->
        [one] { $count } engagement est en retard.
       *[other] { $count } engagements sont en retard.
    }
prove-column-promised = Promis
prove-column-done = Fait
prove-balance-got = A reçu :
prove-balance-nothing = Aucune convention n'est en vigueur.
prove-balance-not-yet = pas encore
prove-balance-since = depuis le { $day }
prove-balance-share = { $rate } du chiffre d'affaires, chaque mois
prove-balance-share-over = Une part du chiffre d'affaires ; aucun mois n'est dû à présent
prove-balance-share-done = { $declared } mois sur { $months } déclarés ; { $paid } sur { $due } payés
prove-balance-earlier-months =
    { $count ->
        [one] { $count } mois antérieur n'est pas déclaré
       *[other] { $count } mois antérieurs ne sont pas déclarés
    }
prove-balance-earlier-money = { $open } de mois antérieurs reste à payer
prove-balance-display = Montrer l'affiche
prove-balance-display-done = { $campaign }, depuis le { $day }
prove-balance-visibility = Nommer le partenaire là où le réseau se montre
prove-balance-visibility-done = sur la page publique
prove-balance-visibility-hidden = pas montré, selon le vœu du partenaire
prove-balance-statement =
    { $times ->
        [one] Un bilan par an
       *[other] { $times } bilans par an
    }
prove-balance-statement-done = le dernier le { $on }, jusqu'à { $month }
prove-balance-label = Le droit de se dire partenaire du réseau
prove-state-kept = Tenu
prove-state-running = En cours
prove-state-late = En retard depuis le { $day }
prove-balance-got-visibility = Une place sur la page publique de { $network }
prove-balance-got-statement = Un bilan de ce que fait sa part
prove-balance-got-placements = Un jeune qui a appris dans sa maison
prove-balance-got-scans = Des voisins qui ont lu son affiche
prove-balance-got-money = { $amount } de sa part en douze mois
prove-balance-got-gifts = { $amount } de ses clients et employés
prove-balance-got-display = Une vitrine pour la campagne
prove-balance-got-offers =
    { $count ->
        [one] { $count } place de stage
       *[other] { $count } places de stage
    }
prove-balance-got-volunteers =
    { $count ->
        [one] { $count } bénévole venu par lui
       *[other] { $count } bénévoles venus par lui
    }

# Case study
prove-case-title = { $network } : étude de cas
prove-case-lede = Chaque chiffre est calculé à partir de ce qui est enregistré ; un paragraphe dont le chiffre est inconnu est omis.
prove-case-period = Calculé le { $day } ; une année est celle des douze mois entiers de { $first } à { $last }.
prove-case-language = Langue des textes
prove-case-paper = En PDF
prove-case-public = Comme tout le monde la voit
prove-case-missing =
    { $count ->
        [one] { $count } chiffre n'est pas dit
       *[other] { $count } chiffres ne sont pas dits
    }
prove-case-missing-text = Les paragraphes qui les nomment sont omis, parce qu'un chiffre n'est pas encore connu ou que trop peu de personnes sont comptées : { $figures }.
prove-case-quarter = Nom du quartier
prove-case-quarter-hint = Comme une phrase le dit dans cette langue ; vide, il vient des indicateurs.
prove-case-own = Dans vos propres mots
prove-case-standing = Texte type
prove-case-standing-title = Le texte type
prove-case-text-lede = Le texte en { $language }. Vide, le texte type revient.
prove-case-text-hint = Chaque ligne est un paragraphe. Les mots entre accolades sont remplis par des chiffres.
prove-case-blanks = Ce qui peut se trouver entre accolades
prove-case-blank-organisation = L'organisation
prove-case-blank-network = Le réseau
prove-case-unknown-blank = Le mot « { $word } » entre accolades est inconnu. La liste ci-dessous nomme ceux qui existent.
prove-case-open-blank = Une accolade est ouverte et pas fermée après « { $after } ».
prove-case-notes = Comment chaque chiffre est calculé
prove-case-note = Note
prove-case-note-back = Retour au texte, chiffre
prove-case-few = moins de cinq
prove-case-at-least = au moins { $percent }
prove-case-between = { $low } et { $high }
prove-case-chance-detail =
    { $draws ->
        [one] { $percent } % de { $draws } tirage.
       *[other] { $percent } % de { $draws } tirages.
    }
prove-case-joining-detail = Supposé : { $renewal } % redonnent chaque trimestre, { $gift } chacun.
prove-case-joining-now-detail = Avant arrondi : { $mean }.
prove-case-section-mission = L'organisation et sa mission
prove-case-section-partnerships = Les partenariats mis en place
prove-case-section-gain = Ce que chacun y gagne
prove-case-section-impact = L'impact de la stratégie
prove-case-block-mission = L'organisation
prove-case-block-quarter = Le quartier
prove-case-block-programmes = Les programmes
prove-case-block-solidarity = Le principe
prove-case-block-money = L'argent
prove-case-block-campaign = La campagne
prove-case-block-places = Des places pour apprendre
prove-case-block-people-gain = Ce que gagnent les habitants
prove-case-block-partners-gain = Ce que gagnent les partenaires
prove-case-block-network = Le réseau
prove-case-block-income = Les recettes
prove-case-block-outlook = Ce qui peut venir
prove-case-block-work = Le travail
prove-case-block-volunteers = Les bénévoles
prove-case-figure-partners = entreprises dont la convention est en vigueur
prove-case-figure-rate = la part habituelle du chiffre d'affaires
prove-case-figure-income = reçus en douze mois
prove-case-figure-income-before = reçus les douze mois d'avant
prove-case-figure-shares = parts des partenaires
prove-case-figure-declared = chiffre d’affaires déclaré par les entreprises
prove-case-figure-customers = dons de clients
prove-case-figure-employees = dons d'employés
prove-case-figure-goal = le double des recettes
prove-case-figure-forecast = ce qu'une année peut apporter dans trois ans
prove-case-figure-chance = la chance de doubler en trois ans
prove-case-figure-joining = partenaires qui doivent arriver chaque trimestre
prove-case-figure-joining-now = partenaires qui arrivent chaque trimestre
prove-case-figure-displays = partenaires qui montrent l'affiche
prove-case-figure-scans = lectures de codes
prove-case-figure-events = expositions et conférences
prove-case-figure-attendees = personnes venues
prove-case-figure-programmes = programmes
prove-case-figure-sessions = séances en douze mois
prove-case-figure-participants = personnes qui ont participé
prove-case-figure-offers = places proposées par les partenaires
prove-case-figure-placements = stages qui ont eu lieu
prove-case-figure-at-work = en emploi ou en formation après six mois
prove-case-figure-volunteers = bénévoles actifs
prove-case-figure-volunteers-before = bénévoles actifs au début du comptage
prove-case-figure-volunteer-hours = heures de bénévoles
prove-case-figure-staying = bénévoles qui restent plus d'un an

# On the partner's phone
partner-statement-title = Votre bilan
partner-statement-paper = L'emporter (PDF)
partner-way-statement = Votre bilan
partner-way-balance = Ce que chacun a promis
partner-balance-title = Ce que chacun a promis, fait et reçu
