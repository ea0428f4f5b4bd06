### Les parts d'un territori, i els límits que les anomenen.

territory-parts = De què està fet el territori
territory-parts-hint = Les parts compten de dalt a baix: cadascuna afegeix una superfície, o la treu del que té a sobre.
territory-adds = afegeix
territory-takes-out = treu
territory-turn-out = Treure la part { $number } en lloc d'afegir-la: { $what }
territory-turn-in = Afegir la part { $number } en lloc de treure-la: { $what }
territory-raise = Pujar la part { $number }: { $what }
territory-remove = Eliminar la part { $number }: { $what }
territory-size = { $size } km²
territory-how = Què cal fer-ne
territory-how-add = Afegir-la al territori
territory-how-take-out = Treure-la del territori
territory-how-replace = Tornar a començar només amb ella
territory-one-way = Ompliu només una de les maneres.
territory-one-way-hint = Feu servir una de les cinc maneres, mireu què conté i deseu. Un territori es pot compondre de diverses parts.
territory-nothing-left = No quedaria res del territori. Traieu-ne menys, o torneu a començar.
territory-too-many = Un territori té com a màxim { $count } parts. Elimineu-ne abans alguna.
territory-changed = Les parts han canviat mentrestant. Torneu a mirar-les.
territory-circle-label = { $distance } al voltant de { $place }
territory-by-unit = Anomenar-la
territory-unit = Barri, municipi o una altra unitat
territory-unit-hint = Un nom o un codi d'un fitxer de límits importat, com el Raval o 57463
territory-unit-none = Encara no s'ha importat cap fitxer de límits: importeu-ne un més avall i anomeneu aquí una unitat.
territory-unit-which = Quina d'aquestes?
territory-unit-unknown = Cap fitxer de límits importat no té aquest nom ni aquest codi. Proveu amb una part del nom, o importeu un altre fitxer.
territory-unit-choose = Hi ha diverses unitats possibles: trieu-ne una més avall.
territory-units =
    { $count ->
        [0] Importar un fitxer de límits
        [one] { $count } fitxer de límits
       *[other] { $count } fitxers de límits
    }
territory-by-street = Al llarg d'un carrer
territory-street = Nom del carrer
territory-street-hint = Un carrer on algun registre coneix llocs; afegiu-hi el municipi si n'hi ha diversos d'aquest nom. També podeu traçar una línia al mapa, o enganxar-ne o enviar-ne una.
territory-street-which = Quin d'aquests carrers?
territory-street-unknown = Cap registre no coneix cap lloc en un carrer d'aquest nom. Proveu només amb el nom, o traceu el carrer com una línia al mapa.
territory-street-choose = Hi ha diversos carrers possibles: trieu-ne un més avall.
territory-street-doors =
    { $count ->
        [one] { $label } ({ $count } porta)
       *[other] { $label } ({ $count } portes)
    }
territory-street-label = { $label }, { $distance } a cada banda
territory-width = A cada banda
territory-width-hint = Per a un carrer, o una línia traçada, enganxada o enviada
territory-width-metres = Escriviu entre 5 i 2.000 metres.

# Boundaries
territory-boundaries = Límits
territory-boundaries-lede = Fitxers de barris, municipis o altres unitats, per anomenar un territori en lloc de dibuixar-lo. Els ajuntaments i els instituts geogràfics els publiquen en GeoJSON.
territory-boundaries-back = Tornar al territori
territory-boundary-units =
    { $count ->
        [one] { $count } unitat:
       *[other] { $count } unitats, per exemple
    }
territory-boundary-edit = Canviar com es diuen les seves unitats, o treure el fitxer
territory-boundary-name = Nom del fitxer
territory-boundary-name-key = Propietat que anomena una unitat
territory-boundary-code-key = Propietat que distingeix les unitats del mateix nom
territory-boundary-no-code = cap
territory-boundary-name-missing = Doneu un nom al fitxer i trieu una propietat.
territory-boundary-save = Desar
territory-boundary-saved = Les unitats tenen els nous noms.
territory-boundary-remove = Treure aquest fitxer
territory-boundary-remove-confirm = Voleu treure els límits «{ $name }»? Els territoris que se'n van fer queden com estan.
territory-boundary-removed = S'ha tret el fitxer.
territory-boundary-import = Importar un fitxer
territory-boundary-file = Fitxer GeoJSON de superfícies
territory-boundary-file-hint = Objectes amb nom i superfície, en graus (WGS 84); com a màxim { $size }
territory-boundary-import-do = Importar
territory-boundary-imported =
    { $count ->
        [one] S'ha importat { $count } unitat, amb el nom de «{ $key }».
       *[other] S'han importat { $count } unitats, amb el nom de «{ $key }».
    }
territory-boundary-left-out =
    { $count ->
        [one] S'ha deixat fora { $count } objecte sense superfície.
       *[other] S'han deixat fora { $count } objectes sense superfície.
    }
territory-boundary-no-features = El fitxer no té superfícies amb nom: trieu un fitxer GeoJSON amb objectes que tinguin un nom i un polígon.
territory-boundary-too-many = El fitxer té més de { $count } objectes. Importeu-ne una part.
territory-boundary-no-such-property = Les unitats no tenen aquesta propietat. Trieu-ne una altra.

origin-outline = contorn
origin-file = fitxer
origin-circle = cercle
origin-boundary = unitat anomenada
origin-street = carrer
