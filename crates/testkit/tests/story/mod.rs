//! What stories of money share: three partners with a due of October, and statements of the bank.
#![expect(dead_code, reason = "each story uses its own part")]

use std::io::{Cursor, Read};

use jiff::civil::Date;
use maillage_app::Page;
use maillage_app::collect::bank::{self, BankFilter, ImportError, ImportReport};
use maillage_app::collect::collection;
use maillage_app::collect::debit::notify_debits;
use maillage_app::collect::due::{self, DueFilter, Watch, run_dues};
use maillage_app::prove::verify::verify;
use maillage_bank::Iban;
use maillage_bank::camt::{
    Account, Balance, BatchReference, CamtWriter, Charge, Detail, Entry, Kind, StatementHeader,
    Version,
};
use maillage_bank::reason::ReturnReason;
use maillage_domain::collect::bank_entry::BankEntryState;
use maillage_domain::collect::mandate::Scheme;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_testkit::{Share, TestStore, World};

const OWN: &str = "ES9121000418450200051332";

pub(crate) fn month(text: &str) -> Month {
    text.parse().expect("the story goes on")
}

/// A statement that leads from its opening balance to the one its entries reach.
pub(crate) fn statement(id: &str, opening: i64, entries: &[Entry]) -> Vec<u8> {
    statement_of(OWN, id, opening, entries)
}

pub(crate) fn statement_of(iban: &str, id: &str, opening: i64, entries: &[Entry]) -> Vec<u8> {
    let day = entries.last().and_then(|entry| entry.booking_date).expect("the story goes on");
    let closing = opening + entries.iter().map(|entry| entry.amount.0).sum::<i64>();
    let balance = |code: &str, cents| Balance {
        code: code.to_owned(),
        amount: Cents(cents),
        date: Some(day),
    };
    let header = StatementHeader {
        kind: Kind::Statement,
        version: Some(8),
        message_id: Some(format!("M{id}")),
        id: id.to_owned(),
        sequence: None,
        page: None,
        account: Account::Iban(Iban::parse(iban).expect("the story goes on")),
        currency: "EUR".to_owned(),
        created: Some(day.at(20, 0, 0, 0)),
        period: None,
        duplicate: false,
        balances: vec![balance("OPBD", opening), balance("CLBD", closing)],
    };
    let mut writer =
        CamtWriter::start(Vec::new(), Version::V08, &format!("M{id}"), day.at(20, 0, 0, 0))
            .expect("the story goes on");
    writer.statement(&header).expect("the story goes on");
    for entry in entries {
        writer.entry(entry).expect("the story goes on");
    }
    writer.end_statement().expect("the story goes on");
    writer.finish().expect("the story goes on")
}

pub(crate) fn booked(on: Date, cents: i64) -> Entry {
    Entry { amount: Cents(cents), booking_date: Some(on), ..Entry::default() }
}

pub(crate) fn transfer(on: Date, cents: i64, name: &str, text: &str) -> Entry {
    let detail = Detail {
        amount: Some(Cents(cents)),
        counterparty_name: Some(name.to_owned()),
        remittance: Some(text.to_owned()),
        ..Detail::default()
    };
    Entry { details: vec![detail], ..booked(on, cents) }
}

pub(crate) async fn import(world: &World, bytes: &[u8]) -> Result<ImportReport, ImportError> {
    let bytes = bytes.to_vec();
    let open = move || -> std::io::Result<Box<dyn Read + Send>> {
        Ok(Box::new(Cursor::new(bytes.clone())))
    };
    bank::import_statement(&world.app, &world.system(), "file.xml", &open, &|_, _| {}).await
}

pub(crate) async fn holds(world: &World, when: &str) {
    let proof = verify(&world.app, &world.system()).await.expect("the story goes on");
    let faults: Vec<_> = proof.findings.iter().filter(|f| !f.faults.is_empty()).collect();
    assert!(proof.holds(), "{when}: {faults:?}");
}

