### Sensibilizar: campañas, carteles, códigos, insignia.

# Campaigns
campaign-tab-campaigns = Campañas
campaign-tab-badge = Insignia
campaign-tabs = Sensibilizar
campaign-title = Campañas
campaign-lede = Un mensaje, un cartel para cada colaborador, y lo que mueve.
campaign-new = Empezar una campaña
campaign-search = Nombre
campaign-state = Estado
campaign-state-open = Abierta
campaign-state-closed = Cerrada
campaign-name = Nombre de la campaña
campaign-starts-on = Primer día
campaign-ends-on = Último día
campaign-asked = Preguntados
campaign-sent = Enviados
campaign-shown = Colgados
campaign-photos = Fotos
campaign-declined = Rechazos
campaign-scans = Códigos escaneados
campaign-file = campañas
campaign-empty-title = Aún no hay ninguna campaña
campaign-empty-text = Una campaña tiene un mensaje por idioma y un cartel por colaborador, con su nombre, su calle y su propio código.

# The form
campaign-edit-title = Editar «{ $name }»
campaign-form-lede = No se pregunta a nadie hasta que usted lo pida en la página de la campaña.
campaign-destination = Adónde llevan los códigos de los carteles
campaign-destination-hint = Se puede cambiar más tarde: los códigos impresos siguen siendo los mismos. Quien se apunta allí se cuenta para el cartel.
campaign-destination-poster = Una página sobre la campaña y el lugar
campaign-destination-help = La página para echar una mano
campaign-destination-event = La página de «{ $title }», para apuntarse
campaign-destination-event-over = «{ $title }» ya ha pasado: los códigos llevan a la página sobre la campaña
campaign-destination-gone = Este acto ya no existe. Elija adónde llevan los códigos.
campaign-destination-network = La página pública de la red
campaign-destination-join = La página para unirse a la red
campaign-size = Tamaño
campaign-size-a4 = A4 (21 × 29,7 cm)
campaign-size-a3 = A3 (29,7 × 42 cm)
campaign-edge = Para qué impresora
campaign-edge-plain = La impresora de la oficina
campaign-edge-marks = Una imprenta: sangre y marcas de corte
campaign-texts = Lo que dice el cartel
campaign-texts-hint = Rellene al menos un idioma. Cada colaborador recibe el cartel en su idioma, o en el primero que esté rellenado.
campaign-blanks = Estas palabras entre llaves se sustituyen en cada cartel: { $blanks }
campaign-text-title = Título
campaign-text-title-hint = Unas pocas palabras, que se lean desde el otro lado de la calle.
campaign-text-body = Texto
campaign-text-call = Lo que se puede hacer, junto al código
campaign-text-half = Rellene los tres textos de este idioma, o ninguno.
campaign-text-none = Escriba el mensaje en un idioma como mínimo.
campaign-blank-unknown = «{ $blank }» no se conoce. Hay: { $blanks }
campaign-blank-open = Hay una llave abierta que no se cierra.
campaign-dates-wrong = El último día es anterior al primero.
campaign-picture = Imagen de los carteles
campaign-picture-hint = PNG o JPEG, apaisada. Sin imagen, el cartel muestra la red: un nudo por colaborador.
campaign-picture-remove = Quitar la imagen
campaign-picture-unreadable = Esta imagen no se puede leer. Elija un archivo PNG o JPEG. Todo lo demás se ha conservado.
campaign-picture-too-large = Esta imagen pesa demasiado: { $limit } como máximo.
campaign-picture-missing = Elija primero un archivo.
campaign-picture-changed = La imagen está en los carteles.
campaign-picture-removed = La imagen se ha quitado.
campaign-picture-send = Poner esta imagen
campaign-save = Guardar la campaña
campaign-saved = La campaña está guardada.

# The page of a campaign
campaign-next = Qué hacer ahora
campaign-ask =
    { $count ->
        [one] Preguntar a { $count } colaborador
       *[other] Preguntar a { $count } colaboradores
    }
campaign-ask-text = Cada uno recibe un código propio, y la pregunta «¿Está colgado el cartel?» en su página. No se envía ningún mensaje.
campaign-ask-done =
    { $count ->
        [one] Se ha preguntado a { $count } colaborador.
       *[other] Se ha preguntado a { $count } colaboradores.
    }
campaign-all-asked = Se ha preguntado a todos los colaboradores de la red.
campaign-no-partners = Aún no hay colaboradores a quienes preguntar.
campaign-send =
    { $count ->
        [one] Anotar { $count } cartel como enviado
       *[other] Anotar { $count } carteles como enviados
    }
