### Agreements: what both sides commit to.

# The list
agree-title = Convenios
agree-lede = A qué se compromete cada colaborador y la organización, por escrito y por ambas partes.
agree-new = Redactar un convenio
agree-search = Colaborador o referencia
agree-stage = Etapa
agree-stage-draft = Borrador
agree-stage-proposed = Propuesto
agree-stage-signed = Firmado
agree-stage-active = Vigente
agree-stage-ended = Terminado
agree-reference = Referencia
agree-partner = Colaborador
agree-first-month = Primer mes
agree-ended-on = Último día
agree-file = convenios
agree-empty-title = Todavía no hay convenios
agree-empty-text = Un convenio dice qué aporta el colaborador y qué aporta la organización a cambio. Redacte el primero con un colaborador que haya dicho que sí.
agree-none-found = Ningún convenio coincide con esta búsqueda.
agree-section = Convenios
agree-section-empty = Todavía no hay ningún convenio con este colaborador.

# The draft
agree-choose = ¿Con qué colaborador?
agree-choose-none = Todavía no hay colaboradores: los convenios se redactan con los colaboradores de la red.
agree-continue = Continuar
agree-draft-title = Convenio con { $partner }
agree-draft-lede = Todavía no se envía nada. Verá el documento antes de proponerlo.
agree-paper-language = Idioma del documento
agree-purpose = Para qué sirve esta colaboración
agree-purpose-hint = En el idioma del documento. Una línea vacía empieza un párrafo nuevo.
agree-purpose-default = { $partner } participa en { $network }, que reúne a quienes, en el barrio, quieren sostener la labor de { $organisation }.
agree-purpose-mission = La razón de ser de { $organisation }: { $mission }
agree-side = A qué se compromete { $who }
agree-share = Una parte de la facturación de cada mes
agree-rate = Parte
agree-rate-hint = De la facturación del mes, sin IVA. La mayoría de colaboradores dan el 0,7 %.
agree-rate-invalid = Una parte está por encima del 0 % y es como máximo del { $most }, con hasta cuatro decimales. Para el 0,7 %, escriba 0,7.
agree-year-start = El ejercicio del colaborador empieza en
agree-display = Exhibición del material de la red
agree-visibility = Visibilidad: página pública, carteles, prensa
agree-wording = Con sus palabras
agree-wording-hint = Qué exactamente y dónde. Si queda vacío, bastan las palabras habituales.
agree-statement = Un balance anual de lo que ha cambiado con la parte del colaborador
agree-label = El distintivo de la red
agree-one-sided = Un convenio compromete a ambas partes: marque al menos una casilla aquí.
agree-first-month-hint = Las aportaciones se cuentan a partir de este mes.
agree-first-month-closed = El primer mes posible es { $month }: antes ya no se cuenta nada.
agree-signatory = Quién firma por el colaborador
agree-quality = En calidad de
agree-quality-hint = Por ejemplo propietaria, director o alcaldesa.
agree-regime = Régimen fiscal
agree-regime-es-gift = Donativo (Ley 49/2002, art. 16 a 24)
agree-regime-es-collaboration = Convenio de colaboración empresarial (Ley 49/2002, art. 25)
agree-regime-fr-patronage = Mecenazgo de empresa (Francia, CGI art. 238 bis)
agree-regime-sponsorship = Patrocinio (factura con IVA, sin certificado fiscal)
agree-kind = ¿Qué tipo de apoyo es?
agree-kind-hint = De ello dependen el documento anual del colaborador y el IVA. En caso de duda, pregunte a su asesoría.
agree-kind-missing = Elija qué tipo de apoyo es: de ello depende el documento que el colaborador recibe cada año.
agree-kind-what =
    { $regime ->
        [es-gift] No se da nada a cambio, o casi nada. Cada año, un certificado fiscal.
        [es-collaboration] Ustedes difunden la ayuda del colaborador y nada más. Sin IVA ni certificado fiscal: para el colaborador es un gasto.
        [fr-patronage] No se da nada a cambio, o claramente menos que el donativo. Cada año, un certificado fiscal.
       *[other] El colaborador recibe publicidad por su dinero. Ustedes hacen una factura con IVA; no hay certificado fiscal.
    }
agree-gift-return = Un donativo y, a cambio: { $returns }
agree-gift-rule =
    { $regime ->
        [es-gift] La Ley 49/2002 (art. 17) solo admite algo simbólico a cambio: como mucho el 15 % del valor del donativo. Si es más, suele ser un convenio de colaboración (art. 25) o un patrocinio. Entonces no hay certificado fiscal: el colaborador recibe un resumen de pagos y, si es un patrocinio, una factura con IVA. Dar las gracias no cambia nada. Puede seguir así.
       *[other] En el mecenazgo francés (CGI, art. 238 bis), lo que se da a cambio debe valer claramente menos que el donativo: en la práctica, una cuarta parte como mucho. Si es más, suele ser un patrocinio: factura con IVA y ningún certificado fiscal. Mencionar el nombre no cambia nada. Puede seguir así.
    }
