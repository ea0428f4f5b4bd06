//! What happens in the demo, decided beforehand: who joins when, what each sells, who is late, whose
//! debit comes back. Pure: the same seed and month give the same plan, and the use cases only act it out.

use maillage_bank::Iban;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::party::PartyKind;
use maillage_domain::period::Month;

use super::census::Premises;
use super::chance::Chance;
use super::names::Names;

/// How many closed months the demo has behind it.
pub(crate) const CLOSED_MONTHS: i32 = 36;
/// How many months ago the first partner joined.
pub(crate) const JOINED_OVER: i32 = 48;
/// Companies in the network.
pub(crate) const COMPANIES: usize = 60;
/// Companies, authorities and associations.
pub(crate) const MEMBERS: usize = COMPANIES + 5;

/// Which month is which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Calendar {
    /// The month that is over and still open: its dues are not run yet.
    pub(crate) open: Month,
}

impl Calendar {
    /// The first month whose share is owed.
    pub(crate) fn first(self) -> Month {
        self.open.plus(-CLOSED_MONTHS)
    }

    /// The last closed month.
    pub(crate) fn last_closed(self) -> Month {
        self.open.previous()
    }

    /// The month in which the network began.
    pub(crate) fn began(self) -> Month {
        self.open.plus(1 - JOINED_OVER)
    }
}

/// How a partner pays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    /// By direct debit.
    Debit,
    /// By transfer.
    Transfer,
    /// It owes no money: authorities and associations.
    Nothing,
}

/// A partner to be.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    /// Its place in the plan.
    pub(crate) number: usize,
    /// What it is.
    pub(crate) kind: PartyKind,
    /// Its place in the census; authorities sit elsewhere.
    pub(crate) premises: Option<Premises>,
    /// The name on the door.
    pub(crate) name: String,
    /// The name in law.
    pub(crate) legal_name: String,
    /// The form in law.
    pub(crate) legal_form: &'static str,
    /// Its tax number.
    pub(crate) legal_id: String,
    /// Our category of its activity.
    pub(crate) category: &'static str,
    /// Who signs.
    pub(crate) owner: String,
    /// The language it is written to.
    pub(crate) locale: Locale,
    /// The month in which it joined.
    pub(crate) joined: Month,
    /// The last month before it left, and the first after it came back.
    pub(crate) away: Option<(Month, Month)>,
    /// How it pays.
    pub(crate) way: Way,
    /// Whether the demo shows its telephone: a baker that has not declared the open month yet.
    pub(crate) shows_phone: bool,
    /// Whether the public page shows it.
    pub(crate) shown: bool,
    /// Whether a box for customers stands at its till.
    pub(crate) customers_give: bool,
    /// Whether its employees give from their payslips.
    pub(crate) employees_give: bool,
    turnover: Cents,
    season: Season,
}

/// How a partner declares a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Saying {
    /// In the first days of the next month.
    InTime,
    /// After the dues were run.
    Late,
    /// A wrong number first, the right one after the dues were run.
    Corrected {
        /// The wrong number.
        first: Cents,
    },
    /// Never.
    Silent,
}

/// What the bank makes of a month's payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paying {
    /// As it should be.
    Well,
    /// The debit comes back with this code.
    Returned(&'static str),
    /// The transfer comes with the next one, as one sum.
    WithNext,
    /// The transfer is off by so much.
    Off(Cents),
    /// No transfer comes.
    Not,
}

/// One month of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct MonthPlan {
    /// Its turnover.
    pub(crate) base: Cents,
    /// How it says so.
    pub(crate) saying: Saying,
    /// How it pays.
    pub(crate) paying: Paying,
    /// The day of the month on which it declares, 1 to 6.
    pub(crate) day: i8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Season {
    Even,
    Summer,
    Christmas,
    School,
}

impl Season {
    /// Thousandths of an average month, January first; each row adds up to 12,000.
    fn table(self) -> [i64; 12] {
        match self {
            Self::Even => [990, 970, 1000, 1000, 1010, 1000, 1000, 960, 1000, 1010, 1010, 1050],
            Self::Summer => [760, 800, 920, 1030, 1110, 1180, 1230, 1190, 1090, 970, 850, 870],
            Self::Christmas => [1080, 880, 920, 940, 950, 960, 1010, 760, 950, 980, 1080, 1490],
            Self::School => [970, 950, 960, 970, 960, 980, 900, 620, 1420, 1110, 1000, 1160],
        }
    }
}

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

impl Member {
    /// Whether it takes part in that month.
    pub(crate) fn takes_part(&self, month: Month) -> bool {
        month >= self.joined && self.away.is_none_or(|(last, back)| month <= last || month >= back)
    }

    /// The first month whose share it owes.
    pub(crate) fn owes_from(&self, when: Calendar) -> Month {
        self.joined.max(when.first())
    }

