### When something does not work: what happened, and the way out.

problem-not-found-title = Aquí no hay nada
problem-link-over-title = Este enlace ya no abre nada
problem-link-over = Puede que ya se haya usado, o que se haya retirado o sustituido. Pida uno nuevo a la organización que se lo envió.
problem-forbidden-title = Esto no le corresponde
problem-forbidden = Sus funciones no lo permiten. Una persona que administre su organización puede cambiarlas.
problem-foreign-form-title = Este formulario es demasiado antiguo
problem-foreign-form = Vuelva atrás, recargue la página y envíelo de nuevo. No se ha cambiado nada.
problem-unreadable-title = Esto no se ha podido leer
problem-unreadable = Lo que se ha enviado está incompleto. Vuelva atrás e inténtelo de nuevo; no se ha cambiado nada.
problem-too-large-title = Es demasiado grande
problem-too-large = El archivo o el texto supera lo que podemos recibir. No se ha cambiado nada.
problem-too-many-title = Espere un poco, por favor
problem-too-slow-title = Ha tardado demasiado
problem-too-slow = El servidor está ocupado. Espere un momento e inténtelo de nuevo.
problem-unexpected-title = Algo no ha funcionado
problem-refused-title = Ahora no es posible
problem-refused = Lo que ha pedido no encaja con lo que está registrado ({ $code }). Vuelva atrás y mire la página de nuevo.
problem-way-home = A la página de inicio
problem-way-start = Al principio
problem-too-large-limit = El fichero o el texto supera { $limit }, lo máximo que recogemos de una vez. No se ha cambiado nada.
