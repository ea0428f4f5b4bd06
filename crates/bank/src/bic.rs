//! Business identifier codes (ISO 9362): which bank an account is held with.

use std::fmt;
use std::str::FromStr;

/// A checked BIC of 8 or 11 characters. Since 2022 its first four characters may hold digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bic(sepa::Bic);

/// Why a text is not a BIC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BicError {
    /// Neither 8 nor 11 characters.
    #[error("a BIC has 8 or 11 characters, this one has {actual}")]
    Length {
        /// How many characters were given.
        actual: usize,
    },
    /// Something else than letters and digits, or no country in fifth and sixth place.
    #[error("a BIC is four letters or digits, a country, then two or five letters or digits")]
    Form,
}

impl Bic {
    /// Reads a BIC; spaces are ignored, small letters accepted.
    ///
    /// # Errors
    /// See [`BicError`].
    pub fn parse(text: &str) -> Result<Self, BicError> {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let actual = compact.chars().count();
        if actual != 8 && actual != 11 {
            return Err(BicError::Length { actual });
        }
        sepa::validate_bic(&compact.to_ascii_uppercase()).map(Self).map_err(|_| BicError::Form)
    }

    /// The 8 or 11 characters.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for Bic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Bic {
    type Err = BicError;
    fn from_str(text: &str) -> Result<Self, BicError> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn eight_or_eleven_characters_with_a_country_in_the_middle() {
        assert_eq!(Bic::parse("bnpa frpp").unwrap().as_str(), "BNPAFRPP");
        assert_eq!(Bic::parse("CAIXESBBXXX").unwrap().to_string(), "CAIXESBBXXX");
        assert_eq!(Bic::parse("BNPAFRPPX"), Err(BicError::Length { actual: 9 }));
        assert_eq!(Bic::parse("BNPA99PP"), Err(BicError::Form));
        assert_eq!(Bic::parse("BNPAFR-P"), Err(BicError::Form));
    }
}
