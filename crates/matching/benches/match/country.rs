//! Two generated registers of one country: the second has typing errors, gaps and points a little beside;
//! chains have a place in many towns, and some places were taken over by another between the two.

use std::path::Path;

use maillage_matching::{Position, Record};

use crate::Failure;
use crate::dice::{Dice, word};
use crate::figures::measure;
use crate::labelled::by;

const SYLLABLES: [&str; 20] = [
    "ba", "ri", "mon", "te", "lo", "sa", "ver", "du", "na", "per", "co", "li", "gra", "fon", "me",
    "tul", "za", "vi", "ro", "qui",
];
const KINDS: [&str; 8] =
    ["Bar", "Boulangerie", "Restaurant", "Pharmacie", "Association", "Garage", "SARL", "Café"];
/// The side of a town's middle in degrees.
const TOWN: f64 = 0.02;

/// So many records, matched.
pub(crate) fn run(rows: u64) -> Result<(), Failure> {
    measure(
        &format!("country {rows}"),
        records(rows),
        Some(0.99),
        &by(|record| record.id.clone()),
    )?;
    Ok(())
}

/// So many records, written as `records.csv` for other programs.
pub(crate) fn write(folder: &Path, rows: u64) -> Result<(), Failure> {
    let mut out = csv::Writer::from_path(folder.join("records.csv"))?;
    out.write_record([
        "unique_id",
        "source_dataset",
        "name",
        "street",
        "number",
        "postcode",
        "phone",
        "category",
        "lon",
        "lat",
    ])?;
    for record in records(rows) {
        let point = record.position.ok_or("every generated record has a point")?;
        let degrees = [point.lon, point.lat].map(|angle| format!("{angle:.6}"));
        out.write_record([
            &record.id,
            &record.source,
            &record.name,
            &record.street,
            &record.number,
            &record.postcode,
            &record.phone,
            &record.category,
            &degrees[0],
            &degrees[1],
        ])?;
    }
    out.flush()?;
    Ok(())
}

/// Half of the register's places stand on the map too, a sixth of its places are only there.
fn records(rows: u64) -> Vec<Record> {
    let mut dice = Dice(7);
    let mut records = Vec::new();
    for id in 0..rows * 6 / 10 {
        let place = place(&mut dice, id);
        match dice.below(20) {
            0..10 => records.push(again(&mut dice, &place)),
            10 => records.push(taken_over(&mut dice, &place, id + rows)),
            11..14 => {
                let other = self::place(&mut dice, id + rows);
                records.push(Record { source: "map".into(), ..other });
            }
            _ => {}
        }
        records.push(place);
    }
    records
}

fn named(dice: &mut Dice, kind: usize) -> String {
    // One in twelve belongs to one of three hundred chains.
    if dice.one_in(12) {
        return word(&SYLLABLES, 90_000 + dice.falling(300));
    }
    let name = format!("{} {}", KINDS[kind], word(&SYLLABLES, dice.falling(60_000)));
    if dice.one_in(2) { format!("{name} {}", word(&SYLLABLES, dice.falling(60_000))) } else { name }
}

fn place(dice: &mut Dice, id: u64) -> Record {
    let kind = usize::try_from(dice.falling(8)).expect("below eight");
    let town = dice.falling(35_000);
    let name = named(dice, kind);
    #[expect(clippy::cast_precision_loss, reason = "towns are few")]
    let (row, column) = ((town / 190) as f64, (town % 190) as f64);
    Record {
        source: "register".into(),
        id: format!("{id:08}"),
        name,
        street: format!(
            "rue {} {}",
            word(&SYLLABLES, dice.falling(3_000)),
            word(&SYLLABLES, dice.falling(300))
        ),
        number: (1 + dice.falling(120)).to_string(),
        postcode: format!("{:05}", 1000 + town * 2),
        phone: if dice.one_in(3) {
            format!("0{}", 100_000_000 + dice.below(800_000_000))
        } else {
            String::new()
        },
        category: format!("{:02}.{}", 10 + kind, dice.below(4)),
        position: Some(Position {
            lon: -4.0 + column * 0.06 + dice.share() * TOWN,
            lat: 42.5 + row * 0.045 + dice.share() * TOWN * 0.75,
        }),
        ..Record::default()
    }
}

/// The same place as another register says it: something unknown, something mistyped, a little beside.
fn again(dice: &mut Dice, place: &Record) -> Record {
    let mut other = Record { source: "map".into(), ..place.clone() };
    other.name = other.name.split(' ').map(|part| dice.spoil(part)).collect::<Vec<_>>().join(" ");
    if dice.one_in(4)
        && let Some((_, rest)) = other.name.split_once(' ')
    {
        other.name = rest.to_owned();
    }
    if dice.one_in(2) {
        other.street.clear();
        other.number.clear();
    }
    if dice.one_in(2) {
        other.phone.clear();
    }
    beside(dice, &mut other);
    other
}

/// Another place in the same premises: other name, often other trade, sometimes the telephone kept.
fn taken_over(dice: &mut Dice, place: &Record, id: u64) -> Record {
    let kind = usize::try_from(dice.falling(8)).expect("below eight");
    let mut other = Record {
        source: "map".into(),
        id: format!("{id:08}"),
        name: named(dice, kind),
        category: format!("{:02}.{}", 10 + kind, dice.below(4)),
        ..place.clone()
    };
    if !dice.one_in(4) {
        other.phone.clear();
    }
    beside(dice, &mut other);
    other
}

fn beside(dice: &mut Dice, record: &mut Record) {
    record.position = record.position.map(|at| Position {
        lon: at.lon + (dice.share() - 0.5) * 0.001,
        lat: at.lat + (dice.share() - 0.5) * 0.001,
    });
}
