### Les rondes a peu.

# The list
round-nav = Rondes
round-list-title = Rondes a peu
round-list-lede = A qui visitar en una tarda, en quin ordre i què en va sortir.
round-new = Preparar una ronda
round-none-title = Encara no hi ha rondes
round-none-text = Deixeu que el programa triï els millors llocs a una hora i mitja a peu, o marqueu els que vulgueu veure.
round-count =
    { $count ->
        [one] { $count } ronda
       *[other] { $count } rondes
    }
round-column-name = Ronda
round-column-stops = Parades
round-column-visited = Visitades
round-column-by = Preparada per
round-search = Nom, sortida o persona
round-shown = Quines
round-shown-to-come = D’avui endavant
round-shown-past = De dies passats
round-shown-removed = Eliminades
round-untitled = Ronda del { $day }

# A new round
round-new-within = El programa tria els llocs que més valen la visita i on s’arriba a peu, i els ordena. Els que encara no són a la preselecció s’hi afegeixen.
round-new-these = Marqueu a qui voleu visitar; el programa troba el millor ordre.
round-how = Com triar
round-how-within = Tria el programa
round-how-shortlist = Marco a la preselecció
round-how-search = Marco a la cerca
round-title = Nom
round-title-hint = Sense nom, la ronda porta la data.
round-start = On comença i acaba
round-start-hint = Una adreça, o un punt com el mostren els mapes. Buit: el centre del territori.
round-start-centre = Centre del territori
round-start-here = Sortir d’on soc
round-start-here-failed = El telèfon no ha dit on és. Escriviu una adreça.
round-start-which = Quina vols dir?
round-start-choose = Hi ha diverses adreces possibles: trieu-ne una.
round-start-unknown = Cap registre no té aquesta adreça. Proveu-ne una altra, o un punt com 41.3795, 2.1686.
round-start-no-territory = No hi ha territori d’on sortir pel mig: escriviu una adreça.
round-day = Dia
round-leave = Sortida a les
round-leave-invalid = Una hora s’escriu com 10:00.
round-visit-minutes = Minuts per visita
round-budget = Minuts en total, camí i visites
round-minutes-invalid = Entre { $least } i { $most } minuts.
round-only-shortlist = Només llocs de la preselecció
round-chosen = A qui visitar
round-chosen-none = Ningú de la preselecció té encara un lloc al mapa. Marqueu abans llocs a la cerca.
round-plan-do = Preparar la ronda
round-error-tick = Marqueu almenys un lloc.
round-error-not-placed = Cap d’aquests llocs no es pot visitar: no són al mapa o no se’ls ha de contactar.
round-error-too-many = En una ronda hi caben com a molt { $most } parades.
round-error-nothing-near = Des d’aquesta sortida no hi ha res a l’abast per visitar. Sortiu d’un altre lloc o poseu-hi més minuts.
round-error-too-short = { $budget } minuts no són prou: la ronda més curta en dura { $least }.
round-error-closed = Tot el que hi ha a prop és tancat llavors. Trieu una altra hora o un altre dia.
round-planned =
    { $count ->
        [one] La ronda és a punt: { $count } parada.
       *[other] La ronda és a punt: { $count } parades.
    }
round-added =
    { $count ->
        [one] S’ha afegit { $count } lloc a la preselecció.
       *[other] S’han afegit { $count } llocs a la preselecció.
    }
round-left-no-place =
    { $count ->
        [one] { $count } no té lloc al mapa i en queda fora.
       *[other] { $count } no tenen lloc al mapa i en queden fora.
    }
round-left-not-eligible =
    { $count ->
        [one] { $count } no s’ha de contactar, o ja no existeix, i en queda fora.
       *[other] { $count } no s’han de contactar, o ja no existeixen, i en queden fora.
    }

