//! `cargo xtask schema`: one source of migrations, written in the types of PostgreSQL, for both engines.
//!
//! PostgreSQL takes each file of `crates/store/schema/` as it is; SQLite gets its own five types, and
//! `STRICT` tables, which refuse a text where a number belongs.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::place::root;

/// Types of PostgreSQL that the source may use, and what SQLite calls them.
const TYPES: [(&str, &str); 5] = [
    ("UUID", "BLOB"),
    ("BYTEA", "BLOB"),
    ("BIGINT", "INTEGER"),
    ("BOOLEAN", "INTEGER"),
    ("DOUBLE PRECISION", "REAL"),
];

/// Words that would compile on one engine only, or let a database decide what the code must know.
const FOREIGN: [&str; 9] =
    ["SERIAL", "TIMESTAMP", "TIMESTAMPTZ", "JSONB", "NUMERIC", "NOW", "TRIGGER", "ENUM", "VARCHAR"];

/// Writes the migrations of both engines, or with `check` compares them; `false` when they are stale.
pub(crate) fn run(check: bool) -> Result<bool> {
    let sources = sql_files(&root().join("crates/store/schema"))?;
    for (name, text) in &sources {
        refuse(name, text)?;
    }
    let sqlite = sources.iter().map(|(name, text)| (name.clone(), sqlite(text))).collect();
    let postgres_is_fresh = settle("crates/store-postgres/migrations", &sources, check)?;
    let sqlite_is_fresh = settle("crates/store-sqlite/migrations", &sqlite, check)?;
    Ok(postgres_is_fresh && sqlite_is_fresh)
}

/// The `.sql` files of a folder, by name; none when there is no such folder.
fn sql_files(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut files = BTreeMap::new();
    if !folder.exists() {
        return Ok(files);
    }
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()));
    for entry in entries? {
        let path = entry.context("cannot read a folder")?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if path.extension().is_some_and(|extension| extension == "sql") {
            let text = fs::read_to_string(&path);
            files.insert(name, text.with_context(|| format!("cannot read {}", path.display()))?);
        }
    }
    Ok(files)
}

/// Makes a folder hold exactly these files, or says which differ.
fn settle(folder: &str, wanted: &BTreeMap<String, String>, check: bool) -> Result<bool> {
    let path = root().join(folder);
    let found = sql_files(&path)?;
    if found == *wanted {
        return Ok(true);
    }
    let differing = wanted
        .iter()
        .filter(|(name, text)| found.get(*name) != Some(text))
        .map(|(name, _)| name)
        .chain(found.keys().filter(|name| !wanted.contains_key(*name)));
    for name in differing {
        println!(
            "{folder}/{name} {}",
            if check { "is stale: cargo xtask schema" } else { "written" }
        );
    }
    if check {
        return Ok(false);
    }
    fs::create_dir_all(&path).with_context(|| format!("cannot make {folder}"))?;
    for name in found.keys().filter(|name| !wanted.contains_key(*name)) {
        fs::remove_file(path.join(name)).with_context(|| format!("cannot remove {name}"))?;
    }
    for (name, text) in wanted {
        fs::write(path.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(true)
}

/// Stops at a name or a word that the two engines would not share.
fn refuse(name: &str, text: &str) -> Result<()> {
    let well_named = name.split_once('_').is_some_and(|(number, word)| {
        number.len() == 4
            && number.bytes().all(|b| b.is_ascii_digit())
            && word.trim_end_matches(".sql").bytes().all(|b| b.is_ascii_lowercase() || b == b'_')
    });
    if !well_named {
        bail!("crates/store/schema/{name}: name it like 0002_due.sql");
    }
    for (at, line) in text.lines().enumerate() {
        let code = line.split("--").next().unwrap_or_default();
        for word in words(&without_strings(code)) {
            if FOREIGN.contains(&word.to_ascii_uppercase().as_str()) {
                bail!("crates/store/schema/{name}:{}: `{word}` is not for both engines", at + 1);
            }
        }
    }
    Ok(())
}

/// The SQLite form: its own types outside texts and comments, and every table STRICT.
fn sqlite(text: &str) -> String {
    let mut written = String::with_capacity(text.len());
    let mut in_table = false;
    for line in text.split_inclusive('\n') {
        in_table |= line.starts_with("CREATE TABLE");
        if in_table && line.trim_end() == ");" {
            written.push_str(&line.replacen(");", ") STRICT;", 1));
            in_table = false;
            continue;
        }
        let (code, comment) = line.split_at(line.find("--").unwrap_or(line.len()));
        for (at, part) in code.split('\'').enumerate() {
            if at > 0 {
                written.push('\'');
            }
            // Every second part stands between quotes: it is a text, and stays.
            written.push_str(&if at % 2 == 0 { typed(part) } else { part.to_owned() });
        }
        written.push_str(comment);
    }
    written
}

/// Replaces the types that stand as whole words.
fn typed(code: &str) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut written = String::with_capacity(code.len());
    let mut rest = code;
    while let Some(next) = rest.chars().next() {
        let at_word = !written.ends_with(is_word);
        let found = TYPES.iter().find(|(postgres, _)| {
            at_word && rest.strip_prefix(postgres).is_some_and(|after| !after.starts_with(is_word))
        });
        if let Some((postgres, sqlite)) = found {
            written.push_str(sqlite);
            rest = &rest[postgres.len()..];
        } else {
            written.push(next);
            rest = &rest[next.len_utf8()..];
        }
    }
    written
}

fn without_strings(code: &str) -> String {
    code.split('\'').step_by(2).collect::<Vec<_>>().join(" ")
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_change_but_texts_comments_and_names_do_not() {
        let source = "-- A UUID in a comment.\nCREATE TABLE due (\n    due_id UUID NOT NULL,\n    UUID_like TEXT CHECK (UUID_like <> 'BIGINT'),\n    paid BOOLEAN NOT NULL,\n    at DOUBLE PRECISION -- BIGINT once\n);\nALTER TABLE due ADD COLUMN cents BIGINT;\n";
        let expected = "-- A UUID in a comment.\nCREATE TABLE due (\n    due_id BLOB NOT NULL,\n    UUID_like TEXT CHECK (UUID_like <> 'BIGINT'),\n    paid INTEGER NOT NULL,\n    at REAL -- BIGINT once\n) STRICT;\nALTER TABLE due ADD COLUMN cents INTEGER;\n";
        assert_eq!(sqlite(source), expected);
    }

    #[test]
    fn what_only_one_engine_knows_is_refused() {
        let told = refuse("0001_house.sql", "CREATE TABLE a (\n  b TIMESTAMPTZ\n);").unwrap_err();
        assert_eq!(
            told.to_string(),
            "crates/store/schema/0001_house.sql:2: `TIMESTAMPTZ` is not for both engines"
        );
        assert!(refuse("house.sql", "").is_err());
        assert!(refuse("0001_house.sql", "-- now\nSELECT 'now';").is_ok());
    }
}
