//! The main pages of the real server on the demo's data, and its memory after all that.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::{Context as _, ensure};
use maillage_app::access::account::{Account, Membership};
use maillage_app::access::session;
use maillage_app::clock::SystemClock;
use maillage_app::engage::partner::PartnerFilter;
use maillage_app::{App, Clock as _, Page};
use maillage_domain::access::Role;
use maillage_domain::locale::Locale;
use maillage_domain::period::Month;
use maillage_registers::ArrowRegisters;
use maillage_store_sqlite::Database;
use maillage_testkit::{MemoryKeys, SeededRandom, TestMailer, TestSites, TextPapers, World};

use super::measure::{Goal, Measured, peak_kib};
use super::{FULL, in_runtime, load, papers};

/// Below this size the pages are those of a small world instead of the demo's, which takes its time.
const SMALL: u64 = 1_000;

pub(super) fn served(size: u64) -> anyhow::Result<Vec<Measured>> {
    let folder = tempfile::tempdir()?;
    if size < SMALL {
        in_runtime(small(folder.path()))?;
    } else {
        eprintln!("  filling the demo");
        let mut demo = maillage(folder.path());
        let output = demo.args(["demo", "--no-serve", "--json"]).output()?;
        ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    let (session, partner) = in_runtime(signed_in(folder.path()))?;
    let mut server = Server::start(folder.path())?;
    let requests = u32::try_from(size * 1_000 / FULL)?.clamp(20, 1_000);
    let month = Month::of(SystemClock.today("Europe/Madrid")).previous().previous();
    let mut lines = Vec::new();
    for (name, path) in [
        ("page: home", "/o/raval".to_owned()),
        ("page: search", "/o/raval/identify".to_owned()),
        ("page: board", "/o/raval/engage".to_owned()),
        ("page: month", format!("/o/raval/collect/months/{month}")),
        ("page: the network", "/n/raval".to_owned()),
    ] {
        let since = Instant::now();
        let took = in_runtime(load::ask(server.address, &path, &session, requests))?;
        lines.push(server.line(name, &took, since.elapsed()));
    }
    if let Some(partner) = partner.filter(|_| size >= SMALL) {
        lines.extend(papers::made(folder.path(), &server, &session, &partner)?);
    }
    lines.push(server.memory());
    server.stop()?;
    Ok(lines)
}

pub(super) fn maillage(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillage"));
    command.arg("--data").arg(folder).env("MAILLAGE_LOG", "warn").stdin(Stdio::null());
    command
}

/// An organisation with some partners and a month of dues to look at.
pub(super) async fn small(folder: &Path) -> anyhow::Result<()> {
    let store = Database::open(&folder.join("maillage.sqlite")).await?;
    store.clone().into_port().migrate().await?;
    let world = World::on(store.clone().into_port()).await;
    super::dues::declared(&world, 20).await?;
    store.close().await;
    Ok(())
}

/// A session of somebody with all roles, opened in the store as the sign-in page would, and a partner.
pub(super) async fn signed_in(folder: &Path) -> anyhow::Result<(String, Option<String>)> {
    let store = Database::open(&folder.join("maillage.sqlite")).await?;
    let app = App {
        store: store.clone().into_port(),
        clock: Arc::new(SystemClock),
        random: Arc::new(SeededRandom::new(11)),
        documents: Arc::new(TextPapers),
        mailer: Arc::new(TestMailer::default()),
        registers: Arc::new(ArrowRegisters::new(folder.join("registers"))),
        people_keys: Arc::new(MemoryKeys::default()),
        sites: Arc::new(TestSites::default()),
    };
    let account = Account {
        id: app.new_id(),
        email: "prova@example.org".to_owned(),
        name: "Neus Prova".to_owned(),
        locale: Locale::Ca,
        password_hash: None,
        created_at: app.clock.now(),
        disabled_at: None,
    };
    let mut shared = app.store.shared().await?;
    let raval = shared.organisation_by_slug("raval").await?;
    let organisation = raval.context("there is a Raval")?.id;
    shared.insert_account(&account).await?;
    for role in [Role::Administrator, Role::Coordinator, Role::Treasurer] {
        let member = Membership { organisation, account: account.id, role, since: app.clock.now() };
        shared.insert_member(&member).await?;
    }
    shared.commit().await?;
    let token = session::open(&app, &account, None).await?;
    let mut work = app.store.read(organisation).await?;
    let first = work.partners(&PartnerFilter::default(), Page { offset: 0, limit: 1 }).await?;
    drop(work);
    store.close().await;
    Ok((token.secret().to_owned(), first.rows.first().map(|partner| partner.id.to_string())))
}

/// The real server, on a free port.
pub(super) struct Server {
    process: Child,
    pub(super) address: SocketAddr,
}

impl Server {
    pub(super) fn start(folder: &Path) -> anyhow::Result<Self> {
        let mut command = maillage(folder);
        command.args(["serve", "--listen", "127.0.0.1:0", "--json"]).stdout(Stdio::piped());
        let mut process = command.spawn()?;
        let mut line = String::new();
        let said = process.stdout.take().context("it can be heard")?;
        BufReader::new(said).read_line(&mut line)?;
        let said: serde_json::Value = serde_json::from_str(&line)?;
        let base = said["address"].as_str().context("the server tells its address")?;
        let (_, port) = base.trim_end_matches('/').rsplit_once(':').context("it has a port")?;
        Ok(Self { process, address: SocketAddr::from(([127, 0, 0, 1], port.parse()?)) })
    }

    fn peak_kib(&self) -> Option<u64> {
        peak_kib(&self.process.id().to_string())
    }

    pub(super) fn line(&self, name: &str, took: &[Duration], elapsed: Duration) -> Measured {
        let share = |permille: usize| {
            let place = (took.len() * permille / 1_000).min(took.len() - 1);
            took[place].as_secs_f64() * 1_000.0
        };
        Measured {
            name: name.to_owned(),
            count: took.len() as u64,
            unit: "requests".to_owned(),
            seconds: elapsed.as_secs_f64(),
            processor: None,
            answered: Some((share(500), share(990))),
            peak_kib: self.peak_kib(),
            goal: Goal::Answered(50.0),
        }
    }

    fn memory(&self) -> Measured {
        Measured {
            name: "the demo's server".to_owned(),
            count: 1,
            unit: "process".to_owned(),
            seconds: 0.0,
            processor: None,
            answered: None,
            peak_kib: self.peak_kib(),
            goal: Goal::Megabytes(100),
        }
    }

    pub(super) fn stop(&mut self) -> anyhow::Result<()> {
        self.process.kill()?;
        self.process.wait()?;
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // When a measurement fails, its server does not go on.
        let _ = self.stop();
    }
}
