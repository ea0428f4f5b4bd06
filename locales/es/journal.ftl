# The journal, its balances, its files and its proof.
journal-title = Diario
journal-tab-balances = Saldos
journal-tab-files = Ficheros
journal-tab-verify = Prueba
journal-lede = Cada movimiento, por partida doble. Nunca se cambia ni se borra nada: un error se anula con un contraasiento.
journal-empty = El diario empieza con la primera cuota o el primer extracto del banco.
journal-search = Palabras, colaborador o número
journal-from = Del
journal-to = Al
journal-number = Asiento { $number }
journal-of = { $number } de { $last }
journal-column-number = Número
journal-column-label = Qué
journal-column-kind = Clase
journal-account = Cuenta
journal-debit = Debe
journal-credit = Haber
journal-piece = Documento
journal-recorded-at = Registrado
journal-kind-due = cuota
journal-kind-payment = pago
journal-kind-return = devolución
journal-kind-fee = comisión bancaria
journal-kind-reversal = contraasiento
journal-kind-gift-total = donativos
journal-kind-write-off = incobrable
journal-kind-waiting = pago en espera
journal-kind-explained = pago explicado
journal-cause = De dónde viene
journal-cause-due = La cuota
journal-cause-payment = El pago en el banco
journal-cause-decision = La decisión sobre un pago
journal-reverses = Anula el asiento { $number }
journal-reversed-by = Anulado por el asiento { $number }
journal-holds = La cadena se mantiene aquí
journal-holds-what = Este asiento está tal como se registró y sigue al anterior.
journal-broken = La cadena está rota aquí
journal-broken-what = Este asiento ya no está como se registró, o no lo está el anterior. Déjelo todo como está y llame a quien lleva su servidor.
journal-fingerprints = Huellas
journal-hash = De este asiento
journal-hash-before = Del anterior
journal-balances-title = Saldos de las cuentas
journal-balances-equal = Debe y haber son iguales.
journal-balances-off = Debe y haber difieren: abra la prueba.
journal-opening = Antes
journal-balance = Saldo
journal-files-lede = Todo el diario para su contable o para Hacienda. Los mismos ficheros salen de la línea de órdenes.
journal-file-csv = Tabla (CSV)
journal-file-csv-what = Una fila por apunte, para cualquier hoja de cálculo o programa de contabilidad.
journal-file-hledger = Contabilidad en texto
journal-file-hledger-what = Para hledger y Ledger. Comprueban los saldos por su cuenta.
journal-file-fec = Hacienda francesa (FEC)
journal-file-fec-what = Un ejercicio, en la forma que pide la ley francesa. Necesita el SIREN de la organización.
journal-file-no-siren = El fichero francés necesita el SIREN de la organización: lo añade un administrador en los ajustes.
journal-year = Ejercicio
journal-year-named = { $name } (hasta { $until })
journal-verify-title = Prueba de las cuentas
journal-verify-lede = Se vuelven a leer y se comparan todos los asientos, cuotas, adeudos, extractos y certificados. No se cambia nada.
journal-verify-do = Comprobar las cuentas
journal-verify-again = Comprobar de nuevo
journal-verify-holds = Las cuentas se sostienen
journal-verify-fails = Las cuentas no se sostienen
journal-verify-fails-what = Lo que falla está más abajo. Déjelo todo como está y llame a quien lleva su servidor.
journal-check-not-yet = sin comprobar
journal-check-holds = se sostiene
journal-check-fails = no se sostiene
journal-check-seen =
    { $count ->
        [one] { $count } examinado
       *[other] { $count } examinados
    }
