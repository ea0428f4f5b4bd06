# Las fichas de los registros que pueden ser un solo lugar.

duplicate-title = ¿Un lugar o dos?
duplicate-nav = Duplicados
duplicate-lede = Varios registros pueden hablar del mismo lugar. Cuando el programa no lo sabe, decides tú. Nunca se borra ninguna ficha: la búsqueda solo muestra juntas las fichas de un mismo lugar.
duplicate-count =
    { $count ->
        [0] Ninguna pareja
        [one] Una pareja
       *[other] { $count } parejas
    }
duplicate-decided =
    { $count ->
        [0] Todavía no hay nada decidido
        [one] Una decisión tomada
       *[other] { $count } decisiones tomadas
    }
duplicate-none-title = Nada que decidir
duplicate-none-text = En tu territorio y alrededor los registros están de acuerdo sobre los lugares, o solo hay uno. Importa otro o busca en todas partes.
duplicate-kind-ask = Dudoso: decide tú
duplicate-kind-same = Considerados un solo lugar
duplicate-kind-followed = Uno después del otro
duplicate-any-register = Todos los registros
duplicate-field-kind = Qué piensa el programa
duplicate-field-register = Con una ficha de
duplicate-field-name = Parte de un nombre
duplicate-field-everywhere = En todas partes, no solo en el territorio y alrededor
duplicate-pair = { $first } y { $second }
duplicate-before = { $first } estaba allí antes que { $second }
duplicate-opinion-ask = Según lo escrito, que sea un solo lugar es probable al { $share } %, y eso no basta para unirlos.
duplicate-opinion-undecided = Por sí solas, las líneas hacen probable un solo lugar al { $share } %. Pero deciden los nombres, y estos no dicen bastante: mírelo, por favor.
duplicate-opinion-same = Se muestran como un solo lugar: probable al { $share } %.
duplicate-opinion-followed = Mismo local, otro nombre, fecha posterior: parece que { $name } llegó después.
duplicate-keys = Teclas: j siguiente, k anterior, s un lugar, d dos lugares, 1 o 2 el primero o el segundo estaba antes.
duplicate-do-same = Un solo lugar
duplicate-do-different = Dos lugares
duplicate-said-same = Anotado: un solo lugar. Tu búsqueda los muestra juntos.
duplicate-said-different = Anotado: dos lugares. Tu búsqueda muestra los dos.
duplicate-said-followed = Anotado: uno vino después del otro.
duplicate-said-undone = Deshecho: vuelve a contar lo que piensa el programa.
duplicate-first = Primera ficha
duplicate-second = Segunda ficha
duplicate-state = Estado
duplicate-register = Registro
duplicate-opened = abierto el { $day }
duplicate-sum = Suma
duplicate-chart = Qué habla a favor y en contra
duplicate-chart-says = Cada línea suma o resta. { $opinion }
duplicate-chart-what = Comparado
duplicate-chart-weight = Peso
duplicate-chart-source = Pesos en bits: uno más duplica la probabilidad relativa. Se aprenden de los propios registros (modelo de Fellegi y Sunter, 1969).
duplicate-column-probability = Probabilidad (%)
duplicate-decisions-title = Decisiones sobre duplicados
duplicate-decisions-lede = Valen para tu organización y para cada edición posterior de los registros.
duplicate-decisions-none-title = Todavía ninguna decisión
duplicate-decisions-none-text = Lo que decidas sobre parejas de fichas aparece aquí y puede deshacerse.
duplicate-decisions-file = Llevarse las decisiones (CSV)
duplicate-verdict = Decidido
duplicate-verdict-same = Un solo lugar
duplicate-verdict-different = Dos lugares
duplicate-decided-on = Cuándo y por quién
duplicate-undo = Deshacer
duplicate-gone = ya no está en los registros
duplicate-take-over-title = Incorporar decisiones
duplicate-take-over-file = Archivo de decisiones
duplicate-take-over-hint = Tal como lo da esta página (CSV). El mismo archivo dos veces no cambia nada.
duplicate-take-over-do = Incorporar
duplicate-take-over-none = Elige primero un archivo.
duplicate-taken-over = Incorporadas: { $taken }. Ya conocidas: { $known }. No entendidas: { $refused }.
duplicate-refused-one-record = Una ficha no puede compararse consigo misma.
duplicate-refused-no-decisions = El archivo no tiene las columnas first, second y verdict.
duplicate-registers =
    { $count ->
        [one] En un registro
       *[other] En { $count } registros
    }
duplicate-also = El mismo lugar en otras fichas
duplicate-was = Antes, en el mismo local
duplicate-came = Después, en el mismo local
duplicate-by-start = Antes de mirar: dos fichas cualesquiera
duplicate-by-official = Número oficial
duplicate-by-name = Nombre
duplicate-by-distance = Distancia
duplicate-by-address = Dirección
duplicate-by-postcode = Código postal
duplicate-by-phone = Teléfono
duplicate-by-domain = Sitio web
duplicate-by-category = Actividad
duplicate-level-start = de partida
duplicate-level-official-same = el mismo
duplicate-level-official-other = otro, ambos vigentes
duplicate-level-same-rare = igual y poco común
duplicate-level-close-rare = casi igual y poco común
duplicate-level-same-common = igual pero común
duplicate-level-rare-word = una palabra rara en común
duplicate-level-close-common = casi igual pero común
duplicate-level-partly = en parte igual
duplicate-level-other = distinto
duplicate-level-below-25-m = menos de 25 m
duplicate-level-below-75-m = de 25 a 75 m
duplicate-level-below-150-m = de 75 a 150 m
duplicate-level-below-400-m = de 150 a 400 m
duplicate-level-farther = más de 400 m
duplicate-level-same = igual
duplicate-level-same-street = misma calle, falta un número
duplicate-level-next-number = misma calle, número casi igual
duplicate-level-same-number = mismo número, calle escrita de otro modo
duplicate-level-other-number = misma calle, otro número
duplicate-level-same-few = igual, casi nadie más lo tiene
duplicate-level-same-some = igual, algunos más lo tienen
duplicate-level-same-many = igual, muchos lo tienen
duplicate-level-near = casi igual
duplicate-level-related = relacionada
duplicate-level-same-form = misma forma jurídica
duplicate-level-akin-form = forma jurídica del mismo tipo
duplicate-level-other-form = otra forma jurídica
duplicate-status-unknown = estado desconocido
duplicate-status-active = abierto
duplicate-status-closed = cerrado
duplicate-status-vacant = local vacío
