//! The match: who may be proposed, and what is agreed about the placement.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::accompany::offer;
use maillage_app::accompany::placement::pairing::{self, Written};
use maillage_app::accompany::placement::{PlacementTerms, view};
use maillage_domain::accompany::offer::MOST_WEEKLY_MINUTES;
use maillage_domain::accompany::placement::PlacementStage;
use maillage_domain::ids::{OfferId, ParticipantId, PlacementId};
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_i18n::T;

use super::words::trail;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::staff::engage::words::language;
use crate::state::WebState;
use crate::ui::{
    Breadcrumb, Choice, EmptyState, ErrorSummary, Field, Pagination, Shell, Verb, icon,
};

#[derive(Template)]
#[template(path = "staff/accompany/placement/choose.html")]
struct ChoosePage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    path: String,
    search: Field,
    /// The drawn name, its address, and when it was last heard of.
    people: Vec<(String, String, String)>,
    pages: Option<Pagination>,
    empty: Option<EmptyState>,
}

/// Whom to propose: people whose consent to a placement holds today, under drawn names.
pub(crate) async fn choose(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, OfferId)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let row = offer::one(&state.app, &page.actor, id).await?;
    let found =
        pairing::candidates(&state.app, &page.actor, listing.search(), listing.page()).await?;
    let empty = EmptyState {
        icon: icon("people"),
        title: t.placement_nobody(),
        text: t.placement_nobody_text(),
        action: None,
    };
    let view = ChoosePage {
        shell: page.shell(Some(Verb::Accompany)),
        trail: offer_trail(&page, &row, t.placement_propose_whom()),
        title: t.placement_propose_whom(),
        path: page.path.clone(),
        search: Field::text("q", t.placement_person(), listing.filter("q")).optional(""),
        empty: (found.total == 0).then(|| listing.nothing(t, empty)),
        pages: listing.pagination(t, found.total),
        people: found
            .rows
            .into_iter()
            .map(|person| {
                let href = page.to(&format!("/accompany/offers/{id}/match/{}", person.id));
                let heard = t.placement_last_heard(t.date(person.last_contact_on));
                (person.pseudonym.to_string(), href, heard)
            })
            .collect(),
    };
    Ok(Html(view.render()?).into_response())
}

fn offer_trail(page: &StaffPage, row: &offer::OfferRow, here: String) -> Breadcrumb {
    let href = page.to(&format!("/accompany/offers/{}", row.offer.id));
    trail(page, "offers", vec![(row.offer.terms.title.clone(), href)], here)
}

#[derive(Template)]
#[template(path = "staff/accompany/placement/form.html")]
struct FormPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    summary: ErrorSummary,
    first: Vec<Field>,
    work: Vec<Field>,
    paper: Vec<Field>,
    send: String,
    back: String,
}

/// The sections of the form.
fn sections(t: T, form: &Form) -> [Vec<Field>; 3] {
    let text = |name: &str, label: String| {
        Field::text(name, label, form.value(name)).with_error(form.error(name))
    };
    let maybe = |name: &str, label: String| text(name, label).optional(t.shell_optional());
    let area = |name: &str, label: String, hint: String| {
        Field::area(name, label, form.value(name), 3).with_hint(hint).with_error(form.error(name))
    };
    let date = |name: &str, label: String| {
        Field::date(name, label, form.value(name)).with_error(form.error(name))
    };
    let present = form.value("locale");
    let languages = Locale::ALL
        .into_iter()
        .map(|locale| Choice::new(locale.code(), language(t, locale), &present))
        .collect();
    let first = vec![
        date("starts_on", t.placement_first_day()),
        date("ends_on", t.placement_last_day()),
        Field::number("hours", t.placement_o_hours(), form.value("hours"))
            .with_error(form.error("hours")),
        area("schedule", t.placement_schedule(), t.placement_one_a_line())
            .optional(t.shell_optional()),
    ];
    let work = vec![
        text("occupation", t.placement_work()),
        area("tasks", t.placement_o_tasks(), t.placement_one_a_line()),
        area("aims", t.placement_aims(), t.placement_aims_hint()).optional(t.shell_optional()),
        maybe("workplace", t.placement_workplace()).with_hint(t.placement_workplace_hint()),
        maybe("tutor", t.placement_o_tutor()),
        Field::money("allowance", t.placement_allowance(), form.value("allowance"))
            .with_hint(t.placement_allowance_hint())
            .optional(t.shell_optional())
            .with_error(form.error("allowance")),
    ];
    let paper = vec![
        Field::select("locale", t.agree_paper_language(), languages)
            .with_error(form.error("locale")),
        maybe("signatory_name", t.agree_signatory()),
        maybe("signatory_quality", t.agree_quality()),
        maybe("accident_insurance", t.placement_accident()).with_hint(t.placement_insurance_hint()),
        maybe("liability_insurance", t.placement_liability())
            .with_hint(t.placement_insurance_hint()),
    ];
    [first, work, paper]
}

