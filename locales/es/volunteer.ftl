### Volunteers: missions, shifts, hours, proofs, and how long they stay.


# Where somebody came from
volunteer-origin = Llegó por
volunteer-origin-poster = Un cartel
volunteer-origin-event = Un acto
volunteer-origin-partner = Un comercio o colaborador
volunteer-origin-page = La página pública
volunteer-origin-friend = Una amistad
volunteer-origin-other = De otra manera

# Screens of the staff
volunteer-tab = Voluntarios
volunteer-one = Voluntario
volunteer-lede = Quién echa una mano, desde cuándo y cuántas horas.
volunteer-public-page = La página pública de inscripción
volunteer-none = Ningún voluntario todavía
volunteer-none-text = La gente se inscribe en la página pública: desde un cartel, un acto o directamente.
volunteer-since = Desde
volunteer-last = Última vez
volunteer-hours = Horas
volunteer-to-come = Turnos por venir
volunteer-active = Con nosotros
volunteer-gone = Se fue
volunteer-forgotten-name = (olvidado)
volunteer-forgotten-notice = El nombre de esta persona se ha olvidado. Las horas quedan, sin nombre.
volunteer-left-notice = Dijo el { $day } que lo dejaba.
volunteer-reports =
    { $count ->
        [one] parte de horas
       *[other] partes de horas
    }
volunteer-link-send = Enviar un enlace nuevo
volunteer-link-sent = Un enlace nuevo está en camino; el antiguo ya no funciona.
volunteer-forget = Olvidar a esta persona
volunteer-forget-lede = Se borran para siempre el nombre, la dirección, el teléfono, los mensajes y los certificados vistos de { $name }. Las horas quedan, sin nombre; ya no se podrá hacer ningún certificado.
volunteer-forgotten = La persona se ha olvidado; las horas quedan.

# Proofs that the law asks for
certificate-es-sexual-offences = Certificado negativo de delitos de naturaleza sexual
certificate-fr-b3 = Extracto de antecedentes penales n.º 3 (Francia)
certificate-fr-fijais = Consulta del registro FIJAIS (Francia)
volunteer-proofs = Cerca de menores
volunteer-law = La ley pide estos certificados antes de acercarse a menores. Anote solo que ha visto el papel; no lo guarde nunca.
volunteer-no-law = Este programa no conoce una ley así en su país: infórmese antes de que alguien se acerque a menores.
volunteer-proof = Certificado
volunteer-proof-day = Fecha del papel
volunteer-proof-hint = Vale un año a partir de ese día.
volunteer-proof-note = He visto el papel
volunteer-proof-noted = Anotado: visto por usted, hoy.
volunteer-proof-missing = No visto o demasiado antiguo: no puede tomar ningún turno con menores.
volunteer-proof-lacks = Falta
volunteer-proof-holds = En regla
volunteer-proof-old = Caducado
volunteer-proof-seen = Papel del { $issued }, visto el { $seen } por { $who }; vale hasta el { $until }.
volunteer-proof-future = El papel no puede tener fecha posterior a hoy.
volunteer-proof-expired = El papel tiene más de un año: pida uno nuevo.

# Missions and shifts
volunteer-missions = Misiones
volunteer-mission = Misión
volunteer-missions-lede = Qué hacen los voluntarios y en qué turnos.
volunteer-new-mission = Misión nueva
volunteer-mission-text = Qué se hace
volunteer-children = Con menores
volunteer-with-children = Hay menores
volunteer-with-children-hint = Entonces nadie toma un turno sin los certificados que pide la ley. Quien no los tiene devuelve los turnos ya tomados.
volunteer-children-notice = Hay menores
volunteer-children-notice-text = Un turno solo se puede tomar con los certificados que pide la ley, vistos por el equipo y vigentes.
volunteer-yes = Sí
volunteer-mission-open = Abierta
volunteer-mission-closed = Cerrada
volunteer-no-mission = Ninguna misión todavía
volunteer-no-mission-text = Una misión es lo que los voluntarios pueden hacer: ayudar con los deberes, cocinar, colgar carteles.
volunteer-close-mission = Cerrar esta misión
volunteer-open-mission = Volver a abrirla
volunteer-closed-notice = Esta misión está cerrada: no se pueden añadir ni tomar turnos.
volunteer-shifts-to-come = Turnos por venir
volunteer-shifts-past = Turnos pasados
volunteer-no-shift = Ningún turno por venir
volunteer-no-past-shift = Ningún turno aún
volunteer-taken = Ocupadas
volunteer-add-shift = Añadir un turno
volunteer-how-many = Cuántos voluntarios
volunteer-weeks = Durante cuántas semanas
volunteer-weeks-hint = 1 para una sola vez; más lo repite cada semana, { $most } como máximo.
volunteer-shift-added = Añadido: los voluntarios lo ven en su página.
volunteer-shift-too-long = Un turno dura como máximo un día.
volunteer-nobody-yet = Nadie lo ha tomado todavía
volunteer-nobody-yet-text = Los voluntarios lo toman en su página.
volunteer-cancel-shift = Anular este turno
volunteer-cancel-shift-lede =
    { $count ->
        [one] Un voluntario lo tomó y se le escribe. No se puede deshacer.
       *[other] { $count } voluntarios lo tomaron y se les escribe. No se puede deshacer.
    }
