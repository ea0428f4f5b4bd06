//! What a paper shows as a picture, as plain numbers: drawn, described and tabled by the printer.

use jiff::civil::Date;
use maillage_domain::accompany::follow_up::Interval;
use maillage_domain::campaign::volunteer::Origin;
use maillage_domain::collect::gift_total::Channel;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::loyalty::GainLoss;
use maillage_domain::prove::neighbourhood::{Moved, Scale};
use maillage_domain::prove::survival::Step;

/// A chart as data.
#[derive(Debug, Clone, PartialEq)]
pub enum Chart {
    /// Money by month and channel.
    Income(IncomeChart),
    /// People or places counted at the end of each year.
    Growth(GrowthChart),
    /// What changed from one year of twelve months to the next, by cause.
    GainLoss(GainLossChart),
    /// What the past quarters brought and the next may bring.
    Forecast(ForecastChart),
    /// How many volunteers stay.
    Loyalty(LoyaltyChart),
    /// What became of people after a placement.
    Outcomes(OutcomesChart),
    /// One indicator in the quarter and in the rest of the city.
    Neighbourhood(NeighbourhoodChart),
}

/// Money by month and channel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IncomeChart {
    /// The months, in order.
    pub months: Vec<Month>,
    /// Each channel with one sum a month.
    pub channels: Vec<(Channel, Vec<Cents>)>,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Partners with an agreement in force.
    Partners,
    /// Active volunteers.
    Volunteers,
}

/// A count for each year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GrowthChart {
    /// What is counted.
    pub counted: Counted,
    /// Month at whose end it was counted, and the count; in order.
    pub counts: Vec<(Month, u32)>,
}

/// Gains and losses between two years of twelve months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GainLossChart {
    /// The last month of the year before.
    pub before_until: Month,
    /// What it brought.
    pub before: Cents,
    /// The change by cause.
    pub change: GainLoss,
    /// The last month of the year now.
    pub now_until: Month,
    /// What it brought.
    pub now: Cents,
}

/// Quarters that were and may be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForecastChart {
    /// The first month of each past quarter and its sum.
    pub past: Vec<(Month, Cents)>,
    /// The first month of each coming quarter with P10, P50 and P90.
    pub coming: Vec<(Month, Cents, Cents, Cents)>,
    /// What a quarter must bring to reach the goal.
    pub goal: Option<Cents>,
}

/// Survival of volunteers.
#[derive(Debug, Clone, PartialEq)]
pub struct LoyaltyChart {
    /// Where they came from, how many they are, and the curve over days. One line with `None` is all
    /// of them; at most three lines are drawn.
    pub curves: Vec<(Option<Origin>, u32, Vec<Step>)>,
}

/// Outcomes after so many months.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomesChart {
    /// Months after the end, and what is known.
    pub after: Vec<(i32, Interval)>,
}

/// One indicator here and elsewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct NeighbourhoodChart {
    /// The indicator's name in the paper's language.
    pub indicator: String,
    /// Its unit.
    pub unit: String,
    /// The quarter's name.
    pub area: String,
    /// Counts are shown as an index (first date 100), rates as they are.
    pub scale: Scale,
    /// Dates in order: label, the quarter's value and that of the rest, in thousandths of the unit;
    /// for counts the sum of the rest, for rates its mean.
    pub dates: Vec<(String, Option<i64>, Option<i64>)>,
    /// The day of each of these dates: they are drawn where they lie in time.
    pub days: Vec<Date>,
    /// The comparison of first and last date.
    pub moved: Option<Moved>,
    /// The difference of each area from its rest, the quarter's own among them at `own`; may be empty.
    pub differences: Vec<f64>,
    /// Which of the differences is the quarter's.
    pub own: usize,
    /// Where the numbers come from, with licence.
    pub source: String,
}

/// A chart drawn, described and tabled.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DrawnChart {
    /// What it is about, a heading.
    pub title: String,
    /// What it shows, in a sentence.
    pub says: String,
    /// Its pictures as SVG: for wide and for narrow screens.
    pub pictures: Vec<(String, String)>,
    /// The heads of its table.
    pub head: Vec<String>,
    /// The rows of its table.
    pub rows: Vec<Vec<String>>,
    /// Where the numbers come from; may be empty.
    pub source: String,
}