agree-gift-change = Cambiar el apoyo o lo que se da a cambio
agree-return-label = el distintivo
agree-return-visibility = visibilidad
agree-save-draft = Guardar el borrador

# Commitments in words
agree-says-share = El { $rate } de la facturación de cada mes sin IVA, desde { $month }
agree-says-rest = En pausa después de { $month }
agree-says-display = Exhibe el material de la red
agree-says-visibility = Da visibilidad al colaborador en la página pública, en los carteles y en la prensa
agree-says-statement = Entrega cada año un balance de lo que ha cambiado con la parte del colaborador
agree-says-label = Otorga el distintivo de la red

# One agreement
agree-heading = Convenio { $reference }
agree-paper-look = Ver el borrador (PDF)
agree-paper-open = Abrir el documento propuesto (PDF)
agree-paper-signed = Abrir el documento firmado (PDF)
agree-what-happened = Qué ha pasado
agree-happened-drafted = Redactado
agree-happened-proposed = Propuesto para firmar
agree-happened-signed = Firmado por { $name }, { $quality }
agree-happened-active = Vigente
agree-happened-ended = Terminado
agree-proof = Qué se conserva de esta firma
agree-proof-consent = Palabras aceptadas
agree-proof-paper = Huella del documento (SHA-256)
agree-next = Siguiente paso
agree-propose = Proponer para firmar
agree-propose-text = El texto queda fijado y el colaborador recibe un enlace personal para leerlo y firmarlo en el teléfono.
agree-ask-propose = ¿Proponer el convenio { $reference } a { $partner }?
agree-ask-propose-text = El texto queda entonces fijado. El colaborador puede leerlo y firmarlo con un enlace personal, válido { $days } días. Elija cómo le llega el enlace: un mensaje enviado no vuelve.
agree-ask-propose-no-mail = El texto queda entonces fijado. Nadie recibe un correo, porque este colaborador no tiene dirección: verá el enlace personal, válido { $days } días, y lo entregará usted.
agree-lack-title = Todavía falta
agree-lack-law = La ley solo pide en un convenio los nombres de ambas partes y a qué se compromete cada una, y eso ya está: puede proponerlo ahora. Pero lo que el documento dice de ambas partes queda entonces fijado: añadirlo más tarde obliga a retirar la propuesta mientras no hayan firmado todos.
agree-lack-number =
    { $country ->
        [ES] NIF de { $who }
        [FR] SIREN de { $who }
       *[other] Número legal de { $who }
    }
agree-lack-address = Dirección completa de { $who } (calle, código postal, población)
agree-lack-why =
    { $regime ->
        [es-gift] Figura en el documento; la Ley 49/2002 (art. 24) lo exige en el certificado fiscal.
        [fr-patronage] Figura en el documento; tiene que estar en el certificado fiscal (formulario 2041-MEC-SD).
        [sponsorship] Figura en el documento; tiene que estar en la factura con IVA.
       *[other] Dice sin error posible, en el documento y en el resumen de pagos, de quién se trata.
    }
agree-lack-account = IBAN de su cuenta
agree-lack-account-why = Sin él, el colaborador no puede pagar ni por transferencia ni por adeudo.
agree-lack-creditor = Su identificador de acreedor SEPA
agree-lack-creditor-why = Solo para el adeudo; mientras tanto se puede pagar por transferencia.
agree-ask-mail = El correo, en { $language }, a { $who }
agree-ask-link = El enlace se crea al enviar: aquí termina en «…».
agree-propose-by-email = Proponer y enviar el enlace a { $address }
agree-propose-by-hand = Proponer y mostrarme el enlace
agree-ask-send-text = Se crea un enlace nuevo y el anterior deja de valer. Un mensaje enviado no vuelve.
agree-ask-take-back = ¿Retirar la propuesta { $reference } hecha a { $partner }?
agree-take-back = Retirar la propuesta
agree-take-back-text = Vuelve a ser un borrador. El enlace del colaborador deja de funcionar y una firma dada a este texto queda sin efecto.
agree-link-new = Crear un enlace de firma nuevo
agree-link-new-text = El enlace anterior deja entonces de funcionar.
agree-link-send = Enviar un enlace de firma a { $address }
agree-link-title = El enlace de firma de { $partner }
agree-link-text = Quien tiene este enlace puede firmar por el colaborador: no se lo dé a nadie más. Vale hasta el { $day }. Este navegador puede volver a mostrarlo durante una hora; después hay que crear uno nuevo.
agree-link-open = Hay un enlace de firma abierto hasta el { $day }.
agree-link-show = Ver el enlace de firma
agree-link-hidden = Este enlace no se puede mostrar aquí: solo se guarda su huella, para que nadie lo tome. Quien lo recibió puede usarlo hasta el { $day }. Si se ha perdido, cree uno nuevo.
agree-link-none = No hay ningún enlace de firma abierto.
agree-link-copy = Copiar el enlace
agree-link-back = Volver al convenio
agree-sign-for = Firmar por { $who }
agree-your-name = Su nombre y apellidos
agree-consent = He leído el convenio { $reference } y lo firmo en nombre de { $who }.
agree-consent-means = En español: { $sentence }
agree-consent-missing = Marque esta casilla para firmar.
agree-sign = Firmar este convenio
agree-awaits-partner = { $partner } todavía no ha firmado.
agree-awaits-month = Firmado por ambas partes. Entra en vigor en { $month }.
agree-leave = El colaborador para un tiempo
agree-leave-text = El convenio se mantiene y su parte queda en pausa: no se debe nada después de este mes hasta que el colaborador vuelva.
agree-last-month = Último mes que cuenta
agree-come-back = El colaborador vuelve
agree-come-back-text = El mismo compromiso vuelve a contar desde este mes.
agree-end = Poner fin a este convenio
agree-end-title = ¿Poner fin al convenio { $reference } con { $partner }?
agree-end-text-active = La parte se debe hasta el mes del último día, incluido. Lo declarado, pagado y firmado se conserva. No se puede deshacer: para seguir juntos haría falta un convenio nuevo.
agree-end-text-early = Nunca ha estado vigente, así que no se debe nada. Seguirá siendo legible aquí. No se puede deshacer: haría falta un convenio nuevo.
agree-end-reason = Por qué termina
agree-reason-expired = Ha llegado a su término
agree-reason-partner-left = El colaborador se va, con nuestro agradecimiento
agree-reason-organisation-ended = La organización le pone fin
agree-reason-not-agreed = No se llegó a acordar
agree-too-early = Un convenio vigente termina como pronto en su primer mes.
agree-keep = Mantener el convenio

