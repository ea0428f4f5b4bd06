//! What the next years may bring: partners that renew, partners that join, and what they give, drawn
//! many thousand times from what was seen.
//!
//! The step is a quarter. In each draw a rate of renewal (Beta) and of joining (Gamma) is drawn once
//! and holds for all its quarters, because what is uncertain is the rate and not only the luck. What a
//! partner gives in a quarter is one of its own last four quarters; a newcomer gives what one of the
//! newcomers before it gave, or, without any, what some partner gave. Nobody is supposed to give more
//! because time goes by: that would have to be agreed, not forecast.

use std::collections::{BTreeMap, BTreeSet};

use rand::Rng;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use rand_distr::{Beta, Distribution, Gamma, Poisson};

use super::chance::{Joining, Renewal};
use super::loyalty::Given;
use crate::ids::PartnerId;
use crate::money::Cents;
use crate::period::Month;

/// So many months must be known before anything is forecast.
pub const LEAST_MONTHS: usize = 12;
/// So many draws are made at least.
pub const LEAST_DRAWS: u32 = 4_000;
/// Quarters of a year.
const YEAR: usize = 4;

/// What was given in each quarter, the earliest first; partners without a gift have no line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    quarters: Vec<(Month, Given)>,
}

/// Why there is no forecast.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ForecastError {
    /// Too short a past.
    #[error("{known} closed months are known, and a forecast wants {LEAST_MONTHS}")]
    TooShort {
        /// The months known.
        known: usize,
    },
    /// Nobody gave anything in the last quarter: there is nothing to draw from.
    #[error("nothing was given in the last three closed months")]
    Nothing,
}

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// How many quarters ahead the year ends that is looked at; at least one.
    pub quarters: u32,
    /// The income of that year to be reached.
    pub goal: Cents,
    /// The number of draws; fewer than [`LEAST_DRAWS`] become so many.
    pub draws: u32,
    /// The seed: the same seed and history give the same answer.
    pub seed: u64,
}

/// The answer, of which one in ten is below `low` and one in ten above `high`.
#[derive(Debug, Clone, PartialEq)]
pub struct Forecast {
    /// The tenth part (P10) of the year's income.
    pub low: Cents,
    /// The middle (P50).
    pub middle: Cents,
    /// Nine tenths (P90).
    pub high: Cents,
    /// In how many of the draws the goal was reached, from 0 to 1.
    pub chance: f64,
    /// The draws.
    pub draws: u32,
    /// Renewal by the quarter, as it is known.
    pub renewal: Renewal,
    /// Joining by the quarter, as it is known.
    pub joining: Joining,
    /// P10, P50 and P90 of each coming quarter, the next first.
    pub by_quarter: Vec<(Cents, Cents, Cents)>,
}

impl History {
    /// Groups months (in order, without a gap) into whole quarters that end with the last month; what
    /// is left over at the beginning only tells who gave before.
    ///
    /// # Errors
    /// [`ForecastError::TooShort`] below twelve months, [`ForecastError::Nothing`] when the last
    /// quarter brought nothing.
    pub fn of_months(months: &[(Month, Given)]) -> Result<Self, ForecastError> {
        if months.len() < LEAST_MONTHS {
            return Err(ForecastError::TooShort { known: months.len() });
        }
        let over = months.len() % 3;
        let quarters: Vec<(Month, Given)> = months[over..]
            .chunks(3)
            .map(|quarter| {
                let mut given = Given::new();
                for (partner, amount) in quarter.iter().flat_map(|(_, given)| given) {
                    *given.entry(*partner).or_default() += *amount;
                }
                given.retain(|_, amount| amount.is_positive());
                (quarter[0].0, given)
            })
            .collect();
        match quarters.last() {
            Some((_, last)) if !last.is_empty() => Ok(Self { quarters }),
            _ => Err(ForecastError::Nothing),
        }
    }

    /// The first month of each quarter and its income.
    pub fn incomes(&self) -> impl Iterator<Item = (Month, Cents)> {
        self.quarters.iter().map(|(first, given)| (*first, given.values().copied().sum()))
    }

    /// The income of the last four quarters.
    #[must_use]
    pub fn last_year(&self) -> Cents {
        self.incomes().skip(self.quarters.len() - YEAR).map(|(_, income)| income).sum()
    }

