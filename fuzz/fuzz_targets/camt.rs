//! Any bytes given to the statement reader end in an error or in statements that add up.
#![no_main]

use libfuzzer_sys::fuzz_target;
use maillage_bank::camt::{Outcome, Proof, Status, read_all};

fuzz_target!(|bytes: &[u8]| {
    let Ok(outcomes) = read_all(bytes) else { return };
    for outcome in outcomes {
        let Outcome::Accepted(statement) = outcome else { continue };
        let booked = statement.entries.iter().filter(|entry| entry.status == Status::Booked);
        let sum: i128 = booked.map(|entry| i128::from(entry.amount.0)).sum();
        assert_eq!(sum, i128::from(statement.totals.sum().0));
        if statement.totals.proof == Proof::AddsUp {
            let amount = |balance: &Option<maillage_bank::camt::Balance>| {
                balance.as_ref().map_or(0, |balance| i128::from(balance.amount.0))
            };
            let reached = amount(&statement.totals.opening) + sum;
            assert_eq!(reached, amount(&statement.totals.closing));
        }
    }
});
