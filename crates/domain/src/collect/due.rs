//! What a share of turnover makes payable, month by month, and how it explains itself.
//!
//! The rule, per fiscal year and in integer cents: what is due for a month is the rounded share of
//! the base accumulated since the year began, less what has already been made due in that year. So
//! twelve dues equal the yearly figure to the cent, whatever was late, silent or corrected.
//!
//! * A silent month counts with an estimated base ([`estimate`]); its true-up comes by itself in the
//!   first run after the declaration.
//! * A correction of an earlier month is a line in the present run, never a change of an old due.
//! * Where the rate changed within the year, each month counts at its own rate and the year is
//!   rounded once.
//! * A run of a month takes in every earlier month of the commitment; once a later month of the
//!   commitment has been run, an earlier one raises nothing.
//!
//! The sum of a year's dues depends only on the declarations that stand, not on the order or the
//! number of the runs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::declaration::{Declaration, standing};
use crate::agree::commitment::ShareTerms;
use crate::money::Cents;
use crate::period::{FiscalYear, Month};
use crate::rate::RatePpm;
use crate::words::word_enum;

word_enum! {
    /// Where the base of a month comes from.
    BaseSource {
        /// The partner declared it.
        Declared = "declared",
        /// Nothing was declared: the mean of earlier months.
        Estimated = "estimated",
    }
}

word_enum! {
    /// What a due is.
    DueNature {
        /// The share of a declared month.
        Declared = "declared",
        /// The share of an estimated month.
        Provisional = "provisional",
        /// Only corrections of earlier months.
        Adjustment = "adjustment",
    }
}

/// The base of one month, as a due counted it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthBase {
    /// The base.
    pub base: Cents,
    /// The rate of the month.
    pub rate_ppm: RatePpm,
    /// Declared or estimated.
    pub source: BaseSource,
}

impl MonthBase {
    /// The month's share by itself: rate x base, rounded half up.
    #[must_use]
    pub fn share(&self) -> Cents {
        self.rate_ppm.share_round_half_up(self.base)
    }
}

/// An earlier month that counts otherwise than before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adjustment {
    /// The month.
    pub month: Month,
    /// How it counted before; none when it was not counted.
    pub before: Option<MonthBase>,
    /// How it counts now; none when it is no longer owed.
    pub after: Option<MonthBase>,
    /// The share now less the share before.
    pub amount: Cents,
}

/// A due with all the numbers that explain it. `amount` is both
/// `cumulative_due - already_due` and `share + the adjustments + rounding`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// The month in whose run it is raised.
    pub month: Month,
    /// The fiscal year that it belongs to; an earlier one than the month's for a late correction.
    pub year: FiscalYear,
    /// What it is.
    pub nature: DueNature,
    /// The base of the month itself; none when only earlier months are adjusted.
    pub own: Option<MonthBase>,
    /// Earlier months that count otherwise than before, in order of time.
    pub adjustments: Vec<Adjustment>,
    /// The sum of the year's bases counted so far, this run included.
    pub cumulative_base: Cents,
    /// The rounded share of the year so far.
    pub cumulative_due: Cents,
    /// What earlier runs made due in the year.
    pub already_due: Cents,
    /// The cents by which rounding the year differs from rounding each month.
    pub rounding: Cents,
    /// What is payable; negative for a credit, which later debits take in.
    pub amount: Cents,
}

impl Due {
    /// The share of the month itself, such as 30.21 in `0.7 % of 4,315.00 = 30.21`.
    #[must_use]
    pub fn share(&self) -> Cents {
        self.own.as_ref().map_or(Cents::ZERO, MonthBase::share)
    }

    /// The sum of the adjustments.
    #[must_use]
    pub fn adjusted(&self) -> Cents {
        self.adjustments.iter().map(|adjustment| adjustment.amount).sum()
    }

    /// Whether a later declaration is expected to change it.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        self.nature == DueNature::Provisional
    }
}

/// Why a run raises nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NothingDue {
    /// Nothing has changed since the last run.
    NothingNew,
    /// The commitment does not cover the month and no earlier month changed.
    NotOwed,
    /// Nothing was declared and there is no earlier month to estimate from.
    Silent,
    /// A later month was run already and has taken this one in.
    LaterRun(Month),
}

