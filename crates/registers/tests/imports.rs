//! Real files through the real importer; each test says so when its file is not there.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a failing step shall stop the test; an absent file shall be seen"
)]

use std::fs;
use std::path::{Path, PathBuf};

use maillage_app::identify::register::{
    Go, ImportReport, ImportRequest, Progress, Registers, RegistersError, SearchQuery, Sort,
    SourceFormat,
};
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::identify::need::Need;
use maillage_domain::identify::territory::Territory;
use maillage_domain::party::Point;
use maillage_registers::{ArrowRegisters, synthetic, territory_from_geojson};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// A file of the shared data, or none with a visible line.
fn shared(path: &str) -> Option<PathBuf> {
    let full = here("../../../shared/data").join(path);
    if full.exists() {
        return Some(full);
    }
    println!("skipped: {} is absent", full.display());
    None
}

fn request(format: SourceFormat, file: &Path) -> ImportRequest {
    ImportRequest { format, files: vec![file.to_owned()], mapping: None, vintage: None }
}

fn mapping(file: &Path, name: &str) -> ImportRequest {
    let mapping = Some(here("mappings").join(name));
    ImportRequest { mapping, ..request(SourceFormat::Mapping, file) }
}

fn folder() -> (tempfile::TempDir, ArrowRegisters) {
    let folder = tempfile::tempdir().unwrap();
    let registers = ArrowRegisters::new(folder.path().join("registers"));
    (folder, registers)
}

fn import(registers: &ArrowRegisters, request: &ImportRequest) -> ImportReport {
    let report = registers.import(request, &mut |_| Go::On).unwrap();
    let skipped: u64 = report.skipped.values().map(|tally| tally.count).sum();
    assert_eq!(report.read, report.kept + skipped, "every row read is kept or skipped");
    report
}

