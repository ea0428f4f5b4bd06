//! Where things lie.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// The root of the checkout. Cargo says it when it runs this program; what was said when it was compiled may
/// be another checkout that shares the folder for builds.
pub(crate) fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        let package = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        package.parent().expect("xtask/ lies in the checkout").to_path_buf()
    })
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
