//! Programmes: the list, one of them, what it costs.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::Page;
use maillage_app::accompany::enrolment;
use maillage_app::accompany::programme::{self, ProgrammeEdit, ProgrammeFilter, ProgrammeRow};
use maillage_app::accompany::programme_session::{self, SessionFilter};
use maillage_domain::access::Action;
use maillage_domain::ids::ProgrammeId;
use maillage_domain::money::Cents;
use maillage_domain::period::{FiscalYear, Month};
use maillage_i18n::T;

use super::programme_session::may_run;
use super::{
    Cell, Choice, FormPage, List, RUN, Row, SEE, Tab, again, empty, refuse, shown, tabs, today,
    trail,
};
use crate::export::{Cell as FileCell, ListFile, Part};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Breadcrumb, ErrorSummary, Export, Field, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/accompany/programmes", SEE, list)
        .get("/o/{slug}/accompany/programmes/new", RUN, ask)
        .post("/o/{slug}/accompany/programmes/new", RUN, add)
        .get("/o/{slug}/accompany/programmes/{programme}", SEE, show)
        .get("/o/{slug}/accompany/programmes/{programme}/edit", RUN, ask_edit)
        .post("/o/{slug}/accompany/programmes/{programme}/edit", RUN, edit)
        .post("/o/{slug}/accompany/programmes/{programme}/cost", RUN, cost);
}

