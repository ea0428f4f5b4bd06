//! Tables of observations, as statistical offices publish them: what stands where is proposed, shown, and
//! only then taken.
//!
//! Three layouts are known: areas in rows and dates in columns; dates in rows and areas in columns; one
//! observation a row. Days are written as `2005`, `01 ene 1997`, `2005-01-31`, `31/01/2005`, `gener 2005`.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::indicator::{DecimalMark, milli};
use crate::words::word_enum;

word_enum! {
    /// The day for which a year or a month without a day stands.
    DayOfPeriod {
        /// Its first.
        First = "first",
        /// Its last.
        Last = "last",
    }
}

/// What stands where. Columns are counted from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "layout", rename_all = "snake_case")]
pub enum Layout {
    /// An area in each row, a day in each of these columns.
    DatesAcross {
        /// The column of the areas; none when there is one area only.
        area: Option<usize>,
        /// The columns of days.
        dates: Vec<usize>,
    },
    /// A day in each row, an area in each of these columns.
    DatesDown {
        /// The column of the days.
        date: usize,
        /// The columns of values.
        values: Vec<usize>,
    },
    /// An observation in each row.
    Listed {
        /// The column of the days.
        date: usize,
        /// The column of the areas; none when there is one area only.
        area: Option<usize>,
        /// The column of the values.
        value: usize,
    },
}

/// A column that says what kind of area a row is, and the kind that is wanted: quarters are compared
/// with quarters, not with the districts that hold them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnlyKind {
    /// The column.
    pub column: usize,
    /// What it must say.
    pub only: String,
    /// All that it says, in order.
    pub known: Vec<String>,
}

/// How a table is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The row of the heads, from 0; what stands above is not read.
    pub head: usize,
    /// What stands where.
    pub layout: Layout,
    /// Only rows of this kind of area; none when the table does not tell kinds apart.
    pub kind: Option<OnlyKind>,
    /// What stands before decimals.
    pub mark: DecimalMark,
    /// For which of its days a year or a month stands.
    pub day: DayOfPeriod,
}

/// One value of one area on one day. An empty area is the indicator's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Observed {
    /// The area, as the table names it.
    pub area: String,
    /// The day.
    pub on: Date,
    /// The value in thousandths of the unit.
    pub milli: i64,
}

/// What a table says.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TableReading {
    /// Its observations, by area and day; one that is named twice with the same value counts once.
    pub observed: Vec<Observed>,
    /// Cells that say that there is no value.
    pub missing: usize,
    /// Cells that are no number: row and column counted from 1, and what stands there. At most ten.
    pub unreadable: Vec<(usize, usize, String)>,
    /// How many of those there are.
    pub unreadable_count: usize,
    /// Rows of another kind of area.
    pub other_kinds: usize,
}

/// Why a table is not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TableError {
    /// Fewer than two rows or columns.
    #[error("the table has no rows")]
    Empty,
    /// No days in a row of heads nor in a column.
    #[error("no dates were found, neither in the heads of the columns nor in a column")]
    NoDates,
    /// Two different values for one area and day.
    #[error("`{area}` has two different values on {on}")]
    Twice {
        /// The area.
        area: String,
        /// The day.
        on: Date,
    },
}

/// What says that there is no value.
const MISSING: [&str; 8] = ["", "-", "–", "..", ".", "…", "n/a", "nd"];
/// Rows in which the heads are looked for.
const HEADS_IN: usize = 10;

const MONTHS: [(&str, i8); 24] = [
    ("ene", 1),
    ("gen", 1),
    ("jan", 1),
    ("feb", 2),
    ("fev", 2),
    ("mar", 3),
    ("abr", 4),
    ("avr", 4),
    ("apr", 4),
    ("may", 5),
    ("mai", 5),
    ("juil", 7),
    ("jui", 6),
    ("jun", 6),
    ("jul", 7),
    ("ago", 8),
    ("aou", 8),
    ("aug", 8),
    ("set", 9),
    ("sep", 9),
    ("oct", 10),
    ("nov", 11),
    ("dic", 12),
    ("de", 12),
];

