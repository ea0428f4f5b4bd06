# Lo que el diario dice del banco.
bank-label-batch = Adeudos cobrados en un solo abono
bank-label-debit = Adeudo cobrado
bank-label-explained = Apunte del banco explicado
bank-label-fee = Comisión bancaria
bank-label-gifts = Donativos de clientes o de personal
bank-label-gifts-back = Corrección de un total de donativos
bank-label-returned = Adeudo devuelto
bank-label-transfer = Transferencia recibida
bank-label-undone = Anulación: el apunte vuelve a quedar pendiente
bank-label-waiting = Apunte del banco por explicar
