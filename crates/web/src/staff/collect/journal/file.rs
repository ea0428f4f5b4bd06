//! The journal to take along: for plain-text accounting, as a table, for the French tax office.

use std::fs::File;
use std::io::{self, BufWriter, Seek as _};

use askama::Template;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use maillage_app::collect::journal::reading::{
    self, Format, JournalFilter, JournalSort, LedgerError,
};
use maillage_app::{AppError, Page};
use maillage_domain::access::Action;
use maillage_domain::period::{FiscalYear, Month};
use tokio_util::io::ReaderStream;

use super::{tabs, trail};
use crate::export;
use crate::flash::GoTo;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::collect::table::Tab;
use crate::staff::collect::{SEE, empty, shown};
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, EmptyState, Field, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/collect/journal/files", SEE, list).get(
        "/o/{slug}/collect/journal/files/{form}",
        SEE,
        download,
    );
}

/// A form of the file: title, what it is for, where it is.
struct FormLine {
    title: String,
    what: String,
    href: String,
    /// The fiscal years to choose from.
    years: Option<Field>,
    button: String,
}

#[derive(Template)]
#[template(path = "staff/collect/journal/files.html")]
struct Files {
    shell: Shell,
    trail: Breadcrumb,
    tabs_label: String,
    tabs: Vec<Tab>,
    forms: Vec<FormLine>,
    empty: EmptyState,
    settings: Option<String>,
}

async fn list(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let t = page.t;
    let years = years(&state, &page).await?;
    let href = |form: &str| page.to(&format!("/collect/journal/files/{form}"));
    let plain = |form: &str, title: String, what: String| FormLine {
        title,
        what,
        href: href(form),
        years: None,
        button: t.download(),
    };
    let mut forms = vec![
        plain("csv", t.journal_file_csv(), t.journal_file_csv_what()),
        plain("hledger", t.journal_file_hledger(), t.journal_file_hledger_what()),
    ];
    // Only French law knows this file; the command writes it for whoever asks.
    if page.organisation.country == "FR" {
        forms.push(FormLine {
            years: years.first().map(|(newest, _)| {
                let choices =
                    years.iter().map(|(word, label)| Choice::new(word, label.as_str(), newest));
                Field::select("year", t.journal_year(), choices.collect())
            }),
            ..plain("fec", t.journal_file_fec(), t.journal_file_fec_what())
        });
    }
    let view = Files {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(&page, t.journal_tab_files()),
        tabs_label: t.journal_title(),
        tabs: tabs(&page, "/collect/journal/files"),
        forms: if years.is_empty() { Vec::new() } else { forms },
        empty: empty(t.journal_tab_files(), t.journal_empty()),
        settings: page.actor.may(Action::Administer).then(|| page.to("/settings")),
    };
    shown(&view)
}

/// The fiscal years that have entries, the newest first: their last month and their name.
async fn years(state: &WebState, page: &StaffPage) -> Result<Vec<(String, String)>, WebError> {
    let t = page.t;
    let end = async |sort| {
        let filter = JournalFilter { sort, ..JournalFilter::default() };
        let first = Page { offset: 0, limit: 1 };
        let found = reading::journal(&state.app, &page.actor, &filter, first).await?;
        Ok::<_, WebError>(found.entries.rows.first().map(|row| row.entry.content().date()))
    };
    let starts_in = page.organisation.fiscal_year_starts_in;
    let (Some(first), Some(last)) =
        (end(JournalSort::Earliest).await?, end(JournalSort::Latest).await?)
    else {
        return Ok(Vec::new());
    };
    let mut closing = FiscalYear::holding(Month::of(last), starts_in).last();
    let mut years = Vec::new();
    while closing.last_day() >= first {
        let begins = closing.plus(-11);
        let name = if begins.year() == closing.year() {
            closing.year().to_string()
        } else {
            format!("{}–{}", begins.year(), closing.year())
        };
        years.push((closing.to_string(), t.journal_year_named(name, t.month(closing))));
        closing = closing.plus(-12);
    }
    Ok(years)
}

async fn download(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, form)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let today = state.app.clock.today(&page.organisation.time_zone);
    let (format, media_type) = match form.as_str() {
        "hledger" => (Format::Hledger, "text/plain; charset=utf-8"),
        "csv" => (Format::Csv, "text/csv; charset=utf-8"),
        "fec" => {
            let closing = listing.filter_as("year").unwrap_or(Month::of(today).plus(-12));
            (Format::Fec { closing }, "text/plain; charset=utf-8")
        }
        _ => return Err(WebError::not_found()),
    };
    match written(&state, &page, format).await {
        Ok((name, file)) => {
            let bytes = Body::from_stream(ReaderStream::new(tokio::fs::File::from_std(file)));
            Ok((export::headers(&name, media_type), bytes).into_response())
        }
        Err(LedgerError::Siren(_)) => {
            let to = page.to("/collect/journal/files");
            Ok(GoTo::new(to).warning(page.t.journal_file_no_siren()).into_response())
        }
        Err(LedgerError::App(error)) => Err(error.into()),
        Err(error @ LedgerError::Export(_)) => Err(WebError::unexpected(error)),
    }
}

/// The journal in a file that has no name and goes away by itself: it may be longer than memory should
/// hold. Gives the name for the reader.
async fn written(
    state: &WebState,
    page: &StaffPage,
    format: Format,
) -> Result<(String, File), LedgerError> {
    let name = reading::file_name(&state.app, &page.actor, format).await?;
    let disk = |error: io::Error| AppError::Outside {
        doing: "write the journal to a file",
        source: Box::new(error),
    };
    let mut out = BufWriter::new(tempfile::tempfile().map_err(disk)?);
    reading::export(&state.app, &page.actor, format, &mut out).await?;
    let mut file = out.into_inner().map_err(|error| disk(error.into_error()))?;
    file.rewind().map_err(disk)?;
    Ok((name, file))
}
