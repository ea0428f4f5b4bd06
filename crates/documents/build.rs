//! Writes the table of fonts to embed. The papers use every TTF of `assets/dist/fonts`, so that a
//! script our family lacks can be added there without touching this crate.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::{env, fs};

const FAMILY: &str = "AtkinsonHyperlegibleNext";
const STYLES: [&str; 4] = ["-Regular.", "-Italic.", "-Bold.", "-BoldItalic."];

fn main() {
    let manifest = env::var("CARGO_MANIFEST_DIR").expect("cargo sets it");
    let folder = PathBuf::from(manifest).join("../../assets/dist/fonts");
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut fonts: Vec<PathBuf> = fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "ttf"))
        .collect();
    fonts.sort();
    let named = |style: &str| {
        fonts.iter().any(|path| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.starts_with(FAMILY) && name.contains(style))
        })
    };
    let missing: Vec<&str> = STYLES.into_iter().filter(|style| !named(style)).collect();
    if !missing.is_empty() {
        println!(
            "cargo::error=the papers' fonts are not in {}: {FAMILY} in the styles {} is missing. \
             Run `cargo xtask assets`.",
            folder.display(),
            missing.join(" ")
        );
        return;
    }
    let mut table = String::from("[\n");
    for font in fonts {
        let font = font.canonicalize().expect("the folder was just listed");
        writeln!(table, "    include_bytes!({:?}),", font.to_str().expect("a UTF-8 path"))
            .expect("writing to a string succeeds");
    }
    table.push_str("]\n");
    let out = PathBuf::from(env::var("OUT_DIR").expect("cargo sets it")).join("fonts.rs");
    fs::write(out, table).expect("the output folder is writable");
}
