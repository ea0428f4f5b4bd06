//! What the tests of this crate share: the folder of samples, the schema checker, invented parties.
#![expect(dead_code, reason = "each test file uses its own part")]
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "helpers of tests fail and skip aloud"
)]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use jiff::civil::{Date, date};
use maillage_bank::camt::{Account, Balance, Kind, StatementHeader};
use maillage_bank::pain008::{Batch, Creditor, Debit, FileHeader, Remittance, Scheme, Sequence};
use maillage_bank::{CreditorIdentifier, Iban, Identifier};
use maillage_domain::money::Cents;

/// A place in the shared folder, when there is one on this machine.
pub(crate) fn shared(path: &str) -> Option<PathBuf> {
    let place = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared").join(path);
    if place.exists() {
        return Some(place);
    }
    println!("skipped: {} is not on this machine", place.display());
    None
}

/// Checks a file against a schema of the shared folder with xmllint, when both are there.
pub(crate) fn assert_valid(xml: &[u8], schema: &str) {
    let Some(schema) = shared(&format!("validators/xsd/{schema}")) else { return };
    if Command::new("xmllint").arg("--version").output().is_err() {
        println!("skipped: xmllint is not on this machine");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file.xml");
    fs::write(&file, xml).unwrap();
    let output = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema"])
        .arg(&schema)
        .arg(&file)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{}: {said}", schema.display());
}

pub(crate) fn id(text: &str) -> Identifier {
    Identifier::parse(text).unwrap()
}

pub(crate) fn our_iban() -> Iban {
    Iban::french(30_004, 1_234, "00012345678").unwrap()
}

pub(crate) fn debtor_iban(number: u64) -> Iban {
    Iban::spanish(2_100, 418, 200_000_000 + number).unwrap()
}

pub(crate) fn file_header() -> FileHeader {
    FileHeader {
        message_id: id("MAILLAGE-2026-11-1"),
        created_at: "2026-11-02T09:30:00Z".parse().unwrap(),
        initiating_party: "Réseau d'entreprises urbaines solidaires".into(),
        creditor: Creditor {
            name: "Réseau d'entreprises urbaines solidaires".into(),
            iban: our_iban(),
            bic: Some("BNPAFRPP".parse().unwrap()),
            identifier: CreditorIdentifier::parse("FR72ZZZ123456").unwrap(),
        },
    }
}

pub(crate) fn debit(number: u64, cents: i64) -> Debit {
    Debit {
        end_to_end_id: id(&format!("2026-10/{number:06}")),
        amount: Cents(cents),
        scheme: Scheme::Core,
        sequence: Sequence::Recurring,
        mandate_id: id(&format!("RUM-{number:06}")),
        mandate_signed_on: date(2025, 1, 15),
        debtor_name: format!("Forn de pa L’Espiga {number}"),
        debtor_iban: debtor_iban(number),
        debtor_bic: None,
        remittance: Remittance::Text("Part d’octubre 2026: 0,7 % de 4.315,00 €".into()),
    }
}

pub(crate) fn batch(name: &str, sequence: Sequence, count: u64, cents: i64) -> Batch {
    Batch {
        payment_information_id: id(name),
        scheme: Scheme::Core,
        sequence,
        collection_date: date(2026, 11, 20),
        count,
        total: Cents(cents),
    }
}

pub(crate) fn balance(code: &str, cents: i64, day: Date) -> Balance {
    Balance { code: code.into(), amount: Cents(cents), date: Some(day) }
}

pub(crate) fn statement_header(version: u16, opening: i64, closing: i64) -> StatementHeader {
    let day = date(2026, 11, 20);
    StatementHeader {
        kind: Kind::Statement,
        version: Some(version),
        message_id: Some("MSG-20261120".into()),
        id: "2026-11-20/EUR".into(),
        sequence: Some(224),
        page: None,
        account: Account::Iban(our_iban()),
        currency: "EUR".into(),
        created: Some(date(2026, 11, 21).at(4, 30, 0, 0)),
        period: Some((day, day)),
        duplicate: false,
        balances: vec![balance("OPBD", opening, day), balance("CLBD", closing, day)],
    }
}
