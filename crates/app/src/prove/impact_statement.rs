//! The statement of one partner: what it gave, its share of the cost, what the programmes did, what moved
//! in the quarter, and where each side stands.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::collect::gift_total::{Channel, GiftTotal};
use maillage_domain::ids::PartnerId;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::claim::Claim;
use maillage_domain::prove::cost_share::cost_shares;
use maillage_domain::prove::disclosure::count_shown;
use maillage_domain::prove::figures::closed_months;
use maillage_domain::prove::indicator::{Dated, IndicatorKind, places};
use maillage_i18n::T;
use serde_json::json;

use super::besides::{GivenBesides, ProgrammeCounts, ProgrammesDid};
use super::figures::seen_gifts;
use super::indicator::{self, IndicatorRow};
use super::neighbourhood;
use super::win_win::{Balance, BalanceFacts};
use crate::access::audit;
use crate::access::logo::letterhead;
use crate::access::organisation::Organisation;
use crate::agree::paper::{party, typeset};
use crate::collect::declaration::may_see;
use crate::collect::payment::Payment;
use crate::documents::{
    CostShare, GivenKinds, IncomeChart, IndicatorPart, Letterhead, NeighbourhoodChart, Party,
    ProgrammeCount, ProgrammePart, StatementPaper,
};
use crate::engage::partner::{Partner, PartnerFilter};
use crate::engage::prospect::folded;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// Indicators that a statement tells of at most: a page that is read.
const INDICATORS_MAX: usize = 6;

/// Statements that were handed over.
#[async_trait]
pub trait StatementStore {
    /// Notes that a partner was given its statement up to a month; noting it twice changes nothing.
    async fn put_statement(
        &mut self,
        partner: PartnerId,
        last: Month,
        on: Date,
        by: &str,
    ) -> Result<(), StoreError>;
    /// The last statement that a partner was given: its last month, and the day.
    async fn last_statement(
        &mut self,
        partner: PartnerId,
    ) -> Result<Option<(Month, Date)>, StoreError>;
}

/// What all statements of one day share; read once for all partners.
struct Common {
    organisation: Organisation,
    letterhead: Letterhead,
    today: Date,
    first: Month,
    last: Month,
    shares: Vec<Payment>,
    gifts: Vec<GiftTotal>,
    programmes: Option<ProgrammesDid>,
    indicators: Vec<IndicatorRow>,
    /// The context of the quarter: the first indicator with others to compare.
    context: Option<neighbourhood::Neighbourhood>,
}

impl Common {
    async fn read(app: &App, work: &mut dyn UnitOfWork) -> Result<Self, AppError> {
        let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
        let today = app.clock.today(&organisation.time_zone);
        let (first, last) = closed_months(today);
        let (from, to) = (first.first_day(), last.last_day());
        let indicators: Vec<IndicatorRow> = indicator::rows(work).await?;
        let context = context(work, &indicators).await?;
        Ok(Self {
            letterhead: letterhead(work, &organisation).await?,
            shares: work.payments_between(from, to).await?,
            gifts: seen_gifts(work.gift_totals_between(from, to).await?),
            programmes: work.programmes_did(from, to).await?,
            indicators,
            context,
            organisation,
            today,
            first,
            last,
        })
    }

    fn given(&self, partner: PartnerId, due: Cents, besides: &GivenBesides) -> GivenKinds {
        let shares = self.shares.iter().filter(|paid| paid.partner == partner);
        let gifts = |channel: Channel| {
            let of_it = self.gifts.iter().filter(move |gift| {
                gift.partner == partner && Channel::from(gift.channel) == channel
            });
            of_it.map(|gift| gift.amount).sum()
        };
        GivenKinds {
            shares: shares.map(|paid| paid.amount).sum(),
            shares_due: due,
            customers: gifts(Channel::Customers),
            employees: gifts(Channel::Employees),
            displays: besides.displays.iter().map(|one| one.campaign.clone()).collect(),
            scans: count_shown(besides.scans),
            placements_offered: besides.offers,
            events: 0,
            hours_minutes: 0,
            in_kind: Vec::new(),
        }
    }

