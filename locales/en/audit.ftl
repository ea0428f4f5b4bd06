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
        [round-plan] A round was planned
        [round-change] A round was changed
        [round-reorder] A round was put in another order
        [round-add-stop] A stop was added to a round
        [round-drop-stop] A stop was taken off a round
        [round-opening] Opening hours of a prospect were noted
        [round-remove] A round was removed
        [round-restore] A round was put back
        [round-visit] A visit was noted
        [round-take-back] A visit was taken back
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
        [declaration-remind] Partners were reminded to declare
        [due-run] The dues of a month were worked out
        [event-cancel] An event was called off
        [event-change] An event was changed
        [event-draft] An event was drafted
        [event-discard] The draft of an event was deleted
        [duplicate-decide] It was decided whether two records are one place
        [duplicate-undo] A decision about a duplicate was taken back
        [duplicate-take-over] Decisions about duplicates were taken over from a file
        [event-publish] An event was published
        [sign-up-add] Somebody was written down for an event
        [sign-up-state] Where somebody stands at an event was changed
        [hours-decide] Hours of a volunteer were decided
        [mission-add] A mission was added
        [mission-change] A mission was changed
        [mission-close] A mission was closed
        [mission-open] A mission was opened again
        [shift-add] Shifts were added
        [shift-cancel] A shift was called off
        [shift-presence] It was noted who was at a shift
        [volunteer-certificate] A proof of a volunteer was seen
        [volunteer-forget] A volunteer was forgotten
        [volunteer-link] A new link to a volunteer's page was sent
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
        [offer-change] An offer of a placement was changed
        [offer-make] A placement was offered
        [offer-renew] An offer of a placement was opened again
        [offer-withdraw] An offer of a placement was withdrawn
        [partner-edit] A partner's record was changed
        [partner-join] A partner joined
        [placement-broken] A placement stopped early
        [placement-completed] A placement was carried through
        [placement-link] A link to sign a placement was made
        [placement-match] Somebody was proposed for a placement
        [placement-outcome] What became of somebody was noted
        [placement-paper] The paper of a placement was made anew
        [placement-refused] A placement did not come about
        [placement-remind] Advisers were reminded of questions
        [placement-running] A placement began
        [placement-sign] A placement was signed by one of three
        [placement-signed] A placement was signed by all three
        [placement-signing] The paper of a placement went out for signature
        [placement-write] A placement was changed
        [prospect-add] A prospect was added
        [prospect-edit] A prospect's record was changed
        [prospect-move] A prospect changed stage
        [prospect-next-step] A next step was set
        [receipt-cancel] A receipt was cancelled
        [receipt-issue] A receipt was issued
        [register-import] A register was imported
        [register-reveal] The registered name of a natural person was shown
        [task-add] A task was added
        [task-done] A task was done
        [task-reopen] A task was taken up again
        [boundary-import] Boundaries were imported
        [boundary-remove] Boundaries were removed
        [boundary-rename] Boundaries were named anew
        [territory-save] The territory was changed
        [bank-return] A debit that had come back was settled
        [logo-change] The logo was changed
        [logo-remove] The logo was removed
        [partner-ask-to-leave] A partner said that it wants to leave
        [partner-stay] A partner said that it stays after all
        [prospect-ask] A company on the list asked to join
        [receipt-mail] A receipt was sent by e-mail
        [programme-add] A programme was added
        [programme-edit] A programme was changed
        [programme-cost] What a programme costs was noted
        [session-plan] Sessions were planned
        [session-edit] A session was changed
        [session-call-off] A session was called off or taken up again
        [session-mark] Attendance was noted
        [case-study-write] A text of the case study was written
        [indicator-add] An indicator was added
        [indicator-change] An indicator was changed
        [observation-import] Observations were imported
        [observation-record] An observation was noted
        [observation-take-back] An observation was taken back
        [statement-hand-over] A statement was handed to a partner
        [score-save] The criteria of the score were changed
        [score-reset] The score went back to the criteria it came with
        [rotation-on] Rotation was switched on
        [rotation-off] Rotation was switched off
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
        [event] event
        [volunteer] volunteer
        [mission] mission
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
        [offer] offer of a placement
        [placement] placement
        [programme] programme
        [session] session
       *[other] { $kind }
     }
