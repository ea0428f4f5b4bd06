//! Floor 4: the SQL, one file per word; one source compiled once per database.
//!
//! `crates/store-sqlite` and `crates/store-postgres` both compile this folder; every query is checked
//! against both engines at compile time. Only [`engine`] may differ between them. Statements use
//! `$1` parameters, `ON CONFLICT`, `RETURNING` and `CAST(… AS BIGINT)`: what both engines understand.

mod access;
mod accompany;
mod agree;
mod bulk;
mod campaign;
mod collect;
mod column;
mod copy;
mod engage;
mod engine;
mod identify;
mod prove;

use std::sync::Arc;

use async_trait::async_trait;
use maillage_app::{SharedWork, Store, StoreError, UnitOfWork};
use maillage_domain::ids::OrganisationId;
use sqlx::{Acquire, Pool, Transaction};

pub use copy::{TableCopy, form_of_tables};
pub use engine::Database;
pub(crate) use engine::Db;

/// The tables of one installation.
#[derive(Debug, Clone)]
pub struct SqlStore {
    write: Pool<Db>,
    read: Pool<Db>,
}

impl SqlStore {
    /// Wraps open pools; see [`Database::open`].
    #[must_use]
    pub(crate) fn new(write: Pool<Db>, read: Pool<Db>) -> Self {
        Self { write, read }
    }

    /// The same, as the port.
    #[must_use]
    pub fn into_port(self) -> Arc<dyn Store> {
        Arc::new(self)
    }

    /// Closes all connections, so that the last write is on disk.
    pub async fn close(&self) {
        self.write.close().await;
        self.read.close().await;
    }
}

/// One transaction: of one organisation, or of what all share.
pub(crate) struct Tx {
    organisation: OrganisationId,
    inner: Transaction<'static, Db>,
}

impl Tx {
    /// The organisation's id as the tables hold it.
    fn org(&self) -> uuid::Uuid {
        self.organisation.0
    }

    /// The connection, for one statement.
    fn conn(&mut self) -> &mut <Db as sqlx::Database>::Connection {
        &mut self.inner
    }
}

#[async_trait]
impl Store for SqlStore {
    async fn begin(&self, organisation: OrganisationId) -> Result<Box<dyn UnitOfWork>, StoreError> {
        let inner = engine::begin_writing(&self.write).await?;
        Ok(Box::new(Tx { organisation, inner }))
    }

    async fn read(&self, organisation: OrganisationId) -> Result<Box<dyn UnitOfWork>, StoreError> {
        let inner = engine::begin_reading(&self.read).await?;
        Ok(Box::new(Tx { organisation, inner }))
    }

    async fn shared(&self) -> Result<Box<dyn SharedWork>, StoreError> {
        let inner = engine::begin_writing(&self.write).await?;
        Ok(Box::new(Tx { organisation: OrganisationId(uuid::Uuid::nil()), inner }))
    }

    async fn shared_read(&self) -> Result<Box<dyn SharedWork>, StoreError> {
        let inner = engine::begin_reading(&self.read).await?;
        Ok(Box::new(Tx { organisation: OrganisationId(uuid::Uuid::nil()), inner }))
    }

    async fn migrate(&self) -> Result<(), StoreError> {
        sqlx::migrate!("./migrations").run(&self.write).await.map_err(|error| StoreError::Engine {
            doing: "bring the tables to this version",
            source: Box::new(error),
        })
    }

    async fn ping(&self) -> Result<(), StoreError> {
        let mut connection = self.read.acquire().await.map_err(column::engine("be reached"))?;
        let connection = connection.acquire().await.map_err(column::engine("be reached"))?;
        sqlx::query("SELECT 1").execute(connection).await.map_err(column::engine("answer"))?;
        Ok(())
    }
}

#[async_trait]
impl UnitOfWork for Tx {
    fn organisation(&self) -> OrganisationId {
        self.organisation
    }

    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.inner.commit().await.map_err(column::engine("commit"))
    }
}

#[async_trait]
impl SharedWork for Tx {
    async fn commit(self: Box<Self>) -> Result<(), StoreError> {
        self.inner.commit().await.map_err(column::engine("commit"))
    }
}
