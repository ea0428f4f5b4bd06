# A partner's own pages
partner-ways = Sus páginas
partner-way-months = Mis meses
partner-way-debit = Domiciliación
partner-way-privacy = Qué se guarda de nosotros
partner-way-leave = Queremos dejarlo
partner-nothing-title = Nada que hacer por ahora
partner-nothing = Gracias. Vuelva a final de mes: es un minuto.
partner-ask-title = Su mes: { $month }
partner-base-label = Facturación del mes, en euros
partner-base-hint = Con coma o con punto, como prefiera.
partner-base-hint-before = { $month }: { $base }.
partner-ask-send = Continuar
partner-months-left =
    { $count ->
        [one] Después de este queda otro mes.
       *[other] Después de este quedan { $count } meses más.
     }
partner-check-title = ¿Es correcto?
partner-check-sentence = Su parte de { $month } será
partner-check-send = Sí, declarar { $base }
partner-check-more = Es mucho más que en { $month }: { $base }. ¿Está la coma en su sitio?
partner-check-less = Es mucho menos que en { $month }: { $base }. ¿Está la coma en su sitio?
partner-declared = Ha declarado { $base } de { $month }.
partner-estimated = De { $month } hay una estimación: { $base }.
partner-thanks-months = Ver mis meses
partner-correct-this = Corregir este mes
partner-check-change = Cambiar la cifra
partner-thanks-title = ¡Gracias!
partner-thanks-debit = Su parte de { $month } es { $sum }. Se cargará en su cuenta; le decimos el día con dos semanas de antelación.
partner-thanks-less = Su parte de { $month } es { $sum }. Se habían estimado { $estimated }, que ya se le piden: los { $difference } de más se descontarán de su próxima parte.
partner-thanks-more = Su parte de { $month } es { $sum }. Se habían estimado { $estimated }, que ya se le piden: los { $difference } que faltan se sumarán a su próxima parte.
partner-thanks-transfer = Su parte de { $month } es { $sum }.
partner-coming = Se cargarán { $amount } en su cuenta el { $day }.
partner-coming-until = Si no es correcto, dígalo hasta el { $until } incluido.
partner-coming-sent = La orden ya está en el banco. Si no es correcto, escríbanos: su banco también lo devuelve durante ocho semanas.
partner-coming-sent-b2b = La orden ya está en el banco. Si no es correcto, escríbanos.
partner-coming-subject = Cargo del { $day }
partner-to-pay = Quedan { $sum } por pagar por transferencia.
partner-how-computed = Cómo se calcula
partner-next-month = Declarar también { $month }
partner-offer-debit = Pagar desde ahora por domiciliación
partner-offer-transfer = Pagar por transferencia
partner-history-title = Mis meses
partner-history-words = Lo que se debía y si está pagado.
partner-history-empty = Su primer mes estará aquí cuando la organización lo haya calculado.
partner-history-correct = Corregir
partner-history-declared = declarado: { $base }
partner-history-to-settle = su parte se deberá cuando { $organisation } calcule el mes
partner-history-since = declarado después: { $base }, se ajusta en el próximo cálculo
partner-history-since-set = declarado después: { $base }, ajustado en { $month }
partner-paid = pagado
partner-open = pendiente { $amount }
partner-transfer-title = Pagar por transferencia
partner-transfer-nothing = No hay nada pendiente. Cuando se calcule el mes, aquí estarán la cuenta y el código.
partner-transfer-words = Su parte de { $month }:
partner-transfer-code = Escanee este código con la aplicación de su banco: todo se rellena.
partner-transfer-to = A
partner-transfer-reference = Referencia
partner-transfer-other = También está pendiente { $month }: { $amount }
partner-iban = IBAN
partner-iban-hint = Está en su extracto; los espacios no importan.
partner-holder = Titular de la cuenta
partner-debit-title = Pagar por domiciliación
partner-debit-words = Su parte se carga sola, y sabrá el importe y el día con dos semanas de antelación. Puede pararlo aquí en cualquier momento.
partner-debit-send = Leer el mandato
partner-debit-active-title = La domiciliación está activa
partner-debit-active = Su parte se carga en esta cuenta.
partner-mandate-reference = Referencia del mandato
partner-mandate-since = Firmado el
partner-mandate-paper = El mandato en papel (PDF)
partner-mandate-end = Parar la domiciliación
partner-mandate-end-words = No se carga nada más. Desde entonces paga por transferencia.
partner-mandate-end-but = Después no se carga nada más. Desde entonces paga por transferencia.
partner-mandate-end-send = Parar ahora
partner-mandate-ended = La domiciliación se ha parado. No se carga nada más.
partner-mandate-ended-but = La domiciliación se ha parado.
partner-stop-comes = Este todavía llega: { $amount } el { $day }. La orden ya está en el banco. Si no lo quiere, pida a su banco la devolución en ocho semanas, sin dar motivos.
partner-stop-comes-b2b = Este todavía llega: { $amount } el { $day }. La orden ya está en el banco, que no devuelve un adeudo entre empresas. Si no es correcto, escríbanos.
partner-stop-taken-out = El cargo anunciado de { $amount } el { $day } no se hace: lo paga por transferencia.
partner-mandate-consent = Al firmar, autorizo a { $organisation } (identificador de acreedor { $creditor }) a enviar a mi banco órdenes periódicas de cargo en esta cuenta, y a mi banco a cargarla según esas órdenes.
partner-mandate-right = Puede pedir a su banco la devolución de un adeudo durante ocho semanas, sin dar razones.
partner-mandate-right-b2b = Esta orden es solo para profesionales: un adeudo no se puede devolver. Entregue la orden firmada a su banco antes del primer adeudo; si no, lo rechazará.
partner-sign-title = El mandato
partner-sign-name = Su nombre y apellidos
partner-sign-send = Firmar el mandato
partner-sign-change = Cambiar la cuenta
partner-signed = Firmado, gracias. Su próxima parte se cargará sola.
partner-write-to = Escribir a { $address }
partner-privacy-title = Qué se guarda de nosotros
partner-privacy-what = { $organisation } guarda el nombre y la dirección de su empresa, las personas de contacto, su convenio, lo declarado, lo debido y lo pagado, y el mandato si lo firmó.
partner-privacy-who = Solo ve sus cifras el personal que las necesita. Nadie más, y nunca los demás colaboradores.
partner-privacy-long = Las cuentas y los mandatos se guardan el tiempo que pide la ley, y no más.
partner-privacy-rights = Puede pedir verlo, corregirlo o llevárselo.
partner-leave-title = Queremos dejarlo
partner-leave-thanks = Gracias por cada mes que ha estado.
partner-leave-after = Los meses ya dados siguen en su certificado, y se lleva sus datos.

