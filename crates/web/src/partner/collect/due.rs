//! A partner's months, how to pay by transfer, and what is kept of it.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::Page;
use maillage_app::collect::declaration::{ToDeclare, to_declare};
use maillage_app::collect::due::{self, DueFilter, DueRow, DueSort};
use maillage_app::collect::transfer::{self, grouped};
use maillage_domain::collect::declaration::{Declaration, standing};
use maillage_domain::collect::due::DueNature;
use maillage_domain::ids::{CommitmentId, DueId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use qrcodegen::{QrCode, QrCodeEcc};

use super::coming::{Coming, coming};
use super::ways;
use crate::listing::Listing;
use crate::page::LinkPage;
use crate::partner::GATE;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::PartnerShell;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/p/{token}/history", GATE, history).get("/p/{token}/transfer", GATE, pay).get(
        "/p/{token}/privacy",
        GATE,
        privacy,
    );
}

/// One line of the history.
struct Line {
    month: String,
    words: String,
    sum: String,
    correct: Option<String>,
}

#[derive(Template)]
#[template(path = "partner/collect/history.html")]
struct History {
    shell: PartnerShell,
    title: String,
    sentence: String,
    coming: Vec<Coming>,
    lines: Vec<Line>,
    correct: String,
    ways: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "partner/collect/transfer.html")]
struct Pay {
    shell: PartnerShell,
    title: String,
    sentence: String,
    sum: String,
    code: Option<(String, u16, String)>,
    facts: Vec<(String, String)>,
    others: Vec<(String, String)>,
    ways: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "partner/collect/text.html")]
struct Words {
    shell: PartnerShell,
    title: String,
    paragraphs: Vec<String>,
    mail: Option<(String, String)>,
    ways: Vec<(String, String)>,
}

async fn history(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let partner = page.partner()?;
    let t = page.t;
    let shares = to_declare(&state.app, &page.actor, partner).await?;
    let filter = DueFilter { partner: Some(partner), sort: DueSort::Month, ..DueFilter::default() };
    let part = Page { offset: 0, limit: 60 };
    let dues = due::list(&state.app, &page.actor, &filter, part).await?;
    let mut lines = declared(&page, &shares, &dues.rows);
    lines.extend(dues.rows.iter().map(|row| {
        let raised = &row.raised;
        let month = raised.due.month;
        let share = shares.iter().find(|share| share.share.id == raised.commitment);
        let closed = share.and_then(|share| share.closed_through);
        let may_correct = share.is_some_and(|s| s.share.terms.rate_for(month).is_some())
            && closed.is_none_or(|closed| month > closed);
        let how = match raised.due.nature {
            DueNature::Declared => t.due_nature_declared(),
            DueNature::Provisional => t.due_nature_provisional(),
            DueNature::Adjustment => t.due_nature_adjustment(),
        };
        // Said after the run: a later one has set it right, or the next one will.
        let since = share
            .and_then(|share| share.standing(month))
            .filter(|said| raised.due.own.is_some() && said.declared_at > raised.raised_at)
            .map(|said| match set_right(&dues.rows, raised.commitment, said) {
                Some(later) => t.partner_history_since_set(said.base, t.month(later)),
                None => t.partner_history_since(said.base),
            });
        let paid = if raised.open() == Cents::ZERO {
            t.partner_paid()
        } else {
            t.partner_open(raised.open())
        };
        Line {
            month: t.month(month),
            words: [Some(how), Some(paid), since]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" · "),
            sum: t.money(raised.due.amount),
            correct: may_correct.then(|| page.to(&format!("/months/{month}"))),
        }
    }));
    let view = History {
        shell: page.shell(),
        title: t.partner_history_title(),
        coming: coming(&state, &page).await?,
        sentence: if lines.is_empty() {
            t.partner_history_empty()
        } else {
            t.partner_history_words()
        },
        lines,
        correct: t.partner_history_correct(),
        ways: ways(&page),
    };
    Ok(Html(view.render()?).into_response())
}

/// The month whose run counted what was said of an earlier month.
fn set_right(dues: &[DueRow], share: CommitmentId, said: &Declaration) -> Option<Month> {
    let of_share = dues.iter().map(|row| &row.raised).filter(|later| later.commitment == share);
    of_share
        .filter(|later| later.raised_at >= said.declared_at)
        .filter(|later| {
            later.due.adjustments.iter().any(|adjustment| {
                let counts = adjustment.after.is_some_and(|after| after.base == said.base);
                adjustment.month == said.month && counts
            })
        })
        .map(|later| later.due.month)
        .min()
}

