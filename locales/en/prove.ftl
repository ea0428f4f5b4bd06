# Prove: forecast, indicators, statements, the balance of both sides, the case study.

# The pages of this verb
prove-tab-overview = Overview
prove-tab-forecast = Forecast
prove-tab-indicators = Indicators
prove-tab-statements = Statements
prove-tab-case-study = Case study
prove-public-page = The public page of the network
prove-overview-lede = What the network has achieved, said with figures that explain themselves.
prove-overview-indicators =
    { $count ->
        [one] indicator
       *[other] indicators
    }
prove-way-forecast = What was promised and what came, why it changed, and what the next years may bring.
prove-way-indicators = What is measured, where the numbers come from, and how the quarter moved among all.
prove-way-statements = For each partner: what it gave, what was done, and where each side stands.
prove-way-case-study = The network on a few pages, in four languages, every figure with a note.
prove-way-public-page = What everybody may see.
prove-yes = Yes
prove-no = No
prove-percent = { $number }%
prove-percent-below = below 0.5%
prove-percent-above = above 99.5%
prove-range = { $low } to { $high }
prove-from-to = { $first } to { $last }
prove-column-what = What
prove-column-value = Value
prove-column-how = How it came about

# Forecast
prove-forecast-lede = Computed from what the bank had, month by month. The same books always give the same answer.
prove-forecast-refused = No forecast yet
prove-forecast-too-short =
    { $known ->
        [one] { $known } full month is known; a forecast wants twelve. Until then every figure would be a guess.
       *[other] { $known } full months are known; a forecast wants twelve. Until then every figure would be a guess.
    }
prove-forecast-nothing = Nothing came in during the last three full months: there is nothing to reckon with.
prove-figure-last-year = received in the last four quarters
prove-figure-next-year = the coming year, eight times in ten
prove-figure-doubling =
    { $years ->
        [one] chance of twice as much in a year
       *[other] chance of twice as much in { $years } years
    }
prove-promised-title = Promised and paid
prove-promised-for = Partners' own shares; dues of the twelve full months from { $first } to { $last }.
prove-committed = Committed
prove-committed-how =
    { $count ->
        [one] For the coming twelve months: the one agreement in force, at the mean of its last months.
       *[other] For the coming twelve months: { $count } commitments in force, each at the mean of its last months.
    }
prove-due = Due
prove-due-how = What the declarations of those months made payable, corrections included.
prove-received = Received
prove-received-how = What was paid of it so far.
prove-provisional = Provisional
prove-provisional-how =
    { $count ->
        [one] The part of what is due that rests on an estimate: { $count } month without a declaration.
       *[other] The part of what is due that rests on estimates: { $count } months without a declaration.
    }
prove-change-title = Why income changed
prove-kept = Partners that gave again
prove-churn = Partners that gave no longer
prove-kept-first = Of those that gave for the first time, gave again
prove-kept-again = Of those that had given before, gave again
prove-kept-value = Of the sum of the year before, kept
prove-part-of = { $part } of { $whole }
prove-part-of-money = { $part } of { $whole }
prove-lost-title = Partners that gave the year before and not this year
prove-concentration-title = On how few it rests
prove-hhi = Concentration (HHI)
prove-hhi-how = The sum of the squared shares: 1 when one partner gives all, close to 0 when many give alike.
prove-effective = As many equal partners
prove-effective-how = The inverse of the concentration: so many partners that give alike would bring the same figure.
prove-top-one = Share of the largest
prove-top-one-how = What would be lost if one partner left.
prove-top-five = Share of the five largest
prove-top-five-how = In the last twelve full months.
prove-future-title = What the next years may bring
prove-needed =
    { $years ->
        [one] To double in one year, { $joining } partners would have to join in each quarter of a year; now it is { $now }.
       *[other] To double in { $years } years, { $joining } partners would have to join in each quarter of a year; now it is { $now }.
    }
