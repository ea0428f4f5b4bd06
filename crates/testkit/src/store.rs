//! A store on either database, empty and brought to this version.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use maillage_app::Store;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, Connection, PgConnection, SqliteConnection};
use tempfile::TempDir;

/// A store that goes away with its value.
pub struct TestStore {
    /// `SQLite` or `PostgreSQL`, for messages.
    pub engine: &'static str,
    /// The port.
    pub store: Arc<dyn Store>,
    address: Address,
    _folder: Option<TempDir>,
}

/// Where the tables lie, for who goes past the port.
enum Address {
    Sqlite(PathBuf),
    Postgres(String),
}

impl TestStore {
    /// Runs statements past the port and past every reference, as a broken disk or a wrong hand would:
    /// to prove that what is planted is found. Gives how many rows they changed.
    ///
    /// # Panics
    /// When a statement cannot be run.
    pub async fn plant(&self, statements: &str) -> u64 {
        let statements = AssertSqlSafe(statements.to_owned());
        match &self.address {
            Address::Sqlite(file) => {
                let options = SqliteConnectOptions::new().filename(file).foreign_keys(false);
                let mut connection =
                    SqliteConnection::connect_with(&options).await.expect("the file opens");
                let done = sqlx::raw_sql(statements).execute(&mut connection).await;
                let changed = done.expect("the statements run").rows_affected();
                connection.close().await.expect("it closes");
                changed
            }
            Address::Postgres(url) => {
                let mut connection = PgConnection::connect(url).await.expect("the server answers");
                sqlx::raw_sql("SET session_replication_role = replica")
                    .execute(&mut connection)
                    .await
                    .expect("tests run as a superuser");
                let done = sqlx::raw_sql(statements).execute(&mut connection).await;
                let changed = done.expect("the statements run").rows_affected();
                connection.close().await.expect("it closes");
                changed
            }
        }
    }

    /// The files in which the tables lie, with their bytes; none for PostgreSQL, whose files are the server's.
    ///
    /// # Panics
    /// When a file cannot be read.
    #[must_use]
    pub fn files(&self) -> Vec<(String, Vec<u8>)> {
        let Address::Sqlite(file) = &self.address else { return Vec::new() };
        let folder = file.parent().expect("the file lies in a folder");
        let entries = std::fs::read_dir(folder).expect("the folder can be read");
        entries
            .map(|entry| entry.expect("the folder can be read").path())
            .filter(|path| path.is_file())
            .map(|path| {
                let bytes = std::fs::read(&path).expect("the file can be read");
                (path.display().to_string(), bytes)
            })
            .collect()
    }

    /// The address for `--database`; none for SQLite, whose file lies in a folder of its own.
    #[must_use]
    pub fn url(&self) -> Option<&str> {
        match &self.address {
            Address::Sqlite(_) => None,
            Address::Postgres(url) => Some(url),
        }
    }
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
    let mut test = sqlite_in(folder.path()).await;
    test._folder = Some(folder);
    test
}

/// An empty store on SQLite, as the file of a data folder, which stays.
///
/// # Panics
/// When the file cannot be made.
pub async fn sqlite_in(folder: &Path) -> TestStore {
    let file = folder.join("maillage.sqlite");
    let store =
        maillage_store_sqlite::Database::open(&file).await.expect("a fresh file opens").into_port();
    store.migrate().await.expect("the migrations run on SQLite");
    TestStore { engine: "SQLite", store, address: Address::Sqlite(file), _folder: None }
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
    TestStore { engine, store, address: Address::Postgres(own), _folder: None }
}
