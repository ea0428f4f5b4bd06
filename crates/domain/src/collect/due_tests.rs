use proptest::prelude::*;

use super::*;
use crate::agree::commitment::{BaseKind, ShareTerms};
use crate::collect::declaration::tests::declared;

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

fn terms() -> ShareTerms {
    ShareTerms::simple(BaseKind::TurnoverBeforeTax, RatePpm(7_000), month("2026-01"), 1)
        .expect("good terms")
}

/// Runs a month and records what it raises.
fn run(
    terms: &ShareTerms,
    declarations: &[Declaration],
    history: &mut Vec<Due>,
    m: &str,
) -> Vec<Due> {
    match run_month(terms, declarations, history, month(m)) {
        DueOutcome::Raise(dues) => {
            history.extend(dues.iter().cloned());
            dues
        }
        DueOutcome::Nothing(_) => Vec::new(),
    }
}

#[test]
fn a_declared_month_explains_itself() {
    let facts = [declared(month("2026-01"), 431_500, 1)];
    let mut history = Vec::new();
    let dues = run(&terms(), &facts, &mut history, "2026-01");
    let due = &dues[0];
    let own = due.own.expect("a base");
    assert_eq!(
        (own.rate_ppm, own.base, due.share()),
        (RatePpm(7_000), Cents(431_500), Cents(3_021))
    );
    assert_eq!((due.amount, due.rounding, due.already_due), (Cents(3_021), Cents(0), Cents(0)));
    assert_eq!(due.nature, DueNature::Declared);
    assert_eq!(
        run_month(&terms(), &facts, &history, month("2026-01")),
        DueOutcome::Nothing(NothingDue::NothingNew)
    );
}

#[test]
fn a_silent_month_is_estimated_from_the_last_three_declared_and_trued_up_when_declared() {
    let mut facts = vec![
        declared(month("2026-01"), 999_999, 1),
        declared(month("2026-02"), 100_000, 2),
        declared(month("2026-03"), 200_000, 3),
        declared(month("2026-04"), 300_001, 4),
    ];
    let mut history = Vec::new();
    for m in ["2026-01", "2026-02", "2026-03", "2026-04"] {
        run(&terms(), &facts, &mut history, m);
    }
    let silent = run(&terms(), &facts, &mut history, "2026-05");
    assert!(silent[0].is_provisional());
    assert_eq!(silent[0].own.expect("a base").base, Cents(200_000));
    facts.push(declared(month("2026-05"), 250_000, 5));
    facts.push(declared(month("2026-06"), 100_000, 6));
    let next = run(&terms(), &facts, &mut history, "2026-06");
    let adjustment = next[0].adjustments[0];
    assert_eq!((adjustment.month, adjustment.amount), (month("2026-05"), Cents(350)));
    assert_eq!(next[0].share(), Cents(700));
    assert_eq!(next[0].nature, DueNature::Declared);
}

#[test]
fn a_history_proves_itself_and_a_changed_number_is_found_where_it_stands() {
    let mut facts = vec![declared(month("2026-01"), 999_999, 1)];
    let mut history = Vec::new();
    for m in ["2026-01", "2026-02", "2026-03"] {
        run(&terms(), &facts, &mut history, m);
    }
    facts.push(declared(month("2026-02"), 123_456, 2));
    facts.push(declared(month("2027-01"), 77_777, 3));
    run(&terms(), &facts, &mut history, "2026-04");
    facts.push(declared(month("2026-03"), 5_001, 4));
    run(&terms(), &facts, &mut history, "2027-01");
    assert_eq!(prove_history(&history), Ok(()));
    for place in 0..history.len() {
        for change in 0..4 {
            let mut changed = history.clone();
            let due = &mut changed[place];
            match change {
                0 => due.amount += Cents(1),
                1 => due.cumulative_due += Cents(1),
                2 => due.already_due += Cents(1),
                _ => match &mut due.own {
                    Some(own) => own.base += Cents(100_000),
                    None => due.rounding += Cents(1),
                },
            }
            let (at, _) = prove_history(&changed).expect_err("something was changed");
            assert_eq!(at, place, "change {change}");
        }
    }
}

