//! Records of one place in two registers: shown once, told apart, decided about, matched anew.
#![expect(clippy::unwrap_used, reason = "a failing step shall stop the test")]

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use maillage_app::identify::duplicate::PairQuery;
use maillage_app::identify::register::{
    Go, ImportRequest, Registers, RegistersError, SearchQuery, SourceFormat,
};
use maillage_domain::identify::duplicate::{Couple, PairKind, Verdict, Verdicts};
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::identify::gate::GateReason;
use maillage_domain::identify::territory::Territory;
use maillage_domain::party::Point;
use maillage_registers::{ArrowRegisters, territory_from_geojson};

/// What stands on one line of a register: id, name, street, number, telephone, metres east and north of the
/// corner of the town, day on which it was looked at.
type Line<'a> = (&'a str, &'a str, &'a str, &'a str, &'a str, f64, f64, &'a str);

fn written(folder: &Path, source: &str, lines: &[Line<'_>]) -> ImportRequest {
    let mapping = folder.join(format!("{source}.toml"));
    fs::write(
        &mapping,
        format!(
            "[source]\nname = \"{source}\"\nlicence = \"CC BY 4.0\"\ncredit = \"Nobody\"\n\n[coordinates]\n\
             within = [6.0, 49.0, 6.4, 49.3]\n\n[columns]\nid = \"id\"\nname = \"name\"\nstreet = \"street\"\n\
             number = \"number\"\nphone = \"phone\"\nlon = \"lon\"\nlat = \"lat\"\nupdated_on = \"seen\"\n\n\
             [constants]\ncategory = \"bakery\"\nlocality = \"Metz\"\ncountry = \"FR\"\n"
        ),
    )
    .unwrap();
    let mut text = "id,name,street,number,phone,lon,lat,seen\n".to_owned();
    let mut line = |(id, name, street, number, phone, east, north, seen): Line<'_>| {
        let (lon, lat) = (6.17 + east / 72_900.0, 49.11 + north / 111_195.0);
        writeln!(text, "{id},{name},{street},{number},{phone},{lon:.7},{lat:.7},{seen}").unwrap();
    };
    for one in lines {
        line(*one);
    }
    // A town that both registers know, so that there is something to learn from.
    for number in 0..120u32 {
        let (x, y) = (f64::from(number % 12) * 60.0, f64::from(number / 12) * 60.0 + 400.0);
        let beside = if source == "map" { 6.0 } else { 0.0 };
        let name = format!("{} {}", ["Bar", "Forn", "Taller"][number as usize % 3], word(number));
        let (id, street) = (format!("t{number}"), format!("rue {}", word(1_000 + number / 12)));
        let house = (1 + number % 12).to_string();
        let phone = format!("0387{:06}", 100_000 + number * 37);
        line((&id, &name, &street, &house, &phone, x + beside, y, "2024-03-01"));
    }
    let file = folder.join(format!("{source}.csv"));
    fs::write(&file, text).unwrap();
    ImportRequest {
        format: SourceFormat::Mapping,
        files: vec![file],
        mapping: Some(mapping),
        vintage: Some("2024".to_owned()),
    }
}

fn word(number: u32) -> String {
    const SYLLABLES: [&str; 10] =
        ["pa", "llor", "vi", "ren", "mo", "tas", "ru", "cal", "so", "ber"];
    let digit = |power: u32| SYLLABLES[(number / 10u32.pow(power) % 10) as usize];
    format!("{}{}{}{}", digit(0), digit(1), digit(2), digit(3))
}

struct Town {
    _folder: tempfile::TempDir,
    path: PathBuf,
    registers: ArrowRegisters,
}

/// A bakery in both registers, and a shop that took over the premises of another.
fn town() -> Town {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_owned();
    let registers = ArrowRegisters::new(path.join("registers"));
    let census: [Line<'_>; 2] = [
        ("b", "BOULANGERIE PALLARS", "RUE DU MOULIN", "4", "0387112233", 0.0, 0.0, "2021-05-01"),
        ("o", "Cordonnerie Ripoll", "rue des Roches", "9", "", 200.0, 100.0, "2021-05-01"),
    ];
    let map: [Line<'_>; 2] = [
        ("b", "Pallars", "Rue du Moulin", "4", "+33 3 87 11 22 33", 9.0, 3.0, "2024-05-01"),
        ("n", "Librairie Ona", "Rue des Roches", "9", "", 203.0, 101.0, "2024-05-01"),
    ];
    for request in [written(&path, "town-census", &census), written(&path, "map", &map)] {
        registers.import(&request, &mut |_| Go::On).unwrap();
    }
    Town { _folder: folder, path, registers }
}

fn id(text: &str) -> RecordId {
    RecordId(text.to_owned())
}

