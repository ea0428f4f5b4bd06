//! See `fuzz/targets/register.rs`: any bytes given as an archive of a register.
#![no_main]

#[path = "../targets/register.rs"]
mod target;

use maillage_app::identify::register::SourceFormat;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    target::run(SourceFormat::BarcelonaCensus, None, "zip", bytes);
    target::run(SourceFormat::BarcelonaCensus, None, "csv.gz", bytes);
});
