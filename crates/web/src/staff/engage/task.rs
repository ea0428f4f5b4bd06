//! Tasks: mine, overdue, all open, done; and those of one prospect or partner, added on its page.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use maillage_app::engage::note::About;
use maillage_app::engage::task::{self, NewTask, TaskFilter, TaskRow, own_account};
use maillage_domain::access::Action;
use maillage_domain::ids::{AccountId, TaskId};

use super::about::{self, Of};
use super::{Tab, people, show, tabs, words};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{EmptyState, Field, Pagination, Shell, Verb, icon};
use crate::{Form, GoTo, Submitted};

pub(crate) fn routes(routes: &mut Routes) {
    let (prospects, partners) =
        (Gate::Staff(Action::EditProspects), Gate::Staff(Action::EditPartners));
    routes
        .get("/o/{slug}/engage/tasks", Gate::Staff(Action::ViewNetwork), list)
        .post("/o/{slug}/engage/tasks/{task}", partners, set_done)
        .post("/o/{slug}/engage/prospects/{prospect}/tasks", prospects, add)
        .post("/o/{slug}/partners/{partner}/tasks", partners, add);
}

/// One task of a list.
pub(super) struct TaskLine {
    pub(super) title: String,
    pub(super) due: String,
    pub(super) late: bool,
    pub(super) who: String,
    pub(super) done: bool,
    pub(super) action: String,
}

struct Row {
    line: TaskLine,
    about: String,
    href: String,
}

struct View {
    label: String,
    href: String,
    current: bool,
}

#[derive(Template)]
#[template(path = "staff/engage/tasks.html")]
struct TasksPage {
    shell: Shell,
    tabs: Vec<Tab>,
    views: Vec<View>,
    total: String,
    rows: Vec<Row>,
    may_edit: bool,
    pages: Option<Pagination>,
    empty: EmptyState,
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let today = state.app.clock.today(&page.organisation.time_zone);
    let open = TaskFilter { done: Some(false), ..TaskFilter::default() };
    let filter = match listing.filter("view") {
        "mine" => TaskFilter { assignee: own_account(&page.actor), ..open },
        "overdue" => TaskFilter { due_before: Some(today), ..open },
        "done" => TaskFilter { done: Some(true), ..TaskFilter::default() },
        _ => open,
    };
    let found = task::list(&state.app, &page.actor, filter, listing.page()).await?;
    let view = |word: &str, label: String| View {
        label,
        href: Listing::new(&page.to("/engage/tasks"), "").with("view", word),
        current: listing.filter("view") == word,
    };
    show(&TasksPage {
        tabs: tabs(&page, "/engage/tasks"),
        views: vec![
            view("", t.engage_tasks_open()),
            view("mine", t.engage_tasks_mine()),
            view("overdue", t.engage_tasks_overdue()),
            view("done", t.engage_tasks_done()),
        ],
        total: t.engage_count_tasks(found.total),
        rows: found.rows.iter().map(|row| show_row(&page, row, today)).collect(),
        may_edit: page.actor.may(Action::EditPartners),
        pages: listing.pagination(t, found.total),
        empty: EmptyState {
            icon: icon("check"),
            title: t.engage_tasks_none(),
            text: t.engage_tasks_none_text(),
            action: Some((t.engage_tab_board(), page.to("/engage"))),
        },
        shell: page.shell(Some(Verb::Engage)),
    })
}

fn show_row(page: &StaffPage, row: &TaskRow, today: Date) -> Row {
    Row {
        line: line(page, row, today),
        about: row.about_name.clone(),
        href: address(page, row.task.about),
    }
}

fn address(page: &StaffPage, about: About) -> String {
    match about {
        About::Prospect(id) => page.to(&format!("/engage/prospects/{id}")),
        About::Partner(id) => page.to(&format!("/partners/{id}")),
    }
}

/// Done, or open again; back to where the button was pressed.
async fn set_done(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id: TaskId = id.parse().map_err(|_| WebError::not_found())?;
    let done = submitted.text("done") == "yes";
    let task = task::set_done(&state.app, &page.actor, id, done).await?;
    let to = match submitted.text("back") {
        "page" => address(&page, task.about),
        _ => page.to("/engage/tasks"),
    };
    Ok(GoTo::new(to).saying(page.t.saved()).into_response())
}

/// A task as lists show it.
pub(super) fn line(page: &StaffPage, row: &TaskRow, today: Date) -> TaskLine {
    let t = page.t;
    TaskLine {
        title: words::task_title(t, &row.task),
        due: row.task.due_on.map(|on| t.date_short(on)).unwrap_or_default(),
        late: row.task.done_at.is_none() && row.task.due_on.is_some_and(|on| on < today),
        who: row.assignee_name.clone().unwrap_or_else(|| t.engage_nobody()),
        done: row.task.done_at.is_some(),
        action: page.to(&format!("/engage/tasks/{}", row.task.id)),
    }
}

/// The fields of a new task.
pub(super) async fn fields(
    state: &WebState,
    page: &StaffPage,
    form: &Form,
) -> Result<Vec<Field>, WebError> {
    let t = page.t;
    let people = people(&state.app, page, &form.value("task_who")).await?;
    Ok(vec![
        Field::text("task_title", t.engage_task_what(), form.value("task_title"))
            .with_error(form.error("task_title")),
        Field::date("task_due", t.engage_by_when(), form.value("task_due"))
            .with_error(form.error("task_due"))
            .optional(t.shell_optional()),
        Field::select("task_who", t.engage_task_who(), people)
            .with_error(form.error("task_who"))
            .optional(t.shell_optional()),
    ])
}

/// The task that was typed, or `None` after noting what is wrong.
fn typed(form: &mut Form, today: Date) -> Option<NewTask> {
    let title = form.required("task_title", 200);
    let mut due_on = optional_date(form, "task_due");
    if matches!(due_on, Some(Some(on)) if on < today) {
        form.refuse("task_due", form.t().engage_task_past());
        due_on = None;
    }
    let assignee = if form.value("task_who").is_empty() {
        Some(None)
    } else {
        form.choice::<AccountId>("task_who").map(Some)
    };
    Some(NewTask { title: title?, due_on: due_on?, assignee: assignee? })
}

/// A day that may be absent: `Some(None)` is a proper answer.
pub(super) fn optional_date(form: &mut Form, field: &str) -> Option<Option<Date>> {
    if form.value(field).trim().is_empty() { Some(None) } else { form.date(field).map(Some) }
}

async fn add(
    State(state): State<WebState>,
    page: StaffPage,
    Of(about): Of,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let save = async |new| task::add(&state.app, &page.actor, about, new).await;
    let today = state.app.clock.today(&page.organisation.time_zone);
    about::add(&state, &page, about, submitted, |form| typed(form, today), save).await
}
