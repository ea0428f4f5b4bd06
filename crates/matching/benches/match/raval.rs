//! A generated census of the ground floors of a dense quarter against a generated map of it: the one says
//! every door with its number and writes in capitals, the other knows the names people use and few numbers.

use maillage_matching::{Position, Record};

use crate::Failure;
use crate::dice::{Dice, word};
use crate::figures::measure;
use crate::labelled::by;

const SYLLABLES: [&str; 24] = [
    "pa", "llar", "vi", "ri", "mon", "ta", "ro", "ca", "sol", "ver", "nu", "ri", "a", "ber", "ti",
    "gal", "mes", "tre", "bo", "que", "fe", "lu", "san", "do",
];
/// What is done there, in the one list of categories that both are read into, and the words on doors.
const TRADES: [(&str, &[&str]); 10] = [
    ("amenity=bar", &["Bar", "Cafeteria", "Celler"]),
    ("amenity=restaurant", &["Restaurant", "Taverna"]),
    ("shop=clothes", &["Modes", "Moda", ""]),
    ("shop=bakery", &["Forn", "Pastisseria", "Fleca"]),
    ("shop=greengrocer", &["Fruiteria", "Fruites"]),
    ("amenity=pharmacy", &["Farmàcia"]),
    ("shop=hairdresser", &["Perruqueria", "Barberia"]),
    ("office=association", &["Associació", "Fundació", "Ateneu"]),
    ("shop=supermarket", &["Supermercat", ""]),
    ("craft=workshop", &["Taller", "Estudi", ""]),
];
/// Premises, in 60 streets.
const PREMISES: u64 = 3_000;
/// Degrees of latitude for a metre.
const METRE: f64 = 1.0 / 111_195.0;

/// Generates and matches.
pub(crate) fn run() -> Result<(), Failure> {
    let mut dice = Dice(11);
    let mut records = Vec::new();
    for id in 0..PREMISES {
        let (census, spoken) = premises(&mut dice, id);
        match dice.below(10) {
            0..6 if !spoken.is_empty() => records.push(on_the_map(&mut dice, &census, &spoken)),
            6 => records.push(newcomer(&mut dice, &census, id)),
            _ => {}
        }
        records.push(census);
    }
    measure("Raval", records, Some(0.92), &by(|record| record.id.clone()))?;
    Ok(())
}

/// One line of the census, and the name as people say it.
fn premises(dice: &mut Dice, id: u64) -> (Record, String) {
    let street = dice.below(60);
    let along = dice.below(120);
    let trade = usize::try_from(dice.falling(TRADES.len() as u64)).expect("a short list");
    let (category, words) = TRADES[trade];
    let generic = dice.pick(words);
    // One in eight has no name of its own but its trade's; one in fifteen is one of twenty chains.
    let own = match dice.below(120) {
        0..15 => String::new(),
        15..23 => word(&SYLLABLES, 20_000 + dice.below(20)),
        _ => {
            let first = word(&SYLLABLES, dice.falling(4_000));
            if dice.one_in(3) {
                format!("{first} {}", word(&SYLLABLES, dice.falling(4_000)))
            } else {
                first
            }
        }
    };
    let spoken = format!("{generic} {own}").trim().to_owned();
    #[expect(clippy::cast_precision_loss, reason = "streets and numbers are few")]
    let (across, along_m) = ((street / 2) as f64 * 25.0, along as f64 * 6.0);
    let turn = street.is_multiple_of(2);
    let (north, east) = if turn { (across, along_m) } else { (along_m, across) };
    let record = Record {
        source: "census".into(),
        id: format!("{id:05}"),
        // The census writes SN where no name is seen: one in ten.
        name: if dice.one_in(10) { String::new() } else { spoken.to_uppercase() },
        street: format!("CARRER {}", word(&SYLLABLES, 700 + street).to_uppercase()),
        number: (1 + along).to_string(),
        category: category.to_owned(),
        position: Some(Position { lon: 2.165 + east * METRE / 0.75, lat: 41.376 + north * METRE }),
        ..Record::default()
    };
    (record, spoken)
}

/// The same premises on the map: other spelling of name and street, gaps, some metres beside.
fn on_the_map(dice: &mut Dice, census: &Record, spoken: &str) -> Record {
    let mut name = spoken.split(' ').map(|part| dice.spoil(part)).collect::<Vec<_>>();
    if name.len() > 1 && dice.one_in(3) {
        name.remove(0);
    }
    let street = census.street.to_lowercase().replace("carrer ", "Carrer de ");
    let addressed = !dice.one_in(3);
    Record {
        source: "map".into(),
        id: census.id.clone(),
        name: name.join(" "),
        street: if addressed { street } else { String::new() },
        number: if addressed && !dice.one_in(4) { census.number.clone() } else { String::new() },
        // The mapper saw another trade once in ten.
        category: if dice.one_in(10) { "craft=other".into() } else { census.category.clone() },
        position: beside(dice, census.position, 24.0),
        ..Record::default()
    }
}

/// What opened since in the same premises.
fn newcomer(dice: &mut Dice, census: &Record, id: u64) -> Record {
    let (other, spoken) = premises(dice, id);
    let there = Record { category: other.category, ..census.clone() };
    Record { id: format!("{:05}", id + PREMISES), ..on_the_map(dice, &there, &spoken) }
}

fn beside(dice: &mut Dice, at: Option<Position>, metres: f64) -> Option<Position> {
    let mut off = || (dice.share() - 0.5) * metres * METRE;
    at.map(|at| Position { lon: at.lon + off() / 0.75, lat: at.lat + off() })
}
