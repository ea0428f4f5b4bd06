//! SQLite: one file, WAL, one writer at a time, readers never wait.

use std::path::Path;
use std::time::Duration;

use maillage_app::StoreError;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{Pool, Transaction};

use super::Database;
use crate::SqlStore;
use crate::column::engine;

pub(crate) type Db = sqlx::Sqlite;

impl Database {
    /// Opens the file, making it when it is not there. `synchronous=FULL`: money that was said to be
    /// written is on disk. One connection writes, so writers queue here and not inside the engine; it
    /// holds more of the file in memory, as a run over all partners comes back to the same pages, and
    /// what it may have to take back within a statement never goes to a file. What is deleted is overwritten:
    /// the key of somebody who was erased must not stay in the free places of the file.
    ///
    /// # Errors
    /// When the file cannot be opened or is no SQLite database.
    pub async fn open(file: &Path) -> Result<SqlStore, StoreError> {
        let options = SqliteConnectOptions::new()
            .filename(file)
            .create_if_missing(true)
            .foreign_keys(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(30))
            .pragma("cache_size", "-8000")
            .row_buffer_size(500)
            .optimize_on_close(true, None);
        let writing = options
            .clone()
            .pragma("cache_size", "-16000")
            .pragma("temp_store", "MEMORY")
            .pragma("secure_delete", "ON")
            .pragma("wal_autocheckpoint", "4000");
        let write = SqlitePoolOptions::new()
            .max_connections(1)
            .connect_with(writing)
            .await
            .map_err(engine("open the file"))?;
        let read = SqlitePoolOptions::new()
            .max_connections(4)
            .connect_with(options.read_only(false))
            .await
            .map_err(engine("open the file for reading"))?;
        Ok(SqlStore::new(write, read))
    }
}

impl SqlStore {
    /// Asks the engine whether the file is whole and every reference leads somewhere.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with the first fault.
    pub async fn check(&self) -> Result<(), StoreError> {
        let said: String = sqlx::query_scalar("PRAGMA integrity_check(1)")
            .fetch_one(&self.read)
            .await
            .map_err(engine("check itself"))?;
        if said != "ok" {
            return Err(StoreError::Damaged(said));
        }
        let stray = sqlx::query("PRAGMA foreign_key_check")
            .fetch_optional(&self.read)
            .await
            .map_err(engine("check its references"))?;
        match stray {
            Some(_) => Err(StoreError::Damaged("a row points to one that is not there".to_owned())),
            None => Ok(()),
        }
    }
}

/// Takes the write lock at once, so that a transaction never fails half-way for having read first.
pub(crate) async fn begin_writing(pool: &Pool<Db>) -> Result<Transaction<'static, Db>, StoreError> {
    pool.begin_with("BEGIN IMMEDIATE").await.map_err(engine("begin"))
}

/// A snapshot.
pub(crate) async fn begin_reading(pool: &Pool<Db>) -> Result<Transaction<'static, Db>, StoreError> {
    pool.begin_with("BEGIN DEFERRED").await.map_err(engine("begin reading"))
}
