//! See `fuzz/targets/pain.rs`.
#![no_main]

#[path = "../targets/pain.rs"]
mod target;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::run(bytes));
