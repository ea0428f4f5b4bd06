### Totals of what customers and employees gave through a partner.

gift-title = Customers' and employees' gifts
gift-lede = The totals that each partner hands over. They are neither its money nor its gift: it collects them for the organisation.
gift-sum =
    { $count ->
        [one] in one total
       *[other] in { $count } totals
     }
gift-new = Add a total
gift-search = Partner or remark
gift-channel = Who gave
gift-customers = Customers
gift-employees = Employees
gift-remark = Remark
gift-correct = Correct
gift-see-payment = See the payment
gift-empty-title = No totals
gift-empty = Add what a partner's till, or the payslips of its employees, have brought.
gift-all-partners = All partners
gift-state-correction = correction
gift-state-corrected = corrected
gift-state-seen = seen at the bank
gift-state-told = told, not yet seen at the bank
gift-filter-told = Not yet seen at the bank
gift-told-title = { $amount } of gifts told of, not yet seen at the bank
gift-told-since =
    { $totals ->
        [one] One total, of { $since }. It stands on the waiting account until its payment comes: then say, in the bank, that it is gifts.
       *[other] { $totals } totals, since { $since }. They stand on the waiting account until their payments come: then say, in the bank, that they are gifts.
    }
gift-told-see = See them by partner
gift-recorded-by = Recorded by
gift-choose = Choose a partner
gift-on = Day of the total
gift-on-hint = The last day of the month when it is for a whole month.
gift-remark-hint = For instance: box on the counter.
gift-new-lede = A dated total, counted together with the partner.
gift-record = Record the total
gift-back = Back to the totals
gift-not-positive = A total is above zero.
gift-future = That day has not come yet.
gift-recorded = { $amount } recorded for { $on }.
gift-correct-title = Correct the total of { $partner }
gift-correct-lede = { $channel }, { $on }: { $amount }, recorded by { $who }.
gift-correct-notice = Nothing is deleted
gift-correct-notice-text = The old total is taken back by a line of correction, then the right one is added. Both stay to be seen.
gift-correct-send = Put this total in its place
gift-take-back-words = If there was no total at all:
gift-take-back = Take this total back
gift-corrected = { $right } instead of { $wrong }.
gift-taken-back = The total of { $amount } is taken back.
gift-refused-corrected = This total is corrected already, or is a correction itself.
gift-refused-seen = The bank has shown this money. Take the decision back at its payment first; then the total can be corrected, or the payment decided anew.
