### Accompany: programmes, sessions, people under drawn names.

# The pages of the verb
accompany-tab-today = Hoy
accompany-tab-sessions = Sesiones
accompany-tab-programmes = Programas
accompany-tab-people = Personas
accompany-tab-retention = Conservación
accompany-tab-log = Quién leyó qué

# Words of the domain
accompany-mark =
    { $mark ->
        [present] Presente
        [late] Tarde
        [excused] Avisó
       *[absent] Ausente
    }
accompany-purpose-word =
    { $purpose ->
        [programme] El programa
        [sensitive] Salud y familia
        [placement] Unas prácticas
       *[picture] Fotos
    }
accompany-purpose-hint =
    { $purpose ->
        [programme] Sus datos se guardan y sirven para el programa.
        [sensitive] Puede anotarse lo que un educador debe saber de la salud o la familia.
        [placement] Un orientador puede decir a un colaborador quién va a hacer las prácticas.
       *[picture] Pueden hacerse y mostrarse fotos en las que se reconozca a la persona.
    }
accompany-given-by =
    { $who ->
        [participant] La propia persona
       *[guardian] Un tutor o tutora
    }
accompany-form-word =
    { $form ->
        [paper] En papel, firmado
        [email] Por mensaje
       *[spoken] De palabra
    }
accompany-relation =
    { $relation ->
        [parent] Madre o padre
        [legal_guardian] Tutor nombrado por un juez
       *[institution] Centro o servicio público
    }
accompany-act =
    { $act ->
        [read] abrió la página
        [search] buscó un nombre
        [create] dio de alta a la persona
        [change] cambió algo
        [export] entregó los datos
       *[erase] borró a la persona
    }
accompany-detail =
    { $detail ->
        [record] ficha
        [guardian] tutor
        [consent] consentimiento
        [enrolment] programa
        [contact] contacto
        [attendance] asistencia
        [name] por el nombre
        [placement-match] emparejada con una oferta
        [placement-write] prácticas cambiadas
        [placement-paper] documento de las prácticas
        [placement-paper-partner] documento de las prácticas, por el colaborador
        [placement-paper-person] documento de las prácticas, por la persona
        [placement-link] enlace para firmar las prácticas
        [placement-step] paso de las prácticas
        [placement-outcome] resultado de las prácticas
       *[other] { $detail }
    }

# Today
accompany-today-lede = Anote quién ha venido: un toque por persona y guarde.
accompany-today-sessions = Sesiones de hoy
accompany-today-none = Hoy no hay sesión.
accompany-today-unmarked = Asistencia pendiente de anotar
accompany-all-unmarked =
    { $count ->
        [one] { $count } sesión por anotar
       *[other] Las { $count } sesiones por anotar
    }
accompany-note-attendance = Anotar la asistencia
accompany-consents-missing =
    { $count ->
        [one] { $count } persona no tiene un consentimiento vigente al programa.
       *[other] { $count } personas no tienen un consentimiento vigente al programa.
    }
accompany-to-go =
    { $count ->
        [one] Los datos de { $count } persona deben borrarse pronto, o ya tendrían que estarlo.
       *[other] Los datos de { $count } personas deben borrarse pronto, o ya tendrían que estarlo.
    }
accompany-see = Ver

# Sessions and attendance
accompany-sessions-lede = Todos los encuentros de los programas, y quién vino.
accompany-sessions-empty = Todavía no hay sesiones
accompany-sessions-empty-text = Planifíquelas desde la página de un programa: un día, o el mismo día de varias semanas.
accompany-sessions-count =
    { $count ->
        [one] { $count } sesión
       *[other] { $count } sesiones
    }
accompany-coming = Próximas
accompany-past = Pasadas
accompany-unmarked = Por anotar
accompany-every-programme = Todos los programas
accompany-day = Día
accompany-hours = Horario
accompany-programme = Programa
accompany-topic = Tema
accompany-topic-hint = Nada que nombre a una persona.
accompany-place = Lugar
accompany-attendance = Asistencia
accompany-there = { $present } de { $all } presentes
accompany-there-so-far = { $there }, faltan { $waiting } por anotar
accompany-not-noted =
    { $count ->
        [one] sin anotar, se espera a { $count } persona
       *[other] sin anotar, se espera a { $count } personas
    }
