//! What the network's own results say about its weights.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::identify::learn::{self, Learnt};
use maillage_app::identify::score;
use maillage_domain::access::Action;
use maillage_domain::identify::learn::{LEAST_ANSWERS, LEAST_OF_EACH, LearnError, Proposal};
use maillage_domain::identify::score::Criterion;
use maillage_i18n::T;

use super::score::{HALF_LIFE, weight_field};
use super::{Tab, rendered, tabs};
use crate::export::{Cell, Sheet};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{EmptyState, Export, Shell, Verb, icon};
use crate::words;

#[derive(Template)]
#[template(path = "staff/identify/learn.html")]
struct LearnPage {
    shell: Shell,
    tabs: Vec<Tab>,
    count: String,
    left_out: Option<String>,
    empty: Option<EmptyState>,
    proposal: Option<ProposalView>,
    may_edit: bool,
    export: Option<Export>,
}

struct ProposalView {
    lines: Vec<LineView>,
    orders: Vec<(String, String)>,
    speaks_for_it: bool,
    action: String,
    /// Hidden fields: the proposed weights and the present half-life.
    fields: Vec<(String, String)>,
}

struct LineView {
    criterion: String,
    present: String,
    proposed: String,
    error: String,
    known: String,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let learnt = learn::proposal(&state.app, &page.actor).await?;
    if let Some(file) = sheet(t, &learnt).download(t, listing.format())? {
        return Ok(file.into_response());
    }
    let half_life = score::setting(&state.app, &page.actor).await?.criteria.half_life_m();
    let partners = learnt.answers.iter().filter(|answer| answer.partner).count();
    let (proposal, empty) = match &learnt.outcome {
        Ok(proposal) => (Some(view(&page, proposal, half_life)), None),
        Err(error) => (None, Some(too_early(&page, error))),
    };
    rendered(&LearnPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(&page, "/score"),
        count: t.learn_from(learnt.answers.len(), learnt.answers.len() - partners, partners),
        left_out: (learnt.left_out > 0).then(|| t.learn_left_out(learnt.left_out)),
        empty,
        proposal,
        may_edit: page.actor.may(Action::EditProspects),
        export: (!learnt.answers.is_empty()).then(|| Export::of(t, &listing)),
    })
}

/// Why nothing is proposed, kindly.
fn too_early(page: &StaffPage, error: &LearnError) -> EmptyState {
    let t = page.t;
    let text = match error {
        LearnError::TooFew { given } => t.learn_few_text(*given, LEAST_ANSWERS),
        LearnError::TooAlike { partners, declined } => {
            t.learn_alike_text(*declined, LEAST_OF_EACH, *partners)
        }
        LearnError::Twice { .. } | LearnError::NotAValue(_) | LearnError::NoWeights => {
            t.learn_unusable_text()
        }
    };
    EmptyState {
        icon: icon("list"),
        title: t.learn_few_title(),
        text,
        action: Some((t.learn_board(), page.to("/engage"))),
    }
}

fn view(page: &StaffPage, proposal: &Proposal, half_life: u32) -> ProposalView {
    let t = page.t;
    let of_hundred = |permille: u32| t.decimal(f64::from(permille) / 10.0, 1);
    let check = &proposal.check;
    let lines = proposal.lines.iter().map(|line| LineView {
        criterion: words::criterion(t, line.criterion),
        present: t.integer(line.present),
        proposed: t.integer(line.proposed),
        error: match line.error {
            Some(error) => t.learn_plus_minus(t.decimal(error, 1)),
            None => t.learn_held(),
        },
        known: t.integer(i64::try_from(line.known).unwrap_or(i64::MAX)),
    });
    let weights =
        proposal.lines.iter().map(|line| (weight_field(line.criterion), line.proposed.to_string()));
    ProposalView {
        lines: lines.collect(),
        orders: vec![
            (t.learn_by_proposed(), of_hundred(check.proposed)),
            (t.learn_by_present(), of_hundred(check.present)),
            (t.learn_by_nearest(), of_hundred(check.nearest)),
            (t.learn_by_biggest(), of_hundred(check.biggest)),
            (t.learn_by_alphabet(), of_hundred(check.alphabetical)),
        ],
        speaks_for_it: check.speaks_for_it(),
        action: page.to("/identify/score"),
        fields: weights.chain([(HALF_LIFE.to_owned(), half_life.to_string())]).collect(),
    }
}

/// The answers with what the score knew then.
fn sheet(t: T, learnt: &Learnt) -> Sheet {
    let criteria = Criterion::ALL.map(|criterion| words::criterion(t, criterion));
    let mut columns = vec![t.name(), t.learn_column_answer()];
    columns.extend(criteria);
    let rows =
        learnt.answers.iter().map(|answer| {
            let said =
                if answer.partner { t.learn_answer_partner() } else { t.learn_answer_declined() };
            let mut row = vec![answer.name.clone().into(), said.into()];
            row.extend(answer.values.map(|value| {
                value.map_or(Cell::Empty, |value| Cell::Thousandths(i64::from(value)))
            }));
            row
        });
    Sheet { name: "answers".to_owned(), columns, rows: rows.collect() }
}
