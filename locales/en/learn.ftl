### What the network's own results say about its weights.
learn-title = What your own results say
learn-lede = Whom you contacted became a partner or declined. From these answers new weights can be proposed. They are never applied by themselves.
learn-from =
    { $count ->
        [one] { $count } answer so far: { $partners } partners, { $declined } declined.
       *[other] { $count } answers so far: { $partners } partners, { $declined } declined.
    }
learn-left-out = { $count } more cannot be read any more and are left out.
learn-few-title = Too early to learn
learn-few-text = Each answer counts, and there are { $given } so far. From { $least } on they can say something about your weights; below that, chance would speak louder than your experience. The present weights serve you well until then.
learn-alike-text = So far there are { $partners } partners and { $declined } who declined. To tell one from the other it takes at least { $least } of each. The present weights serve you well until then.
learn-unusable-text = The answers cannot be learnt from as they are. Nothing changes.
learn-board = Go to the board
learn-proposal = Proposed weights beside the present ones
learn-present = Now
learn-proposed = Proposed
learn-error = Uncertainty
learn-plus-minus = ± { $error }
learn-held = held at 0: the answers speak against it
learn-known = Known in
learn-check-title = Tried on answers that the weights were not made from
learn-check-text = The answers were cut into five parts; each part was ordered by weights made from the other four. How well are the partners gathered among the first twenty? 100 is a perfect order (nDCG@20).
learn-order = Order
learn-quality = Of 100
learn-by-proposed = By the proposed weights
learn-by-present = By the present weights
learn-by-nearest = The nearest first
learn-by-biggest = The biggest first
learn-by-alphabet = By name
learn-speaks-for = The proposed weights do better than the present ones, and no worse than orders without weights.
learn-speaks-against = The check does not speak for the change: the proposed weights do no better than the present ones, or worse than an order without weights.
learn-apply = See what these weights change
learn-apply-hint = The next page shows the list before and after. Nothing is kept without one more press there.
learn-how = How it is computed
learn-how-text = A logistic regression on the values that the seven criteria had when each place was chosen. A criterion can only speak for a place, never against it; what the answers do not tell stays near the present weights. The uncertainty is one standard error, in points of weight.
learn-export = The answers it is made from
learn-column-answer = Answer
learn-answer-partner = partner
learn-answer-declined = declined
