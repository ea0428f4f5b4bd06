//! Two generated guides of restaurants in five cities, as magazines print them: other words around a name, other
//! abbreviations of a street, corners instead of numbers, kinds of food in each guide's own words; and chains
//! with a restaurant in each city.

use maillage_matching::Record;

use crate::Failure;
use crate::dice::{Dice, scattered};
use crate::figures::{Goal, measure};
use crate::labelled::by;

const SYLLABLES: [&str; 24] = [
    "ar", "bel", "chi", "da", "el", "fran", "gio", "hu", "in", "jo", "ka", "lon", "mi", "na", "os",
    "pal", "que", "ro", "san", "ti", "ur", "ven", "wil", "za",
];
const CITIES: [(&str, &str, &str); 5] = [
    ("Los Angeles", "LA", "213"),
    ("New York", "New York City", "212"),
    ("San Francisco", "San Francisco", "415"),
    ("Atlanta", "Atlanta", "404"),
    ("Las Vegas", "Las Vegas", "702"),
];
/// What a name has around it: before, after.
const AROUND: [(&str, &str); 12] = [
    ("", ""),
    ("", "Cafe"),
    ("", "Restaurant"),
    ("Le", ""),
    ("Chez", ""),
    ("", "Grill"),
    ("The", "Room"),
    ("", "Steak House"),
    ("Cafe", ""),
    ("La", ""),
    ("", "Bar & Grill"),
    ("", "Brasserie"),
];
/// Kinds of food in the words of the one guide and of the other.
const FOOD: [(&str, &str); 8] = [
    ("American", "American (New)"),
    ("Italian", "Northern Italian"),
    ("French", "French (Classic)"),
    ("Asian", "Chinese"),
    ("Steakhouses", "Steakhouses"),
    ("Seafood", "Seafood"),
    ("Continental", "Old World"),
    ("Delis", "Delicatessens"),
];
/// Types of streets, and the ways to cut them short.
const STREETS: [(&str, &str); 5] = [
    ("Street", "St."),
    ("Avenue", "Ave."),
    ("Boulevard", "Blvd."),
    ("Road", "Rd."),
    ("Drive", "Dr."),
];
/// Restaurants of the first guide, of which a fifth are in the second too, and those only in the second.
const FIRST: u64 = 530;
const SECOND: u64 = 220;

/// What kind of list is made of the two guides.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Both, with telephones.
    Phones,
    /// Both, without.
    NoPhones,
    /// Both in one list, without telephones.
    OneList,
}

/// Generates and matches.
pub(crate) fn run(name: &str, kind: Kind, seed: u64, goal: Goal) -> Result<(), Failure> {
    let mut records = records(seed);
    for record in &mut records {
        if kind != Kind::Phones {
            record.phone.clear();
        }
        if kind == Kind::OneList {
            record.id = format!("{}-{}", record.id, record.source);
            record.source = "list".into();
        }
    }
    measure(
        name,
        records,
        goal,
        &by(|record| record.id.split('-').next().unwrap_or_default().into()),
    )
}

fn records(seed: u64) -> Vec<Record> {
    let mut dice = Dice(seed);
    let mut records = Vec::new();
    for id in 0..FIRST + SECOND {
        let place = place(&mut dice, id);
        if id < FIRST {
            if dice.one_in(5) {
                records.push(again(&mut dice, &place));
            }
            records.push(place);
        } else {
            records.push(Record { source: "second".into(), ..again(&mut dice, &place) });
        }
    }
    records
}

fn at<T>(dice: &mut Dice, list: &[T]) -> usize {
    usize::try_from(dice.below(list.len() as u64)).expect("a short list")
}

fn place(dice: &mut Dice, id: u64) -> Record {
    let city = at(dice, &CITIES);
    let (before, after) = AROUND[at(dice, &AROUND)];
    // One in ten belongs to one of twelve chains.
    let chain = dice.one_in(10);
    let own = match () {
        () if chain => scattered(&SYLLABLES, 9_000 + dice.below(12)),
        () if dice.one_in(2) => scattered(&SYLLABLES, dice.falling(4_000)),
        () => format!(
            "{} {}",
            scattered(&SYLLABLES, dice.falling(4_000)),
            scattered(&SYLLABLES, dice.falling(4_000))
        ),
    };
    let name = if chain { own } else { format!("{before} {own} {after}").trim().to_owned() };
    let direction = dice.pick(&["", "", "", "S. ", "N. ", "W. ", "E. "]);
    let street = scattered(&SYLLABLES, 500 + dice.falling(160) * 7);
    let phone = 2_000_000 + dice.below(7_999_999);
    Record {
        source: "first".into(),
        id: format!("{id:05}"),
        name,
        street: format!("{direction}{street} {}", STREETS[at(dice, &STREETS)].0),
        number: (1 + dice.below(9_000)).to_string(),
        city: CITIES[city].0.into(),
        phone: format!("{}/{:03}-{:04}", CITIES[city].2, phone / 10_000, phone % 10_000),
        category: FOOD[at(dice, &FOOD)].0.into(),
        ..Record::default()
    }
}

/// As the other guide prints it.
fn again(dice: &mut Dice, place: &Record) -> Record {
    let mut other = Record { source: "second".into(), ..place.clone() };
    let words: Vec<&str> = place.name.split(' ').collect();
    let mut name = words.iter().map(|part| dice.spoil(part)).collect::<Vec<_>>().join(" ");
    match dice.below(10) {
        0 => name = format!("{name} Restaurant"),
        1 => name = format!("The {name}"),
        2 => name = format!("{name} ({})", place.city),
        3 => name = name.replace("Cafe", "Caffe").replace(" & ", " and "),
        4 if words.len() > 2 => name = words[..words.len() - 1].join(" "),
        5 => name = format!("{name}'s"),
        _ => {}
    }
    other.name = name;
    let (long, short) =
        STREETS.into_iter().find(|(long, _)| place.street.ends_with(long)).unwrap_or(STREETS[0]);
    other.street = place.street.replace(long, short);
    match dice.below(8) {
        0 => {
            if let Some((_, rest)) = place.street.split_once(". ") {
                other.street = rest.replace(long, short);
            }
        }
        1 => other.street = format!("{} between {}nd and {}rd", other.street, 2, 3),
        2 => other.number.clear(),
        _ => {}
    }
    if let Some((_, other_city, _)) = CITIES.iter().find(|(city, ..)| *city == place.city)
        && dice.one_in(3)
    {
        other.city = (*other_city).into();
    }
    other.phone = place.phone.replace('/', "-");
    if let Some((_, food)) = FOOD.iter().find(|(food, _)| *food == place.category) {
        other.category = (*food).into();
    }
    other
}
