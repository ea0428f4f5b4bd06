//! Lists as files to take along: CSV as spreadsheets of each language open it, and XLSX.

mod list;

use axum::http::{HeaderName, header};
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_i18n::T;
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::problem::WebError;

pub(crate) use list::{ListFile, Part};

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A quantity in thousandths, written with three decimals.
    Thousandths(i64),
    /// An amount, written with two decimals and without sign of currency.
    Money(Cents),
    /// A day.
    Date(Date),
    /// A month.
    Month(Month),
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Option<String>> for Cell {
    fn from(text: Option<String>) -> Self {
        text.map_or(Self::Empty, Self::Text)
    }
}

impl From<i64> for Cell {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl From<Cents> for Cell {
    fn from(amount: Cents) -> Self {
        Self::Money(amount)
    }
}

impl From<Date> for Cell {
    fn from(day: Date) -> Self {
        Self::Date(day)
    }
}

impl From<Month> for Cell {
    fn from(month: Month) -> Self {
        Self::Month(month)
    }
}

/// A list to take along.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The file's name without ending, such as `partners`.
    pub name: String,
    /// The heads of the columns.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A file for the visitor.
#[derive(Debug, Clone)]
pub struct Download {
    /// The file's name.
    pub name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl IntoResponse for Download {
    fn into_response(self) -> Response {
        (headers(&self.name, self.media_type), self.bytes).into_response()
    }
}

/// What is said of a file before its bytes.
pub(crate) fn headers(name: &str, media_type: &str) -> [(HeaderName, String); 2] {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
    let name: String = name.chars().map(|c| if plain(c) { c } else { '-' }).collect();
    let disposition = format!("attachment; filename=\"{name}\"");
    [(header::CONTENT_TYPE, media_type.to_owned()), (header::CONTENT_DISPOSITION, disposition)]
}

impl Sheet {
    /// The file of `?format=csv` or `?format=xlsx`; `None` when the page itself is wanted.
    ///
    /// # Errors
    /// When the workbook cannot be written (too many rows).
    pub fn download(&self, t: T, format: &str) -> Result<Option<Download>, WebError> {
        let (media_type, bytes) = match format {
            "csv" => ("text/csv; charset=utf-8", self.csv(t)),
            "xlsx" => (
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                self.xlsx().map_err(WebError::unexpected)?,
            ),
            _ => return Ok(None),
        };
        Ok(Some(Download { name: format!("{}.{format}", self.name), media_type, bytes }))
    }

    /// As CSV with a byte order mark. Where the comma marks decimals the semicolon parts the columns.
    #[must_use]
    pub fn csv(&self, t: T) -> Vec<u8> {
        let english = t.locale() == Locale::En;
        (csv_head(&self.columns, english) + &csv_rows(&self.rows, english)).into_bytes()
    }

