//! Changing what is known of a person: its record, guardians, consents, programmes.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use jiff::ToSpan;
use maillage_app::accompany::consent::{self, NewConsent};
use maillage_app::accompany::enrolment;
use maillage_app::accompany::guardian::{self, Guardian};
use maillage_app::accompany::person::{self, Identity, Person};
use maillage_domain::accompany::consent::{ConsentForm, GivenBy, Purpose, own_consent_from};
use maillage_domain::accompany::guardian::Relation;
use maillage_domain::ids::{ConsentId, GuardianId, ParticipantId, ProgrammeId};
use maillage_domain::locale::Locale;

use super::participant::programmes;
use super::{FormPage, NAME, RUN, again, refuse, shown, today, trail};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Choice, Field};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/accompany/people/{person}/edit", NAME, ask_change)
        .post("/o/{slug}/accompany/people/{person}/edit", NAME, change)
        .get("/o/{slug}/accompany/people/{person}/guardians/new", NAME, ask_guardian)
        .post("/o/{slug}/accompany/people/{person}/guardians/new", NAME, add_guardian)
        .get("/o/{slug}/accompany/people/{person}/guardians/{guardian}", NAME, ask_guardian_edit)
        .post("/o/{slug}/accompany/people/{person}/guardians/{guardian}", NAME, edit_guardian)
        .post(
            "/o/{slug}/accompany/people/{person}/guardians/{guardian}/remove",
            NAME,
            remove_guardian,
        )
        .get("/o/{slug}/accompany/people/{person}/consents/new", NAME, ask_consent)
        .post("/o/{slug}/accompany/people/{person}/consents/new", NAME, note_consent)
        .post("/o/{slug}/accompany/people/{person}/consents/{consent}/withdraw", NAME, withdraw)
        .get("/o/{slug}/accompany/people/{person}/programmes/new", NAME, ask_enrol)
        .post("/o/{slug}/accompany/people/{person}/programmes/new", NAME, enrol)
        .post("/o/{slug}/accompany/people/{person}/programmes/{programme}/end", RUN, end);
}

fn back(page: &StaffPage, id: ParticipantId, words: String) -> Response {
    GoTo::new(page.to(&format!("/accompany/people/{id}"))).saying(words).into_response()
}

pub(super) fn identity_fields(form: &Form) -> Vec<Field> {
    let t = form.t();
    let optional = |field: Field| field.optional(t.shell_optional());
    let present = form.value("locale");
    let languages = Locale::ALL
        .into_iter()
        .map(|locale| Choice::new(locale.code(), locale.own_name(), &present))
        .collect();
    let text = |name: &str, label: String| {
        Field::text(name, label, form.value(name)).with_error(form.error(name))
    };
    vec![
        text("name", t.accompany_given_name()),
        optional(text("family_name", t.accompany_family_name())),
        Field::date("born", t.accompany_born(), form.value("born")).with_error(form.error("born")),
        Field::select("locale", t.language(), languages).with_error(form.error("locale")),
        optional(
            Field::text("phone", t.telephone(), form.value("phone"))
                .with_error(form.error("phone")),
        ),
        optional(text("email", t.email())),
        optional(text("address", t.address())),
        optional(text("school", t.accompany_school())),
        optional(
            Field::area("note", t.accompany_note(), form.value("note"), 3)
                .with_hint(t.accompany_note_hint())
                .with_error(form.error("note")),
        ),
    ]
}

pub(super) fn typed_identity(form: &mut Form) -> Option<Identity> {
    let given_name = form.required("name", 80);
    let family_name = form.text("family_name", 120);
    let born = form.date("born");
    let locale = form.choice("locale");
    let phone = form.text("phone", 40);
    let email = form.optional_email("email");
    let address = form.text("address", 200);
    let school = form.text("school", 120);
    let note = form.text("note", 2_000);
    Some(Identity {
        given_name: given_name?,
        family_name: family_name?,
        born: born?,
        locale: locale?,
        email: email?.unwrap_or_default(),
        phone: phone?,
        address: address?,
        school: school?,
        note: note?,
    })
}

