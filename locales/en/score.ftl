### The score of a network: its criteria, verdicts, rotation, evidence.

# The criteria
score-nav = Score
score-title = How the score is made
score-lede = Seven criteria, each valued from 0 to 1, are weighed against each other. Your network may weigh them otherwise: you see what that changes before it is kept.
score-formula = Score = 100 × (weight × value, summed over the criteria that are known) ÷ (the sum of their weights).
score-as-it-came = These are the criteria that every network begins with.
score-changed = Last changed by { $name } on { $date }.
score-weights = Weights
score-weights-hint = Together they make 100. A weight of 0 switches a criterion off.
score-hint-mission-fit = Whether the activity can serve what your mission needs, by the table of verdicts.
score-hint-proximity = 1 in the territory; outside, the value halves with each distance set below.
score-hint-capacity = Grows with the number of people who work there, ever more slowly, up to fifty.
score-hint-anchoring = 1 for a single place, less for several, at most 0.4 for a known chain.
score-hint-values = 0.4 for each sign that a register states, such as social economy or organic; at most 1.
score-hint-reachability = 0.5 for a door on the street, 0.25 for a telephone, 0.25 for an e-mail or a website.
score-hint-complementarity = 1 when no partner has this activity yet, 0.5 with one, 0.25 with two, 0 with more.
score-half-life = Distance over which nearness halves
score-half-life-hint = 400 m suit a quarter, 1,500 m a district.
score-half-life-wrong = Write metres, from { $from } to { $to }.
score-sum-missing = The weights sum to { $sum }; they must make 100. { $difference } more are to be given out.
score-sum-over = The weights sum to { $sum }; they must make 100. Take { $difference } away.
score-preview-do = See what changes
score-reset-do = See the criteria it came with
score-learn-link = What your own results say

# The preview
score-preview-title = What would change; nothing is kept yet
score-preview-count = Among the first { $first }: { $entering } would come in, { $leaving } would go out, { $moving } would change place.
score-preview-same = The first { $first } of the list would stay as they are.
score-preview-unable = There is no list to compare yet: it takes a territory and a register.
score-place = Place
score-before = Before
score-after = After
score-before-points = Points before
score-after-points = Points after
score-move = Change
score-enters = comes in
score-leaves = goes out
score-up =
    { $count ->
        [one] up { $count } place
       *[other] up { $count } places
    }
score-down =
    { $count ->
        [one] down { $count } place
       *[other] down { $count } places
    }
score-stays = stays
score-rank = { $rank } · { $score } points
score-below = below the first thousand
score-change-weight = { $criterion }: weight { $to } instead of { $from }
score-change-half-life = Nearness halves every { $to } instead of every { $from }
score-change-verdict = { $category }, for “{ $need }”: { $to } instead of { $from }
score-change-neutral = { $category } serves no need
score-change-judged = { $category } is no longer said to serve no need
score-change-more = and { $count } more
score-save-do = Keep these criteria
score-saved = The criteria are kept. Scores on the shortlist stay those of their day.
score-nothing-changes = These are the present criteria already: nothing would change.
score-refused-meanwhile = Somebody else changed the criteria meanwhile. Look at them again, then change them.

# Verdicts
score-verdicts-title = Which activities serve which need
score-verdicts-lede = Our table says for each activity how well it can serve a need. Where your experience says otherwise, your verdict goes first.
score-verdicts-link = Verdicts: which activities serve which need
score-need = Need
score-need-show = Show this need
score-activity = Activity
score-verdict = Verdict
score-by-table = { $verdict } (our table)
score-verdict-of = { $value } – { $word }
score-verdict-0 = does not serve it
score-verdict-400 = serves it somewhat
score-verdict-700 = serves it well
score-verdict-1000 = serves it directly
score-own = your verdict
score-table-code = code { $code } of our table
score-table-none = not in our table for this need
score-neutral-title = Activities that serve no need
score-neutral-hint = No activity is left without a verdict: what serves no need at all is ticked here, so that it is nobody's oversight.
score-neutral-also = Another activity
score-neutral-nobody = none
score-need-orphan = No activity would serve the need “{ $need }” any more: give at least one a verdict.
score-category-orphan = { $category } would serve no need at all any more. Give it a verdict, or tick it below.
score-neutral-judged = { $category } is ticked as serving no need, and has a verdict that says otherwise. Choose one of the two.
score-column-family = Family
score-column-value = Value (0 to 1)
score-column-said-by = Said by
score-said-by-table = our table

# Rotation
score-rotation-title = Rotation
score-rotation-text = The same few shops are asked by everybody. With rotation, places whose scores lie within ten points take turns at the head of the list: the order is drawn anew each Monday, otherwise for each network, and better scores come first more often. Scores do not change.
score-rotation-now-on = Rotation is on.
score-rotation-now-off = Rotation is off.
score-rotation-turn-on = Switch rotation on
score-rotation-turn-off = Switch rotation off
score-rotation-notice = Rotation is on: places within ten points of each other stand in an order drawn for your network and for week { $week }, until Sunday.

# Evidence
score-grade = Evidence { $grade }
score-evidence-title = How well the record is attested
score-evidence-never = From A to D, beside the score and never in it: how many registers agree, how lately one looked, how exact the location is.
score-evidence-registers =
    { $count ->
        [one] { $count } register has this place
       *[other] { $count } independent registers have this place
    }
score-evidence-seen = last looked at on { $date }
score-evidence-undated = no day known
score-point-unknown = no usable location
score-point-rooftop = location at the door or the building
score-point-street = location in the street
score-point-commune = location in the town only
score-point-piled = many addresses share its location

# What would raise it
score-raise-title = What would raise it
score-raise-none = Nothing that is known could raise it: whatever applies is at its best.
score-raise-to = would be { $points } { $what }
score-raise-between = would be between { $least } and { $points } { $what }
score-known-mission-fit = if its activity, and what your mission needs, were known
score-known-proximity = if its exact location were known
score-known-capacity = if the number of people who work there were known
score-known-anchoring = if its name were known, and whether it has other places
score-known-values = if a register said what values it states
score-known-reachability = if its door, telephone and e-mail were known
score-known-complementarity = if its activity were known
score-if-phone = if its telephone were known
score-if-written = if its e-mail or website were known
score-if-street-door = if it had a door on the street
score-if-signal = if a register stated one more sign of its values
score-if-inside = if your territory reached it
score-if-need = if “{ $need }” were one of your needs

# Evidence of a line
score-part-judged = This activity serves the need “{ $need }” by your own verdict (value { $value }).
score-see-verdict = See the verdict
score-see-map = See the map
score-see-record = See the record
score-see-alike = See the places of this name
score-see-partners = See these partners

# The record
score-map-label = Map of this place and the territory
score-record-title = The record, as the register has it
score-record-register = Register
score-record-number = Reference
score-record-licence = Licence
score-record-updated = Touched by the register on
score-record-opened = Opened on
score-record-activity = Activity in the register
score-record-kind = Run by
score-record-people = People who work there
score-record-between = { $min } to { $max }
score-record-brand = Brand
score-record-values = Values stated
score-record-ids = Official numbers
score-record-point = Location
