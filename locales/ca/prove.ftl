# Prove: forecast, indicators, statements, the balance of both sides, the case study.

# The pages of this verb
prove-tab-overview = Resum
prove-tab-forecast = Previsió
prove-tab-indicators = Indicadors
prove-tab-statements = Balanços
prove-tab-case-study = Estudi de cas
prove-public-page = La pàgina pública de la xarxa
prove-overview-lede = El que la xarxa ha aconseguit, dit amb xifres que s'expliquen soles.
prove-overview-indicators =
    { $count ->
        [one] indicador
       *[other] indicadors
    }
prove-way-forecast = El que es va prometre i el que va arribar, per què ha canviat i el que poden portar els propers anys.
prove-way-indicators = El que es mesura, d'on vénen els nombres i com s'ha mogut el barri entre tots.
prove-way-statements = Per a cada col·laborador: el que ha donat, el que s'ha fet i com està cada part.
prove-way-case-study = La xarxa en unes pàgines, en quatre llengües, cada xifra amb la seva nota.
prove-way-public-page = El que tothom pot veure.
prove-yes = Sí
prove-no = No
prove-percent = { $number } %
prove-percent-below = menys del 0,5 %
prove-percent-above = més del 99,5 %
prove-range = { $low } a { $high }
prove-from-to = del { $first } al { $last }
prove-column-what = Què
prove-column-value = Valor
prove-column-how = D'on surt

# Forecast
prove-forecast-lede = Calculat a partir del que va rebre el banc, mes a mes. Els mateixos comptes donen sempre la mateixa resposta.
prove-forecast-refused = Encara no hi ha previsió
prove-forecast-too-short =
    { $known ->
        [one] Es coneix { $known } mes complet; una previsió en demana dotze. Fins aleshores, qualsevol xifra seria una suposició.
       *[other] Es coneixen { $known } mesos complets; una previsió en demana dotze. Fins aleshores, qualsevol xifra seria una suposició.
    }
prove-forecast-nothing = No ha arribat res en els tres últims mesos complets: no hi ha amb què calcular.
prove-figure-last-year = rebuts en els quatre últims trimestres
prove-figure-next-year = l'any que ve, vuit de cada deu vegades
prove-figure-doubling =
    { $years ->
        [one] probabilitat de doblar-ho en un any
       *[other] probabilitat de doblar-ho en { $years } anys
    }
prove-promised-title = Promès i pagat
prove-promised-for = Les parts dels col·laboradors; imports dels dotze mesos complets de { $first } a { $last }.
prove-committed = Compromès
prove-committed-how =
    { $count ->
        [one] Per als dotze mesos que vénen: el compromís en vigor, a la mitjana dels seus últims mesos.
       *[other] Per als dotze mesos que vénen: { $count } compromisos en vigor, cadascun a la mitjana dels seus últims mesos.
    }
prove-due = Degut
prove-due-how = El que les declaracions d'aquells mesos van fer pagador, correccions incloses.
prove-received = Rebut
prove-received-how = El que se n'ha pagat fins ara.
prove-provisional = Provisional
prove-provisional-how =
    { $count ->
        [one] La part que es basa en una estimació: { $count } mes sense declaració.
       *[other] La part que es basa en estimacions: { $count } mesos sense declaració.
    }
prove-change-title = Per què han canviat els ingressos
prove-kept = Col·laboradors que han tornat a donar
prove-churn = Col·laboradors que ja no han donat
prove-kept-first = Dels que donaven per primera vegada, han tornat a donar
prove-kept-again = Dels que ja havien donat, han tornat a donar
prove-kept-value = De la suma de l'any anterior, mantingut
prove-part-of = { $part } de { $whole }
prove-part-of-money = { $part } de { $whole }
prove-lost-title = Col·laboradors que van donar l'any anterior i aquest no
prove-concentration-title = Sobre quants pocs es recolza
prove-hhi = Concentració (IHH)
prove-hhi-how = La suma de les parts al quadrat: 1 quan un ho dona tot, prop de 0 quan molts donen el mateix.
prove-effective = Com tants col·laboradors iguals
prove-effective-how = L'invers de la concentració: tants col·laboradors que donessin el mateix donarien la mateixa xifra.
prove-top-one = Part del més gran
prove-top-one-how = El que es perdria si un col·laborador marxés.
prove-top-five = Part dels cinc més grans
prove-top-five-how = En els dotze últims mesos complets.
prove-future-title = El que poden portar els propers anys
prove-needed =
    { $years ->
        [one] Per doblar en un any, s'hi haurien d'unir { $joining } col·laboradors cada trimestre; ara són { $now }.
       *[other] Per doblar en { $years } anys, s'hi haurien d'unir { $joining } col·laboradors cada trimestre; ara són { $now }.
    }
