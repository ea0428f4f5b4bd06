//! Tax regimes of companies' gifts as dated data (`crates/domain/data/regimes.toml`), and the advice
//! that follows from them: how much of a gift is eligible, and what the ceiling leaves out.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

use crate::money::Cents;
use crate::rate::RatePpm;

/// One tier of a reduction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tier {
    /// The gifts of a year up to which it applies; none for the last tier.
    #[serde(rename = "up_to_cents")]
    pub up_to: Option<Cents>,
    /// The share of the gift that the tax falls by.
    pub rate_ppm: RatePpm,
}

/// The ceiling of eligible gifts in a year: the greater of a floor and a share of turnover.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ceiling {
    /// The amount that every company may reach.
    #[serde(rename = "floor_cents")]
    pub floor: Cents,
    /// The share of yearly turnover without tax.
    pub turnover_ppm: RatePpm,
}

/// A tax regime, valid from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Regime {
    /// Its name in the data.
    pub code: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The first day of gifts that it applies to.
    pub valid_from: Date,
    /// The text of law.
    pub source: String,
    /// For how many later fiscal years an excess may be carried.
    pub carried_years: u8,
    /// The ceiling in proportion to turnover, where there is one.
    pub ceiling: Option<Ceiling>,
    /// The ceiling in proportion to taxable profit, where there is one; the organisation cannot know it.
    pub taxable_base_limit_ppm: Option<RatePpm>,
    /// The rate for gifts that are kept up over the years, where there is one.
    pub loyal_rate_ppm: Option<RatePpm>,
    /// The tiers in order; the last is open.
    pub tiers: Vec<Tier>,
}

/// What a company should know before it files its gift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CeilingAdvice {
    /// The ceiling of its fiscal year.
    pub ceiling: Cents,
    /// How much of the gifts is eligible this year.
    pub eligible: Cents,
    /// How much is above the ceiling, to be carried forward.
    pub above: Cents,
    /// For how many fiscal years.
    pub carried_years: u8,
    /// The reduction of tax on the eligible part.
    pub reduction: Cents,
}

impl Regime {
    /// The regime of companies' gifts in a country on a day; none when the house holds none.
    #[must_use]
    pub fn of_companies(country: &str, on: Date) -> Option<&'static Self> {
        REGIMES
            .iter()
            .filter(|regime| regime.country == country && regime.valid_from <= on)
            .max_by_key(|regime| regime.valid_from)
    }

    /// The reduction of tax on eligible gifts of one year, each tier rounded half up.
    #[must_use]
    pub fn reduction(&self, eligible: Cents) -> Cents {
        let mut from = Cents::ZERO;
        let mut reduction = Cents::ZERO;
        for tier in &self.tiers {
            let to = tier.up_to.map_or(eligible, |up_to| up_to.min(eligible));
            if to > from {
                reduction += tier.rate_ppm.share_round_half_up(to - from);
                from = to;
            }
        }
        reduction
    }

    /// The reduction when the loyal rate applies ([`is_loyal`]); as [`Self::reduction`] where the
    /// regime has none.
    #[must_use]
    pub fn loyal_reduction(&self, eligible: Cents) -> Cents {
        self.loyal_rate_ppm
            .map_or_else(|| self.reduction(eligible), |rate| rate.share_round_half_up(eligible))
    }

    /// Compares a fiscal year's gifts to all organisations with the ceiling; none where the regime
    /// has no ceiling in proportion to turnover.
    #[must_use]
    pub fn ceiling_advice(&self, turnover: Cents, gifts: Cents) -> Option<CeilingAdvice> {
        let rule = self.ceiling?;
        let ceiling = rule.floor.max(rule.turnover_ppm.share_round_half_up(turnover));
        let eligible = gifts.min(ceiling);
        Some(CeilingAdvice {
            ceiling,
            eligible,
            above: gifts - eligible,
            carried_years: self.carried_years,
            reduction: self.reduction(eligible),
        })
    }
}

