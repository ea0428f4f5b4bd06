# In the journal, on bank statements and in notices
collect-journal-due = Due of { $month }
collect-notice = { $organisation } will debit { $amount } from your account on { $day } under the mandate { $mandate } (creditor identifier { $creditor }).
collect-remittance = { $network } - share of { $month }