prove-needed-how = A partir de { $partners } col·laboradors avui, dels quals el { $renewal } % torna a donar d'un trimestre a l'altre i dona { $gift } cadascun; se suposa que totes dues coses continuen igual.
prove-chance-title = La probabilitat d'arribar a una suma
prove-chance-goal = Ingressos d'un any
prove-chance-goal-hint = Tot el que col·laboradors, clientela i empleats aporten en dotze mesos.
prove-chance-by = L'any acaba el
prove-chance-by-hint = Un mes, com 2029-10.
prove-chance-ask = Calcula la probabilitat
prove-chance-past = Trieu un mes posterior a { $last }.
prove-chance-far = Trieu un mes fins a { $latest }: més enllà de { $years } anys el passat no diu res.
prove-chance-goal-positive = Escriviu una suma més gran que zero.
prove-chance-answer = La probabilitat que l'any fins a { $by } porti { $goal }: { $chance }.
prove-chance-range = Vuit de cada deu vegades porta entre { $low } i { $high }; el centre és { $middle }.
prove-chance-needed = Per arribar-hi, s'hi haurien d'unir { $joining } col·laboradors cada trimestre; ara són { $now }.
prove-chance-draws =
    { $draws ->
        [one] Sortejat { $draws } vegada: qui continua, qui arriba i el que dona, entre el que s'ha vist.
       *[other] Sortejat { $draws } vegades: qui continua, qui arriba i el que dona, entre el que s'ha vist.
    }
prove-trials-title = El que hauria previst abans
prove-trials-none = Amb menys de dos anys no hi ha amb què comparar una previsió.
prove-caveat = Fins a quin punt fiar-se'n: la banda va encertar en { $held } de { $all } anys passats.
prove-trials-held = En { $held } de { $all } anys passats el que va arribar va quedar a la banda; una bona banda n'encerta unes vuit de cada deu. Al costat, la idea simple: «com l'any passat».
prove-trial-from = Any des de
prove-trial-said = Previst
prove-trial-middle = Centre
prove-trial-came = Va arribar
prove-trial-held = A la banda
prove-trial-same = Com l'any anterior
prove-column-quarter = Trimestre des de
prove-column-low = Desena part més baixa
prove-column-middle = Centre
prove-column-high = Desena part més alta

