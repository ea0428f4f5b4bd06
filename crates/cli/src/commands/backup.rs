//! `maillage backup FILE` and `maillage restore FILE`: everything of an installation in one file.
//!
//! The file is a zip: `manifest.json` with the size and SHA-256 of each file, the tables of the store in
//! a form that belongs to no engine (`store/`), and the other files of the data folder (`files/`). What
//! was backed up on SQLite can be restored on PostgreSQL, and the other way round. It ends with the
//! fingerprint of all its bytes.

mod seal;

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Seek, Write};
use std::path::{Component, Path, PathBuf};

use anyhow::Context;
use clap::Args;
use maillage_app::Actor;
use maillage_app::identify::register::Registers as _;
use maillage_app::prove::verify::verify;
use maillage_registers::ArrowRegisters;
use maillage_store_sqlite::form_of_tables;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::{DATABASE, Installation, REGISTERS, UPLOADS};
use crate::key_file::{KEY_FILE, holds_a_key};
use crate::paths::{self, Wanted};
use crate::say;

/// The name of the list of files.
const MANIFEST: &str = "manifest.json";

/// The form of the file that this version writes and reads.
const FORM: u32 = 3;

/// Where to.
#[derive(Debug, Args)]
pub(crate) struct BackUp {
    /// The backup; a file that is there is kept, unless --force is given
    file: PathBuf,
    /// Replace the file when it is there
    #[arg(long)]
    force: bool,
}

/// Where from.
#[derive(Debug, Args)]
pub(crate) struct Restore {
    /// The backup
    file: PathBuf,
}

#[derive(Debug, Serialize, Deserialize)]
struct Manifest {
    form: u32,
    /// The form of the tables: only a version with the same one can restore them.
    tables: String,
    made_by: String,
    made_at: String,
    files: Vec<Listed>,
}

/// What every form of the manifest tells, so that another version's is named and not taken for damaged.
#[derive(Debug, Deserialize)]
struct Origin {
    form: u32,
    made_by: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Listed {
    name: String,
    bytes: u64,
    sha256: String,
}

/// Backs an installation up, while it may be running.
pub(crate) async fn backup(global: &Global, to: &BackUp) -> anyhow::Result<()> {
    if to.file.is_dir() {
        return Err(bad_input(format!("{} is a folder: name a file in it", to.file.display())));
    }
    if to.file.exists() && !to.force {
        return Err(bad_input(format!(
            "{} is there already, perhaps an earlier backup: give another name, or replace it with --force",
            to.file.display()
        )));
    }
    let folder = parent(&to.file);
    let installation = Installation::open(global).await?;
    let refused = |error| paths::refused(&to.file, Wanted::Write, error);
    let beside = match fs::metadata(&folder) {
        Ok(about) if about.is_dir() => tempfile::tempdir_in(&folder).map_err(refused)?,
        Ok(_) => return Err(refused(io::ErrorKind::NotADirectory.into())),
        Err(error) => return Err(refused(error)),
    };
    let store = beside.path().join("store");
    fs::create_dir(&store).context("make a folder")?;
    let copied = installation.copy_out(&store).await;
    let made_at = installation.app.clock.now().to_string();
    installation.close().await;
    copied?;
    let part = beside.path().join("backup.zip");
    let files = pack(global, &store, &part, made_at)?;
    fs::rename(&part, &to.file).map_err(refused)?;
    let bytes: u64 = files.iter().map(|file| file.bytes).sum();
    let answer =
        json!({ "file": to.file.display().to_string(), "files": files.len(), "bytes": bytes });
    say::answer(global, &answer, || {
        let count = u64::try_from(files.len()).unwrap_or(u64::MAX);
        let files = say::counted(count, "file", "files");
        format!("{files} ({bytes} bytes) backed up to {}", to.file.display())
    })
}

fn parent(file: &Path) -> PathBuf {
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty());
    folder.map_or_else(|| PathBuf::from("."), Path::to_path_buf)
}

fn pack(global: &Global, store: &Path, to: &Path, made_at: String) -> anyhow::Result<Vec<Listed>> {
    let out = File::create(to).context("write the backup")?;
    let mut zip = ZipWriter::new(BufWriter::new(out));
    let mut files = Vec::new();
    for (folder, name) in [(store, "store"), (&*global.data, "files")] {
        let mut names = Vec::new();
        list(folder, folder, &mut names)?;
        names.sort();
        for inside in names {
            let path = folder.join(&inside);
            files.extend(add(&mut zip, &format!("{name}/{inside}"), &path)?);
        }
    }
    add_registers(global, &mut zip, &mut files)?;
    let manifest = Manifest {
        form: FORM,
        tables: form_of_tables(),
        made_by: format!("maillage {}", env!("CARGO_PKG_VERSION")),
        made_at,
        files: files.clone(),
    };
    zip.start_file(MANIFEST, options()).context("write the backup")?;
    zip.write_all(&serde_json::to_vec_pretty(&manifest)?).context("write the backup")?;
    zip.set_raw_comment(seal::place()).context("write the backup")?;
    let out = zip.finish().context("write the backup")?;
    let out =
        out.into_inner().map_err(io::IntoInnerError::into_error).context("write the backup")?;
    out.sync_all().context("write the backup")?;
    seal::set(to).context("write the backup")?;
    Ok(files)
}

