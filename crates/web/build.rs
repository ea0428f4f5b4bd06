//! Stops early, with the command to run, when the browser's files have not been built.

use std::path::Path;

fn main() {
    let manifest = Path::new("../../assets/dist/web/manifest.json");
    println!("cargo::rerun-if-changed={}", manifest.display());
    println!("cargo::rerun-if-changed=templates");
    if !manifest.is_file() {
        println!(
            "cargo::error=assets/dist/web is missing: run `cargo xtask assets` (or, in assets/, \
             `npm ci && npm run build`)"
        );
    }
}
