//! Any bytes given to the statement reader end in an error or in statements that add up.

use maillage_bank::camt::{Balance, Outcome, Proof, Status, read_all, survey};

pub(crate) fn run(bytes: &[u8]) {
    let Ok(outcomes) = read_all(bytes) else {
        assert!(survey(bytes).is_err(), "both passes refuse the same files");
        return;
    };
    let surveyed = survey(bytes).expect("both passes read the same files");
    assert_eq!(surveyed.len(), outcomes.len(), "both passes see the same statements");
    for (outcome, survey) in outcomes.iter().zip(&surveyed) {
        let Outcome::Accepted(statement) = outcome else {
            assert!(survey.result.is_err());
            continue;
        };
        assert!(survey.result.is_ok());
        let booked = statement.entries.iter().filter(|entry| entry.status == Status::Booked);
        let sum: i128 = booked.map(|entry| i128::from(entry.amount.0)).sum();
        assert_eq!(sum, i128::from(statement.totals.sum().0));
        if statement.totals.proof == Proof::AddsUp {
            let amount = |balance: &Option<Balance>| {
                balance.as_ref().map_or(0, |balance| i128::from(balance.amount.0))
            };
            let reached = amount(&statement.totals.opening) + sum;
            assert_eq!(reached, amount(&statement.totals.closing));
        }
    }
}
