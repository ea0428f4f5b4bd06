//! The first sheet of a workbook.

use std::path::Path;

use calamine::{Data, Reader as _};
use csv::ByteRecord;

use crate::error::{Result, input};

/// The first sheet of a workbook.
pub(super) fn read(path: &Path) -> Result<Vec<ByteRecord>> {
    let refuse = |error: calamine::Error| {
        input(path, error.to_string(), "open it in a spreadsheet and save it as .xlsx or CSV")
    };
    let mut book = calamine::open_workbook_auto(path).map_err(refuse)?;
    let first = book.worksheet_range_at(0);
    let range = first
        .ok_or_else(|| input(path, "the workbook has no sheet", "give one with a header and rows"))?
        .map_err(refuse)?;
    let text = |cell: &Data| match cell {
        Data::Empty => String::new(),
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    };
    let rows = range.rows().map(|row| row.iter().map(text).collect::<Vec<_>>());
    Ok(rows.map(ByteRecord::from).collect())
}
