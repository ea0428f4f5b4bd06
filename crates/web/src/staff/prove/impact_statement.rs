//! Statements: the list of partners with where each stands, one, its paper, all papers, handing over.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::prove::impact_statement::{self, Statement, StatementFilter};
use maillage_domain::access::Action;
use maillage_domain::ids::PartnerId;
use maillage_i18n::T;

use super::super::collect::table::{Head, Table};
use super::super::collect::{Cell, Row, shown};
use super::{EDIT, MONEY, tabs, trail};
use crate::export::{Cell as FileCell, Download, ListFile, Part};
use crate::flash::GoTo;
use crate::impact_statement::{Words, late_words, words};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, EmptyState, Field, Shell, SortLink, Stage, Tone, Verb, icon};
use crate::zip;

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/prove/statements", MONEY, list)
        .post("/o/{slug}/prove/statements/hand-over", EDIT, hand_over_all)
        .get("/o/{slug}/prove/statements/archive", MONEY, archive)
        .get("/o/{slug}/prove/statement/{partner}", MONEY, show)
        .get("/o/{slug}/prove/statement/{partner}/paper", MONEY, paper)
        .post("/o/{slug}/prove/statement/{partner}/hand-over", EDIT, hand_over);
}

fn filter_of(listing: &Listing) -> StatementFilter {
    StatementFilter {
        contains: listing.search(),
        late: match listing.filter("late") {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        },
        sort: listing.sort().to_owned(),
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = filter_of(&listing);
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let found =
        impact_statement::list(&state.app, &page.actor, &filter, t.locale(), listing.page())
            .await?;
    let present = if listing.sort().is_empty() { "partner" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |word| listing.with("sort", word))
    };
    let mut table =
        Table::new(&page, &listing, trail(&page, t.prove_tab_statements()), found.total);
    table.shell = page.shell(Some(Verb::Prove));
    table.tabs_label = t.shell_prove();
    table.tabs = tabs(&page, "/prove/statements");
    table.lede = t.prove_statements_lede();
    table.fields = fields(t, &listing);
    table.heads = vec![
        Head::Sorts(head(t.collect_column_partner(), "partner")),
        Head::Sorts(head(t.prove_column_brought(), "money").of_numbers()),
        Head::Sorts(head(t.prove_column_late(), "late")),
        Head::Sorts(head(t.prove_column_handed(), "handed")),
    ];
    table.rows = found.rows.iter().map(|one| line(&page, one)).collect();
    table.empty = listing.nothing(
        t,
        EmptyState {
            icon: icon("document"),
            title: t.prove_statements_empty_title(),
            text: t.prove_statements_empty(),
            action: None,
        },
    );
    let is_filled = found.total > 0;
    let may_edit = page.actor.may(Action::EditProof);
    let hand_over = || {
        let to = page.to("/prove/statements/hand-over");
        (t.prove_hand_over_all(), to, t.prove_hand_over_all_words())
    };
    if is_filled {
        let archive = page.to("/prove/statements/archive");
        table.others = vec![(t.prove_statements_archive(), archive, "download")];
    }
    table.posts = (is_filled && may_edit).then(hand_over);
    shown(&table)
}

fn fields(t: T, listing: &Listing) -> Vec<Field> {
    let present = listing.filter("late");
    let which = vec![
        Choice::new("", t.all(), present),
        Choice::new("yes", t.prove_filter_late(), present),
        Choice::new("no", t.prove_filter_even(), present),
    ];
    vec![
        Field::text("q", t.prove_statement_search(), listing.search().unwrap_or_default())
            .optional(""),
        Field::select("late", t.prove_column_late(), which).optional(""),
    ]
}

fn handed_words(t: T, one: &Statement) -> String {
    match one.handed {
        Some((month, on)) => t.prove_handed(month, on),
        None => t.prove_handed_never(),
    }
}