    /// As a workbook of one sheet, with real numbers and days.
    ///
    /// # Errors
    /// When there are more rows than a sheet holds.
    pub fn xlsx(&self) -> Result<Vec<u8>, XlsxError> {
        let mut book = Workbook::new();
        let bold = Format::new().set_bold();
        let money = Format::new().set_num_format("#,##0.00");
        let day = Format::new().set_num_format("yyyy-mm-dd");
        let sheet = book.add_worksheet();
        for (column, name) in (0_u16..).zip(&self.columns) {
            sheet.write_with_format(0, column, name, &bold)?;
        }
        sheet.set_freeze_panes(1, 0)?;
        for (number, row) in (1_u32..).zip(&self.rows) {
            for (column, cell) in (0_u16..).zip(row) {
                match cell {
                    Cell::Empty => continue,
                    Cell::Text(text) => sheet.write_string(number, column, text)?,
                    Cell::Integer(value) => sheet.write_number(number, column, exact(*value))?,
                    Cell::Thousandths(value) => {
                        sheet.write_number(number, column, exact(*value) / 1_000.0)?
                    }
                    Cell::Money(amount) => sheet.write_number_with_format(
                        number,
                        column,
                        exact(amount.0) / 100.0,
                        &money,
                    )?,
                    Cell::Date(date) => {
                        let date =
                            rust_xlsxwriter::ExcelDateTime::parse_from_str(&date.to_string())?;
                        sheet.write_datetime_with_format(number, column, &date, &day)?
                    }
                    Cell::Month(month) => sheet.write_string(number, column, month.to_string())?,
                };
            }
        }
        sheet.autofit();
        book.save_to_buffer()
    }
}

/// The mark of the order of bytes and the line of heads.
fn csv_head(columns: &[String], english: bool) -> String {
    let head: Vec<String> = columns.iter().map(|name| quoted(name)).collect();
    format!("\u{feff}{}\r\n", head.join(separator(english)))
}

/// Lines of a table.
fn csv_rows(rows: &[Vec<Cell>], english: bool) -> String {
    let mut text = String::new();
    for row in rows {
        let cells: Vec<String> = row.iter().map(|cell| plain(cell, english)).collect();
        text.push_str(&cells.join(separator(english)));
        text.push_str("\r\n");
    }
    text
}

fn separator(english: bool) -> &'static str {
    if english { "," } else { ";" }
}

/// The only numbers that a spreadsheet has. Exact up to 2^53, far beyond any amount here.
#[expect(clippy::cast_precision_loss, reason = "spreadsheets have no other numbers")]
fn exact(number: i64) -> f64 {
    number as f64
}

fn plain(cell: &Cell, english: bool) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => quoted(&harmless(text)),
        Cell::Integer(number) => number.to_string(),
        Cell::Thousandths(value) => {
            let (whole, rest) = (value.unsigned_abs() / 1_000, value.unsigned_abs() % 1_000);
            format!("{}{whole}{}{rest:03}", minus(*value), point(english))
        }
        Cell::Money(amount) => {
            let (whole, rest) = (amount.0.unsigned_abs() / 100, amount.0.unsigned_abs() % 100);
            format!("{}{whole}{}{rest:02}", minus(amount.0), point(english))
        }
        Cell::Date(date) => date.to_string(),
        Cell::Month(month) => month.to_string(),
    }
}

fn minus(number: i64) -> &'static str {
    if number < 0 { "-" } else { "" }
}

fn point(english: bool) -> char {
    if english { '.' } else { ',' }
}

/// A text that a spreadsheet would run as a formula gets an apostrophe before it. A telephone number, such
/// as `+34 930 00 00 00`, runs nothing and stays as it is.
fn harmless(text: &str) -> String {
    let number = text.strip_prefix('+').unwrap_or(text);
    let is_number = !number.is_empty()
        && number.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '(' | ')' | '-'));
    if is_number {
        return text.to_owned();
    }
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

fn quoted(text: &str) -> String {
    if text.contains([',', ';', '"', '\n', '\r']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet {
            name: "partners".to_owned(),
            columns: vec!["Name".to_owned(), "Due".to_owned()],
            rows: vec![
                vec!["Forn \"Pa\"; SL".into(), Cents(-3021).into()],
                vec!["=HYPERLINK(\"x\")".into(), Cell::Empty],
            ],
        }
    }

    #[test]
    fn csv_opens_in_the_readers_spreadsheet_and_runs_nothing() {
        let french = String::from_utf8(sheet().csv(T::new(Locale::Fr))).unwrap();
        assert_eq!(
            french,
            "\u{feff}Name;Due\r\n\"Forn \"\"Pa\"\"; SL\";-30,21\r\n\"'=HYPERLINK(\"\"x\"\")\";\r\n"
        );
        let english = String::from_utf8(sheet().csv(T::new(Locale::En))).unwrap();
        assert!(english.contains("SL\",-30.21\r\n"));
    }

    #[test]
    fn a_telephone_number_stays_as_it_is() {
        for phone in ["+34 930 00 00 00", "+33 (0)3-87 00 00 00", "930000000"] {
            assert_eq!(harmless(phone), phone);
        }
        for formula in ["+34+1", "+", "=1", "-A1", "+34 930=1", "@x"] {
            assert_eq!(harmless(formula), format!("'{formula}"));
        }
    }

    #[test]
    fn a_workbook_is_written() {
        assert!(sheet().xlsx().unwrap().starts_with(b"PK"));
    }
}