pub(super) fn guardian_fields(form: &Form, may_lack: bool) -> Vec<Field> {
    let t = form.t();
    let present = form.value("relation");
    let relations = Relation::ALL
        .iter()
        .map(|one| Choice::new(one.as_str(), t.accompany_relation(one.as_str()), &present))
        .collect();
    let name =
        Field::text("guardian_name", t.accompany_guardian_name(), form.value("guardian_name"))
            .with_error(form.error("guardian_name"));
    let name = if may_lack {
        name.with_hint(t.accompany_guardian_hint()).optional(t.shell_optional())
    } else {
        name
    };
    vec![
        name,
        Field::select("relation", t.accompany_relation_label(), relations)
            .with_error(form.error("relation")),
        Field::text("guardian_phone", t.accompany_guardian_phone(), form.value("guardian_phone"))
            .optional(t.shell_optional())
            .with_error(form.error("guardian_phone")),
        Field::text("guardian_email", t.accompany_guardian_email(), form.value("guardian_email"))
            .optional(t.shell_optional())
            .with_error(form.error("guardian_email")),
    ]
}

fn typed_guardian(form: &mut Form) -> Option<Guardian> {
    let name = form.required("guardian_name", 120);
    let relation = form.choice("relation");
    let phone = form.text("guardian_phone", 40);
    let email = form.optional_email("guardian_email");
    Some(Guardian {
        name: name?,
        relation: relation?,
        phone: phone?,
        email: email?.unwrap_or_default(),
    })
}

/// The fields of a consent; with its purpose to choose when `country` is there, whose age of own consent
/// the hint tells.
pub(super) fn consent_fields(form: &Form, country: Option<&str>) -> Vec<Field> {
    let t = form.t();
    let mut fields = Vec::new();
    if country.is_some() {
        let present = form.value("purpose");
        let purposes = Purpose::ALL
            .iter()
            .map(|one| {
                let mut choice =
                    Choice::new(one.as_str(), t.accompany_purpose_word(one.as_str()), &present);
                choice.hint = t.accompany_purpose_hint(one.as_str());
                choice
            })
            .collect();
        fields.push(
            Field::radios("purpose", t.accompany_consent_to(), purposes)
                .with_error(form.error("purpose")),
        );
    }
    let present = form.value("given_by");
    let who = GivenBy::ALL
        .iter()
        .map(|one| Choice::new(one.as_str(), t.accompany_given_by(one.as_str()), &present))
        .collect();
    let mut given_by =
        Field::radios("given_by", t.accompany_who_agrees(), who).with_error(form.error("given_by"));
    if let Some(country) = country {
        given_by =
            given_by.with_hint(t.accompany_own_consent(i64::from(own_consent_from(country))));
    }
    let present = form.value("form");
    let how = ConsentForm::ALL
        .iter()
        .map(|one| Choice::new(one.as_str(), t.accompany_form_word(one.as_str()), &present))
        .collect();
    fields.extend([
        given_by,
        Field::radios("form", t.accompany_how(), how).with_error(form.error("form")),
        Field::date("given_on", t.accompany_given_on(), form.value("given_on"))
            .with_error(form.error("given_on")),
        Field::date("expires_on", t.accompany_expires_on(), form.value("expires_on"))
            .with_hint(t.accompany_expires_hint())
            .with_error(form.error("expires_on")),
    ]);
    fields
}

/// A consent that was typed, to a purpose that is known or was chosen.
pub(super) fn typed_consent(form: &mut Form, purpose: Option<Purpose>) -> Option<NewConsent> {
    let purpose = purpose.or_else(|| form.choice("purpose"));
    let given_by = form.choice("given_by");
    let how = form.choice("form");
    let given_on = form.date("given_on");
    let expires_on = form.date("expires_on");
    Some(NewConsent {
        purpose: purpose?,
        given_by: given_by?,
        form: how?,
        given_on: given_on?,
        expires_on: expires_on?,
    })
}