accompany-called-off = Anulada
accompany-not-yet = La asistencia se anota a partir del día de la sesión.
accompany-call-off = Anular la sesión
accompany-take-place = Se hace de todos modos
accompany-show-names = Mostrar los nombres
accompany-drawn-names = Nombres sorteados
accompany-paper = Lista en papel (PDF)
accompany-noted = Anotado: { $there } de { $count } han venido.
accompany-nobody-yet = Todavía no participa nadie
accompany-nobody-yet-text = Las personas se inscriben en el programa en su propia página.
accompany-plan-sessions = Planificar sesiones
accompany-planned =
    { $count ->
        [one] { $count } sesión planificada.
       *[other] { $count } sesiones planificadas.
    }
accompany-starts-at = Desde las
accompany-ends-at = Hasta las
accompany-hour-hint = Por ejemplo, 17:30.
accompany-weeks = Cuántas semanas seguidas
accompany-weeks-hint = 1 para una sola sesión, 52 como máximo. Las sesiones que ya existen quedan como están.
accompany-expected = Esperados
accompany-marked = Anotados
accompany-were-there = Presentes

# Programmes
accompany-programmes-lede = Lo que la organización hace con personas, y lo que cuesta.
accompany-programmes-empty = Todavía no hay programas
accompany-programmes-empty-text = Refuerzo escolar, un taller, orientación laboral: empiece por uno.
accompany-new-programme = Nuevo programa
accompany-search-programme = Nombre del programa
accompany-running = En marcha
accompany-over = No en marcha
accompany-days = Fechas
accompany-since = desde el { $day }
accompany-people-count = Personas inscritas
accompany-purpose = Para qué sirve
accompany-first-day = Primer día
accompany-last-day = Último día
accompany-who-takes-part = Quién participa
accompany-from = Desde
accompany-until = Hasta
accompany-all-sessions = Todas sus sesiones
accompany-costs = Lo que cuesta
accompany-costs-hint = El coste total de un ejercicio, lo pague quien lo pague. Los colaboradores ven su parte.
accompany-cost = Coste de ese ejercicio
accompany-cost-month = Un mes del ejercicio
accompany-cost-month-hint = Cualquiera. Un coste vacío quita la cifra.

# People
accompany-people-lede = Con nombres sorteados que no dicen nada de nadie. Los nombres reales están en la página de cada persona, solo para educadores.
accompany-people-empty = Todavía no se ha dado de alta a nadie
accompany-people-empty-text = Un educador da de alta a las personas, con su consentimiento o el de un tutor.
accompany-people-total =
    { $count ->
        [one] { $count } persona
       *[other] { $count } personas
    }
accompany-search-drawn = Nombre sorteado
accompany-search-name = Buscar por el nombre real
accompany-search-name-hint = Palabras enteras del nombre. El registro guarda que se buscó, no a quién.
accompany-search-nothing = Nadie aquí tiene todas estas palabras en el nombre.
accompany-drawn-name = Nombre sorteado
accompany-born-in = Año de nacimiento
accompany-last-contact = Último contacto
accompany-consents = Consentimientos
accompany-everybody = Todas
accompany-without-consent = Sin consentimiento
accompany-erased = Borradas
accompany-take-in = Dar de alta a alguien
accompany-take-in-lede = Sin consentimiento no hay datos: se anota en el mismo paso. Todo lo que nombra a la persona se sella con una clave propia.
accompany-taken-in = Persona dada de alta.
accompany-takes-part-in = Participa en
accompany-none-yet = Ningún programa todavía

# One person
accompany-person-lede = { $age } años · { $name } en las listas
accompany-record = Lo que se sabe
accompany-given-name = Nombre
accompany-family-name = Apellidos
accompany-born = Fecha de nacimiento
accompany-school = Escuela o formación
accompany-note = Nota
accompany-note-hint = Lo que un educador debería saber; nada de salud ni de familia.
accompany-sensitive = Salud y familia
accompany-sensitive-hint = Se guarda solo mientras vale el consentimiento; después se borra solo.
accompany-heard-of = Hoy hemos tenido contacto
accompany-presence = Asistencias: { $part } de { $whole }.
accompany-no-consents = Todavía no se ha consentido nada.
accompany-consent-words = { $by }. { $form }. { $from } – { $until }.
accompany-holds = Vigente.
accompany-holds-no-more = No vigente.
accompany-withdrawn-on = Retirado el { $day }.
accompany-withdraw = Retirar
accompany-withdraw-text = Este consentimiento acaba hoy. Sin consentimiento para el programa, la persona deja de participar desde hoy; sin consentimiento para salud y familia, lo que se sabe de ello desaparece enseguida.
accompany-note-consent = Anotar un consentimiento
accompany-consent-to = Consiente
accompany-who-agrees = Quién consiente
accompany-own-consent = A partir de los { $age } años una persona puede consentir sola; antes, un tutor; desde los 18, solo ella.
accompany-how = Cómo
accompany-given-on = Dado el
accompany-expires-on = Hasta el
accompany-expires-hint = Tres años como máximo.
accompany-no-consent-holds = Ningún consentimiento vigente al programa
accompany-no-consent-holds-text = Pídalo de nuevo, o deje que se borren los datos.
accompany-guardians = Tutores
accompany-no-guardians = Nadie anotado.
accompany-add-guardian = Añadir un tutor
accompany-guardian-name = Nombre del tutor o tutora
accompany-guardian-hint = Necesario cuando consiente un tutor.
accompany-guardian-phone = Teléfono del tutor o tutora
accompany-guardian-email = Correo del tutor o tutora
accompany-guardian-remove-text = Se borran el nombre y el contacto de este tutor.
accompany-relation-label = Relación con el menor
accompany-no-programme = En ningún programa.
accompany-enrol = Inscribir en un programa
accompany-end-today = Terminar hoy
accompany-rights = Los derechos de la persona
accompany-rights-text = Cada persona puede recibir una copia de todo lo que se sabe, en palabras o para máquinas. El registro guarda la entrega.
accompany-copy-text = Copia para leer
accompany-log-of-one = Quién leyó esta página

