//! Any bytes given as a register of establishments are refused with words, or every row read is kept or
//! skipped for a reason.

use std::path::{Path, PathBuf};

use maillage_app::identify::register::{Go, ImportRequest, Registers, SourceFormat};
use maillage_registers::ArrowRegisters;

pub(crate) fn run(format: SourceFormat, mapping: Option<&Path>, extension: &str, bytes: &[u8]) {
    let folder = tempfile::tempdir().expect("a temporary folder can be made");
    let file = folder.path().join(format!("register.{extension}"));
    std::fs::write(&file, bytes).expect("a file can be written");
    let request = ImportRequest {
        format,
        files: vec![file],
        mapping: mapping.map(PathBuf::from),
        vintage: None,
    };
    let registers = ArrowRegisters::new(folder.path().join("registers"));
    match registers.import(&request, &mut |_| Go::On) {
        Ok(report) => {
            let skipped: u64 = report.skipped.values().map(|tally| tally.count).sum();
            assert_eq!(report.read, report.kept + skipped);
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}