/// All files of the current edition, by name.
fn edition(registers: &ArrowRegisters) -> Vec<(String, Vec<u8>)> {
    let folder = registers.edition_folder().unwrap().unwrap();
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

fn snapshot(name: &str, report: &ImportReport) {
    let text = serde_json::to_string_pretty(report).unwrap();
    insta::assert_snapshot!(name.to_owned(), text);
}

#[test]
fn the_extracts_of_openstreetmap_are_imported() {
    for name in ["monaco-2021-04-21", "monaco-2023-12-26", "andorra-2013-05-28"] {
        let Some(file) = shared(&format!("osm/{name}.osm.pbf")) else { return };
        let (_folder, registers) = folder();
        snapshot(name, &import(&registers, &request(SourceFormat::Osm, &file)));
    }
}

#[test]
fn the_rows_of_the_census_are_imported_under_their_renamed_columns() {
    let Some(file) = shared("barcelona/cens2024_restauracio_sample.csv") else { return };
    let (_folder, registers) = folder();
    let report = import(&registers, &request(SourceFormat::BarcelonaCensus, &file));
    assert_eq!(report.kept, 14);
    snapshot("census-2024", &report);
}

#[test]
fn both_traps_of_the_markets_are_reported() {
    let Some(file) = shared("barcelona/opendatabcn_mercats-municipals.csv") else { return };
    let (_folder, registers) = folder();
    let report = import(&registers, &mapping(&file, "barcelona-markets.toml"));
    snapshot("markets", &report);
    let boqueria = RecordId("barcelona-markets:92086009447".into());
    let boqueria = registers.get(&boqueria).unwrap().unwrap();
    let point = boqueria.point.unwrap();
    assert!((2.17..2.18).contains(&point.lon) && (41.38..41.39).contains(&point.lat), "{point:?}");
}

#[test]
fn the_establishments_of_metz_are_imported_through_a_mapping_and_searched() {
    let (Some(file), Some(map)) =
        (shared("france/metz_establishments.csv"), shared("france/communes-57-moselle.geojson"))
    else {
        return;
    };
    let (_folder, registers) = folder();
    snapshot("metz", &import(&registers, &mapping(&file, "metz.toml")));
    let map: serde_json::Value = serde_json::from_str(&fs::read_to_string(map).unwrap()).unwrap();
    let features = map["features"].as_array().unwrap();
    let metz = features.iter().find(|f| f["properties"]["code"] == "57463").unwrap();
    let territory = territory_from_geojson(&metz.to_string(), None).unwrap();
    let query =
        SearchQuery { limit: 20, ..SearchQuery::new(territory, vec![Need::Food, Need::Clothing]) };
    let result = registers.search(&query).unwrap();
    let lines = result.hits.iter().map(|hit| {
        let place = &hit.establishment;
        let (score, name) = (hit.score, place.name.as_deref().unwrap_or("?"));
        format!("{:>6} {:>3} {:<14} {name}", score.points, score.coverage, place.category)
    });
    let head = format!("{} of {}\n", result.total, result.passing);
    insta::assert_snapshot!("metz-top-20", head + &lines.collect::<Vec<_>>().join("\n"));
}

#[test]
fn closed_rows_of_sirene_are_kept_and_said_to_be_closed() {
    let Some(file) = shared("france/sirene_geo_sample_header.csv") else { return };
    let (_folder, registers) = folder();
    let report = import(&registers, &request(SourceFormat::Sirene, &file));
    assert_eq!((report.kept, report.closed), (3, 3));
    snapshot("sirene", &report);
}

fn census(folder: &Path, name: &str, rows: u64, seed: u64) -> PathBuf {
    let path = folder.join(name);
    let mut out = fs::File::create(&path).unwrap();
    synthetic::write_census(&mut out, rows, seed).unwrap();
    path
}

fn around_raval(radius_m: f64) -> Territory {
    Territory::circle(Point { lon: 2.17, lat: 41.38 }, radius_m).unwrap()
}

#[test]
fn importing_the_same_again_gives_the_same_bytes_and_a_stopped_import_changes_nothing() {
    let (folder, registers) = folder();
    let file = census(folder.path(), "a.csv", 9_000, 1);
    let request = request(SourceFormat::BarcelonaCensus, &file);
    let first = import(&registers, &request);
    let bytes = edition(&registers);
    assert_eq!(import(&registers, &request), first);
    assert!(edition(&registers) == bytes);
    let mut told = 0;
    let stopped = registers.import(&request, &mut |_: Progress| {
        told += 1;
        if told > 1 { Go::Stop } else { Go::On }
    });
    assert!(matches!(stopped, Err(RegistersError::Stopped)));
    assert!(edition(&registers) == bytes);
    assert_eq!(registers.verify().unwrap().unwrap().rows, 9_000);
    let left = fs::read_dir(folder.path().join("registers")).unwrap().count();
    assert_eq!(left, 3, "only the edition, the line that names it and the lock are left");
}

#[test]
fn leftovers_of_a_killed_import_do_no_harm() {
    let (folder, registers) = folder();
    let file = census(folder.path(), "a.csv", 500, 1);
    let request = request(SourceFormat::BarcelonaCensus, &file);
    import(&registers, &request);
    let bytes = edition(&registers);
    let place = folder.path().join("registers");
    fs::create_dir(place.join("edition.next.tmp")).unwrap();
    fs::create_dir(place.join("edition.gone.tmp")).unwrap();
    fs::create_dir(place.join("edition-0000000000000000")).unwrap();
    for name in ["edition.next.tmp/spool", "edition-0000000000000000/manifest.json", "current.tmp"]
    {
        fs::write(place.join(name), b"half a file").unwrap();
    }
    assert_eq!(registers.info().unwrap().unwrap().rows, 500);
    import(&registers, &request);
    assert!(edition(&registers) == bytes);
    assert_eq!(fs::read_dir(place).unwrap().count(), 3);
}

#[test]
fn an_edition_that_is_read_stays_until_it_is_let_go() {
    let (folder, registers) = folder();
    let file = census(folder.path(), "a.csv", 500, 1);
    import(&registers, &request(SourceFormat::BarcelonaCensus, &file));
    let reader = ArrowRegisters::new(folder.path().join("registers"));
    let old = reader.edition_folder().unwrap().unwrap();
    assert_eq!(reader.info().unwrap().unwrap().rows, 500);
    let file = census(folder.path(), "b.csv", 700, 2);
    import(&registers, &request(SourceFormat::BarcelonaCensus, &file));
    assert!(old.exists(), "somebody reads it");
    assert_eq!(reader.info().unwrap().unwrap().rows, 700, "the next question goes to the new one");
    assert!(!old.exists(), "nobody reads it any more");
}

#[test]
fn sources_add_up_and_one_imported_again_replaces_its_own_rows_only() {
    let Some(markets) = shared("barcelona/opendatabcn_mercats-municipals.csv") else { return };
    let (folder, registers) = folder();
    let census_of = |rows, seed| {
        let file = census(folder.path(), &format!("{seed}.csv"), rows, seed);
        import(&registers, &request(SourceFormat::BarcelonaCensus, &file)).edition_rows
    };
    assert_eq!(census_of(700, 1), 700);
    let report = import(&registers, &mapping(&markets, "barcelona-markets.toml"));
    assert_eq!(report.edition_rows, 700 + report.kept);
    assert_eq!(census_of(300, 2), 300 + report.kept);
    let info = registers.info().unwrap().unwrap();
    let sources: Vec<_> = info.sources.iter().map(|s| (s.source.as_str(), s.rows)).collect();
    assert_eq!(sources, [("barcelona-census", 300), ("barcelona-markets", report.kept)]);
    registers.verify().unwrap();
}

#[test]
fn a_damaged_edition_is_seen() {
    let (folder, registers) = folder();
    let file = census(folder.path(), "a.csv", 500, 1);
    import(&registers, &request(SourceFormat::BarcelonaCensus, &file));
    let path = registers.edition_folder().unwrap().unwrap().join("rows.arrow");
    let mut bytes = fs::read(&path).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&path, bytes).unwrap();
    let fresh = ArrowRegisters::new(folder.path().join("registers"));
    assert!(matches!(fresh.verify(), Err(RegistersError::Damaged { .. })));
}

