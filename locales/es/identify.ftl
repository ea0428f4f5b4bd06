### Encontrar organizaciones.

# Around all pages
identify-title = Encontrar organizaciones
identify-lede = Los lugares de actividad de su territorio, primero los que mejor encajan con su misión.
identify-nav = Páginas de la búsqueda
identify-nav-search = Búsqueda
identify-nav-sought = Qué buscamos
identify-nav-territory = Territorio
identify-nav-needs = Necesidades
identify-nav-registers = Registros
identify-nav-why = ¿Por qué no?

# The search
identify-found =
    { $count ->
        [one] { $count } lugar coincide.
       *[other] { $count } lugares coinciden.
    }
identify-filter-title = Afinar la búsqueda
identify-filter-text = El nombre o la calle contiene
identify-filter-family = Actividad
identify-filter-family-all = Todas las actividades
identify-filter-whole-family = { $family }: todas ({ $count })
identify-filter-one-category = { $category } ({ $count })
identify-filter-kind = Tipo de organización
identify-filter-kind-all = Todos los tipos
identify-filter-min = Puntuación mínima (0 a 100)
identify-filter-where = Dónde
identify-where-near = En el territorio y a menos de { $distance }
identify-where-inside = Solo en el territorio
identify-sort = Orden
identify-sort-known = Primero los mejores y mejor conocidos
identify-sort-score = Primero la puntuación más alta
identify-sort-distance = Primero los más cercanos
identify-sort-name = Por nombre
identify-ties-score = A igualdad: primero el mejor conocido, luego el más cercano (todos los lugares del territorio cuentan como igual de cercanos) y luego por su número en el registro.
identify-ties-known = El orden multiplica la puntuación por la parte conocida. A igualdad: primero la puntuación más alta, luego el más cercano (todos los lugares del territorio cuentan como igual de cercanos) y luego por su número en el registro.
identify-ties-distance = Todos los lugares del territorio cuentan como igual de cercanos. A igualdad: primero la puntuación más alta, luego el mejor conocido y luego por su número en el registro.
identify-ties-name = Con el mismo nombre: primero la puntuación más alta, luego el mejor conocido, luego el más cercano y luego por su número en el registro.
identify-filter-do = Aplicar
identify-nothing-title = Ningún lugar coincide
identify-nothing-text = Nada en el territorio ni a su lado se puede mostrar; los motivos están abajo. Importe un registro que nombre comercios y asociaciones abiertos.
identify-nothing-filtered = Sus filtros ocultan los { $passing } lugares que se podrían mostrar. Quite un filtro o baje la puntuación mínima.
identify-nothing-near = Los registros tienen lugares a menos de 50 km, pero ninguno en el territorio ni a su lado. Amplíe el territorio, o importe otro registro.
identify-nothing-far = El territorio está lejos de todo: ningún registro importado tiene un lugar a menos de 50 km. Compruebe dónde está, o importe un registro de esa región.
identify-map-label = Mapa de los lugares encontrados; la lista de al lado dice lo mismo
identify-map-limit = El mapa muestra los primeros { $count }.
identify-no-name = Sin nombre ({ $category })
identify-inside = en el territorio
identify-away = a { $distance } del territorio
identify-no-point = sin ubicación
identify-on-list = En la preselección
identify-on-list-stage = Ya en seguimiento
identify-choose = Elegir { $name }
identify-shortlist-do = Poner los lugares marcados en la preselección
identify-shortlist-hint = Marque lugares en la lista; cada uno conserva la puntuación que tiene hoy.
identify-shortlisted =
    { $count ->
        [one] { $count } lugar está ahora en la preselección.
       *[other] { $count } lugares están ahora en la preselección.
    }
identify-shortlisted-next = También están en Implicar; márquelos aquí para preparar una ronda.
identify-shortlisted-already =
    { $count ->
        [one] { $count } ya estaba.
       *[other] { $count } ya estaban.
    }
identify-shortlisted-left-out =
    { $count ->
        [one] { $count } no se ha podido poner: sin nombre, ya colabora, o no quiere que se le contacte.
       *[other] { $count } no se han podido poner: sin nombre, ya colaboran, o no quieren que se les contacte.
    }
identify-shortlist-none = Marque al menos un lugar y vuelva a intentarlo.
identify-held-title = Lo que no se muestra, y por qué
identify-held-line = { $reason }: { $count }
identify-held-more = Buscar un nombre en particular
identify-needs-now = Necesidades tenidas en cuenta: { $needs }
identify-needs-none = Aún no ha dicho qué necesita su misión: por eso la utilidad para la misión no cuenta.
identify-needs-choose = Elegir las necesidades
identify-by-size = Por actividad

