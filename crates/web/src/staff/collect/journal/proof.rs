//! The proof that the books hold, asked for by a button.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::prove::verify::{Check, Finding, verify};
use maillage_i18n::T;

use super::{tabs, trail};
use crate::page::StaffPage;
use crate::problem::WebError;
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
        words: words(t, check),
        seen: String::new(),
        faults: Vec::new(),
    });
    shown(&Verify { checks: checks.into(), ..page_of(&page) })
}

async fn prove(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let t = page.t;
    let proof = verify(&state.app, &page.actor).await?;
    let when = moment(&page, state.app.clock.now());
    let result = if proof.holds() {
        Notice::new(NoticeKind::Good, t.journal_verify_holds()).with_text(when)
    } else {
        Notice::new(NoticeKind::Problem, t.journal_verify_fails())
            .with_text(t.journal_verify_fails_what())
    };
    let view = Verify {
        result: Some(result),
        checks: proof.findings.into_iter().map(|finding| line(t, finding)).collect(),
        head: Some((t.journal_number(proof.head.number), proof.head.hash.to_string())),
        send: t.journal_verify_again(),
        ..page_of(&page)
    };
    shown(&view)
}

fn line(t: T, finding: Finding) -> CheckLine {
    let chip = if finding.faults.is_empty() {
        Stage::new(t.journal_check_holds(), Tone::Good)
    } else {
        Stage::new(t.journal_check_fails(), Tone::Bad)
    };
    CheckLine {
        chip,
        words: words(t, finding.check),
        seen: t.journal_check_seen(finding.seen),
        faults: finding.faults,
    }
}

fn words(t: T, check: Check) -> String {
    match check {
        Check::Chain => t.journal_check_chain(),
        Check::Balance => t.journal_check_balance(),
        Check::DuesPaid => t.journal_check_dues(),
        Check::DueHistory => t.journal_check_due_history(),
        Check::DebitParts => t.journal_check_debits(),
        Check::Statements => t.journal_check_statements(),
        Check::BankBooked => t.journal_check_bank(),
        Check::PartnersPaid => t.journal_check_partners(),
        Check::ReceiptNumbers => t.journal_check_receipts(),
        Check::Files => t.journal_check_files(),
        Check::Orphans => t.journal_check_orphans(),
    }
}
