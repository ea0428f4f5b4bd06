### El mapa de todos los lugares, y la lista de lo que está a la vista.

tile-nav = Mapa
tile-title = Mapa de todos los lugares
tile-lede = Todos los lugares que conocen los registros importados, desde el país entero hasta cada puerta. La lista junto al mapa muestra siempre lo que está a la vista.
tile-label = Mapa de todos los lugares; la lista de al lado nombra los que están a la vista
tile-list = Lugares a la vista
tile-moves = Mirar en otro sitio
tile-north = Norte
tile-south = Sur
tile-east = Este
tile-west = Oeste
tile-closer = Más cerca
tile-wider = Más lejos
tile-count =
    { $count ->
        [0] Ningún lugar a la vista
        [one] { $count } lugar a la vista
       *[other] { $count } lugares a la vista
    }
tile-hidden =
    { $count ->
        [one] y { $count } de una persona física, o restringido por su registro: se cuenta, nunca se muestra.
       *[other] y { $count } de personas físicas, o restringidos por su registro: se cuentan, nunca se muestran.
    }
tile-too-many = Demasiados para una lista. Acérquese: la lista empieza con 20 000 lugares.
tile-nothing = Ningún registro tiene aquí un lugar que se pueda mostrar. Mueva el mapa, o aléjese para ver dónde hay lugares.
tile-partner = Colaborador
tile-cell = Lugares contados aquí: 0
tile-close = Cerrar
tile-legend = Qué dicen las marcas
tile-legend-score-0 = puntuación de menos de 40
tile-legend-score-1 = puntuación de 40 a 59
tile-legend-score-2 = puntuación de 60 a 79
tile-legend-score-3 = puntuación de 80 o más
tile-legend-partner = colaborador (anillo)
tile-legend-other = otro lugar: fuera de su territorio, o no disponible
tile-legend-cell-few = menos de 1 por km²
tile-legend-cell-some = de 10 a 49 por km²
tile-legend-cell-many = 1000 por km² o más
tile-legend-note = De lejos, unos hexágonos cuentan los lugares abiertos; cuanto más grandes y oscuros, más hay por km². Las personas físicas están en estas cuentas y nunca son un punto. Los lugares que pidieron que los dejaran en paz no se muestran. Las puntuaciones se dan en su territorio y hasta 800 m a su alrededor.
