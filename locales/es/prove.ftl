# Prove: forecast, indicators, statements, the balance of both sides, the case study.

# The pages of this verb
prove-tab-overview = Resumen
prove-tab-forecast = Previsión
prove-tab-indicators = Indicadores
prove-tab-statements = Balances
prove-tab-case-study = Estudio de caso
prove-public-page = La página pública de la red
prove-overview-lede = Lo que la red ha logrado, dicho con cifras que se explican solas.
prove-overview-indicators =
    { $count ->
        [one] indicador
       *[other] indicadores
    }
prove-way-forecast = Lo que se prometió y lo que llegó, por qué cambió y lo que pueden traer los próximos años.
prove-way-indicators = Lo que se mide, de dónde vienen los números y cómo se ha movido el barrio entre todos.
prove-way-statements = Para cada colaborador: lo que ha dado, lo que se ha hecho y cómo está cada parte.
prove-way-case-study = La red en unas páginas, en cuatro idiomas, cada cifra con su nota.
prove-way-public-page = Lo que todo el mundo puede ver.
prove-yes = Sí
prove-no = No
prove-percent = { $number } %
prove-percent-below = menos del 0,5 %
prove-percent-above = más del 99,5 %
prove-range = { $low } a { $high }
prove-from-to = del { $first } al { $last }
prove-column-what = Qué
prove-column-value = Valor
prove-column-how = De dónde sale

# Forecast
prove-forecast-lede = Calculado a partir de lo que recibió el banco, mes a mes. Las mismas cuentas dan siempre la misma respuesta.
prove-forecast-refused = Todavía no hay previsión
prove-forecast-too-short =
    { $known ->
        [one] Se conoce { $known } mes completo; una previsión pide doce. Hasta entonces, cualquier cifra sería una suposición.
       *[other] Se conocen { $known } meses completos; una previsión pide doce. Hasta entonces, cualquier cifra sería una suposición.
    }
prove-forecast-nothing = No ha llegado nada en los tres últimos meses completos: no hay con qué calcular.
prove-figure-last-year = recibidos en los cuatro últimos trimestres
prove-figure-next-year = el año que viene, ocho de cada diez veces
prove-figure-doubling =
    { $years ->
        [one] probabilidad de doblarlo en un año
       *[other] probabilidad de doblarlo en { $years } años
    }
prove-promised-title = Prometido y pagado
prove-promised-for = Las partes de los colaboradores; importes de los doce meses completos de { $first } a { $last }.
prove-committed = Comprometido
prove-committed-how =
    { $count ->
        [one] Para los doce meses que vienen: el compromiso en vigor, a la media de sus últimos meses.
       *[other] Para los doce meses que vienen: { $count } compromisos en vigor, cada uno a la media de sus últimos meses.
    }
prove-due = Debido
prove-due-how = Lo que las declaraciones de esos meses hicieron pagadero, correcciones incluidas.
prove-received = Recibido
prove-received-how = Lo que se ha pagado hasta ahora.
prove-provisional = Provisional
prove-provisional-how =
    { $count ->
        [one] La parte que se apoya en una estimación: { $count } mes sin declaración.
       *[other] La parte que se apoya en estimaciones: { $count } meses sin declaración.
    }
prove-change-title = Por qué han cambiado los ingresos
prove-kept = Colaboradores que han vuelto a dar
prove-churn = Colaboradores que ya no han dado
prove-kept-first = De los que daban por primera vez, han vuelto a dar
prove-kept-again = De los que ya habían dado, han vuelto a dar
prove-kept-value = De la suma del año anterior, mantenido
prove-part-of = { $part } de { $whole }
prove-part-of-money = { $part } de { $whole }
prove-lost-title = Colaboradores que dieron el año anterior y este no
prove-concentration-title = Sobre cuán pocos se apoya
prove-hhi = Concentración (IHH)
prove-hhi-how = La suma de las partes al cuadrado: 1 cuando uno lo da todo, cerca de 0 cuando muchos dan lo mismo.
prove-effective = Como tantos colaboradores iguales
prove-effective-how = El inverso de la concentración: tantos colaboradores que dieran lo mismo darían la misma cifra.
prove-top-one = Parte del mayor
prove-top-one-how = Lo que se perdería si un colaborador se fuera.
prove-top-five = Parte de los cinco mayores
prove-top-five-how = En los doce últimos meses completos.
prove-future-title = Lo que pueden traer los próximos años
prove-needed =
    { $years ->
        [one] Para doblar en un año, deberían unirse { $joining } colaboradores cada trimestre; ahora son { $now }.
       *[other] Para doblar en { $years } años, deberían unirse { $joining } colaboradores cada trimestre; ahora son { $now }.
    }
