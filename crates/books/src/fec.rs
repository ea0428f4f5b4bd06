//! The French file of accounting entries (FEC), LPF art. A. 47 A-1: 18 columns, TAB, UTF-8 without a
//! byte order mark, decimal comma, one file per fiscal year named `SirenFECAAAAMMJJ.txt`.
//!
//! Known quirks of the tax office's tester that shape the file: it refuses `|` inside a text even
//! when TAB separates, and warns of empty labels, pieces and dates. It does not check that each
//! entry balances; [`crate::fec_check`] does.

use std::fmt;
use std::io::Write;

use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_domain::collect::journal::{DebitOrCredit, Entry, EntryKind};
use maillage_domain::money::Cents;

use crate::{Books, ExportError, plain};

/// The columns, in the order of the law.
pub const COLUMNS: [&str; 18] = [
    "JournalCode",
    "JournalLib",
    "EcritureNum",
    "EcritureDate",
    "CompteNum",
    "CompteLib",
    "CompAuxNum",
    "CompAuxLib",
    "PieceRef",
    "PieceDate",
    "EcritureLib",
    "Debit",
    "Credit",
    "EcritureLet",
    "DateLet",
    "ValidDate",
    "Montantdevise",
    "Idevise",
];

/// A SIREN: nine digits whose Luhn sum is a multiple of ten. Without one there is no FEC.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Siren(String);

/// Why there is no file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SirenError {
    /// None is known.
    #[error("a French export needs the organisation's SIREN, and none is known")]
    Missing,
    /// Not nine digits.
    #[error("`{0}` is not a SIREN: it has nine digits")]
    Digits(String),
    /// The check digit does not hold.
    #[error("`{0}` is not a SIREN: its check digit does not hold")]
    Check(String),
}

impl Siren {
    /// Reads a SIREN, spaces aside.
    ///
    /// # Errors
    /// See [`SirenError`].
    pub fn parse(text: &str) -> Result<Self, SirenError> {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        if compact.is_empty() {
            return Err(SirenError::Missing);
        }
        if compact.len() != 9 || !compact.bytes().all(|b| b.is_ascii_digit()) {
            return Err(SirenError::Digits(text.to_owned()));
        }
        let luhn: u32 = compact
            .bytes()
            .enumerate()
            .map(|(at, b)| {
                let digit = u32::from(b - b'0');
                let doubled = if at % 2 == 1 { digit * 2 } else { digit };
                doubled / 10 + doubled % 10
            })
            .sum();
        if luhn.is_multiple_of(10) {
            Ok(Self(compact))
        } else {
            Err(SirenError::Check(text.to_owned()))
        }
    }
}

impl fmt::Display for Siren {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// The fiscal year that a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FecYear {
    /// Its first day.
    pub first: Date,
    /// The day on which it closes.
    pub closing: Date,
}

/// The name that the tax office asks for, such as `732829320FEC20261231.txt`.
#[must_use]
pub fn file_name(siren: &Siren, closing: Date) -> String {
    format!("{siren}FEC{}.txt", closing.strftime("%Y%m%d"))
}

/// Writes the entries of one fiscal year in the order in which they were validated. The journal counts
/// on over the years and an entry may be recorded after the first ones of the next year, so the
/// file numbers its entries anew from 1, without gaps, as the law wants for each year.
///
/// # Errors
/// When an entry lies outside the year or out of order, or names what is not known.
pub fn write<'e>(
    books: &Books<'_>,
    year: FecYear,
    entries: impl IntoIterator<Item = &'e Entry>,
    out: &mut impl Write,
) -> Result<(), ExportError> {
    write!(out, "{}\r\n", COLUMNS.join("\t"))?;
    let mut progress = Progress::default();
    for entry in entries {
        add(books, year, &mut progress, entry, out)?;
    }
    Ok(())
}

/// How far a file is written.
#[derive(Debug, Default)]
pub(crate) struct Progress {
    number: u64,
    previous: Option<u64>,
}

