### Agreements: what both sides commit to.

# The list
agree-title = Acuerdos
agree-lede = A qué se compromete cada entidad colaboradora y la organización, por escrito y por ambas partes.
agree-new = Redactar un acuerdo
agree-search = Entidad colaboradora o referencia
agree-stage = Etapa
agree-stage-draft = Borrador
agree-stage-proposed = Propuesto
agree-stage-signed = Firmado
agree-stage-active = Vigente
agree-stage-ended = Terminado
agree-reference = Referencia
agree-partner = Entidad colaboradora
agree-first-month = Primer mes
agree-ended-on = Último día
agree-file = acuerdos
agree-empty-title = Todavía no hay acuerdos
agree-empty-text = Un acuerdo dice qué aporta la entidad colaboradora y qué aporta la organización a cambio. Redacte el primero con una entidad colaboradora que haya dicho que sí.
agree-none-found = Ningún acuerdo coincide con esta búsqueda.
agree-section = Acuerdos
agree-section-empty = Todavía no hay ningún acuerdo con esta entidad colaboradora.

# The draft
agree-choose = ¿Con qué entidad colaboradora?
agree-choose-none = Todavía no hay entidades colaboradoras: los acuerdos se redactan con las entidades colaboradoras de la red.
agree-continue = Continuar
agree-draft-title = Acuerdo con { $partner }
agree-draft-lede = Todavía no se envía nada. Verá el documento antes de proponerlo.
agree-paper-language = Idioma del documento
agree-purpose = Para qué sirve esta colaboración
agree-purpose-hint = En el idioma del documento. Una línea vacía empieza un párrafo nuevo.
agree-purpose-default = { $partner } participa en { $network }, que reúne a quienes, en el barrio, quieren sostener la labor de { $organisation }.
agree-purpose-mission = La razón de ser de { $organisation }: { $mission }
agree-side = A qué se compromete { $who }
agree-share = Una parte de la facturación de cada mes
agree-rate = Parte
agree-rate-hint = De la facturación del mes, sin IVA. La mayoría de entidades colaboradoras dan el 0,7 %.
agree-rate-invalid = Una parte está por encima del 0 % y es como máximo del { $most }, con hasta cuatro decimales. Para el 0,7 %, escriba 0,7.
agree-year-start = El ejercicio de la entidad colaboradora empieza en
agree-display = Exhibición del material de la red
agree-visibility = Visibilidad: página pública, carteles, prensa
agree-wording = Con sus palabras
agree-wording-hint = Qué exactamente y dónde. Si queda vacío, bastan las palabras habituales.
agree-statement = Un balance anual de lo que ha cambiado con la parte de la entidad colaboradora
agree-label = El distintivo de la red
agree-one-sided = Un acuerdo compromete a ambas partes: marque al menos una casilla aquí.
agree-first-month-hint = Las aportaciones se cuentan a partir de este mes.
agree-signatory = Quién firma por la entidad colaboradora
agree-quality = En calidad de
agree-quality-hint = Por ejemplo propietaria, director o alcaldesa.
agree-regime = Régimen fiscal
agree-regime-es-gift = Donativo (Ley 49/2002, art. 16 a 24)
agree-regime-es-collaboration = Convenio de colaboración empresarial (Ley 49/2002, art. 25)
agree-regime-fr-patronage = Mecenazgo de empresa (Francia, CGI art. 238 bis)
agree-regime-sponsorship = Patrocinio (factura con IVA, sin certificado fiscal)
agree-save-draft = Guardar el borrador

# Commitments in words
agree-says-share = El { $rate } de la facturación de cada mes sin IVA, desde { $month }
agree-says-rest = En pausa después de { $month }
agree-says-display = Exhibe el material de la red
agree-says-visibility = Da visibilidad a la entidad colaboradora en la página pública, en los carteles y en la prensa
agree-says-statement = Entrega cada año un balance de lo que ha cambiado con la parte de la entidad colaboradora
agree-says-label = Otorga el distintivo de la red

