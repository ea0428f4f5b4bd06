//! Floor 4: one polite look at a web page of others, for the badge that a partner may show.
//!
//! Polite means: `robots.txt` is asked first and obeyed (RFC 9309), we say who we are and where to read
//! about it, a page gets one request, five seconds and 512 KiB at most. Safe means: only ports 80 and
//! 443 of public addresses, judged after the name was looked up and used as they were judged, so
//! that no page and no name can lead a request into the house's own network; at most three
//! redirects, each judged anew.

mod address;
mod fetch;
mod response;
#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use maillage_app::SiteReader;
use maillage_app::campaign::badge::Reading;
use maillage_domain::campaign::robots::may_read;
use rustls::{ClientConfig, RootCertStore};
use tokio_rustls::TlsConnector;
use url::Url;

use crate::address::Reach;
use crate::fetch::{FetchError, fetch};

/// Our word in `robots.txt` and the beginning of our name in requests.
pub const AGENT: &str = "maillage";
/// How long a page and its `robots.txt` may take together.
const TIME_MAX: Duration = Duration::from_secs(5);
/// The most bytes of a page that are read.
const PAGE_BYTES_MAX: usize = 512 * 1024;
/// The most redirects that are followed.
const REDIRECTS_MAX: usize = 3;

/// Reads web pages of others.
pub struct WebSites {
    tls: TlsConnector,
    reach: Reach,
    name: String,
}

impl WebSites {
    /// A reader that trusts the certificates which this machine trusts. `version` is the program's.
    #[must_use]
    pub fn new(version: &str) -> Self {
        Self::reaching(Reach::Public, version)
    }

    fn reaching(reach: Reach, version: &str) -> Self {
        let mut roots = RootCertStore::empty();
        // A machine without certificates reaches no https page, which is then told of each.
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("the provider knows the versions of its own library")
            .with_root_certificates(roots)
            .with_no_client_auth();
        let name = format!("{AGENT}/{version} (looks for the badge of a network, once a week)");
        Self { tls: TlsConnector::from(Arc::new(config)), reach, name }
    }

    async fn look(&self, url: &str) -> Result<Reading, FetchError> {
        let mut url = Url::parse(url).map_err(|_| FetchError::Address)?;
        // What each host of the way asks of programs, so that none is asked twice.
        let mut asked: HashMap<String, bool> = HashMap::new();
        for _ in 0..=REDIRECTS_MAX {
            let host = url.origin().ascii_serialization();
            let path = path_of(&url);
            let key = format!("{host} {path}");
            let may = match asked.get(&key) {
                Some(may) => *may,
                None => self.robots_allow(&url, &path).await?,
            };
            asked.insert(key, may);
            if !may {
                return Ok(Reading::Forbidden);
            }
            let answer = fetch(&self.tls, self.reach, &self.name, &url, PAGE_BYTES_MAX).await?;
            match answer.status {
                200 => {
                    return Ok(Reading::Page(String::from_utf8_lossy(&answer.body).into_owned()));
                }
                301 | 302 | 303 | 307 | 308 => {
                    let to = answer.location.ok_or(FetchError::Status(answer.status))?;
                    url = url.join(&to).map_err(|_| FetchError::Address)?;
                }
                status => return Err(FetchError::Status(status)),
            }
        }
        Err(FetchError::Redirects)
    }

    /// RFC 9309, 2.3.1: a file that is not there forbids nothing, one that cannot be read everything.
    async fn robots_allow(&self, url: &Url, path: &str) -> Result<bool, FetchError> {
        let mut at = url.join("/robots.txt").map_err(|_| FetchError::Address)?;
        for _ in 0..=REDIRECTS_MAX {
            let answer = fetch(&self.tls, self.reach, &self.name, &at, PAGE_BYTES_MAX).await?;
            match answer.status {
                200 => {
                    return Ok(may_read(&String::from_utf8_lossy(&answer.body), AGENT, path));
                }
                301 | 302 | 303 | 307 | 308 => {
                    let Some(to) = answer.location else { return Ok(true) };
                    at = at.join(&to).map_err(|_| FetchError::Address)?;
                }
                400..=499 => return Ok(true),
                _ => return Ok(false),
            }
        }
        Ok(true)
    }
}

/// The path as `robots.txt` writes of it, with its query.
fn path_of(url: &Url) -> String {
    match url.query() {
        Some(query) => format!("{}?{query}", url.path()),
        None => url.path().to_owned(),
    }
}

#[async_trait]
impl SiteReader for WebSites {
    async fn read(&self, url: &str) -> Reading {
        match tokio::time::timeout(TIME_MAX, self.look(url)).await {
            Ok(Ok(reading)) => reading,
            Ok(Err(error)) => Reading::Unreachable(error.to_string()),
            Err(_) => Reading::Unreachable(format!("no answer in {} s", TIME_MAX.as_secs())),
        }
    }
}