#[test]
fn a_search_finds_exactly_what_looking_at_every_row_finds() {
    let (folder, registers) = folder();
    let file = census(folder.path(), "a.csv", 20_000, 3);
    import(&registers, &request(SourceFormat::BarcelonaCensus, &file));
    let everything = SearchQuery {
        limit: 1_000,
        sort: Sort::Distance,
        ..SearchQuery::new(around_raval(3_000.0), vec![Need::Food])
    };
    let wide = registers.search(&everything).unwrap();
    assert!(wide.total > 100 && wide.total < 1_000, "{}", wide.total);
    let near = around_raval(1_500.0);
    let expected = wide.hits.iter().filter(|hit| near.contains(hit.establishment.point.unwrap()));
    let mut query = SearchQuery::new(near.clone(), vec![Need::Food]);
    query.limit = 1_000;
    let found = registers.search(&query).unwrap();
    assert_eq!(found.total, expected.count());
    assert_eq!(found.passing, found.by_category.values().sum::<usize>());
    assert!(found.hits.is_sorted_by(|a, b| a.score.points >= b.score.points));
    assert!(found.held_back.get("vacant").is_some_and(|count| *count > 0));
    let mut pages = Vec::new();
    for offset in (0..found.total).step_by(7) {
        let page = SearchQuery { offset, limit: 7, ..query.clone() };
        pages.extend(registers.search(&page).unwrap().hits.into_iter().map(|h| h.establishment.id));
    }
    let ids: Vec<_> = found.hits.iter().map(|hit| hit.establishment.id.clone()).collect();
    assert_eq!(pages, ids, "the pages together are the whole");
}

#[test]
fn who_is_not_shown_is_told_why() {
    let (folder, registers) = folder();
    let text = "ID_Global,Nom_Activitat,Nom_Local,Latitud,Longitud,Referencia_Cadastral\n\
        1,Restaurants,Forn Invent\u{e0},41.3801,2.1701,9999\n\
        2,Vestir,Roba Inventada,41.5,2.3,\n\
        3,Locals buits en lloguer,SN,41.3801,2.1702,\n\
        1,Restaurants,Forn Repetit,41.3801,2.1701,\n";
    let file = folder.path().join("latin.csv");
    let latin: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    fs::write(&file, latin).unwrap();
    let report = import(&registers, &request(SourceFormat::BarcelonaCensus, &file));
    snapshot("small-census", &report);
    let mut query = SearchQuery::new(around_raval(500.0), vec![Need::Food]);
    let id = RecordId("barcelona-census:1".into());
    query.partners.insert(id.clone());
    let found = registers.find_by_name("forn INVENTÀ", &query, 10).unwrap();
    let words: Vec<_> = found[0].reasons.iter().map(|reason| reason.as_str()).collect();
    assert_eq!((found.len(), words), (1, vec!["partner"]));
    let found = registers.find_by_name("roba", &query, 10).unwrap();
    assert_eq!(found[0].reasons[0].as_str(), "outside");
    assert_eq!(registers.find_by_name("barcelona-census:3", &query, 10).unwrap().len(), 1);
    assert_eq!(registers.search(&query).unwrap().total, 0);
    assert_eq!(registers.find_address("Carrer Inventat 3", 10).unwrap(), []);
    query.partners.clear();
    query.filter.text = "inventa".into();
    assert_eq!(registers.search(&query).unwrap().hits[0].establishment.id, id);
}

