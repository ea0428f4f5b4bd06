//! Days, months and hours.

use std::borrow::Borrow;

use jiff::civil::{Date, DateTime, Time, Weekday};
use maillage_domain::locale::Locale;
use maillage_domain::period::Month;

use crate::T;

impl T {
    /// The name of a calendar month, 1 to 12, in lower case where the language wants it: `octobre`.
    #[must_use]
    pub fn month_name(&self, month: i8) -> String {
        match month {
            1 => self.month_january(),
            2 => self.month_february(),
            3 => self.month_march(),
            4 => self.month_april(),
            5 => self.month_may(),
            6 => self.month_june(),
            7 => self.month_july(),
            8 => self.month_august(),
            9 => self.month_september(),
            10 => self.month_october(),
            11 => self.month_november(),
            _ => self.month_december(),
        }
    }

    /// The shortest name of a calendar month that is still clear, for charts: `oct.`.
    #[must_use]
    pub fn month_name_short(&self, month: i8) -> String {
        match month {
            1 => self.month_january_short(),
            2 => self.month_february_short(),
            3 => self.month_march_short(),
            4 => self.month_april_short(),
            5 => self.month_may_short(),
            6 => self.month_june_short(),
            7 => self.month_july_short(),
            8 => self.month_august_short(),
            9 => self.month_september_short(),
            10 => self.month_october_short(),
            11 => self.month_november_short(),
            _ => self.month_december_short(),
        }
    }

    /// The name of a day of the week: `lundi`.
    #[must_use]
    pub fn weekday_name(&self, weekday: Weekday) -> String {
        match weekday {
            Weekday::Monday => self.weekday_monday(),
            Weekday::Tuesday => self.weekday_tuesday(),
            Weekday::Wednesday => self.weekday_wednesday(),
            Weekday::Thursday => self.weekday_thursday(),
            Weekday::Friday => self.weekday_friday(),
            Weekday::Saturday => self.weekday_saturday(),
            Weekday::Sunday => self.weekday_sunday(),
        }
    }

    /// A month with its year: fr `octobre 2026`, es and ca `octubre de 2026`, en `October 2026`.
    #[must_use]
    pub fn month(&self, month: impl Borrow<Month>) -> String {
        let month = *month.borrow();
        let name = self.month_name(month.month());
        match self.locale() {
            Locale::Fr | Locale::En => format!("{name} {}", month.year()),
            Locale::Es | Locale::Ca => format!("{name} de {}", month.year()),
        }
    }

    /// A month in the least room, for charts and narrow tables: fr `oct. 2026`, en `Oct 2026`.
    #[must_use]
    pub fn month_short(&self, month: impl Borrow<Month>) -> String {
        let month = *month.borrow();
        format!("{}\u{a0}{}", self.month_name_short(month.month()), month.year())
    }

    /// A day in words: fr `1er octobre 2026`, es `1 de octubre de 2026`, ca `1 d’octubre de 2026`, en `1 October 2026`.
    #[must_use]
    pub fn date(&self, day: impl Borrow<Date>) -> String {
        let day = *day.borrow();
        let number = day.day();
        let month = self.month_name(day.month());
        let year = day.year();
        match self.locale() {
            Locale::Fr if number == 1 => format!("1er\u{a0}{month} {year}"),
            Locale::Fr | Locale::En => format!("{number}\u{a0}{month} {year}"),
            Locale::Es => format!("{number} de {month} de {year}"),
            Locale::Ca if month.starts_with(['a', 'o']) => format!("{number} d’{month} de {year}"),
            Locale::Ca => format!("{number} de {month} de {year}"),
        }
    }

    /// A day in figures: `12/10/2026`; in English `12 Oct 2026`, because its readers order figures differently.
    #[must_use]
    pub fn date_short(&self, day: impl Borrow<Date>) -> String {
        let day = *day.borrow();
        if self.locale() == Locale::En {
            let month = self.month_name_short(day.month());
            return format!("{}\u{a0}{month}\u{a0}{}", day.day(), day.year());
        }
        format!("{:02}/{:02}/{}", day.day(), day.month(), day.year())
    }

