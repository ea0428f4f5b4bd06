//! The first page: the shifts that are taken, and those that may be.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::campaign::shift::{self, Open, TakeError};
use maillage_domain::ids::{MissionId, ShiftId};

use super::{GATE, id, own, shell, to, ways, why_not};
use crate::GoTo;
use crate::page::LinkPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::PartnerShell;

/// So many shifts of a mission stand on the page, the next ones; more would be a wall.
const SHOWN_MAX: usize = 3;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/v/{token}", GATE, show).post("/v/{token}/shifts/{shift}/take", GATE, take).post(
        "/v/{token}/shifts/{shift}/give-back",
        GATE,
        give_back,
    );
}

struct Card {
    title: String,
    when: String,
    place: String,
    text: String,
    room: String,
    /// Where the button posts, and its words.
    press: Option<(String, String)>,
    /// Why there is no button.
    refused: String,
}

#[derive(Template)]
#[template(path = "volunteer/shifts.html")]
struct ShiftsPage {
    shell: PartnerShell,
    title: String,
    sentence: String,
    mine: Vec<Card>,
    open: Vec<Card>,
    ways: Vec<(String, String)>,
}

async fn show(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let t = page.t;
    let own = own(&state, &page).await?;
    let all = shift::open_for(&state.app, page.open.organisation.id, own.id).await?;
    let has_left = own.left_on.is_some();
    let (mine, open): (Vec<Open>, Vec<Open>) = all.into_iter().partition(|one| one.is_mine);
    let open = if has_left { Vec::new() } else { open };
    let view = ShiftsPage {
        title: t.volunteer_hello(own.name.as_str()),
        sentence: if has_left {
            t.volunteer_has_left()
        } else if mine.is_empty() {
            t.volunteer_no_shift_yet()
        } else {
            t.volunteer_your_shifts(mine.len())
        },
        mine: mine.iter().map(|one| card(&page, one)).collect(),
        open: next_of_each(&open).into_iter().map(|one| card(&page, one)).collect(),
        ways: ways(&page),
        shell: shell(&page, &own),
    };
    Ok(Html(view.render()?).into_response())
}

/// The next shifts of each mission, by their beginning.
fn next_of_each(open: &[Open]) -> Vec<&Open> {
    let mut counts: BTreeMap<MissionId, usize> = BTreeMap::new();
    let mut next = Vec::new();
    for one in open {
        let count = counts.entry(one.row.mission.id).or_default();
        *count += 1;
        if *count <= SHOWN_MAX {
            next.push(one);
        }
    }
    next
}

fn card(page: &LinkPage, one: &Open) -> Card {
    let (t, row) = (page.t, &one.row);
    let at = |step: &str| to(page, &format!("/shifts/{}/{step}", row.shift.id));
    let left = row.shift.places.saturating_sub(row.taken);
    Card {
        title: row.mission.title.clone(),
        when: t.moments(row.shift.starts_at, row.shift.ends_at),
        place: row.shift.place.clone(),
        text: row.mission.text.clone(),
        room: if one.is_mine || left == 0 { String::new() } else { t.volunteer_places(left) },
        press: if one.is_mine {
            Some((at("give-back"), t.volunteer_give_back()))
        } else {
            one.refused.is_none().then(|| (at("take"), t.volunteer_take()))
        },
        refused: one.refused.as_ref().map(|why| why_not(t, why)).unwrap_or_default(),
    }
}

fn shift_of(text: &str) -> Result<ShiftId, WebError> {
    text.parse().map_err(|_| WebError::not_found())
}

async fn take(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, shift)): Path<(String, String)>,
) -> Result<GoTo, WebError> {
    let (t, home) = (page.t, GoTo::new(to(&page, "")));
    let organisation = page.open.organisation.id;
    match shift::take(&state.app, organisation, id(&page)?, shift_of(&shift)?).await {
        Ok(()) => Ok(home.saying(t.volunteer_taken_note())),
        Err(TakeError::Rule(why)) => Ok(home.warning(why_not(t, &why))),
        Err(TakeError::App(other)) => Err(other.into()),
    }
}

async fn give_back(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, shift)): Path<(String, String)>,
) -> Result<GoTo, WebError> {
    let (t, home) = (page.t, GoTo::new(to(&page, "")));
    let organisation = page.open.organisation.id;
    match shift::give_back(&state.app, organisation, id(&page)?, shift_of(&shift)?).await {
        Ok(()) => Ok(home.saying(t.volunteer_given_back())),
        Err(AppError::Refused { code: "shift.begun" }) => {
            Ok(home.warning(t.volunteer_refused_begun()))
        }
        Err(other) => Err(other.into()),
    }
}