fn month_named(text: &str) -> Option<i8> {
    let plain: String = text
        .trim_end_matches('.')
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'é' | 'è' | 'ê' => 'e',
            'û' | 'ù' => 'u',
            'ç' => 'c',
            other => other,
        })
        .collect();
    let is_name = plain.len() >= 2 && plain.chars().all(|c| c.is_ascii_lowercase());
    if !is_name {
        return None;
    }
    if plain == "ag" || plain.starts_with("agost") {
        return Some(8);
    }
    // `de` is December in short forms only (`dec`, `des`, `déc`), never the preposition.
    let known = MONTHS.iter().find(|(start, _)| plain.starts_with(start))?;
    (known.0 != "de" || plain.starts_with("dec") || plain.starts_with("des")).then_some(known.1)
}

fn day_of(year: i16, month: Option<i8>, day: DayOfPeriod) -> Option<Date> {
    let (first, last) = (month.unwrap_or(1), month.unwrap_or(12));
    match day {
        DayOfPeriod::First => Date::new(year, first, 1).ok(),
        DayOfPeriod::Last => Some(Date::new(year, last, 1).ok()?.last_of_month()),
    }
}

fn year_of(text: &str) -> Option<i16> {
    let is_year = text.len() == 4 && text.chars().all(|c| c.is_ascii_digit());
    text.parse().ok().filter(|year| is_year && (1900..=2999).contains(year))
}

/// A day as tables write it; a year or a month stands for its first or last day.
#[must_use]
pub fn table_date(text: &str, day: DayOfPeriod) -> Option<Date> {
    let text = text.trim();
    if let Some(year) = year_of(text) {
        return day_of(year, None, day);
    }
    let parts: Vec<&str> = text
        .split(|c: char| c.is_whitespace() || "/-.".contains(c))
        .filter(|part| !part.is_empty() && !matches!(*part, "de" | "del" | "d'"))
        .collect();
    let number = |text: &str| text.parse::<i8>().ok().filter(|_| text.len() <= 2);
    match parts[..] {
        [year, month] if year_of(year).is_some() => {
            day_of(year_of(year)?, Some(number(month)?), day)
        }
        [month, year] => {
            let month = month_named(month).or_else(|| number(month))?;
            day_of(year_of(year)?, Some(month), day)
        }
        [year, month, at] if year_of(year).is_some() => {
            Date::new(year_of(year)?, number(month)?, number(at)?).ok()
        }
        [at, month, year] => {
            let month = month_named(month).or_else(|| number(month))?;
            Date::new(year_of(year)?, month, number(at)?).ok()
        }
        _ => None,
    }
}

/// Proposes how a table is to be read. `own_area` helps to see which kind of area is meant.
///
/// # Errors
/// [`TableError::Empty`], [`TableError::NoDates`].
pub fn propose(rows: &[Vec<String>], own_area: &str) -> Result<Mapping, TableError> {
    if rows.len() < 2 || rows.iter().all(|row| row.len() < 2) {
        return Err(TableError::Empty);
    }
    let is_date = |text: &String| table_date(text, DayOfPeriod::First).is_some();
    let dates_in = |row: &Vec<String>| row.iter().filter(|text| is_date(text)).count();
    let across = rows.iter().take(HEADS_IN).position(|row| dates_in(row) >= 2);
    let head = across.or_else(|| rows.iter().position(|row| row.iter().any(|c| !c.is_empty())));
    let head = head.ok_or(TableError::Empty)?;
    let body = &rows[head + 1..];
    let mark = mark_of(body);
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let texts = Columns::of(body, width, mark);
    let day = DayOfPeriod::First;
    if across.is_some() {
        let dates = positions(&rows[head], is_date);
        let area = texts.widest(&dates);
        let kind = area.and_then(|area| texts.kind(body, area, &dates, own_area));
        let layout = Layout::DatesAcross { area, dates };
        return Ok(Mapping { head, layout, kind, mark, day });
    }
    let date = (0..width).find(|column| texts.is_of_dates(*column)).ok_or(TableError::NoDates)?;
    let values: Vec<usize> =
        (0..width).filter(|column| *column != date && texts.is_of_numbers(*column)).collect();
    let area = texts.widest(&[date]);
    let layout = match (&values[..], area) {
        ([], _) => return Err(TableError::NoDates),
        ([value], area) => Layout::Listed { date, area, value: *value },
        (several, Some(area)) => {
            Layout::Listed { date, area: Some(area), value: several[several.len() - 1] }
        }
        (_, None) => Layout::DatesDown { date, values },
    };
    let kind = match &layout {
        Layout::Listed { area: Some(area), .. } => texts.kind(body, *area, &[date], own_area),
        _ => None,
    };
    Ok(Mapping { head, layout, kind, mark, day })
}

