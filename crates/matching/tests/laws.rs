//! What holds for any records: their order changes nothing, no place has two living numbers of one scheme,
//! and the explanation of a pair adds up to what is shown.

use std::collections::BTreeSet;

use maillage_matching::compare::compare;
use maillage_matching::{
    Corpus, Frequencies, Matching, OfficialId, Outcome, Plan, Position, Record, match_records,
};
use proptest::prelude::*;

const WORDS: [&str; 12] = [
    "bar",
    "forn",
    "pallars",
    "ripoll",
    "montseny",
    "cadaqués",
    "associació",
    "veïns",
    "llibreria",
    "ona",
    "farmàcia",
    "vallès",
];

prop_compose! {
    fn any_record()(
        source in 0..3usize,
        words in prop::collection::vec(0..WORDS.len(), 0..4),
        siret in prop::option::of((0..6u8, any::<bool>())),
        phone in prop::option::of(0..8u8),
        street in prop::option::of((0..4u8, 1..9u8)),
        place in prop::option::of((0..20u8, 0..20u8)),
        category in prop::option::of(0..3u8),
    ) -> Record {
        Record {
            source: ["a", "b", "c"][source].into(),
            name: words.iter().map(|word| WORDS[*word]).collect::<Vec<_>>().join(" "),
            official: siret
                .map(|(value, living)| OfficialId { scheme: "siret".into(), value: value.to_string(), living })
                .into_iter()
                .collect(),
            phone: phone.map(|end| format!("+34 930 000 00{end}")).unwrap_or_default(),
            street: street.map(|(name, _)| format!("carrer {}", WORDS[name as usize])).unwrap_or_default(),
            number: street.map(|(_, number)| number.to_string()).unwrap_or_default(),
            position: place.map(|(x, y)| Position {
                lon: 2.16 + f64::from(x) * 0.000_3,
                lat: 41.38 + f64::from(y) * 0.000_3,
            }),
            category: category.map(|code| format!("shop={code}")).unwrap_or_default(),
            ..Record::default()
        }
    }
}

fn any_records() -> impl Strategy<Value = Vec<Record>> {
    prop::collection::vec(any_record(), 0..60).prop_map(|mut records| {
        for (id, record) in records.iter_mut().enumerate() {
            record.id = format!("{id}");
        }
        records
    })
}

fn plan() -> Plan {
    Plan { repeating: BTreeSet::from(["c".to_owned()]) }
}

fn matched(records: &[Record]) -> Matching {
    match_records(records.to_vec(), &plan()).expect("ids are distinct")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn permuting_the_input_changes_nothing(
        (before, after) in any_records().prop_flat_map(|records| (Just(records.clone()), Just(records).prop_shuffle())),
    ) {
        let (before, after) = (matched(&before), matched(&after));
        prop_assert_eq!(before.records, after.records);
        prop_assert_eq!(before.pairs, after.pairs);
        prop_assert_eq!(before.clusters, after.clusters);
        prop_assert_eq!(before.blocking, after.blocking);
    }

    #[test]
    fn a_cluster_never_holds_two_living_numbers_of_one_scheme_nor_more_than_twenty(records in any_records()) {
        let matching = matched(&records);
        for cluster in &matching.clusters {
            prop_assert!((2..=20).contains(&cluster.len()));
            let numbers: BTreeSet<&OfficialId> = cluster
                .iter()
                .flat_map(|place| &matching.records[*place as usize].official)
                .filter(|id| id.living)
                .collect();
            prop_assert!(numbers.len() <= 1);
        }
    }

    #[test]
    fn a_source_that_says_each_place_once_has_one_record_in_a_cluster(records in any_records()) {
        let matching = matched(&records);
        for cluster in &matching.clusters {
            for once in ["a", "b"] {
                let held = cluster.iter().filter(|place| matching.records[**place as usize].source == once);
                prop_assert!(held.count() <= 1);
            }
        }
    }

    #[test]
    fn two_records_agree_alone_as_they_do_among_all(records in any_records()) {
        let all = Frequencies::new(1 << 20);
        records.iter().for_each(|record| all.add(record));
        let matching = matched(&records);
        let sources = ["a", "b", "c"].map(str::to_owned);
        for pair in &matching.pairs {
            let both = [pair.left, pair.right].map(|at| matching.records[at as usize].clone());
            let part = Corpus::part(both, &sources, &all);
            prop_assert_eq!(compare(&part, 0, 1), pair.pattern);
            prop_assert_eq!(part.official(0, 1), pair.official);
        }
    }

    #[test]
    fn the_waterfall_sums_to_the_weight_shown(records in any_records()) {
        let matching = matched(&records);
        for pair in &matching.pairs {
            let sum: i64 = matching.waterfall(pair).iter().map(|step| step.weight).sum();
            prop_assert_eq!(sum, pair.weight);
        }
    }

    #[test]
    fn the_same_official_number_in_two_sources_is_one_place(mut records in any_records()) {
        for record in &mut records {
            record.official.clear();
        }
        for (id, source) in [("x", "a"), ("y", "b")] {
            let official = vec![OfficialId { scheme: "siret".into(), value: "9".into(), living: true }];
            records.push(Record { source: source.into(), id: id.into(), official, ..Record::default() });
        }
        let matching = matched(&records);
        let pair = matching.pairs.iter().find(|pair| {
            matching.records[pair.left as usize].id == "x" && matching.records[pair.right as usize].id == "y"
        });
        prop_assert_eq!(pair.map(|pair| pair.outcome), Some(Outcome::Same));
    }
}

#[test]
fn no_record_and_one_record_match_nothing() {
    assert!(matched(&[]).clusters.is_empty());
    assert!(matched(&[Record { source: "a".into(), ..Record::default() }]).pairs.is_empty());
}

#[test]
fn two_records_of_one_source_and_id_are_refused() {
    let twice = vec![Record::default(), Record::default()];
    assert!(match_records(twice, &plan()).is_err());
}
