### Invitar: candidatos, invitaciones, mensajes, colaboradores.

# Pages of the verb
engage-tabs = Páginas de este paso
engage-tab-board = Tablero
engage-tab-list = Lista
engage-tab-tasks = Tareas
engage-tab-invite = Invitar
engage-tab-outbox = Mensajes
engage-tab-partners = Colaboradores de la red

# Words of the domain
engage-stage =
    { $stage ->
        [shortlisted] Seleccionado
        [contacted] Contactado
        [met] Conocido
        [proposal] Propuesta hecha
        [partner] Colaborador
        [declined] Ha dicho que no
       *[other] Ahora no
    }
engage-origin =
    { $origin ->
        [register] Elegido en un registro
        [hand] Escrito a mano
       *[other] Pidió unirse
    }
engage-kind =
    { $kind ->
        [company] Empresa
        [authority] Administración
        [association] Asociación
       *[other] Escuela
    }
engage-channel =
    { $channel ->
        [email] Correo electrónico
        [letter] Carta
       *[other] Código QR en mano
    }
engage-wave =
    { $wave ->
        [first] Invitación
        [reminder] Recordatorio
       *[other] Último recordatorio
    }
engage-answer =
    { $answer ->
        [interested] Quiere saber más
        [not_now] Ahora no
       *[other] No escribir más
    }
engage-silence =
    { $reason ->
        [opted_out] Pidió que no se le escriba
        [declined] Ha dicho que no
        [further_on] Ya va más adelante: hay una propuesta sobre la mesa
        [answered] Respondió que sí: toca llamar
        [enough] Dos recordatorios bastan
        [no_email] Sin correo electrónico
       *[other] Dirección postal incompleta
    }
engage-silence-too-soon = Demasiado pronto: a partir del { $day }
engage-criterion =
    { $criterion ->
        [mission_fit] Relación con la misión
        [proximity] Cercanía
        [capacity] Capacidad
        [anchoring] Arraigo local
        [values] Señales de valores
        [reachability] Facilidad de contacto
       *[other] Complementariedad
    }
engage-event =
    { $cause ->
        [added] Añadido a la lista
        [hand] Pasado a: { $stage }
        [invited] Invitado; etapa: { $stage }
        [answered] Respondió; etapa: { $stage }
        [visited] Visitado; etapa: { $stage }
        [asked] Pidió unirse a la red
       *[other] Se unió a la red
    }

# Board and list
engage-board-title = A quién conocer, a quién invitar
engage-board-label = Candidatos por etapa
engage-board-more = Ver los { $count }
engage-board-nobody = Aún no hay nadie en la lista
engage-board-nobody-text = Busque a su alrededor los comercios a los que su misión concierne y seleccione los que le gustaría conocer.
engage-board-nobody-button = Buscar comercios
engage-list-title = Todos los candidatos
engage-list-none = Ningún candidato coincide. Quite un filtro para ver más.
engage-search = Nombre, calle o correo
engage-search-hint = Los acentos no cuentan.
engage-add = Añadir a mano
engage-add-title = Añadir un candidato
engage-edit-title = Corregir la ficha
engage-stage-label = Etapa
engage-origin-label = Origen
engage-kind-label = Tipo
engage-since = Desde
engage-since-day = desde el { $day }
engage-count-prospects =
    { $count ->
        [one] { $count } candidato
       *[other] { $count } candidatos
    }
engage-moved = Etapa cambiada: { $stage }.

# Score
engage-score = Puntos
engage-score-line = { $points } puntos de 100
engage-score-of = { $points } puntos de 100 cuando se eligió
engage-score-coverage = Calculado sobre { $weight } puntos de criterios conocidos; lo que no se sabe no cuenta en contra.
engage-criterion-label = Criterio
engage-points = Puntos
engage-weight = Peso