/// What a run of one month gives for one commitment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DueOutcome {
    /// Dues to record: the month's fiscal year first, then earlier years with late corrections,
    /// oldest first. Never empty.
    Raise(Vec<Due>),
    /// Nothing to record.
    Nothing(NothingDue),
}

/// Runs one month of one commitment.
///
/// `declarations` are all those of the commitment in any order; `history` are all dues raised for
/// it, in the order in which they were raised. Running again without new facts gives
/// [`DueOutcome::Nothing`].
#[must_use]
pub fn run_month(
    terms: &ShareTerms,
    declarations: &[Declaration],
    history: &[Due],
    month: Month,
) -> DueOutcome {
    if let Some(later) = history.iter().map(|due| due.month).max().filter(|last| *last > month) {
        return DueOutcome::Nothing(NothingDue::LaterRun(later));
    }
    let now = bases(terms, declarations, month);
    let before = counted(history);
    let this_year = terms.year_of(month);
    let mut years = vec![this_year];
    let touched = now.keys().chain(before.keys()).map(|m| terms.year_of(*m));
    let mut earlier: Vec<_> = touched.filter(|year| *year < this_year).collect();
    earlier.sort_unstable();
    earlier.dedup();
    years.extend(earlier);
    let dues: Vec<Due> =
        years.into_iter().filter_map(|year| settle(year, month, &now, &before, history)).collect();
    if !dues.is_empty() {
        return DueOutcome::Raise(dues);
    }
    DueOutcome::Nothing(if terms.rate_for(month).is_none() {
        NothingDue::NotOwed
    } else if now.contains_key(&month) {
        NothingDue::NothingNew
    } else {
        NothingDue::Silent
    })
}

/// The estimated base of a silent month: the mean, rounded half up, of the last declared months
/// before it, three at most; none when no earlier month was declared. Estimates never feed
/// estimates.
#[must_use]
pub fn estimate(declared: &BTreeMap<Month, Cents>, month: Month) -> Option<Cents> {
    let last: Vec<i128> =
        declared.range(..month).rev().take(3).map(|(_, base)| i128::from(base.0)).collect();
    let count = i128::try_from(last.len()).expect("three at most");
    let sum: i128 = last.iter().sum();
    let mean = (2 * sum + count).checked_div_euclid(2 * count)?;
    Some(Cents(i64::try_from(mean).expect("a mean lies among its numbers")))
}

/// The base of every owed month up to `month`, as it stands now.
fn bases(
    terms: &ShareTerms,
    declarations: &[Declaration],
    month: Month,
) -> BTreeMap<Month, MonthBase> {
    let declared: BTreeMap<Month, Cents> =
        standing(declarations).into_iter().map(|(m, d)| (m, d.base)).collect();
    terms
        .first_month()
        .through(month)
        .filter_map(|m| {
            let rate_ppm = terms.rate_for(m)?;
            let (base, source) = match declared.get(&m) {
                Some(base) => (*base, BaseSource::Declared),
                None => (estimate(&declared, m)?, BaseSource::Estimated),
            };
            Some((m, MonthBase { base, rate_ppm, source }))
        })
        .collect()
}

/// How each month was last counted by the dues raised so far.
fn counted(history: &[Due]) -> BTreeMap<Month, MonthBase> {
    let mut counted = BTreeMap::new();
    for due in history {
        count(due, &mut counted);
    }
    counted
}

fn count(due: &Due, counted: &mut BTreeMap<Month, MonthBase>) {
    if let Some(own) = due.own {
        counted.insert(due.month, own);
    }
    for adjustment in &due.adjustments {
        match adjustment.after {
            Some(after) => counted.insert(adjustment.month, after),
            None => counted.remove(&adjustment.month),
        };
    }
}

