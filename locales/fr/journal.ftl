# The journal, its balances, its files and its proof.
journal-title = Journal
journal-tab-balances = Soldes
journal-tab-files = Fichiers
journal-tab-verify = Preuve
journal-lede = Chaque mouvement, en partie double. Rien n'est jamais changé ni effacé : une erreur s'annule par une contre-écriture.
journal-empty = Le journal commence avec la première échéance ou le premier relevé de la banque.
journal-search = Mots, partenaire ou numéro
journal-from = Du
journal-to = Au
journal-number = Écriture { $number }
journal-of = { $number } sur { $last }
journal-column-number = Numéro
journal-column-label = Quoi
journal-column-kind = Nature
journal-account = Compte
journal-debit = Débit
journal-credit = Crédit
journal-piece = Pièce
journal-recorded-at = Enregistrée
journal-kind-due = échéance
journal-kind-payment = paiement
journal-kind-return = rejet
journal-kind-fee = frais bancaires
journal-kind-reversal = contre-écriture
journal-kind-gift-total = dons
journal-kind-write-off = abandon
journal-kind-waiting = paiement en attente
journal-kind-explained = paiement expliqué
journal-cause = D'où elle vient
journal-cause-due = L'échéance
journal-cause-payment = Le paiement à la banque
journal-cause-decision = La décision sur un paiement
journal-reverses = Annule l'écriture { $number }
journal-reversed-by = Annulée par l'écriture { $number }
journal-holds = La chaîne tient ici
journal-holds-what = Cette écriture est telle qu'elle fut enregistrée et suit la précédente.
journal-broken = La chaîne est rompue ici
journal-broken-what = Cette écriture n'est plus telle qu'elle fut enregistrée, ou la précédente ne l'est plus. Laissez tout en l'état et appelez la personne qui tient votre serveur.
journal-fingerprints = Empreintes
journal-hash = De cette écriture
journal-hash-before = De la précédente
journal-balances-title = Soldes des comptes
journal-balances-equal = Débits et crédits sont égaux.
journal-balances-off = Débits et crédits diffèrent : ouvrez la preuve.
journal-opening = Avant
journal-balance = Solde
journal-files-lede = Tout le journal, pour votre comptable ou pour l'administration fiscale. Les mêmes fichiers viennent de la ligne de commande.
journal-file-csv = Tableau (CSV)
journal-file-csv-what = Une rangée par ligne, pour tout tableur ou logiciel de comptabilité.
journal-file-hledger = Comptabilité en texte
journal-file-hledger-what = Pour hledger et Ledger. Ils vérifient les soldes de leur côté.
journal-file-fec = Fichier des écritures comptables (FEC)
journal-file-fec-what = Un exercice, dans la forme que demande la loi française. Il faut le SIREN de l'organisation.
journal-file-no-siren = Le FEC demande le SIREN de l'organisation : un administrateur l'ajoute dans les réglages.
journal-year = Exercice
journal-year-named = { $name } (jusqu'à { $until })
journal-verify-title = Preuve des comptes
journal-verify-lede = Écritures, échéances, prélèvements, relevés et reçus sont tous relus et confrontés. Rien n'est changé.
journal-verify-do = Vérifier les comptes
journal-verify-again = Vérifier de nouveau
journal-verify-holds = Les comptes tiennent
journal-verify-fails = Les comptes ne tiennent pas
journal-verify-fails-what = Ce qui ne tient pas est dit plus bas. Laissez tout en l'état et appelez la personne qui tient votre serveur.
journal-check-not-yet = pas encore demandé
journal-check-holds = tient
journal-check-fails = ne tient pas
journal-check-seen =
    { $count ->
        [one] { $count } examiné
       *[other] { $count } examinés
    }
journal-check-chain = Chaque écriture est telle qu'elle fut enregistrée et suit la précédente
journal-check-balance = Les débits égalent les crédits
journal-check-dues = Ce que les échéances disent payé est ce qui fut reçu pour elles
journal-check-due-history = Chaque montant dû découle des chiffres qui l'expliquent
journal-check-files = Les documents conservés et les fichiers pour la banque sont tels qu'ils ont été faits
journal-check-debits = Les prélèvements sont la somme des échéances qu'ils encaissent
journal-check-statements = Le compte des relevés de la banque y est
journal-check-bank = Chaque paiement de la banque est au journal, et le compte concorde
journal-check-partners = Ce que les partenaires ont payé est le même au journal, dans les chiffres et sur les reçus
journal-check-receipts = Les reçus sont numérotés sans trou
journal-check-orphans = Rien ne renvoie à ce qui n'existe pas
journal-waiting-title = { $account } : { $amount }
journal-waiting-what = Ce compte porte ce qui attend d'être expliqué : des paiements de la banque dont personne n'a dit à quoi ils servent, et des dons annoncés par des partenaires dont le paiement n'est pas encore arrivé. Un solde débiteur, c'est de l'argent annoncé ; un solde créditeur, de l'argent à expliquer.
journal-in-books = Texte dans les livres
journal-end = La fin du journal
journal-end-what = Notez cette empreinte ailleurs : qui change le passé la change aussi.

# Ce qui ne tient pas, sur la page et pour maillage verify.
journal-check-nothing = rien à examiner
journal-check-unseen = pas examiné
journal-check-seen-in-part = { $seen } examinés, { $unseen } non
proof-unreadable = Une donnée enregistrée est illisible : { $words }
proof-balance = Les débits font { $debits }, les crédits { $credits }.
proof-entry-number = L'écriture { $expected } devrait suivre, c'est la { $found }.
proof-entry-changed = L'écriture { $number } n'est plus telle qu'elle a été enregistrée.
proof-entry-unbalanced = Les débits et les crédits de l'écriture { $number } diffèrent.
proof-due-paid = L'échéance { $reference } dit que { $paid } ont été payés ; { $allocated } ont été reçus pour elle.
proof-due-amount = Le montant de l'échéance { $reference } n'est pas celui qu'elle explique, { $explained }.
proof-due-missing = Une échéance manque avant { $reference }.
proof-due-year = L'échéance { $reference } dit { $said } pour l'année jusque-là ; ses chiffres donnent { $due }.
proof-due-before = L'échéance { $reference } dit que { $said } étaient dus avant elle dans l'année ; c'était { $raised }.
proof-due-numbers = Les chiffres de l'échéance { $reference } donnent { $explained } ; son montant est de { $amount }.
proof-dues-booked = Selon le journal, { $booked } ont été appelés ; selon les échéances, { $raised }.
proof-debit-parts = Le prélèvement { $reference } de { $amount } n'est pas la somme des échéances qu'il encaisse.
proof-statement = Les paiements du relevé { $reference } ne mènent pas du solde initial au solde final.
proof-unbooked = Le paiement { $key } de la banque n'est pas dans le journal.
proof-bank = Le compte de la banque dit { $booked } ; ses paiements font { $payments }.
proof-partners-paid = Selon le journal, les partenaires ont payé { $booked } ; selon leurs paiements, { $payments }.
proof-receipt-numbers = Le reçu { $expected } devrait suivre, c'est le { $found }.
proof-document = Le document { $file } n'est plus tel qu'il a été conservé.
proof-bank-file = Le fichier { $file } pour la banque ne serait plus écrit à l'identique.
proof-orphan-lines =
    { $count ->
        [one] Une ligne du journal n'a pas d'écriture.
       *[other] { $count } lignes du journal n'ont pas d'écriture.
    }
proof-orphan-allocations =
    { $count ->
        [one] Une part de paiement n'a pas de paiement.
       *[other] { $count } parts de paiement n'ont pas de paiement.
    }
proof-orphan-debits =
    { $count ->
        [one] Un prélèvement encaissé n'est payé par aucun paiement.
       *[other] { $count } prélèvements encaissés ne sont payés par aucun paiement.
    }
proof-orphan-dues =
    { $count ->
        [one] Une échéance n'est pas dans le journal.
       *[other] { $count } échéances ne sont pas dans le journal.
    }
proof-orphan-receipts =
    { $count ->
        [one] Un reçu n'a pas de fichier.
       *[other] { $count } reçus n'ont pas de fichier.
    }

# Les comptes d'après leur rôle ; leurs noms officiels sont dans les plans.
account-role-bank = Compte en banque
account-role-receivable = Partenaires, échéances à recevoir
account-role-waiting = Paiements en attente d'explication
account-role-shares = Parts des partenaires
account-role-customers-gifts = Dons des clients des partenaires
account-role-employees-gifts = Dons des salariés des partenaires
account-role-fees = Frais bancaires
account-role-lost = Échéances abandonnées
