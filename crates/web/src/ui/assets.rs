//! The files that browsers load: style sheets, scripts, fonts, icons, compiled into the program.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use rust_embed::RustEmbed;

/// Where the router serves [`get`].
pub const PREFIX: &str = "/assets/";

/// The `Cache-Control` of every asset: names change with the content, so a copy never ages.
pub const CACHE_CONTROL: &str = "public, max-age=31536000, immutable";

// `crates/web/build.rs` stops with the command to run when this folder is missing.
#[derive(RustEmbed)]
#[folder = "../../assets/dist/web"]
struct Dist;

static MANIFEST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let file = Dist::get("manifest.json").expect("build.rs checked that the manifest is there");
    let names: BTreeMap<String, String> =
        serde_json::from_slice(&file.data).expect("the assets' build writes names to names");
    names.into_iter().map(|(name, file)| (name, format!("{PREFIX}{file}"))).collect()
});

static BASIC_ICONS: LazyLock<String> = LazyLock::new(|| {
    let file = url("basic.svg").trim_start_matches(PREFIX);
    let sprite = Dist::get(file).expect("the manifest names files of the same build");
    String::from_utf8_lossy(&sprite.data).into_owned()
});

/// One embedded file.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its bytes.
    pub bytes: Cow<'static, [u8]>,
    /// Its media type.
    pub media_type: &'static str,
}

/// The address of an asset by the name it has before hashing, such as `app.css`.
///
/// A name that no build makes gives an address that answers 404; the test of all names used keeps
/// that from happening.
#[must_use]
pub fn url(name: &str) -> &'static str {
    MANIFEST.get(name).map_or("/assets/missing", String::as_str)
}

/// Whether the build makes an asset of this name.
#[must_use]
pub fn exists(name: &str) -> bool {
    MANIFEST.contains_key(name)
}

/// The file of a hashed name, such as `app-6JNFFDZ2.css`; `None` is a 404.
#[must_use]
pub fn get(file: &str) -> Option<Asset> {
    let found = Dist::get(file)?;
    Some(Asset { bytes: found.data, media_type: media_type(file) })
}

/// Whether the small sprite, the only one a partner's phone loads, holds the icon.
pub(super) fn is_basic_icon(name: &str) -> bool {
    BASIC_ICONS.contains(&format!("id=\"{name}\""))
}

fn media_type(file: &str) -> &'static str {
    match file.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("woff2") => "font/woff2",
        _ => "application/octet-stream",
    }
}
