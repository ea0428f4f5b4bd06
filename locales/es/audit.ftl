# What the audit says: a sentence for each action that it keeps, `.` written as `-`
audit-action =
    { $action ->
        [agreement-activate] Un acuerdo entró en vigor
        [agreement-come-back] Un colaborador volvió
        [agreement-draft] Se redactó un acuerdo
        [agreement-end] Se puso fin a un acuerdo
        [agreement-leave] Un colaborador paró un tiempo
        [agreement-link] Se creó un enlace para firmar
        [agreement-propose] Se propuso un acuerdo
        [agreement-redraft] Se cambió un borrador
        [agreement-send] Se envió un acuerdo para firmar
        [agreement-sign] Se firmó un acuerdo
        [agreement-take-back] Se retiró una propuesta
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
        [due-run] Se calcularon las cuotas de un mes
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
        [partner-edit] Se cambió la ficha de un colaborador
        [partner-join] Se sumó un colaborador
        [prospect-add] Se añadió un candidato
        [prospect-edit] Se cambió la ficha de un candidato
        [prospect-move] Un candidato cambió de etapa
        [prospect-next-step] Se fijó el paso siguiente
        [receipt-cancel] Se anuló un recibo
        [receipt-issue] Se emitió un recibo
        [register-import] Se importó un registro
        [task-add] Se añadió una tarea
        [task-done] Se hizo una tarea
        [task-reopen] Se reabrió una tarea
        [territory-save] Se cambió el territorio
        [bank-return] Se saldó un adeudo devuelto
        [logo-change] Se cambió el logotipo
        [logo-remove] Se quitó el logotipo
        [partner-ask-to-leave] Un colaborador dijo que quiere irse
        [partner-stay] Un colaborador dijo que al final se queda
        [prospect-ask] Una empresa de la lista pidió sumarse
        [receipt-mail] Se envió un recibo por correo
       *[other] { $action }
     }
# What an action was about
audit-subject =
    { $kind ->
        [agreement] acuerdo
        [bank_entry] movimiento bancario
        [campaign] campaña
        [collection_file] archivo de adeudos
        [debit] adeudo
        [declaration] declaración
        [display] cartel
        [due] cuota
        [gift_total] total de donativos
        [mandate] mandato
        [member] persona del equipo
        [message] mensaje
        [month] mes
        [organisation] organización
        [partner] colaborador
        [prospect] candidato
        [receipt] recibo
        [register] registro
        [bank_statement] extracto
        [task] tarea
        [territory] territorio
        [needs] necesidades
       *[other] { $kind }
     }