fn form_page(
    page: &StaffPage,
    found: &Person,
    title: String,
    form: &Form,
    fields: Vec<Field>,
) -> FormPage {
    let t = page.t;
    let path = format!("/accompany/people/{}", found.participant.id);
    let pseudonym = found.participant.pseudonym.to_string();
    let above = [(t.accompany_tab_people(), "/accompany/people"), (pseudonym, path.as_str())];
    FormPage::new(page, trail(page, &above, title), form, fields)
}

fn change_page(page: &StaffPage, found: &Person, form: &Form) -> FormPage {
    let t = page.t;
    let mut fields = identity_fields(form);
    if found.may_be_sensitive {
        fields.push(
            Field::area("sensitive", t.accompany_sensitive(), form.value("sensitive"), 3)
                .with_hint(t.accompany_sensitive_hint())
                .optional(t.shell_optional())
                .with_error(form.error("sensitive")),
        );
    }
    form_page(page, found, t.edit(), form, fields)
}

async fn ask_change(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
) -> Result<Response, WebError> {
    let found = person::read(&state.app, &page.actor, id).await?;
    let identity = found.identity.clone();
    let known = [
        ("name", identity.given_name),
        ("family_name", identity.family_name),
        ("born", identity.born.to_string()),
        ("locale", identity.locale.code().to_owned()),
        ("phone", identity.phone),
        ("email", identity.email),
        ("address", identity.address),
        ("school", identity.school),
        ("note", identity.note),
        ("sensitive", found.sensitive.clone().unwrap_or_default()),
    ];
    shown(&change_page(&page, &found, &Form::first(page.t, known)))
}

async fn change(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let (identity, sensitive) = (typed_identity(&mut form), form.text("sensitive", 2_000));
    if let (Some(identity), Some(sensitive)) = (identity, sensitive) {
        match person::change(&state.app, &page.actor, id, &identity, &sensitive).await {
            Ok(()) => return Ok(back(&page, id, page.t.saved())),
            Err(error) => refuse(&mut form, error)?,
        }
    }
    let found = person::read(&state.app, &page.actor, id).await?;
    again(&change_page(&page, &found, &form))
}

async fn ask_guardian(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
) -> Result<Response, WebError> {
    let found = person::read(&state.app, &page.actor, id).await?;
    let form = Form::first(page.t, [("relation", Relation::Parent.as_str())]);
    let title = page.t.accompany_add_guardian();
    shown(&form_page(&page, &found, title, &form, guardian_fields(&form, false)))
}

async fn put_guardian(
    state: &WebState,
    page: &StaffPage,
    (id, guardian): (ParticipantId, Option<GuardianId>),
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    if let Some(typed) = typed_guardian(&mut form) {
        guardian::put(&state.app, &page.actor, id, guardian, &typed).await?;
        return Ok(back(page, id, page.t.saved()));
    }
    let found = person::read(&state.app, &page.actor, id).await?;
    let title = if guardian.is_some() { page.t.edit() } else { page.t.accompany_add_guardian() };
    again(&form_page(page, &found, title, &form, guardian_fields(&form, false)))
}

async fn add_guardian(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    put_guardian(&state, &page, (id, None), submitted).await
}

async fn ask_guardian_edit(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, guardian)): Path<(String, ParticipantId, GuardianId)>,
) -> Result<Response, WebError> {
    let found = person::read(&state.app, &page.actor, id).await?;
    let one = found.guardians.iter().find(|one| one.id == guardian);
    let one = one.ok_or_else(WebError::not_found)?.guardian.clone();
    let known = [
        ("guardian_name", one.name),
        ("relation", one.relation.as_str().to_owned()),
        ("guardian_phone", one.phone),
        ("guardian_email", one.email),
    ];
    let form = Form::first(page.t, known);
    shown(&form_page(&page, &found, page.t.edit(), &form, guardian_fields(&form, false)))
}

