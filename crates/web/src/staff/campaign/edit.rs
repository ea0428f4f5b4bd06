//! Starting a campaign and changing it: one form.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::campaign::campaign::{
    self, Campaign, CampaignError, CampaignInput, CampaignText, TextField,
};
use maillage_domain::access::Action;
use maillage_domain::campaign::template::Template as Sheets;
use maillage_domain::ids::CampaignId;
use maillage_domain::locale::Locale;
use maillage_i18n::T;

use super::destination::Destinations;
use super::poster_words;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::engage::words::language;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, ErrorSummary, Field, Shell, Verb};

const TITLE_MAX: usize = 90;
const BODY_MAX: usize = 500;
const CALL_MAX: usize = 90;
const NAME_MAX: usize = 120;

pub(super) fn routes(routes: &mut Routes) {
    let run = Gate::Staff(Action::RunCampaign);
    routes
        .get("/o/{slug}/campaign/new", run, new)
        .post("/o/{slug}/campaign/new", run, create)
        .get("/o/{slug}/campaign/{id}/edit", run, edit)
        .post("/o/{slug}/campaign/{id}/edit", run, change);
}

/// The fields of one language.
struct Section {
    heading: String,
    lang: &'static str,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "staff/campaign/edit.html")]
struct EditPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    summary: ErrorSummary,
    first: Vec<Field>,
    blanks: String,
    sections: Vec<Section>,
    back: String,
}

async fn new(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let today = state.app.clock.today(&page.organisation.time_zone).to_string();
    let sheets = Sheets::default();
    let destination = sheets.destination.to_string();
    let known = [
        ("starts_on", today.as_str()),
        ("destination", destination.as_str()),
        ("size", sheets.size.as_str()),
        ("edge", sheets.edge.as_str()),
    ];
    shown(&state, &page, None, &Form::first(page.t, known)).await
}

async fn create(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let Some(input) = read(&mut form) else { return shown(&state, &page, None, &form).await };
    match campaign::create(&state.app, &page.actor, input).await {
        Ok(id) => {
            let to = GoTo::new(page.to(&format!("/campaign/{id}")));
            Ok(to.saying(page.t.campaign_saved()).into_response())
        }
        Err(error) => {
            refused(&mut form, error)?;
            shown(&state, &page, None, &form).await
        }
    }
}

async fn edit(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
) -> Result<Response, WebError> {
    let campaign = campaign::view(&state.app, &page.actor, id).await?.campaign;
    let form = Form::first(page.t, known(&campaign));
    shown(&state, &page, Some(&campaign), &form).await
}

async fn change(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let old = campaign::view(&state.app, &page.actor, id).await?.campaign;
    let mut form = Form::new(page.t, submitted);
    let Some(input) = read(&mut form) else { return shown(&state, &page, Some(&old), &form).await };
    match campaign::change(&state.app, &page.actor, id, input).await {
        Ok(()) => {
            let to = GoTo::new(page.to(&format!("/campaign/{id}")));
            Ok(to.saying(page.t.campaign_saved()).into_response())
        }
        Err(error) => {
            refused(&mut form, error)?;
            shown(&state, &page, Some(&old), &form).await
        }
    }
}

/// The name of a field of one language.
fn name(part: &str, locale: Locale) -> String {
    format!("{part}-{}", locale.code())
}

fn known(campaign: &Campaign) -> Vec<(String, String)> {
    let of = |key: &str, value: String| (key.to_owned(), value);
    let sheets = campaign.template;
    let mut known = vec![
        of("name", campaign.name.clone()),
        of("starts_on", campaign.starts_on.to_string()),
        of("ends_on", campaign.ends_on.map(|day| day.to_string()).unwrap_or_default()),
        of("destination", sheets.destination.to_string()),
        of("size", sheets.size.to_string()),
        of("edge", sheets.edge.to_string()),
    ];
    for text in &campaign.texts {
        known.push((name("title", text.locale), text.title.clone()));
        known.push((name("body", text.locale), text.body.clone()));
        known.push((name("call", text.locale), text.call.clone()));
    }
    known
}

fn read(form: &mut Form) -> Option<CampaignInput> {
    let t = form.t();
    let (campaign_name, starts_on) = (form.required("name", NAME_MAX), form.date("starts_on"));
    let ends_on = match form.value("ends_on").trim() {
        "" => Some(None),
        _ => form.date("ends_on").map(Some),
    };
    let destination = form.choice("destination");
    let (size, edge) = (form.choice("size"), form.choice("edge"));
    let mut texts = Vec::new();
    for locale in Locale::ALL {
        texts.extend(read_text(form, locale));
    }
    if texts.is_empty() && form.is_right() {
        form.refuse(&name("title", Locale::ALL[0]), t.campaign_text_none());
    }
    let template = Sheets { size: size?, edge: edge?, destination: destination? };
    let input = CampaignInput {
        name: campaign_name?,
        starts_on: starts_on?,
        ends_on: ends_on?,
        template,
        texts,
    };
    form.is_right().then_some(input)
}

