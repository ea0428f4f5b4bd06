### Las rondas a pie.

# The list
round-nav = Rondas
round-list-title = Rondas a pie
round-list-lede = A quién visitar en una tarde, en qué orden y qué salió de ello.
round-new = Preparar una ronda
round-none-title = Todavía no hay rondas
round-none-text = Deje que el programa elija los mejores lugares a hora y media a pie, o marque los que quiera ver.
round-count =
    { $count ->
        [one] { $count } ronda
       *[other] { $count } rondas
    }
round-column-name = Ronda
round-column-stops = Paradas
round-column-visited = Visitadas
round-column-by = Preparada por
round-search = Nombre, salida o persona
round-shown = Cuáles
round-shown-to-come = De hoy en adelante
round-shown-past = De días pasados
round-shown-removed = Eliminadas
round-untitled = Ronda del { $day }

# A new round
round-new-within = El programa elige los lugares que más valen la visita y a los que se llega a pie, y los ordena. Los que aún no están en la preselección se añaden a ella.
round-new-these = Marque a quién quiere visitar; el programa encuentra el mejor orden.
round-how = Cómo elegir
round-how-within = Elige el programa
round-how-shortlist = Marco en la preselección
round-how-search = Marco en la búsqueda
round-title = Nombre
round-title-hint = Sin nombre, la ronda lleva su fecha.
round-start = Dónde empieza y acaba
round-start-hint = Una dirección, o un punto como lo muestran los mapas. Vacío: el centro del territorio.
round-start-centre = Centro del territorio
round-start-here = Salir de donde estoy
round-start-here-failed = El teléfono no ha dicho dónde está. Escriba una dirección.
round-start-which = ¿Cuál de ellas?
round-start-choose = Varias direcciones coinciden: elija una.
round-start-unknown = Ningún registro tiene esta dirección. Pruebe otra, o un punto como 41.3795, 2.1686.
round-start-no-territory = No hay territorio de cuyo centro salir: escriba una dirección.
round-day = Día
round-leave = Salida a las
round-leave-invalid = Una hora se escribe como 10:00.
round-visit-minutes = Minutos por visita
round-budget = Minutos en total, camino y visitas
round-minutes-invalid = Entre { $least } y { $most } minutos.
round-only-shortlist = Solo lugares de la preselección
round-chosen = A quién visitar
round-chosen-none = Nadie de la preselección tiene aún un lugar en el mapa. Marque antes lugares en la búsqueda.
round-plan-do = Preparar la ronda
round-error-tick = Marque al menos un lugar.
round-error-not-placed = Ninguno de estos lugares se puede visitar: no están en el mapa o no se les debe contactar.
round-error-too-many = En una ronda caben como mucho { $most } paradas.
round-error-nothing-near = Desde esta salida no hay nada que visitar a su alcance. Salga de otro sitio o ponga más minutos.
round-error-too-short = { $budget } minutos no bastan: la ronda más corta dura { $least }.
round-error-closed = Todo lo que hay cerca está cerrado entonces. Elija otra hora u otro día.
round-planned =
    { $count ->
        [one] La ronda está preparada: { $count } parada.
       *[other] La ronda está preparada: { $count } paradas.
    }
round-added =
    { $count ->
        [one] Se ha añadido { $count } lugar a la preselección.
       *[other] Se han añadido { $count } lugares a la preselección.
    }
round-left-no-place =
    { $count ->
        [one] { $count } no tiene lugar en el mapa y queda fuera.
       *[other] { $count } no tienen lugar en el mapa y quedan fuera.
    }
round-left-not-eligible =
    { $count ->
        [one] { $count } no se debe contactar, o ya no existe, y queda fuera.
       *[other] { $count } no se deben contactar, o ya no existen, y quedan fuera.
    }