# The page of a prospect
engage-record-title = Ficha
engage-what-next = ¿Y ahora?
engage-next-step = Próximo paso
engage-by-when = Para cuándo
engage-task-past = Esta fecha ya ha pasado. Elija hoy o un día posterior.
engage-reason = Por qué
engage-history = Historial
engage-invitations = Invitaciones
engage-channel-label = Por
engage-wave-label = Mensaje
engage-invitation-sent = Enviada
engage-invitation-opened = Página abierta
engage-note = Nueva nota
engage-note-add = Anotar
engage-contacts = Personas
engage-contact-role = Función
engage-contact-add = Añadir una persona
engage-opted-out = Pidió que no se le escriba más
engage-opted-out-text = No saldrá ninguna invitación y la búsqueda no lo propondrá más.
engage-peace = Dejar tranquilo
engage-peace-text = Si ha dicho que no quiere recibir nada más, anótelo aquí.
engage-peace-set = No escribirle más
engage-peace-lift-text = Solo si lo ha pedido él mismo.
engage-peace-lift = Se le puede volver a escribir
engage-join-button = Hacerlo colaborador de la red
engage-joined = Bienvenida: ya es colaborador de la red.
engage-is-partner = Es colaborador de la red
engage-open-partner = Abrir su página de colaborador
engage-qr-button = Hacer un código QR personal
engage-qr-title = Invitación personal de { $name }
engage-qr-text = Muestre este código o imprímalo: abre la invitación de este candidato. Solo se ve ahora.

# Typed by hand
engage-party-name = Nombre en la puerta
engage-street = Calle y número
engage-postcode = Código postal
engage-locality = Población
engage-written-in = Se le escribe en

# Tasks
engage-tasks = Tareas
engage-tasks-open = Por hacer
engage-tasks-mine = Las mías
engage-tasks-overdue = Atrasadas
engage-tasks-done = Hechas
engage-tasks-none = Nada que hacer aquí
engage-tasks-none-text = Las tareas se añaden en la página de un candidato o de un colaborador.
engage-task-what = Qué
engage-task-who = Quién
engage-task-for = Con
engage-task-add = Añadir una tarea
engage-task-done = Hecha
engage-task-reopen = Retomar
engage-task-call-back = Llamar: quiere saber más
engage-task-debit-returned = Hablar con el socio: se devolvió un adeudo (código del banco: { $code })
engage-task-debit-stopped = Hablar con el colaborador: se paró la domiciliación, un adeudo anunciado de { $sum } se retiró y queda por pagar por transferencia
engage-task-welcome = Responder: pidió unirse a la red
engage-nobody = Nadie por ahora
engage-late = atrasada
engage-count-tasks =
    { $count ->
        [one] { $count } tarea
       *[other] { $count } tareas
    }

# Inviting
engage-invite-title = Invitar
engage-invite-lede = Una invitación, dos recordatorios como mucho y nada más: no se presiona a nadie.
engage-invite-all = Elegir entre todos los candidatos
engage-invite-one = Invitar
engage-invite-possible =
    { $count ->
        [one] { $count } candidato puede recibir un mensaje hoy.
       *[other] { $count } candidatos pueden recibir un mensaje hoy.
    }
engage-invite-nobody = Nadie a quien invitar por ahora
engage-reach = Dirección
engage-personal = Una frase personal
engage-personal-hint = Se añade tal cual a cada mensaje, sea cual sea su idioma.
engage-preview = Ver antes de enviar
engage-preview-title =
    { $count ->
        [one] { $count } invitación por enviar
       *[other] { $count } invitaciones por enviar
    }
engage-count-in-language = { $count } en { $language }
engage-sample = { $wave }, en { $language }, tal como llega a { $prospect }
engage-sample-mail-text = Este es el mensaje entero. Cada uno recibe su propio enlace, creado al enviar: aquí termina en «…».
engage-sample-letter-text = Esta es la carta entera. Cada uno recibe su propio código QR, creado con la carta.
engage-sample-code = Aquí va el código QR de su página personal, con la dirección debajo.
engage-sample-letters = Ver la carta tal como se imprimirá (PDF)
engage-sample-letters-file = carta-de-muestra
engage-to-house = A la empresa, sin nombre
engage-to-at = A quién en { $prospect }
engage-send-invitations =
    { $count ->
        [one] Enviar { $count } invitación
       *[other] Enviar { $count } invitaciones
    }