    /// The month in which its agreement is signed: that in which it joined, or the one before the
    /// first that counts.
    pub(crate) fn agrees(&self, when: Calendar) -> Month {
        self.joined.max(when.first().previous())
    }

    /// Its account; a second one follows when the first is closed.
    pub(crate) fn account(&self, nth: u64) -> Iban {
        account(self.number, nth)
    }

    /// Its mail address, at a domain that can never exist (RFC 2606).
    pub(crate) fn email(&self) -> String {
        format!("{}.{}@raval.example", slug(&self.name), self.number + 1)
    }

    /// Its telephone number, from a range that is not given out.
    pub(crate) fn phone(&self) -> String {
        format!("+34 930 00 0{} {:02}", self.number / 100, self.number % 100)
    }

    /// What happens in one month.
    pub(crate) fn month(&self, seed: u64, when: Calendar, month: Month) -> MonthPlan {
        let mut chance =
            Chance::new(seed, &format!("{} in {}", self.number, month.months_since(when.open)));
        let base = self.base(month, when, &mut chance);
        let day = i8::try_from(chance.between(1, 6)).expect("1 to 6");
        let is_first = month == self.owes_from(when);
        let is_last = month == when.open;
        let saying = match chance.below(1_000) {
            _ if is_first => Saying::InTime,
            _ if is_last && (self.shows_phone || chance.happens(130)) => Saying::Silent,
            _ if is_last => Saying::InTime,
            0..45 => Saying::Late,
            45..65 => Saying::Corrected { first: swapped(base) },
            65..85 => Saying::Silent,
            _ => Saying::InTime,
        };
        MonthPlan { base, saying, paying: self.paying(month, when, &mut chance), day }
    }

    fn base(&self, month: Month, when: Calendar, chance: &mut Chance) -> Cents {
        let season = self.season.table()[usize::try_from(month.month() - 1).expect("1 to 12")];
        // Trade grows by about 2 % a year towards the open month.
        let trend = 1_000 + i64::from(month.months_since(when.open)) * 20 / 12;
        let noise = chance.between(930, 1_070);
        let cents = self.turnover.0 * season / 1_000 * trend / 1_000 * noise / 1_000;
        Cents(cents / 5 * 5)
    }

    fn paying(&self, month: Month, when: Calendar, chance: &mut Chance) -> Paying {
        let is_near_end = month >= when.last_closed();
        match (self.way, chance.below(1_000)) {
            (Way::Debit, 0..14) => Paying::Returned("AM04"),
            (Way::Debit, 14..17) if !is_near_end => Paying::Returned("AC04"),
            (Way::Transfer, 0..70) if !is_near_end => Paying::WithNext,
            (Way::Transfer, 70..90) => Paying::Off(Cents(-100)),
            (Way::Transfer, 90..105) => Paying::Off(Cents(chance.between(1, 9) * 100)),
            (Way::Transfer, 105..115) => Paying::Not,
            _ => Paying::Well,
        }
    }
}

/// A number with two digits exchanged, as a tired hand types it.
fn swapped(base: Cents) -> Cents {
    let euros = base.0 / 100;
    let (tens, ones) = (euros / 10 % 10, euros % 10);
    let typed = euros / 100 * 100 + ones * 10 + tens;
    Cents(typed * 100 + if typed == euros { 1_000 } else { 0 } + base.0 % 100)
}

/// An account at a bank code that no bank has, with right check digits.
fn account(number: usize, nth: u64) -> Iban {
    let number = u64::try_from(number).expect("few");
    let account = 2_000_000_000 + nth * 1_000_000 + number * 7_919;
    Iban::spanish(9_900, 1_101, account).expect("the parts have their lengths")
}

/// A Spanish tax number of an organisation, with the right control digit (Orden EHA/451/2008).
fn cif(letter: char, number: usize, chance: &mut Chance) -> String {
    let digits = format!("{:07}", 9_900_000 + number * 37 + chance.below(37));
    let sum: u32 = digits
        .chars()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(place, digit)| if place % 2 == 0 { digit * 2 / 10 + digit * 2 % 10 } else { digit })
        .sum();
    let control = (10 - sum % 10) % 10;
    // Public bodies bear a letter instead of the digit.
    let control = if letter == 'P' {
        char::from(b"JABCDEFGHI"[usize::try_from(control).expect("a digit")])
    } else {
        char::from_digit(control, 10).expect("a digit")
    };
    format!("{letter}{digits}{control}")
}

/// As people write a name that the census has in capitals: small words stay small.
pub(crate) fn title(capitals: &str) -> String {
    const SMALL: [&str; 10] =
        ["de", "del", "dels", "la", "el", "les", "i", "d'estudis", "d'atenció", "y"];
    let lower = capitals.to_lowercase();
    let words: Vec<String> = lower
        .split(' ')
        .enumerate()
        .map(|(place, word)| {
            if place > 0 && SMALL.contains(&word) {
                return word.to_owned();
            }
            let mut letters = word.chars();
            letters
                .next()
                .map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
        })
        .collect();
    words.join(" ")
}

