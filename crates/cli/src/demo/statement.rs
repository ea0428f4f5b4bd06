//! The bank of the demo: the statement of each month, as a bank would send it.

use jiff::civil::Date;
use maillage_bank::camt::{
    Account, Balance, BatchReference, CamtWriteError, CamtWriter, Detail, Entry, Kind,
    StatementHeader, Status, TransactionCode, Version,
};
use maillage_bank::{Iban, ReturnReason};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

/// A movement of the account.
#[derive(Debug, Clone)]
pub(crate) struct Movement {
    on: Date,
    amount: Cents,
    subfamily: (&'static str, &'static str),
    batches: Vec<BatchReference>,
    details: Vec<Detail>,
}

/// One debit inside a batch, or one that comes back.
#[derive(Debug, Clone)]
pub(crate) struct Debited {
    /// The end-to-end id.
    pub(crate) end_to_end: String,
    /// How much.
    pub(crate) amount: Cents,
    /// Whose account.
    pub(crate) name: String,
}

impl Movement {
    /// A batch of debits, booked as one sum with its details.
    pub(crate) fn batch(on: Date, name: Option<String>, debits: &[Debited]) -> Self {
        let details = debits
            .iter()
            .map(|debit| Detail { amount: Some(debit.amount), ..debit.detail() })
            .collect();
        let count = u64::try_from(debits.len()).ok();
        Self {
            on,
            amount: debits.iter().map(|debit| debit.amount).sum(),
            subfamily: ("IDDT", "ESDD"),
            batches: vec![BatchReference { message_id: None, payment_information_id: name, count }],
            details,
        }
    }

    /// A debit that comes back.
    pub(crate) fn returned(on: Date, debit: &Debited, code: &str) -> Self {
        let detail = Detail {
            amount: Some(-debit.amount),
            return_reason: Some(ReturnReason::from_code(code)),
            ..debit.detail()
        };
        Self {
            on,
            amount: -debit.amount,
            subfamily: ("IDDT", "UPDD"),
            batches: Vec::new(),
            details: vec![detail],
        }
    }

    /// A transfer that came in.
    pub(crate) fn transfer(on: Date, amount: Cents, name: &str, iban: &Iban, text: String) -> Self {
        let detail = Detail {
            amount: Some(amount),
            counterparty_name: Some(name.to_owned()),
            counterparty_iban: Some(iban.as_str().to_owned()),
            remittance: Some(text),
            ..Detail::default()
        };
        Self { on, amount, subfamily: ("RCDT", "ESCT"), batches: Vec::new(), details: vec![detail] }
    }

    /// The sum.
    pub(crate) fn amount(&self) -> Cents {
        self.amount
    }

    fn entry(self, number: usize, month: Month) -> Entry {
        let text = |s: &str| Some(s.to_owned());
        Entry {
            amount: self.amount,
            status: Status::Booked,
            booking_date: Some(self.on),
            value_date: Some(self.on),
            servicer_reference: Some(format!("RB{}{number:05}", month.number())),
            code: TransactionCode {
                domain: text("PMNT"),
                family: text(self.subfamily.0),
                subfamily: text(self.subfamily.1),
                proprietary: None,
            },
            batches: self.batches,
            details: self.details,
            ..Entry::default()
        }
    }
}

impl Debited {
    fn detail(&self) -> Detail {
        Detail {
            end_to_end_id: Some(self.end_to_end.clone()),
            counterparty_name: Some(self.name.clone()),
            ..Detail::default()
        }
    }
}

/// Writes the statement of a month: camt.053, the older version in even years, as banks change over.
///
/// # Errors
/// When the movements do not lead to the closing balance, which they do by construction.
pub(crate) fn write(
    account: &Iban,
    month: Month,
    opening: Cents,
    mut movements: Vec<Movement>,
) -> Result<(Vec<u8>, Cents), CamtWriteError> {
    movements.sort_by_key(|movement| movement.on);
    let closing = opening + movements.iter().map(Movement::amount).sum();
    let version = if month.year() % 2 == 0 { Version::V02 } else { Version::V08 };
    let created = month.next().first_day().at(3, 10, 0, 0);
    let id = format!("RAVAL-{month}");
    let mut writer = CamtWriter::start(Vec::new(), version, &id, created)?;
    let balance =
        |code: &str, amount, date| Balance { code: code.to_owned(), amount, date: Some(date) };
    writer.statement(&StatementHeader {
        kind: Kind::Statement,
        version: None,
        message_id: None,
        id: id.clone(),
        sequence: u64::try_from(month.number()).ok(),
        page: None,
        account: Account::Iban(account.clone()),
        currency: "EUR".to_owned(),
        created: Some(created),
        period: Some((month.first_day(), month.last_day())),
        duplicate: false,
        balances: vec![
            balance("OPBD", opening, month.first_day()),
            balance("CLBD", closing, month.last_day()),
        ],
    })?;
    for (number, movement) in movements.into_iter().enumerate() {
        writer.entry(&movement.entry(number + 1, month))?;
    }
    writer.end_statement()?;
    Ok((writer.finish()?, closing))
}

#[cfg(test)]
mod tests {
    use maillage_bank::camt::read_all;

    use super::*;

    #[test]
    fn what_is_written_is_read_back_and_adds_up() {
        let account = Iban::spanish(9_900, 1_101, 1).unwrap();
        let month: Month = "2025-03".parse().unwrap();
        let debit = |id: &str, cents| Debited {
            end_to_end: id.to_owned(),
            amount: Cents(cents),
            name: "Forn Nou SL".to_owned(),
        };
        let debits = [debit("A-1", 3_021), debit("A-2", 1_000)];
        let day = month.first_day();
        let movements = vec![
            Movement::transfer(day, Cents(500), "Bar Nou", &account, "octubre".to_owned()),
            Movement::batch(day, Some("M-1".to_owned()), &debits),
            Movement::returned(day, &debits[1], "AM04"),
        ];
        let (xml, closing) = write(&account, month, Cents(10_000), movements).unwrap();
        assert_eq!(closing, Cents(13_521));
        let read = read_all(&xml[..]).unwrap();
        assert_eq!(read.len(), 1);
    }
}
