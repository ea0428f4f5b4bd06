//! Files of the bank come in, and what became of each is said.

use std::io::{Cursor, Read};

use askama::Template;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::Response;
use maillage_app::collect::bank::{self, ImportError, Overview};
use maillage_bank::camt::Look;
use maillage_bank::parcel::{self, ParcelError};

use super::{tabs, trail, words};
use crate::form::{File, Form, Submitted};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::collect::table::Tab;
use crate::staff::collect::{RUN, shown};
use crate::state::WebState;
use crate::ui::{Breadcrumb, ErrorSummary, Field, Shell, Stage, Tone, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/collect/bank/import", RUN, ask).post(
        "/o/{slug}/collect/bank/import",
        RUN,
        import,
    );
}

/// One statement of a file.
struct StatementLine {
    name: String,
    chip: Stage,
    words: String,
}

/// What became of a file.
struct FileLine {
    name: String,
    /// What is wrong with the file as a whole.
    problem: Option<(Stage, String)>,
    facts: Vec<(String, String)>,
    statements: Vec<StatementLine>,
}

#[derive(Template)]
#[template(path = "staff/collect/bank/import.html")]
struct Import {
    shell: Shell,
    trail: Breadcrumb,
    tabs_label: String,
    tabs: Vec<Tab>,
    summary: ErrorSummary,
    files: Vec<FileLine>,
    field: Field,
    /// Words and address of what follows an import.
    on: Vec<(String, String)>,
}

async fn ask(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    show(&state, &page, &Form::new(page.t, Submitted::default()), Vec::new()).await
}

async fn show(
    state: &WebState,
    page: &StaffPage,
    form: &Form,
    files: Vec<FileLine>,
) -> Result<Response, WebError> {
    let t = page.t;
    let overview = bank::overview(&state.app, &page.actor).await?;
    let most = u64::try_from(state.config.limits.upload_bytes_max).unwrap_or(u64::MAX);
    let view = Import {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(page, t.bank_import_title()),
        tabs_label: t.bank_title(),
        tabs: tabs(page, &overview, "/collect/bank/import"),
        summary: form.summary(),
        on: if files.is_empty() { Vec::new() } else { ways_on(page, &overview) },
        files,
        field: Field::files("files", t.bank_import_files(), ACCEPTED)
            .with_hint(t.bank_import_files_hint(t.file_size(most)))
            .with_error(form.error("files")),
    };
    shown(&view)
}

fn ways_on(page: &StaffPage, overview: &Overview) -> Vec<(String, String)> {
    let t = page.t;
    let mut ways = Vec::new();
    if overview.queued > 0 {
        ways.push((t.bank_go_queue(), page.to("/collect/bank")));
    }
    ways.push((t.bank_go_statements(), page.to("/collect/bank/statements")));
    ways
}

async fn import(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted.clone());
    let files = submitted.files("files");
    if files.is_empty() {
        form.refuse("files", page.t.bank_import_no_file());
    }
    let mut lines = Vec::with_capacity(files.len());
    for file in files {
        // Unpacking is work of its own: it keeps no other visitor waiting.
        let packed = file.clone();
        let opened = tokio::task::spawn_blocking(move || unpacked(&packed)).await;
        match opened.map_err(WebError::unexpected)? {
            Ok(inside) => {
                for (name, bytes) in inside {
                    lines.push(one(&state, &page, name, bytes).await);
                }
            }
            Err(error) => {
                tracing::info!(cause = ?error, "an archive gives no statements");
                let words = page.t.bank_file_archive();
                lines.push(FileLine::refused(&page, file.name.clone(), words));
            }
        }
    }
    show(&state, &page, &form, lines).await
}

/// What can be chosen: statements, or an archive of them.
const ACCEPTED: &str = ".xml,.camt,.053,.zip,application/xml,application/zip";

/// The files of the bank in a file: itself, or the XML files of a ZIP archive.
fn unpacked(file: &File) -> Result<Vec<(String, Bytes)>, ParcelError> {
    if Look::of(file.bytes.get(..1024).unwrap_or(&file.bytes)) != Some(Look::Zip) {
        return Ok(vec![(file.name.clone(), file.bytes.clone())]);
    }
    let inside = parcel::unpack(Cursor::new(&file.bytes))?;
    Ok(inside.into_iter().map(|packed| (packed.name, packed.bytes.into())).collect())
}

impl FileLine {
    fn of(name: String) -> Self {
        Self { name, problem: None, facts: Vec::new(), statements: Vec::new() }
    }

    fn refused(page: &StaffPage, name: String, words: String) -> Self {
        let chip = Stage::new(page.t.bank_outcome_refused(), Tone::Bad);
        Self { problem: Some((chip, words)), ..Self::of(name) }
    }
}

/// Imports one file. Whatever goes wrong with it, the others are imported and told all the same.
async fn one(state: &WebState, page: &StaffPage, name: String, bytes: Bytes) -> FileLine {
    let t = page.t;
    let open = move || -> std::io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(Cursor::new(bytes.clone())))
    };
    let silent = |_, _| {};
    let done = bank::import_statement(&state.app, &page.actor, &name, &open, &silent).await;
    let mut line = FileLine::of(name);
    match done {
        Ok(report) => {
            line.facts = words::report(t, &report);
            line.statements = report
                .statements
                .iter()
                .map(|statement| {
                    let (chip, words) = words::outcome(t, &statement.outcome);
                    let name = match statement.dated {
                        Some(day) => t.bank_statement_named(day, statement.reference.as_str()),
                        None => statement.reference.clone(),
                    };
                    StatementLine { name, chip, words }
                })
                .collect();
        }
        Err(ImportError::File(error)) => {
            line = FileLine::refused(page, line.name, words::file(t, &error));
        }
        Err(ImportError::App(error)) => {
            tracing::error!(cause = ?error, "a statement could not be imported");
            let chip = Stage::new(t.bank_outcome_stopped(), Tone::Bad);
            line.problem = Some((chip, t.bank_import_stopped()));
        }
    }
    line
}