prove-needed-how = A partir de { $partners } colaboradores hoy, de los que el { $renewal } % vuelve a dar de un trimestre a otro y da { $gift } cada uno; se supone que ambas cosas siguen igual.
prove-chance-title = La probabilidad de llegar a una suma
prove-chance-goal = Ingresos de un año
prove-chance-goal-hint = Todo lo que colaboradores, clientela y empleados aportan en doce meses.
prove-chance-by = El año acaba en
prove-chance-by-hint = Un mes, como 2029-10.
prove-chance-ask = Calcular la probabilidad
prove-chance-past = Elija un mes posterior a { $last }.
prove-chance-far = Elija un mes hasta { $latest }: más allá de { $years } años el pasado no dice nada.
prove-chance-goal-positive = Escriba una suma mayor que cero.
prove-chance-answer = La probabilidad de que el año hasta { $by } traiga { $goal }: { $chance }.
prove-chance-range = Ocho de cada diez veces trae entre { $low } y { $high }; el centro es { $middle }.
prove-chance-needed = Para llegar, deberían unirse { $joining } colaboradores cada trimestre; ahora son { $now }.
prove-chance-draws =
    { $draws ->
        [one] Sorteado { $draws } vez: quién sigue, quién llega y lo que da, entre lo que se ha visto.
       *[other] Sorteado { $draws } veces: quién sigue, quién llega y lo que da, entre lo que se ha visto.
    }
prove-trials-title = Lo que habría previsto antes
prove-trials-none = Con menos de dos años no hay con qué comparar una previsión.
prove-caveat = Hasta qué punto fiarse: la banda acertó en { $held } de { $all } años pasados.
prove-trials-held = En { $held } de { $all } años pasados lo que llegó quedó en la banda; una buena banda acierta unas ocho de cada diez. Al lado, la idea simple: «como el año pasado».
prove-trial-from = Año desde
prove-trial-said = Previsto
prove-trial-middle = Centro
prove-trial-came = Llegó
prove-trial-held = En la banda
prove-trial-same = Como el año anterior
prove-column-quarter = Trimestre desde
prove-column-low = Décimo más bajo
prove-column-middle = Centro
prove-column-high = Décimo más alto

