# The public page of a network.
network-description = { $network }: { $partners ->
        [one] { $partners } partner
       *[other] { $partners } partners
    } of the quarter take part in a common mission.
network-demo-title = This is a demonstration
network-demo-text = All names and people on this page are invented. The outline of the quarter comes from Barcelona City Council (CC BY 4.0) and was simplified.
network-join = Join the network
network-mission = The mission of { $organisation }
network-figures = What the network does together
network-partners-label =
    { $count ->
        [one] partner in the network
       *[other] partners in the network
    }
network-since-label = the first partner joined
network-received-label = received in twelve months
network-partners-how-title = How the partners are counted
network-partners-how = Counted on { $on }: companies, authorities and associations that have joined and have not left. Of these, { $shown } agreed to be shown below.
network-received-how-title = How the sum is computed
network-received-how = Shares of turnover, gifts of customers and gifts of employees, added over the twelve full months from { $first } to { $last }. A month counts when it has ended.
network-received-shares-how = Shares count on the day on which the bank had the money, less what went back. What was promised and not paid does not count.
network-received-gifts-how = Gifts of customers and employees are totals that a partner tells of; each counts on its day, once the bank has shown the money.
network-told = Told by partners, not yet seen at the bank: { $amount }. It is not part of the sum.
network-year-note = A year is our reading: the document that inspired the network names a sum and no period.
network-channels = Three ways to give
network-channels-words = What came in from { $first } to { $last }, by who gave it.
network-channel-shares =
    { $partners ->
        [one] the share of turnover of { $partners } partner
       *[other] the shares of turnover of { $partners } partners
    }
network-channel-customers =
    { $partners ->
        [one] gifts of customers at { $partners } partner
       *[other] gifts of customers at { $partners } partners
    }
network-channel-employees =
    { $partners ->
        [one] gifts of employees at { $partners } partner
       *[other] gifts of employees at { $partners } partners
    }
network-by-month = Month by month
network-by-month-words = The fullest month was { $month }, with { $amount }.
network-month-words = { $month }: { $amount }
network-partners = The partners
network-found =
    { $count ->
        [0] No partner to show here.
        [one] { $count } partner agreed to be shown.
       *[other] { $count } partners agreed to be shown.
    }
network-search = Name or street
network-trade = Trade
network-all-trades = All trades
network-since = In the network since { $month }
network-map = Map of the partners
network-family-food = Food shops
network-family-dining = Bars and restaurants
network-family-lodging = Lodging
network-family-fashion = Clothes and shoes
network-family-beauty = Hair and beauty
network-family-health = Health
network-family-home = Home and repairs
network-family-culture = Books, culture and leisure
network-family-sport = Sport
network-family-mobility = Transport and garages
network-family-digital = Computers and telephones
network-family-office = Offices and services
network-family-works = Building and workshops
network-family-civic = Associations, schools and public services
network-family-other = Other trades
