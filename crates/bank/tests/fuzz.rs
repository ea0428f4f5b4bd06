//! The targets of `fuzz/`, run on changed samples: no bytes make a reader panic or give sums that do not
//! hold. `MAILLAGE_FUZZ_ROUNDS=10000` goes on for minutes.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail aloud")]

#[path = "../../../fuzz/targets/camt.rs"]
mod camt;
#[path = "../../../fuzz/targets/iban.rs"]
mod iban;
#[path = "../../../fuzz/targets/mutate.rs"]
mod mutate;
#[path = "../../../fuzz/targets/pain.rs"]
mod pain;
mod support;

use std::fs;
use std::path::Path;

use jiff::civil::date;
use maillage_bank::camt::{CamtWriter, Detail, Entry, Version};
use maillage_domain::money::Cents;
use mutate::{Mutations, rounds};

/// A statement of our own, so that something is tried where no sample is.
fn own_statement(version: Version, number: u16) -> Vec<u8> {
    let created = date(2026, 11, 20).at(20, 0, 0, 0);
    let mut writer = CamtWriter::start(Vec::new(), version, "M1", created).unwrap();
    writer.statement(&support::statement_header(number, 10_000, 10_300)).unwrap();
    for cents in [100, 150, 50] {
        let detail = Detail {
            amount: Some(Cents(cents)),
            end_to_end_id: Some(format!("RAVAL-{cents}")),
            remittance: Some("gràcies & fins aviat".into()),
            ..Detail::default()
        };
        let entry = Entry {
            amount: Cents(cents),
            booking_date: Some(date(2026, 11, 20)),
            details: vec![detail],
            ..Entry::default()
        };
        writer.entry(&entry).unwrap();
    }
    writer.end_statement().unwrap();
    writer.finish().unwrap()
}

/// All XML files below a folder.
fn files(folder: &Path, found: &mut Vec<Vec<u8>>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "xml") {
            found.extend(fs::read(&path));
        }
    }
}

#[test]
fn changed_statements_are_refused_or_add_up() {
    let mut samples = vec![own_statement(Version::V08, 8), own_statement(Version::V02, 2)];
    if let Some(folder) = support::shared("samples/bank") {
        files(&folder, &mut samples);
    }
    samples.retain(|sample| sample.len() < 200_000);
    for (seed, sample) in (1..).zip(&samples) {
        camt::run(sample);
        let mut mutations = Mutations::seeded(seed);
        for _ in 0..rounds(30) {
            camt::run(&mutations.change(sample));
        }
    }
}

#[test]
fn changed_identifiers_are_refused_or_come_back_as_printed() {
    let samples = [
        "ES9121000418450200051332",
        "FR72ZZZ123456",
        "RF18539007547034",
        "CAIXESBBXXX",
        "ÇçŒß☃ 0,7 %",
    ];
    for (seed, sample) in (1..).zip(samples) {
        iban::run(sample.as_bytes());
        let mut mutations = Mutations::seeded(seed);
        for _ in 0..rounds(2_000) {
            iban::run(&mutations.change(sample.as_bytes()));
        }
    }
}

#[test]
fn files_of_debits_hold_only_what_banks_carry() {
    let samples = ["L'Espiga & Fills|0,7 % de 4.315,00 €", "Núñez <Çelik>]]>\u{7}|\u{0}\u{ffff}☃"];
    for (seed, sample) in (1..).zip(samples) {
        pain::run(sample.as_bytes());
        let mut mutations = Mutations::seeded(seed);
        for _ in 0..rounds(1_000) {
            pain::run(&mutations.change(sample.as_bytes()));
        }
    }
}
