//! Structured creditor references (ISO 11649): a reference a payer's bank can check.

use std::fmt;
use std::str::FromStr;

/// A checked reference: `RF`, two check digits modulo 97, then 1 to 21 letters and digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RfReference(sepa::RfReference);

/// Why a text is not an RF reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RfReferenceError {
    /// It does not start with `RF`.
    #[error("a structured reference starts with RF")]
    Prefix,
    /// Empty, or longer than 25 characters in all.
    #[error("a structured reference has 5 to 25 characters, this one has {actual}")]
    Length {
        /// How many characters were given.
        actual: usize,
    },
    /// Neither a letter nor a digit.
    #[error("a structured reference holds letters and digits only, not {found:?}")]
    Character {
        /// The first character out of place.
        found: char,
    },
    /// The check digits do not match.
    #[error("the check digits of this reference do not match: a character is wrong")]
    CheckDigits,
}

impl RfReference {
    /// Makes a reference of a number of ours, check digits computed.
    ///
    /// # Errors
    /// [`RfReferenceError`] when the number is empty, longer than 21, or holds more than letters and digits:
    /// nothing is dropped silently, so two numbers never share a reference.
    pub fn generate(number: &str) -> Result<Self, RfReferenceError> {
        if let Some(found) = number.chars().find(|c| !c.is_ascii_alphanumeric()) {
            return Err(RfReferenceError::Character { found });
        }
        sepa::RfReference::generate(number).map(Self).map_err(from_sepa)
    }

    /// Reads a reference as typed or printed; spaces are ignored.
    ///
    /// # Errors
    /// See [`RfReferenceError`].
    pub fn parse(text: &str) -> Result<Self, RfReferenceError> {
        text.parse::<sepa::RfReference>().map(Self).map_err(from_sepa)
    }

    /// Without spaces, as files want it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    /// Our own number inside the reference.
    #[must_use]
    pub fn number(&self) -> &str {
        self.0.reference()
    }
}

fn from_sepa(error: sepa::RfReferenceError) -> RfReferenceError {
    use sepa::RfReferenceError as Theirs;
    match error {
        Theirs::MissingRfPrefix { .. } => RfReferenceError::Prefix,
        Theirs::InvalidLength { len } => RfReferenceError::Length { actual: len },
        Theirs::InvalidCharacter { ch } => RfReferenceError::Character { found: ch },
        _ => RfReferenceError::CheckDigits,
    }
}

impl fmt::Display for RfReference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for RfReference {
    type Err = RfReferenceError;
    fn from_str(text: &str) -> Result<Self, RfReferenceError> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_example_of_the_standard_is_reproduced() {
        assert_eq!(RfReference::generate("539007547034").unwrap().as_str(), "RF18539007547034");
        assert_eq!(RfReference::parse("RF18 5390 0754 7034").unwrap().number(), "539007547034");
    }

    #[test]
    fn each_mistake_has_its_reason() {
        use RfReferenceError as E;
        assert_eq!(RfReference::parse("RF19539007547034"), Err(E::CheckDigits));
        assert_eq!(RfReference::parse("18539007547034"), Err(E::Prefix));
        assert_eq!(RfReference::generate("2026/11"), Err(E::Character { found: '/' }));
        assert_eq!(RfReference::generate(""), Err(E::Length { actual: 4 }));
        assert_eq!(RfReference::generate(&"1".repeat(22)), Err(E::Length { actual: 26 }));
    }

    proptest! {
        #[test]
        fn what_is_generated_is_read_back(number in "[A-Z0-9]{1,21}") {
            let reference = RfReference::generate(&number).unwrap();
            let read = RfReference::parse(reference.as_str()).unwrap();
            prop_assert_eq!(read.number(), number);
        }
    }
}