    /// The partner's money beside what the programmes cost; none while no cost is known, and none for a
    /// partner that gives something else than money: nought of the cost would say that it gave nothing.
    fn share(&self, given: &GivenKinds) -> Option<CostShare> {
        let did = self.programmes.as_ref()?;
        let cost: Cents = did.each.iter().filter_map(|one| one.cost).sum();
        let own = Some(given.money()).filter(|own| own.is_positive())?;
        let gifts: Cents = self.shares.iter().map(|paid| paid.amount).sum::<Cents>()
            + self.gifts.iter().map(|gift| gift.amount).sum::<Cents>();
        let of_cost = cost_shares(&[own, gifts - own], cost)?;
        let of_gifts = cost_shares(&[own], gifts)?;
        Some(CostShare {
            cost,
            of_cost: of_cost[0],
            others_of_cost: of_cost[1],
            // Who else pays is not recorded: the rest of the cost is one part.
            funders_of_cost: 0,
            unpaid_of_cost: of_cost[2],
            gifts,
            of_gifts: of_gifts[0],
        })
    }

    fn paper(&self, app: &App, partner: &Partner, locale: Locale, read: &Read) -> StatementPaper {
        let t = T::new(locale);
        let given = self.given(partner.id, read.facts.due(), &read.besides);
        let balance = read.facts.balance(t, &self.organisation, partner, &given, &read.besides);
        let by_month = income_chart(
            self.shares.iter().filter(|paid| paid.partner == partner.id),
            self.gifts.iter().filter(|gift| gift.partner == partner.id),
            (self.first, self.last),
        );
        StatementPaper {
            locale,
            made_at: app.clock.now(),
            letterhead: self.letterhead.clone(),
            // It speaks to the shop by the name on its sign.
            partner: Party { legal_name: partner.name.clone(), ..party(partner, "", "") },
            first: self.first,
            last: self.last,
            dated: self.today,
            share: self.share(&given),
            by_month: given.money().is_positive().then_some(by_month),
            given,
            programmes: self.programmes.as_ref().map(programme_parts).unwrap_or_default(),
            indicators: self.indicator_parts(t),
            neighbourhood: self.neighbourhood(locale),
            partner_side: balance.partner,
            organisation_side: balance.organisation,
            verify_url: None,
        }
    }

    fn neighbourhood(&self, locale: Locale) -> Option<NeighbourhoodChart> {
        self.context.as_ref()?.chart(locale)
    }

    fn indicator_parts(&self, t: T) -> Vec<IndicatorPart> {
        let told = self.indicators.iter().filter(|row| {
            let facts = &row.indicator.facts;
            facts.on_statements && facts.kind != IndicatorKind::Context && !row.own.is_empty()
        });
        told.take(INDICATORS_MAX).map(|row| indicator_part(t, row)).collect()
    }
}

/// What is read of one partner.
struct Read {
    facts: BalanceFacts,
    besides: GivenBesides,
}

impl Read {
    async fn of(
        work: &mut dyn UnitOfWork,
        partner: &Partner,
        common: &Common,
    ) -> Result<Self, AppError> {
        let months = (common.first, common.last);
        let facts = BalanceFacts::read(work, partner, common.today, months).await?;
        let (from, to) = (common.first.first_day(), common.last.last_day());
        let besides = work.given_besides(partner.id, from, to).await?;
        Ok(Self { facts, besides })
    }
}

/// The first indicator of the context that is told of and can be compared.
pub(crate) async fn context(
    work: &mut dyn UnitOfWork,
    indicators: &[IndicatorRow],
) -> Result<Option<neighbourhood::Neighbourhood>, AppError> {
    let told = indicators.iter().filter(|row| {
        let facts = &row.indicator.facts;
        facts.on_statements && facts.kind == IndicatorKind::Context
    });
    for row in told {
        let seen = neighbourhood::of(work, row.indicator.clone(), None, None).await?;
        if seen.own().is_some() {
            return Ok(Some(seen));
        }
    }
    Ok(None)
}

/// A value with its unit and its day, as it is printed: `78 % (31/12/2026)`.
#[must_use]
pub fn dated_value(t: T, value: Dated, unit: &str) -> String {
    format!("{} ({})", value_in(t, value.milli, unit), t.date_short(value.on))
}

