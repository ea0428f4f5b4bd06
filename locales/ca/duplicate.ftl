# Les fitxes dels registres que poden ser un sol lloc.

duplicate-title = Un lloc o dos?
duplicate-nav = Duplicats
duplicate-lede = Diversos registres poden parlar del mateix lloc. Quan el programa no ho sap, decideixes tu. No s’esborra mai cap fitxa: la cerca només mostra juntes les fitxes d’un mateix lloc.
duplicate-count =
    { $count ->
        [0] Cap parella
        [one] Una parella
       *[other] { $count } parelles
    }
duplicate-decided =
    { $count ->
        [0] Encara no hi ha res decidit
        [one] Una decisió presa
       *[other] { $count } decisions preses
    }
duplicate-none-title = Res per decidir
duplicate-none-text = Al teu territori i al voltant els registres estan d’acord sobre els llocs, o només n’hi ha un. Importa’n un altre o busca arreu.
duplicate-kind-ask = Dubtós: decideix tu
duplicate-kind-same = Considerats un sol lloc
duplicate-kind-followed = Un després de l’altre
duplicate-any-register = Tots els registres
duplicate-field-kind = Què en pensa el programa
duplicate-field-register = Amb una fitxa de
duplicate-field-name = Part d’un nom
duplicate-field-everywhere = Arreu, no només al territori i al voltant
duplicate-pair = { $first } i { $second }
duplicate-before = { $first } hi era abans que { $second }
duplicate-opinion-ask = Segons el que hi ha escrit, que sigui un sol lloc és probable al { $share } %, i això no n’hi ha prou per unir-los.
duplicate-opinion-undecided = Per si soles, les línies fan probable un sol lloc al { $share } %. Però decideixen els noms, i aquests no en diuen prou: mireu-ho, si us plau.
duplicate-opinion-same = Es mostren com un sol lloc: probable al { $share } %.
duplicate-opinion-followed = Mateix local, un altre nom, data posterior: sembla que { $name } va venir després.
duplicate-keys = Tecles: j següent, k anterior, s un lloc, d dos llocs, 1 o 2 el primer o el segon hi era abans.
duplicate-do-same = Un sol lloc
duplicate-do-different = Dos llocs
duplicate-said-same = Anotat: un sol lloc. La teva cerca els mostra junts.
duplicate-said-different = Anotat: dos llocs. La teva cerca mostra tots dos.
duplicate-said-followed = Anotat: un va venir després de l’altre.
duplicate-said-undone = Desfet: torna a comptar el que pensa el programa.
duplicate-first = Primera fitxa
duplicate-second = Segona fitxa
duplicate-state = Estat
duplicate-register = Registre
duplicate-opened = obert el { $day }
duplicate-sum = Suma
duplicate-chart = Què parla a favor i en contra
duplicate-chart-says = Cada línia suma o resta. { $opinion }
duplicate-chart-what = Comparat
duplicate-chart-weight = Pes
duplicate-chart-source = Pesos en bits: un més duplica la probabilitat relativa. S’aprenen dels mateixos registres (model de Fellegi i Sunter, 1969).
duplicate-column-probability = Probabilitat (%)
duplicate-decisions-title = Decisions sobre duplicats
duplicate-decisions-lede = Valen per a la teva organització i per a cada edició posterior dels registres.
duplicate-decisions-none-title = Encara cap decisió
duplicate-decisions-none-text = El que decideixis sobre parelles de fitxes surt aquí i es pot desfer.
duplicate-decisions-file = Endur-se les decisions (CSV)
duplicate-verdict = Decidit
duplicate-verdict-same = Un sol lloc
duplicate-verdict-different = Dos llocs
duplicate-decided-on = Quan i per qui
duplicate-undo = Desfer
duplicate-gone = ja no és als registres
duplicate-take-over-title = Incorporar decisions
duplicate-take-over-file = Fitxer de decisions
duplicate-take-over-hint = Tal com el dona aquesta pàgina (CSV). El mateix fitxer dues vegades no canvia res.
duplicate-take-over-do = Incorporar
duplicate-take-over-none = Tria primer un fitxer.
duplicate-taken-over = Incorporades: { $taken }. Ja conegudes: { $known }. No enteses: { $refused }.
duplicate-refused-one-record = Una fitxa no es pot comparar amb ella mateixa.
duplicate-refused-no-decisions = El fitxer no té les columnes first, second i verdict.
duplicate-registers =
    { $count ->
        [one] En un registre
       *[other] En { $count } registres
    }
duplicate-also = El mateix lloc en altres fitxes
duplicate-was = Abans, al mateix local
duplicate-came = Després, al mateix local
duplicate-by-start = Abans de mirar: dues fitxes qualssevol
duplicate-by-official = Número oficial
duplicate-by-name = Nom
duplicate-by-distance = Distància
duplicate-by-address = Adreça
duplicate-by-postcode = Codi postal
duplicate-by-phone = Telèfon
duplicate-by-domain = Lloc web
duplicate-by-category = Activitat
duplicate-level-start = de partida
duplicate-level-official-same = el mateix
duplicate-level-official-other = un altre, tots dos vigents
duplicate-level-same-rare = igual i poc comú
duplicate-level-close-rare = gairebé igual i poc comú
duplicate-level-same-common = igual però comú
duplicate-level-rare-word = una paraula rara en comú
duplicate-level-close-common = gairebé igual però comú
duplicate-level-partly = en part igual
duplicate-level-other = diferent
duplicate-level-below-25-m = menys de 25 m
duplicate-level-below-75-m = de 25 a 75 m
duplicate-level-below-150-m = de 75 a 150 m
duplicate-level-below-400-m = de 150 a 400 m
duplicate-level-farther = més de 400 m
duplicate-level-same = igual
duplicate-level-same-street = mateix carrer, falta un número
duplicate-level-next-number = mateix carrer, número gairebé igual
duplicate-level-same-number = mateix número, carrer escrit d’una altra manera
duplicate-level-other-number = mateix carrer, un altre número
duplicate-level-same-few = igual, gairebé ningú més el té
duplicate-level-same-some = igual, alguns més el tenen
duplicate-level-same-many = igual, molts el tenen
duplicate-level-near = gairebé igual
duplicate-level-related = relacionada
duplicate-level-same-form = mateixa forma jurídica
duplicate-level-akin-form = forma jurídica del mateix tipus
duplicate-level-other-form = una altra forma jurídica
duplicate-status-unknown = estat desconegut
duplicate-status-active = obert
duplicate-status-closed = tancat
duplicate-status-vacant = local buit
