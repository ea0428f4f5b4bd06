//! Today's sessions, and what waits.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::ToSpan;
use maillage_app::Page;
use maillage_app::accompany::participant::{self, ConsentWish, ParticipantFilter};
use maillage_app::accompany::programme_session::{self, SessionFilter, SessionRow};
use maillage_app::accompany::retention;
use maillage_domain::access::Action;
use maillage_domain::accompany::consent::Purpose;
use maillage_i18n::T;

use super::{SEE, Tab, shown, tabs, today};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Notice, NoticeKind, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/accompany", SEE, show);
}

struct Card {
    title: String,
    place: String,
    state: String,
    href: String,
}

#[derive(Template)]
#[template(path = "staff/accompany/today.html")]
struct TodayPage {
    shell: Shell,
    tabs: Vec<Tab>,
    title: String,
    lede: String,
    notices: Vec<Notice>,
    sessions: Vec<Card>,
    unmarked: Vec<Card>,
    more: Option<(String, String)>,
}

/// How far the attendance of a session is noted.
pub(super) fn state_words(t: T, row: &SessionRow) -> String {
    if row.session.cancelled_at.is_some() {
        t.accompany_called_off()
    } else if row.marked == 0 {
        t.accompany_not_noted(row.expected)
    } else {
        {
            let there = t.accompany_there(row.marked, row.present);
            let waiting = row.expected - row.marked;
            if waiting > 0 { t.accompany_there_so_far(there, waiting) } else { there }
        }
    }
}

fn card(page: &StaffPage, row: &SessionRow, with_day: bool) -> Card {
    let (t, session) = (page.t, &row.session);
    let when = if with_day { t.date_short(session.held_on) } else { t.time(session.starts_at) };
    let what = if session.title.is_empty() { "" } else { " · " };
    Card {
        title: format!("{when} {}{what}{}", row.programme_name, session.title),
        place: session.place.clone(),
        state: state_words(t, row),
        href: page.to(&format!("/accompany/sessions/{}", session.id)),
    }
}

async fn show(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let (t, day) = (page.t, today(&state, &page));
    let filter = SessionFilter {
        from: Some(day),
        until: Some(day),
        earliest_first: true,
        ..SessionFilter::default()
    };
    let of_today =
        programme_session::list(&state.app, &page.actor, filter, Page::numbered(1, 50)).await?;
    let before = SessionFilter {
        until: Some(day.saturating_sub(1.days())),
        unmarked: true,
        ..SessionFilter::default()
    };
    let unmarked =
        programme_session::list(&state.app, &page.actor, before, Page::numbered(1, 5)).await?;
    let more = (unmarked.total > 5).then(|| {
        let href = page.to("/accompany/sessions?state=unmarked");
        (t.accompany_all_unmarked(unmarked.total), href)
    });
    shown(&TodayPage {
        shell: page.shell(Some(Verb::Accompany)),
        tabs: tabs(&page, "/accompany"),
        title: t.date_with_weekday(day),
        lede: t.accompany_today_lede(),
        notices: notices(&state, &page).await?,
        sessions: of_today.rows.iter().map(|row| card(&page, row, false)).collect(),
        unmarked: unmarked.rows.iter().map(|row| card(&page, row, true)).collect(),
        more,
    })
}

/// Consents that lack, and people whose data are to go.
async fn notices(state: &WebState, page: &StaffPage) -> Result<Vec<Notice>, WebError> {
    let (t, day) = (page.t, today(state, page));
    let mut notices = Vec::new();
    let wish = ConsentWish { purpose: Purpose::Programme, on: day, holds: false };
    let filter = ParticipantFilter {
        consent: Some(wish),
        erased: Some(false),
        ..ParticipantFilter::default()
    };
    let part = Page::numbered(1, 1);
    let missing = participant::list(&state.app, &page.actor, &filter, day, part).await?.total;
    if missing > 0 && page.actor.may(Action::RunProgrammes) {
        notices.push(
            Notice::new(NoticeKind::Attention, t.accompany_consents_missing(missing))
                .with_link(t.accompany_see(), page.to("/accompany/people?consent=missing")),
        );
    }
    let to_go = retention::proposals(&state.app, &page.actor).await?.len();
    if to_go > 0 && page.actor.may(Action::RunProgrammes) {
        notices.push(
            Notice::new(NoticeKind::Info, t.accompany_to_go(to_go))
                .with_link(t.accompany_see(), page.to("/accompany/retention")),
        );
    }
    Ok(notices)
}
