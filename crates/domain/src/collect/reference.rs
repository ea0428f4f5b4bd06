//! References that travel through banks: short, of safe characters, with check digits, so that a
//! mistyped one is never taken for another.
//!
//! All are at most 35 characters of `A-Z 0-9 -`, which every SEPA bank carries unchanged.

use crate::ids::DueId;
use crate::period::Month;

/// The reference of a mandate (RUM): `PREFIX-YYYY-NNNNN-KK`: the organisation's prefix, the year of
/// signature, the number of the mandate in the organisation (counting on across years, so never used
/// twice), and check digits.
#[must_use]
pub fn mandate_reference(prefix: &str, year: i16, number: u32) -> String {
    with_check(&format!("{}-{year:04}-{number:05}", safe_prefix(prefix)))
}

/// The end-to-end id of a debit: `PREFIX-YYYYMM-NNNNNN-KK`: the month of collection and the number
/// of the debit in the organisation (counting on, never used twice).
#[must_use]
pub fn end_to_end_id(prefix: &str, collection: Month, number: u32) -> String {
    with_check(&format!("{}-{:06}-{number:06}", safe_prefix(prefix), collection.number()))
}

/// The structured creditor reference (ISO 11649) that a partner who pays by transfer is asked to
/// quote: `RF`, two check digits, and thirteen characters taken from the due's id (its 65 last bits in base 32),
/// so that nothing has to be looked up to make it.
#[must_use]
pub fn due_reference(due: DueId) -> String {
    const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut rest = due.0.as_u128();
    let mut body = [b'0'; 13];
    for place in body.iter_mut().rev() {
        let index = usize::try_from(rest % 32).expect("a remainder of 32 fits");
        *place = DIGITS[index];
        rest /= 32;
    }
    let body = String::from_utf8_lossy(&body).into_owned();
    let check = 98 - mod_97(&format!("{body}RF00"));
    format!("RF{check:02}{body}")
}

/// Whether a text, spaces aside, is a creditor reference whose check digits hold.
#[must_use]
pub fn is_creditor_reference(text: &str) -> bool {
    let compact: String =
        text.chars().filter(|c| *c != ' ').map(|c| c.to_ascii_uppercase()).collect();
    compact.is_ascii()
        && (5..=25).contains(&compact.len())
        && compact.bytes().all(|b| b.is_ascii_alphanumeric())
        && compact.strip_prefix("RF").is_some_and(|rest| {
            rest.bytes().take(2).all(|b| b.is_ascii_digit())
                && mod_97(&format!("{}RF{}", &rest[2..], &rest[..2])) == 1
        })
}

/// Whether one of our references ([`mandate_reference`], [`end_to_end_id`]) has its check digits.
#[must_use]
pub fn has_check_digits(text: &str) -> bool {
    text.rsplit_once('-').is_some_and(|(body, _)| with_check(body) == text)
}

/// A text reduced to capital letters and digits, as references are compared: banks change case,
/// drop hyphens and break lines.
#[must_use]
pub fn squeezed(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}

/// At most twelve letters and digits of the organisation's prefix; `MAILLAGE` when it has none.
fn safe_prefix(prefix: &str) -> String {
    let safe: String = squeezed(prefix).chars().take(12).collect();
    if safe.is_empty() { "MAILLAGE".to_owned() } else { safe }
}

fn with_check(body: &str) -> String {
    format!("{body}-{:02}", 98 - mod_97(&format!("{body}00")))
}

/// The remainder by 97 of a text read as a number, letters counting from A = 10 (ISO 7064); other
/// characters do not count.
fn mod_97(text: &str) -> u32 {
    text.chars().filter_map(|c| c.to_digit(36)).fold(0, |rest, digit| {
        if digit < 10 { (rest * 10 + digit) % 97 } else { (rest * 100 + digit) % 97 }
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn references_are_readable_and_short() {
        let mandate = mandate_reference("Réseau du Raval", 2026, 42);
        assert!(mandate.starts_with("RSEAUDURAVAL-2026-00042-"), "{mandate}");
        assert!(has_check_digits(&mandate));
        let debit = end_to_end_id("", Month::new(2026, 11).expect("a month"), 7);
        assert!(debit.starts_with("MAILLAGE-202611-000007-") && debit.len() <= 35, "{debit}");
    }

    #[test]
    fn a_known_creditor_reference_holds() {
        assert!(is_creditor_reference("RF18 5390 0754 7034"));
        assert!(!is_creditor_reference("RF19 5390 0754 7034"));
        assert!(!is_creditor_reference("RFé"));
        assert!(!is_creditor_reference("RF"));
    }

    proptest! {
        #[test]
        fn every_due_has_a_sound_reference(raw: u128) {
            let reference = due_reference(DueId(Uuid::from_u128(raw)));
            prop_assert!(is_creditor_reference(&reference));
            prop_assert_eq!(reference.len(), 17);
        }

        #[test]
        fn one_wrong_digit_is_noticed(number in 0u32..99_999, place in 0usize..5, other in 0u8..10) {
            let good = mandate_reference("RES", 2026, number);
            let mut bytes = good.clone().into_bytes();
            bytes[9 + place] = b'0' + other;
            let changed = String::from_utf8(bytes).expect("ascii");
            prop_assert_eq!(has_check_digits(&changed), changed == good);
        }

        #[test]
        fn any_text_may_be_asked(text in ".{0,40}") {
            let _ = (is_creditor_reference(&text), has_check_digits(&text));
        }
    }
}
