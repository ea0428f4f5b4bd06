//! One request over TCP or TLS. It is asked in HTTP/1.0 with the name of the host, so that every server
//! answers with the page as it is and ends the connection behind it.

use std::net::SocketAddr;

use rustls::pki_types::ServerName;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, lookup_host};
use tokio_rustls::TlsConnector;
use url::{Host, Url};

use crate::address::Reach;
use crate::response::{HEAD_BYTES_MAX, Response, read_response};

/// Why a page was not read.
#[derive(Debug, thiserror::Error)]
pub(crate) enum FetchError {
    /// It is no web address.
    #[error("no web address")]
    Address,
    /// The name leads to no address of the open net.
    #[error("the name leads to no public address")]
    NotPublic,
    /// The network failed.
    #[error("the network failed: {0}")]
    Network(#[from] std::io::Error),
    /// What came back is no answer of a web server.
    #[error("the answer is not that of a web server")]
    Unreadable,
    /// The server did not give the page.
    #[error("the server answered {0}")]
    Status(u16),
    /// Each page led to another one.
    #[error("too many redirects")]
    Redirects,
}

/// Asks once, and reads at most so many bytes of the body.
pub(crate) async fn fetch(
    tls: &TlsConnector,
    reach: Reach,
    name: &str,
    url: &Url,
    bytes_max: usize,
) -> Result<Response, FetchError> {
    let is_tls = match url.scheme() {
        "https" => true,
        "http" => false,
        _ => return Err(FetchError::Address),
    };
    let host = url.host().ok_or(FetchError::Address)?.to_owned();
    let address = public_address(url, &host, reach).await?;
    let stream = TcpStream::connect(address).await?;
    let request = request(url, name)?;
    if is_tls {
        let server = match &host {
            Host::Domain(domain) => ServerName::try_from(domain.clone()),
            Host::Ipv4(address) => Ok(std::net::IpAddr::V4(*address).into()),
            Host::Ipv6(address) => Ok(std::net::IpAddr::V6(*address).into()),
        };
        let server = server.map_err(|_| FetchError::Address)?;
        exchange(tls.connect(server, stream).await?, &request, bytes_max).await
    } else {
        exchange(stream, &request, bytes_max).await
    }
}

/// The first address of the host that may be asked. It is used as it was judged: the name is not
/// looked up a second time.
async fn public_address(
    url: &Url,
    host: &Host<String>,
    reach: Reach,
) -> Result<SocketAddr, FetchError> {
    let port = url.port_or_known_default().ok_or(FetchError::Address)?;
    let found: Vec<SocketAddr> = match host {
        Host::Domain(domain) => lookup_host((domain.as_str(), port)).await?.collect(),
        Host::Ipv4(address) => vec![SocketAddr::from((*address, port))],
        Host::Ipv6(address) => vec![SocketAddr::from((*address, port))],
    };
    // A name that leads outside and inside at once is not trusted with either.
    let all_allowed = found.iter().all(|address| reach.allows(address.ip(), address.port()));
    found.first().copied().filter(|_| all_allowed).ok_or(FetchError::NotPublic)
}

fn request(url: &Url, name: &str) -> Result<String, FetchError> {
    let host = url.host_str().ok_or(FetchError::Address)?;
    let host = url.port().map_or_else(|| host.to_owned(), |port| format!("{host}:{port}"));
    let query = url.query().map(|query| format!("?{query}")).unwrap_or_default();
    Ok(format!(
        "GET {}{query} HTTP/1.0\r\nHost: {host}\r\nUser-Agent: {name}\r\nAccept: text/html, text/plain\r\n\
         Connection: close\r\n\r\n",
        url.path(),
    ))
}

async fn exchange(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    request: &str,
    bytes_max: usize,
) -> Result<Response, FetchError> {
    stream.write_all(request.as_bytes()).await?;
    stream.flush().await?;
    let mut received = Vec::new();
    let most = u64::try_from(HEAD_BYTES_MAX + bytes_max).unwrap_or(u64::MAX);
    let ended = (&mut stream).take(most).read_to_end(&mut received).await;
    // Many servers end a TLS connection without saying so; what came until then is the page.
    if let Err(error) = ended
        && (received.is_empty() || error.kind() != std::io::ErrorKind::UnexpectedEof)
    {
        return Err(error.into());
    }
    read_response(&received, bytes_max).ok_or(FetchError::Unreadable)
}