/// A value with its unit: `46.520 people`, `53.2 %`.
#[must_use]
pub fn value_in(t: T, milli: i64, unit: &str) -> String {
    // Thousandths of indicators are far below 2^53.
    let number = t.decimal(milli as f64 / 1_000.0, places(milli));
    let space = if unit.starts_with('%') && t.locale() == Locale::En { "" } else { "\u{a0}" };
    if unit.is_empty() { number } else { format!("{number}{space}{unit}") }
}

fn indicator_part(t: T, row: &IndicatorRow) -> IndicatorPart {
    let facts = &row.indicator.facts;
    let words = facts.words_in(t.locale());
    let dated = |value: Option<Dated>| value.map(|v| dated_value(t, v, &words.unit));
    IndicatorPart {
        baseline: dated(facts.baseline).unwrap_or_default(),
        value: dated(row.latest()).unwrap_or_default(),
        target: dated(facts.target).unwrap_or_default(),
        claim: facts.claim(row.own.len(), false),
        source: facts.source.clone(),
        name: words.name,
    }
}

/// Programmes as statements tell of them: people only as the rule of disclosure lets them out, those of all
/// programmes together.
#[must_use]
pub fn programme_parts(did: &ProgrammesDid) -> Vec<ProgrammePart> {
    let part =
        |(one, (people, times)): (&ProgrammeCounts, &(Option<u32>, Option<u32>))| ProgrammePart {
            name: one.name.clone(),
            counts: vec![
                (ProgrammeCount::Sessions, Some(one.sessions)),
                (ProgrammeCount::Participants, *people),
                (ProgrammeCount::Attendances, *times),
            ],
            cost: one.cost,
            claim: Claim::Counted,
        };
    did.each.iter().zip(&did.reach.each).map(part).collect()
}

/// Money by month and channel.
pub(crate) fn income_chart<'a>(
    shares: impl Iterator<Item = &'a Payment>,
    gifts: impl Iterator<Item = &'a GiftTotal>,
    (first, last): (Month, Month),
) -> IncomeChart {
    let lines: Vec<(Channel, Month, Cents)> = shares
        .map(|paid| (Channel::Shares, Month::of(paid.on), paid.amount))
        .chain(gifts.map(|gift| (Channel::from(gift.channel), Month::of(gift.on), gift.amount)))
        .collect();
    let months: Vec<Month> = first.through(last).collect();
    let sum = |channel: Channel, month: Month| {
        let of_it = lines.iter().filter(|(of, at, _)| (*of, *at) == (channel, month));
        of_it.map(|(.., amount)| *amount).sum()
    };
    let by_channel =
        |channel: &Channel| (*channel, months.iter().map(|month| sum(*channel, *month)).collect());
    IncomeChart { channels: Channel::ALL.iter().map(by_channel).collect(), months }
}

/// A statement with the names that its pages need.
#[derive(Debug, Clone, PartialEq)]
pub struct Statement {
    /// The partner.
    pub partner: Partner,
    /// All that its paper says.
    pub paper: StatementPaper,
    /// The last one that was handed over: its last month, and the day.
    pub handed: Option<(Month, Date)>,
}

impl Statement {
    /// Both sides.
    #[must_use]
    pub fn balance(&self) -> Balance {
        Balance {
            partner: self.paper.partner_side.clone(),
            organisation: self.paper.organisation_side.clone(),
        }
    }

    /// What the partner and its people brought in money.
    #[must_use]
    pub fn money(&self) -> Cents {
        self.paper.given.money()
    }

    /// The name of its file: `2026-10-forn-de-la-cera.pdf`.
    #[must_use]
    pub fn file_name(&self) -> String {
        let folded = folded(&self.partner.name);
        let words: Vec<&str> = folded
            .split(|c: char| !c.is_ascii_alphanumeric())
            .filter(|word| !word.is_empty())
            .collect();
        let name: String = words.join("-").chars().take(60).collect();
        format!("{}-{name}.pdf", self.paper.last)
    }
}

/// The statement of the last twelve closed months of a partner, in a language or its own.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn of_partner(
    app: &App,
    actor: &Actor,
    partner: PartnerId,
    locale: Option<Locale>,
) -> Result<Statement, AppError> {
    may_see(actor, partner)?;
    let mut work = app.store.read(actor.organisation).await?;
    let partner = work.partner(partner).await?.ok_or(AppError::NotFound)?;
    let common = Common::read(app, &mut *work).await?;
    one(app, &mut *work, &common, partner, locale).await
}

