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

# The pages of the bank
bank-title = Banque
bank-tab-queue = En attente ({ $count })
bank-tab-entries = Tous les paiements
bank-tab-statements = Relevés
bank-tab-import = Importer
bank-go = Aller à la banque
bank-go-queue = Voir ce qui attend
bank-go-statements = Voir les relevés
bank-waiting =
    { $count ->
        [0] Aucun paiement ne vous attend
        [one] Un paiement à la banque attend que quelqu'un décide
       *[other] { $count } paiements à la banque attendent que quelqu'un décide
    }
bank-last = La banque est connue jusqu'au { $day } (relevé { $reference }).
bank-none-title = Pas encore de relevé
bank-none-yet = Téléchargez le relevé du compte chez votre banque, au format camt.053, et importez-le ici. Les paiements trouvent alors d'eux-mêmes leurs échéances.
bank-nothing-waits = Chaque paiement est expliqué. Importez le prochain relevé dès que la banque l'a.
bank-no-name = Paiement sans nom
bank-only-treasurer = Seul un trésorier peut décider d'un paiement.

# States and reasons
bank-state-queued = en attente
bank-state-matched = expliqué
bank-state-set-aside = hors partenaires
bank-how-debit = Notre prélèvement, par son identifiant
bank-how-batch = Un lot entier de nos prélèvements
bank-how-return = Un de nos prélèvements est revenu
bank-how-fee = Frais de la banque
bank-how-gift-total = Dons de clients ou de salariés
bank-how-end-to-end = Notre référence, comme identifiant
bank-how-structured-reference = Notre référence
bank-how-reference-in-text = Notre référence, dans le texte
bank-how-amount-and-account = Le montant et le compte correspondent
bank-how-amount-and-name = Le montant correspond et le nom ressemble
bank-how-person = Décidé par une personne
bank-how-not-incoming = De l'argent est sorti, et rien ne dit pourquoi
bank-how-nothing-alike = Aucune échéance ouverte ne lui ressemble
bank-how-ambiguous = Plusieurs échéances conviennent aussi bien
bank-how-too-unsure = Une échéance lui ressemble, mais pas assez
bank-how-no-sum-fits = Le payeur est connu, mais aucune somme d'échéances ne fait ce montant
bank-how-debit-differs = Il nomme un de nos prélèvements, mais le montant ou l'état ne convient pas
bank-how-batch-differs = Il nomme un de nos lots, mais ses prélèvements ne font pas ce montant
bank-how-return-unknown = Il est revenu, mais aucun de nos prélèvements ne convient
bank-how-details-differ = Le détail de la banque ne fait pas ce montant
bank-how-sure = { $how }, sûr à { $sure }
bank-decided-by = { $how } : { $name }
bank-sure = sûr à { $sure }
bank-offers-others = Autres possibilités ({ $count })
bank-offers-unsure = Possibilités, aucune sûre ({ $count })
bank-offer-early = Elle n'était pas encore due ce jour-là.

# Import
bank-import-title = Importer des relevés
bank-import-lede = Choisissez les fichiers tels que la banque les a remis. Chaque relevé est d'abord vérifié, puis repris en entier ou pas du tout.
bank-import-files = Relevés de la banque (camt.053)
bank-import-files-hint = Un ou plusieurs fichiers XML, ou des archives ZIP qui en contiennent, { $most } en tout. Un fichier importé une seconde fois n'ajoute rien.
bank-import-send = Importer des relevés
bank-import-no-file = Choisissez au moins un fichier.
bank-import-done = Ce que les fichiers sont devenus
bank-import-untouched = Rien de ce fichier n'a été repris. Cela ne touche pas les autres fichiers.
bank-import-stopped = Quelque chose n'a pas marché de notre côté. Les relevés entiers sont repris ; importez le même fichier pour le reste.
bank-import-help = Où trouver le fichier ?
bank-import-help-what = Dans l'espace de votre banque pour les entreprises, cherchez les relevés de compte et choisissez le format camt.053 (XML). Certaines banques doivent d'abord l'ouvrir : demandez camt.053.001.08 ou .02.
bank-import-help-proof = Le solde initial plus les paiements doit donner le solde final. Sinon, rien n'est inscrit et la différence est dite.
bank-report-statements = Relevés
bank-report-entries = Nouveaux paiements
bank-report-matched = Expliqués
bank-report-queued = En attente
bank-report-known = Déjà connus
bank-report-refused = Refusés
bank-outcome-new = repris
bank-outcome-known = déjà connu
bank-outcome-refused = refusé
bank-outcome-stopped = arrêté
bank-outcome-imported =
    { $entries ->
        [one] Un paiement
       *[other] { $entries } paiements
    } : { $matched } expliqués, { $queued } en attente d'une décision.
