//! Who may do what: roles and actions, one table.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::party::UnknownWord;

/// A role of a member of staff in one organisation. A person may have several.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Gives and takes roles, changes settings, backs up.
    Administrator,
    /// Finds, meets, invites and keeps partners.
    Coordinator,
    /// Dues, debits, bank, receipts, books.
    Treasurer,
    /// Sees everything a member of staff may see, changes nothing.
    Reader,
}

impl Role {
    /// All roles, in the order in which screens show them: who may do least comes first.
    pub const ALL: [Self; 4] =
        [Self::Reader, Self::Coordinator, Self::Treasurer, Self::Administrator];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Coordinator => "coordinator",
            Self::Treasurer => "treasurer",
            Self::Reader => "reader",
        }
    }

    /// Whether the role may do the action: the one access table of the house.
    #[must_use]
    pub fn may(self, action: Action) -> bool {
        use Action as A;
        match self {
            Self::Administrator => !matches!(action, A::RunMoney),
            Self::Coordinator => !matches!(action, A::RunMoney | A::Administer),
            Self::Treasurer => matches!(
                action,
                A::ViewNetwork | A::ViewMoney | A::RunMoney | A::EditAgreements | A::EditPartners
            ),
            Self::Reader => matches!(action, A::ViewNetwork | A::ViewMoney),
        }
    }
}

impl FromStr for Role {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|r| r.as_str() == text)
            .ok_or_else(|| UnknownWord(text.to_owned()))
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What a route does, as far as access goes. Every route of the staff's pages names one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Action {
    /// Look at partners, prospects, agreements, the map.
    ViewNetwork,
    /// Search registers, keep a shortlist, move prospects, write notes and tasks, invite.
    EditProspects,
    /// Change partners and contacts.
    EditPartners,
    /// Draft, propose and end agreements.
    EditAgreements,
    /// Look at declarations, dues, debits, bank entries, journal, receipts.
    ViewMoney,
    /// Run dues, write collection files, import bank files, post, issue receipts.
    RunMoney,
    /// Settings, members of staff and their roles, audit, backup.
    Administer,
}

impl Action {
    /// All actions.
    pub const ALL: [Self; 7] = [
        Self::ViewNetwork,
        Self::EditProspects,
        Self::EditPartners,
        Self::EditAgreements,
        Self::ViewMoney,
        Self::RunMoney,
        Self::Administer,
    ];
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_both_the_hand_that_gives_roles_and_the_hand_that_moves_money_by_one_role() {
        for role in Role::ALL {
            assert!(!(role.may(Action::Administer) && role.may(Action::RunMoney)), "{role}");
        }
    }

    #[test]
    fn a_reader_changes_nothing() {
        for action in Action::ALL {
            let looks_only = matches!(action, Action::ViewNetwork | Action::ViewMoney);
            assert_eq!(Role::Reader.may(action), looks_only, "{action:?}");
        }
    }
}
