//! The name under which a person stands on lists: a word and a number, drawn and not derived from
//! anything about the person.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Trees, birds and stones: words that no language of the house takes for a person's name.
const WORDS: [&str; 32] = [
    "alzina",
    "bedoll",
    "cirer",
    "dacsa",
    "espart",
    "faig",
    "garrofer",
    "heura",
    "lledoner",
    "magraner",
    "noguera",
    "olivera",
    "pollancre",
    "roure",
    "salze",
    "farigola",
    "ullastre",
    "verdum",
    "xiprer",
    "oreneta",
    "puput",
    "perdiu",
    "cadernera",
    "mallerenga",
    "garsa",
    "gavina",
    "granit",
    "pissarra",
    "quars",
    "basalt",
    "guix",
    "marbre",
];

/// A drawn name such as `olivera-482`; unique in an organisation, which the store sees to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pseudonym(String);

impl Pseudonym {
    /// The name that a random number gives: 32 words by 900 numbers.
    #[must_use]
    pub fn drawn(random: u64) -> Self {
        let words = WORDS.len() as u64;
        let word = WORDS[usize::try_from(random % words).expect("below 32")];
        Self(format!("{word}-{}", 100 + random / words % 900))
    }

    /// A stored name.
    #[must_use]
    pub fn stored(text: String) -> Self {
        Self(text)
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pseudonym {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_word_and_number_comes_up_once() {
        let all: BTreeSet<Pseudonym> = (0..32 * 900).map(Pseudonym::drawn).collect();
        assert_eq!(all.len(), 32 * 900);
        assert_eq!(Pseudonym::drawn(u64::MAX).as_str().split('-').count(), 2);
    }
}
