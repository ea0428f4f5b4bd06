### The receipts of a year: paid, issued, sent.

receipt-way = Reçus annuels
receipt-title = Reçus { $year }
receipt-lede = Ce que chaque partenaire a vraiment versé dans l'année, et où en est son reçu.
receipt-years = Années
receipt-figure-paid = versés dans l'année
receipt-figure-issued = reçus valables
receipt-figure-total = sur ces reçus
receipt-issue-open = Émettre les reçus
receipt-mail-open = Envoyer par courriel
receipt-archive =
    { $count ->
        [one] Télécharger le reçu (ZIP)
       *[other] Télécharger les { $count } reçus (ZIP)
     }
receipt-search = Partenaire ou numéro
receipt-column-paid = Versé
receipt-column-number = Reçu
receipt-column-kind = Sorte
receipt-column-issued = Émis le
receipt-column-how = Mode
receipt-empty-title = Rien à afficher
receipt-empty = Aucun versement de { $year } ne correspond.
receipt-progress-open = Année en cours
receipt-progress-ready = À émettre
receipt-progress-waits = Remboursable jusqu'au { $until }
receipt-progress-issued = Émis
receipt-progress-changed = À remplacer
receipt-progress-nothing = Rien n'est resté versé
receipt-filter-ready = À émettre
receipt-filter-waits = En attente
receipt-filter-issued = Émis
receipt-filter-changed = À remplacer
receipt-kind-tax = Reçu fiscal
receipt-kind-statement = Relevé de versements
receipt-law-chosen = Reçus fiscaux : { $law }
receipt-law-chosen-text = Un partenaire dont la convention est un parrainage ou une collaboration avec contrepartie reçoit un relevé de versements, pas un reçu fiscal.
receipt-law-unfinished = Il manque la qualité juridique de l'organisation
receipt-law-unfinished-text = Les réglages nomment une loi, mais pas ce que l'organisation est selon cette loi. Une personne qui administre le choisit dans les réglages ; rien n'a été émis.
receipt-law-none = Ce sont des relevés de versements, pas des reçus fiscaux
receipt-law-none-text = Une part du chiffre d'affaires contre de la visibilité est souvent un parrainage et non un don. Choisissez les reçus fiscaux dans les réglages si l'administration fiscale a reconnu l'organisation.
receipt-law-change = Ouvrir les réglages
receipt-issue-title = Émettre les reçus
receipt-issue-lede = Pour ce qui a été versé en { $year }. Rien n'est encore fait.
receipt-issue-count = reçus à écrire
receipt-issue-total = au total
receipt-issue-notice = Un reçu émis garde son numéro pour toujours
receipt-issue-notice-text = Il peut être annulé, jamais effacé. Recommencer n'émet rien deux fois.
receipt-issue-send =
    { $count ->
        [one] Émettre un reçu
       *[other] Émettre { $count } reçus
     }
receipt-issue-only-cancel =
    { $count ->
        [one] Annuler un reçu
       *[other] Annuler { $count } reçus
     }
receipt-issue-refundable =
    { $count ->
        [one] Émettre aussi celui qui peut encore être remboursé
       *[other] Émettre aussi les { $count } qui peuvent encore être remboursés
     }
receipt-back = Retour aux reçus { $year }
receipt-fact-tax = Reçus fiscaux
receipt-fact-statements = Relevés de versements
receipt-fact-unchanged = Déjà émis et justes
receipt-fact-replaced = Remplacent un reçu dont le montant a changé
receipt-fact-cancelled = À annuler, l'argent est reparti
receipt-fact-for = Pour
receipt-fact-wait =
    { $count ->
        [one] Attend, encore remboursable
       *[other] { $count } attendent, encore remboursables
     }
receipt-more =
    { $count ->
        [one] et un autre
       *[other] et { $count } autres
     }
receipt-issue-done =
    { $count ->
        [one] Un reçu émis
       *[other] { $count } reçus émis
     } : { $total }.
receipt-mail-title = Envoyer les reçus
receipt-mail-lede = Chaque partenaire reçoit un message avec un lien vers sa page, où se trouve son reçu. Rien n'est encore parti.
receipt-mail-count = messages à envoyer
receipt-mail-before = Déjà écrits
receipt-mail-without =
    { $count ->
        [one] Sans adresse, à remettre autrement
       *[other] { $count } sans adresse, à remettre autrement
     }
receipt-mail-notice = Un message parti ne se reprend pas. Personne n'est écrit deux fois pour le même reçu.
receipt-mail-send =
    { $count ->
        [one] Envoyer un message
       *[other] Envoyer { $count } messages
     }
receipt-mail-done =
    { $count ->
        [one] Un message est en route.
       *[other] { $count } messages sont en route.
     }
receipt-is-cancelled = Annulé le { $day }
receipt-cancelled-refunded = L'argent est reparti.
receipt-cancelled-replaced = Un autre reçu le remplace.
receipt-cancelled-mistake = Il n'aurait pas dû être émis.
receipt-is-provisional = Une partie pouvait encore être remboursée quand il a été émis ; le reçu le dit.
receipt-sent = Courriel écrit le
receipt-not-sent = pas encore
receipt-replaces = Remplace
receipt-one = Reçu { $number }
receipt-total = Total
receipt-paper = Télécharger le PDF
receipt-debited = prélèvement
receipt-transferred = virement
receipt-cancel-open = Annuler ce reçu
receipt-cancel-title = Annuler le reçu { $number }
receipt-cancel-lede = { $partner }, { $amount }. Rien n'est encore fait.
receipt-cancel-notice = Une annulation ne se reprend pas
receipt-cancel-text = Le numéro { $number } reste pris. Si quelque chose reste versé, une nouvelle émission écrit un autre reçu. Prévenez le partenaire s'il a déjà le document.
receipt-cancel-send = Annuler { $number }
receipt-cancel-keep = Le garder
receipt-cancel-done = Le reçu { $number } est annulé.
receipt-refused-title = Ce n'est pas possible maintenant
receipt-refused-year-open = Les reçus couvrent une année entière : revenez quand elle sera finie.
receipt-refused-gap = Un numéro manque dans le registre des reçus. Rien n'a été émis : la commande « maillage verify » dit où.
receipt-refused-cancelled = Ce reçu est déjà annulé.
