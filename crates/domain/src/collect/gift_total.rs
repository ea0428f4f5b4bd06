//! Money by channel; dated totals of what customers and employees gave through a partner.

use jiff::civil::Date;

use crate::ids::{GiftTotalId, PartnerId};
use crate::money::Cents;
use crate::words::word_enum;

word_enum! {
    /// By which way money reaches the organisation.
    Channel {
        /// Partners' own shares of turnover.
        Shares = "shares",
        /// Gifts of partners' customers.
        Customers = "customers",
        /// Gifts of partners' employees.
        Employees = "employees",
    }
}

word_enum! {
    /// A channel whose money is recorded as dated totals.
    GiftChannel {
        /// Customers, at the till.
        Customers = "customers",
        /// Employees, from the payslip.
        Employees = "employees",
    }
}

impl From<GiftChannel> for Channel {
    fn from(channel: GiftChannel) -> Self {
        match channel {
            GiftChannel::Customers => Self::Customers,
            GiftChannel::Employees => Self::Employees,
        }
    }
}

/// What customers or employees of a partner gave, handed over on a day. The partner collects it for
/// the organisation: it is neither the partner's income nor its gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiftTotal {
    /// Its id.
    pub id: GiftTotalId,
    /// The partner through which it came.
    pub partner: PartnerId,
    /// Customers or employees.
    pub channel: GiftChannel,
    /// The day of the total.
    pub on: Date,
    /// The amount, above zero.
    pub amount: Cents,
}

/// Why a total is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum GiftTotalError {
    /// Zero or less.
    #[error("a total of gifts is above zero")]
    NotPositive,
    /// In the future.
    #[error("a total of gifts is recorded once the day has come")]
    Future,
}

impl GiftTotal {
    /// A total recorded on `today`.
    ///
    /// # Errors
    /// When the amount is not above zero, or the day has not come.
    pub fn new(
        id: GiftTotalId,
        partner: PartnerId,
        channel: GiftChannel,
        on: Date,
        amount: Cents,
        today: Date,
    ) -> Result<Self, GiftTotalError> {
        if !amount.is_positive() {
            return Err(GiftTotalError::NotPositive);
        }
        if on > today {
            return Err(GiftTotalError::Future);
        }
        Ok(Self { id, partner, channel, on, amount })
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;

    #[test]
    fn a_total_is_above_zero_and_its_day_has_come() {
        let new = |cents, on| {
            let (id, partner) = (GiftTotalId(Uuid::nil()), PartnerId(Uuid::nil()));
            let today = date(2026, 1, 2);
            GiftTotal::new(id, partner, GiftChannel::Customers, on, Cents(cents), today).err()
        };
        assert_eq!(new(100, date(2026, 1, 2)), None);
        assert_eq!(new(0, date(2026, 1, 2)), Some(GiftTotalError::NotPositive));
        assert_eq!(new(100, date(2026, 1, 3)), Some(GiftTotalError::Future));
    }
}
