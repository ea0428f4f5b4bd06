//! `maillage serve`: the pages, until Ctrl-C.

use std::net::SocketAddr;

use anyhow::Context;
use clap::Args;
use maillage_app::access::account::SignInPurpose;
use maillage_app::access::sign_in;
use maillage_app::campaign::{badge, scan};
use maillage_web::{Config, Limits, WebState, site};
use serde_json::json;
use tokio::net::TcpListener;

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::{Installation, UPLOADS};
use crate::journal::{self, LogFormat};
use crate::lock::FolderLock;
use crate::{base, paths, say};

/// How to serve.
#[derive(Debug, Args)]
pub(crate) struct Serve {
    /// Address and port to listen on
    #[arg(long, value_name = "ADDR", env = "MAILLAGE_LISTEN", default_value = "127.0.0.1:8080")]
    pub(crate) listen: SocketAddr,
    /// The address that people type into their browser; with https, cookies are secure
    #[arg(long, value_name = "URL", env = "MAILLAGE_BASE_URL")]
    pub(crate) base_url: Option<String>,
    /// A reverse proxy stands in front and tells the visitor's address in X-Forwarded-For
    #[arg(long, env = "MAILLAGE_BEHIND_PROXY")]
    pub(crate) behind_proxy: bool,
    /// How the log is written
    #[arg(long, value_enum, env = "MAILLAGE_LOG_FORMAT", default_value = "text")]
    pub(crate) log_format: LogFormat,
}

pub(crate) async fn run(global: &Global, serve: &Serve) -> anyhow::Result<()> {
    journal::start(serve.log_format);
    // The port comes first: where it is taken, no folder is made and nothing is left behind.
    let listener = listen(serve.listen).await?;
    let base = base_url(serve, listener.local_addr()?)?;
    paths::make_folder(&global.data)?;
    let _lock = FolderLock::take(&global.data, &format!("serving at {}", serve.listen))?;
    let installation = Installation::open_or_make(global).await?;
    base::remember(&global.data, &base)?;
    announce(global, &installation, &base).await?;
    serve_until_stopped(global, &installation, listener, base, serve.behind_proxy).await?;
    installation.close().await;
    say::line(global, "Stopped.")
}

/// Takes the port, or says who may have it and what to do.
pub(crate) async fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address).await.map_err(|error| match error.kind() {
        std::io::ErrorKind::AddrInUse => bad_input(format!(
            "port {} is taken. Stop the program that has it, or choose another \
             (`serve --listen ADDR`, `demo --port N`)",
            address.port()
        )),
        std::io::ErrorKind::PermissionDenied => bad_input(format!(
            "port {} is kept for the system's own user: choose one above 1023, and let a proxy stand in front",
            address.port()
        )),
        std::io::ErrorKind::AddrNotAvailable => bad_input(format!(
            "this machine has no address {}: choose 127.0.0.1, or 0.0.0.0 for all that it has",
            address.ip()
        )),
        _ => anyhow::Error::from(error).context(format!("listen on {address}")),
    })
}

fn base_url(serve: &Serve, local: SocketAddr) -> anyhow::Result<String> {
    let text = serve.base_url.clone().unwrap_or_else(|| {
        let host =
            if local.ip().is_loopback() { "localhost".to_owned() } else { local.ip().to_string() };
        format!("http://{host}:{}/", local.port())
    });
    base::checked(&text)
}

/// Prints where the pages are, and the way to the set-up while there is no organisation.
async fn announce(global: &Global, at: &Installation, base: &str) -> anyhow::Result<()> {
    let mut shared = at.app.store.shared_read().await?;
    let is_empty = shared.organisations().await?.iter().all(|o| o.set_up_at.is_none());
    drop(shared);
    let set_up = if is_empty {
        let token = sign_in::make_link(&at.app, SignInPurpose::SetUp, None).await?;
        Some(format!("{}/set-up/{}", base.trim_end_matches('/'), token.secret()))
    } else {
        None
    };
    say::answer(global, &json!({ "address": base, "set_up": set_up }), || match &set_up {
        Some(link) => format!(
            "Maillage serves {base}\nThere is no organisation yet. Set it up here (once, five minutes):\n{link}\nCtrl-C stops."
        ),
        None => format!("Maillage serves {base}\nCtrl-C stops."),
    })
}

/// Serves until Ctrl-C or SIGTERM; requests that are under way are finished.
pub(crate) async fn serve_until_stopped(
    global: &Global,
    at: &Installation,
    listener: TcpListener,
    base_url: String,
    behind_proxy: bool,
) -> anyhow::Result<()> {
    let without_slash = base_url.trim_end_matches('/').to_owned();
    let base_url =
        base_url.parse().map_err(|_| bad_input(format!("`{base_url}` is no address")))?;
    let uploads = global.data.join(UPLOADS);
    // What a server that died left there: nobody else serves from this folder.
    if let Err(error) = std::fs::remove_dir_all(&uploads)
        && error.kind() != std::io::ErrorKind::NotFound
    {
        tracing::warn!(folder = %uploads.display(), %error, "cannot remove what was left of uploads");
    }
    let config = Config { base_url, behind_proxy, limits: Limits::default(), uploads };
    let state = WebState::new(at.app.clone(), config);
    let scans = state.scans.clone();
    let site = site(state);
    // Dropped in the middle of a message, the sender has lost nothing: the message is tried again.
    let sender = tokio::spawn(maillage_app::engage::message::send_for_ever(at.app.clone()));
    let errands = tokio::spawn(maillage_app::errand::run_for_ever(at.app.clone()));
    let counter = tokio::spawn(scan::write_down_for_ever(at.app.clone(), scans.clone()));
    let looker = tokio::spawn(badge::look_for_ever(at.app.clone(), without_slash));
    let served = maillage_web::serve(listener, site, stopped()).await.context("serve");
    for errand in [sender, errands, counter, looker] {
        errand.abort();
    }
    scans.write_down(&at.app).await.context("write down the last scans")?;
    served
}

/// Waits for Ctrl-C, or for the word of whoever started the program.
async fn stopped() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        if let Ok(mut told) = signal(SignalKind::terminate()) {
            tokio::select! { _ = interrupted => {}, _ = told.recv() => {} }
            return;
        }
    }
    if interrupted.await.is_err() {
        std::future::pending::<()>().await;
    }
}
