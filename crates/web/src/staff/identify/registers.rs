//! What was imported, and importing more.

use std::path::Path;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::identify::import;
use maillage_app::identify::mapping;
use maillage_app::identify::register::{
    EditionInfo, Fault, ImportRequest, RegistersError, SourceFormat,
};
use maillage_app::identify::search;
use maillage_domain::access::Action;
use maillage_domain::locale::Locale;
use maillage_i18n::T;

use super::{Tab, flaw, job, rendered, tabs};
use crate::export::Download;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Choice, EmptyState, ErrorSummary, Field, Notice, NoticeKind, Shell, Verb};

#[derive(Template)]
#[template(path = "staff/identify/registers.html")]
struct RegistersPage {
    shell: Shell,
    tabs: Vec<Tab>,
    running: Option<Notice>,
    empty: Option<EmptyState>,
    sources: Vec<SourceView>,
    total: String,
    /// What the licences of some sources ask of those who publish.
    odbl: Option<String>,
    may_import: bool,
    origins: Vec<Origin>,
    summary: ErrorSummary,
    fields: Vec<Field>,
    /// Where the mapping file to begin with can be had.
    template: String,
}

/// Where the files of a source come from.
struct Origin {
    source: String,
    publisher: String,
    href: &'static str,
    files: String,
    licence: &'static str,
}

/// The publishers' own pages and the licences that stand there.
fn origins(t: T) -> Vec<Origin> {
    vec![
        Origin {
            source: t.identify_source_barcelona_census(),
            publisher: "Open Data BCN".to_owned(),
            href: match t.locale() {
                Locale::Ca => {
                    "https://opendata-ajuntament.barcelona.cat/data/ca/dataset/cens-locals-planta-baixa-act-economica"
                }
                Locale::Es => {
                    "https://opendata-ajuntament.barcelona.cat/data/es/dataset/cens-locals-planta-baixa-act-economica"
                }
                Locale::Fr | Locale::En => {
                    "https://opendata-ajuntament.barcelona.cat/data/en/dataset/cens-locals-planta-baixa-act-economica"
                }
            },
            files: t.identify_origin_barcelona_census(),
            licence: "CC BY 4.0",
        },
        Origin {
            source: t.identify_source_osm(),
            publisher: "Geofabrik".to_owned(),
            href: "https://download.geofabrik.de/",
            files: t.identify_origin_osm(),
            licence: "ODbL 1.0, © OpenStreetMap contributors",
        },
        Origin {
            source: t.identify_source_sirene(),
            publisher: "data.gouv.fr (INSEE)".to_owned(),
            href: "https://www.data.gouv.fr/fr/datasets/base-sirene-des-entreprises-et-de-leurs-etablissements-siren-siret/",
            files: t.identify_origin_sirene(),
            licence: "Licence Ouverte 2.0 (Etalab)",
        },
        Origin {
            source: t.identify_source_rna(),
            publisher: "data.gouv.fr (Ministère de l’Intérieur)".to_owned(),
            href: "https://www.data.gouv.fr/fr/datasets/repertoire-national-des-associations/",
            files: t.identify_origin_rna(),
            licence: "Licence Ouverte 2.0 (Etalab)",
        },
        Origin {
            source: t.identify_source_madrid_census(),
            publisher: "datos.madrid.es".to_owned(),
            href: "https://datos.madrid.es/dataset/200085-0-censo-locales",
            files: t.identify_origin_madrid_census(),
            licence: "CC BY 4.0",
        },
        Origin {
            source: t.identify_source_overture(),
            publisher: "Overture Maps Foundation".to_owned(),
            href: "https://docs.overturemaps.org/getting-data/",
            files: t.identify_origin_overture(),
            licence: "CDLA-Permissive-2.0, Apache-2.0, CC0-1.0",
        },
        Origin {
            source: t.identify_source_data_inclusion(),
            publisher: "data.gouv.fr (data.inclusion)".to_owned(),
            href: "https://www.data.gouv.fr/fr/datasets/referentiel-de-loffre-dinsertion-liste-des-structures-et-services-dinsertion/",
            files: t.identify_origin_data_inclusion(),
            licence: "Licence Ouverte 2.0 (Etalab)",
        },
    ]
}

struct SourceView {
    name: String,
    vintage: String,
    licence: String,
    credit: String,
    rows: String,
    vacant: String,
}

/// A mapping file to begin with, in the reader's language.
pub(super) async fn template(page: StaffPage) -> Download {
    let text = mapping::template(page.t.locale());
    let (name, bytes) = (mapping::TEMPLATE_NAME.to_owned(), text.as_bytes().to_vec());
    Download { name, media_type: "application/toml", bytes }
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
) -> Result<Response, WebError> {
    let form = Form::new(page.t, Submitted::default());
    shown(&state, &page, &form).await
}

