### What the network's own results say about its weights.
learn-title = Ce que disent vos propres résultats
learn-lede = Ceux que vous avez contactés sont devenus partenaires ou ont décliné. De ces réponses peuvent naître de nouveaux poids. Ils ne sont jamais appliqués tout seuls.
learn-from =
    { $count ->
        [one] { $count } réponse jusqu'ici : { $partners } partenaires, { $declined } refus.
       *[other] { $count } réponses jusqu'ici : { $partners } partenaires, { $declined } refus.
    }
learn-left-out = { $count } autres ne sont plus lisibles et sont laissées de côté.
learn-few-title = Trop tôt pour apprendre
learn-few-text = Chaque réponse compte, et il y en a { $given } jusqu'ici. À partir de { $least }, elles peuvent dire quelque chose de vos poids ; en dessous, le hasard parlerait plus fort que votre expérience. D'ici là, les poids actuels vous servent bien.
learn-alike-text = Jusqu'ici il y a { $partners } partenaires et { $declined } refus. Pour distinguer les uns des autres, il en faut au moins { $least } de chaque. D'ici là, les poids actuels vous servent bien.
learn-unusable-text = Les réponses ne permettent pas d'apprendre telles qu'elles sont. Rien ne change.
learn-board = Aller au tableau
learn-proposal = Poids proposés à côté des poids actuels
learn-present = Actuel
learn-proposed = Proposé
learn-error = Incertitude
learn-plus-minus = ± { $error }
learn-held = maintenu à 0 : les réponses parlent contre
learn-known = Connu dans
learn-check-title = Essayé sur des réponses dont les poids ne sont pas tirés
learn-check-text = Les réponses ont été coupées en cinq parts ; chacune a été classée par des poids tirés des quatre autres. Les partenaires sont-ils bien rassemblés parmi les vingt premiers ? 100 est un ordre parfait (nDCG@20).
learn-order = Ordre
learn-quality = Sur 100
learn-by-proposed = Selon les poids proposés
learn-by-present = Selon les poids actuels
learn-by-nearest = Les plus proches d'abord
learn-by-biggest = Les plus grands d'abord
learn-by-alphabet = Par nom
learn-speaks-for = Les poids proposés font mieux que les actuels, et pas moins bien que les ordres sans poids.
learn-speaks-against = L'essai ne parle pas pour le changement : les poids proposés ne font pas mieux que les actuels, ou moins bien qu'un ordre sans poids.
learn-apply = Voir ce que ces poids changent
learn-apply-hint = La page suivante montre la liste avant et après. Rien n'est gardé sans y appuyer une fois de plus.
learn-how = Comment c'est calculé
learn-how-text = Une régression logistique sur les valeurs qu'avaient les sept critères quand chaque lieu a été choisi. Un critère ne peut parler que pour un lieu, jamais contre ; ce que les réponses ne disent pas reste près des poids actuels. L'incertitude est une erreur type, en points de poids.
learn-export = Les réponses dont c'est tiré
learn-column-answer = Réponse
learn-answer-partner = partenaire
learn-answer-declined = refus
