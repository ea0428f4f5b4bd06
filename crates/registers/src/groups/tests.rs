//! Groups over a whole edition, whatever its windows, its order and what its rows know.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use maillage_app::identify::register::{Go, ImportRequest, Registers as _, SourceFormat};
use maillage_domain::identify::establishment::Establishment;
use proptest::prelude::*;

use super::make::content;
use super::{GROUPS, View};
use crate::ArrowRegisters;
use crate::sidecar::Watch;

/// One row of a list; what is empty is not known.
#[derive(Debug, Clone, Default)]
struct Line {
    id: String,
    name: String,
    street: String,
    number: u32,
    postcode: String,
    phone: String,
    siret: String,
    nif: String,
    at: Option<(f64, f64)>,
    closed: bool,
}

struct Made {
    folder: tempfile::TempDir,
    registers: ArrowRegisters,
}

/// An edition of lists, each of its source.
fn made(lists: &[(&str, &[Line])]) -> Made {
    let folder = tempfile::tempdir().unwrap();
    let registers = ArrowRegisters::new(folder.path().join("registers"));
    for (source, lines) in lists {
        let mapping = folder.path().join("mapping.toml");
        let columns =
            ["id", "name", "street", "number", "postcode", "phone", "status", "lon", "lat"];
        let mut text = format!(
            "[source]\nname = \"{source}\"\nlicence = \"CC BY 4.0\"\ncredit = \"Nobody\"\nvintage = \"2026\"\n\
             [official_ids]\nsiret = \"siret\"\nnif = \"nif\"\n[columns]\n"
        );
        for column in columns {
            writeln!(text, "{column} = \"{column}\"").unwrap();
        }
        fs::write(&mapping, text).unwrap();
        let mut rows = columns.join(",") + ",siret,nif\n";
        for line in *lines {
            let Line { id, name, street, number, postcode, phone, siret, nif, at, closed } = line;
            let (lon, lat) = at.map_or_else(Default::default, |(lon, lat)| {
                (format!("{lon:.6}"), format!("{lat:.6}"))
            });
            let number = if *number == 0 { String::new() } else { number.to_string() };
            let status = if *closed { "closed" } else { "active" };
            writeln!(
                rows,
                "{id},{name},{street},{number},{postcode},{phone},{status},{lon},{lat},{siret},{nif}"
            )
            .unwrap();
        }
        let file = folder.path().join("rows.csv");
        fs::write(&file, rows).unwrap();
        let format = SourceFormat::Mapping;
        let request =
            ImportRequest { format, files: vec![file], mapping: Some(mapping), vintage: None };
        registers.import(&request, &mut |_| Go::On).unwrap();
    }
    Made { folder, registers }
}

impl Made {
    fn rows_of_groups(&self) -> Vec<Vec<Establishment>> {
        let edition = self.registers.current().unwrap().unwrap();
        let view = View::of(&edition.sidecar(GROUPS).unwrap().bytes).unwrap();
        let record = |row| edition.row(row).map(|(batch, row)| edition.record(batch, row)).unwrap();
        (0..view.groups())
            .map(|group| view.rows(u32::try_from(group).unwrap()).map(record).collect())
            .collect()
    }

    /// The ids of the records of each group.
    fn groups(&self) -> BTreeSet<Vec<String>> {
        let ids = |group: Vec<Establishment>| {
            let mut ids: Vec<String> = group.into_iter().map(|place| place.id.0).collect();
            ids.sort();
            ids
        };
        self.rows_of_groups().into_iter().map(ids).collect()
    }

    fn joins(&self, one: &str, other: &str) -> bool {
        let groups = self.groups();
        groups.iter().any(|group| [one, other].iter().all(|id| group.iter().any(|it| it == id)))
    }

    /// The file of the groups when so many pairs are compared at once.
    fn in_windows_of(&self, window: usize) -> Vec<u8> {
        let edition = self.registers.current().unwrap().unwrap();
        content(&edition, window, self.folder.path(), &Watch::default()).unwrap().bytes()
    }

