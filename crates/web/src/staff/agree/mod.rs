//! Agree: agreements, for members of staff.

mod agreement;
mod draft;
mod list;
mod opened;
mod signing_link;
mod step;
pub(crate) mod words;

use maillage_domain::access::Action;

pub(crate) use agreement::{fingerprint, fingerprint_text, pdf};
pub(crate) use list::PartnerAgreements;
pub(crate) use step::read_signing;

use crate::routes::{Gate, Routes};

#[cfg(test)]
mod tests;

/// The routes of agreements.
pub(crate) fn routes(routes: &mut Routes) {
    let view = Gate::Staff(Action::ViewNetwork);
    let edit = Gate::Staff(Action::EditAgreements);
    routes
        .get("/o/{slug}/agree", view, list::list)
        .get("/o/{slug}/agree/new", edit, draft::new)
        .post("/o/{slug}/agree/new", edit, draft::create)
        .get("/o/{slug}/agree/{id}", view, agreement::show)
        .get("/o/{slug}/agree/{id}/edit", edit, draft::edit)
        .post("/o/{slug}/agree/{id}/edit", edit, draft::change)
        .get("/o/{slug}/agree/{id}/paper", view, agreement::paper)
        .get("/o/{slug}/agree/{id}/propose", edit, step::ask_propose)
        .post("/o/{slug}/agree/{id}/propose", edit, step::propose)
        .get("/o/{slug}/agree/{id}/link", edit, signing_link::show)
        .post("/o/{slug}/agree/{id}/link", edit, signing_link::make)
        .get("/o/{slug}/agree/{id}/send", edit, step::ask_send)
        .post("/o/{slug}/agree/{id}/send", edit, step::send)
        .get("/o/{slug}/agree/{id}/take-back", edit, step::ask_take_back)
        .post("/o/{slug}/agree/{id}/take-back", edit, step::take_back)
        .post("/o/{slug}/agree/{id}/sign", edit, step::sign)
        .post("/o/{slug}/agree/{id}/leave", edit, step::leave)
        .post("/o/{slug}/agree/{id}/come-back", edit, step::come_back)
        .get("/o/{slug}/agree/{id}/end", edit, step::ask_end)
        .post("/o/{slug}/agree/{id}/end", edit, step::end);
}
