### Prácticas: ofertas, acuerdos a tres partes y qué ha sido de las personas.

# The lists
placement-tab-offers = Ofertas
placement-tab-placements = Prácticas
placement-tab-outcomes = Resultados
placement-offers-lede = Lugares donde alguien puede venir a aprender un trabajo, tal como los ofrecen los colaboradores.
placement-offers-search = Trabajo o colaborador
placement-offers-empty = Todavía no hay ofertas
placement-offers-empty-text = Los colaboradores ofrecen una plaza en su propia página, en dos minutos. Si alguno se lo dice por teléfono, anótela usted.
placement-offers-file = ofertas
placement-lede = Quién trabaja dónde, con nombres sorteados. Solo el documento lleva un nombre.
placement-search = Colaborador, persona, trabajo o referencia
placement-empty = Todavía no hay prácticas
placement-empty-text = Unas prácticas empiezan con una oferta: abra una y proponga a alguien que haya consentido.
placement-file = practicas
placement-outcomes-lede = Qué ha sido de las personas tres, seis y doce meses después de sus prácticas. Lo que nadie sabe se muestra como un intervalo, nunca se adivina.
placement-outcomes-empty = Todavía no hay nada que preguntar
placement-outcomes-empty-text = Cuando terminan unas prácticas, aquí aparecen tres preguntas: a los tres, seis y doce meses.
placement-outcomes-file = resultados

# Words of an offer and of a placement
placement-work = Trabajo
placement-partner = Colaborador
placement-person = Persona
placement-who = Quién
placement-young-person = Una persona joven
placement-adviser = Orientación
placement-reference = Referencia
placement-state = Estado
placement-days = Fechas
placement-hours = Horas
placement-first-day = Primer día
placement-last-day = Último día
placement-ended-on = Terminó el
placement-taken = Ocupadas
placement-made-by = Escrita por
placement-by-partner = el colaborador
placement-by-staff = una persona del equipo
placement-schedule = Horario de la semana
placement-aims = Qué quiere aprender la persona
placement-aims-hint = Una cosa por línea. Nada sobre la salud ni la familia.
placement-workplace = Dónde, si es en otro sitio
placement-workplace-hint = Si se deja vacío, es la dirección del colaborador.
placement-allowance = Ayuda al mes
placement-allowance-hint = Lo que paga el colaborador, si paga algo.
placement-accident = Seguro de accidentes de trabajo
placement-liability = Seguro de responsabilidad civil
placement-insurance-hint = Aseguradora y número de póliza.
placement-one-a-line = Una por línea.
placement-the-paper = El documento
placement-reason-head = Motivo
placement-months = Meses después
placement-asked-after = Se pregunta
placement-asked-on = Fecha de la pregunta
placement-answer = Respuesta
placement-from-day = desde el { $day }
placement-hours-a-week =
    { $count ->
        [one] { $count } hora a la semana
       *[other] { $count } horas a la semana
     }
placement-weeks =
    { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
     }
placement-places =
    { $count ->
        [one] { $count } plaza
       *[other] { $count } plazas
     }
placement-free = { $free } de { $places } libres
placement-after-months =
    { $months ->
        [one] a { $months } mes
       *[other] a los { $months } meses
     }
placement-offer-state =
    { $state ->
        [full] completa
        [past] por confirmar
        [withdrawn] retirada
       *[other] abierta
     }
placement-stage =
    { $stage ->
        [matched] propuesta
        [signing] por firmar
        [signed] firmada por las tres partes
        [running] en marcha
        [completed] completada
        [broken] interrumpida
       *[other] no llegó a hacerse
     }
placement-reason =
    { $reason ->
        [no_room] El colaborador al final no tiene sitio en esas fechas
        [other_skills] El colaborador busca otras capacidades
        [too_far] El trayecto es demasiado largo
        [hours] El horario no encaja
        [found_elsewhere] La persona encontró otra cosa
        [changed_mind] La persona cambió de idea
        [personal] Motivo personal
        [papers] Falta un papel
        [no_answer] Nadie contestó
       *[other] Otro motivo
     }
placement-outcome =
    { $outcome ->
        [lasting_job] Trabaja, por seis meses o más
        [short_job] Trabaja, por menos de seis meses
        [self_employed] Trabaja por su cuenta
        [training] Aprende un oficio o estudia
        [looking] Busca trabajo
        [something_else] Hace otra cosa
       *[other] Nadie lo pudo saber
     }
