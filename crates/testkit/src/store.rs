//! A store on either database, empty and brought to this version.

use std::sync::Arc;

use maillage_app::Store;
use tempfile::TempDir;

/// A store that goes away with its value.
pub struct TestStore {
    /// `SQLite` or `PostgreSQL`, for messages.
    pub engine: &'static str,
    /// The port.
    pub store: Arc<dyn Store>,
    _folder: Option<TempDir>,
}

/// An empty store on SQLite, and one on PostgreSQL when `MAILLAGE_TEST_POSTGRES_URL` names a server
/// (`cargo xtask test` starts one). Where it is not set, that half says so and is skipped. A third
/// address, `MAILLAGE_TEST_CITUS_URL`, is used when there is one.
///
/// # Panics
/// When a database cannot be made.
#[expect(clippy::print_stdout, reason = "a test that is skipped says so")]
pub async fn stores() -> Vec<TestStore> {
    let mut stores = vec![sqlite().await];
    for (engine, variable) in
        [("PostgreSQL", "MAILLAGE_TEST_POSTGRES_URL"), ("Citus", "MAILLAGE_TEST_CITUS_URL")]
    {
        match std::env::var(variable) {
            Ok(url) => stores.push(postgres(engine, &url).await),
            Err(_) if engine == "PostgreSQL" => {
                println!("skipped: the same story on {engine}, as {variable} is not set");
            }
            Err(_) => {}
        }
    }
    stores
}

/// An empty store on SQLite.
///
/// # Panics
/// When the file cannot be made.
pub async fn sqlite() -> TestStore {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let store = maillage_store_sqlite::Database::open(&folder.path().join("test.sqlite"))
        .await
        .expect("a fresh file opens")
        .into_port();
    store.migrate().await.expect("the migrations run on SQLite");
    TestStore { engine: "SQLite", store, _folder: Some(folder) }
}

/// A schema of its own on the server, so that tests do not meet.
async fn postgres(engine: &'static str, url: &str) -> TestStore {
    let schema = format!("t{}", uuid::Uuid::now_v7().simple());
    let admin = maillage_store_postgres::Database::open(url).await.expect("the server answers");
    admin.create_schema(&schema).await.expect("a schema can be made");
    admin.close().await;
    let separator = if url.contains('?') { '&' } else { '?' };
    let own = format!("{url}{separator}options=-c%20search_path%3D{schema}");
    let store = maillage_store_postgres::Database::open(&own)
        .await
        .expect("the server answers")
        .into_port();
    store.migrate().await.expect("the migrations run on PostgreSQL");
    TestStore { engine, store, _folder: None }
}