fn here() -> Territory {
    let ring = "[[6.16,49.10],[6.20,49.10],[6.20,49.13],[6.16,49.13],[6.16,49.10]]";
    territory_from_geojson(&format!(r#"{{"type":"Polygon","coordinates":[{ring}]}}"#), None)
        .unwrap()
}

fn query() -> SearchQuery {
    SearchQuery { limit: 1_000, ..SearchQuery::new(here(), Vec::new()) }
}

impl Town {
    fn shown(&self, query: &SearchQuery) -> BTreeSet<String> {
        let found = self.registers.search(query).unwrap();
        assert_eq!(found.total, found.hits.len());
        assert_eq!(found.total, found.passing, "a place counts once");
        found.hits.into_iter().map(|hit| hit.establishment.id.0).collect()
    }

    fn of(&self, kind: PairKind) -> Vec<(String, String)> {
        let query = PairQuery { kinds: BTreeSet::from([kind]), limit: 1_000, ..Default::default() };
        let list = self.registers.pairs(&query).unwrap();
        for pair in &list.pairs {
            let sum: i64 = pair.steps.iter().map(|step| step.weight).sum();
            assert_eq!(sum, pair.weight, "the waterfall adds up");
        }
        list.pairs.into_iter().map(|pair| (pair.left.id.0, pair.right.id.0)).collect()
    }
}

fn decided(one: &str, other: &str, verdict: Verdict) -> Verdicts {
    let (couple, turned) = Couple::of(id(one), id(other)).unwrap();
    Verdicts::from([(couple, if turned { verdict.turned() } else { verdict })])
}

#[test]
fn a_place_of_two_registers_is_shown_once_and_says_so() {
    let town = town();
    let shown = town.shown(&query());
    // 120 of both, the bakery, and the two shops of which one followed the other.
    assert_eq!(shown.len(), 123);
    assert!(!(shown.contains("map:b") && shown.contains("town-census:b")));
    let found = town.registers.search(&query()).unwrap();
    let bakery = found.hits.iter().find(|hit| hit.establishment.id.0.ends_with(":b")).unwrap();
    assert_eq!(bakery.registers, 2);
    let judged = town.registers.judge(&[id("map:b")], &query()).unwrap();
    assert_eq!(judged[0].also[0].id, id("town-census:b"), "no record was lost");
}

#[test]
fn who_took_over_the_premises_is_another_place_with_a_link() {
    let town = town();
    let links = town.of(PairKind::Followed);
    assert_eq!(links, [("town-census:o".to_owned(), "map:n".to_owned())]);
    let judged = town.registers.judge(&[id("map:n"), id("town-census:o")], &query()).unwrap();
    assert_eq!(judged[0].before[0].id, id("town-census:o"));
    assert_eq!(judged[1].after[0].id, id("map:n"));
    assert!(judged[0].also.is_empty());
}

#[test]
fn a_decision_changes_what_its_organisation_sees_and_nothing_else() {
    let town = town();
    let apart = decided("map:b", "town-census:b", Verdict::Different);
    let seen = town.shown(&SearchQuery { verdicts: apart, ..query() });
    assert!(seen.contains("map:b") && seen.contains("town-census:b"));
    let joined = decided("map:n", "town-census:o", Verdict::Same);
    let seen = town.shown(&SearchQuery { verdicts: joined.clone(), ..query() });
    assert_eq!(seen.len(), 122);
    let judged =
        town.registers.judge(&[id("map:n")], &SearchQuery { verdicts: joined, ..query() }).unwrap();
    assert_eq!(judged[0].also[0].id, id("town-census:o"));
    assert!(judged[0].before.is_empty(), "one place does not follow itself");
    assert_eq!(town.shown(&query()).len(), 123, "another organisation sees what it saw");
}

#[test]
fn who_asked_to_be_left_alone_is_not_shown_through_another_register() {
    let town = town();
    let query = SearchQuery { opted_out: BTreeSet::from([id("map:b")]), ..query() };
    let shown = town.shown(&query);
    assert!(!shown.contains("map:b") && !shown.contains("town-census:b"));
    let judged = town.registers.judge(&[id("town-census:b")], &query).unwrap();
    assert!(judged[0].reasons.contains(&GateReason::OptedOut));
}

#[test]
fn matching_anew_keeps_the_rows_and_gives_the_same_groups() {
    let town = town();
    let before = (town.shown(&query()), town.of(PairKind::Same));
    let report = town.registers.rematch(&mut |_| Go::On).unwrap();
    assert_eq!((report.rows, report.groups, report.records), (244, 121, 242));
    assert_eq!(before, (town.shown(&query()), town.of(PairKind::Same)));
    town.registers.verify().unwrap();
    let none = ArrowRegisters::new(town.path.join("nothing"));
    assert!(matches!(none.rematch(&mut |_| Go::On), Err(RegistersError::Empty)));
}

#[test]
fn pairs_can_be_narrowed_to_a_place_a_name_and_a_register() {
    let town = town();
    let all = PairQuery { limit: 10, ..PairQuery::default() };
    let count = |query: PairQuery| town.registers.pairs(&query).unwrap().total;
    assert!(count(all.clone()) > 120);
    assert_eq!(count(PairQuery { text: "pàllars".into(), ..all.clone() }), 1);
    assert_eq!(count(PairQuery { source: "nobody".into(), ..all.clone() }), 0);
    let far = Territory::circle(Point { lon: 2.17, lat: 41.38 }, 500.0).unwrap();
    assert_eq!(count(PairQuery { within: Some((far, 0)), ..all.clone() }), 0);
    let (couple, _) = Couple::of(id("map:b"), id("town-census:b")).unwrap();
    let without = PairQuery { without: BTreeSet::from([couple]), text: "pallars".into(), ..all };
    assert_eq!(count(without), 0);
}