placement-follow-up-state =
    { $state ->
        [later] más adelante
        [known] contestada
        [unknown] no se sabe
       *[other] espera respuesta
     }

# An offer, written
placement-o-title = ¿Cuál es el trabajo?
placement-o-title-hint = En pocas palabras, por ejemplo ayudante de panadería.
placement-o-tasks = Qué hay que hacer
placement-o-tasks-hint = Una tarea por línea.
placement-o-hours = Horas a la semana
placement-o-starts = Primer día posible
placement-o-weeks = Semanas
placement-o-places = Plazas
placement-o-tutor = Quién enseña el trabajo
placement-o-tutor-hint = Un nombre, si ya lo sabe.
placement-offer-new = Anotar una oferta
placement-offer-new-lede = Para un colaborador que se lo ha contado. Verá la oferta en su página y podrá cambiarla o retirarla.
placement-choose-partner = Elija un colaborador
placement-offer-made = La oferta está anotada. Ya puede proponer a alguien.
placement-offer-edit-lede = { $partner } verá en su página lo que cambie aquí.
placement-on-offer = Prácticas de esta oferta
placement-on-offer-none = Todavía no se ha propuesto a nadie.
placement-propose-somebody = Proponer a alguien

# A partner on its own page
placement-p-way = Prácticas
placement-p-title = Un lugar para aprender un trabajo
placement-p-lede = Usted ofrece unas semanas de trabajo; { $organisation } busca a una persona joven a quien le encaje y la acompaña.
placement-p-new = Ofrecer una plaza
placement-p-new-lede = Es un minuto. Todavía no le compromete a nada: { $organisation } le llamará antes de que venga nadie.
placement-p-send = Ofrecer esta plaza
placement-p-change = Cambiar la oferta
placement-p-save = Guardar el cambio
placement-p-changed = La oferta se ha cambiado.
placement-p-withdraw = Retirar la oferta
placement-p-withdrawn = La oferta está retirada. Gracias por haberlo pensado; puede volver a ofrecerla cuando quiera.
placement-p-renew = Volver a ofrecerla
placement-p-renewed = La oferta vuelve a estar abierta.
placement-p-back = Volver a sus ofertas
placement-p-thanks = ¡Gracias! { $organisation } busca ahora a alguien a quien le encaje.
placement-p-offers = Sus ofertas
placement-p-none = Todavía no ha ofrecido ninguna plaza.
placement-p-people = Quién viene
placement-p-nameless = Aquí no hay ningún nombre, para proteger a quien viene. Lo encontrará en el acuerdo que firma.
placement-p-days = { $from } – { $until }
placement-p-stage =
    { $stage ->
        [signing] Una persona joven; orientación le traerá el acuerdo
        [signed] Una persona joven; el acuerdo está firmado
        [running] Una persona joven está con ustedes
        [completed] Una persona joven estuvo con ustedes hasta el final. ¡Gracias!
       *[other] Una persona joven estuvo un tiempo con ustedes. ¡Gracias!
     }

# Signing by a link
placement-s-title = El acuerdo de estas prácticas
placement-s-thanks = Gracias por firmar
placement-s-lede = Lo firman usted, { $partner } y la organización. Léalo con calma y pregunte antes de firmar.
placement-s-lede-partner = Lo firman { $partner }, una persona joven y la organización. El nombre solo está en el documento: es para usted, no lo comparta.
placement-s-waits = Ya ha firmado. { $organisation } le avisará cuando hayan firmado las tres partes.
placement-s-all = Han firmado las tres partes. Puede guardar el documento.
placement-s-closed = El documento está cerrado por ahora. { $organisation } le dirá cómo sigue.
placement-s-consent = He leído el acuerdo { $reference } y lo firmo.
placement-s-consent-partner = He leído el acuerdo { $reference } y lo firmo en nombre de { $who }.
placement-s-guardian = Nombre de su madre, padre o tutor legal
placement-s-guardian-hint = Antes de los dieciocho años firma con usted, aquí y ahora.

# The match
placement-propose-whom = A quién proponer
placement-choose-lede = Solo aparecen las personas cuyo consentimiento para unas prácticas vale hoy, con nombres sorteados.
placement-nobody = Hoy no hay nadie a quien proponer
placement-nobody-text = Alguien aparecerá aquí cuando un educador anote su consentimiento para unas prácticas.
placement-last-heard = Últimas noticias el { $day }
placement-propose-this = Proponer
placement-new = Nuevas prácticas
placement-new-title = { $name } en { $partner }
placement-new-lede = Lo que dirá el documento. Todavía no sale nada y el colaborador no ve nada.
placement-match = Emparejar
placement-matched = Emparejado. Mire el documento y póngalo a la firma.
placement-written = Las prácticas se han cambiado.

