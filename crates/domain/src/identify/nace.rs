//! Codes of NACE rev. 2 (of which NAF rev. 2 is the French form), at their four levels.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::party::UnknownWord;

/// A class of NACE rev. 2 as its four digits: 10.71 is `NaceClass(1071)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct NaceClass(pub u16);

/// The level at which two codes agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NaceLevel {
    /// Four digits, 10.71.
    Class,
    /// Three digits, 10.7.
    Group,
    /// Two digits, 10.
    Division,
    /// One letter, C.
    Section,
}

impl NaceLevel {
    /// From the finest to the coarsest.
    pub const ALL: [Self; 4] = [Self::Class, Self::Group, Self::Division, Self::Section];

    /// What an affinity found at this level is worth, in thousandths: 1, 0.85, 0.7, 0.5.
    #[must_use]
    pub fn factor(self) -> u32 {
        match self {
            Self::Class => 1_000,
            Self::Group => 850,
            Self::Division => 700,
            Self::Section => 500,
        }
    }
}

/// A code of any level, written `10.71`, `10.7`, `10` or `C`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum NaceCode {
    /// Four digits.
    Class(u16),
    /// Three digits.
    Group(u16),
    /// Two digits.
    Division(u16),
    /// One letter.
    Section(char),
}

impl NaceClass {
    /// Reads `10.71`, `1071`, `10.71Z` or `1071Z`; the French last letter is left out.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let text = text.strip_suffix(|c: char| c.is_ascii_alphabetic()).unwrap_or(text);
        let mut digits = 0_u16;
        let mut count = 0;
        for (position, byte) in text.bytes().enumerate() {
            match byte {
                b'0'..=b'9' => {
                    count += 1;
                    if count > 4 {
                        return None;
                    }
                    digits = digits * 10 + u16::from(byte - b'0');
                }
                b'.' if position == 2 => {}
                _ => return None,
            }
        }
        (count == 4 && section_of(digits / 100).is_some()).then_some(Self(digits))
    }

    /// The code of this class at a level.
    #[must_use]
    pub fn at(self, level: NaceLevel) -> Option<NaceCode> {
        Some(match level {
            NaceLevel::Class => NaceCode::Class(self.0),
            NaceLevel::Group => NaceCode::Group(self.0 / 10),
            NaceLevel::Division => NaceCode::Division(self.0 / 100),
            NaceLevel::Section => NaceCode::Section(section_of(self.0 / 100)?),
        })
    }
}

impl fmt::Display for NaceClass {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        NaceCode::Class(self.0).fmt(f)
    }
}

/// The section that holds a division. Source: NACE rev. 2, Regulation (EC) No 1893/2006, annex I.
#[must_use]
pub fn section_of(division: u16) -> Option<char> {
    Some(match division {
        1..=3 => 'A',
        5..=9 => 'B',
        10..=33 => 'C',
        35 => 'D',
        36..=39 => 'E',
        41..=43 => 'F',
        45..=47 => 'G',
        49..=53 => 'H',
        55..=56 => 'I',
        58..=63 => 'J',
        64..=66 => 'K',
        68 => 'L',
        69..=75 => 'M',
        77..=82 => 'N',
        84 => 'O',
        85 => 'P',
        86..=88 => 'Q',
        90..=93 => 'R',
        94..=96 => 'S',
        97..=98 => 'T',
        99 => 'U',
        _ => return None,
    })
}

impl fmt::Display for NaceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Class(code) => write!(f, "{:02}.{:02}", code / 100, code % 100),
            Self::Group(code) => write!(f, "{:02}.{}", code / 10, code % 10),
            Self::Division(code) => write!(f, "{code:02}"),
            Self::Section(letter) => write!(f, "{letter}"),
        }
    }
}

impl FromStr for NaceCode {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong = || UnknownWord(text.to_owned());
        let mut letters = text.chars();
        if let (Some(letter @ 'A'..='U'), None) = (letters.next(), letters.next()) {
            return Ok(Self::Section(letter));
        }
        let number = |digits: &str| digits.parse::<u16>().map_err(|_| wrong());
        let code = match text.split_once('.') {
            None if text.len() == 2 => Self::Division(number(text)?),
            Some((d, g)) if d.len() == 2 && g.len() == 1 => {
                Self::Group(number(d)? * 10 + number(g)?)
            }
            Some((d, c)) if d.len() == 2 && c.len() == 2 => {
                Self::Class(number(d)? * 100 + number(c)?)
            }
            _ => return Err(wrong()),
        };
        Ok(code)
    }
}

impl TryFrom<String> for NaceCode {
    type Error = UnknownWord;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<NaceCode> for String {
    fn from(code: NaceCode) -> Self {
        code.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn french_and_european_writings_give_the_same_class() {
        for text in ["10.71", "1071", "10.71C", "1071C", " 10.71C "] {
            assert_eq!(NaceClass::parse(text), Some(NaceClass(1071)), "{text}");
        }
        for text in ["", "57.1", "57.10", "1.071", "107112", "tea", "00.00"] {
            assert_eq!(NaceClass::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_class_knows_its_group_division_and_section() {
        let codes: Vec<String> = NaceLevel::ALL
            .into_iter()
            .filter_map(|level| NaceClass(1071).at(level))
            .map(|code| code.to_string())
            .collect();
        assert_eq!(codes, ["10.71", "10.7", "10", "C"]);
        for code in codes {
            assert_eq!(code.parse::<NaceCode>().unwrap().to_string(), code);
        }
    }
}
