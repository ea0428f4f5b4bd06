//! Tasks: mine, overdue, all open, done.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::engage::note::About;
use maillage_app::engage::task::{self, TaskFilter, TaskRow, own_account};
use maillage_domain::access::Action;
use maillage_domain::ids::TaskId;

use super::prospect::{TaskLine, task_line};
use super::{Tab, show, tabs};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{EmptyState, Pagination, Shell, Verb, icon};
use crate::{GoTo, Submitted};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/engage/tasks", Gate::Staff(Action::ViewNetwork), list).post(
        "/o/{slug}/engage/tasks/{task}",
        Gate::Staff(Action::EditPartners),
        set_done,
    );
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

fn show_row(page: &StaffPage, row: &TaskRow, today: jiff::civil::Date) -> Row {
    Row {
        line: task_line(page, row, today),
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
