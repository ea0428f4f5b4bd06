//! Numbers, amounts, rates and distances.

use std::borrow::Borrow;

use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::rate::RatePpm;

use crate::{T, Whole};

/// The typographic minus, as wide as a plus.
const MINUS: char = '\u{2212}';
/// The no-break space.
const HARD: char = '\u{a0}';
/// The narrow no-break space.
const NARROW: char = '\u{202f}';

/// The mark between groups of three digits.
fn group_mark(locale: Locale) -> char {
    match locale {
        Locale::Fr => NARROW,
        Locale::Es | Locale::Ca => '.',
        Locale::En => ',',
    }
}

/// The mark before the decimals.
fn decimal_mark(locale: Locale) -> char {
    if locale == Locale::En { '.' } else { ',' }
}

/// A whole number in groups of three digits: `2 968`, `2.968`, `2,968`.
pub(crate) fn grouped(locale: Locale, number: i64) -> String {
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    if number < 0 {
        text.push(MINUS);
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(group_mark(locale));
        }
        text.push(digit);
    }
    text
}

impl T {
    /// A whole number with group marks: fr `2 968`, es and ca `2.968`, en `2,968`. Not for years.
    #[must_use]
    pub fn integer(&self, number: impl Whole) -> String {
        grouped(self.locale(), number.whole())
    }

