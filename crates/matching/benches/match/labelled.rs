//! Sets that others labelled.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use maillage_matching::Record;

use crate::Failure;
use crate::figures::{Pairs, joined, measure};
use crate::table;

/// FEBRL 1 to 4: people with typing errors; `rec-12-dup-0` is the person 12.
pub(crate) fn febrl(folder: &Path) -> Result<(), Failure> {
    for set in ["1", "2", "3"] {
        let records = table::records(&folder.join(format!("dataset{set}.csv")), "a")?;
        measure(&format!("FEBRL {set}"), records, Some(0.99), &by(person))?;
    }
    let mut both = table::records(&folder.join("dataset4a.csv"), "a")?;
    both.extend(table::records(&folder.join("dataset4b.csv"), "b")?);
    measure("FEBRL 4", both, Some(0.99), &by(person))?;
    Ok(())
}

/// The places of two extracts of one map: one id is one place.
pub(crate) fn monaco(old: &Path, new: &Path) -> Result<(), Failure> {
    let mut both = table::records(old, "old")?;
    both.extend(table::records(new, "new")?);
    measure("Monaco", both, Some(0.97), &by(|record| record.id.clone()))?;
    Ok(())
}

/// Any two files and the pairs of their ids that are one place.
pub(crate) fn pairs(name: &str, files: &[String; 3]) -> Result<(), Failure> {
    let mut both = table::records(Path::new(&files[0]), "a")?;
    both.extend(table::records(Path::new(&files[1]), "b")?);
    let wanted = wanted(Path::new(&files[2]))?;
    measure(name, both, None, &|records| {
        let places: BTreeMap<(&str, &str), u32> = (0u32..)
            .zip(records)
            .map(|(place, record)| ((record.source.as_str(), record.id.as_str()), place))
            .collect();
        let place = |source: &str, id: &str| places.get(&(source, id)).copied();
        wanted.iter().filter_map(|(a, b)| Some((place("a", a)?, place("b", b)?))).collect()
    })?;
    Ok(())
}

/// The pairs of ids of a file: its columns named after a left and a right side, or its first two. Where a
/// column says whether the pair is one place (`label`, `gold`, `match`), only those of which it says 1.
fn wanted(file: &Path) -> Result<BTreeSet<(String, String)>, Failure> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .comment(Some(b'#'))
        .flexible(true)
        .from_path(file)?;
    let head: Vec<String> = reader.headers()?.iter().map(str::to_lowercase).collect();
    let named = |words: &[&str]| {
        head.iter()
            .position(|name| name.contains("id") && words.iter().any(|word| name.starts_with(word)))
    };
    let left = named(&["ltable", "left", "l_"]).unwrap_or(0);
    let right = named(&["rtable", "right", "r_"]).unwrap_or(1);
    let label = head.iter().position(|name| ["label", "gold", "match"].contains(&name.as_str()));
    let mut wanted = BTreeSet::new();
    for row in reader.records() {
        let row = row?;
        let cell = |at: usize| row.get(at).unwrap_or_default().to_owned();
        let says = label.is_none_or(|at| matches!(cell(at).as_str(), "1" | "true" | "True"));
        if says {
            wanted.insert((cell(left), cell(right)));
        }
    }
    Ok(wanted)
}

/// One file in which a column says which records are one place.
pub(crate) fn clusters(name: &str, file: &Path, column: &str) -> Result<(), Failure> {
    let column = column.to_lowercase();
    let mut records = table::records(file, "a")?;
    let mut truth: BTreeMap<String, String> = BTreeMap::new();
    for record in &mut records {
        let cluster = record.extra.remove(&column).unwrap_or_else(|| record.id.clone());
        truth.insert(record.id.clone(), cluster);
    }
    measure(name, records, None, &by(|record| truth.get(&record.id).cloned().unwrap_or_default()))?;
    Ok(())
}

fn person(record: &Record) -> String {
    record.id.split('-').nth(1).unwrap_or_default().to_owned()
}

/// The pairs of records of which `truth` says the same; within a source only when there is but one.
pub(crate) fn by(truth: impl Fn(&Record) -> String) -> impl Fn(&[Record]) -> Pairs {
    move |records| {
        let mut groups: BTreeMap<String, Vec<u32>> = BTreeMap::new();
        let mut sources = BTreeSet::new();
        for (place, record) in (0u32..).zip(records) {
            groups.entry(truth(record)).or_default().push(place);
            sources.insert(&record.source);
        }
        joined(records, groups.values(), sources.len() == 1)
    }
}
