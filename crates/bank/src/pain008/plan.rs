//! The first pass: which batches a file will hold, and their totals.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::money::Cents;

use super::{Batch, Scheme, Sequence};
use crate::text::{Identifier, IdentifierError};

/// Counts debits into batches, one per scheme, sequence type and collection date.
#[derive(Debug, Clone, Default)]
pub struct BatchPlanner {
    totals: BTreeMap<(Scheme, Date, Sequence), (u64, i128)>,
}

/// Why no batches come out of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// The names of the batches would not be allowed.
    #[error("the batches cannot be named after this prefix")]
    Prefix(#[source] IdentifierError),
    /// Beyond any amount of money.
    #[error("the sum of the debits is too large")]
    TooLarge,
}

impl BatchPlanner {
    /// Counts one debit.
    pub fn add(&mut self, scheme: Scheme, sequence: Sequence, date: Date, amount: Cents) {
        let (count, total) = self.totals.entry((scheme, date, sequence)).or_default();
        *count += 1;
        *total += i128::from(amount.0);
    }

    /// The batches in the order they will be written (scheme, date, sequence), named `PREFIX-1`,
    /// `PREFIX-2`, … The debits must be written in the same order.
    ///
    /// # Errors
    /// See [`PlanError`].
    pub fn batches(&self, prefix: &str) -> Result<Vec<Batch>, PlanError> {
        self.totals
            .iter()
            .enumerate()
            .map(|(index, (&(scheme, collection_date, sequence), &(count, total)))| {
                let name = format!("{prefix}-{}", index + 1);
                let payment_information_id = Identifier::parse(&name).map_err(PlanError::Prefix)?;
                let total = i64::try_from(total).map(Cents).map_err(|_| PlanError::TooLarge)?;
                Ok(Batch {
                    payment_information_id,
                    scheme,
                    sequence,
                    collection_date,
                    count,
                    total,
                })
            })
            .collect()
    }
}
