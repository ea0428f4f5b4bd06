//! A score that explains itself: seven parts, each a sentence with its points, adding up exactly.

use maillage_domain::access::Action;
use maillage_domain::identify::establishment::Establishment;
use maillage_domain::identify::score::{Criterion, Explanation, Part, Score};
use maillage_i18n::T;

use super::place;
use crate::page::StaffPage;
use crate::words;

/// A score ready to be shown.
#[derive(Debug, Clone)]
pub(crate) struct ScoreView {
    /// With one decimal.
    pub(crate) score: String,
    /// With three decimals, so that the parts are seen to add up.
    pub(crate) exact: String,
    /// The share of the criteria that is known, 0 to 100.
    pub(crate) coverage: u32,
    /// `87 % known`.
    pub(crate) coverage_words: String,
    /// What the coverage means.
    pub(crate) coverage_sentence: String,
    /// The seven parts.
    pub(crate) parts: Vec<PartView>,
    /// `Not known: …`, when something is not.
    pub(crate) unknown: Option<String>,
}

/// One part of a score.
#[derive(Debug, Clone)]
pub(crate) struct PartView {
    pub(crate) name: String,
    pub(crate) weight: String,
    pub(crate) sentence: String,
    /// Where that is to be seen: words and address.
    pub(crate) evidence: (String, String),
    /// With three decimals; `None` when the criterion does not apply.
    pub(crate) points: Option<String>,
}

impl ScoreView {
    pub(crate) fn new(page: &StaffPage, place: &Establishment, score: &Score) -> Self {
        let t = page.t;
        let parts: Vec<PartView> =
            score.parts.iter().map(|part| part_view(page, place, part)).collect();
        let unknown: Vec<String> = (score.parts.iter())
            .filter(|part| part.value.is_none())
            .map(|part| words::criterion(t, part.criterion).to_lowercase())
            .collect();
        Self {
            score: thousandths(t, score.points, 1),
            exact: thousandths(t, score.points, 3),
            coverage: score.coverage,
            coverage_words: t.identify_coverage(score.coverage),
            coverage_sentence: t.identify_coverage_whole(score.coverage),
            parts,
            unknown: (!unknown.is_empty()).then(|| t.identify_unknown_parts(unknown.join(", "))),
        }
    }
}

fn thousandths(t: T, number: u32, places: usize) -> String {
    t.decimal(f64::from(number) / 1_000.0, places)
}

fn part_view(page: &StaffPage, place: &Establishment, part: &Part) -> PartView {
    let t = page.t;
    PartView {
        name: words::criterion(t, part.criterion),
        weight: t.identify_explain_weight(part.weight),
        sentence: sentence(t, part.explanation),
        evidence: evidence(page, place, part),
        points: part.value.map(|_| thousandths(t, part.points, 3)),
    }
}

/// Where a line of the explanation is to be seen: the verdict, the map, the record, the places of the same name, the
/// partners.
fn evidence(page: &StaffPage, place: &Establishment, part: &Part) -> (String, String) {
    let t = page.t;
    let verdict = |need: &str| {
        let code = place.category.code();
        let path = format!("/identify/score/verdicts?need={need}#cat-{code}");
        (t.score_see_verdict(), page.to(&path))
    };
    let has_trade = place.nace.or(place.category.nace()).is_some();
    let own = |part: &str| format!("{}#{part}", place::href(page, &place.id.0));
    match part.explanation {
        // The trade is known, so it is the mission of which nothing is.
        Explanation::Unknown if part.criterion == Criterion::MissionFit && has_trade => {
            match page.actor.may(Action::EditProspects) {
                true => (t.identify_needs_choose(), page.to("/identify/needs")),
                false => verdict(""),
            }
        }
        Explanation::Unknown => (t.score_see_record(), own("record")),
        Explanation::Serves(fit) => verdict(fit.need.as_str()),
        Explanation::Judged { need, .. } => verdict(need.as_str()),
        Explanation::ServesNone => verdict(""),
        Explanation::Inside | Explanation::Away { .. } => (t.score_see_map(), own("map")),
        Explanation::SingleSite | Explanation::Sites { .. } => match place.name.as_deref() {
            Some(name) => (t.score_see_alike(), place::href(page, name)),
            None => (t.score_see_record(), own("record")),
        },
        Explanation::Headcount { .. } | Explanation::States(_) | Explanation::Reached(_) => {
            (t.score_see_record(), own("record"))
        }
        Explanation::PartnersAlike(0) => {
            let code = place.category.code();
            (t.portfolio_nav(), page.to(&format!("/identify/portfolio#trade-{code}")))
        }
        Explanation::PartnersAlike(_) => {
            let path = format!("/partners?state=in&category={}", place.category.code());
            (t.score_see_partners(), page.to(&path))
        }
    }
}

/// Why a criterion has its value, in words.
pub(super) fn sentence(t: T, explanation: Explanation) -> String {
    match explanation {
        Explanation::Unknown => t.identify_part_unknown(),
        Explanation::Serves(fit) => t.identify_part_serves(
            fit.code.to_string(),
            words::need(t, fit.need),
            thousandths(t, fit.thousandths, 2),
        ),
        Explanation::Judged { need, thousandths: value, .. } => {
            t.score_part_judged(words::need(t, need), thousandths(t, value, 2))
        }
        Explanation::ServesNone => t.identify_part_serves_none(),
        Explanation::Inside => t.identify_part_inside(),
        Explanation::Away { metres, half_life_m } => {
            t.identify_part_away(t.distance(f64::from(metres)), t.distance(f64::from(half_life_m)))
        }
        Explanation::Headcount { doubled_midpoint } => {
            let places = usize::from(doubled_midpoint % 2 == 1);
            t.identify_part_headcount(t.decimal(f64::from(doubled_midpoint) / 2.0, places))
        }
        Explanation::SingleSite => t.identify_part_single(),
        Explanation::Sites { units, known_chain } => {
            let mut sentences = Vec::new();
            if units > 1 {
                sentences.push(t.identify_part_sites(units));
            }
            if known_chain {
                sentences.push(t.identify_part_chain());
            }
            sentences.join(" ")
        }
        Explanation::States(signals) => {
            let said: Vec<String> = signals.iter().map(|signal| words::signal(t, signal)).collect();
            if said.is_empty() {
                t.identify_part_states_none()
            } else {
                t.identify_part_states(said.join(", "))
            }
        }
        Explanation::Reached(reach) => {
            let ways = [
                (reach.street_door, t.identify_way_door()),
                (reach.phone, t.identify_way_phone()),
                (reach.written, t.identify_way_written()),
            ];
            let ways: Vec<String> =
                ways.into_iter().filter(|(has, _)| *has).map(|(_, word)| word).collect();
            if ways.is_empty() {
                t.identify_part_reached_none()
            } else {
                t.identify_part_reached(ways.join(", "))
            }
        }
        Explanation::PartnersAlike(0) => t.identify_part_partners_none(),
        Explanation::PartnersAlike(count) => t.identify_part_partners(count),
    }
}
