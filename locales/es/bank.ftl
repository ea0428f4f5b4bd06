# Lo que el diario dice del banco.
bank-label-batch = Adeudos cobrados en un solo abono
bank-label-debit = Adeudo cobrado
bank-label-explained = Apunte del banco explicado
bank-label-fee = Comisión bancaria
bank-label-gifts = Donativos de clientes o de personal
bank-label-gifts-back = Corrección de un total de donativos
bank-label-returned = Adeudo devuelto
bank-label-transfer = Transferencia recibida
bank-label-undone = Anulación: el apunte vuelve a quedar pendiente
bank-label-waiting = Apunte del banco por explicar

# The pages of the bank
bank-title = Banco
bank-tab-queue = En espera ({ $count })
bank-tab-entries = Todos los pagos
bank-tab-statements = Extractos
bank-tab-import = Importar
bank-go = Ir al banco
bank-go-queue = Ver lo que espera
bank-go-statements = Ver los extractos
bank-waiting =
    { $count ->
        [0] Ningún pago le espera
        [one] Un pago del banco espera a que alguien decida
       *[other] { $count } pagos del banco esperan a que alguien decida
    }
bank-last = El banco se conoce hasta el { $day } (extracto { $reference }).
bank-none-title = Aún no hay extractos
bank-none-yet = Descargue de su banco el extracto de la cuenta en formato camt.053 e impórtelo aquí. Los pagos encuentran entonces solos sus cuotas.
bank-nothing-waits = Todos los pagos están explicados. Importe el próximo extracto cuando el banco lo tenga.
bank-no-name = Pago sin nombre
bank-only-treasurer = Solo quien lleva la tesorería puede decidir sobre los pagos.

# States and reasons
bank-state-queued = en espera
bank-state-matched = explicado
bank-state-set-aside = ajeno a los colaboradores
bank-how-debit = Nuestro adeudo, por su identificador
bank-how-batch = Un lote entero de nuestros adeudos
bank-how-return = Un adeudo nuestro ha sido devuelto
bank-how-fee = Comisión del banco
bank-how-gift-total = Donativos de clientes o de personal
bank-how-end-to-end = Nuestra referencia, como identificador
bank-how-structured-reference = Nuestra referencia
bank-how-reference-in-text = Nuestra referencia, en el texto
bank-how-amount-and-account = Coinciden el importe y la cuenta
bank-how-amount-and-name = Coincide el importe y el nombre se parece
bank-how-person = Decidido por una persona
bank-how-not-incoming = Ha salido dinero y nada dice para qué
bank-how-nothing-alike = Ninguna cuota abierta se le parece
bank-how-ambiguous = Varias cuotas encajan igual de bien
bank-how-too-unsure = Una cuota se le parece, pero no lo bastante
bank-how-no-sum-fits = Se conoce a quien paga, pero ninguna suma de cuotas da este importe
bank-how-debit-differs = Nombra un adeudo nuestro, pero no encaja el importe o el estado
bank-how-batch-differs = Nombra un lote nuestro, pero sus adeudos no suman este importe
bank-how-return-unknown = Es una devolución, pero ningún adeudo nuestro encaja
bank-how-details-differ = El propio detalle del banco no suma este importe
bank-how-sure = { $how }, seguro al { $sure }
bank-decided-by = { $how }: { $name }
bank-sure = seguro al { $sure }
bank-offers-others = Otras posibilidades ({ $count })
bank-offers-unsure = Posibilidades, ninguna segura ({ $count })
bank-offer-early = Ese día aún no había vencido.