volunteer-shift-cancelled = El turno está anulado.
volunteer-shift-off = Este turno se ha anulado.
volunteer-was-there = Estuvo
volunteer-was-missing = No estuvo
volunteer-booking-booked = Lo tiene
volunteer-booking-withdrawn = Lo devolvió
volunteer-booking-done = Estuvo
volunteer-booking-missed = No estuvo

# Hours
volunteer-hours-lede = Los voluntarios comunican, usted confirma. Lo decidido queda; los certificados solo cuentan horas confirmadas.
volunteer-hours-count =
    { $count ->
        [one] { $count } parte, { $hours } confirmadas
       *[other] { $count } partes, { $hours } confirmadas
    }
volunteer-no-hours = Ninguna hora todavía
volunteer-no-hours-text = Los voluntarios comunican las horas en su página después de un turno; o anote en el turno quién estuvo.
volunteer-hours-reported = Comunicadas
volunteer-hours-confirmed = Confirmadas
volunteer-hours-refused = No contadas
volunteer-all-hours = Todas las horas de esta persona
volunteer-confirm = Confirmar
volunteer-refuse = No contar
volunteer-decided = Decidido.
volunteer-decided-by = por { $name }
volunteer-h = { $hours } h
volunteer-h-min = { $hours } h { $minutes }

# Loyalty
volunteer-loyalty = Fidelidad
volunteer-loyalty-lede = Cuánto tiempo se quedan los voluntarios, según lo que los trajo.
volunteer-loyalty-chart = La parte que sigue con nosotros
volunteer-loyalty-words = El { $share } de los voluntarios se queda más de un año.
volunteer-hidden = Con menos de { $least } personas no se muestra ninguna curva: hablaría de alguien.
volunteer-no-loyalty = Nadie tiene aún horas confirmadas
volunteer-no-loyalty-text = Confirme horas: la primera curva aparece con diez voluntarios.
volunteer-with-us =
    { $count ->
        [one] voluntario con nosotros
       *[other] voluntarios con nosotros
    }
volunteer-ever =
    { $count ->
        [one] ha echado una mano alguna vez
       *[other] han echado una mano alguna vez
    }
volunteer-sum-words = horas confirmadas
volunteer-all = Todos
volunteer-curve = { $name } ({ $people })
volunteer-band = seguro al 95 %
volunteer-people = Personas
volunteer-ended = Se fueron
volunteer-median = La mitad se queda
volunteer-months =
    { $count ->
        [one] { $count } mes
       *[other] { $count } meses
    }
volunteer-years =
    { $count ->
        [one] { $count } año
       *[other] { $count } años
    }
volunteer-percent = { $number } %
volunteer-how-title = Cómo se calcula
volunteer-how = Del primer al último día con horas confirmadas de cada voluntario. Quien no ha venido en noventa días y no tiene nada reservado se ha ido; los demás cuentan como presentes (Kaplan y Meier, 1958; banda según Greenwood). El eje inferior cuenta meses.
volunteer-growth = Cuántos son
volunteer-growth-words = De { $first } a { $last } voluntarios al final de cada año y hoy.
volunteer-at-day = Días
volunteer-at-risk = Presentes antes
volunteer-stays = Parte que se queda
volunteer-low = Banda desde
volunteer-high = Banda hasta

