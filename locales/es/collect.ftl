# In the journal, on bank statements and in notices
collect-journal-due = Cuota de { $month }
collect-notice = { $organisation } cargará { $amount } en su cuenta el { $day }, según el mandato { $mandate } (identificador del acreedor { $creditor }).
collect-notice-month = { $amount } de { $month }
collect-notice-months = Comprende { $months }; en total { $amount }.
collect-remittance = { $network } - parte { $month }

# The months, and what is to do
collect-month-lede = { $declared } de { $owing } colaboradores han declarado, { $silent } aún no han dicho nada.
collect-silent-see = Ver cuáles
collect-figure-due = debido
collect-figure-paid = pagado
collect-figure-open = pendiente
collect-to-do = Qué hay que hacer ahora
collect-dues-title = Cuotas
collect-dues-of = Cuotas de { $month }
collect-dues-lede =
    { $count ->
        [one] Una cuota.
       *[other] { $count } cuotas.
     }
collect-dues-empty = El cálculo del mes convierte las declaraciones en cuotas. Inícielo en la página del mes.
collect-declarations-title = Declaraciones
collect-declarations-lede = Lo que los colaboradores han declarado. Una cifra nueva sustituye a la anterior, y ambas se conservan.
collect-declarations-empty = Los colaboradores declaran en su página, desde el último día del mes.
collect-silent-title = Sin declaración: { $month }
collect-silent-lede =
    { $count ->
        [one] Un colaborador debe una declaración de este mes y no la ha hecho.
       *[other] { $count } colaboradores deben una declaración de este mes y no la han hecho.
    }
collect-silent-empty = Todos han declarado este mes.
collect-silent-usual = Suele decir
collect-silent-last = Última declaración
collect-silent-never = nunca
collect-silent-reminded = Enlace enviado el
collect-silent-reach = Teléfono y correo
collect-silent-phone = Teléfono
collect-silent-email = Correo
collect-remind-all = Enviar el enlace a todos
collect-remind-one = Enviar el enlace
collect-remind-one-of = Enviar el enlace a { $partner }
collect-remind-title = Recordar { $month }
collect-remind-lede = Cada uno recibe un mensaje con un enlace a su página, donde bastan una cifra y un botón. Los enlaces anteriores siguen abiertos. Todavía no se ha enviado nada.
collect-remind-to = Reciben un mensaje
collect-remind-today = Ya han recibido hoy su enlace
collect-remind-no-email = Sin dirección de correo: por teléfono o en persona
collect-remind-send =
    { $count ->
        [one] Escribir a un colaborador
       *[other] Escribir a { $count } colaboradores
    }
collect-remind-nobody = Ahora no hay nadie a quien escribir.
collect-remind-done =
    { $count ->
        [one] Un mensaje está en camino.
       *[other] { $count } mensajes están en camino.
    }
collect-remind-sample = Lo que recibe { $partner }
collect-debits-title = Adeudos
collect-debits-lede = Qué se carga, en qué cuenta y cuándo.
collect-debits-empty = Los adeudos aparecen cuando se avisa a los colaboradores, desde la página del mes.
collect-mandates-title = Mandatos
collect-mandates-lede = Quién nos permite cargar qué cuenta.
collect-mandates-empty = Los colaboradores firman un mandato en su página, en un minuto.
collect-strip-title = Doce meses
collect-strip-sentence = { $sum } de cuotas en estos doce meses.
collect-strip-month =
    { $month }: { $due }, { $dues ->
        [one] una cuota
       *[other] { $dues } cuotas
     }
collect-is-closed = Las cuentas de este mes están cerradas.
collect-not-over = Este mes aún no ha terminado.
collect-step-run-words = { $declared } declaraciones, { $silent } en silencio: para estos se hace una estimación.
collect-step-run = Calcular { $month }
collect-step-run-again = Recalcular con las declaraciones tardías
collect-step-ran =
    { $dues ->
        [one] Una cuota emitida
       *[other] { $dues } cuotas emitidas
     }: { $due }.
collect-step-notify = Avisar a los colaboradores de los adeudos
collect-step-notify-words =
    { $told ->
        [one] Un colaborador
       *[other] { $told } colaboradores
     } por avisar: { $total }, con cargo el { $day }.
collect-step-told =
    { $told ->
        [one] Un colaborador avisado el { $day }: { $total }, con cargo el { $on }.
       *[other] { $told } colaboradores avisados el { $day }: { $total }, con cargo el { $on }.
    }
collect-step-told-see = Ver los avisos
collect-step-told-more =
    { $told ->
        [one] Desde entonces hay un colaborador más por avisar: { $total }, con cargo el { $day }.
       *[other] Desde entonces hay { $told } colaboradores más por avisar: { $total }, con cargo el { $day }.
    }
