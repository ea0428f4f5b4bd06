//! Changing a round: when and where, the order, the stops, their hours; removing it and putting it back.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maillage_app::identify::address::AddressFound;
use maillage_app::identify::round::{self, Round};
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::identify::round::opening_times;
use maillage_domain::ids::{ProspectId, RoundId};

use super::super::{Tab, rendered, tabs};
use super::{id_of, start, title};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Breadcrumb, ErrorSummary, Field, Shell, Verb};

#[derive(Template)]
#[template(path = "staff/identify/round/edit.html")]
struct EditPage {
    shell: Shell,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    summary: ErrorSummary,
    fields: Vec<Field>,
    back: String,
}

fn page_of(page: &StaffPage, id: RoundId) -> String {
    page.to(&format!("/identify/rounds/{id}"))
}

pub(super) async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let round = round::page(&state.app, &page.actor, id_of(&id)?).await?.round;
    let leave = format!("{}:{:02}", round.leave_minute / 60, round.leave_minute % 60);
    let known = [
        ("title", round.title.clone()),
        ("day", round.day.to_string()),
        ("leave", leave),
        ("visit_minutes", round.visit_minutes.to_string()),
        ("start", round.start_label.clone()),
    ];
    shown(&page, &round, &Form::first(page.t, known), &[])
}

fn shown(
    page: &StaffPage,
    round: &Round,
    form: &Form,
    found: &[AddressFound],
) -> Result<Response, WebError> {
    let t = page.t;
    let back = page_of(page, round.id);
    let above = vec![(t.round_nav(), page.to("/identify/rounds")), (title(t, round), back.clone())];
    let mut fields = start::fields(t, form, found);
    fields.push(start::name(t, form));
    rendered(&EditPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(page, "/rounds"),
        trail: Breadcrumb { label: t.shell_breadcrumb(), above, here: t.round_change() },
        summary: form.summary(),
        fields,
        back,
    })
}

pub(super) async fn save(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let before = round::page(&state.app, &page.actor, id).await?.round;
    let mut form = Form::new(page.t, submitted);
    let start = Some((before.start, before.start_label.clone()));
    match start::read(&state, &page, &mut form, start).await? {
        Ok(wish) => {
            round::change(&state.app, &page.actor, id, wish).await?;
            Ok(GoTo::new(page_of(&page, id)).saying(page.t.saved()).into_response())
        }
        Err(found) => {
            let again = shown(&page, &before, &form, &found)?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
        }
    }
}

/// The prospect that a form names.
fn prospect_of(submitted: &Submitted) -> Result<ProspectId, WebError> {
    submitted.text("prospect").parse().map_err(|_| WebError::not_found())
}

/// One stop to another place, or all in the best order.
pub(super) async fn order(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let id = id_of(&id)?;
    let back = page_of(&page, id);
    if submitted.is_ticked("best") {
        round::best_order(&state.app, &page.actor, id).await?;
        return Ok(GoTo::new(back).saying(page.t.saved()));
    }
    let prospect = prospect_of(&submitted)?;
    let to = submitted.text("to").parse().map_err(|_| WebError::not_found())?;
    round::move_stop(&state.app, &page.actor, id, prospect, to).await?;
    Ok(GoTo::new(format!("{back}#stop-{prospect}")))
}

/// A stop more, or one less.
pub(super) async fn stops(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let id = id_of(&id)?;
    let back = page_of(&page, id);
    if submitted.is_ticked("drop") {
        let prospect: ProspectId =
            submitted.text("drop").parse().map_err(|_| WebError::not_found())?;
        round::drop_stop(&state.app, &page.actor, id, prospect).await?;
        return Ok(GoTo::new(format!("{back}?dropped={prospect}")));
    }
    if submitted.is_ticked("place") {
        let record = RecordId(submitted.text("place").to_owned());
        round::add_record(&state.app, &page.actor, id, record).await?;
    } else {
        round::add_stop(&state.app, &page.actor, id, prospect_of(&submitted)?).await?;
    }
    let words = page.t.round_added_said(submitted.text("name"));
    Ok(GoTo::new(back).saying(words))
}

/// When a stop is open on the day of the week of the round.
pub(super) async fn hours(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let (id, prospect) = (id_of(&id)?, prospect_of(&submitted)?);
    let back = GoTo::new(format!("{}#stop-{prospect}", page_of(&page, id)));
    let text = submitted.text(&format!("hours-{prospect}")).trim().to_owned();
    let times = match text.as_str() {
        "" => None,
        "-" | "–" | "—" => Some(Vec::new()),
        typed => match opening_times(typed) {
            Ok(times) => Some(times),
            Err(_) => return Ok(back.warning(page.t.round_hours_invalid())),
        },
    };
    round::set_opening(&state.app, &page.actor, id, prospect, times).await?;
    Ok(back.saying(page.t.saved()))
}

/// Removes a round, or puts it back.
pub(super) async fn removed(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let id = id_of(&id)?;
    let back = GoTo::new(page_of(&page, id));
    if submitted.text("removed") == "no" {
        round::restore(&state.app, &page.actor, id).await?;
        return Ok(back.saying(page.t.round_restored()));
    }
    round::remove(&state.app, &page.actor, id).await?;
    Ok(back.saying(page.t.round_removed_said()))
}
