//! What every handler may reach.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use maillage_app::App;
use maillage_app::campaign::poster::PosterJobs;
use maillage_app::campaign::scan::Scans;
use maillage_app::identify::import::Imports;
use maillage_app::prove::figures::ReceivedBefore;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle, PrometheusRecorder};
use url::Url;

use crate::ceremony::Ceremonies;
use crate::public::case_study::CaseStudies;
use crate::throttle::Throttle;

/// How the pages are served.
#[derive(Debug, Clone)]
pub struct Config {
    /// The address that people type, such as `https://xarxa.example.org/`; links in e-mails begin
    /// with it, and `https` makes cookies secure.
    pub base_url: Url,
    /// Whether a reverse proxy in front tells the visitor's address in `X-Forwarded-For`.
    pub behind_proxy: bool,
    /// The bounds of what a request may cost.
    pub limits: Limits,
    /// The folder in which large files are written while they come; it may be emptied when nobody is served.
    pub uploads: PathBuf,
}

/// The bounds of what a request may cost.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Bytes of a form without a file, and of JSON.
    pub form_bytes_max: usize,
    /// Bytes of a form with files.
    pub upload_bytes_max: usize,
    /// Bytes of a form whose files are written to the disk while they come.
    pub files_bytes_max: u64,
    /// How long a handler may take.
    pub handler_time_max: Duration,
    /// Wrong or old links that one address may try in ten minutes.
    pub wrong_links_per_window: u32,
    /// Requests to join that one address may send in ten minutes.
    pub joins_per_window: u32,
    /// Sign-ups to events and offers to lend a hand that one address may send in ten minutes: a room full of
    /// people may share one.
    pub sign_ups_per_window: u32,
    /// Failed sign-ins of one address in ten minutes.
    pub sign_ins_per_address: u32,
    /// Failed sign-ins into one account in ten minutes.
    pub sign_ins_per_account: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            form_bytes_max: 256 * 1024,
            upload_bytes_max: 100_000_000,
            files_bytes_max: 8_000_000_000,
            handler_time_max: Duration::from_secs(60),
            wrong_links_per_window: 30,
            joins_per_window: 5,
            sign_ups_per_window: 60,
            sign_ins_per_address: 30,
            sign_ins_per_account: 8,
        }
    }
}

/// What every handler may reach; cheap to clone.
#[derive(Clone)]
pub struct WebState {
    /// The use cases' ports.
    pub app: App,
    /// How the pages are served.
    pub config: Arc<Config>,
    pub(crate) metrics: Arc<PrometheusRecorder>,
    pub(crate) metrics_text: PrometheusHandle,
    pub(crate) key: Arc<[u8; 32]>,
    pub(crate) wrong_links: Arc<Throttle>,
    pub(crate) sign_ins: Arc<Throttle>,
    pub(crate) imports: Arc<Imports>,
    pub(crate) ceremonies: Arc<Ceremonies>,
    pub(crate) joins: Arc<Throttle>,
    pub(crate) received: Arc<ReceivedBefore>,
    pub(crate) case_studies: Arc<CaseStudies>,
    pub(crate) posters: Arc<PosterJobs>,
    /// Scans that are counted and not yet written down; whoever serves writes them.
    pub scans: Arc<Scans>,
}

impl WebState {
    /// Puts it together.
    #[must_use]
    pub fn new(app: App, config: Config) -> Self {
        let metrics = PrometheusBuilder::new()
            .set_buckets(&[0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0])
            .expect("the list of buckets is not empty")
            .build_recorder();
        let mut key = [0; 32];
        app.random.fill(&mut key);
        let ceremonies = Ceremonies::new(&config.base_url);
        Self {
            app,
            config: Arc::new(config),
            metrics_text: metrics.handle(),
            metrics: Arc::new(metrics),
            key: Arc::new(key),
            wrong_links: Arc::new(Throttle::new()),
            sign_ins: Arc::new(Throttle::new()),
            imports: Arc::new(Imports::new()),
            ceremonies: Arc::new(ceremonies),
            joins: Arc::new(Throttle::new()),
            received: Arc::new(ReceivedBefore::default()),
            case_studies: Arc::new(CaseStudies::default()),
            posters: Arc::new(PosterJobs::default()),
            scans: Arc::new(Scans::default()),
        }
    }

    /// Whether cookies may travel over `https` only.
    #[must_use]
    pub fn is_secure(&self) -> bool {
        self.config.base_url.scheme() == "https"
    }

    /// A full address of a path, for e-mails, letters and QR codes.
    #[must_use]
    pub fn address_of(&self, path: &str) -> String {
        let base = self.config.base_url.as_str().trim_end_matches('/');
        format!("{base}{path}")
    }
}
