# In the journal, on bank statements and in notices
collect-journal-due = Quota de { $month }
collect-notice = { $organisation } carregarà { $amount } al vostre compte el { $day }, segons el mandat { $mandate } (identificador del creditor { $creditor }).
collect-remittance = { $network } - part { $month }
