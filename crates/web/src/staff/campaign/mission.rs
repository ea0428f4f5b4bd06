//! Missions: the list, a new one, its words, closing.

use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maillage_app::campaign::mission::{self, MissionDraft, MissionFilter, MissionRow};
use maillage_domain::ids::MissionId;
use maillage_i18n::T;

use super::list::{Cell, Head, ListPage, Row, Table, empty};
use super::{FormPage, RUN, shown, tabs, trail};
use crate::export::{Cell as FileCell, ListFile, Part};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Choice, EmptyState, Field, SortLink};
use crate::volunteer::hours_words;

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/campaign/missions", RUN, list)
        .get("/o/{slug}/campaign/missions/new", RUN, ask_new)
        .post("/o/{slug}/campaign/missions/new", RUN, add)
        .get("/o/{slug}/campaign/missions/{mission}/edit", RUN, ask_change)
        .post("/o/{slug}/campaign/missions/{mission}/edit", RUN, change)
        .post("/o/{slug}/campaign/missions/{mission}/open", RUN, set_open);
}

fn filter_of(listing: &Listing) -> MissionFilter {
    MissionFilter {
        contains: listing.search(),
        open: match listing.filter("view") {
            "open" => Some(true),
            "closed" => Some(false),
            _ => None,
        },
        by_hours: listing.sort().trim_start_matches('-') == "hours",
        downwards: listing.sort().starts_with('-'),
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = filter_of(&listing);
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let found = mission::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = if listing.sort().is_empty() { "title" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |word| listing.with("sort", word))
    };
    let new = (t.volunteer_new_mission(), page.to("/campaign/missions/new"));
    let view = listing.filter("view");
    let views = vec![
        Choice::new("", t.all(), view),
        Choice::new("open", t.volunteer_mission_open(), view),
        Choice::new("closed", t.volunteer_mission_closed(), view),
    ];
    let table = Table {
        fields: vec![
            Field::text("q", t.search(), listing.search().unwrap_or_default()).optional(""),
            Field::select("view", t.status(), views).optional(""),
        ],
        heads: vec![
            Head::Sorts(head(t.volunteer_mission(), "title")),
            Head::Plain(t.volunteer_children(), false),
            Head::Plain(t.status(), false),
            Head::Plain(t.volunteer_to_come(), true),
            Head::Sorts(head(t.volunteer_hours(), "hours").of_numbers()),
        ],
        rows: found.rows.iter().map(|row| line(&page, row)).collect(),
        empty: listing.nothing(
            t,
            EmptyState {
                action: Some(new.clone()),
                ..empty(t.volunteer_no_mission(), t.volunteer_no_mission_text())
            },
        ),
        ..Table::new(&page, &listing, found.total)
    };
    shown(&ListPage {
        lede: t.volunteer_missions_lede(),
        main: Some((new.0, new.1, "plus")),
        ..ListPage::new(&page, tabs(&page, "/campaign/missions"), t.volunteer_missions(), table)
    })
}

fn yes_no(t: T, yes: bool) -> String {
    if yes { t.volunteer_yes() } else { t.no() }
}

fn state_of(t: T, row: &MissionRow) -> String {
    if row.mission.closed_at.is_some() {
        t.volunteer_mission_closed()
    } else {
        t.volunteer_mission_open()
    }
}

fn line(page: &StaffPage, row: &MissionRow) -> Row {
    let t = page.t;
    Row {
        head: row.mission.title.clone(),
        href: Some(page.to(&format!("/campaign/missions/{}", row.mission.id))),
        cells: vec![
            Cell::text(t.volunteer_children(), yes_no(t, row.mission.with_children)),
            Cell::text(t.status(), state_of(t, row)),
            Cell::figure(t.volunteer_to_come(), t.integer(row.to_come)),
            Cell::figure(t.volunteer_hours(), hours_words(t, row.minutes)),
        ],
        presses: Vec::new(),
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: MissionFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.volunteer_mission(),
        t.volunteer_children(),
        t.status(),
        t.volunteer_to_come(),
        t.volunteer_hours(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = mission::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| {
            vec![
                row.mission.title.clone().into(),
                yes_no(t, row.mission.with_children).into(),
                state_of(t, &row).into(),
                row.to_come.into(),
                FileCell::Thousandths(row.minutes * 1_000 / 60),
            ]
        }))
    };
    ListFile { name: "missions".to_owned(), columns }
        .download(state, page, filter, format, read)
        .await
}

fn fields(t: T, form: &Form) -> Vec<Field> {
    vec![
        Field::text("title", t.volunteer_mission(), form.value("title"))
            .with_error(form.error("title")),
        Field::area("text", t.volunteer_mission_text(), form.value("text"), 3)
            .optional(t.shell_optional())
            .with_error(form.error("text")),
        Field::checkbox(
            "with_children",
            t.volunteer_with_children(),
            form.submitted().is_ticked("with_children"),
        )
        .with_hint(t.volunteer_with_children_hint()),
    ]
}

fn typed(form: &mut Form) -> Option<MissionDraft> {
    let title = form.required("title", 120);
    let text = form.text("text", 2_000);
    let with_children = form.submitted().is_ticked("with_children");
    Some(MissionDraft { title: title?, text: text?, with_children })
}

fn page_of(page: &StaffPage, here: String, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let trail = trail(page, &[(t.volunteer_missions(), "/campaign/missions")], here);
    shown(&FormPage::new(page, trail, form.summary(), fields(t, form)))
}

async fn ask_new(page: StaffPage) -> Result<Response, WebError> {
    page_of(&page, page.t.volunteer_new_mission(), &Form::first(page.t, [("title", "")]))
}

async fn add(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let Some(draft) = typed(&mut form) else {
        let shown = page_of(&page, page.t.volunteer_new_mission(), &form)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
    };
    let id = mission::add(&state.app, &page.actor, draft).await?;
    let to = page.to(&format!("/campaign/missions/{id}"));
    Ok(GoTo::new(to).saying(page.t.saved()).into_response())
}

async fn ask_change(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id: MissionId = id.parse().map_err(|_| WebError::not_found())?;
    let mission = mission::get(&state.app, &page.actor, id).await?;
    let mut known = vec![("title", mission.title.clone()), ("text", mission.text)];
    if mission.with_children {
        known.push(("with_children", "yes".to_owned()));
    }
    page_of(&page, mission.title, &Form::first(page.t, known))
}

async fn change(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id: MissionId = id.parse().map_err(|_| WebError::not_found())?;
    let mission = mission::get(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    let Some(draft) = typed(&mut form) else {
        let shown = page_of(&page, mission.title, &form)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, shown).into_response());
    };
    mission::change(&state.app, &page.actor, id, draft).await?;
    let to = page.to(&format!("/campaign/missions/{id}"));
    Ok(GoTo::new(to).saying(page.t.saved()).into_response())
}

async fn set_open(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let id: MissionId = id.parse().map_err(|_| WebError::not_found())?;
    mission::set_open(&state.app, &page.actor, id, submitted.text("open") == "yes").await?;
    Ok(GoTo::new(page.to(&format!("/campaign/missions/{id}"))).saying(page.t.saved()))
}
