//! 'Why is X not shown', which is also the page of one record.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::identify::search;
use maillage_domain::access::Action;

use super::place::{self, PlaceView};
use super::{Tab, not_ready, rendered, tabs};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{EmptyState, Field, Shell, Verb};
use crate::words;

#[derive(Template)]
#[template(path = "staff/identify/why.html")]
struct WhyPage {
    shell: Shell,
    tabs: Vec<Tab>,
    field: Field,
    action: String,
    empty: Option<EmptyState>,
    found: Vec<FoundView>,
    may_choose: bool,
    shortlist_action: String,
    reveal_action: String,
    credits: Vec<String>,
}

struct FoundView {
    place: PlaceView,
    is_shown: bool,
    answer: String,
    source: String,
    as_written: Option<String>,
    /// A natural person, whose name is shown on purpose only.
    is_person: bool,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let text = listing.search().unwrap_or_default();
    let (mut found, mut empty) = (Vec::new(), None);
    if !text.is_empty() {
        match search::why_not(&state.app, &page.actor, &text).await {
            Ok(answer) => {
                found = answer
                    .found
                    .iter()
                    .map(|one| found_view(&page, one, &answer.prospects))
                    .collect();
                if found.is_empty() {
                    empty = Some(EmptyState {
                        icon: crate::ui::icon("search"),
                        title: t.identify_why_none_title(),
                        text: t.identify_why_none_text(),
                        action: None,
                    });
                }
            }
            Err(error) => empty = Some(not_ready(&page, error)?),
        }
    }
    let edition = search::edition(&state.app, &page.actor).await?;
    rendered(&WhyPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(&page, "/why"),
        field: Field::text("q", t.identify_why_field(), text),
        action: page.to("/identify/why"),
        empty,
        may_choose: page.actor.may(Action::EditProspects),
        shortlist_action: page.to("/identify/shortlist"),
        reveal_action: page.to("/identify/reveal"),
        credits: if found.is_empty() { Vec::new() } else { place::credits(t, edition.as_ref()) },
        found,
    })
}

fn found_view(
    page: &StaffPage,
    one: &maillage_app::identify::register::Found,
    prospects: &std::collections::BTreeMap<
        maillage_domain::identify::establishment::RecordId,
        maillage_domain::engage::stage::Stage,
    >,
) -> FoundView {
    let t = page.t;
    let record = &one.establishment;
    let reasons: Vec<String> = one.reasons.iter().map(|reason| words::reason(t, reason)).collect();
    FoundView {
        place: PlaceView::new(page, record, &one.score, one.distance_m, prospects),
        is_shown: reasons.is_empty(),
        answer: if reasons.is_empty() {
            t.identify_why_shown()
        } else {
            t.identify_why_not_shown(reasons.join("; "))
        },
        as_written: place::as_written(t, record),
        is_person: record.privacy == maillage_domain::identify::establishment::Privacy::Person,
        source: format!("{} · {}", record.id, record.provenance.vintage),
    }
}
