//! The proof that the books hold, asked for by a button.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::prove::verify::{Check, Finding, verify};
use maillage_i18n::T;

use super::{tabs, trail};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::proof;
use crate::routes::Routes;
use crate::staff::collect::bank::moment;
use crate::staff::collect::table::Tab;
use crate::staff::collect::{SEE, shown};
use crate::state::WebState;
use crate::ui::{Breadcrumb, Notice, NoticeKind, Shell, Stage, Tone, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/collect/journal/verify", SEE, ask).post(
        "/o/{slug}/collect/journal/verify",
        SEE,
        prove,
    );
}

/// One check: how it came out, what it says, how much was looked at, what does not hold.
struct CheckLine {
    chip: Stage,
    words: String,
    seen: String,
    faults: Vec<String>,
}

#[derive(Template)]
#[template(path = "staff/collect/journal/verify.html")]
struct Verify {
    shell: Shell,
    trail: Breadcrumb,
    tabs_label: String,
    tabs: Vec<Tab>,
    /// How it came out as a whole, once it was asked for.
    result: Option<Notice>,
    checks: Vec<CheckLine>,
    /// The end of the journal: its number and its fingerprint.
    head: Option<(String, String)>,
    send: String,
}

fn page_of(page: &StaffPage) -> Verify {
    let t = page.t;
    Verify {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(page, t.journal_verify_title()),
        tabs_label: t.journal_title(),
        tabs: tabs(page, "/collect/journal/verify"),
        result: None,
        checks: Vec::new(),
        head: None,
        send: t.journal_verify_do(),
    }
}

async fn ask(page: StaffPage) -> Result<Response, WebError> {
    let t = page.t;
    let checks = Check::ALL.map(|check| CheckLine {
        chip: Stage::new(t.journal_check_not_yet(), Tone::Quiet),
        words: proof::check(t, check),
        seen: String::new(),
        faults: Vec::new(),
    });
    shown(&Verify { checks: checks.into(), ..page_of(&page) })
}

async fn prove(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let t = page.t;
    let found = verify(&state.app, &page.actor).await?;
    let when = moment(&page, state.app.clock.now());
    let result = if found.holds() {
        Notice::new(NoticeKind::Good, t.journal_verify_holds()).with_text(when)
    } else {
        Notice::new(NoticeKind::Problem, t.journal_verify_fails())
            .with_text(t.journal_verify_fails_what())
    };
    let view = Verify {
        result: Some(result),
        checks: found.findings.iter().map(|finding| line(t, finding)).collect(),
        head: Some((t.journal_number(found.head.number), found.head.hash.to_string())),
        send: t.journal_verify_again(),
        ..page_of(&page)
    };
    shown(&view)
}

fn line(t: T, finding: &Finding) -> CheckLine {
    let chip = if finding.faults.is_empty() {
        Stage::new(t.journal_check_holds(), Tone::Good)
    } else {
        Stage::new(t.journal_check_fails(), Tone::Bad)
    };
    CheckLine {
        chip,
        words: proof::check(t, finding.check),
        seen: proof::looked_at(t, finding),
        faults: finding.faults.iter().map(|fault| proof::fault(t, fault)).collect(),
    }
}
