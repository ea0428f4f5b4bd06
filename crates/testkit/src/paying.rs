//! Money that comes in, for stories that begin where a due is paid.

use std::io::{Cursor, Read};

use jiff::civil::Date;
use maillage_app::Page;
use maillage_app::collect::bank::import_statement;
use maillage_app::collect::due::{self, DueFilter, Watch, run_dues};
use maillage_bank::Iban;
use maillage_bank::camt::{
    Account, Balance, CamtWriter, Detail, Entry, Kind, StatementHeader, Version,
};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use crate::World;
use crate::share::Share;

/// The account of the first organisation.
const OWN: &str = "ES9121000418450200051332";

impl World {
    /// The partner declares a month, the month is run, and its share comes by transfer on a day.
    ///
    /// # Panics
    /// When one of the steps is refused.
    pub async fn pays(&self, share: Share, month: Month, base: Cents, on: Date) {
        self.declares(share, month, base).await;
        let actor = self.system();
        run_dues(&self.app, &actor, month, &Watch::SILENT).await.expect("the month is run");
        let filter =
            DueFilter { partner: Some(share.partner), month: Some(month), ..DueFilter::default() };
        let dues = due::list(&self.app, &actor, &filter, Page::numbered(1, 1)).await;
        let raised = &dues.expect("there are dues").rows[0].raised;
        let file = statement(on, raised.open(), &raised.reference);
        let open = move || -> std::io::Result<Box<dyn Read + Send>> {
            Ok(Box::new(Cursor::new(file.clone())))
        };
        let report = import_statement(&self.app, &actor, "file.xml", &open, &|_, _| {}).await;
        assert_eq!(report.expect("the statement is good").matched(), 1, "the transfer is known");
    }
}

/// A statement with one transfer that quotes a reference.
fn statement(on: Date, amount: Cents, reference: &str) -> Vec<u8> {
    let balance = |code: &str, amount| Balance { code: code.to_owned(), amount, date: Some(on) };
    let id = format!("S{reference}");
    let header = StatementHeader {
        kind: Kind::Statement,
        version: Some(8),
        message_id: Some(id.clone()),
        id: id.clone(),
        sequence: None,
        page: None,
        account: Account::Iban(Iban::parse(OWN).expect("it is an IBAN")),
        currency: "EUR".to_owned(),
        created: Some(on.at(20, 0, 0, 0)),
        period: None,
        duplicate: false,
        balances: vec![balance("OPBD", Cents::ZERO), balance("CLBD", amount)],
    };
    let detail = Detail {
        amount: Some(amount),
        remittance: Some(reference.to_owned()),
        ..Detail::default()
    };
    let entry = Entry { amount, booking_date: Some(on), details: vec![detail], ..Entry::default() };
    let made = on.at(20, 0, 0, 0);
    let mut writer =
        CamtWriter::start(Vec::new(), Version::V08, &id, made).expect("memory takes all");
    writer.statement(&header).expect("memory takes all");
    writer.entry(&entry).expect("memory takes all");
    writer.end_statement().expect("memory takes all");
    writer.finish().expect("memory takes all")
}
