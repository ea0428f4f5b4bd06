### La carte de tous les lieux, et la liste de ce qui est visible.

tile-nav = Carte
tile-title = Carte de tous les lieux
tile-lede = Tous les lieux que connaissent les registres importés, du pays entier jusqu'à chaque porte. La liste à côté de la carte montre toujours ce qui est visible.
tile-label = Carte de tous les lieux ; la liste à côté nomme ceux qui sont visibles
tile-list = Lieux visibles
tile-moves = Regarder ailleurs
tile-north = Nord
tile-south = Sud
tile-east = Est
tile-west = Ouest
tile-closer = Plus près
tile-wider = Plus loin
tile-count =
    { $count ->
        [0] Aucun lieu visible
        [one] { $count } lieu visible
       *[other] { $count } lieux visibles
    }
tile-hidden =
    { $count ->
        [one] et { $count } d'une personne physique, ou protégé par son registre : compté, jamais montré.
       *[other] et { $count } de personnes physiques, ou protégés par leur registre : comptés, jamais montrés.
    }
tile-too-many = Trop de lieux pour une liste. Approchez-vous : la liste commence à 20 000 lieux.
tile-nothing = Aucun registre n'a ici de lieu qui puisse être montré. Déplacez la carte, ou éloignez-vous pour voir où sont les lieux.
tile-partner = Partenaire
tile-cell = Lieux comptés ici : 0
tile-close = Fermer
tile-legend = Ce que disent les signes
tile-legend-score-0 = score de moins de 40
tile-legend-score-1 = score de 40 à 59
tile-legend-score-2 = score de 60 à 79
tile-legend-score-3 = score de 80 et plus
tile-legend-partner = partenaire (anneau)
tile-legend-other = autre lieu : hors de votre territoire, ou pas proposé
tile-legend-cell-few = moins de 1 par km²
tile-legend-cell-some = de 10 à 49 par km²
tile-legend-cell-many = 1 000 par km² et plus
tile-legend-note = De loin, des hexagones comptent les lieux ouverts ; plus ils sont grands et foncés, plus il y en a par km². Les personnes physiques sont dans ces comptes et ne sont jamais un point. Les lieux qui ont demandé qu'on les laisse en paix n'y sont pas. Les scores sont donnés dans votre territoire et jusqu'à 800 m autour.