# Indicators
prove-indicators-lede = Lo que se mide, de qué valor a cuál, y de dónde vienen los números.
prove-indicators-empty-title = Todavía no hay indicadores
prove-indicators-empty = Empiece por uno que ya cuenta: sesiones hechas, alumnos que pasan de curso, personas en paro en el barrio.
prove-indicator-new = Nuevo indicador
prove-indicator-search = Nombre o código
prove-indicator-form-lede = Diga qué se cuenta exactamente: quien lee una cifra debe saber qué significa.
prove-indicator-other-languages = Lo mismo en otros idiomas
prove-indicator-code = Código
prove-indicator-code-hint = Minúsculas, cifras y guiones, 40 como máximo: paro-raval.
prove-indicator-code-taken = Otro indicador tiene este código.
prove-indicator-kind = Clase
prove-kind-output = Lo que se hizo
prove-kind-output-hint = Sesiones, carteles, horas.
prove-kind-outcome = Lo que cambió
prove-kind-outcome-hint = Para personas o colaboradores.
prove-kind-context = Contexto
prove-kind-context-hint = Lo que se mueve en el barrio de todos modos; nunca un efecto de la organización.
prove-indicator-scale = Cómo se comparan los valores
prove-scale-count = Un recuento (personas): cambios en por ciento
prove-scale-rate = Una tasa o un índice: cambios en su unidad
prove-indicator-unit = Unidad
prove-indicator-unit-hint = Por ejemplo personas, % u horas.
prove-indicator-definition = Definición
prove-indicator-definition-hint = Qué se cuenta, cuándo, y qué no.
prove-indicator-area = Zona
prove-indicator-area-hint = El barrio como lo nombran las tablas (el Raval); vacío para la propia organización.
prove-indicator-source = Fuente
prove-indicator-source-hint = Quién lo publica o lo cuenta, y con qué licencia.
prove-indicator-baseline = Valor de antes
prove-indicator-baseline-hint = Sin un valor de antes no se prueba ningún cambio.
prove-indicator-baseline-on = Día del valor de antes
prove-indicator-latest = Último valor
prove-latest-on = último valor, { $day }
prove-indicator-target = Valor esperado
prove-indicator-target-on = Para qué día
prove-indicator-target-early = El valor esperado es posterior al de antes: elija un día más tarde.
prove-indicator-way = Camino hecho
prove-indicator-on-statements = Se muestra en los balances y el estudio de caso
prove-indicator-added = El indicador ya está. Anote sus primeras observaciones o traiga una tabla.
prove-indicator-about = Sobre este indicador
prove-here = La propia organización
prove-number-invalid = Escriba un número, como 53,2.
prove-claim = Grado de prueba
prove-claim-counted = 0 · contado
prove-claim-observed = 1 · observado
prove-claim-baseline = 2 · comparado con antes
prove-claim-compared = 3 · comparado con otros
prove-claim-counted-means = Se contó lo que se hizo.
prove-claim-observed-means = Se vio un cambio. No se dice de dónde viene.
prove-claim-baseline-means = Se vio un cambio respecto a un valor de antes. Una parte habría llegado de todos modos.
prove-claim-compared-means = Se vio un cambio respecto a antes y a otros lugares o personas. Otras causas siguen siendo posibles.
prove-ladder-title = Qué significan los grados de prueba
prove-ladder-words = Un colaborador contribuye, junto con muchos otros. Nada aquí dice que su dinero por sí solo causara un cambio.

# Observations
prove-observations = Observaciones
prove-observations-words = Ninguna observación se cambia nunca: otro valor se pone por encima, y los dos quedan.
prove-observations-which = Cuáles
prove-observations-standing = Las que valen
prove-observations-all = Todas, con las reemplazadas
prove-observations-empty-title = Todavía no hay observaciones
prove-observations-empty = Anote un valor a mano o traiga una tabla de la oficina de estadística.
prove-observation-by = Anotado por
prove-observation-remark = Observación
prove-observation-remark-hint = Cómo se vio, o por qué se corrige.
prove-observation-stands = Vale
prove-observation-superseded = Reemplazada
prove-observation-taken-back = Retirada
prove-observe = Anotar un valor
prove-observe-lede = Un valor de un día.
prove-observe-correct = Corregir un valor
prove-observe-correct-lede = El valor anterior queda en la lista como reemplazado.
prove-observe-send = Anotar
prove-take-back-words = ¿Este valor era un error y no hay otro para este día?
prove-take-back = Retirarlo
prove-observation-recorded = Anotado para el { $day }.
prove-observation-same = Ese valor ya estaba; no ha cambiado nada.
prove-observation-taken-back-done = El valor se ha retirado.
prove-meanwhile = Alguien ha anotado otro valor en el mismo momento. Mire la lista y vuelva a intentarlo.
prove-observation-future = Ese día aún no ha llegado.
prove-observation-nothing = No hay ningún valor que retirar ese día.

# Tables that are brought in
prove-import = Traer una tabla
prove-import-lede = Una tabla como las publican las oficinas de estadística. Verá cómo se leería antes de tomar nada.
prove-import-file = Tabla (CSV)
prove-import-file-hint = Zonas en filas y fechas en columnas, o fechas en filas; coma, punto y coma o tabulador; 10 MB como máximo.
prove-import-send = Mirarla
prove-import-look = Cómo se lee la tabla
prove-import-look-lede = { $file }: todavía no se ha tomado nada.
prove-import-new = valores nuevos
prove-import-changed = reemplazan otro valor
prove-import-unchanged = ya estaban
prove-import-again = Leerla así
prove-import-sample = Lo que dice de { $area }
prove-import-take =
    { $count ->
        [one] Tomar { $count } valor
       *[other] Tomar { $count } valores
    }
prove-import-taken =
    { $count ->
        [one] Se ha anotado { $count } valor.
       *[other] Se han anotado { $count } valores.
    }
