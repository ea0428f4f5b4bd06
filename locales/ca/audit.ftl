# What the audit says: a sentence for each action that it keeps, `.` written as `-`
audit-action =
    { $action ->
        [agreement-activate] Un conveni va entrar en vigor
        [agreement-come-back] Un col·laborador va tornar
        [agreement-draft] Es va redactar un conveni
        [agreement-end] Es va posar fi a un conveni
        [agreement-leave] Un col·laborador es va aturar un temps
        [agreement-link] Es va crear un enllaç per signar
        [agreement-propose] Es va proposar un conveni
        [agreement-redraft] Es va canviar un esborrany
        [agreement-send] Es va enviar un conveni per signar
        [agreement-sign] Es va signar un conveni
        [agreement-take-back] Es va retirar una proposta
        [round-plan] S’ha preparat una ronda
        [round-change] S’ha canviat una ronda
        [round-reorder] S’ha canviat l’ordre d’una ronda
        [round-add-stop] S’ha afegit una parada a una ronda
        [round-drop-stop] S’ha tret una parada d’una ronda
        [round-opening] S’ha anotat l’horari d’un lloc
        [round-remove] S’ha eliminat una ronda
        [round-restore] S’ha recuperat una ronda
        [round-visit] S’ha anotat una visita
        [round-take-back] S’ha desfet una visita
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
        [declaration-remind] Es va recordar a col·laboradors que declaressin
        [due-run] Es van calcular les quotes d’un mes
        [event-cancel] S'ha anul·lat un acte
        [event-change] S'ha canviat un acte
        [event-draft] S'ha preparat un acte
        [event-discard] S'ha suprimit l'esborrany d'un acte
        [duplicate-decide] S'ha pres una decisió sobre un duplicat
        [duplicate-undo] S'ha anul·lat una decisió sobre un duplicat
        [duplicate-take-over] S'han pres d'un fitxer decisions sobre duplicats
        [event-publish] S'ha publicat un acte
        [sign-up-add] S'ha anotat algú en un acte
        [sign-up-state] S'ha canviat la situació d'algú en un acte
        [hours-decide] S'han decidit les hores d'un voluntari
        [mission-add] S'ha afegit una missió
        [mission-change] S'ha canviat una missió
        [mission-close] S'ha tancat una missió
        [mission-open] S'ha tornat a obrir una missió
        [shift-add] S'han afegit torns
        [shift-cancel] S'ha anul·lat un torn
        [shift-presence] S'ha anotat qui va ser en un torn
        [volunteer-certificate] S'ha vist un certificat d'un voluntari
        [volunteer-forget] S'ha oblidat un voluntari
        [volunteer-link] S'ha enviat un enllaç nou a la pàgina d'un voluntari
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
        [offer-change] Es va canviar una oferta de pràctiques
        [offer-make] Es van oferir pràctiques
        [offer-renew] Es va reobrir una oferta de pràctiques
        [offer-withdraw] Es va retirar una oferta de pràctiques
        [partner-edit] Es va canviar la fitxa d’un col·laborador
        [partner-join] Es va sumar un col·laborador
        [placement-broken] Unes pràctiques es van interrompre
        [placement-completed] Unes pràctiques es van completar
        [placement-link] Es va fer un enllaç per signar unes pràctiques
        [placement-match] Es va proposar algú per a unes pràctiques
        [placement-outcome] Es va anotar què s'ha fet d'algú
        [placement-paper] Es va refer el document d'unes pràctiques
        [placement-refused] Unes pràctiques no es van arribar a fer
        [placement-remind] Es van recordar preguntes a orientació
        [placement-running] Unes pràctiques van començar
        [placement-sign] Una de les tres parts va signar unes pràctiques
        [placement-signed] Les tres parts van signar unes pràctiques
        [placement-signing] El document d'unes pràctiques va sortir a la signatura
        [placement-write] Es van canviar unes pràctiques
        [prospect-add] Es va afegir un candidat
        [prospect-edit] Es va canviar la fitxa d’un candidat
        [prospect-move] Un candidat va canviar d’etapa
        [prospect-next-step] Es va fixar el pas següent
        [receipt-cancel] Es va anul·lar un certificat
        [receipt-issue] Es va emetre un certificat
        [register-import] Es va importar un registre
        [register-reveal] Es va mostrar el nom inscrit d’una persona física
        [task-add] Es va afegir una tasca
        [task-done] Es va fer una tasca
        [task-reopen] Es va reprendre una tasca
        [boundary-import] Es van importar límits
        [boundary-remove] Es van treure límits
        [boundary-rename] Es va canviar el nom d'uns límits
        [territory-save] Es va canviar el territori
        [bank-return] Es va saldar un càrrec retornat
        [logo-change] Es va canviar el logotip
        [logo-remove] Es va treure el logotip
        [partner-ask-to-leave] Un col·laborador va dir que vol marxar
        [partner-stay] Un col·laborador va dir que al final es queda
        [prospect-ask] Una empresa de la llista va demanar sumar-se
        [receipt-mail] Es va enviar un certificat per correu
        [programme-add] S’ha afegit un programa
        [programme-edit] S’ha canviat un programa
        [programme-cost] S’ha anotat el que costa un programa
        [session-plan] S’han planificat sessions
        [session-edit] S’ha canviat una sessió
        [session-call-off] S’ha anul·lat o reprès una sessió
        [session-mark] S’ha anotat l’assistència
        [case-study-write] S'ha escrit un text de l'estudi de cas
        [indicator-add] S'ha afegit un indicador
        [indicator-change] S'ha canviat un indicador
        [observation-import] S'han importat observacions
        [observation-record] S'ha anotat una observació
        [observation-take-back] S'ha retirat una observació
        [statement-hand-over] S'ha lliurat un balanç a un col·laborador
        [score-save] Es van canviar els criteris de la puntuació
        [score-reset] La puntuació va tornar als seus criteris d'origen
        [rotation-on] Es va activar la rotació
        [rotation-off] Es va desactivar la rotació
       *[other] { $action }
     }
# What an action was about
audit-subject =
    { $kind ->
        [agreement] conveni
        [bank_entry] moviment bancari
        [campaign] campanya
        [collection_file] fitxer de càrrecs
        [debit] càrrec
        [declaration] declaració
        [display] cartell
        [due] quota
        [event] acte
        [volunteer] voluntari
        [mission] missió
        [gift_total] total de donatius
        [mandate] mandat
        [member] persona de l’equip
        [message] missatge
        [month] mes
        [organisation] organització
        [partner] col·laborador
        [prospect] candidat
        [receipt] certificat
        [register] registre
        [bank_statement] extracte
        [task] tasca
        [territory] territori
        [needs] necessitats
        [offer] oferta de pràctiques
        [placement] pràctiques
        [programme] programa
        [session] sessió
       *[other] { $kind }
     }
