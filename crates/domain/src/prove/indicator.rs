//! What is measured: kinds of indicators, values in thousandths, and how far a target is.

use jiff::civil::Date;

use crate::words::word_enum;

word_enum! {
    /// What an indicator is about.
    IndicatorKind {
        /// What was done: sessions, posters.
        Output = "output",
        /// What changed for people or partners.
        Outcome = "outcome",
        /// What moves in the quarter anyway; never an effect of the organisation.
        Context = "context",
    }
}

word_enum! {
    /// What stands before the decimals of a number in a table.
    DecimalMark {
        /// `165.74`; commas group digits.
        Point = "point",
        /// `165,74`; points group digits.
        Comma = "comma",
    }
}

/// A value on a day, in thousandths of the unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dated {
    /// The day.
    pub on: Date,
    /// The value in thousandths of the unit.
    pub milli: i64,
}

/// A number as tables write it, in thousandths: spaces, apostrophes and the other mark group digits;
/// what is finer than a thousandth is rounded half away from zero. None for anything else.
#[must_use]
pub fn milli(text: &str, mark: DecimalMark) -> Option<i64> {
    let (mark, group) = match mark {
        DecimalMark::Point => ('.', ','),
        DecimalMark::Comma => (',', '.'),
    };
    let text = text.trim().trim_end_matches('%').trim_end();
    let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once(mark).unwrap_or((digits, ""));
    let whole: String = whole
        .chars()
        .filter(|c| *c != group && !c.is_whitespace() && !"'\u{2019}\u{202f}\u{a0}".contains(*c))
        .collect();
    let all_digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || !all_digits(&whole) || !all_digits(fraction) {
        return None;
    }
    let mut padded: String = fraction.chars().take(4).collect();
    while padded.len() < 4 {
        padded.push('0');
    }
    let tenths = whole.parse::<i64>().ok()? * 10_000 + padded.parse::<i64>().ok()?;
    let milli = (tenths + 5) / 10;
    Some(if negative { -milli } else { milli })
}

/// A number as a person types it: the last point or comma marks the decimals, unless three digits
/// follow it and it stands more than once.
#[must_use]
pub fn milli_typed(text: &str) -> Option<i64> {
    let mark = match (text.rfind('.'), text.rfind(',')) {
        (Some(point), Some(comma)) if comma > point => DecimalMark::Comma,
        (None, Some(_)) => DecimalMark::Comma,
        _ => DecimalMark::Point,
    };
    milli(text, mark)
}

/// How many decimals a value in thousandths needs, 0 to 3.
#[must_use]
pub fn places(milli: i64) -> usize {
    match milli.unsigned_abs() {
        m if m.is_multiple_of(1_000) => 0,
        m if m.is_multiple_of(100) => 1,
        m if m.is_multiple_of(10) => 2,
        _ => 3,
    }
}

/// How much of the way from the value before to the target is gone, in per cent rounded down; may be
/// below zero or above a hundred. None when the target is the value before.
#[must_use]
pub fn way_gone(baseline_milli: i64, now_milli: i64, target_milli: i64) -> Option<i64> {
    let way = i128::from(target_milli) - i128::from(baseline_milli);
    if way == 0 {
        return None;
    }
    let gone = i128::from(now_milli) - i128::from(baseline_milli);
    i64::try_from((gone * 100 * way.signum()).div_euclid(way.abs())).ok()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn numbers_are_read_as_tables_write_them() {
        let point = |text| milli(text, DecimalMark::Point);
        let comma = |text| milli(text, DecimalMark::Comma);
        assert_eq!(point("3900.77"), Some(3_900_770));
        assert_eq!(point("46,520"), Some(46_520_000));
        assert_eq!(comma("46.520,5"), Some(46_520_500));
        assert_eq!(comma("53,19 %"), Some(53_190));
        assert_eq!(point("1\u{202f}234.5678"), Some(1_234_568));
        assert_eq!(point("\u{2212}4.5"), Some(-4_500));
        for nothing in ["-", "..", "", "n/a", "1e9", "12.3.4", "."] {
            assert_eq!(point(nothing), None, "{nothing}");
        }
    }

    #[test]
    fn a_person_may_type_either_mark() {
        assert_eq!(milli_typed("53,19"), Some(53_190));
        assert_eq!(milli_typed("53.19"), Some(53_190));
        assert_eq!(milli_typed("1.234,5"), Some(1_234_500));
        assert_eq!(milli_typed("1,234.5"), Some(1_234_500));
        assert_eq!(milli_typed("x"), None);
    }

    #[test]
    fn the_way_to_a_target_goes_up_or_down() {
        assert_eq!(way_gone(71_000, 78_000, 80_000), Some(77));
        assert_eq!(way_gone(50_000, 40_000, 30_000), Some(50));
        assert_eq!(way_gone(50_000, 55_000, 30_000), Some(-25));
        assert_eq!(way_gone(5, 7, 5), None);
    }

    proptest! {
        #[test]
        fn a_written_number_is_read_back(value in -1_000_000_000i64..1_000_000_000) {
            let text = format!("{}{}.{:03}", if value < 0 { "-" } else { "" }, value.abs() / 1_000, value.abs() % 1_000);
            prop_assert_eq!(milli(&text, DecimalMark::Point), Some(value));
            prop_assert_eq!(milli(&text.replace('.', ","), DecimalMark::Comma), Some(value));
        }

        #[test]
        fn any_text_is_read_without_a_panic(text in ".{0,40}") {
            let _ = (milli(&text, DecimalMark::Comma), milli_typed(&text));
        }
    }
}
