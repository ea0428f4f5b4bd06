//! How long people stay: the survival curve of Kaplan and Meier, with its band of confidence.
//!
//! Sources: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations",
//! Journal of the American Statistical Association 53 (1958); the variance is Greenwood's, on the
//! log-minus-log scale, so that the band stays between nought and one. `tests/oracle` holds the
//! figures that an independent library gives for the same spells.

/// Below this many people no curve is shown: it would tell of somebody rather than of something.
pub const LEAST_SPELLS: usize = 10;

/// The normal quantile of a 95 % band (two-sided).
const Z_95: f64 = 1.959_963_984_540_054;

/// One person's time with us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    /// How long, in whole units of the caller's choice (days, months).
    pub lasted: u32,
    /// Whether it ended then; otherwise it was still going on when it was last seen.
    pub ended: bool,
}

/// The curve after one moment at which spells ended or were last seen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// The moment, in the unit of the spells.
    pub at: u32,
    /// How many spells had lasted until then.
    pub at_risk: usize,
    /// How many of them ended.
    pub ended: usize,
    /// The share that stays longer, from 0 to 1.
    pub stays: f64,
    /// The lower end of the 95 % band.
    pub low: f64,
    /// The upper end of the 95 % band.
    pub high: f64,
}

/// The curve: one step for each moment at which a spell ended or was last seen, in order of time.
/// A spell last seen at a moment still counts as at risk for those that ended at it.
#[must_use]
pub fn kaplan_meier(spells: &[Spell]) -> Vec<Step> {
    let mut sorted = spells.to_vec();
    sorted.sort_unstable_by_key(|spell| spell.lasted);
    let (mut at_risk, mut stays, mut greenwood) = (sorted.len(), 1.0_f64, 0.0_f64);
    let mut steps = Vec::new();
    for group in sorted.chunk_by(|a, b| a.lasted == b.lasted) {
        let ended = group.iter().filter(|spell| spell.ended).count();
        if ended > 0 {
            // Ten thousand volunteers are far below 2^53: the counts are exact.
            let (risk, gone) = (at_risk as f64, ended as f64);
            stays *= 1.0 - gone / risk;
            greenwood += gone / (risk * (risk - gone));
        }
        let (low, high) = band(stays, greenwood);
        steps.push(Step { at: group[0].lasted, at_risk, ended, stays, low, high });
        at_risk -= group.len();
    }
    steps
}

/// The share that stays longer than `at`: 1 before the first step.
#[must_use]
pub fn stays_beyond(curve: &[Step], at: u32) -> f64 {
    curve.iter().take_while(|step| step.at <= at).last().map_or(1.0, |step| step.stays)
}

/// The moment by which half have left; none while more than half stay.
#[must_use]
pub fn median(curve: &[Step]) -> Option<u32> {
    curve.iter().find(|step| step.stays <= 0.5).map(|step| step.at)
}

fn band(stays: f64, greenwood: f64) -> (f64, f64) {
    if stays >= 1.0 || stays <= 0.0 {
        return (stays, stays);
    }
    let log = stays.ln();
    let reach = Z_95 * greenwood.sqrt() / log;
    let bound = |sign: f64| (-((-log).ln() + sign * reach).exp()).exp();
    (bound(-1.0), bound(1.0))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn spells(pairs: &[(u32, bool)]) -> Vec<Spell> {
        pairs.iter().map(|&(lasted, ended)| Spell { lasted, ended }).collect()
    }

    #[test]
    fn those_last_seen_at_a_moment_still_count_for_those_who_leave_at_it() {
        let curve = kaplan_meier(&spells(&[(3, true), (6, true), (6, false), (12, true)]));
        let seen: Vec<_> = curve.iter().map(|s| (s.at, s.at_risk, s.ended)).collect();
        assert_eq!(seen, [(3, 4, 1), (6, 3, 1), (12, 1, 1)]);
        assert!((curve[1].stays - 0.5).abs() < 1e-12);
        assert_eq!(median(&curve), Some(6));
        assert_eq!((curve[2].stays, curve[2].low, curve[2].high), (0.0, 0.0, 0.0));
    }

    #[test]
    fn without_spells_there_is_no_curve_and_nobody_left() {
        let curve = kaplan_meier(&[]);
        assert_eq!(median(&curve), None);
        assert!((stays_beyond(&curve, 5) - 1.0).abs() < f64::EPSILON);
    }

    #[test]
    fn while_nobody_leaves_all_stay() {
        let curve = kaplan_meier(&spells(&[(10, false), (20, false)]));
        assert!(curve.iter().all(|step| step.stays >= 1.0 && step.low >= 1.0));
    }

    proptest! {
        #[test]
        fn the_curve_only_falls_and_lies_in_its_band(
            pairs in prop::collection::vec((0u32..60, any::<bool>()), 1..80),
        ) {
            let curve = kaplan_meier(&spells(&pairs));
            for pair in curve.windows(2) {
                prop_assert!(pair[1].stays <= pair[0].stays);
                prop_assert!(pair[1].at > pair[0].at);
            }
            for step in &curve {
                prop_assert!(step.low <= step.stays + 1e-12 && step.stays <= step.high + 1e-12);
                prop_assert!((0.0..=1.0).contains(&step.low) && (0.0..=1.0).contains(&step.high));
            }
        }
    }
}