campaign-send-done =
    { $count ->
        [one] { $count } cartel anotado como enviado.
       *[other] { $count } carteles anotados como enviados.
    }
campaign-close = Cerrar la campaña
campaign-close-text = Ya no se pregunta a los colaboradores. Los carteles colgados y sus códigos siguen funcionando.
campaign-closed-done = La campaña está cerrada.
campaign-reopen = Reabrir la campaña
campaign-reopened-done = La campaña está abierta de nuevo.
campaign-closed-on = Esta campaña está cerrada.
campaign-displays = Ver todos los carteles
campaign-figures-how = Cómo se cuenta
campaign-figures-words = Preguntados: todos los colaboradores a los que se ha hecho la pregunta; { $declined } no han querido. Colgados: los que lo han marcado o han enviado una foto. Un escaneo es una visita por el código de un cartel; los robots y las vistas previas no cuentan.
campaign-latest-photos = Últimas fotos

# Posters
poster-title = Carteles para imprimir
poster-text = Un solo archivo PDF, una página por colaborador: su nombre, su calle, su idioma, su código.
poster-which = Cuáles
poster-which-all = Todos, salvo los rechazos
poster-which-not-sent = Los que aún no se han enviado
poster-make = Preparar el archivo
poster-job-title = Carteles para imprimir: { $name }
poster-job-running =
    { $count ->
        [one] Se está maquetando { $count } cartel.
       *[other] Se están maquetando { $count } carteles.
    }
poster-job-refresh = La página se actualiza sola.
poster-job-done =
    { $count ->
        [one] El archivo está listo: { $count } cartel, { $size }.
       *[other] El archivo está listo: { $count } carteles, { $size }.
    }
poster-job-kept = Se queda aquí una hora. Se puede volver a hacer en cualquier momento.
poster-job-download = Descargar el PDF
poster-job-empty = No hay ningún cartel de este tipo. Pregunte primero a los colaboradores.
poster-job-failed = No se ha podido hacer el archivo. La campaña está intacta. Inténtelo otra vez; si la imagen es grande, pruebe sin ella.
poster-job-gone = Este archivo ya no está. Prepárelo otra vez.
poster-job-back = Volver a la campaña
poster-file = cartel
poster-files = carteles
poster-one = El cartel de este colaborador (PDF)

# Displays
display-title = Carteles: { $name }
display-search = Colaborador o calle
display-stage-label = En qué punto está
display-stage =
    { $stage ->
        [asked] Preguntado
        [sent] Enviado
        [shown] Colgado
        [photo] Foto recibida
       *[declined] Rechazado
    }
display-partner = Colaborador
display-street = Calle
display-asked-on = Preguntado el
display-sent-on = Enviado el
display-shown-on = Colgado desde
display-photo-on = Foto del
display-code = Código
display-address = Dirección del código
display-file = carteles
display-empty-title = Aún no se ha preguntado a nadie
display-empty-text = En la página de la campaña, pregunte a los colaboradores de la red. Cada uno recibe un cartel con su propio código.
display-empty-go = A la campaña
display-do-send = Anotar como enviado
display-do-show = Anotar como colgado
display-do-take-back = No está colgado
display-do-decline = El colaborador no lo quiere
display-do-ask-again = Preguntar de nuevo
display-done = Anotado.
display-photo = Foto
display-photo-alt = El cartel en { $partner }
display-photo-none = Aún no hay foto.
display-photo-field = Una foto del cartel
display-photo-hint = Sin personas, por favor. El lugar y la hora se borran del archivo.
display-photo-send = Enviar la foto
display-photo-thanks = La foto ha llegado.
display-photo-remove = Eliminar la foto
display-photo-removed = La foto está eliminada.
display-photo-missing = Elija primero una foto.
display-photo-unreadable = Esta foto no se puede leer. Envíe un archivo JPEG o PNG.
display-refused-title = Este paso no corresponde
display-refused-step = El cartel está ya en otro punto. Nada ha cambiado. Vuelva a su página.
campaign-refused-closed = Esta campaña está cerrada. Ábrala de nuevo para continuar. Nada ha cambiado.
campaign-refused-no-code = No se ha encontrado ningún código libre. Nada ha cambiado. Inténtelo otra vez.

# Scans
scan-title = Códigos escaneados: { $name }
scan-lede = Un número por cartel, día, parte del día y tipo de aparato. No se guarda nada de la persona: ni dirección, ni cookie, ni nombre del navegador.
scan-by-day = Por día
scan-by-week = Códigos escaneados por semana
scan-by-week-words =
    { $count ->
        [one] { $count } visita por un código, del { $from } al { $to }.
       *[other] { $count } visitas por un código, del { $from } al { $to }.
    }