# Import
bank-import-title = Importar extractos
bank-import-lede = Elija los ficheros tal como los dio el banco. Cada extracto se comprueba primero y luego se recoge entero o nada.
bank-import-files = Extractos del banco (camt.053)
bank-import-files-hint = Uno o varios ficheros XML, o ficheros ZIP que los contengan, { $most } en total. Un fichero importado otra vez no añade nada.
bank-import-send = Importar extractos
bank-import-no-file = Elija al menos un fichero.
bank-import-done = Qué ha sido de los ficheros
bank-import-untouched = No se ha recogido nada de este fichero. Los demás no se ven afectados.
bank-import-stopped = Algo ha fallado por nuestra parte. Los extractos enteros están recogidos; importe el mismo fichero para el resto.
bank-import-help = ¿Dónde encuentro el fichero?
bank-import-help-what = En la banca de empresas de su banco, busque los extractos de cuenta y elija el formato camt.053 (XML). Algunos bancos deben activarlo antes: pida camt.053.001.08 o .02.
bank-import-help-proof = El saldo inicial más los pagos debe dar el saldo final. Si no, no se anota nada y se dice la diferencia.
bank-report-statements = Extractos
bank-report-entries = Pagos nuevos
bank-report-matched = Explicados
bank-report-queued = En espera
bank-report-known = Ya conocidos
bank-report-refused = Rechazados
bank-outcome-new = recogido
bank-outcome-known = ya conocido
bank-outcome-refused = rechazado
bank-outcome-stopped = interrumpido
bank-outcome-imported =
    { $entries ->
        [one] Un pago
       *[other] { $entries } pagos
    }: { $matched } explicados, { $queued } a la espera de una decisión.
bank-outcome-unbooked =
    { $count ->
        [one] El banco aún no ha contabilizado otro más: vendrá en un extracto posterior.
       *[other] El banco aún no ha contabilizado otros { $count }: vendrán en un extracto posterior.
    }
bank-outcome-known-entries =
    { $count ->
        [one] { $count } movimiento ya se conocía por otro extracto.
       *[other] { $count } movimientos ya se conocían por otro extracto.
     }
bank-outcome-gap = Empieza el { $begins } con { $opening }, pero el anterior acabó el { $ended } con { $closing }: ningún extracto explica { $difference }. Importe el que falta.
bank-outcome-nothing =
    { $count ->
        [one] Su pago ya está en las cuentas; no se ha añadido nada.
       *[other] Sus { $count } pagos ya están en las cuentas; no se ha añadido nada.
    }
bank-hold-sum = No cuadra: el saldo inicial { $opening } más los pagos { $entries } debería dar { $closing }; la diferencia es { $difference }. Descargue de nuevo todo el período; si persiste, muéstresela a su banco.
bank-hold-currency = Su cuenta está en { $currency }. Solo se recogen cuentas en euros.
bank-hold-balance = Falta un saldo, así que nada lo prueba. Pida a su banco un extracto camt.053.
bank-hold-kind = Es un { $message }: los mismos pagos vuelven en el extracto. Importe el camt.053.
bank-hold-foreign = Es de una cuenta que no es la suya. Compárela con el IBAN de los ajustes.
bank-hold-no-own = En los ajustes falta el IBAN de la organización: lo añade un administrador.
bank-hold-no-chart = No hay plan de cuentas para su país en esa fecha.
bank-hold-page = Es una página de varias, sin saldos. Pida a su banco extractos en una sola pieza.
bank-hold-contradicts = Es una nueva edición de un extracto que ya está en las cuentas y lo contradice: { $payments }. Lo contabilizado se queda. Pregunte a su banco qué edición es la buena; un error del banco se corrige con un pago propio en un extracto posterior.
bank-hold-unjoined = Es una nueva edición de un extracto que ya está en las cuentas, pero ya no enlaza con su vecino { $neighbour } del { $day }: allí el saldo es { $theirs }, aquí { $ours }. Pregunte a su banco qué edición es la buena y, si es esta, pida la nueva edición del vecino.
bank-gone-other = { $amount } del { $day }, { $name }, ahora { $now }
bank-gone-absent = { $amount } del { $day }, { $name }, ahora ausente
bank-gone-more =
    { $count ->
        [one] uno más
       *[other] { $count } más
    }
