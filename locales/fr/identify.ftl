### Trouver des organisations.

# Around all pages
identify-title = Trouver des organisations
identify-lede = Les lieux d'activité de votre territoire, ceux qui conviennent le mieux à votre mission d'abord.
identify-nav = Pages de la recherche
identify-nav-search = Recherche
identify-nav-sought = Ce que nous cherchons
identify-nav-territory = Territoire
identify-nav-needs = Besoins
identify-nav-registers = Registres
identify-nav-why = Pourquoi pas ?

# The search
identify-found =
    { $count ->
        [one] { $count } lieu correspond.
       *[other] { $count } lieux correspondent.
    }
identify-filter-title = Affiner la recherche
identify-filter-text = Nom ou rue contient
identify-filter-family = Activité
identify-filter-family-all = Toutes les activités
identify-filter-whole-family = { $family } : toutes ({ $count })
identify-filter-one-category = { $category } ({ $count })
identify-filter-kind = Type d'organisation
identify-filter-kind-all = Tous les types
identify-filter-min = Note minimale (0 à 100)
identify-filter-where = Où
identify-where-near = Dans le territoire et à moins de { $distance }
identify-where-inside = Seulement dans le territoire
identify-sort = Ordre
identify-sort-known = Les meilleurs et les mieux connus d'abord
identify-sort-score = La note la plus haute d'abord
identify-sort-distance = Les plus proches d'abord
identify-sort-name = Par nom
identify-ties-score = À égalité : d’abord le mieux connu, puis le plus proche (tous les lieux du territoire comptent comme également proches), puis selon le numéro dans le registre.
identify-ties-known = L’ordre multiplie le score par la part connue. À égalité : d’abord le score le plus haut, puis le plus proche (tous les lieux du territoire comptent comme également proches), puis selon le numéro dans le registre.
identify-ties-distance = Tous les lieux du territoire comptent comme également proches. À égalité : d’abord le score le plus haut, puis le mieux connu, puis selon le numéro dans le registre.
identify-ties-name = À nom égal : d’abord le score le plus haut, puis le mieux connu, puis le plus proche, puis selon le numéro dans le registre.
identify-filter-do = Appliquer
identify-nothing-title = Aucun lieu ne correspond
identify-nothing-text = Rien dans le territoire ni à côté ne peut être montré ; les raisons sont ci-dessous. Importez un registre qui nomme des commerces et des associations ouverts.
identify-nothing-filtered = Vos filtres cachent les { $passing } lieux qui pourraient être montrés. Effacez un filtre ou abaissez la note minimale.
identify-nothing-near = Les registres ont des lieux à moins de 50 km, mais aucun dans le territoire ni à côté. Élargissez le territoire, ou importez un autre registre.
identify-nothing-far = Le territoire est loin de tout : aucun registre importé n’a de lieu à moins de 50 km. Vérifiez où il se trouve, ou importez un registre de cette région.
identify-map-label = Carte des lieux trouvés ; la liste à côté dit la même chose
identify-map-limit = La carte montre les { $count } premiers.
identify-no-name = Sans nom ({ $category })
identify-inside = dans le territoire
identify-away = à { $distance } du territoire
identify-no-point = sans emplacement
identify-on-list = Dans la présélection
identify-on-list-stage = Déjà suivi
identify-choose = Choisir { $name }
identify-shortlist-do = Mettre les lieux cochés dans la présélection
identify-shortlist-hint = Cochez des lieux dans la liste ; chacun garde la note qu'il a aujourd'hui.
identify-shortlisted =
    { $count ->
        [one] { $count } lieu est maintenant dans la présélection.
       *[other] { $count } lieux sont maintenant dans la présélection.
    }
identify-shortlisted-next = Ils sont aussi sous Engager ; cochez-les ici pour préparer une tournée.
identify-shortlisted-already =
    { $count ->
        [one] { $count } y était déjà.
       *[other] { $count } y étaient déjà.
    }
identify-shortlisted-left-out =
    { $count ->
        [one] { $count } n'a pas pu y être mis : sans nom, déjà partenaire, ou ne souhaite pas être contacté.
       *[other] { $count } n'ont pas pu y être mis : sans nom, déjà partenaires, ou ne souhaitent pas être contactés.
    }
identify-shortlist-none = Cochez au moins un lieu, puis réessayez.
identify-held-title = Ce qui n'est pas montré, et pourquoi
identify-held-line = { $reason } : { $count }
identify-held-more = Chercher un nom en particulier
identify-needs-now = Besoins pris en compte : { $needs }
identify-needs-none = Vous n'avez pas encore dit de quoi votre mission a besoin : l'utilité pour la mission ne compte donc pas.
identify-needs-choose = Choisir les besoins
identify-by-size = Par activité

