//! See `fuzz/targets/camt.rs`.
#![no_main]

#[path = "../targets/camt.rs"]
mod target;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::run(bytes));
