### Palabras comunes a todas las pantallas.

# Actions
save = Guardar
cancel = Cancelar
edit = Modificar
add = Añadir
remove = Quitar
close = Cerrar
back = Volver
next = Siguiente
previous = Anterior
search = Buscar
filter = Filtrar
clear-filters = Quitar los filtros
nothing-fits = Nada aquí corresponde a la búsqueda.
send = Enviar
download = Descargar
upload = Elegir un archivo
print = Imprimir
copy = Copiar
copied = Copiado
try-again = Volver a intentarlo

# Answers and states
no = No
all = Todos
none = Ninguno
unknown = Desconocido
not-applicable = No procede
optional = opcional
required = obligatorio
nothing-here = Todavía no hay nada aquí.
saved = Guardado.
deleted = Eliminado.

# Labels
name = Nombre
email = Correo electrónico
telephone = Teléfono
address = Dirección
website = Sitio web
language = Idioma
country = País
date-label = Fecha
total = Total
status = Estado
notes = Notas
actions = Acciones

# Finding one's way
home = Inicio
settings = Ajustes
sign-in = Iniciar sesión
sign-out = Cerrar sesión
page-of = Página { $page } de { $pages }

# Languages
language-fr = francés
language-es = español
language-ca = catalán
language-en = inglés

# Mistakes in a field
field-required = Hay que rellenar este campo.
field-too-long = Es demasiado largo: { $limit } caracteres como máximo.
field-email-invalid = Este correo está incompleto: se escribe como nombre@ejemplo.org.
field-date-invalid = Esta fecha no existe: escríbala como 2026-10-31.
field-moment-invalid = Ese momento no existe: escríbalo como 2026-10-31 17:30.
field-month-invalid = Este mes no existe: escríbalo como 2026-10.
field-number-invalid = Escriba un número, con cifras.
field-number-range = Escriba un número de { $from } a { $to }.
field-choice-invalid = Elija una de las opciones.
form-has-mistakes = No se ha guardado nada: corrija primero lo que se señala abajo.
amount-error-empty = Falta el importe.
amount-error-character = Un importe se escribe con cifras, por ejemplo 4315,50.
amount-error-decimals = Un importe tiene como máximo dos decimales, por ejemplo 4315,50.
amount-error-ambiguous = Este importe se puede leer de dos maneras: añada los céntimos, por ejemplo 4315,00.
amount-error-too-large = Este importe es demasiado grande.

# When something goes wrong
error-reference = Referencia que debe indicar si nos escribe: { $reference }
error-not-found = Esta página no existe o no es para usted.
error-unexpected = Algo ha fallado por nuestra parte. No se ha perdido nada de lo que había guardado.
error-too-many-attempts = Demasiados intentos: espere unos minutos y vuelva a probar.

# Months
month-january = enero
month-january-short = ene.
month-february = febrero
month-february-short = feb.
month-march = marzo
month-march-short = mar.
month-april = abril
month-april-short = abr.
month-may = mayo
month-may-short = may.
month-june = junio
month-june-short = jun.
month-july = julio
month-july-short = jul.
month-august = agosto
month-august-short = ago.
month-september = septiembre
month-september-short = sept.
month-october = octubre
month-october-short = oct.
month-november = noviembre
month-november-short = nov.
month-december = diciembre
month-december-short = dic.

# Days of the week
weekday-monday = lunes
weekday-tuesday = martes
weekday-wednesday = miércoles
weekday-thursday = jueves
weekday-friday = viernes
weekday-saturday = sábado
weekday-sunday = domingo

# Counts
count-results =
    { $count ->
        [one] { $count } resultado
       *[other] { $count } resultados
    }
count-partners =
    { $count ->
        [one] { $count } colaborador
       *[other] { $count } colaboradores
    }
