//! PostgreSQL: for larger installations; the same tables and the same statements.

use std::str::FromStr;

use maillage_app::StoreError;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Pool, Transaction};

use super::Database;
use crate::SqlStore;
use crate::column::engine;

pub(crate) type Db = sqlx::Postgres;

impl Database {
    /// Connects to `postgres://…`.
    ///
    /// # Errors
    /// When the address cannot be read or nobody answers there.
    pub async fn open(url: &str) -> Result<SqlStore, StoreError> {
        let options = PgConnectOptions::from_str(url).map_err(engine("read its address"))?;
        let pool = PgPoolOptions::new()
            .max_connections(10)
            .connect_with(options)
            .await
            .map_err(engine("connect"))?;
        Ok(SqlStore::new(pool.clone(), pool))
    }
}

impl SqlStore {
    /// Makes a schema, for tests that share one server.
    ///
    /// # Errors
    /// When the name is no plain word or the server refuses.
    pub async fn create_schema(&self, name: &str) -> Result<(), StoreError> {
        if !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
            return Err(StoreError::Damaged(format!("`{name}` is no schema name")));
        }
        sqlx::query(sqlx::AssertSqlSafe(format!("CREATE SCHEMA {name}")))
            .execute(&self.write)
            .await
            .map_err(engine("make a schema"))?;
        Ok(())
    }
}

/// Serialisable would have to be retried; the rules that need it take a row lock instead.
pub(crate) async fn begin_writing(pool: &Pool<Db>) -> Result<Transaction<'static, Db>, StoreError> {
    pool.begin().await.map_err(engine("begin"))
}

/// A snapshot.
pub(crate) async fn begin_reading(pool: &Pool<Db>) -> Result<Transaction<'static, Db>, StoreError> {
    pool.begin_with("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        .await
        .map_err(engine("begin reading"))
}