# Indicators
prove-indicators-lede = El que es mesura, de quin valor a quin, i d'on vénen els nombres.
prove-indicators-empty-title = Encara no hi ha indicadors
prove-indicators-empty = Comenceu per un que ja compteu: sessions fetes, alumnes que passen de curs, persones a l'atur al barri.
prove-indicator-new = Indicador nou
prove-indicator-search = Nom o codi
prove-indicator-form-lede = Digueu què es compta exactament: qui llegeix una xifra ha de saber què vol dir.
prove-indicator-other-languages = El mateix en altres llengües
prove-indicator-code = Codi
prove-indicator-code-hint = Minúscules, xifres i guionets, 40 com a màxim: atur-raval.
prove-indicator-code-taken = Un altre indicador té aquest codi.
prove-indicator-kind = Mena
prove-kind-output = El que s'ha fet
prove-kind-output-hint = Sessions, cartells, hores.
prove-kind-outcome = El que ha canviat
prove-kind-outcome-hint = Per a persones o col·laboradors.
prove-kind-context = Context
prove-kind-context-hint = El que es mou al barri de totes maneres; mai un efecte de l'organització.
prove-indicator-scale = Com es comparen els valors
prove-scale-count = Un recompte (persones): canvis en tant per cent
prove-scale-rate = Una taxa o un índex: canvis en la seva unitat
prove-indicator-unit = Unitat
prove-indicator-unit-hint = Per exemple persones, % o hores.
prove-indicator-definition = Definició
prove-indicator-definition-hint = Què es compta, quan, i què no.
prove-indicator-area = Zona
prove-indicator-area-hint = El barri com l'anomenen les taules (el Raval); buit per a la mateixa organització.
prove-indicator-source = Font
prove-indicator-source-hint = Qui ho publica o ho compta, i amb quina llicència.
prove-indicator-baseline = Valor d'abans
prove-indicator-baseline-hint = Sense un valor d'abans no es prova cap canvi.
prove-indicator-baseline-on = Dia del valor d'abans
prove-indicator-latest = Últim valor
prove-latest-on = últim valor, { $day }
prove-indicator-target = Valor esperat
prove-indicator-target-on = Per a quin dia
prove-indicator-target-early = El valor esperat és posterior al d'abans: trieu un dia més tard.
prove-indicator-way = Camí fet
prove-indicator-on-statements = Es mostra als balanços i a l'estudi de cas
prove-indicator-added = L'indicador ja hi és. Anoteu les primeres observacions o porteu una taula.
prove-indicator-about = Sobre aquest indicador
prove-here = La mateixa organització
prove-number-invalid = Escriviu un nombre, com 53,2.
prove-claim = Grau de prova
prove-claim-counted = 0 · comptat
prove-claim-observed = 1 · observat
prove-claim-baseline = 2 · comparat amb abans
prove-claim-compared = 3 · comparat amb altres
prove-claim-counted-means = Es va comptar el que es va fer.
prove-claim-observed-means = Es va veure un canvi. No es diu d'on ve.
prove-claim-baseline-means = Es va veure un canvi respecte d'un valor d'abans. Una part hauria arribat de totes maneres.
prove-claim-compared-means = Es va veure un canvi respecte d'abans i d'altres llocs o persones. Altres causes continuen sent possibles.
prove-ladder-title = Què volen dir els graus de prova
prove-ladder-words = Un col·laborador contribueix, amb molts d'altres. Res aquí no diu que els seus diners sols hagin causat un canvi.

# Observations
prove-observations = Observacions
prove-observations-words = Cap observació no es canvia mai: un altre valor es posa per sobre, i tots dos queden.
prove-observations-which = Quines
prove-observations-standing = Les que valen
prove-observations-all = Totes, amb les reemplaçades
prove-observations-empty-title = Encara no hi ha observacions
prove-observations-empty = Anoteu un valor a mà o porteu una taula de l'oficina d'estadística.
prove-observation-by = Anotat per
prove-observation-remark = Observació
prove-observation-remark-hint = Com es va veure, o per què es corregeix.
prove-observation-stands = Val
prove-observation-superseded = Reemplaçada
prove-observation-taken-back = Retirada
prove-observe = Anota un valor
prove-observe-lede = Un valor d'un dia.
prove-observe-correct = Corregeix un valor
prove-observe-correct-lede = El valor anterior queda a la llista com a reemplaçat.
prove-observe-send = Anota
prove-take-back-words = Aquest valor era un error i no n'hi ha cap altre per a aquest dia?
prove-take-back = Retira'l
prove-observation-recorded = Anotat per al { $day }.
prove-observation-same = Aquest valor ja hi era; no ha canviat res.
prove-observation-taken-back-done = El valor s'ha retirat.
prove-meanwhile = Algú ha anotat un altre valor en el mateix moment. Mireu la llista i torneu-ho a provar.
prove-observation-future = Aquest dia encara no ha arribat.
prove-observation-nothing = No hi ha cap valor per retirar aquell dia.

# Tables that are brought in
prove-import = Porta una taula
prove-import-lede = Una taula com les publiquen les oficines d'estadística. Veureu com es llegiria abans de prendre res.
prove-import-file = Taula (CSV)
prove-import-file-hint = Zones en files i dates en columnes, o dates en files; coma, punt i coma o tabulador; 10 MB com a màxim.
prove-import-send = Mira-la
prove-import-look = Com es llegeix la taula
prove-import-look-lede = { $file }: encara no s'ha pres res.
prove-import-new = valors nous
prove-import-changed = reemplacen un altre valor
prove-import-unchanged = ja hi eren
prove-import-again = Llegeix-la així
prove-import-sample = El que diu de { $area }
prove-import-take =
    { $count ->
        [one] Pren { $count } valor
       *[other] Pren { $count } valors
    }
prove-import-taken =
    { $count ->
        [one] S'ha anotat { $count } valor.
       *[other] S'han anotat { $count } valors.
    }
