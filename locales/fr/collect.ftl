# In the journal, on bank statements and in notices
collect-journal-due = Échéance de { $month }
collect-notice = { $organisation } prélèvera { $amount } sur votre compte le { $day }, en vertu du mandat { $mandate } (identifiant créancier { $creditor }).
collect-notice-month = { $amount } pour { $month }
collect-notice-months = Cela comprend { $months } ; en tout { $amount }.
collect-remittance = { $network } - part { $month }

# The months, and what is to do
collect-month-lede = { $declared } partenaires sur { $owing } ont déclaré, { $silent } n'ont encore rien dit.
collect-silent-see = Voir lesquels
collect-figure-due = dû
collect-figure-paid = payé
collect-figure-open = reste à payer
collect-to-do = Ce qu'il y a à faire
collect-dues-title = Montants dus
collect-dues-of = Montants dus de { $month }
collect-dues-lede =
    { $count ->
        [one] Un montant dû.
       *[other] { $count } montants dus.
     }
collect-dues-empty = Le calcul du mois fait des déclarations des montants dus. Lancez-le depuis la page du mois.
collect-declarations-title = Déclarations
collect-declarations-lede = Ce que les partenaires ont déclaré. Un nouveau chiffre remplace l'ancien, et les deux restent.
collect-declarations-empty = Les partenaires déclarent sur leur page, à partir du dernier jour du mois.
collect-silent-title = Sans déclaration : { $month }
collect-silent-lede =
    { $count ->
        [one] Un partenaire doit une déclaration pour ce mois et n'en a fait aucune.
       *[other] { $count } partenaires doivent une déclaration pour ce mois et n'en ont fait aucune.
    }
collect-silent-empty = Tout le monde a déclaré ce mois.
collect-silent-usual = Dit d'habitude
collect-silent-last = Dernière déclaration
collect-silent-never = jamais
collect-silent-reminded = Lien envoyé le
collect-silent-reach = Téléphone et e-mail
collect-silent-phone = Téléphone
collect-silent-email = E-mail
collect-remind-all = Envoyer le lien à tous
collect-remind-one = Envoyer le lien
collect-remind-one-of = Envoyer le lien à { $partner }
collect-remind-title = Rappeler { $month }
collect-remind-lede = Chacun reçoit un message avec un lien vers sa page, où un chiffre et un bouton suffisent. Les liens précédents restent ouverts. Rien n’est encore envoyé.
collect-remind-to = Reçoivent un message
collect-remind-today = Ont déjà reçu leur lien aujourd’hui
collect-remind-no-email = Sans adresse e-mail : par téléphone ou de vive voix
collect-remind-send =
    { $count ->
        [one] Écrire à un partenaire
       *[other] Écrire à { $count } partenaires
    }
collect-remind-nobody = Il n’y a personne à qui écrire maintenant.
collect-remind-done =
    { $count ->
        [one] Un message est en route.
       *[other] { $count } messages sont en route.
    }
collect-remind-sample = Ce que reçoit { $partner }
collect-debits-title = Prélèvements
collect-debits-lede = Ce qui est prélevé, sur quel compte et quand.
collect-debits-empty = Les prélèvements apparaissent quand les partenaires en sont prévenus, depuis la page du mois.
collect-mandates-title = Mandats
collect-mandates-lede = Qui nous permet de prélever quel compte.
collect-mandates-empty = Les partenaires signent un mandat sur leur page, en une minute.
collect-strip-title = Douze mois
collect-strip-sentence = { $sum } sont devenus exigibles en ces douze mois.
collect-strip-month =
    { $month } : { $due }, { $dues ->
        [one] un montant dû
       *[other] { $dues } montants dus
     }
collect-is-closed = Les comptes de ce mois sont clos.
collect-not-over = Ce mois n'est pas encore terminé.
collect-step-run-words = { $declared } déclarations, { $silent } silences : pour ceux qui n'ont rien dit, une estimation.
collect-step-run = Calculer { $month }
collect-step-run-again = Recalculer avec les déclarations tardives
collect-step-ran =
    { $dues ->
        [one] Un montant dû établi
       *[other] { $dues } montants dus établis
     } : { $due }.
collect-step-notify = Prévenir les partenaires des prélèvements
collect-step-notify-words =
    { $told ->
        [one] Un partenaire
       *[other] { $told } partenaires
     } à prévenir : { $total }, prélevés le { $day }.
collect-step-told =
    { $told ->
        [one] Un partenaire prévenu le { $day } : { $total }, prélevés le { $on }.
       *[other] { $told } partenaires prévenus le { $day } : { $total }, prélevés le { $on }.
    }
collect-step-told-see = Voir les avis
collect-step-told-more =
    { $told ->
        [one] Depuis, un partenaire de plus est à prévenir : { $total }, prélevés le { $day }.
       *[other] Depuis, { $told } partenaires de plus sont à prévenir : { $total }, prélevés le { $day }.
    }
