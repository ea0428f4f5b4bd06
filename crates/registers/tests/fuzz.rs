//! The targets of `fuzz/` for registers, run on changed files: they are refused with words, or each row
//! is kept or skipped for a reason. `MAILLAGE_FUZZ_ROUNDS=10000` goes on for minutes.
#![expect(clippy::print_stdout, reason = "an absent file shall be seen")]

#[path = "../../../fuzz/targets/mutate.rs"]
mod mutate;
#[path = "../../../fuzz/targets/register.rs"]
mod register;

use std::fs;
use std::path::{Path, PathBuf};

use maillage_app::identify::register::SourceFormat;
use mutate::{Mutations, rounds};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The first bytes of a file of the shared data, up to the end of a line.
fn beginning(path: &str, bytes: usize) -> Option<Vec<u8>> {
    let full = here("../../../shared/data").join(path);
    let Ok(mut content) = fs::read(&full) else {
        println!("skipped: {} is absent", full.display());
        return None;
    };
    if content.len() > bytes {
        content.truncate(bytes);
        let end = content.iter().rposition(|byte| *byte == b'\n').map_or(bytes, |at| at + 1);
        content.truncate(end);
    }
    Some(content)
}

fn changed(seed: u64, sample: &[u8], run: impl Fn(&[u8])) {
    run(sample);
    let mut mutations = Mutations::seeded(seed);
    for _ in 0..rounds(40) {
        run(&mutations.change(sample));
    }
}

#[test]
fn a_changed_census_is_refused_or_counted() {
    let Some(sample) = beginning("barcelona/cens2024_restauracio_sample.csv", 20_000) else {
        return;
    };
    changed(1, &sample, |bytes| register::run(SourceFormat::BarcelonaCensus, None, "csv", bytes));
}

#[test]
fn a_changed_table_is_refused_or_counted() {
    let Some(sample) = beginning("france/metz_establishments.csv", 20_000) else { return };
    let mapping = here("mappings/metz.toml");
    changed(2, &sample, |bytes| {
        register::run(SourceFormat::Mapping, Some(&mapping), "csv", bytes);
    });
}

#[test]
fn a_changed_list_of_sirene_is_refused_or_counted() {
    let Some(sample) = beginning("france/sirene_geo_sample_header.csv", 20_000) else { return };
    changed(3, &sample, |bytes| register::run(SourceFormat::Sirene, None, "csv", bytes));
}

#[test]
fn a_changed_extract_of_openstreetmap_is_refused_or_counted() {
    let path = here("../../../shared/data/osm/monaco-2021-04-21.osm.pbf");
    let Ok(mut sample) = fs::read(&path) else {
        println!("skipped: {} is absent", path.display());
        return;
    };
    sample.truncate(60_000);
    let mut mutations = Mutations::seeded(4);
    for _ in 0..rounds(20) {
        register::run(SourceFormat::Osm, None, "osm.pbf", &mutations.change(&sample));
    }
}

#[test]
fn a_changed_archive_of_a_register_is_refused_or_counted() {
    use std::io::Write as _;

    let Some(sample) = beginning("barcelona/cens2024_restauracio_sample.csv", 20_000) else {
        return;
    };
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("census.csv", zip::write::SimpleFileOptions::default()).expect("in memory");
    zip.write_all(&sample).expect("in memory");
    let packed = zip.finish().expect("in memory").into_inner();
    changed(5, &packed, |bytes| {
        register::run(SourceFormat::BarcelonaCensus, None, "zip", bytes);
    });
}
