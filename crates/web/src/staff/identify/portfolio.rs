//! What the network has and what it lacks, with ways into the search.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::identify::portfolio::{self, Portfolio, Street, Trade};
use maillage_domain::access::Action;
use maillage_domain::party::PartyKind;
use maillage_i18n::T;

use super::place::credited;
use super::verdict::verdict_words;
use super::{Tab, not_ready, rendered, tabs};
use crate::export::{Cell, Sheet};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Credits, EmptyState, Export, Shell, Verb};
use crate::words;

/// So many rows of a table stand on the screen; the files have all.
const SHOWN: usize = 25;

#[derive(Template)]
#[template(path = "staff/identify/portfolio.html")]
struct PortfolioPage {
    shell: Shell,
    tabs: Vec<Tab>,
    empty: Option<EmptyState>,
    body: Option<Body>,
    credits: Credits,
}

struct Body {
    count: String,
    needs: Vec<NeedRow>,
    needs_href: Option<String>,
    needs_export: Export,
    trades: Vec<TradeRow>,
    trades_more: Option<String>,
    trades_there: Vec<TradeRow>,
    trades_export: Export,
    streets_text: String,
    streets: Vec<StreetRow>,
    streets_more: Option<String>,
    streets_there: Vec<StreetRow>,
    streets_export: Export,
    kinds: Vec<KindRow>,
    kinds_export: Export,
}

struct NeedRow {
    name: String,
    href: String,
    places: String,
    partners: String,
    is_missing: bool,
}

struct TradeRow {
    code: &'static str,
    name: String,
    href: String,
    serves: String,
    places: String,
    partners: String,
    partners_href: Option<String>,
    best: String,
}

struct StreetRow {
    name: String,
    href: String,
    places: String,
    partners: String,
    best: String,
}

struct KindRow {
    name: String,
    href: String,
    places: String,
    partners: String,
    is_missing: bool,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let (body, empty) = match portfolio::portfolio(&state.app, &page.actor).await {
        Ok(found) => {
            let sheet = match listing.filter("list") {
                "streets" => streets_sheet(t, &found),
                "needs" => needs_sheet(t, &found),
                "kinds" => kinds_sheet(t, &found),
                _ => trades_sheet(t, &found),
            };
            if let Some(file) = sheet.download(t, listing.format())? {
                return Ok(file.into_response());
            }
            (Some(body(&page, &found)), None)
        }
        Err(error) => (None, Some(not_ready(&page, error)?)),
    };
    let credits = if body.is_some() { credited(&state, &page).await? } else { Credits::default() };
    rendered(&PortfolioPage {
        credits,
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(&page, "/portfolio"),
        empty,
        body,
    })
}

fn number(t: T, count: usize) -> String {
    t.integer(i64::try_from(count).unwrap_or(i64::MAX))
}

fn points(t: T, best: Option<u32>) -> String {
    best.map_or_else(|| "–".to_owned(), |points| t.decimal(f64::from(points) / 1_000.0, 1))
}

fn body(page: &StaffPage, found: &Portfolio) -> Body {
    let t = page.t;
    let path = page.to("/identify/portfolio");
    let (missing, there): (Vec<&Trade>, Vec<&Trade>) =
        found.trades.iter().partition(|trade| trade.is_missing());
    let (empty, peopled): (Vec<&Street>, Vec<&Street>) =
        found.streets.iter().partition(|street| street.partners == 0);
    let export = |list: &str| Export::of(t, &Listing::new(&path, &format!("list={list}")));
    let more = |all: usize| (all > SHOWN).then(|| t.portfolio_more(all));
    let needs = found.needs.iter().map(|cover| NeedRow {
        name: words::need(t, cover.need),
        href: page.to(&format!("/identify/score/verdicts?need={}", cover.need)),
        places: number(t, cover.places),
        partners: number(t, cover.partners),
        is_missing: cover.partners == 0,
    });
    Body {
        count: t.portfolio_count(found.partners, found.places),
        needs: needs.collect(),
        needs_href: page.actor.may(Action::EditProspects).then(|| page.to("/identify/needs")),
        trades_more: more(missing.len()),
        trades: missing.iter().take(SHOWN).map(|trade| trade_row(page, trade)).collect(),
        trades_there: there.iter().map(|trade| trade_row(page, trade)).collect(),
        needs_export: export("needs"),
        trades_export: export("trades"),
        streets_text: t.portfolio_streets_text(found.looked_at),
        streets_more: more(empty.len()),
        streets: empty.iter().take(SHOWN).map(|street| street_row(page, street)).collect(),
        streets_there: peopled.iter().map(|street| street_row(page, street)).collect(),
        streets_export: export("streets"),
        kinds_export: export("kinds"),
        kinds: found
            .kinds
            .iter()
            .map(|kind| KindRow {
                name: t.engage_kind(kind.kind.as_str()),
                href: page.to(match kind.kind {
                    PartyKind::Company => "/identify",
                    PartyKind::Authority => "/identify?kind=public",
                    PartyKind::Association => "/identify?kind=association",
                    PartyKind::School => "/identify?kind=school",
                }),
                places: number(t, kind.places),
                partners: number(t, kind.partners),
                is_missing: kind.partners == 0,
            })
            .collect(),
    }
}