bank-file-at = { $words } (línea { $line })
bank-file-unread = No se ha podido leer el fichero. Inténtelo de nuevo.
bank-file-not-xml = No es un fichero camt o está dañado. Descárguelo otra vez de su banco, en camt.053 (XML).
bank-file-letters = El fichero está escrito en una codificación ilegible. Úselo tal como lo dio el banco, sin abrirlo ni guardarlo en otro sitio.
bank-file-suspicious = El fichero contiene algo que ningún banco escribe. Compruebe antes que nada de dónde viene.
bank-file-foreign = No es un extracto bancario: parece { $look }. Exporte el extracto como camt.053 (XML) desde su banco.
bank-file-archive = El fichero ZIP no da ningún extracto: está dañado, bloqueado, es demasiado grande o no contiene ningún XML. Descomprímalo e importe los ficheros XML que contiene.
bank-look-png = una imagen PNG
bank-look-jpeg = una imagen JPEG
bank-look-pdf = un documento PDF
bank-look-zip = un fichero ZIP
bank-look-archive = un fichero comprimido
bank-look-office = una hoja de cálculo u otro fichero de oficina
bank-look-mt940 = un extracto MT940
bank-look-ofx = un fichero OFX o QIF
bank-look-csv = una tabla CSV
bank-look-web-page = una página web
bank-look-text = un texto sin más
bank-look-unknown = algo que no es texto
bank-file-not-camt = No es un extracto bancario camt.053. Pida ese formato a su banco.
bank-file-empty = El fichero está vacío. Descárguelo otra vez de su banco.
bank-file-cut-short = El fichero se corta a la mitad. Descárguelo otra vez de su banco.
bank-file-amount = Falta un importe o no se puede leer. Pida a su banco que corrija el extracto.
bank-file-sign = Nada dice si es un abono o un cargo. Pida a su banco que corrija el extracto.
bank-file-date = No se puede leer una fecha. Pida a su banco que corrija el extracto.
bank-file-currency = Falta la moneda de la cuenta o no es el euro. Solo se recogen cuentas en euros.
bank-file-account = El extracto no dice de qué cuenta es. Pida a su banco que lo corrija.
bank-file-sum = El extracto no cuadra. Descargue de nuevo todo el período.

# Statements and payments
bank-statement = Extracto
bank-statement-named = { $day } · { $reference }
bank-statement-lede =
    { $entries ->
        [one] Un pago
       *[other] { $entries } pagos
    }, { $queued ->
        [0] ninguno en espera
        [one] uno en espera
       *[other] { $queued } en espera
    }.
bank-statements-title = Extractos del banco
bank-statements-lede = Cada uno se comprobó antes de recogerlo: el saldo inicial más los pagos da el saldo final.
bank-statements-search = Cuenta, nombre o fichero
bank-entries-title = Pagos en el banco
bank-entries-lede = Todo lo que ha movido la cuenta, qué lo explica y con qué seguridad.
bank-entries-search = Nombre, texto o referencia
bank-column-account = Cuenta
bank-column-amount = Importe
bank-column-batch = Lote
bank-column-closing = Saldo final
bank-column-dated = Hasta el
bank-column-day = Día
bank-column-decided-by = Decidido por
bank-column-end-to-end = Identificador
bank-column-entries = Pagos
bank-column-fee = Comisión
bank-column-file = Fichero
bank-column-how = Explicado por
bank-column-iban = Cuenta de la otra parte
bank-column-matched = Conciliado con
bank-column-name = Nombre
bank-column-open = Aún abiertos
bank-column-opening = Saldo inicial
bank-column-reference = Referencia
bank-column-return = Código de devolución
bank-column-sure = Seguridad
bank-column-text = Texto
bank-moved = Entradas y salidas
bank-imported-at = Recogido el
bank-number-and-page = Número y página
bank-with-fee = con { $fee } de comisión
bank-sort = Orden
bank-sort-newest = Primero los más recientes
bank-sort-amount = Primero los mayores
bank-sort-name = Por nombre
bank-facts = Lo que dice el banco
bank-paid-title = Lo que paga
bank-taken-back-title = Lo que descuenta
bank-posted-title = En el diario
bank-return-code = código de devolución { $code }