fn days(t: T, row: &ProgrammeRow) -> String {
    let programme = &row.programme;
    match programme.ends_on {
        Some(last) => format!("{} – {}", t.date_short(programme.starts_on), t.date_short(last)),
        None => t.accompany_since(programme.starts_on),
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let (t, day) = (page.t, today(&state, &page));
    let running = match listing.filter("state") {
        "running" => Some((true, day)),
        "over" => Some((false, day)),
        _ => None,
    };
    let filter = ProgrammeFilter { name_contains: listing.search(), running };
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let found = programme::list(&state.app, &page.actor, &filter, day, listing.page()).await?;
    let mut nothing = empty(t.accompany_programmes_empty(), t.accompany_programmes_empty_text());
    let new =
        may_run(&page).then(|| (t.accompany_new_programme(), page.to("/accompany/programmes/new")));
    nothing.action = new.clone();
    let title = t.accompany_tab_programmes();
    let nothing = listing.nothing(t, nothing);
    let lede = t.accompany_programmes_lede();
    let mut view = List::new(&page, "/accompany/programmes", title, lede, nothing);
    view.new = new;
    view.search = Some((t.accompany_search_programme(), listing.search().unwrap_or_default()));
    view.kept = super::kept(&listing, &["state"]);
    view.filters.push((
        t.filter(),
        [("", t.all()), ("running", t.accompany_running()), ("over", t.accompany_over())]
            .map(|(word, words)| Choice::of(&listing, "state", word, words))
            .into(),
    ));
    view.plain_columns = vec![
        (t.name(), false),
        (t.accompany_days(), false),
        (t.accompany_people_count(), true),
        (t.accompany_tab_sessions(), true),
    ];
    view.rows = found.rows.iter().map(|row| line(&page, row)).collect();
    view.pagination = listing.pagination(t, found.total);
    view.export = Some(Export::of(t, &listing));
    shown(&view)
}

fn line(page: &StaffPage, row: &ProgrammeRow) -> Row {
    let t = page.t;
    Row {
        head: row.programme.name.clone(),
        href: Some(page.to(&format!("/accompany/programmes/{}", row.programme.id))),
        cells: vec![
            Cell::text(t.accompany_days(), days(t, row)),
            Cell::figure(t.accompany_people_count(), row.people.to_string()),
            Cell::figure(t.accompany_tab_sessions(), row.sessions.to_string()),
        ],
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: ProgrammeFilter,
    format: &str,
) -> Result<Response, WebError> {
    let (t, day) = (page.t, today(state, page));
    let columns = vec![
        t.name(),
        t.accompany_from(),
        t.accompany_until(),
        t.accompany_people_count(),
        t.accompany_tab_sessions(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = programme::list(&app, &actor, &filter, day, part).await?;
        Ok(Part::of(found.rows, |row| {
            vec![
                row.programme.name.clone().into(),
                row.programme.starts_on.into(),
                row.programme.ends_on.map_or(FileCell::Empty, FileCell::Date),
                FileCell::Integer(row.people),
                FileCell::Integer(row.sessions),
            ]
        }))
    };
    let file = ListFile { name: "programmes".to_owned(), columns };
    file.download(state, page, filter, format, read).await
}

#[derive(Template)]
#[template(path = "staff/accompany/programme.html")]
struct ProgrammePage {
    shell: Shell,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    summary: ErrorSummary,
    title: String,
    lede: String,
    edit: Option<String>,
    plan: String,
    figures: Vec<(String, String)>,
    people: Vec<(String, Option<String>, String, String)>,
    sessions: String,
    costs: Vec<(String, String)>,
    cost_action: String,
    cost_fields: Vec<Field>,
}

fn year_words(t: T, first: Month) -> String {
    let year = FiscalYear { first };
    if first.month() == 1 {
        return first.year().to_string();
    }
    format!("{} – {}", t.month_short(first), t.month_short(year.last()))
}

async fn render(
    state: &WebState,
    page: &StaffPage,
    id: ProgrammeId,
    form: &Form,
) -> Result<ProgrammePage, WebError> {
    let (t, day) = (page.t, today(state, page));
    let (found, costs) = programme::get(&state.app, &page.actor, id).await?;
    let people = enrolment::of_programme(&state.app, &page.actor, id).await?;
    let filter =
        SessionFilter { programme: Some(id), until: Some(day), ..SessionFilter::default() };
    let held =
        programme_session::list(&state.app, &page.actor, filter, Page::numbered(1, 1)).await?.total;
    let base = page.to(&format!("/accompany/programmes/{id}"));
    let taking = people.iter().filter(|one| one.on(day)).count();
    let names = page.actor.may(Action::NamePeople);
    let last = |day| t.date_short(day);
    Ok(ProgrammePage {
        shell: page.shell(Some(Verb::Accompany)),
        tabs: tabs(page, ""),
        trail: trail(
            page,
            &[(t.accompany_tab_programmes(), "/accompany/programmes")],
            found.name.clone(),
        ),
        summary: form.summary(),
        title: found.name.clone(),
        lede: found.purpose.clone(),
        edit: may_run(page).then(|| format!("{base}/edit")),
        plan: format!("{base}/sessions/new"),
        figures: vec![
            (taking.to_string(), t.accompany_people_count()),
            (held.to_string(), t.accompany_tab_sessions()),
        ],
        people: people
            .iter()
            .map(|one| {
                let href = page.to(&format!("/accompany/people/{}", one.participant));
                let until = one.ends_on.map_or_else(|| "–".to_owned(), last);
                let from = t.date_short(one.starts_on);
                (one.pseudonym.to_string(), names.then_some(href), from, until)
            })
            .collect(),
        sessions: page.to(&format!("/accompany/sessions?programme={id}")),
        costs: costs.iter().map(|(first, cost)| (year_words(t, *first), t.money(cost))).collect(),
        cost_action: format!("{base}/cost"),
        cost_fields: vec![
            Field::month("month", t.accompany_cost_month(), form.value("month"))
                .with_hint(t.accompany_cost_month_hint())
                .with_error(form.error("month")),
            Field::money("cost", t.accompany_cost(), form.value("cost"))
                .optional(t.shell_optional())
                .with_error(form.error("cost")),
        ],
    })
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeId)>,
) -> Result<Response, WebError> {
    let month = Month::of(today(&state, &page)).to_string();
    let form = Form::first(page.t, [("month", month)]);
    shown(&render(&state, &page, id, &form).await?)
}

async fn cost(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    programme::get(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    let month = form.month("month");
    let amount: Option<Option<Cents>> = if form.value("cost").trim().is_empty() {
        Some(None)
    } else {
        form.amount("cost").map(Some)
    };
    if let (Some(month), Some(amount)) = (month, amount) {
        match programme::set_cost(&state.app, &page.actor, id, month, amount).await {
            Ok(()) => {
                let to = page.to(&format!("/accompany/programmes/{id}"));
                return Ok(GoTo::new(to).saying(page.t.saved()).into_response());
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    let view = render(&state, &page, id, &form).await?;
    let status = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    Ok((status, shown(&view)?).into_response())
}

fn fields(form: &Form) -> Vec<Field> {
    let t = form.t();
    vec![
        Field::text("name", t.name(), form.value("name")).with_error(form.error("name")),
        Field::area("purpose", t.accompany_purpose(), form.value("purpose"), 3)
            .optional(t.shell_optional())
            .with_error(form.error("purpose")),
        Field::date("starts_on", t.accompany_first_day(), form.value("starts_on"))
            .with_error(form.error("starts_on")),
        Field::date("ends_on", t.accompany_last_day(), form.value("ends_on"))
            .optional(t.shell_optional())
            .with_error(form.error("ends_on")),
    ]
}

fn typed(form: &mut Form) -> Option<ProgrammeEdit> {
    let name = form.required("name", 120);
    let purpose = form.text("purpose", 1_000);
    let starts_on = form.date("starts_on");
    let ends_on = if form.value("ends_on").trim().is_empty() {
        Some(None)
    } else {
        form.date("ends_on").map(Some)
    };
    Some(ProgrammeEdit { name: name?, purpose: purpose?, starts_on: starts_on?, ends_on: ends_on? })
}

fn new_page(page: &StaffPage, form: &Form) -> FormPage {
    let t = page.t;
    let above = [(t.accompany_tab_programmes(), "/accompany/programmes")];
    FormPage::new(page, trail(page, &above, t.accompany_new_programme()), form, fields(form))
}

async fn ask(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let day = today(&state, &page).to_string();
    shown(&new_page(&page, &Form::first(page.t, [("starts_on", day)])))
}

async fn add(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    if let Some(new) = typed(&mut form) {
        match programme::add(&state.app, &page.actor, new).await {
            Ok(id) => {
                let to = page.to(&format!("/accompany/programmes/{id}"));
                return Ok(GoTo::new(to).saying(page.t.saved()).into_response());
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    again(&new_page(&page, &form))
}

fn edit_page(page: &StaffPage, id: ProgrammeId, name: &str, form: &Form) -> FormPage {
    let path = format!("/accompany/programmes/{id}");
    let trail = trail(page, &[(name.to_owned(), &path)], page.t.edit());
    FormPage::new(page, trail, form, fields(form))
}

async fn ask_edit(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeId)>,
) -> Result<Response, WebError> {
    let (found, _) = programme::get(&state.app, &page.actor, id).await?;
    let known = [
        ("name", found.name.clone()),
        ("purpose", found.purpose.clone()),
        ("starts_on", found.starts_on.to_string()),
        ("ends_on", found.ends_on.map(|day| day.to_string()).unwrap_or_default()),
    ];
    shown(&edit_page(&page, id, &found.name, &Form::first(page.t, known)))
}

async fn edit(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let (found, _) = programme::get(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    if let Some(typed) = typed(&mut form) {
        match programme::edit(&state.app, &page.actor, id, typed).await {
            Ok(()) => {
                let to = page.to(&format!("/accompany/programmes/{id}"));
                return Ok(GoTo::new(to).saying(page.t.saved()).into_response());
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    again(&edit_page(&page, id, &found.name, &form))
}
