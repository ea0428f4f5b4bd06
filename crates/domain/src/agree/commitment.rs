//! One line of an agreement: who owes what.

use serde::{Deserialize, Serialize};

use crate::period::{FiscalYear, Month};
use crate::rate::RatePpm;
use crate::words::word_enum;

word_enum! {
    /// Who owes a commitment.
    Side {
        /// The company, authority, association or school.
        Partner = "partner",
        /// The social organisation that runs the network.
        Organisation = "organisation",
    }
}

word_enum! {
    /// What a commitment is about.
    CommitmentKind {
        /// The partner gives a share of its monthly turnover.
        ShareOfTurnover = "share_of_turnover",
        /// The partner displays the network's materials.
        Display = "display",
        /// The organisation shows the partner: public page, posters, press.
        Visibility = "visibility",
        /// The organisation reports to the partner what its part has changed.
        Statement = "statement",
        /// The organisation gives the right to the network's label.
        Label = "label",
    }
}

impl CommitmentKind {
    /// The side that owes commitments of this kind.
    #[must_use]
    pub fn side(self) -> Side {
        match self {
            Self::ShareOfTurnover | Self::Display => Side::Partner,
            Self::Visibility | Self::Statement | Self::Label => Side::Organisation,
        }
    }

    /// Whether it is something worth money that the partner gets in return: its name shown, or the
    /// label to use. A statement of what its part has changed is an account given, not a return.
    #[must_use]
    pub fn is_return(self) -> bool {
        matches!(self, Self::Visibility | Self::Label)
    }
}

word_enum! {
    /// What the share is taken of.
    BaseKind {
        /// Turnover of the month, without value-added tax.
        TurnoverBeforeTax = "turnover_before_tax",
        /// Turnover of the month, value-added tax included.
        TurnoverWithTax = "turnover_with_tax",
    }
}

/// What one side owes, with what only that kind has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Commitment {
    /// A share of monthly turnover.
    ShareOfTurnover(ShareTerms),
    /// Display of materials.
    Display {
        /// What is shown and where, in the words of the agreement.
        wording: String,
    },
    /// Visibility given by the organisation.
    Visibility {
        /// What is shown and where, in the words of the agreement.
        wording: String,
    },
    /// A statement of impact.
    Statement {
        /// Statements a year, 1 to 12.
        times_a_year: u8,
    },
    /// The right to the label.
    Label,
}

impl Commitment {
    /// The kind.
    #[must_use]
    pub fn kind(&self) -> CommitmentKind {
        match self {
            Self::ShareOfTurnover(_) => CommitmentKind::ShareOfTurnover,
            Self::Display { .. } => CommitmentKind::Display,
            Self::Visibility { .. } => CommitmentKind::Visibility,
            Self::Statement { .. } => CommitmentKind::Statement,
            Self::Label => CommitmentKind::Label,
        }
    }

    /// The side that owes it.
    #[must_use]
    pub fn side(&self) -> Side {
        self.kind().side()
    }
}

/// A rate that applies from a month on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct RateStep {
    /// The first month at this rate.
    pub from: Month,
    /// The share of the base.
    pub rate_ppm: RatePpm,
}

/// A run of months during which the partner takes part; open when it has no last month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The first month owed.
    pub first: Month,
    /// The last month owed, or none while the partner takes part.
    pub last: Option<Month>,
}

impl Span {
    /// Whether the month lies in the span.
    #[must_use]
    pub fn contains(&self, month: Month) -> bool {
        month >= self.first && self.last.is_none_or(|last| month <= last)
    }
}

/// Why terms make no sense.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TermsError {
    /// No rate was given.
    #[error("a share of turnover needs a rate")]
    NoRate,
    /// A rate of zero, or above [`ShareTerms::MOST_RATE`].
    #[error("a rate lies above 0 % and at most at {most} %, not at {0} %", most = ShareTerms::MOST_RATE)]
    Rate(RatePpm),
    /// Rates out of order, or two for one month.
    #[error("rates follow each other: one comes twice or out of order at {0}")]
    RateOrder(Month),
    /// No month is covered.
    #[error("a share of turnover needs a first month")]
    NoSpan,
    /// Spans overlap, run backwards or are out of order.
    #[error("the months of taking part overlap or run backwards at {0}")]
    SpanOrder(Month),
    /// A covered month precedes the first rate.
    #[error("no rate is set for {0}")]
    Uncovered(Month),
    /// Fiscal years start in months 1 to 12.
    #[error("a fiscal year starts in a month from 1 to 12, not {0}")]
    YearStart(i8),
}

/// The terms of a share of turnover: base, rates over time, months owed, fiscal year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawShareTerms", into = "RawShareTerms")]
pub struct ShareTerms {
    base: BaseKind,
    rates: Vec<RateStep>,
    spans: Vec<Span>,
    year_starts_in: i8,
}

