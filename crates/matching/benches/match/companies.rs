//! Two generated lists of companies: legal forms come and go and change their country, words of trades are
//! translated or cut short, rare names are misspelt, first names shrink to initials, groups have several
//! companies of one name, and half of what one list knows the other does not.

use maillage_matching::Record;

use crate::Failure;
use crate::dice::{Dice, scattered};
use crate::figures::{Goal, measure};
use crate::labelled::by;

const SYLLABLES: [&str; 26] = [
    "al", "bro", "cas", "den", "es", "fa", "gut", "hol", "ig", "jan", "kel", "lu", "mar", "nor",
    "ol", "pra", "rin", "sto", "tan", "um", "vas", "wen", "xi", "yor", "zel", "thi",
];
const FIRST_NAMES: [&str; 10] =
    ["Johann", "Maria", "Pierre", "Anna", "Josep", "Carme", "Thomas", "Julia", "Marc", "Laura"];
/// Trades as they are said in several languages, or cut short.
const TRADES: [&[&str]; 10] = [
    &["Cafés", "Kaffee", "Coffee"],
    &["Transports", "Transporte", "Transp."],
    &["International", "Intl", "Int."],
    &["Consulting", "Conseil", "Consultors"],
    &["Construction", "Constructions", "Constr."],
    &["Services", "Serveis", "Svcs"],
    &["Informatique", "Informàtica", "IT"],
    &["Manufacturing", "Mfg", "Manufactures"],
    &["Immobilier", "Immobilien", "Immob."],
    &["Fils", "Söhne", "Sons"],
];
/// Legal forms of one kind.
const FORMS: [&[&str]; 3] = [
    &["S.A.", "SA", "Société Anonyme", "AG", "PLC", "Inc."],
    &["SARL", "S.à r.l.", "GmbH", "S.L.", "Ltd", "Limited"],
    &["Coop", "SCOP", "S.C.C.L."],
];
const TOWNS: u64 = 60;
/// Companies, of which each list has some.
const COMPANIES: u64 = 1_400;

/// What the lists hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Names, addresses, towns, some telephones.
    Addresses,
    /// Names and towns only.
    TownsOnly,
    /// Names, addresses and towns of both lists in one.
    OneList,
}

/// Generates and matches.
pub(crate) fn run(name: &str, kind: Kind, seed: u64, goal: Goal) -> Result<(), Failure> {
    let mut dice = Dice(seed);
    let mut records = Vec::new();
    for id in 0..COMPANIES {
        let company = company(&mut dice, id);
        let again = again(&mut dice, &company);
        match dice.below(4) {
            0 => records.push(company),
            1 => records.push(again),
            _ => records.extend([company, again]),
        }
    }
    for record in &mut records {
        match kind {
            Kind::Addresses => {}
            Kind::TownsOnly => {
                let (source, id) = (record.source.clone(), record.id.clone());
                let (name, city) = (record.name.clone(), record.city.clone());
                *record = Record { source, id, name, city, ..Record::default() };
            }
            Kind::OneList => {
                record.id = format!("{}-{}", record.id, record.source);
                record.source = "list".into();
            }
        }
    }
    measure(
        name,
        records,
        goal,
        &by(|record| record.id.split('-').next().unwrap_or_default().into()),
    )
}

fn at<T>(dice: &mut Dice, list: &[T]) -> usize {
    usize::try_from(dice.below(list.len() as u64)).expect("a short list")
}

fn town(number: u64) -> String {
    let mut town = scattered(&SYLLABLES, 3_000 + number * 11);
    town[..1].make_ascii_uppercase();
    town
}

fn company(dice: &mut Dice, id: u64) -> Record {
    let rare = scattered(&SYLLABLES, dice.falling(9_000));
    let trade = TRADES[at(dice, &TRADES)][0];
    let name = match dice.below(6) {
        // One in six bears a name that eighty groups have, each with several companies.
        0 => format!("{} {trade}", scattered(&SYLLABLES, 20_000 + dice.below(80))),
        1 => format!("{} {rare}", FIRST_NAMES[at(dice, &FIRST_NAMES)]),
        2 => format!("{rare} & {trade}"),
        3 => format!("{rare} {} {trade}", scattered(&SYLLABLES, dice.falling(9_000))),
        4 => rare,
        _ => format!("{trade} {rare}"),
    };
    let form = FORMS[at(dice, &FORMS[..2])][at(dice, FORMS[0])];
    Record {
        source: "first".into(),
        id: format!("{id:05}"),
        name: format!("{name} {form}"),
        street: format!(
            "{} {}",
            dice.pick(&["Rue", "Carrer", "Avenue"]),
            scattered(&SYLLABLES, 600 + dice.falling(400))
        ),
        number: (1 + dice.falling(90)).to_string(),
        postcode: String::new(),
        city: town(dice.falling(TOWNS)),
        phone: if dice.one_in(3) {
            format!("0{}", 100_000_000 + dice.below(800_000_000))
        } else {
            String::new()
        },
        ..Record::default()
    }
}

/// As the other list has it.
fn again(dice: &mut Dice, company: &Record) -> Record {
    let mut other = Record { source: "second".into(), ..company.clone() };
    let (kind, form) = FORMS
        .iter()
        .flat_map(|kind| kind.iter().map(move |form| (kind, *form)))
        .filter(|(_, form)| company.name.ends_with(&format!(" {form}")))
        .max_by_key(|(_, form)| form.len())
        .unwrap_or((&FORMS[0], ""));
    let bare = company.name.strip_suffix(form).unwrap_or(&company.name).trim();
    let name: Vec<String> = bare.split(' ').map(|part| other_word(dice, part)).collect();
    let mut name = name.join(" ");
    if dice.one_in(8)
        && let Some((first, last)) = name.rsplit_once(' ')
    {
        name = format!("{last}, {first}");
    }
    other.name = match dice.below(3) {
        0 => name,
        1 => format!("{name} {form}"),
        _ => format!("{name} {}", kind[at(dice, kind)]),
    };
    if dice.one_in(3) {
        other.street.clear();
        other.number.clear();
    } else if dice.one_in(4) {
        other.street =
            other.street.replace("Carrer", "C/").replace("Avenue", "Av.").replace("Rue", "R.");
    }
    if dice.one_in(2) {
        other.phone.clear();
    }
    // One in forty moved within its country.
    if dice.one_in(40) {
        other.street = format!("Rue {}", scattered(&SYLLABLES, 600 + dice.falling(400)));
        other.number = (1 + dice.falling(90)).to_string();
        other.city = town(dice.falling(TOWNS));
    }
    other
}

fn other_word(dice: &mut Dice, part: &str) -> String {
    if let Some(trade) = TRADES.iter().find(|trade| trade.contains(&part)) {
        return trade[at(dice, trade)].to_owned();
    }
    if FIRST_NAMES.contains(&part) && dice.one_in(2) {
        return format!("{}.", &part[..1]);
    }
    if part == "&" {
        return dice.pick(&["&", "and", "et", "und"]).to_owned();
    }
    dice.spoil(part)
}
