//! What other criteria would change, before they are kept.

use maillage_app::AppError;
use maillage_app::identify::score::{self, FIRST, Preview, Standing};
use maillage_app::identify::search::SearchError;
use maillage_domain::identify::criteria::{Change, Criteria};
use maillage_domain::identify::lettering;
use maillage_i18n::T;

use super::place;
use super::verdict::verdict_words;
use crate::export::{Cell, Download, Sheet};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::words;

/// So many changes are told one by one.
const TOLD: usize = 30;

/// A preview ready to be shown.
pub(super) struct PreviewView {
    pub(super) changes: Vec<String>,
    pub(super) more: Option<String>,
    pub(super) summary: String,
    pub(super) rows: Vec<Row>,
    /// The criteria that it was compared with, and those to be kept, as JSON.
    pub(super) seen: String,
    pub(super) criteria: String,
    pub(super) action: String,
    /// Where the rows come as a file from.
    pub(super) file_action: String,
}

/// One place of the list, before and after.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) href: String,
    pub(super) before: String,
    pub(super) after: String,
    pub(super) movement: String,
    /// The sign of the movement.
    pub(super) sign: &'static str,
}

/// The preview of criteria beside the present ones.
pub(super) async fn preview(
    state: &WebState,
    page: &StaffPage,
    present: &Criteria,
    wanted: &Criteria,
) -> Result<PreviewView, WebError> {
    let t = page.t;
    let changes = present.changes(wanted);
    let left = changes.len().saturating_sub(TOLD);
    let (summary, rows) = match score::preview(&state.app, &page.actor, wanted).await {
        Ok(found) => (summary(t, &found), found.places.iter().map(|one| row(page, one)).collect()),
        Err(error @ (SearchError::NoTerritory | SearchError::Registers(_))) => {
            if !matches!(error, SearchError::NoTerritory) && !error.is_empty() {
                return Err(AppError::from(error).into());
            }
            (t.score_preview_unable(), Vec::new())
        }
        Err(SearchError::App(error)) => return Err(error.into()),
    };
    let text = |criteria: &Criteria| serde_json::to_string(criteria).unwrap_or_default();
    Ok(PreviewView {
        changes: changes.iter().take(TOLD).map(|change| change_words(t, change)).collect(),
        more: (left > 0).then(|| t.score_change_more(left)),
        summary,
        rows,
        seen: text(present),
        criteria: text(wanted),
        action: page.to("/identify/score/save"),
        file_action: page.to("/identify/score/preview"),
    })
}

/// The rows of a preview as a file.
pub(super) async fn file(
    state: &WebState,
    page: &StaffPage,
    wanted: &Criteria,
    format: &str,
) -> Result<Download, WebError> {
    let t = page.t;
    let found = score::preview(&state.app, &page.actor, wanted).await.map_err(AppError::from)?;
    let place = |at: Option<(usize, u32)>| match at {
        Some((rank, points)) => {
            let rank = i64::try_from(rank).unwrap_or(i64::MAX);
            [Cell::Integer(rank), Cell::Thousandths(i64::from(points))]
        }
        None => [Cell::Empty, Cell::Empty],
    };
    let rows = found.places.iter().map(|one| {
        let shown = row(page, one);
        let mut cells = vec![shown.name.into(), words::category(t, one.category).into()];
        cells.extend(place(one.before));
        cells.extend(place(one.after));
        cells.extend([shown.movement.into(), one.record.0.clone().into()]);
        cells
    });
    let sheet = Sheet {
        name: "preview".to_owned(),
        columns: vec![
            t.score_place(),
            t.score_activity(),
            t.score_before(),
            t.score_before_points(),
            t.score_after(),
            t.score_after_points(),
            t.score_move(),
            t.identify_column_record(),
        ],
        rows: rows.collect(),
    };
    sheet.download(t, format)?.ok_or_else(|| AppError::NotFound.into())
}

fn summary(t: T, found: &Preview) -> String {
    let count =
        |test: &dyn Fn(&Standing) -> bool| found.places.iter().filter(|one| test(one)).count();
    let first = FIRST.min(found.of);
    let entering = count(&Standing::enters);
    let leaving = count(&Standing::leaves);
    let place = |one: Option<(usize, u32)>| one.map(|(place, _)| place);
    let moving = count(&|one: &Standing| {
        !one.enters() && !one.leaves() && place(one.before) != place(one.after)
    });
    if entering + leaving + moving == 0 {
        return t.score_preview_same(first);
    }
    t.score_preview_count(entering, first, leaving, moving)
}

fn row(page: &StaffPage, one: &Standing) -> Row {
    let t = page.t;
    let standing = |at: Option<(usize, u32)>| match at {
        Some((rank, points)) => t.score_rank(
            t.integer(i64::try_from(rank).unwrap_or(0)),
            t.decimal(f64::from(points) / 1_000.0, 1),
        ),
        None => t.score_below(),
    };
    let (movement, sign) = match (one.before, one.after) {
        _ if one.enters() => (t.score_enters(), "plus"),
        _ if one.leaves() => (t.score_leaves(), "minus"),
        (Some((was, _)), Some((will, _))) if will < was => (t.score_up(was - will), "up"),
        (Some((was, _)), Some((will, _))) if will > was => (t.score_down(will - was), "down"),
        _ => (t.score_stays(), "same"),
    };
    let nameless = || t.identify_no_name(words::category(t, one.category).to_lowercase());
    Row {
        name: one.name.as_deref().map_or_else(nameless, lettering::name),
        href: place::href(page, &one.record.0),
        before: standing(one.before),
        after: standing(one.after),
        movement,
        sign,
    }
}

fn change_words(t: T, change: &Change) -> String {
    match *change {
        Change::Weight { criterion, from, to } => {
            t.score_change_weight(words::criterion(t, criterion), from, to)
        }
        Change::HalfLife { from, to } => {
            t.score_change_half_life(t.distance(f64::from(from)), t.distance(f64::from(to)))
        }
        Change::Verdict { need, category, from, to } => t.score_change_verdict(
            words::category(t, category),
            verdict_words(t, from),
            words::need(t, need),
            verdict_words(t, to),
        ),
        Change::Neutral { category, now: true } => {
            t.score_change_neutral(words::category(t, category))
        }
        Change::Neutral { category, now: false } => {
            t.score_change_judged(words::category(t, category))
        }
    }
}
