//! A PostgreSQL server of our own: in a temporary folder, on a free port, gone when we are.

use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};
use std::{env, fs, process, thread};

use anyhow::{Context, Result, bail};

use crate::packages::is_root;
use crate::run::{command, find, output};

/// How long the server may take to answer; it takes about a second.
const PATIENCE: Duration = Duration::from_secs(60);
/// The folders of our servers begin with this and the number of the process that owns them.
const FOLDER: &str = "maillage-postgres-";

/// A running server. It stops, and its folder goes, when this is dropped. When this process is
/// killed instead, the kernel tells the server to stop, and the next start sweeps the folder.
pub(crate) struct Server {
    child: Child,
    folder: PathBuf,
    port: u16,
}

/// The folder with `initdb` and `postgres`: Debian's newest, else the one on the path.
pub(crate) fn programs() -> Option<PathBuf> {
    let mut versions: Vec<(u32, PathBuf)> = fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let version = path.file_name()?.to_str()?.parse().ok()?;
            Some((version, path.join("bin")))
        })
        .filter(|(_, bin)| bin.join("initdb").is_file() && bin.join("postgres").is_file())
        .collect();
    versions.sort();
    let newest = versions.pop().map(|(_, bin)| bin);
    newest
        .or_else(|| find("initdb")?.parent().map(Path::to_owned))
        .filter(|bin| bin.join("postgres").is_file())
}

impl Server {
    /// Makes an empty server and waits until it answers.
    ///
    /// # Errors
    /// When PostgreSQL is not installed, or does not start; then its log is shown.
    pub(crate) fn start() -> Result<Self> {
        let programs = programs()
            .context("PostgreSQL is missing; on Debian: sudo apt-get install postgresql")?;
        sweep();
        let folder = env::temp_dir().join(format!("{FOLDER}{}", process::id()));
        fs::create_dir(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        if is_root() {
            let (user, group) = (identity("-u")?, identity("-g")?);
            chown(&folder, Some(user), Some(group)).context("cannot give the folder away")?;
        }
        let data = folder.join("data");
        let mut initdb = as_postgres(&programs.join("initdb"));
        initdb.args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-locale"]);
        initdb.arg("--no-sync").arg("--pgdata").arg(&data);
        output(&mut initdb)?;
        let port = free_port()?;
        let log = fs::File::create(folder.join("log")).context("cannot write a log")?;
        let child = as_postgres(&programs.join("postgres"))
            .arg("-D")
            .arg(&data)
            .arg("-k")
            .arg(&folder)
            .args(["-p", &port.to_string(), "-c", "listen_addresses=127.0.0.1"])
            // Nothing here outlives the tests, so nothing waits for the disk.
            .args(["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"])
            .args(["-c", "max_connections=300"])
            .stdout(log.try_clone().context("cannot share the log")?)
            .stderr(log)
            .spawn()
            .context("cannot start PostgreSQL")?;
        let mut server = Self { child, folder, port };
        server.wait(&programs)?;
        Ok(server)
    }

    /// The address of its database `postgres`, whose owner may make others.
    pub(crate) fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    /// Asks until it answers.
    fn wait(&mut self, programs: &Path) -> Result<()> {
        let begun = Instant::now();
        loop {
            let mut ready = command(programs.join("pg_isready"));
            ready.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()]);
            if ready.status().is_ok_and(|status| status.success()) {
                return Ok(());
            }
            let ended = self.child.try_wait().context("cannot watch PostgreSQL")?.is_some();
            if ended || begun.elapsed() > PATIENCE {
                let log = fs::read_to_string(self.folder.join("log")).unwrap_or_default();
                bail!("PostgreSQL did not start:\n{log}");
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // SIGINT asks for a fast stop. The shell's own `kill` is there even where no program of that name is.
        let stop = format!("kill -INT {}", self.child.id());
        if !Command::new("sh").args(["-c", &stop]).status().is_ok_and(|status| status.success()) {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A program of PostgreSQL, which refuses to be root: then it runs as the user `postgres`. Where the
/// kernel can, it is told to stop when this process ends, however that happens.
fn as_postgres(program: &Path) -> Command {
    let mut command = if find("setpriv").is_some() {
        let mut command = command("setpriv");
        if is_root() {
            command.args(["--reuid=postgres", "--regid=postgres", "--init-groups"]);
        }
        command.args(["--pdeathsig=INT", "--"]).arg(program);
        command
    } else {
        command(program)
    };
    // The checkout may lie where another user may not look.
    command.current_dir("/").env("LC_ALL", "C");
    command
}

fn identity(which: &str) -> Result<u32> {
    let number = output(command("id").args([which, "postgres"]))?;
    number.trim().parse().context("`id` gave no number for the user postgres")
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).context("no port is free")?;
    Ok(listener.local_addr().context("no port is free")?.port())
}

/// Removes the folders of servers whose owner is gone and that have stopped.
fn sweep() {
    for entry in fs::read_dir(env::temp_dir()).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let Some(owner) = name.strip_prefix(FOLDER) else { continue };
        let owner_lives = Path::new("/proc").join(owner).exists();
        if !owner_lives && !entry.path().join("data/postmaster.pid").exists() {
            let _ = fs::remove_dir_all(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_answers_and_leaves_nothing_behind() {
        let Some(programs) = programs() else {
            println!("skipped: PostgreSQL is not installed");
            return;
        };
        let server = Server::start().expect("a server");
        let (folder, process) = (server.folder.clone(), server.child.id());
        let mut ask = command(programs.join("psql"));
        let answer = output(ask.args(["-XAtq", "-d", &server.url(), "-c", "SELECT 6 * 7"]));
        assert_eq!(answer.expect("an answer").trim(), "42");
        drop(server);
        assert!(!folder.exists());
        assert!(!Path::new("/proc").join(process.to_string()).exists());
    }
}
