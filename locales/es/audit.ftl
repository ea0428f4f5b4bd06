# What the audit says: a sentence for each action that it keeps, `.` written as `-`
audit-action =
    { $action ->
        [agreement-activate] Un convenio entró en vigor
        [agreement-come-back] Un colaborador volvió
        [agreement-draft] Se redactó un convenio
        [agreement-end] Se puso fin a un convenio
        [agreement-leave] Un colaborador paró un tiempo
        [agreement-link] Se creó un enlace para firmar
        [agreement-propose] Se propuso un convenio
        [agreement-redraft] Se cambió un borrador
        [agreement-send] Se envió un convenio para firmar
        [agreement-sign] Se firmó un convenio
        [agreement-take-back] Se retiró una propuesta
        [round-plan] Se preparó una ronda
        [round-change] Se cambió una ronda
        [round-reorder] Se cambió el orden de una ronda
        [round-add-stop] Se añadió una parada a una ronda
        [round-drop-stop] Se quitó una parada de una ronda
        [round-opening] Se anotó el horario de un lugar
        [round-remove] Se eliminó una ronda
        [round-restore] Se recuperó una ronda
        [round-visit] Se anotó una visita
        [round-take-back] Se deshizo una visita
        [badge-look] Se han mirado webs de colaboradores
        [campaign-change] Se ha cambiado una campaña
        [campaign-close] Se ha cerrado una campaña
        [campaign-create] Se ha empezado una campaña
        [campaign-picture] Se ha cambiado la imagen de una campaña
        [campaign-reopen] Se ha reabierto una campaña
        [display-ask] Se ha preguntado a colaboradores por un cartel
        [display-ask-again] Se ha vuelto a preguntar a un colaborador por un cartel
        [display-decline] Un colaborador no ha querido un cartel
        [display-photo] Ha llegado la foto de un cartel
        [display-photo-remove] Se ha eliminado la foto de un cartel
        [display-send] Se ha enviado un cartel
        [display-send-all] Se han enviado carteles
        [display-show] Se ha colgado un cartel
        [display-take-back] Un cartel no está colgado
        [bank-explain] Se explicó un movimiento bancario
        [bank-gifts] Un movimiento bancario se anotó como donativos
        [bank-import] Se leyó un archivo del banco
        [bank-set-aside] Se apartó un movimiento bancario
        [bank-undo] Se deshizo una decisión sobre un movimiento bancario
        [bank-undo-debit] Se deshizo un adeudo cobrado
        [collection-export] Se sacó un archivo de adeudos para el banco
        [contact-add] Se añadió una persona
        [contact-remove] Se quitó una persona
        [debit-cancel] Se anuló un adeudo
        [debit-notify] Se avisó a los colaboradores de sus adeudos
        [declaration-make] Se declaró un mes
        [declaration-remind] Se recordó a colaboradores que declararan
        [due-run] Se calcularon las cuotas de un mes
        [event-cancel] Se anuló un acto
        [event-change] Se cambió un acto
        [event-draft] Se preparó un acto
        [event-discard] Se eliminó el borrador de un acto
        [duplicate-decide] Se tomó una decisión sobre un duplicado
        [duplicate-undo] Se anuló una decisión sobre un duplicado
        [duplicate-take-over] Se tomaron de un archivo decisiones sobre duplicados
        [event-publish] Se publicó un acto
        [sign-up-add] Se anotó a alguien en un acto
        [sign-up-state] Se cambió la situación de alguien en un acto
        [hours-decide] Se decidieron las horas de un voluntario
        [mission-add] Se añadió una misión
        [mission-change] Se cambió una misión
        [mission-close] Se cerró una misión
        [mission-open] Se volvió a abrir una misión
        [shift-add] Se añadieron turnos
        [shift-cancel] Se anuló un turno
        [shift-presence] Se anotó quién estuvo en un turno
        [volunteer-certificate] Se vio un certificado de un voluntario
        [volunteer-forget] Se olvidó a un voluntario
        [volunteer-link] Se envió un enlace nuevo a la página de un voluntario
        [gift-total-record] Se anotó un total de donativos
        [invitation-answer] Se respondió a una invitación
        [invitation-send] Se envió una invitación
        [link-make] Se creó un enlace a la página de un colaborador
        [link-withdraw] Se retiró un enlace a la página de un colaborador
        [mandate-draft] Se preparó un mandato
        [mandate-end] Se puso fin a un mandato
        [mandate-resume] Se reanudó un mandato
        [mandate-sign] Se firmó un mandato
        [mandate-suspend] Se suspendió un mandato
        [member-link-made] Se creó un enlace de acceso
        [member-role-given] Se dio una función
        [member-role-taken] Se retiró una función
        [message-retry] Se reenvió un mensaje
        [month-close] Se cerró un mes
        [needs-save] Se cambiaron las necesidades
        [note-write] Se escribió una nota
        [opt-out-add] Un lugar pidió que no se le escriba
        [opt-out-lift] Se puede volver a escribir a un lugar
        [organisation-changed] Se cambiaron los ajustes
        [organisation-set-up] Se puso en marcha la organización
        [offer-change] Se cambió una oferta de prácticas
        [offer-make] Se ofrecieron prácticas
        [offer-renew] Se reabrió una oferta de prácticas
        [offer-withdraw] Se retiró una oferta de prácticas
        [partner-edit] Se cambió la ficha de un colaborador
        [partner-join] Se sumó un colaborador
        [placement-broken] Unas prácticas se interrumpieron
        [placement-completed] Unas prácticas se completaron
        [placement-link] Se hizo un enlace para firmar unas prácticas
        [placement-match] Se propuso a alguien para unas prácticas
        [placement-outcome] Se anotó qué ha sido de alguien
        [placement-paper] Se rehízo el documento de unas prácticas
        [placement-refused] Unas prácticas no llegaron a hacerse
        [placement-remind] Se recordaron preguntas a orientación
        [placement-running] Unas prácticas empezaron
        [placement-sign] Una de las tres partes firmó unas prácticas
        [placement-signed] Las tres partes firmaron unas prácticas
        [placement-signing] El documento de unas prácticas salió a la firma
        [placement-write] Se cambiaron unas prácticas
        [prospect-add] Se añadió un candidato
        [prospect-edit] Se cambió la ficha de un candidato
        [prospect-move] Un candidato cambió de etapa
        [prospect-next-step] Se fijó el paso siguiente
        [receipt-cancel] Se anuló un certificado
        [receipt-issue] Se emitió un certificado
        [register-import] Se importó un registro
        [register-reveal] Se mostró el nombre inscrito de una persona física
        [task-add] Se añadió una tarea
        [task-done] Se hizo una tarea
        [task-reopen] Se reabrió una tarea
        [boundary-import] Se importaron límites
        [boundary-remove] Se quitaron límites
        [boundary-rename] Se cambió el nombre de unos límites
        [territory-save] Se cambió el territorio
        [bank-return] Se saldó un adeudo devuelto
        [logo-change] Se cambió el logotipo
        [logo-remove] Se quitó el logotipo
        [partner-ask-to-leave] Un colaborador dijo que quiere irse
        [partner-stay] Un colaborador dijo que al final se queda
        [prospect-ask] Una empresa de la lista pidió sumarse
        [receipt-mail] Se envió un certificado por correo
        [programme-add] Se añadió un programa
        [programme-edit] Se cambió un programa
        [programme-cost] Se anotó lo que cuesta un programa
        [session-plan] Se planificaron sesiones
        [session-edit] Se cambió una sesión
        [session-call-off] Se anuló o se retomó una sesión
        [session-mark] Se anotó la asistencia
        [case-study-write] Se escribió un texto del estudio de caso
        [indicator-add] Se añadió un indicador
        [indicator-change] Se cambió un indicador
        [observation-import] Se importaron observaciones
        [observation-record] Se anotó una observación
        [observation-take-back] Se retiró una observación
        [statement-hand-over] Se entregó un balance a un colaborador
        [score-save] Se cambiaron los criterios de la puntuación
        [score-reset] La puntuación volvió a sus criterios de origen
        [rotation-on] Se activó la rotación
        [rotation-off] Se desactivó la rotación
       *[other] { $action }
     }
# What an action was about
audit-subject =
    { $kind ->
        [agreement] convenio
        [bank_entry] movimiento bancario
        [campaign] campaña
        [collection_file] archivo de adeudos
        [debit] adeudo
        [declaration] declaración
        [display] cartel
        [due] cuota
        [event] acto
        [volunteer] voluntario
        [mission] misión
        [gift_total] total de donativos
        [mandate] mandato
        [member] persona del equipo
        [message] mensaje
        [month] mes
        [organisation] organización
        [partner] colaborador
        [prospect] candidato
        [receipt] certificado
        [register] registro
        [bank_statement] extracto
        [task] tarea
        [territory] territorio
        [needs] necesidades
        [offer] oferta de prácticas
        [placement] prácticas
        [programme] programa
        [session] sesión
       *[other] { $kind }
     }