async fn one(
    app: &App,
    work: &mut dyn UnitOfWork,
    common: &Common,
    partner: Partner,
    locale: Option<Locale>,
) -> Result<Statement, AppError> {
    let read = Read::of(work, &partner, common).await?;
    let paper = common.paper(app, &partner, locale.unwrap_or(partner.locale), &read);
    let handed = work.last_statement(partner.id).await?;
    Ok(Statement { partner, paper, handed })
}

/// The statements of all partners that are in the network, by name.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn all(
    app: &App,
    actor: &Actor,
    locale: Option<Locale>,
) -> Result<Vec<Statement>, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let common = Common::read(app, &mut *work).await?;
    let mut statements = Vec::new();
    for partner in in_network(&mut *work).await? {
        statements.push(one(app, &mut *work, &common, partner, locale).await?);
    }
    Ok(statements)
}

async fn in_network(work: &mut dyn UnitOfWork) -> Result<Vec<Partner>, AppError> {
    let filter = PartnerFilter { left: Some(false), ..PartnerFilter::default() };
    let mut all = Vec::new();
    loop {
        let offset = i64::try_from(all.len()).unwrap_or(i64::MAX);
        let part = work.partners(&filter, Page::part(offset)).await?.rows;
        if part.is_empty() {
            return Ok(all);
        }
        all.extend(part);
    }
}

/// How a list of statements is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StatementFilter {
    /// Part of the partner's name, whatever the case and the accents.
    pub contains: Option<String>,
    /// Only those where something is late (`true`) or nothing is (`false`).
    pub late: Option<bool>,
    /// `partner`, `money`, `late` or `handed`, with `-` before it for downwards.
    pub sort: String,
}

/// A part of the list of statements, in a language.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &StatementFilter,
    locale: Locale,
    page: Page,
) -> Result<Paged<Statement>, AppError> {
    let mut found = all(app, actor, Some(locale)).await?;
    let wanted = filter.contains.as_deref().map(folded).unwrap_or_default();
    found.retain(|statement| {
        let is_late = statement.balance().late() > 0;
        statement.partner.search_text().contains(&wanted)
            && filter.late.is_none_or(|late| late == is_late)
    });
    match filter.sort.trim_start_matches('-') {
        "money" => found.sort_by_key(Statement::money),
        "late" => found.sort_by_key(|statement| statement.balance().late()),
        "handed" => found.sort_by_key(|statement| statement.handed.map(|(_, on)| on)),
        _ => found.sort_by_cached_key(|statement| folded(&statement.partner.name)),
    }
    if filter.sort.starts_with('-') {
        found.reverse();
    }
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let skip = usize::try_from(page.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(page.limit).unwrap_or(usize::MAX);
    Ok(Paged { rows: found.into_iter().skip(skip).take(take).collect(), total })
}

/// A statement as PDF.
///
/// # Errors
/// When it cannot be typeset.
pub async fn pdf(app: &App, statement: &Statement) -> Result<Vec<u8>, AppError> {
    let paper = statement.paper.clone();
    typeset(app, move |documents| documents.statement(&paper)).await
}

/// Notes that partners were given their statements up to the last closed month: one, or all that are in
/// the network. Gives how many.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn hand_over(
    app: &App,
    actor: &Actor,
    partner: Option<PartnerId>,
) -> Result<usize, AppError> {
    actor.require(Action::EditProof)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let settings = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&settings.time_zone);
    let (_, last) = closed_months(today);
    let partners = match partner {
        Some(id) => vec![work.partner(id).await?.ok_or(AppError::NotFound)?],
        None => in_network(&mut *work).await?,
    };
    for partner in &partners {
        work.put_statement(partner.id, last, today, &actor.name).await?;
    }
    let subject = partner.map_or_else(|| "all".to_owned(), |id| id.to_string());
    let detail = json!({ "last_month": last.to_string(), "statements": partners.len() });
    audit::note(app, &mut *work, actor, "statement.hand-over", ("partner", &subject), detail)
        .await?;
    work.commit().await?;
    Ok(partners.len())
}