#[test]
fn a_commitment_that_was_never_declared_raises_nothing() {
    assert_eq!(
        run_month(&terms(), &[], &[], month("2026-01")),
        DueOutcome::Nothing(NothingDue::Silent)
    );
    assert_eq!(
        run_month(&terms(), &[], &[], month("2025-12")),
        DueOutcome::Nothing(NothingDue::NotOwed)
    );
}

#[test]
fn a_correction_downwards_is_a_credit_in_the_present_run_and_no_old_due_changes() {
    let mut facts = vec![declared(month("2026-01"), 1_000_000, 1)];
    let mut history = Vec::new();
    run(&terms(), &facts, &mut history, "2026-01");
    facts.push(declared(month("2026-01"), 100_000, 9));
    facts.push(declared(month("2026-02"), 0, 10));
    let dues = run(&terms(), &facts, &mut history, "2026-02");
    assert_eq!(dues[0].amount, Cents(-6_300));
    assert_eq!(dues[0].adjustments.len(), 1);
    assert_eq!(history[0].amount, Cents(7_000));
}

#[test]
fn a_late_correction_of_last_year_belongs_to_last_year() {
    let mut facts = vec![declared(month("2026-12"), 100_000, 1)];
    let mut history = Vec::new();
    run(&terms(), &facts, &mut history, "2026-12");
    facts.push(declared(month("2026-12"), 200_000, 2));
    facts.push(declared(month("2027-01"), 100_000, 3));
    let dues = run(&terms(), &facts, &mut history, "2027-01");
    assert_eq!(dues.len(), 2);
    assert_eq!((dues[0].year.first, dues[0].amount), (month("2027-01"), Cents(700)));
    assert_eq!((dues[1].year.first, dues[1].amount), (month("2026-01"), Cents(700)));
    assert_eq!(dues[1].nature, DueNature::Adjustment);
}

#[test]
fn each_month_counts_at_its_own_rate_and_only_while_the_partner_takes_part() {
    let terms = terms()
        .change_rate(month("2026-03"), RatePpm(10_000))
        .and_then(|t| t.leave_after(month("2026-03")))
        .and_then(|t| t.come_back(month("2026-05")))
        .expect("good terms");
    let facts: Vec<_> =
        (1..=5).map(|n| declared(month(&format!("2026-0{n}")), 100_000, n)).collect();
    let mut history = Vec::new();
    let amounts: Vec<_> = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05"]
        .into_iter()
        .map(|m| run(&terms, &facts, &mut history, m).iter().map(|due| due.amount).sum::<Cents>())
        .collect();
    assert_eq!(amounts, [Cents(700), Cents(700), Cents(1_000), Cents(0), Cents(1_000)]);
}

#[test]
fn a_month_that_proves_not_owed_is_given_back() {
    let facts = [declared(month("2026-01"), 100_000, 1), declared(month("2026-02"), 100_000, 2)];
    let mut history = Vec::new();
    run(&terms(), &facts, &mut history, "2026-01");
    run(&terms(), &facts, &mut history, "2026-02");
    let left = terms().leave_after(month("2026-01")).expect("good terms");
    let dues = run(&left, &facts, &mut history, "2026-03");
    assert_eq!(dues[0].amount, Cents(-700));
    assert_eq!(dues[0].adjustments[0].after, None);
    assert!(run(&left, &facts, &mut history, "2026-03").is_empty());
}

#[test]
fn an_earlier_month_raises_nothing_once_a_later_one_was_run() {
    let mut facts = vec![declared(month("2026-01"), 100_000, 1), declared(month("2026-02"), 1, 2)];
    let mut history = Vec::new();
    run(&terms(), &facts, &mut history, "2026-02");
    assert_eq!(history[0].adjustments[0].month, month("2026-01"));
    facts.push(declared(month("2026-01"), 5, 3));
    assert_eq!(
        run_month(&terms(), &facts, &history, month("2026-01")),
        DueOutcome::Nothing(NothingDue::LaterRun(month("2026-02")))
    );
}

