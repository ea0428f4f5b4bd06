//! What a score is made of, and that it adds up.

use super::super::rank::Rank;
use super::*;
use proptest::prelude::*;

fn category() -> impl Strategy<Value = Category> {
    (0..u8::try_from(Category::all().count()).unwrap())
        .prop_map(|index| Category::from_index(index).unwrap())
}

prop_compose! {
    fn facts()(
        category in category(),
        distance_m in proptest::option::of(0.0..3_000.0_f64),
        doubled_headcount in proptest::option::of(0..400_u32),
        units in proptest::option::of(1..300_u32),
        known_chain in any::<bool>(),
        signals in proptest::option::of((0..256_u16).prop_map(Signals)),
        reach in proptest::option::of(any::<(bool, bool, bool)>().prop_map(
            |(street_door, phone, written)| Reach { street_door, phone, written })),
    ) -> Facts {
        Facts {
            category, nace: None, distance_m, doubled_headcount, units, known_chain, signals,
            reach,
        }
    }
}

fn scorer() -> Scorer {
    Scorer::new(&[Need::Food, Need::Funds], &Criteria::default(), Some(BTreeMap::new()))
}

/// Any seven weights that sum to 100, zeros among them.
fn any_weights() -> impl Strategy<Value = Weights> {
    proptest::array::uniform6(0..=100_u32).prop_map(|mut cuts| {
        cuts.sort_unstable();
        let ends = [0, cuts[0], cuts[1], cuts[2], cuts[3], cuts[4], cuts[5], 100];
        Weights::new(std::array::from_fn(|i| ends[i + 1] - ends[i])).unwrap()
    })
}

/// A rank of the values, all at the same distance.
fn rank(values: [Option<u32>; 7], weights: Weights) -> Rank {
    let (points, coverage) = total(values, weights);
    Rank { points, coverage, distance_m: Some(0.0) }
}

/// The place of the first of some rows when they are ordered, by both orders of the score.
fn places(rows: &[[Option<u32>; 7]], weights: Weights) -> [usize; 2] {
    let ranks: Vec<Rank> = rows.iter().map(|values| rank(*values, weights)).collect();
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order.sort_by(|a, b| ranks[*a].best_first(&ranks[*b], || a.cmp(b)));
    let by_score = order.iter().position(|row| *row == 0).unwrap();
    order.sort_by(|a, b| ranks[*a].best_known_first(&ranks[*b], || a.cmp(b)));
    [by_score, order.iter().position(|row| *row == 0).unwrap()]
}

fn any_values() -> impl Strategy<Value = [Option<u32>; 7]> {
    proptest::array::uniform7(proptest::option::of(0..=1_000_u32))
}

fn summed(values: [Option<u32>; 7], weights: Weights) -> Score {
    add_up(values.map(|value| (value, Explanation::Unknown)), weights)
}

proptest! {
    #[test]
    fn the_shares_of_the_criteria_make_the_score(facts in facts()) {
        let scorer = scorer();
        let shares = Criterion::ALL.map(|criterion| scorer.share(criterion, &facts));
        let all = shares.into_iter().fold(Share::default(), |sum, share| sum + share);
        let score = scorer.score(&facts);
        prop_assert_eq!((all.points(), all.coverage()), (score.points, score.coverage));
    }
}

proptest! {
    #[test]
    fn the_points_of_the_parts_add_up_to_the_score_exactly(facts in facts()) {
        let score = scorer().score(&facts);
        prop_assert_eq!(score.parts.iter().map(|part| part.points).sum::<u32>(), score.points);
        prop_assert!(score.points <= 100_000 && score.coverage <= 100);
        for part in score.parts {
            prop_assert!(part.value.is_some() || part.points == 0);
        }
    }

    #[test]
    fn with_any_weights_the_points_add_up_and_agree_with_the_total(values in any_values(), weights in any_weights()) {
        let score = summed(values, weights);
        prop_assert_eq!(score.parts.iter().map(|part| part.points).sum::<u32>(), score.points);
        prop_assert_eq!((score.points, score.coverage), total(values, weights));
        prop_assert!(score.points <= 100_000 && score.coverage <= 100);
        prop_assert_eq!(score.parts.iter().map(|part| part.weight).sum::<u32>(), 100);
    }

    #[test]
    fn raising_one_value_never_lowers_the_rank(
        rows in proptest::collection::vec(any_values(), 1..12), weights in any_weights(), i in 0..7_usize,
        by in 0..1_000_u32,
    ) {
        let mut raised = rows.clone();
        raised[0][i] = rows[0][i].map(|value| (value + by).min(1_000));
        prop_assert!(total(raised[0], weights).0 >= total(rows[0], weights).0);
        let (before, after) = (places(&rows, weights), places(&raised, weights));
        prop_assert!(after[0] <= before[0] && after[1] <= before[1], "{:?} {:?}", before, after);
    }

    #[test]
    fn what_is_unknown_never_beats_the_best_known(
        values in any_values(), weights in any_weights(), i in 0..7_usize,
    ) {
        let (mut unknown, mut best) = (values, values);
        unknown[i] = None;
        best[i] = Some(1_000);
        let (unknown, best) = (rank(unknown, weights), rank(best, weights));
        prop_assert!(best.points >= unknown.points && best.coverage >= unknown.coverage);
        let equal = || std::cmp::Ordering::Equal;
        let expected = if weights.all()[i] == 0 { equal() } else { std::cmp::Ordering::Less };
        prop_assert_eq!(best.best_first(&unknown, equal), expected);
        prop_assert!(best.best_known_first(&unknown, equal) != std::cmp::Ordering::Greater);
    }

    #[test]
    fn the_order_of_the_input_changes_nothing(
        rows in proptest::collection::vec(any_values(), 1..12), weights in any_weights(), turn in 0..12_usize,
    ) {
        let ordered = |rows: &[(usize, [Option<u32>; 7])]| {
            let mut rows = rows.to_vec();
            let ranked = |row: &(usize, [Option<u32>; 7])| rank(row.1, weights);
            rows.sort_by(|a, b| ranked(a).best_known_first(&ranked(b), || a.0.cmp(&b.0)));
            rows
        };
        let rows: Vec<_> = rows.into_iter().enumerate().collect();
        let mut turned = rows.clone();
        turned.rotate_left(turn % rows.len());
        turned.reverse();
        prop_assert_eq!(ordered(&rows), ordered(&turned));
    }

    #[test]
    fn without_a_register_coverage_falls_and_the_other_values_stay(facts in facts()) {
        let full = scorer().score(&facts);
        let poorer = scorer().score(&Facts { reach: None, ..facts });
        let lost = if facts.reach.is_some() { 5 } else { 0 };
        prop_assert_eq!(poorer.coverage + lost, full.coverage);
        for (before, after) in full.parts.iter().zip(&poorer.parts) {
            if before.criterion != Criterion::Reachability {
                prop_assert_eq!(before.value, after.value);
            }
        }
    }
}

