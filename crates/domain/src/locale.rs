//! The four languages of the screens and papers.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the screens, e-mails and papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Locale {
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Catalan.
    Ca,
    /// English.
    En,
}

impl Locale {
    /// All four, in the order in which the screens offer them.
    pub const ALL: [Self; 4] = [Self::Fr, Self::Es, Self::Ca, Self::En];

    /// The ISO 639-1 code.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Es => "es",
            Self::Ca => "ca",
            Self::En => "en",
        }
    }

    /// The language's own name for itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::Es => "Español",
            Self::Ca => "Català",
            Self::En => "English",
        }
    }
}

/// A language that the screens do not speak.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not one of fr, es, ca, en")]
pub struct UnknownLocale(pub String);

impl FromStr for Locale {
    type Err = UnknownLocale;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.get(..2).unwrap_or_default().to_ascii_lowercase();
        Self::ALL
            .into_iter()
            .find(|l| l.code() == wanted && !text[2..].starts_with(|c: char| c.is_alphanumeric()))
            .ok_or_else(|| UnknownLocale(text.to_owned()))
    }
}

impl fmt::Display for Locale {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_are_ignored_and_others_refused() {
        assert_eq!("fr-FR".parse(), Ok(Locale::Fr));
        assert_eq!("CA".parse(), Ok(Locale::Ca));
        assert!("fra".parse::<Locale>().is_err());
        assert!("é".parse::<Locale>().is_err());
        assert!("".parse::<Locale>().is_err());
    }
}
