//! Who was there: one tap a person, one tap to save; and the list on paper.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Query, State};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maillage_app::accompany::attendance::{self, AttendanceLine, SessionSheet};
use maillage_app::accompany::programme_session;
use maillage_domain::access::Action;
use maillage_domain::accompany::attendance::Mark;
use maillage_domain::ids::{ParticipantId, ProgrammeSessionId};
use maillage_i18n::T;
use serde::Deserialize;

use super::programme_session::may_run;
use super::{RUN, SEE, Tab, empty, shown, tabs, today, trail};
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, EmptyState, Notice, NoticeKind, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/accompany/sessions/{session}", SEE, show)
        .post("/o/{slug}/accompany/sessions/{session}", RUN, mark)
        .get("/o/{slug}/accompany/sessions/{session}/paper", SEE, paper)
        .post("/o/{slug}/accompany/sessions/{session}/call-off", RUN, call_off);
}

struct Line {
    id: String,
    name: String,
    drawn: Option<String>,
    words: String,
    choices: Vec<Choice>,
}

#[derive(Template)]
#[template(path = "staff/accompany/sheet.html")]
struct SheetPage {
    shell: Shell,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    title: String,
    lede: String,
    paper: String,
    edit: Option<String>,
    notices: Vec<Notice>,
    may_mark: bool,
    names: Option<(String, String)>,
    lines: Vec<Line>,
    empty: EmptyState,
    call_off: Option<(String, String, &'static str)>,
}

/// Whether names are wished beside the drawn names.
#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    names: String,
}

fn line(t: T, line: &AttendanceLine, name: Option<&String>) -> Line {
    let present = line.mark.map_or("", Mark::as_str);
    let choices = Mark::ALL
        .iter()
        .map(|mark| Choice::new(mark.as_str(), t.accompany_mark(mark.as_str()), present));
    Line {
        id: line.participant.to_string(),
        name: name.cloned().unwrap_or_else(|| line.pseudonym.to_string()),
        drawn: name.map(|_| line.pseudonym.to_string()),
        words: line.mark.map_or_else(|| "–".to_owned(), |mark| t.accompany_mark(mark.as_str())),
        choices: choices.collect(),
    }
}

/// Where the other kind of names is shown, and what the link says; none for whoever may not see names.
fn names_link(page: &StaffPage, here: &str, named: bool) -> Option<(String, String)> {
    let (t, to_names) = (page.t, format!("{here}?names=yes"));
    page.actor.may(Action::NamePeople).then(|| {
        if named {
            (here.to_owned(), t.accompany_drawn_names())
        } else {
            (to_names, t.accompany_show_names())
        }
    })
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeSessionId)>,
    Query(wish): Query<Wish>,
) -> Result<Response, WebError> {
    let (t, named) = (page.t, wish.names == "yes" && page.actor.may(Action::NamePeople));
    let (sheet, names) = if named {
        attendance::named_sheet(&state.app, &page.actor, id).await?
    } else {
        (attendance::sheet(&state.app, &page.actor, id).await?, BTreeMap::new())
    };
    let SessionSheet { session, programme, lines } = &sheet;
    let (runs, off) = (may_run(&page), session.cancelled_at.is_some());
    let coming = session.held_on > today(&state, &page);
    let mut notices = Vec::new();
    if off {
        notices.push(Notice::new(NoticeKind::Attention, t.accompany_called_off()));
    } else if coming {
        notices.push(Notice::new(NoticeKind::Info, t.accompany_not_yet()));
    }
    let here = page.to(&format!("/accompany/sessions/{id}"));
    let words = if off { t.accompany_take_place() } else { t.accompany_call_off() };
    let value = if off { "no" } else { "yes" };
    let title = match session.title.as_str() {
        "" => programme.name.clone(),
        topic => format!("{} · {topic}", programme.name),
    };
    let above = [(t.accompany_tab_sessions(), "/accompany/sessions")];
    let day = t.date_with_weekday(session.held_on);
    let (from, until) = (t.time(session.starts_at), t.time(session.ends_at));
    let place = if session.place.is_empty() { "" } else { ", " };
    shown(&SheetPage {
        shell: page.shell(Some(Verb::Accompany)),
        tabs: tabs(&page, ""),
        trail: trail(&page, &above, day.clone()),
        title,
        lede: format!("{day}, {from}–{until}{place}{}", session.place),
        paper: format!("{here}/paper"),
        edit: runs.then(|| format!("{here}/edit")),
        notices,
        may_mark: runs && !off && !coming,
        names: names_link(&page, &here, named),
        lines: lines.iter().map(|one| line(t, one, names.get(&one.participant))).collect(),
        empty: empty(t.accompany_nobody_yet(), t.accompany_nobody_yet_text()),
        call_off: runs.then(|| (format!("{here}/call-off"), words, value)),
    })
}

async fn mark(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeSessionId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let sheet = attendance::sheet(&state.app, &page.actor, id).await?;
    let marks: Vec<(ParticipantId, Option<Mark>)> = sheet
        .lines
        .iter()
        .filter_map(|line| {
            let sent = submitted.text(&format!("mark-{}", line.participant));
            sent.parse().ok().map(|mark| (line.participant, Some(mark)))
        })
        .collect();
    attendance::mark(&state.app, &page.actor, id, &marks).await?;
    let to = page.to(&format!("/accompany/sessions/{id}"));
    let there = marks.iter().filter(|(_, mark)| mark.is_some_and(Mark::was_there)).count();
    let words = page.t.accompany_noted(marks.len(), there);
    Ok(GoTo::new(to).saying(words).into_response())
}

async fn paper(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeSessionId)>,
) -> Result<Response, WebError> {
    let (paper, bytes) = attendance::paper(&state.app, &page.actor, id).await?;
    let name = format!("inline; filename=\"session-{}.pdf\"", paper.from.date());
    let kind = "application/pdf".to_owned();
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}

async fn call_off(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ProgrammeSessionId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let off = submitted.text("off") != "no";
    programme_session::call_off(&state.app, &page.actor, id, off).await?;
    let to = page.to(&format!("/accompany/sessions/{id}"));
    Ok(GoTo::new(to).saying(page.t.saved()).into_response())
}
