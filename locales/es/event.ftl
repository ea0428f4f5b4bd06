### Events: an exhibition, a talk, a workshop, and who comes.


# Words of staff and public alike
event-tab = Actos
event-kind = Tipo
event-kind-exhibition = Exposición
event-kind-talk = Charla
event-kind-workshop = Taller
event-when = Cuándo
event-place = Dónde
event-is-off = Este acto no se celebra.
event-is-over = Este acto ya ha pasado.
event-full = Completo: hay lista de espera.
event-left =
    { $count ->
        [one] Queda { $count } plaza
       *[other] Quedan { $count } plazas
    }
event-public-page = Página pública
event-help = Echar una mano como voluntario

# Screens of the staff
event-lede = Exposiciones, charlas y talleres, y quién viene.
event-new = Acto nuevo
event-new-lede = Escríbalo al menos en un idioma; nadie lo ve hasta que lo publique.
event-change-lede = Si cambian el día, la hora o el lugar, se escribe a todas las personas inscritas.
event-title-label = Título
event-title-in = Título ({ $language })
event-text-in = Qué se hace ({ $language })
event-starts = Empieza
event-ends = Termina
event-capacity = Plazas
event-capacity-hint = Déjelo vacío si no hay límite. Los siguientes pasan a una lista de espera que avanza sola.
event-no-limit = Sin límite
event-taken = Personas
event-taken-of = { $taken } de { $capacity }
event-waiting = En espera
event-attended = Vinieron
event-none = Ningún acto todavía
event-none-text = Una exposición o una charla enseña al barrio lo que sus comercios hacen posible.
event-stage-draft = Borrador
event-stage-published = Publicado
event-stage-cancelled = Anulado
event-state-registered = Tiene plaza
event-state-waiting = En espera
event-state-withdrawn = Plaza devuelta
event-state-attended = Ha venido
event-state-missed = No ha venido
event-drafted = El borrador está guardado. Publíquelo cuando esté bien.
event-publish = Publicar
event-published = El acto está publicado: todo el mundo puede verlo e inscribirse.
event-discard = Eliminar el borrador
event-discard-lede = «{ $title }» se eliminará. Solo el equipo lo ha visto.
event-discarded = El borrador está eliminado.
event-refused-not-a-draft = El acto está publicado: se puede anular, no eliminar.
event-saved-over =
    { $over ->
        [one] Guardado. { $over } persona tiene plaza por encima de este número y la conserva.
       *[other] Guardado. { $over } personas tienen plaza por encima de este número y la conservan.
    }
event-cancel = Anular el acto
event-cancel-lede = «{ $title }» se mostrará como anulado y se escribirá a todas las personas inscritas. No se puede deshacer.
event-cancelled = El acto está anulado; se avisa a las personas inscritas.
event-cancelled-notice = Este acto se ha anulado.
event-draft-notice = Solo el equipo ve este borrador.
event-draft-notice-text = Publíquelo cuando esté bien: entonces aparece en la página pública y en el calendario.
event-over-notice = Ya ha pasado: anote quién vino. Los nombres se olvidan el { $day }; los números quedan.
event-forgotten-notice = Los nombres se han olvidado; los números quedan.
event-who-comes = Quién viene
event-people-taken =
    { $count ->
        [one] persona con plaza
       *[other] personas con plaza
    }
event-people-left =
    { $count ->
        [one] plaza libre
       *[other] plazas libres
    }
event-people-waiting =
    { $count ->
        [one] persona en espera
       *[other] personas en espera
    }
event-people-came =
    { $count ->
        [one] persona vino
       *[other] personas vinieron
    }
event-signed-up = Inscripción
event-people = Personas
event-needs = Qué ayuda
event-origin-code = Código del cartel
event-no-name = (sin nombre)
event-nobody = Nadie se ha inscrito todavía
event-nobody-text = Una vez publicado, la gente se inscribe en su página pública.
event-press-came = Vino
event-press-missed = No vino
event-press-withdraw = Devolver la plaza
event-attendance = Lista para la puerta (PDF)
event-door = Alguien ha llamado o ha venido sin avisar
event-door-text = Antes del comienzo recibe plaza; después cuenta como asistente. No hace falta el nombre.
event-people-how-many = Cuántas personas
event-people-bounds = Escriba cuántas personas, de 1 a { $most }.
event-add = Anotar
event-added = Anotado.
event-home = Darlo a conocer y reunir a la gente
event-home-what = Exposiciones y charlas con quien viene; voluntarios con sus turnos y sus horas.