# Retention and erasure
accompany-retention-lede = Los datos se borran { $years } años después del último contacto, salvo que la persona participe en un programa. El programa propone; alguien decide.
accompany-retention-empty = No hay datos que borrar pronto
accompany-retention-empty-text = Se avisará sesenta días antes.
accompany-what-to-do = Qué hay que hacer
accompany-goes-on = Retomar el contacto, o borrar los datos el { $day }.
accompany-gone-since = Borrar: los datos tendrían que haberse borrado el { $day }.
accompany-erase = Borrar a la persona
accompany-erase-lede = Se destruye la clave de la persona: nombre, contacto, notas y tutores ya no podrá leerlos nadie nunca. Los recuentos de sesiones siguen siendo ciertos.
accompany-erase-sure = Sí, esto no se puede deshacer
accompany-erase-tick = Marque la casilla para seguir.
accompany-erased-now = La persona ha sido borrada.

# The log
accompany-log-lede = Cada línea está ligada a la anterior: ninguna se puede cambiar o quitar sin que se note.
accompany-log-empty = Todavía no se ha leído nada
accompany-log-empty-text = Aquí consta quién abre la página de una persona, y cuándo.
accompany-log-count =
    { $count ->
        [one] { $count } línea
       *[other] { $count } líneas
    }
accompany-when = Cuándo
accompany-who = Quién
accompany-did = Qué
accompany-number = Línea
accompany-the-program = El programa
accompany-check-log = Cada línea del registro de personas está como se escribió y sigue a la anterior
accompany-fault-log = La línea { $number } del registro de personas se ha cambiado o falta.

# Why something is not taken
accompany-refused-days = Termina antes de empezar.
accompany-refused-cost = Un coste no es negativo.
accompany-refused-hour = Escriba la hora así: 17:30.
accompany-refused-hours = Termina antes de empezar: revise las horas.
accompany-refused-taken = El programa ya tiene una sesión a esa hora.
accompany-refused-born = Nadie aquí nació ese día: revise el año.
accompany-refused-no-guardian = Anote primero al tutor.
accompany-refused-sensitive = Nadie ha consentido que esto se anote.
accompany-refused-no-consent = Ese día no hay consentimiento vigente al programa: anótelo primero.
accompany-refused-future = El consentimiento se anota una vez dado, no antes.
accompany-refused-too-young = Demasiado joven para consentir a solas: debe hacerlo un tutor.
accompany-refused-grown-up = Mayor de edad: solo la persona puede consentir.
accompany-refused-term = El consentimiento corre desde su primer día, tres años como máximo.
accompany-refused-over = Este consentimiento ya ha terminado: tiene que valer hoy.
accompany-refused-last-guardian = Los consentimientos anotados valen por la palabra de este responsable. Retírelos o anote antes a otro responsable.
accompany-refused-key = La clave de las personas no está, o es otra. Ningún nombre se puede leer hasta que vuelva el fichero: quien lleva el servidor lo ve con «maillage doctor».
accompany-refused-erased = Esta persona ha sido borrada: ya no se puede leer nada.
accompany-refused-words = Escriba una palabra del nombre, de dos letras al menos.
accompany-refused-off = La sesión se anuló: nadie pudo estar.
accompany-refused-too-many = No quedan nombres por sortear.
