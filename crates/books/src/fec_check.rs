//! A checker of FEC files: what the tax office's tester checks, and that each entry balances, which it
//! does not.

use std::collections::BTreeMap;
use std::io::BufRead;

use jiff::civil::Date;

use crate::fec::COLUMNS;

/// Something wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {fault}")]
pub struct Finding {
    /// The line of the file, from 1; 0 for the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub fault: Fault,
}

/// What may be wrong.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The name of the file.
    #[error("the file is named {0}, not like 732829320FEC20261231.txt")]
    Name(String),
    /// The line is not UTF-8 text or cannot be read.
    #[error("the line cannot be read as UTF-8")]
    Unreadable,
    /// A byte order mark.
    #[error("the file starts with a byte order mark")]
    ByteOrderMark,
    /// The header.
    #[error("the header does not name the 18 columns in order")]
    Header,
    /// The number of fields.
    #[error("{0} fields instead of 18")]
    Fields(usize),
    /// A field that may not be empty.
    #[error("{0} is empty")]
    Empty(&'static str),
    /// A date that is none.
    #[error("{0} is not a date of the form AAAAMMJJ")]
    NotADate(&'static str),
    /// An amount that is none.
    #[error("{0} is not an amount with a decimal comma")]
    NotAnAmount(&'static str),
    /// Both sides, or none.
    #[error("exactly one of debit and credit is above zero")]
    Sides,
    /// An account that does not start with three digits.
    #[error("an account starts with three digits")]
    Account,
    /// A pipe in a text.
    #[error("a text holds a pipe")]
    Pipe,
    /// Entry numbers with a gap or out of order.
    #[error("entry {0} does not follow the one before")]
    Sequence(String),
    /// Validation dates that go back.
    #[error("the date of validation goes back")]
    ValidationOrder,
    /// An entry that does not balance; the difference in cents.
    #[error("entry {entry} does not balance: debits exceed credits by {difference_cents} cents")]
    Unbalanced {
        /// The number of the entry.
        entry: String,
        /// Debits less credits.
        difference_cents: i128,
    },
}

/// What was read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FecSummary {
    /// Lines after the header.
    pub lines: usize,
    /// Entries.
    pub entries: usize,
    /// The sum of debits, in cents.
    pub debit_cents: i128,
    /// The sum of credits, in cents.
    pub credit_cents: i128,
    /// Debits less credits of each account, in cents.
    pub balances_cents: BTreeMap<String, i128>,
    /// Everything that is wrong.
    pub findings: Vec<Finding>,
}

/// Reads a file and reports all that is wrong in it.
pub fn check(file_name: &str, input: impl BufRead) -> FecSummary {
    let mut checker = Checker::default();
    if !is_file_name(file_name) {
        checker.report(0, Fault::Name(file_name.to_owned()));
    }
    for (at, raw) in input.split(b'\n').enumerate() {
        let line = at + 1;
        let Some(text) = raw.ok().and_then(|bytes| String::from_utf8(bytes).ok()) else {
            checker.report(line, Fault::Unreadable);
            continue;
        };
        let text = text.strip_suffix('\r').unwrap_or(&text);
        if at == 0 { checker.header(text) } else { checker.row(line, text) }
    }
    checker.close_entry();
    if checker.summary.lines == 0 && checker.summary.findings.is_empty() && !checker.has_header {
        checker.report(1, Fault::Header);
    }
    checker.summary
}

fn is_file_name(name: &str) -> bool {
    let parts = name.strip_suffix(".txt").and_then(|stem| stem.split_once("FEC"));
    parts.is_some_and(|(siren, closing)| {
        crate::fec::Siren::parse(siren).is_ok_and(|s| s.to_string() == siren)
            && date(closing).is_some()
    })
}

#[derive(Default)]
struct Checker {
    summary: FecSummary,
    has_header: bool,
    /// The number, the first line and the running difference of the entry being read.
    open: Option<(String, usize, i128)>,
    last_valid: Option<Date>,
}

impl Checker {
    fn report(&mut self, line: usize, fault: Fault) {
        self.summary.findings.push(Finding { line, fault });
    }

    fn header(&mut self, text: &str) {
        self.has_header = true;
        let rest = text.strip_prefix('\u{feff}').unwrap_or(text);
        if rest != text {
            self.report(1, Fault::ByteOrderMark);
        }
        if !rest.split('\t').take(18).eq(COLUMNS) {
            self.report(1, Fault::Header);
        }
    }

    fn row(&mut self, line: usize, text: &str) {
        if text.is_empty() {
            return;
        }
        self.summary.lines += 1;
        let fields: Vec<&str> = text.split('\t').collect();
        if fields.len() < 18 {
            self.report(line, Fault::Fields(fields.len()));
            return;
        }
        for at in [0, 1, 2, 3, 4, 5, 8, 9, 10, 15] {
            if fields[at].trim().is_empty() {
                self.report(line, Fault::Empty(COLUMNS[at]));
            }
        }
        for at in [3, 9, 15] {
            if !fields[at].is_empty() && date(fields[at]).is_none() {
                self.report(line, Fault::NotADate(COLUMNS[at]));
            }
        }
        if text.contains('|') {
            self.report(line, Fault::Pipe);
        }
        let account = fields[4];
        if account.len() < 3 || !account.bytes().take(3).all(|b| b.is_ascii_digit()) {
            self.report(line, Fault::Account);
        }
        self.sequence(line, fields[2]);
        self.validation(line, fields[15]);
        self.amounts(line, &fields);
    }

    fn sequence(&mut self, line: usize, number: &str) {
        if self.open.as_ref().is_some_and(|(open, ..)| open == number) {
            return;
        }
        let previous = self.open.as_ref().and_then(|(open, ..)| open.parse::<u64>().ok());
        self.close_entry();
        let expected = previous.map_or(1, |n| n + 1);
        if number.parse() != Ok(expected) {
            self.report(line, Fault::Sequence(number.to_owned()));
        }
        self.summary.entries += 1;
        self.open = Some((number.to_owned(), line, 0));
    }

    fn validation(&mut self, line: usize, valid: &str) {
        let Some(valid) = date(valid) else { return };
        if self.last_valid.is_some_and(|last| valid < last) {
            self.report(line, Fault::ValidationOrder);
        }
        self.last_valid = Some(valid);
    }

    fn amounts(&mut self, line: usize, fields: &[&str]) {
        let mut sides = [0i128; 2];
        for (side, at) in [11, 12].into_iter().enumerate() {
            match cents(fields[at]) {
                Some(cents) => sides[side] = cents,
                None => self.report(line, Fault::NotAnAmount(COLUMNS[at])),
            }
        }
        let [debit, credit] = sides;
        if (debit == 0) == (credit == 0) {
            self.report(line, Fault::Sides);
        }
        self.summary.debit_cents += debit;
        self.summary.credit_cents += credit;
        *self.summary.balances_cents.entry(fields[4].to_owned()).or_default() += debit - credit;
        if let Some((.., difference)) = &mut self.open {
            *difference += debit - credit;
        }
    }

    fn close_entry(&mut self) {
        if let Some((entry, line, difference_cents)) = self.open.take().filter(|open| open.2 != 0) {
            self.report(line, Fault::Unbalanced { entry, difference_cents });
        }
    }
}

fn date(text: &str) -> Option<Date> {
    if text.len() != 8 || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    Date::new(text[..4].parse().ok()?, text[4..6].parse().ok()?, text[6..].parse().ok()?).ok()
}

/// Cents of an amount with a decimal comma, two decimals at most and a sign on either side; an empty
/// field is zero.
fn cents(text: &str) -> Option<i128> {
    if text.is_empty() {
        return Some(0);
    }
    let unsigned = text.trim_start_matches(['+', '-']).trim_end_matches(['+', '-']);
    if text.len() - unsigned.len() > 1 {
        return None;
    }
    let (whole, fraction) = unsigned.split_once(',').unwrap_or((unsigned, ""));
    let digits = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 30 || fraction.len() > 2 {
        return None;
    }
    if !digits(whole) || !digits(fraction) {
        return None;
    }
    let magnitude: i128 = format!("{whole}{fraction:0<2}").parse().ok()?;
    Some(if text.contains('-') { -magnitude } else { magnitude })
}

#[cfg(test)]
#[path = "fec_check_tests.rs"]
mod tests;
