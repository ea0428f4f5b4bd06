//! What the network's income rests on, and what the next years may bring.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use maillage_domain::access::Action;
use maillage_domain::collect::due::DueNature;
use maillage_domain::ids::{OrganisationId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::concentration::{Concentration, concentration};
use maillage_domain::prove::figures::closed_months;
use maillage_domain::prove::forecast::{
    Forecast, ForecastError, History, LEAST_DRAWS, Needed, Question, Trial, backtest, forecast,
    needed,
};
use maillage_domain::prove::loyalty::{Given, Loyalty, loyalty};

use super::figures::seen_gifts;
use crate::actor::Actor;
use crate::documents::{ForecastChart, GainLossChart};
use crate::error::StoreError;
use crate::{App, AppError};

/// Years until income is asked to double.
pub const DOUBLES_IN_YEARS: u32 = 3;
/// The seed of every forecast: the same books give the same answer on every machine.
const SEED: u64 = 0x4d61_696c_6c61_6765;

/// What each partner brought in each closed month, from the first gift on: its own shares less what
/// went back, and the gifts of its customers and employees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brought {
    /// Each month in order, without a gap; empty before the first gift.
    pub months: Vec<(Month, Given)>,
}

/// How the last twelve closed months differ from the twelve before.
#[derive(Debug, Clone, PartialEq)]
pub struct YearOnYear {
    /// The first month of the last twelve.
    pub from: Month,
    /// What came in the twelve before.
    pub before: Cents,
    /// What came in the last twelve.
    pub now: Cents,
    /// Why they differ.
    pub loyalty: Loyalty,
    /// On how few the last twelve rest; none without income.
    pub concentration: Option<Concentration>,
}

/// What may come.
#[derive(Debug, Clone, PartialEq)]
pub struct Outlook {
    /// The income of the last four quarters.
    pub last_year: Cents,
    /// The coming quarters until twice that is looked for, and the chance of it.
    pub doubling: Forecast,
    /// What must be true for it.
    pub needed: Needed,
    /// The year that begins now.
    pub next_year: Forecast,
    /// Forecasts of the past beside what came.
    pub trials: Vec<Trial>,
    /// Months and income by quarter, for the chart.
    pub quarters: Vec<(Month, Cents)>,
}

/// Dues of one nature.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DuesOfNature {
    /// The nature.
    pub nature: DueNature,
    /// How many.
    pub count: i64,
    /// What they make payable.
    pub amount: Cents,
    /// What was paid of them.
    pub paid: Cents,
}

/// What a forecast asks of the tables.
#[async_trait]
pub trait ForecastStore {
    /// The dues of months from `first` to `last`, by nature.
    async fn dues_by_nature(
        &mut self,
        first: Month,
        last: Month,
    ) -> Result<Vec<DuesOfNature>, StoreError>;
    /// Of each commitment whose agreement is in force: the sum of its dues of these months, and how many
    /// months have one.
    async fn committed_between(
        &mut self,
        first: Month,
        last: Month,
    ) -> Result<Vec<(Cents, i64)>, StoreError>;
}

/// Promised and paid shares of turnover. Gifts of customers and employees are promised by nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Promised {
    /// The first of the twelve closed months.
    pub first: Option<Month>,
    /// What the agreements in force bring in the coming twelve months, if each partner sells as in the
    /// mean of its last twelve.
    pub committed: Cents,
    /// How many commitments that rests on.
    pub commitments: usize,
    /// What the last twelve closed months made payable.
    pub due: Cents,
    /// What was paid of it.
    pub received: Cents,
    /// The part of it that rests on estimates because nothing was declared.
    pub provisional: Cents,
    /// How many dues those are.
    pub provisional_count: i64,
}

/// What is known when somebody asks how the network stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
    /// Promised and paid.
    pub promised: Promised,
    /// The names of partners that gave before and give no longer.
    pub names: BTreeMap<PartnerId, String>,
    /// What each partner brought.
    pub brought: Brought,
    /// This year against the last; none below two years.
    pub year: Option<YearOnYear>,
    /// What may come, or why nothing is said.
    pub outlook: Result<Outlook, ForecastError>,
}