prove-needed-how = From { $partners } partners today, of whom { $renewal }% give again from one quarter to the next and give { $gift } each; both are taken to stay as they are.
prove-chance-title = The chance of reaching a sum
prove-chance-goal = Income of a year
prove-chance-goal-hint = All that partners, their customers and employees bring in twelve months.
prove-chance-by = The year ends in
prove-chance-by-hint = A month, such as 2029-10.
prove-chance-ask = Work out the chance
prove-chance-past = Choose a month after { $last }.
prove-chance-far = Choose a month up to { $latest }: beyond { $years } years the past says nothing.
prove-chance-goal-positive = Write a sum greater than zero.
prove-chance-answer = The chance that the year to { $by } brings { $goal }: { $chance }.
prove-chance-range = Eight times in ten it brings between { $low } and { $high }; the middle is { $middle }.
prove-chance-needed = To get there, { $joining } partners would have to join in each quarter of a year; now it is { $now }.
prove-chance-draws =
    { $draws ->
        [one] Drawn { $draws } time: who stays, who joins and what they give, out of what was seen.
       *[other] Drawn { $draws } times: who stays, who joins and what they give, out of what was seen.
    }
prove-trials-title = How well it would have guessed before
prove-trials-none = Below two years there is nothing to compare a forecast with.
prove-caveat = How far to trust this: the band held in { $held } of { $all } past years.
prove-trials-held = In { $held } of { $all } past years what came lay in the band; a good band holds about eight of ten. Beside it, the guess 'the same as last year'.
prove-trial-from = Year from
prove-trial-said = Said
prove-trial-middle = Middle
prove-trial-came = Came
prove-trial-held = In the band
prove-trial-same = The same as last year
prove-column-quarter = Quarter from
prove-column-low = Lowest tenth
prove-column-middle = Middle
prove-column-high = Highest tenth

# Indicators
prove-indicators-lede = What is measured, from which value to which, and where the numbers come from.
prove-indicators-empty-title = No indicator yet
prove-indicators-empty = Begin with one that you already count: sessions held, pupils who move up, unemployed people in the quarter.
prove-indicator-new = New indicator
prove-indicator-search = Name or code
prove-indicator-form-lede = Say what exactly is counted: whoever reads a figure must know what it means.
prove-indicator-other-languages = The same in other languages
prove-indicator-code = Code
prove-indicator-code-hint = Small letters, digits and hyphens, at most 40: unemployed-raval.
prove-indicator-code-taken = Another indicator has this code.
prove-indicator-kind = Kind
prove-kind-output = What was done
prove-kind-output-hint = Sessions, posters, hours.
prove-kind-outcome = What changed
prove-kind-outcome-hint = For people or for partners.
prove-kind-context = Context
prove-kind-context-hint = What moves in the quarter anyway; never an effect of the organisation.
prove-indicator-scale = How values are compared
prove-scale-count = A count (people): changes in per cent
prove-scale-rate = A rate or an index: changes in its own unit
prove-indicator-unit = Unit
prove-indicator-unit-hint = Such as people, % or hours.
prove-indicator-definition = Definition
prove-indicator-definition-hint = What is counted, when, and what is not.
prove-indicator-area = Area
prove-indicator-area-hint = The quarter as tables name it (el Raval); empty for the organisation itself.
prove-indicator-source = Source
prove-indicator-source-hint = Who publishes or counts it, and under which licence.
prove-indicator-baseline = Value before
prove-indicator-baseline-hint = Without a value from before, no change is proved.
prove-indicator-baseline-on = Day of the value before
prove-indicator-latest = Latest value
prove-latest-on = latest value, { $day }
prove-indicator-target = Value hoped for
prove-indicator-target-on = By which day
prove-indicator-target-early = The value hoped for lies after the value before: choose a later day.
prove-indicator-way = Way gone
prove-indicator-on-statements = Shown on statements and in the case study
prove-indicator-added = The indicator is there. Record its first observations, or bring a table.
prove-indicator-about = About this indicator
prove-here = The organisation itself
prove-number-invalid = Write a number, such as 53.2.
prove-claim = Degree of proof
prove-claim-counted = 0 · counted
prove-claim-observed = 1 · observed
prove-claim-baseline = 2 · compared with before
prove-claim-compared = 3 · compared with others
prove-claim-counted-means = What was done was counted.
prove-claim-observed-means = A change was seen. Where it comes from is not said.
prove-claim-baseline-means = A change was seen against a value from before. A part of it would have come anyway.
prove-claim-compared-means = A change was seen against before and against other places or people. Other causes remain possible.
prove-ladder-title = What the degrees of proof mean
prove-ladder-words = A partner contributes, along with many others. Nothing here says that its money alone caused a change.

