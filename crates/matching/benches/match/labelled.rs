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
        measure(&format!("FEBRL {set}"), records, &by(person))?;
    }
    let mut both = table::records(&folder.join("dataset4a.csv"), "a")?;
    both.extend(table::records(&folder.join("dataset4b.csv"), "b")?);
    measure("FEBRL 4", both, &by(person))?;
    Ok(())
}

/// The places of two extracts of one map: one id is one place.
pub(crate) fn monaco(old: &Path, new: &Path) -> Result<(), Failure> {
    let mut both = table::records(old, "old")?;
    both.extend(table::records(new, "new")?);
    measure("Monaco", both, &by(|record| record.id.clone()))?;
    Ok(())
}

/// Any two files and the pairs of their ids that are one place.
pub(crate) fn pairs(name: &str, files: &[String; 3]) -> Result<(), Failure> {
    let mut both = table::records(Path::new(&files[0]), "a")?;
    both.extend(table::records(Path::new(&files[1]), "b")?);
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_path(&files[2])?;
    let mut wanted = BTreeSet::new();
    for row in reader.records() {
        let row = row?;
        let id = |at: usize| row.get(at).unwrap_or_default().to_owned();
        wanted.insert((id(0), id(1)));
    }
    measure(name, both, &|records| {
        let places: BTreeMap<(&str, &str), u32> = (0u32..)
            .zip(records)
            .map(|(place, record)| ((record.source.as_str(), record.id.as_str()), place))
            .collect();
        let place = |source: &str, id: &str| places.get(&(source, id)).copied();
        wanted.iter().filter_map(|(a, b)| Some((place("a", a)?, place("b", b)?))).collect()
    })?;
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
