//! The statement of one partner.

use maillage_app::documents::{
    BalanceSide, BalanceState, CostShare, DocumentError, GivenKinds, IndicatorPart, ProgrammeCount,
    ProgrammePart, StatementPaper,
};
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::prove::claim::Claim;
use qrcodegen::QrCodeEcc;
use serde::Serialize;

use crate::chart::ChartView;
use crate::numbers::{count, hours, hundredths, month, sum};
use crate::press::Job;
use crate::qr;
use crate::view::{HeadView, PartyView};
use crate::words::{clean, date, short_date};

#[derive(Serialize)]
struct StatementView {
    locale: Locale,
    head: HeadView,
    partner: PartyView,
    first: String,
    last: String,
    dated: String,
    /// What came in money; none when nothing did.
    total: Option<String>,
    gave: Vec<GaveView>,
    by_month: Option<ChartView>,
    share: Option<ShareView>,
    programmes: Vec<ProgrammeView>,
    indicators: Vec<IndicatorView>,
    neighbourhood: Option<ChartView>,
    partner_side: SideView,
    organisation_side: SideView,
    overdue: usize,
    ladder: [Claim; 4],
    verify: Option<VerifyView>,
}

/// One kind of gift: the words are the template's, by `kind`.
#[derive(Serialize)]
struct GaveView {
    kind: &'static str,
    /// The name of what is given in kind.
    what: String,
    number: String,
    detail: String,
}

#[derive(Serialize)]
struct ShareView {
    cost: String,
    of_cost: String,
    gifts: String,
    of_gifts: String,
    parts: Vec<PartView>,
}

/// One part of the cost, with its length in hundredths of a per cent.
#[derive(Serialize)]
struct PartView {
    who: &'static str,
    text: String,
    length: u32,
}

#[derive(Serialize)]
struct ProgrammeView {
    name: String,
    counts: Vec<CountView>,
    cost: Option<String>,
    claim: Claim,
}

#[derive(Serialize)]
struct CountView {
    what: &'static str,
    number: Option<String>,
}

#[derive(Serialize)]
struct IndicatorView {
    name: String,
    baseline: String,
    value: String,
    target: String,
    claim: Claim,
    source: String,
}

#[derive(Serialize)]
struct SideView {
    lines: Vec<LineView>,
    got: Vec<String>,
}

#[derive(Serialize)]
struct LineView {
    committed: String,
    done: String,
    state: &'static str,
    since: String,
}

#[derive(Serialize)]
struct VerifyView {
    url: String,
    short_url: String,
    qr: String,
}

pub(crate) fn job(paper: &StatementPaper) -> Result<Job, DocumentError> {
    let locale = paper.locale;
    let sides = [&paper.partner_side, &paper.organisation_side];
    let late = |side: &&BalanceSide| {
        side.lines.iter().filter(|l| matches!(l.state, BalanceState::Overdue { .. })).count()
    };
    let given = &paper.given;
    let view = StatementView {
        locale,
        head: HeadView::new(&paper.letterhead),
        partner: PartyView::new(&paper.partner),
        first: month(paper.first, locale),
        last: month(paper.last, locale),
        dated: date(paper.dated, locale),
        total: given.money().is_positive().then(|| sum(given.money(), locale)),
        gave: gave(given, locale),
        by_month: paper.by_month.as_ref().map(|chart| ChartView::income(chart, locale)),
        share: paper.share.as_ref().map(|share| share_view(share, locale)),
        programmes: paper.programmes.iter().map(|part| programme(part, locale)).collect(),
        indicators: paper.indicators.iter().map(indicator).collect(),
        neighbourhood: paper
            .neighbourhood
            .as_ref()
            .map(|chart| ChartView::neighbourhood(chart, locale)),
        partner_side: side_view(&paper.partner_side, locale),
        organisation_side: side_view(&paper.organisation_side, locale),
        overdue: sides.iter().map(late).sum(),
        ladder: Claim::ALL,
        verify: paper.verify_url.as_deref().map(verify).transpose()?,
    };
    Ok(Job::new("/statement/paper.typ", &view, paper.letterhead.logo.as_ref(), paper.made_at))
}

