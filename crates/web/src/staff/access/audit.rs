//! Who did what: the audit, by pages and as a file.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use jiff::tz::TimeZone;
use maillage_app::access::audit;
use maillage_app::actor::AuditLine;
use maillage_domain::access::Action;
use maillage_i18n::T;

use crate::export::{Cell, Sheet};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{EmptyState, Export, Pagination, Shell, icon};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/audit", Gate::Staff(Action::Administer), list);
}

struct Row {
    at: String,
    who: String,
    what: String,
    subject: String,
    detail: String,
}

#[derive(Template)]
#[template(path = "staff/access/audit.html")]
struct AuditView {
    shell: Shell,
    rows: Vec<Row>,
    pages: Option<Pagination>,
    export: Export,
    empty: EmptyState,
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let zone = TimeZone::get(&page.organisation.time_zone).unwrap_or(TimeZone::UTC);
    if !listing.format().is_empty() {
        let sheet = sheet(&state, &page, &zone).await?;
        if let Some(file) = sheet.download(t, listing.format())? {
            return Ok(file.into_response());
        }
    }
    let found = audit::list(&state.app, &page.actor, listing.page()).await?;
    let view = AuditView {
        shell: page.shell(None),
        rows: found.rows.into_iter().map(|line| row(t, &zone, line)).collect(),
        pages: listing.pagination(t, found.total),
        export: Export {
            files: vec![
                (t.export_csv(), listing.with("format", "csv")),
                (t.export_xlsx(), listing.with("format", "xlsx")),
            ],
            label: t.shell_export(),
        },
        empty: EmptyState {
            icon: icon("document"),
            title: t.access_audit_empty(),
            text: String::new(),
            action: None,
        },
    };
    Ok(Html(view.render()?).into_response())
}

fn row(t: T, zone: &TimeZone, line: AuditLine) -> Row {
    Row {
        at: t.datetime(line.at.to_zoned(zone.clone()).datetime()),
        who: line.actor_name,
        what: line.action,
        subject: format!("{} {}", line.subject_kind, line.subject_id),
        detail: facts(&line.detail),
    }
}

/// The facts of a line as `name: value`; nothing when there are none.
fn facts(detail: &str) -> String {
    let Ok(serde_json::Value::Object(facts)) = serde_json::from_str(detail) else {
        return String::new();
    };
    let each = facts.iter().map(|(name, value)| match value.as_str() {
        Some(text) => format!("{name}: {text}"),
        None => format!("{name}: {value}"),
    });
    each.collect::<Vec<_>>().join(", ")
}

async fn sheet(state: &WebState, page: &StaffPage, zone: &TimeZone) -> Result<Sheet, WebError> {
    let t = page.t;
    let mut rows = Vec::new();
    loop {
        let offset = i64::try_from(rows.len()).map_err(WebError::unexpected)?;
        let part = maillage_app::Page::part(offset);
        let found = audit::list(&state.app, &page.actor, part).await?;
        if found.rows.is_empty() {
            break;
        }
        rows.extend(found.rows.into_iter().map(|line| {
            let at = line.at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M:%S").to_string();
            vec![
                Cell::from(at),
                Cell::from(line.actor_name),
                Cell::from(line.action),
                Cell::from(format!("{} {}", line.subject_kind, line.subject_id)),
                Cell::from(facts(&line.detail)),
            ]
        }));
    }
    let columns = vec![
        t.access_audit_when(),
        t.access_audit_who(),
        t.access_audit_what(),
        t.access_audit_subject(),
        t.access_audit_detail(),
    ];
    Ok(Sheet { name: format!("audit-{}", page.organisation.slug), columns, rows })
}
