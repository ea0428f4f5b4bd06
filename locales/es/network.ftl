# La página pública de una red.
network-description = { $network }: { $partners ->
        [one] { $partners } entidad del barrio participa
       *[other] { $partners } entidades del barrio participan
    } en una misión común.
network-demo-title = Esto es una demostración
network-demo-text = Todos los nombres y las personas de esta página son inventados. El contorno del barrio procede del Ayuntamiento de Barcelona (CC BY 4.0) y se ha simplificado.
network-join = Unirse a la red
network-mission = La misión de { $organisation }
network-figures = Lo que la red hace en común
network-partners-label =
    { $count ->
        [one] colaborador en la red
       *[other] colaboradores en la red
    }
network-since-label = llegada del primer colaborador
network-received-label = recibidos en doce meses
network-partners-how-title = Cómo se cuentan los colaboradores
network-partners-how = El { $on }: empresas, administraciones y asociaciones que se han unido y no se han ido. De ellas, { $shown } han aceptado que se las muestre más abajo.
network-received-how-title = Cómo se calcula la suma
network-received-how = Partes de la facturación, donativos de clientes y donativos de empleados, sumados en los doce meses completos de { $first } a { $last }. Un mes cuenta cuando ha terminado.
network-received-shares-how = Las partes cuentan el día en que el banco recibió el dinero, menos lo que se devolvió. Lo prometido y no pagado no cuenta.
network-received-gifts-how = Los donativos de clientes y empleados son totales que anuncia un colaborador; cada uno cuenta en su fecha, una vez que el banco ha mostrado el dinero.
network-told = Anunciados por colaboradores, aún no vistos en el banco: { $amount }. No están en la suma.
network-year-note = Un año es nuestra lectura: el documento que inspiró la red da una suma, sin período.
network-channels = Tres maneras de dar
network-channels-words = Lo que llegó de { $first } a { $last }, según quién lo dio.
network-channel-shares =
    { $partners ->
        [one] parte de la facturación de { $partners } colaborador
       *[other] partes de la facturación de { $partners } colaboradores
    }
network-channel-customers =
    { $partners ->
        [one] donativos de clientes en { $partners } colaborador
       *[other] donativos de clientes en { $partners } colaboradores
    }
network-channel-employees =
    { $partners ->
        [one] donativos de empleados en { $partners } colaborador
       *[other] donativos de empleados en { $partners } colaboradores
    }
network-by-month = Mes a mes
network-by-month-words = El mes más generoso: { $month }, con { $amount }.
network-month-words = { $month }: { $amount }
network-partners = Los colaboradores
network-found =
    { $count ->
        [0] Ningún colaborador que mostrar aquí.
        [one] { $count } colaborador ha aceptado que se le muestre.
       *[other] { $count } colaboradores han aceptado que se les muestre.
    }
network-search = Nombre o calle
network-trade = Actividad
network-all-trades = Todas las actividades
network-since = En la red desde { $month }
network-map = Mapa de los colaboradores
network-family-food = Comercios de alimentación
network-family-dining = Bares y restaurantes
network-family-lodging = Alojamiento
network-family-fashion = Ropa y calzado
network-family-beauty = Peluquería y belleza
network-family-health = Salud
network-family-home = Hogar y reparaciones
network-family-culture = Libros, cultura y ocio
network-family-sport = Deporte
network-family-mobility = Transporte y talleres de coches
network-family-digital = Informática y telefonía
network-family-office = Oficinas y servicios
network-family-works = Construcción y talleres
network-family-civic = Asociaciones, escuelas y servicios públicos
network-family-other = Otras actividades
