//! Money: exact, in minor units.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub, SubAssign};

use serde::{Deserialize, Serialize};

/// An amount in cents of a euro. May be negative (a correction, a return).
///
/// Never a float: sums are integer sums and every division names its rounding (see [`crate::rate`]).
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(transparent)]
pub struct Cents(pub i64);

/// Why a text is not an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Nothing was typed.
    #[error("an amount is missing")]
    Empty,
    /// A character that no amount holds.
    #[error("an amount is written with digits, at most one decimal mark and group marks")]
    Character,
    /// More than two decimals.
    #[error("an amount has at most two decimals")]
    Decimals,
    /// `1.234` may mean 1,234 or 1.234: only the locale can tell, and it was not clear.
    #[error("the amount can be read in two ways: write the cents too")]
    Ambiguous,
    /// Too large to be an amount of money here.
    #[error("the amount is too large")]
    TooLarge,
}

impl Cents {
    /// Nothing.
    pub const ZERO: Self = Self(0);

    /// Whether the amount is above zero.
    #[must_use]
    pub fn is_positive(self) -> bool {
        self.0 > 0
    }

    /// The magnitude.
    #[must_use]
    pub fn abs(self) -> Self {
        Self(self.0.abs())
    }

    /// `None` when the sum leaves the range of 64 bits.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }

    /// Reads what a person types: `4315`, `4315.00`, `4 315,00`, `4.315,00 €`, `4,315.00`.
    ///
    /// A decimal comma and a decimal point both work: the last mark is the decimal mark when one or
    /// two digits follow it, and a group mark when exactly three follow and the rest is grouped.
    ///
    /// # Errors
    /// See [`AmountError`]. A lone `1.234` or `1,234` is read as one thousand two hundred and
    /// thirty-four, because nobody declares thousandths of a euro.
    pub fn parse_typed(text: &str) -> Result<Self, AmountError> {
        let mut compact = String::with_capacity(text.len());
        for character in text.trim().trim_end_matches('€').trim_start_matches('€').chars() {
            match character {
                '0'..='9' | '.' | ',' | '-' => compact.push(character),
                ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' | '\'' | '’' => {}
                _ => return Err(AmountError::Character),
            }
        }
        let (negative, digits) = match compact.strip_prefix('-') {
            Some(rest) => (true, rest),
            None => (false, compact.as_str()),
        };
        if digits.is_empty() {
            return Err(AmountError::Empty);
        }
        if digits.contains('-') {
            return Err(AmountError::Character);
        }
        let (whole, fraction) = split_decimal(digits)?;
        let mut units: i64 = 0;
        for digit in whole.bytes() {
            units = units
                .checked_mul(10)
                .and_then(|u| u.checked_add(i64::from(digit - b'0')))
                .ok_or(AmountError::TooLarge)?;
        }
        let fraction_cents = match fraction.as_bytes() {
            [] => 0,
            [tenths] => i64::from(tenths - b'0') * 10,
            [tenths, hundredths] => i64::from(tenths - b'0') * 10 + i64::from(hundredths - b'0'),
            _ => return Err(AmountError::Decimals),
        };
        let cents = units
            .checked_mul(100)
            .and_then(|c| c.checked_add(fraction_cents))
            .filter(|c| *c <= 99_999_999_999_999)
            .ok_or(AmountError::TooLarge)?;
        Ok(Self(if negative { -cents } else { cents }))
    }

    /// Plain machine form with a point and two decimals, such as `-30.21`: for files, not for screens.
    #[must_use]
    pub fn to_plain(self) -> String {
        let sign = if self.0 < 0 { "-" } else { "" };
        let magnitude = self.0.unsigned_abs();
        format!("{sign}{}.{:02}", magnitude / 100, magnitude % 100)
    }
}

/// Splits digits and marks into whole and fraction digits, both free of marks.
fn split_decimal(digits: &str) -> Result<(String, String), AmountError> {
    let Some(last) = digits.rfind(['.', ',']) else {
        return Ok((digits.to_owned(), String::new()));
    };
    let mark = digits.as_bytes()[last];
    let after = &digits[last + 1..];
    let before = &digits[..last];
    let same_mark_before = before.bytes().any(|b| b == mark);
    if after.len() == 3 && (same_mark_before || !before.contains(['.', ','])) {
        let groups: String = digits.chars().filter(char::is_ascii_digit).collect();
        if before.is_empty() || before.starts_with('0') {
            return Err(AmountError::Decimals);
        }
        return Ok((groups, String::new()));
    }
    if same_mark_before {
        return Err(AmountError::Ambiguous);
    }
    if after.len() > 2 {
        return Err(AmountError::Decimals);
    }
    let whole: String = before.chars().filter(char::is_ascii_digit).collect();
    Ok((whole, after.to_owned()))
}

/// The machine form; screens use the language's own writing (`maillage-i18n`).
impl fmt::Display for Cents {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_plain())
    }
}

impl Add for Cents {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}
impl Sub for Cents {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}
impl Neg for Cents {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}
impl AddAssign for Cents {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}
impl SubAssign for Cents {
    fn sub_assign(&mut self, other: Self) {
        self.0 -= other.0;
    }
}
impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_european_way_of_writing_an_amount_is_understood() {
        for (typed, cents) in [
            ("4315", 431_500),
            ("4315.00", 431_500),
            ("4315,5", 431_550),
            ("4 315,00", 431_500),
            ("4\u{202f}315,00 €", 431_500),
            ("4.315,00", 431_500),
            ("4,315.00", 431_500),
            ("1.234.567", 123_456_700),
            ("1.234", 123_400),
            ("€12", 1_200),
            ("-30,21", -3_021),
            (",5", 50),
            ("0", 0),
        ] {
            assert_eq!(Cents::parse_typed(typed), Ok(Cents(cents)), "{typed}");
        }
    }

    #[test]
    fn what_is_not_an_amount_is_refused_with_its_reason() {
        for (typed, error) in [
            ("", AmountError::Empty),
            ("12 euros", AmountError::Character),
            ("1-2", AmountError::Character),
            ("1.2345", AmountError::Decimals),
            ("0.123", AmountError::Decimals),
            ("1.2.34", AmountError::Ambiguous),
            ("999999999999999999999", AmountError::TooLarge),
        ] {
            assert_eq!(Cents::parse_typed(typed), Err(error), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_is_printed_plainly_is_read_back(cents in -99_999_999_999i64..99_999_999_999) {
            prop_assert_eq!(Cents::parse_typed(&Cents(cents).to_plain()), Ok(Cents(cents)));
        }

        #[test]
        fn no_text_makes_the_reader_fail_otherwise_than_with_an_error(text in ".{0,40}") {
            let _ = Cents::parse_typed(&text);
        }
    }
}
