//! Precision, recall and F1 of the matching on labelled sets, all with the one setting.
//!
//! `cargo run --release -p maillage-matching --example febrl -- FOLDER_OF_FEBRL_CSV [MONACO_OLD.csv MONACO_NEW.csv]`
#![expect(clippy::print_stdout, reason = "the figures are what this program is for")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Instant;

use maillage_matching::{Matching, Outcome, Plan, Position, Record, match_records};

type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let folder = Path::new(arguments.first().ok_or("give the folder of the FEBRL files")?);
    println!(
        "set              records      pairs  precision  recall  F1      F1 of pairs asked too  seconds"
    );
    for set in ["1", "2", "3"] {
        let records = febrl(&folder.join(format!("dataset{set}.csv")), "a")?;
        measure(&format!("FEBRL {set}"), records, &person)?;
    }
    let mut both = febrl(&folder.join("dataset4a.csv"), "a")?;
    both.extend(febrl(&folder.join("dataset4b.csv"), "b")?);
    measure("FEBRL 4", both, &person)?;
    if let [_, old, new, ..] = &arguments[..] {
        let mut both = places(Path::new(old), "old")?;
        both.extend(places(Path::new(new), "new")?);
        measure("Monaco", both, &|record| record.id.clone())?;
    }
    Ok(())
}

/// `rec-12-dup-0` is the person 12.
fn person(record: &Record) -> String {
    record.id.split('-').nth(1).unwrap_or_default().to_owned()
}

fn rows(path: &Path) -> Result<Vec<BTreeMap<String, String>>, Failure> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(path)?;
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

fn febrl(path: &Path, source: &str) -> Result<Vec<Record>, Failure> {
    let mut records = Vec::new();
    for mut row in rows(path)? {
        let mut take = |key: &str| row.remove(key).unwrap_or_default();
        records.push(Record {
            source: source.to_owned(),
            id: take("rec_id"),
            name: format!("{} {}", take("given_name"), take("surname")),
            street: take("address_1"),
            number: take("street_number"),
            postcode: take("postcode"),
            extra: row,
            ..Record::default()
        });
    }
    Ok(records)
}

fn places(path: &Path, source: &str) -> Result<Vec<Record>, Failure> {
    let mut records = Vec::new();
    for mut row in rows(path)? {
        let mut take = |key: &str| row.remove(key).unwrap_or_default();
        let position = Position { lon: take("lon").parse()?, lat: take("lat").parse()? };
        records.push(Record {
            source: source.to_owned(),
            id: take("osm_id"),
            name: take("name"),
            street: take("street"),
            number: take("housenumber"),
            postcode: take("postcode"),
            phone: take("phone"),
            website: take("website"),
            category: take("category"),
            position: Some(position),
            ..Record::default()
        });
    }
    Ok(records)
}

fn measure(
    set: &str,
    records: Vec<Record>,
    truth: &dyn Fn(&Record) -> String,
) -> Result<(), Failure> {
    let count = records.len();
    let begun = Instant::now();
    let matching = match_records(records, &Plan::default())?;
    let seconds = begun.elapsed().as_secs_f64();
    let alone =
        matching.records.iter().map(|record| &record.source).collect::<BTreeSet<_>>().len() == 1;
    let mut by_truth: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (place, record) in (0u32..).zip(&matching.records) {
        by_truth.entry(truth(record)).or_default().push(place);
    }
    let wanted = pairs_of(&matching, by_truth.values(), alone);
    let found = pairs_of(&matching, matching.clusters.iter(), alone);
    let asked = matching.pairs.iter().filter(|pair| pair.outcome == Outcome::Ask);
    let asked: BTreeSet<(u32, u32)> = asked.map(|pair| (pair.left, pair.right)).collect();
    let right_asked = asked.intersection(&wanted).copied();
    let (precision, recall, f1) = figures(&found, &wanted);
    let helped = figures(&found.iter().copied().chain(right_asked).collect(), &wanted).2;
    println!(
        "{set:<12} {count:>11} {:>10}  {precision:<9.4}  {recall:<6.4}  {f1:<6.4}  {helped:<6.4} ({:>5} asked)    {seconds:>8.2}",
        matching.pairs.len(),
        asked.len(),
    );
    if std::env::var_os("MATCH_SHOW").is_some() {
        show(&matching, &found, &wanted);
    }
    Ok(())
}

fn pairs_of<'a>(
    matching: &Matching,
    groups: impl Iterator<Item = &'a Vec<u32>>,
    within: bool,
) -> BTreeSet<(u32, u32)> {
    let mut pairs = BTreeSet::new();
    for group in groups {
        for (place, left) in group.iter().enumerate() {
            for right in &group[place + 1..] {
                let source = |at: &u32| &matching.records[*at as usize].source;
                if within || source(left) != source(right) {
                    pairs.insert((*left, *right));
                }
            }
        }
    }
    pairs
}

#[expect(clippy::cast_precision_loss, reason = "counts of pairs are far below 2^52")]
fn figures(found: &BTreeSet<(u32, u32)>, wanted: &BTreeSet<(u32, u32)>) -> (f64, f64, f64) {
    let right = found.intersection(wanted).count() as f64;
    let precision = right / (found.len().max(1) as f64);
    let recall = right / (wanted.len().max(1) as f64);
    (precision, recall, 2.0 * right / ((found.len() + wanted.len()).max(1) as f64))
}

/// The keys, the weights and every mistake with its waterfall.
fn show(matching: &Matching, found: &BTreeSet<(u32, u32)>, wanted: &BTreeSet<(u32, u32)>) {
    for line in &matching.blocking {
        println!("  {line:?}");
    }
    println!("  start {}", matching.model.start);
    for field in &matching.model.fields {
        println!("  {:?} {:?} m {:.4?} u {:.7?}", field.field, field.weight, field.m, field.u);
    }
    for (label, pairs) in [("missed", wanted - found), ("wrong", found - wanted)] {
        for (left, right) in pairs {
            let (a, b) = (&matching.records[left as usize], &matching.records[right as usize]);
            println!("  {label}: {} {} | {} {}", a.id, a.name, b.id, b.name);
            match matching.pairs.iter().find(|pair| (pair.left, pair.right) == (left, right)) {
                Some(pair) => {
                    let steps = matching.waterfall(pair);
                    let steps: Vec<String> = steps
                        .iter()
                        .map(|step| format!("{:?} {} {}", step.field, step.level, step.weight))
                        .collect();
                    println!("    {} {:?} = {}", pair.weight, pair.outcome, steps.join(", "));
                }
                None => println!("    never compared"),
            }
        }
    }
}