# Public pages
event-public-title = Qué se hace
event-public-none = Ahora mismo no hay nada previsto
event-public-none-text = Aquí aparecerán las exposiciones, charlas y talleres de la red.
event-back-to-network = A la red
event-past = Lo que se ha hecho
event-feed = Seguir en mi calendario
event-feed-text = Dé la dirección de este enlace a su calendario: los actos nuevos aparecerán solos.
event-calendar-file = Añadir a mi calendario
event-come-title = Venga
event-come-send = Inscribirme
event-wait-title = Apuntarse a la lista de espera
event-wait-lede = Está completo. Cuando queda una plaza libre, la recibe la primera persona en espera y se le escribe.
event-wait-send = Apuntarme a la lista
event-your-name = Su nombre
event-email-hint = Recibirá un mensaje con un enlace para devolver su plaza.
event-companions = Cuántas personas vienen con usted
event-needs-ask = ¿Hay algo que le ayude a participar?
event-needs-hint = Una rampa, un asiento, la lengua de signos: solo lo lee el equipo y se borra una semana después.
event-privacy = { $organisation } guarda su nombre y su dirección solo para este acto y los borra treinta días después.
event-thanks = Su plaza está reservada
event-thanks-text = Nos vemos en «{ $title }»: { $when }. Le llegará un mensaje con todos los detalles.
event-thanks-waiting = Está en la lista de espera
event-thanks-waiting-text = Todas las plazas de «{ $title }» están ocupadas. Cuando quede una para usted, le escribiremos.
event-own-place =
    { $people ->
        [one] Tiene una plaza.
       *[other] Tiene { $people } plazas.
    }
event-own-waiting = Está en la lista de espera. Le escribiremos cuando quede una plaza libre.
event-own-withdrawn = Ha devuelto su plaza. Gracias por avisar.
event-give-back = No puedo venir: devolver mi plaza
event-given-back = Su plaza queda libre para otra persona. ¡Gracias!

# Refusals
event-refused-title = Esto no es posible ahora con el acto
event-refused-over = Ya ha pasado, o la inscripción no está abierta.
event-refused-cancelled = No está publicado, o se ha anulado.
event-refused-not-begun = No ha empezado: nadie puede haber venido aún.
event-refused-anonymised = Los nombres de este acto se han olvidado; ya no se puede cambiar nada.
event-refused-ends-before = El final debe ser posterior al comienzo.
event-refused-too-many = Su grupo supera el número de plazas. Escríbanos.

# Messages
event-mail-footer = Recibe este mensaje porque se ha inscrito en un acto de { $organisation }. Su nombre y su dirección se borran treinta días después.
event-mail-when = { $when }. { $place }
event-mail-back = Si no puede venir, devuelva su plaza con el enlace: quizá alguien la espera.
event-mail-button = Ver o devolver mi plaza
event-mail-place-subject = Su plaza: { $title }
event-mail-place =
    { $people ->
        [one] Tiene una plaza para «{ $title }». Nos vemos allí.
       *[other] Tiene { $people } plazas para «{ $title }». Nos vemos allí.
    }
event-mail-waiting-subject = Lista de espera: { $title }
event-mail-waiting =
    { $people ->
        [one] «{ $title }» está completo. Está en la lista de espera; cuando quede una plaza para usted, le escribiremos enseguida.
       *[other] «{ $title }» está completo. Son { $people } personas en la lista de espera; cuando haya sitio para todas, le escribiremos enseguida.
    }
event-mail-promoted-subject = Una plaza para usted: { $title }
event-mail-promoted =
    { $people ->
        [one] Buenas noticias: ha quedado libre una plaza para «{ $title }» y es suya.
       *[other] Buenas noticias: han quedado libres { $people } plazas para «{ $title }» y son suyas.
    }
event-mail-changed-subject = Cambio: { $title }
event-mail-changed = El día, la hora o el lugar de «{ $title }» han cambiado. Esto es lo que vale ahora:
event-mail-cancelled-subject = Anulado: { $title }
event-mail-cancelled = Lo sentimos: «{ $title }» no se celebra. No tiene que hacer nada.
