//! What can stand in the place of a variable.

use jiff::civil::Date;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::rate::RatePpm;

/// A value for a variable of a message. It is written as the language writes it: an amount with its
/// euro sign, a number with its group marks, a month by its name.
///
/// Only [`Arg::Integer`] can choose a plural form. A year is not a quantity: pass it as text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A count; chooses plural forms.
    Integer(i64),
    /// A text, as it is; chooses a variant by its exact value.
    Text(String),
    /// An amount with its euro sign.
    Money(Cents),
    /// A rate in per cent.
    Rate(RatePpm),
    /// A month with its year.
    Month(Month),
    /// A day, in its long form.
    Date(Date),
}

/// A whole number of any size that fits 64 bits.
pub trait Whole {
    /// The number; one beyond `i64` becomes the nearest end of the range.
    fn whole(&self) -> i64;
}

macro_rules! whole_numbers {
    ($($number:ty),*) => {$(
        impl Whole for $number {
            fn whole(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }
        impl From<$number> for Arg {
            fn from(number: $number) -> Self {
                Self::Integer(number.whole())
            }
        }
        impl From<&$number> for Arg {
            fn from(number: &$number) -> Self {
                Self::Integer(number.whole())
            }
        }
        impl From<&&$number> for Arg {
            fn from(number: &&$number) -> Self {
                Self::Integer(number.whole())
            }
        }
    )*};
}
whole_numbers!(u8, u16, u32, u64, usize, i8, i16, i32, i64, isize);

impl<W: Whole> Whole for &W {
    fn whole(&self) -> i64 {
        (**self).whole()
    }
}

// Templates pass their fields by reference and the items of their loops by two, so each value can
// come in all three ways.
macro_rules! written_values {
    ($($value:ty => $variant:ident),*) => {$(
        impl From<$value> for Arg {
            fn from(value: $value) -> Self {
                Self::$variant(value)
            }
        }
        impl From<&$value> for Arg {
            fn from(value: &$value) -> Self {
                Self::$variant(value.clone())
            }
        }
        impl From<&&$value> for Arg {
            fn from(value: &&$value) -> Self {
                Self::$variant((*value).clone())
            }
        }
    )*};
}
written_values!(
    String => Text, Cents => Money, RatePpm => Rate, Month => Month, Date => Date
);

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&&str> for Arg {
    fn from(text: &&str) -> Self {
        Self::Text((*text).to_owned())
    }
}

impl From<std::borrow::Cow<'_, str>> for Arg {
    fn from(text: std::borrow::Cow<'_, str>) -> Self {
        Self::Text(text.into_owned())
    }
}
