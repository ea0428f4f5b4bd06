use uuid::Uuid;

use super::*;

fn partner(number: u32) -> PartnerId {
    PartnerId(Uuid::from_u128(u128::from(number)))
}

/// `months` months from January 2024 in which `partners(month)` partners give 30 EUR each.
fn months(months: i32, partners: impl Fn(i32) -> u32) -> Vec<(Month, Given)> {
    let first = Month::new(2024, 1).unwrap();
    (0..months)
        .map(|at| {
            let given = (0..partners(at)).map(|number| (partner(number), Cents(3_000))).collect();
            (first.plus(at), given)
        })
        .collect()
}

fn question(quarters: u32, goal: i64) -> Question {
    Question { quarters, goal: Cents(goal), draws: 4_000, seed: 7 }
}

#[test]
fn below_twelve_months_nothing_is_forecast() {
    let error = History::of_months(&months(11, |_| 5)).unwrap_err();
    assert_eq!(error, ForecastError::TooShort { known: 11 });
    assert_eq!(error.to_string(), "11 closed months are known, and a forecast wants 12");
    assert!(History::of_months(&months(12, |_| 5)).is_ok());
}

#[test]
fn when_nothing_was_given_lately_there_is_nothing_to_draw_from() {
    let ended = months(15, |at| if at < 12 { 5 } else { 0 });
    assert_eq!(History::of_months(&ended), Err(ForecastError::Nothing));
}

#[test]
fn odd_months_at_the_beginning_are_left_out_so_that_the_last_quarter_is_whole() {
    let history = History::of_months(&months(14, |_| 2)).unwrap();
    let incomes: Vec<_> = history.incomes().map(|(first, c)| (first.number(), c.0)).collect();
    assert_eq!(incomes[0], (202_403, 18_000));
    assert_eq!(incomes.len(), 4);
    assert_eq!(history.last_year(), Cents(72_000));
}

#[test]
fn the_same_seed_gives_the_same_answer_and_another_seed_nearly_the_same() {
    let history = History::of_months(&months(36, |at| 40 + at.cast_unsigned() / 2)).unwrap();
    let first = forecast(&history, question(4, 2_200_000));
    assert_eq!(first, forecast(&history, question(4, 2_200_000)));
    let other = forecast(&history, Question { seed: 8, ..question(4, 2_200_000) });
    let apart = (first.middle.0 - other.middle.0).abs() as f64 / first.middle.0 as f64;
    assert!(apart < 0.02, "{first:?} {other:?}");
}

#[test]
fn a_network_that_keeps_all_its_partners_keeps_its_income() {
    let history = History::of_months(&months(36, |_| 60)).unwrap();
    let said = forecast(&history, question(4, 60 * 4 * 9_000));
    let year = 60.0 * 4.0 * 9_000.0;
    assert!((said.middle.0 as f64 / year - 1.0).abs() < 0.05, "{said:?}");
    assert!(said.low <= said.middle && said.middle <= said.high);
    assert_eq!((said.draws, said.by_quarter.len()), (4_000, 4));
}

#[test]
fn a_goal_out_of_reach_has_no_chance_and_one_below_has_all() {
    let history = History::of_months(&months(36, |_| 60)).unwrap();
    assert!(forecast(&history, question(4, 10_000_000)).chance < 0.01);
    assert!(forecast(&history, question(4, 100_000)).chance > 0.99);
    assert_eq!(forecast(&history, Question { draws: 1, ..question(1, 0) }).draws, 4_000);
}

#[test]
fn a_year_that_has_begun_counts_what_it_has() {
    let history = History::of_months(&months(24, |_| 10)).unwrap();
    let said = forecast(&history, question(1, 0));
    let known = 3 * 10 * 9_000;
    assert!(said.low.0 >= known, "three of its four quarters are known: {said:?}");
}

#[test]
fn forecasts_of_the_past_stand_beside_what_came() {
    let history = History::of_months(&months(36, |at| 30 + at.cast_unsigned())).unwrap();
    let trials = backtest(&history, 4_000, 7);
    assert_eq!(trials.len(), 5);
    assert_eq!(trials[0].from.number(), 202_501);
    let incomes: Vec<Cents> = history.incomes().map(|(_, c)| c).collect();
    assert_eq!(trials[0].came, incomes[4..8].iter().copied().sum());
    assert_eq!(trials[0].same, incomes[0..4].iter().copied().sum());
    assert!(trials.iter().all(|trial| trial.low <= trial.middle && trial.middle <= trial.high));
    assert_eq!(backtest(&History::of_months(&months(21, |_| 3)).unwrap(), 4_000, 7), []);
}

#[test]
fn what_is_needed_reaches_the_goal_when_it_is_put_into_the_formula() {
    let history = History::of_months(&months(36, |at| 40 + at.cast_unsigned() / 3)).unwrap();
    let goal = Cents(history.last_year().0 * 2);
    let need = needed(&history, goal, 12);
    let gifts: Vec<Cents> = history.habits().into_iter().flatten().collect();
    let gift = gifts.iter().map(|c| c.0 as f64).sum::<f64>() / gifts.len() as f64;
    let (mut partners, mut year) = (need.partners as f64, 0.0);
    for quarter in 1..=12 {
        partners = partners * need.renewal + need.joining;
        if quarter > 8 {
            year += partners * gift;
        }
    }
    assert!((year / goal.0 as f64 - 1.0).abs() < 1e-9);
    assert!(need.joining > need.joining_now);
    assert!(needed(&history, Cents(1), 12).joining <= 0.0);
}
