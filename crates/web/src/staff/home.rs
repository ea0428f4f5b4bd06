//! The first page of an organisation: where it stands, and what each role may do next.

use askama::Template;
use axum::extract::State;
use axum::response::Html;
use maillage_app::engage::partner::{self, Counts};
use maillage_domain::access::Action;
use maillage_domain::period::Month;

use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::collect::{told_notice, waiting_notice};
use crate::state::WebState;
use crate::ui::{EmptyState, Notice, NoticeKind, Shell, icon};

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
    /// Each with the list that it counts: value, label, address.
    figures: Vec<(String, String, String)>,
    steps: Vec<Step>,
    empty: Option<EmptyState>,
    /// What the registers say of those whom the network follows.
    news: Option<Notice>,
    /// Said while messages cannot leave, to those who write them.
    mail: Option<Notice>,
    /// What waits at the bank, for those who may see money.
    bank: Option<Notice>,
    /// Gifts that the bank has not shown, for the same.
    told: Option<Notice>,
}

async fn show(State(state): State<WebState>, page: StaffPage) -> Result<Html<String>, WebError> {
    let t = page.t;
    // The month that is over last: once it is run, its step is done until the next.
    let last = Month::of(state.app.clock.today(&page.organisation.time_zone)).previous();
    let counts = partner::counts(&state.app, &page.actor, last).await?;
    let may_search = page.actor.may(Action::EditProspects);
    let empty = (counts.partners == 0).then(|| EmptyState {
        icon: icon("identify"),
        title: t.access_home_empty(),
        text: t.access_home_empty_what(),
        action: may_search.then(|| (t.access_home_find(), page.to("/identify"))),
    });
    let sees_money = page.actor.may(Action::ViewMoney) && counts.partners > 0;
    let view = HomeView {
        shell: page.shell(None),
        title: t.access_home_title(&page.account.name),
        is_demo: page.organisation.is_demo,
        figures: vec![
            (
                t.integer(counts.partners),
                t.access_home_partners(counts.partners),
                page.to("/partners?state=in"),
            ),
            (
                t.integer(counts.open_tasks),
                t.access_home_tasks(counts.open_tasks),
                page.to("/engage/tasks"),
            ),
        ],
        steps: steps(&page, &counts),
        empty,
        news: crate::staff::identify::diff::notice(&state, &page).await?,
        mail: may_search.then(|| no_server(&state, &page)).flatten(),
        told: if sees_money { told_notice(&state, &page).await? } else { None },
        bank: if sees_money { Some(waiting_notice(&state, &page).await?) } else { None },
    };
    Ok(Html(view.render()?))
}

/// Says that no mail server is set up, and where to set it; nothing when there is one.
pub(crate) fn no_server(state: &WebState, page: &StaffPage) -> Option<Notice> {
    let t = page.t;
    (!state.app.mailer.has_server()).then(|| {
        Notice::new(NoticeKind::Attention, t.engage_no_server_title())
            .with_text(t.engage_no_server_text())
            .with_link(t.engage_no_server_do(), page.to("/engage/outbox"))
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
fn steps(page: &StaffPage, counts: &Counts) -> Vec<Step> {
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
    let settings = if missing.is_empty() {
        let (title, text) = (t.access_home_settings_done(), t.access_home_settings_done_what());
        step("/settings", title, text, true)
    } else {
        step("/settings", t.access_home_settings(), t.access_home_settings_what(), false)
    };
    let all = [
        (Action::Administer, Step { missing, ..settings }),
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
            step(
                "/agree",
                t.access_home_agree(),
                t.access_home_agree_what(),
                counts.agreements > 0,
            ),
        ),
        (
            Action::ViewMoney,
            step(
                "/collect",
                t.access_home_collect(),
                t.access_home_collect_what(),
                counts.dues > 0,
            ),
        ),
        (Action::RunCampaign, step("/campaign/events", t.event_home(), t.event_home_what(), false)),
        (
            Action::RunCampaign,
            step(
                "/campaign",
                t.access_home_campaign(),
                t.access_home_campaign_what(),
                counts.campaigns > 0,
            ),
        ),
    ];
    all.into_iter().filter(|(action, _)| page.actor.may(*action)).map(|(_, step)| step).collect()
}