collect-step-told-nobody = Personne n'est à prévenir : rien n'est ouvert qui puisse être prélevé.
collect-step-settings = Les prélèvements demandent l'IBAN et l'identifiant créancier de l'organisation : un administrateur les ajoute dans les réglages.
collect-step-file = Télécharger le fichier pour la banque
collect-step-file-again = Télécharger à nouveau le même fichier
collect-step-file-words =
    { $count ->
        [one] Un prélèvement
       *[other] { $count } prélèvements
     } ({ $scheme }) préparés : { $total }.
collect-step-file-confirm = Les prélèvements entrent alors dans le fichier de ce mois. Les suivants iront dans celui du mois prochain.
collect-step-written =
    Le fichier { $message } est écrit : { $count ->
        [one] un prélèvement
       *[other] { $count } prélèvements
     }, { $total }.
collect-step-close = Clore { $month }
collect-step-close-words = Quand tout est là, fermez le mois : on ne peut plus rien y déclarer.
collect-step-close-returns = D'habitude on attend : jusqu'au { $day }, des prélèvements peuvent revenir, et il reste { $open } à payer. Une fois clos, on ne peut plus rien déclarer pour ce mois.
collect-step-close-payments = D'habitude on attend : les virements de ce mois arrivent jusqu'au { $day }, et il reste { $open } à payer. Une fois clos, on ne peut plus rien déclarer pour ce mois.
collect-step-close-confirm = { $month } et tous les mois précédents seront clos. Cela ne peut pas être défait.
collect-closed-done = Les comptes de { $month } sont clos.
collect-back = Revenir à { $month }
collect-run-lede = { $declared } partenaires ont déclaré ; pour { $silent }, l'estimation vaut jusqu'à leur déclaration.
collect-run-raised = montants dus à établir
collect-run-total = en tout
collect-run-provisional = Estimés
collect-run-adjusted = Avec des corrections de mois précédents
collect-run-unknown = Encore rien de connu, donc rien de dû
collect-run-unchanged = Inchangés
collect-run-notice = Les montants dus sont établis une fois et inscrits au journal. Une déclaration tardive est reprise au calcul suivant.
collect-run-send =
    { $count ->
        [one] Établir un montant dû
       *[other] Établir { $count } montants dus
     }
collect-run-done =
    { $count ->
        [one] Un montant dû établi
       *[other] { $count } montants dus établis
     } : { $total }.
collect-notify-lede = Les comptes seront prélevés le { $day }, 14 jours au moins après l'avis.
collect-notify-told = partenaires à prévenir
collect-notify-total = à prélever
collect-notify-left =
    { $count ->
        [one] un partenaire
       *[other] { $count } partenaires
     }, { $open } à payer
collect-notify-month =
    { $count ->
        [one] { $amount }, un partenaire
       *[other] { $amount }, { $count } partenaires
    }
collect-notify-notice = Chaque partenaire reçoit un message avec chaque mois, la somme et le jour ; la date et le texte sont gardés avec chaque prélèvement. Qui n'a pas d'adresse e-mail est à prévenir autrement.
collect-notify-send =
    { $count ->
        [one] Annoncer un prélèvement
       *[other] Annoncer { $count } prélèvements
     }
collect-notify-done =
    { $told ->
        [one] Un prélèvement annoncé
       *[other] { $told } prélèvements annoncés
     } pour le { $day } : { $total }.
