# La page publique d’un réseau.
network-description = { $network } : { $partners ->
        [one] { $partners } partenaire du quartier participe
       *[other] { $partners } partenaires du quartier participent
    } à une mission commune.
network-demo-title = Ceci est une démonstration
network-demo-text = Tous les noms et toutes les personnes de cette page sont inventés. Le contour du quartier vient de la mairie de Barcelone (CC BY 4.0) et a été simplifié.
network-join = Rejoindre le réseau
network-mission = La mission de { $organisation }
network-figures = Ce que le réseau fait ensemble
network-partners-label =
    { $count ->
        [one] partenaire dans le réseau
       *[other] partenaires dans le réseau
    }
network-since-label = arrivée du premier partenaire
network-received-label = reçus en douze mois
network-partners-how-title = Comment les partenaires sont comptés
network-partners-how = Au { $on } : entreprises, collectivités et associations qui ont rejoint le réseau et ne l’ont pas quitté. Parmi elles, { $shown } ont accepté d’être montrées ci-dessous.
network-received-how-title = Comment la somme est calculée
network-received-how = Parts du chiffre d’affaires, dons des clients et dons des employés, additionnés sur les douze mois entiers de { $first } à { $last }. Un mois compte quand il est terminé.
network-received-shares-how = Les parts comptent le jour où la banque a reçu l’argent, moins ce qui est reparti. Ce qui est promis et n’est pas payé ne compte pas.
network-received-gifts-how = Les dons des clients et des employés sont des totaux qu’un partenaire annonce ; chacun compte à sa date, une fois que la banque a montré l’argent.
network-told = Annoncés par des partenaires, pas encore vus à la banque : { $amount }. Ils ne sont pas dans la somme.
network-year-note = L’année est notre lecture : le document qui a inspiré le réseau donne une somme, sans période.
network-channels = Trois façons de donner
network-channels-words = Ce qui est arrivé de { $first } à { $last }, selon qui l’a donné.
network-channel-shares =
    { $partners ->
        [one] part du chiffre d’affaires de { $partners } partenaire
       *[other] parts du chiffre d’affaires de { $partners } partenaires
    }
network-channel-customers =
    { $partners ->
        [one] dons des clients chez { $partners } partenaire
       *[other] dons des clients chez { $partners } partenaires
    }
network-channel-employees =
    { $partners ->
        [one] dons des employés chez { $partners } partenaire
       *[other] dons des employés chez { $partners } partenaires
    }
network-by-month = Mois par mois
network-by-month-words = Le mois le plus généreux : { $month }, avec { $amount }.
network-month-words = { $month } : { $amount }
network-partners = Les partenaires
network-found =
    { $count ->
        [0] Aucun partenaire à montrer ici.
        [one] { $count } partenaire a accepté d’être montré.
       *[other] { $count } partenaires ont accepté d’être montrés.
    }
network-search = Nom ou rue
network-trade = Métier
network-all-trades = Tous les métiers
network-since = Dans le réseau depuis { $month }
network-map = Carte des partenaires
network-family-food = Commerces alimentaires
network-family-dining = Bars et restaurants
network-family-lodging = Hébergement
network-family-fashion = Vêtements et chaussures
network-family-beauty = Coiffure et beauté
network-family-health = Santé
network-family-home = Maison et réparations
network-family-culture = Livres, culture et loisirs
network-family-sport = Sport
network-family-mobility = Transports et garages
network-family-digital = Informatique et téléphonie
network-family-office = Bureaux et services
network-family-works = Bâtiment et ateliers
network-family-civic = Associations, écoles et services publics
network-family-other = Autres métiers