prove-import-taken-already = Esta tabla ya se tomó.
prove-table-mapping = Qué hay en cada sitio
prove-table-dates = Fechas
prove-table-dates-across =
    { $count ->
        [one] en la cabecera de { $count } columna
       *[other] en las cabeceras de { $count } columnas
    }
prove-table-dates-in = en la columna «{ $column }»
prove-table-areas = Zonas
prove-table-areas-across =
    { $count ->
        [one] en la cabecera de { $count } columna
       *[other] en las cabeceras de { $count } columnas
    }
prove-table-one-area = solo una: la del indicador
prove-table-areas-count = Número de zonas
prove-table-days = Periodo
prove-table-kind = Clase de zona
prove-table-kind-words =
    { $rows ->
        [one] solo «{ $kind }» de la columna «{ $column }»; se deja { $rows } fila
       *[other] solo «{ $kind }» de la columna «{ $column }»; se dejan { $rows } filas
    }
prove-table-missing = Celdas sin valor
prove-table-cell = fila { $row }, columna { $column }: { $text }
prove-table-unreadable-cells =
    { $count ->
        [one] { $count } celda no es un número y se deja
       *[other] { $count } celdas no son números y se dejan
    }
prove-table-no-own = La tabla no dice nada de { $area }, la zona del indicador.
prove-table-empty = El archivo no tiene filas.
prove-table-no-dates = No se han encontrado fechas, ni en las cabeceras ni en una columna.
prove-table-twice = { $area } tiene dos valores distintos el { $day }. Corrija el archivo y vuelva a traerlo.
prove-table-unreadable = El archivo no es una tabla de texto. Guarde la hoja como CSV y tráigala.
prove-table-too-large = El archivo supera los 10 MB.
prove-mark = Antes de los decimales hay
prove-mark-point = un punto (53.2)
prove-mark-comma = una coma (53,2)
prove-day = Un año o un mes vale por
prove-day-first = su primer día
prove-day-last = su último día

# The quarter among all
prove-compare = Comparar con otros barrios
prove-compare-lede = Cómo se ha movido el barrio respecto al resto, y cuántos otros se han movido tanto.
prove-compare-caution = Esto es contexto
prove-compare-caution-text = Estas cifras dependen de muchas cosas además de la red y no son su efecto. El puesto dice si la diferencia es rara entre todos los barrios.
prove-compare-from = De
prove-compare-to = A
prove-compare-before = Antes
prove-compare-after = Después
prove-compare-own = Cambio propio
prove-compare-rest = Cambio del resto
prove-compare-difference = Diferencia
prove-compare-rank = Puesto
prove-rank-of = { $rank } de { $all }
prove-compare-empty-title = Todavía no hay nada que comparar
prove-compare-empty = Traiga una tabla con otros barrios además de este, al menos en dos fechas.

# Statements
prove-statements-lede = Lo que ha dado cada colaborador en los doce últimos meses completos y cómo está cada parte.
prove-statement-search = Colaborador
prove-statements-empty-title = Todavía no hay colaboradores
prove-statements-empty = Aparece un balance por cada colaborador de la red.
prove-statements-archive = Todos los balances (ZIP de PDF)
prove-column-brought = Aportado
prove-column-late = Con retraso
prove-column-handed = Entregado
prove-filter-late = Algo va con retraso
prove-filter-even = Nada va con retraso
prove-handed = { $on }, hasta { $month }
prove-handed-never = Todavía no
prove-handed-over =
    { $count ->
        [one] Anotado: se ha entregado { $count } balance.
       *[other] Anotado: se han entregado { $count } balances.
    }
prove-hand-over = Anotar que se ha entregado
prove-hand-over-all = Anotar que se han entregado todos
prove-hand-over-all-words = Esto anota hoy como el día en que cada colaborador recibió su balance. No se envía nada.
prove-statement-of = Balance de { $partner }
prove-period = Los doce meses completos de { $first } a { $last }
prove-statement-total = en dinero, del colaborador y de los suyos
prove-statement-share = del coste total de los programas
prove-statement-late = con retraso, entre los compromisos de ambas partes
prove-gave-title = Lo que ha dado el colaborador
prove-gave-nothing = Todavía no hay nada anotado para este periodo.
prove-gave-shares = Partes de su facturación
prove-gave-shares-due = debido por el periodo: { $amount }
prove-gave-customers = Donativos de su clientela
prove-gave-employees = Donativos de sus empleados
prove-gave-displays = Campañas mostradas
prove-gave-scans = Lecturas de sus códigos
prove-gave-offers = Plazas de prácticas ofrecidas
prove-share-title = Qué parte del coste representa
prove-share-cost = Los programas costaron { $cost }. El colaborador y los suyos pagaron el { $share }.
prove-share-gifts = De los { $gifts } que dio la red, esto es el { $share }.
prove-share-rest = Los demás colaboradores pagaron el { $others }; el { $rest } se paga de otro modo o aún no.
prove-programmes-title = Lo que hicieron los programas
prove-count-sessions =
    { $count ->
        [one] { $count } sesión
       *[other] { $count } sesiones
    }