# One agreement
agree-heading = Acuerdo { $reference }
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
agree-propose-text = El texto queda fijado y la entidad colaboradora recibe un enlace personal para leerlo y firmarlo en el teléfono.
agree-take-back = Retirar la propuesta
agree-take-back-text = Vuelve a ser un borrador. El enlace de la entidad colaboradora deja de funcionar y una firma dada a este texto queda sin efecto.
agree-link-new = Crear un enlace de firma nuevo
agree-link-new-text = El enlace anterior deja entonces de funcionar.
agree-link-send = Enviar un enlace de firma a { $address }
agree-link-title = El enlace de firma de { $partner }
agree-link-text = Quien tiene este enlace puede firmar por la entidad colaboradora: no se lo dé a nadie más. Solo se muestra ahora y vale { $days } días.
agree-link-copy = Copiar el enlace
agree-link-back = Volver al acuerdo
agree-sign-for = Firmar por { $who }
agree-your-name = Su nombre y apellidos
agree-consent = He leído el acuerdo { $reference } y lo firmo en nombre de { $who }.
agree-consent-missing = Marque esta casilla para firmar.
agree-sign = Firmar este acuerdo
agree-awaits-partner = { $partner } todavía no ha firmado.
agree-awaits-month = Firmado por ambas partes. Entra en vigor en { $month }.
agree-leave = La entidad colaboradora para un tiempo
agree-leave-text = El acuerdo se mantiene y su parte queda en pausa: no se debe nada después de este mes hasta que la entidad colaboradora vuelva.
agree-last-month = Último mes que cuenta
agree-come-back = La entidad colaboradora vuelve
agree-come-back-text = El mismo compromiso vuelve a contar desde este mes.
agree-end = Poner fin a este acuerdo
agree-end-title = ¿Poner fin al acuerdo { $reference } con { $partner }?
agree-end-text-active = La parte se debe hasta el mes del último día, incluido. Lo declarado, pagado y firmado se conserva. No se puede deshacer: para seguir juntos haría falta un acuerdo nuevo.
agree-end-text-early = Nunca ha estado vigente, así que no se debe nada. Seguirá siendo legible aquí. No se puede deshacer: haría falta un acuerdo nuevo.
agree-end-reason = Por qué termina
agree-reason-expired = Ha llegado a su término
agree-reason-partner-left = La entidad colaboradora se va, con nuestro agradecimiento
agree-reason-organisation-ended = La organización le pone fin
agree-reason-not-agreed = No se llegó a acordar
agree-too-early = Un acuerdo vigente termina como pronto en su primer mes.
agree-keep = Mantener el acuerdo

# What was done
agree-done-saved = El borrador está guardado.
agree-done-taken-back = La propuesta vuelve a ser un borrador; el enlace de la entidad colaboradora ya no se abre.
agree-done-signed = Ha firmado en nombre de la organización.
agree-done-ended = El acuerdo ha terminado. Agradezca a la entidad colaboradora el camino recorrido juntos.
agree-done-left = La parte queda en pausa después de { $month }.
agree-done-back = Bienvenida de vuelta: la parte vuelve a contar desde { $month }.
agree-done-sent = Un enlace de firma va de camino a { $address }.

# The page on which a partner signs
agree-s-title = Nuestro acuerdo
agree-s-lede = { $organisation } propone esto a { $partner }.
agree-s-you = Qué hace usted
agree-s-we = Qué hace { $organisation }
agree-s-share = Da el { $rate } de su facturación de cada mes sin IVA, desde { $month }
agree-s-display = Exhibe el material de la red
agree-s-visibility = Le damos visibilidad en la página pública, en los carteles y en la prensa
agree-s-statement = Cada año le contamos qué ha cambiado con su parte
agree-s-label = Le otorgamos el distintivo de la red
agree-s-leave = Puede dejarlo cuando quiera: basta con decírnoslo.
agree-s-read = Leer el acuerdo completo (PDF)
agree-s-sign-title = Firmar
agree-s-thanks = Gracias, { $name }
agree-s-waits = Firmó el { $day }. Ahora firma { $organisation }; el documento con ambas firmas estará entonces aquí.
agree-s-both = Ambas partes han firmado. Cuenta desde { $month }.
agree-s-ended = Este acuerdo terminó el { $day }. Gracias por el camino recorrido juntos.
agree-s-keep = Guardar el documento (PDF)
agree-s-changed = El documento ha cambiado mientras esta página estaba abierta. Léalo de nuevo antes de firmar.

# What does not work
agree-problem-title = Este acuerdo no está en ese punto
agree-problem-stage = Quizá alguien lo ha cambiado entretanto. Ahora no se ha cambiado nada: vuelva atrás y mírelo de nuevo.
agree-problem-one-sided = Una de las dos partes no se compromete a nada. Cambie el borrador para que ambas aporten algo.
agree-problem-facts = El nombre, el número o la dirección de una de las partes ha cambiado desde la propuesta. La organización la retira y la vuelve a proponer; no se ha dado ninguna firma.
agree-problem-left = La entidad colaboradora ya participa en ese mes. Elija un mes posterior o mire de nuevo el acuerdo.
agree-problem-address = No hay ninguna dirección de correo de esta entidad colaboradora. Añada una en su página o entregue el enlace usted.
