//! See `fuzz/targets/iban.rs`.
#![no_main]

#[path = "../targets/iban.rs"]
mod target;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| target::run(bytes));