# Observations
prove-observations = Observations
prove-observations-words = No observation is ever changed: another value stands above the one before, and both stay.
prove-observations-which = Which
prove-observations-standing = Those that stand
prove-observations-all = All, with those replaced
prove-observations-empty-title = No observation yet
prove-observations-empty = Record a value by hand, or bring a table of the statistical office.
prove-observation-by = Recorded by
prove-observation-remark = Remark
prove-observation-remark-hint = How it was seen, or why it is corrected.
prove-observation-stands = Stands
prove-observation-superseded = Replaced
prove-observation-taken-back = Taken back
prove-observe = Record a value
prove-observe-lede = One value of one day.
prove-observe-correct = Correct a value
prove-observe-correct-lede = The value before stays in the list as replaced.
prove-observe-send = Record
prove-take-back-words = Was this value a mistake, and there is no other for this day?
prove-take-back = Take it back
prove-observation-recorded = Recorded for { $day }.
prove-observation-same = That value stood already; nothing was changed.
prove-observation-taken-back-done = The value was taken back.
prove-meanwhile = Somebody recorded another value at the same moment. Look at the list, then try again.
prove-observation-future = This day is still to come.
prove-observation-nothing = There is no value on that day to take back.

# Tables that are brought in
prove-import = Bring a table
prove-import-lede = A table as statistical offices publish it. You see how it would be read before anything is taken.
prove-import-file = Table (CSV)
prove-import-file-hint = Areas in rows and dates in columns, or dates in rows; comma, semicolon or tab; at most 10 MB.
prove-import-send = Look at it
prove-import-look = How the table is read
prove-import-look-lede = { $file }: nothing is taken yet.
prove-import-new = new values
prove-import-changed = stand above another value
prove-import-unchanged = stand already
prove-import-again = Read it this way
prove-import-sample = What it says of { $area }
prove-import-take =
    { $count ->
        [one] Take { $count } value
       *[other] Take { $count } values
    }
prove-import-taken =
    { $count ->
        [one] { $count } value was recorded.
       *[other] { $count } values were recorded.
    }
prove-import-taken-already = This table was taken already.
prove-table-mapping = What stands where
prove-table-dates = Dates
prove-table-dates-across =
    { $count ->
        [one] in the head of { $count } column
       *[other] in the heads of { $count } columns
    }
prove-table-dates-in = in the column '{ $column }'
prove-table-areas = Areas
prove-table-areas-across =
    { $count ->
        [one] in the head of { $count } column
       *[other] in the heads of { $count } columns
    }
prove-table-one-area = only one: the indicator's own
prove-table-areas-count = Number of areas
prove-table-days = Period
prove-table-kind = Kind of area
prove-table-kind-words =
    { $rows ->
        [one] only '{ $kind }' of the column '{ $column }'; { $rows } other row is left out
       *[other] only '{ $kind }' of the column '{ $column }'; { $rows } other rows are left out
    }
prove-table-missing = Cells without a value
prove-table-cell = row { $row }, column { $column }: { $text }
prove-table-unreadable-cells =
    { $count ->
        [one] { $count } cell is no number and is left out
       *[other] { $count } cells are no numbers and are left out
    }
prove-table-no-own = The table says nothing of { $area }, the indicator's own area.
prove-table-empty = The file has no rows.
prove-table-no-dates = No dates were found, neither in the heads of the columns nor in a column.
prove-table-twice = { $area } has two different values on { $day }. Mend the file, then bring it again.
prove-table-unreadable = The file is no table of text. Save the spreadsheet as CSV, then bring it.
prove-table-too-large = The file is larger than 10 MB.
prove-mark = Before decimals stands
prove-mark-point = a point (53.2)
prove-mark-comma = a comma (53,2)
prove-day = A year or a month stands for
prove-day-first = its first day
prove-day-last = its last day

# The quarter among all
prove-compare = Compare with other quarters
prove-compare-lede = How the quarter moved against the rest, and how often any other quarter moved as far.
prove-compare-caution = This is context
prove-compare-caution-text = These figures depend on many things beside the network and are not its effect. The rank tells how rare the difference is among all quarters.
prove-compare-from = From
prove-compare-to = To
prove-compare-before = Before
prove-compare-after = After
prove-compare-own = Own change
prove-compare-rest = Change of the rest
prove-compare-difference = Difference
prove-compare-rank = Rank
prove-rank-of = { $rank } of { $all }
prove-compare-empty-title = Nothing to compare yet
prove-compare-empty = Bring a table that has other quarters beside this one, on two days at least.

