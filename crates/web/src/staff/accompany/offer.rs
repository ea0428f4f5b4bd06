//! The offers of partners, for whoever comes near people.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use maillage_app::AppError;
use maillage_app::accompany::offer::{self, OfferFilter, OfferOrder, OfferRow};
use maillage_app::accompany::placement::{PlacementFilter, view};
use maillage_domain::access::Action;
use maillage_domain::accompany::offer::OfferState;
use maillage_domain::ids::{OfferId, PartnerId};
use maillage_i18n::T;

use super::placement::words::{self, trail};
use super::{Tab, tabs};
use crate::export::{Cell, ListFile, Part};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::partner::accompany::offer as form_of;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{
    Breadcrumb, Choice, EmptyState, ErrorSummary, Export, Field, Pagination, Shell, SortLink,
    Stage, Verb, icon,
};

/// The routes of offers.
pub(crate) fn routes(routes: &mut Routes) {
    let view = Gate::Staff(Action::ViewPeople);
    let run = Gate::Staff(Action::RunPlacements);
    routes
        .get("/o/{slug}/accompany/offers", view, list)
        .get("/o/{slug}/accompany/offers/new", run, new)
        .post("/o/{slug}/accompany/offers/new", run, make)
        .get("/o/{slug}/accompany/offers/{id}", view, show)
        .get("/o/{slug}/accompany/offers/{id}/edit", run, edit)
        .post("/o/{slug}/accompany/offers/{id}/edit", run, change)
        .post("/o/{slug}/accompany/offers/{id}/withdraw", run, withdraw);
}

/// One row as shown.
struct Row {
    href: String,
    title: String,
    partner: String,
    hours: String,
    starts: String,
    weeks: String,
    free: String,
    state: Stage,
}

#[derive(Template)]
#[template(path = "staff/accompany/offer/list.html")]
struct ListPage {
    shell: Shell,
    tabs: Vec<Tab>,
    new_href: Option<String>,
    path: String,
    search: Field,
    states: Field,
    heads: Vec<SortLink>,
    rows: Vec<Row>,
    count: String,
    export: Export,
    pages: Option<Pagination>,
    empty: Option<EmptyState>,
}

/// The list, as a page or as a file.
async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = OfferFilter {
        contains: listing.search(),
        state: listing.filter_as("state"),
        partner: listing.filter_as("partner"),
        order: OfferOrder::of_word(listing.sort()),
    };
    let today = state.app.clock.today(&page.organisation.time_zone);
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format(), today).await;
    }
    let found = offer::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let new_href = page.actor.may(Action::RunPlacements).then(|| page.to("/accompany/offers/new"));
    let empty = EmptyState {
        icon: icon("people"),
        title: t.placement_offers_empty(),
        text: t.placement_offers_empty_text(),
        action: new_href.clone().map(|href| (t.placement_offer_new(), href)),
    };
    let view = ListPage {
        shell: page.shell(Some(Verb::Accompany)),
        tabs: tabs(&page, "/accompany/offers"),
        path: page.path.clone(),
        search: Field::text("q", t.placement_offers_search(), listing.filter("q")).optional(""),
        states: Field::select("state", t.placement_state(), states(t, listing.filter("state")))
            .optional(""),
        heads: heads(t, &listing),
        count: t.count_results(found.total),
        export: Export::of(t, &listing),
        pages: listing.pagination(t, found.total),
        empty: (found.total == 0).then(|| listing.nothing(t, empty)),
        rows: found.rows.into_iter().map(|row| shown(&page, row, today)).collect(),
        new_href,
    };
    Ok(Html(view.render()?).into_response())
}

fn states(t: T, present: &str) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", t.all(), present)];
    for state in OfferState::ALL {
        let words = t.placement_offer_state(state.as_str());
        choices.push(Choice::new(state.as_str(), words, present));
    }
    choices
}

fn heads(t: T, listing: &Listing) -> Vec<SortLink> {
    [
        ("title", t.placement_work()),
        ("partner", t.placement_partner()),
        ("start", t.placement_first_day()),
    ]
    .into_iter()
    .map(|(key, label)| SortLink::new(label, key, listing.sort(), |to| listing.with("sort", to)))
    .collect()
}

