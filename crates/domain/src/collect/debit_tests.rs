use jiff::civil::date;
use proptest::prelude::*;
use uuid::Uuid;

use super::*;

const DAY: Date = date(2026, 12, 4);

fn partner(n: u128) -> PartnerId {
    PartnerId(Uuid::from_u128(n))
}

fn open(due: u128, of: u128, cents: i64) -> OpenDue {
    let month = Month::new(2026, 10).expect("a month");
    OpenDue { due: DueId(Uuid::from_u128(due)), partner: partner(of), month, open: Cents(cents) }
}

fn mandate(id: u128, of: u128, scheme: Scheme, past: Vec<PastDebit>) -> MandateForDebit {
    MandateForDebit {
        mandate: MandateId(Uuid::from_u128(id)),
        partner: partner(of),
        scheme,
        state: MandateState::Active { signed_on: date(2026, 1, 1) },
        last_collection: None,
        past,
        use_: Use::Several,
    }
}

#[test]
fn batches_part_schemes_and_sequences() {
    let mandates = [
        mandate(1, 1, Scheme::Core, vec![]),
        mandate(2, 2, Scheme::Core, vec![PastDebit::Taken]),
        mandate(3, 3, Scheme::B2b, vec![PastDebit::Taken]),
    ];
    let plan =
        plan_debits(&[open(1, 1, 100), open(2, 2, 200), open(3, 3, 300)], &mandates, DAY, Cents(1));
    let keys: Vec<_> = plan.batches.iter().map(|b| (b.key.scheme, b.key.sequence)).collect();
    assert_eq!(
        keys,
        [
            (Scheme::Core, SequenceType::First),
            (Scheme::Core, SequenceType::Recurring),
            (Scheme::B2b, SequenceType::Recurring)
        ]
    );
}

#[test]
fn credits_are_netted_and_what_is_too_small_is_carried() {
    let mandates: Vec<_> =
        (1..=4).map(|n| mandate(n, n, Scheme::Core, vec![PastDebit::Taken])).collect();
    let dues = [
        open(1, 1, 3_000),
        open(2, 1, -1_000),
        open(3, 2, 100),
        open(4, 3, -5),
        open(5, 5, 9_000),
        open(6, 4, 0),
    ];
    let plan = plan_debits(&dues, &mandates, DAY, Cents(500));
    assert_eq!(plan.batches.len(), 1);
    assert_eq!(plan.batches[0].total(), Cents(2_000));
    assert_eq!(plan.batches[0].debits[0].dues.len(), 2);
    assert_eq!(
        plan.left_out,
        [
            (partner(2), Cents(100), NotDebited::BelowMinimum),
            (partner(3), Cents(-5), NotDebited::CreditCarried),
            (partner(5), Cents(9_000), NotDebited::NoMandate),
        ]
    );
}

#[test]
fn a_resting_lapsed_or_used_mandate_debits_nothing() {
    let resting = MandateForDebit {
        state: MandateState::Suspended {
            signed_on: date(2026, 1, 1),
            since: date(2026, 2, 1),
            reason: crate::collect::mandate::SuspendReason::Account,
        },
        ..mandate(1, 1, Scheme::Core, vec![])
    };
    let lapsed = MandateForDebit {
        state: MandateState::Active { signed_on: date(2020, 1, 1) },
        ..mandate(2, 2, Scheme::Core, vec![])
    };
    let used = MandateForDebit {
        use_: Use::Once,
        ..mandate(3, 3, Scheme::Core, vec![PastDebit::Returned])
    };
    let plan = plan_debits(
        &[open(1, 1, 100), open(2, 2, 100), open(3, 3, 100)],
        &[resting, lapsed, used],
        DAY,
        Cents(1),
    );
    let reasons: Vec<_> = plan.left_out.iter().map(|(_, _, reason)| *reason).collect();
    assert_eq!(
        reasons,
        [NotDebited::MandateNotActive, NotDebited::MandateNotActive, NotDebited::MandateUsed]
    );
}

#[test]
fn a_debit_settles_before_it_returns_and_is_rejected_before_it_settles() {
    let file = CollectionFileId(Uuid::nil());
    let in_file = DebitState::Prepared.put_in(file).expect("prepared");
    let rejected = in_file.clone().fail(DAY, "AC04").expect("in file");
    assert_eq!(rejected.as_past(), Some(PastDebit::Rejected));
    let returned = in_file.settle(DAY).and_then(|d| d.fail(DAY, "AM04")).expect("settled");
    assert_eq!(returned.as_past(), Some(PastDebit::Returned));
    assert!(returned.fail(DAY, "AM04").is_err());
    assert!(DebitState::Prepared.settle(DAY).is_err());
    assert!(DebitState::Cancelled.put_in(file).is_err());
}

#[test]
fn a_core_debit_can_be_refunded_for_eight_weeks() {
    assert_eq!(refundable_until(date(2026, 1, 1), Scheme::Core), date(2026, 2, 26));
    assert_eq!(refundable_until(date(2026, 4, 2), Scheme::B2b), date(2026, 4, 9));
}

proptest! {
    #[test]
    fn no_cent_is_lost_between_dues_debits_and_what_is_left_out(
        dues in prop::collection::vec((0u128..6, -5_000i64..50_000), 0..40),
        with_mandate in prop::collection::vec(any::<bool>(), 6),
    ) {
        let open: Vec<_> = (0..).zip(&dues).map(|(n, (of, cents))| open(n, *of, *cents)).collect();
        let mandates: Vec<_> = (0..6u128).zip(&with_mandate).filter(|(_, with)| **with)
            .map(|(n, _)| mandate(n, n, Scheme::Core, vec![])).collect();
        let plan = plan_debits(&open, &mandates, DAY, Cents(100));
        let debited: Cents = plan.batches.iter().map(Batch::total).sum();
        let left: Cents = plan.left_out.iter().map(|(_, cents, _)| *cents).sum();
        prop_assert_eq!(debited + left, open.iter().map(|due| due.open).sum::<Cents>());
        let mut reversed = open.clone();
        reversed.reverse();
        prop_assert_eq!(plan_debits(&reversed, &mandates, DAY, Cents(100)), plan);
    }
}
