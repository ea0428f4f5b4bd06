//! What moved in the quarter against the others: context, never an effect.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::ids::IndicatorId;
use maillage_domain::locale::Locale;
use maillage_domain::prove::neighbourhood::{Change, Moved, Scale, moved};
use maillage_i18n::T;

use super::indicator::Indicator;
use super::observation::standing;
use crate::documents::NeighbourhoodChart;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// One area in the comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The area.
    pub area: String,
    /// The value before, in thousandths.
    pub before_milli: i64,
    /// The value after, in thousandths.
    pub after_milli: i64,
    /// How it moved against its rest.
    pub moved: Moved,
}

/// The quarter and the others between two days.
#[derive(Debug, Clone, PartialEq)]
pub struct Neighbourhood {
    /// The indicator.
    pub indicator: Indicator,
    /// All days with a value for the quarter and for others, in order.
    pub days: Vec<Date>,
    /// From which of them.
    pub from: Option<Date>,
    /// To which of them.
    pub to: Option<Date>,
    /// Each area that has both values, by rank.
    pub areas: Vec<Compared>,
    /// For a chart: of each day the quarter's value and that of the rest.
    pub series: Vec<(Date, Option<i64>, Option<i64>)>,
}

impl Neighbourhood {
    /// The quarter's own line.
    #[must_use]
    pub fn own(&self) -> Option<&Compared> {
        self.areas.iter().find(|one| one.area == self.indicator.facts.area)
    }

    /// The comparison as a chart, when there is anything to draw.
    #[must_use]
    pub fn chart(&self, locale: Locale) -> Option<NeighbourhoodChart> {
        let facts = &self.indicator.facts;
        let words = facts.words_in(locale);
        let own = self.own()?;
        let t = T::new(locale);
        Some(NeighbourhoodChart {
            indicator: words.name,
            unit: words.unit,
            area: facts.area.clone(),
            scale: facts.scale,
            dates: self
                .series
                .iter()
                .map(|(on, own, rest)| (label(t, *on, &self.series), *own, *rest))
                .collect(),
            days: self.series.iter().map(|(on, ..)| *on).collect(),
            moved: Some(own.moved),
            differences: self.areas.iter().map(|one| one.moved.difference).collect(),
            own: self.areas.iter().position(|one| one.area == facts.area)?,
            source: facts.source.clone(),
        })
    }
}

/// A day on an axis: its year where there is one value a year, otherwise month and year.
fn label(t: T, on: Date, series: &[(Date, Option<i64>, Option<i64>)]) -> String {
    let years: BTreeSet<i16> = series.iter().map(|(on, ..)| on.year()).collect();
    if years.len() == series.len() { on.year().to_string() } else { t.date_short(on) }
}

/// Compares the quarter of an indicator with all others, between two days or the first and the last.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn compare(
    app: &App,
    actor: &Actor,
    id: IndicatorId,
    from: Option<Date>,
    to: Option<Date>,
) -> Result<Neighbourhood, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let all = work.indicators().await?;
    let indicator = all.into_iter().find(|one| one.id == id).ok_or(AppError::NotFound)?;
    of(&mut *work, indicator, from, to).await
}

/// The same, where the indicator is known already.
pub(crate) async fn of(
    work: &mut dyn UnitOfWork,
    indicator: Indicator,
    from: Option<Date>,
    to: Option<Date>,
) -> Result<Neighbourhood, AppError> {
    let mut by_day: BTreeMap<Date, BTreeMap<String, i64>> = BTreeMap::new();
    for ((area, on), value) in standing(work, indicator.id).await? {
        if let Some(milli) = value.milli {
            by_day.entry(on).or_default().insert(area, milli);
        }
    }
    let own = indicator.facts.area.clone();
    let days: Vec<Date> = by_day
        .iter()
        .filter(|(_, values)| values.len() > 1 && values.contains_key(&own))
        .map(|(on, _)| *on)
        .collect();
    let from = from.filter(|day| days.contains(day)).or_else(|| days.first().copied());
    let to = to
        .filter(|day| days.contains(day) && Some(*day) > from)
        .or_else(|| days.last().copied().filter(|last| Some(*last) > from));
    let (Some(first), Some(last)) = (from, to) else {
        let (areas, series) = (Vec::new(), Vec::new());
        return Ok(Neighbourhood { indicator, days, from, to: None, areas, series });
    };
    let areas = compared(&by_day[&first], &by_day[&last], indicator.facts.scale);
    let known: BTreeSet<&str> = areas.iter().map(|one| one.area.as_str()).collect();
    let series = thinned(&days, first, last)
        .into_iter()
        .map(|on| {
            let values = &by_day[&on];
            let rest = rest(values, &own, &known, indicator.facts.scale);
            (on, values.get(&own).copied(), rest)
        })
        .collect();
    Ok(Neighbourhood { indicator, days, from, to, areas, series })
}

/// The days between two, one a year (that of the first day) when there are many.
fn thinned(days: &[Date], first: Date, last: Date) -> Vec<Date> {
    let within: Vec<Date> =
        days.iter().copied().filter(|day| (first..=last).contains(day)).collect();
    if within.len() <= 24 {
        return within;
    }
    let yearly = |day: &Date| {
        *day == last
            || (day.month(), day.day()) == (first.month(), first.day())
            || (day.month() == first.month()
                && day.last_of_month() == *day
                && first.last_of_month() == first)
    };
    within.into_iter().filter(yearly).collect()
}

/// The rest of one day: for counts the sum of the areas that are compared, for rates their mean. None
/// when one of them has no value: a sum of fewer areas would tell of a fall that was none.
fn rest(
    values: &BTreeMap<String, i64>,
    own: &str,
    known: &BTreeSet<&str>,
    scale: Scale,
) -> Option<i64> {
    let others: Option<Vec<i64>> =
        known.iter().filter(|area| **area != own).map(|area| values.get(*area).copied()).collect();
    let others = others.filter(|others| !others.is_empty())?;
    let sum: i64 = others.iter().sum();
    Some(match scale {
        Scale::Count => sum,
        // Rounded down to a thousandth of the unit, far below what is printed.
        Scale::Rate => sum.div_euclid(i64::try_from(others.len()).ok()?),
    })
}

fn compared(
    before: &BTreeMap<String, i64>,
    after: &BTreeMap<String, i64>,
    scale: Scale,
) -> Vec<Compared> {
    let changes: Vec<Change<'_>> = before
        .iter()
        .filter_map(|(area, value)| {
            let after_milli = *after.get(area)?;
            Some(Change { area, before_milli: *value, after_milli })
        })
        .collect();
    let mut all: Vec<Compared> = changes
        .iter()
        .filter_map(|change| {
            Some(Compared {
                area: change.area.to_owned(),
                before_milli: change.before_milli,
                after_milli: change.after_milli,
                moved: moved(&changes, change.area, scale)?,
            })
        })
        .collect();
    all.sort_by(|a, b| (a.moved.rank, &a.area).cmp(&(b.moved.rank, &b.area)));
    all
}
