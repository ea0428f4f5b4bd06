//! A table of observations: brought, shown as it would be read, taken.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::prove::impact_statement::value_in;
use maillage_app::prove::indicator::IndicatorRow;
use maillage_app::prove::observation::import::{self as table, Choices, ImportError, Look};
use maillage_domain::ids::ObservationImportId;
use maillage_domain::prove::indicator::DecimalMark;
use maillage_domain::prove::observation::{DayOfPeriod, Layout, TableError};
use maillage_i18n::T;

use super::super::super::collect::shown;
use super::{address, of, way};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, ErrorSummary, Field, Notice, NoticeKind, Shell, Verb};

/// Days of the own area that are shown before a table is taken.
const SAMPLE: usize = 8;

#[derive(Template)]
#[template(path = "staff/prove/import.html")]
struct Ask {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    summary: ErrorSummary,
    field: Field,
    send: String,
}

#[derive(Template)]
#[template(path = "staff/prove/import_look.html")]
struct LookPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    figures: Vec<(String, String)>,
    facts: Vec<(String, String)>,
    notices: Vec<Notice>,
    fields: Vec<Field>,
    again: String,
    sample_title: String,
    sample: Vec<(String, String)>,
    kept: Vec<(&'static str, String)>,
    take: Option<String>,
    back: (String, String),
}

/// Why a table is not taken, in words; anything else is no matter of the table.
fn words_of(t: T, error: ImportError) -> Result<String, WebError> {
    match error {
        ImportError::Table(TableError::Empty) => Ok(t.prove_table_empty()),
        ImportError::Table(TableError::NoDates) => Ok(t.prove_table_no_dates()),
        ImportError::Table(TableError::Twice { area, on }) => Ok(t.prove_table_twice(area, on)),
        ImportError::NotATable(_) => Ok(t.prove_table_unreadable()),
        ImportError::TooLarge => Ok(t.prove_table_too_large()),
        ImportError::App(error) => Err(error.into()),
    }
}

fn ask_page(page: &StaffPage, row: &IndicatorRow, form: &Form) -> Result<String, WebError> {
    let t = page.t;
    let view = Ask {
        shell: page.shell(Some(Verb::Prove)),
        trail: way(page, row, Some(t.prove_import())),
        title: t.prove_import(),
        lede: t.prove_import_lede(),
        summary: form.summary(),
        field: Field::file("file", t.prove_import_file(), ".csv,.tsv,.txt")
            .with_hint(t.prove_import_file_hint())
            .with_error(form.error("file")),
        send: t.prove_import_send(),
    };
    Ok(view.render()?)
}

pub(super) async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let row = of(&state, &page, &id).await?;
    let form = Form::new(page.t, Submitted::default());
    Ok(Html(ask_page(&page, &row, &form)?).into_response())
}

pub(super) async fn bring(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let row = of(&state, &page, &id).await?;
    let mut form = Form::new(page.t, submitted.clone());
    match submitted.file("file") {
        None => form.refuse("file", page.t.field_required()),
        Some(file) => {
            let id = row.indicator.id;
            match table::bring(&state.app, &page.actor, id, &file.name, &file.bytes).await {
                Ok(import) => {
                    let to = page.to(&format!("/prove/import/{import}"));
                    return Ok(GoTo::new(to).into_response());
                }
                Err(error) => form.refuse("file", words_of(page.t, error)?),
            }
        }
    }
    let html = Html(ask_page(&page, &row, &form)?);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response())
}

fn choices(of: impl Fn(&str) -> String) -> Choices {
    Choices {
        kind: Some(of("kind")).filter(|kind| !kind.is_empty()),
        mark: of("mark").parse().ok(),
        day: of("day").parse().ok(),
    }
}

fn import_of(id: &str) -> Result<ObservationImportId, WebError> {
    id.parse().map_err(|_| WebError::not_found())
}

pub(super) async fn look(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let chosen = choices(|name| listing.filter(name).to_owned());
    match table::look(&state.app, &page.actor, import_of(&id)?, &chosen).await {
        Ok(seen) => shown(&look_page(&state, &page, &seen).await?),
        Err(error) => {
            // The choices make the table contradict itself: say so, and go back to what was proposed.
            let words = words_of(page.t, error)?;
            let to = page.to(&format!("/prove/import/{id}"));
            Ok(GoTo::new(to).warning(words).into_response())
        }
    }
}

