//! Archives as publishers make them, and as nobody should.

use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

const SMALL: Bounds =
    Bounds { row_by_row: 5_000, held: 1_000, on_disk: 5_000, ratio: 20, free: 600 };

fn zipped(folder: &Path, name: &str, entries: &[(&str, &[u8])], how: CompressionMethod) -> PathBuf {
    let path = folder.join(name);
    let mut zip = ZipWriter::new(File::create(&path).unwrap());
    for (name, bytes) in entries {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(how)).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
    path
}

fn gzipped(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    let mut out = GzEncoder::new(File::create(&path).unwrap(), Compression::default());
    out.write_all(bytes).unwrap();
    out.finish().unwrap();
    path
}

fn read(path: &Path, bounds: &Bounds) -> std::result::Result<Vec<u8>, RegistersError> {
    let mut bytes = Vec::new();
    let read = open_within(path, bounds)?.read_to_end(&mut bytes);
    read.map(|_| bytes).map_err(unreadable(path))
}

fn fault(error: RegistersError) -> Fault {
    match error {
        RegistersError::Input { fault, .. } => fault,
        other => panic!("{other}"),
    }
}

fn seen_in(path: &Path) -> Fault {
    fault(inside(path).unwrap_err())
}

#[test]
fn an_archive_gives_way_to_the_files_inside_and_notices_are_passed_over() {
    let folder = tempfile::tempdir().unwrap();
    let entries: [(&str, &[u8]); 5] = [
        ("rna/waldec_57.csv", b"id\n1\n"),
        ("__MACOSX/._waldec_57.csv", b"x"),
        (".DS_Store", b"x"),
        ("licence.pdf", b"x"),
        ("rna/waldec_54.csv", b"id\n2\n"),
    ];
    for how in [CompressionMethod::Stored, CompressionMethod::Deflated] {
        let zip = zipped(folder.path(), "rna.zip", &entries, how);
        let files = inside(&zip).unwrap();
        assert_eq!(files, [zip.join("rna/waldec_57.csv"), zip.join("rna/waldec_54.csv")]);
        assert_eq!(read(&files[1], &BOUNDS).unwrap(), b"id\n2\n");
    }
    let gz = gzipped(folder.path(), "shops.csv.gz", b"id\n3\n");
    let files = inside(&gz).unwrap();
    assert_eq!(files, [gz.join("shops.csv")]);
    assert_eq!(read(&files[0], &BOUNDS).unwrap(), b"id\n3\n");
    let plain = folder.path().join("plain.csv");
    fs::write(&plain, "id\n").unwrap();
    assert_eq!(inside(&plain).unwrap(), [plain]);
}

#[test]
fn what_has_to_lie_on_the_disk_is_unpacked_and_errors_about_it_name_the_archive() {
    let folder = tempfile::tempdir().unwrap();
    let entries: [(&str, &[u8]); 2] = [("a/places.parquet", b"PAR1"), ("shops.csv", b"id\n")];
    let zip = zipped(folder.path(), "both.zip", &entries, CompressionMethod::Deflated);
    assert_eq!(seen(std::slice::from_ref(&zip)).unwrap(), None);
    let scratch = folder.path().join("unpacked");
    let files = files(std::slice::from_ref(&zip), &scratch.join("0")).unwrap();
    assert_eq!(files[1], zip.join("shops.csv"));
    assert_eq!(fs::read(&files[0]).unwrap(), b"PAR1");
    let told = as_given(input(&files[0], Fault::Empty), &scratch).to_string();
    let name: PathBuf = ["both.zip", "a", "places.parquet"].iter().collect();
    assert!(told.starts_with(&format!("{}: the file is empty", name.display())), "{told}");
}

#[test]
fn what_no_register_has_is_refused_by_its_name() {
    let folder = tempfile::tempdir().unwrap();
    let of = |name: &str, entries: &[(&str, &[u8])]| {
        seen_in(&zipped(folder.path(), name, entries, CompressionMethod::Stored))
    };
    let entry = |name: &str| name.to_owned();
    assert_eq!(
        of("a.zip", &[("a.csv", b"x"), ("b.exe", b"x")]),
        Fault::WrongMember { entry: entry("b.exe") }
    );
    assert_eq!(
        of("b.zip", &[("inner.zip", b"PK\x03\x04")]),
        Fault::Nested { entry: entry("inner.zip") }
    );
    assert_eq!(of("c.zip", &[("read me.pdf", b"x")]), Fault::NothingInside);
    let up = of("d.zip", &[("../up.csv", b"x")]);
    assert!(matches!(up, Fault::WrongMember { .. }), "{up:?}");
    let gz = gzipped(folder.path(), "all.tar.gz", b"x");
    assert_eq!(seen_in(&gz), Fault::Nested { entry: entry("all.tar") });
    let no = folder.path().join("no.zip");
    fs::write(&no, "id,name\n1,x\n").unwrap();
    assert!(matches!(seen_in(&no), Fault::Unreadable { form: FileForm::Zip, .. }));
}

