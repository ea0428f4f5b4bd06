//! One place of activity as the search and 'why not' show it.

use std::collections::BTreeMap;

use maillage_app::identify::register::EditionInfo;
use maillage_app::identify::search;
use maillage_domain::engage::stage::Stage;
use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_domain::identify::lettering;
use maillage_domain::identify::score::Score;
use maillage_i18n::T;

use super::evidence::{Attested, GradeView};
use super::explain::ScoreView;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::Credits;
use crate::words;

/// A place in a list.
#[derive(Debug, Clone)]
pub(crate) struct PlaceView {
    /// The record.
    pub(crate) id: String,
    pub(crate) name: String,
    /// The page that tells all about it.
    pub(crate) href: String,
    pub(crate) category: String,
    pub(crate) address: String,
    pub(crate) distance: String,
    pub(crate) score: ScoreView,
    /// How well its record is attested.
    pub(crate) grade: GradeView,
    /// How many registers say it, when several do.
    pub(crate) registers: Option<String>,
    /// Where it stands, when it is on the shortlist already.
    pub(crate) mark: Option<String>,
    /// Whether it can be ticked.
    pub(crate) can_choose: bool,
    /// Whether it is on the shortlist, or further.
    pub(crate) is_prospect: bool,
    /// The words of its box.
    pub(crate) choose: String,
}

impl PlaceView {
    pub(crate) fn new(
        page: &StaffPage,
        place: &Establishment,
        score: &Score,
        distance_m: Option<f64>,
        prospects: &BTreeMap<RecordId, Stage>,
        attested: Attested,
    ) -> Self {
        let t = page.t;
        let name = name(t, place);
        let stage = prospects.get(&place.id);
        let id = place.id.0.clone();
        Self {
            href: href(page, &id),
            choose: t.identify_choose(name.as_str()),
            category: words::category(t, place.category),
            address: address(place),
            distance: distance(t, distance_m),
            score: ScoreView::new(page, place, score),
            grade: GradeView::new(t, place, attested),
            registers: None,
            mark: stage.map(|stage| mark(t, *stage)),
            can_choose: place.name.is_some(),
            is_prospect: stage.is_some(),
            id,
            name,
        }
    }
}

/// The page that tells all about what a text finds: a record, by its number, or the places of a name.
pub(crate) fn href(page: &StaffPage, text: &str) -> String {
    let query: String =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("q", text).finish();
    page.to(&format!("/identify/why?{query}"))
}

impl PlaceView {
    /// The same, of which other records speak too: what was noted under any of them holds for the place.
    pub(crate) fn with_others<'a>(
        mut self,
        t: T,
        mut others: impl Iterator<Item = &'a RecordId>,
        registers: u32,
        prospects: &BTreeMap<RecordId, Stage>,
    ) -> Self {
        self.registers = (registers > 1).then(|| t.duplicate_registers(registers));
        let noted = others.find_map(|id| prospects.get(id));
        if let (None, Some(stage)) = (&self.mark, noted) {
            self.mark = Some(mark(t, *stage));
            self.is_prospect = true;
        }
        self
    }
}

fn mark(t: T, stage: Stage) -> String {
    match stage {
        Stage::Shortlisted => t.identify_on_list(),
        _ => t.identify_on_list_stage(),
    }
}

pub(super) fn name(t: T, place: &Establishment) -> String {
    let category = || words::category(t, place.category).to_lowercase();
    place.name.as_deref().map_or_else(|| t.identify_no_name(category()), lettering::name)
}

pub(super) fn address(place: &Establishment) -> String {
    let address = lettering::postal(&place.address);
    let town = format!("{} {}", address.postcode, address.locality);
    [address.street, town.trim().to_owned()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

pub(super) fn distance(t: T, metres: Option<f64>) -> String {
    match metres {
        None => t.identify_no_point(),
        Some(metres) if metres <= 0.0 => t.identify_inside(),
        Some(metres) => t.identify_away(t.distance(metres)),
    }
}

/// Which edition is looked at, then whom to thank for the data, one line for each source with its vintage, as the
/// licences ask. Every page that shows rows of registers ends with these lines.
pub(crate) fn credits(t: T, edition: Option<&EditionInfo>) -> Credits {
    let Some(edition) = edition else { return Credits::default() };
    let name: String = edition.checksum.chars().take(8).collect();
    let first = t.edition_line(name, t.integer(edition.rows));
    let sources = edition
        .sources
        .iter()
        .map(|s| t.identify_source_line(s.credit.as_str(), s.licence.as_str(), s.vintage.as_str()));
    Credits { lines: std::iter::once(first).chain(sources).collect() }
}

/// The same, of the edition that there is now.
pub(crate) async fn credited(state: &WebState, page: &StaffPage) -> Result<Credits, WebError> {
    let edition = search::edition(&state.app, &page.actor).await?;
    Ok(credits(page.t, edition.as_ref()))
}

/// What the register itself says, when it is written otherwise than shown.
pub(super) fn as_written(t: T, place: &Establishment) -> Option<String> {
    let text = [place.name.clone().unwrap_or_default(), place.address.street_line()];
    let text: Vec<String> = text.into_iter().filter(|part| !part.is_empty()).collect();
    let shown = [name(t, place), lettering::street_line(&place.address)];
    text.iter().any(|part| !shown.contains(part)).then(|| t.identify_as_written(text.join(", ")))
}
