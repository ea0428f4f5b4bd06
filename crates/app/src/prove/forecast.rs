//! What the network's income rests on, and what the next years may bring.

use std::collections::BTreeSet;

use maillage_domain::access::Action;
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

use crate::actor::Actor;
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

/// What is known when somebody asks how the network stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Standing {
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
    let gifts = work.gift_totals_between(from, to).await?;
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
    let brought = brought(app, actor.organisation).await?;
    let year = brought.year_on_year();
    let outlook = History::of_months(&brought.months).map(|history| look_ahead(&history));
    Ok(Standing { brought, year, outlook })
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
    Ok(History::of_months(&brought.months).map(|history| {
        let question = Question { quarters, goal, draws: LEAST_DRAWS, seed: SEED };
        (forecast(&history, question), needed(&history, goal, quarters))
    }))
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
