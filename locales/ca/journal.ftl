# The journal, its balances, its files and its proof.
journal-title = Diari
journal-tab-balances = Saldos
journal-tab-files = Fitxers
journal-tab-verify = Prova
journal-lede = Cada moviment, per partida doble. Mai no es canvia ni s'esborra res: un error s'anul·la amb un contraassentament.
journal-empty = El diari comença amb la primera quota o el primer extracte del banc.
journal-search = Paraules, col·laborador o número
journal-from = Del
journal-to = Al
journal-number = Assentament { $number }
journal-of = { $number } de { $last }
journal-column-number = Número
journal-column-label = Què
journal-column-kind = Mena
journal-account = Compte
journal-debit = Deure
journal-credit = Haver
journal-piece = Document
journal-recorded-at = Registrat
journal-kind-due = quota
journal-kind-payment = pagament
journal-kind-return = devolució
journal-kind-fee = comissió bancària
journal-kind-reversal = contraassentament
journal-kind-gift-total = donatius
journal-kind-write-off = incobrable
journal-kind-waiting = pagament en espera
journal-kind-explained = pagament explicat
journal-cause = D'on ve
journal-cause-due = La quota
journal-cause-payment = El pagament al banc
journal-cause-decision = La decisió sobre un pagament
journal-reverses = Anul·la l'assentament { $number }
journal-reversed-by = Anul·lat per l'assentament { $number }
journal-holds = La cadena aguanta aquí
journal-holds-what = Aquest assentament és tal com es va registrar i segueix l'anterior.
journal-broken = La cadena és trencada aquí
journal-broken-what = Aquest assentament ja no és com es va registrar, o no ho és l'anterior. Deixeu-ho tot com està i truqueu a qui porta el vostre servidor.
journal-fingerprints = Empremtes
journal-hash = D'aquest assentament
journal-hash-before = De l'anterior
journal-balances-title = Saldos dels comptes
journal-balances-equal = Deure i haver són iguals.
journal-balances-off = Deure i haver difereixen: obriu la prova.
journal-opening = Abans
journal-balance = Saldo
journal-files-lede = Tot el diari per al vostre comptable o per a Hisenda. Els mateixos fitxers surten de la línia d'ordres.
journal-file-csv = Taula (CSV)
journal-file-csv-what = Una fila per línia, per a qualsevol full de càlcul o programa de comptabilitat.
journal-file-hledger = Comptabilitat en text
journal-file-hledger-what = Per a hledger i Ledger. Comproven els saldos pel seu compte.
journal-file-fec = Hisenda francesa (FEC)
journal-file-fec-what = Un exercici, en la forma que demana la llei francesa. Necessita el SIREN de l'organització.
journal-file-no-siren = El fitxer francès necessita el SIREN de l'organització: l'afegeix un administrador als ajustos.
journal-year = Exercici
journal-year-named = { $name } (fins a { $until })
journal-verify-title = Prova dels comptes
journal-verify-lede = Es tornen a llegir i es comparen tots els assentaments, quotes, càrrecs, extractes i certificats. No es canvia res.
journal-verify-do = Comprova els comptes
journal-verify-again = Torna a comprovar
journal-verify-holds = Els comptes aguanten
journal-verify-fails = Els comptes no aguanten
journal-verify-fails-what = El que falla és més avall. Deixeu-ho tot com està i truqueu a qui porta el vostre servidor.
journal-check-not-yet = sense comprovar
journal-check-holds = aguanta
journal-check-fails = no aguanta
journal-check-seen =
    { $count ->
        [one] { $count } examinat
       *[other] { $count } examinats
    }