    /// A day in words with its day of the week: fr `lundi 12 octobre 2026`, es and ca with a comma.
    #[must_use]
    pub fn date_with_weekday(&self, day: impl Borrow<Date>) -> String {
        let day = *day.borrow();
        let weekday = self.weekday_name(day.weekday());
        match self.locale() {
            Locale::Fr | Locale::En => format!("{weekday} {}", self.date(day)),
            Locale::Es | Locale::Ca => format!("{weekday}, {}", self.date(day)),
        }
    }

    /// An hour of the day: fr `14 h 05`, the others `14:05`.
    #[must_use]
    pub fn time(&self, time: impl Borrow<Time>) -> String {
        let time = *time.borrow();
        if self.locale() == Locale::Fr {
            return format!("{}\u{a0}h\u{a0}{:02}", time.hour(), time.minute());
        }
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    /// A day and an hour: fr `12 octobre 2026 à 14 h 05`, en `12 October 2026, 14:05`.
    ///
    /// Takes local time: convert an instant with the time zone of the organisation first.
    #[must_use]
    pub fn datetime(&self, moment: impl Borrow<DateTime>) -> String {
        let moment = *moment.borrow();
        let (day, time) = (self.date(moment.date()), self.time(moment.time()));
        match self.locale() {
            Locale::Fr => format!("{day} à {time}"),
            Locale::Es | Locale::Ca | Locale::En => format!("{day}, {time}"),
        }
    }

    /// From a moment to another, shorter when both lie on one day: en `24 November 2026, 17:00–19:00`, fr
    /// `24 novembre 2026, 17 h 00–19 h 00`; else the two days with their hours.
    #[must_use]
    pub fn moments(&self, from: impl Borrow<DateTime>, until: impl Borrow<DateTime>) -> String {
        let (from, until) = (*from.borrow(), *until.borrow());
        if from.date() == until.date() {
            let day = self.date_with_weekday(from.date());
            return format!("{day}, {}–{}", self.time(from.time()), self.time(until.time()));
        }
        format!("{} – {}", self.datetime(from), self.datetime(until))
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};

    use super::*;

    fn all(speak: impl Fn(T) -> String) -> [String; 4] {
        Locale::ALL.map(|locale| speak(T::new(locale)).replace('\u{a0}', " "))
    }

    #[test]
    fn a_day_is_written_in_words() {
        assert_eq!(
            all(|t| t.date(date(2026, 10, 12))),
            ["12 octobre 2026", "12 de octubre de 2026", "12 d’octubre de 2026", "12 October 2026"]
        );
        assert_eq!(
            all(|t| t.date_with_weekday(date(2026, 3, 1))),
            [
                "dimanche 1er mars 2026",
                "domingo, 1 de marzo de 2026",
                "diumenge, 1 de març de 2026",
                "Sunday 1 March 2026"
            ]
        );
    }

    #[test]
    fn a_day_in_figures_is_never_read_in_the_american_order() {
        assert_eq!(
            all(|t| t.date_short(date(2026, 10, 2))),
            ["02/10/2026", "02/10/2026", "02/10/2026", "2 Oct 2026"]
        );
    }

    #[test]
    fn months_stand_with_their_year() {
        let month = Month::of(date(2026, 10, 12));
        assert_eq!(
            all(|t| t.month(month)),
            ["octobre 2026", "octubre de 2026", "octubre de 2026", "October 2026"]
        );
        assert_eq!(
            all(|t| t.month_short(month)),
            ["oct. 2026", "oct. 2026", "oct. 2026", "Oct 2026"]
        );
    }

    #[test]
    fn each_month_and_weekday_has_a_name_of_its_own() {
        for locale in Locale::ALL {
            let t = T::new(locale);
            let mut names: Vec<String> = (1..=12).map(|m| t.month_name(m)).collect();
            names.extend((1..=12).map(|m| format!("{} in short", t.month_name_short(m))));
            names.extend((1..=7).map(|day| t.weekday_name(date(2026, 11, day).weekday())));
            names.sort();
            names.dedup();
            assert_eq!(names.len(), 31, "{locale}");
        }
    }

    #[test]
    fn a_moment_has_its_hour() {
        assert_eq!(
            all(|t| t.datetime(datetime(2026, 10, 12, 14, 5, 59, 0))),
            [
                "12 octobre 2026 à 14 h 05",
                "12 de octubre de 2026, 14:05",
                "12 d’octubre de 2026, 14:05",
                "12 October 2026, 14:05"
            ]
        );
    }
}