#[test]
fn the_weights_sum_to_one_hundred() {
    assert_eq!(Criterion::ALL.into_iter().map(Criterion::default_weight).sum::<u32>(), 100);
    assert_eq!(Weights::default().of(Criterion::Proximity), 20);
}

#[test]
fn a_network_s_own_verdict_goes_before_the_table_and_says_so() {
    let facts = Facts {
        category: "bookshop".parse().unwrap(),
        nace: Some(NaceClass(4761)),
        distance_m: None,
        doubled_headcount: None,
        units: None,
        known_chain: false,
        signals: None,
        reach: None,
    };
    let by = |criteria: &Criteria, category: &str| {
        let facts = Facts { category: category.parse().unwrap(), ..facts };
        Scorer::new(&[Need::Learning], criteria, None).score(&facts).parts[0]
    };
    let weights = Weights::default().all();
    let bookshop: Category = "bookshop".parse().unwrap();
    let verdicts = [(bookshop, [(Need::Learning, 700)].into())].into();
    let own = Criteria::new(weights, HALF_LIFE_M, verdicts, Default::default()).unwrap();
    let part = by(&own, "bookshop");
    assert_eq!(part.value, Some(700));
    let judged = Explanation::Judged { need: Need::Learning, category: bookshop, thousandths: 700 };
    assert_eq!(part.explanation, judged);
    assert!(matches!(by(&own, "toys").explanation, Explanation::Serves(_)), "by its own class");
    let none = Criteria::new(weights, HALF_LIFE_M, Default::default(), [bookshop].into()).unwrap();
    assert_eq!(by(&none, "bookshop").explanation, Explanation::ServesNone);
}

#[test]
fn a_weight_of_nothing_switches_a_criterion_off() {
    let weights = Weights::new([55, 20, 15, 10, 0, 0, 0]).unwrap();
    let values = [Some(1_000), None, None, None, Some(0), Some(0), Some(0)];
    assert_eq!(total(values, weights), (100_000, 55));
}

#[test]
fn a_bakery_of_the_quarter_is_scored_as_the_manual_says() {
    let facts = Facts {
        category: "bakery".parse().unwrap(),
        nace: None,
        distance_m: Some(400.0),
        doubled_headcount: Some(15),
        units: Some(2),
        known_chain: false,
        signals: Some(Signals(1)),
        reach: Some(Reach { street_door: true, phone: true, written: false }),
    };
    let score = scorer().score(&facts);
    let values = score.parts.map(|part| part.value.unwrap());
    assert_eq!(values, [1_000, 500, 544, 500, 400, 750, 1_000]);
    assert_eq!((score.points, score.coverage), (70_910, 100));
}

#[test]
fn a_full_score_known_by_a_third_has_less_to_speak_for_it_than_a_good_one_known_whole() {
    let score = |points, coverage| {
        let known = summed([Some(1_000); 7], Weights::default());
        Score { points, coverage, ..known }
    };
    assert_eq!(score(100_000, 35).known_points(), 35_000);
    assert_eq!(score(80_000, 100).known_points(), 80_000);
    assert_eq!(score(33_333, 50).known_points(), 16_666);
}

#[test]
fn a_chain_named_by_its_brand_gets_at_most_four_tenths() {
    let facts = Facts {
        category: "clothing".parse().unwrap(),
        nace: None,
        distance_m: None,
        doubled_headcount: None,
        units: None,
        known_chain: true,
        signals: None,
        reach: None,
    };
    assert_eq!(scorer().score(&facts).parts[3].value, Some(400));
    let many = Facts { units: Some(64), ..facts };
    assert_eq!(scorer().score(&many).parts[3].value, Some(143));
}