    /// Renewals from each quarter to the next.
    #[must_use]
    pub fn renewal(&self) -> Renewal {
        let (mut asked, mut renewed) = (0, 0);
        for pair in self.quarters.windows(2) {
            asked += pair[0].1.len();
            renewed += pair[0].1.keys().filter(|partner| pair[1].1.contains_key(partner)).count();
        }
        Renewal::seen(count(renewed), count(asked))
    }

    /// Partners that gave in a quarter and not in the one before: newcomers and those who came back.
    #[must_use]
    pub fn joining(&self) -> Joining {
        let joined: usize = self.joiners().count();
        Joining::seen(count(joined), count(self.quarters.len() - 1))
    }

    /// What those gave in the first quarter after the one in which they came: a first quarter is
    /// seldom a whole one.
    fn joiners(&self) -> impl Iterator<Item = Cents> {
        self.quarters.windows(2).enumerate().flat_map(|(at, pair)| {
            let full = self.quarters.get(at + 2);
            pair[1].1.iter().filter(|(partner, _)| !pair[0].1.contains_key(partner)).map(
                move |(partner, amount)| {
                    full.and_then(|(_, given)| given.get(partner)).copied().unwrap_or(*amount)
                },
            )
        })
    }

    /// What the partners of the last quarter gave in those of the last four in which they gave.
    fn habits(&self) -> Vec<Vec<Cents>> {
        let last_year = &self.quarters[self.quarters.len() - YEAR..];
        let mut by_partner: BTreeMap<PartnerId, Vec<Cents>> = BTreeMap::new();
        for (partner, amount) in last_year.iter().flat_map(|(_, given)| given) {
            by_partner.entry(*partner).or_default().push(*amount);
        }
        let now: BTreeSet<PartnerId> = last_year[YEAR - 1].1.keys().copied().collect();
        by_partner.into_iter().filter(|(id, _)| now.contains(id)).map(|(_, gifts)| gifts).collect()
    }

    fn before(&self, quarters: usize) -> Self {
        Self { quarters: self.quarters[..quarters].to_vec() }
    }
}

/// Draws the coming quarters and answers the question.
#[must_use]
pub fn forecast(history: &History, question: Question) -> Forecast {
    let draws = question.draws.max(LEAST_DRAWS);
    let ahead = question.quarters.max(1) as usize;
    let mut rng = ChaCha8Rng::seed_from_u64(question.seed);
    let source = Source::of(history);
    let known: Vec<Cents> = history.incomes().map(|(_, income)| income).collect();
    let mut years = Vec::with_capacity(draws as usize);
    let mut quarters = vec![Vec::with_capacity(draws as usize); ahead];
    for _ in 0..draws {
        let drawn = source.draw(ahead, &mut rng);
        for (quarter, income) in quarters.iter_mut().zip(&drawn) {
            quarter.push(*income);
        }
        // A year that began before today counts what it already has.
        let year = known.iter().chain(&drawn).rev().take(YEAR).copied().sum::<Cents>();
        years.push(year);
    }
    years.sort_unstable();
    let reached = years.len() - years.partition_point(|year| *year < question.goal);
    Forecast {
        low: at(&years, 10),
        middle: at(&years, 50),
        high: at(&years, 90),
        chance: f64::from(count(reached)) / f64::from(draws),
        draws,
        renewal: source.renewal,
        joining: source.joining,
        by_quarter: quarters
            .into_iter()
            .map(|mut incomes| {
                incomes.sort_unstable();
                (at(&incomes, 10), at(&incomes, 50), at(&incomes, 90))
            })
            .collect(),
    }
}

/// One forecast made with what was known then, beside what came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trial {
    /// The first month that was forecast.
    pub from: Month,
    /// P10 of the year that followed.
    pub low: Cents,
    /// P50.
    pub middle: Cents,
    /// P90.
    pub high: Cents,
    /// What came.
    pub came: Cents,
    /// What "the same as the year before" would have said.
    pub same: Cents,
}

impl Trial {
    /// Whether what came lay in the band of 80 %.
    #[must_use]
    pub fn held(&self) -> bool {
        (self.low..=self.high).contains(&self.came)
    }
}