    /// Leaves the edition as if another version had written its groups.
    fn was_written_as(&self, groups: &[u8]) {
        let folder = self.registers.edition_folder().unwrap().unwrap();
        let sum = |bytes: &[u8]| blake3::hash(bytes).to_hex().to_string();
        let now = fs::read(self.file()).unwrap();
        let manifest = fs::read_to_string(folder.join("manifest.json")).unwrap();
        let manifest = manifest.replace(&sum(&now), &sum(groups));
        fs::write(self.file(), groups).unwrap();
        fs::write(folder.join("manifest.json"), &manifest).unwrap();
        let checksum = sum(manifest.as_bytes());
        let name = format!("edition-{}", &checksum[..16]);
        fs::rename(&folder, folder.with_file_name(&name)).unwrap();
        fs::write(folder.with_file_name("current"), format!("{name} {checksum}\n")).unwrap();
    }

    fn file(&self) -> std::path::PathBuf {
        self.registers.edition_folder().unwrap().unwrap().join(GROUPS)
    }
}

fn word(number: u32) -> String {
    const SYLLABLES: [&str; 10] =
        ["pa", "llor", "vi", "ren", "mo", "tas", "ru", "cal", "so", "ber"];
    let digit = |power: u32| SYLLABLES[(number / 10u32.pow(power) % 10) as usize];
    format!("{}{}{}{}", digit(0), digit(1), digit(2), digit(3))
}

/// Shops that two lists know, so that there is something to learn from; `with_points` or with postcodes only.
fn towns(with_points: bool, beside: f64) -> Vec<Line> {
    (0..400)
        .map(|number| Line {
            id: format!("t{number}"),
            name: format!(
                "{} {}",
                ["Bar", "Forn", "Taller"][number as usize % 3],
                word(number * 7)
            ),
            street: format!("rue {}", word(1_000 + number / 12)),
            number: 1 + number % 12,
            postcode: format!("{:05}", 57_000 + number / 40),
            phone: format!("0387{:06}", 100_000 + number * 37),
            at: with_points.then(|| {
                let far = f64::from(number / 40) * 0.2;
                (4.0 + far + beside, 45.0 + far + f64::from(number % 40) * 0.001)
            }),
            ..Line::default()
        })
        .collect()
}

fn with(mut lines: Vec<Line>, more: &[Line]) -> Vec<Line> {
    lines.extend_from_slice(more);
    lines
}

fn far(id: &str, name: &str, lon: f64) -> Line {
    Line { id: id.into(), name: name.into(), at: Some((lon, 44.0)), ..Line::default() }
}

#[test]
fn one_official_number_is_one_place_at_both_ends_of_a_country_and_without_a_point() {
    let siret = |line: Line| Line { siret: "12345678900011".into(), ..line };
    let census = with(towns(true, 0.0), &[siret(far("x", "Boulangerie Pallars", -1.0))]);
    let map = with(towns(true, 0.00005), &[siret(far("y", "Le Fournil", 7.0))]);
    let list = [siret(Line { id: "z".into(), name: "Fournil SARL".into(), ..Line::default() })];
    let made = made(&[("census", &census), ("map", &map), ("list", &list)]);
    assert!(made.joins("census:x", "map:y"));
    assert!(made.joins("map:y", "list:z"));
    assert!(made.joins("census:t3", "map:t3"));
}

#[test]
fn the_number_of_a_company_names_a_place_only_where_no_register_gives_it_to_two() {
    let nif = |line: Line, nif: &str| Line { nif: nif.into(), ..line };
    let one = nif(far("one", "Associacio Ripoll", -1.0), "G-58.000.001");
    let branches = ["a", "b"].map(|id| nif(far(id, "Banc Montseny", -2.0), "A58000002"));
    let census = with(towns(true, 0.0), &[vec![one], branches.to_vec()].concat());
    let same = nif(far("same", "Associacio Ripoll de veins", 6.0), "G58000001");
    let other = nif(far("other", "Banc Montseny", 7.0), "A58000002");
    let map = with(towns(true, 0.00005), &[same, other]);
    let made = made(&[("census", &census), ("map", &map)]);
    assert!(made.joins("census:one", "map:same"));
    assert!(!made.joins("census:a", "map:other") && !made.joins("census:b", "map:other"));
}

#[test]
fn an_edition_of_rows_without_points_is_matched_by_what_they_know() {
    let made = made(&[("census", &towns(false, 0.0)), ("map", &towns(false, 0.0))]);
    let groups = made.groups();
    assert_eq!(groups.len(), 400);
    assert!(groups.contains(&vec!["census:t7".to_owned(), "map:t7".to_owned()]));
}

#[test]
fn a_row_without_a_point_finds_the_one_that_has_it() {
    let made = made(&[("census", &towns(true, 0.0)), ("map", &towns(false, 0.0))]);
    assert!(made.groups().len() > 390);
}

