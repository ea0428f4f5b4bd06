//! What a mission needs, and which activities could serve it: a dated table of affinities.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::nace::{NaceClass, NaceCode, NaceLevel};
use crate::party::UnknownWord;

const TABLE: &str = include_str!("../../data/affinities.tsv");

/// The day on which the table of affinities was last reviewed, ISO 8601.
pub const AFFINITIES_DATED: &str = "2026-11-23";

/// A need of a mission, chosen in the settings of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Need {
    /// Meals, baskets, surplus.
    Food,
    /// Clothes, shoes, their washing and mending.
    Clothing,
    /// Housing, furniture, household equipment.
    Home,
    /// Washing, hygiene, haircuts.
    Hygiene,
    /// Care, medicines, glasses.
    Health,
    /// Books, classes, school material.
    Learning,
    /// Shows, outings, games.
    Culture,
    /// Sport and its equipment.
    Sport,
    /// Computers, telephones, access, repair.
    Digital,
    /// Work placements and jobs.
    Jobs,
    /// Law, accounts, bank.
    Advice,
    /// Building works and tools.
    Works,
    /// Posters, leaflets, photographs.
    Printing,
    /// Rooms to meet and to host.
    Venues,
    /// Vehicles, storage, parcels.
    Transport,
    /// A counter or a window where the public passes.
    Visibility,
    /// Money: a share of turnover.
    Funds,
    /// Associations, schools and authorities to act with.
    Partners,
}

impl Need {
    /// All needs, in the order in which screens show them.
    pub const ALL: [Self; 18] = [
        Self::Food,
        Self::Clothing,
        Self::Home,
        Self::Hygiene,
        Self::Health,
        Self::Learning,
        Self::Culture,
        Self::Sport,
        Self::Digital,
        Self::Jobs,
        Self::Advice,
        Self::Works,
        Self::Printing,
        Self::Venues,
        Self::Transport,
        Self::Visibility,
        Self::Funds,
        Self::Partners,
    ];

    /// The stored word; screens translate it as `need-food`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Food => "food",
            Self::Clothing => "clothing",
            Self::Home => "home",
            Self::Hygiene => "hygiene",
            Self::Health => "health",
            Self::Learning => "learning",
            Self::Culture => "culture",
            Self::Sport => "sport",
            Self::Digital => "digital",
            Self::Jobs => "jobs",
            Self::Advice => "advice",
            Self::Works => "works",
            Self::Printing => "printing",
            Self::Venues => "venues",
            Self::Transport => "transport",
            Self::Visibility => "visibility",
            Self::Funds => "funds",
            Self::Partners => "partners",
        }
    }
}

impl FromStr for Need {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|need| need.as_str() == text)
            .ok_or_else(|| UnknownWord(text.to_owned()))
    }
}

impl fmt::Display for Need {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

static AFFINITIES: LazyLock<HashMap<(Need, NaceCode), u32>> = LazyLock::new(|| {
    lines()
        .map(|(need, code, value)| {
            let need = need.parse().expect("the lint test reads every need of the table");
            let code = code.parse().expect("the lint test reads every code of the table");
            let value = value.parse().expect("the lint test reads every value of the table");
            ((need, code), value)
        })
        .collect()
});

fn lines() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    TABLE.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut cells = line.split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        (cell(), cell(), cell())
    })
}

/// How well an activity serves a need, and where in the table that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Fit {
    /// The need served best.
    pub need: Need,
    /// The code found in the table.
    pub code: NaceCode,
    /// The level of that code.
    pub level: NaceLevel,
    /// The affinity times the factor of the level, in thousandths, 0 to 1000.
    pub thousandths: u32,
}

/// The affinity of a class with a need: the finest code of the table that holds the class, worth
/// 1, 0.85, 0.7 or 0.5 of its value as it is a class, group, division or section. A code of its own
/// level is never a class's: a division in the table is the judgement "all of them, roughly".
#[must_use]
pub fn fit(need: Need, class: NaceClass) -> Option<Fit> {
    NaceLevel::ALL.into_iter().find_map(|level| {
        let code = class.at(level)?;
        let affinity = *AFFINITIES.get(&(need, code))?;
        Some(Fit { need, code, level, thousandths: affinity * level.factor() / 1_000 })
    })
}

/// The best fit of a class with any of the needs; the earliest need among equals.
#[must_use]
pub fn best_fit(needs: &[Need], class: NaceClass) -> Option<Fit> {
    let mut sorted = needs.to_vec();
    sorted.sort_unstable();
    let fits = sorted.into_iter().filter_map(|need| fit(need, class));
    fits.reduce(|best, next| if next.thousandths > best.thousandths { next } else { best })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identify::category::Category;

    #[test]
    fn the_table_holds_only_known_needs_codes_and_values_and_says_its_date() {
        for (need, code, value) in lines() {
            assert!(need.parse::<Need>().is_ok(), "{need}");
            assert!(code.parse::<NaceCode>().is_ok(), "{code}");
            assert!(matches!(value, "0" | "400" | "700" | "1000"), "{need} {code} {value}");
        }
        assert!(TABLE.contains(&format!("# dated\t{AFFINITIES_DATED}\n")));
        assert_eq!(AFFINITIES.len(), lines().count(), "no line stands twice");
    }

    #[test]
    fn no_category_is_an_orphan_and_none_is_both_mapped_and_neutral() {
        for category in Category::all() {
            let fits = category
                .nace()
                .and_then(|class| best_fit(&Need::ALL, class))
                .is_some_and(|fit| fit.thousandths >= 400);
            assert_ne!(fits, category.is_neutral(), "{category}");
        }
    }

    #[test]
    fn no_need_is_an_orphan() {
        for need in Need::ALL {
            let best = Category::all()
                .filter_map(|category| fit(need, category.nace()?))
                .map(|fit| fit.thousandths)
                .max();
            assert!(best >= Some(700), "{need}: {best:?}");
        }
    }

    #[test]
    fn what_helps_any_mission_is_never_direct() {
        for need in [Need::Visibility, Need::Funds] {
            for category in Category::all() {
                let found = category.nace().and_then(|class| fit(need, class));
                assert!(found.is_none_or(|fit| fit.thousandths <= 700), "{need} {category}");
            }
        }
    }

    #[test]
    fn for_a_house_of_children_books_toys_food_and_music_come_before_a_beauty_salon() {
        let needs =
            [Need::Funds, Need::Visibility, Need::Jobs, Need::Learning, Need::Food, Need::Culture];
        let worth = |category: &str| {
            let class = category.parse::<Category>().unwrap().nace().unwrap();
            best_fit(&needs, class).map_or(0, |fit| fit.thousandths)
        };
        for category in ["bookshop", "toys", "bakery", "grocery", "library", "training", "theatre"]
        {
            assert!(worth(category) > worth("beauty_salon"), "{category}");
        }
    }

    #[test]
    fn a_bakery_serves_food_by_its_class_and_a_brewery_only_by_its_division() {
        let bakery = fit(Need::Food, NaceClass(1071)).unwrap();
        assert_eq!((bakery.level, bakery.thousandths), (NaceLevel::Class, 1_000));
        let brewery = fit(Need::Food, NaceClass(1052)).unwrap();
        assert_eq!((brewery.level, brewery.thousandths), (NaceLevel::Division, 700));
        assert_eq!(fit(Need::Food, NaceClass(6910)), None);
    }
}