/// What is still open of a partner's dues.
pub(crate) async fn open(world: &World, share: Share) -> Cents {
    let filter = DueFilter { partner: Some(share.partner), ..DueFilter::default() };
    let page = Page { offset: 0, limit: 1_000 };
    let dues =
        due::list(&world.app, &world.system(), &filter, page).await.expect("the story goes on");
    dues.rows.iter().map(|row| row.raised.open()).sum()
}

pub(crate) async fn reference(world: &World, share: Share) -> String {
    let filter = DueFilter { partner: Some(share.partner), ..DueFilter::default() };
    let page = Page { offset: 0, limit: 10 };
    let dues =
        due::list(&world.app, &world.system(), &filter, page).await.expect("the story goes on");
    dues.rows[0].raised.reference.clone()
}

/// Three partners with a due of October of 30.21: the first two by debit, in a file; the third by transfer.
pub(crate) struct October {
    pub(crate) world: World,
    pub(crate) baker: Share,
    pub(crate) hairdresser: Share,
    pub(crate) bar: Share,
    pub(crate) batch: String,
    pub(crate) ids: Vec<String>,
}

pub(crate) async fn october(test: &TestStore) -> October {
    let world = World::on(test.store.clone()).await;
    world.goes_to("2026-11-02");
    let mut shares = Vec::new();
    for (name, iban) in [
        ("Forn de la Cera", Some("ES7921000813610123456789")),
        ("Perruqueria Lila", Some("ES7921000813610123456789")),
        ("Bar Sol", None),
    ] {
        let share = world.share(name, month("2026-10")).await;
        world.declares(share, month("2026-10"), Cents(431_500)).await;
        if let Some(iban) = iban {
            world.signs_mandate(share, name, iban).await;
        }
        shares.push(share);
    }
    let (app, actor, of) = (&world.app, world.system(), month("2026-10"));
    run_dues(app, &actor, of, &Watch::SILENT).await.expect("the story goes on");
    notify_debits(app, &actor, of, &Watch::SILENT).await.expect("the story goes on");
    let mut file = Vec::new();
    collection::export(app, &actor, of, Scheme::Core, &mut file).await.expect("the story goes on");
    let text = String::from_utf8(file).expect("the story goes on");
    let all = |tag: &str| -> Vec<String> {
        let opened = format!("<{tag}>");
        let parts = text.split(opened.as_str()).skip(1);
        parts.map(|part| part.split('<').next().expect("the story goes on").to_owned()).collect()
    };
    let (batch, ids) = (all("PmtInfId").remove(0), all("EndToEndId"));
    let [baker, hairdresser, bar] = shares[..] else { unreachable!("three partners") };
    October { world, baker, hairdresser, bar, batch, ids }
}

pub(crate) fn batch_credit(on: Date, cents: i64, batch: &str) -> Entry {
    let reference = BatchReference {
        payment_information_id: Some(batch.to_owned()),
        ..BatchReference::default()
    };
    Entry { batches: vec![reference], ..booked(on, cents) }
}

pub(crate) fn comes_back(on: Date, cents: i64, fee: i64, id: &str, code: &str) -> Entry {
    let detail = Detail {
        amount: Some(Cents(-cents)),
        end_to_end_id: Some(id.to_owned()),
        return_reason: Some(ReturnReason::from_code(code)),
        charges: vec![Charge { amount: Cents(-fee), included: Some(false) }],
        ..Detail::default()
    };
    Entry { details: vec![detail], is_return: true, ..booked(on, -cents - fee) }
}

/// How many payments wait for a person.
pub(crate) async fn queued(world: &World) -> i64 {
    let (actor, page) = (world.system(), Page::numbered(1, 10));
    let filter = BankFilter { state: Some(BankEntryState::Queued), ..BankFilter::default() };
    bank::entries(&world.app, &actor, &filter, page).await.expect("the story goes on").total
}
