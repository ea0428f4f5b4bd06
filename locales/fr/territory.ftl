### Les parties d'un territoire, et les limites qui les nomment.

territory-parts = De quoi le territoire est fait
territory-parts-hint = Les parties comptent de haut en bas : chacune ajoute une surface, ou en retire une de ce qui se trouve au-dessus.
territory-adds = ajoute
territory-takes-out = retire
territory-turn-out = Retirer la partie { $number } au lieu de l'ajouter : { $what }
territory-turn-in = Ajouter la partie { $number } au lieu de la retirer : { $what }
territory-raise = Monter la partie { $number } : { $what }
territory-remove = Supprimer la partie { $number } : { $what }
territory-size = { $size } km²
territory-how = Qu'en faire ?
territory-how-add = L'ajouter au territoire
territory-how-take-out = La retirer du territoire
territory-how-replace = Recommencer avec elle seule
territory-one-way = Ne remplissez qu'une des manières.
territory-one-way-hint = Choisissez une des cinq manières, regardez ce qu'elle contient, puis enregistrez. Un territoire peut se composer de plusieurs parties.
territory-nothing-left = Il ne resterait rien du territoire. Retirez-en moins, ou recommencez.
territory-too-many = Un territoire a au plus { $count } parties. Supprimez-en d'abord.
territory-changed = Les parties ont changé entre-temps. Regardez-les à nouveau.
territory-circle-label = { $distance } autour de { $place }
territory-by-unit = La nommer
territory-unit = Quartier, commune ou autre unité
territory-unit-hint = Un nom ou un code d'un fichier de limites importé, comme Metz ou 57463
territory-unit-none = Aucun fichier de limites n'a encore été importé : importez-en un ci-dessous, puis nommez une unité ici.
territory-unit-which = Laquelle ?
territory-unit-unknown = Aucun fichier de limites importé n'a ce nom ni ce code. Essayez une partie du nom, ou importez un autre fichier.
territory-unit-choose = Plusieurs unités conviennent : choisissez-en une ci-dessous.
territory-units =
    { $count ->
        [0] Importer un fichier de limites
        [one] { $count } fichier de limites
       *[other] { $count } fichiers de limites
    }
territory-by-street = Le long d'une rue
territory-street = Nom de la rue
territory-street-hint = Une rue où un registre connaît des lieux ; ajoutez la commune si plusieurs ont une rue de ce nom. Vous pouvez aussi tracer une ligne sur la carte, ou en coller ou en envoyer une.
territory-street-which = Laquelle de ces rues ?
territory-street-unknown = Aucun registre ne connaît de lieu dans une rue de ce nom. Essayez le nom seul, ou tracez la rue en ligne sur la carte.
territory-street-choose = Plusieurs rues conviennent : choisissez-en une ci-dessous.
territory-street-doors =
    { $count ->
        [one] { $label } ({ $count } porte)
       *[other] { $label } ({ $count } portes)
    }
territory-street-label = { $label }, { $distance } de chaque côté
territory-width = De chaque côté
territory-width-hint = Pour une rue, ou une ligne tracée, collée ou envoyée
territory-width-metres = Écrivez entre 5 et 2 000 mètres.

# Boundaries
territory-boundaries = Limites
territory-boundaries-lede = Des fichiers de quartiers, de communes ou d'autres unités, pour nommer un territoire au lieu de le dessiner. Les mairies et les instituts géographiques les publient en GeoJSON.
territory-boundaries-back = Retour au territoire
territory-boundary-units =
    { $count ->
        [one] { $count } unité :
       *[other] { $count } unités, par exemple
    }
territory-boundary-edit = Changer le nom de ses unités, ou supprimer le fichier
territory-boundary-name = Nom du fichier
territory-boundary-name-key = Propriété qui nomme une unité
territory-boundary-code-key = Propriété qui distingue les unités du même nom
territory-boundary-no-code = aucune
territory-boundary-name-missing = Donnez un nom au fichier, et choisissez une propriété.
territory-boundary-save = Enregistrer
territory-boundary-saved = Les unités ont leurs nouveaux noms.
territory-boundary-remove = Supprimer ce fichier
territory-boundary-remove-confirm = Supprimer les limites « { $name } » ? Les territoires qui en sont faits restent tels quels.
territory-boundary-removed = Le fichier est supprimé.
territory-boundary-import = Importer un fichier
territory-boundary-file = Fichier GeoJSON de surfaces
territory-boundary-file-hint = Des objets avec un nom et une surface, en degrés (WGS 84) ; au plus { $size }
territory-boundary-import-do = Importer
territory-boundary-imported =
    { $count ->
        [one] { $count } unité a été importée, nommée par « { $key } ».
       *[other] { $count } unités ont été importées, nommées par « { $key } ».
    }
territory-boundary-left-out =
    { $count ->
        [one] { $count } objet sans surface a été laissé de côté.
       *[other] { $count } objets sans surface ont été laissés de côté.
    }
territory-boundary-no-features = Le fichier n'a pas de surfaces nommées : choisissez un fichier GeoJSON dont les objets ont un nom et un polygone.
territory-boundary-too-many = Le fichier a plus de { $count } objets. Importez-en une partie.
territory-boundary-no-such-property = Les unités n'ont pas cette propriété. Choisissez-en une autre.

origin-outline = tracé
origin-file = fichier
origin-circle = cercle
origin-boundary = unité nommée
origin-street = rue
