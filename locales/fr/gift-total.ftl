### Totals of what customers and employees gave through a partner.

gift-title = Dons des clients et des salariés
gift-lede = Les totaux remis par chaque partenaire. Ce n'est ni son argent ni son don : il les collecte pour l'organisation.
gift-sum =
    { $count ->
        [one] en un total
       *[other] en { $count } totaux
     }
gift-new = Ajouter un total
gift-search = Partenaire ou remarque
gift-channel = Qui a donné
gift-customers = Clients
gift-employees = Salariés
gift-remark = Remarque
gift-correct = Corriger
gift-see-payment = Voir le paiement
gift-empty-title = Aucun total
gift-empty = Ajoutez ce que la caisse d'un partenaire ou la fiche de paie de ses salariés a rapporté.
gift-all-partners = Tous les partenaires
gift-state-correction = correction
gift-state-corrected = corrigé
gift-state-seen = vu à la banque
gift-state-told = annoncé, pas encore vu à la banque
gift-filter-told = Pas encore vus à la banque
gift-told-title = { $amount } de dons annoncés, pas encore vus à la banque
gift-told-since =
    { $totals ->
        [one] Un total, du { $since }. Il est sur le compte d'attente jusqu'à ce que son paiement arrive : dites alors, dans la banque, que ce sont des dons.
       *[other] { $totals } totaux, depuis le { $since }. Ils sont sur le compte d'attente jusqu'à ce que leurs paiements arrivent : dites alors, dans la banque, que ce sont des dons.
    }
gift-told-see = Les voir par partenaire
gift-recorded-by = Saisi par
gift-choose = Choisir un partenaire
gift-on = Jour du total
gift-on-hint = Le dernier jour du mois quand il s'agit d'un mois entier.
gift-remark-hint = Par exemple : tirelire du comptoir.
gift-new-lede = Un total daté, compté avec le partenaire.
gift-record = Enregistrer le total
gift-back = Retour aux totaux
gift-not-positive = Un total est supérieur à zéro.
gift-future = Ce jour n'est pas encore venu.
gift-recorded = { $amount } enregistrés pour le { $on }.
gift-correct-title = Corriger le total de { $partner }
gift-correct-lede = { $channel }, { $on } : { $amount }, saisi par { $who }.
gift-correct-notice = Rien n'est effacé
gift-correct-notice-text = L'ancien total est repris par une ligne de correction, puis le bon est ajouté. Les deux restent visibles.
gift-correct-send = Remplacer par ce total
gift-take-back-words = S'il n'y a pas eu de total du tout :
gift-take-back = Retirer ce total
gift-corrected = { $right } au lieu de { $wrong }.
gift-taken-back = Le total de { $amount } est retiré.
gift-refused-corrected = Ce total est déjà corrigé, ou est lui-même une correction.
gift-refused-seen = La banque a montré cet argent. Annulez d’abord la décision sur son paiement ; le total pourra ensuite être corrigé, ou le paiement décidé de nouveau.
