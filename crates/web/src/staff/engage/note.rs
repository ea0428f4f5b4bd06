//! The notes on a prospect or a partner: shown and written on its page.

use axum::extract::State;
use axum::response::Response;
use maillage_app::engage::note::{self, Note};
use maillage_domain::access::Action;

use super::about::{self, Of};
use super::moment;
use crate::page::StaffPage;
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
            add,
        )
        .post("/o/{slug}/partners/{partner}/notes", Gate::Staff(Action::EditPartners), add);
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

async fn add(
    State(state): State<WebState>,
    page: StaffPage,
    Of(about): Of,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let save = async |text: String| note::write(&state.app, &page.actor, about, &text).await;
    about::add(&state, &page, about, submitted, |form| form.required("note", 4_000), save).await
}