prove-import-taken-already = Aquesta taula ja es va prendre.
prove-table-mapping = Què hi ha a cada lloc
prove-table-dates = Dates
prove-table-dates-across =
    { $count ->
        [one] a la capçalera de { $count } columna
       *[other] a les capçaleres de { $count } columnes
    }
prove-table-dates-in = a la columna «{ $column }»
prove-table-areas = Zones
prove-table-areas-across =
    { $count ->
        [one] a la capçalera de { $count } columna
       *[other] a les capçaleres de { $count } columnes
    }
prove-table-one-area = només una: la de l'indicador
prove-table-areas-count = Nombre de zones
prove-table-days = Període
prove-table-kind = Mena de zona
prove-table-kind-words =
    { $rows ->
        [one] només «{ $kind }» de la columna «{ $column }»; es deixa { $rows } fila
       *[other] només «{ $kind }» de la columna «{ $column }»; es deixen { $rows } files
    }
prove-table-missing = Cel·les sense valor
prove-table-cell = fila { $row }, columna { $column }: { $text }
prove-table-unreadable-cells =
    { $count ->
        [one] { $count } cel·la no és un nombre i es deixa
       *[other] { $count } cel·les no són nombres i es deixen
    }
prove-table-no-own = La taula no diu res de { $area }, la zona de l'indicador.
prove-table-empty = El fitxer no té files.
prove-table-no-dates = No s'han trobat dates, ni a les capçaleres ni en una columna.
prove-table-twice = { $area } té dos valors diferents el { $day }. Corregiu el fitxer i torneu-lo a portar.
prove-table-unreadable = El fitxer no és una taula de text. Deseu el full com a CSV i porteu-lo.
prove-table-too-large = El fitxer supera els 10 MB.
prove-mark = Davant dels decimals hi ha
prove-mark-point = un punt (53.2)
prove-mark-comma = una coma (53,2)
prove-day = Un any o un mes val per
prove-day-first = el seu primer dia
prove-day-last = el seu últim dia

# The quarter among all
prove-compare = Compara amb altres barris
prove-compare-lede = Com s'ha mogut el barri respecte de la resta, i quants altres s'han mogut tant.
prove-compare-caution = Això és context
prove-compare-caution-text = Aquestes xifres depenen de moltes coses a més de la xarxa i no en són l'efecte. El lloc diu si la diferència és rara entre tots els barris.
prove-compare-from = De
prove-compare-to = A
prove-compare-before = Abans
prove-compare-after = Després
prove-compare-own = Canvi propi
prove-compare-rest = Canvi de la resta
prove-compare-difference = Diferència
prove-compare-rank = Lloc
prove-rank-of = { $rank } de { $all }
prove-compare-empty-title = Encara no hi ha res per comparar
prove-compare-empty = Porteu una taula amb altres barris a més d'aquest, com a mínim en dues dates.

# Statements
prove-statements-lede = El que ha donat cada col·laborador en els dotze últims mesos complets i com està cada part.
prove-statement-search = Col·laborador
prove-statements-empty-title = Encara no hi ha col·laboradors
prove-statements-empty = Apareix un balanç per a cada col·laborador de la xarxa.
prove-statements-archive = Tots els balanços (ZIP de PDF)
prove-column-brought = Aportat
prove-column-late = Amb retard
prove-column-handed = Lliurat
prove-filter-late = Alguna cosa va amb retard
prove-filter-even = Res no va amb retard
prove-handed = { $on }, fins a { $month }
prove-handed-never = Encara no
prove-handed-over =
    { $count ->
        [one] Anotat: s'ha lliurat { $count } balanç.
       *[other] Anotat: s'han lliurat { $count } balanços.
    }