#[test]
fn a_place_of_the_census_has_its_postcode_and_is_found_by_name_or_street() {
    let (folder, registers) = folder();
    let text = "ID_Global,Nom_Activitat,Nom_Local,Latitud,Longitud,Nom_Via,Num_Policia_Inicial,Codi_Postal\n\
        1,Restaurants,Forn Inventat,41.3801,2.1701,C JOAQUÍN COSTA,28,08001\n\
        2,Restaurants,Bar Inventat,41.3802,2.1702,C CERA,4,8001\n";
    let file = folder.path().join("census.csv");
    fs::write(&file, text).unwrap();
    import(&registers, &request(SourceFormat::BarcelonaCensus, &file));
    let mut query = SearchQuery::new(around_raval(500.0), vec![Need::Food]);
    let mut found = |text: &str| -> Vec<String> {
        query.filter.text = text.to_owned();
        let hits = registers.search(&query).unwrap().hits;
        hits.into_iter().map(|hit| hit.establishment.id.0).collect()
    };
    for text in ["joaquin costa", "Carrer Joaquín Costa, 28", "C Joaquin", "forn"] {
        assert_eq!(found(text), ["barcelona-census:1"], "{text}");
    }
    assert_eq!(found("cera"), ["barcelona-census:2"]);
    assert!(found("carrer hospital").is_empty());
    for id in ["barcelona-census:1", "barcelona-census:2"] {
        let place = registers.get(&RecordId(id.into())).unwrap().unwrap();
        let address = maillage_domain::identify::lettering::postal(&place.address);
        let told = (address.postcode.as_str(), address.locality.as_str());
        assert_eq!(told, ("08001", "Barcelona"));
        assert!(!address.street.is_empty());
    }
}

#[test]
fn utf_16_is_read_and_bad_files_say_how_to_mend_them() {
    let (folder, registers) = folder();
    let path = folder.path().join("utf16.csv");
    let text = "\u{feff}local_id;tipo_local;nombre;latitud;longitud\n7;bar;Càntir;41,38;2,17\n";
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    fs::write(&path, bytes).unwrap();
    import(&registers, &request(SourceFormat::BarcelonaCensus, &path));
    let id = RecordId("barcelona-census:7".into());
    assert_eq!(registers.get(&id).unwrap().unwrap().name.as_deref(), Some("Càntir"));
    let bad = folder.path().join("bad.csv");
    fs::write(&bad, "a,b\n1,2\n").unwrap();
    let error = registers
        .import(&request(SourceFormat::BarcelonaCensus, &bad), &mut |_| Go::On)
        .unwrap_err();
    // The file is named with its folder, as it was typed.
    let within = format!("{}/", folder.path().display());
    assert!(error.to_string().starts_with(&within), "{error}");
    insta::assert_snapshot!("bad-census", error.to_string().replace(&within, ""));
    let toml = folder.path().join("bad.toml");
    fs::write(&toml, "[source]\nname = \"x\"\nlicence = \"y\"\ncredit = 1\n").unwrap();
    let wrong = ImportRequest { mapping: Some(toml), ..request(SourceFormat::Mapping, &bad) };
    let error = registers.import(&wrong, &mut |_| Go::On).unwrap_err();
    insta::assert_snapshot!("bad-mapping", error.to_string().replace(&within, ""));
}

