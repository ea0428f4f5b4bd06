//! What happens in the demo, decided beforehand: who joins when, what each sells, who is late, whose
//! debit comes back. Pure: the same seed and month give the same plan, and the use cases only act it out.

mod identity;
mod month;
#[cfg(test)]
mod tests;
mod trade;

use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::party::PartyKind;
use maillage_domain::period::Month;

use super::census::Premises;

pub(crate) use identity::title;
pub(crate) use month::{MonthPlan, Paying, Saying};
pub(crate) use trade::members;

use month::Season;

/// How many closed months the demo has behind it.
pub(crate) const CLOSED_MONTHS: i32 = 36;
/// How many months ago the first partner joined.
pub(crate) const JOINED_OVER: i32 = 48;
/// Companies in the network.
pub(crate) const COMPANIES: usize = 60;
/// Companies, authorities and associations.
pub(crate) const MEMBERS: usize = COMPANIES + 5;

/// Which month is which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Calendar {
    /// The month that is over and still open: its dues are not run yet.
    pub(crate) open: Month,
}

impl Calendar {
    /// The first month whose share is owed.
    pub(crate) fn first(self) -> Month {
        self.open.plus(-CLOSED_MONTHS)
    }

    /// The last closed month.
    pub(crate) fn last_closed(self) -> Month {
        self.open.previous()
    }

    /// The month in which the network began.
    pub(crate) fn began(self) -> Month {
        self.open.plus(1 - JOINED_OVER)
    }
}

/// How a partner pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// By direct debit.
    Debit,
    /// By transfer.
    Transfer,
    /// It owes no money: authorities and associations.
    Nothing,
}

/// A partner to be.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    /// Its place in the plan.
    pub(crate) number: usize,
    /// What it is.
    pub(crate) kind: PartyKind,
    /// Its place in the census; authorities sit elsewhere.
    pub(crate) premises: Option<Premises>,
    /// The name on the door.
    pub(crate) name: String,
    /// The name in law.
    pub(crate) legal_name: String,
    /// The form in law.
    pub(crate) legal_form: &'static str,
    /// Its tax number.
    pub(crate) legal_id: String,
    /// Our category of its activity.
    pub(crate) category: &'static str,
    /// Who signs.
    pub(crate) owner: String,
    /// The language it is written to.
    pub(crate) locale: Locale,
    /// The month in which it joined.
    pub(crate) joined: Month,
    /// The last month before it left, and the first after it came back.
    pub(crate) away: Option<(Month, Month)>,
    /// How it pays.
    pub(crate) way: Way,
    /// Whether the demo shows its telephone: a baker that has not declared the open month yet.
    pub(crate) shows_phone: bool,
    /// Whether the public page shows it.
    pub(crate) shown: bool,
    /// Whether a box for customers stands at its till.
    pub(crate) customers_give: bool,
    /// Whether its employees give from their payslips.
    pub(crate) employees_give: bool,
    turnover: Cents,
    season: Season,
}

impl Member {
    /// Whether it takes part in that month.
    pub(crate) fn takes_part(&self, month: Month) -> bool {
        month >= self.joined && self.away.is_none_or(|(last, back)| month <= last || month >= back)
    }

    /// The first month whose share it owes.
    pub(crate) fn owes_from(&self, when: Calendar) -> Month {
        self.joined.max(when.first())
    }

    /// The month in which its agreement is signed: that in which it joined, or the one before the
    /// first that counts.
    pub(crate) fn agrees(&self, when: Calendar) -> Month {
        self.joined.max(when.first().previous())
    }
}