fn shown(page: &StaffPage, row: OfferRow, today: Date) -> Row {
    let t = page.t;
    let (state, terms) = (row.offer.state(row.taken, today), &row.offer.terms);
    Row {
        href: page.to(&format!("/accompany/offers/{}", row.offer.id)),
        title: terms.title.clone(),
        partner: row.partner_name,
        hours: t.placement_hours_a_week(i64::from(terms.weekly_minutes / 60)),
        starts: t.date_short(terms.starts_on),
        weeks: terms.weeks.to_string(),
        free: t.placement_free(
            i64::from(terms.places.saturating_sub(row.taken)),
            i64::from(terms.places),
        ),
        state: words::offer_state(t, state),
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: OfferFilter,
    format: &str,
    today: Date,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.placement_work(),
        t.placement_partner(),
        t.placement_o_tasks(),
        t.placement_o_hours(),
        t.placement_first_day(),
        t.placement_o_weeks(),
        t.placement_o_places(),
        t.placement_taken(),
        t.placement_state(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = offer::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| cells(t, row, today)))
    };
    let file = ListFile { name: t.placement_offers_file(), columns };
    file.download(state, page, filter, format, read).await
}

fn cells(t: T, row: OfferRow, today: Date) -> Vec<Cell> {
    let state = row.offer.state(row.taken, today);
    let terms = row.offer.terms;
    vec![
        terms.title.into(),
        row.partner_name.into(),
        terms.tasks.join("; ").into(),
        i64::from(terms.weekly_minutes / 60).into(),
        terms.starts_on.into(),
        i64::from(terms.weeks).into(),
        i64::from(terms.places).into(),
        i64::from(row.taken).into(),
        t.placement_offer_state(state.as_str()).into(),
    ]
}

#[derive(Template)]
#[template(path = "staff/accompany/offer/form.html")]
struct FormPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    summary: ErrorSummary,
    fields: Vec<Field>,
    back: String,
}

async fn new(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let today = state.app.clock.today(&page.organisation.time_zone);
    let form = Form::first(page.t, form_of::first_values(today));
    render_new(&state, &page, &form).await
}

async fn render_new(state: &WebState, page: &StaffPage, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let present = form.value("partner");
    let mut choices = vec![Choice::new("", t.placement_choose_partner(), &present)];
    for partner in offer_partners(state, page).await? {
        choices.push(Choice::new(partner.0.to_string(), partner.1, &present));
    }
    let mut fields = vec![
        Field::select("partner", t.placement_partner(), choices).with_error(form.error("partner")),
    ];
    fields.extend(form_of::fields(t, form));
    let view = FormPage {
        shell: page.shell(Some(Verb::Accompany)),
        trail: trail(page, "offers", Vec::new(), t.placement_offer_new()),
        title: t.placement_offer_new(),
        lede: t.placement_offer_new_lede(),
        summary: form.summary(),
        fields,
        back: page.to("/accompany/offers"),
    };
    Ok(Html(view.render()?).into_response())
}

/// The partners that may be chosen, by name.
async fn offer_partners(
    state: &WebState,
    page: &StaffPage,
) -> Result<Vec<(PartnerId, String)>, WebError> {
    let found = offer::partners(&state.app, &page.actor).await?;
    Ok(found.into_iter().map(|partner| (partner.id, partner.name)).collect())
}

async fn make(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let partner = form.choice::<PartnerId>("partner");
    let terms = form_of::read(&mut form);
    let (Some(partner), Some(terms)) = (partner, terms) else {
        return render_new(&state, &page, &form).await;
    };
    let id = offer::make(&state.app, &page.actor, partner, terms).await?;
    let there = page.to(&format!("/accompany/offers/{id}"));
    Ok(GoTo::new(there).saying(page.t.placement_offer_made()).into_response())
}

