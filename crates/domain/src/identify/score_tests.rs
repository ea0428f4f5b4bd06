//! What a score is made of, and that it adds up.

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
    Scorer::new(&[Need::Food, Need::Funds], HALF_LIFE_M, Some(BTreeMap::new()))
}

fn any_values() -> impl Strategy<Value = [Option<u32>; 7]> {
    proptest::array::uniform7(proptest::option::of(0..=1_000_u32))
}

fn total(values: [Option<u32>; 7]) -> Score {
    add_up(values.map(|value| (value, Explanation::Unknown)))
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
    fn raising_one_value_never_lowers_the_score(values in any_values(), i in 0..7_usize, by in 0..1_000_u32) {
        let mut raised = values;
        raised[i] = values[i].map(|value| (value + by).min(1_000));
        prop_assert!(total(raised).points >= total(values).points);
    }

    #[test]
    fn what_is_unknown_never_beats_the_best_known(values in any_values(), i in 0..7_usize) {
        let (mut unknown, mut best) = (values, values);
        unknown[i] = None;
        best[i] = Some(1_000);
        let (unknown, best) = (total(unknown), total(best));
        prop_assert!(best.points >= unknown.points && best.coverage > unknown.coverage);
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
    assert_eq!(Criterion::ALL.into_iter().map(Criterion::weight).sum::<u32>(), 100);
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