journal-check-chain = Cada assentament és com es va registrar i segueix l'anterior
journal-check-balance = El deure és igual a l'haver
journal-check-dues = El que les quotes donen per pagat és el que se'n va rebre
journal-check-due-history = Cada quota es dedueix de les xifres que l'expliquen
journal-check-files = Els documents guardats i els fitxers per al banc són tal com es van fer
journal-check-debits = Els càrrecs són la suma de les quotes que cobren
journal-check-statements = Els extractes del banc quadren
journal-check-bank = Cada pagament del banc és al diari, i el compte coincideix
journal-check-partners = El que van pagar els col·laboradors és el mateix al diari, a les xifres i als certificats
journal-check-receipts = Els certificats són numerats sense buits
journal-check-orphans = Res no remet al que no existeix
journal-waiting-title = { $account }: { $amount }
journal-waiting-what = En aquest compte hi ha el que espera explicació: pagaments del banc dels quals ningú no ha dit per a què són, i donatius que els col·laboradors han anunciat i el pagament dels quals encara no ha arribat. Un saldo deutor són diners anunciats; un de creditor, diners per explicar.
journal-in-books = Text als llibres
journal-end = El final del diari
journal-end-what = Anoteu aquesta empremta en un altre lloc: qui canviï el passat la canvia.

# El que no quadra, a la pàgina i per a maillage verify.
journal-check-nothing = res a mirar
journal-check-unseen = no mirat
journal-check-seen-in-part = { $seen } mirats, { $unseen } no
proof-unreadable = No es pot llegir una dada desada: { $words }
proof-balance = El deure suma { $debits }, l'haver { $credits }.
proof-entry-number = Hauria de seguir l'assentament { $expected }, però segueix el { $found }.
proof-entry-changed = L'assentament { $number } no està com es va registrar.
proof-entry-unbalanced = El deure i l'haver de l'assentament { $number } difereixen.
proof-due-paid = La quota { $reference } diu que es van pagar { $paid }; se'n van rebre { $allocated }.
proof-due-amount = L'import de la quota { $reference } no és el que explica, { $explained }.
proof-due-missing = Falta una quota abans de { $reference }.
proof-due-year = La quota { $reference } diu { $said } per a l'any fins aleshores; les seves xifres donen { $due }.
proof-due-before = La quota { $reference } diu que abans es devien { $said } durant l'any; eren { $raised }.
proof-due-numbers = Les xifres de la quota { $reference } donen { $explained }; el seu import és { $amount }.
proof-dues-booked = Segons el diari es van reclamar { $booked }; segons les quotes, { $raised }.
proof-debit-parts = El càrrec { $reference } de { $amount } no és la suma de les quotes que cobra.
proof-statement = Els pagaments de l'extracte { $reference } no porten del saldo inicial al final.
proof-unbooked = El pagament { $key } del banc no és al diari.
proof-bank = El compte del banc diu { $booked }; els seus pagaments sumen { $payments }.
proof-partners-paid = Segons el diari, els col·laboradors van pagar { $booked }; segons els seus pagaments, { $payments }.
proof-receipt-numbers = Hauria de seguir el certificat { $expected }, però segueix el { $found }.
proof-document = El document { $file } no està com es va desar.
proof-bank-file = El fitxer { $file } per al banc no s'escriuria una altra vegada igual.
proof-orphan-lines =
    { $count ->
        [one] Una línia del diari no té assentament.
       *[other] { $count } línies del diari no tenen assentament.
    }
proof-orphan-allocations =
    { $count ->
        [one] Una part d'un pagament no té pagament.
       *[other] { $count } parts de pagaments no tenen pagament.
    }
proof-orphan-debits =
    { $count ->
        [one] Un càrrec cobrat no el paga cap pagament.
       *[other] { $count } càrrecs cobrats no els paga cap pagament.
    }
proof-orphan-dues =
    { $count ->
        [one] Una quota no és al diari.
       *[other] { $count } quotes no són al diari.
    }
proof-orphan-receipts =
    { $count ->
        [one] Un certificat no té fitxer.
       *[other] { $count } certificats no tenen fitxer.
    }

# Els comptes segons la funció; els noms oficials són als plans.
account-role-bank = Compte bancari
account-role-receivable = Col·laboradors, quotes per cobrar
account-role-waiting = Pagaments per explicar
account-role-shares = Parts dels col·laboradors
account-role-customers-gifts = Donatius de clients dels col·laboradors
account-role-employees-gifts = Donatius d'empleats dels col·laboradors
account-role-fees = Despeses bancàries
account-role-lost = Quotes perdonades