/// Adds the current edition of the registers, whole: it is held, so an import that ends meanwhile takes no file away.
fn add_registers<W: Write + Seek>(
    global: &Global,
    zip: &mut ZipWriter<W>,
    files: &mut Vec<Listed>,
) -> anyhow::Result<()> {
    let registers = ArrowRegisters::new(global.data.join(REGISTERS));
    let Some(held) = registers.hold().context("hold the registers")? else { return Ok(()) };
    let (folder, paths) = held.files();
    for path in paths {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let added = add(zip, &format!("files/{REGISTERS}/{folder}/{name}"), &path)?;
        let lacks = || format!("the edition of the registers lacks {name}: import them again");
        files.push(added.with_context(lacks)?);
    }
    let (name, line) = held.pointer();
    let name = format!("files/{REGISTERS}/{name}");
    zip.start_file(&*name, options()).context("write the backup")?;
    let (bytes, sha256) = copy_hashed(&mut line.as_bytes(), zip).context("write the backup")?;
    files.push(Listed { name, bytes, sha256 });
    Ok(())
}

fn options() -> SimpleFileOptions {
    SimpleFileOptions::default().large_file(true)
}

/// The files of the data folder beside the database and its lock, as names with `/`; never a key of
/// people, whatever its file is called: together with a copy of the tables it would tell all names.
fn list(root: &Path, folder: &Path, names: &mut Vec<String>) -> anyhow::Result<()> {
    if !folder.is_dir() {
        return Ok(());
    }
    for entry in fs::read_dir(folder).with_context(|| format!("read {}", folder.display()))? {
        let path = entry?.path();
        let kind = fs::symlink_metadata(&path)?.file_type();
        if kind.is_dir() {
            list(root, &path, names)?;
        } else if kind.is_file() {
            let inside = path.strip_prefix(root).context("a file of the folder lies inside it")?;
            let parts: Vec<_> = inside.iter().map(|part| part.to_string_lossy()).collect();
            let name = parts.join("/");
            let is_own = name.starts_with(DATABASE) || name == "maillage.lock" || is_apart(&name);
            let is_key = name.starts_with(KEY_FILE) || holds_a_key(&path);
            if !is_own && !is_key {
                names.push(name);
            }
        }
    }
    Ok(())
}

/// What is not copied as it lies there: the registers, of which the current edition is held, and files that are
/// being sent.
fn is_apart(name: &str) -> bool {
    name.split_once('/').is_some_and(|(folder, _)| [REGISTERS, UPLOADS].contains(&folder))
}

/// Adds a file; one that went away since it was listed (a message that was sent) is left out.
fn add<W: Write + Seek>(
    zip: &mut ZipWriter<W>,
    name: &str,
    path: &Path,
) -> anyhow::Result<Option<Listed>> {
    let file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(error).with_context(|| format!("read {}", path.display())),
    };
    zip.start_file(name, options()).context("write the backup")?;
    let mut from = BufReader::new(file);
    let (bytes, sha256) = copy_hashed(&mut from, zip).context("write the backup")?;
    Ok(Some(Listed { name: name.to_owned(), bytes, sha256 }))
}

/// Copies, counts and makes the fingerprint.
fn copy_hashed(from: &mut impl Read, to: &mut impl Write) -> io::Result<(u64, String)> {
    let (mut hash, mut bytes, mut buffer) = (Sha256::new(), 0, vec![0; 64 * 1024]);
    loop {
        let count = from.read(&mut buffer)?;
        if count == 0 {
            break;
        }
        hash.update(&buffer[..count]);
        to.write_all(&buffer[..count])?;
        bytes += u64::try_from(count).unwrap_or(0);
    }
    let hex = hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect();
    Ok((bytes, hex))
}