# Statements
prove-statements-lede = What each partner gave in the last twelve full months, and where each side stands.
prove-statement-search = Partner
prove-statements-empty-title = No partner yet
prove-statements-empty = A statement appears for each partner that is in the network.
prove-statements-archive = All statements (ZIP of PDF)
prove-column-brought = Brought
prove-column-late = Late
prove-column-handed = Handed over
prove-filter-late = Something is late
prove-filter-even = Nothing is late
prove-handed = { $on }, up to { $month }
prove-handed-never = Not yet
prove-handed-over =
    { $count ->
        [one] Noted: { $count } statement was handed over.
       *[other] Noted: { $count } statements were handed over.
    }
prove-hand-over = Note that it was handed over
prove-hand-over-all = Note that all were handed over
prove-hand-over-all-words = This notes today as the day on which every partner was given its statement. Nothing is sent.
prove-statement-of = Statement of { $partner }
prove-period = The twelve full months from { $first } to { $last }
prove-statement-total = in money, from the partner and its people
prove-statement-share = of the total cost of the programmes
prove-statement-late = late, among the commitments of both sides
prove-gave-title = What the partner gave
prove-gave-nothing = Nothing is on record for this period yet.
prove-gave-shares = Shares of its turnover
prove-gave-shares-due = due for the period: { $amount }
prove-gave-customers = Gifts of its customers
prove-gave-employees = Gifts of its employees
prove-gave-displays = Campaigns shown
prove-gave-scans = Scans of its codes
prove-gave-offers = Places offered for placements
prove-share-title = What share of the cost this is
prove-share-cost = The programmes cost { $cost }. The partner and its people paid { $share } of it.
prove-share-gifts = Of the { $gifts } that the network gave, this is { $share }.
prove-share-rest = The other partners paid { $others }; { $rest } is paid otherwise or not yet.
prove-programmes-title = What the programmes did
prove-count-sessions =
    { $count ->
        [one] { $count } session
       *[other] { $count } sessions
    }
prove-count-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
prove-count-attendances =
    { $count ->
        [one] { $count } presence
       *[other] { $count } presences
    }
prove-count-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
prove-count-placements =
    { $count ->
        [one] { $count } placement
       *[other] { $count } placements
    }
prove-withheld = people: fewer than five or not published
prove-observed-title = What was observed
prove-place-title = What moved in the quarter
prove-papers-title = The paper
prove-paper-in = PDF in { $language }
prove-to-partner = To the partner's page

# Win-win: where each side stands
prove-balance-title = Win-win: where each side stands
prove-balance-even = Nothing is late.
prove-balance-late =
    { $count ->
        [one] { $count } commitment is late.
       *[other] { $count } commitments are late.
    }
prove-column-promised = Promised
prove-column-done = Done
prove-balance-got = Got:
prove-balance-nothing = No agreement is in force.
prove-balance-not-yet = not yet
prove-balance-since = since { $day }
prove-balance-share = { $rate } of turnover, every month
prove-balance-share-over = A share of turnover; no month is owed at present
prove-balance-share-done = { $declared } of { $months } months declared; { $paid } of { $due } paid
prove-balance-earlier-months =
    { $count ->
        [one] { $count } earlier month is not declared
       *[other] { $count } earlier months are not declared
    }
prove-balance-earlier-money = { $open } of earlier months is still open
prove-balance-display = Show the poster
prove-balance-display-done = { $campaign }, since { $day }
prove-balance-visibility = Name the partner where the network is shown
prove-balance-visibility-done = on the public page
prove-balance-visibility-hidden = not shown, as the partner wishes
prove-balance-statement =
    { $times ->
        [one] A statement a year
       *[other] { $times } statements a year
    }
prove-balance-statement-done = the last on { $on }, up to { $month }
prove-balance-label = The right to call itself a partner of the network
prove-state-kept = Kept
prove-state-running = Under way
prove-state-late = Late since { $day }
prove-balance-got-visibility = A place on the public page of { $network }
prove-balance-got-statement = A statement of what its part does
prove-balance-got-placements = A young person who learned in its house
prove-balance-got-scans = Neighbours who read its poster
prove-balance-got-money = { $amount } of its own in twelve months
prove-balance-got-gifts = { $amount } from its customers and employees
prove-balance-got-display = A shop window for the campaign
prove-balance-got-offers =
    { $count ->
        [one] { $count } place for a placement
       *[other] { $count } places for placements
    }