/// What happens in random order: a declaration of one of the twelve months, or the next run.
#[derive(Debug, Clone)]
enum Event {
    Declare(i32, i64),
    Run,
    RunAgain,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        (0..12, 0..1_000_000_000i64).prop_map(|(m, base)| Event::Declare(m, base)),
        Just(Event::Run),
        Just(Event::RunAgain),
    ]
}

proptest! {
    #[test]
    fn twelve_dues_equal_the_yearly_figure_to_the_cent(
        rate in 1u32..=ShareTerms::MOST_RATE.0,
        other_rate in 1u32..=ShareTerms::MOST_RATE.0,
        changed_in in 0i32..12,
        start in 1i8..=12,
        events in prop::collection::vec(event(), 0..60),
        last in prop::collection::vec(0..1_000_000_000i64, 12),
    ) {
        let first = Month::new(2025, start).expect("a month");
        let mut terms = ShareTerms::simple(
            BaseKind::TurnoverBeforeTax, RatePpm(rate), first, start,
        ).expect("good terms");
        terms = terms.change_rate(first.plus(changed_in), RatePpm(other_rate)).expect("good terms");
        let mut facts = Vec::new();
        let mut history: Vec<Due> = Vec::new();
        let mut at = 0;
        let mut now = first;
        let record = |facts: &[Declaration], history: &mut Vec<Due>, m| {
            if let DueOutcome::Raise(dues) = run_month(&terms, facts, history, m) {
                for due in &dues {
                    assert_eq!(due.amount, due.cumulative_due - due.already_due);
                    assert_eq!(due.amount, due.share() + due.adjusted() + due.rounding);
                    assert!(due.rounding.abs() <= Cents(13), "{due:?}");
                }
                history.extend(dues);
            }
            assert!(matches!(run_month(&terms, facts, history, m), DueOutcome::Nothing(_)));
        };
        for event in events {
            match event {
                Event::Declare(m, base) => {
                    at += 1;
                    facts.push(declared(first.plus(m), base, at));
                }
                Event::Run => {
                    record(&facts, &mut history, now);
                    if now < first.plus(14) { now = now.next(); }
                }
                Event::RunAgain => record(&facts, &mut history, now),
            }
        }
        for (m, base) in (0..).zip(&last) {
            at += 1;
            facts.push(declared(first.plus(m), *base, at));
        }
        record(&facts, &mut history, first.plus(15));
        let year = terms.year_of(first);
        let products: i128 = (0..).zip(&last).map(|(m, base)| {
            let ppm = if m < changed_in { rate } else { other_rate };
            i128::from(*base) * i128::from(ppm)
        }).sum();
        let yearly = i64::try_from((2 * products + 1_000_000).div_euclid(2_000_000)).expect("fits");
        let raised: Cents =
            history.iter().filter(|due| due.year == year).map(|due| due.amount).sum();
        prop_assert_eq!(raised, Cents(yearly));
        let mut shuffled = facts.clone();
        shuffled.reverse();
        prop_assert_eq!(
            run_month(&terms, &shuffled, &[], first.plus(11)),
            run_month(&terms, &facts, &[], first.plus(11))
        );
    }

    #[test]
    fn month_by_month_in_time_each_due_is_at_most_one_cent_from_its_own_share(
        bases in prop::collection::vec(0..100_000_000i64, 12),
    ) {
        let first = month("2026-01");
        let facts: Vec<_> = (0..).zip(&bases).map(|(m, base)| declared(first.plus(m), *base, i64::from(m))).collect();
        let mut history = Vec::new();
        for n in 0..12 {
            let m = first.plus(n).to_string();
            for due in run(&terms(), &facts[..=usize::try_from(n).expect("small")], &mut history, &m) {
                prop_assert!(due.rounding.abs() <= Cents(1));
            }
        }
        let total: i64 = bases.iter().sum();
        let raised: Cents = history.iter().map(|due| due.amount).sum();
        prop_assert_eq!(raised, RatePpm(7_000).share_round_half_up(Cents(total)));
    }
}
