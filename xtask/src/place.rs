//! Where things lie.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the checkout.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("xtask/ lies in the checkout")
}

/// Where cargo builds: `CARGO_TARGET_DIR`, or `target/` of the checkout.
pub(crate) fn target() -> PathBuf {
    match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// What outlives a checkout: `MAILLAGE_CI_CACHE`, or `~/.cache/maillage-ci`.
pub(crate) fn cache() -> PathBuf {
    if let Some(folder) = env::var_os("MAILLAGE_CI_CACHE") {
        return PathBuf::from(folder);
    }
    let home = env::var_os("HOME").map_or_else(env::temp_dir, PathBuf::from);
    home.join(".cache/maillage-ci")
}

/// The demo binary that `cargo build` made.
pub(crate) fn binary() -> PathBuf {
    target().join("debug/maillage")
}
