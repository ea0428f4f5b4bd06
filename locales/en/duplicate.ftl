# Records of the registers that may be one place.

duplicate-title = One place or two?
duplicate-nav = Duplicates
duplicate-lede = Several registers may say the same place. Where the program does not know, you decide. No record is ever deleted: the search only shows the records of one place together.
duplicate-count =
    { $count ->
        [0] No pair
        [one] One pair
       *[other] { $count } pairs
    }
duplicate-decided =
    { $count ->
        [0] Nothing decided yet
        [one] One decision taken
       *[other] { $count } decisions taken
    }
duplicate-none-title = Nothing to decide
duplicate-none-text = In and around your territory the registers agree on what is one place, or there is only one register. Import another one, or look everywhere.
duplicate-kind-ask = Not sure: please decide
duplicate-kind-same = Taken for one place
duplicate-kind-followed = One after the other
duplicate-any-register = All registers
duplicate-field-kind = What the program thinks
duplicate-field-register = With a record of
duplicate-field-name = Part of a name
duplicate-field-everywhere = Everywhere, not only in and around the territory
duplicate-pair = { $first } and { $second }
duplicate-before = { $first } was there before { $second }
duplicate-opinion-ask = What is written makes one place { $share }% likely, and that is not enough to join them.
duplicate-opinion-undecided = Taken alone, the lines make one place { $share }% likely. But names decide, and these do not say enough: please look.
duplicate-opinion-same = They are shown as one place: { $share }% likely.
duplicate-opinion-followed = Same premises, another name, a later date: { $name } seems to have come after.
duplicate-keys = Keys: j next, k back, s one place, d two places, 1 or 2 the first or the second was there before.
duplicate-do-same = One place
duplicate-do-different = Two places
duplicate-said-same = Noted: one place. Your search shows them together.
duplicate-said-different = Noted: two places. Your search shows both.
duplicate-said-followed = Noted: one came after the other.
duplicate-said-undone = Taken back: what the program thinks counts again.
duplicate-first = First record
duplicate-second = Second record
duplicate-state = State
duplicate-register = Register
duplicate-opened = opened { $day }
duplicate-sum = Sum
duplicate-chart = What speaks for and against
duplicate-chart-says = Each line adds to the sum or takes from it. { $opinion }
duplicate-chart-what = Compared
duplicate-chart-weight = Weight
duplicate-chart-source = Weights in bits: one more doubles the odds. They are learnt from the registers themselves (model of Fellegi and Sunter, 1969).
duplicate-column-probability = Probability (%)
duplicate-decisions-title = Decisions about duplicates
duplicate-decisions-lede = They hold for your organisation, and for every later edition of the registers.
duplicate-decisions-none-title = No decision yet
duplicate-decisions-none-text = What you decide about pairs of records is listed here, and can be taken back.
duplicate-decisions-file = Take the decisions along (CSV)
duplicate-verdict = Decided
duplicate-verdict-same = One place
duplicate-verdict-different = Two places
duplicate-decided-on = When and by whom
duplicate-undo = Take back
duplicate-gone = no longer in the registers
duplicate-take-over-title = Take decisions over
duplicate-take-over-file = File of decisions
duplicate-take-over-hint = As this page gives it (CSV). The same file twice changes nothing.
duplicate-take-over-do = Take over
duplicate-take-over-none = Choose a file first.
duplicate-taken-over = Taken over: { $taken }. Known already: { $known }. Not understood: { $refused }.
duplicate-refused-one-record = A record cannot be compared with itself.
duplicate-refused-no-decisions = The file has no columns first, second and verdict.
duplicate-registers =
    { $count ->
        [one] In one register
       *[other] In { $count } registers
    }
duplicate-also = The same place in other records
duplicate-was = There before
duplicate-came = There after
duplicate-by-start = Before looking: any two records
duplicate-by-official = Official number
duplicate-by-name = Name
duplicate-by-distance = Distance
duplicate-by-address = Address
duplicate-by-postcode = Postcode
duplicate-by-phone = Telephone
duplicate-by-domain = Website
duplicate-by-category = Trade
duplicate-level-start = at the outset
duplicate-level-official-same = the same
duplicate-level-official-other = another, both in use
duplicate-level-same-rare = the same, and rare
duplicate-level-close-rare = almost the same, and rare
duplicate-level-same-common = the same, but common
duplicate-level-rare-word = a rare word in common
duplicate-level-close-common = almost the same, but common
duplicate-level-partly = partly the same
duplicate-level-other = different
duplicate-level-below-25-m = under 25 m
duplicate-level-below-75-m = 25 to 75 m
duplicate-level-below-150-m = 75 to 150 m
duplicate-level-below-400-m = 150 to 400 m
duplicate-level-farther = over 400 m
duplicate-level-same = the same
duplicate-level-same-street = same street, a number is missing
duplicate-level-next-number = same street, number almost the same
duplicate-level-same-number = same number, street written otherwise
duplicate-level-other-number = same street, another number
duplicate-level-same-few = the same, hardly anybody else has it
duplicate-level-same-some = the same, some others have it
duplicate-level-same-many = the same, many have it
duplicate-level-near = almost the same
duplicate-level-related = related
duplicate-level-same-form = the same legal form
duplicate-level-akin-form = a legal form of the same kind
duplicate-level-other-form = another legal form
duplicate-status-unknown = state not known
duplicate-status-active = open
duplicate-status-closed = closed
duplicate-status-vacant = empty premises
