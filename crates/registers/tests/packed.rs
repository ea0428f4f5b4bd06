//! A register gives the same edition as it is published, in an archive, or packed by itself; and what is foreign or
//! missing is named before anything is read.
#![expect(clippy::unwrap_used, reason = "a failing step shall stop the test")]

use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use flate2::Compression;
use flate2::write::GzEncoder;
use maillage_app::identify::register::{
    Fault, Go, ImportRequest, Registers, RegistersError, SourceFormat,
};
use maillage_registers::ArrowRegisters;
use zip::write::SimpleFileOptions;

const ESTABLISHMENTS: &str =
    "siren,siret,statutDiffusionEtablissement,etatAdministratifEtablissement,\
activitePrincipaleEtablissement,enseigne1Etablissement,codeCommuneEtablissement
552100554,55210055400013,O,A,10.71C,AU BON PAIN,57463
";
const UNITS: &str = "siren,categorieJuridiqueUniteLegale,denominationUniteLegale
552100554,5499,BOULANGERIE DU PORT
";
const PLACES: &str = "siret,x_longitude,y_latitude,qualite_xy,epsg
55210055400013,6.1757,49.1193,11,2154
";

fn zipped(path: PathBuf, entries: &[(&str, &str)]) -> PathBuf {
    let mut zip = zip::ZipWriter::new(File::create(&path).unwrap());
    for (name, text) in entries {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap();
    path
}

fn gzipped(path: PathBuf, text: &str) -> PathBuf {
    let mut out = GzEncoder::new(File::create(&path).unwrap(), Compression::default());
    out.write_all(text.as_bytes()).unwrap();
    out.finish().unwrap();
    path
}

fn plain(path: PathBuf, text: &str) -> PathBuf {
    fs::write(&path, text).unwrap();
    path
}

fn sirene(files: &[PathBuf]) -> ImportRequest {
    let vintage = Some("2026-11".to_owned());
    ImportRequest { format: SourceFormat::Sirene, files: files.to_vec(), mapping: None, vintage }
}

fn edition_of(folder: &Path, name: &str, files: &[PathBuf]) -> String {
    let registers = ArrowRegisters::new(folder.join(name));
    registers.check(&sirene(files)).unwrap();
    let report = registers.import(&sirene(files), &mut |_| Go::On).unwrap();
    assert_eq!((report.read, report.kept), (1, 1), "{report:?}");
    let inside: Vec<String> = fs::read_dir(registers.edition_folder().unwrap().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    assert!(!inside.iter().any(|name| name == "unpacked"), "{inside:?}");
    registers.info().unwrap().unwrap().checksum
}

#[test]
fn a_register_gives_the_same_edition_however_it_is_packed() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let loose = edition_of(
        folder.path(),
        "loose",
        &[
            plain(at("StockEtablissement.csv"), ESTABLISHMENTS),
            plain(at("StockUniteLegale.csv"), UNITS),
            plain(at("Geolocalisation.csv"), PLACES),
        ],
    );
    let apart = edition_of(
        folder.path(),
        "apart",
        &[
            zipped(at("StockUniteLegale.zip"), &[("StockUniteLegale.csv", UNITS)]),
            zipped(at("StockEtablissement.zip"), &[("StockEtablissement.csv", ESTABLISHMENTS)]),
            gzipped(at("Geolocalisation.csv.gz"), PLACES),
        ],
    );
    let together = [("a.csv", ESTABLISHMENTS), ("b/units.csv", UNITS), ("b/places.csv", PLACES)];
    let together = edition_of(folder.path(), "together", &[zipped(at("all.zip"), &together)]);
    assert_eq!((&loose, &loose), (&apart, &together));
}

#[test]
fn a_foreign_or_missing_file_is_named_and_nothing_is_made() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let registers = ArrowRegisters::new(at("registers"));
    let units = plain(at("StockUniteLegale.csv"), UNITS);
    let shops = zipped(at("shops.zip"), &[("shops.csv", "id,name\n1,x\n")]);
    let refused = |files: &[PathBuf]| {
        let checked = registers.check(&sirene(files)).unwrap_err();
        let imported = registers.import(&sirene(files), &mut |_| Go::On).unwrap_err();
        assert_eq!(checked.to_string(), imported.to_string());
        match checked {
            RegistersError::Input { file, fault, .. } => (file, fault),
            other => panic!("{other}"),
        }
    };
    let (file, fault) = refused(std::slice::from_ref(&units));
    assert!(file.ends_with("StockUniteLegale.csv") && fault == Fault::NoEstablishments);
    let (file, fault) = refused(&[units, shops]);
    assert!(Path::new(&file).ends_with("shops.zip/shops.csv"), "{file}");
    assert!(matches!(fault, Fault::Foreign { source, .. } if source == "SIRENE"));
    assert!(registers.info().unwrap().is_none());
}