# One placement
placement-heading = { $reference }: { $who }
placement-erased = Los datos de esta persona se borraron. Lo que queda cuenta y no nombra a nadie.
placement-is-over = Su último día fue el { $day }: anote cómo acabó.
placement-preview = Ver el documento
placement-preview-text = Como será, con { $name } en lugar del nombre.
placement-paper-open = Abrir el documento por firmar
placement-paper-signed = Abrir el documento firmado
placement-paper-text = Lleva el nombre. El registro de personas anota que lo ha abierto.
placement-make-paper = Poner el documento a la firma
placement-make-paper-again = Rehacer el documento
placement-make-paper-text = El documento se hace y se sella. Después haga un enlace para el colaborador y otro para la persona, y entréguelos. Si se rehace, las firmas anteriores dejan de valer.
placement-paper-made = El documento está a la firma.
placement-signatures = Firmas
placement-signed-on = Firmado el { $day }
placement-signed-by = Firmado por { $by } el { $day }
placement-not-signed = Sin firmar todavía
placement-link-head = Enlace
placement-link-make = Hacer un enlace
placement-link-title = El enlace de { $who }
placement-link-text = Abre el documento con el nombre y solo se muestra ahora. Entréguelo usted: que escanee el código con su teléfono. Termina a los { $days } días, y al momento si hace otro.
placement-step =
    { $step ->
        [running] Han empezado
        [completed] Se han completado
        [broken] Se han interrumpido
       *[other] No se harán
     }
placement-step-text =
    { $step ->
        [running] Desde ese día la persona trabaja con el colaborador.
        [completed] Se le preguntará qué ha sido de la persona a los tres, seis y doce meses.
        [broken] Interrumpirlas no es un fracaso. Se le preguntará qué ha sido de la persona a los tres, seis y doce meses.
       *[other] La plaza vuelve a quedar libre y todos los enlaces de estas prácticas dejan de funcionar.
     }
placement-on-which-day = Qué día
placement-step-taken = Anotado.
placement-question = ¿Qué ha sido de la persona?
placement-choose-answer = Elija una respuesta
placement-note-answer = Anotar la respuesta
placement-answer-noted = La respuesta está anotada.
placement-answered = { $answer }, anotado el { $day }
placement-asked-from = se preguntará desde el { $day }

# Outcomes
placement-share = El { $percent } % trabaja o estudia
placement-interval = Entre el { $worst } % y el { $best } % trabaja o estudia
placement-interval-formula = De { $all }, { $positive } trabajan o estudian, { $other } ni una cosa ni otra, y de { $unknown } no se sabe. En el peor caso, ninguna de ellas; en el mejor, todas.
placement-told-all = Hay cinco personas o más detrás de cada parte: se puede contar fuera.
placement-told-part = Alguna parte cuenta menos de cinco personas: fuera no se dice, ni lo que permitiría deducirla.
placement-told-nothing = Son demasiado pocas para dar ninguna cifra fuera.

# Refusals
placement-refused-title = Ahora no se puede hacer
placement-refused-consent = El consentimiento para unas prácticas no vale hoy. Un educador puede anotar uno nuevo con la persona.
placement-refused-room = Esta oferta no tiene plazas: está completa, retirada o es demasiado antigua.
placement-refused-there = Esta persona ya tiene unas prácticas en esta oferta.
placement-refused-days = El último día es anterior al primero.
placement-refused-past = Unas prácticas no pueden empezar antes de hoy.
placement-refused-name = Escriba el nombre tal como figura en el documento.
placement-refused-step-day = Ese día está en el futuro o es anterior al primer día de las prácticas.
placement-refused-step = Las prácticas no están donde cree: quizá alguien ha dado un paso mientras tanto. Vuelva a mirar su página.
placement-refused-withdrawn = El colaborador ha retirado la oferta. Hable con él antes de seguir.
placement-refused-facts = Algo del documento ha cambiado desde que se hizo, por ejemplo una dirección. Rehaga el documento.
placement-refused-country = El documento solo sabe qué hay que acordar en España y en Francia.
placement-refused-places = Ya hay más plazas prometidas.
placement-refused-offer = Una oferta dice cuál es el trabajo, qué hay que hacer, cuántas horas y semanas, y para cuántas personas.
placement-refused-early = Esta pregunta tiene su día y todavía no ha llegado.