prove-hand-over = Anota que s'ha lliurat
prove-hand-over-all = Anota que s'han lliurat tots
prove-hand-over-all-words = Això anota avui com el dia en què cada col·laborador va rebre el seu balanç. No s'envia res.
prove-statement-of = Balanç de { $partner }
prove-period = Els dotze mesos complets de { $first } a { $last }
prove-statement-total = en diners, del col·laborador i dels seus
prove-statement-share = del cost total dels programes
prove-statement-late = amb retard, entre els compromisos de totes dues parts
prove-gave-title = El que ha donat el col·laborador
prove-gave-nothing = Encara no hi ha res anotat per a aquest període.
prove-gave-shares = Parts de la seva facturació
prove-gave-shares-due = degut pel període: { $amount }
prove-gave-customers = Donatius de la seva clientela
prove-gave-employees = Donatius dels seus empleats
prove-gave-displays = Campanyes mostrades
prove-gave-scans = Lectures dels seus codis
prove-gave-offers = Places de pràctiques ofertes
prove-share-title = Quina part del cost representa
prove-share-cost = Els programes van costar { $cost }. El col·laborador i els seus en van pagar el { $share }.
prove-share-gifts = Dels { $gifts } que va donar la xarxa, això és el { $share }.
prove-share-rest = Els altres col·laboradors van pagar el { $others }; el { $rest } es paga d'una altra manera o encara no.
prove-programmes-title = El que van fer els programes
prove-count-sessions =
    { $count ->
        [one] { $count } sessió
       *[other] { $count } sessions
    }
prove-count-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
prove-count-attendances =
    { $count ->
        [one] { $count } assistència
       *[other] { $count } assistències
    }
prove-count-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } hores
    }
prove-count-placements =
    { $count ->
        [one] { $count } pràctica
       *[other] { $count } pràctiques
    }
prove-withheld = persones: menys de cinc o no es publica
prove-observed-title = El que es va observar
prove-place-title = El que es va moure al barri
prove-papers-title = El paper
prove-paper-in = PDF en { $language }
prove-to-partner = A la pàgina del col·laborador

# Win-win: where each side stands
prove-balance-title = Guanyar-guanyar: com està cada part
prove-balance-even = Res no va amb retard.
prove-balance-late =
    { $count ->
        [one] { $count } compromís va amb retard.
       *[other] { $count } compromisos van amb retard.
    }
prove-column-promised = Promès
prove-column-done = Fet
prove-balance-got = Ha rebut:
prove-balance-nothing = No hi ha cap conveni en vigor.
prove-balance-not-yet = encara no
prove-balance-since = des del { $day }
prove-balance-share = { $rate } de la facturació, cada mes
prove-balance-share-over = Una part de la facturació; ara no es deu cap mes
prove-balance-share-done = { $declared } de { $months } mesos declarats; { $paid } de { $due } pagats
prove-balance-earlier-months =
    { $count ->
        [one] { $count } mes anterior no està declarat
       *[other] { $count } mesos anteriors no estan declarats
    }
prove-balance-earlier-money = { $open } de mesos anteriors encara no s'han pagat
prove-balance-display = Mostrar el cartell
prove-balance-display-done = { $campaign }, des del { $day }
prove-balance-visibility = Anomenar el col·laborador allà on es mostra la xarxa
prove-balance-visibility-done = a la pàgina pública
prove-balance-visibility-hidden = no es mostra, com desitja el col·laborador
prove-balance-statement =
    { $times ->
        [one] Un balanç l'any
       *[other] { $times } balanços l'any
    }
prove-balance-statement-done = l'últim el { $on }, fins a { $month }
prove-balance-label = El dret a dir-se col·laborador de la xarxa
prove-state-kept = Complert
prove-state-running = En curs
prove-state-late = Amb retard des del { $day }
prove-balance-got-visibility = Un lloc a la pàgina pública de { $network }
prove-balance-got-statement = Un balanç del que fa la seva part
prove-balance-got-placements = Una persona jove que ha après a casa seva
prove-balance-got-scans = Veïns que han llegit el seu cartell
prove-balance-got-money = { $amount } de la seva part en dotze mesos
prove-balance-got-gifts = { $amount } de la seva clientela i els seus empleats
prove-balance-got-display = Un aparador per a la campanya
prove-balance-got-offers =
    { $count ->
        [one] { $count } plaça de pràctiques
       *[other] { $count } places de pràctiques
    }
prove-balance-got-volunteers =
    { $count ->
        [one] { $count } persona voluntària que hi ha arribat
       *[other] { $count } persones voluntàries que hi han arribat
    }

# Case study
prove-case-title = { $network }: estudi de cas
prove-case-lede = Cada xifra es calcula amb el que està desat; un paràgraf la xifra del qual no es coneix s'omet.
prove-case-period = Calculat el { $day }; un any són els dotze mesos complets de { $first } a { $last }.
prove-case-language = Llengua dels textos
prove-case-paper = En PDF
prove-case-public = Com el veu tothom
prove-case-missing =
    { $count ->
        [one] { $count } xifra no es diu
       *[other] { $count } xifres no es diuen
    }