fn line(page: &StaffPage, one: &Statement) -> Row {
    let t = page.t;
    let late = one.balance().late();
    let tone = if late > 0 { Tone::Attention } else { Tone::Good };
    Row {
        head: one.partner.name.clone(),
        href: page.to(&format!("/prove/statement/{}", one.partner.id)),
        cells: vec![
            Cell::figure(t.prove_column_brought(), t.money(one.money())),
            Cell::chip(t.prove_column_late(), Stage::new(late_words(t, late), tone)),
            Cell::text(t.prove_column_handed(), handed_words(t, one)),
        ],
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: StatementFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.collect_column_partner(),
        t.prove_gave_shares(),
        t.prove_due(),
        t.prove_gave_customers(),
        t.prove_gave_employees(),
        t.prove_column_late(),
        t.prove_column_handed(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = impact_statement::list(&app, &actor, &filter, t.locale(), part).await?;
        Ok(Part::of(found.rows, |one| cells(&one)))
    };
    ListFile { name: "statements".to_owned(), columns }
        .download(state, page, filter, format, read)
        .await
}

fn cells(one: &Statement) -> Vec<FileCell> {
    let given = &one.paper.given;
    vec![
        one.partner.name.clone().into(),
        given.shares.into(),
        given.shares_due.into(),
        given.customers.into(),
        given.employees.into(),
        i64::try_from(one.balance().late()).unwrap_or(i64::MAX).into(),
        one.handed.map_or(FileCell::Empty, |(_, on)| on.into()),
    ]
}

#[derive(Template)]
#[template(path = "staff/prove/statement.html")]
struct One {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    said: Words,
    papers: Vec<(String, String)>,
    partner: (String, String),
    handed: String,
    hand_over: Option<(String, String)>,
}

fn partner_of(id: &str) -> Result<PartnerId, WebError> {
    id.parse().map_err(|_| WebError::not_found())
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let partner = partner_of(&id)?;
    let one =
        impact_statement::of_partner(&state.app, &page.actor, partner, Some(t.locale())).await?;
    let mut trail = trail(&page, one.partner.name.clone());
    trail.above.push((t.prove_tab_statements(), page.to("/prove/statements")));
    let to = |rest: &str| page.to(&format!("/prove/statement/{partner}{rest}"));
    let own = one.partner.locale;
    let papers = maillage_domain::locale::Locale::ALL.into_iter().map(|locale| {
        (locale.own_name().to_owned(), to(&format!("/paper?in={}", locale.code())), locale == own)
    });
    let mut papers: Vec<_> = papers.collect();
    papers.sort_by_key(|(.., is_own)| !is_own);
    shown(&One {
        shell: page.shell(Some(Verb::Prove)),
        trail,
        title: t.prove_statement_of(one.partner.name.as_str()),
        said: words(t, &one, &*state.app.documents),
        papers: papers.into_iter().map(|(name, href, _)| (t.prove_paper_in(name), href)).collect(),
        partner: (t.prove_to_partner(), page.to(&format!("/partners/{partner}"))),
        handed: format!("{} {}", t.labelled(&t.prove_column_handed()), handed_words(t, &one)),
        hand_over: page
            .actor
            .may(Action::EditProof)
            .then(|| (t.prove_hand_over(), to("/hand-over"))),
    })
}

async fn paper(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let locale = listing.filter_as("in");
    let one =
        impact_statement::of_partner(&state.app, &page.actor, partner_of(&id)?, locale).await?;
    let bytes = impact_statement::pdf(&state.app, &one).await?;
    Ok(Download { name: one.file_name(), media_type: "application/pdf", bytes }.into_response())
}

/// All statements in one file, each in its partner's language.
async fn archive(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let all = impact_statement::all(&state.app, &page.actor, None).await?;
    let app = state.app.clone();
    Ok(zip::download("statements.zip", move |mut archive| async move {
        for (number, one) in all.iter().enumerate() {
            let bytes = impact_statement::pdf(&app, one).await.map_err(std::io::Error::other)?;
            // Two partners may have one name.
            let name = format!("{:03}-{}", number + 1, one.file_name());
            archive.add(&name, &bytes).await?;
        }
        Ok(archive)
    }))
}

async fn hand_over_all(
    State(state): State<WebState>,
    page: StaffPage,
) -> Result<Response, WebError> {
    let count = impact_statement::hand_over(&state.app, &page.actor, None).await?;
    let words = page.t.prove_handed_over(count);
    Ok(GoTo::new(page.to("/prove/statements")).saying(words).into_response())
}

async fn hand_over(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let partner = partner_of(&id)?;
    let count = impact_statement::hand_over(&state.app, &page.actor, Some(partner)).await?;
    let to = page.to(&format!("/prove/statement/{partner}"));
    Ok(GoTo::new(to).saying(page.t.prove_handed_over(count)).into_response())
}
