### The map of all places, and the list of what is in view.

tile-nav = Map
tile-title = Map of all places
tile-lede = Every place that the imported registers know: from the whole country down to each door. The list beside the map always shows what is in view.
tile-label = Map of all places; the list beside it names those in view
tile-list = Places in view
tile-moves = Look elsewhere
tile-north = North
tile-south = South
tile-east = East
tile-west = West
tile-closer = Closer
tile-wider = Further away
tile-count =
    { $count ->
        [0] No place in view
        [one] { $count } place in view
       *[other] { $count } places in view
    }
tile-hidden =
    { $count ->
        [one] and { $count } of a natural person, or restricted by its register: counted, never shown.
       *[other] and { $count } of natural persons, or restricted by their register: counted, never shown.
    }
tile-too-many = Too many to list. Go closer: the list begins at 20,000 places.
tile-nothing = No register has a place here that may be shown. Move the map, or go further away to see where places are.
tile-partner = Partner
tile-cell = Places counted here: 0
tile-close = Close
tile-legend = What the marks mean
tile-legend-score-0 = score under 40
tile-legend-score-1 = score 40 to 59
tile-legend-score-2 = score 60 to 79
tile-legend-score-3 = score 80 and more
tile-legend-partner = partner (ring)
tile-legend-other = another place: outside your territory, or not on offer
tile-legend-cell-few = fewer than 1 per km²
tile-legend-cell-some = 10 to 49 per km²
tile-legend-cell-many = 1,000 per km² and more
tile-legend-note = From further away, hexagons count the places that are open; the larger and darker, the more per km². Natural persons are in these counts and are never a point. Places that asked to be left alone are not shown. Scores are given in your territory and up to 800 m around it.
