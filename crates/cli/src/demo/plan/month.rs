//! One month of one partner: its turnover along the seasons, how it says so, what the bank makes of it.

use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use super::super::chance::Chance;
use super::{Calendar, Member, Way};

/// How a partner declares a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Saying {
    /// In the first days of the next month.
    InTime,
    /// After the dues were run.
    Late,
    /// A wrong number first, the right one after the dues were run.
    Corrected {
        /// The wrong number.
        first: Cents,
    },
    /// Never.
    Silent,
}

/// What the bank makes of a month's payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paying {
    /// As it should be.
    Well,
    /// The debit comes back with this code.
    Returned(&'static str),
    /// The transfer comes with the next one, as one sum.
    WithNext,
    /// The transfer is off by so much.
    Off(Cents),
    /// No transfer comes.
    Not,
}

/// One month of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MonthPlan {
    /// Its turnover.
    pub(crate) base: Cents,
    /// How it says so.
    pub(crate) saying: Saying,
    /// How it pays.
    pub(crate) paying: Paying,
    /// The day of the month on which it declares, 1 to 6.
    pub(crate) day: i8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Season {
    Even,
    Summer,
    Christmas,
    School,
}

impl Season {
    /// Thousandths of an average month, January first; each row adds up to 12,000.
    fn table(self) -> [i64; 12] {
        match self {
            Self::Even => [990, 970, 1000, 1000, 1010, 1000, 1000, 960, 1000, 1010, 1010, 1050],
            Self::Summer => [760, 800, 920, 1030, 1110, 1180, 1230, 1190, 1090, 970, 850, 870],
            Self::Christmas => [1080, 880, 920, 940, 950, 960, 1010, 760, 950, 980, 1080, 1490],
            Self::School => [970, 950, 960, 970, 960, 980, 900, 620, 1420, 1110, 1000, 1160],
        }
    }
}

impl Member {
    /// What happens in one month.
    pub(crate) fn month(&self, seed: u64, when: Calendar, month: Month) -> MonthPlan {
        let mut chance =
            Chance::new(seed, &format!("{} in {}", self.number, month.months_since(when.open)));
        let base = self.base(month, when, &mut chance);
        let day = i8::try_from(chance.between(1, 6)).expect("1 to 6");
        let is_first = month == self.owes_from(when);
        let is_last = month == when.open;
        let saying = match chance.below(1_000) {
            _ if is_first => Saying::InTime,
            _ if is_last && (self.shows_phone || chance.happens(130)) => Saying::Silent,
            _ if is_last => Saying::InTime,
            0..45 => Saying::Late,
            45..65 => Saying::Corrected { first: swapped(base) },
            65..85 => Saying::Silent,
            _ => Saying::InTime,
        };
        MonthPlan { base, saying, paying: self.paying(month, when, &mut chance), day }
    }

    fn base(&self, month: Month, when: Calendar, chance: &mut Chance) -> Cents {
        let season = self.season.table()[usize::try_from(month.month() - 1).expect("1 to 12")];
        // Trade grows by about 2 % a year towards the open month.
        let trend = 1_000 + i64::from(month.months_since(when.open)) * 20 / 12;
        let noise = chance.between(930, 1_070);
        let cents = self.turnover.0 * season / 1_000 * trend / 1_000 * noise / 1_000;
        Cents(cents / 5 * 5)
    }

    fn paying(&self, month: Month, when: Calendar, chance: &mut Chance) -> Paying {
        let is_near_end = month >= when.last_closed();
        match (self.way, chance.below(1_000)) {
            (Way::Debit, 0..14) => Paying::Returned("AM04"),
            (Way::Debit, 14..17) if !is_near_end => Paying::Returned("AC04"),
            (Way::Transfer, 0..70) if !is_near_end => Paying::WithNext,
            (Way::Transfer, 70..90) => Paying::Off(Cents(-100)),
            (Way::Transfer, 90..105) => Paying::Off(Cents(chance.between(1, 9) * 100)),
            (Way::Transfer, 105..115) => Paying::Not,
            _ => Paying::Well,
        }
    }
}

/// A number with two digits exchanged, as a tired hand types it.
pub(super) fn swapped(base: Cents) -> Cents {
    let euros = base.0 / 100;
    let (tens, ones) = (euros / 10 % 10, euros % 10);
    let typed = euros / 100 * 100 + ones * 10 + tens;
    Cents(typed * 100 + if typed == euros { 1_000 } else { 0 } + base.0 % 100)
}
