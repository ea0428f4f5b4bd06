### The receipts of a year: paid, issued, sent.

receipt-way = Certificados anuales
receipt-title = Certificados { $year }
receipt-lede = Lo que cada colaborador ha pagado de verdad en el año, y cómo va su certificado.
receipt-years = Años
receipt-figure-paid = pagados en el año
receipt-figure-issued = certificados válidos
receipt-figure-total = en esos certificados
receipt-issue-open = Emitir los certificados
receipt-mail-open = Enviar por correo
receipt-archive =
    { $count ->
        [one] Descargar el certificado (ZIP)
       *[other] Descargar los { $count } certificados (ZIP)
     }
receipt-search = Colaborador o número
receipt-column-paid = Pagado
receipt-column-number = Certificado
receipt-column-kind = Tipo
receipt-column-issued = Emitido el
receipt-column-how = Forma de pago
receipt-empty-title = Nada que mostrar
receipt-empty = Ningún pago de { $year } corresponde.
receipt-progress-open = Año en curso
receipt-progress-ready = Por emitir
receipt-progress-waits = Reembolsable hasta el { $until }
receipt-progress-issued = Emitido
receipt-progress-changed = Por sustituir
receipt-progress-nothing = No queda nada pagado
receipt-filter-ready = Por emitir
receipt-filter-waits = En espera
receipt-filter-issued = Emitidos
receipt-filter-changed = Por sustituir
receipt-kind-tax = Certificado fiscal
receipt-kind-statement = Resumen de pagos
receipt-law-chosen = Certificados fiscales: { $law }
receipt-law-chosen-text = El colaborador cuyo convenio es un patrocinio o una colaboración con contraprestación recibe un resumen de pagos, no un certificado fiscal.
receipt-law-unfinished = Falta la condición jurídica de la organización
receipt-law-unfinished-text = La configuración nombra una ley, pero no lo que la organización es según esa ley. Una persona que administra lo elige en la configuración; no se ha emitido nada.
receipt-law-none = Son resúmenes de pagos, no certificados fiscales
receipt-law-none-text = Una parte de la facturación a cambio de visibilidad suele ser un patrocinio y no un donativo. Elija los certificados fiscales en la configuración si Hacienda ha reconocido a la entidad.
receipt-law-change = Abrir la configuración
receipt-issue-title = Emitir los certificados
receipt-issue-lede = Por lo pagado en { $year }. Todavía no se ha hecho nada.
receipt-issue-count = certificados por escribir
receipt-issue-total = en total
receipt-issue-notice = Un certificado emitido conserva su número para siempre
receipt-issue-notice-text = Se puede anular, nunca borrar. Repetir no emite nada dos veces.
receipt-issue-send =
    { $count ->
        [one] Emitir un certificado
       *[other] Emitir { $count } certificados
     }
receipt-issue-only-cancel =
    { $count ->
        [one] Anular un certificado
       *[other] Anular { $count } certificados
     }
receipt-issue-refundable =
    { $count ->
        [one] Emitir también el que aún puede devolverse
       *[other] Emitir también los { $count } que aún pueden devolverse
     }
receipt-back = Volver a los certificados { $year }
receipt-fact-tax = Certificados fiscales
receipt-fact-statements = Resúmenes de pagos
receipt-fact-unchanged = Ya emitidos y correctos
receipt-fact-replaced = Sustituyen un certificado cuyo importe ha cambiado
receipt-fact-cancelled = Por anular, el dinero se devolvió
receipt-fact-for = Para
receipt-fact-wait =
    { $count ->
        [one] Espera, aún puede devolverse
       *[other] { $count } esperan, aún pueden devolverse
     }
receipt-more =
    { $count ->
        [one] y otro más
       *[other] y { $count } más
     }
receipt-issue-done =
    { $count ->
        [one] Un certificado emitido
       *[other] { $count } certificados emitidos
     }: { $total }.
receipt-mail-title = Enviar los certificados
receipt-mail-lede = Cada colaborador recibe un mensaje con un enlace a su página, donde está su certificado. Todavía no ha salido nada.
receipt-mail-count = mensajes por enviar
receipt-mail-before = Ya escritos
receipt-mail-without =
    { $count ->
        [one] Sin dirección, se entrega de otro modo
       *[other] { $count } sin dirección, se entregan de otro modo
     }
receipt-mail-notice = Un mensaje enviado no se puede recuperar. A nadie se le escribe dos veces por el mismo certificado.
receipt-mail-send =
    { $count ->
        [one] Enviar un mensaje
       *[other] Enviar { $count } mensajes
     }
receipt-mail-done =
    { $count ->
        [one] Un mensaje está en camino.
       *[other] { $count } mensajes están en camino.
     }
receipt-is-cancelled = Anulado el { $day }
receipt-cancelled-refunded = El dinero se devolvió.
receipt-cancelled-replaced = Otro certificado lo sustituye.
receipt-cancelled-mistake = No debió emitirse.
receipt-is-provisional = Una parte aún podía devolverse cuando se emitió; el certificado lo dice.
receipt-sent = Correo escrito el
receipt-not-sent = todavía no
receipt-replaces = Sustituye
receipt-one = Certificado { $number }
receipt-total = Total
receipt-paper = Descargar el PDF
receipt-debited = adeudo
receipt-transferred = transferencia
receipt-cancel-open = Anular este certificado
receipt-cancel-title = Anular el certificado { $number }
receipt-cancel-lede = { $partner }, { $amount }. Todavía no se ha hecho nada.
receipt-cancel-notice = Una anulación no se puede deshacer
receipt-cancel-text = El número { $number } queda usado. Si queda algo pagado, una nueva emisión escribe otro certificado. Avise al colaborador si ya tiene el documento.
receipt-cancel-send = Anular { $number }
receipt-cancel-keep = Conservarlo
receipt-cancel-done = El certificado { $number } está anulado.
receipt-refused-title = Ahora no es posible
receipt-refused-year-open = Los certificados abarcan un año entero: vuelva cuando haya terminado.
receipt-refused-gap = Falta un número en el registro de certificados. No se ha emitido nada: la orden «maillage verify» dice dónde.
receipt-refused-cancelled = Este certificado ya está anulado.