async fn edit_guardian(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, guardian)): Path<(String, ParticipantId, GuardianId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    put_guardian(&state, &page, (id, Some(guardian)), submitted).await
}

async fn remove_guardian(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, guardian)): Path<(String, ParticipantId, GuardianId)>,
) -> Result<Response, WebError> {
    guardian::remove(&state.app, &page.actor, id, guardian).await?;
    Ok(back(&page, id, page.t.deleted()))
}

fn consent_page(page: &StaffPage, found: &Person, form: &Form) -> FormPage {
    let fields = consent_fields(form, Some(&page.organisation.country));
    form_page(page, found, page.t.accompany_note_consent(), form, fields)
}

async fn ask_consent(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
) -> Result<Response, WebError> {
    let found = person::read(&state.app, &page.actor, id).await?;
    let day = today(&state, &page);
    let own = found.age >= own_consent_from(&page.organisation.country);
    let given_by = if own { GivenBy::Participant } else { GivenBy::Guardian };
    let known = [
        ("purpose", Purpose::Programme.as_str().to_owned()),
        ("given_by", given_by.as_str().to_owned()),
        ("form", ConsentForm::Paper.as_str().to_owned()),
        ("given_on", day.to_string()),
        ("expires_on", day.saturating_add(1.years()).to_string()),
    ];
    shown(&consent_page(&page, &found, &Form::first(page.t, known)))
}

async fn note_consent(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    if let Some(new) = typed_consent(&mut form, None) {
        match consent::note(&state.app, &page.actor, id, &new).await {
            Ok(()) => return Ok(back(&page, id, page.t.saved())),
            Err(error) => refuse(&mut form, error)?,
        }
    }
    let found = person::read(&state.app, &page.actor, id).await?;
    again(&consent_page(&page, &found, &form))
}

async fn withdraw(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, noted)): Path<(String, ParticipantId, ConsentId)>,
) -> Result<Response, WebError> {
    consent::withdraw(&state.app, &page.actor, id, noted).await?;
    Ok(back(&page, id, page.t.saved()))
}

async fn enrol_page(
    state: &WebState,
    page: &StaffPage,
    found: &Person,
    form: &Form,
) -> Result<FormPage, WebError> {
    let t = page.t;
    let present = form.value("programme");
    let choices = programmes(state, page)
        .await?
        .into_iter()
        .map(|(id, name)| Choice::new(id.to_string(), name, &present))
        .collect();
    let fields = vec![
        Field::select("programme", t.accompany_takes_part_in(), choices)
            .with_error(form.error("programme")),
        Field::date("from", t.accompany_first_day(), form.value("from"))
            .with_error(form.error("from")),
    ];
    Ok(form_page(page, found, t.accompany_enrol(), form, fields))
}

async fn ask_enrol(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
) -> Result<Response, WebError> {
    let found = person::read(&state.app, &page.actor, id).await?;
    let form = Form::first(page.t, [("from", today(&state, &page).to_string())]);
    shown(&enrol_page(&state, &page, &found, &form).await?)
}

async fn enrol(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let (programme, from) = (form.choice::<ProgrammeId>("programme"), form.date("from"));
    if let (Some(programme), Some(from)) = (programme, from) {
        match enrolment::enrol(&state.app, &page.actor, id, programme, from).await {
            Ok(()) => return Ok(back(&page, id, page.t.saved())),
            Err(error) => refuse(&mut form, error)?,
        }
    }
    let found = person::read(&state.app, &page.actor, id).await?;
    again(&enrol_page(&state, &page, &found, &form).await?)
}

async fn end(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, programme)): Path<(String, ParticipantId, ProgrammeId)>,
) -> Result<Response, WebError> {
    let day = today(&state, &page);
    enrolment::end(&state.app, &page.actor, id, programme, day).await?;
    Ok(back(&page, id, page.t.saved()))
}