/// Writes one entry after those before.
pub(crate) fn add(
    books: &Books<'_>,
    year: FecYear,
    progress: &mut Progress,
    entry: &Entry,
    out: &mut impl Write,
) -> Result<(), ExportError> {
    let found = entry.number();
    if let Some(after) = progress.previous.filter(|after| found <= *after) {
        return Err(ExportError::Order { after, found });
    }
    if !(year.first..=year.closing).contains(&entry.content().date()) {
        return Err(ExportError::OutsideYear(found));
    }
    progress.previous = Some(found);
    progress.number += 1;
    write_entry(books, progress.number, entry, out)
}

fn write_entry(
    books: &Books<'_>,
    number: u64,
    entry: &Entry,
    out: &mut impl Write,
) -> Result<(), ExportError> {
    let content = entry.content();
    let (code, journal) = journal(content.kind());
    let date = content.date().strftime("%Y%m%d").to_string();
    let valid = entry.recorded_at().to_zoned(TimeZone::UTC).strftime("%Y%m%d").to_string();
    let piece = or_number(text(content.piece()), entry.number());
    let label = or_number(text(content.label()), entry.number());
    for line in content.lines() {
        let named = books.name(entry.number(), line)?;
        let (debit, credit) = match line.side {
            DebitOrCredit::Debit => (line.amount, Cents::ZERO),
            DebitOrCredit::Credit => (Cents::ZERO, line.amount),
        };
        let (aux_code, aux_name) =
            named.auxiliary.map_or_else(Default::default, |aux| (text(&aux.code), text(&aux.name)));
        let number = number.to_string();
        let name = text(&named.account.name);
        let (debit, credit) = (comma(debit), comma(credit));
        let fields: [&str; 18] = [
            code,
            journal,
            &number,
            &date,
            &line.account,
            &name,
            &aux_code,
            &aux_name,
            &piece,
            &date,
            &label,
            &debit,
            &credit,
            "",
            "",
            &valid,
            "",
            "",
        ];
        write!(out, "{}\r\n", fields.join("\t"))?;
    }
    Ok(())
}

/// The journal that an entry belongs to: its code and its name.
fn journal(kind: EntryKind) -> (&'static str, &'static str) {
    match kind {
        EntryKind::Due | EntryKind::GiftTotal => ("EN", "Engagements des partenaires"),
        EntryKind::Payment | EntryKind::Return | EntryKind::Fee | EntryKind::Waiting => {
            ("BQ", "Banque")
        }
        EntryKind::Reversal | EntryKind::WriteOff | EntryKind::Explained => {
            ("OD", "Opérations diverses")
        }
    }
}

fn text(raw: &str) -> String {
    plain(raw, &['\t', '|', '\r', '\n'])
}

fn or_number(text: String, number: u64) -> String {
    if text.is_empty() { number.to_string() } else { text }
}

fn comma(amount: Cents) -> String {
    amount.to_plain().replace('.', ",")
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::sample::{books, entries, written};

    const YEAR: FecYear = FecYear { first: date(2026, 1, 1), closing: date(2026, 12, 31) };

    #[test]
    fn the_file_is_named_and_laid_out_as_the_law_says() {
        let siren = Siren::parse("732 829 320").expect("a SIREN");
        assert_eq!(file_name(&siren, YEAR.closing), "732829320FEC20261231.txt");
        insta::assert_snapshot!(written(|out| write(&books(), YEAR, &entries(), out)));
    }

    #[test]
    fn without_a_sound_siren_there_is_no_file() {
        assert_eq!(Siren::parse(" "), Err(SirenError::Missing));
        assert!(matches!(Siren::parse("73282932"), Err(SirenError::Digits(_))));
        assert!(matches!(Siren::parse("732829321"), Err(SirenError::Check(_))));
    }

    #[test]
    fn entries_out_of_order_or_of_another_year_are_refused() {
        let mut list = entries();
        list.swap(0, 1);
        let refused = write(&books(), YEAR, &list, &mut Vec::new());
        assert!(matches!(refused, Err(ExportError::Order { after: 2, found: 1 })));
        let other = FecYear { first: date(2027, 1, 1), closing: date(2027, 12, 31) };
        let refused = write(&books(), other, &entries(), &mut Vec::new());
        assert!(matches!(refused, Err(ExportError::OutsideYear(1))));
    }
}