#[test]
fn too_many_files_are_refused_before_their_list_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let names: Vec<String> = (0..=ENTRIES_MAX).map(|number| format!("{number}.csv")).collect();
    let entries: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect();
    let zip = zipped(folder.path(), "many.zip", &entries, CompressionMethod::Stored);
    assert_eq!(seen_in(&zip), Fault::TooManyEntries { most: ENTRIES_MAX });
    let mut file = File::open(&zip).unwrap();
    assert_eq!(listed(&mut file).unwrap(), Some(ENTRIES_MAX + 1));
}

#[test]
fn more_than_the_bounds_let_through_is_never_given() {
    let folder = tempfile::tempdir().unwrap();
    let noise: Vec<u8> =
        (0..6_000_u32).map(|n| n.wrapping_mul(2_654_435_761).to_le_bytes()[2]).collect();
    let entries: [(&str, &[u8]); 2] = [("noise.csv", &noise), ("zeros.csv", &[b'0'; 4_000])];
    let zip = zipped(folder.path(), "big.zip", &entries, CompressionMethod::Deflated);
    let of = |name: &str| fault(read(&zip.join(name), &SMALL).unwrap_err());
    assert_eq!(of("noise.csv"), Fault::TooLarge { entry: "noise.csv".into(), most_bytes: 5_000 });
    assert_eq!(of("zeros.csv"), Fault::TooDense { entry: "zeros.csv".into(), most_ratio: 20 });
    let gz = gzipped(folder.path(), "zeros.csv.gz", &[b'0'; 4_000]);
    let dense = fault(read(&gz.join("zeros.csv"), &SMALL).unwrap_err());
    assert_eq!(dense, Fault::TooDense { entry: "zeros.csv".into(), most_ratio: 20 });
}

#[test]
fn a_file_that_does_not_come_out_as_it_went_in_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let entries: [(&str, &[u8]); 1] = [("a.csv", b"id,name\n1,Forn\n")];
    let zip = zipped(folder.path(), "a.zip", &entries, CompressionMethod::Stored);
    let mut bytes = fs::read(&zip).unwrap();
    let at = bytes.windows(4).position(|part| part == b"Forn").unwrap();
    bytes[at] = b'f';
    fs::write(&zip, bytes).unwrap();
    let broken = fault(read(&zip.join("a.csv"), &BOUNDS).unwrap_err());
    assert_eq!(broken, Fault::Broken { entry: "a.csv".into() });
}

proptest! {
    #[test]
    fn whatever_went_in_comes_out(bytes in proptest::collection::vec(any::<u8>(), 0..4_000)) {
        let folder = tempfile::tempdir().unwrap();
        let entries: [(&str, &[u8]); 1] = [("a.csv", &bytes)];
        for how in [CompressionMethod::Stored, CompressionMethod::Deflated] {
            let zip = zipped(folder.path(), "a.zip", &entries, how);
            prop_assert_eq!(read(&zip.join("a.csv"), &BOUNDS).unwrap(), bytes.clone());
        }
        let gz = gzipped(folder.path(), "a.csv.gz", &bytes);
        prop_assert_eq!(read(&gz.join("a.csv"), &BOUNDS).unwrap(), bytes);
    }

    #[test]
    fn a_changed_archive_gives_no_more_than_its_bounds_and_never_other_bytes_unseen(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in any::<prop::sample::Index>(),
        is_cut in any::<bool>(),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let table = b"id,name\n".iter().copied().chain((0..200_u8).map(|n| b'a' + n % 26));
        let table: Vec<u8> = table.collect();
        let entries: [(&str, &[u8]); 2] = [("a.csv", &table), ("b.csv", b"id\n")];
        let zip = zipped(folder.path(), "a.zip", &entries, CompressionMethod::Deflated);
        let mut bytes = fs::read(&zip).unwrap();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if is_cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        fs::write(&zip, &bytes).unwrap();
        for file in inside(&zip).unwrap_or_default() {
            if let Ok(given) = read(&file, &SMALL) {
                prop_assert!(given.len() <= 5_000);
            }
        }
    }
}
