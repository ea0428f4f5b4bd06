//! `maillage register export`.

use std::path::PathBuf;

use clap::Args;
use maillage_app::identify::register::ExportRequest;

use super::worked;
use crate::arguments::Global;
use crate::installation::Installation;
use crate::say;

/// What to write.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The folder to write into, which does not exist yet or is empty
    #[arg(long, value_name = "FOLDER")]
    parquet: PathBuf,
    /// The resolution of the H3 cells that make the folders: 0 (continents) to 8 (half a kilometre)
    #[arg(long, value_name = "N", default_value_t = 4, value_parser = clap::value_parser!(u8).range(0..=8))]
    resolution: u8,
    /// Leave out what derives from a database under the ODbL, such as OpenStreetMap
    #[arg(long)]
    without_odbl: bool,
}

pub(super) async fn run(
    global: &Global,
    installation: &Installation,
    wanted: &Export,
) -> anyhow::Result<()> {
    let request = ExportRequest {
        folder: wanted.parquet.clone(),
        resolution: wanted.resolution,
        without_odbl: wanted.without_odbl,
    };
    let made = worked(global, installation, move |registers, progress| {
        registers.export(&request, progress)
    });
    let report = made.await?;
    say::answer(global, &serde_json::to_value(&report)?, || {
        let odbl = match (report.odbl, report.left_out) {
            (0, 0) => String::new(),
            (0, left) => format!("\n{left} rows under the ODbL were left out"),
            (rows, _) => format!(
                "\n{rows} of them are under the ODbL (column odbl): who publishes a database made of them does so \
                 under that licence"
            ),
        };
        format!(
            "rows: {}; files: {}; bytes: {}; licences and credits in _sources.json{odbl}",
            report.rows, report.files, report.bytes
        )
    })
}
