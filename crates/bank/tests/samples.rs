//! Real files of banks, where they are on the machine: each is accepted, or refused with its reason.

mod support;

use std::fmt::Write;
use std::fs;

use maillage_bank::camt::{Item, Outcome, Reader, read_all, survey};
use support::shared;

#[test]
fn every_sample_is_accepted_or_refused_with_its_reason() {
    let Some(folder) = shared("samples/bank/postfinance-moov") else { return };
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "xml"))
        .collect();
    names.sort();
    let mut table = String::new();
    for path in names {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let bytes = fs::read(&path).unwrap();
        writeln!(table, "{name}").unwrap();
        match survey(&bytes[..]) {
            Err(error) => writeln!(table, "  not read: {error}").unwrap(),
            Ok(statements) => {
                for statement in statements {
                    let header = &statement.header;
                    let version = header.version.unwrap_or(0);
                    let kind = header.kind.message();
                    match statement.result {
                        Ok(totals) => writeln!(
                            table,
                            "  {kind}.{version:02} accepted: {} booked, {} not, +{} {}, {:?}",
                            totals.entries,
                            totals.unbooked,
                            totals.credits,
                            totals.debits,
                            totals.proof
                        ),
                        Err(error) => writeln!(table, "  {kind}.{version:02} refused: {error}"),
                    }
                    .unwrap();
                }
            }
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn in_euros_every_sample_reads_the_same_as_in_its_own_currency_would() {
    // The Swiss samples are in francs and so refused; read as if they were in euros, they exercise the
    // reader on what Swiss banks really write.
    let Some(folder) = shared("samples/bank/postfinance-moov") else { return };
    let mut table = String::new();
    let mut paths: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        let Ok(text) = fs::read_to_string(&path) else { continue };
        if !text.contains("\"CHF\"") || !text.contains("camt.05") {
            continue;
        }
        let text = text.replace("\"CHF\"", "\"EUR\"").replace(">CHF<", ">EUR<");
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        writeln!(table, "{name}").unwrap();
        for outcome in read_all(text.as_bytes()).unwrap() {
            match outcome {
                Outcome::Accepted(statement) => {
                    let details: usize = statement.entries.iter().map(|e| e.details.len()).sum();
                    let returns = statement.entries.iter().filter(|e| e.is_return).count();
                    let odd = statement.entries.iter().filter(|e| !e.details_reconcile).count();
                    writeln!(
                        table,
                        "  {} entries, {details} details, {returns} returns, {odd} unexplained, {}",
                        statement.entries.len(),
                        statement.totals.sum()
                    )
                    .unwrap();
                }
                Outcome::Refused(refusal) => {
                    writeln!(table, "  refused: {}", refusal.error).unwrap();
                }
            }
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn where_the_sepa_crate_accepts_a_sample_both_agree_on_every_amount() {
    let Some(folder) = shared("samples/bank/postfinance-moov") else { return };
    let mut compared = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let Ok(text) = fs::read_to_string(entry.unwrap().path()) else { continue };
        let Ok(theirs) = sepa::camt053::parse_camt053(&text) else { continue };
        let theirs: Vec<_> = theirs
            .statements
            .iter()
            .flat_map(|statement| &statement.entries)
            .map(|entry| entry.signed_ct())
            .collect();
        let ours: Vec<_> = Reader::new(text.as_bytes())
            .unwrap()
            .filter_map(|item| match item.unwrap() {
                Item::Entry(entry) => Some(Some(entry.amount.0)),
                _ => None,
            })
            .collect();
        assert_eq!(ours, theirs);
        compared += 1;
    }
    assert!(compared > 0, "no sample was compared");
}
