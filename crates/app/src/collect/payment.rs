//! What partners really paid of their own shares, as the bank saw it: the one source of figures and
//! receipts. Gifts of customers and employees are not among it.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_domain::collect::debit::refundable_until;
use maillage_domain::collect::mandate::Scheme;
use maillage_domain::collect::receipt::Paid;
use maillage_domain::ids::PartnerId;
use maillage_domain::money::Cents;

use crate::error::StoreError;

/// How the money came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidBy {
    /// A debit that stands.
    Debit(Scheme),
    /// A debit that came back afterwards.
    ReturnedDebit,
    /// The return of a debit; below zero.
    Return,
    /// A transfer; below zero when it went back.
    Transfer,
}

/// Money of a partner as the bank saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    /// Who paid.
    pub partner: PartnerId,
    /// The day in the books of the bank.
    pub on: Date,
    /// How much; below zero when it went back.
    pub amount: Cents,
    /// How.
    pub by: PaidBy,
    /// The end-to-end id of a debit, or what the transfer quoted.
    pub reference: String,
}

impl Payment {
    /// The payment as figures and receipts count it.
    #[must_use]
    pub fn paid(&self) -> Paid {
        let refundable_until = match self.by {
            PaidBy::Debit(scheme) => Some(refundable_until(self.on, scheme)),
            PaidBy::ReturnedDebit | PaidBy::Return | PaidBy::Transfer => None,
        };
        Paid { partner: self.partner, on: self.on, amount: self.amount, refundable_until }
    }
}

/// What was paid.
#[async_trait]
pub trait PaymentStore {
    /// Payments and returns of these days, by day.
    async fn payments_between(&mut self, from: Date, to: Date) -> Result<Vec<Payment>, StoreError>;
}