# The page of a round
round-fact-stops = paradas
round-fact-way = a pie
round-fact-lasts = en total
round-fact-back = de vuelta a las
round-hours-minutes = { $hours } h { $minutes } min
round-minutes = { $minutes } min
round-when = { $day }, desde las { $leave }, salida: { $start }
round-bound-best = Ningún otro orden de estas paradas lleva menos tiempo.
round-bound-most = El camino es como mucho un { $percent } % más largo que el mejor posible.
round-bound-none = No se sabe cuánto le falta a este orden para ser el mejor posible.
round-promise-best = De los lugares comparados (como máximo { $count }, los más prometedores al alcance), ninguna elección en { $minutes } minutos vale más.
round-promise-most = Elegida para { $minutes } minutos entre los lugares comparados (como máximo { $count }, los más prometedores al alcance): vale como mucho un { $percent } % menos que la mejor elección posible.
round-estimate = De dónde salen los tiempos
round-estimate-text = El camino es la línea recta más un 30 %, como van las calles; a 4,5 km por hora, { $minutes } minutos por visita. Los horarios cuentan donde los haya escrito.
round-sketch-title = El camino
round-sketch-says = Un croquis de la ronda, con el norte arriba: { $count } paradas numeradas, { $distance } a pie desde la marca cuadrada y vuelta. La lista dice lo mismo.
round-sketch-start = Salida
round-print = Imprimir la hoja (PDF)
round-walk = En el teléfono
round-best-order = Poner en el mejor orden
round-change = Cambiar día, salida o minutos
round-remove = Eliminar esta ronda
round-removed-said = La ronda está eliminada. Puede recuperarla.
round-removed = Esta ronda se eliminó
round-removed-text = Lo anotado sigue en la historia de los lugares visitados.
round-restore = Recuperarla
round-restored = La ronda está de vuelta.
round-stops-title = Paradas
round-walk-minutes = { $minutes } min a pie
round-wait = { $minutes } min de espera en la puerta
round-open-at = Abierto { $times }
round-open-unknown = Horario desconocido
round-open-never = Cerrado ese día
round-open-not-then = Cerrado a esa hora
round-up = Antes
round-down = Después
round-drop = Quitar
round-dropped = { $name } ya no está en la ronda
round-undo = Devolver a la ronda
round-hours = Horario, si lo conoce
round-hours-label = Abierto el { $weekday }
round-hours-hint = Por ejemplo 9:30-13:30, 17:00-20:30. Un guion solo si cierra, vacío si no se sabe. Vale para todas las rondas de ese día de la semana.
round-hours-invalid = Esto no es un horario: escríbalo como 9:30-13:30, 17:00-20:30. No ha cambiado nada.
round-add-title = Añadir una parada
round-add-search = Nombre o calle
round-add-do = Añadir
round-add-none = No hay nada parecido en la preselección ni en los registros.
round-add-from-register = de los registros, aún no está en la preselección
round-added-said = { $name } está en la ronda.
round-empty-title = Esta ronda no tiene paradas
round-empty-text = Busque un lugar aquí abajo y añádalo.
round-visited-at = { $outcome }, { $time }, { $name }
round-why = Por qué
round-why-serves = Puede ayudar en «{ $need }».

# The page for the phone
round-walk-lede = Toque qué salió de cada visita. Se guarda al momento, también sin red.
round-walk-no-script = Sin script, esta página necesita la red.
round-walk-done = { $visited } de { $count } visitadas
round-walk-back = A la ronda
round-walk-ready = Esta página está en el teléfono: se abre sin red.
round-walk-unsent-one = 1 visita está solo en este teléfono. Se envía en cuanto haya red.
round-walk-unsent = { $count } visitas están solo en este teléfono. Se envían en cuanto haya red.
round-walk-all-sent = Todo está enviado.
round-walk-signed-out = La sesión está cerrada. Lo anotado sigue en este teléfono: entre y vuelva a abrir esta página.
round-walk-refused = El servidor no aceptó una de las visitas. Sigue en este teléfono: recargue la página y avise a su administrador si continúa.
round-walk-kept = en este teléfono, sin enviar
round-walk-sent = enviado
round-walk-send-now = Enviar ahora
round-walk-words = Unas palabras
round-walk-note = Anotar la visita
round-walk-take-back = Deshacer
round-walk-call = Llamar al { $phone }
round-walk-map = Ver en un mapa
round-walk-outcomes = Qué salió de la visita a { $name }
round-walk-choose = Toque una de las cinco: ¿qué salió de la visita?
round-walk-noted = Anotado.
round-walk-taken-back = Deshecho, como si no se hubiera anotado.
round-outcome =
    { $outcome ->
        [met] Hablado
        [interested] Con interés
        [come_back] Volver
        [absent] No estaba
       *[other] No, gracias
    }

# What is written into the story of a prospect
round-note = Ronda del { $day }: { $outcome }.
round-note-taken-back = Se deshizo o corrigió una visita.
round-step-propose = Hacer una propuesta
round-step-again = Volver a pasar
round-step-again-words = Volver a pasar: { $words }
round-walk-elsewhere-one = 1 visita de esta ronda está solo en este teléfono, sin enviar.
round-walk-elsewhere = { $count } visitas de esta ronda están solo en este teléfono, sin enviar.
round-walk-open = Abrir la página para el teléfono

# From the search and the shortlist
round-from-search = Hacer una ronda con ellos

# What a round refuses
round-refused-title = Esta ronda no puede ser así
round-refused-too-many = Una ronda tiene como mucho 40 paradas. Quite una antes.
round-refused-no-stops = Una ronda sin paradas no tiene hoja. Añada antes una parada.
round-refused-impossible = La salida o una de las paradas no tiene un lugar válido en el mapa.
round-refused-no-place = Este candidato no tiene lugar en el mapa: ningún camino lleva allí.
round-refused-not-eligible = A este lugar no se le debe contactar, o ya no está en los registros.