async fn shown(state: &WebState, page: &StaffPage, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let edition = search::edition(&state.app, &page.actor).await?;
    let running = state.imports.running(&page.actor).map(|job| {
        let href = page.to(&format!("/identify/registers/jobs/{}", job.id));
        Notice::new(NoticeKind::Info, t.identify_job_watch())
            .with_link(t.identify_job_watch_do(), href)
    });
    let total = edition.as_ref().map_or_else(String::new, |edition| {
        t.identify_registers_total(t.integer(edition.rows), t.file_size(edition.bytes))
    });
    rendered(&RegistersPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(page, "/registers"),
        running,
        empty: edition.is_none().then(|| EmptyState {
            icon: crate::ui::icon("list"),
            title: t.identify_registers_none_title(),
            text: t.identify_registers_none_text(),
            action: None,
        }),
        sources: edition.as_ref().map_or_else(Vec::new, |edition| sources(page, edition)),
        total,
        odbl: edition.as_ref().and_then(|edition| odbl(t, edition)),
        may_import: page.actor.may(Action::EditProspects),
        origins: origins(t),
        summary: form.summary(),
        fields: fields(state, page, form),
        template: page.to("/identify/registers/mapping.toml"),
    })
}

/// What the Open Database License asks, when a source is under it.
fn odbl(t: T, edition: &EditionInfo) -> Option<String> {
    let names = edition.sources.iter().filter(|source| source.is_odbl());
    let names: Vec<&str> = names.map(|source| source.source.as_str()).collect();
    (!names.is_empty()).then(|| t.edition_odbl(names.join(", ")))
}

fn sources(page: &StaffPage, edition: &EditionInfo) -> Vec<SourceView> {
    let t = page.t;
    let view = |source: &maillage_app::identify::register::SourceInfo| SourceView {
        name: source.source.clone(),
        vintage: source.vintage.clone(),
        licence: source.licence.clone(),
        credit: source.credit.clone(),
        rows: t.integer(source.rows),
        vacant: t.integer(source.vacant),
    };
    edition.sources.iter().map(view).collect()
}

fn fields(state: &WebState, page: &StaffPage, form: &Form) -> Vec<Field> {
    let t = page.t;
    let chosen = form.value("source");
    let chosen = if chosen.is_empty() { SourceFormat::ALL[0].1.to_owned() } else { chosen };
    let choices = SourceFormat::ALL.into_iter().map(|(format, word)| {
        let label = match format {
            SourceFormat::BarcelonaCensus => t.identify_source_barcelona_census(),
            SourceFormat::Osm => t.identify_source_osm(),
            SourceFormat::Sirene => t.identify_source_sirene(),
            SourceFormat::Rna => t.identify_source_rna(),
            SourceFormat::MadridCensus => t.identify_source_madrid_census(),
            SourceFormat::Overture => t.identify_source_overture(),
            SourceFormat::Inclusion => t.identify_source_data_inclusion(),
            SourceFormat::Mapping => t.identify_source_mapping(),
        };
        Choice::new(word, label, &chosen)
    });
    let most = state.config.limits.files_bytes_max;
    vec![
        Field::radios("source", t.identify_import_source(), choices.collect())
            .with_error(form.error("source")),
        Field::files(
            "file",
            t.identify_import_file(),
            ".csv,.txt,.pbf,.xlsx,.parquet,.geojson,.zip,.gz",
        )
        .with_hint(t.identify_import_file_hint(t.file_size(most)))
        .with_error(form.error("file")),
        Field::file("mapping", t.identify_import_mapping(), ".toml")
            .with_hint(t.identify_import_mapping_hint())
            .with_error(form.error("mapping"))
            .optional(t.identify_import_mapping_needed()),
        Field::text("vintage", t.identify_import_vintage(), form.value("vintage"))
            .with_hint(t.identify_import_vintage_hint())
            .with_error(form.error("vintage"))
            .optional(t.shell_optional()),
    ]
}

pub(super) async fn import(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let mut form = Form::new(t, submitted.clone());
    let format = SourceFormat::parse(submitted.text("source"));
    if format.is_none() {
        form.refuse("source", t.field_choice_invalid());
    }
    let vintage = form.optional("vintage", 40);
    let kept = submitted.kept();
    let files = kept.files("file");
    let mapping = kept.files("mapping").pop().filter(|_| format == Some(SourceFormat::Mapping));
    if files.is_empty() {
        form.refuse("file", t.identify_import_no_file());
    }
    if format == Some(SourceFormat::Mapping) && mapping.is_none() {
        form.refuse("mapping", t.identify_import_no_mapping());
    }
    let (Some(format), Some(vintage), true) = (format, vintage, form.is_right()) else {
        return shown(&state, &page, &form).await;
    };
    let request = ImportRequest { format, files, mapping, vintage };
    match import::check(&state.app, &page.actor, request.clone()).await? {
        Ok(()) => {}
        Err(RegistersError::Input { file, field, fault, .. }) => {
            let at = if matches_mapping(&request, &file) { "mapping" } else { "file" };
            form.refuse(at, refusal(t, &file, field.as_deref(), &fault));
            return shown(&state, &page, &form).await;
        }
        Err(other) => return Err(WebError::unexpected(other)),
    }
    let job = import::start(&state.app, &state.imports, &page.actor, request, kept)?;
    Ok(GoTo::new(page.to(&format!("/identify/registers/jobs/{job}"))).into_response())
}

/// Whether a mistake is in the mapping file.
fn matches_mapping(request: &ImportRequest, file: &str) -> bool {
    request.mapping.as_deref().is_some_and(|mapping| mapping == Path::new(file))
}

/// What is wrong with a file that was chosen, named as it is called there.
fn refusal(t: T, file: &str, field: Option<&str>, fault: &Fault) -> String {
    let file = job::called(file);
    let place = match field {
        Some(field) => t.identify_import_wrong_field(field, file),
        None => t.identify_import_wrong(file),
    };
    format!("{place} {}", flaw::words(t, fault))
}
