//! The notes on a prospect or a partner: shown and written on its page.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::engage::note::{self, About, Note};
use maillage_domain::access::Action;

use super::{moment, partner, prospect};
use crate::page::{Path, StaffPage};
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::Field;
use crate::{Form, Submitted};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .post(
            "/o/{slug}/engage/prospects/{prospect}/notes",
            Gate::Staff(Action::EditProspects),
            add_to_prospect,
        )
        .post(
            "/o/{slug}/partners/{partner}/notes",
            Gate::Staff(Action::EditPartners),
            add_to_partner,
        );
}

/// One note of the list.
pub(super) struct NoteLine {
    pub(super) text: String,
    pub(super) who: String,
    pub(super) when: String,
}

pub(super) fn lines(page: &StaffPage, notes: &[Note]) -> Vec<NoteLine> {
    notes
        .iter()
        .map(|note| NoteLine {
            text: note.text.clone(),
            who: note.author_name.clone(),
            when: moment(page, note.created_at),
        })
        .collect()
}

/// The field of a new note.
pub(super) fn field(page: &StaffPage, form: &Form) -> Field {
    Field::area("note", page.t.engage_note(), form.value("note"), 3).with_error(form.error("note"))
}

async fn add_to_prospect(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id = prospect::id_of(&id)?;
    let mut form = Form::new(page.t, submitted);
    let Some(text) = form.required("note", 4_000) else {
        return Ok(prospect::render(&state, &page, id, &form, true).await?.into_response());
    };
    note::write(&state.app, &page.actor, About::Prospect(id), &text).await?;
    Ok(prospect::back(&page, id, page.t.saved()))
}

async fn add_to_partner(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id = partner::id_of(&id)?;
    let mut form = Form::new(page.t, submitted);
    let Some(text) = form.required("note", 4_000) else {
        return Ok(partner::render(&state, &page, id, &form).await?.into_response());
    };
    note::write(&state.app, &page.actor, About::Partner(id), &text).await?;
    Ok(partner::back(&page, id, page.t.saved()))
}
