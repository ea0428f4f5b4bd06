# In the journal, on bank statements and in notices
collect-journal-due = Échéance de { $month }
collect-notice = { $organisation } prélèvera { $amount } sur votre compte le { $day }, en vertu du mandat { $mandate } (identifiant créancier { $creditor }).
collect-remittance = { $network } - part { $month }