# The score and its parts
identify-score = Note : { $score } sur 100
identify-coverage = connu à { $coverage } %
identify-coverage-whole = La note ne compte que ce qui est connu : les critères connus pèsent { $coverage } sur 100. Plus cette part est haute, plus la note est sûre.
identify-explain = Comment la note est faite
identify-explain-criterion = Critère
identify-explain-points = Points
identify-explain-sum = Somme
identify-explain-weight = poids { $weight }
identify-part-unknown = Inconnu : ne compte ni pour ni contre.
identify-part-serves = Cette activité répond au besoin « { $need } » (code { $code } de notre table, valeur { $value }).
identify-part-serves-none = Cette activité ne répond à aucun des besoins choisis.
identify-part-inside = Dans le territoire.
identify-part-away = À { $distance } du territoire ; la valeur diminue de moitié tous les { $half }.
identify-part-headcount = Environ { $people } personnes y travaillent.
identify-part-single = Un seul lieu de ce nom dans les registres.
identify-part-sites = { $count } lieux de ce nom ou de cet exploitant dans les registres.
identify-part-chain = Fait partie d'une chaîne connue.
identify-part-states = Le registre indique : { $signals }.
identify-part-states-none = Le registre n'indique aucune valeur particulière.
identify-part-reached = Joignable par : { $ways }.
identify-part-reached-none = Ni porte sur la rue, ni téléphone, ni adresse connus.
identify-way-door = une porte sur la rue
identify-way-phone = téléphone
identify-way-written = e-mail ou site web
identify-part-partners-none = Aucun partenaire de cette activité encore.
identify-part-partners =
    { $count ->
        [one] { $count } partenaire a déjà cette activité.
       *[other] { $count } partenaires ont déjà cette activité.
    }
identify-unknown-parts = Inconnu : { $criteria }.
identify-source-line = { $credit }, { $vintage }. Licence : { $licence }.

# Why not
identify-why-title = Pourquoi ce lieu n'apparaît-il pas ?
identify-as-written = Dans le registre : { $text }
identify-why-lede = Cherchez par nom dans tous les registres, où que ce soit : vous verrez ce qui manque ou ce qui l'exclut.
identify-why-field = Nom, ou une partie du nom
identify-why-shown = Il apparaît dans la recherche.
identify-why-not-shown = Il n'apparaît pas : { $reasons }.
identify-why-standing = Il est à la place { $number } sur { $of } dans la liste.
identify-why-turn = Il est à la place { $number } sur { $of } dans la liste : cette semaine, des lieux de score voisin passent à tour de rôle. Sans cela, il serait à la place { $without }.
identify-why-list = Le voir dans la liste
identify-why-widen = Élargir le territoire
identify-why-partner = Voir le partenaire
identify-why-prospect = Voir le prospect
identify-why-none-title = Aucun registre ne connaît ce nom
identify-why-none-text = Essayez une partie du nom seulement. Beaucoup de registres écrivent l'enseigne, non le nom légal. Vous pouvez aussi ajouter l'organisation à la main.
identify-reason-outside = il est à { $distance } du territoire

# The territory
identify-territory-title = Votre territoire
identify-territory-lede = Là où votre mission agit. La recherche y regarde d'abord, et un peu autour.
identify-territory-now = Le territoire actuel
identify-territory-how = Comment l'indiquer
identify-territory-by-draw = Le dessiner sur la carte
identify-territory-by-draw-hint = Le dessin s'écrit dans le champ « Tracé ».
identify-territory-by-file = Envoyer un fichier GeoJSON
identify-territory-by-circle = Un centre et un rayon
identify-territory-area = Tracé (GeoJSON)
identify-territory-area-hint = Rempli par le dessin ; peut aussi être collé.
identify-territory-file = Fichier GeoJSON
identify-centre = Centre : une adresse ou des coordonnées
identify-centre-hint = Une adresse qu’un registre importé connaît, comme Carrer de la Cera 12 ; ou des coordonnées copiées d’une carte : 41.3795, 2.1686
identify-centre-which = Laquelle de ces adresses ?
identify-centre-unknown = Aucun registre importé ne connaît cette adresse. Essayez la rue et le numéro seuls, ou collez les coordonnées d’une carte : 41.3795, 2.1686
identify-centre-choose = Plusieurs adresses conviennent : choisissez-en une ci-dessous.
identify-centre-invalid = Écrivez la latitude, puis la longitude, en degrés : 41.3795, 2.1686
identify-centre-exchanged = { $typed } se trouve hors du pays : { $country }. La latitude vient d’abord : vouliez-vous dire { $meant } ?
identify-centre-outside = { $typed } se trouve hors du pays : { $country }. Vérifiez les coordonnées, ou dites ci-dessous qu’elles sont justes.
identify-centre-abroad = L’endroit est juste : notre territoire est hors du pays
identify-territory-radius = Rayon
identify-territory-preview = Voir ce qu'il contient
identify-territory-save = Enregistrer ce territoire
identify-territory-saved = Le territoire est enregistré.
identify-territory-far = Aucun registre importé n’a de lieu à moins de 50 km. Vérifiez où il se trouve, ou importez un registre de cette région.
identify-territory-preview-title = Aperçu, pas encore enregistré
identify-territory-count =
    { $count ->
        [one] { $count } lieu d'activité s'y trouve.
       *[other] { $count } lieux d'activité s'y trouvent.
    }
