//! The visitor's address, for rate limits only.

use std::net::{IpAddr, SocketAddr};

use axum::extract::ConnectInfo;
use axum::http::request::Parts;

/// The address as one word. Of IPv6 only the network counts (the first 64 bits): one household or one
/// server has a whole network of addresses to change through.
pub(crate) fn of_visitor(parts: &Parts, behind_proxy: bool) -> String {
    let forwarded = parts
        .headers
        .get("x-forwarded-for")
        .filter(|_| behind_proxy)
        .and_then(|value| value.to_str().ok())
        .and_then(|list| list.rsplit(',').next())
        .and_then(|last| last.trim().parse::<IpAddr>().ok());
    let direct = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    match forwarded.or(direct) {
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => format!("{:x}", address.to_bits() >> 64),
        None => "unknown".to_owned(),
    }
}
