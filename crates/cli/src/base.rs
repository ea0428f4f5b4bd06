//! The address that people type into their browser. A server leaves it in its folder, so that commands on
//! the same machine print links that open.

use std::path::Path;

use crate::failure::bad_input;
use crate::paths::{Wanted, refused};

/// The file that keeps it.
pub(crate) const FILE: &str = "base-url";

/// The address of a server that was started without any option.
pub(crate) const GUESS: &str = "http://localhost:8080/";

/// An address that links can begin with.
pub(crate) fn checked(text: &str) -> anyhow::Result<String> {
    let text = text.trim();
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match host {
        None => {
            Err(bad_input(format!("--base-url: `{text}` does not begin with http:// or https://")))
        }
        Some(host)
            if host.starts_with('/') || host.is_empty() || host.contains(char::is_whitespace) =>
        {
            Err(bad_input(format!(
                "--base-url: `{text}` is no address: write it as https://network.example.org"
            )))
        }
        Some(_) => Ok(text.to_owned()),
    }
}

/// Keeps the address of the server that starts.
pub(crate) fn remember(folder: &Path, base: &str) -> anyhow::Result<()> {
    let file = folder.join(FILE);
    std::fs::write(&file, base).map_err(|error| refused(&file, Wanted::Write, error))
}

/// The address of the last server of this folder; none when there was none, or its file is of no use.
pub(crate) fn remembered(folder: &Path) -> Option<String> {
    checked(&std::fs::read_to_string(folder.join(FILE)).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_left_is_what_links_begin_with() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(remembered(folder.path()), None);
        remember(folder.path(), "https://network.example.org/").unwrap();
        assert_eq!(remembered(folder.path()).as_deref(), Some("https://network.example.org/"));
        std::fs::write(folder.path().join(FILE), "nonsense").unwrap();
        assert_eq!(remembered(folder.path()), None);
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in ["network.example.org", "https://", "http:///x", "https://a b"] {
            assert!(checked(text).is_err(), "{text}");
        }
    }
}
