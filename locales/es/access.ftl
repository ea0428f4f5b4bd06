### Quién entra, con qué función, y los ajustes de la organización.

access-password = Contraseña
access-new-password = Contraseña nueva
access-present-password = Contraseña actual
access-password-hint = Al menos { $length } caracteres; una frase corta se recuerda bien.
access-password-short = Es demasiado corta: al menos { $length } caracteres.
access-password-long = Es demasiado larga: como máximo { $length } caracteres.
access-password-easy = Cualquiera la adivinaría: elija otra.
access-password-wrong = Esta no es su contraseña actual.
access-password-set = La contraseña está guardada.
access-set-password = Guardar la contraseña
access-sign-in-wrong = La dirección y la contraseña no coinciden. Revise las dos o pida un acceso nuevo.
access-with-passkey = Continuar con una llave de acceso
access-with-password = Entrar con la contraseña
access-or = o
access-forgotten = No puedo entrar
access-recover-intro = Le enviamos un enlace a su dirección. Abre una sola vez, durante una hora, una página donde elegir otra contraseña o llave de acceso.
access-recover-send = Enviarme el enlace
access-recover-sent = Si esta dirección se conoce aquí, el enlace está en camino. ¿Nada después de unos minutos? Pregunte a quien administra su organización.
access-recover-kept = Este servidor no puede enviar correo. Pida un nuevo acceso a quien administra su organización.
access-recover-title = Un acceso nuevo
access-signed-out = Ha cerrado la sesión.
access-welcome-title = Le damos la bienvenida, { $name }
access-welcome-intro = Elija cómo entrará a partir de ahora con { $email }.
access-passkeys = Llaves de acceso
access-passkey-what = Una llave de acceso es su huella, su cara o el código de su dispositivo en lugar de una contraseña. Una página falsa no puede robarla.
access-make-passkey = Crear una llave de acceso
access-passkey-name = Nombre de la llave de acceso
access-passkey-first-name = Mi dispositivo
access-passkey-made = creada el { $day }
access-passkey-used = usada por última vez el { $day }
access-passkey-remove-asks = Este dispositivo ya no podrá entrar con ella.
access-passkey-failed = No se ha reconocido la llave de acceso. Inténtelo de nuevo o entre de otra manera.
access-passkey-unavailable = Este navegador o esta dirección no permite llaves de acceso.
access-last-way-in = Es su único acceso. Guarde antes una contraseña o cree otra llave de acceso.
access-rename = Cambiar el nombre
access-my-organisations = Mis organizaciones
access-profile = Nombre e idioma
access-sessions = Dispositivos
access-sessions-what = Si ha perdido un dispositivo, cierre todas las sesiones: solo este navegador sigue dentro.
access-sessions-end = Cerrar las demás sesiones
access-sessions-ended = Las demás sesiones están cerradas.
access-members = Miembros del equipo
access-members-intro = Quién entra aquí y qué puede hacer cada persona. La función que reparte funciones no mueve dinero.
access-member-add = Añadir un miembro
access-member-roles = Funciones
access-member-give = Dar esta función
access-give-administrator = ¿Dar a { $name } la administración?
access-give-administrator-may = Quien administra puede, por sí solo:
access-give-administrator-settings = cambiar todos los ajustes, incluidos la cuenta bancaria y lo que dicen los certificados;
access-give-administrator-members = añadir miembros, y dar y quitar cualquier función, también la suya y la de usted;
access-give-administrator-network = modificar candidatos, colaboradores y convenios, y leerlo todo.
access-give-administrator-not = El dinero solo se gestiona desde tesorería. Bastan pocas personas que administren; podrá retirarlo.
access-give-administrator-do = Dar la administración
access-member-take = Quitar la función: { $role }
access-member-take-asks = { $name } dejará de tener la función: { $role }.
access-member-link = Acceso nuevo
access-member-waiting = aún no ha entrado
access-member-added = { $name } ya forma parte del equipo.
access-member-already = Ya es miembro del equipo: { $name }
access-member-already-text = No se ha cambiado nada. Sus funciones se dan y se quitan en su fila.
access-member-already-do = Ver su fila
access-member-link-title = Un acceso para { $name }
access-member-link-once = Entregue usted este enlace: este navegador lo muestra durante una hora, y sirve una vez.
access-member-link-gone = Ese enlace solo se muestra en el navegador que lo hizo, durante una hora y mientras no se haya usado. Haga otro si la persona todavía lo necesita.
access-member-mail-sent = También se ha escrito un mensaje con el enlace a { $email }.
access-member-mail-kept = No hay ningún servidor de correo: no se ha enviado nada a { $email }. Entregue usted el enlace.
access-member-back = Volver a los miembros
access-no-role = Elija al menos una función.
access-last-administrator = Alguien debe poder dar funciones: nombre antes a otra persona administradora.
access-role-administrator = Administración
access-role-coordinator = Coordinación
access-role-treasurer = Tesorería
access-role-campaigner = Sensibilización
access-role-educator = Educación
access-role-adviser = Orientación laboral
access-role-reader = Lectura
access-role-administrator-what = Ajustes, miembros, registro de actos; colaboradores y convenios.
access-role-coordinator-what = Encuentra, visita, invita y cuida a los colaboradores.
access-role-treasurer-what = Importes, adeudos, banco, certificados, cuentas.
access-role-campaigner-what = Carteles, actos, voluntariado.
access-role-educator-what = Programas y personas acompañadas; la única función que lee sus nombres.
access-role-adviser-what = Prácticas de las personas que han consentido.
access-role-reader-what = Ve, no cambia nada.
access-audit = Quién hizo qué
access-audit-intro = Todo lo que se ha cambiado, lo más reciente primero. Las líneas no se pueden cambiar ni borrar.
access-audit-empty = Todavía no se ha cambiado nada.
access-audit-when = Cuándo
access-audit-who = Quién
access-audit-what = Qué
access-audit-code = Código
access-audit-subject = Sobre qué
access-audit-detail = Detalles
access-settings-organisation = La organización
access-settings-network = La red
access-settings-money = El dinero
access-settings-territory = Territorio y necesidades
access-settings-public = Lo que ve todo el mundo
access-legal-name = Nombre legal
access-legal-id = Número legal (NIF, SIREN, RNA)
access-legal-id-nif-shape = Un NIF español tiene nueve caracteres, como G12345674: cópielos de su tarjeta fiscal.
access-legal-id-nif-check = El último carácter no cuadra con los demás: uno está mal, o hay dos cambiados de sitio. Compárelo con su tarjeta fiscal.
access-legal-id-siren-shape = Un SIREN tiene 9 cifras, un SIRET 14, y el RNA de una asociación es una W y nueve más. Sin ninguno, déjelo vacío.
access-legal-id-siren-check = La última cifra no cuadra con las demás: una está mal, o hay dos cambiadas de sitio. Compárela con su aviso del INSEE.
access-street = Calle y número
access-postcode = Código postal
access-locality = Población
access-time-zone = Zona horaria
access-time-zone-invalid = No existe esta zona horaria: escríbala como Europe/Madrid.
access-mission = La misión de la organización
access-mission-hint = Una o dos frases, con las palabras de un comerciante.
access-network-name = Nombre de la red
access-network-promise = La promesa de la red, en una frase
access-fiscal-year = El ejercicio empieza en
access-regime = Lo que recibe un colaborador
access-iban = IBAN de la cuenta que recibe
access-iban-invalid = Este IBAN no es correcto: falta o sobra una cifra o letra.
access-bic = BIC de su banco
access-bic-invalid = Este BIC no es correcto: tiene 8 u 11 letras y cifras.
access-creditor = Identificador de acreedor SEPA
access-creditor-hint = Lo da su banco; solo hace falta para los adeudos.
access-creditor-invalid = Este identificador no es correcto: falta o sobra una cifra o letra.
access-territory = Territorio (GeoJSON)
access-territory-hint = Dibújelo en el mapa o elija un archivo: un polígono alrededor de las calles donde busca colaboradores.
access-geojson-not-json = Línea { $line }, columna { $column }: no es JSON. Exporte la zona como GeoJSON.
access-geojson-missing = { $place }: falta { $what }. Exporte la zona como GeoJSON.
access-geojson-no-area = { $place }: esto no tiene superficie. Dibuje un polígono.
access-geojson-position = { $place }: una posición son dos números, longitud y después latitud.
access-geojson-projected = { $place }: no son grados. Exporte la zona en WGS 84 (EPSG:4326).
access-geojson-swapped = La latitud está antes que la longitud: intercambie los dos números de cada posición.
access-geojson-open = { $place }: el anillo no termina donde empieza.
access-geojson-shape = Estos polígonos no forman un territorio: dibuje uno con al menos tres esquinas.
access-territory-file = Archivo GeoJSON
access-needs = Lo que necesita la misión
access-needs-hint = Las empresas propuestas se ordenan según lo que podrían aportar.
access-tile-url = Servidor de teselas para los mapas
access-tile-url-hint = Por ejemplo { $example }; los mapas funcionan sin él.
access-url-invalid = No es una dirección web: empieza por https://.
access-is-public = La página pública de la red está activa
access-see-public = Ver la página pública
access-country-es = España
access-country-fr = Francia
access-home-title = Buenos días, { $name }
access-home-partners =
    { $count ->
        [one] colaborador en la red
       *[other] colaboradores en la red
    }