/// Every kind that was given; what was not is not mentioned.
fn gave(given: &GivenKinds, locale: Locale) -> Vec<GaveView> {
    let money = |kind, amount: Cents, detail: String| {
        let number = sum(amount, locale);
        amount.is_positive().then_some(GaveView { kind, what: String::new(), number, detail })
    };
    let counted = |kind, number: u32, detail: String| {
        let text = count(number, locale);
        (number > 0).then_some(GaveView { kind, what: String::new(), number: text, detail })
    };
    let displays: Vec<String> = given.displays.iter().map(|name| clean(name)).collect();
    let shown = u32::try_from(displays.len()).unwrap_or(u32::MAX);
    let time = given.hours_minutes;
    let kinds = [
        money("shares", given.shares, sum(given.shares_due, locale)),
        money("customers", given.customers, String::new()),
        money("employees", given.employees, String::new()),
        counted("displays", shown, displays.join(" · ")),
        given.scans.and_then(|scans| counted("scans", scans, String::new())),
        counted("placements", given.placements_offered, String::new()),
        counted("events", given.events, String::new()),
        (time > 0).then(|| GaveView {
            kind: "hours",
            what: String::new(),
            number: hours(time, locale),
            detail: String::new(),
        }),
    ];
    let in_kind = given.in_kind.iter().map(|gift| GaveView {
        kind: "in_kind",
        what: clean(&gift.what),
        number: gift.declared.map_or(String::new(), |value| sum(value, locale)),
        detail: String::new(),
    });
    kinds.into_iter().flatten().chain(in_kind).collect()
}

fn share_view(share: &CostShare, locale: Locale) -> ShareView {
    let part = |who, length| PartView { who, text: hundredths(length, locale), length };
    let parts = [
        part("partner", share.of_cost),
        part("others", share.others_of_cost),
        part("funders", share.funders_of_cost),
        part("unpaid", share.unpaid_of_cost),
    ];
    ShareView {
        cost: sum(share.cost, locale),
        of_cost: hundredths(share.of_cost, locale),
        gifts: sum(share.gifts, locale),
        of_gifts: hundredths(share.of_gifts, locale),
        parts: parts.into_iter().filter(|part| part.length > 0 || part.who == "partner").collect(),
    }
}

fn programme(part: &ProgrammePart, locale: Locale) -> ProgrammeView {
    let counts = part.counts.iter().map(|(what, number)| CountView {
        what: match what {
            ProgrammeCount::Sessions => "sessions",
            ProgrammeCount::Participants => "participants",
            ProgrammeCount::Attendances => "attendances",
            ProgrammeCount::Hours => "hours",
            ProgrammeCount::Placements => "placements",
        },
        number: number.map(|number| count(number, locale)),
    });
    ProgrammeView {
        name: clean(&part.name),
        counts: counts.collect(),
        cost: part.cost.map(|cost| sum(cost, locale)),
        claim: part.claim,
    }
}

fn indicator(part: &IndicatorPart) -> IndicatorView {
    IndicatorView {
        name: clean(&part.name),
        baseline: clean(&part.baseline),
        value: clean(&part.value),
        target: clean(&part.target),
        claim: part.claim,
        source: clean(&part.source),
    }
}

fn side_view(side: &BalanceSide, locale: Locale) -> SideView {
    let lines = side.lines.iter().map(|line| {
        let (state, since) = match line.state {
            BalanceState::Kept => ("kept", String::new()),
            BalanceState::Running => ("running", String::new()),
            BalanceState::Overdue { since } => ("overdue", short_date(since, locale)),
        };
        LineView { committed: clean(&line.committed), done: clean(&line.done), state, since }
    });
    SideView { lines: lines.collect(), got: side.got.iter().map(|text| clean(text)).collect() }
}

fn verify(url: &str) -> Result<VerifyView, DocumentError> {
    let url = url.trim();
    Ok(VerifyView {
        url: clean(url).replace('\u{200b}', ""),
        short_url: qr::short(url),
        qr: qr::svg(url, QrCodeEcc::Medium)?,
    })
}
