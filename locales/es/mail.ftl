### Mensajes: invitaciones, enlaces, avisos.

mail-greeting = Hola:
mail-greeting-named = Hola, { $name }:
mail-closing = Un saludo cordial
mail-opt-out = Por favor, no nos escriban más
mail-footer-invitation = Recibe este mensaje porque a { $organisation } le gustaría trabajar con las empresas de su entorno. Con un solo toque puede responder «ahora no» o pedir que no le escribamos nunca más.
mail-footer-join = Recibe este mensaje porque alguien pidió a { $organisation }, con esta dirección, unirse a su red.
mail-footer-staff = Recibe este mensaje porque trabaja con { $organisation }.
mail-footer-partner = Recibe este mensaje porque colabora con { $organisation }. Si prefiere otra dirección, basta con responder.
mail-link-once = El enlace sirve una sola vez y por poco tiempo. Si no lo ha pedido, no tiene que hacer nada.

# La invitación y sus dos recordatorios
mail-invitation-subject = { $prospect } y «{ $network }»
mail-invitation-who = Somos { $organisation }, a dos pasos de su local.
mail-invitation-offer = Las empresas del barrio se unen en «{ $network }»: cada una da cada mes una pequeña parte de su facturación, a su medida, y ayuda a dar a conocer lo que hacemos.
mail-invitation-back = Todos ganamos: su nombre aparece allí donde se muestra la red, puede usar su sello y, una vez al año, ve en cifras sencillas qué ha cambiado su parte en su propia calle.
mail-invitation-ask = ¿Podemos contarle más? Responder cuesta un solo toque, y «ahora no» también es una buena respuesta.
mail-invitation-button = Ver su invitación
mail-reminder-subject = Nuestra invitación a «{ $network }»
mail-reminder-text = Hace unas semanas invitamos a { $prospect } a «{ $network }». Quizá nuestro mensaje llegó en un momento de mucho trabajo.
mail-last-subject = Una última palabra sobre «{ $network }»
mail-last-text = Hemos escrito dos veces a { $prospect } sobre «{ $network }». Este es el último mensaje: no queremos insistir.
mail-last-door = La puerta queda abierta: su página personal está ahí cuando le venga bien.

# Unirse
mail-join-thanks-subject = Gracias por su interés en «{ $network }»
mail-join-thanks-text = { $company } quiere unirse a «{ $network }»: gracias, nos alegra mucho.
mail-join-thanks-next = Alguien de { $organisation } le llamará o le escribirá en el plazo de una semana.
mail-join-notice-subject = { $company } espera noticias suyas
mail-join-notice-text = { $company } quiere saber más sobre «{ $network }». Le espera una tarea: hemos prometido una respuesta en una semana.
mail-join-notice-button = Abrir su página

# Equipo
mail-welcome-subject = Su acceso a la red de { $organisation }
mail-welcome-text = Ya tiene acceso a la red de { $organisation }. Siga el enlace para elegir cómo entrar.
mail-welcome-button = Empezar
mail-recover-subject = Recuperar su acceso
mail-recover-text = Alguien, seguramente usted, ha pedido una nueva forma de entrar.
mail-recover-button = Entrar

# Colaboradores de la red
mail-partner-link-subject = Su página en «{ $network }»
mail-partner-link-text = Esta es su página personal en «{ $network }»: su cifra del mes, su convenio, sus certificados. Sin contraseña.
mail-partner-link-keep = Guarde este mensaje: el enlace es solo suyo. Si llega a otras manos, díganoslo y haremos uno nuevo.
mail-partner-link-button = Abrir mi página
mail-month-subject = Su cifra de { $month }
mail-month-text = Todavía no tenemos su cifra de { $month }. En su página de «{ $network }» bastan una cifra y un botón; sin contraseña.
mail-month-estimate = Mientras tanto puede valer una estimación; su propia cifra la corregirá.
mail-month-button = Declarar { $month }
mail-sign-subject = Su convenio con { $organisation } está listo
mail-sign-text = El convenio entre usted y { $organisation } está listo. Léalo con calma y fírmelo con su nombre, en el teléfono o en el ordenador.
mail-sign-question = Si algo debe ser distinto, responda a este mensaje antes de firmar.
mail-sign-button = Leer y firmar
mail-debit-subject = Adeudo de { $amount } el { $on }
mail-debit-text = El { $on }, { $organisation } cobrará { $amount } de su cuenta, tal como se acordó en su mandato.
mail-debit-references = Mandato: { $mandate }. Identificador del acreedor: { $creditor }.
mail-debit-question = Su página muestra de dónde sale el importe. Si algo no está bien, responda a este mensaje antes de ese día.
mail-debit-button = Ver el cálculo

# Receipts
mail-receipt-subject = Su certificado { $year } de { $organisation }
mail-receipt-text = En { $year } ha pagado { $amount } a { $organisation }. Gracias por cada mes.
mail-receipt-tax = Su certificado fiscal { $number } le espera en su página.
mail-receipt-statement = Su resumen de pagos { $number } le espera en su página. No es un certificado fiscal.
mail-receipt-question = Si algo no es correcto, responda a este mensaje.
mail-receipt-button = Abrir mis certificados

# Placements
mail-placement-subject = ¿Qué ha sido de ellos?
mail-placement-text = Ha pasado un tiempo desde unas prácticas que usted sigue. Cuando tenga un momento tranquilo, pregunte cómo va todo y anote la respuesta.
mail-placement-unknown = No poder saberlo también es una respuesta: anótelo y nadie volverá a preguntar.
mail-placement-where = Las preguntas están en { $network }, en Acompañar, Resultados.
