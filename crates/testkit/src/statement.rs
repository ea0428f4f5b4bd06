//! Statements of the bank, written for stories and measurements.

use std::io::{self, Write};

use jiff::civil::Date;
use maillage_bank::Iban;
use maillage_bank::camt::{
    Account, Balance, CamtWriteError, CamtWriter, Detail, Entry, Kind, StatementHeader,
    TransactionCode, Version,
};
use maillage_domain::money::Cents;

/// A transfer that came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// How much.
    pub amount: Cents,
    /// Who it is from, as the bank writes it.
    pub name: String,
    /// What it says.
    pub text: String,
}

/// Writes a camt.053 of the account of [`crate::World`]'s first organisation, with one statement for
/// each list of transfers, all booked on a day; the balances add up. Statements are named after the
/// message and their place in it.
///
/// # Errors
/// When the output refuses.
///
/// # Panics
/// When an amount is none of a transfer that came in.
pub fn write(
    out: impl Write,
    message: &str,
    day: Date,
    statements: &[&[Transfer]],
) -> io::Result<()> {
    let made = day.at(20, 0, 0, 0);
    let mut writer = CamtWriter::start(out, Version::V08, message, made).map_err(only_output)?;
    let mut balance = Cents::ZERO;
    for (number, transfers) in (1..).zip(statements) {
        let opening = balance;
        balance += transfers.iter().map(|transfer| transfer.amount).sum();
        let header = header(format!("{message}-{number}"), day, (opening, balance));
        writer.statement(&header).map_err(only_output)?;
        for transfer in *transfers {
            writer.entry(&entry(day, transfer)).map_err(only_output)?;
        }
        writer.end_statement().map_err(only_output)?;
    }
    writer.finish().map_err(only_output)?.flush()
}

/// What can fail when everything adds up by construction.
fn only_output(error: CamtWriteError) -> io::Error {
    io::Error::other(error)
}

fn header(id: String, day: Date, (opening, closing): (Cents, Cents)) -> StatementHeader {
    let balance = |code: &str, amount| Balance { code: code.to_owned(), amount, date: Some(day) };
    StatementHeader {
        kind: Kind::Statement,
        version: None,
        message_id: None,
        id,
        sequence: None,
        page: None,
        account: Account::Iban(
            Iban::parse("ES9121000418450200051332").expect("the account of the world is one"),
        ),
        currency: "EUR".to_owned(),
        created: Some(day.at(20, 0, 0, 0)),
        period: Some((day, day)),
        duplicate: false,
        balances: vec![balance("OPBD", opening), balance("CLBD", closing)],
    }
}

fn entry(day: Date, transfer: &Transfer) -> Entry {
    assert!(transfer.amount.is_positive(), "a transfer that came in is above zero");
    let code = |text: &str| Some(text.to_owned());
    let detail = Detail {
        amount: Some(transfer.amount),
        counterparty_name: Some(transfer.name.clone()),
        remittance: Some(transfer.text.clone()),
        ..Detail::default()
    };
    Entry {
        amount: transfer.amount,
        booking_date: Some(day),
        value_date: Some(day),
        code: TransactionCode {
            domain: code("PMNT"),
            family: code("RCDT"),
            subfamily: code("ESCT"),
            proprietary: None,
        },
        details: vec![detail],
        ..Entry::default()
    }
}