impl Brought {
    /// The sum by partner of months from `first` to `last`; who brought nothing has no line.
    #[must_use]
    pub fn between(&self, first: Month, last: Month) -> Given {
        let mut sum = Given::new();
        let within = self.months.iter().filter(|(month, _)| (first..=last).contains(month));
        for (partner, amount) in within.flat_map(|(_, given)| given) {
            *sum.entry(*partner).or_default() += *amount;
        }
        sum.retain(|_, amount| amount.is_positive());
        sum
    }

    /// Who ever brought something before a month.
    #[must_use]
    pub fn before(&self, month: Month) -> BTreeSet<PartnerId> {
        let earlier = self.months.iter().filter(|(of, _)| *of < month);
        earlier.flat_map(|(_, given)| given.keys().copied()).collect()
    }

    fn year_on_year(&self) -> Option<YearOnYear> {
        let (last, _) = self.months.last()?;
        if self.months.len() < 24 {
            return None;
        }
        let from = last.plus(-11);
        let (before, now) =
            (self.between(from.plus(-12), from.previous()), self.between(from, *last));
        Some(YearOnYear {
            from,
            before: before.values().copied().sum(),
            now: now.values().copied().sum(),
            loyalty: loyalty(&before, &now, &self.before(from.plus(-12))),
            concentration: concentration(now.values().copied()),
        })
    }
}

/// Reads what each partner brought, up to the last month that has ended.
///
/// # Errors
/// When the store fails.
pub async fn brought(app: &App, organisation: OrganisationId) -> Result<Brought, AppError> {
    let mut work = app.store.read(organisation).await?;
    let settings = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let (_, last) = closed_months(app.clock.today(&settings.time_zone));
    let (from, to) = (jiff::civil::Date::MIN, last.last_day());
    let shares = work.payments_between(from, to).await?;
    let gifts = seen_gifts(work.gift_totals_between(from, to).await?);
    let lines: Vec<(Month, PartnerId, Cents)> = shares
        .iter()
        .map(|paid| (Month::of(paid.on), paid.partner, paid.amount))
        .chain(gifts.iter().map(|gift| (Month::of(gift.on), gift.partner, gift.amount)))
        .collect();
    let Some(first) = lines.iter().map(|(month, ..)| *month).min() else {
        return Ok(Brought { months: Vec::new() });
    };
    let mut months: Vec<(Month, Given)> =
        first.through(last).map(|month| (month, Given::new())).collect();
    for (month, partner, amount) in lines {
        let at =
            usize::try_from(month.months_since(first)).expect("the first month is the earliest");
        *months[at].1.entry(partner).or_default() += amount;
    }
    Ok(Brought { months })
}

/// How the network stands and what may come.
///
/// # Errors
/// When the actor may not look at the network, or the store fails.
pub async fn standing(app: &App, actor: &Actor) -> Result<Standing, AppError> {
    actor.require(Action::ViewNetwork)?;
    of(app, actor.organisation).await
}

/// The same for whoever may see it: the case study is public.
pub(crate) async fn of(app: &App, organisation: OrganisationId) -> Result<Standing, AppError> {
    let brought = brought(app, organisation).await?;
    let year = brought.year_on_year();
    let promised = promised(app, organisation).await?;
    let mut names = BTreeMap::new();
    let mut work = app.store.read(organisation).await?;
    for (partner, _) in year.iter().flat_map(|year| &year.loyalty.lost) {
        let name = work.partner(*partner).await?.map(|partner| partner.name).unwrap_or_default();
        names.insert(*partner, name);
    }
    drop(work);
    let months = brought.months.clone();
    // Some ten thousand draws take a moment: not on a thread that answers requests.
    let outlook = tokio::task::spawn_blocking(move || {
        History::of_months(&months).map(|history| look_ahead(&history))
    })
    .await
    .map_err(|error| AppError::Outside { doing: "forecasting", source: Box::new(error) })?;
    Ok(Standing { promised, names, brought, year, outlook })
}