# The score and its parts
identify-score = Puntuación: { $score } de 100
identify-coverage = conocido al { $coverage } %
identify-coverage-whole = La puntuación solo cuenta lo conocido: los criterios conocidos pesan { $coverage } de 100. Cuanto más alta es esta parte, más segura es la puntuación.
identify-explain = Cómo se compone la puntuación
identify-explain-criterion = Criterio
identify-explain-points = Puntos
identify-explain-sum = Suma
identify-explain-weight = peso { $weight }
identify-part-unknown = Desconocido: no cuenta ni a favor ni en contra.
identify-part-serves = Esta actividad responde a la necesidad «{ $need }» (código { $code } de nuestra tabla, valor { $value }).
identify-part-serves-none = Esta actividad no responde a ninguna de las necesidades elegidas.
identify-part-inside = En el territorio.
identify-part-away = A { $distance } del territorio; el valor baja a la mitad cada { $half }.
identify-part-headcount = Trabajan unas { $people } personas.
identify-part-single = Un solo lugar con este nombre en los registros.
identify-part-sites = { $count } lugares con este nombre o titular en los registros.
identify-part-chain = Forma parte de una cadena conocida.
identify-part-states = El registro indica: { $signals }.
identify-part-states-none = El registro no indica ningún valor en particular.
identify-part-reached = Se puede contactar por: { $ways }.
identify-part-reached-none = Sin puerta a la calle, teléfono ni dirección conocidos.
identify-way-door = una puerta a la calle
identify-way-phone = teléfono
identify-way-written = correo o sitio web
identify-part-partners-none = Aún no hay colaboradores de esta actividad.
identify-part-partners =
    { $count ->
        [one] { $count } colaborador ya tiene esta actividad.
       *[other] { $count } colaboradores ya tienen esta actividad.
    }
identify-unknown-parts = Desconocido: { $criteria }.
identify-source-line = { $credit }, { $vintage }. Licencia: { $licence }.

# Why not
identify-why-title = ¿Por qué no aparece este lugar?
identify-as-written = En el registro: { $text }
identify-why-lede = Busque por nombre en todos los registros, esté donde esté: verá qué falta o qué lo excluye.
identify-why-field = Nombre, o una parte del nombre
identify-why-shown = Aparece en la búsqueda.
identify-why-not-shown = No aparece: { $reasons }.
identify-why-standing = Está en el puesto { $number } de { $of } de la lista.
identify-why-turn = Está en el puesto { $number } de { $of } de la lista: esta semana los lugares de puntuación parecida se turnan. Sin turnos estaría en el puesto { $without }.
identify-why-list = Verlo en la lista
identify-why-widen = Ampliar el territorio
identify-why-partner = Ver el colaborador
identify-why-prospect = Ver el candidato
identify-why-none-title = Ningún registro conoce este nombre
identify-why-none-text = Pruebe solo una parte del nombre. Muchos registros escriben el rótulo, no el nombre legal. También puede añadir la organización a mano.
identify-reason-outside = está a { $distance } del territorio

# The territory
identify-territory-title = Su territorio
identify-territory-lede = Donde actúa su misión. La búsqueda mira primero ahí, y un poco alrededor.
identify-territory-now = El territorio actual
identify-territory-how = Cómo indicarlo
identify-territory-by-draw = Dibujarlo en el mapa
identify-territory-by-draw-hint = El dibujo se escribe en el campo «Trazado».
identify-territory-by-file = Enviar un archivo GeoJSON
identify-territory-by-circle = Un centro y un radio
identify-territory-area = Trazado (GeoJSON)
identify-territory-area-hint = Lo rellena el dibujo; también se puede pegar.
identify-territory-file = Archivo GeoJSON
identify-centre = Centro: una dirección o coordenadas
identify-centre-hint = Una dirección que conozca un registro importado, como Carrer de la Cera 12; o coordenadas copiadas de un mapa: 41.3795, 2.1686
identify-centre-which = ¿Cuál de estas direcciones?
identify-centre-unknown = Ningún registro importado conoce esta dirección. Pruebe solo con la calle y el número, o pegue coordenadas de un mapa: 41.3795, 2.1686
identify-centre-choose = Hay varias direcciones posibles: elija una abajo.
identify-centre-invalid = Escriba la latitud y luego la longitud, en grados: 41.3795, 2.1686
identify-centre-exchanged = { $typed } queda fuera del país: { $country }. Primero va la latitud: ¿quería decir { $meant }?
identify-centre-outside = { $typed } queda fuera del país: { $country }. Compruebe las coordenadas, o diga abajo que son correctas.
identify-centre-abroad = El lugar es correcto: nuestro territorio está fuera del país
identify-territory-radius = Radio
identify-territory-preview = Ver qué contiene
identify-territory-save = Guardar este territorio
identify-territory-saved = El territorio se ha guardado.
identify-territory-far = Ningún registro importado tiene un lugar a menos de 50 km. Compruebe dónde está, o importe un registro de esa región.
identify-territory-preview-title = Vista previa, aún sin guardar
identify-territory-count =
    { $count ->
        [one] Contiene { $count } lugar de actividad.
       *[other] Contiene { $count } lugares de actividad.
    }
