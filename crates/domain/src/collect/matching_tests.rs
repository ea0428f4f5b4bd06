use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::collect::reference::due_reference;

fn due(n: u128) -> Target {
    Target::Due(DueId(Uuid::from_u128(n)))
}

fn candidate(n: u128, partner: u128, name: &str, open: i64) -> Candidate {
    Candidate {
        target: due(n),
        partner: PartnerId(Uuid::from_u128(partner)),
        names: vec![name.to_owned()],
        month: Month::new(2026, 9).expect("a month"),
        open: Cents(open),
        reference: due_reference(DueId(Uuid::from_u128(n))),
        iban: None,
    }
}

fn incoming(amount: i64, name: &str, text: &str) -> Incoming {
    Incoming {
        amount: Cents(amount),
        name: name.to_owned(),
        text: text.to_owned(),
        ..Incoming::default()
    }
}

fn three() -> [Candidate; 3] {
    [
        candidate(1, 1, "Forn Núria SL", 3_021),
        candidate(2, 1, "Forn Núria SL", 2_800),
        candidate(3, 2, "Ferreteria Costa", 3_021),
    ]
}

#[test]
fn an_end_to_end_id_is_surest() {
    let debit = Candidate {
        target: Target::Debit(DebitId(Uuid::from_u128(9))),
        reference: "RES-202610-000009-12".into(),
        ..candidate(9, 3, "Other", 100)
    };
    let paid =
        Incoming { end_to_end: Some("res-202610-000009-12".into()), ..incoming(100, "?", "") };
    let outcome = match_incoming(&paid, &[three()[0].clone(), debit.clone()]);
    assert_eq!(
        outcome,
        MatchOutcome::One {
            target: debit.target,
            partner: debit.partner,
            evidence: Evidence::EndToEnd,
            fit: Fit::Exact
        }
    );
}

#[test]
fn a_reference_in_the_text_is_found_through_spaces_and_case_whatever_the_amount() {
    let reference = due_reference(DueId(Uuid::from_u128(2))).to_lowercase();
    let text = format!("gracies {} {}", &reference[..7], &reference[7..]);
    for (amount, fit) in
        [(2_800, Fit::Exact), (2_000, Fit::Partial(Cents(800))), (3_000, Fit::Over(Cents(200)))]
    {
        match match_incoming(&incoming(amount, "", &text), &three()) {
            MatchOutcome::One { target, evidence, fit: seen, .. } => {
                assert_eq!((target, evidence, seen), (due(2), Evidence::ReferenceInText, fit));
            }
            other => panic!("{other:?}"),
        }
    }
}

#[test]
fn amount_and_name_match_with_their_confidence() {
    match match_incoming(&incoming(3_021, "FORN NURIA", ""), &three()) {
        MatchOutcome::One { target, evidence, .. } => {
            assert_eq!((target, evidence.confidence_permille()), (due(1), 850));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_transfer_for_two_dues_is_split_between_them() {
    match match_incoming(&incoming(5_821, "Forn Nuria S.L.", "octubre i novembre"), &three()) {
        MatchOutcome::Merged { targets, .. } => assert_eq!(targets, [due(1), due(2)]),
        other => panic!("{other:?}"),
    }
}

#[test]
fn two_references_in_one_text_pay_both() {
    let text = format!(
        "{} {}",
        due_reference(DueId(Uuid::from_u128(1))),
        due_reference(DueId(Uuid::from_u128(2)))
    );
    match match_incoming(&incoming(5_821, "", &text), &three()) {
        MatchOutcome::Merged { targets, evidence, .. } => {
            assert_eq!((targets.len(), evidence), (2, Evidence::ReferenceInText));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_not_sure_waits_for_a_person_and_says_why() {
    let reason = |paid: &Incoming, among: &[Candidate]| match match_incoming(paid, among) {
        MatchOutcome::Queue { reason, .. } => reason,
        other => panic!("{other:?}"),
    };
    assert_eq!(reason(&incoming(-1, "", ""), &three()), QueueReason::NotIncoming);
    assert_eq!(reason(&incoming(777, "Ningú", ""), &three()), QueueReason::NothingAlike);
    assert_eq!(reason(&incoming(3_021, "Ningú", ""), &three()), QueueReason::Ambiguous);
    assert_eq!(reason(&incoming(4_000, "Ferreteria Costa", ""), &three()), QueueReason::NoSumFits);
    assert_eq!(reason(&incoming(2_800, "N. Forn Pla Mar", ""), &three()), QueueReason::TooUnsure);
}

#[test]
fn dues_not_due_yet_on_the_day_of_the_payment_come_after_those_that_were() {
    let of = |n, month: &str| Candidate {
        month: month.parse().expect("a month"),
        ..candidate(n, n, "Somebody else", 3_021)
    };
    let open = [of(1, "2026-11"), of(2, "2026-10"), of(3, "2026-08")];
    let paid = Incoming {
        on: Some(jiff::civil::date(2026, 11, 4)),
        name: "Ningú".to_owned(),
        ..incoming(3_021, "", "")
    };
    let MatchOutcome::Queue { suggestions, .. } = match_incoming(&paid, &open) else {
        panic!("nothing is sure")
    };
    let order: Vec<_> = suggestions.iter().map(|one| (one.target, one.is_early)).collect();
    assert_eq!(order, [(due(2), false), (due(3), false), (due(1), true)]);
}

#[test]
fn only_one_that_is_likely_enough_due_by_then_and_alone_is_clear() {
    let likely = |n, permille, is_early| Likely { target: due(n), permille, is_early };
    let clear = |others: &[Likely]| {
        let mut all = others.to_vec();
        rank(&mut all);
        is_clear(&all)
    };
    assert!(clear(&[likely(1, 500, false), likely(2, CLEAR_PERMILLE, false)]));
    assert!(clear(&[likely(1, 800, false), likely(2, 800, true)]), "the other was not due yet");
    assert!(!clear(&[likely(1, CLEAR_PERMILLE - 1, false)]), "not likely enough");
    assert!(!clear(&[likely(1, 800, false), likely(2, 800, false)]), "two are as likely");
    assert!(!clear(&[likely(1, 800, false), likely(2, 900, true)]), "a later one is likelier");
    assert!(!clear(&[likely(1, 900, true)]) && !clear(&[]), "nothing was due");
}

proptest! {
    #[test]
    fn the_order_of_the_candidates_plays_no_part(
        opens in prop::collection::vec((0u128..3, 1i64..60), 0..12),
        amount in 1i64..200,
    ) {
        let names = ["Forn Núria", "Bar Estrella", "Bar Estel"];
        let candidates: Vec<_> = (0..).zip(&opens).map(|(n, (of, open))| {
            candidate(n, *of, names[usize::try_from(*of).expect("small")], *open)
        }).collect();
        let paid = incoming(amount, "bar estrella", "");
        let outcome = match_incoming(&paid, &candidates);
        let mut reversed = candidates.clone();
        reversed.reverse();
        prop_assert_eq!(&match_incoming(&paid, &reversed), &outcome);
        if let MatchOutcome::Merged { targets, .. } = outcome {
            let sum: Cents = candidates.iter().filter(|c| targets.contains(&c.target)).map(|c| c.open).sum();
            prop_assert_eq!(sum, paid.amount);
        }
    }
}