fn positions(row: &[String], is: impl Fn(&String) -> bool) -> Vec<usize> {
    row.iter().enumerate().filter(|(_, text)| is(text)).map(|(at, _)| at).collect()
}

/// The mark that most numbers show: one that is not followed by exactly three digits marks decimals.
fn mark_of(body: &[Vec<String>]) -> DecimalMark {
    let (mut points, mut commas) = (0, 0);
    for text in body.iter().flatten() {
        let Some(at) = text.rfind(['.', ',']) else { continue };
        let behind = &text[at + 1..];
        let decimals = behind.chars().all(|c| c.is_ascii_digit()) && behind.len() != 3;
        if decimals && !behind.is_empty() && text.as_bytes()[0].is_ascii_digit() {
            if text.as_bytes()[at] == b'.' { points += 1 } else { commas += 1 }
        }
    }
    if commas > points { DecimalMark::Comma } else { DecimalMark::Point }
}

/// What the columns hold.
struct Columns {
    columns: Vec<Seen>,
}

#[derive(Default)]
struct Seen {
    dates: usize,
    numbers: usize,
    texts: BTreeMap<String, usize>,
}

impl Columns {
    fn of(body: &[Vec<String>], width: usize, mark: DecimalMark) -> Self {
        let mut columns: Vec<Seen> = (0..width).map(|_| Seen::default()).collect();
        for row in body {
            for (seen, text) in columns.iter_mut().zip(row) {
                let text = text.trim();
                if is_missing(text) {
                    continue;
                }
                if table_date(text, DayOfPeriod::First).is_some() {
                    seen.dates += 1;
                }
                if milli(text, mark).is_some() {
                    seen.numbers += 1;
                } else {
                    *seen.texts.entry(text.to_owned()).or_default() += 1;
                }
            }
        }
        Self { columns }
    }

    fn is_of_dates(&self, column: usize) -> bool {
        let seen = &self.columns[column];
        let all = seen.numbers + seen.texts.values().sum::<usize>();
        seen.dates > 0 && seen.dates * 10 >= all * 9
    }

    fn is_of_numbers(&self, column: usize) -> bool {
        let seen = &self.columns[column];
        seen.numbers > 0 && seen.texts.len() * 10 <= seen.numbers
    }

    /// The column of texts with the most different ones: the names of the areas.
    fn widest(&self, but: &[usize]) -> Option<usize> {
        (0..self.columns.len())
            .filter(|at| !but.contains(at) && !self.is_of_numbers(*at))
            .filter(|at| !self.columns[*at].texts.is_empty())
            .max_by_key(|at| (self.columns[*at].texts.len(), std::cmp::Reverse(*at)))
    }