bank-outcome-unbooked =
    { $count ->
        [one] Un autre n'est pas encore comptabilisé par la banque : il viendra dans un relevé suivant.
       *[other] { $count } autres ne sont pas encore comptabilisés par la banque : ils viendront dans un relevé suivant.
    }
bank-outcome-known-entries =
    { $count ->
        [one] { $count } écriture était déjà connue par un autre relevé.
       *[other] { $count } écritures étaient déjà connues par un autre relevé.
     }
bank-outcome-gap = Il commence le { $begins } avec { $opening }, mais le précédent s'est arrêté le { $ended } sur { $closing } : aucun relevé ne dit d'où viennent { $difference }. Importez celui qui manque.
bank-outcome-nothing =
    { $count ->
        [one] Son paiement est déjà dans les comptes ; rien n'a été ajouté.
       *[other] Ses { $count } paiements sont déjà dans les comptes ; rien n'a été ajouté.
    }
bank-hold-sum = Le compte n'y est pas : le solde initial { $opening } plus les paiements { $entries } devrait donner { $closing } ; la différence est de { $difference }. Téléchargez de nouveau toute la période ; si elle demeure, montrez-la à votre banque.
bank-hold-currency = Son compte est tenu en { $currency }. Seuls les comptes en euros sont repris.
bank-hold-balance = Un solde manque, donc rien ne le prouve. Demandez à votre banque un relevé camt.053.
bank-hold-kind = C'est un { $message } : les mêmes paiements reviennent dans le relevé. Importez plutôt le camt.053.
bank-hold-foreign = Il concerne un compte qui n'est pas le vôtre. Comparez avec l'IBAN des réglages.
bank-hold-no-own = Les réglages n'ont pas encore l'IBAN de l'organisation : un administrateur l'ajoute.
bank-hold-no-chart = Il n'y a pas de plan comptable pour votre pays à cette date.
bank-hold-page = C'est une page parmi plusieurs, sans soldes. Demandez à votre banque des relevés d'un seul tenant.
bank-hold-contradicts = C'est une nouvelle édition d'un relevé déjà dans les comptes, et elle le contredit : { $payments }. Ce qui est comptabilisé reste. Demandez à votre banque quelle édition est juste ; une erreur de la banque se corrige par un paiement à part sur un relevé suivant.
bank-hold-unjoined = C'est une nouvelle édition d'un relevé déjà dans les comptes, mais elle ne rejoint plus son voisin { $neighbour } du { $day } : là-bas le solde est de { $theirs }, ici de { $ours }. Demandez à votre banque quelle édition est juste et, si c'est celle-ci, la nouvelle édition du voisin.
bank-gone-other = { $amount } du { $day }, { $name }, à présent { $now }
bank-gone-absent = { $amount } du { $day }, { $name }, à présent absent
bank-gone-more =
    { $count ->
        [one] un de plus
       *[other] { $count } de plus
    }
