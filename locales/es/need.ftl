### Lo que necesita una misión.

need-food = Alimentos
need-clothing = Ropa
need-home = Vivienda y muebles
need-hygiene = Higiene
need-health = Salud
need-learning = Aprendizaje
need-culture = Cultura y salidas
need-sport = Deporte
need-digital = Ordenadores y teléfonos
need-jobs = Prácticas y empleos
need-advice = Asesoría jurídica y contable
need-works = Obras y herramientas
need-printing = Impresión y fotografía
need-venues = Salas
need-transport = Transporte y almacén
need-visibility = Visibilidad
need-funds = Dinero
need-partners = Asociaciones, escuelas y administraciones
