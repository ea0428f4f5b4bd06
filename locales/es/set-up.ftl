### La puesta en marcha de una instalación nueva.

set-up-title = Poner en marcha Maillage
set-up-intro = Siete pasos cortos, unos cinco minutos. Cada uno se guarda al enviarlo: puede salir y volver con el mismo enlace hasta el final.
set-up-choose-language = Su idioma
set-up-steps = Los pasos
set-up-begin = Empezar
set-up-take-up = Seguir donde estaba
set-up-kept = guardado
set-up-can-wait = puede esperar
set-up-progress = Paso { $step } de { $total }
set-up-go-on = Guardar y seguir
set-up-later = Más tarde
set-up-done = Todo está guardado. Ahora elija cómo entrar.

set-up-organisation = Su organización
set-up-organisation-intro = Quién lleva la red: estas palabras figuran en cartas, convenios y certificados.
set-up-name = Nombre de la organización
set-up-name-hint = El nombre con el que la conoce el barrio.
set-up-legal-name-hint = Solo si es otro, como en los estatutos.
set-up-legal-id-hint = Hace falta para los certificados.
set-up-language = Primer idioma de cartas y pantallas

set-up-network = La red
set-up-network-intro = Lo que leerán las empresas y los vecinos.
set-up-network-name-hint = Por ejemplo, «Los comercios del barrio con sus niños».
set-up-promise-hint = Con qué puede contar una empresa que se une.
set-up-slug = Palabra corta en las direcciones web
set-up-slug-hint = La página pública estará en { $address } seguido de esta palabra.
set-up-slug-invalid = Use minúsculas sin acentos, cifras y guiones entre ellas.
set-up-slug-taken = Otra organización ya usa esta palabra: elija otra.

set-up-territory = El territorio
set-up-empty-title = Aún sin configurar
set-up-empty-text = Este Maillage aún no tiene organización. El enlace de la configuración está en el terminal donde se inició «maillage serve»; sirve una vez y lleva cinco minutos. Si se ha perdido, pare el servidor e inícielo de nuevo: escribe uno nuevo.
set-up-territory-intro = Dónde busca colaboradores. Primero vienen las empresas de dentro y después las que están al lado.
set-up-way = ¿Cómo quiere indicarlo?
set-up-way-circle = Un centro y un radio
set-up-way-file = Un archivo con el contorno
set-up-way-drawing = Un dibujo en el mapa
set-up-radius = Radio
set-up-radius-invalid = Un radio va de 50 a 200000 metros.
set-up-file-missing = Elija un archivo GeoJSON.
set-up-area-hint = El dibujo se escribe aquí; también puede pegar GeoJSON.

set-up-needs = Lo que necesita la misión
set-up-needs-intro = Las empresas que podrían ayudar vienen primero en la lista, con el motivo al lado.
set-up-needs-none = Marque al menos una necesidad o elija «Más tarde».

set-up-bank = La cuenta bancaria
set-up-bank-intro = Hace falta antes del primer adeudo. Todo se comprueba ahora, para que después no se rechace ningún fichero.
set-up-iban-hint = Los espacios no importan.
set-up-bic-hint = Solo si lo pide su banco.
set-up-creditor-hint = Lo da su banco, para los adeudos. En España termina con su NIF; en Francia es el ICS.
set-up-account-character = Aquí solo puede haber letras y cifras, no «{ $found }».
set-up-iban-length = Un IBAN tiene de 15 a 34 caracteres; este tiene { $actual }.
set-up-iban-start = Un IBAN empieza por dos letras (el país) y dos cifras.
set-up-iban-country-length = Un IBAN de { $country } tiene { $expected } caracteres; este tiene { $actual }.
set-up-iban-structure = «{ $found }», carácter { $position }, no puede estar ahí.
set-up-iban-check = Las cifras de control no encajan: hay un carácter equivocado o dos intercambiados.
set-up-iban-outside = Esta cuenta está fuera de la zona SEPA: los adeudos no pueden llegar a ella.
set-up-bic-length = Un BIC tiene 8 u 11 caracteres; este tiene { $actual }.
set-up-bic-form = Un BIC son cuatro letras o cifras, el país y después dos o cinco letras o cifras.
set-up-creditor-length = Un identificador de acreedor tiene de 8 a 35 caracteres; este tiene { $actual }.
set-up-creditor-start = Un identificador de acreedor empieza por las dos letras de un país.
set-up-creditor-country-length = Un identificador de acreedor de { $country } tiene { $expected } caracteres; este tiene { $actual }.
set-up-creditor-check = Las cifras de control no encajan: hay un carácter equivocado.

set-up-people = Los primeros compañeros
set-up-people-intro = Añada a quienes trabajan con usted. Cada persona recibe un enlace, válido siete días, para elegir una contraseña o una llave de acceso.
set-up-people-role = ¿Qué hará esta persona?
set-up-people-add = Añadir a esta persona

set-up-account = Usted
set-up-account-intro = Podrá cambiar los ajustes y los roles. Después de este paso, el enlace de la puesta en marcha deja de servir.
set-up-your-name = Su nombre
set-up-your-email-hint = Con ella entrará.
set-up-treasurer = También llevo el dinero
