//! Files of the bank: direct debits written, statements written and read.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write};

use jiff::civil::date;
use maillage_bank::camt::{
    Account, Balance, CamtWriter, Detail, Entry, Item, Kind, Reader, StatementHeader, TransactionCode,
    Version,
};
use maillage_bank::pain008::{
    BatchPlanner, Creditor, Debit, DebitWriter, FileHeader, Remittance, Scheme, Sequence,
};
use maillage_bank::{CreditorIdentifier, Iban, Identifier};
use maillage_domain::money::Cents;
use tempfile::NamedTempFile;

use crate::measure::{Clock, Line};

const AMOUNT: Cents = Cents(3_021);

fn id(text: &str) -> Identifier {
    Identifier::parse(text).unwrap()
}

fn our_iban() -> Iban {
    Iban::spanish(2_100, 418, 200_051_332).unwrap()
}

/// A file of so many direct debits, written as a stream.
pub(crate) fn direct_debits(count: u64) -> Line {
    let clock = Clock::start();
    let day = date(2026, 11, 20);
    let mut planner = BatchPlanner::default();
    for _ in 0..count {
        planner.add(Scheme::Core, Sequence::Recurring, day, AMOUNT);
    }
    let header = FileHeader {
        message_id: id("BENCH-2026-11"),
        created_at: "2026-11-02T09:30:00Z".parse().unwrap(),
        initiating_party: "Xarxa de prova".into(),
        creditor: Creditor {
            name: "Xarxa de prova".into(),
            iban: our_iban(),
            bic: None,
            identifier: CreditorIdentifier::parse("ES23ZZZ47690558N").unwrap(),
        },
    };
    let out = BufWriter::new(NamedTempFile::new().unwrap());
    let mut writer = DebitWriter::start(out, header, planner.batches("BENCH").unwrap()).unwrap();
    for number in 0..count {
        writer
            .debit(&Debit {
                end_to_end_id: id(&format!("2026-10/{number:06}")),
                amount: AMOUNT,
                scheme: Scheme::Core,
                sequence: Sequence::Recurring,
                mandate_id: id(&format!("RUM-{number:06}")),
                mandate_signed_on: date(2025, 1, 15),
                debtor_name: format!("Forn de prova {number}"),
                debtor_iban: Iban::spanish(2_100, 418, number).unwrap(),
                debtor_bic: None,
                remittance: Remittance::Text("Part d’octubre 2026: 0,7 % de 4.315,00 €".into()),
            })
            .unwrap();
    }
    let (mut out, _) = writer.finish().unwrap();
    out.flush().unwrap();
    clock.line("pain.008", count, "debits written")
}

/// A statement of so many entries, written; and the file.
pub(crate) fn statement_written(count: u64) -> (Line, NamedTempFile) {
    let clock = Clock::start();
    let day = date(2026, 11, 20);
    let balance = |code: &str, amount| Balance { code: code.into(), amount, date: Some(day) };
    let sum = Cents(AMOUNT.0 * i64::try_from(count).unwrap());
    let header = StatementHeader {
        kind: Kind::Statement,
        version: Some(8),
        message_id: Some("BENCH".into()),
        id: "2026-11-20/EUR".into(),
        sequence: Some(1),
        page: None,
        account: Account::Iban(our_iban()),
        currency: "EUR".into(),
        created: Some(day.at(4, 30, 0, 0)),
        period: Some((day, day)),
        duplicate: false,
        balances: vec![balance("OPBD", Cents::ZERO), balance("CLBD", sum)],
    };
    let file = NamedTempFile::new().unwrap();
    let out = BufWriter::new(File::create(file.path()).unwrap());
    let mut writer =
        CamtWriter::start(out, Version::V08, "BENCH", day.at(4, 30, 0, 0)).unwrap();
    writer.statement(&header).unwrap();
    for number in 0..count {
        writer.entry(&entry(number)).unwrap();
    }
    writer.end_statement().unwrap();
    writer.finish().unwrap().flush().unwrap();
    (clock.line("camt.053, writing", count, "entries written"), file)
}

fn entry(number: u64) -> Entry {
    let day = date(2026, 11, 20);
    let code = |text: &str| Some(text.to_owned());
    Entry {
        amount: AMOUNT,
        booking_date: Some(day),
        value_date: Some(day),
        servicer_reference: Some(format!("{number:016}")),
        code: TransactionCode {
            domain: code("PMNT"),
            family: code("RCDT"),
            subfamily: code("ESCT"),
            proprietary: None,
        },
        details: vec![Detail {
            amount: Some(AMOUNT),
            end_to_end_id: Some(format!("2026-10/{number:06}")),
            counterparty_name: Some(format!("Forn de prova {number}")),
            counterparty_iban: Some(Iban::spanish(2_100, 418, number).unwrap().as_str().into()),
            remittance: Some("Part d’octubre, gràcies".into()),
            ..Detail::default()
        }],
        details_reconcile: true,
        ..Entry::default()
    }
}

/// That statement read to its end, its balances proved.
pub(crate) fn statement_read(count: u64, file: &NamedTempFile) -> Line {
    let clock = Clock::start();
    let mut entries = 0;
    let mut is_proved = false;
    for item in Reader::new(BufReader::new(File::open(file.path()).unwrap())).unwrap() {
        match item.unwrap() {
            Item::Entry(_) => entries += 1,
            Item::End(_) => is_proved = true,
            Item::Start(_) => {}
            Item::Refused(refusal) => panic!("refused: {}", refusal.error),
        }
    }
    assert!(is_proved && entries == count);
    clock.line("camt.053, reading", count, "entries read")
}
