//! The list of declarations, and declaring on behalf of a partner.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::collect::declaration::{
    self, DeclarationFilter, DeclareError, NewDeclaration, ToDeclare, declare, to_declare,
};
use maillage_domain::collect::declaration::Evidence;
use maillage_domain::ids::PartnerId;
use maillage_domain::period::Month;
use maillage_i18n::T;

use super::{Cell, Choice, List, RUN, Row, SEE, empty, kept, month_of, shown, silent, trail};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::partner::collect::rule_in_words;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{self, Breadcrumb, ErrorSummary, Field, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/collect/declarations", SEE, list)
        .get("/o/{slug}/collect/declare/{partner}/{month}", RUN, ask)
        .post("/o/{slug}/collect/declare/{partner}/{month}", RUN, answer);
}

fn evidence_words(t: T, evidence: Evidence) -> String {
    match evidence {
        Evidence::Stated => t.evidence_stated(),
        Evidence::FromAccounts => t.evidence_from_accounts(),
        Evidence::Certified => t.evidence_certified(),
    }
}

/// The last month that is over, or in its last day.
pub(super) fn last_over(state: &WebState, page: &StaffPage) -> Month {
    let today = state.app.clock.today(&page.organisation.time_zone);
    let now = Month::of(today);
    if today == now.last_day() { now } else { now.previous() }
}

/// What was declared, or who has said nothing of a month.
pub(super) fn filters(t: T, listing: &Listing, month: Month) -> Vec<Choice> {
    let is_silent = listing.filter("state") == "silent";
    let month = month.to_string();
    vec![
        Choice {
            words: t.declaration_filter_made(),
            href: listing.with_each(&[("state", ""), ("sort", "")]),
            chosen: !is_silent,
        },
        Choice {
            words: t.declaration_filter_silent(),
            href: listing.with_each(&[("state", "silent"), ("month", &month)]),
            chosen: is_silent,
        },
    ]
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let month = listing.filter_as::<Month>("month");
    if listing.filter("state") == "silent" {
        let month = month.unwrap_or_else(|| last_over(&state, &page));
        return silent::list(&state, &page, &listing, month).await;
    }
    let filter = DeclarationFilter {
        month,
        name_contains: listing.search(),
        partner: listing.filter_as("partner"),
    };
    let found = declaration::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let rows = found
        .rows
        .iter()
        .map(|row| {
            let d = &row.declaration;
            let how = if row.superseded {
                t.declaration_superseded()
            } else {
                evidence_words(t, d.evidence)
            };
            Row {
                head: row.partner_name.clone(),
                href: page.to(&format!("/collect/declare/{}/{}", d.partner, d.month)),
                cells: vec![
                    Cell::text(t.collect_column_month(), t.month(d.month)),
                    Cell::text(t.collect_column_state(), how),
                    Cell::figure(t.collect_column_base(), t.money(d.base)),
                ],
            }
        })
        .collect();
    let view = List {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(&page, t.collect_declarations_title()),
        title: t.collect_declarations_title(),
        lede: t.collect_declarations_lede(),
        main: None,
        search: Some((t.collect_search(), listing.search().unwrap_or_default())),
        kept: kept(&listing, &["month", "partner"]),
        filters: filters(t, &listing, month.unwrap_or_else(|| last_over(&state, &page))),
        columns: Vec::new(),
        plain_columns: vec![
            (t.collect_column_partner(), false),
            (t.collect_column_month(), false),
            (t.collect_column_state(), false),
            (t.collect_column_base(), true),
        ],
        rows,
        empty: listing
            .nothing(t, empty(t.collect_declarations_title(), t.collect_declarations_empty())),
        pagination: listing.pagination(t, found.total),
        export: None,
    };
    shown(&view)
}

#[derive(Template)]
#[template(path = "staff/collect/declare.html")]
struct Ask {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    summary: ErrorSummary,
    fields: Vec<Field>,
    send: String,
}

async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, partner, month)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let (share, month) = share_of(&state, &page, &partner, &month).await?;
    let standing = share.standing(month);
    let base = standing.map(|d| page.t.amount(d.base)).unwrap_or_default();
    let evidence = standing.map_or(Evidence::Stated, |d| d.evidence).to_string();
    let form = Form::first(page.t, [("base", base), ("evidence", evidence)]);
    shown(&view(&page, month, &form))
}

async fn share_of(
    state: &WebState,
    page: &StaffPage,
    partner: &str,
    month: &str,
) -> Result<(ToDeclare, Month), WebError> {
    let month = month_of(month)?;
    let partner: PartnerId = partner.parse().map_err(|_| WebError::not_found())?;
    let all = to_declare(&state.app, &page.actor, partner).await?;
    let owing = all.into_iter().find(|share| share.share.terms.rate_for(month).is_some());
    owing.map(|share| (share, month)).ok_or_else(WebError::not_found)
}

fn view(page: &StaffPage, month: Month, form: &Form) -> Ask {
    let t = page.t;
    let choices = Evidence::ALL
        .iter()
        .map(|e| ui::Choice::new(e.as_str(), evidence_words(t, *e), &form.value("evidence")))
        .collect();
    Ask {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(page, t.declare_title()),
        title: t.declare_title(),
        lede: t.declare_lede(month),
        summary: form.summary(),
        fields: vec![
            Field::money("base", t.partner_base_label(), form.value("base"))
                .with_error(form.error("base"))
                .focused(),
            Field::radios("evidence", t.declare_evidence(), choices)
                .with_error(form.error("evidence")),
        ],
        send: t.declare_send(),
    }
}

async fn answer(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, partner, month)): Path<(String, String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let (share, month) = share_of(&state, &page, &partner, &month).await?;
    let mut form = Form::new(page.t, submitted);
    let (base, evidence) = (form.amount("base"), form.choice::<Evidence>("evidence"));
    let (Some(base), Some(evidence)) = (base, evidence) else {
        return shown(&view(&page, month, &form));
    };
    let new = NewDeclaration { commitment: share.share.id, month, base, evidence, link: None };
    match declare(&state.app, &page.actor, new).await {
        Ok(_) => {
            let to = page.to(&format!("/collect/declarations?month={month}"));
            Ok(GoTo::new(to).saying(page.t.declare_done(base, month)).into_response())
        }
        Err(DeclareError::Rule(rule)) => {
            form.refuse("base", rule_in_words(page.t, &rule));
            shown(&view(&page, month, &form))
        }
        Err(DeclareError::App(error)) => Err(error.into()),
    }
}
