//! Counts, sums without cents, shares, months and lengths of time as a paper prints them.

use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use crate::words::{MONTHS_CA, MONTHS_EN, MONTHS_ES, MONTHS_FR, money};

const NO_BREAK: char = '\u{a0}';

const SHORT_FR: [&str; 12] = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
];
const SHORT_ES: [&str; 12] = [
    "ene.", "feb.", "mar.", "abr.", "may.", "jun.", "jul.", "ago.", "sept.", "oct.", "nov.", "dic.",
];
const SHORT_CA: [&str; 12] = [
    "gen.", "febr.", "març", "abr.", "maig", "juny", "jul.", "ag.", "set.", "oct.", "nov.", "des.",
];

/// A month in words: `novembre 2026`, `noviembre de 2026`.
pub(crate) fn month(month: Month, locale: Locale) -> String {
    let (at, year) = (index(month), month.year());
    match locale {
        Locale::Fr => format!("{}{NO_BREAK}{year}", MONTHS_FR[at]),
        Locale::Es => format!("{} de {year}", MONTHS_ES[at]),
        Locale::Ca => {
            let name = MONTHS_CA[at].trim_start_matches("de ").trim_start_matches("d’");
            format!("{name} de {year}")
        }
        Locale::En => format!("{}{NO_BREAK}{year}", MONTHS_EN[at]),
    }
}

/// A month for an axis or a table: `nov. 2026`.
pub(crate) fn short_month(month: Month, locale: Locale) -> String {
    let name = match locale {
        Locale::Fr => SHORT_FR[index(month)],
        Locale::Es => SHORT_ES[index(month)],
        Locale::Ca => SHORT_CA[index(month)],
        Locale::En => &MONTHS_EN[index(month)][..3],
    };
    format!("{name}{NO_BREAK}{}", month.year())
}

fn index(month: Month) -> usize {
    usize::from(month.month().unsigned_abs()) - 1
}

/// A number with a fixed count of decimals, grouped and with its sign: `46 520`, `−4,5`.
pub(crate) fn decimal(value: f64, places: usize, locale: Locale) -> String {
    let (group, point) = match locale {
        Locale::Fr => ('\u{202f}', ','),
        Locale::Es | Locale::Ca => ('.', ','),
        Locale::En => (',', '.'),
    };
    let plain = format!("{:.places$}", value.abs());
    let is_zero = plain.chars().all(|c| matches!(c, '0' | '.'));
    let (whole, rest) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut out = String::new();
    if value < 0.0 && !is_zero {
        out.push('\u{2212}');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if !rest.is_empty() {
        out.push(point);
        out.push_str(rest);
    }
    out
}

/// The same with a plus where it is above zero.
pub(crate) fn signed(value: f64, places: usize, locale: Locale) -> String {
    let text = decimal(value, places, locale);
    if value > 0.0 && text.chars().any(|c| c.is_ascii_digit() && c != '0') {
        format!("+{text}")
    } else {
        text
    }
}

/// A count: `2 968`.
pub(crate) fn count(count: u32, locale: Locale) -> String {
    decimal(f64::from(count), 0, locale)
}

/// A text before the sign of per cent.
pub(crate) fn per_cent(number: &str, locale: Locale) -> String {
    match locale {
        Locale::Fr => format!("{number}\u{202f}%"),
        Locale::Es | Locale::Ca => format!("{number}{NO_BREAK}%"),
        Locale::En => format!("{number}%"),
    }
}

/// Hundredths of a per cent: `5,06 %`.
pub(crate) fn hundredths(share: u32, locale: Locale) -> String {
    per_cent(&decimal(f64::from(share) / 100.0, 2, locale), locale)
}

/// An amount; without cents when there are none: `22 000 €`, `30,21 €`.
pub(crate) fn sum(amount: Cents, locale: Locale) -> String {
    let text = money(amount, locale);
    match locale {
        Locale::En => text.strip_suffix(".00").map_or(text.clone(), str::to_owned),
        _ => text.replace(",00\u{a0}€", "\u{a0}€"),
    }
}

/// An amount on an axis, in whole euros; a length of a picture turned back into money.
pub(crate) fn euros(value: f64, locale: Locale) -> String {
    let number = decimal(value, if value.fract().abs() > 1e-6 { 2 } else { 0 }, locale);
    match locale {
        Locale::En => match number.strip_prefix('\u{2212}') {
            Some(below) => format!("\u{2212}€{below}"),
            None => format!("€{number}"),
        },
        _ => format!("{number}{NO_BREAK}€"),
    }
}

/// A length of time from minutes: `12 h 30`, `12 h 30 min`.
pub(crate) fn hours(minutes: u32, locale: Locale) -> String {
    let (whole, rest) = (count(minutes / 60, locale), minutes % 60);
    match (rest, locale) {
        (0, _) => format!("{whole}{NO_BREAK}h"),
        (_, Locale::Fr) => format!("{whole}{NO_BREAK}h{NO_BREAK}{rest:02}"),
        _ => format!("{whole}{NO_BREAK}h{NO_BREAK}{rest:02}{NO_BREAK}min"),
    }
}

/// Money as the length of a bar, in euros.
pub(crate) fn length(amount: Cents) -> f64 {
    amount.0 as f64 / 100.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_numbers_its_own_way() {
        assert_eq!(count(2_968, Locale::Fr), "2\u{202f}968");
        assert_eq!(decimal(-4.46, 1, Locale::Es), "\u{2212}4,5");
        assert_eq!(signed(1_234.5, 1, Locale::En), "+1,234.5");
        assert_eq!(signed(-0.01, 1, Locale::En), "0.0");
        assert_eq!(hundredths(506, Locale::Fr), "5,06\u{202f}%");
        assert_eq!(sum(Cents(2_200_000), Locale::En), "€22,000");
        assert_eq!(sum(Cents(3_021), Locale::Ca), "30,21\u{a0}€");
        assert_eq!(euros(1_500.0, Locale::Es), "1.500\u{a0}€");
    }

    #[test]
    fn each_language_writes_months_and_hours_its_own_way() {
        let april = Month::new(2026, 4).unwrap();
        assert_eq!(month(april, Locale::Ca), "abril de 2026");
        assert_eq!(month(april.plus(-3), Locale::Es), "enero de 2026");
        assert_eq!(short_month(april, Locale::Fr), "avr.\u{a0}2026");
        assert_eq!(hours(750, Locale::Fr), "12\u{a0}h\u{a0}30");
        assert_eq!(hours(720, Locale::En), "12\u{a0}h");
    }
}