fn slug(name: &str) -> String {
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(|c| match c {
            'à' | 'á' => 'a',
            'è' | 'é' => 'e',
            'í' | 'ï' => 'i',
            'ò' | 'ó' => 'o',
            'ú' | 'ü' => 'u',
            'ç' => 'c',
            c if c.is_ascii_alphanumeric() => c,
            _ => '-',
        })
        .collect();
    plain.trim_matches('-').replace("--", "-")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::super::census::premises;
    use super::*;

    const SEED: u64 = 1983;

    fn when() -> Calendar {
        Calendar { open: "2026-10".parse().unwrap() }
    }

    fn plan() -> Vec<Member> {
        let mut names = Names::new();
        let census = premises(SEED, &mut names);
        members(SEED, when(), &census, &mut names)
    }

    #[test]
    fn sixty_companies_of_many_trades_two_authorities_and_three_associations() {
        let members = plan();
        let of = |kind| members.iter().filter(|m| m.kind == kind).count();
        assert_eq!(of(PartyKind::Company), 60);
        assert_eq!((of(PartyKind::Authority), of(PartyKind::Association)), (2, 3));
        let trades: BTreeSet<_> = members.iter().map(|m| m.category).collect();
        assert!(trades.len() >= 20, "{trades:?}");
        let places: BTreeSet<_> =
            members.iter().filter_map(|m| m.premises.as_ref()).map(|p| &p.id).collect();
        assert_eq!(places.len(), 63);
        let accounts: BTreeSet<_> =
            members.iter().map(|m| m.account(1).as_str().to_owned()).collect();
        assert_eq!(accounts.len(), 65);
    }

    #[test]
    fn they_joined_over_four_years_and_one_left_and_came_back() {
        let members = plan();
        assert_eq!(members[0].joined, when().began());
        assert!(members.iter().all(|m| m.joined < when().last_closed()));
        assert_eq!(when().open.months_since(when().began()), 47);
        let away: Vec<_> = members.iter().filter_map(|m| m.away).collect();
        assert_eq!(away.len(), 1);
        let left = members.iter().find(|m| m.away.is_some()).unwrap();
        assert!(left.joined < away[0].0 && !left.takes_part(when().open.plus(-17)));
        assert_eq!(members.iter().filter(|m| m.way == Way::Transfer).count(), 20);
    }

    #[test]
    fn the_shares_of_a_year_leave_room_for_what_customers_and_employees_give() {
        let members = plan();
        let base: i64 = (1..=12)
            .flat_map(|back| members.iter().map(move |m| (m, when().open.plus(-back))))
            .filter(|(m, month)| m.way != Way::Nothing && m.takes_part(*month))
            .map(|(m, month)| m.month(SEED, when(), month).base.0)
            .sum();
        let share = base * 7 / 1_000;
        assert!((1_450_000..1_800_000).contains(&share), "{share}");
    }

    #[test]
    fn every_kind_of_noise_occurs() {
        let members = plan();
        let months: Vec<MonthPlan> = (1..=CLOSED_MONTHS)
            .flat_map(|back| members.iter().map(move |m| (m, when().open.plus(-back))))
            .filter(|(m, month)| m.way != Way::Nothing && *month >= m.owes_from(when()))
            .map(|(m, month)| m.month(SEED, when(), month))
            .collect();
        let has = |test: fn(&MonthPlan) -> bool| months.iter().any(test);
        assert!(has(|m| m.saying == Saying::Late) && has(|m| m.saying == Saying::Silent));
        assert!(has(|m| matches!(m.saying, Saying::Corrected { .. })));
        assert!(has(|m| m.paying == Paying::Returned("AC04")));
        assert!(has(|m| m.paying == Paying::Returned("AM04")));
        assert!(has(|m| m.paying == Paying::WithNext) && has(|m| m.paying == Paying::Not));
        assert!(has(|m| matches!(m.paying, Paying::Off(_))));
        let well = months.iter().filter(|m| m.saying == Saying::InTime).count();
        assert!(well * 100 > months.len() * 85, "most months go well");
    }

    #[test]
    fn the_same_seed_gives_the_same_plan() {
        assert_eq!(format!("{:?}", plan()), format!("{:?}", plan()));
    }

    #[test]
    fn names_read_as_people_write_them() {
        assert_eq!(title("FORN DE LA CERA"), "Forn de la Cera");
        assert_eq!(slug("Cafè de l'Òpera"), "cafe-de-l-opera");
    }

    #[test]
    fn a_wrong_number_differs_from_the_right_one() {
        assert_ne!(swapped(Cents(431_500)), Cents(431_500));
        assert_ne!(swapped(Cents(441_100)), Cents(441_100));
    }
}
