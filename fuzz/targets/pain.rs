//! A file of direct debits whose names and texts are any bytes is refused, or is XML that holds only
//! what banks carry.

use jiff::civil::date;
use maillage_bank::pain008::{
    Batch, Creditor, Debit, DebitWriter, FileHeader, Remittance, Scheme, Sequence,
};
use maillage_bank::{CreditorIdentifier, Iban, Identifier, to_epc_text};
use maillage_domain::money::Cents;

pub(crate) fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let half = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    let (name, remittance) = text.split_at(half);
    let Some(file) = written(name, remittance) else { return };
    let file = String::from_utf8(file).expect("the file is UTF-8");
    assert_eq!(file.matches("<DrctDbtTxInf>").count(), 1);
    let inside = file.split("<Ustrd>").nth(1).and_then(|rest| rest.split("</Ustrd>").next());
    match inside {
        Some(inside) => {
            assert!(!inside.is_empty() && !inside.contains(['%', '<', '"']), "{inside}")
        }
        None => assert!(to_epc_text(remittance, 140).is_empty(), "{remittance} is lost"),
    }
    assert!(file.is_ascii(), "banks carry no other letters");
}

fn written(name: &str, remittance: &str) -> Option<Vec<u8>> {
    let own = Iban::spanish(2_100, 418, 200_051_332).ok()?;
    let id = |text: &str| Identifier::parse(text).expect("a plain name");
    let header = FileHeader {
        message_id: id("RAVAL-202611"),
        created_at: "2026-11-02T09:30:00Z".parse().expect("an instant"),
        initiating_party: name.to_owned(),
        creditor: Creditor {
            name: name.to_owned(),
            iban: own.clone(),
            bic: None,
            identifier: CreditorIdentifier::parse("ES23ZZZ47690558N").expect("a good one"),
        },
    };
    let (amount, sequence, scheme) = (Cents(30_21), Sequence::First, Scheme::Core);
    let batch = Batch {
        payment_information_id: id("RAVAL-202611-1"),
        scheme,
        sequence,
        collection_date: date(2026, 11, 20),
        count: 1,
        total: amount,
    };
    let debit = Debit {
        end_to_end_id: id("RAVAL-1"),
        amount,
        scheme,
        sequence,
        mandate_id: id("RUM-1"),
        mandate_signed_on: date(2025, 1, 15),
        debtor_name: name.to_owned(),
        debtor_iban: own,
        debtor_bic: None,
        remittance: Remittance::Text(remittance.to_owned()),
    };
    let mut writer = DebitWriter::start(Vec::new(), header, vec![batch]).ok()?;
    writer.debit(&debit).ok()?;
    Some(writer.finish().expect("what was announced was written").0)
}