/// The stored form of [`ShareTerms`]; reading it checks it again.
#[derive(Serialize, Deserialize)]
struct RawShareTerms {
    base: BaseKind,
    rates: Vec<RateStep>,
    spans: Vec<Span>,
    year_starts_in: i8,
}

impl ShareTerms {
    /// The largest share of turnover, 10 %: above it the comma has slipped. A rule of the house, not a
    /// law: shops that give 0.7 % must never be bound to 7 or 70 % by a typing error.
    pub const MOST_RATE: RatePpm = RatePpm(100_000);

    /// Whether a rate can stand in terms.
    ///
    /// # Errors
    /// [`TermsError::Rate`] for zero, and above [`ShareTerms::MOST_RATE`].
    pub fn check_rate(rate_ppm: RatePpm) -> Result<(), TermsError> {
        if rate_ppm.0 == 0 || rate_ppm > Self::MOST_RATE {
            return Err(TermsError::Rate(rate_ppm));
        }
        Ok(())
    }

    /// Terms with rates and spans in order of time. A rate change in the middle of a fiscal year
    /// applies from its month on; months before keep theirs.
    ///
    /// # Errors
    /// See [`TermsError`].
    pub fn new(
        base: BaseKind,
        rates: Vec<RateStep>,
        spans: Vec<Span>,
        year_starts_in: i8,
    ) -> Result<Self, TermsError> {
        if !(1..=12).contains(&year_starts_in) {
            return Err(TermsError::YearStart(year_starts_in));
        }
        let first_rate = rates.first().ok_or(TermsError::NoRate)?;
        rates.iter().try_for_each(|step| Self::check_rate(step.rate_ppm))?;
        if let Some(pair) = rates.windows(2).find(|pair| pair[0].from >= pair[1].from) {
            return Err(TermsError::RateOrder(pair[1].from));
        }
        let first_span = spans.first().ok_or(TermsError::NoSpan)?;
        if let Some(span) = spans.iter().find(|s| s.last.is_some_and(|last| last < s.first)) {
            return Err(TermsError::SpanOrder(span.first));
        }
        let follows = |pair: &[Span]| pair[0].last.is_some_and(|last| last < pair[1].first);
        if let Some(pair) = spans.windows(2).find(|pair| !follows(pair)) {
            return Err(TermsError::SpanOrder(pair[1].first));
        }
        if first_span.first < first_rate.from {
            return Err(TermsError::Uncovered(first_span.first));
        }
        Ok(Self { base, rates, spans, year_starts_in })
    }

    /// The common case: one rate from one month on, without an end.
    ///
    /// # Errors
    /// See [`TermsError`].
    pub fn simple(
        base: BaseKind,
        rate_ppm: RatePpm,
        first: Month,
        year_starts_in: i8,
    ) -> Result<Self, TermsError> {
        let rates = vec![RateStep { from: first, rate_ppm }];
        Self::new(base, rates, vec![Span { first, last: None }], year_starts_in)
    }

    /// What the share is taken of.
    #[must_use]
    pub fn base(&self) -> BaseKind {
        self.base
    }

    /// The rates in order of time; never empty.
    #[must_use]
    pub fn rates(&self) -> &[RateStep] {
        &self.rates
    }

    /// The spans in order of time; never empty.
    #[must_use]
    pub fn spans(&self) -> &[Span] {
        &self.spans
    }

    /// The calendar month, 1 to 12, in which the partner's fiscal year starts.
    #[must_use]
    pub fn year_starts_in(&self) -> i8 {
        self.year_starts_in
    }

    /// The first month ever owed.
    #[must_use]
    pub fn first_month(&self) -> Month {
        self.spans.first().map(|span| span.first).expect("terms hold at least one span")
    }

    /// The rate of a month, or none when the month is not owed.
    #[must_use]
    pub fn rate_for(&self, month: Month) -> Option<RatePpm> {
        self.spans.iter().find(|span| span.contains(month))?;
        self.rates.iter().rev().find(|step| step.from <= month).map(|step| step.rate_ppm)
    }

    /// The partner's fiscal year that holds the month.
    #[must_use]
    pub fn year_of(&self, month: Month) -> FiscalYear {
        FiscalYear::holding(month, self.year_starts_in)
    }

    /// The partner leaves after `last`. Spans that start later are dropped.
    ///
    /// # Errors
    /// [`TermsError::NoSpan`] when nothing would be left.
    pub fn leave_after(mut self, last: Month) -> Result<Self, TermsError> {
        self.spans.retain(|span| span.first <= last);
        if let Some(span) = self.spans.last_mut() {
            span.last = Some(span.last.map_or(last, |was| was.min(last)));
        }
        Self::new(self.base, self.rates, self.spans, self.year_starts_in)
    }

