### El mapa de tots els llocs, i la llista del que és a la vista.

tile-nav = Mapa
tile-title = Mapa de tots els llocs
tile-lede = Tots els llocs que coneixen els registres importats, des del país sencer fins a cada porta. La llista al costat del mapa mostra sempre el que és a la vista.
tile-label = Mapa de tots els llocs; la llista del costat anomena els que són a la vista
tile-list = Llocs a la vista
tile-moves = Mirar en un altre lloc
tile-north = Nord
tile-south = Sud
tile-east = Est
tile-west = Oest
tile-closer = Més a prop
tile-wider = Més lluny
tile-count =
    { $count ->
        [0] Cap lloc a la vista
        [one] { $count } lloc a la vista
       *[other] { $count } llocs a la vista
    }
tile-hidden =
    { $count ->
        [one] i { $count } d'una persona física, o restringit pel seu registre: es compta, no es mostra mai.
       *[other] i { $count } de persones físiques, o restringits pel seu registre: es compten, no es mostren mai.
    }
tile-too-many = Massa llocs per a una llista. Acosteu-vos: la llista comença amb 20.000 llocs.
tile-nothing = Cap registre no té aquí cap lloc que es pugui mostrar. Moveu el mapa, o allunyeu-vos per veure on hi ha llocs.
tile-partner = Col·laborador
tile-cell = Llocs comptats aquí: 0
tile-close = Tancar
tile-legend = Què diuen les marques
tile-legend-score-0 = puntuació de menys de 40
tile-legend-score-1 = puntuació de 40 a 59
tile-legend-score-2 = puntuació de 60 a 79
tile-legend-score-3 = puntuació de 80 o més
tile-legend-partner = col·laborador (anell)
tile-legend-other = un altre lloc: fora del vostre territori, o no disponible
tile-legend-cell-few = menys d'1 per km²
tile-legend-cell-some = de 10 a 49 per km²
tile-legend-cell-many = 1.000 per km² o més
tile-legend-note = De lluny, uns hexàgons compten els llocs oberts; com més grans i foscos, més n'hi ha per km². Les persones físiques són en aquests comptes i no són mai un punt. Els llocs que han demanat que els deixin en pau no es mostren. Les puntuacions es donen al vostre territori i fins a 800 m al voltant.