collect-file-nothing = Aucun prélèvement n'est préparé : prévenez d'abord les partenaires.
collect-file-early = Les banques prennent ce fichier à partir du { $day }. Rien n'est perdu : revenez ce jour-là.
collect-file-notice = Les partenaires ont été prévenus trop tard pour ce jour : au plus tôt le { $day }.
collect-search = Partenaire ou référence
collect-column-partner = Partenaire
collect-column-month = Mois
collect-column-day = Jour
collect-column-state = État
collect-told-on = prévenu le { $day }
collect-column-amount = Montant
collect-column-open = Reste à payer
collect-column-nature = Nature
collect-column-base = Chiffre d'affaires
debit-no-mandate = Sans mandat : paie par virement
debit-mandate-not-active = Mandat suspendu ou terminé
debit-mandate-used = Mandat déjà utilisé
debit-credit-carried = Avoir reporté au mois suivant
debit-below-minimum = Trop petit : reporté au mois suivant
debit-above-maximum = Au-delà de ce qu'un prélèvement permet
debit-retry-later = Nouvel essai à une date ultérieure
debit-returned-retry = { $state }, nouvel essai à partir du { $day }
debit-prepared = Annoncé
debit-in-file = Dans un fichier
debit-settled = Reçu
debit-returned = Rejeté après paiement
debit-rejected = Refusé
debit-cancelled = Retiré
due-filter-open = À payer
due-filter-paid = Payés
due-filter-estimated = Estimés
due-nature-declared = déclaré
due-nature-provisional = estimé
due-nature-adjustment = correction
due-formula = { $rate } de { $base } = { $share }
due-rounding = Arrondi sur l'année : { $amount }
due-title = { $partner }, { $month }
due-year = L'année jusqu'ici : chiffre d'affaires { $base }, part { $due }, dont { $before } déjà dus.
due-raised-on = Établi le
due-payments = Paiements
due-payments-none = Rien n'a encore été reçu.
due-adjustment = { $month } : { $after } au lieu de { $before } = { $amount }
declaration-filter-made = Déclarés
declaration-filter-silent = Sans déclaration
declaration-superseded = remplacée
evidence-stated = dit par le partenaire
evidence-from-accounts = d'après ses comptes
evidence-certified = certifié par un comptable
declare-title = Déclarer pour le partenaire
declare-lede = { $month }, sur la parole du partenaire. Cela remplace ce qui vaut pour ce mois ; l'ancien chiffre est gardé.
declare-evidence = Comment c'est prouvé
declare-send = Déclarer ce chiffre d'affaires
declare-done = { $base } déclarés pour { $month }.
declare-not-over = { $month } n'est pas terminé : revenez le dernier jour.
declare-not-owed = Rien n'est dû pour { $month }.
declare-closed = Les comptes sont clos jusqu'à { $month } : écrivez à l'organisation.
declare-negative = Un chiffre d'affaires est de zéro ou plus.
declare-too-large = C'est trop grand pour le chiffre d'affaires d'un mois.
declare-weaker = Un chiffre mieux prouvé vaut déjà pour ce mois.
mandate-drafted = Pas encore signé
mandate-active = Actif
mandate-suspended = Suspendu
mandate-ended = Terminé
mandate-lapsed = Caduc après 36 mois sans usage
mandate-scheme = Type
mandate-last-collected = Dernier prélèvement
mandate-signed-by = Signé par
mandate-consent = Par ces mots
mandate-step-suspend = Suspendre les prélèvements
mandate-step-suspend-words = Aucun prélèvement jusqu'à la reprise. Ceux qui sont annoncés et pas encore dans un fichier sont retirés.
mandate-step-resume = Reprendre les prélèvements
mandate-step-resume-words = Le prochain prélèvement se fera comme d'habitude.
mandate-step-end = Mettre fin au mandat
mandate-step-end-words = Il ne peut pas être repris : le partenaire en signerait un nouveau.
mandate-iban-wrong = Cet IBAN n'est pas juste : comparez-le avec votre relevé.
mandate-not-sepa = Ce compte est hors des pays du prélèvement : payez par virement.
mandate-bic-wrong = Ce code de banque n'est pas juste ; il peut rester vide.
refused-month-title = Ce mois ne peut pas être calculé
refused-month-not-over = Le mois n'est pas encore terminé. Rien n'a changé.
refused-month-closed = Les comptes du mois sont clos. Les corrections vont au mois suivant.
refused-chart = Il n'y a pas encore de plan comptable pour ce pays.
refused-collection-title = Ce prélèvement n'est pas possible
refused-collection-written = Le fichier de ce mois est écrit. Ce qui est en retard ira dans le suivant.
refused-debit-gone = Ce prélèvement est déjà dans un fichier.
refused-collection-moved = Quelqu'un d'autre a modifié ces prélèvements au même moment. Rien n'a été écrit : réessayez.
refused-mandate-step = L'état du mandat ne permet plus cela. Regardez-le à nouveau.

# Before what cannot be undone
collect-close-lede = Ce que la clôture de { $month } fera. Rien n'est encore fait.
collect-close-months = mois à clore
collect-close-dues = montants dus
collect-close-silent = N'ont rien déclaré pour ce mois : l'estimation reste
collect-close-unsigned = Proposées pour commencer d’ici là et pas signées des deux côtés : il faudra ensuite les proposer de nouveau
collect-close-text = Plus rien ne peut être déclaré pour ces mois. Une correction va dans le mois suivant. Ce qui reste dû le reste.
collect-file-lede = Le fichier { $scheme } pour la banque. Rien n'est encore pris.
collect-file-debits = prélèvements dans le fichier
collect-file-text = Les comptes sont débités quand vous remettez le fichier à la banque. Il peut être téléchargé à nouveau, toujours le même.
collect-file-taken-title = Le fichier pour la banque
collect-file-taken-lede = Le fichier { $scheme } de ce mois est écrit.
collect-file-taken-total = repris dans le fichier
collect-file-taken-at = Repris le
collect-file-taken-by = Par
collect-file-message = Nom à la banque
collect-file-again = Le télécharger encore ne reprend rien de plus
collect-file-download = Télécharger le fichier
collect-file-left =
    { $count ->
        [one] un prélèvement
       *[other] { $count } prélèvements
     }, { $sum }, non pris : à payer par virement
collect-file-done =
    { $count ->
        [one] Un prélèvement est dans le fichier, { $total }.
       *[other] { $count } prélèvements sont dans le fichier, { $total }.
     } Téléchargez-le et remettez-le à la banque.
collect-file-send =
    { $count ->
        [one] Prendre un prélèvement dans le fichier
       *[other] Prendre { $count } prélèvements dans le fichier
     }
mandate-end-lede = { $holder } : plus rien ne sera prélevé. Rien n'est encore fait.
mandate-end-text = Les prélèvements annoncés sont retirés ; ceux déjà pris dans un fichier restent. Le partenaire paiera par virement. Pour une pause seulement, suspendez le mandat.
mandate-keep = Le garder
mandate-ended-done = Le mandat a pris fin.