scan-day = Día
scan-part = Parte del día
scan-device = Aparato
scan-count = Visitas
scan-part-name =
    { $part ->
        [night] Noche
        [morning] Mañana
        [afternoon] Tarde
       *[evening] Anochecer
    }
scan-device-name =
    { $device ->
        [phone] Móvil o tableta
       *[other] Otro
    }
scan-file = escaneos
scan-see = Ver los escaneos
scan-empty-title = Aún no se ha escaneado ningún código
scan-empty-text = En cuanto alguien escanee un cartel, la visita se contará aquí en pocos segundos.
scan-came = Quién ha venido por un cartel
scan-came-words = Por estos carteles han llegado { $volunteers } y { $signups }.
scan-came-none = Aún no se ha apuntado nadie por un cartel.
scan-came-count-volunteers =
    { $count ->
        [one] { $count } voluntario
       *[other] { $count } voluntarios
    }
scan-came-count-sign-ups =
    { $count ->
        [one] { $count } inscripción a un acto
       *[other] { $count } inscripciones a actos
    }
scan-came-partner = Colgado en
scan-came-volunteers = Voluntarios
scan-came-sign-ups = Inscripciones
scan-came-how = Contado por el código del cartel: los voluntarios que se apuntaron por él, también los que lo han dejado; las inscripciones a actos, sin las plazas devueltas. Quien escribe la dirección o vuelve más tarde sin el código no se cuenta aquí.

# The page behind a poster's code
scan-page-here = Ha visto este cartel en { $partner }, { $street }.
scan-page-over = Esta campaña ha terminado. La red continúa.
scan-page-network = Conocer la red
scan-page-join = Unirme con mi empresa
scan-page-private = Contamos que este código se ha escaneado, y nada sobre usted: ni cookies, ni dirección.

# The badge
badge-title = Insignia de la red
badge-lede = Un enlace a la red para la web de cada colaborador: sin script, sin cookies, y sin que sus visitantes pidan nada a nuestro servidor.
badge-member = Miembro de la red
badge-alt = Miembro de { $network }
badge-paste = Pegue este texto en su página
badge-paste-hint = La imagen está dentro del texto: no se carga nada más.
badge-copy = Copiar el texto
badge-picture = Solo la imagen (SVG)
badge-picture-hint = Si su web solo acepta imágenes: descárguela y póngale este enlace: { $address }
badge-for = Idioma de la insignia
badge-for-send = Mostrar
badge-sites = Webs de los colaboradores
badge-sites-text = Cada página se mira una vez por semana como máximo, si su web lo permite (robots.txt). Basta con que tenga un enlace a la página pública de la red.
badge-look = Mirar ahora
badge-look-begun = Se están mirando las páginas pendientes, una tras otra. El resultado aparece aquí.
badge-look-demo = Las webs de la demo son inventadas: no se molesta a nadie.
badge-site = Web
badge-state-label = Insignia
badge-checked-on = Mirado el
badge-state =
    { $state ->
        [found] Presente
        [missing] Ausente
        [forbidden] La web no admite robots
        [unreachable] Sin respuesta
       *[none] Aún no se ha mirado
    }
badge-file = insignias
badge-empty-title = Ningún colaborador tiene web anotada
badge-empty-text = Anote la dirección de la web en la ficha de un colaborador y aparecerá aquí.
badge-empty-go = A los colaboradores

# A partner's own pages
partner-way-posters = Mis carteles
partner-way-badge = Insignia para nuestra web
partner-posters-title = Mis carteles
partner-posters-none = Ningún cartel por ahora. ¡Gracias por mirar!
partner-poster-ask = ¿Está colgado el cartel?
partner-poster-about = «{ $title }»
partner-poster-yes = Sí, está colgado
partner-poster-print = Imprimir el mío (PDF)
partner-poster-no = Preferimos no colgarlo
partner-poster-no-words = Anotado, gracias por decirlo. No se pedirá nada más por este cartel.
partner-poster-hangs = ¡Gracias! Está colgado desde el { $day }.
partner-poster-scans =
    { $count ->
        [one] Su código se ha escaneado { $count } vez.
       *[other] Su código se ha escaneado { $count } veces.
    }
partner-poster-scans-few = Su código ya se ha escaneado, menos de cinco veces.
partner-poster-not = No está colgado
partner-poster-photo-thanks = ¡Gracias por la foto!
partner-badge-title = La insignia para nuestra web
partner-badge-words = Dice que forma parte de la red, y lleva a ella. Sin script ni cookies.
