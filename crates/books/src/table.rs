//! The journal as a table: CSV in UTF-8, one row a line of an entry, amounts with a decimal point.

use std::io::Write;

use maillage_domain::collect::journal::{DebitOrCredit, Entry};

use crate::{Books, ExportError};

/// The columns.
pub const COLUMNS: [&str; 12] = [
    "entry",
    "date",
    "kind",
    "piece",
    "label",
    "account",
    "account_name",
    "partner_code",
    "partner_name",
    "debit",
    "credit",
    "hash",
];

/// Writes a header and the entries in order of their numbers. Text that a spreadsheet would run as a
/// formula is preceded by an apostrophe.
///
/// # Errors
/// See [`ExportError`].
pub fn write<'e>(
    books: &Books<'_>,
    entries: impl IntoIterator<Item = &'e Entry>,
    out: &mut impl Write,
) -> Result<(), ExportError> {
    let mut table = csv::Writer::from_writer(&mut *out);
    table.write_record(COLUMNS)?;
    table.flush()?;
    drop(table);
    write_entries(books, entries, out)
}

/// Writes entries without the header.
pub(crate) fn write_entries<'e>(
    books: &Books<'_>,
    entries: impl IntoIterator<Item = &'e Entry>,
    out: &mut impl Write,
) -> Result<(), ExportError> {
    let mut table = csv::Writer::from_writer(out);
    for entry in entries {
        let content = entry.content();
        for line in content.lines() {
            let named = books.name(entry.number(), line)?;
            let amount = line.amount.to_plain();
            let (debit, credit) = match line.side {
                DebitOrCredit::Debit => (amount, String::new()),
                DebitOrCredit::Credit => (String::new(), amount),
            };
            let (code, name) =
                named.auxiliary.map_or_else(Default::default, |aux| (aux.code, aux.name));
            table.write_record([
                entry.number().to_string(),
                content.date().to_string(),
                content.kind().to_string(),
                inert(content.piece()),
                inert(content.label()),
                line.account.clone(),
                inert(&named.account.name),
                inert(&code),
                inert(&name),
                debit,
                credit,
                entry.hash().to_string(),
            ])?;
        }
    }
    table.flush()?;
    Ok(())
}

/// A text that no spreadsheet takes for a formula.
fn inert(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::{books, entries, written};

    #[test]
    fn the_table_holds_every_line() {
        insta::assert_snapshot!(written(|out| write(&books(), &entries(), out)));
    }

    #[test]
    fn a_formula_stays_text() {
        assert_eq!(inert("=1+1"), "'=1+1");
        assert_eq!(inert("Paid"), "Paid");
    }
}
