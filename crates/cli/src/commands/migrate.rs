//! `maillage migrate`: brings the tables to this version's form. `serve` does it too.

use crate::arguments::Global;
use crate::installation::Installation;
use crate::say;

pub(crate) async fn run(global: &Global) -> anyhow::Result<()> {
    let installation = Installation::open_or_make(global).await?;
    installation.close().await;
    let version = env!("CARGO_PKG_VERSION");
    say::answer(global, &serde_json::json!({ "migrated_to": version }), || {
        format!("The tables are in the form of version {version}.")
    })
}
