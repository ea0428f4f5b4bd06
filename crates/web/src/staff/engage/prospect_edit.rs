//! A prospect typed by hand, and its corrections.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::engage::prospect::{self, NewProspect, ProspectEdit};
use maillage_domain::access::Action;
use maillage_domain::ids::ProspectId;
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind};

use super::{kinds, languages, show};
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{Breadcrumb, ErrorSummary, Field, Shell, Verb};
use crate::{Form, GoTo, Submitted};

pub(crate) fn routes(routes: &mut Routes) {
    let edit = Gate::Staff(Action::EditProspects);
    routes
        .get("/o/{slug}/engage/prospects/new", edit, new)
        .post("/o/{slug}/engage/prospects/new", edit, create)
        .get("/o/{slug}/engage/prospects/{prospect}/edit", edit, edit_form)
        .post("/o/{slug}/engage/prospects/{prospect}/edit", edit, save);
}

#[derive(Template)]
#[template(path = "staff/engage/form.html")]
pub(super) struct FormPage {
    pub(super) shell: Shell,
    pub(super) trail: Breadcrumb,
    pub(super) title: String,
    pub(super) summary: ErrorSummary,
    pub(super) fields: Vec<Field>,
    pub(super) send: String,
    pub(super) cancel: String,
}

/// What is typed of any party; the partner's form begins with it too.
pub(super) fn party_fields(page: &StaffPage, form: &Form) -> Vec<Field> {
    let t = page.t;
    let optional = || t.shell_optional();
    let text = |name: &str, label: String| {
        Field::text(name, label, form.value(name)).with_error(form.error(name))
    };
    vec![
        text("name", t.engage_party_name()),
        Field::select("kind", t.engage_kind_label(), kinds(t, &form.value("kind")))
            .with_error(form.error("kind")),
        text("street", t.engage_street()).optional(optional()),
        text("postcode", t.engage_postcode()).optional(optional()),
        text("locality", t.engage_locality()).optional(optional()),
        Field::email("email", t.email(), form.value("email"))
            .with_error(form.error("email"))
            .optional(optional()),
        Field::phone("phone", t.telephone(), form.value("phone"))
            .with_error(form.error("phone"))
            .optional(optional()),
        text("website", t.website()).optional(optional()),
        Field::select("locale", t.engage_written_in(), languages(t, &form.value("locale")))
            .with_error(form.error("locale")),
    ]
}

/// What was typed of any party, or `None` after noting what is wrong.
pub(super) fn typed_party(form: &mut Form, country: &str) -> Option<ProspectEdit> {
    let name = form.required("name", 120);
    let kind = form.choice::<PartyKind>("kind");
    let street = form.text("street", 120);
    let postcode = form.text("postcode", 12);
    let locality = form.text("locality", 80);
    let email = form.optional_email("email");
    let phone = form.optional("phone", 40);
    let website = form.optional("website", 200);
    let locale = form.choice::<Locale>("locale");
    Some(ProspectEdit {
        name: name?,
        kind: kind?,
        address: Address {
            street: street?,
            postcode: postcode?,
            locality: locality?,
            country: country.to_owned(),
        },
        email: email?,
        phone: phone?,
        website: website?,
        locale: locale?,
    })
}

/// What is stored of a party, as the form shows it first.
pub(super) fn known_party(party: &ProspectEdit) -> Vec<(&'static str, String)> {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    vec![
        ("name", party.name.clone()),
        ("kind", party.kind.as_str().to_owned()),
        ("street", party.address.street.clone()),
        ("postcode", party.address.postcode.clone()),
        ("locality", party.address.locality.clone()),
        ("email", text(&party.email)),
        ("phone", text(&party.phone)),
        ("website", text(&party.website)),
        ("locale", party.locale.code().to_owned()),
    ]
}

fn form_page(
    page: &StaffPage,
    form: &Form,
    title: String,
    above: Vec<(String, String)>,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let cancel = above.last().map(|(_, href)| href.clone()).unwrap_or_default();
    show(&FormPage {
        trail: Breadcrumb { label: t.shell_breadcrumb(), above, here: title.clone() },
        title,
        summary: form.summary(),
        fields: party_fields(page, form),
        send: t.save(),
        cancel,
        shell: page.shell(Some(Verb::Engage)),
    })
}

fn new_page(page: &StaffPage, form: &Form) -> Result<Html<String>, WebError> {
    let above = vec![(page.t.engage_tab_board(), page.to("/engage"))];
    form_page(page, form, page.t.engage_add_title(), above)
}

async fn new(page: StaffPage) -> Result<Html<String>, WebError> {
    let locality = page.organisation.address.locality.clone();
    let known = [
        ("kind", "company".to_owned()),
        ("locality", locality),
        ("locale", page.organisation.locale.code().to_owned()),
    ];
    new_page(&page, &Form::first(page.t, known))
}

async fn create(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let Some(party) = typed_party(&mut form, &page.organisation.country) else {
        return Ok(new_page(&page, &form)?.into_response());
    };
    let new = NewProspect {
        record_id: None,
        kind: party.kind,
        name: party.name,
        category: String::new(),
        address: party.address,
        point: None,
        locale: party.locale,
        email: party.email,
        phone: party.phone,
        website: party.website,
        score: None,
    };
    let ids = prospect::shortlist(&state.app, &page.actor, vec![new]).await?;
    let id = ids.into_iter().next().ok_or_else(WebError::not_found)?;
    let to = page.to(&format!("/engage/prospects/{id}"));
    Ok(GoTo::new(to).saying(page.t.saved()).into_response())
}

fn edit_page(
    page: &StaffPage,
    form: &Form,
    (id, name): (ProspectId, &str),
) -> Result<Html<String>, WebError> {
    let above = vec![
        (page.t.engage_tab_board(), page.to("/engage")),
        (name.to_owned(), page.to(&format!("/engage/prospects/{id}"))),
    ];
    form_page(page, form, page.t.engage_edit_title(), above)
}

async fn edit_form(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Html<String>, WebError> {
    let id: ProspectId = id.parse().map_err(|_| WebError::not_found())?;
    let found = prospect::page(&state.app, &page.actor, id).await?.prospect;
    let name = found.name.clone();
    let known = known_party(&ProspectEdit {
        kind: found.kind,
        name: found.name,
        address: found.address,
        locale: found.locale,
        email: found.email,
        phone: found.phone,
        website: found.website,
    });
    edit_page(&page, &Form::first(page.t, known), (id, &name))
}

async fn save(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id: ProspectId = id.parse().map_err(|_| WebError::not_found())?;
    let found = prospect::page(&state.app, &page.actor, id).await?.prospect;
    let mut form = Form::new(page.t, submitted);
    let Some(party) = typed_party(&mut form, &found.address.country) else {
        return Ok(edit_page(&page, &form, (id, &found.name))?.into_response());
    };
    prospect::edit(&state.app, &page.actor, id, party).await?;
    let to = page.to(&format!("/engage/prospects/{id}"));
    Ok(GoTo::new(to).saying(page.t.saved()).into_response())
}