/// What stands in the form.
fn values(written: &Written) -> Vec<(&'static str, String)> {
    let terms = &written.terms;
    vec![
        ("locale", written.locale.code().to_owned()),
        ("starts_on", written.starts_on.to_string()),
        ("ends_on", written.ends_on.to_string()),
        ("hours", (terms.weekly_minutes / 60).to_string()),
        ("schedule", terms.schedule.join("\n")),
        ("occupation", terms.occupation.clone()),
        ("tasks", terms.tasks.join("\n")),
        ("aims", terms.aims.join("\n")),
        ("workplace", terms.workplace.clone()),
        ("tutor", terms.tutor.clone()),
        ("allowance", terms.allowance.map(typed).unwrap_or_default()),
        ("signatory_name", terms.signatory_name.clone()),
        ("signatory_quality", terms.signatory_quality.clone()),
        ("accident_insurance", terms.accident_insurance.clone()),
        ("liability_insurance", terms.liability_insurance.clone()),
    ]
}

/// An amount as it is typed.
fn typed(amount: Cents) -> String {
    format!("{}.{:02}", amount.0 / 100, amount.0 % 100)
}

/// What the form says, or `None` after noting what is wrong.
fn read(form: &mut Form) -> Option<Written> {
    let lines = |text: String| -> Vec<String> { text.lines().map(str::to_owned).collect() };
    let locale = form.choice::<Locale>("locale");
    let starts_on = form.date("starts_on");
    let ends_on = form.date("ends_on");
    let hours = form.number("hours", 1, i64::from(MOST_WEEKLY_MINUTES / 60));
    let schedule = form.text("schedule", 2_000);
    let occupation = form.required("occupation", 80);
    let tasks = form.required("tasks", 2_000);
    let aims = form.text("aims", 2_000);
    let workplace = form.text("workplace", 200);
    let tutor = form.text("tutor", 120);
    let allowance = if form.submitted().text("allowance").trim().is_empty() {
        Some(None)
    } else {
        form.amount("allowance").map(Some)
    };
    let signatory_name = form.text("signatory_name", 120);
    let signatory_quality = form.text("signatory_quality", 120);
    let accident_insurance = form.text("accident_insurance", 120);
    let liability_insurance = form.text("liability_insurance", 120);
    if let (Some(first), Some(last)) = (starts_on, ends_on)
        && last < first
    {
        form.refuse("ends_on", form.t().placement_refused_days());
        return None;
    }
    Some(Written {
        locale: locale?,
        starts_on: starts_on?,
        ends_on: ends_on?,
        terms: PlacementTerms {
            occupation: occupation?,
            tasks: lines(tasks?),
            aims: lines(aims?),
            workplace: workplace?,
            weekly_minutes: u32::try_from(hours?).ok()? * 60,
            schedule: lines(schedule?),
            allowance: allowance?,
            tutor: tutor?,
            signatory_name: signatory_name?,
            signatory_quality: signatory_quality?,
            accident_insurance: accident_insurance?,
            liability_insurance: liability_insurance?,
        },
    })
}