#[test]
fn thirty_rows_of_one_number_are_groups_of_twenty_at_most() {
    let same: Vec<Line> = (0..30)
        .map(|number| Line {
            siret: "12345678900011".into(),
            ..far(&format!("s{number}"), "Boulangerie Pallars", 3.0 + f64::from(number) * 0.1)
        })
        .collect();
    let made = made(&[("list", &with(towns(true, 0.0), &same))]);
    let sizes: Vec<usize> = made.groups().iter().map(Vec::len).collect();
    assert!(sizes.contains(&20) && sizes.iter().all(|size| *size <= 20));
}

#[test]
fn groups_of_another_format_are_none_and_are_made_anew() {
    let made = made(&[("census", &towns(true, 0.0)), ("map", &towns(true, 0.0))]);
    assert!(made.registers.is_matched().unwrap());
    let now = fs::read(made.file()).unwrap();
    let mut old = now.clone();
    old[..8].copy_from_slice(b"MAILGRP1");
    made.was_written_as(&old);
    assert!(View::of(&arrow_buffer::Buffer::from(old)).is_none());
    let registers = ArrowRegisters::new(made.folder.path().join("registers"));
    assert!(!registers.is_matched().unwrap());
    registers.rematch(&mut |_| Go::On).unwrap();
    assert!(registers.is_matched().unwrap());
    assert_eq!(fs::read(registers.edition_folder().unwrap().unwrap().join(GROUPS)).unwrap(), now);
}

prop_compose! {
    fn any_line()(
        words in prop::collection::vec(0..8u32, 0..3),
        street in prop::option::of((0..3u32, 1..6u32)),
        siret in prop::option::of(0..5u8),
        place in prop::option::of((0..40u32, 0..4u32)),
        phone in prop::option::of(0..9u8),
        closed in prop::bool::weighted(0.2),
    ) -> Line {
        Line {
            name: words.iter().map(|number| word(number * 77)).collect::<Vec<_>>().join(" "),
            street: street.map(|(name, _)| format!("rue {}", word(900 + name))).unwrap_or_default(),
            number: street.map(|(_, number)| number).unwrap_or_default(),
            postcode: street.map(|(name, _)| format!("5700{name}")).unwrap_or_default(),
            siret: siret.map(|end| format!("1234567890001{end}")).unwrap_or_default(),
            phone: phone.map(|end| format!("038700000{end}")).unwrap_or_default(),
            // Near each other, across the borders of cells of every size.
            at: place.map(|(x, y)| (6.0 + f64::from(x) * 0.001, 49.0 + f64::from(y) * 0.001)),
            closed,
            ..Line::default()
        }
    }
}

fn any_list() -> impl Strategy<Value = Vec<Line>> {
    prop::collection::vec(any_line(), 1..80).prop_map(|mut lines| {
        for (id, line) in lines.iter_mut().enumerate() {
            line.id = id.to_string();
        }
        lines
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn windows_and_the_order_of_the_input_change_nothing(
        (census, list, turned) in (any_list(), any_list())
            .prop_flat_map(|(census, list)| (Just(census), Just(list.clone()), Just(list).prop_shuffle())),
        window in 1..400usize,
    ) {
        let one = made(&[("census", &census), ("list", &list)]);
        let whole = fs::read(one.file()).unwrap();
        prop_assert!(one.in_windows_of(1) == whole);
        prop_assert!(one.in_windows_of(window) == whole);
        let other = made(&[("list", &turned), ("census", &census)]);
        prop_assert!(fs::read(other.file()).unwrap() == whole);
    }

    #[test]
    fn no_group_has_two_living_numbers_nor_more_than_twenty_records(
        census in any_list(),
        list in any_list(),
    ) {
        for group in made(&[("census", &census), ("list", &list)]).rows_of_groups() {
            prop_assert!((2..=20).contains(&group.len()));
            let mut sources: BTreeMap<&str, u32> = BTreeMap::new();
            let mut living = BTreeSet::new();
            for place in &group {
                *sources.entry(place.provenance.source.as_str()).or_default() += 1;
                if place.status != maillage_domain::identify::establishment::Status::Closed {
                    living.extend(place.official_ids.get("siret"));
                }
            }
            prop_assert!(living.len() <= 1);
            prop_assert!(sources.get("census").is_none_or(|rows| *rows == 1));
        }
    }
}