collect-step-told-nobody = No hay que avisar a nadie: no queda nada que se pueda cargar.
collect-step-settings = Los adeudos necesitan el IBAN y el identificador de acreedor de la organización: un administrador los añade en los ajustes.
collect-step-file = Descargar el fichero para el banco
collect-step-file-again = Descargar otra vez el mismo fichero
collect-step-file-words =
    { $count ->
        [one] Un adeudo preparado
       *[other] { $count } adeudos preparados
     } ({ $scheme }): { $total }.
collect-step-file-confirm = Los adeudos entran entonces en el fichero de este mes. Los siguientes irán en el del mes próximo.
collect-step-written =
    El fichero { $message } está escrito: { $count ->
        [one] un adeudo
       *[other] { $count } adeudos
     }, { $total }.
collect-step-close = Cerrar { $month }
collect-step-close-words = Cuando todo esté, cierre el mes: ya no se podrá declarar nada en él.
collect-step-close-returns = Lo habitual es esperar: hasta el { $day } pueden volver adeudos, y quedan { $open } pendientes. Una vez cerrado, ya no se puede declarar nada de este mes.
collect-step-close-payments = Lo habitual es esperar: las transferencias de este mes llegan hasta el { $day }, y quedan { $open } pendientes. Una vez cerrado, ya no se puede declarar nada de este mes.
collect-step-close-confirm = { $month } y todos los meses anteriores quedarán cerrados. No se puede deshacer.
collect-closed-done = Las cuentas de { $month } están cerradas.
collect-back = Volver a { $month }
collect-run-lede = { $declared } colaboradores han declarado; para { $silent } vale la estimación hasta que lo hagan.
collect-run-raised = cuotas por emitir
collect-run-total = en total
collect-run-provisional = Estimadas
collect-run-adjusted = Con correcciones de meses anteriores
collect-run-unknown = Aún sin datos, así que sin cuota
collect-run-unchanged = Sin cambios
collect-run-notice = Las cuotas se emiten una vez y se anotan en el diario. Una declaración tardía se regulariza en el cálculo siguiente.
collect-run-send =
    { $count ->
        [one] Emitir una cuota
       *[other] Emitir { $count } cuotas
     }
collect-run-done =
    { $count ->
        [one] Una cuota emitida
       *[other] { $count } cuotas emitidas
     }: { $total }.
collect-notify-lede = Las cuentas se cargarán el { $day }, al menos 14 días después del aviso.
collect-notify-told = colaboradores por avisar
collect-notify-total = por cargar
collect-notify-left =
    { $count ->
        [one] un colaborador
       *[other] { $count } colaboradores
     }, { $open } pendientes
collect-notify-month =
    { $count ->
        [one] { $amount }, un colaborador
       *[other] { $amount }, { $count } colaboradores
    }
collect-notify-notice = Cada colaborador recibe un mensaje con cada mes, la suma y el día; la fecha y el texto se guardan con cada adeudo. A quien no tiene correo electrónico hay que avisarle de otro modo.
collect-notify-send =
    { $count ->
        [one] Anunciar un adeudo
       *[other] Anunciar { $count } adeudos
     }
collect-notify-done =
    { $told ->
        [one] Un adeudo anunciado
       *[other] { $told } adeudos anunciados
     } para el { $day }: { $total }.
