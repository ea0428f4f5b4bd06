//! Money, rates, dates and names as a paper prints them in each language.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::rate::RatePpm;

const NO_BREAK: char = '\u{a0}';
const THIN_NO_BREAK: char = '\u{202f}';

/// An amount with its currency: `1 234,56 €`, `1.234,56 €`, `€1,234.56`.
pub(crate) fn money(amount: Cents, locale: Locale) -> String {
    let magnitude = amount.0.unsigned_abs();
    let minus = if amount.0 < 0 { "\u{2212}" } else { "" };
    let (group, point) = match locale {
        Locale::Fr => (THIN_NO_BREAK, ','),
        Locale::Es | Locale::Ca => ('.', ','),
        Locale::En => (',', '.'),
    };
    let digits = (magnitude / 100).to_string();
    let mut whole = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            whole.push(group);
        }
        whole.push(digit);
    }
    let cents = magnitude % 100;
    match locale {
        Locale::En => format!("{minus}€{whole}{point}{cents:02}"),
        _ => format!("{minus}{whole}{point}{cents:02}{NO_BREAK}€"),
    }
}

/// A share in percent: `0,7 %`; in English without the space.
pub(crate) fn percent(rate: RatePpm, locale: Locale) -> String {
    let plain = rate.to_string();
    match locale {
        Locale::Fr => format!("{}{THIN_NO_BREAK}%", plain.replace('.', ",")),
        Locale::Es | Locale::Ca => format!("{}{NO_BREAK}%", plain.replace('.', ",")),
        Locale::En => format!("{plain}%"),
    }
}

pub(crate) const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
pub(crate) const MONTHS_ES: [&str; 12] = [
    "enero",
    "febrero",
    "marzo",
    "abril",
    "mayo",
    "junio",
    "julio",
    "agosto",
    "septiembre",
    "octubre",
    "noviembre",
    "diciembre",
];
pub(crate) const MONTHS_CA: [&str; 12] = [
    "de gener",
    "de febrer",
    "de març",
    "d’abril",
    "de maig",
    "de juny",
    "de juliol",
    "d’agost",
    "de setembre",
    "d’octubre",
    "de novembre",
    "de desembre",
];
pub(crate) const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A day in words: `4 novembre 2026`, `1er mai 2026`, `4 d’octubre de 2026`. Day and month stay on
/// one line.
pub(crate) fn date(day: Date, locale: Locale) -> String {
    let month = usize::from(day.month().unsigned_abs()) - 1;
    let (number, year) = (day.day(), day.year());
    match locale {
        Locale::Fr => {
            let ordinal = if number == 1 { "er" } else { "" };
            format!("{number}{ordinal}{NO_BREAK}{} {year}", MONTHS_FR[month])
        }
        Locale::Es => format!("{number}{NO_BREAK}de {} de {year}", MONTHS_ES[month]),
        Locale::Ca => format!("{number}{NO_BREAK}{} de {year}", MONTHS_CA[month]),
        Locale::En => format!("{number}{NO_BREAK}{} {year}", MONTHS_EN[month]),
    }
}

/// A day in figures for tables: `04/11/2026`, in English `4 Nov 2026`.
pub(crate) fn short_date(day: Date, locale: Locale) -> String {
    let month = usize::from(day.month().unsigned_abs()) - 1;
    match locale {
        Locale::En => format!("{} {} {}", day.day(), &MONTHS_EN[month][..3], day.year()),
        _ => format!("{:02}/{:02}/{}", day.day(), day.month(), day.year()),
    }
}

/// An instant in a zone, to the second: `4 novembre 2026, 10:32:05 (UTC+1)`.
pub(crate) fn local_time(instant: Timestamp, zone: &TimeZone, locale: Locale) -> String {
    let zoned = instant.to_zoned(zone.clone());
    let minutes = zoned.offset().seconds() / 60;
    let sign = if minutes < 0 { '\u{2212}' } else { '+' };
    let offset = match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    };
    format!(
        "{}, {:02}:{:02}:{:02} ({offset})",
        date(zoned.date(), locale),
        zoned.hour(),
        zoned.minute(),
        zoned.second()
    )
}

