//! `cargo xtask tidy`: the rules of the house that no compiler knows.

use std::path::{Path, PathBuf};
use std::{fs, io};

use anyhow::{Context, Result};

use crate::place::root;
use crate::schema;

mod arrows;
mod documents;
mod messages;
mod sources;

/// A text file of the checkout.
struct Text {
    /// Its path from the root, with `/`.
    path: String,
    text: String,
}

impl Text {
    fn is(&self, extension: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|found| found == extension)
    }
}

/// Prints one line for each rule that is broken; `true` when none is.
pub(crate) fn run() -> Result<bool> {
    let texts = texts()?;
    let mut problems = Vec::new();
    arrows::check(&texts, &mut problems);
    sources::check(&texts, &mut problems);
    documents::check(&texts, &mut problems);
    messages::check(&texts, &mut problems);
    if root().join(".sqlx").exists() {
        problems
            .push(".sqlx: cached queries belong to crates/store-*/.sqlx: cargo xtask sqlx".into());
    }
    if !schema::run(true)? {
        problems.push("crates/store/schema: the migrations are stale: cargo xtask schema".into());
    }
    for problem in &problems {
        println!("{problem}");
    }
    match problems.len() {
        0 => println!("tidy: {} files, nothing to say", texts.len()),
        count => println!("tidy: {count} things to mend"),
    }
    Ok(problems.is_empty())
}

/// Endings of the files that are read.
const READ: [&str; 12] =
    ["rs", "toml", "md", "ftl", "html", "sql", "mjs", "js", "css", "svg", "txt", "yml"];
/// Folders that hold what others wrote or machines made.
const SKIPPED: [&str; 7] = ["target", "node_modules", "dist", ".git", ".sqlx", "snapshots", "data"];

fn texts() -> Result<Vec<Text>> {
    let mut texts = Vec::new();
    let mut open = vec![root().to_owned()];
    while let Some(folder) = open.pop() {
        for path in entries(&folder).with_context(|| format!("cannot read {}", folder.display()))? {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                // A folder with its own `.git` is another checkout.
                if !SKIPPED.contains(&name.as_str()) && !path.join(".git").exists() {
                    open.push(path);
                }
            } else if path.extension().is_some_and(|e| READ.iter().any(|read| e == *read)) {
                let relative = path.strip_prefix(root()).expect("it lies in the checkout");
                let text = fs::read_to_string(&path)
                    .with_context(|| format!("cannot read {}", path.display()))?;
                texts.push(Text { path: relative.display().to_string(), text });
            }
        }
    }
    texts.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(texts)
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect()
}
