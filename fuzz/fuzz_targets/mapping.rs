//! See `fuzz/targets/register.rs`.
#![no_main]

#[path = "../targets/register.rs"]
mod target;

use std::path::Path;

use maillage_app::identify::register::SourceFormat;

/// A mapping of the package itself.
const MAPPING: &str =
    concat!(env!("CARGO_MANIFEST_DIR"), "/../crates/registers/mappings/metz.toml");

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::run(SourceFormat::Mapping, Some(Path::new(MAPPING)), "csv", bytes));