    /// A column that tells kinds of areas apart: few words, each for several rows or for the whole.
    fn kind(
        &self,
        body: &[Vec<String>],
        area: usize,
        but: &[usize],
        own_area: &str,
    ) -> Option<OnlyKind> {
        let names = self.columns[area].texts.len();
        let few = |at: &usize| {
            let words = self.columns[*at].texts.len();
            (2..=8).contains(&words) && words * 3 <= names && !self.is_of_numbers(*at)
        };
        let column =
            (0..self.columns.len()).find(|at| *at != area && !but.contains(at) && few(at))?;
        let known = &self.columns[column].texts;
        let cell = |row: &Vec<String>, at: usize| row.get(at).map(|t| t.trim().to_owned());
        let own = body
            .iter()
            .find(|row| cell(row, area).is_some_and(|name| name.eq_ignore_ascii_case(own_area)))
            .and_then(|row| cell(row, column));
        let commonest = known.iter().max_by_key(|(_, count)| **count).map(|(word, _)| word.clone());
        let only = own.filter(|word| known.contains_key(word)).or(commonest)?;
        Some(OnlyKind { column, only, known: known.keys().cloned().collect() })
    }
}

fn is_missing(text: &str) -> bool {
    MISSING.contains(&text.trim().to_lowercase().as_str())
}

/// Reads a table.
///
/// # Errors
/// [`TableError::Twice`] when it contradicts itself.
pub fn read(rows: &[Vec<String>], mapping: &Mapping) -> Result<TableReading, TableError> {
    let mut reader = Reader { mapping, reading: TableReading::default(), seen: BTreeMap::new() };
    let empty = Vec::new();
    let heads = rows.get(mapping.head).unwrap_or(&empty);
    for (number, row) in rows.iter().enumerate().skip(mapping.head + 1) {
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if !reader.is_wanted(row) {
            reader.reading.other_kinds += 1;
            continue;
        }
        let cell = |column: usize| row.get(column).map_or("", |text| text.trim());
        let area_of = |area: Option<usize>| area.map_or("", &cell);
        match &mapping.layout {
            Layout::DatesAcross { area, dates } => {
                for column in dates {
                    let head = heads.get(*column).map_or("", String::as_str);
                    let on = table_date(head, mapping.day);
                    reader.take(area_of(*area), on, cell(*column), (number, *column))?;
                }
            }
            Layout::DatesDown { date, values } => {
                let on = table_date(cell(*date), mapping.day);
                for column in values {
                    // A single column of values is the indicator's own area, whatever its head says.
                    let head = heads.get(*column).map_or("", |text| text.trim());
                    let area = if values.len() == 1 { "" } else { head };
                    reader.take(area, on, cell(*column), (number, *column))?;
                }
            }
            Layout::Listed { date, area, value } => {
                let on = table_date(cell(*date), mapping.day);
                reader.take(area_of(*area), on, cell(*value), (number, *value))?;
            }
        }
    }
    let Reader { mut reading, seen, .. } = reader;
    reading.observed =
        seen.into_iter().map(|((area, on), milli)| Observed { area, on, milli }).collect();
    Ok(reading)
}

struct Reader<'a> {
    mapping: &'a Mapping,
    reading: TableReading,
    seen: BTreeMap<(String, Date), i64>,
}

impl Reader<'_> {
    fn is_wanted(&self, row: &[String]) -> bool {
        self.mapping
            .kind
            .as_ref()
            .is_none_or(|kind| row.get(kind.column).is_some_and(|word| word.trim() == kind.only))
    }

    fn take(
        &mut self,
        area: &str,
        on: Option<Date>,
        text: &str,
        (row, column): (usize, usize),
    ) -> Result<(), TableError> {
        if is_missing(text) {
            self.reading.missing += 1;
            return Ok(());
        }
        let (Some(on), Some(value)) = (on, milli(text, self.mapping.mark)) else {
            self.reading.unreadable_count += 1;
            if self.reading.unreadable.len() < 10 {
                let shown: String = text.chars().take(40).collect();
                self.reading.unreadable.push((row + 1, column + 1, shown));
            }
            return Ok(());
        };
        match self.seen.insert((area.to_owned(), on), value) {
            Some(other) if other != value => Err(TableError::Twice { area: area.to_owned(), on }),
            _ => Ok(()),
        }
    }
}

#[cfg(test)]
#[path = "observation_tests.rs"]
mod tests;
