# What the audit says: a sentence for each action that it keeps, `.` written as `-`
audit-action =
    { $action ->
        [agreement-activate] Un acord va entrar en vigor
        [agreement-come-back] Un col·laborador va tornar
        [agreement-draft] Es va redactar un acord
        [agreement-end] Es va posar fi a un acord
        [agreement-leave] Un col·laborador es va aturar un temps
        [agreement-link] Es va crear un enllaç per signar
        [agreement-propose] Es va proposar un acord
        [agreement-redraft] Es va canviar un esborrany
        [agreement-send] Es va enviar un acord per signar
        [agreement-sign] Es va signar un acord
        [agreement-take-back] Es va retirar una proposta
        [badge-look] S'han mirat webs de col·laboradors
        [campaign-change] S'ha canviat una campanya
        [campaign-close] S'ha tancat una campanya
        [campaign-create] S'ha començat una campanya
        [campaign-picture] S'ha canviat la imatge d'una campanya
        [campaign-reopen] S'ha reobert una campanya
        [display-ask] S'ha preguntat a col·laboradors per un cartell
        [display-ask-again] S'ha tornat a preguntar a un col·laborador per un cartell
        [display-decline] Un col·laborador no ha volgut un cartell
        [display-photo] Ha arribat la foto d'un cartell
        [display-photo-remove] S'ha eliminat la foto d'un cartell
        [display-send] S'ha enviat un cartell
        [display-send-all] S'han enviat cartells
        [display-show] S'ha penjat un cartell
        [display-take-back] Un cartell no està penjat
        [bank-explain] Es va explicar un moviment bancari
        [bank-gifts] Un moviment bancari es va anotar com a donatius
        [bank-import] Es va llegir un fitxer del banc
        [bank-set-aside] Es va apartar un moviment bancari
        [bank-undo] Es va desfer una decisió sobre un moviment bancari
        [bank-undo-debit] Es va desfer un càrrec cobrat
        [collection-export] Es va treure un fitxer de càrrecs per al banc
        [contact-add] Es va afegir una persona
        [contact-remove] Es va treure una persona
        [debit-cancel] Es va anul·lar un càrrec
        [debit-notify] Es va avisar els col·laboradors dels seus càrrecs
        [declaration-make] Es va declarar un mes
        [due-run] Es van calcular les quotes d’un mes
        [gift-total-record] Es va anotar un total de donatius
        [invitation-answer] Es va respondre una invitació
        [invitation-send] Es va enviar una invitació
        [link-make] Es va crear un enllaç a la pàgina d’un col·laborador
        [link-withdraw] Es va retirar un enllaç a la pàgina d’un col·laborador
        [mandate-draft] Es va preparar un mandat
        [mandate-end] Es va posar fi a un mandat
        [mandate-resume] Es va reprendre un mandat
        [mandate-sign] Es va signar un mandat
        [mandate-suspend] Es va suspendre un mandat
        [member-link-made] Es va crear un enllaç d’accés
        [member-role-given] Es va donar una funció
        [member-role-taken] Es va retirar una funció
        [message-retry] Es va tornar a enviar un missatge
        [month-close] Es va tancar un mes
        [needs-save] Es van canviar les necessitats
        [note-write] Es va escriure una nota
        [opt-out-add] Un lloc va demanar que no se li escrigui
        [opt-out-lift] Es pot tornar a escriure a un lloc
        [organisation-changed] Es van canviar els ajustos
        [organisation-set-up] Es va posar en marxa l’organització
        [partner-edit] Es va canviar la fitxa d’un col·laborador
        [partner-join] Es va sumar un col·laborador
        [prospect-add] Es va afegir un candidat
        [prospect-edit] Es va canviar la fitxa d’un candidat
        [prospect-move] Un candidat va canviar d’etapa
        [prospect-next-step] Es va fixar el pas següent
        [receipt-cancel] Es va anul·lar un rebut
        [receipt-issue] Es va emetre un rebut
        [register-import] Es va importar un registre
        [task-add] Es va afegir una tasca
        [task-done] Es va fer una tasca
        [task-reopen] Es va reprendre una tasca
        [territory-save] Es va canviar el territori
        [bank-return] Es va saldar un càrrec retornat
        [logo-change] Es va canviar el logotip
        [logo-remove] Es va treure el logotip
        [partner-ask-to-leave] Un col·laborador va dir que vol marxar
        [partner-stay] Un col·laborador va dir que al final es queda
        [prospect-ask] Una empresa de la llista va demanar sumar-se
        [receipt-mail] Es va enviar un rebut per correu
       *[other] { $action }
     }
# What an action was about
audit-subject =
    { $kind ->
        [agreement] acord
        [bank_entry] moviment bancari
        [campaign] campanya
        [collection_file] fitxer de càrrecs
        [debit] càrrec
        [declaration] declaració
        [display] cartell
        [due] quota
        [gift_total] total de donatius
        [mandate] mandat
        [member] persona de l’equip
        [message] missatge
        [month] mes
        [organisation] organització
        [partner] col·laborador
        [prospect] candidat
        [receipt] rebut
        [register] registre
        [bank_statement] extracte
        [task] tasca
        [territory] territori
        [needs] necessitats
       *[other] { $kind }
     }
