# What the audit says: a sentence for each action that it keeps, `.` written as `-`
audit-action =
    { $action ->
        [agreement-activate] Une convention est entrée en vigueur
        [agreement-come-back] Un partenaire est revenu
        [agreement-draft] Une convention a été rédigée
        [agreement-end] Il a été mis fin à une convention
        [agreement-leave] Un partenaire s’est arrêté un temps
        [agreement-link] Un lien de signature a été créé
        [agreement-propose] Une convention a été proposée
        [agreement-redraft] Un projet de convention a été modifié
        [agreement-send] Une convention a été envoyée à la signature
        [agreement-sign] Une convention a été signée
        [agreement-take-back] Une proposition a été retirée
        [round-plan] Une tournée a été préparée
        [round-change] Une tournée a été modifiée
        [round-reorder] Une tournée a changé d’ordre
        [round-add-stop] Une étape a été ajoutée à une tournée
        [round-drop-stop] Une étape a été retirée d’une tournée
        [round-opening] Les heures d’ouverture d’un lieu ont été notées
        [round-remove] Une tournée a été supprimée
        [round-restore] Une tournée a été rétablie
        [round-visit] Une visite a été notée
        [round-take-back] Une visite a été annulée
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
        [declaration-remind] Des partenaires ont reçu un rappel de déclaration
        [due-run] Les montants dus d’un mois ont été calculés
        [event-cancel] Un événement a été annulé
        [event-change] Un événement a été modifié
        [event-draft] Un événement a été préparé
        [event-discard] Un brouillon d'événement a été supprimé
        [duplicate-decide] Une décision sur un doublon a été prise
        [duplicate-undo] Une décision sur un doublon a été annulée
        [duplicate-take-over] Des décisions sur des doublons ont été reprises d'un fichier
        [event-publish] Un événement a été publié
        [sign-up-add] Quelqu'un a été noté pour un événement
        [sign-up-state] La situation de quelqu'un à un événement a été changée
        [hours-decide] Les heures d'un bénévole ont été décidées
        [mission-add] Une mission a été ajoutée
        [mission-change] Une mission a été modifiée
        [mission-close] Une mission a été close
        [mission-open] Une mission a été rouverte
        [shift-add] Des créneaux ont été ajoutés
        [shift-cancel] Un créneau a été annulé
        [shift-presence] La présence à un créneau a été notée
        [volunteer-certificate] Un justificatif d'un bénévole a été vu
        [volunteer-forget] Un bénévole a été oublié
        [volunteer-link] Un nouveau lien vers la page d'un bénévole a été envoyé
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
        [offer-change] Une offre de stage a été changée
        [offer-make] Un stage a été proposé
        [offer-renew] Une offre de stage a été rouverte
        [offer-withdraw] Une offre de stage a été retirée
        [partner-edit] La fiche d’un partenaire a été modifiée
        [partner-join] Un partenaire a rejoint le réseau
        [placement-broken] Un stage s'est arrêté avant la fin
        [placement-completed] Un stage a été mené à bien
        [placement-link] Un lien pour signer un stage a été fait
        [placement-match] Quelqu'un a été proposé pour un stage
        [placement-outcome] Ce qu'est devenue une personne a été noté
        [placement-paper] Le document d'un stage a été refait
        [placement-refused] Un stage n'a pas eu lieu
        [placement-remind] Des questions ont été rappelées aux conseillers
        [placement-running] Un stage a commencé
        [placement-sign] Un stage a été signé par l'un des trois
        [placement-signed] Un stage a été signé par les trois
        [placement-signing] Le document d'un stage est parti à la signature
        [placement-write] Un stage a été changé
        [prospect-add] Un prospect a été ajouté
        [prospect-edit] La fiche d’un prospect a été modifiée
        [prospect-move] Un prospect a changé d’étape
        [prospect-next-step] Une prochaine étape a été fixée
        [receipt-cancel] Un reçu a été annulé
        [receipt-issue] Un reçu a été émis
        [register-import] Un registre a été importé
        [register-reveal] Le nom inscrit d’une personne physique a été montré
        [task-add] Une tâche a été ajoutée
        [task-done] Une tâche a été faite
        [task-reopen] Une tâche a été reprise
        [boundary-import] Des limites ont été importées
        [boundary-remove] Des limites ont été supprimées
        [boundary-rename] Des limites ont reçu d'autres noms
        [territory-save] Le territoire a été modifié
        [bank-return] Un prélèvement revenu impayé a été réglé dans les comptes
        [logo-change] Le logo a été changé
        [logo-remove] Le logo a été retiré
        [partner-ask-to-leave] Un partenaire a dit vouloir partir
        [partner-stay] Un partenaire a dit finalement rester
        [prospect-ask] Une entreprise de la liste a demandé à rejoindre le réseau
        [receipt-mail] Un reçu a été envoyé par e-mail
        [programme-add] Un programme a été ajouté
        [programme-edit] Un programme a été modifié
        [programme-cost] Le coût d’un programme a été noté
        [session-plan] Des séances ont été planifiées
        [session-edit] Une séance a été modifiée
        [session-call-off] Une séance a été annulée ou rétablie
        [session-mark] Des présences ont été notées
        [case-study-write] Un texte de l'étude de cas a été écrit
        [indicator-add] Un indicateur a été ajouté
        [indicator-change] Un indicateur a été modifié
        [observation-import] Des observations ont été importées
        [observation-record] Une observation a été notée
        [observation-take-back] Une observation a été retirée
        [statement-hand-over] Un bilan a été remis à un partenaire
        [score-save] Les critères de la note ont été modifiés
        [score-reset] La note est revenue à ses critères d'origine
        [rotation-on] La rotation a été activée
        [rotation-off] La rotation a été désactivée
       *[other] { $action }
     }
# What an action was about
audit-subject =
    { $kind ->
        [agreement] convention
        [bank_entry] écriture bancaire
        [campaign] campagne
        [collection_file] fichier de prélèvements
        [debit] prélèvement
        [declaration] déclaration
        [display] affiche
        [due] montant dû
        [event] événement
        [volunteer] bénévole
        [mission] mission
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
        [offer] offre de stage
        [placement] stage
        [programme] programme
        [session] séance
       *[other] { $kind }
     }