prove-count-participants =
    { $count ->
        [one] { $count } participante
       *[other] { $count } participantes
    }
prove-count-attendances =
    { $count ->
        [one] { $count } asistencia
       *[other] { $count } asistencias
    }
prove-count-hours =
    { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
prove-count-placements =
    { $count ->
        [one] { $count } práctica
       *[other] { $count } prácticas
    }
prove-withheld = personas: menos de cinco o no se publica
prove-observed-title = Lo que se observó
prove-place-title = Lo que se movió en el barrio
prove-papers-title = El papel
prove-paper-in = PDF en { $language }
prove-to-partner = A la página del colaborador

# Win-win: where each side stands
prove-balance-title = Ganar-ganar: cómo está cada parte
prove-balance-even = Nada va con retraso.
prove-balance-late =
    { $count ->
        [one] { $count } compromiso va con retraso.
       *[other] { $count } compromisos van con retraso.
    }
prove-column-promised = Prometido
prove-column-done = Hecho
prove-balance-got = Ha recibido:
prove-balance-nothing = No hay ningún convenio en vigor.
prove-balance-not-yet = todavía no
prove-balance-since = desde el { $day }
prove-balance-share = { $rate } de la facturación, cada mes
prove-balance-share-over = Una parte de la facturación; ahora no se debe ningún mes
prove-balance-share-done = { $declared } de { $months } meses declarados; { $paid } de { $due } pagados
prove-balance-earlier-months =
    { $count ->
        [one] { $count } mes anterior no está declarado
       *[other] { $count } meses anteriores no están declarados
    }
prove-balance-earlier-money = { $open } de meses anteriores siguen sin pagar
prove-balance-display = Mostrar el cartel
prove-balance-display-done = { $campaign }, desde el { $day }
prove-balance-visibility = Nombrar al colaborador donde se muestra la red
prove-balance-visibility-done = en la página pública
prove-balance-visibility-hidden = no se muestra, como desea el colaborador
prove-balance-statement =
    { $times ->
        [one] Un balance al año
       *[other] { $times } balances al año
    }
prove-balance-statement-done = el último el { $on }, hasta { $month }
prove-balance-label = El derecho a llamarse colaborador de la red
prove-state-kept = Cumplido
prove-state-running = En curso
prove-state-late = Con retraso desde el { $day }
prove-balance-got-visibility = Un lugar en la página pública de { $network }
prove-balance-got-statement = Un balance de lo que hace su parte
prove-balance-got-placements = Una persona joven que ha aprendido en su casa
prove-balance-got-scans = Vecinos que han leído su cartel
prove-balance-got-money = { $amount } de su parte en doce meses
prove-balance-got-gifts = { $amount } de su clientela y sus empleados
prove-balance-got-display = Un escaparate para la campaña
prove-balance-got-offers =
    { $count ->
        [one] { $count } plaza de prácticas
       *[other] { $count } plazas de prácticas
    }
prove-balance-got-volunteers =
    { $count ->
        [one] { $count } persona voluntaria llegada por su medio
       *[other] { $count } personas voluntarias llegadas por su medio
    }

# Case study
prove-case-title = { $network }: estudio de caso
prove-case-lede = Cada cifra se calcula con lo que está guardado; un párrafo cuya cifra no se conoce se omite.
prove-case-period = Calculado el { $day }; un año son los doce meses completos de { $first } a { $last }.
prove-case-language = Idioma de los textos
prove-case-paper = En PDF
prove-case-public = Como lo ve todo el mundo
prove-case-missing =
    { $count ->
        [one] { $count } cifra no se dice
       *[other] { $count } cifras no se dicen
    }
prove-case-missing-text = Los párrafos que las nombran se omiten, porque una cifra no se conoce todavía o cuenta a muy pocas personas: { $figures }.
prove-case-quarter = Nombre del barrio
prove-case-quarter-hint = Como lo dice una frase en este idioma; vacío se toma de los indicadores.
prove-case-own = Con sus propias palabras
prove-case-standing = Texto de serie
prove-case-standing-title = El texto de serie
prove-case-text-lede = El texto en { $language }. Vacío vuelve al texto de serie.
prove-case-text-hint = Cada línea es un párrafo. Las palabras entre llaves se llenan con cifras.
prove-case-blanks = Lo que puede ir entre llaves
prove-case-blank-organisation = La organización
prove-case-blank-network = La red
prove-case-unknown-blank = La palabra «{ $word }» entre llaves no se conoce. La lista de abajo nombra las que sí.
prove-case-open-blank = Una llave se abre y no se cierra después de «{ $after }».
prove-case-notes = Cómo se calcula cada cifra
prove-case-note = Nota
prove-case-note-back = Volver al texto, cifra
prove-case-few = menos de cinco
prove-case-at-least = { $percent } como mínimo
prove-case-between = { $low } y { $high }
prove-case-chance-detail =
    { $draws ->
        [one] { $percent } % de { $draws } sorteo.
       *[other] { $percent } % de { $draws } sorteos.
    }
prove-case-joining-detail = Se supone: el { $renewal } % vuelve a dar cada trimestre, { $gift } cada uno.
prove-case-joining-now-detail = Antes de redondear: { $mean }.
prove-case-section-mission = La organización y su misión
prove-case-section-partnerships = Las colaboraciones creadas
prove-case-section-gain = Lo que gana cada parte
prove-case-section-impact = El impacto de la estrategia
prove-case-block-mission = La organización
prove-case-block-quarter = El barrio
prove-case-block-programmes = Los programas
prove-case-block-solidarity = El principio
prove-case-block-money = El dinero
prove-case-block-campaign = La campaña
prove-case-block-places = Lugares para aprender
prove-case-block-people-gain = Lo que gana la gente
prove-case-block-partners-gain = Lo que ganan los colaboradores
prove-case-block-network = La red
prove-case-block-income = Los ingresos
prove-case-block-outlook = Lo que puede venir
prove-case-block-work = El trabajo
prove-case-block-volunteers = El voluntariado
prove-case-figure-partners = empresas con convenio en vigor
prove-case-figure-rate = la parte habitual de la facturación
prove-case-figure-income = recibidos en doce meses
prove-case-figure-income-before = recibidos en los doce meses anteriores
prove-case-figure-shares = partes de los colaboradores
prove-case-figure-declared = facturación declarada por las empresas
prove-case-figure-customers = donativos de la clientela
prove-case-figure-employees = donativos de empleados
prove-case-figure-goal = el doble de los ingresos
prove-case-figure-forecast = lo que puede traer un año dentro de tres
prove-case-figure-chance = la probabilidad de doblar en tres años
prove-case-figure-joining = colaboradores que deben unirse cada trimestre
prove-case-figure-joining-now = colaboradores que se unen cada trimestre
prove-case-figure-displays = colaboradores que muestran el cartel
prove-case-figure-scans = lecturas de códigos
prove-case-figure-events = exposiciones y charlas
prove-case-figure-attendees = personas que acudieron
prove-case-figure-programmes = programas
prove-case-figure-sessions = sesiones en doce meses
prove-case-figure-participants = personas que participaron
prove-case-figure-offers = plazas ofrecidas por colaboradores
prove-case-figure-placements = prácticas que tuvieron lugar
prove-case-figure-at-work = con trabajo o formación a los seis meses
prove-case-figure-volunteers = personas voluntarias activas
prove-case-figure-volunteers-before = personas voluntarias al empezar a contar
prove-case-figure-volunteer-hours = horas de voluntariado
prove-case-figure-staying = voluntariado que sigue más de un año

# On the partner's phone
partner-statement-title = Su balance
partner-statement-paper = Llevárselo (PDF)
partner-way-statement = Su balance
partner-way-balance = Lo que prometió cada parte
partner-balance-title = Lo que prometió, hizo y recibió cada parte
