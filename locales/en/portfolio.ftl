### What the network has, and what it lacks.
portfolio-nav = Who is missing
portfolio-title = Who is missing in the network
portfolio-lede = Needs, trades, streets and kinds of partner where nobody is with you yet, each with a way into the search.
portfolio-count =
    { $partners ->
        [one] { $partners } partner; { $places } places of activity in and around the territory.
       *[other] { $partners } partners; { $places } places of activity in and around the territory.
    }
portfolio-needs = Needs
portfolio-needs-none = Say first what your mission needs: then this page says which needs nobody serves yet.
portfolio-trades = Trades
portfolio-trades-text = Trades that serve one of your needs and in which you have no partner yet; what serves best comes first.
portfolio-trades-full = No trade that serves your needs is missing.
portfolio-trades-there = Trades that are there already, and others
portfolio-streets = Streets
portfolio-streets-text = Streets without a partner, by how many of the first { $count } places of the search lie in them.
portfolio-streets-full = No street with places of the search is without a partner.
portfolio-streets-there = Streets where you have partners
portfolio-kinds = Kinds of partner
portfolio-name = Name
portfolio-serves = Serves
portfolio-places = Places
portfolio-partners = Partners
portfolio-best = Best score
portfolio-missing = missing
portfolio-more = The file has all { $count }.
