# In the journal, on bank statements and in notices
collect-journal-due = Cuota de { $month }
collect-notice = { $organisation } cargará { $amount } en su cuenta el { $day }, según el mandato { $mandate } (identificador del acreedor { $creditor }).
collect-remittance = { $network } - parte { $month }
