### The score of a network: its criteria, verdicts, rotation, evidence.

# The criteria
score-nav = Puntuación
score-title = Cómo se compone la puntuación
score-lede = Siete criterios, cada uno valorado de 0 a 1, se pesan entre sí. Su red puede pesarlos de otro modo: verá qué cambia antes de guardarlo.
score-formula = Puntuación = 100 × (peso × valor, sumados en los criterios conocidos) ÷ (la suma de sus pesos).
score-as-it-came = Estos son los criterios con los que empieza cada red.
score-changed = Último cambio: { $name }, el { $date }.
score-weights = Pesos
score-weights-hint = Juntos suman 100. Un peso de 0 desactiva un criterio.
score-hint-mission-fit = Si la actividad puede responder a lo que necesita su misión, según la tabla de juicios.
score-hint-proximity = 1 en el territorio; fuera, el valor baja a la mitad con cada distancia fijada abajo.
score-hint-capacity = Crece con el número de personas que trabajan allí, cada vez más despacio, hasta cincuenta.
score-hint-anchoring = 1 para un solo lugar, menos para varios, como mucho 0,4 para una cadena conocida.
score-hint-values = 0,4 por cada signo que indica un registro, como economía social o ecológico; como mucho 1.
score-hint-reachability = 0,5 por una puerta a la calle, 0,25 por un teléfono, 0,25 por un correo o un sitio web.
score-hint-complementarity = 1 si aún no hay ningún colaborador de esta actividad, 0,5 con uno, 0,25 con dos, 0 con más.
score-half-life = Distancia en la que la cercanía baja a la mitad
score-half-life-hint = 400 m convienen a un barrio, 1500 m a un distrito.
score-half-life-wrong = Escriba metros, de { $from } a { $to }.
score-sum-missing = Los pesos suman { $sum }; deben sumar 100. Faltan { $difference } por repartir.
score-sum-over = Los pesos suman { $sum }; deben sumar 100. Quite { $difference }.
score-preview-do = Ver qué cambia
score-reset-do = Ver los criterios de origen
score-learn-link = Lo que dicen sus propios resultados

# The preview
score-preview-title = Qué cambiaría; aún no se guarda nada
score-preview-count = Entre los { $first } primeros: entrarían { $entering }, saldrían { $leaving }, cambiarían de puesto { $moving }.
score-preview-same = Los { $first } primeros de la lista seguirían igual.
score-preview-unable = Aún no hay lista que comparar: hacen falta un territorio y un registro.
score-place = Lugar
score-before = Antes
score-after = Después
score-before-points = Puntos antes
score-after-points = Puntos después
score-move = Cambio
score-enters = entra
score-leaves = sale
score-up =
    { $count ->
        [one] sube { $count } puesto
       *[other] sube { $count } puestos
    }
score-down =
    { $count ->
        [one] baja { $count } puesto
       *[other] baja { $count } puestos
    }
score-stays = se queda
score-rank = { $rank } · { $score } puntos
score-below = después de los mil primeros
score-change-weight = { $criterion }: peso { $to } en lugar de { $from }
score-change-half-life = La cercanía baja a la mitad cada { $to } en lugar de cada { $from }
score-change-verdict = { $category }, para «{ $need }»: { $to } en lugar de { $from }
score-change-neutral = { $category } no responde a ninguna necesidad
score-change-judged = Ya no se dice que { $category } no responde a ninguna necesidad
score-change-more = y { $count } más
score-save-do = Guardar estos criterios
score-saved = Los criterios se han guardado. Las puntuaciones de la preselección siguen siendo las de su día.
score-nothing-changes = Estos ya son los criterios actuales: no cambiaría nada.
score-refused-meanwhile = Otra persona ha cambiado los criterios mientras tanto. Vuelva a mirarlos y después cámbielos.

