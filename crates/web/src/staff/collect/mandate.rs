//! The list of mandates, and the steps of one.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::collect::mandate::{self, Mandate, MandateFilter, MandateStep};
use maillage_domain::access::Action;
use maillage_domain::collect::mandate::{MandateStage, SuspendReason};
use maillage_domain::ids::MandateId;
use maillage_i18n::T;

use super::preview::Preview;
use super::{Cell, Choice, List, RUN, Row, SEE, empty, kept, shown, trail};
use crate::export::Download;
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::partner::collect::masked;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Notice, NoticeKind, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/collect/mandates", SEE, list)
        .get("/o/{slug}/collect/mandates/{mandate}", SEE, show)
        .post("/o/{slug}/collect/mandates/{mandate}", RUN, step)
        .get("/o/{slug}/collect/mandates/{mandate}/end", RUN, ask_end)
        .get("/o/{slug}/collect/mandates/{mandate}/paper", SEE, paper);
}

fn stage_words(t: T, stage: MandateStage) -> String {
    match stage {
        MandateStage::Drafted => t.mandate_drafted(),
        MandateStage::Active => t.mandate_active(),
        MandateStage::Suspended => t.mandate_suspended(),
        MandateStage::Ended => t.mandate_ended(),
        MandateStage::Lapsed => t.mandate_lapsed(),
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let stage: Option<MandateStage> = listing.filter_as("stage");
    let filter = MandateFilter { contains: listing.search(), stage };
    let found = mandate::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let rows = found
        .rows
        .iter()
        .map(|row| {
            let signed = row.mandate.state.signed_on().map(|day| t.date_short(day));
            Row {
                head: row.partner_name.clone(),
                href: page.to(&format!("/collect/mandates/{}", row.mandate.id)),
                cells: vec![
                    Cell::text(t.partner_mandate_reference(), row.mandate.reference.clone()),
                    Cell::text(t.collect_column_state(), stage_words(t, row.mandate.state.stage())),
                    Cell::text(t.partner_mandate_since(), signed.unwrap_or_else(|| "–".to_owned())),
                ],
            }
        })
        .collect();
    let all = Choice { words: t.all(), href: listing.with("stage", ""), chosen: stage.is_none() };
    let stages = MandateStage::ALL.iter().map(|one| Choice {
        words: stage_words(t, *one),
        href: listing.with("stage", one.as_str()),
        chosen: stage == Some(*one),
    });
    let view = List {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(&page, t.collect_mandates_title()),
        title: t.collect_mandates_title(),
        lede: t.collect_mandates_lede(),
        main: None,
        search: Some((t.collect_search(), listing.search().unwrap_or_default())),
        kept: kept(&listing, &["stage"]),
        filters: std::iter::once(all).chain(stages).collect(),
        columns: Vec::new(),
        plain_columns: vec![
            (t.collect_column_partner(), false),
            (t.partner_mandate_reference(), false),
            (t.collect_column_state(), false),
            (t.partner_mandate_since(), false),
        ],
        rows,
        empty: listing.nothing(t, empty(t.collect_mandates_title(), t.collect_mandates_empty())),
        pagination: listing.pagination(t, found.total),
        export: None,
    };
    shown(&view)
}

#[derive(Template)]
#[template(path = "staff/collect/mandate.html")]
struct Show {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    facts: Vec<(String, String)>,
    paper: (String, String),
    /// What can be undone: the word that is sent, the button.
    steps: Vec<(&'static str, String)>,
    /// What cannot: the button and the page that asks.
    end: Option<(String, String)>,
}

fn id_of(text: &str) -> Result<MandateId, WebError> {
    text.parse().map_err(|_| WebError::not_found())
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let mandate = mandate::get(&state.app, &page.actor, id_of(&id)?).await?;
    let may_run = page.actor.may(Action::RunMoney);
    let steps = if may_run { steps(t, &mandate) } else { Vec::new() };
    let end = (may_run && may_end(&mandate))
        .then(|| (t.mandate_step_end(), page.to(&format!("/collect/mandates/{}/end", mandate.id))));
    let mut facts = vec![
        (t.partner_holder(), mandate.debtor_name.clone()),
        (t.partner_iban(), masked(&mandate.iban)),
        (t.mandate_scheme(), mandate.scheme.to_string()),
    ];
    if let Some(day) = mandate.last_collected_on {
        facts.push((t.mandate_last_collected(), t.date(day)));
    }
    if let Some(evidence) = &mandate.evidence {
        facts.push((t.mandate_signed_by(), evidence.name.clone()));
        facts.push((t.mandate_consent(), evidence.consent.clone()));
    }
    let view = Show {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(&page, mandate.reference.clone()),
        title: mandate.reference.clone(),
        lede: stage_words(t, mandate.state.stage()),
        facts,
        paper: (
            t.partner_mandate_paper(),
            page.to(&format!("/collect/mandates/{}/paper", mandate.id)),
        ),
        steps,
        end,
    };
    shown(&view)
}

/// The steps that another one undoes.
fn steps(t: T, mandate: &Mandate) -> Vec<(&'static str, String)> {
    match mandate.state.stage() {
        MandateStage::Active => vec![("suspend", t.mandate_step_suspend())],
        MandateStage::Suspended => vec![("resume", t.mandate_step_resume())],
        MandateStage::Drafted | MandateStage::Ended | MandateStage::Lapsed => Vec::new(),
    }
}

fn may_end(mandate: &Mandate) -> bool {
    !matches!(mandate.state.stage(), MandateStage::Ended | MandateStage::Lapsed)
}

/// What ending a mandate will do; nothing is done yet.
async fn ask_end(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let mandate = mandate::get(&state.app, &page.actor, id_of(&id)?).await?;
    let path = page.to(&format!("/collect/mandates/{}", mandate.id));
    let mut above = trail(&page, t.mandate_step_end());
    above.above.push((mandate.reference.clone(), path.clone()));
    let mut view = Preview::new(
        page.shell(Some(Verb::Collect)),
        above,
        t.mandate_step_end(),
        t.mandate_end_lede(mandate.debtor_name.as_str()),
    );
    view.facts = vec![
        (t.partner_mandate_reference(), mandate.reference.clone()),
        (t.partner_iban(), masked(&mandate.iban)),
    ];
    view.notice = Some(
        Notice::new(NoticeKind::Attention, t.mandate_step_end_words())
            .with_text(t.mandate_end_text()),
    );
    view.action = path.clone();
    view.hidden = vec![("step", "end".to_owned())];
    view.send = may_end(&mandate).then(|| t.mandate_step_end());
    view.is_grave = true;
    view.back = (t.mandate_keep(), path);
    view.shown()
}

async fn step(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let step = match submitted.text("step") {
        "suspend" => MandateStep::Suspend(SuspendReason::PartnerAsked),
        "resume" => MandateStep::Resume,
        "end" => MandateStep::End,
        _ => return Err(WebError::unreadable()),
    };
    mandate::take_step(&state.app, &page.actor, id, step).await.map_err(
        |problem| match problem {
            mandate::MandateProblem::App(error) => WebError::from(error),
            _ => WebError::refused("mandate.step"),
        },
    )?;
    let words = match step {
        MandateStep::Suspend(_) => page.t.mandate_step_suspend_words(),
        MandateStep::Resume => page.t.mandate_step_resume_words(),
        _ => page.t.mandate_ended_done(),
    };
    let to = page.to(&format!("/collect/mandates/{id}"));
    Ok(GoTo::new(to).saying(words).into_response())
}

async fn paper(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let mandate = mandate::get(&state.app, &page.actor, id_of(&id)?).await?;
    let bytes = mandate::paper(&state.app, &page.actor, mandate.id).await?;
    let name = format!("{}.pdf", mandate.reference);
    Ok(Download { name, media_type: "application/pdf", bytes }.into_response())
}