access-home-tasks =
    { $count ->
        [one] tarea por hacer
       *[other] tareas por hacer
    }
access-home-next = Próximos pasos
access-home-find = Encontrar empresas cerca
access-home-find-what = De los registros abiertos a una lista ordenada en su territorio, con los motivos.
access-home-invite = Invitarlas
access-home-invite-what = Por correo electrónico o por carta, en su idioma, con una página personal para unirse.
access-home-agree = Acordar lo que aporta cada parte
access-home-agree-what = Un solo convenio para ambas partes, firmado con un enlace.
access-home-campaign = Lanzar una campaña
access-home-campaign-what = Un mensaje, un cartel para cada colaborador, y lo que traen los códigos.
access-home-collect = Hacer el mes
access-home-collect-what = Declaraciones, importes, adeudos y banco, hasta cerrar el mes.
access-home-team = Invitar a su equipo
access-home-team-what = Cada persona entra con su nombre y su función.
access-home-settings = Completar los ajustes
access-home-settings-what = La cuenta bancaria, el identificador de acreedor y el territorio hacen falta antes del primer mes.
access-home-settings-done = Ajustes completos
access-home-settings-done-what = No falta nada antes del primer mes; todo puede cambiarse todavía.
access-home-missing = Todavía falta:
access-home-missing-email = El correo de contacto de la organización
access-home-missing-territory = El territorio: dónde busca colaboradores
access-home-missing-needs = Lo que la misión necesita
access-home-missing-iban = La cuenta bancaria (IBAN)
access-home-missing-creditor = El identificador de acreedor, para los adeudos
access-home-empty = La red aún no tiene colaboradores
access-home-empty-what = Todo empieza con un paseo: busque empresas del barrio, ponga unas cuantas en su lista y vaya a verlas.
access-home-demo = Esto es una demostración: las personas y empresas son inventadas.

