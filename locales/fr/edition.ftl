### Éditions des registres : ce qui a changé, et ce qu’un réseau en apprend.

# Autour de la page
edition-nav = Changements
edition-title = Ce qui a changé dans les registres
edition-lede = Ce que cette édition dit et que la précédente ne disait pas.
edition-line = Édition { $edition } des registres : { $rows } lignes.
edition-first-title = Il n’y a pas encore d’édition précédente
edition-first-text = Dès le prochain import, cette page dira qui a ouvert, fermé, déménagé, changé de nom ou pris la suite de quelqu’un.
edition-none-title = Rien n’a changé
edition-none-text = Les deux éditions disent la même chose des registres qu’elles ont en commun.
edition-compared = { $source } : { $before } comparé à { $now }
edition-added = { $source } : nouveau, donc non comparé
edition-dropped = { $source } : n’est plus dans cette édition
edition-only = Montrer
edition-only-all = Tous les changements
edition-kind = Changement
edition-what = Ce qui s'est passé
edition-told = Signalé le
edition-search = Chercher un nom, une adresse ou une fiche
edition-before-name = Nom d'avant
edition-now-name = Nom actuel
edition-metres = Mètres de distance
edition-record = Fiche
edition-total =
    { $count ->
        [one] Un changement
       *[other] { $count } changements
    }

# Sortes de changements
change-opened = ouvert
change-closed = fermé
change-moved = déménagé
change-renamed = renommé
change-succeeded = repris

# Ce qu’un lieu est devenu
edition-opened = { $name } a ouvert.
edition-closed = { $name } a fermé, ou son registre ne le mentionne plus.
edition-moved = { $name } a déménagé de { $distance }.
edition-renamed = { $before } s’appelle maintenant { $now }.
edition-succeeded = Là où se trouvait { $before }, il y a maintenant { $now }.
edition-nameless = Un lieu sans nom

# Nouvelles
edition-news-title = Vos partenaires et prospects
edition-news-none = Rien de neuf chez ceux que vous suivez
edition-news-none-text = Quand les registres disent qu'un de vos partenaires ou prospects a fermé, déménagé ou été repris, cela se lit ici.
edition-news-away = Vu
edition-news-away-done = C’est rangé.
edition-news-home =
    { $count ->
        [one] Les registres ont du nouveau sur un de vos partenaires ou prospects.
       *[other] Les registres ont du nouveau sur { $count } de vos partenaires et prospects.
    }
edition-news-see = Voir ce qui a changé

# Licences
edition-odbl = Les lignes de { $source } sont sous Open Database License : si vous publiez une base qui en est tirée, publiez-la sous la même licence. Les exports le disent à chaque ligne.

# Personnes physiques
edition-reveal-do = Montrer le nom inscrit
edition-reveal-hint = C’est une personne physique : le nom reste caché. Le montrer est inscrit au journal des actions.
edition-reveal-name = Nom inscrit : { $name }
edition-reveal-none = Les registres ont été construits sans les noms des personnes physiques, ou cette personne s’oppose à la diffusion du sien.