# What was done
agree-done-saved = El borrador está guardado.
agree-done-taken-back = La propuesta vuelve a ser un borrador; el enlace del colaborador ya no se abre.
agree-done-signed = Ha firmado en nombre de la organización.
agree-done-ended = El convenio ha terminado. Agradezca al colaborador el camino recorrido juntos.
agree-done-left = La parte queda en pausa después de { $month }.
agree-done-back = Bienvenida de vuelta: la parte vuelve a contar desde { $month }.
agree-done-sent = Un enlace de firma va de camino a { $address }.

# The page on which a partner signs
agree-s-title = Nuestro convenio
agree-s-lede = { $organisation } propone esto a { $partner }.
agree-s-you = Qué hace usted
agree-s-we = Qué hace { $organisation }
agree-s-share = Da el { $rate } de su facturación de cada mes sin IVA, desde { $month }
agree-s-display = Exhibe el material de la red
agree-s-visibility = Le damos visibilidad en la página pública, en los carteles y en la prensa
agree-s-statement = Cada año le contamos qué ha cambiado con su parte
agree-s-label = Le otorgamos el distintivo de la red
agree-s-leave = Puede dejarlo cuando quiera: basta con decírnoslo.
agree-s-read = Leer el convenio completo (PDF)
agree-s-sign-title = Firmar
agree-s-thanks = Gracias, { $name }
agree-s-waits = Firmó el { $day }. Ahora firma { $organisation }; el documento con ambas firmas estará entonces aquí.
agree-s-both = Ambas partes han firmado. Cuenta desde { $month }.
agree-s-ended = Este convenio terminó el { $day }. Gracias por el camino recorrido juntos.
agree-s-keep = Guardar el documento (PDF)
agree-s-changed = El documento ha cambiado mientras esta página estaba abierta. Léalo de nuevo antes de firmar.

# What does not work
agree-problem-title = Este convenio no está en ese punto
agree-problem-stage = Quizá alguien lo ha cambiado entretanto. Ahora no se ha cambiado nada: vuelva atrás y mírelo de nuevo.
agree-problem-one-sided = Una de las dos partes no se compromete a nada. Cambie el borrador para que ambas aporten algo.
agree-problem-first-month = El primer mes ya no está abierto. Elija uno posterior en el borrador.
agree-problem-first-month-late = Las cuentas de su primer mes se cerraron antes de que firmaran ambas partes. La organización retira la propuesta, elige un primer mes posterior y la vuelve a proponer; ahora no se ha dado ninguna firma.
agree-first-month-late = Las cuentas de { $month } se cerraron antes de que firmaran ambas partes: este documento ya no se puede firmar. Retire la propuesta, elija un primer mes posterior y vuelva a proponerla.
agree-s-first-month-late = Las cuentas del primer mes de este convenio están cerradas, así que no se puede firmar tal como está. { $organisation } se lo enviará de nuevo con un mes posterior; usted no tiene que hacer nada.
agree-problem-facts = El nombre, el número o la dirección de una de las partes ha cambiado desde la propuesta. La organización la retira y la vuelve a proponer; no se ha dado ninguna firma.
agree-problem-left = El colaborador ya participa en ese mes. Elija un mes posterior o mire de nuevo el convenio.
agree-problem-address = No hay ninguna dirección de correo de este colaborador. Añada una en su página o entregue el enlace usted.