# Receipts, the agreement, the effect, leaving
partner-way-receipts = Mis certificados
partner-way-agreement = Nuestro convenio
partner-receipts-title = Mis certificados
partner-receipts-words = Uno por año, por lo que ha pagado de verdad.
partner-receipts-empty = Su primer certificado vendrá cuando acabe { $year }, por lo que haya pagado realmente.
partner-receipts-awaited = Su certificado de { $year } se está preparando: { $organisation } aún tiene que emitirlo. Estará aquí en cuanto lo haga; usted no tiene que hacer nada.
partner-receipt-download = Descargar (PDF)
partner-receipt-tax = Certificado fiscal { $number }
partner-receipt-statement = Resumen de pagos { $number }
partner-receipt-cancelled = { $number }, anulado
partner-agreement-title = Nuestro convenio
partner-agreement-none = Todavía no hay convenio con { $organisation }.
partner-agreement-waits = Espera las firmas. { $organisation } le ha enviado un enlace para firmar.
partner-leave-any-time = Puede dejarlo cuando quiera; no se pide ningún motivo.
partner-leave-what = { $organisation } lo sabrá enseguida y se pondrá en contacto con usted en una semana para acordar el final. Hasta entonces nada cambia.
partner-leave-word = Unas palabras, si quiere
partner-leave-word-hint = Lo que debería haber sido mejor, por ejemplo.
partner-leave-send = Decir a { $organisation } que lo dejamos
partner-leave-said = Dicho queda. Gracias
partner-leave-received = El { $on } recibimos su deseo de dejarlo.
partner-leave-until = Hasta entonces no cambia nada.
partner-leave-next = { $organisation } se pondrá en contacto con usted antes del { $by }.
partner-leave-stay = Al final, nos quedamos
partner-leave-stayed = Gracias por quedarse.
effect-hours =
    { $hours ->
        [1] una hora { $of }
        [2] dos horas { $of }
        [3] tres horas { $of }
        [4] cuatro horas { $of }
       *[other] { $hours } horas { $of }
     }
effect-hours-and-half =
    { $hours ->
        [1] una hora y media { $of }
        [2] dos horas y media { $of }
        [3] tres horas y media { $of }
        [4] cuatro horas y media { $of }
       *[other] { $hours } horas y media { $of }
     }
effect-minutes = { $minutes } minutos { $of }
effect-pays = { $month }: su parte paga { $time }.
effect-paid = { $month }: su parte ha pagado { $time }.
effect-formula = Una hora le cuesta { $hour } a { $organisation }; su parte de { $share } se redondea hacia abajo.
