//! The first page of an organisation: where it stands, and what each role may do next.

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use maillage_app::Page;
use maillage_app::agree::agreement::AgreementFilter;
use maillage_app::agree::view as agreement;
use maillage_app::collect::due::{self, DueFilter};
use maillage_app::engage::partner::{self, Counts};
use maillage_app::engage::task::{self, TaskFilter};
use maillage_domain::access::Action;
use maillage_domain::period::Month;

use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::collect::waiting_notice;
use crate::state::WebState;
use crate::ui::{EmptyState, Notice, Shell, icon};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}", Gate::Staff(Action::ViewNetwork), show);
}

struct Step {
    href: String,
    title: String,
    text: String,
    /// What is missing, each with its place: words and address.
    missing: Vec<(String, String)>,
    done: bool,
}

#[derive(Template)]
#[template(path = "staff/home/home.html")]
struct HomeView {
    shell: Shell,
    title: String,
    is_demo: bool,
    figures: Vec<(String, String)>,
    steps: Vec<Step>,
    empty: Option<EmptyState>,
    /// What waits at the bank, for those who may see money.
    bank: Option<Notice>,
}

async fn show(State(state): State<WebState>, page: StaffPage) -> Result<Html<String>, WebError> {
    let t = page.t;
    let counts = partner::counts(&state.app, &page.actor).await?;
    let done = done(&state, &page).await?;
    let may_search = page.actor.may(Action::EditProspects);
    let empty = (counts.partners == 0).then(|| EmptyState {
        icon: icon("identify"),
        title: t.access_home_empty(),
        text: t.access_home_empty_what(),
        action: may_search.then(|| (t.access_home_find(), page.to("/identify"))),
    });
    let view = HomeView {
        shell: page.shell(None),
        title: t.access_home_title(&page.account.name),
        is_demo: page.organisation.is_demo,
        figures: vec![
            (t.integer(counts.partners), t.access_home_partners()),
            (t.integer(done.open_tasks), t.access_home_tasks(done.open_tasks)),
        ],
        steps: steps(&page, &counts, &done),
        empty,
        bank: if page.actor.may(Action::ViewMoney) && counts.partners > 0 {
            Some(waiting_notice(&state, &page).await?)
        } else {
            None
        },
    };
    Ok(Html(view.render()?))
}

/// How far the network has come.
struct Done {
    open_tasks: i64,
    has_agreements: bool,
    has_dues: bool,
}

async fn done(state: &WebState, page: &StaffPage) -> Result<Done, WebError> {
    let (app, actor) = (&state.app, &page.actor);
    let first = Page { offset: 0, limit: 1 };
    let open = TaskFilter { done: Some(false), ..TaskFilter::default() };
    let agreements = agreement::list(app, actor, &AgreementFilter::default(), first).await?;
    // The month that is over last: once it is run, this step is done until the next.
    let last = Month::of(app.clock.today(&page.organisation.time_zone)).previous();
    let of_last = DueFilter { month: Some(last), ..DueFilter::default() };
    let has_dues = page.actor.may(Action::ViewMoney)
        && due::list(app, actor, &of_last, first).await?.total > 0;
    Ok(Done {
        open_tasks: task::list(app, actor, open, first).await?.total,
        has_agreements: agreements.total > 0,
        has_dues,
    })
}

/// What the settings still lack before the loop can go round, each with the field where it is given.
fn missing(page: &StaffPage) -> Vec<(String, String)> {
    let (t, of) = (page.t, &page.organisation);
    let wanted = [
        (of.legal_id.is_none(), t.access_legal_id(), "/settings#legal_id"),
        (of.email.is_none(), t.access_home_missing_email(), "/settings#email"),
        (of.territory_geojson.is_none(), t.access_home_missing_territory(), "/identify/territory"),
        (of.needs.is_empty(), t.access_home_missing_needs(), "/identify/needs"),
        (of.iban.is_none(), t.access_home_missing_iban(), "/settings#iban"),
        (of.creditor_identifier.is_none(), t.access_home_missing_creditor(), "/settings#creditor"),
    ];
    wanted.into_iter().filter(|one| one.0).map(|(_, words, to)| (words, page.to(to))).collect()
}

/// The next steps that this person's roles let them take, in the order of the loop.
fn steps(page: &StaffPage, counts: &Counts, done: &Done) -> Vec<Step> {
    let t = page.t;
    let missing = missing(page);
    let step = |path: &str, title: String, text: String, done: bool| Step {
        href: page.to(path),
        title,
        text,
        missing: Vec::new(),
        done,
    };
    let has_partners = counts.partners > 0;
    let all = [
        (
            Action::Administer,
            Step {
                done: missing.is_empty(),
                missing,
                ..step("/settings", t.access_home_settings(), t.access_home_settings_what(), false)
            },
        ),
        (
            Action::Administer,
            step("/members", t.access_home_team(), t.access_home_team_what(), counts.members > 1),
        ),
        (
            Action::EditProspects,
            step("/identify", t.access_home_find(), t.access_home_find_what(), has_partners),
        ),
        (
            Action::EditProspects,
            step("/engage", t.access_home_invite(), t.access_home_invite_what(), has_partners),
        ),
        (
            Action::EditAgreements,
            step("/agree", t.access_home_agree(), t.access_home_agree_what(), done.has_agreements),
        ),
        (
            Action::ViewMoney,
            step("/collect", t.access_home_collect(), t.access_home_collect_what(), done.has_dues),
        ),
    ];
    all.into_iter().filter(|(action, _)| page.actor.may(*action)).map(|(_, step)| step).collect()
}
