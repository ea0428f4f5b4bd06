### What the network has, and what it lacks.
portfolio-nav = Quién falta
portfolio-title = Quién falta en la red
portfolio-lede = Necesidades, oficios, calles y tipos de colaborador donde aún nadie está con usted, cada uno con un camino a la búsqueda.
portfolio-count =
    { $partners ->
        [one] { $partners } colaborador; { $places } lugares de actividad en el territorio y alrededor.
       *[other] { $partners } colaboradores; { $places } lugares de actividad en el territorio y alrededor.
    }
portfolio-needs = Necesidades
portfolio-needs-none = Diga primero qué necesita su misión: entonces esta página dirá a qué necesidades aún no responde nadie.
portfolio-trades = Oficios
portfolio-trades-text = Oficios que responden a una de sus necesidades y en los que aún no tiene colaboradores; primero lo que mejor responde.
portfolio-trades-full = No falta ningún oficio que responda a sus necesidades.
portfolio-trades-there = Oficios que ya están, y otros
portfolio-streets = Calles
portfolio-streets-text = Calles sin colaboradores, según cuántos de los { $count } primeros lugares de la búsqueda están en ellas.
portfolio-streets-full = No hay ninguna calle con lugares de la búsqueda sin colaboradores.
portfolio-streets-there = Calles donde tiene colaboradores
portfolio-kinds = Tipos de colaborador
portfolio-name = Nombre
portfolio-serves = Responde a
portfolio-places = Lugares
portfolio-partners = Colaboradores
portfolio-best = Mejor puntuación
portfolio-missing = falta
portfolio-more = El archivo los tiene todos, { $count }.
