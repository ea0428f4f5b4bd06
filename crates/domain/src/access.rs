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
    /// Posters, events, volunteers.
    Campaigner,
    /// Programmes, sessions, and the people in them: the only role that reads their names.
    Educator,
    /// Placements of people who agreed to one.
    Adviser,
    /// Sees everything of the network and its money, changes nothing, and sees no people.
    Reader,
}

impl Role {
    /// All roles, in the order in which screens show them: who may do least comes first.
    pub const ALL: [Self; 7] = [
        Self::Reader,
        Self::Campaigner,
        Self::Adviser,
        Self::Educator,
        Self::Coordinator,
        Self::Treasurer,
        Self::Administrator,
    ];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Coordinator => "coordinator",
            Self::Treasurer => "treasurer",
            Self::Campaigner => "campaigner",
            Self::Educator => "educator",
            Self::Adviser => "adviser",
            Self::Reader => "reader",
        }
    }

    /// Whether the role may do the action: the one access table of the house.
    #[must_use]
    pub fn may(self, action: Action) -> bool {
        use Action as A;
        match self {
            Self::Administrator => !matches!(action, A::RunMoney) && !action.is_near_people(),
            Self::Coordinator => {
                !matches!(action, A::RunMoney | A::Administer) && !action.is_near_people()
            }
            Self::Treasurer => matches!(
                action,
                A::ViewNetwork | A::ViewMoney | A::RunMoney | A::EditAgreements | A::EditPartners
            ),
            Self::Campaigner => matches!(action, A::ViewNetwork | A::RunCampaign),
            Self::Educator => {
                matches!(action, A::ViewNetwork | A::ViewPeople | A::RunProgrammes | A::NamePeople)
            }
            Self::Adviser => {
                matches!(action, A::ViewNetwork | A::ViewPeople | A::RunPlacements)
            }
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
    /// Campaigns, displays, events, volunteers and their hours.
    RunCampaign,
    /// Programmes, sessions and attendance under drawn names; counts of people.
    ViewPeople,
    /// Sessions, attendance, enrolment.
    RunProgrammes,
    /// Open a person's page: names, guardians, consents. Each time stands in a log.
    NamePeople,
    /// Match people who agreed to it with offers of partners, and follow up.
    RunPlacements,
    /// Indicators, observations, texts of the case study.
    EditProof,
    /// Settings, members of staff and their roles, audit, backup.
    Administer,
}

impl Action {
    /// All actions.
    pub const ALL: [Self; 13] = [
        Self::ViewNetwork,
        Self::EditProspects,
        Self::EditPartners,
        Self::EditAgreements,
        Self::ViewMoney,
        Self::RunMoney,
        Self::RunCampaign,
        Self::ViewPeople,
        Self::RunProgrammes,
        Self::NamePeople,
        Self::RunPlacements,
        Self::EditProof,
        Self::Administer,
    ];

    /// Whether it comes near people whom the organisation accompanies.
    #[must_use]
    pub fn is_near_people(self) -> bool {
        matches!(
            self,
            Self::ViewPeople | Self::RunProgrammes | Self::NamePeople | Self::RunPlacements
        )
    }
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
    fn only_an_educator_reads_names_and_whoever_runs_the_network_sees_no_people() {
        for role in Role::ALL {
            assert_eq!(role.may(Action::NamePeople), role == Role::Educator, "{role}");
            let near = Action::ALL.into_iter().any(|a| a.is_near_people() && role.may(a));
            assert_eq!(near, matches!(role, Role::Educator | Role::Adviser), "{role}");
        }
    }

    #[test]
    fn who_is_near_people_is_far_from_money() {
        for role in [Role::Campaigner, Role::Educator, Role::Adviser] {
            assert!(!role.may(Action::ViewMoney) && !role.may(Action::RunMoney), "{role}");
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