identify-territory-count-none = Aucun registre n'est encore importé : on ne peut pas compter.
identify-territory-missing = Dessinez le territoire, choisissez un fichier, ou donnez un centre et un rayon.
identify-territory-metres = Écrivez des mètres, de 50 à 50 000.
identify-geojson-not-json = Ligne { $line }, colonne { $column } : ce n'est pas du JSON. Exportez la zone au format GeoJSON.
identify-geojson-missing = { $place } : il manque { $what }. Exportez la zone au format GeoJSON.
identify-geojson-no-area = { $place } : { $kind } n'a pas de surface. Dessinez un polygone.
identify-geojson-position = { $place } : une position est faite de deux nombres, la longitude puis la latitude, en degrés.
identify-geojson-projected = { $place } : ces coordonnées ne sont pas des degrés. Exportez la zone en WGS 84 (EPSG:4326).
identify-geojson-swapped = La latitude est écrite avant la longitude. Échangez les deux nombres de chaque position.
identify-geojson-open = { $place } : le contour ne se termine pas là où il commence.
identify-geojson-shape = Cette forme n'est pas un territoire : il faut au moins trois points distincts, en degrés.

# The needs
identify-needs-title = De quoi votre mission a besoin
identify-needs-lede = La recherche place d'abord les activités qui peuvent répondre à ces besoins.
identify-needs-legend = Besoins
identify-needs-save = Enregistrer les besoins
identify-needs-saved = Les besoins sont enregistrés.
identify-needs-table = La table des affinités a été revue le { $date }.