identify-territory-count-none = Aún no se ha importado ningún registro: no se puede contar.
identify-territory-missing = Dibuje el territorio, elija un archivo o dé un centro y un radio.
identify-territory-metres = Escriba metros, de 50 a 50 000.
identify-geojson-not-json = Línea { $line }, columna { $column }: no es JSON. Exporte la zona en formato GeoJSON.
identify-geojson-missing = { $place }: falta { $what }. Exporte la zona en formato GeoJSON.
identify-geojson-no-area = { $place }: { $kind } no tiene superficie. Dibuje un polígono.
identify-geojson-position = { $place }: una posición son dos números, la longitud y luego la latitud, en grados.
identify-geojson-projected = { $place }: estas coordenadas no son grados. Exporte la zona en WGS 84 (EPSG:4326).
identify-geojson-swapped = La latitud está antes que la longitud. Intercambie los dos números de cada posición.
identify-geojson-open = { $place }: el contorno no termina donde empieza.
identify-geojson-shape = Esta forma no es un territorio: hacen falta al menos tres puntos distintos, en grados.

# The needs
identify-needs-title = Qué necesita su misión
identify-needs-lede = La búsqueda pone primero las actividades que pueden responder a estas necesidades.
identify-needs-legend = Necesidades
identify-needs-save = Guardar las necesidades
identify-needs-saved = Las necesidades se han guardado.
identify-needs-table = La tabla de afinidades se revisó el { $date }.