engage-make-letters =
    { $count ->
        [one] Hacer { $count } carta
       *[other] Hacer { $count } cartas
    }
engage-send-warning = Un mensaje enviado no vuelve.
engage-letters-warning = Las cartas cuentan como enviadas en cuanto se hacen. El archivo queda aquí para imprimirlo.
engage-invitations-queued =
    { $count ->
        [one] { $count } invitación sale ahora.
       *[other] { $count } invitaciones salen ahora.
    }
engage-letters-made =
    { $count ->
        [one] { $count } carta está lista.
       *[other] { $count } cartas están listas.
    }
engage-letters = Cartas para imprimir
engage-letters-text = Un solo archivo, una carta tras otra, para sobres con ventana. Cada código QR es personal.

# Messages
engage-message-subject = Asunto
engage-message-to = Para
engage-message-from = De
engage-message-written = Escrito el
engage-message-kind-label = Clase
engage-message-kind =
    { $kind ->
        [invitation] Invitación
        [reminder] Recordatorio
        [join_thanks] Agradecimiento
        [join_notice] Aviso al equipo
        [welcome] Primer acceso
        [recover] Recuperación de acceso
        [partner_link] Enlace personal
        [declaration_reminder] Cifra pendiente
        [sign_agreement] Convenio por firmar
        [event] Plaza en un acto
        [volunteer] Página de un voluntario
        [shift_off] Turno anulado
        [debit_notice] Aviso de adeudo
       *[other] Mensaje
    }
engage-message-waiting = En espera
engage-message-waiting-text = Este mensaje sale en un momento.
engage-message-sent = Enviado
engage-message-sent-text = Entregado al servidor de correo el { $moment }.
engage-message-kept = Guardado aquí, no enviado
engage-message-kept-text = No hay servidor de correo configurado. Puede descargar el mensaje y enviarlo desde su propio programa.
engage-mail-kept = No se ha enviado: no hay ningún servidor de correo. Lo escrito se guarda en los mensajes; descárguelo y envíelo desde su propio programa.
engage-no-server-title = No hay ningún servidor de correo
engage-no-server-text = Los mensajes se guardan aquí y no salen. Quien gestiona el servidor lo inicia con MAILLAGE_SMTP_URL=smtps://nombre:clave@mail.example.org; el manual lo explica en la página «Engage».
engage-no-server-do = Ver los mensajes
engage-message-later = Aún no ha salido; nuevo intento el { $moment }
engage-message-failed = No enviado
engage-message-failed-text = Este mensaje no pudo salir y no se intentará más. Revise la dirección y vuelva a intentarlo.
engage-message-again = Se vuelve a intentar.
engage-message-eml = Descargar (.eml)
engage-messages-gone = Salidos o guardados
engage-outbox-empty = Ningún mensaje
engage-outbox-empty-text = Todo lo que envíe estará aquí, palabra por palabra.
engage-count-messages =
    { $count ->
        [one] { $count } mensaje
       *[other] { $count } mensajes
    }

