//! Months and fiscal years.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A calendar month, written `2026-11` and stored as the integer 202611.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Month {
    year: i16,
    month: i8,
}

/// A text or number that names no month between 1900-01 and 2999-12.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a month: write it as 2026-10")]
pub struct NotAMonth(pub String);

impl Month {
    /// # Errors
    /// When the month is not 1 to 12 or the year not 1900 to 2999.
    pub fn new(year: i16, month: i8) -> Result<Self, NotAMonth> {
        if (1..=12).contains(&month) && (1900..=2999).contains(&year) {
            Ok(Self { year, month })
        } else {
            Err(NotAMonth(format!("{year}-{month}")))
        }
    }

    /// The month that a day lies in.
    #[must_use]
    pub fn of(day: Date) -> Self {
        Self { year: day.year(), month: day.month() }
    }

    /// From the stored form, such as 202611.
    ///
    /// # Errors
    /// When the number is no month.
    pub fn from_number(number: i64) -> Result<Self, NotAMonth> {
        let year = i16::try_from(number.div_euclid(100));
        let month = i8::try_from(number.rem_euclid(100));
        match (year, month) {
            (Ok(year), Ok(month)) => Self::new(year, month),
            _ => Err(NotAMonth(number.to_string())),
        }
    }

    /// The stored form, such as 202611.
    #[must_use]
    pub fn number(self) -> i64 {
        i64::from(self.year) * 100 + i64::from(self.month)
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.year
    }

    /// 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.month
    }

    /// The first day.
    #[must_use]
    pub fn first_day(self) -> Date {
        Date::constant(self.year, self.month, 1)
    }

    /// The last day.
    #[must_use]
    pub fn last_day(self) -> Date {
        self.first_day().last_of_month()
    }

    /// The month `n` months later (earlier when negative).
    #[must_use]
    pub fn plus(self, n: i32) -> Self {
        let index = i32::from(self.year) * 12 + i32::from(self.month) - 1 + n;
        Self {
            year: i16::try_from(index.div_euclid(12)).expect("a month stays between 1900 and 2999"),
            month: i8::try_from(index.rem_euclid(12) + 1).expect("a remainder of 12 fits"),
        }
    }

    /// The next month.
    #[must_use]
    pub fn next(self) -> Self {
        self.plus(1)
    }

    /// The previous month.
    #[must_use]
    pub fn previous(self) -> Self {
        self.plus(-1)
    }

    /// How many months `self` lies after `earlier`.
    #[must_use]
    pub fn months_since(self, earlier: Self) -> i32 {
        (i32::from(self.year) - i32::from(earlier.year)) * 12 + i32::from(self.month)
            - i32::from(earlier.month)
    }

    /// All months from `self` to `last`, both included.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        (0..=last.months_since(self).max(-1)).map(move |n| self.plus(n))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

impl FromStr for Month {
    type Err = NotAMonth;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || NotAMonth(text.to_owned());
        let (year, month) = text.split_once('-').ok_or_else(wrong)?;
        if year.len() != 4 || month.len() != 2 {
            return Err(wrong());
        }
        match (year.parse(), month.parse()) {
            (Ok(year), Ok(month)) => Self::new(year, month).map_err(|_| wrong()),
            _ => Err(wrong()),
        }
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

/// A fiscal year, named by its first month; twelve months long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FiscalYear {
    /// The first month.
    pub first: Month,
}

impl FiscalYear {
    /// The fiscal year that holds `month`, when years start in the calendar month `starts_in` (1 to 12).
    #[must_use]
    pub fn holding(month: Month, starts_in: i8) -> Self {
        let back = (i32::from(month.month()) - i32::from(starts_in)).rem_euclid(12);
        Self { first: month.plus(-back) }
    }

    /// The last month.
    #[must_use]
    pub fn last(self) -> Month {
        self.first.plus(11)
    }

    /// Whether the month lies in the year.
    #[must_use]
    pub fn contains(self, month: Month) -> bool {
        (0..12).contains(&month.months_since(self.first))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn month(text: &str) -> Month {
        text.parse().expect("a month")
    }

    #[test]
    fn months_are_read_written_and_stored() {
        assert_eq!(month("2026-11").number(), 202_611);
        assert_eq!(Month::from_number(202_611), Ok(month("2026-11")));
        assert_eq!(month("2026-11").to_string(), "2026-11");
        for wrong in ["2026-13", "2026-1", "26-01", "2026/01", "", "2026-00", "9999-01"] {
            assert!(wrong.parse::<Month>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn months_count_across_years() {
        assert_eq!(month("2026-11").plus(2), month("2027-01"));
        assert_eq!(month("2026-01").previous(), month("2025-12"));
        assert_eq!(month("2026-01").months_since(month("2023-12")), 25);
        assert_eq!(month("2025-11").through(month("2026-02")).count(), 4);
        assert_eq!(month("2026-02").through(month("2025-11")).count(), 0);
        assert_eq!(month("2024-02").last_day().day(), 29);
    }

    #[test]
    fn a_fiscal_year_may_start_in_any_month() {
        let school = FiscalYear::holding(month("2026-08"), 9);
        assert_eq!(school.first, month("2025-09"));
        assert_eq!(school.last(), month("2026-08"));
        assert!(school.contains(month("2025-09")) && !school.contains(month("2026-09")));
    }
}