type Match = Path<(String, OfferId, ParticipantId)>;

/// The form of a new placement, filled with the words of the offer.
pub(crate) async fn new(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, person)): Match,
) -> Result<Response, WebError> {
    let written = pairing::draft_of(&state.app, &page.actor, id).await?;
    render_new(&state, &page, (id, person), &Form::first(page.t, values(&written))).await
}

async fn render_new(
    state: &WebState,
    page: &StaffPage,
    (id, person): (OfferId, ParticipantId),
    form: &Form,
) -> Result<Response, WebError> {
    let t = page.t;
    let row = offer::one(&state.app, &page.actor, id).await?;
    let drawn = pairing::drawn_name(&state.app, &page.actor, person).await?;
    let title = t.placement_new_title(drawn.as_str(), row.partner_name.as_str());
    let [first, work, paper] = sections(t, form);
    let view = FormPage {
        shell: page.shell(Some(Verb::Accompany)),
        trail: offer_trail(page, &row, t.placement_new()),
        title,
        lede: t.placement_new_lede(),
        summary: form.summary(),
        first,
        work,
        paper,
        send: t.placement_match(),
        back: page.to(&format!("/accompany/offers/{id}/match")),
    };
    Ok(Html(view.render()?).into_response())
}

/// Matches.
pub(crate) async fn make(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, person)): Match,
    submitted: Submitted,
) -> Result<Response, WebError> {
    offer::one(&state.app, &page.actor, id).await?;
    pairing::drawn_name(&state.app, &page.actor, person).await?;
    let mut form = Form::new(page.t, submitted);
    let Some(written) = read(&mut form) else {
        return render_new(&state, &page, (id, person), &form).await;
    };
    let made = pairing::make(&state.app, &page.actor, id, person, written).await?;
    let there = page.to(&format!("/accompany/placements/{made}"));
    Ok(GoTo::new(there).saying(page.t.placement_matched()).into_response())
}

type Id = Path<(String, PlacementId)>;

/// The form of a placement that is not out for signature yet.
pub(crate) async fn edit(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<Response, WebError> {
    let found = view::one(&state.app, &page.actor, id).await?;
    let (PlacementStage::Matched, Some(terms)) = (found.placement.stage, found.terms.clone())
    else {
        return Err(AppError::Refused { code: "placement.step" }.into());
    };
    let placement = &found.placement;
    let written = Written {
        locale: placement.locale,
        starts_on: placement.starts_on,
        ends_on: placement.ends_on,
        terms,
    };
    render_edit(&page, &found, &Form::first(page.t, values(&written)))
}

fn render_edit(
    page: &StaffPage,
    found: &view::PlacementView,
    form: &Form,
) -> Result<Response, WebError> {
    let t = page.t;
    let back = page.to(&format!("/accompany/placements/{}", found.placement.id));
    let above = vec![(found.placement.reference.clone(), back.clone())];
    let [first, work, paper] = sections(t, form);
    let view = FormPage {
        shell: page.shell(Some(Verb::Accompany)),
        trail: trail(page, "placements", above, t.edit()),
        title: t.placement_new_title(found.pseudonym.as_str(), found.partner.name.as_str()),
        lede: t.placement_new_lede(),
        summary: form.summary(),
        first,
        work,
        paper,
        send: t.save(),
        back,
    };
    Ok(Html(view.render()?).into_response())
}

/// Writes the terms again.
pub(crate) async fn rewrite(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let found = view::one(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    let Some(written) = read(&mut form) else { return render_edit(&page, &found, &form) };
    pairing::rewrite(&state.app, &page.actor, id, written).await?;
    let there = page.to(&format!("/accompany/placements/{id}"));
    Ok(GoTo::new(there).saying(page.t.placement_written()).into_response())
}
