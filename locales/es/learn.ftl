### What the network's own results say about its weights.
learn-title = Lo que dicen sus propios resultados
learn-lede = Quienes contactó empezaron a colaborar o dijeron que no. De estas respuestas se pueden proponer nuevos pesos. Nunca se aplican solos.
learn-from =
    { $count ->
        [one] { $count } respuesta hasta ahora: { $partners } colaboradores, { $declined } negativas.
       *[other] { $count } respuestas hasta ahora: { $partners } colaboradores, { $declined } negativas.
    }
learn-left-out = { $count } más ya no se pueden leer y se dejan fuera.
learn-few-title = Demasiado pronto para aprender
learn-few-text = Cada respuesta cuenta, y hasta ahora hay { $given }. A partir de { $least } pueden decir algo de sus pesos; por debajo, el azar hablaría más alto que su experiencia. Hasta entonces, los pesos actuales le sirven bien.
learn-alike-text = Hasta ahora hay { $partners } colaboradores y { $declined } negativas. Para distinguir unos de otros hacen falta al menos { $least } de cada. Hasta entonces, los pesos actuales le sirven bien.
learn-unusable-text = De las respuestas, tal como están, no se puede aprender. No cambia nada.
learn-board = Ir al tablero
learn-proposal = Pesos propuestos junto a los actuales
learn-present = Ahora
learn-proposed = Propuesto
learn-error = Incertidumbre
learn-plus-minus = ± { $error }
learn-held = se mantiene en 0: las respuestas hablan en contra
learn-known = Conocido en
learn-check-title = Probado con respuestas de las que no salen los pesos
learn-check-text = Las respuestas se dividieron en cinco partes; cada una se ordenó con pesos sacados de las otras cuatro. ¿Hasta qué punto quedan los colaboradores entre los veinte primeros? 100 es un orden perfecto (nDCG@20).
learn-order = Orden
learn-quality = De 100
learn-by-proposed = Por los pesos propuestos
learn-by-present = Por los pesos actuales
learn-by-nearest = Primero los más cercanos
learn-by-biggest = Primero los más grandes
learn-by-alphabet = Por nombre
learn-speaks-for = Los pesos propuestos lo hacen mejor que los actuales, y no peor que los órdenes sin pesos.
learn-speaks-against = La prueba no habla a favor del cambio: los pesos propuestos no lo hacen mejor que los actuales, o peor que un orden sin pesos.
learn-apply = Ver qué cambian estos pesos
learn-apply-hint = La página siguiente muestra la lista antes y después. No se guarda nada sin pulsar allí una vez más.
learn-how = Cómo se calcula
learn-how-text = Una regresión logística sobre los valores que tenían los siete criterios cuando se eligió cada lugar. Un criterio solo puede hablar a favor de un lugar, nunca en contra; lo que las respuestas no dicen queda cerca de los pesos actuales. La incertidumbre es un error estándar, en puntos de peso.
learn-export = Las respuestas de las que sale
learn-column-answer = Respuesta
learn-answer-partner = colabora
learn-answer-declined = dijo que no
