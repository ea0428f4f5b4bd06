# What the journal says of the bank.
bank-label-batch = Direct debits received in one credit
bank-label-debit = Direct debit received
bank-label-explained = Bank line explained
bank-label-fee = Bank fee
bank-label-gifts = Gifts of customers or employees
bank-label-gifts-back = Correction of a total of gifts
bank-label-returned = Direct debit returned
bank-label-transfer = Transfer received
bank-label-undone = Undone: the line waits again
bank-label-waiting = Bank line waiting to be explained
