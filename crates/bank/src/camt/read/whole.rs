//! A whole file at once: into memory, or only its sums.

use std::io::Read;

use super::Reader;
use crate::camt::error::CamtError;
use crate::camt::{Entry, Item, Refusal, Statement, StatementHeader, Totals};

/// What became of one statement of a file.
#[derive(Debug)]
pub enum Outcome {
    /// Its balances hold.
    Accepted(Box<Statement>),
    /// It cannot be trusted.
    Refused(Box<Refusal>),
}

/// What a first pass over a file tells about one statement.
#[derive(Debug)]
pub struct Survey {
    /// What it says before its entries.
    pub header: StatementHeader,
    /// Its sums, or why it is refused.
    pub result: Result<Totals, CamtError>,
}

/// Reads every statement of a file into memory.
///
/// # Errors
/// [`CamtError`] when the file as a whole cannot be read.
pub fn read_all(input: impl Read + Send) -> Result<Vec<Outcome>, CamtError> {
    collect(Reader::new(input)?)
}

fn collect(reader: Reader<'_>) -> Result<Vec<Outcome>, CamtError> {
    let mut outcomes = Vec::new();
    let mut current: Option<(StatementHeader, Vec<Entry>)> = None;
    for item in reader {
        match item? {
            Item::Start(header) => current = Some((*header, Vec::new())),
            Item::Entry(entry) => {
                if let Some((_, entries)) = &mut current {
                    entries.push(*entry);
                }
            }
            Item::End(totals) => {
                if let Some((header, entries)) = current.take() {
                    let statement = Statement { header, entries, totals: *totals };
                    outcomes.push(Outcome::Accepted(Box::new(statement)));
                }
            }
            Item::Refused(refusal) => {
                current = None;
                outcomes.push(Outcome::Refused(refusal));
            }
        }
    }
    Ok(outcomes)
}

/// Reads a file without keeping its entries: which statements are sound, before anything is posted.
///
/// # Errors
/// [`CamtError`] when the file as a whole cannot be read.
pub fn survey(input: impl Read + Send) -> Result<Vec<Survey>, CamtError> {
    survey_of(Reader::new(input)?)
}

fn survey_of(reader: Reader<'_>) -> Result<Vec<Survey>, CamtError> {
    let mut surveys = Vec::new();
    let mut current = None;
    for item in reader {
        match item? {
            Item::Start(header) => current = Some(header),
            Item::Entry(_) => {}
            Item::End(totals) => {
                if let Some(header) = current.take() {
                    surveys.push(Survey { header: *header, result: Ok(*totals) });
                }
            }
            Item::Refused(refusal) => {
                current = None;
                surveys.push(Survey { header: refusal.header, result: Err(refusal.error) });
            }
        }
    }
    Ok(surveys)
}