# The registers
identify-registers-title = Registres importés
identify-registers-lede = Les données ouvertes où la recherche regarde. Un nouvel import remplace les lignes de la même source.
identify-registers-none-title = Aucun registre n'est encore importé
identify-registers-none-text = Un registre ouvert dit quels commerces, associations et services se trouvent près de chez vous. Importez-en un : recensement des locaux de Barcelone, OpenStreetMap, SIRENE ou votre propre tableau.
identify-registers-import = Importer un registre
identify-registers-source = Source
identify-registers-vintage = Édition
identify-registers-licence = Licence
identify-registers-credit = Mention à afficher
identify-registers-rows = Lignes
identify-registers-vacant = dont locaux vides
identify-registers-total = { $rows } lignes en tout, { $size } sur le disque.
identify-no-territory-title = Dites d'abord où vous agissez
identify-no-territory-text = Dessinez votre territoire, envoyez un fichier ou donnez un centre et un rayon : la recherche commence là.
identify-no-territory-do = Indiquer le territoire
identify-import-source = Quel registre ?
identify-source-barcelona-census = Recensement des locaux de Barcelone (CSV)
identify-source-osm = OpenStreetMap (.osm.pbf)
identify-source-sirene = SIRENE, établissements (CSV ou Parquet)
identify-source-rna = RNA, les associations de France (CSV)
identify-source-madrid-census = Recensement des locaux de Madrid (CSV)
identify-source-overture = Overture Maps, lieux (GeoParquet)
identify-source-data-inclusion = data.inclusion, structures (CSV ou Parquet)
identify-source-mapping = Un autre tableau (CSV, XLSX, GeoJSON ou Parquet), avec un fichier de correspondance
identify-origins = Où trouver les fichiers
identify-origin-barcelona-census = Choisissez l’année la plus récente du recensement et téléchargez son CSV.
identify-origin-osm = Choisissez la plus petite région qui contient votre territoire et téléchargez son fichier .osm.pbf.
identify-origin-sirene = Téléchargez « StockEtablissement » (CSV ou Parquet). Choisissez avec lui « StockUniteLegale » et le fichier de géolocalisation : ils apportent noms et positions.
identify-origin-rna = Téléchargez « RNA Waldec ». Il n’a pas de positions : chaque association prend celle de son adresse dans un autre registre ; importez donc d’abord SIRENE ou un recensement.
identify-origin-madrid-census = Téléchargez le fichier des locaux avec leurs activités.
identify-origin-overture = Téléchargez les lieux d’un cadre avec l’outil d’Overture. Beaucoup sont faux ou fermés : un tel lieu ne prouve rien à lui seul.
identify-origin-data-inclusion = Téléchargez les structures, schéma v1.
identify-import-file = Fichiers du registre
identify-import-file-hint = Au plus { $size } en tout ; plusieurs à la fois quand un registre en a plusieurs (SIRENE). Les archives (.zip, .gz) sont ouvertes.
identify-import-mapping = Fichier de correspondance
identify-import-mapping-hint = Dit quelle colonne est le nom, l’adresse, l’activité. Partez du modèle ci-dessus.
identify-import-mapping-needed = (nécessaire pour un autre tableau, et seulement alors)
identify-import-mapping-template = Modèle de fichier de correspondance
identify-import-vintage = Édition à afficher
identify-import-vintage-hint = Par exemple 2022. Vide : ce que dit le fichier.
identify-import-do = Importer ces fichiers
identify-send-progress = Envoi : { $done } sur { $total }
identify-send-stop = Arrêter l’envoi
identify-send-stopped = L’envoi est arrêté. Rien n’a été gardé ; les fichiers restent choisis.
identify-send-failed = Les fichiers ne sont pas arrivés : la connexion s’est coupée, ou ils dépassent ce que ce serveur accepte. Rien n’a été gardé ; réessayez.
identify-import-no-file = Choisissez les fichiers du registre.
identify-import-wrong = Fichier { $file } :
identify-import-wrong-field = Fichier { $file }, champ { $field } :
identify-import-no-mapping = Choisissez aussi le fichier de correspondance.
identify-job-title = Import en cours
identify-job-files = Fichiers : { $files }
identify-job-reading = Lecture : { $rows } lignes lues
identify-job-beside = Lecture des fichiers annexes : { $rows } lignes
identify-job-comparing = Comparaison avec l’édition précédente : { $rows } lignes sur { $total }
identify-job-writing = Écriture : { $rows } lignes sur { $total }
identify-job-refresh = Cette page se met à jour toute seule. Vous pouvez la quitter : l'import continue.
identify-job-stop = Arrêter l'import
identify-job-stopping = L'import va s'arrêter.
identify-job-stopped-title = Import arrêté
identify-job-stopped-text = Les registres sont restés comme ils étaient.
identify-job-failed-title = L'import n'a pas abouti
identify-job-failed-outside = Quelque chose n'a pas fonctionné de notre côté. Les registres sont restés comme ils étaient ; réessayez.
identify-job-failed-busy = Un autre import est en cours. Attendez qu'il soit terminé, puis réessayez.
identify-job-failed-where = Fichier { $file }, ligne { $line }, champ { $field }
identify-job-gone = Cet import n'existe plus : le serveur a peut-être redémarré. Les registres sont complets ; recommencez si besoin.
identify-job-again = Revenir aux registres
identify-job-watch = Un import est en cours.
identify-job-watch-do = Voir où il en est
identify-report-title = Import terminé
identify-report-lede = { $source }, { $vintage } : { $kept } lignes gardées sur { $read } lues.
identify-report-skipped = Lignes non gardées
identify-report-traps = Pièges trouvés et traités
identify-report-reason = Raison
identify-report-count = Nombre
identify-report-examples = Exemples
identify-report-nothing = Rien à signaler.
identify-report-vacant = locaux vides, un indicateur et non des organisations
identify-report-closed = fermés
identify-report-persons = particuliers, comptés et jamais nommés
identify-report-without-point = sans emplacement, trouvés par leur nom seulement
identify-report-of-kept = Parmi les lignes gardées
identify-report-search = Chercher maintenant

# Columns of the files
identify-column-place = Lieu
identify-column-category = Activité
identify-column-address = Adresse
identify-column-postcode = Code postal
identify-column-locality = Ville
identify-column-score = Note (sur 100)
identify-column-coverage = Part connue (%)
identify-column-distance = Distance (m)
identify-column-source = Source
identify-column-licence = Licence
identify-column-record = Référence

# Refusals
identify-refused-no-territory = Indiquez d'abord votre territoire.
identify-refused-no-register = Importez d'abord un registre.
identify-shortlist-one = Mettre dans la présélection
