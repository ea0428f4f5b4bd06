### What the network has, and what it lacks.
portfolio-nav = Qui manque
portfolio-title = Qui manque au réseau
portfolio-lede = Besoins, métiers, rues et sortes de partenaires où personne n'est encore avec vous, chacun avec un chemin vers la recherche.
portfolio-count =
    { $partners ->
        [one] { $partners } partenaire ; { $places } lieux d'activité dans le territoire et autour.
       *[other] { $partners } partenaires ; { $places } lieux d'activité dans le territoire et autour.
    }
portfolio-needs = Besoins
portfolio-needs-none = Dites d'abord de quoi votre mission a besoin : cette page dira alors à quels besoins personne ne répond encore.
portfolio-trades = Métiers
portfolio-trades-text = Métiers qui répondent à l'un de vos besoins et où vous n'avez pas encore de partenaire ; ce qui répond le mieux vient d'abord.
portfolio-trades-full = Aucun métier qui répond à vos besoins ne manque.
portfolio-trades-there = Métiers déjà présents, et autres
portfolio-streets = Rues
portfolio-streets-text = Rues sans partenaire, selon combien des { $count } premiers lieux de la recherche s'y trouvent.
portfolio-streets-full = Aucune rue ayant des lieux de la recherche n'est sans partenaire.
portfolio-streets-there = Rues où vous avez des partenaires
portfolio-kinds = Sortes de partenaires
portfolio-name = Nom
portfolio-serves = Répond à
portfolio-places = Lieux
portfolio-partners = Partenaires
portfolio-best = Meilleure note
portfolio-missing = manque
portfolio-more = Le fichier les contient tous, { $count }.
