//! `cargo xtask sqlx`: what the compiler knows of each query, kept so that nobody needs a database to build.
//!
//! Each store package has its own folder: the name of a cached query is a hash of its SQL, and both
//! packages have the same SQL, so a shared folder would hold the answers of one engine only.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result, bail};

use crate::place::root;
use crate::postgres::{Server, programs};
use crate::run::{cargo, command, find, must, output};
use crate::schema;

/// Writes both folders anew, or with `check` compares them; `false` when they are stale.
pub(crate) fn run(check: bool) -> Result<bool> {
    if !schema::run(check)? {
        bail!("the migrations are stale, so the queries cannot be checked: cargo xtask schema");
    }
    if find("sqlite3").is_none() {
        bail!(
            "sqlite3 is missing, and an empty database is made with it; on Debian: sudo apt-get install sqlite3"
        );
    }
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let file = folder.path().join("empty.sqlite3");
    for migration in migrations("store-sqlite")? {
        let reader = format!(".read '{}'", migration.display());
        output(command("sqlite3").arg("-bail").arg(&file).arg(reader))?;
    }
    let sqlite = format!("sqlite://{}", file.display());
    let sqlite_is_fresh = settle("store-sqlite", "SQLITE_DATABASE_URL", &sqlite, check)?;

    let server = Server::start()?;
    let psql = programs().map_or_else(|| "psql".into(), |programs| programs.join("psql"));
    for migration in migrations("store-postgres")? {
        let mut apply = command(&psql);
        apply.args(["--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--single-transaction"]);
        output(apply.arg("--dbname").arg(server.url()).arg("--file").arg(migration))?;
    }
    let postgres_is_fresh =
        settle("store-postgres", "POSTGRES_DATABASE_URL", &server.url(), check)?;
    Ok(sqlite_is_fresh && postgres_is_fresh)
}

/// The migrations of a package in their order.
fn migrations(package: &str) -> Result<Vec<std::path::PathBuf>> {
    let folder = root().join("crates").join(package).join("migrations");
    let mut files = Vec::new();
    for entry in
        fs::read_dir(&folder).with_context(|| format!("cannot read {}", folder.display()))?
    {
        files.push(entry.context("cannot read a folder")?.path());
    }
    files.sort();
    Ok(files)
}

/// Compiles a package against a database, and keeps what the compiler learnt of its queries.
fn settle(package: &str, variable: &str, url: &str, check: bool) -> Result<bool> {
    let learnt = tempfile::tempdir().context("cannot make a temporary folder")?;
    // The compiler does not know that the queries depend on the folder, so the source must look new.
    let source = root().join("crates/store/src/lib.rs");
    File::options()
        .append(true)
        .open(&source)
        .and_then(|file| file.set_modified(SystemTime::now()))
        .with_context(|| format!("cannot touch {}", source.display()))?;
    must(
        cargo()
            .args(["check", "--all-targets", "--package", &format!("maillage-{package}")])
            .env("SQLX_OFFLINE", "false")
            .env("SQLX_OFFLINE_DIR", learnt.path())
            .env(variable, url),
    )?;
    let wanted = queries(learnt.path())?;
    let kept = root().join("crates").join(package).join(".sqlx");
    let found = queries(&kept)?;
    if wanted == found {
        println!("crates/{package}/.sqlx: {} queries, fresh", found.len());
        return Ok(true);
    }
    let new = wanted.iter().filter(|(name, text)| found.get(*name) != Some(text)).count();
    let stale = found.keys().filter(|name| !wanted.contains_key(*name)).count();
    if check {
        println!(
            "crates/{package}/.sqlx: {new} queries missing or changed, {stale} stale: cargo xtask sqlx"
        );
        return Ok(false);
    }
    fs::create_dir_all(&kept).with_context(|| format!("cannot make {}", kept.display()))?;
    for name in found.keys().filter(|name| !wanted.contains_key(*name)) {
        fs::remove_file(kept.join(name)).with_context(|| format!("cannot remove {name}"))?;
    }
    for (name, text) in &wanted {
        fs::write(kept.join(name), text).with_context(|| format!("cannot write {name}"))?;
    }
    println!("crates/{package}/.sqlx: {new} queries written, {stale} removed");
    Ok(true)
}

/// The cached queries of a folder, by the name of their file.
fn queries(folder: &Path) -> Result<BTreeMap<String, String>> {
    let mut queries = BTreeMap::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.context("cannot read a folder")?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.starts_with("query-") {
            let text = fs::read_to_string(&path);
            queries.insert(name, text.with_context(|| format!("cannot read {}", path.display()))?);
        }
    }
    Ok(queries)
}
