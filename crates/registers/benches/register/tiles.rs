//! Tiles of every zoom, with points coloured by the score of a quarter.

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::Result;
use maillage_app::identify::tile::MapQuery;
use maillage_registers::synthetic::Country;

use crate::Options;
use crate::ask::{quantiles, quarter, registers};

/// Tiles a zoom.
const EACH: usize = 40;

pub(crate) fn tiles(options: &Options) -> Result<()> {
    let registers = registers(options);
    let scored = Some(quarter(&Country::new(1), 0)?);
    let query = MapQuery { scored, left_out: BTreeSet::new() };
    let mut all: Vec<Duration> = Vec::new();
    let mut slowest = (0, Duration::ZERO);
    for (zoom, mut times) in registers.measure_tiles(&query, EACH)? {
        times.sort_unstable();
        // Of forty the last but one is the 97th of a hundred.
        if let Some(most) = times.iter().rev().nth(1)
            && *most > slowest.1
        {
            slowest = (zoom, *most);
        }
        all.extend(times);
    }
    let (zoom, most) = slowest;
    println!("tiles of all zooms: {}; the slowest zoom is {zoom}, p97 {most:.1?}", quantiles(all));
    Ok(())
}