/// Restores an installation into a folder that is empty or not there yet and, with `--database`, into a
/// database whose tables are empty. What is damaged, or does not hold, is refused, and leaves nothing.
pub(crate) async fn restore(global: &Global, from: &Restore) -> anyhow::Result<()> {
    let taken = || match fs::read_dir(&global.data) {
        Ok(mut inside) => Ok(inside.next().is_some()),
        Err(error) => Err(paths::refused(&global.data, Wanted::Folder, error)),
    };
    if global.data.exists() && taken()? {
        return Err(bad_input(format!(
            "the folder {} is not empty; give another one with --data DIR",
            global.data.display()
        )));
    }
    let folder = parent(&global.data);
    paths::make_folder(&folder)?;
    let beside = tempfile::tempdir_in(&folder)
        .map_err(|error| paths::refused(&folder, Wanted::Folder, error))?;
    let files = unpack(&from.file, beside.path())?;
    let data = beside.path().join("files");
    fs::create_dir_all(&data).context("make a folder")?;
    let (organisations, sealed) = fill(global, &data, &beside.path().join("store")).await?;
    let registers = ArrowRegisters::new(data.join(REGISTERS));
    let registers = tokio::task::spawn_blocking(move || registers.verify()).await?;
    if global.data.exists() {
        fs::remove_dir(&global.data).context("take the empty folder's place")?;
    }
    fs::rename(&data, &global.data).with_context(|| format!("write {}", global.data.display()))?;
    let answer = json!({
        "folder": global.data.display().to_string(), "files": files, "organisations": organisations,
        "people_sealed": sealed,
        "register_rows": registers.as_ref().ok().and_then(Option::as_ref).map(|edition| edition.rows),
    });
    // A backup holds no key: who has both reads all names.
    let key = global.people_key();
    let lacks_key = sealed && !key.is_file();
    say::answer(global, &answer, || {
        let mut words = format!(
            "{} restored to {}; the books of {} hold",
            say::counted(u64::try_from(files).unwrap_or(u64::MAX), "file", "files"),
            global.data.display(),
            say::counted(
                u64::try_from(organisations).unwrap_or(u64::MAX),
                "organisation",
                "organisations"
            )
        );
        if let Err(error) = &registers {
            words.push_str(&format!("\nThe registers cannot be opened by this version: {error}"));
        }
        if lacks_key {
            words.push_str(&format!(
                "\nNames of people are sealed, and their key is in no backup: put the copy of the key that \
                 you keep apart back as {}. Until then everything works but the pages of people; `maillage \
                 doctor` says when it is right.",
                key.display()
            ));
        }
        words
    })
}

fn damaged(file: &Path, why: impl std::fmt::Display) -> anyhow::Error {
    bad_input(format!("{} is damaged and was not restored: {why}", file.display()))
}

fn no_backup(file: &Path) -> anyhow::Error {
    bad_input(format!(
        "{} is no backup of Maillage: give a file that `maillage backup FILE` wrote",
        file.display()
    ))
}

/// Whether a file begins as a ZIP archive does.
fn begins(file: &Path) -> bool {
    let mut head = [0; 4];
    File::open(file).and_then(|mut file| file.read_exact(&mut head)).is_ok()
        && head == *b"PK\x03\x04"
}

fn unpack(file: &Path, to: &Path) -> anyhow::Result<usize> {
    paths::must_be_readable(file)?;
    let open = File::open(file).map_err(|error| paths::refused(file, Wanted::Read, error))?;
    let mut zip = ZipArchive::new(BufReader::new(open)).map_err(|error| match begins(file) {
        // It began as a backup does.
        true => damaged(file, error),
        false => no_backup(file),
    })?;
    let sealed = seal::stands_in(zip.comment());
    if sealed && !seal::holds(file).map_err(|error| paths::refused(file, Wanted::Read, error))? {
        return Err(damaged(file, "its bytes are not those that were written"));
    }
    let mut text = String::new();
    zip.by_name(MANIFEST)
        .map_err(|error| match error {
            ZipError::FileNotFound => no_backup(file),
            other => damaged(file, other),
        })?
        .read_to_string(&mut text)
        .map_err(|error| damaged(file, error))?;
    let origin: Origin = serde_json::from_str(&text).map_err(|_| no_backup(file))?;
    if origin.form != FORM {
        return Err(bad_input(format!(
            "{} was made by {}, in a form that this version does not read",
            file.display(),
            origin.made_by
        )));
    }
    let manifest: Manifest = serde_json::from_str(&text).map_err(|error| damaged(file, error))?;
    if manifest.tables != form_of_tables() {
        return Err(bad_input(format!(
            "{} was made by {}, whose tables have another form; restore it with that version, then let \
             this one bring the tables to its own",
            file.display(),
            manifest.made_by
        )));
    }
    if !sealed {
        return Err(damaged(file, "its seal is missing"));
    }
    if zip.len() != manifest.files.len() + 1 {
        return Err(damaged(file, "it does not hold the files that it lists"));
    }
    for listed in &manifest.files {
        let inside = Path::new(&listed.name);
        if inside.components().any(|part| !matches!(part, Component::Normal(_))) {
            return Err(damaged(file, format!("it names {}", listed.name)));
        }
        let path = to.join(inside);
        fs::create_dir_all(parent(&path)).context("make a folder")?;
        let mut out = File::create(&path).with_context(|| format!("write {}", path.display()))?;
        let mut packed = zip.by_name(&listed.name).map_err(|error| damaged(file, error))?;
        let (bytes, sha256) =
            copy_hashed(&mut packed, &mut out).map_err(|error| damaged(file, error))?;
        if (bytes, &sha256) != (listed.bytes, &listed.sha256) {
            return Err(damaged(file, format!("{} is not as it was", listed.name)));
        }
        out.sync_all().context("write a file")?;
    }
    Ok(manifest.files.len())
}