async fn promised(app: &App, organisation: OrganisationId) -> Result<Promised, AppError> {
    let mut work = app.store.read(organisation).await?;
    let settings = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let (first, last) = closed_months(app.clock.today(&settings.time_zone));
    let mut answer = Promised { first: Some(first), ..Promised::default() };
    for dues in work.dues_by_nature(first, last).await? {
        answer.due += dues.amount;
        answer.received += dues.paid;
        if dues.nature == DueNature::Provisional {
            answer.provisional += dues.amount;
            answer.provisional_count += dues.count;
        }
    }
    for (sum, months) in work.committed_between(first, last).await? {
        // Twelve times the mean month, rounded down to the cent.
        answer.committed += Cents((sum.0 * 12).div_euclid(months.max(1)));
        answer.commitments += 1;
    }
    Ok(answer)
}

impl YearOnYear {
    /// Gains and losses as a chart.
    #[must_use]
    pub fn chart(&self) -> GainLossChart {
        GainLossChart {
            before_until: self.from.previous(),
            before: self.before,
            change: self.loyalty.change,
            now_until: self.from.plus(11),
            now: self.now,
        }
    }
}

/// Past quarters (three years of them at most) and coming ones as a chart; the goal is a year's.
#[must_use]
pub fn chart(past: &[(Month, Cents)], coming: &Forecast, goal: Cents) -> ForecastChart {
    let shown = past.len().saturating_sub(12);
    let next = past.last().map(|(first, _)| first.plus(3));
    ForecastChart {
        past: past[shown..].to_vec(),
        coming: next
            .into_iter()
            .flat_map(|next| {
                coming
                    .by_quarter
                    .iter()
                    .zip(0..)
                    .map(move |((low, middle, high), at)| (next.plus(3 * at), *low, *middle, *high))
            })
            .collect(),
        // A quarter of the year's goal, rounded down.
        goal: Some(Cents(goal.0.div_euclid(4))),
    }
}

/// The chance that a year which ends `quarters` from now brings `goal`.
///
/// # Errors
/// When the actor may not look at the network, or the store fails; `Ok(Err(_))` without enough months.
pub async fn chance(
    app: &App,
    actor: &Actor,
    goal: Cents,
    quarters: u32,
) -> Result<Result<(Forecast, Needed), ForecastError>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let brought = brought(app, actor.organisation).await?;
    tokio::task::spawn_blocking(move || {
        History::of_months(&brought.months).map(|history| {
            let question = Question { quarters, goal, draws: LEAST_DRAWS, seed: SEED };
            (forecast(&history, question), needed(&history, goal, quarters))
        })
    })
    .await
    .map_err(|error| AppError::Outside { doing: "forecasting", source: Box::new(error) })
}

/// The quarters from the last closed month to the end of a year of twelve months that ends in `by`; one
/// at least, forty (ten years) at most.
#[must_use]
pub fn quarters_until(last: Month, by: Month) -> u32 {
    u32::try_from(by.months_since(last).max(0)).unwrap_or(0).div_ceil(3).clamp(1, 40)
}

fn look_ahead(history: &History) -> Outlook {
    let last_year = history.last_year();
    let twice = Cents(last_year.0.saturating_mul(2));
    let question = |quarters, goal| Question { quarters, goal, draws: LEAST_DRAWS, seed: SEED };
    Outlook {
        last_year,
        doubling: forecast(history, question(DOUBLES_IN_YEARS * 4, twice)),
        needed: needed(history, twice, DOUBLES_IN_YEARS * 4),
        next_year: forecast(history, question(4, last_year)),
        trials: backtest(history, LEAST_DRAWS, SEED),
        quarters: history.incomes().collect(),
    }
}
