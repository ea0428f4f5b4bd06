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
    begin(pool, "BEGIN", "begin").await
}

/// A snapshot.
pub(crate) async fn begin_reading(pool: &Pool<Db>) -> Result<Transaction<'static, Db>, StoreError> {
    let statement = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY";
    begin(pool, statement, "begin reading").await
}

/// Begins in a task of its own: when a visitor goes away just then, the client library would put the
/// connection back while the server has begun, and whoever comes next would write into a snapshot.
/// The task goes on to the end, and what nobody wants is rolled back.
async fn begin(
    pool: &Pool<Db>,
    statement: &'static str,
    doing: &'static str,
) -> Result<Transaction<'static, Db>, StoreError> {
    let pool = pool.clone();
    let begun = tokio::spawn(async move { pool.begin_with(statement).await }).await;
    let begun = begun.map_err(|source| StoreError::Engine { doing, source: Box::new(source) })?;
    begun.map_err(engine(doing))
}