/// Fills the store, then proves it: every organisation's books hold. What does not is taken out again.
/// Gives how many organisations there are, and whether people are sealed in them.
async fn fill(global: &Global, data: &Path, store: &Path) -> anyhow::Result<(usize, bool)> {
    let there = Global { data: data.to_path_buf(), ..global.clone() };
    let installation = Installation::open_or_make(&there).await?;
    let filled = fill_open(&installation, store).await;
    let sealed = has_sealed_people(&installation).await;
    installation.close().await;
    Ok((filled?, sealed?))
}

/// Whether somebody's name is sealed, under whichever key.
async fn has_sealed_people(at: &Installation) -> anyhow::Result<bool> {
    let organisations = at.app.store.shared_read().await?.organisations().await?;
    for organisation in organisations {
        let mut work = at.app.store.read(organisation.id).await?;
        if !work.person_keys_after(None, 1).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

async fn fill_open(at: &Installation, store: &Path) -> anyhow::Result<usize> {
    if let Some(table) = at.first_filled().await? {
        return Err(bad_input(format!(
            "--database: its table {table} is not empty; give another database"
        )));
    }
    at.copy_in(store)
        .await
        .map_err(|error| bad_input(format!("the backup was not restored: {error:#}")))?;
    match prove(at).await {
        Ok(organisations) => Ok(organisations),
        Err(error) => {
            at.empty_all().await?;
            Err(error)
        }
    }
}

/// Proves a store: it is whole, and the books of every organisation hold. Gives how many there are.
pub(super) async fn prove(at: &Installation) -> anyhow::Result<usize> {
    at.check_database().await?;
    let organisations = at.app.store.shared_read().await?.organisations().await?;
    for organisation in &organisations {
        let proof = verify(&at.app, &Actor::system(organisation.id)).await?;
        if !proof.holds() {
            return Err(bad_input(format!("the books of {} do not hold", organisation.slug)));
        }
    }
    Ok(organisations.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn global(data: PathBuf) -> Global {
        Global {
            data,
            database: None,
            people_key: None,
            organisation: None,
            json: true,
            lang: None,
        }
    }

    #[tokio::test]
    async fn a_backup_is_restored_and_a_damaged_one_is_refused() {
        let folder = tempfile::tempdir().unwrap();
        let from = global(folder.path().join("from"));
        Installation::open_or_make(&from).await.unwrap().close().await;
        fs::create_dir_all(from.data.join("outbox")).unwrap();
        fs::write(from.data.join("outbox/one.eml"), "hello").unwrap();
        let path = folder.path().join("backup.zip");
        let to_file = |force| BackUp { file: path.clone(), force };
        backup(&from, &to_file(false)).await.unwrap();
        let kept = backup(&from, &to_file(false)).await.unwrap_err().to_string();
        assert!(kept.contains("--force"), "{kept}");
        backup(&from, &to_file(true)).await.unwrap();
        let file = Restore { file: path.clone() };

        let to = global(folder.path().join("to"));
        restore(&to, &file).await.unwrap();
        assert_eq!(fs::read_to_string(to.data.join("outbox/one.eml")).unwrap(), "hello");
        let again = restore(&to, &file).await.unwrap_err().to_string();
        assert!(again.contains("not empty"), "{again}");

        let whole = fs::read(&file.file).unwrap();
        let elsewhere = global(folder.path().join("elsewhere"));
        // Everywhere: in what is packed, in the heads between, in the list at the end, in the seal.
        let steps = (0..whole.len()).step_by(whole.len() / 60);
        for place in steps.chain(whole.len() - 120..whole.len()) {
            let mut bytes = whole.clone();
            bytes[place] ^= 0x01;
            fs::write(&file.file, bytes).unwrap();
            assert!(restore(&elsewhere, &file).await.is_err(), "byte {place} of {}", whole.len());
            assert!(!elsewhere.data.exists());
        }
    }
}