/// The same instant in UTC, as machines write it, to the second.
pub(crate) fn utc(instant: Timestamp) -> String {
    let utc = instant.to_zoned(TimeZone::UTC);
    format!("{}", utc.strftime("%Y-%m-%d %H:%M:%S UTC"))
}

/// The digits of a hash, whole, so that it can be copied from the paper.
pub(crate) fn hexadecimal(text: &str) -> String {
    text.chars().filter(char::is_ascii_hexdigit).collect()
}

/// In groups of four, as IBANs are read.
pub(crate) fn grouped_by_four(text: &str) -> String {
    let compact: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    compact.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

/// Longest run without a space that is left alone; register numbers, IBANs and words are shorter.
const LONGEST_RUN: usize = 40;

/// A text of someone else's on one line: control characters and breaks become spaces, marks that
/// reorder the surrounding line are taken out (an amount must not read backwards because of a
/// name), and a run that no line could hold may break.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut run = 0;
    for character in text.trim().chars() {
        match character {
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200b}' | '\u{feff}' => continue,
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | ' ') => {
                run = 0;
                if !out.ends_with(' ') {
                    out.push(' ');
                }
                continue;
            }
            c => out.push(c),
        }
        run += 1;
        if run == LONGEST_RUN {
            out.push('\u{200b}');
            run = 0;
        }
    }
    out
}

/// A text of several paragraphs, cleaned; empty ones are dropped.
pub(crate) fn paragraphs(texts: &[String]) -> Vec<String> {
    texts
        .iter()
        .flat_map(|text| text.split('\n'))
        .map(clean)
        .filter(|text| !text.is_empty())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_writes_money_its_own_way() {
        let amount = Cents(123_456_789);
        assert_eq!(money(amount, Locale::Fr), "1\u{202f}234\u{202f}567,89\u{a0}€");
        assert_eq!(money(amount, Locale::Es), "1.234.567,89\u{a0}€");
        assert_eq!(money(Cents(-5), Locale::En), "\u{2212}€0.05");
        assert_eq!(money(Cents(100_000), Locale::Ca), "1.000,00\u{a0}€");
    }

    #[test]
    fn each_language_writes_days_its_own_way() {
        let day = jiff::civil::date(2026, 10, 1);
        assert_eq!(date(day, Locale::Fr), "1er\u{a0}octobre 2026");
        assert_eq!(date(day, Locale::Es), "1\u{a0}de octubre de 2026");
        assert_eq!(date(day, Locale::Ca), "1\u{a0}d’octubre de 2026");
        assert_eq!(date(day, Locale::En), "1\u{a0}October 2026");
        assert_eq!(short_date(day, Locale::Es), "01/10/2026");
        assert_eq!(short_date(day, Locale::En), "1 Oct 2026");
    }

    #[test]
    fn a_time_is_given_in_its_zone_and_in_utc() {
        let instant: Timestamp = "2026-11-04T09:32:05Z".parse().unwrap();
        let zone = TimeZone::get("Europe/Madrid").unwrap();
        assert_eq!(
            local_time(instant, &zone, Locale::En),
            "4\u{a0}November 2026, 10:32:05 (UTC+1)"
        );
        assert_eq!(utc(instant), "2026-11-04 09:32:05 UTC");
    }

    #[test]
    fn what_would_reorder_or_break_a_line_is_taken_out_of_names() {
        assert_eq!(clean("  Bar\u{202e}\tel\nSol "), "Bar el Sol");
        assert_eq!(clean("#let $x$ *y* _z_ \\"), "#let $x$ *y* _z_ \\");
        let long = clean(&"x".repeat(300));
        assert!(long.split('\u{200b}').all(|run| run.len() <= LONGEST_RUN));
    }

    #[test]
    fn an_iban_is_read_in_groups() {
        assert_eq!(grouped_by_four("ES91 21000418450200051332"), "ES91 2100 0418 4502 0005 1332");
    }
}
