//! The character set of SEPA messages (EPC217-08) and the identifiers written in it.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Whether every character is one of the 73 that all banks must carry.
#[must_use]
pub fn is_epc_text(text: &str) -> bool {
    sepa::charset::is_sepa_text(text)
}

/// Brings a name or a remittance text into the character set and cuts it to `max` characters, counted
/// after the conversion.
///
/// `%` becomes `pct` and `‰` becomes `per mille`, because the table turns both into a full stop and
/// `0,7 %` would read `0,7.`; everything else follows the conversion table of EPC217-08. Runs of white
/// space become one space. May be empty: the caller decides whether that is an error.
#[must_use]
pub fn to_epc_text(text: &str, max: usize) -> String {
    let composed: Cow<'_, str> =
        if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect()) };
    let mut worded = String::with_capacity(composed.len());
    let mut characters = composed.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '%' | '‰' => {
                worded.push_str(if character == '%' { " pct" } else { " per mille" });
                if characters.peek().is_some_and(|next| next.is_alphanumeric()) {
                    worded.push(' ');
                }
            }
            '’' | '‘' | '´' | '`' => worded.push('\''),
            '–' | '—' | '‑' => worded.push('-'),
            c if c.is_whitespace() || c.is_control() => worded.push(' '),
            c => worded.push(c),
        }
    }
    let converted = sepa::charset::transliterate(&worded, sepa::charset::Transliteration::Epc);
    let mut result = String::with_capacity(converted.len().min(max));
    for word in converted.split_ascii_whitespace() {
        if !result.is_empty() {
            result.push(' ');
        }
        result.push_str(word);
        if result.len() >= max {
            break;
        }
    }
    // Every character of the set is one byte, so bytes and characters are the same here.
    result.truncate(max);
    result.truncate(result.trim_end().len());
    result
}

/// A reference of ours that the bank carries back unchanged: message, payment information, end-to-end
/// or mandate identifier.
///
/// 1 to 35 characters of the SEPA set, no `/` at either end, no `//`, no space at either end. It is
/// refused when it does not fit and never converted: a changed identifier would match nothing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identifier(String);

/// Why a text cannot be an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum IdentifierError {
    /// Nothing was given.
    #[error("an identifier is missing")]
    Empty,
    /// Over 35 characters.
    #[error("an identifier has at most 35 characters, this one has {actual}")]
    TooLong {
        /// How many characters were given.
        actual: usize,
    },
    /// A character that not every bank carries.
    #[error("an identifier cannot hold {found:?}")]
    Character {
        /// The first character out of place.
        found: char,
    },
    /// A slash at an end, or two slashes in a row.
    #[error("an identifier cannot start or end with a slash, nor hold two in a row")]
    Slash,
    /// A space at an end would be lost on the way.
    #[error("an identifier cannot start or end with a space")]
    Space,
}

impl Identifier {
    /// Checks an identifier and keeps it exactly as it is.
    ///
    /// # Errors
    /// See [`IdentifierError`].
    pub fn parse(text: &str) -> Result<Self, IdentifierError> {
        if text.is_empty() {
            return Err(IdentifierError::Empty);
        }
        if let Some(found) = sepa::charset::first_invalid_char(text) {
            return Err(IdentifierError::Character { found });
        }
        if text.len() > 35 {
            return Err(IdentifierError::TooLong { actual: text.len() });
        }
        if text.starts_with('/') || text.ends_with('/') || text.contains("//") {
            return Err(IdentifierError::Slash);
        }
        if text.starts_with(' ') || text.ends_with(' ') {
            return Err(IdentifierError::Space);
        }
        Ok(Self(text.to_owned()))
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Identifier {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Identifier {
    type Err = IdentifierError;
    fn from_str(text: &str) -> Result<Self, IdentifierError> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_and_remittance_texts_are_brought_into_the_character_set() {
        for (text, expected) in [
            (
                "Part d'octobre 2026 : 0,7 % de 4 315,00 €",
                "Part d'octobre 2026 : 0,7 pct de 4 315,00 E",
            ),
            ("0,7\u{202f}%", "0,7 pct"),
            ("0,7%", "0,7 pct"),
            ("7 ‰ de 100", "7 per mille de 100"),
            ("Forn de pa L’Espiga & Fills", "Forn de pa L'Espiga + Fills"),
            ("Pâtisserie Lœillet", "Patisserie Loillet"),
            ("Peluqueri\u{301}a Nin\u{303}o", "Peluqueria Nino"),
            ("deux\n\tlignes", "deux lignes"),
            ("(0,7 %)", "(0,7 pct)"),
            ("0,7 %, soit 30", "0,7 pct, soit 30"),
        ] {
            assert_eq!(to_epc_text(text, 140), expected, "{text}");
        }
    }

    #[test]
    fn the_length_is_counted_after_the_conversion() {
        assert_eq!(to_epc_text("100 % 100 %", 7), "100 pct");
        assert_eq!(to_epc_text("Щукин", 3), "SHT");
        assert_eq!(to_epc_text("ab cd", 3), "ab");
    }

    #[test]
    fn identifiers_are_refused_rather_than_changed() {
        for (text, error) in [
            ("", IdentifierError::Empty),
            ("/A", IdentifierError::Slash),
            ("A/", IdentifierError::Slash),
            ("A//B", IdentifierError::Slash),
            ("A ", IdentifierError::Space),
            ("né", IdentifierError::Character { found: 'é' }),
            ("A_B", IdentifierError::Character { found: '_' }),
            ("123456789012345678901234567890123456", IdentifierError::TooLong { actual: 36 }),
        ] {
            assert_eq!(Identifier::parse(text), Err(error), "{text}");
        }
        assert_eq!(Identifier::parse("RUM-2026/11").unwrap().as_str(), "RUM-2026/11");
    }

    proptest! {
        #[test]
        fn any_text_ends_within_the_set_and_the_length(text in any::<String>(), max in 0usize..200) {
            let result = to_epc_text(&text, max);
            prop_assert!(is_epc_text(&result), "{result:?}");
            prop_assert!(result.chars().count() <= max);
            prop_assert_eq!(to_epc_text(&result, max), result);
        }
    }
}
