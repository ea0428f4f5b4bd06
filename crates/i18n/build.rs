//! Turns `locales/<language>/*.ftl` into checked functions: one method of `T` for each message.
//!
//! The build stops, naming file and key, when a language lacks a message, names other variables, or
//! writes one that cannot be read. What is compiled is therefore complete in every language.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

#[path = "build/catalogue.rs"]
mod catalogue;
#[path = "build/generate.rs"]
mod generate;
#[path = "build/typography.rs"]
mod typography;

use catalogue::{Catalogue, LANGUAGES, Source};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(problems) => {
            for problem in problems {
                println!("cargo::error={problem}");
            }
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<(), Vec<String>> {
    let package = PathBuf::from(variable("CARGO_MANIFEST_DIR")?);
    let output = PathBuf::from(variable("OUT_DIR")?);
    let locales = package.join("../../locales");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed={}", locales.display());
    let sources = read_sources(&locales).map_err(|problem| vec![problem])?;
    let catalogue = Catalogue::read(&sources)?;
    for language in LANGUAGES {
        write(&output.join(format!("{language}.ftl")), &generate::embedded(language, &sources))?;
    }
    write(&output.join("messages.rs"), &generate::methods(&catalogue))
}

fn variable(name: &str) -> Result<String, Vec<String>> {
    env::var(name).map_err(|error| vec![format!("{name}: {error}")])
}

fn write(path: &Path, text: &str) -> Result<(), Vec<String>> {
    fs::write(path, text).map_err(|error| vec![format!("{}: {error}", path.display())])
}

/// All files of all languages, in the order of their names.
fn read_sources(locales: &Path) -> Result<Vec<Source>, String> {
    let mut sources = Vec::new();
    for language in LANGUAGES {
        let folder = locales.join(language);
        println!("cargo::rerun-if-changed={}", folder.display());
        let explain = |error: std::io::Error| format!("{}: {error}", folder.display());
        let mut names = Vec::new();
        for entry in fs::read_dir(&folder).map_err(explain)? {
            let name = entry.map_err(explain)?.file_name().to_string_lossy().into_owned();
            if Path::new(&name).extension().is_some_and(|extension| extension == "ftl") {
                names.push(name);
            }
        }
        names.sort();
        for name in names {
            let path = folder.join(&name);
            println!("cargo::rerun-if-changed={}", path.display());
            let text = fs::read_to_string(&path)
                .map_err(|error| format!("locales/{language}/{name}: {error}"))?;
            sources.push(Source { language: language.to_owned(), file: name, text });
        }
    }
    Ok(sources)
}
