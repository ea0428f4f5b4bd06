//! How well a record is attested, what the register says of it, and what would raise its score.

use jiff::civil::Date;
use maillage_domain::identify::criteria::Criteria;
use maillage_domain::identify::establishment::Establishment;
use maillage_domain::identify::evidence::{Grade, Record, evidence};
use maillage_domain::identify::need::Need;
use maillage_domain::identify::raise::{Raise, What, raises};
use maillage_domain::identify::score::Score;
use maillage_i18n::T;

use crate::words;

/// So many raises are told; the greatest come first.
const RAISES: usize = 5;

/// What is known of a record besides itself.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Attested {
    /// Today, where the organisation is.
    pub(crate) today: Date,
    /// How many independent registers have the place; 1 where nobody has compared them.
    pub(crate) registers: u32,
}

/// A grade ready to be shown.
#[derive(Debug, Clone)]
pub(crate) struct GradeView {
    /// `B`.
    pub(crate) letter: &'static str,
    /// `Evidence B`.
    pub(crate) words: String,
    /// The class of its chip: attention only where it is to be checked before going there.
    pub(crate) tone: &'static str,
    /// How it came about.
    pub(crate) sentence: String,
}

impl GradeView {
    pub(crate) fn new(t: T, place: &Establishment, attested: Attested) -> Self {
        let record = Record {
            registers: attested.registers,
            updated_on: place.updated_on,
            vintage: &place.provenance.vintage,
            geo_quality: place.geo_quality,
        };
        let found = evidence(&record, attested.today);
        let seen = match found.seen_on {
            Some(day) => t.score_evidence_seen(t.date(day)),
            None => t.score_evidence_undated(),
        };
        let point = t.named("score-point", found.geo_quality.as_str()).unwrap_or_default();
        let parts = [t.score_evidence_registers(found.registers), seen, point];
        Self {
            letter: found.grade.as_str(),
            words: t.score_grade(found.grade.as_str()),
            tone: match found.grade {
                Grade::A | Grade::B => "chip-good",
                Grade::C => "",
                Grade::D => "chip-attention",
            },
            sentence: parts.join("; "),
        }
    }
}

/// What would raise a score, as sentences.
pub(super) fn raise_lines(
    t: T,
    place: &Establishment,
    score: &Score,
    criteria: &Criteria,
    needs: &[Need],
) -> Vec<String> {
    let all = raises(score, criteria, needs, place.category, place.nace);
    all.iter().take(RAISES).map(|raise| raise_line(t, raise)).collect()
}

fn raise_line(t: T, raise: &Raise) -> String {
    let points = |points: u32| t.decimal(f64::from(points) / 1_000.0, 1);
    let named = |group: &str, word: &str| t.named(group, word).unwrap_or_default();
    let what = match raise.what {
        What::Known(criterion) => named("score-known", criterion.as_str()),
        What::Phone => t.score_if_phone(),
        What::Written => t.score_if_written(),
        What::StreetDoor => t.score_if_street_door(),
        What::Signal => t.score_if_signal(),
        What::Inside => t.score_if_inside(),
        What::Need(need) => t.score_if_need(words::need(t, need)),
    };
    match raise.least {
        None => t.score_raise_to(points(raise.points), what),
        Some(least) => t.score_raise_between(points(least), points(raise.points), what),
    }
}

/// The record as the register has it: label and value.
pub(super) fn record(t: T, place: &Establishment) -> Vec<(String, String)> {
    let day = |day: Option<Date>| day.map_or_else(String::new, |day| t.date(day));
    let source = &place.provenance;
    let activity = [&place.activity.code, &place.activity.label];
    let activity: Vec<&str> =
        activity.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    let people = place.size.map_or_else(String::new, |size| match (size.min, size.max) {
        (min, max) if min == max => t.integer(min),
        (min, max) => t.score_record_between(t.integer(max), t.integer(min)),
    });
    let contacts = place.contacts.clone().unwrap_or_default();
    let signals = place.signals.unwrap_or_default();
    let signals: Vec<String> = signals.iter().map(|signal| words::signal(t, signal)).collect();
    let ids: Vec<String> = place
        .official_ids
        .iter()
        .map(|(scheme, id)| format!("{} {id}", scheme.to_uppercase()))
        .collect();
    let point = place.point.map_or_else(String::new, |point| {
        format!("{}, {}", t.decimal(point.lat, 5), t.decimal(point.lon, 5))
    });
    [
        (t.score_record_register(), format!("{}, {}", source.credit, source.vintage)),
        (t.score_record_licence(), source.licence.clone()),
        (t.score_record_number(), place.id.0.clone()),
        (t.score_record_updated(), day(place.updated_on)),
        (t.score_record_opened(), day(place.opened_on)),
        (t.score_record_activity(), activity.join(" ")),
        (t.score_record_kind(), words::operator(t, place.kind)),
        (t.score_record_people(), people),
        (t.telephone(), contacts.phone),
        (t.email(), contacts.email),
        (t.website(), contacts.website),
        (t.score_record_values(), signals.join(", ")),
        (t.score_record_brand(), place.chain.brand.clone()),
        (t.score_record_ids(), ids.join(", ")),
        (t.score_record_point(), point),
    ]
    .into_iter()
    .filter(|(_, value)| !value.trim().is_empty())
    .collect()
}
