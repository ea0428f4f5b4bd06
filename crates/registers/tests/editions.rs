//! Two editions beside each other, and an edition given away.
#![expect(clippy::unwrap_used, reason = "a failing step shall stop the test")]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::PathBuf;

use maillage_app::identify::diff::{ChangeKind, Changes};
use maillage_app::identify::register::{
    ExportRequest, Go, ImportRequest, Registers, RegistersError, SourceFormat,
};
use maillage_domain::identify::establishment::RecordId;
use maillage_registers::ArrowRegisters;
use parquet::file::reader::{FileReader as _, SerializedFileReader};

struct Bench {
    folder: tempfile::TempDir,
    registers: ArrowRegisters,
}

fn mapping(name: &str, licence: &str) -> String {
    format!(
        "[source]\nname = \"{name}\"\nlicence = \"{licence}\"\ncredit = \"{name}\"\n[columns]\nid = \"id\"\nname = \"name\"\n\
         category = \"category\"\nstatus = \"status\"\nnumber = \"number\"\nstreet = \"street\"\nlon = \"lon\"\nlat = \"lat\"\n\
         privacy = \"privacy\"\n[constants]\npostcode = \"57000\"\n"
    )
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let registers = ArrowRegisters::new(folder.path().join("registers"));
        Self { folder, registers }
    }

    fn import(&self, name: &str, licence: &str, rows: &str) {
        let at = |file: &str| self.folder.path().join(file);
        let (table, toml) = (at(&format!("{name}.csv")), at(&format!("{name}.toml")));
        let header = "id,name,category,status,number,street,lon,lat,privacy\n";
        fs::write(&table, header.to_owned() + rows).unwrap();
        fs::write(&toml, mapping(name, licence)).unwrap();
        let request = ImportRequest {
            format: SourceFormat::Mapping,
            files: vec![table],
            mapping: Some(toml),
            vintage: Some("2026".into()),
        };
        self.registers.import(&request, &mut |_| Go::On).unwrap();
    }

    fn changes(&self) -> Changes {
        self.registers.changes().unwrap().unwrap()
    }

    fn told(&self) -> Vec<String> {
        let line = |c: &maillage_app::identify::diff::Change| {
            format!("{} {} {}→{} {}", c.kind.as_str(), c.id, c.before, c.now, c.metres)
        };
        self.changes().changes.iter().map(line).collect()
    }
}

const THEN: &str = "\
1,Au Bon Pain,bakery,active,1,Rue Haute,6.1700,49.1200,
2,Chez Zoé,bar,active,2,Rue Haute,6.1701,49.1201,
3,Fleurs de Metz,florist,active,3,Rue Haute,6.1702,49.1202,
4,Le Vélo,bicycle_shop,active,4,Rue Haute,6.1703,49.1203,
5,La Laine,textiles,active,5,Rue Haute,6.1704,49.1204,
6,,other_service,active,6,Rue Haute,6.1705,49.1205,person
7,Sans point,bar,active,7,Rue Haute,,,
8,Déjà fermé,bar,closed,8,Rue Haute,6.1706,49.1206,
";

const NOW: &str = "\
1,Au Bon Pain,bakery,closed,1,Rue Haute,6.1700,49.1200,
3,Fleurs & Jardins de Metz,florist,active,3,Rue Haute,6.1702,49.1202,
4,Le Vélo,bicycle_shop,active,40,Rue Basse,6.1803,49.1203,
5,La Laine,textiles,active,5,Rue Haute,6.1704,49.1204,
6,,other_service,active,6,Rue Haute,6.1705,49.1205,person
7,Sans point,bar,active,7,Rue Haute,,,
8,Déjà fermé,bar,closed,8,Rue Haute,6.1706,49.1206,
20,Le Zinc,bar,active,2,Rue Haute,6.1701,49.1201,
21,Neuf,grocery,active,9,Rue Haute,6.1709,49.1209,
";

