# El que el diari diu del banc.
bank-label-batch = Càrrecs domiciliats cobrats en un sol abonament
bank-label-debit = Càrrec domiciliat cobrat
bank-label-explained = Apunt del banc explicat
bank-label-fee = Comissió bancària
bank-label-gifts = Donatius de clients o de personal
bank-label-gifts-back = Correcció d'un total de donatius
bank-label-returned = Càrrec domiciliat retornat
bank-label-transfer = Transferència rebuda
bank-label-undone = Anul·lació: l'apunt torna a quedar pendent
bank-label-waiting = Apunt del banc per explicar
