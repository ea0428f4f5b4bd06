//! The people at a prospect or a partner: shown, added and taken away on its page.

use axum::extract::State;
use axum::response::Response;
use maillage_app::engage::contact::{self, Contact, NewContact};
use maillage_domain::access::Action;
use maillage_domain::ids::ContactId;
use maillage_domain::locale::Locale;

use super::about::{self, Of, back};
use super::{languages, words};
use crate::page::{Path, StaffPage};
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::Field;
use crate::{Form, Submitted};

pub(crate) fn routes(routes: &mut Routes) {
    let (prospects, partners) =
        (Gate::Staff(Action::EditProspects), Gate::Staff(Action::EditPartners));
    routes
        .post("/o/{slug}/engage/prospects/{prospect}/contacts", prospects, add)
        .post("/o/{slug}/engage/prospects/{prospect}/contacts/{contact}/remove", prospects, remove)
        .post("/o/{slug}/partners/{partner}/contacts", partners, add)
        .post("/o/{slug}/partners/{partner}/contacts/{contact}/remove", partners, remove);
}

/// One person of the list.
pub(super) struct Person {
    pub(super) name: String,
    pub(super) role: String,
    pub(super) language: String,
    pub(super) email: Option<String>,
    pub(super) phone: Option<String>,
    pub(super) remove: String,
}

impl Person {
    /// `base` is the page of the house at which the person works.
    pub(super) fn of(page: &StaffPage, contact: &Contact, base: &str) -> Self {
        Self {
            name: contact.name.clone(),
            role: contact.role.clone(),
            language: words::language(page.t, contact.locale),
            email: contact.email.clone(),
            phone: contact.phone.clone(),
            remove: format!("{base}/contacts/{}/remove", contact.id),
        }
    }
}

/// The fields of a new person, who is written to in the language of the house unless told otherwise.
pub(super) fn fields(page: &StaffPage, form: &Form, house: Locale) -> Vec<Field> {
    let t = page.t;
    let typed = form.value("contact_locale");
    let locale = if typed.is_empty() { house.code() } else { typed.as_str() };
    vec![
        Field::text("contact_name", t.name(), form.value("contact_name"))
            .with_error(form.error("contact_name")),
        Field::text("contact_role", t.engage_contact_role(), form.value("contact_role"))
            .with_error(form.error("contact_role"))
            .optional(t.shell_optional()),
        Field::email("contact_email", t.email(), form.value("contact_email"))
            .with_error(form.error("contact_email"))
            .optional(t.shell_optional()),
        Field::phone("contact_phone", t.telephone(), form.value("contact_phone"))
            .with_error(form.error("contact_phone"))
            .optional(t.shell_optional()),
        Field::select("contact_locale", t.engage_written_in(), languages(t, locale))
            .with_error(form.error("contact_locale")),
    ]
}

/// The person that was typed, or `None` after noting what is wrong.
fn typed(form: &mut Form) -> Option<NewContact> {
    let name = form.required("contact_name", 120);
    let role = form.text("contact_role", 120);
    let email = form.optional_email("contact_email");
    let phone = form.optional("contact_phone", 40);
    let locale = if form.value("contact_locale").is_empty() {
        Some(None)
    } else {
        form.choice::<Locale>("contact_locale").map(Some)
    };
    Some(NewContact { name: name?, role: role?, email: email?, phone: phone?, locale: locale? })
}

async fn add(
    State(state): State<WebState>,
    page: StaffPage,
    Of(about): Of,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let save = async |new| contact::add(&state.app, &page.actor, about, new).await;
    about::add(&state, &page, about, submitted, typed, save).await
}

async fn remove(
    State(state): State<WebState>,
    page: StaffPage,
    Of(about): Of,
    Path((_, _, id)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let id: ContactId = id.parse().map_err(|_| WebError::not_found())?;
    contact::remove(&state.app, &page.actor, about, id).await?;
    Ok(back(&page, about, page.t.deleted()))
}