/// Forecasts each year that can be compared with what came: from every quarter that has four before
/// it and four after it. Empty below two years.
#[must_use]
pub fn backtest(history: &History, draws: u32, seed: u64) -> Vec<Trial> {
    let incomes: Vec<(Month, Cents)> = history.incomes().collect();
    let sum = |range: std::ops::Range<usize>| incomes[range].iter().map(|(_, c)| *c).sum::<Cents>();
    let Some(last) = incomes.len().checked_sub(YEAR) else { return Vec::new() };
    (YEAR..=last)
        .filter(|origin| !history.quarters[origin - 1].1.is_empty())
        .map(|origin| {
            let question = Question { quarters: 4, goal: Cents::ZERO, draws, seed };
            let said = forecast(&history.before(origin), question);
            Trial {
                from: incomes[origin].0,
                low: said.low,
                middle: said.middle,
                high: said.high,
                came: sum(origin..origin + YEAR),
                same: sum(origin - YEAR..origin),
            }
        })
        .collect()
}

/// What must be true for a year's income to be reached.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Needed {
    /// Partners that must join in each quarter, renewal staying as it is.
    pub joining: f64,
    /// Partners that join in each quarter now.
    pub joining_now: f64,
    /// The share that renews by the quarter, now.
    pub renewal: f64,
    /// What a partner gives in a quarter, now, rounded half up.
    pub gift: Cents,
    /// Partners now.
    pub partners: usize,
}

/// How many partners must join in each quarter for the year that ends `quarters` from now (at least
/// four) to bring `goal`, everything else staying as it is.
///
/// With N partners, renewal r, j newcomers a quarter and a gift g, quarter t brings
/// `g · (N rᵗ + j (1 + r + … + rᵗ⁻¹))`; the four last quarters are to sum to the goal.
#[must_use]
pub fn needed(history: &History, goal: Cents, quarters: u32) -> Needed {
    let quarters = quarters.max(4);
    let renewal = history.renewal().mean();
    let partners = history.quarters.last().map_or(0, |(_, given)| given.len());
    let habits = history.habits();
    let gifts: Vec<Cents> = habits.into_iter().flatten().collect();
    let gift = gifts.iter().copied().sum::<Cents>().0 as f64 / gifts.len() as f64;
    let (mut kept, mut joined) = (0.0, 0.0);
    for quarter in quarters - 3..=quarters {
        let power = renewal.powi(quarter.cast_signed());
        kept += f64::from(count(partners)) * power;
        joined += (1.0 - power) / (1.0 - renewal);
    }
    Needed {
        joining: ((goal.0 as f64 / gift - kept) / joined).max(0.0),
        joining_now: history.joining().mean(),
        renewal,
        gift: Cents(gift.round() as i64),
        partners,
    }
}

struct Source {
    habits: Vec<Vec<Cents>>,
    newcomers: Vec<Cents>,
    renewal: Renewal,
    joining: Joining,
}

impl Source {
    fn of(history: &History) -> Self {
        let habits = history.habits();
        let mut newcomers: Vec<Cents> = history.joiners().collect();
        if newcomers.is_empty() {
            newcomers = habits.iter().flatten().copied().collect();
        }
        Self { habits, newcomers, renewal: history.renewal(), joining: history.joining() }
    }

    /// The income of each of the coming quarters.
    fn draw(&self, ahead: usize, rng: &mut ChaCha8Rng) -> Vec<Cents> {
        let renewal = Beta::new(self.renewal.a, self.renewal.b).expect("both are at least one");
        let joining = Gamma::new(self.joining.shape, 1.0 / self.joining.periods)
            .expect("the shape is at least a half and the periods at least one");
        let (stays, rate) = (renewal.sample(rng), joining.sample(rng));
        // A rate of nought is no Poisson distribution, and no newcomers.
        let arrivals = Poisson::new(rate).ok();
        let mut incomes = vec![Cents::ZERO; ahead];
        for gifts in &self.habits {
            for income in &mut incomes {
                if !rng.random_bool(stays) {
                    break;
                }
                *income += gifts[rng.random_range(0..gifts.len())];
            }
        }
        for from in 0..ahead {
            let joined = arrivals.map_or(0.0, |arrivals| arrivals.sample(rng)) as u32;
            for _ in 0..joined {
                let gift = self.newcomers[rng.random_range(0..self.newcomers.len())];
                for income in &mut incomes[from..] {
                    *income += gift;
                    if !rng.random_bool(stays) {
                        break;
                    }
                }
            }
        }
        incomes
    }
}

/// The value below which `percent` of the sorted values lie (the nearest rank).
fn at(sorted: &[Cents], percent: usize) -> Cents {
    sorted[(sorted.len() * percent).div_ceil(100).max(1) - 1]
}

fn count(of: usize) -> u32 {
    u32::try_from(of).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[path = "forecast_tests.rs"]
mod tests;
