//! What a measurement needs of an edition beyond the port: its rows with the scores of one search, so
//! that another engine can be asked the same.

use std::io::{self, Write};

use maillage_app::identify::register::{RegistersError, SearchQuery};

use crate::ArrowRegisters;
use crate::query::{self, Asked};
use crate::rows::{ID, NAME};

/// Writes all rows with a point in their order, as CSV: cell, longitude, latitude, category, whether the
/// gate lets it pass, score in thousandths, coverage, record id, name. All is told as for a row inside the
/// territory; the gate's and the score's answers are ready-made for whoever reads them.
///
/// # Errors
/// When there is no edition, it cannot be read, or the writer refuses.
pub fn export(
    registers: &ArrowRegisters,
    query: &SearchQuery,
    out: &mut impl Write,
) -> Result<u64, RegistersError> {
    let edition = registers.current()?.ok_or(RegistersError::Empty)?;
    let asked = Asked::new(&edition, query);
    let failed = |source: io::Error| RegistersError::Io {
        doing: "write",
        file: "the rows to compare".to_owned(),
        source,
    };
    writeln!(out, "cell,lon,lat,category,passes,points,coverage,id,name").map_err(failed)?;
    let mut rows = 0;
    for (number, batch) in edition.fixed.iter().enumerate() {
        let texts = edition.texts(number);
        for row in (0..batch.len()).filter(|row| batch.cell[*row] != 0) {
            let (passes, points, coverage) = asked.inside(number, row);
            let category = edition.category(batch.category[row]);
            let name = texts.get(NAME, row).replace('"', "\"\"");
            writeln!(
                out,
                "{},{},{},{},{},{points},{coverage},{},\"{name}\"",
                batch.cell[row],
                batch.lon[row],
                batch.lat[row],
                category.code(),
                u8::from(passes),
                texts.get(ID, row),
            )
            .map_err(failed)?;
            rows += 1;
        }
    }
    Ok(rows)
}

/// The names and points of the first of a search, in their order: what a list on a screen needs, without the
/// whole records.
///
/// # Errors
/// When there is no edition, or it cannot be read.
pub fn names(
    registers: &ArrowRegisters,
    query: &SearchQuery,
) -> Result<Vec<(String, u32)>, RegistersError> {
    let edition = registers.current()?.ok_or(RegistersError::Empty)?;
    Ok(query::names(&edition, query))
}
