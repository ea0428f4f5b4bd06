//! Sessions: the list, planning some weeks of them, changing one.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use jiff::civil::Time;
use maillage_app::accompany::programme_session::{
    self, SessionEdit, SessionFilter, SessionRow, WEEKS_MAX,
};
use maillage_app::accompany::{attendance, programme};
use maillage_domain::access::Action;
use maillage_domain::ids::{ProgrammeId, ProgrammeSessionId};
use maillage_i18n::T;

use super::today::state_words;
use super::{
    Cell, Choice, FormPage, List, RUN, Row, SEE, again, empty, refuse, shown, today, trail,
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
use crate::ui::{Export, Field};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/accompany/sessions", SEE, list)
        .get("/o/{slug}/accompany/programmes/{programme}/sessions/new", RUN, ask)
        .post("/o/{slug}/accompany/programmes/{programme}/sessions/new", RUN, plan)
        .get("/o/{slug}/accompany/sessions/{session}/edit", RUN, ask_edit)
        .post("/o/{slug}/accompany/sessions/{session}/edit", RUN, edit);
}

fn filter_of(listing: &Listing, state: &WebState, page: &StaffPage) -> SessionFilter {
    let day = today(state, page);
    let wish = listing.filter("state");
    SessionFilter {
        programme: listing.filter_as("programme"),
        from: (wish == "coming").then_some(day),
        until: matches!(wish, "unmarked" | "past").then_some(day),
        unmarked: wish == "unmarked",
        earliest_first: listing.sort() == "day" || wish == "coming",
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = filter_of(&listing, &state, &page);
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let found = programme_session::list(&state.app, &page.actor, filter, listing.page()).await?;
    let nothing = empty(t.accompany_sessions_empty(), t.accompany_sessions_empty_text());
    let title = t.accompany_tab_sessions();
    let lede = t.accompany_sessions_lede();
    let mut view =
        List::new(&page, "/accompany/sessions", title, lede, listing.nothing(t, nothing));
    view.filters.push((
        t.filter(),
        [
            ("", t.all()),
            ("coming", t.accompany_coming()),
            ("past", t.accompany_past()),
            ("unmarked", t.accompany_unmarked()),
        ]
        .map(|(word, words)| Choice::of(&listing, "state", word, words))
        .into(),
    ));
    let every = maillage_app::accompany::programme::ProgrammeFilter::default();
    let part = maillage_app::Page::numbered(1, 20);
    let day = today(&state, &page);
    let programmes = programme::list(&state.app, &page.actor, &every, day, part).await?.rows;
    if programmes.len() > 1 {
        let mut choices =
            vec![Choice::of(&listing, "programme", "", t.accompany_every_programme())];
        choices.extend(programmes.into_iter().map(|row| {
            let id = row.programme.id.to_string();
            Choice::of(&listing, "programme", &id, row.programme.name)
        }));
        view.filters.push((t.accompany_programme(), choices));
    }
    view.total = t.accompany_sessions_count(found.total);
    let present = if filter.earliest_first { "day" } else { "-day" };
    let by_day = |word: &str| listing.with("sort", word);
    view.columns = vec![crate::ui::SortLink::new(t.accompany_day(), "day", present, by_day)];
    view.plain_columns = vec![
        (t.accompany_hours(), false),
        (t.accompany_programme(), false),
        (t.accompany_topic(), false),
        (t.accompany_attendance(), false),
    ];
    view.rows = found.rows.iter().map(|row| line(&page, row)).collect();
    view.pagination = listing.pagination(t, found.total);
    view.export = Some(Export::of(t, &listing));
    shown(&view)
}

fn hours(t: T, row: &SessionRow) -> String {
    format!("{}–{}", t.time(row.session.starts_at), t.time(row.session.ends_at))
}

fn line(page: &StaffPage, row: &SessionRow) -> Row {
    let (t, session) = (page.t, &row.session);
    Row {
        head: t.date_with_weekday(session.held_on),
        href: Some(page.to(&format!("/accompany/sessions/{}", session.id))),
        cells: vec![
            Cell::text(t.accompany_hours(), hours(t, row)),
            Cell::text(t.accompany_programme(), &row.programme_name),
            Cell::text(t.accompany_topic(), or_dash(&session.title)),
            Cell::text(t.accompany_attendance(), state_words(t, row)),
        ],
    }
}

/// A text, or a dash where there is none.
pub(super) fn or_dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: SessionFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.accompany_day(),
        t.accompany_hours(),
        t.accompany_programme(),
        t.accompany_topic(),
        t.accompany_expected(),
        t.accompany_marked(),
        t.accompany_were_there(),
        t.status(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = programme_session::list(&app, &actor, filter, part).await?;
        Ok(Part::of(found.rows, |row| {
            vec![
                row.session.held_on.into(),
                hours(t, &row).into(),
                row.programme_name.clone().into(),
                row.session.title.clone().into(),
                FileCell::Integer(row.expected),
                FileCell::Integer(row.marked),
                FileCell::Integer(row.present),
                state_words(t, &row).into(),
            ]
        }))
    };
    let file = ListFile { name: "sessions".to_owned(), columns };
    file.download(state, page, filter, format, read).await
}