async fn look_page(state: &WebState, page: &StaffPage, seen: &Look) -> Result<LookPage, WebError> {
    let t = page.t;
    let row = of(state, page, &seen.indicator.id.to_string()).await?;
    let mapping = &seen.import.mapping;
    let record = seen.difference.record.len();
    let unit = seen.indicator.facts.words_in(t.locale()).unit;
    let own = seen.own();
    let from = own.len().saturating_sub(SAMPLE);
    let area = &seen.indicator.facts.area;
    Ok(LookPage {
        shell: page.shell(Some(Verb::Prove)),
        trail: way(page, &row, Some(t.prove_import_look())),
        title: t.prove_import_look(),
        lede: t.prove_import_look_lede(seen.import.file_name.as_str()),
        figures: vec![
            (t.integer(record - seen.difference.changed), t.prove_import_new()),
            (t.integer(seen.difference.changed), t.prove_import_changed()),
            (t.integer(seen.difference.unchanged), t.prove_import_unchanged()),
        ],
        facts: mapping_words(t, seen),
        notices: notices(t, seen),
        fields: fields(t, seen),
        again: t.prove_import_again(),
        sample_title: t.prove_import_sample(if area.is_empty() {
            t.prove_here()
        } else {
            area.clone()
        }),
        sample: own[from..]
            .iter()
            .map(|one| (t.date(one.on), value_in(t, one.milli, &unit)))
            .collect(),
        kept: vec![
            ("kind", mapping.kind.as_ref().map(|kind| kind.only.clone()).unwrap_or_default()),
            ("mark", mapping.mark.as_str().to_owned()),
            ("day", mapping.day.as_str().to_owned()),
        ],
        take: (record > 0).then(|| t.prove_import_take(record)),
        back: (t.cancel(), address(page, seen.indicator.id, "")),
    })
}

/// What stands where, in words.
fn mapping_words(t: T, seen: &Look) -> Vec<(String, String)> {
    let mapping = &seen.import.mapping;
    let head = |column: usize| seen.heads.get(column).cloned().unwrap_or_default();
    let (dates, areas) = match &mapping.layout {
        Layout::DatesAcross { area, dates } => {
            (t.prove_table_dates_across(dates.len()), area.map(head))
        }
        Layout::DatesDown { date, values } => {
            (t.prove_table_dates_in(head(*date)), Some(t.prove_table_areas_across(values.len())))
        }
        Layout::Listed { date, area, .. } => (t.prove_table_dates_in(head(*date)), area.map(head)),
    };
    let mut facts = vec![
        (t.prove_table_dates(), dates),
        (t.prove_table_areas(), areas.unwrap_or_else(|| t.prove_table_one_area())),
        (t.prove_table_areas_count(), t.integer(seen.areas())),
    ];
    if let Some((first, last)) = seen.days() {
        facts.push((t.prove_table_days(), t.prove_from_to(first, last)));
    }
    if let Some(kind) = &mapping.kind {
        let rows = seen.reading.other_kinds;
        let words = t.prove_table_kind_words(head(kind.column), kind.only.as_str(), rows);
        facts.push((t.prove_table_kind(), words));
    }
    facts.push((t.prove_table_missing(), t.integer(seen.reading.missing)));
    facts
}

fn notices(t: T, seen: &Look) -> Vec<Notice> {
    let mut notices = Vec::new();
    if seen.import.taken_at.is_some() {
        notices.push(Notice::new(NoticeKind::Info, t.prove_import_taken_already()));
    }
    if seen.reading.unreadable_count > 0 {
        let cells: Vec<String> = seen
            .reading
            .unreadable
            .iter()
            .map(|(row, column, text)| t.prove_table_cell(*column, *row, text.as_str()))
            .collect();
        let title = t.prove_table_unreadable_cells(seen.reading.unreadable_count);
        notices.push(Notice::new(NoticeKind::Attention, title).with_text(t.list(&cells)));
    }
    if seen.own().is_empty() {
        let area = seen.indicator.facts.area.as_str();
        notices.push(Notice::new(NoticeKind::Attention, t.prove_table_no_own(area)));
    }
    notices
}

fn fields(t: T, seen: &Look) -> Vec<Field> {
    let mapping = &seen.import.mapping;
    let mut fields = Vec::new();
    if let Some(kind) = &mapping.kind {
        let known = kind.known.iter().map(|word| Choice::new(word, word, &kind.only)).collect();
        fields.push(Field::select("kind", t.prove_table_kind(), known));
    }
    let mark = mapping.mark.as_str();
    let marks = vec![
        Choice::new(DecimalMark::Point.as_str(), t.prove_mark_point(), mark),
        Choice::new(DecimalMark::Comma.as_str(), t.prove_mark_comma(), mark),
    ];
    let day = mapping.day.as_str();
    let days = vec![
        Choice::new(DayOfPeriod::First.as_str(), t.prove_day_first(), day),
        Choice::new(DayOfPeriod::Last.as_str(), t.prove_day_last(), day),
    ];
    fields.push(Field::select("mark", t.prove_mark(), marks));
    fields.push(Field::select("day", t.prove_day(), days));
    fields
}

pub(super) async fn take(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let id = import_of(&id)?;
    let chosen = choices(|name| submitted.text(name).to_owned());
    let seen = table::look(&state.app, &page.actor, id, &chosen).await;
    let taken = match seen {
        Ok(seen) => table::take(&state.app, &page.actor, id, &chosen)
            .await
            .map(|recorded| (seen.indicator.id, recorded)),
        Err(error) => Err(error),
    };
    match taken {
        Ok((indicator, recorded)) => {
            let to = address(&page, indicator, "");
            Ok(GoTo::new(to).saying(t.prove_import_taken(recorded)).into_response())
        }
        Err(error) => {
            let to = page.to(&format!("/prove/import/{id}"));
            Ok(GoTo::new(to).warning(words_of(t, error)?).into_response())
        }
    }
}
