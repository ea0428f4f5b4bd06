# What the audit says: a sentence for each action that it keeps, `.` written as `-`
audit-action =
    { $action ->
        [agreement-activate] Un accord est entré en vigueur
        [agreement-come-back] Un partenaire est revenu
        [agreement-draft] Un accord a été rédigé
        [agreement-end] Il a été mis fin à un accord
        [agreement-leave] Un partenaire s’est arrêté un temps
        [agreement-link] Un lien de signature a été créé
        [agreement-propose] Un accord a été proposé
        [agreement-redraft] Un projet d’accord a été modifié
        [agreement-send] Un accord a été envoyé à la signature
        [agreement-sign] Un accord a été signé
        [agreement-take-back] Une proposition a été retirée
        [badge-look] Des sites de partenaires ont été regardés
        [campaign-change] Une campagne a été modifiée
        [campaign-close] Une campagne a été terminée
        [campaign-create] Une campagne a été commencée
        [campaign-picture] L'image d'une campagne a été changée
        [campaign-reopen] Une campagne a été rouverte
        [display-ask] Des partenaires ont été sollicités pour une affiche
        [display-ask-again] Un partenaire a été sollicité à nouveau pour une affiche
        [display-decline] Un partenaire n'a pas voulu d'une affiche
        [display-photo] La photo d'une affiche est arrivée
        [display-photo-remove] La photo d'une affiche a été supprimée
        [display-send] Une affiche a été envoyée
        [display-send-all] Des affiches ont été envoyées
        [display-show] Une affiche a été posée
        [display-take-back] Une affiche n'est pas posée
        [bank-explain] Une écriture bancaire a été expliquée
        [bank-gifts] Une écriture bancaire a été notée comme dons
        [bank-import] Un fichier de la banque a été lu
        [bank-set-aside] Une écriture bancaire a été mise de côté
        [bank-undo] Une décision sur une écriture bancaire a été annulée
        [bank-undo-debit] Un prélèvement encaissé a été annulé
        [collection-export] Un fichier de prélèvements a été pris pour la banque
        [contact-add] Une personne a été ajoutée
        [contact-remove] Une personne a été retirée
        [debit-cancel] Un prélèvement a été annulé
        [debit-notify] Les partenaires ont été prévenus de leurs prélèvements
        [declaration-make] Un mois a été déclaré
        [due-run] Les montants dus d’un mois ont été calculés
        [gift-total-record] Un total de dons a été noté
        [invitation-answer] Une invitation a reçu une réponse
        [invitation-send] Une invitation a été envoyée
        [link-make] Un lien vers la page d’un partenaire a été créé
        [link-withdraw] Un lien vers la page d’un partenaire a été retiré
        [mandate-draft] Un mandat a été préparé
        [mandate-end] Il a été mis fin à un mandat
        [mandate-resume] Un mandat a été repris
        [mandate-sign] Un mandat a été signé
        [mandate-suspend] Un mandat a été suspendu
        [member-link-made] Un lien d’accès a été créé
        [member-role-given] Un rôle a été donné
        [member-role-taken] Un rôle a été retiré
        [message-retry] Un message a été renvoyé
        [month-close] Un mois a été clos
        [needs-save] Les besoins ont été modifiés
        [note-write] Une note a été écrite
        [opt-out-add] Un lieu a demandé à ne plus être sollicité
        [opt-out-lift] Un lieu peut de nouveau être contacté
        [organisation-changed] Les réglages ont été modifiés
        [organisation-set-up] L’organisation a été mise en place
        [partner-edit] La fiche d’un partenaire a été modifiée
        [partner-join] Un partenaire a rejoint le réseau
        [prospect-add] Un prospect a été ajouté
        [prospect-edit] La fiche d’un prospect a été modifiée
        [prospect-move] Un prospect a changé d’étape
        [prospect-next-step] Une prochaine étape a été fixée
        [receipt-cancel] Un reçu a été annulé
        [receipt-issue] Un reçu a été émis
        [register-import] Un registre a été importé
        [task-add] Une tâche a été ajoutée
        [task-done] Une tâche a été faite
        [task-reopen] Une tâche a été reprise
        [territory-save] Le territoire a été modifié
        [bank-return] Un prélèvement revenu impayé a été réglé dans les comptes
        [logo-change] Le logo a été changé
        [logo-remove] Le logo a été retiré
        [partner-ask-to-leave] Un partenaire a dit vouloir partir
        [partner-stay] Un partenaire a dit finalement rester
        [prospect-ask] Une entreprise de la liste a demandé à rejoindre le réseau
        [receipt-mail] Un reçu a été envoyé par e-mail
       *[other] { $action }
     }
# What an action was about
audit-subject =
    { $kind ->
        [agreement] accord
        [bank_entry] écriture bancaire
        [campaign] campagne
        [collection_file] fichier de prélèvements
        [debit] prélèvement
        [declaration] déclaration
        [display] affiche
        [due] montant dû
        [gift_total] total de dons
        [mandate] mandat
        [member] membre de l’équipe
        [message] message
        [month] mois
        [organisation] organisation
        [partner] partenaire
        [prospect] prospect
        [receipt] reçu
        [register] registre
        [bank_statement] relevé
        [task] tâche
        [territory] territoire
        [needs] besoins
       *[other] { $kind }
     }
