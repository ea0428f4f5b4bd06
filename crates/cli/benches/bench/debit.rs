//! Files of direct debits: the writer alone, and a month's file from the store.

use std::fs::File;
use std::io::{BufWriter, Write as _};

use anyhow::ensure;
use jiff::civil::date;
use maillage_app::collect::collection;
use maillage_app::collect::debit::notify_debits;
use maillage_app::collect::due::{Watch, run_dues};
use maillage_bank::pain008::{
    BatchPlanner, Creditor, Debit, DebitWriter, FileHeader, Remittance, Scheme, Sequence,
};
use maillage_bank::{CreditorIdentifier, Iban, Identifier};
use maillage_domain::collect::mandate;
use maillage_domain::money::Cents;
use maillage_testkit::share::shop;

use super::dues::{declared, month, world};
use super::in_runtime;
use super::measure::{Clock, Goal, Measured};

const GOAL: Goal = Goal::Processor(5.0, 100);

/// So many debits, each made when it is written.
pub(super) fn written(count: u64) -> anyhow::Result<Vec<Measured>> {
    let file = tempfile::NamedTempFile::new()?;
    let clock = Clock::start();
    let day = date(2026, 11, 20);
    let amount =
        |number: u64| Cents(700 + i64::try_from(number % 6_300).expect("it is below 6,300"));
    let mut planner = BatchPlanner::default();
    for number in 0..count {
        planner.add(Scheme::Core, Sequence::Recurring, day, amount(number));
    }
    let header = FileHeader {
        message_id: Identifier::parse("BENCH-2026-11")?,
        created_at: "2026-11-02T09:30:00Z".parse()?,
        initiating_party: "Xarxa de prova".to_owned(),
        creditor: Creditor {
            name: "Xarxa de prova".to_owned(),
            iban: Iban::parse("ES9121000418450200051332")?,
            bic: None,
            identifier: CreditorIdentifier::parse("ES23ZZZ47690558N")?,
        },
    };
    let out = BufWriter::new(File::create(file.path())?);
    let mut writer = DebitWriter::start(out, header, planner.batches("BENCH")?)?;
    for number in 0..count {
        let debit = Debit {
            end_to_end_id: Identifier::parse(&format!("2026-10/{number:06}"))?,
            amount: amount(number),
            scheme: Scheme::Core,
            sequence: Sequence::Recurring,
            mandate_id: Identifier::parse(&format!("RUM-{number:06}"))?,
            mandate_signed_on: date(2025, 1, 15),
            debtor_name: shop(usize::try_from(number)?),
            debtor_iban: Iban::spanish(2_100, 418, number)?,
            debtor_bic: None,
            remittance: Remittance::Text("Part d’octubre 2026: 0,7 % de 4.315,00 €".to_owned()),
        };
        writer.debit(&debit)?;
    }
    let (mut out, _) = writer.finish()?;
    out.flush()?;
    Ok(vec![clock.line("pain.008, writer", count, "debits", GOAL)])
}

/// The file of a month, its debits taken and streamed from SQLite.
pub(super) fn exported(count: u64) -> anyhow::Result<Vec<Measured>> {
    in_runtime(async {
        let store = maillage_testkit::store::sqlite().await;
        let world = world(store.store.clone()).await;
        let shares = declared(&world, count).await?;
        world.all_sign_mandates(&shares).await;
        let (app, actor) = (&world.app, world.system());
        run_dues(app, &actor, month()?, &Watch::SILENT).await?;
        notify_debits(app, &actor, month()?, &Watch::SILENT).await?;
        eprintln!("  {count} debits prepared");
        // Banks take a file two weeks before its day at the earliest.
        world.goes_to("2026-11-24");
        let file = tempfile::NamedTempFile::new()?;
        let mut out = BufWriter::new(File::create(file.path())?);
        let clock = Clock::start();
        let scheme = mandate::Scheme::Core;
        let report = collection::export(app, &actor, month()?, scheme, &mut out).await?;
        out.flush()?;
        let line = clock.line("pain.008, from SQLite", count, "debits", GOAL);
        ensure!(u64::try_from(report.file.count)? == count, "it is another file");
        Ok(vec![line])
    })
}
