//! What moved in one area against the others: a difference of differences, and its rank among all.
//!
//! Always context, never the effect of the organisation. The rank is the placebo test of A. Abadie and
//! J. Gardeazabal ("The economic costs of conflict", American Economic Review 93, 2003): had any other
//! area been looked at, how often would its change have been as far from the rest?

use crate::words::word_enum;

/// One area before and after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Change<'a> {
    /// The area.
    pub area: &'a str,
    /// The value before, in thousandths of the unit.
    pub before_milli: i64,
    /// The value after, in thousandths of the unit.
    pub after_milli: i64,
}

word_enum! {
    /// How values are compared.
    Scale {
        /// Counts of different sizes (inhabitants): changes in per cent; the rest is the sum of the others.
        Count = "count",
        /// Rates (per cent, an index): changes in the unit itself; the rest is the mean of the others.
        Rate = "rate",
    }
}

/// What moved, in per cent for counts and in the unit for rates.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Moved {
    /// The area's own change.
    pub own: f64,
    /// The change of the others.
    pub rest: f64,
    /// The difference of the two.
    pub difference: f64,
    /// The rank of the area's difference from its rest among all areas' by size, whichever way: 1 is the
    /// farthest.
    pub rank: usize,
    /// How many areas were compared, this one included.
    pub areas: usize,
}

impl Moved {
    /// Whether the difference is among the twentieth that is farthest; otherwise chance explains it.
    #[must_use]
    pub fn is_exceptional(&self) -> bool {
        self.rank * 20 <= self.areas
    }
}

/// Compares `area` with the others; areas whose value before is not positive do not count. None when
/// the area or all the others are missing.
#[must_use]
pub fn moved(changes: &[Change<'_>], area: &str, scale: Scale) -> Option<Moved> {
    let known: Vec<&Change<'_>> = changes.iter().filter(|c| c.before_milli > 0).collect();
    let at = known.iter().position(|change| change.area == area)?;
    if known.len() < 2 {
        return None;
    }
    let sums = Sums::of(&known, scale);
    let differences: Vec<f64> = known.iter().map(|c| own(c, scale) - sums.rest(c)).collect();
    let size = differences[at].abs();
    Some(Moved {
        own: own(known[at], scale),
        rest: sums.rest(known[at]),
        difference: differences[at],
        rank: 1 + differences.iter().filter(|other| other.abs() > size).count(),
        areas: known.len(),
    })
}

/// Sums over all areas, from which one is taken out for its rest: linear in the number of areas.
struct Sums {
    scale: Scale,
    areas: f64,
    before: i64,
    after: i64,
}

impl Sums {
    fn of(known: &[&Change<'_>], scale: Scale) -> Self {
        Self {
            scale,
            areas: known.len() as f64,
            before: known.iter().map(|c| c.before_milli).sum(),
            after: known.iter().map(|c| c.after_milli).sum(),
        }
    }

    fn rest(&self, without: &Change<'_>) -> f64 {
        let before = (self.before - without.before_milli) as f64;
        let after = (self.after - without.after_milli) as f64;
        match self.scale {
            Scale::Count => (after / before - 1.0) * 100.0,
            Scale::Rate => (after - before) / (self.areas - 1.0) / 1_000.0,
        }
    }
}

fn own(change: &Change<'_>, scale: Scale) -> f64 {
    let (before, after) = (change.before_milli as f64, change.after_milli as f64);
    match scale {
        Scale::Count => (after / before - 1.0) * 100.0,
        Scale::Rate => (after - before) / 1_000.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn change(area: &str, before: i64, after: i64) -> Change<'_> {
        Change { area, before_milli: before * 1_000, after_milli: after * 1_000 }
    }

    #[test]
    fn a_count_is_compared_in_per_cent_with_the_sum_of_the_others() {
        let all = [change("a", 100, 90), change("b", 200, 210), change("c", 300, 310)];
        let seen = moved(&all, "a", Scale::Count).unwrap();
        assert!((seen.own + 10.0).abs() < 1e-9);
        assert!((seen.rest - 4.0).abs() < 1e-9);
        assert!((seen.difference + 14.0).abs() < 1e-9);
        assert_eq!((seen.rank, seen.areas), (1, 3));
        assert!(!seen.is_exceptional(), "the first of three proves nothing");
    }

    #[test]
    fn a_rate_is_compared_in_its_unit_with_the_mean_of_the_others() {
        let all = [change("a", 48, 53), change("b", 10, 12), change("c", 20, 24)];
        let seen = moved(&all, "a", Scale::Rate).unwrap();
        assert!((seen.own - 5.0).abs() < 1e-9 && (seen.rest - 3.0).abs() < 1e-9);
        assert_eq!(seen.rank, 2, "the second fell behind its rest by more");
    }

    #[test]
    fn without_the_area_or_others_nothing_is_compared() {
        assert_eq!(moved(&[change("a", 1, 2)], "a", Scale::Count), None);
        assert_eq!(moved(&[change("a", 1, 2), change("b", 1, 2)], "c", Scale::Count), None);
        assert_eq!(moved(&[change("a", 0, 2), change("b", 1, 2)], "a", Scale::Count), None);
    }
}
