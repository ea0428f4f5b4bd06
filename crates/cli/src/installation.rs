//! An installation: its folder, its database, and the ports put together.

use std::path::Path;
use std::sync::Arc;

use anyhow::Context;
use maillage_app::access::organisation::Organisation;
use maillage_app::clock::SystemClock;
use maillage_app::{Actor, App, Random, Store};
use maillage_mail::Post;
use rand::RngCore;

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::key_file::KeyFile;
use crate::paths;

/// The name of the SQLite file in the data folder.
pub(crate) const DATABASE: &str = "maillage.sqlite";
/// The folder of files that are being sent, in the data folder.
pub(crate) const UPLOADS: &str = "uploads";
/// The folder of the registers, in the data folder.
pub(crate) const REGISTERS: &str = "registers";

/// An open installation.
pub(crate) struct Installation {
    /// What use cases need.
    pub(crate) app: App,
    store: OpenStore,
}

enum OpenStore {
    Sqlite(maillage_store_sqlite::SqlStore),
    Postgres(maillage_store_postgres::SqlStore),
}

/// The operating system's randomness.
struct SystemRandom;

impl Random for SystemRandom {
    fn fill(&self, bytes: &mut [u8]) {
        rand::rng().fill_bytes(bytes);
    }
}

impl Installation {
    /// Opens an installation that is there, and brings its tables to this version's form. A folder
    /// without one is left as it is.
    ///
    /// # Errors
    /// A bad input that says how to mend it when there is none; otherwise when it cannot be opened.
    pub(crate) async fn open(global: &Global) -> anyhow::Result<Self> {
        must_be_there(global)?;
        Self::open_or_make(global).await
    }

    /// As [`Installation::open`], and makes what is not there: for the few commands that begin one.
    pub(crate) async fn open_or_make(global: &Global) -> anyhow::Result<Self> {
        let installation = Self::open_as_it_is(global).await?;
        installation.app.store.migrate().await.context("bring the tables to this version")?;
        Ok(installation)
    }

    async fn open_as_it_is(global: &Global) -> anyhow::Result<Self> {
        let store = match global.database.as_deref() {
            None => {
                paths::make_folder(&global.data)?;
                let file = global.data.join(DATABASE);
                let store = maillage_store_sqlite::Database::open(&file)
                    .await
                    .with_context(|| format!("open {}", file.display()))?;
                OpenStore::Sqlite(store)
            }
            Some(url) if url.starts_with("postgres://") || url.starts_with("postgresql://") => {
                let store = maillage_store_postgres::Database::open(url)
                    .await
                    .context("open the PostgreSQL database; does its server run?")?;
                OpenStore::Postgres(store)
            }
            Some(_) => {
                return Err(bad_input(
                    "--database: give an address that begins with postgres://, or leave it out for \
                     SQLite",
                ));
            }
        };
        let port: Arc<dyn Store> = match &store {
            OpenStore::Sqlite(store) => store.clone().into_port(),
            OpenStore::Postgres(store) => store.clone().into_port(),
        };
        let app = App {
            store: port,
            clock: Arc::new(SystemClock),
            random: Arc::new(SystemRandom),
            documents: Arc::new(maillage_documents::Papers),
            registers: Arc::new(maillage_registers::ArrowRegisters::new(
                global.data.join(REGISTERS),
            )),
            mailer: Arc::new(mailer(global)?),
            people_keys: Arc::new(KeyFile::at(&global.people_key())),
            sites: Arc::new(maillage_sites::WebSites::new(env!("CARGO_PKG_VERSION"))),
        };
        Ok(Self { app, store })
    }

    /// Copies all tables, as one snapshot and also while others write, into files of a folder. Gives
    /// the tables with the number of their rows.
    pub(crate) async fn copy_out(&self, to: &Path) -> anyhow::Result<Vec<(&'static str, u64)>> {
        Ok(match &self.store {
            OpenStore::Sqlite(store) => {
                store.copy_out(to).await?.into_iter().map(|copy| (copy.table, copy.rows)).collect()
            }
            OpenStore::Postgres(store) => {
                store.copy_out(to).await?.into_iter().map(|copy| (copy.table, copy.rows)).collect()
            }
        })
    }

