//! What was decided about records that may be one place: the list, taking back, and the file that carries
//! decisions to another installation.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::identify::duplicate::{self, Decision, DecisionRow};
use maillage_domain::access::Action;
use maillage_domain::identify::duplicate::Verdict;
use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_i18n::T;

use super::duplicate::named;
use super::place;
use super::{Tab, rendered, tabs};
use crate::export::Download;
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Credits, EmptyState, Field, Pagination, Shell, Verb};

#[derive(Template)]
#[template(path = "staff/identify/decisions.html")]
struct DecisionsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    back: String,
    file: String,
    undo: String,
    take_over: String,
    field: Field,
    may_decide: bool,
    empty: Option<EmptyState>,
    rows: Vec<RowView>,
    pages: Option<Pagination>,
    credits: Credits,
}

struct RowView {
    left: String,
    right: String,
    records: [(String, String); 2],
    verdict: String,
    at: String,
    by: String,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let found = duplicate::decisions(&state.app, &page.actor, listing.page()).await?;
    let rows: Vec<RowView> = found.rows.iter().map(|row| row_view(&page, row)).collect();
    let none = || EmptyState {
        icon: crate::ui::icon("list"),
        title: t.duplicate_decisions_none_title(),
        text: t.duplicate_decisions_none_text(),
        action: Some((t.duplicate_title(), page.to("/identify/duplicates"))),
    };
    let credits =
        if rows.is_empty() { Credits::default() } else { place::credited(&state, &page).await? };
    rendered(&DecisionsPage {
        credits,
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(&page, "/duplicates"),
        back: page.to("/identify/duplicates"),
        file: page.to("/identify/duplicates/decisions.csv"),
        undo: page.to("/identify/duplicates/undo"),
        take_over: page.to("/identify/duplicates/take-over"),
        field: Field::file("file", t.duplicate_take_over_file(), ".csv")
            .with_hint(t.duplicate_take_over_hint()),
        may_decide: page.actor.may(Action::EditProspects),
        empty: rows.is_empty().then(none),
        rows,
        pages: listing.pagination(t, found.total),
    })
}

fn row_view(page: &StaffPage, row: &DecisionRow) -> RowView {
    let t = page.t;
    let Decision { couple, verdict, at, actor_name } = &row.decision;
    let record = |id: &RecordId, found: &Option<Establishment>| {
        let name = found.as_ref().map_or_else(|| t.duplicate_gone(), |it| place::name(t, it));
        (name, id.0.clone())
    };
    let records =
        [record(couple.first(), &row.records[0]), record(couple.second(), &row.records[1])];
    RowView {
        left: couple.first().0.clone(),
        right: couple.second().0.clone(),
        verdict: verdict_words(t, *verdict, &records),
        records,
        at: crate::staff::engage::day(page, *at),
        by: actor_name.clone(),
    }
}

fn verdict_words(t: T, verdict: Verdict, records: &[(String, String); 2]) -> String {
    let [first, second] = [records[0].0.as_str(), records[1].0.as_str()];
    match verdict {
        Verdict::Same => t.duplicate_verdict_same(),
        Verdict::Different => t.duplicate_verdict_different(),
        Verdict::FirstBefore => t.duplicate_before(first, second),
        Verdict::SecondBefore => t.duplicate_before(second, first),
    }
}

/// All decisions as the file that [`take_over`] reads: fixed names of columns, whatever the language.
pub(super) async fn file(
    State(state): State<WebState>,
    page: StaffPage,
) -> Result<Download, WebError> {
    let bytes = duplicate::file(&state.app, &page.actor).await?;
    Ok(Download { name: "decisions.csv".to_owned(), media_type: "text/csv; charset=utf-8", bytes })
}

pub(super) async fn undo(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let (records, _) = named(&page, &submitted)?;
    duplicate::undo(&state.app, &page.actor, records).await?;
    let back = page.to("/identify/duplicates/decisions");
    Ok(GoTo::new(back).saying(page.t.duplicate_said_undone()))
}

pub(super) async fn take_over(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let t = page.t;
    let go = GoTo::new(page.to("/identify/duplicates/decisions"));
    let Some(file) = submitted.file("file") else {
        return Ok(go.warning(t.duplicate_take_over_none()));
    };
    let done = duplicate::take_over(&state.app, &page.actor, &file.bytes).await?;
    let words = t.duplicate_taken_over(done.known, done.refused, done.taken);
    Ok(if done.refused > 0 { go.warning(words) } else { go.saying(words) })
}
