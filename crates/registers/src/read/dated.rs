//! Tables of which each row is one record that says when it was changed last.

use std::path::PathBuf;

use maillage_app::identify::register::SkipReason;
use maillage_domain::identify::establishment::Establishment;

use super::table::Table;
use crate::error::Result;
use crate::sink::Sink;

/// Where a table has what its records are made of.
pub(super) trait Layout: Sized {
    /// Finds the columns in the header.
    ///
    /// # Errors
    /// When one is missing that must be there.
    fn of(table: &Table) -> Result<Self>;

    /// The column of the id.
    fn id(&self) -> usize;

    /// The record of the row that was read last.
    fn record(&self, table: &Table, id: &str, sink: &mut Sink<'_>) -> Establishment;
}

/// Whether all files have the columns.
pub(super) fn check<L: Layout>(files: &[PathBuf]) -> Result<()> {
    files.iter().try_for_each(|file| L::of(&Table::open(file, None)?).map(drop))
}

/// Reads all rows that have an id; gives the latest day on which one was changed.
pub(super) fn read<L: Layout>(files: &[PathBuf], sink: &mut Sink<'_>) -> Result<String> {
    let mut latest = String::new();
    for file in files {
        let mut table = Table::open(file, None)?;
        let columns = L::of(&table)?;
        while table.next(sink)? {
            let id = table.text(Some(columns.id()));
            if id.is_empty() {
                sink.skip(SkipReason::NoId, || table.place());
                continue;
            }
            let record = columns.record(&table, &id, sink);
            if let Some(day) = record.updated_on.map(|day| day.to_string()) {
                latest = latest.max(day);
            }
            sink.keep(record, || table.place())?;
        }
    }
    Ok(latest)
}