/// Months that were declared and that no run has settled yet, the newest first.
fn declared(page: &LinkPage, shares: &[ToDeclare], dues: &[DueRow]) -> Vec<Line> {
    let t = page.t;
    let mut waiting: Vec<(Month, &Declaration, Cents)> = Vec::new();
    for share in shares {
        let is_settled = |month: Month| {
            let of_month = |row: &&DueRow| {
                row.raised.commitment == share.share.id && row.raised.due.month == month
            };
            dues.iter().any(|row| of_month(&row))
                || share.closed_through.is_some_and(|closed| month <= closed)
        };
        for (month, declaration) in standing(&share.declarations) {
            let rate = share.share.terms.rate_for(month);
            if let Some(rate) = rate.filter(|_| !is_settled(month)) {
                let sum = rate.share_round_half_up(declaration.base);
                waiting.push((month, declaration, sum));
            }
        }
    }
    waiting.sort_by_key(|(month, ..)| std::cmp::Reverse(*month));
    let organisation = &page.open.organisation.name;
    waiting
        .into_iter()
        .map(|(month, declaration, sum)| Line {
            month: t.month(month),
            words: format!(
                "{} · {}",
                t.partner_history_declared(declaration.base),
                t.partner_history_to_settle(organisation.as_str())
            ),
            sum: t.money(sum),
            correct: Some(page.to(&format!("/months/{month}"))),
        })
        .collect()
}

async fn pay(
    State(state): State<WebState>,
    page: LinkPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let wanted: Option<DueId> = listing.filter_as("due");
    let found = transfer::of_partner(&state.app, &page.actor, page.partner()?, wanted).await?;
    let Some(transfer) = found else {
        return words(&page, t.partner_transfer_title(), vec![t.partner_transfer_nothing()], None);
    };
    let code = transfer.payload.as_deref().and_then(drawn);
    let view = Pay {
        shell: page.shell(),
        title: t.partner_transfer_title(),
        sentence: t.partner_transfer_words(transfer.month),
        sum: t.money(transfer.amount),
        code: code.map(|(path, size)| (path, size, t.partner_transfer_code())),
        facts: vec![
            (t.partner_transfer_to(), transfer.name),
            (t.partner_iban(), transfer.iban),
            (t.partner_transfer_reference(), grouped(&transfer.reference)),
        ],
        others: transfer
            .others
            .iter()
            .map(|due| {
                let words = t.partner_transfer_other(due.open(), due.due.month);
                (words, page.to(&format!("/transfer?due={}", due.id)))
            })
            .collect(),
        ways: ways(&page),
    };
    Ok(Html(view.render()?).into_response())
}

/// The code as the path of an SVG of so many modules a side, with its quiet zone.
fn drawn(payload: &str) -> Option<(String, u16)> {
    let code = QrCode::encode_text(payload, QrCodeEcc::Medium).ok()?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                path.push_str(&format!("M{},{}h1v1h-1z", x + 4, y + 4));
            }
        }
    }
    Some((path, u16::try_from(code.size() + 8).ok()?))
}

async fn privacy(page: LinkPage) -> Result<Response, WebError> {
    let t = page.t;
    let organisation = &page.open.organisation.name;
    let paragraphs = vec![
        t.partner_privacy_what(organisation.as_str()),
        t.partner_privacy_who(),
        t.partner_privacy_long(),
        t.partner_privacy_rights(),
    ];
    words(&page, t.partner_privacy_title(), paragraphs, contact(&page, &t.partner_way_privacy()))
}

/// A button that opens a message to the organisation.
pub(super) fn contact(page: &LinkPage, subject: &str) -> Option<(String, String)> {
    let address = page.open.organisation.email.as_deref()?;
    let name = page.open.partner.as_ref().map_or("", |partner| partner.name.as_str());
    let subject: String =
        url::form_urlencoded::byte_serialize(format!("{subject}: {name}").as_bytes()).collect();
    let subject = subject.replace('+', "%20");
    Some((page.t.partner_write_to(address), format!("mailto:{address}?subject={subject}")))
}

/// A page of words.
pub(super) fn words(
    page: &LinkPage,
    title: String,
    paragraphs: Vec<String>,
    mail: Option<(String, String)>,
) -> Result<Response, WebError> {
    let view = Words { shell: page.shell(), title, paragraphs, mail, ways: ways(page) };
    Ok(Html(view.render()?).into_response())
}
