//! Screen words of the registers' own words: categories, families, needs, kinds, reasons.
//!
//! A test proves that every word of every type has its message, so no page shows a stored word.

use maillage_app::identify::diff::ChangeKind;
use maillage_app::identify::register::{SkipReason, Trap};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{OperatorKind, Signal};
use maillage_domain::identify::gate::GateReason;
use maillage_domain::identify::need::Need;
use maillage_domain::identify::score::Criterion;
use maillage_i18n::T;

fn word(t: T, group: &str, stored: &str) -> String {
    t.named(group, stored).unwrap_or_else(|| stored.replace('_', " "))
}

/// A category, such as `Bakery`.
pub(crate) fn category(t: T, category: Category) -> String {
    word(t, "category", category.code())
}

/// A family of categories.
pub(crate) fn family(t: T, family: &str) -> String {
    word(t, "family", family)
}

/// A need of the mission.
pub(crate) fn need(t: T, need: Need) -> String {
    word(t, "need", need.as_str())
}

/// What runs a place.
pub(crate) fn operator(t: T, kind: OperatorKind) -> String {
    word(t, "operator", kind.as_str())
}

/// A signal of values, in the middle of a sentence.
pub(crate) fn signal(t: T, signal: Signal) -> String {
    word(t, "signal", signal.as_str())
}

/// A criterion of the score.
pub(crate) fn criterion(t: T, criterion: Criterion) -> String {
    word(t, "criterion", criterion.as_str())
}

/// Why something is not shown, by the stored word of the reason.
pub(crate) fn held(t: T, reason: &str) -> String {
    word(t, "held", reason)
}

/// Why this one is not shown.
pub(crate) fn reason(t: T, reason: &GateReason) -> String {
    match reason {
        GateReason::Outside { metres } => t.identify_reason_outside(t.distance(f64::from(*metres))),
        other => held(t, other.as_str()),
    }
}

/// Why a row was not kept.
pub(crate) fn skip(t: T, reason: SkipReason) -> String {
    word(t, "skip", &stored(reason))
}

/// What became of a place, as a heading.
pub(crate) fn change(t: T, kind: ChangeKind) -> String {
    word(t, "change", kind.as_str())
}

/// A trap of a register.
pub(crate) fn trap(t: T, trap: Trap) -> String {
    word(t, "trap", &stored(trap))
}

/// The stored word of a plain enum.
fn stored(value: impl serde::Serialize) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word,
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use maillage_domain::identify::territory::parts::Origin;
    use maillage_domain::locale::Locale;

    use super::*;

    const SKIPS: [SkipReason; 8] = [
        SkipReason::DuplicateId,
        SkipReason::NoId,
        SkipReason::CellCount,
        SkipReason::NotAPlace,
        SkipReason::NoPoint,
        SkipReason::Outside,
        SkipReason::Closed,
        SkipReason::SecondActivity,
    ];
    const TRAPS: [Trap; 17] = [
        Trap::StrayByteOrderMark,
        Trap::OtherEncoding,
        Trap::UndecodableText,
        Trap::SwappedAxes,
        Trap::ZeroPoint,
        Trap::UnusablePoint,
        Trap::PiledPoint,
        Trap::NoNameMark,
        Trap::UnknownActivity,
        Trap::UnknownCode,
        Trap::UnusableDate,
        Trap::ComputedPoint,
        Trap::ForbiddenColumn,
        Trap::NoLegalUnit,
        Trap::CellCountBeside,
        Trap::PointOfAddress,
        Trap::LowConfidence,
    ];

    #[test]
    fn every_word_of_the_registers_has_a_message_in_every_language() {
        let unknown = Category::UNKNOWN;
        let reasons = [
            GateReason::Outside { metres: 1 },
            GateReason::NoLocation,
            GateReason::Closed,
            GateReason::Vacant,
            GateReason::Private,
            GateReason::ExcludedCategory(unknown),
            GateReason::ExcludedKind(OperatorKind::Unknown),
            GateReason::OptedOut,
            GateReason::Partner,
        ];
        let families: BTreeSet<&str> = Category::all().map(Category::family).collect();
        let mut all: Vec<(&str, String)> = Vec::new();
        all.extend(Category::all().map(|c| ("category", c.code().to_owned())));
        all.extend(families.into_iter().map(|f| ("family", f.to_owned())));
        all.extend(Need::ALL.map(|n| ("need", n.as_str().to_owned())));
        all.extend(Origin::ALL.iter().map(|k| ("origin", k.as_str().to_owned())));
        all.extend(OperatorKind::ALL.iter().map(|k| ("operator", k.as_str().to_owned())));
        all.extend(Signal::ALL.iter().map(|s| ("signal", s.as_str().to_owned())));
        all.extend(Criterion::ALL.map(|c| ("criterion", c.as_str().to_owned())));
        all.extend(reasons.iter().map(|r| ("held", r.as_str().to_owned())));
        all.extend(SKIPS.map(|s| ("skip", stored(s))));
        all.extend(TRAPS.map(|s| ("trap", stored(s))));
        for locale in Locale::ALL {
            for (group, word) in &all {
                assert!(T::new(locale).named(group, word).is_some(), "{locale}: {group}-{word}");
            }
        }
    }

    #[test]
    fn a_word_that_nobody_knows_is_shown_as_it_is() {
        assert_eq!(word(T::new(Locale::En), "category", "moon_shop"), "moon shop");
    }
}
