//! The shared words of the domain, said to a person.

use maillage_domain::access::Role;
use maillage_domain::identify::need::Need;
use maillage_domain::money::AmountError;

use crate::T;

impl T {
    /// Why what was typed is no amount, and how to write it.
    #[must_use]
    pub fn amount_error(&self, error: AmountError) -> String {
        match error {
            AmountError::Empty => self.amount_error_empty(),
            AmountError::Character => self.amount_error_character(),
            AmountError::Decimals => self.amount_error_decimals(),
            AmountError::Ambiguous => self.amount_error_ambiguous(),
            AmountError::TooLarge => self.amount_error_too_large(),
        }
    }

    /// A role of a member of staff.
    #[must_use]
    pub fn role(&self, role: Role) -> String {
        match role {
            Role::Administrator => self.access_role_administrator(),
            Role::Coordinator => self.access_role_coordinator(),
            Role::Treasurer => self.access_role_treasurer(),
            Role::Campaigner => self.access_role_campaigner(),
            Role::Educator => self.access_role_educator(),
            Role::Adviser => self.access_role_adviser(),
            Role::Reader => self.access_role_reader(),
        }
    }

    /// What a role is for.
    #[must_use]
    pub fn role_what(&self, role: Role) -> String {
        match role {
            Role::Administrator => self.access_role_administrator_what(),
            Role::Coordinator => self.access_role_coordinator_what(),
            Role::Treasurer => self.access_role_treasurer_what(),
            Role::Campaigner => self.access_role_campaigner_what(),
            Role::Educator => self.access_role_educator_what(),
            Role::Adviser => self.access_role_adviser_what(),
            Role::Reader => self.access_role_reader_what(),
        }
    }

    /// A need of a mission.
    #[must_use]
    pub fn need(&self, need: Need) -> String {
        match need {
            Need::Food => self.need_food(),
            Need::Clothing => self.need_clothing(),
            Need::Home => self.need_home(),
            Need::Hygiene => self.need_hygiene(),
            Need::Health => self.need_health(),
            Need::Learning => self.need_learning(),
            Need::Culture => self.need_culture(),
            Need::Sport => self.need_sport(),
            Need::Digital => self.need_digital(),
            Need::Jobs => self.need_jobs(),
            Need::Advice => self.need_advice(),
            Need::Works => self.need_works(),
            Need::Printing => self.need_printing(),
            Need::Venues => self.need_venues(),
            Need::Transport => self.need_transport(),
            Need::Visibility => self.need_visibility(),
            Need::Funds => self.need_funds(),
            Need::Partners => self.need_partners(),
        }
    }
}