# Verdicts
score-verdicts-title = Qué actividades responden a qué necesidad
score-verdicts-lede = Nuestra tabla dice, para cada actividad, hasta qué punto puede responder a una necesidad. Donde su experiencia diga otra cosa, su juicio va primero.
score-verdicts-link = Juicios: qué actividades responden a qué necesidad
score-need = Necesidad
score-need-show = Mostrar esta necesidad
score-activity = Actividad
score-verdict = Juicio
score-by-table = { $verdict } (nuestra tabla)
score-verdict-of = { $value } – { $word }
score-verdict-0 = no responde
score-verdict-400 = responde algo
score-verdict-700 = responde bien
score-verdict-1000 = responde directamente
score-own = su juicio
score-table-code = código { $code } de nuestra tabla
score-table-none = no está en nuestra tabla para esta necesidad
score-neutral-title = Actividades que no responden a ninguna necesidad
score-neutral-hint = Ninguna actividad queda sin juicio: lo que no responde a ninguna necesidad se marca aquí, para que no sea un olvido.
score-neutral-also = Otra actividad
score-neutral-nobody = ninguna
score-need-orphan = Ninguna actividad respondería ya a la necesidad «{ $need }»: dé un juicio a una por lo menos.
score-category-orphan = { $category } ya no respondería a ninguna necesidad. Dele un juicio o márquela abajo.
score-neutral-judged = { $category } está marcada como que no responde a ninguna necesidad, y un juicio dice lo contrario. Elija uno de los dos.
score-column-family = Familia
score-column-value = Valor (0 a 1)
score-column-said-by = Lo dice
score-said-by-table = nuestra tabla

# Rotation
score-rotation-title = Rotación
score-rotation-text = Todo el mundo pide a las mismas pocas tiendas. Con la rotación, los lugares cuyas puntuaciones están a menos de diez puntos se turnan al frente de la lista: el orden se sortea de nuevo cada lunes, distinto para cada red, y las mejores puntuaciones salen primero más a menudo. Las puntuaciones no cambian.
score-rotation-now-on = La rotación está activada.
score-rotation-now-off = La rotación está desactivada.
score-rotation-turn-on = Activar la rotación
score-rotation-turn-off = Desactivar la rotación
score-rotation-notice = La rotación está activada: los lugares a menos de diez puntos unos de otros están en un orden sorteado para su red y para la semana { $week }, hasta el domingo.

# Evidence
score-grade = Pruebas { $grade }
score-evidence-title = Hasta qué punto la ficha está acreditada
score-evidence-never = De A a D, al lado de la puntuación y nunca dentro: cuántos registros coinciden, cuándo miró uno por última vez, hasta qué punto es exacta la ubicación.
score-evidence-registers =
    { $count ->
        [one] { $count } registro conoce este lugar
       *[other] { $count } registros independientes conocen este lugar
    }
score-evidence-seen = mirado por última vez el { $date }
score-evidence-undated = sin fecha conocida
score-point-unknown = sin ubicación utilizable
score-point-rooftop = ubicación en la puerta o el edificio
score-point-street = ubicación en la calle
score-point-commune = ubicación solo en el municipio
score-point-piled = muchas direcciones comparten su ubicación

# What would raise it
score-raise-title = Qué la haría subir
score-raise-none = Nada conocido podría hacerla subir: todo lo que cuenta está al máximo.
score-raise-to = sería { $points } { $what }
score-raise-between = sería entre { $least } y { $points } { $what }
score-known-mission-fit = si se conocieran su actividad y lo que necesita su misión
score-known-proximity = si se conociera su ubicación exacta
score-known-capacity = si se conociera cuántas personas trabajan allí
score-known-anchoring = si se conocieran su nombre y si tiene otros lugares
score-known-values = si un registro dijera qué valores declara
score-known-reachability = si se conocieran su puerta, su teléfono y su correo
score-known-complementarity = si se conociera su actividad
score-if-phone = si se conociera su teléfono
score-if-written = si se conociera su correo o su sitio web
score-if-street-door = si tuviera una puerta a la calle
score-if-signal = si un registro indicara un signo más de sus valores
score-if-inside = si su territorio llegara hasta allí
score-if-need = si «{ $need }» fuera una de sus necesidades

# Evidence of a line
score-part-judged = Esta actividad responde a la necesidad «{ $need }» según su propio juicio (valor { $value }).
score-see-verdict = Ver el juicio
score-see-map = Ver el mapa
score-see-record = Ver la ficha
score-see-alike = Ver los lugares de este nombre
score-see-partners = Ver estos colaboradores

# The record
score-map-label = Mapa de este lugar y del territorio
score-record-title = La ficha, tal como la da el registro
score-record-register = Registro
score-record-number = Referencia
score-record-licence = Licencia
score-record-updated = Modificada por el registro el
score-record-opened = Abierto el
score-record-activity = Actividad en el registro
score-record-kind = Lo lleva
score-record-people = Personas que trabajan allí
score-record-between = de { $min } a { $max }
score-record-brand = Marca
score-record-values = Valores declarados
score-record-ids = Números oficiales
score-record-point = Ubicación
