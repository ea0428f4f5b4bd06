# What the audit says: a sentence for each action that it keeps, `.` written as `-`
audit-action =
    { $action ->
        [agreement-activate] An agreement came into force
        [agreement-come-back] A partner came back
        [agreement-draft] An agreement was drafted
        [agreement-end] An agreement was ended
        [agreement-leave] A partner stopped for a while
        [agreement-link] A link to sign was made
        [agreement-propose] An agreement was proposed
        [agreement-redraft] A draft was changed
        [agreement-send] An agreement was sent to be signed
        [agreement-sign] An agreement was signed
        [agreement-take-back] A proposal was taken back
        [badge-look] Partners' web sites were looked at
        [campaign-change] A campaign was changed
        [campaign-close] A campaign was closed
        [campaign-create] A campaign was started
        [campaign-picture] The picture of a campaign was changed
        [campaign-reopen] A campaign was opened again
        [display-ask] Partners were asked to hang a poster
        [display-ask-again] A partner was asked again to hang a poster
        [display-decline] A partner did not want a poster
        [display-photo] The photo of a poster arrived
        [display-photo-remove] The photo of a poster was deleted
        [display-send] A poster was sent
        [display-send-all] Posters were sent
        [display-show] A poster was hung
        [display-take-back] A poster does not hang after all
        [bank-explain] A bank entry was explained
        [bank-gifts] A bank entry was recorded as gifts
        [bank-import] A file of the bank was read
        [bank-set-aside] A bank entry was set aside
        [bank-undo] A decision on a bank entry was undone
        [bank-undo-debit] A collected debit was undone
        [collection-export] A file of debits was taken for the bank
        [contact-add] A person was added
        [contact-remove] A person was removed
        [debit-cancel] A debit was cancelled
        [debit-notify] Partners were told of their debits
        [declaration-make] A month was declared
        [due-run] The dues of a month were worked out
        [gift-total-record] A total of gifts was recorded
        [invitation-answer] An invitation was answered
        [invitation-send] An invitation was sent
        [link-make] A link to a partner's page was made
        [link-withdraw] A link to a partner's page was withdrawn
        [mandate-draft] A mandate was prepared
        [mandate-end] A mandate was ended
        [mandate-resume] A mandate was taken up again
        [mandate-sign] A mandate was signed
        [mandate-suspend] A mandate was suspended
        [member-link-made] A link to come in was made
        [member-role-given] A role was given
        [member-role-taken] A role was taken back
        [message-retry] A message was sent again
        [month-close] A month was closed
        [needs-save] The needs were changed
        [note-write] A note was written
        [opt-out-add] A place asked not to be written to
        [opt-out-lift] A place may be written to again
        [organisation-changed] The settings were changed
        [organisation-set-up] The organisation was set up
        [partner-edit] A partner's record was changed
        [partner-join] A partner joined
        [prospect-add] A prospect was added
        [prospect-edit] A prospect's record was changed
        [prospect-move] A prospect changed stage
        [prospect-next-step] A next step was set
        [receipt-cancel] A receipt was cancelled
        [receipt-issue] A receipt was issued
        [register-import] A register was imported
        [task-add] A task was added
        [task-done] A task was done
        [task-reopen] A task was taken up again
        [territory-save] The territory was changed
        [bank-return] A debit that had come back was settled
        [logo-change] The logo was changed
        [logo-remove] The logo was removed
        [partner-ask-to-leave] A partner said that it wants to leave
        [partner-stay] A partner said that it stays after all
        [prospect-ask] A company on the list asked to join
        [receipt-mail] A receipt was sent by e-mail
       *[other] { $action }
     }
# What an action was about
audit-subject =
    { $kind ->
        [agreement] agreement
        [bank_entry] bank entry
        [campaign] campaign
        [collection_file] file of debits
        [debit] debit
        [declaration] declaration
        [display] poster
        [due] due
        [gift_total] total of gifts
        [mandate] mandate
        [member] member of staff
        [message] message
        [month] month
        [organisation] organisation
        [partner] partner
        [prospect] prospect
        [receipt] receipt
        [register] register
        [bank_statement] statement of account
        [task] task
        [territory] territory
        [needs] needs
       *[other] { $kind }
     }