    /// The partner comes back from `first` on.
    ///
    /// # Errors
    /// [`TermsError::SpanOrder`] when it has not left before.
    pub fn come_back(mut self, first: Month) -> Result<Self, TermsError> {
        self.spans.push(Span { first, last: None });
        Self::new(self.base, self.rates, self.spans, self.year_starts_in)
    }

    /// Another rate from a month on; a step already set for that month is replaced.
    ///
    /// # Errors
    /// See [`TermsError`].
    pub fn change_rate(mut self, from: Month, rate_ppm: RatePpm) -> Result<Self, TermsError> {
        self.rates.retain(|step| step.from != from);
        self.rates.push(RateStep { from, rate_ppm });
        self.rates.sort_by_key(|step| step.from);
        Self::new(self.base, self.rates, self.spans, self.year_starts_in)
    }
}

impl TryFrom<RawShareTerms> for ShareTerms {
    type Error = TermsError;
    fn try_from(raw: RawShareTerms) -> Result<Self, Self::Error> {
        Self::new(raw.base, raw.rates, raw.spans, raw.year_starts_in)
    }
}

impl From<ShareTerms> for RawShareTerms {
    fn from(terms: ShareTerms) -> Self {
        Self {
            base: terms.base,
            rates: terms.rates,
            spans: terms.spans,
            year_starts_in: terms.year_starts_in,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().expect("a month")
    }

    fn terms() -> ShareTerms {
        ShareTerms::simple(BaseKind::TurnoverBeforeTax, RatePpm(7_000), month("2025-03"), 1)
            .expect("good terms")
    }

    #[test]
    fn a_partner_may_leave_and_come_back() {
        let back = terms()
            .leave_after(month("2025-06"))
            .and_then(|t| t.come_back(month("2025-10")))
            .expect("good terms");
        assert_eq!(back.rate_for(month("2025-06")), Some(RatePpm(7_000)));
        assert_eq!(back.rate_for(month("2025-08")), None);
        assert_eq!(back.rate_for(month("2025-10")), Some(RatePpm(7_000)));
        assert_eq!(
            terms().come_back(month("2025-10")),
            Err(TermsError::SpanOrder(month("2025-10")))
        );
    }

    #[test]
    fn a_rate_applies_from_its_month_on() {
        let raised = terms().change_rate(month("2025-07"), RatePpm(10_000)).expect("good terms");
        assert_eq!(raised.rate_for(month("2025-06")), Some(RatePpm(7_000)));
        assert_eq!(raised.rate_for(month("2025-07")), Some(RatePpm(10_000)));
    }

    #[test]
    fn terms_without_sense_are_refused() {
        let base = BaseKind::TurnoverBeforeTax;
        let first = month("2025-01");
        let step = RateStep { from: first, rate_ppm: RatePpm(7_000) };
        let span = Span { first, last: None };
        let new = |rates, spans| ShareTerms::new(base, rates, spans, 1).err();
        assert_eq!(new(vec![], vec![span]), Some(TermsError::NoRate));
        assert_eq!(new(vec![step, step], vec![span]), Some(TermsError::RateOrder(first)));
        assert_eq!(new(vec![step], vec![]), Some(TermsError::NoSpan));
        assert_eq!(new(vec![step], vec![span, span]), Some(TermsError::SpanOrder(first)));
        let early = Span { first: month("2024-12"), last: None };
        assert_eq!(new(vec![step], vec![early]), Some(TermsError::Uncovered(early.first)));
        assert_eq!(
            ShareTerms::simple(base, RatePpm(0), first, 1),
            Err(TermsError::Rate(RatePpm(0)))
        );
        assert_eq!(ShareTerms::simple(base, RatePpm(1), first, 13), Err(TermsError::YearStart(13)));
    }

    #[test]
    fn a_rate_above_ten_per_cent_is_refused_wherever_terms_are_made() {
        let base = BaseKind::TurnoverBeforeTax;
        let (first, most, slip) = (month("2025-01"), ShareTerms::MOST_RATE, RatePpm(700_000));
        assert!(ShareTerms::simple(base, most, first, 1).is_ok());
        let above = RatePpm(most.0 + 1);
        assert_eq!(ShareTerms::simple(base, above, first, 1), Err(TermsError::Rate(above)));
        assert_eq!(terms().change_rate(month("2025-07"), slip), Err(TermsError::Rate(slip)));
        assert_eq!(
            TermsError::Rate(slip).to_string(),
            "a rate lies above 0 % and at most at 10 %, not at 70 %"
        );
        let mut stored = RawShareTerms::from(terms());
        stored.rates[0].rate_ppm = slip;
        assert_eq!(ShareTerms::try_from(stored), Err(TermsError::Rate(slip)), "also when read");
    }

    #[test]
    fn each_kind_is_owed_by_one_side() {
        assert_eq!(Commitment::ShareOfTurnover(terms()).side(), Side::Partner);
        assert_eq!(Commitment::Label.side(), Side::Organisation);
    }
}
