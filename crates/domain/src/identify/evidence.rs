//! How well a record is attested: a grade from A to D that stands beside the score and never in it.
//!
//! A score says how well a place suits a mission if its record is right; the grade says how likely that is. It is the
//! mean of three parts: how many independent registers agree, how lately a register looked, how far the point may be
//! believed.

use jiff::civil::Date;
use serde::Serialize;

use super::establishment::GeoQuality;

/// Days within which a record is fresh: half a year. The span is that of data.inclusion's quality score.
pub const FRESH_DAYS: u32 = 183;
/// Days after which its age speaks for nothing: two years, as there.
pub const STALE_DAYS: u32 = 731;

/// How well a record is attested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Grade {
    /// Several registers agree, lately.
    A,
    /// Well attested; often by one fresh register with a good point.
    B,
    /// Something is weak: one register only and old, or no good point.
    C,
    /// To be checked before going there.
    D,
}

impl Grade {
    /// The letter.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::C => "C",
            Self::D => "D",
        }
    }
}

/// What is known of a record as a record.
#[derive(Debug, Clone, Copy)]
pub struct Record<'a> {
    /// How many independent registers have this place, itself included; 1 where nobody has compared them.
    pub registers: u32,
    /// When the register last touched the row.
    pub updated_on: Option<Date>,
    /// What the register calls its state: a day or a year; used where the row has no day of its own.
    pub vintage: &'a str,
    /// How far the point may be believed.
    pub geo_quality: GeoQuality,
}

/// A grade with its three parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The grade.
    pub grade: Grade,
    /// How many registers agree, at least 1.
    pub registers: u32,
    /// The day on which a register last looked; of a year, its last day; `None` when it does not say.
    #[serde(skip)]
    pub seen_on: Option<Date>,
    /// How fresh it is, in thousandths; 0 when no day is known.
    pub freshness: u32,
    /// How far the point may be believed.
    pub geo_quality: GeoQuality,
    /// The mean of the three parts, in thousandths.
    pub thousandths: u32,
}

/// The evidence for a record on a day.
///
/// One register is worth 0.3, two 0.7, three 1; a door 1, a street 0.7, a commune 0.3, anything else 0; freshness goes
/// from 1 at half a year to 0 at two years. A from 0.8, B from 0.6, C from 0.35: so that one register alone, however
/// fresh, is no A. Judgements, but for the span of freshness.
#[must_use]
pub fn evidence(record: &Record<'_>, today: Date) -> Evidence {
    let registers = record.registers.max(1);
    let agreement = match registers {
        1 => 300,
        2 => 700,
        _ => 1_000,
    };
    let point = match record.geo_quality {
        GeoQuality::Rooftop => 1_000,
        GeoQuality::Street => 700,
        GeoQuality::Commune => 300,
        GeoQuality::Unknown | GeoQuality::Piled => 0,
    };
    let seen_on = record.updated_on.or_else(|| day_of(record.vintage)).map(|day| day.min(today));
    let freshness = seen_on.map_or(0, |day| freshness(day, today));
    let thousandths = (agreement + freshness + point) / 3;
    let grade = match thousandths {
        800.. => Grade::A,
        600..800 => Grade::B,
        350..600 => Grade::C,
        _ => Grade::D,
    };
    Evidence { grade, registers, seen_on, freshness, geo_quality: record.geo_quality, thousandths }
}

/// A vintage as a day: `2026-11-01`, or the last day of `2022`.
fn day_of(vintage: &str) -> Option<Date> {
    let vintage = vintage.trim();
    let year = || {
        let year: i16 = vintage.get(..4).filter(|_| vintage.len() == 4)?.parse().ok()?;
        Date::new(year, 12, 31).ok()
    };
    vintage.get(..10).and_then(|day| day.parse().ok()).or_else(year)
}

fn freshness(day: Date, today: Date) -> u32 {
    let days = day.until(today).map_or(0, |span| span.get_days());
    let days = u32::try_from(days).unwrap_or(0);
    let old = days.saturating_sub(FRESH_DAYS);
    1_000_u32.saturating_sub(1_000 * old.min(STALE_DAYS) / (STALE_DAYS - FRESH_DAYS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn record() -> Record<'static> {
        Record {
            registers: 1,
            updated_on: None,
            vintage: "2026-10-01",
            geo_quality: GeoQuality::Rooftop,
        }
    }

    #[test]
    fn one_fresh_register_is_a_b_and_a_second_one_makes_it_an_a() {
        let today = date(2026, 11, 23);
        assert_eq!(evidence(&record(), today).grade, Grade::B);
        assert_eq!(evidence(&Record { registers: 2, ..record() }, today).grade, Grade::A);
        let old = Record { vintage: "2022", ..record() };
        assert_eq!(evidence(&old, today).grade, Grade::C);
        let nowhere = Record { geo_quality: GeoQuality::Piled, ..old };
        assert_eq!(evidence(&nowhere, today).grade, Grade::D);
    }

    #[test]
    fn freshness_falls_from_half_a_year_to_two() {
        let today = date(2026, 11, 23);
        assert_eq!(freshness(date(2026, 6, 1), today), 1_000);
        assert_eq!(freshness(date(2024, 11, 22), today), 0);
        let between = freshness(date(2025, 8, 1), today);
        assert!((400..700).contains(&between), "{between}");
        assert_eq!(freshness(date(2001, 1, 1), today), 0);
    }

    #[test]
    fn a_vintage_is_a_day_or_a_year_and_never_in_the_future() {
        let today = date(2026, 11, 23);
        let of = |vintage| evidence(&Record { vintage, ..record() }, today).seen_on;
        assert_eq!(of("2022"), Some(date(2022, 12, 31)));
        assert_eq!(of("2026"), Some(today));
        assert_eq!(of("2025-02-03T10:00"), Some(date(2025, 2, 3)));
        assert_eq!(of("spring"), None);
    }
}
