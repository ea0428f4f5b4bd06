//! The journal in the plain-text form of hledger (and Ledger): <https://hledger.org/hledger.html>.
//!
//! Accounts are `assets:467000 Name of the account:CODE Name of the partner`, so that hledger knows
//! their kind by the first word and sums per account and per partner.

use std::io::Write;

use maillage_domain::collect::journal::Entry;

use crate::{Books, ExportError, Named, plain};

/// Characters that mean something to hledger inside account names and descriptions.
const REFUSED: [char; 7] = [';', ':', '|', '(', ')', '[', ']'];

/// Writes entries in order of their numbers.
///
/// # Errors
/// See [`ExportError`].
pub fn write<'e>(
    books: &Books<'_>,
    entries: impl IntoIterator<Item = &'e Entry>,
    out: &mut impl Write,
) -> Result<(), ExportError> {
    writeln!(out, "; {}", plain(&books.chart.name, &[]))?;
    writeln!(out, "decimal-mark .")?;
    for account in &books.chart.accounts {
        writeln!(out, "account {}", account_path(&Named { account, auxiliary: None }))?;
    }
    for entry in entries {
        write_entry(books, entry, out)?;
    }
    Ok(())
}

fn write_entry(books: &Books<'_>, entry: &Entry, out: &mut impl Write) -> Result<(), ExportError> {
    let content = entry.content();
    let label = plain(content.label(), &REFUSED);
    let piece = plain(content.piece(), &[',']);
    writeln!(out, "\n{} * ({}) {label}", content.date(), entry.number())?;
    writeln!(out, "    ; kind: {}", content.kind())?;
    writeln!(out, "    ; piece: {piece}")?;
    for line in content.lines() {
        let path = account_path(&books.name(entry.number(), line)?);
        writeln!(out, "    {path}  {} EUR", line.signed().to_plain())?;
    }
    Ok(())
}

/// The full name of an account; two spaces, which would end it, are closed up.
fn account_path(named: &Named<'_>) -> String {
    let account = named.account;
    let mut path =
        format!("{}:{} {}", account.role.kind(), account.code, plain(&account.name, &REFUSED));
    if let Some(auxiliary) = &named.auxiliary {
        let (code, name) = (plain(&auxiliary.code, &REFUSED), plain(&auxiliary.name, &REFUSED));
        path.push_str(&format!(":{}", format!("{code} {name}").trim()));
    }
    path
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::process::Command;

    use super::*;
    use crate::sample::{books, entries, written};

    #[test]
    fn the_journal_reads_as_people_write_it() {
        insta::assert_snapshot!(written(|out| write(&books(), &entries(), out)));
    }

    #[test]
    fn hledger_accepts_the_journal_and_shows_the_same_balances() {
        if Command::new("hledger").arg("--version").output().is_err() {
            println!("skipped: hledger is not installed");
            return;
        }
        let file = std::env::temp_dir().join(format!("maillage-{}.journal", std::process::id()));
        let entries = entries();
        std::fs::write(&file, written(|out| write(&books(), &entries, out))).expect("a file");
        let run = Command::new("hledger")
            .args(["-f", &file.to_string_lossy(), "balance", "--flat", "-N", "-E", "-O", "csv"])
            .output()
            .expect("hledger runs");
        std::fs::remove_file(&file).expect("our own file");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let mut expected: BTreeMap<String, i64> = BTreeMap::new();
        for entry in &entries {
            for line in entry.content().lines() {
                let path = account_path(&books().name(entry.number(), line).expect("named"));
                *expected.entry(path).or_default() += line.signed().0;
            }
        }
        let mut reader = csv::Reader::from_reader(run.stdout.as_slice());
        let mut seen: BTreeMap<String, i64> = BTreeMap::new();
        for row in reader.records() {
            let row = row.expect("a row");
            let amount = row[1].trim_end_matches(" EUR").replace('.', "");
            seen.insert(row[0].to_owned(), amount.parse().expect("an amount"));
        }
        seen.retain(|_, cents| *cents != 0);
        expected.retain(|_, cents| *cents != 0);
        assert_eq!(seen, expected);
    }
}