journal-check-chain = Cada asiento está como se registró y sigue al anterior
journal-check-balance = El debe es igual al haber
journal-check-dues = Lo que las cuotas dan por pagado es lo que se recibió por ellas
journal-check-due-history = Cada cuota se deduce de las cifras que la explican
journal-check-files = Los documentos guardados y los ficheros para el banco están como se hicieron
journal-check-debits = Los adeudos son la suma de las cuotas que cobran
journal-check-statements = Los extractos del banco cuadran
journal-check-bank = Cada pago del banco está en el diario, y la cuenta coincide
journal-check-partners = Lo que pagaron los colaboradores es lo mismo en el diario, en las cifras y en los certificados
journal-check-receipts = Los certificados están numerados sin huecos
journal-check-orphans = Nada remite a lo que no existe
journal-waiting-title = { $account }: { $amount }
journal-waiting-what = En esta cuenta está lo que espera explicación: pagos del banco de los que nadie ha dicho para qué son, y donativos que los colaboradores han anunciado y cuyo pago aún no ha llegado. Un saldo deudor es dinero anunciado; uno acreedor, dinero por explicar.
journal-in-books = Texto en los libros
journal-end = El final del diario
journal-end-what = Anote esta huella en otro sitio: quien cambie el pasado la cambia.

# Lo que no cuadra, en la página y para maillage verify.
journal-check-nothing = nada que mirar
journal-check-unseen = no mirado
journal-check-seen-in-part = { $seen } mirados, { $unseen } no
proof-unreadable = No se puede leer algo guardado: { $words }
proof-balance = El debe suma { $debits }, el haber { $credits }.
proof-entry-number = Debería seguir el asiento { $expected }, pero sigue el { $found }.
proof-entry-changed = El asiento { $number } no está como se registró.
proof-entry-unbalanced = El debe y el haber del asiento { $number } difieren.
proof-due-paid = La cuota { $reference } dice que se pagaron { $paid }; se recibieron { $allocated } para ella.
proof-due-amount = El importe de la cuota { $reference } no es el que explica, { $explained }.
proof-due-missing = Falta una cuota antes de { $reference }.
proof-due-year = La cuota { $reference } dice { $said } para el año hasta entonces; sus cifras dan { $due }.
proof-due-before = La cuota { $reference } dice que antes se debían { $said } en el año; eran { $raised }.
proof-due-numbers = Las cifras de la cuota { $reference } dan { $explained }; su importe es { $amount }.
proof-dues-booked = Según el diario vencieron { $booked }; según las cuotas, { $raised }.
proof-debit-parts = El adeudo { $reference } de { $amount } no es la suma de las cuotas que cobra.
proof-statement = Los pagos del extracto { $reference } no llevan del saldo inicial al final.
proof-unbooked = El pago { $key } del banco no está en el diario.
proof-bank = La cuenta del banco dice { $booked }; sus pagos suman { $payments }.
proof-partners-paid = Según el diario, los colaboradores pagaron { $booked }; según sus pagos, { $payments }.
proof-receipt-numbers = Debería seguir el certificado { $expected }, pero sigue el { $found }.
proof-document = El documento { $file } no está como se guardó.
proof-bank-file = El fichero { $file } para el banco no se escribiría otra vez igual.
proof-orphan-lines =
    { $count ->
        [one] Un apunte del diario no tiene asiento.
       *[other] { $count } apuntes del diario no tienen asiento.
    }
proof-orphan-allocations =
    { $count ->
        [one] Una parte de un pago no tiene pago.
       *[other] { $count } partes de pagos no tienen pago.
    }
proof-orphan-debits =
    { $count ->
        [one] Un adeudo cobrado no lo paga ningún pago.
       *[other] { $count } adeudos cobrados no los paga ningún pago.
    }
proof-orphan-dues =
    { $count ->
        [one] Una cuota no está en el diario.
       *[other] { $count } cuotas no están en el diario.
    }
proof-orphan-receipts =
    { $count ->
        [one] Un certificado no tiene fichero.
       *[other] { $count } certificados no tienen fichero.
    }

# Las cuentas según su función; sus nombres oficiales están en los planes.
account-role-bank = Cuenta bancaria
account-role-receivable = Colaboradores, cuotas por cobrar
account-role-waiting = Pagos por explicar
account-role-shares = Partes de los colaboradores
account-role-customers-gifts = Donativos de clientes de los colaboradores
account-role-employees-gifts = Donativos de empleados de los colaboradores
account-role-fees = Gastos bancarios
account-role-lost = Cuotas perdonadas
