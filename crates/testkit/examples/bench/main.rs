//! Measures the house: one table of name, work, time, throughput and peak memory.
//!
//! Called by `cargo xtask bench`, which builds it as a release is built. A first argument divides the work,
//! to see that it runs: `cargo run -p maillage-testkit --example bench 100`.
#![expect(
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "a measurement for the terminal stops aloud when something is wrong"
)]

mod dues;
mod files;
mod measure;
mod pages;
mod register;

use measure::Line;

fn main() {
    let divisor: u64 =
        std::env::args().nth(1).map_or(1, |text| text.parse().expect("a number to divide by"));
    let many = 100_000 / divisor.max(1);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap();
    println!("{}", Line::head());
    println!("{}", files::direct_debits(many));
    let (written, file) = files::statement_written(many);
    println!("{written}");
    println!("{}", files::statement_read(many, &file));
    drop(file);
    println!("{}", register::import(many * 10));
    println!("{}", runtime.block_on(dues::run(many)));
    for line in runtime.block_on(pages::all(many.min(1_000))) {
        println!("{line}");
    }
}