bank-file-at = { $words } (ligne { $line })
bank-file-unread = Le fichier n'a pas pu être lu. Essayez de nouveau.
bank-file-not-xml = Ce n'est pas un fichier camt, ou il est abîmé. Téléchargez-le de nouveau chez votre banque, en camt.053 (XML).
bank-file-letters = Le fichier est écrit dans un codage illisible. Prenez-le tel que la banque l'a remis, sans l'ouvrir ni l'enregistrer ailleurs.
bank-file-suspicious = Le fichier contient ce qu'aucune banque n'écrit. Vérifiez avant tout d'où il vient.
bank-file-foreign = Ce n'est pas un relevé bancaire : cela ressemble à { $look }. Exportez le relevé en camt.053 (XML) depuis votre banque.
bank-file-archive = L'archive ZIP ne donne aucun relevé : elle est endommagée, verrouillée, trop grande ou sans fichier XML. Décompressez-la et importez les fichiers XML qu'elle contient.
bank-look-png = une image PNG
bank-look-jpeg = une image JPEG
bank-look-pdf = un document PDF
bank-look-zip = une archive ZIP
bank-look-archive = une archive
bank-look-office = un classeur ou un autre fichier de bureau
bank-look-mt940 = un relevé MT940
bank-look-ofx = un fichier OFX ou QIF
bank-look-csv = un tableau CSV
bank-look-web-page = une page web
bank-look-text = du simple texte
bank-look-unknown = quelque chose qui n'est pas du texte
bank-file-not-camt = Ce n'est pas un relevé bancaire camt.053. Demandez ce format à votre banque.
bank-file-empty = Le fichier est vide. Téléchargez-le de nouveau chez votre banque.
bank-file-cut-short = Le fichier s'arrête au milieu. Téléchargez-le de nouveau chez votre banque.
bank-file-amount = Un montant manque ou ne peut pas être lu. Demandez à votre banque de corriger le relevé.
bank-file-sign = Rien ne dit s'il s'agit d'un crédit ou d'un débit. Demandez à votre banque de corriger le relevé.
bank-file-date = Une date ne peut pas être lue. Demandez à votre banque de corriger le relevé.
bank-file-currency = La monnaie du compte manque ou n'est pas l'euro. Seuls les comptes en euros sont repris.
bank-file-account = Le relevé ne dit pas de quel compte il s'agit. Demandez à votre banque de le corriger.
bank-file-sum = Le compte du relevé n'y est pas. Téléchargez de nouveau toute la période.

# Statements and payments
bank-statement = Relevé
bank-statement-named = { $day } · { $reference }
bank-statement-lede =
    { $entries ->
        [one] Un paiement
       *[other] { $entries } paiements
    }, { $queued ->
        [0] aucun en attente
        [one] un en attente
       *[other] { $queued } en attente
    }.
bank-statements-title = Relevés de la banque
bank-statements-lede = Chacun a été vérifié avant d'être repris : le solde initial plus les paiements donne le solde final.
bank-statements-search = Compte, nom ou fichier
bank-entries-title = Paiements à la banque
bank-entries-lede = Tout ce qui a fait bouger le compte, par quoi c'est expliqué, et avec quelle certitude.
bank-entries-search = Nom, texte ou référence
bank-column-account = Compte
bank-column-amount = Montant
bank-column-batch = Lot
bank-column-closing = Solde final
bank-column-dated = Jusqu'au
bank-column-day = Jour
bank-column-decided-by = Décidé par
bank-column-end-to-end = Identifiant
bank-column-entries = Paiements
bank-column-fee = Frais bancaires
bank-column-file = Fichier
bank-column-how = Expliqué par
bank-column-iban = Compte de l'autre partie
bank-column-matched = Rapproché de
bank-column-name = Nom
bank-column-open = Encore ouverts
bank-column-opening = Solde initial
bank-column-reference = Référence
bank-column-return = Code de rejet
bank-column-sure = Certitude
bank-column-text = Texte
bank-moved = Entrées et sorties
bank-imported-at = Repris le
bank-number-and-page = Numéro et page
bank-with-fee = dont { $fee } de frais
bank-sort = Ordre
bank-sort-newest = Les plus récents d'abord
bank-sort-amount = Les plus grands d'abord
bank-sort-name = Par nom
bank-facts = Ce que dit la banque
bank-paid-title = Ce qu'il paie
bank-taken-back-title = Ce qu'il reprend
bank-posted-title = Au journal
bank-return-code = code de rejet { $code }