prove-balance-got-volunteers =
    { $count ->
        [one] { $count } volunteer who came through it
       *[other] { $count } volunteers who came through it
    }

# Case study
prove-case-title = { $network }: a case study
prove-case-lede = Every figure is computed from what is stored; a paragraph whose figure is not known is left out.
prove-case-period = Computed on { $day }; a year is the twelve full months from { $first } to { $last }.
prove-case-language = Language of the texts
prove-case-paper = As a PDF
prove-case-public = As everybody sees it
prove-case-missing =
    { $count ->
        [one] { $count } figure is not told
       *[other] { $count } figures are not told
    }
prove-case-missing-text = Paragraphs that name them are left out, because a figure is not known yet or counts too few people: { $figures }.
prove-case-quarter = Name of the quarter
prove-case-quarter-hint = As a sentence says it in this language; empty takes it from the indicators.
prove-case-own = In your own words
prove-case-standing = Standing words
prove-case-standing-title = The standing words
prove-case-text-lede = The text in { $language }. Empty goes back to the standing words.
prove-case-text-hint = Each line is a paragraph. Words in braces are filled with figures.
prove-case-blanks = What may stand in braces
prove-case-blank-organisation = The organisation
prove-case-blank-network = The network
prove-case-unknown-blank = The word '{ $word }' in braces is not known. The list below names those that are.
prove-case-open-blank = A brace is opened and not closed after '{ $after }'.
prove-case-notes = How each figure is computed
prove-case-note = Note
prove-case-note-back = Back to the text, figure
prove-case-few = fewer than five
prove-case-at-least = at least { $percent }
prove-case-between = { $low } and { $high }
prove-case-chance-detail =
    { $draws ->
        [one] { $percent }% of { $draws } draw.
       *[other] { $percent }% of { $draws } draws.
    }
prove-case-joining-detail = Taken: { $renewal }% give again each quarter of a year, and { $gift } each.
prove-case-joining-now-detail = Before rounding: { $mean }.
prove-case-section-mission = The organisation and its mission
prove-case-section-partnerships = The partnerships set up
prove-case-section-gain = What each side gains
prove-case-section-impact = The impact of the strategy
prove-case-block-mission = The organisation
prove-case-block-quarter = The quarter
prove-case-block-programmes = The programmes
prove-case-block-solidarity = The principle
prove-case-block-money = Money
prove-case-block-campaign = The campaign
prove-case-block-places = Places to learn
prove-case-block-people-gain = What people gain
prove-case-block-partners-gain = What partners gain
prove-case-block-network = The network
prove-case-block-income = Income
prove-case-block-outlook = What may come
prove-case-block-work = Work
prove-case-block-volunteers = Volunteers
prove-case-figure-partners = companies with an agreement in force
prove-case-figure-rate = the usual share of turnover
prove-case-figure-income = received in twelve months
prove-case-figure-income-before = received in the twelve months before
prove-case-figure-shares = partners' own shares
prove-case-figure-declared = turnover that companies declared
prove-case-figure-customers = customers' gifts
prove-case-figure-employees = employees' gifts
prove-case-figure-goal = twice the income
prove-case-figure-forecast = what a year may bring in three years
prove-case-figure-chance = the chance of doubling in three years
prove-case-figure-joining = partners that must join each quarter
prove-case-figure-joining-now = partners that join each quarter now
prove-case-figure-displays = partners that show the poster
prove-case-figure-scans = scans of codes
prove-case-figure-events = exhibitions and talks
prove-case-figure-attendees = people who came to them
prove-case-figure-programmes = programmes
prove-case-figure-sessions = sessions in twelve months
prove-case-figure-participants = people who took part
prove-case-figure-offers = places offered by partners
prove-case-figure-placements = placements that took place
prove-case-figure-at-work = at work or in training after six months
prove-case-figure-volunteers = active volunteers
prove-case-figure-volunteers-before = active volunteers when counting began
prove-case-figure-volunteer-hours = hours of volunteers
prove-case-figure-staying = volunteers that stay longer than a year

# On the partner's phone
partner-statement-title = Your statement
partner-statement-paper = Take it along (PDF)
partner-way-statement = Your statement
partner-way-balance = What each side promised
partner-balance-title = What each side promised, did and got