    /// Fills the empty tables from such files: all of them or nothing.
    pub(crate) async fn copy_in(&self, from: &Path) -> anyhow::Result<Vec<(&'static str, u64)>> {
        Ok(match &self.store {
            OpenStore::Sqlite(store) => {
                store.copy_in(from).await?.into_iter().map(|copy| (copy.table, copy.rows)).collect()
            }
            OpenStore::Postgres(store) => {
                store.copy_in(from).await?.into_iter().map(|copy| (copy.table, copy.rows)).collect()
            }
        })
    }

    /// The first table that holds something.
    pub(crate) async fn first_filled(&self) -> anyhow::Result<Option<&'static str>> {
        Ok(match &self.store {
            OpenStore::Sqlite(store) => store.first_filled().await?,
            OpenStore::Postgres(store) => store.first_filled().await?,
        })
    }

    /// Empties all tables, when what was just put into them does not hold.
    pub(crate) async fn empty_all(&self) -> anyhow::Result<()> {
        match &self.store {
            OpenStore::Sqlite(store) => store.empty_all().await?,
            OpenStore::Postgres(store) => store.empty_all().await?,
        }
        Ok(())
    }

    /// Asks the engine whether its file is whole. PostgreSQL watches over that by itself.
    pub(crate) async fn check_database(&self) -> anyhow::Result<()> {
        match &self.store {
            OpenStore::Sqlite(store) => store.check().await.context("check the database"),
            OpenStore::Postgres(_) => Ok(()),
        }
    }

    /// Closes the database, so that the last write is in its file.
    pub(crate) async fn close(self) {
        match self.store {
            OpenStore::Sqlite(store) => store.close().await,
            OpenStore::Postgres(store) => store.close().await,
        }
    }

    /// The organisation of `--organisation`, or the only one there is.
    pub(crate) async fn organisation(&self, global: &Global) -> anyhow::Result<Organisation> {
        let mut shared = self.app.store.shared_read().await?;
        let mut all = shared.organisations().await?;
        let slugs: Vec<&str> = all.iter().map(|o| o.slug.as_str()).collect();
        let position = match global.organisation.as_deref() {
            Some(wanted) => slugs.iter().position(|slug| *slug == wanted).ok_or_else(|| {
                bad_input(format!(
                    "--organisation: there is no `{wanted}`; there is {}",
                    listed(&slugs)
                ))
            })?,
            None if all.len() == 1 => 0,
            None if all.is_empty() => {
                return Err(bad_input(
                    "there is no organisation yet: run `maillage serve` and open the set-up link \
                     that it prints",
                ));
            }
            None => {
                return Err(bad_input(format!(
                    "say which with --organisation: {}",
                    listed(&slugs)
                )));
            }
        };
        Ok(all.swap_remove(position))
    }

    /// The program, acting in that organisation.
    pub(crate) async fn actor(&self, global: &Global) -> anyhow::Result<(Organisation, Actor)> {
        let organisation = self.organisation(global).await?;
        let actor = Actor::system(organisation.id);
        Ok((organisation, actor))
    }
}

/// Refuses a folder that holds no installation. One in PostgreSQL needs no folder until it writes files.
pub(crate) fn must_be_there(global: &Global) -> anyhow::Result<()> {
    let folder = &global.data;
    if global.database.is_some() || folder.join(DATABASE).is_file() {
        return Ok(());
    }
    let lacks = if folder.is_dir() { "holds no installation" } else { "is not there" };
    Err(bad_input(format!(
        "the folder {0} {lacks}: give the folder of an installation with --data DIR (or MAILLAGE_DATA), \
         or begin one with `maillage serve --data {0}`",
        folder.display()
    )))
}

fn listed(slugs: &[&str]) -> String {
    if slugs.is_empty() { "none yet".to_owned() } else { slugs.join(", ") }
}

/// Mail goes by the server of `MAILLAGE_SMTP_URL`, from the address of `MAILLAGE_MAIL_FROM`; without a
/// server, into the folder `outbox`.
fn mailer(global: &Global) -> anyhow::Result<Post> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    match set("MAILLAGE_SMTP_URL") {
        Some(url) => Post::smtp(&url, set("MAILLAGE_MAIL_FROM"))
            .map_err(|error| bad_input(format!("MAILLAGE_SMTP_URL, MAILLAGE_MAIL_FROM: {error}"))),
        None => Ok(Post::folder(global.data.join("outbox"))),
    }
}