# Receipts, effect and logo
access-regime-hint = Un certificado fiscal supone un donativo. Si los colaboradores dan una parte de su facturación a cambio de visibilidad, suele ser un patrocinio: mantenga el resumen de pagos, salvo que Hacienda haya dicho otra cosa.
access-receipt-title = Certificados anuales
access-receipt-statement = Resumen de pagos: no es un documento fiscal
access-receipt-tax = Certificado fiscal: { $quality } ({ $reference })
access-receipt-quality =
    { $quality ->
        [foundation] fundación
        [public_utility_association] asociación declarada de utilidad pública
        [development_organisation] organización no gubernamental de desarrollo
        [federation] federación de entidades sin fines lucrativos
        [general_interest] organismo de interés general
        [public_utility] asociación o fundación reconocida de utilidad pública
        [company_foundation] fundación de empresa
       *[endowment_fund] fondo de dotación
     }
access-recognition = Reconocimiento por Hacienda
access-recognition-hint = Fecha y referencia, como «resolución de 12 de marzo de 2024». Figuran en los certificados fiscales.
access-signatory = Quién firma los certificados
access-signatory-role = En calidad de
access-effect-title = El efecto, en una frase
access-effect-hour = Lo que cuesta una hora, en euros
access-effect-hint = El colaborador lee entonces lo que permite su parte: «dos horas de refuerzo escolar». Déjelo vacío para no mostrarlo.
access-effect-of = Una hora… ({ $language })
access-effect-of-hint = Por ejemplo: { $example }
access-effect-example = de refuerzo escolar
access-effect-missing = Diga lo que cuesta una hora, más que cero.
access-logo-title = Logotipo
access-logo = Logotipo de la organización
access-logo-hint = Imagen PNG o JPEG de 2 MB como máximo. Aparece en cartas, convenios y certificados, y en la página pública.
access-logo-missing = Elija primero una imagen.
access-logo-changed = El logotipo se ha cambiado.
access-logo-too-large = Esta imagen supera los 2 MB. Se conserva el logotipo anterior.
access-logo-unreadable = Este archivo no es una imagen PNG o JPEG legible. Se conserva el logotipo anterior.
access-logo-removed = El logotipo se ha quitado.
access-logo-remove = Quitar el logotipo
access-logo-send = Poner este logotipo
