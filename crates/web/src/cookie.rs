//! Cookies: which there are, and how they are read and set.

use axum::http::{HeaderMap, HeaderValue, header};

/// The session of a member of staff.
pub(crate) const SESSION: &str = "session";
/// A random word of a visitor who was shown a form.
pub(crate) const VISITOR: &str = "visitor";
/// The language that was chosen by hand.
pub(crate) const LANGUAGE: &str = "lang";
/// What the next page says once.
pub(crate) const FLASH: &str = "flash";
/// The personal link that was made last, to be shown again.
pub(crate) const MADE_LINK: &str = "made-link";
/// A passkey ceremony that is under way.
pub(crate) const CEREMONY: &str = "ceremony";

/// The name as it travels: over `https` browsers hold `__Host-` cookies to this very host.
fn full_name(name: &str, is_secure: bool) -> String {
    if is_secure { format!("__Host-{name}") } else { name.to_owned() }
}

/// The value of a cookie of the request.
pub(crate) fn read(headers: &HeaderMap, name: &str, is_secure: bool) -> Option<String> {
    let name = full_name(name, is_secure);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// A `Set-Cookie` line: for this host, all paths, out of reach of scripts, not sent along from other
/// sites' forms. `seconds` is how long the browser keeps it; 0 takes it away.
pub(crate) fn line(name: &str, value: &str, seconds: i64, is_secure: bool) -> HeaderValue {
    let name = full_name(name, is_secure);
    let secure = if is_secure { "; Secure" } else { "" };
    let text = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&text).expect("our cookies hold base64 and language codes only")
}

/// Adds a `Set-Cookie` line to an answer.
pub(crate) fn set(headers: &mut HeaderMap, line: HeaderValue) {
    headers.append(header::SET_COOKIE, line);
}