#[test]
fn the_mapping_file_to_begin_with_reads_as_it_is_in_every_language() {
    use maillage_app::identify::mapping::template;
    use maillage_domain::locale::Locale;
    for locale in Locale::ALL {
        let (folder, registers) = folder();
        let at = |name: &str| folder.path().join(name);
        let text = template(locale);
        let quoted = |line: &str| line.split('"').nth(1).map(str::to_owned);
        let columns = text.split_once("[columns]").unwrap().1.split_once("[constants]").unwrap().0;
        let mut names: Vec<String> =
            columns.lines().filter(|line| !line.starts_with('#')).filter_map(quoted).collect();
        let ids = text.split_once("[official_ids]").unwrap().1;
        names.extend(ids.lines().filter(|line| !line.starts_with('#')).filter_map(quoted));
        let trade = text.split_once("[values.category]").unwrap().1;
        let trade = trade.lines().find_map(|line| line.starts_with('"').then(|| quoted(line)));
        let trade = trade.flatten().unwrap();
        let row = names.iter().enumerate().map(|(number, _)| match number {
            2 => trade.clone(),
            10 => "41.38".to_owned(),
            11 => "2.17".to_owned(),
            _ => format!("x{number}"),
        });
        let table = format!("{}\n{}\n", names.join(";"), row.collect::<Vec<_>>().join(";"));
        fs::write(at("shops.csv"), table).unwrap();
        fs::write(at("mapping.toml"), text).unwrap();
        let mapping = Some(at("mapping.toml"));
        let wanted = ImportRequest { mapping, ..request(SourceFormat::Mapping, &at("shops.csv")) };
        let report = import(&registers, &wanted);
        assert_eq!((report.kept, report.without_point), (1, 0), "{locale:?}: {report:?}");
        assert_eq!(report.by_category.keys().next().unwrap().code(), "bakery", "{locale:?}");
    }
}

#[test]
fn a_file_that_is_not_there_is_named_with_its_folder() {
    let (folder, registers) = folder();
    let gone = folder.path().join("deep/gone.csv");
    let error =
        registers.import(&request(SourceFormat::Sirene, &gone), &mut |_| Go::On).unwrap_err();
    assert!(error.to_string().contains(gone.to_str().unwrap()), "{error}");
    assert!(matches!(error, RegistersError::Input { .. }), "{error}");
}

const SHOPS: &str = "[source]\nname = \"shops\"\nlicence = \"CC0\"\ncredit = \"Us\"\n\n[columns]\n";

/// The mistake for which a table and its mapping are refused.
fn refused(table: &str, map: &str) -> (String, Option<u64>, Option<String>, String) {
    let (folder, registers) = folder();
    let (file, mapping) = (folder.path().join("shops.csv"), folder.path().join("shops.toml"));
    fs::write(&file, table).unwrap();
    fs::write(&mapping, format!("{SHOPS}{map}")).unwrap();
    let request = ImportRequest { mapping: Some(mapping), ..request(SourceFormat::Mapping, &file) };
    let error = registers.import(&request, &mut |_| Go::On).unwrap_err();
    assert!(registers.info().unwrap().is_none(), "nothing is kept");
    let found = match error {
        RegistersError::Input { file, line, field, fault } => Some((file, line, field, fault)),
        _ => None,
    };
    let (file, line, field, fault) = found.expect("a mistake in a file");
    (file.rsplit('/').next().unwrap().to_owned(), line, field, fault.to_string())
}

#[test]
fn a_quotation_mark_that_is_never_closed_is_named_and_loses_no_rows() {
    let table = "no;shop\n1;Flor\n2;\"Unclosed\n3;Pa\n4;Vi\n5;Oli\n";
    let (file, line, _, words) = refused(table, "id = \"no\"\nname = \"shop\"\nphone = \"shop\"\n");
    assert_eq!((file.as_str(), line), ("shops.csv", Some(3)), "{words}");
    assert!(words.contains("never closed"), "{words}");
}

#[test]
fn a_column_that_the_table_lacks_is_a_mistake_of_the_mapping_file_with_its_line() {
    let (file, line, field, words) =
        refused("no;shop\n1;Flor\n", "id = \"no\"\nname = \"shopp\"\n");
    assert_eq!((file.as_str(), line, field.as_deref()), ("shops.toml", Some(8), Some("name")));
    assert!(words.contains("it has: no, shop"), "{words}");
}

#[test]
fn a_word_that_a_field_does_not_know_is_named_with_its_line() {
    let map = "id = \"no\"\n\n[values.category]\nBakery = \"bakery\"\nBar = \"barr\"\n";
    let (file, line, field, words) = refused("no;shop\n1;Flor\n", map);
    let field = field.as_deref();
    assert_eq!((file.as_str(), line, field), ("shops.toml", Some(11), Some("category")), "{words}");
}