/// What is wrong with the numbers of a due, given those raised before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HistoryFault {
    /// The year's figure does not follow from the bases and rates counted so far.
    #[error("by what was counted {due} is due for the year, it says {said}")]
    Cumulative {
        /// What follows.
        due: Cents,
        /// What it says.
        said: Cents,
    },
    /// The dues raised before in the year are not what it says.
    #[error("{raised} was due before in the year, it says {said}")]
    Already {
        /// Their sum.
        raised: Cents,
        /// What it says.
        said: Cents,
    },
    /// The amount is not the sum of what explains it.
    #[error("its numbers give {explained}, its amount is {amount}")]
    Amount {
        /// What they give.
        explained: Cents,
        /// What it says.
        amount: Cents,
    },
}

/// Proves all dues of one commitment by their own numbers, in the order in which they were raised:
/// each amount must follow from the bases and rates that it and those before it counted. Gives the
/// first fault, with its place.
///
/// # Errors
/// The place from 0, and what is wrong there.
pub fn prove_history(history: &[Due]) -> Result<(), (usize, HistoryFault)> {
    let mut counts: BTreeMap<Month, MonthBase> = BTreeMap::new();
    let mut raised: BTreeMap<FiscalYear, Cents> = BTreeMap::new();
    for (place, due) in history.iter().enumerate() {
        count(due, &mut counts);
        let products: i128 = counts
            .iter()
            .filter(|(month, _)| **month <= due.month && due.year.contains(**month))
            .map(|(_, base)| i128::from(base.base.0) * i128::from(base.rate_ppm.0))
            .sum();
        let (cumulative, said) = (round_products(products), due.cumulative_due);
        if cumulative != said {
            return Err((place, HistoryFault::Cumulative { due: cumulative, said }));
        }
        let before = raised.entry(due.year).or_default();
        if *before != due.already_due {
            let said = due.already_due;
            return Err((place, HistoryFault::Already { raised: *before, said }));
        }
        let explained = due.share() + due.adjusted() + due.rounding;
        let amount = due.amount;
        if amount != cumulative - *before || amount != explained {
            let explained = if amount == explained { cumulative - *before } else { explained };
            return Err((place, HistoryFault::Amount { explained, amount }));
        }
        *before += amount;
    }
    Ok(())
}

/// The due that brings one fiscal year to its present figure, if anything differs.
fn settle(
    year: FiscalYear,
    month: Month,
    now: &BTreeMap<Month, MonthBase>,
    before: &BTreeMap<Month, MonthBase>,
    history: &[Due],
) -> Option<Due> {
    let mut own = None;
    let mut adjustments = Vec::new();
    let mut products: i128 = 0;
    let mut cumulative_base = Cents::ZERO;
    for m in year.first.through(year.last().min(month)) {
        let (was, is) = (before.get(&m).copied(), now.get(&m).copied());
        if let Some(is) = is {
            products += i128::from(is.base.0) * i128::from(is.rate_ppm.0);
            cumulative_base += is.base;
        }
        if m == month && was.is_none() {
            own = is;
        } else if was != is {
            let share = |base: Option<MonthBase>| base.map_or(Cents::ZERO, |b| b.share());
            let amount = share(is) - share(was);
            adjustments.push(Adjustment { month: m, before: was, after: is, amount });
        }
    }
    let cumulative_due = round_products(products);
    let already_due: Cents =
        history.iter().filter(|due| due.year == year).map(|due| due.amount).sum();
    let amount = cumulative_due - already_due;
    if own.is_none() && adjustments.is_empty() && amount == Cents::ZERO {
        return None;
    }
    let nature = match own.map(|base: MonthBase| base.source) {
        Some(BaseSource::Declared) => DueNature::Declared,
        Some(BaseSource::Estimated) => DueNature::Provisional,
        None => DueNature::Adjustment,
    };
    let mut due = Due {
        month,
        year,
        nature,
        own,
        adjustments,
        cumulative_base,
        cumulative_due,
        already_due,
        rounding: Cents::ZERO,
        amount,
    };
    due.rounding = amount - due.share() - due.adjusted();
    Some(due)
}

/// Rounds a sum of (cents x parts per million) half up to cents.
fn round_products(products: i128) -> Cents {
    let rounded = (products + 500_000).div_euclid(1_000_000);
    Cents(i64::try_from(rounded).expect("bases are bounded by LARGEST_BASE, rates by one"))
}

#[cfg(test)]
#[path = "due_tests.rs"]
mod tests;
