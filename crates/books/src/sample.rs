//! A small journal for the tests of this package; names are invented.

use jiff::Timestamp;
use jiff::civil::date;
use maillage_domain::collect::chart::Chart;
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::collect::journal::{Entry, Head};
use maillage_domain::collect::posting::{
    Posting, post_due, post_fee, post_gift_total, post_payments, post_return, post_reversal,
    post_waiting, post_write_off,
};
use maillage_domain::ids::PartnerId;
use maillage_domain::money::Cents;

use crate::{Auxiliary, Books, ExportError};

pub(crate) fn partner(n: u8) -> PartnerId {
    format!("00000000-0000-7000-8000-0000000000{n:02}").parse().expect("an id")
}

fn auxiliary(id: PartnerId) -> Option<Auxiliary> {
    [(1, "Forn Núria | Fills"), (2, "Bar (Sol); nou")]
        .into_iter()
        .find(|(n, _)| partner(*n) == id)
        .map(|(n, name)| Auxiliary { code: format!("P{n:03}"), name: name.to_owned() })
}

pub(crate) fn books() -> Books<'static> {
    let chart = Chart::of("FR", date(2026, 1, 1)).expect("the French chart");
    Books { chart, partner: &auxiliary }
}

pub(crate) fn entries() -> Vec<Entry> {
    let chart = books().chart;
    let on = |day, piece, label| Posting { chart, date: date(2026, 1, day), piece, label };
    let due = post_due(on(31, "D-1", "Due for\t2026-01"), partner(1), Cents(3_021));
    let undone = due.clone().map(|entry| {
        post_reversal(&entry, date(2026, 1, 31), "R-1", "Undone: due of another month")
    });
    let both = [(partner(1), Cents(3_021)), (partner(2), Cents(1_500))];
    let contents = [
        due.clone(),
        undone,
        due,
        post_due(on(31, "D-2", "Due for 2026-01"), partner(2), Cents(1_500)),
        post_payments(on(31, "B-1", "Batch of debits"), &both),
        post_return(on(31, "B-2", "Return AM04"), partner(2), Cents(1_500), Cents(350)),
        post_fee(on(31, "B-3", "Account fee"), Cents(1_200)),
        post_gift_total(on(31, "G-1", "Till"), partner(1), GiftChannel::Customers, Cents(4_210)),
        post_waiting(on(31, "B-4", "Unknown payer"), Cents(777)),
        post_write_off(on(31, "W-1", "Shop closed"), partner(2), Cents(1_500)),
    ];
    let mut head = Head::EMPTY;
    let at = Timestamp::from_second(1_769_900_000).expect("a day of January 2026");
    contents
        .into_iter()
        .map(|content| {
            let entry = content.expect("balanced").seal(head, at);
            head = entry.head();
            entry
        })
        .collect()
}

pub(crate) fn written(write: impl FnOnce(&mut Vec<u8>) -> Result<(), ExportError>) -> String {
    let mut bytes = Vec::new();
    write(&mut bytes).expect("written");
    String::from_utf8(bytes).expect("UTF-8")
}