# Partners
engage-partner-in = En la red
engage-partner-left = Se fue
engage-partners-none = Ningún colaborador aquí
engage-partners-none-text = Un candidato pasa a ser colaborador cuando se le ha hecho una propuesta.
engage-legal-name = Nombre legal
engage-legal-form = Forma jurídica
engage-legal-id = Número de identificación
engage-joined-on = Llegó el
engage-left-on = Se fue el
engage-left-thanks = Dejó la red el { $day }. Gracias por todo el camino compartido.
engage-shown = Visible en la página pública
engage-not-shown = No está en la página pública
engage-shown-label = Aceptó figurar en la página pública
engage-edit-partner-title = Corregir la ficha del colaborador
engage-before-joining = Antes de llegar: notas, invitaciones, historial
engage-link-title = Página personal
engage-link-what = El enlace abre, sin contraseña, la página del colaborador en su teléfono.
engage-link-of = Página personal de { $name }
engage-link-text = Muestre este código al colaborador o envíele la dirección. Este navegador la muestra durante una hora, y ningún otro.
engage-link-gone = El enlace solo se muestra en el navegador que lo hizo, durante una hora. Haga otro; los anteriores siguen abiertos hasta que los retire.
engage-link-make = Hacer un enlace
engage-link-send = Enviarlo por correo
engage-link-sent = El enlace sale por correo.
engage-link-made = Hecho el { $day }
engage-link-used = Abierto por última vez el { $moment }
engage-link-unused = Aún no abierto
engage-link-withdrawn = Retirado el { $day }
engage-link-withdraw = Retirar
engage-link-withdraw-text = Este enlace no abrirá nada más. El colaborador necesitará otro.
engage-link-withdrawn-done = El enlace está retirado.

# The public join page and the personal one
engage-join-title = Unirse a «{ $network }»
engage-join-lede = Déjenos unas líneas: { $organisation } le responde en una semana. No le compromete a nada.
engage-join-company = Nombre de su empresa
engage-join-activity = A qué se dedica
engage-join-activity-hint = Por ejemplo: panadería, peluquería, bar.
engage-join-contact = Su nombre
engage-join-one-of-both = Correo o teléfono: basta uno de los dos.
engage-join-words = ¿Algo más que decirnos?
engage-join-consent = Acepto que se guarden estos datos para responderme.
engage-join-send = Pedir unirse
engage-join-thanks = ¡Gracias!
engage-join-thanks-text = Alguien de { $organisation } le llamará o le escribirá en una semana.
engage-join-see = Ver la red
engage-personal-title = { $company }, ¿se une a «{ $network }»?
engage-your-answer = Su respuesta
engage-say-yes = Sí, me gustaría saber más
engage-say-not-now = Ahora no
engage-say-never = Por favor, no nos escriban más
engage-answer-not-now = Anotado
engage-answer-not-now-text = { $organisation } no le escribirá antes de seis meses como mínimo. Su página queda abierta si cambia de idea.
engage-answer-never = Entendido
engage-answer-never-text = { $organisation } no le escribirá más. Gracias por decírnoslo.
engage-stop-text = { $organisation } no le enviará más mensajes ni cartas.
engage-stop-button = No enviarme nada más

# Refusals
engage-refused-title = Esto no es posible
engage-refused-move = Este candidato no puede pasar a esa etapa desde la suya. Solo una propuesta hecha lleva a ser colaborador.
engage-refused-opted-out = Pidió que no se le escriba: no se vuelve a poner en la lista.
engage-refused-nothing-to-send = Nadie de los elegidos puede recibir un mensaje hoy. No ha salido nada.
engage-refused-addressee = Una de las personas elegidas ya no está, o no tiene dirección. No se ha enviado nada: elija de nuevo.
engage-refused-no-name = Falta un nombre.
engage-refused-empty = No hay nada que guardar: el texto está vacío.
engage-refused-assignee = Esta persona no tiene ninguna función en la organización.
engage-refused-no-email = Este colaborador no tiene correo electrónico: añádalo primero.
engage-refused-nothing-to-mark = Sin número de registro ni correo no se le podría reconocer la próxima vez. Páselo a la etapa «ha dicho que no».
engage-refused-no-way-back = Deje un correo o un teléfono para que podamos responderle.
engage-refused-no-consent = Marque esta casilla: sin su permiso no guardamos nada.

# Money and leaving
engage-money = Dinero
engage-task-leaving = Quiere dejarlo: contactar, dar las gracias, acordar el final
