//! The first sheet of a workbook.

use std::path::Path;

use calamine::{Data, Reader as _};
use csv::ByteRecord;
use maillage_app::identify::register::{Fault, FileForm};

use crate::error::{Result, input, refused};

/// The first sheet of a workbook.
pub(super) fn read(path: &Path) -> Result<Vec<ByteRecord>> {
    let refuse = |error: calamine::Error| refused(path, FileForm::Workbook, error);
    let mut book = calamine::open_workbook_auto(path).map_err(refuse)?;
    let first = book.worksheet_range_at(0);
    let range = first.ok_or_else(|| input(path, Fault::NoSheet))?.map_err(refuse)?;
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