collect-file-nothing = No hay ningún adeudo preparado: avise antes a los colaboradores.
collect-file-early = Los bancos aceptan este fichero desde el { $day }. No se pierde nada: vuelva entonces.
collect-file-notice = Se avisó a los colaboradores demasiado tarde para ese día: como pronto, el { $day }.
collect-search = Colaborador o referencia
collect-column-partner = Colaborador
collect-column-month = Mes
collect-column-day = Día
collect-column-state = Estado
collect-told-on = avisado el { $day }
collect-column-amount = Importe
collect-column-open = Pendiente
collect-column-nature = Tipo
collect-column-base = Facturación
debit-no-mandate = Sin mandato: paga por transferencia
debit-mandate-not-active = Mandato suspendido o terminado
debit-mandate-used = Mandato ya utilizado
debit-credit-carried = Saldo a favor para el mes siguiente
debit-below-minimum = Demasiado pequeño: pasa al mes siguiente
debit-above-maximum = Por encima de lo que admite un adeudo
debit-retry-later = Se vuelve a intentar más adelante
debit-returned-retry = { $state }, se reintenta desde el { $day }
debit-prepared = Anunciado
debit-in-file = En un fichero
debit-settled = Recibido
debit-returned = Devuelto
debit-rejected = Rechazado
debit-cancelled = Retirado
due-filter-open = Pendientes
due-filter-paid = Pagadas
due-filter-estimated = Estimadas
due-nature-declared = declarada
due-nature-provisional = estimada
due-nature-adjustment = corrección
due-formula = { $rate } de { $base } = { $share }
due-rounding = Redondeo del año: { $amount }
due-title = { $partner }, { $month }
due-year = El año hasta ahora: facturación { $base }, parte { $due }, de la que { $before } ya se debía.
due-raised-on = Emitida el
due-payments = Pagos
due-payments-none = Aún no se ha recibido nada.
due-adjustment = { $month }: { $after } en lugar de { $before } = { $amount }
declaration-filter-made = Declarados
declaration-filter-silent = Sin declaración
declaration-superseded = sustituida
evidence-stated = dicho por el colaborador
evidence-from-accounts = según sus cuentas
evidence-certified = certificado por un contable
declare-title = Declarar por el colaborador
declare-lede = { $month }, según lo que diga el colaborador. Sustituye lo que vale para este mes; la cifra anterior se conserva.
declare-evidence = Cómo está acreditado
declare-send = Declarar esta facturación
declare-done = { $base } declarados para { $month }.
declare-not-over = { $month } no ha terminado: vuelva el último día.
declare-not-owed = No se debe nada por { $month }.
declare-closed = Las cuentas están cerradas hasta { $month }: escriba a la organización.
declare-negative = Una facturación es cero o más.
declare-too-large = Es demasiado para la facturación de un mes.
declare-weaker = Para este mes ya hay una cifra mejor acreditada.
mandate-drafted = Sin firmar
mandate-active = Activo
mandate-suspended = Suspendido
mandate-ended = Terminado
mandate-lapsed = Caducado tras 36 meses sin uso
mandate-scheme = Modalidad
mandate-last-collected = Último adeudo
mandate-signed-by = Firmado por
mandate-consent = Con estas palabras
mandate-step-suspend = Pausar los adeudos
mandate-step-suspend-words = No habrá adeudos hasta que se reanude. Los anunciados que aún no están en un fichero se retiran.
mandate-step-resume = Reanudar los adeudos
mandate-step-resume-words = El próximo adeudo se hará como siempre.
mandate-step-end = Poner fin al mandato
mandate-step-end-words = No se puede retomar: el colaborador firmaría uno nuevo.
mandate-iban-wrong = Este IBAN no es correcto: compárelo con su extracto.
mandate-not-sepa = Esta cuenta está fuera de los países de adeudo: pague por transferencia.
mandate-bic-wrong = Este código de banco no es correcto; puede quedar vacío.
refused-month-title = Este mes no se puede calcular
refused-month-not-over = El mes aún no ha terminado. No se ha cambiado nada.
refused-month-closed = Las cuentas del mes están cerradas. Las correcciones van al mes siguiente.
refused-chart = Aún no hay plan contable para este país.
refused-collection-title = Este cobro no es posible
refused-collection-written = El fichero de este mes ya está escrito. Lo que llegue tarde irá en el siguiente.
refused-debit-gone = Este adeudo ya está en un fichero.
refused-collection-moved = Otra persona cambió estos adeudos en el mismo momento. No se ha escrito nada: inténtelo de nuevo.
refused-mandate-step = El estado del mandato ya no lo permite. Mírelo de nuevo.

# Before what cannot be undone
collect-close-lede = Lo que hará el cierre de { $month }. Todavía no se ha hecho nada.
collect-close-months = meses por cerrar
collect-close-dues = cuotas
collect-close-silent = No han declarado nada de este mes: queda la estimación
collect-close-unsigned = Propuestos para empezar hasta entonces y no firmados por ambas partes: después habrá que volver a proponerlos
collect-close-text = Ya no se puede declarar nada de esos meses. Una corrección va al mes siguiente. Lo pendiente sigue pendiente.
collect-file-lede = El fichero { $scheme } para el banco. Todavía no se ha tomado nada.
collect-file-debits = adeudos en el fichero
collect-file-text = Las cuentas se cargan cuando entrega el fichero al banco. Se puede descargar de nuevo, siempre el mismo.
collect-file-taken-title = El fichero para el banco
collect-file-taken-lede = El fichero { $scheme } de este mes está escrito.
collect-file-taken-total = recogidos en el fichero
collect-file-taken-at = Recogido el
collect-file-taken-by = Por
collect-file-message = Nombre en el banco
collect-file-again = Descargarlo otra vez no recoge nada más
collect-file-download = Descargar el fichero
collect-file-left =
    { $count ->
        [one] un adeudo
       *[other] { $count } adeudos
     }, { $sum }, sin tomar: se paga por transferencia
collect-file-done =
    { $count ->
        [one] Hay un adeudo en el fichero, { $total }.
       *[other] Hay { $count } adeudos en el fichero, { $total }.
     } Descárguelo y entréguelo al banco.
collect-file-send =
    { $count ->
        [one] Tomar un adeudo en el fichero
       *[other] Tomar { $count } adeudos en el fichero
     }
mandate-end-lede = { $holder }: ya no se cobrará nada. Todavía no se ha hecho nada.
mandate-end-text = Los adeudos anunciados se retiran; los ya incluidos en un fichero se mantienen. El colaborador pagará por transferencia. Para una pausa, suspenda el mandato.
mandate-keep = Conservarlo
mandate-ended-done = El mandato ha terminado.