# The public page
volunteer-help-title = Echar una mano
volunteer-help-lede = Una tarde al mes o una hora a la semana: { $organisation } encuentra algo a su medida. Usted elige sus turnos.
volunteer-email-hint = Le enviamos el enlace de su página; no hace falta contraseña.
volunteer-origin-ask = ¿Cómo nos ha conocido?
volunteer-origin-choose = Sin respuesta
volunteer-adult = Tengo 18 años o más
volunteer-adult-hint = ¿Menor? Venga a vernos con su madre o su padre: también hay algo para usted.
volunteer-refused-minor = Esta página es para mayores de 18 años. Si es menor, venga a vernos con su madre o su padre.
volunteer-privacy = { $organisation } guarda su nombre y su dirección para organizar los turnos con usted, y los borra cuando lo pida.
volunteer-help-send = Echo una mano
volunteer-thanks = ¡Gracias, le damos la bienvenida!
volunteer-thanks-text = Le llegará un mensaje con el enlace de su página: allí elige sus turnos. En { $organisation } tenemos ganas de conocerle.

# The page of a volunteer
volunteer-hello = Hola, { $name }
volunteer-way-shifts = Mis turnos
volunteer-way-hours = Mis horas
volunteer-way-leave = Quiero dejarlo
volunteer-no-shift-yet = No tiene ningún turno por venir. Elija uno abajo cuando le vaya bien.
volunteer-your-shifts =
    { $count ->
        [one] Tiene un turno por venir.
       *[other] Tiene { $count } turnos por venir.
    }
volunteer-open-shifts = Puede ayudar aquí
volunteer-places =
    { $count ->
        [one] Queda { $count } plaza
       *[other] Quedan { $count } plazas
    }
volunteer-take = Vendré
volunteer-give-back = No puedo venir
volunteer-taken-note = Gracias: contamos con usted.
volunteer-given-back = Gracias por avisar: el turno queda libre para otra persona.
volunteer-refused-full = Este turno está completo.
volunteer-refused-begun = Este turno ya ha empezado.
volunteer-refused-near = Está demasiado cerca de otro turno suyo: entre dos días hay { $hours } horas de descanso.
volunteer-refused-certificate = Hay menores: la ley pide { $what }. Enséñelo antes al equipo.
volunteer-report = Comunicar horas
volunteer-report-nothing = Ahora no hay nada que comunicar. Después de un turno diga aquí cuánto duró.
volunteer-which-shift = Qué turno
volunteer-how-many-hours = Cuántas horas
volunteer-hours-invalid = Escriba horas, por ejemplo 2 o 2:30.
volunteer-report-send = Comunicar
volunteer-reported = Gracias: el equipo lo confirmará pronto.
volunteer-refused-hours-certificate = Había menores: el equipo debe haber visto el certificado que pide la ley. Hable con él.
volunteer-certificate-paper = Certificado de horas (PDF)
volunteer-certificate-file = certificado-horas
volunteer-leave-text = Un clic y { $organisation } no le pedirá nada más; sus turnos por venir quedan libres. Su certificado de horas sigue aquí. Para que borremos su nombre, escríbanos.
volunteer-leave-send = Sí, lo dejo
volunteer-left = Gracias por todo lo que ha hecho.
volunteer-has-left = Lo ha dejado. Para volver, inscríbase de nuevo con la misma dirección.

# Refusals
volunteer-refused-title = Esto no es posible ahora
volunteer-refused-not-begun = El turno no ha empezado: nadie puede haber estado.
volunteer-refused-decided = Estas horas ya están decididas; lo decidido queda.
volunteer-refused-no-hours = Aún no hay horas confirmadas: el certificado estaría vacío.

# Messages
volunteer-mail-footer = Recibe este mensaje porque echa una mano a { $organisation } como voluntario. En su página hay un enlace para dejarlo.
volunteer-mail-subject = Su página de voluntario de { $organisation }
volunteer-mail-text = ¡Gracias por echar una mano a { $organisation }! En su página elige turnos, comunica horas y encuentra su certificado. No hace falta contraseña.
volunteer-mail-keep = Guarde este mensaje: el enlace es solo suyo.
volunteer-mail-button = Abrir mi página
volunteer-mail-off-subject = Anulado: { $mission }
volunteer-mail-off = El turno «{ $mission }» ({ $when }) no se hace. Lo sentimos, y gracias por estar dispuesto a venir.