    /// A measured quantity (never money) with exactly `places` decimals: fr `87,5`, en `87.5`.
    #[must_use]
    pub fn decimal(&self, quantity: f64, places: usize) -> String {
        let plain = format!("{:.places$}", quantity.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let is_zero = plain.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        let mut text = String::new();
        if quantity < 0.0 && !is_zero {
            text.push(MINUS);
        }
        match whole.parse() {
            Ok(whole) => text.push_str(&grouped(self.locale(), whole)),
            // Infinite, not a number, or beyond 64 bits: written as it is.
            Err(_) => text.push_str(whole),
        }
        if !fraction.is_empty() {
            text.push(decimal_mark(self.locale()));
            text.push_str(fraction);
        }
        text
    }

    /// An amount without its sign, always with cents: fr `1 234,56`, es and ca `1.234,56`, en `1,234.56`.
    #[must_use]
    pub fn amount(&self, amount: impl Borrow<Cents>) -> String {
        let cents = amount.borrow().0;
        let magnitude = cents.unsigned_abs();
        let whole = i64::try_from(magnitude / 100).expect("a hundredth of a u64 fits an i64");
        format!(
            "{}{}{}{:02}",
            if cents < 0 { MINUS.to_string() } else { String::new() },
            grouped(self.locale(), whole),
            decimal_mark(self.locale()),
            magnitude % 100
        )
    }

    /// An amount as a person would type it into a field: no group marks, a plain hyphen as minus.
    ///
    /// [`Cents::parse_typed`] reads it back.
    #[must_use]
    pub fn amount_typed(&self, amount: impl Borrow<Cents>) -> String {
        let plain = amount.borrow().to_plain();
        if self.locale() == Locale::En { plain } else { plain.replace('.', ",") }
    }

    /// An amount with the euro sign: fr `1 234,56 €`, es and ca `1.234,56 €`, en `€1,234.56`.
    #[must_use]
    pub fn money(&self, amount: impl Borrow<Cents>) -> String {
        let amount = *amount.borrow();
        if self.locale() == Locale::En {
            let sign = if amount.0 < 0 { MINUS.to_string() } else { String::new() };
            let text = self.amount(amount);
            format!("{sign}€{}", text.trim_start_matches(MINUS))
        } else {
            format!("{}{HARD}€", self.amount(amount))
        }
    }

    /// An amount in whole euros, rounded half away from zero, for headings: fr `22 000 €`, en `€22,000`.
    #[must_use]
    pub fn money_round(&self, amount: impl Borrow<Cents>) -> String {
        let cents = i128::from(amount.borrow().0);
        let euros = (cents + 50 * cents.signum()) / 100;
        let euros = i64::try_from(euros).expect("a hundredth of an i64 fits an i64");
        let text = grouped(self.locale(), euros);
        match (self.locale(), text.strip_prefix(MINUS)) {
            (Locale::En, Some(magnitude)) => format!("{MINUS}€{magnitude}"),
            (Locale::En, None) => format!("€{text}"),
            _ => format!("{text}{HARD}€"),
        }
    }

    /// A rate, exact, without trailing zeros: fr `0,7 %`, en `0.7%`.
    #[must_use]
    pub fn percent(&self, rate: impl Borrow<RatePpm>) -> String {
        let plain = rate.borrow().to_string();
        match self.locale() {
            Locale::En => format!("{plain}%"),
            _ => format!("{}{HARD}%", plain.replace('.', ",")),
        }
    }

    /// A distance: whole metres below one kilometre, one decimal below ten, whole kilometres beyond.
    #[must_use]
    pub fn distance(&self, metres: f64) -> String {
        if metres < 999.5 {
            format!("{}{HARD}m", self.decimal(metres, 0))
        } else if metres < 9_950.0 {
            format!("{}{HARD}km", self.decimal(metres / 1_000.0, 1))
        } else {
            format!("{}{HARD}km", self.decimal(metres / 1_000.0, 0))
        }
    }

    /// The size of a file: `640 B`, `12 kB`, `1.4 MB`, `8.0 GB`; `o`, `ko`, `Mo`, `Go` in French.
    #[must_use]
    pub fn file_size(&self, bytes: u64) -> String {
        let unit = if self.locale() == Locale::Fr { 'o' } else { 'B' };
        match bytes {
            0..1_000 => format!("{bytes}{HARD}{unit}"),
            1_000..1_000_000 => {
                format!("{}{HARD}k{unit}", self.integer((bytes + 500) / 1_000))
            }
            _ => {
                let (letter, tenth) =
                    if bytes < 1_000_000_000 { ('M', 100_000) } else { ('G', 100_000_000) };
                let tenths = bytes / tenth + u64::from(bytes % tenth >= tenth / 2);
                let mark = decimal_mark(self.locale());
                format!("{}{mark}{}{HARD}{letter}{unit}", self.integer(tenths / 10), tenths % 10)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const FR: T = T::new(Locale::Fr);
    const ES: T = T::new(Locale::Es);
    const CA: T = T::new(Locale::Ca);
    const EN: T = T::new(Locale::En);

    #[test]
    fn money_is_written_as_each_language_writes_it() {
        let amount = Cents(123_456);
        assert_eq!(FR.money(amount), "1\u{202f}234,56\u{a0}€");
        assert_eq!(ES.money(amount), "1.234,56\u{a0}€");
        assert_eq!(CA.money(amount), "1.234,56\u{a0}€");
        assert_eq!(EN.money(amount), "€1,234.56");
        assert_eq!(EN.money(Cents(-5)), "−€0.05");
        assert_eq!(FR.money(Cents(-3_021)), "−30,21\u{a0}€");
        assert_eq!(EN.amount(Cents(i64::MIN)), "−92,233,720,368,547,758.08");
    }

    #[test]
    fn headings_round_to_whole_euros() {
        assert_eq!(FR.money_round(Cents(2_200_000)), "22\u{202f}000\u{a0}€");
        assert_eq!(EN.money_round(Cents(2_200_050)), "€22,001");
        assert_eq!(EN.money_round(Cents(-149)), "−€1");
        assert_eq!(EN.money_round(Cents(49)), "€0");
    }

    #[test]
    fn rates_keep_their_decimals_and_no_more() {
        assert_eq!(FR.percent(RatePpm(7_000)), "0,7\u{a0}%");
        assert_eq!(EN.percent(RatePpm(7_000)), "0.7%");
        assert_eq!(ES.percent(RatePpm::ONE), "100\u{a0}%");
    }

    #[test]
    fn quantities_and_distances_are_rounded_for_reading() {
        assert_eq!(FR.decimal(87.46, 1), "87,5");
        assert_eq!(EN.decimal(-0.04, 1), "0.0");
        assert_eq!(EN.decimal(-12_345.6, 0), "−12,346");
        assert_eq!(FR.distance(349.6), "350\u{a0}m");
        assert_eq!(CA.distance(999.7), "1,0\u{a0}km");
        assert_eq!(EN.distance(1_234.0), "1.2\u{a0}km");
        assert_eq!(ES.distance(12_345.0), "12\u{a0}km");
        assert_eq!(FR.file_size(1_440_000), "1,4\u{a0}Mo");
        assert_eq!(EN.file_size(12_400), "12\u{a0}kB");
        assert_eq!(EN.file_size(640), "640\u{a0}B");
        assert_eq!(FR.file_size(8_000_000_000), "8,0\u{a0}Go");
    }

    proptest! {
        #[test]
        fn an_amount_typed_in_any_language_is_read_back(cents in -99_999_999_999i64..99_999_999_999) {
            for locale in Locale::ALL {
                let typed = T::new(locale).amount_typed(Cents(cents));
                prop_assert_eq!(Cents::parse_typed(&typed), Ok(Cents(cents)));
            }
        }

        #[test]
        fn a_positive_amount_on_screen_can_be_pasted_into_a_field(cents in 0i64..99_999_999_999) {
            for locale in Locale::ALL {
                let shown = T::new(locale).money(Cents(cents));
                prop_assert_eq!(Cents::parse_typed(&shown), Ok(Cents(cents)), "{}", shown);
            }
        }

        #[test]
        fn marks_never_change_the_digits(number in any::<i64>()) {
            for locale in Locale::ALL {
                let digits: String = grouped(locale, number).chars().filter(char::is_ascii_digit).collect();
                prop_assert_eq!(digits, number.unsigned_abs().to_string());
            }
        }
    }
}
