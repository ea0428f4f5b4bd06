### Ediciones de los registros: qué ha cambiado y qué se le dice de ello a una red.

# Alrededor de la página
edition-nav = Cambios
edition-title = Qué ha cambiado en los registros
edition-lede = Lo que dice esta edición y no decía la anterior.
edition-line = Edición { $edition } de los registros: { $rows } filas.
edition-first-title = Todavía no hay una edición anterior
edition-first-text = A partir de la próxima importación, esta página dirá quién ha abierto, cerrado, cambiado de lugar o de nombre, o relevado a alguien.
edition-none-title = No ha cambiado nada
edition-none-text = Las dos ediciones dicen lo mismo de los registros que comparten.
edition-compared = { $source }: { $before } comparado con { $now }
edition-added = { $source }: nuevo, así que no se compara
edition-dropped = { $source }: ya no está en esta edición
edition-only = Mostrar
edition-only-all = Todos los cambios
edition-kind = Cambio
edition-what = Qué ha pasado
edition-told = Avisado el
edition-search = Buscar un nombre, una dirección o una ficha
edition-before-name = Nombre anterior
edition-now-name = Nombre actual
edition-metres = Metros de distancia
edition-record = Ficha
edition-total =
    { $count ->
        [one] Un cambio
       *[other] { $count } cambios
    }

# Clases de cambios
change-opened = abierto
change-closed = cerrado
change-moved = trasladado
change-renamed = con otro nombre
change-succeeded = relevado

# Qué ha sido de un lugar
edition-opened = { $name } ha abierto.
edition-closed = { $name } ha cerrado, o su registro ya no lo incluye.
edition-moved = { $name } se ha trasladado { $distance }.
edition-renamed = { $before } se llama ahora { $now }.
edition-succeeded = Donde estaba { $before } está ahora { $now }.
edition-nameless = Un lugar sin nombre

# Novedades
edition-news-title = Sus colaboradores y candidatos
edition-news-none = Nada nuevo de quienes sigue
edition-news-none-text = Cuando los registros dicen que uno de sus colaboradores o candidatos ha cerrado, se ha trasladado o tiene sucesor, se lee aquí.
edition-news-away = Visto
edition-news-away-done = Queda guardado.
edition-news-home =
    { $count ->
        [one] Los registros traen novedades de uno de sus colaboradores o candidatos.
       *[other] Los registros traen novedades de { $count } de sus colaboradores y candidatos.
    }
edition-news-see = Ver qué ha cambiado

# Licencias
edition-odbl = Las filas de { $source } están bajo la Open Database License: si publica una base hecha con ellas, publíquela con la misma licencia. Las exportaciones lo dicen en cada fila.

# Personas físicas
edition-reveal-do = Mostrar el nombre inscrito
edition-reveal-hint = Es una persona física, así que el nombre queda oculto. Mostrarlo se anota en el historial de acciones.
edition-reveal-name = Nombre inscrito: { $name }
edition-reveal-none = Los registros se hicieron sin los nombres de las personas físicas, o esta persona no permite difundir el suyo.