/// Whether a Spanish donor is a recurrent one: it gave to the same organisation in both years
/// before, and neither this year nor last year less than the year before it (Ley 49/2002, arts. 19
/// and 20). `years` are the gifts of the year before last, last year and this year.
#[must_use]
pub fn is_loyal(years: [Cents; 3]) -> bool {
    years[0].is_positive() && years[1] >= years[0] && years[2] >= years[1]
}

/// All regimes that the house holds.
pub static REGIMES: LazyLock<Vec<Regime>> = LazyLock::new(|| {
    let file: RegimeFile = toml::from_str(include_str!("../../data/regimes.toml"))
        .expect("the data file is part of the program: a test reads it");
    let regime = |raw: RawRegime| Regime {
        code: raw.code,
        country: raw.country,
        valid_from: raw.valid_from.parse().expect("a test reads every date"),
        source: raw.source,
        carried_years: raw.carried_years,
        ceiling: raw.ceiling,
        taxable_base_limit_ppm: raw.taxable_base_limit_ppm,
        loyal_rate_ppm: raw.loyal_rate_ppm,
        tiers: raw.tiers,
    };
    file.regime.into_iter().map(regime).collect()
});

#[derive(Deserialize)]
struct RegimeFile {
    regime: Vec<RawRegime>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRegime {
    code: String,
    country: String,
    valid_from: String,
    source: String,
    carried_years: u8,
    ceiling: Option<Ceiling>,
    taxable_base_limit_ppm: Option<RatePpm>,
    loyal_rate_ppm: Option<RatePpm>,
    tiers: Vec<Tier>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn france() -> &'static Regime {
        Regime::of_companies("FR", date(2026, 1, 1)).expect("France")
    }

    #[test]
    fn every_regime_has_a_source_and_ends_in_an_open_tier() {
        for regime in REGIMES.iter() {
            assert!(!regime.source.is_empty());
            let open = regime.tiers.iter().filter(|tier| tier.up_to.is_none()).count();
            assert_eq!((open, regime.tiers.last().expect("a tier").up_to), (1, None));
        }
    }

    #[test]
    fn the_french_ceiling_is_the_greater_of_twenty_thousand_and_five_per_mille() {
        let at = |turnover: i64| {
            let turnover = Cents(turnover * 100);
            let gift = RatePpm(7_000).share_round_half_up(turnover);
            france().ceiling_advice(turnover, gift).expect("a ceiling")
        };
        assert_eq!((at(2_857_142).above, at(2_857_142).ceiling), (Cents(0), Cents(2_000_000)));
        assert!(at(2_857_200).above.is_positive());
        assert_eq!(at(10_000_000).ceiling, Cents(5_000_000));
        assert_eq!(at(10_000_000).above, Cents(2_000_000));
        assert_eq!(at(1_000_000).reduction, Cents(420_000));
    }

    #[test]
    fn above_two_millions_the_french_rate_falls() {
        assert_eq!(france().reduction(Cents(300_000_000)), Cents(120_000_000 + 40_000_000));
    }

    #[test]
    fn spanish_rates_depend_on_the_day_and_on_loyalty() {
        let now = Regime::of_companies("ES", date(2026, 1, 1)).expect("Spain");
        let then = Regime::of_companies("ES", date(2023, 12, 31)).expect("Spain");
        assert_eq!(now.reduction(Cents(10_000)), Cents(4_000));
        assert_eq!(then.reduction(Cents(10_000)), Cents(3_500));
        assert_eq!(now.loyal_reduction(Cents(10_000)), Cents(5_000));
        assert_eq!(now.ceiling_advice(Cents(1), Cents(1)), None);
        assert!(is_loyal([Cents(1), Cents(1), Cents(2)]));
        assert!(!is_loyal([Cents(0), Cents(1), Cents(2)]));
        assert!(!is_loyal([Cents(2), Cents(1), Cents(2)]));
    }
}
