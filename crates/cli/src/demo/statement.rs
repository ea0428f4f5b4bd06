//! The bank of the demo: the statement of each month, as a bank would send it.

use jiff::civil::Date;
use maillage_bank::camt::{
    Account, Balance, BatchReference, CamtWriteError, CamtWriter, Detail, Entry, Kind,
    StatementHeader, Status, TransactionCode, Version,
};
use maillage_bank::{Iban, ReturnReason};
use maillage_domain::collect::calendar::plus_days;
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

    /// The day in the books of the bank.
    pub(crate) fn on(&self) -> Date {
        self.on
    }

    /// The sum.
    pub(crate) fn amount(&self) -> Cents {
        self.amount
    }

    fn entry(self, number: usize, span: &Span) -> Entry {
        let text = |s: &str| Some(s.to_owned());
        Entry {
            amount: self.amount,
            status: Status::Booked,
            booking_date: Some(self.on),
            value_date: Some(self.on),
            servicer_reference: Some(format!(
                "RB{}{}{number:05}",
                span.beside,
                span.month().number()
            )),
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

/// The days of a statement.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Span {
    first: Date,
    last: Date,
    /// What is told beside the bank's statement of the same days.
    beside: &'static str,
}

impl Span {
    /// A whole month.
    pub(crate) fn of(month: Month) -> Self {
        Self::days(month.first_day(), month.last_day())
    }

    /// Some days of one month, both included.
    pub(crate) fn days(first: Date, last: Date) -> Self {
        Self { first, last, beside: "" }
    }

    /// The same days once more: what came in after the bank's statement of the month.
    pub(crate) fn of_gifts(self) -> Self {
        Self { beside: "-D", ..self }
    }

    fn month(&self) -> Month {
        Month::of(self.first)
    }

    /// What the bank calls it: the month, or the last day of a part of it.
    fn name(&self) -> String {
        let month = self.month();
        if self.last == month.last_day() {
            format!("RAVAL-{month}{}", self.beside)
        } else {
            format!("RAVAL-{}", self.last)
        }
    }
}

/// Writes the statement of some days: camt.053, the older version in even years, as banks change over.
///
/// # Errors
/// When the movements do not lead to the closing balance, which they do by construction.
pub(crate) fn write(
    account: &Iban,
    span: &Span,
    opening: Cents,
    mut movements: Vec<Movement>,
) -> Result<(Vec<u8>, Cents), CamtWriteError> {
    movements.sort_by_key(|movement| movement.on);
    let closing = opening + movements.iter().map(Movement::amount).sum();
    let month = span.month();
    let version = if month.year() % 2 == 0 { Version::V02 } else { Version::V08 };
    let created = plus_days(span.last, 1).at(3, 10, 0, 0);
    let id = span.name();
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
        period: Some((span.first, span.last)),
        duplicate: false,
        balances: vec![balance("OPBD", opening, span.first), balance("CLBD", closing, span.last)],
    })?;
    for (number, movement) in movements.into_iter().enumerate() {
        writer.entry(&movement.entry(number + 1, span))?;
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
        let (xml, closing) = write(&account, &Span::of(month), Cents(10_000), movements).unwrap();
        assert_eq!(closing, Cents(13_521));
        let read = read_all(&xml[..]).unwrap();
        assert_eq!(read.len(), 1);
    }
}