# Deciding
bank-offers = Para qué puede ser
bank-offer-title = { $partner }, { $months }
bank-offer-exact = { $open } pendientes: encaja al céntimo.
bank-offer-over = { $open } pendientes: los { $rest } que sobran pagan sus otras cuotas o quedan a su favor.
bank-offer-part = { $open } pendientes: aún faltarían { $rest }.
bank-gift-customers = Donativos de clientes, anunciados por { $partner } el { $on }
bank-gift-employees = Donativos de personal, anunciados por { $partner } el { $on }
bank-gift-fits = { $amount }: encaja al céntimo. El banco aún no ha mostrado este total.
bank-gift-alike = Tiene el importe de un total de donativos que anunció un colaborador
bank-book = Anotarlo
bank-look = Ver qué se anotará
bank-see = Ver el pago
bank-somebody-else = Otro colaborador u otras cuotas
bank-partner-search = Colaborador
bank-partner-search-hint = Basta con parte del nombre. Las cuotas se eligen en la página siguiente.
bank-partner-none = Ningún colaborador tiene esas letras en el nombre.
bank-aside = No es dinero de un colaborador
bank-aside-what = Un reembolso, un alquiler, el pago de alguien desconocido: queda en la cuenta de espera, para su contable, y deja de esperar aquí.
bank-aside-do = Apartarlo
bank-aside-confirm = Queda en la cuenta de espera y deja de esperar aquí. Podrá deshacerlo.
bank-done-aside = { $amount } apartados.
bank-done-booked = { $amount } anotados a { $name }.
bank-undo = Deshacerlo
bank-undo-what = El pago vuelve a esperar y sus cuotas quedan abiertas de nuevo. El diario recibe un contraasiento; no se borra nada.
bank-undo-aside = El pago vuelve a esperar. No se había anotado nada, así que nada se anula.
bank-undo-debit = El propio banco explica este pago: no hay decisión que deshacer.
bank-undone = Deshecho. El pago vuelve a esperar.
bank-choose-title = { $amount } para { $name }
bank-choose-back-title = { $amount } devueltos a { $name }
bank-choose-lede = Marque las cuotas que paga. Sin marcar ninguna, paga primero las más antiguas.
bank-choose-back-lede = Marque las cuotas de las que se descuenta. Sin marcar ninguna, primero las más recientes.
bank-choose-none = Este colaborador no tiene ahora ninguna cuota abierta. Todo el importe queda a su favor.
bank-part = De este pago
bank-part-back = Descontado
bank-left-nothing = No sobra nada.
bank-left-credit = { $left } quedan a favor de { $name } y pagarán sus próximas cuotas.
bank-left-owed = { $left } más de lo que pagó: { $name } los debe entonces.
bank-preview = Mostrar qué pasaría
bank-will-post = Qué se anotará
bank-can-undo = Podrá deshacerlo después: el diario recibirá un contraasiento.
bank-book-to = Anotarlo a { $name }
bank-book-back = Devolverlo a { $name }
bank-gifts-title = Es lo que dieron sus clientes o su personal
bank-gifts-what = Si el colaborador había anunciado ese total, el pago es su dinero y nada cuenta dos veces. Si no, cuenta como donativo a través de este colaborador, en el día del pago. No paga ninguna cuota.
bank-gifts-customers = Anotar como donativos de clientes
bank-gifts-employees = Anotar como donativos de personal
refused-bank-title = Este pago no puede anotarse así
refused-bank-decided = Alguien ha decidido ya sobre este pago. Mírelo de nuevo.
refused-bank-not-incoming = El dinero que ha salido no puede ser un donativo. No se ha cambiado nada.
refused-bank-not-decided = Este pago está en espera: no hay nada que deshacer.
refused-bank-future = Ese día aún no ha llegado. Anótelo cuando llegue.
bank-from-credit = { $amount } salen de lo que { $name } tenía a su favor.
