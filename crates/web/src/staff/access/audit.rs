//! Who did what: the audit, by pages and as a file.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use jiff::tz::TimeZone;
use maillage_app::access::audit;
use maillage_app::actor::AuditLine;
use maillage_domain::access::Action;
use maillage_i18n::T;

use crate::export::{Cell, ListFile, Part};
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
    href: Option<String>,
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
        return file(&state, &page, zone, listing.format()).await;
    }
    let found = audit::list(&state.app, &page.actor, listing.page()).await?;
    let view = AuditView {
        shell: page.shell(None),
        rows: found.rows.into_iter().map(|line| row(&page, &zone, line)).collect(),
        pages: listing.pagination(t, found.total),
        export: Export::of(t, &listing),
        empty: EmptyState {
            icon: icon("document"),
            title: t.access_audit_empty(),
            text: String::new(),
            action: None,
        },
    };
    Ok(Html(view.render()?).into_response())
}

fn row(page: &StaffPage, zone: &TimeZone, line: AuditLine) -> Row {
    let t = page.t;
    Row {
        at: t.datetime(line.at.to_zoned(zone.clone()).datetime()),
        who: line.actor_name,
        what: sentence(t, &line.action),
        subject: t.audit_subject(&line.subject_kind),
        href: address(&line.subject_kind, &line.subject_id).map(|path| page.to(&path)),
        detail: facts(&line.detail),
    }
}

/// What was done, such as `A partner joined` for `partner.join`.
fn sentence(t: T, action: &str) -> String {
    t.audit_action(action.replace('.', "-"))
}

/// The page of what a line is about, if it has one.
fn address(kind: &str, id: &str) -> Option<String> {
    Some(match kind {
        "agreement" => format!("/agree/{id}"),
        "prospect" => format!("/engage/prospects/{id}"),
        "partner" => format!("/partners/{id}"),
        "mandate" => format!("/collect/mandates/{id}"),
        "month" => format!("/collect/months/{id}"),
        "member" => "/members".to_owned(),
        "organisation" => "/settings".to_owned(),
        _ => return None,
    })
}

/// The facts of a line as `name: value`; nothing when there are none.
fn facts(detail: &str) -> String {
    let Ok(serde_json::Value::Object(facts)) = serde_json::from_str(detail) else {
        return String::new();
    };
    let each = facts.iter().filter(|(_, value)| !value.is_null()).map(|(name, value)| match value
        .as_str()
    {
        Some(text) => format!("{name}: {text}"),
        None => format!("{name}: {value}"),
    });
    each.collect::<Vec<_>>().join(", ")
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    zone: TimeZone,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.access_audit_when(),
        t.access_audit_who(),
        t.access_audit_what(),
        t.access_audit_code(),
        t.access_audit_subject(),
        t.access_audit_detail(),
    ];
    let name = format!("audit-{}", page.organisation.slug);
    let read = move |app, actor, (), part| {
        let zone = zone.clone();
        async move {
            let found = audit::list(&app, &actor, part).await?;
            Ok(Part::of(found.rows, |line| cells(t, &zone, line)))
        }
    };
    ListFile { name, columns }.download(state, page, (), format, read).await
}

fn cells(t: T, zone: &TimeZone, line: AuditLine) -> Vec<Cell> {
    let at = line.at.to_zoned(zone.clone()).strftime("%Y-%m-%d %H:%M:%S").to_string();
    vec![
        Cell::from(at),
        Cell::from(line.actor_name),
        Cell::from(sentence(t, &line.action)),
        Cell::from(line.action),
        Cell::from(format!("{} {}", t.audit_subject(&line.subject_kind), line.subject_id)),
        Cell::from(facts(&line.detail)),
    ]
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use maillage_domain::locale::Locale;

    use super::*;

    /// The words in quotes of a text that look like `partner.join`.
    fn codes(text: &str) -> impl Iterator<Item = &str> {
        text.split('"').skip(1).step_by(2).filter(|word| {
            let mut parts = word.split('.');
            let is_word = |part: Option<&str>| {
                part.is_some_and(|p| {
                    !p.is_empty() && p.bytes().all(|b| b == b'-' || b.is_ascii_lowercase())
                })
            };
            is_word(parts.next()) && is_word(parts.next()) && parts.next().is_none()
        })
    }

    /// What follows each call of `note(` and each `let action =`, as far as a call reaches.
    fn actions(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("the use cases are beside the pages") {
            let path = entry.expect("a folder can be read").path();
            if path.is_dir() {
                actions(&path, found);
            } else if path.extension().is_some_and(|kind| kind == "rs") {
                let text = fs::read_to_string(&path).expect("a source file is a text");
                for mark in ["note(", "let action ="] {
                    for (at, _) in text.match_indices(mark) {
                        let call: String = text[at..].chars().take_while(|c| *c != ';').collect();
                        found.extend(codes(&call).map(str::to_owned));
                    }
                }
            }
        }
    }

    #[test]
    fn every_action_that_the_use_cases_note_has_a_sentence_in_every_language() {
        let mut found = BTreeSet::new();
        let app = Path::new(env!("CARGO_MANIFEST_DIR")).join("../app/src");
        actions(&app, &mut found);
        assert!(found.len() > 30, "{found:?}");
        let lacks = |locale: &Locale, action: &String| {
            sentence(T::new(*locale), action) == action.replace('.', "-")
        };
        let missing: Vec<(Locale, &String)> = found
            .iter()
            .flat_map(|action| Locale::ALL.map(|locale| (locale, action)))
            .filter(|(locale, action)| lacks(locale, action))
            .collect();
        assert!(missing.is_empty(), "no sentence for {missing:?}");
    }
}
