### Las partes de un territorio, y los límites que las nombran.

territory-parts = De qué está hecho el territorio
territory-parts-hint = Las partes cuentan de arriba abajo: cada una añade una superficie, o la quita de lo que está encima.
territory-adds = añade
territory-takes-out = quita
territory-turn-out = Quitar la parte { $number } en vez de añadirla: { $what }
territory-turn-in = Añadir la parte { $number } en vez de quitarla: { $what }
territory-raise = Subir la parte { $number }: { $what }
territory-remove = Eliminar la parte { $number }: { $what }
territory-size = { $size } km²
territory-how = Qué hacer con ella
territory-how-add = Añadirla al territorio
territory-how-take-out = Quitarla del territorio
territory-how-replace = Empezar de nuevo solo con ella
territory-one-way = Rellene solo una de las maneras.
territory-one-way-hint = Use una de las cinco maneras, mire qué contiene y guarde. Un territorio se puede componer de varias partes.
territory-nothing-left = No quedaría nada del territorio. Quite menos, o empiece de nuevo.
territory-too-many = Un territorio tiene como máximo { $count } partes. Elimine antes alguna.
territory-changed = Las partes han cambiado mientras tanto. Vuelva a mirarlas.
territory-circle-label = { $distance } alrededor de { $place }
territory-by-unit = Nombrarla
territory-unit = Barrio, municipio u otra unidad
territory-unit-hint = Un nombre o un código de un archivo de límites importado, como el Raval o 57463
territory-unit-none = Todavía no se ha importado ningún archivo de límites: importe uno más abajo y nombre aquí una unidad.
territory-unit-which = ¿Cuál de estas?
territory-unit-unknown = Ningún archivo de límites importado tiene este nombre ni este código. Pruebe con una parte del nombre, o importe otro archivo.
territory-unit-choose = Hay varias unidades posibles: elija una más abajo.
territory-units =
    { $count ->
        [0] Importar un archivo de límites
        [one] { $count } archivo de límites
       *[other] { $count } archivos de límites
    }
territory-by-street = A lo largo de una calle
territory-street = Nombre de la calle
territory-street-hint = Una calle en la que algún registro conoce lugares; añada el municipio si varios tienen una de este nombre. También puede trazar una línea en el mapa, o pegar o enviar una.
territory-street-which = ¿Cuál de estas calles?
territory-street-unknown = Ningún registro conoce un lugar en una calle de este nombre. Pruebe solo con el nombre, o trace la calle como una línea en el mapa.
territory-street-choose = Hay varias calles posibles: elija una más abajo.
territory-street-doors =
    { $count ->
        [one] { $label } ({ $count } puerta)
       *[other] { $label } ({ $count } puertas)
    }
territory-street-label = { $label }, { $distance } a cada lado
territory-width = A cada lado
territory-width-hint = Para una calle, o una línea trazada, pegada o enviada
territory-width-metres = Escriba entre 5 y 2000 metros.

# Boundaries
territory-boundaries = Límites
territory-boundaries-lede = Archivos de barrios, municipios u otras unidades, para nombrar un territorio en vez de dibujarlo. Los ayuntamientos y los institutos geográficos los publican en GeoJSON.
territory-boundaries-back = Volver al territorio
territory-boundary-units =
    { $count ->
        [one] { $count } unidad:
       *[other] { $count } unidades, por ejemplo
    }
territory-boundary-edit = Cambiar cómo se llaman sus unidades, o quitar el archivo
territory-boundary-name = Nombre del archivo
territory-boundary-name-key = Propiedad que nombra una unidad
territory-boundary-code-key = Propiedad que distingue las unidades del mismo nombre
territory-boundary-no-code = ninguna
territory-boundary-name-missing = Dé un nombre al archivo y elija una propiedad.
territory-boundary-save = Guardar
territory-boundary-saved = Las unidades tienen sus nuevos nombres.
territory-boundary-remove = Quitar este archivo
territory-boundary-remove-confirm = ¿Quitar los límites «{ $name }»? Los territorios que se hicieron con ellos quedan como están.
territory-boundary-removed = El archivo se ha quitado.
territory-boundary-import = Importar un archivo
territory-boundary-file = Archivo GeoJSON de superficies
territory-boundary-file-hint = Objetos con nombre y superficie, en grados (WGS 84); como máximo { $size }
territory-boundary-import-do = Importar
territory-boundary-imported =
    { $count ->
        [one] Se ha importado { $count } unidad, con el nombre de «{ $key }».
       *[other] Se han importado { $count } unidades, con el nombre de «{ $key }».
    }
territory-boundary-left-out =
    { $count ->
        [one] Se ha dejado fuera { $count } objeto sin superficie.
       *[other] Se han dejado fuera { $count } objetos sin superficie.
    }
territory-boundary-no-features = El archivo no tiene superficies con nombre: elija un archivo GeoJSON cuyos objetos tengan un nombre y un polígono.
territory-boundary-too-many = El archivo tiene más de { $count } objetos. Importe una parte.
territory-boundary-no-such-property = Las unidades no tienen esta propiedad. Elija otra.

origin-outline = contorno
origin-file = archivo
origin-circle = círculo
origin-boundary = unidad nombrada
origin-street = calle
