# Ce que le journal dit de la banque.
bank-label-batch = Prélèvements reçus en un seul crédit
bank-label-debit = Prélèvement reçu
bank-label-explained = Ligne de banque expliquée
bank-label-fee = Frais bancaires
bank-label-gifts = Dons de clients ou de salariés
bank-label-gifts-back = Correction d'un total de dons
bank-label-returned = Prélèvement revenu impayé
bank-label-transfer = Virement reçu
bank-label-undone = Annulation : la ligne attend de nouveau
bank-label-waiting = Ligne de banque à expliquer