prove-case-missing-text = Els paràgrafs que les anomenen s'ometen, perquè una xifra encara no es coneix o compta massa poques persones: { $figures }.
prove-case-quarter = Nom del barri
prove-case-quarter-hint = Com ho diu una frase en aquesta llengua; buit es pren dels indicadors.
prove-case-own = Amb les vostres paraules
prove-case-standing = Text de sèrie
prove-case-standing-title = El text de sèrie
prove-case-text-lede = El text en { $language }. Buit torna al text de sèrie.
prove-case-text-hint = Cada línia és un paràgraf. Les paraules entre claus s'omplen amb xifres.
prove-case-blanks = El que pot anar entre claus
prove-case-blank-organisation = L'organització
prove-case-blank-network = La xarxa
prove-case-unknown-blank = La paraula «{ $word }» entre claus no es coneix. La llista de sota anomena les que sí.
prove-case-open-blank = Una clau s'obre i no es tanca després de «{ $after }».
prove-case-notes = Com es calcula cada xifra
prove-case-note = Nota
prove-case-note-back = Torna al text, xifra
prove-case-few = menys de cinc
prove-case-at-least = { $percent } com a mínim
prove-case-between = { $low } i { $high }
prove-case-chance-detail =
    { $draws ->
        [one] { $percent } % de { $draws } sorteig.
       *[other] { $percent } % de { $draws } sortejos.
    }
prove-case-joining-detail = Se suposa: el { $renewal } % torna a donar cada trimestre, { $gift } cadascun.
prove-case-joining-now-detail = Abans d'arrodonir: { $mean }.
prove-case-section-mission = L'organització i la seva missió
prove-case-section-partnerships = Les col·laboracions creades
prove-case-section-gain = El que hi guanya cada part
prove-case-section-impact = L'impacte de l'estratègia
prove-case-block-mission = L'organització
prove-case-block-quarter = El barri
prove-case-block-programmes = Els programes
prove-case-block-solidarity = El principi
prove-case-block-money = Els diners
prove-case-block-campaign = La campanya
prove-case-block-places = Llocs per aprendre
prove-case-block-people-gain = El que hi guanya la gent
prove-case-block-partners-gain = El que hi guanyen els col·laboradors
prove-case-block-network = La xarxa
prove-case-block-income = Els ingressos
prove-case-block-outlook = El que pot venir
prove-case-block-work = La feina
prove-case-block-volunteers = El voluntariat
prove-case-figure-partners = empreses amb conveni en vigor
prove-case-figure-rate = la part habitual de la facturació
prove-case-figure-income = rebuts en dotze mesos
prove-case-figure-income-before = rebuts en els dotze mesos anteriors
prove-case-figure-shares = parts dels col·laboradors
prove-case-figure-declared = facturació declarada per les empreses
prove-case-figure-customers = donatius de la clientela
prove-case-figure-employees = donatius d'empleats
prove-case-figure-goal = el doble dels ingressos
prove-case-figure-forecast = el que pot portar un any d'aquí a tres
prove-case-figure-chance = la probabilitat de doblar en tres anys
prove-case-figure-joining = col·laboradors que s'han d'unir cada trimestre
prove-case-figure-joining-now = col·laboradors que s'uneixen cada trimestre
prove-case-figure-displays = col·laboradors que mostren el cartell
prove-case-figure-scans = lectures de codis
prove-case-figure-events = exposicions i xerrades
prove-case-figure-attendees = persones que hi van anar
prove-case-figure-programmes = programes
prove-case-figure-sessions = sessions en dotze mesos
prove-case-figure-participants = persones que hi van participar
prove-case-figure-offers = places ofertes per col·laboradors
prove-case-figure-placements = pràctiques que s'han fet
prove-case-figure-at-work = amb feina o formació al cap de sis mesos
prove-case-figure-volunteers = persones voluntàries actives
prove-case-figure-volunteers-before = persones voluntàries en començar a comptar
prove-case-figure-volunteer-hours = hores de voluntariat
prove-case-figure-staying = voluntariat que continua més d'un any

# On the partner's phone
partner-statement-title = El vostre balanç
partner-statement-paper = Emporteu-vos-el (PDF)
partner-way-statement = El vostre balanç
partner-way-balance = El que va prometre cada part
partner-balance-title = El que va prometre, fer i rebre cada part