/// One placement on this offer.
struct Taken {
    href: String,
    reference: String,
    person: String,
    stage: Stage,
    /// What there is to do about it.
    hint: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/accompany/offer/show.html")]
struct ShowPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    state: Stage,
    tasks: Vec<String>,
    facts: Vec<(String, String)>,
    partner: (String, String),
    taken: Vec<Taken>,
    propose: Option<String>,
    edit: Option<String>,
    /// Words and what is sent.
    turn: Option<(String, &'static str)>,
    withdraw: String,
}

type Id = Path<(String, OfferId)>;

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<Response, WebError> {
    let t = page.t;
    let row = offer::one(&state.app, &page.actor, id).await?;
    let filter = PlacementFilter { offer: Some(id), ..PlacementFilter::default() };
    let part = maillage_app::Page::part(0);
    let taken = view::list(&state.app, &page.actor, &filter, part).await?.rows;
    let today = state.app.clock.today(&page.organisation.time_zone);
    let offer_state = row.offer.state(row.taken, today);
    let may_run = page.actor.may(Action::RunPlacements);
    let is_withdrawn = offer_state == OfferState::Withdrawn;
    let turn = if is_withdrawn {
        (t.placement_p_renew(), "no")
    } else {
        (t.placement_p_withdraw(), "yes")
    };
    let to = |step: &str| page.to(&format!("/accompany/offers/{id}/{step}"));
    let view = ShowPage {
        shell: page.shell(Some(Verb::Accompany)),
        trail: trail(&page, "offers", Vec::new(), row.offer.terms.title.clone()),
        title: row.offer.terms.title.clone(),
        state: words::offer_state(t, offer_state),
        tasks: row.offer.terms.tasks.clone(),
        facts: facts(t, &row),
        partner: (row.partner_name.clone(), page.to(&format!("/partners/{}", row.offer.partner))),
        taken: taken
            .into_iter()
            .map(|one| Taken {
                href: page.to(&format!("/accompany/placements/{}", one.id)),
                reference: one.reference,
                person: one.pseudonym.to_string(),
                stage: words::stage(t, one.stage),
                hint: words::over(t, one.stage, one.ends_on, today),
            })
            .collect(),
        propose: (may_run && offer_state == OfferState::Open).then(|| to("match")),
        edit: (may_run && !is_withdrawn).then(|| to("edit")),
        turn: may_run.then_some(turn),
        withdraw: to("withdraw"),
    };
    Ok(Html(view.render()?).into_response())
}

fn facts(t: T, row: &OfferRow) -> Vec<(String, String)> {
    let terms = &row.offer.terms;
    let mut facts = vec![
        (t.placement_hours(), t.placement_hours_a_week(i64::from(terms.weekly_minutes / 60))),
        (t.placement_first_day(), t.date(terms.starts_on)),
        (t.placement_o_weeks(), terms.weeks.to_string()),
        (t.placement_o_places(), terms.places.to_string()),
        (t.placement_taken(), row.taken.to_string()),
    ];
    if !terms.tutor.is_empty() {
        facts.push((t.placement_o_tutor(), terms.tutor.clone()));
    }
    let maker =
        if row.offer.by_partner { t.placement_by_partner() } else { t.placement_by_staff() };
    facts.push((t.placement_made_by(), maker));
    facts
}

async fn edit(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<Response, WebError> {
    let row = offer::one(&state.app, &page.actor, id).await?;
    let form = Form::first(page.t, form_of::values_of(&row.offer.terms));
    render_edit(&page, &row, &form)
}

fn render_edit(page: &StaffPage, row: &OfferRow, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let here = page.to(&format!("/accompany/offers/{}", row.offer.id));
    let above = vec![(row.offer.terms.title.clone(), here.clone())];
    let view = FormPage {
        shell: page.shell(Some(Verb::Accompany)),
        trail: trail(page, "offers", above, t.placement_p_change()),
        title: t.placement_p_change(),
        lede: t.placement_offer_edit_lede(row.partner_name.as_str()),
        summary: form.summary(),
        fields: form_of::fields(t, form),
        back: here,
    };
    Ok(Html(view.render()?).into_response())
}

async fn change(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let row = offer::one(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    let Some(terms) = form_of::read(&mut form) else { return render_edit(&page, &row, &form) };
    match offer::change(&state.app, &page.actor, id, terms).await {
        Err(AppError::Refused { code: "offer.places" }) => {
            form.refuse("places", page.t.placement_refused_places());
            render_edit(&page, &row, &form)
        }
        done => {
            done?;
            let there = page.to(&format!("/accompany/offers/{id}"));
            Ok(GoTo::new(there).saying(page.t.placement_p_changed()).into_response())
        }
    }
}

async fn withdraw(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let t = page.t;
    let withdrawn = submitted.text("withdraw") != "no";
    offer::withdraw(&state.app, &page.actor, id, withdrawn).await?;
    let said = if withdrawn { t.placement_p_withdrawn() } else { t.placement_p_renewed() };
    Ok(GoTo::new(page.to(&format!("/accompany/offers/{id}"))).saying(said))
}
