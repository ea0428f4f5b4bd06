//! Whole editions against the plainest way to the same: looking at every row.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use maillage_app::identify::register::{
    Go, ImportRequest, Registers as _, SearchQuery, Sort, SourceFormat,
};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::identify::need::Need;
use maillage_domain::identify::rank::Rank;
use maillage_domain::identify::territory::{Polygon, Territory};
use maillage_domain::party::Point;
use proptest::prelude::*;

use crate::ArrowRegisters;
use crate::diff::CHANGES;
use crate::edition::Edition;
use crate::query::Asked;
use crate::rows::{ID, SEARCH};
use crate::synthetic::write_census;

fn import(registers: &ArrowRegisters, text: &[u8]) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("census.csv");
    fs::write(&file, text).unwrap();
    let format = SourceFormat::BarcelonaCensus;
    let request = ImportRequest { format, files: vec![file], mapping: None, vintage: None };
    registers.import(&request, &mut |_| Go::On).unwrap();
}

fn census(rows: u64, seed: u64) -> String {
    let mut out = Vec::new();
    write_census(&mut out, rows, seed).unwrap();
    // Close together, so that a small territory has many of them, several on each point.
    let text = String::from_utf8(out).unwrap();
    let near = |cell: &str| match cell.split_once('.') {
        Some((whole @ ("41" | "1" | "2"), rest)) if rest.len() == 6 => {
            format!("{}{}", if whole == "41" { "41.300" } else { "2.000" }, &rest[3..])
        }
        _ => cell.to_owned(),
    };
    let lines = text.lines().map(|line| line.split(',').map(near).collect::<Vec<_>>().join(","));
    lines.collect::<Vec<_>>().join("\n") + "\n"
}

/// An edition of several batches and runs, in a folder that stays until the tests end.
static SAMPLE: LazyLock<(tempfile::TempDir, ArrowRegisters)> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    let registers = ArrowRegisters::new(folder.path());
    import(&registers, census(9_000, 5).as_bytes());
    (folder, registers)
});

/// Several batches of rows, and what reads them.
pub(crate) fn sample() -> (&'static ArrowRegisters, Arc<Edition>) {
    let registers = &SAMPLE.1;
    (registers, registers.current().unwrap().unwrap())
}

/// The ids, how many pass, how many after the filter, by category, and held back, by looking at every row.
type Answer = (Vec<String>, usize, usize, BTreeMap<Category, usize>, BTreeMap<String, usize>);

fn every_row(edition: &Edition, query: &SearchQuery) -> Answer {
    let asked = Asked::new(edition, query);
    let margin = f64::from(query.rules.margin_m);
    let (mut found, mut passing) = (Vec::new(), 0);
    let (mut by_category, mut held_back) = (BTreeMap::new(), BTreeMap::new());
    for (batch, row) in (0..edition.rows()).filter_map(|global| edition.row(global)) {
        let distance_m = asked.distance(batch, row);
        let reasons = asked.reasons(batch, row, distance_m);
        if !reasons.is_empty() {
            if distance_m.is_some_and(|metres| metres <= margin) {
                for reason in reasons {
                    *held_back.entry(reason.as_str().to_owned()).or_default() += 1;
                }
            }
            continue;
        }
        passing += 1;
        let category = edition.category(edition.fixed[batch].category[row]);
        *by_category.entry(category).or_default() += 1;
        let score = asked.score(batch, row, distance_m);
        let text = crate::text::normalised(&query.filter.text);
        if asked.fits(batch, row, score.points) && asked.holds(&text, batch, row) {
            let rank = Rank { points: score.points, coverage: score.coverage, distance_m };
            let texts = edition.texts(batch);
            found.push((rank, texts.get(SEARCH, row).to_owned(), texts.get(ID, row).to_owned()));
        }
    }
    found.sort_by(|a, b| {
        let ids = || a.2.cmp(&b.2);
        match query.sort {
            Sort::Score => a.0.best_first(&b.0, ids),
            Sort::BestKnown => a.0.best_known_first(&b.0, ids),
            Sort::Distance => a.0.nearest_first(&b.0, ids),
            Sort::Name => (a.1.is_empty(), &a.1)
                .cmp(&(b.1.is_empty(), &b.1))
                .then_with(|| a.0.best_first(&b.0, ids)),
        }
    });
    let total = found.len();
    let page = found.into_iter().map(|(.., id)| id).skip(query.offset).take(query.limit);
    (page.collect(), passing, total, by_category, held_back)
}

