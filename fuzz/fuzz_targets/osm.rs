//! See `fuzz/targets/register.rs`.
#![no_main]

#[path = "../targets/register.rs"]
mod target;

use maillage_app::identify::register::SourceFormat;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::run(SourceFormat::Osm, None, "osm.pbf", bytes));