fn trade_row(page: &StaffPage, trade: &Trade) -> TradeRow {
    let t = page.t;
    let code = trade.category.code();
    let partners = page.to(&format!("/partners?state=in&category={code}"));
    TradeRow {
        code,
        name: words::category(t, trade.category),
        href: page.to(&format!("/identify?activity={code}")),
        serves: trade.need.map_or_else(
            || "–".to_owned(),
            |(need, value)| format!("{} · {}", words::need(t, need), verdict_words(t, value)),
        ),
        places: number(t, trade.places),
        partners: number(t, trade.partners),
        partners_href: (trade.partners > 0).then_some(partners),
        best: points(t, trade.best),
    }
}

fn street_row(page: &StaffPage, street: &Street) -> StreetRow {
    let t = page.t;
    let query: String = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("q", &street.name)
        .finish();
    StreetRow {
        name: street.name.clone(),
        href: page.to(&format!("/identify?{query}")),
        places: number(t, street.places),
        partners: number(t, street.partners),
        best: points(t, street.best),
    }
}

fn count(number: usize) -> Cell {
    Cell::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

fn best(points: Option<u32>) -> Cell {
    points.map_or(Cell::Empty, |points| Cell::Thousandths(i64::from(points)))
}

fn trades_sheet(t: T, found: &Portfolio) -> Sheet {
    let rows = found.trades.iter().map(|trade| {
        vec![
            words::category(t, trade.category).into(),
            trade.need.map(|(need, _)| words::need(t, need)).into(),
            count(trade.places),
            count(trade.partners),
            best(trade.best),
            trade.is_missing().then(|| t.portfolio_missing()).into(),
        ]
    });
    Sheet {
        name: "trades".to_owned(),
        columns: vec![
            t.score_activity(),
            t.portfolio_serves(),
            t.portfolio_places(),
            t.portfolio_partners(),
            t.portfolio_best(),
            t.status(),
        ],
        rows: rows.collect(),
    }
}

/// What is there and what is missing of a few things, one row each.
fn covered(
    t: T,
    name: &str,
    of: String,
    rows: impl Iterator<Item = (String, usize, usize)>,
) -> Sheet {
    let rows = rows.map(|(words, partners, places)| {
        let missing = (partners == 0).then(|| t.portfolio_missing());
        vec![words.into(), count(partners), count(places), missing.into()]
    });
    Sheet {
        name: name.to_owned(),
        columns: vec![of, t.portfolio_partners(), t.portfolio_places(), t.status()],
        rows: rows.collect(),
    }
}

fn needs_sheet(t: T, found: &Portfolio) -> Sheet {
    let rows = found.needs.iter();
    let rows = rows.map(|cover| (words::need(t, cover.need), cover.partners, cover.places));
    covered(t, "needs", t.score_need(), rows)
}

fn kinds_sheet(t: T, found: &Portfolio) -> Sheet {
    let rows = found.kinds.iter();
    let rows = rows.map(|one| (t.engage_kind(one.kind.as_str()), one.partners, one.places));
    covered(t, "kinds", t.portfolio_name(), rows)
}

fn streets_sheet(t: T, found: &Portfolio) -> Sheet {
    let rows = found.streets.iter().map(|street| {
        vec![
            street.name.clone().into(),
            count(street.places),
            count(street.partners),
            best(street.best),
        ]
    });
    Sheet {
        name: "streets".to_owned(),
        columns: vec![
            t.portfolio_name(),
            t.portfolio_places(),
            t.portfolio_partners(),
            t.portfolio_best(),
        ],
        rows: rows.collect(),
    }
}