fn time(form: &mut Form, field: &str) -> Option<Time> {
    let parsed = form.value(field).trim().replace('.', ":").parse().ok();
    if parsed.is_none() {
        form.refuse(field, form.t().accompany_refused_hour());
    }
    parsed
}

fn fields(form: &Form, weeks: bool) -> Vec<Field> {
    let t = form.t();
    let mut fields = vec![
        Field::date("held_on", t.accompany_day(), form.value("held_on"))
            .with_error(form.error("held_on")),
        Field::text("starts_at", t.accompany_starts_at(), form.value("starts_at"))
            .with_hint(t.accompany_hour_hint())
            .with_error(form.error("starts_at")),
        Field::text("ends_at", t.accompany_ends_at(), form.value("ends_at"))
            .with_error(form.error("ends_at")),
    ];
    if weeks {
        fields.push(
            Field::number("weeks", t.accompany_weeks(), form.value("weeks"))
                .with_hint(t.accompany_weeks_hint())
                .with_error(form.error("weeks")),
        );
    }
    fields.push(
        Field::text("title", t.accompany_topic(), form.value("title"))
            .with_hint(t.accompany_topic_hint())
            .optional(t.shell_optional())
            .with_error(form.error("title")),
    );
    fields.push(
        Field::text("place", t.accompany_place(), form.value("place"))
            .optional(t.shell_optional())
            .with_error(form.error("place")),
    );
    fields
}

fn typed(form: &mut Form) -> Option<SessionEdit> {
    let held_on = form.date("held_on");
    let starts_at = time(form, "starts_at");
    let ends_at = time(form, "ends_at");
    let title = form.text("title", 120);
    let place = form.text("place", 120);
    Some(SessionEdit {
        held_on: held_on?,
        starts_at: starts_at?,
        ends_at: ends_at?,
        title: title?,
        place: place?,
    })
}

fn new_page(page: &StaffPage, id: ProgrammeId, name: &str, form: &Form) -> FormPage {
    let t = page.t;
    let path = format!("/accompany/programmes/{id}");
    let trail = trail(page, &[(name.to_owned(), &path)], t.accompany_plan_sessions());
    FormPage::new(page, trail, form, fields(form, true))
}

async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeId)>,
) -> Result<Response, WebError> {
    let (programme, _) = programme::get(&state.app, &page.actor, id).await?;
    let day = today(&state, &page).to_string();
    let form = Form::first(page.t, [("held_on", day.as_str()), ("weeks", "1")]);
    shown(&new_page(&page, id, &programme.name, &form))
}

async fn plan(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let (programme, _) = programme::get(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    let (first, weeks) = (typed(&mut form), form.number("weeks", 1, i64::from(WEEKS_MAX)));
    if let (Some(first), Some(weeks)) = (first, weeks) {
        let weeks = i32::try_from(weeks).unwrap_or(1);
        match programme_session::plan(&state.app, &page.actor, id, &first, weeks).await {
            Ok(added) => {
                let to = page.to(&format!("/accompany/sessions?programme={id}&state=coming"));
                return Ok(GoTo::new(to).saying(page.t.accompany_planned(added)).into_response());
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    again(&new_page(&page, id, &programme.name, &form))
}

fn edit_page(page: &StaffPage, id: ProgrammeSessionId, name: &str, form: &Form) -> FormPage {
    let path = format!("/accompany/sessions/{id}");
    let trail = trail(page, &[(name.to_owned(), &path)], page.t.edit());
    FormPage::new(page, trail, form, fields(form, false))
}

async fn ask_edit(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeSessionId)>,
) -> Result<Response, WebError> {
    let sheet = attendance::sheet(&state.app, &page.actor, id).await?;
    let session = &sheet.session;
    let known = [
        ("held_on", session.held_on.to_string()),
        ("starts_at", session.starts_at.strftime("%H:%M").to_string()),
        ("ends_at", session.ends_at.strftime("%H:%M").to_string()),
        ("title", session.title.clone()),
        ("place", session.place.clone()),
    ];
    let form = Form::first(page.t, known);
    shown(&edit_page(&page, id, &sheet.programme.name, &form))
}

async fn edit(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeSessionId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let sheet = attendance::sheet(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    if let Some(typed) = typed(&mut form) {
        match programme_session::edit(&state.app, &page.actor, id, typed).await {
            Ok(()) => {
                let to = page.to(&format!("/accompany/sessions/{id}"));
                return Ok(GoTo::new(to).saying(page.t.saved()).into_response());
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    again(&edit_page(&page, id, &sheet.programme.name, &form))
}

/// Whether somebody may change programmes and sessions.
pub(super) fn may_run(page: &StaffPage) -> bool {
    page.actor.may(Action::RunProgrammes)
}
