### What the network has, and what it lacks.
portfolio-nav = Qui hi falta
portfolio-title = Qui falta a la xarxa
portfolio-lede = Necessitats, oficis, carrers i menes de col·laborador on encara ningú no és amb vosaltres, cadascun amb un camí cap a la cerca.
portfolio-count =
    { $partners ->
        [one] { $partners } col·laborador; { $places } llocs d'activitat al territori i al voltant.
       *[other] { $partners } col·laboradors; { $places } llocs d'activitat al territori i al voltant.
    }
portfolio-needs = Necessitats
portfolio-needs-none = Digueu primer què necessita la vostra missió: llavors aquesta pàgina dirà a quines necessitats encara no respon ningú.
portfolio-trades = Oficis
portfolio-trades-text = Oficis que responen a una de les vostres necessitats i en què encara no teniu col·laboradors; primer el que hi respon millor.
portfolio-trades-full = No falta cap ofici que respongui a les vostres necessitats.
portfolio-trades-there = Oficis que ja hi són, i d'altres
portfolio-streets = Carrers
portfolio-streets-text = Carrers sense col·laboradors, segons quants dels { $count } primers llocs de la cerca hi són.
portfolio-streets-full = No hi ha cap carrer amb llocs de la cerca sense col·laboradors.
portfolio-streets-there = Carrers on teniu col·laboradors
portfolio-kinds = Menes de col·laborador
portfolio-name = Nom
portfolio-serves = Respon a
portfolio-places = Llocs
portfolio-partners = Col·laboradors
portfolio-best = Millor puntuació
portfolio-missing = falta
portfolio-more = El fitxer els té tots, { $count }.