fn territories() -> impl Strategy<Value = Territory> {
    let at = |x: f64, y: f64| Point { lon: 2.0 + x / 1_000.0, lat: 41.3 + y / 1_000.0 };
    let round = (0.0..1.0_f64, 0.0..1.0_f64, 1.0..90.0_f64)
        .prop_map(move |(x, y, radius)| Territory::circle(at(x, y), radius).unwrap());
    let drawn = (prop::collection::vec((0.0..1.0_f64, 0.0..1.0_f64), 3..7)).prop_filter_map(
        "a ring needs three points",
        move |points| {
            let outer = points.into_iter().map(|(x, y)| at(x, y)).collect();
            Territory::polygons(vec![Polygon { outer, holes: vec![] }]).ok()
        },
    );
    prop_oneof![round, drawn]
}

fn queries() -> impl Strategy<Value = SearchQuery> {
    let sorts =
        prop::sample::select(vec![Sort::Score, Sort::BestKnown, Sort::Distance, Sort::Name]);
    let texts = prop::sample::select(vec!["", "", "", "mar", "na", "c", "carrer 1"]);
    let ids = prop::collection::btree_set(0_u64..9_000, 0..60);
    let numbers = (0_u32..200, 0_usize..30, 0_usize..60, 0_u32..90_000, 0_usize..3);
    (territories(), sorts, texts, ids, numbers).prop_map(|(territory, sort, text, ids, numbers)| {
        let (margin, offset, limit, points, some) = numbers;
        let mut query = SearchQuery::new(territory, vec![Need::Food]);
        (query.sort, query.offset, query.limit) = (sort, offset, limit);
        query.rules.margin_m = margin.saturating_sub(100);
        query.filter.text = text.to_owned();
        query.filter.min_points = points.saturating_sub(45_000);
        query
            .filter
            .categories
            .extend(["restaurant", "bar"].into_iter().take(some).flat_map(str::parse::<Category>));
        for id in ids {
            let name = RecordId(format!("barcelona-census:{id:08x}-0000-4000-8000-000000000005"));
            if id % 2 == 0 {
                query.partners.insert(name)
            } else {
                query.opted_out.insert(name)
            };
        }
        query
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_search_finds_counts_and_orders_as_looking_at_every_row_does(query in queries()) {
        let (registers, edition) = sample();
        let expected = every_row(&edition, &query);
        // The second time it is known where the rows of the territory lie; with another margin it is not.
        let mut wider = query.clone();
        wider.rules.margin_m += 100;
        let of_wider = every_row(&edition, &wider);
        for (query, expected) in [(&query, &expected), (&wider, &of_wider), (&query, &expected)] {
            let found = registers.search(query).unwrap();
            let ids = found.hits.iter().map(|hit| hit.establishment.id.0.clone()).collect();
            let answer = (ids, found.passing, found.total, found.by_category, found.held_back);
            prop_assert_eq!(&answer, expected);
        }
    }

    #[test]
    fn names_are_found_as_looking_at_every_row_finds_them(
        query in queries(),
        needle in prop::sample::select(vec![
            "mar", "a", "lu", "marbel", "roti", "nou nou", "e m", "x", "ver cando", "BÈLRO", "mon",
        ]),
        limit in 1_usize..60,
    ) {
        let (registers, edition) = sample();
        let asked = Asked::new(&edition, &query);
        let plain = crate::text::normalised(needle);
        let rows = (0..edition.rows()).filter_map(|global| edition.row(global));
        let mut all: Vec<_> = rows
            .filter(|(batch, row)| edition.texts(*batch).get(SEARCH, *row).contains(&plain))
            .map(|(batch, row)| {
                let far = asked.distance(batch, row).unwrap_or(f64::INFINITY);
                (far, edition.texts(batch).get(ID, row).to_owned())
            })
            .collect();
        all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        let expected: Vec<_> = all.into_iter().take(limit.min(50)).map(|(_, id)| id).collect();
        let found = registers.find_by_name(needle, &query, limit).unwrap();
        let found: Vec<_> = found.into_iter().map(|one| one.establishment.id.0).collect();
        if !expected.is_empty() {
            prop_assert_eq!(found, expected);
        }
    }

    #[test]
    fn a_name_with_a_letter_missing_is_found(row in 0_u64..9_000, letter in 0_usize..20) {
        let (registers, edition) = sample();
        let (batch, row) = edition.row(row).unwrap();
        let name = edition.texts(batch).get(SEARCH, row);
        if name.len() >= 6 && !name.contains(' ') {
            let mut typed = name.to_owned();
            typed.remove(letter % name.len());
            let query = SearchQuery::new(
                Territory::circle(Point { lon: 2.0, lat: 41.0 }, 50.0).unwrap(), vec![],
            );
            let found = registers.find_by_name(&typed, &query, 50).unwrap();
            // Another name may hold what was typed; then that is what was looked for.
            let near = |one: &str| {
                let other = crate::text::normalised(one);
                other.contains(&typed) || other.len().abs_diff(typed.len()) <= 2
            };
            prop_assert!(!found.is_empty());
            prop_assert!(found.iter().all(|one| near(one.establishment.name.as_deref().unwrap_or(""))));
        }
    }

    #[test]
    fn addresses_are_found_as_looking_at_every_row_finds_them(
        parts in prop::collection::vec(prop::sample::select(vec![
            "carrer", "12", "3", "17", "barri", "barcelona", "2", "40", "calle", "x", "299",
        ]), 1..5),
        street in 0_u32..4_000,
        limit in 0_usize..12,
    ) {
        let (registers, edition) = sample();
        let bare = Edition::of(
            &registers.edition_folder().unwrap().unwrap(), edition.manifest.clone(),
        ).unwrap();
        for typed in [parts.join(" "), format!("Carrer {street}, {}", parts.join(" "))] {
            let plain = crate::address::find(&bare, &typed, limit).unwrap();
            let found = registers.find_address(&typed, limit).unwrap();
            if !plain.is_empty() {
                prop_assert_eq!(found, plain);
            }
        }
    }

    #[test]
    fn every_record_is_found_by_its_id(row in 0_u64..9_000) {
        let (registers, edition) = sample();
        let (batch, row) = edition.row(row).unwrap();
        let id = RecordId(edition.texts(batch).get(ID, row).to_owned());
        prop_assert_eq!(registers.get(&id).unwrap(), Some(edition.record(batch, row)));
        prop_assert_eq!(registers.get(&RecordId(format!("{}x", id.0))).unwrap(), None);
    }
}

/// All files of the current edition.
fn bytes(folder: &Path, registers: &ArrowRegisters) -> Vec<(String, Vec<u8>)> {
    let edition = registers.edition_folder().unwrap().unwrap();
    assert!(edition.starts_with(folder));
    let mut files: Vec<_> = fs::read_dir(edition)
        .unwrap()
        .map(|entry| {
            let entry = entry.unwrap();
            (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]

    #[test]
    fn rows_in_any_order_give_the_same_edition(order in Just((0..5_000).collect::<Vec<usize>>()).prop_shuffle()) {
        let text = census(5_000, 9);
        let lines: Vec<&str> = text.lines().collect();
        let mut shuffled = vec![lines[0]];
        shuffled.extend(order.iter().map(|place| lines[place + 1]));
        let made = |text: &str| {
            let folder = tempfile::tempdir().unwrap();
            let registers = ArrowRegisters::new(folder.path());
            import(&registers, text.as_bytes());
            bytes(folder.path(), &registers)
        };
        prop_assert!(made(&text) == made(&(shuffled.join("\n") + "\n")));
    }
}

#[test]
fn sources_in_any_order_give_the_same_edition() {
    let mapping = "[source]\nname = \"other\"\nlicence = \"none\"\ncredit = \"nobody\"\nvintage = \"2026\"\n\
                   [columns]\nid = \"id\"\nname = \"name\"\nlon = \"lon\"\nlat = \"lat\"\n";
    let mut rows = "id,name,lon,lat\n".to_owned();
    for row in 0..3_000 {
        rows += &format!(
            "{row},Casa {},2.000{:03},41.300{:03}\n",
            row % 700,
            row * 7 % 1_000,
            row * 3 % 1_000
        );
    }
    let made = |census_first: bool| {
        let folder = tempfile::tempdir().unwrap();
        let registers = ArrowRegisters::new(folder.path().join("registers"));
        let (map, file) = (folder.path().join("m.toml"), folder.path().join("rows.csv"));
        fs::write(&map, mapping).unwrap();
        fs::write(&file, &rows).unwrap();
        let format = SourceFormat::Mapping;
        let request =
            ImportRequest { format, files: vec![file], mapping: Some(map), vintage: None };
        // The rows of an earlier vintage go without a trace.
        import(&registers, census(700, 2).as_bytes());
        if census_first {
            import(&registers, census(4_000, 1).as_bytes());
        }
        registers.import(&request, &mut |_| Go::On).unwrap();
        if !census_first {
            import(&registers, census(4_000, 1).as_bytes());
        }
        let info = registers.verify().unwrap().unwrap();
        assert_eq!(info.rows, 7_000);
        bytes(folder.path(), &registers)
    };
    // What changed since the edition before is a tale of the way, and the manifest sums it up.
    let told = |files: Vec<(String, Vec<u8>)>| {
        let of_the_way = |name: &str| [CHANGES, "manifest.json"].contains(&name);
        files.into_iter().filter(|(name, _)| !of_the_way(name)).collect::<Vec<_>>()
    };
    let (one, other) = (told(made(true)), told(made(false)));
    let names = |files: &[(String, Vec<u8>)]| files.iter().map(|f| f.0.clone()).collect::<Vec<_>>();
    assert_eq!(names(&one), names(&other));
    assert!(one == other);
}

#[test]
fn points_with_too_many_addresses_are_piled_wherever_batches_end() {
    let folder = tempfile::tempdir().unwrap();
    let registers = ArrowRegisters::new(folder.path());
    let mut text =
        "ID_Global,Nom_Activitat,Nom_Local,Latitud,Longitud,Nom_Via,Num_Policia_Inicial\n"
            .to_owned();
    for row in 0..1_500 {
        // Twenty points of 75 rows each: ten with as many addresses, ten with one.
        let point = row % 20;
        let number = if point < 10 { row } else { 1 };
        text += &format!(
            "{row},Restaurants,Bar {row},41.38{point:02},2.17{point:02},C CERA,{number}\n"
        );
    }
    import(&registers, text.as_bytes());
    let edition = registers.current().unwrap().unwrap();
    let places = (0..edition.rows()).filter_map(|global| edition.row(global));
    let piled = places.filter(|(batch, row)| {
        edition.record(*batch, *row).geo_quality
            == maillage_domain::identify::establishment::GeoQuality::Piled
    });
    assert_eq!(piled.count(), 750);
    assert_eq!(edition.fixed[0].cell.len().cmp(&256), Ordering::Equal, "there are several batches");
}
