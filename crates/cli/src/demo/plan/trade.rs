//! Who the partners are: trades of the quarter, chosen among its premises.

use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::party::PartyKind;
use maillage_domain::period::Month;

use super::super::census::Premises;
use super::super::chance::Chance;
use super::super::names::Names;
use super::identity::{cif, title};
use super::month::Season;
use super::{COMPANIES, Calendar, Member, Way};

/// A trade: the activity in the census, our category, how many, euros of an average month, season.
type Trade = (&'static str, &'static str, usize, i64, Season);

const TRADES: [Trade; 26] = [
    ("Pa, pastisseria", "bakery", 6, 4_300, Season::Even),
    ("Restaurants", "restaurant", 6, 6_100, Season::Summer),
    ("Bars / CIBERCAF", "bar", 6, 3_900, Season::Summer),
    ("Perruqueries", "hairdresser", 4, 1_700, Season::Even),
    ("Farmàcies", "pharmacy", 3, 7_200, Season::Even),
    ("Llibres", "bookshop", 3, 2_600, Season::School),
    ("Fruites", "greengrocer", 4, 2_400, Season::Even),
    ("Autoservei", "grocery", 3, 3_300, Season::Even),
    ("Carn i Porc", "butcher", 3, 2_900, Season::Christmas),
    ("Peix", "fishmonger", 2, 2_700, Season::Christmas),
    ("Vestir", "clothing", 3, 2_200, Season::Christmas),
    ("Informàtica", "computer_shop", 2, 1_600, Season::Christmas),
    ("serveis d'allotjament", "hostel", 2, 5_200, Season::Summer),
    ("Òptiques", "optician", 1, 2_500, Season::Even),
    ("Herbolaris", "herbalist", 1, 1_400, Season::Even),
    ("Serveis de menjar", "fast_food", 1, 2_700, Season::Summer),
    ("Parament", "hardware", 1, 1_900, Season::Even),
    ("Tintoreries", "laundry", 1, 1_300, Season::Even),
    ("Arranjaments", "tailor", 1, 900, Season::School),
    ("Arts gràfiques", "print_shop", 1, 2_300, Season::Even),
    ("Calçat", "shoes", 1, 1_900, Season::Christmas),
    ("Xocolateries", "pastry_shop", 1, 2_000, Season::Summer),
    ("Música", "music_shop", 1, 1_500, Season::Christmas),
    ("Floristeries", "florist", 1, 1_500, Season::Christmas),
    ("Drogueria", "perfumery", 1, 1_800, Season::Even),
    ("Ous i aus", "butcher", 1, 1_700, Season::Christmas),
];

/// Chooses the members among the premises. The order is that of joining.
pub(crate) fn members(
    seed: u64,
    when: Calendar,
    census: &[Premises],
    names: &mut Names,
) -> Vec<Member> {
    let mut chance = Chance::new(seed, "members");
    let mut chosen: Vec<(&Trade, Premises)> = Vec::with_capacity(COMPANIES);
    for trade in &TRADES {
        let mut pool: Vec<&Premises> =
            census.iter().filter(|p| p.activity.starts_with(trade.0) && p.name.is_some()).collect();
        chance.shuffle(&mut pool);
        chosen.extend(pool.into_iter().take(trade.2).map(|p| (trade, p.clone())));
    }
    // A trade with fewer named places than wanted leaves room: bars take it.
    let mut bars = census
        .iter()
        .filter(|p| p.activity.starts_with("Bars / CIBER") && p.name.is_some())
        .filter(|p| !chosen_already(&chosen, p))
        .cloned()
        .collect::<Vec<_>>()
        .into_iter();
    while chosen.len() < COMPANIES {
        chosen.push((&TRADES[2], bars.next().expect("the quarter has more bars than that")));
    }
    chance.shuffle(&mut chosen);
    let mut members: Vec<Member> = chosen
        .into_iter()
        .enumerate()
        .map(|(number, (trade, place))| company(number, trade, place, when, names, &mut chance))
        .collect();
    let associations =
        census.iter().filter(|p| p.activity == "Associacions" && p.name.is_some()).take(3).cloned();
    let others = [None, None].into_iter().chain(associations.map(Some));
    for place in others {
        members.push(ally(members.len(), place, when, names, &mut chance));
    }
    let baker = members
        .iter()
        .position(|m| m.category == "bakery" && m.way == Way::Debit && m.away.is_none())
        .expect("most bakers pay by debit");
    members[baker].shows_phone = true;
    members
}

fn chosen_already(chosen: &[(&Trade, Premises)], place: &Premises) -> bool {
    chosen.iter().any(|(_, p)| p.id == place.id)
}

fn company(
    number: usize,
    trade: &Trade,
    place: Premises,
    when: Calendar,
    names: &mut Names,
    chance: &mut Chance,
) -> Member {
    let name = title(place.name.as_deref().unwrap_or_default());
    let owner = names.person(chance);
    let is_company = chance.happens(600);
    let (legal_name, legal_form) =
        if is_company { (format!("{name} SL"), "SL") } else { (owner.clone(), "") };
    let wanted = trade.3 * chance.between(80, 120);
    Member {
        number,
        kind: PartyKind::Company,
        name,
        legal_name,
        legal_form,
        legal_id: cif('B', number, chance),
        category: trade.1,
        owner,
        locale: *chance.pick(&[Locale::Ca, Locale::Ca, Locale::Es, Locale::Es, Locale::En]),
        joined: joined(number, when),
        away: (number == 11).then(|| (when.open.plus(-20), when.open.plus(-14))),
        way: if number % 3 == 1 { Way::Transfer } else { Way::Debit },
        shows_phone: false,
        shown: number % 10 != 9,
        customers_give: number.is_multiple_of(2),
        employees_give: trade.3 >= 2_700 && number % 3 != 2,
        turnover: Cents(wanted),
        season: trade.4,
        premises: Some(place),
    }
}

/// A third joined before the first closed month, the others one after the other.
fn joined(number: usize, when: Calendar) -> Month {
    let number = i32::try_from(number).expect("sixty");
    let months = if number < 20 { number * 11 / 20 } else { 12 + (number - 20) * 33 / 40 };
    when.began().plus(months)
}

fn ally(
    number: usize,
    place: Option<Premises>,
    when: Calendar,
    names: &mut Names,
    chance: &mut Chance,
) -> Member {
    const OFFICES: [&str; 2] =
        ["Oficina de barri del Raval (inventada)", "Biblioteca de la Cera (inventada)"];
    let back = i32::try_from(number - COMPANIES).expect("five");
    let (kind, name, category) = match &place {
        Some(place) => (
            PartyKind::Association,
            title(place.name.as_deref().unwrap_or_default()),
            "association",
        ),
        None => {
            (PartyKind::Authority, OFFICES[number - COMPANIES].to_owned(), "public_administration")
        }
    };
    Member {
        number,
        kind,
        legal_name: name.clone(),
        name,
        legal_form: "",
        legal_id: cif(if place.is_some() { 'G' } else { 'P' }, number, chance),
        category,
        owner: names.person(chance),
        locale: Locale::Ca,
        joined: when.began().plus(3 + 8 * back),
        away: None,
        way: Way::Nothing,
        shows_phone: false,
        shown: true,
        customers_give: false,
        employees_give: false,
        turnover: Cents::ZERO,
        season: Season::Even,
        premises: place,
    }
}