/// The three texts of a language: all or none.
fn read_text(form: &mut Form, locale: Locale) -> Option<CampaignText> {
    let t = form.t();
    let parts = ["title", "body", "call"].map(|part| name(part, locale));
    let is_empty = |form: &Form, part: &str| form.value(part).trim().is_empty();
    if parts.iter().all(|part| is_empty(form, part)) {
        return None;
    }
    for part in &parts {
        if is_empty(form, part) {
            form.refuse(part, t.campaign_text_half());
        }
    }
    let [title, body, call] = &parts;
    Some(CampaignText {
        locale,
        title: form.text(title, TITLE_MAX)?,
        body: form.text(body, BODY_MAX)?,
        call: form.text(call, CALL_MAX)?,
    })
}

/// Notes what the use case has against a form; what is no matter of the form goes on.
fn refused(form: &mut Form, error: CampaignError) -> Result<(), WebError> {
    let t = form.t();
    match error {
        CampaignError::NoText => {
            form.refuse(&name("title", Locale::ALL[0]), t.campaign_text_none());
        }
        CampaignError::NoEvent => form.refuse("destination", t.campaign_destination_gone()),
        CampaignError::Dates => form.refuse("ends_on", t.campaign_dates_wrong()),
        CampaignError::Wording { locale, field, error } => {
            let part = match field {
                TextField::Title => "title",
                TextField::Body => "body",
                TextField::Call => "call",
            };
            form.refuse(&name(part, locale), poster_words::wording_error(t, &error));
        }
        CampaignError::App(error) => return Err(error.into()),
        error @ (CampaignError::PictureTooLarge | CampaignError::Picture(_)) => {
            return Err(WebError::unexpected(error));
        }
    }
    Ok(())
}

async fn shown(
    state: &WebState,
    page: &StaffPage,
    old: Option<&Campaign>,
    form: &Form,
) -> Result<Response, WebError> {
    let t = page.t;
    let (title, back) = match old {
        Some(old) => {
            (t.campaign_edit_title(old.name.as_str()), page.to(&format!("/campaign/{}", old.id)))
        }
        None => (t.campaign_new(), page.to("/campaign")),
    };
    let destinations = Destinations::of(state, page).await?.choices(t, &form.value("destination"));
    let mut above = vec![(t.campaign_title(), page.to("/campaign"))];
    above.extend(old.map(|old| (old.name.clone(), back.clone())));
    let mut locales = Locale::ALL.to_vec();
    // The language of the house is the one that is filled in first.
    locales.sort_by_key(|locale| *locale != page.organisation.locale);
    let view = EditPage {
        shell: page.shell(Some(Verb::Campaign)),
        trail: Breadcrumb { label: t.shell_breadcrumb(), above, here: title.clone() },
        title,
        summary: form.summary(),
        first: first(t, form, destinations),
        blanks: t.campaign_blanks(poster_words::blanks()),
        sections: locales.into_iter().map(|locale| section(t, form, locale)).collect(),
        back,
    };
    Ok(Html(view.render()?).into_response())
}

fn first(t: T, form: &Form, destinations: Vec<Choice>) -> Vec<Field> {
    vec![
        Field::text("name", t.campaign_name(), form.value("name")).with_error(form.error("name")),
        Field::date("starts_on", t.campaign_starts_on(), form.value("starts_on"))
            .with_error(form.error("starts_on")),
        Field::date("ends_on", t.campaign_ends_on(), form.value("ends_on"))
            .optional(t.shell_optional())
            .with_error(form.error("ends_on")),
        Field::radios("destination", t.campaign_destination(), destinations)
            .with_hint(t.campaign_destination_hint())
            .with_error(form.error("destination")),
        Field::radios("size", t.campaign_size(), poster_words::sizes(t, &form.value("size")))
            .with_error(form.error("size")),
        Field::radios("edge", t.campaign_edge(), poster_words::edges(t, &form.value("edge")))
            .with_error(form.error("edge")),
    ]
}

fn section(t: T, form: &Form, locale: Locale) -> Section {
    let [title, body, call] = ["title", "body", "call"].map(|part| name(part, locale));
    let optional = t.shell_optional();
    Section {
        heading: language(t, locale),
        lang: locale.code(),
        fields: vec![
            Field::text(&title, t.campaign_text_title(), form.value(&title))
                .with_hint(t.campaign_text_title_hint())
                .optional(optional.clone())
                .with_error(form.error(&title)),
            Field::area(&body, t.campaign_text_body(), form.value(&body), 3)
                .optional(optional.clone())
                .with_error(form.error(&body)),
            Field::text(&call, t.campaign_text_call(), form.value(&call))
                .optional(optional)
                .with_error(form.error(&call)),
        ],
    }
}
