//! The shared words of the domain, said to a person.

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
}