# The page of a round
round-fact-stops = parades
round-fact-way = a peu
round-fact-lasts = en total
round-fact-back = de tornada a les
round-hours-minutes = { $hours } h { $minutes } min
round-minutes = { $minutes } min
round-when = { $day }, des de les { $leave }, sortida: { $start }
round-bound-best = Cap altre ordre d’aquestes parades no dura menys.
round-bound-most = El camí és com a molt un { $percent } % més llarg que el millor possible.
round-bound-none = No se sap quant li falta a aquest ordre per ser el millor possible.
round-promise-best = Dels llocs comparats (com a màxim { $count }, els més prometedors a l’abast), cap tria en { $minutes } minuts no val més.
round-promise-most = Triada per a { $minutes } minuts entre els llocs comparats (com a màxim { $count }, els més prometedors a l’abast): val com a molt un { $percent } % menys que la millor tria possible.
round-estimate = D’on surten els temps
round-estimate-text = El camí és la línia recta més un 30 %, com van els carrers; a 4,5 km per hora, { $minutes } minuts per visita. Els horaris compten on els hàgiu escrit.
round-sketch-title = El camí
round-sketch-says = Un croquis de la ronda, amb el nord a dalt: { $count } parades numerades, { $distance } a peu des de la marca quadrada i tornada. La llista diu el mateix.
round-sketch-start = Sortida
round-print = Imprimir el full (PDF)
round-walk = Al telèfon
round-best-order = Posar en el millor ordre
round-change = Canviar dia, sortida o minuts
round-remove = Eliminar aquesta ronda
round-removed-said = La ronda s’ha eliminat. La podeu recuperar.
round-removed = Aquesta ronda s’ha eliminat
round-removed-text = El que s’hi va anotar continua en la història dels llocs visitats.
round-restore = Recuperar-la
round-restored = La ronda ha tornat.
round-stops-title = Parades
round-walk-minutes = { $minutes } min a peu
round-wait = { $minutes } min d’espera a la porta
round-open-at = Obert { $times }
round-open-unknown = Horari desconegut
round-open-never = Tancat aquell dia
round-open-not-then = Tancat a aquella hora
round-up = Abans
round-down = Després
round-drop = Treure
round-dropped = { $name } ja no és a la ronda
round-undo = Tornar a la ronda
round-hours = Horari, si el sabeu
round-hours-label = Obert el { $weekday }
round-hours-hint = Per exemple 9:30-13:30, 17:00-20:30. Un guionet sol si tanca, buit si no se sap. Val per a totes les rondes d’aquell dia de la setmana.
round-hours-invalid = Això no és un horari: escriviu-lo com 9:30-13:30, 17:00-20:30. No ha canviat res.
round-add-title = Afegir una parada
round-add-search = Nom o carrer
round-add-do = Afegir
round-add-none = No hi ha res semblant a la preselecció ni als registres.
round-add-from-register = dels registres, encara no és a la preselecció
round-added-said = { $name } és a la ronda.
round-empty-title = Aquesta ronda no té parades
round-empty-text = Busqueu un lloc aquí sota i afegiu-lo.
round-visited-at = { $outcome }, { $time }, { $name }
round-why = Per què
round-why-serves = Pot ajudar en «{ $need }».

# The page for the phone
round-walk-lede = Toqueu què va sortir de cada visita. Es desa de seguida, també sense xarxa.
round-walk-no-script = Sense script, aquesta pàgina necessita la xarxa.
round-walk-done = { $visited } de { $count } visitades
round-walk-back = A la ronda
round-walk-ready = Aquesta pàgina és al telèfon: s’obre sense xarxa.
round-walk-unsent-one = 1 visita només és en aquest telèfon. S’envia tan bon punt hi hagi xarxa.
round-walk-unsent = { $count } visites només són en aquest telèfon. S’envien tan bon punt hi hagi xarxa.
round-walk-all-sent = Tot està enviat.
round-walk-signed-out = La sessió és tancada. El que s’ha anotat continua en aquest telèfon: entreu i torneu a obrir aquesta pàgina.
round-walk-refused = El servidor no ha acceptat una de les visites. Continua en aquest telèfon: recarregueu la pàgina i aviseu el vostre administrador si continua.
round-walk-kept = en aquest telèfon, sense enviar
round-walk-sent = enviat
round-walk-send-now = Enviar ara
round-walk-words = Unes paraules
round-walk-note = Anotar la visita
round-walk-take-back = Desfer
round-walk-call = Trucar al { $phone }
round-walk-map = Veure en un mapa
round-walk-outcomes = Què va sortir de la visita a { $name }
round-walk-choose = Toqueu una de les cinc: què va sortir de la visita?
round-walk-noted = Anotat.
round-walk-taken-back = Desfet, com si no s’hagués anotat.
round-outcome =
    { $outcome ->
        [met] Parlat
        [interested] Amb interès
        [come_back] Tornar-hi
        [absent] No hi era
       *[other] No, gràcies
    }

# What is written into the story of a prospect
round-note = Ronda del { $day }: { $outcome }.
round-note-taken-back = S’ha desfet o corregit una visita.
round-step-propose = Fer una proposta
round-step-again = Tornar a passar-hi
round-step-again-words = Tornar a passar-hi: { $words }
round-walk-elsewhere-one = 1 visita d’aquesta ronda només és en aquest telèfon, sense enviar.
round-walk-elsewhere = { $count } visites d’aquesta ronda només són en aquest telèfon, sense enviar.
round-walk-open = Obrir la pàgina per al telèfon

# From the search and the shortlist
round-from-search = Fer-ne una ronda

# What a round refuses
round-refused-title = Aquesta ronda no pot ser així
round-refused-too-many = Una ronda té com a molt 40 parades. Traieu-ne una abans.
round-refused-no-stops = Una ronda sense parades no té full. Afegiu abans una parada.
round-refused-impossible = La sortida o una de les parades no té un lloc vàlid al mapa.
round-refused-no-place = Aquest candidat no té lloc al mapa: cap camí no hi porta.
round-refused-not-eligible = Aquest lloc no s’ha de contactar, o ja no és als registres.
