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

pub(crate) fn write_entry(
    books: &Books<'_>,
    entry: &Entry,
    out: &mut impl Write,
) -> Result<(), ExportError> {
    let content = entry.content();
    let label = plain(content.label(), &REFUSED);
    // A colon would make the piece a tag, and `date:` one that moves the entry.
    let piece = plain(content.piece(), &[',', ':', '[', ']']);
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
        let both = format!("{code} {name}");
        if !both.trim().is_empty() {
            path.push(':');
            path.push_str(both.trim());
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::process::Command;

    use jiff::Timestamp;
    use jiff::civil::date;
    use maillage_domain::collect::journal::Head;
    use maillage_domain::collect::posting::{Posting, post_due};
    use maillage_domain::money::Cents;

    use super::*;
    use crate::sample::{books, entries, partner, written};

    #[test]
    fn the_journal_reads_as_people_write_it() {
        insta::assert_snapshot!(written(|out| write(&books(), &entries(), out)));
    }

    #[test]
    fn hledger_accepts_the_journal_and_shows_the_same_balances() {
        let entries = entries();
        let Some(seen) = balances_by_hledger("sample", &entries) else { return };
        assert_eq!(seen, balances(&entries));
    }

    #[test]
    fn hledger_accepts_whatever_people_type() {
        let odd = [
            "",
            ";",
            "= x",
            "! y",
            "* z",
            "2026-01-01",
            "a  b",
            "a\tb",
            "a | b",
            "date:2020-01-01",
            "[2020-01-01]",
            "(code)",
            "@ 3 USD",
            "\u{a0}",
            "{1}",
            "~ monthly",
            "comment",
            "\"q",
        ];
        let mut head = Head::EMPTY;
        let entries: Vec<Entry> = odd
            .into_iter()
            .map(|text| {
                let chart = books().chart;
                let date = date(2026, 5, 4);
                let posting = Posting { chart, date, piece: text, label: text };
                let due = post_due(posting, partner(2), Cents(101)).expect("balanced");
                let entry = due.seal(head, Timestamp::UNIX_EPOCH);
                head = entry.head();
                entry
            })
            .collect();
        let Some(seen) = balances_by_hledger("odd", &entries) else { return };
        assert_eq!(seen, balances(&entries));
    }

    fn balances(entries: &[Entry]) -> BTreeMap<String, i64> {
        let mut balances: BTreeMap<String, i64> = BTreeMap::new();
        for entry in entries {
            for line in entry.content().lines() {
                let path = account_path(&books().name(entry.number(), line).expect("named"));
                *balances.entry(path).or_default() += line.signed().0;
            }
        }
        balances.retain(|_, cents| *cents != 0);
        balances
    }

    /// What hledger computes from our file; none, said aloud, when it is not installed.
    fn balances_by_hledger(name: &str, entries: &[Entry]) -> Option<BTreeMap<String, i64>> {
        if Command::new("hledger").arg("--version").output().is_err() {
            println!("skipped: hledger is not installed");
            return None;
        }
        let file = format!("maillage-{}-{name}.journal", std::process::id());
        let file = std::env::temp_dir().join(file);
        std::fs::write(&file, written(|out| write(&books(), entries, out))).expect("a file");
        let run = Command::new("hledger")
            .args(["-f", &file.to_string_lossy(), "balance", "--flat", "-N", "-O", "csv"])
            .env("LC_ALL", "C.UTF-8")
            .output()
            .expect("hledger runs");
        std::fs::remove_file(&file).expect("our own file");
        assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
        let mut reader = csv::Reader::from_reader(run.stdout.as_slice());
        let seen = reader.records().map(|row| {
            let row = row.expect("a row");
            let amount = row[1].trim_end_matches(" EUR").replace('.', "");
            (row[0].to_owned(), amount.parse().expect("an amount"))
        });
        Some(seen.collect())
    }
}
