//! Our own categories of places of activity: few enough for a filter on a screen, one for every
//! kind of shop front that the registers know.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::nace::NaceClass;
use crate::party::UnknownWord;

/// The table, written by us: `code`, `family`, representative class of NACE rev. 2 or `-`,
/// and `neutral` where no need of any mission is served by the category itself.
const TABLE: &str = include_str!("../../data/categories.tsv");

struct Row {
    code: &'static str,
    family: &'static str,
    nace: Option<NaceClass>,
    neutral: bool,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| {
    let lines = TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let mut cells = line.split('\t');
            let mut cell = || cells.next().unwrap_or_default();
            Row {
                code: cell(),
                family: cell(),
                nace: NaceClass::parse(cell()),
                neutral: cell() == "neutral",
            }
        })
        .collect()
});

static BY_CODE: LazyLock<HashMap<&'static str, Category>> =
    LazyLock::new(|| Category::all().map(|category| (category.code(), category)).collect());

/// A canonical category, such as `bakery`. Its number is its line in the table and is not stored
/// anywhere: files and databases keep the code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Category(u8);

impl Category {
    /// An activity that no mapping knows: the first line of the table.
    pub const UNKNOWN: Self = Self(0);
    /// Premises without any activity: the second line of the table.
    pub const VACANT: Self = Self(1);

    /// All categories, in the order of the table.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..ROWS.len()).map(|row| Self(u8::try_from(row).expect("fewer than 256 categories")))
    }

    /// The category of a line of the table, if there is such a line.
    #[must_use]
    pub fn from_index(index: u8) -> Option<Self> {
        (usize::from(index) < ROWS.len()).then_some(Self(index))
    }

    /// The line in the table.
    #[must_use]
    pub fn index(self) -> u8 {
        self.0
    }

    /// The stored word, such as `bakery`; screens translate it as `category-bakery`.
    #[must_use]
    pub fn code(self) -> &'static str {
        ROWS[usize::from(self.0)].code
    }

    /// The family it is shown under, such as `food`; screens translate it as `family-food`.
    #[must_use]
    pub fn family(self) -> &'static str {
        ROWS[usize::from(self.0)].family
    }

    /// The class of NACE rev. 2 that stands for it where a register gives no class.
    #[must_use]
    pub fn nace(self) -> Option<NaceClass> {
        ROWS[usize::from(self.0)].nace
    }

    /// Whether it is said to serve no need, so that the lint does not ask for an affinity.
    #[must_use]
    pub fn is_neutral(self) -> bool {
        ROWS[usize::from(self.0)].neutral
    }
}

impl fmt::Debug for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Category({})", self.code())
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Category {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        BY_CODE.get(text).copied().ok_or_else(|| UnknownWord(text.to_owned()))
    }
}

impl TryFrom<String> for Category {
    type Error = UnknownWord;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Category> for String {
    fn from(category: Category) -> Self {
        category.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_category_is_read_back_from_its_code_and_has_a_class_or_is_neutral() {
        assert!(Category::all().count() >= 60);
        for category in Category::all() {
            assert_eq!(category.code().parse(), Ok(category));
            assert!(!category.family().is_empty(), "{category}");
            assert!(category.nace().is_some() || category.is_neutral(), "{category}");
        }
        assert_eq!(Category::UNKNOWN.code(), "unknown");
        assert_eq!(Category::VACANT.code(), "vacant");
        assert!("mcdonalds".parse::<Category>().is_err());
    }
}