# The registers
identify-registers-title = Registros importados
identify-registers-lede = Los datos abiertos donde mira la búsqueda. Una nueva importación sustituye las filas de la misma fuente.
identify-registers-none-title = Aún no se ha importado ningún registro
identify-registers-none-text = Un registro abierto dice qué comercios, asociaciones y servicios hay cerca. Importe uno: censo de locales de Barcelona, OpenStreetMap, SIRENE o su propia tabla.
identify-registers-import = Importar un registro
identify-registers-source = Fuente
identify-registers-vintage = Edición
identify-registers-licence = Licencia
identify-registers-credit = Mención que mostrar
identify-registers-rows = Filas
identify-registers-vacant = de ellas, locales vacíos
identify-registers-total = { $rows } filas en total, { $size } en el disco.
identify-no-territory-title = Diga primero dónde actúan
identify-no-territory-text = Dibuje su territorio, envíe un archivo o dé un centro y un radio: la búsqueda empieza ahí.
identify-no-territory-do = Indicar el territorio
identify-import-source = ¿Qué registro?
identify-source-barcelona-census = Censo de locales de Barcelona (CSV)
identify-source-osm = OpenStreetMap (.osm.pbf)
identify-source-sirene = SIRENE, establecimientos (CSV o Parquet)
identify-source-rna = RNA, las asociaciones de Francia (CSV)
identify-source-madrid-census = Censo de locales de Madrid (CSV)
identify-source-overture = Overture Maps, lugares (GeoParquet)
identify-source-data-inclusion = data.inclusion, estructuras (CSV o Parquet)
identify-source-mapping = Otra tabla (CSV, XLSX, GeoJSON o Parquet), con un archivo de correspondencia
identify-origins = Dónde están los ficheros
identify-origin-barcelona-census = Elija el año más reciente del censo y descargue su CSV.
identify-origin-osm = Elija la región más pequeña que contenga su territorio y descargue su fichero .osm.pbf.
identify-origin-sirene = Descargue «StockEtablissement» (CSV o Parquet). Elija con él «StockUniteLegale» y el archivo de geolocalización: traen nombres y puntos.
identify-origin-rna = Descargue «RNA Waldec». No tiene puntos: cada asociación toma el de su dirección en otro registro, así que importe antes SIRENE o un censo.
identify-origin-madrid-census = Descargue el fichero de locales con sus actividades.
identify-origin-overture = Descargue los lugares de un recuadro con la herramienta de Overture. Muchos son erróneos o están cerrados: un lugar así no prueba nada por sí solo.
identify-origin-data-inclusion = Descargue las estructuras, esquema v1.
identify-import-file = Archivos del registro
identify-import-file-hint = Como máximo { $size } en total; varios a la vez cuando un registro tiene varios (SIRENE). Los archivos comprimidos (.zip, .gz) se abren.
identify-import-mapping = Archivo de correspondencia
identify-import-mapping-hint = Dice qué columna es el nombre, la dirección, la actividad. Parta de la plantilla de arriba.
identify-import-mapping-needed = (necesario para otra tabla, y solo entonces)
identify-import-mapping-template = Plantilla del archivo de correspondencia
identify-import-vintage = Edición que mostrar
identify-import-vintage-hint = Por ejemplo 2022. Vacío: lo que diga el archivo.
identify-import-do = Importar estos archivos
identify-send-progress = Envío: { $done } de { $total }
identify-send-stop = Detener el envío
identify-send-stopped = El envío se ha detenido. No se ha guardado nada; los archivos siguen elegidos.
identify-send-failed = Los archivos no han llegado: se cortó la conexión o son mayores de lo que admite este servidor. No se ha guardado nada; vuelva a intentarlo.
identify-import-no-file = Elija los archivos del registro.
identify-import-wrong = Archivo { $file }:
identify-import-wrong-field = Archivo { $file }, campo { $field }:
identify-import-no-mapping = Elija también el archivo de correspondencia.
identify-job-title = Importación en curso
identify-job-files = Archivos: { $files }
identify-job-reading = Lectura: { $rows } filas leídas
identify-job-beside = Lectura de los archivos anexos: { $rows } filas
identify-job-comparing = Comparación con la edición anterior: { $rows } filas de { $total }
identify-job-writing = Escritura: { $rows } filas de { $total }
identify-job-refresh = Esta página se actualiza sola. Puede salir de ella: la importación continúa.
identify-job-stop = Detener la importación
identify-job-stopping = La importación se va a detener.
identify-job-stopped-title = Importación detenida
identify-job-stopped-text = Los registros han quedado como estaban.
identify-job-failed-title = La importación no ha terminado bien
identify-job-failed-outside = Algo ha fallado por nuestra parte. Los registros han quedado como estaban; vuelva a intentarlo.
identify-job-failed-busy = Hay otra importación en curso. Espere a que termine y vuelva a intentarlo.
identify-job-failed-where = Archivo { $file }, línea { $line }, campo { $field }
identify-job-gone = Esta importación ya no existe: quizá el servidor se ha reiniciado. Los registros están completos; repita si hace falta.
identify-job-again = Volver a los registros
identify-job-watch = Hay una importación en curso.
identify-job-watch-do = Ver cómo va
identify-report-title = Importación terminada
identify-report-lede = { $source }, { $vintage }: { $kept } filas guardadas de { $read } leídas.
identify-report-skipped = Filas no guardadas
identify-report-traps = Trampas encontradas y tratadas
identify-report-reason = Motivo
identify-report-count = Número
identify-report-examples = Ejemplos
identify-report-nothing = Nada que señalar.
identify-report-vacant = locales vacíos, un indicador y no organizaciones
identify-report-closed = cerrados
identify-report-persons = particulares, contados y nunca nombrados
identify-report-without-point = sin ubicación, encontrados solo por su nombre
identify-report-of-kept = Entre las filas guardadas
identify-report-search = Buscar ahora

# Columns of the files
identify-column-place = Lugar
identify-column-category = Actividad
identify-column-address = Dirección
identify-column-postcode = Código postal
identify-column-locality = Ciudad
identify-column-score = Puntuación (de 100)
identify-column-coverage = Parte conocida (%)
identify-column-distance = Distancia (m)
identify-column-source = Fuente
identify-column-licence = Licencia
identify-column-record = Referencia

# Refusals
identify-refused-no-territory = Indique primero su territorio.
identify-refused-no-register = Importe primero un registro.
identify-shortlist-one = Poner en la preselección