# Deciding
bank-offers = Ce qu'il paie peut-être
bank-offer-title = { $partner }, { $months }
bank-offer-exact = { $open } à payer : cela correspond au centime.
bank-offer-over = { $open } à payer : { $rest } de plus paient ses autres échéances, ou restent à son crédit.
bank-offer-part = { $open } à payer : il manquerait encore { $rest }.
bank-gift-customers = Dons de clients, annoncés par { $partner } le { $on }
bank-gift-employees = Dons de salariés, annoncés par { $partner } le { $on }
bank-gift-fits = { $amount } : cela correspond au centime. La banque n'a pas encore montré ce total.
bank-gift-alike = Il a le montant d'un total de dons annoncé par un partenaire
bank-book = Inscrire
bank-look = Voir ce qui sera inscrit
bank-see = Voir le paiement
bank-somebody-else = Un autre partenaire ou d'autres échéances
bank-partner-search = Partenaire
bank-partner-search-hint = Une partie du nom suffit. Vous choisissez les échéances à la page suivante.
bank-partner-none = Aucun partenaire n'a ces lettres dans son nom.
bank-aside = Pas l'argent d'un partenaire
bank-aside-what = Un remboursement, un loyer, le paiement d'un inconnu : il reste sur le compte d'attente, pour votre comptable, et n'attend plus ici.
bank-aside-do = Mettre de côté
bank-aside-confirm = Il reste sur le compte d'attente et n'attend plus ici. Vous pouvez revenir en arrière.
bank-done-aside = { $amount } mis de côté.
bank-done-booked = { $amount } inscrits pour { $name }.
bank-undo = Revenir en arrière
bank-undo-what = Le paiement attend de nouveau et ses échéances sont de nouveau ouvertes. Le journal reçoit une contre-écriture ; rien n'est effacé.
bank-undo-aside = Le paiement attend de nouveau. Rien n'avait été inscrit, rien n'est donc annulé.
bank-undo-debit = La banque explique elle-même ce paiement : il n'y a pas de décision à reprendre.
bank-undone = C'est repris. Le paiement attend de nouveau.
bank-choose-title = { $amount } pour { $name }
bank-choose-back-title = { $amount } rendus à { $name }
bank-choose-lede = Cochez les échéances qu'il paie. Sans coche, il paie d'abord les plus anciennes.
bank-choose-back-lede = Cochez les échéances d'où il est repris. Sans coche, ce sont d'abord les plus récentes.
bank-choose-none = Ce partenaire n'a aucune échéance ouverte pour l'instant. Tout le montant reste à son crédit.
bank-part = Sur ce paiement
bank-part-back = Repris
bank-left-nothing = Il ne reste rien.
bank-left-credit = { $left } restent au crédit de { $name } et paieront ses prochaines échéances.
bank-left-owed = { $left } de plus que ce qui fut payé : { $name } les doit alors.
bank-preview = Montrer ce qui se passerait
bank-will-post = Ce qui sera inscrit
bank-can-undo = Vous pourrez revenir en arrière : le journal recevra alors une contre-écriture.
bank-book-to = Inscrire pour { $name }
bank-book-back = Rendre à { $name }
bank-gifts-title = C'est ce que ses clients ou ses salariés ont donné
bank-gifts-what = Si le partenaire avait annoncé ce total, le paiement est son argent et rien ne compte deux fois. Sinon il compte comme un don passé par ce partenaire, au jour du paiement. Il ne paie aucune échéance.
bank-gifts-customers = Inscrire comme dons de clients
bank-gifts-employees = Inscrire comme dons de salariés
refused-bank-title = Ce paiement ne peut pas être inscrit ainsi
refused-bank-decided = Quelqu'un a déjà décidé de ce paiement. Regardez-le de nouveau.
refused-bank-not-incoming = De l'argent sorti ne peut pas être un don. Rien n'a changé.
refused-bank-not-decided = Ce paiement attend : il n'y a rien à reprendre.
refused-bank-future = Ce jour est encore à venir. Inscrivez le paiement quand il sera venu.
bank-from-credit = { $amount } sont pris sur le crédit de { $name }.