#[test]
fn an_edition_says_what_opened_closed_moved_was_renamed_and_was_succeeded() {
    let bench = Bench::new();
    bench.import("shops", "CC BY 4.0", THEN);
    assert!(bench.changes().changes.is_empty(), "there was nothing before");
    bench.import("shops", "CC BY 4.0", NOW);
    assert_eq!(
        bench.told(),
        [
            "opened shops:21 →Neuf 0",
            "closed shops:1 Au Bon Pain→ 0",
            "moved shops:4 Le Vélo→Le Vélo 728",
            "renamed shops:3 Fleurs de Metz→Fleurs & Jardins de Metz 0",
            "succeeded shops:2 Chez Zoé→Le Zinc 0",
        ]
    );
    let head = bench.changes().head;
    assert_eq!(head.counts[&ChangeKind::Succeeded], 1);
    assert_eq!(head.compared, [("shops".into(), "2026".into(), "2026".into())]);
}

#[test]
fn a_register_that_is_imported_first_opens_nothing_and_the_same_rows_again_keep_the_news() {
    let bench = Bench::new();
    bench.import("shops", "CC BY 4.0", THEN);
    bench.import("others", "CC BY 4.0", "1,Ailleurs,bar,active,1,Rue Basse,6.2,49.2,\n");
    assert_eq!(bench.told(), Vec::<String>::new());
    assert_eq!(bench.changes().head.added, ["others"]);
    bench.import("shops", "CC BY 4.0", NOW);
    let news = bench.told();
    assert_eq!(news.len(), 5);
    bench.import("shops", "CC BY 4.0", NOW);
    assert_eq!(bench.told(), news);
}

#[test]
fn a_network_hears_what_became_of_those_that_it_saw() {
    let bench = Bench::new();
    bench.import("shops", "CC BY 4.0", THEN);
    let ids = ["1", "2", "4", "5", "99"].map(|id| RecordId(format!("shops:{id}")));
    let seen = bench.registers.seen(&ids).unwrap();
    assert_eq!(seen.len(), 4, "one is not there");
    bench.import("shops", "CC BY 4.0", NOW);
    let changes = bench.registers.changes_since(&seen).unwrap();
    let told: BTreeMap<_, _> =
        changes.iter().map(|c| (c.id.0.as_str(), (c.kind, c.now.as_str()))).collect();
    assert_eq!(told["shops:1"], (ChangeKind::Closed, ""));
    assert_eq!(told["shops:2"], (ChangeKind::Succeeded, "Le Zinc"));
    assert_eq!(told["shops:4"], (ChangeKind::Moved, "Le Vélo"));
    assert_eq!(told.len(), 3);
}

fn rows_of(folder: &std::path::Path) -> (i64, Vec<PathBuf>) {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.is_dir())
        .map(|path| path.join("rows.parquet"))
        .collect();
    files.sort();
    let count = |path: &PathBuf| {
        let reader = SerializedFileReader::new(File::open(path).unwrap()).unwrap();
        reader.metadata().file_metadata().num_rows()
    };
    (files.iter().map(count).sum(), files)
}

#[test]
fn an_edition_is_written_as_parquet_by_parent_cell_with_or_without_what_is_under_the_odbl() {
    let bench = Bench::new();
    bench.import("shops", "CC BY 4.0", THEN);
    bench.import("free", "ODbL 1.0", "1,Ailleurs,bar,active,1,Rue Basse,2.17,41.38,\n");
    let folder = bench.folder.path().join("all");
    let request = ExportRequest { folder: folder.clone(), resolution: 4, without_odbl: false };
    let report = bench.registers.export(&request, &mut |_| Go::On).unwrap();
    assert_eq!((report.rows, report.odbl, report.left_out, report.files), (9, 1, 0, 3));
    let (rows, files) = rows_of(&folder);
    assert_eq!((rows, files.len()), (9, 3));
    assert!(files.iter().any(|path| path.to_string_lossy().contains("h3_4=none")));
    let said = fs::read_to_string(folder.join("_sources.json")).unwrap();
    assert!(said.contains("ODbL 1.0"));

    let folder = bench.folder.path().join("some");
    let request = ExportRequest { folder: folder.clone(), resolution: 4, without_odbl: true };
    let report = bench.registers.export(&request, &mut |_| Go::On).unwrap();
    assert_eq!((report.rows, report.odbl, report.left_out), (8, 0, 1));
    assert_eq!(rows_of(&folder).0, 8);
    assert!(!fs::read_to_string(folder.join("_sources.json")).unwrap().contains("\"free\""));
    let again = bench.registers.export(&request, &mut |_| Go::On).unwrap_err();
    assert!(matches!(again, RegistersError::Input { .. }), "{again}");
}
