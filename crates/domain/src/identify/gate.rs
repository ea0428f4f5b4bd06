//! The gate before the score: who is not shown at all, and why.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::category::Category;
use super::establishment::{OperatorKind, Privacy, Status};

/// Where an establishment lies as seen from a territory.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Placement {
    /// So many metres from the territory; 0 inside.
    Distance(f64),
    /// No usable point.
    Nowhere,
}

/// What the gate looks at.
#[derive(Debug, Clone, Copy)]
pub struct GateFacts {
    /// Where it lies.
    pub placement: Placement,
    /// Whether it declares to act in the territory though seated elsewhere.
    pub acts_in: bool,
    /// Whether it is open.
    pub status: Status,
    /// Who may be told.
    pub privacy: Privacy,
    /// Our category.
    pub category: Category,
    /// What runs it.
    pub kind: OperatorKind,
    /// It asked not to be contacted.
    pub opted_out: bool,
    /// It is a partner already.
    pub partner: bool,
}

/// What an organisation chose for its searches.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct GateRules {
    /// How many metres around the territory still count.
    pub margin_m: u32,
    /// Categories never shown.
    pub excluded_categories: BTreeSet<Category>,
    /// Kinds never shown.
    pub excluded_kinds: BTreeSet<OperatorKind>,
}

/// Why an establishment is not shown.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GateReason {
    /// It lies outside the territory and its margin, and does not say that it acts there.
    Outside {
        /// Metres to the edge, rounded.
        metres: u32,
    },
    /// The register gives no usable point.
    NoLocation,
    /// It is closed.
    Closed,
    /// The premises are empty.
    Vacant,
    /// A natural person, or a row whose register limits its spreading.
    Private,
    /// Its category is excluded.
    ExcludedCategory(Category),
    /// Its kind is excluded.
    ExcludedKind(OperatorKind),
    /// It asked not to be contacted.
    OptedOut,
    /// It is a partner already.
    Partner,
}

impl GateReason {
    /// The stored word of the reason, without its data.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Outside { .. } => "outside",
            Self::NoLocation => "no_location",
            Self::Closed => "closed",
            Self::Vacant => "vacant",
            Self::Private => "private",
            Self::ExcludedCategory(_) => "excluded_category",
            Self::ExcludedKind(_) => "excluded_kind",
            Self::OptedOut => "opted_out",
            Self::Partner => "partner",
        }
    }
}

/// All reasons for which an establishment is not shown; none when it may be.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on the globe, never negative, fits in 32 bits"
)]
pub fn gate(facts: &GateFacts, rules: &GateRules) -> Vec<GateReason> {
    let mut reasons = Vec::new();
    match facts.placement {
        _ if facts.acts_in => {}
        Placement::Nowhere => reasons.push(GateReason::NoLocation),
        Placement::Distance(metres) if metres > f64::from(rules.margin_m) => {
            reasons.push(GateReason::Outside { metres: metres.round() as u32 });
        }
        Placement::Distance(_) => {}
    }
    match facts.status {
        Status::Closed => reasons.push(GateReason::Closed),
        Status::Vacant => reasons.push(GateReason::Vacant),
        Status::Active | Status::Unknown => {}
    }
    if facts.privacy != Privacy::Public {
        reasons.push(GateReason::Private);
    }
    if rules.excluded_categories.contains(&facts.category) {
        reasons.push(GateReason::ExcludedCategory(facts.category));
    }
    if rules.excluded_kinds.contains(&facts.kind) {
        reasons.push(GateReason::ExcludedKind(facts.kind));
    }
    if facts.opted_out {
        reasons.push(GateReason::OptedOut);
    }
    if facts.partner {
        reasons.push(GateReason::Partner);
    }
    reasons
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open_bakery() -> GateFacts {
        GateFacts {
            placement: Placement::Distance(0.0),
            acts_in: false,
            status: Status::Active,
            privacy: Privacy::Public,
            category: "bakery".parse().unwrap(),
            kind: OperatorKind::Company,
            opted_out: false,
            partner: false,
        }
    }

    #[test]
    fn an_open_bakery_inside_passes() {
        assert!(gate(&open_bakery(), &GateRules::default()).is_empty());
    }

    #[test]
    fn every_reason_is_told_not_only_the_first() {
        let facts = GateFacts {
            placement: Placement::Distance(950.4),
            status: Status::Closed,
            privacy: Privacy::Person,
            opted_out: true,
            partner: true,
            ..open_bakery()
        };
        let rules = GateRules {
            margin_m: 800,
            excluded_categories: [facts.category].into(),
            excluded_kinds: [OperatorKind::Company].into(),
        };
        let words: Vec<_> = gate(&facts, &rules).into_iter().map(GateReason::as_str).collect();
        let expected = [
            "outside",
            "closed",
            "private",
            "excluded_category",
            "excluded_kind",
            "opted_out",
            "partner",
        ];
        assert_eq!(words, expected);
    }

    #[test]
    fn who_acts_in_the_territory_need_not_sit_in_it() {
        let facts = GateFacts { placement: Placement::Nowhere, acts_in: true, ..open_bakery() };
        assert!(gate(&facts, &GateRules::default()).is_empty());
        let facts = GateFacts { acts_in: false, ..facts };
        assert_eq!(gate(&facts, &GateRules::default()), [GateReason::NoLocation]);
    }
}
