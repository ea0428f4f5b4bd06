//! A made-up country in the form of SIRENE: 35,000 towns whose sizes follow Zipf, streets with houses,
//! names of the kind that shops and offices bear. All words are ours.

use std::io::{self, Write};

use super::Dice;

/// How many towns there are.
pub const TOWNS: usize = 35_000;
/// The exponent of Zipf's law of their sizes: the largest then has about one row in twenty.
const EXPONENT: f64 = 0.9;
/// Rows of the whole country: what the area of a town is reckoned from, however many are written.
const WHOLE: f64 = 40_000_000.0;
/// Rows on a square kilometre of a town.
const DENSITY: f64 = 2_500.0;
/// Operators with several establishments.
const CHAINS: u64 = 3_000;
/// Metres in a degree of latitude.
const DEGREE: f64 = 111_195.0;

/// Activities, the common ones first.
const ACTIVITIES: [&str; 40] = [
    "68.20A", "56.10A", "47.71Z", "96.02A", "43.21A", "10.71C", "86.21Z", "47.11B", "94.99Z",
    "70.22Z", "47.73Z", "69.10Z", "62.02A", "81.21Z", "85.59A", "56.30Z", "47.76Z", "45.20A",
    "47.22Z", "86.90E", "47.78A", "93.12Z", "47.59A", "49.32Z", "74.20Z", "47.24Z", "88.99B",
    "47.61Z", "55.10Z", "90.01Z", "47.25Z", "95.23Z", "47.26Z", "14.13Z", "16.29Z", "47.52B",
    "01.21Z", "47.21Z", "91.01Z", "13.92Z",
];

const TRADES: [&str; 24] = [
    "BOULANGERIE",
    "GARAGE",
    "ATELIER",
    "SALON",
    "CABINET",
    "EPICERIE",
    "RESTAURANT",
    "CAFE",
    "LIBRAIRIE",
    "PHARMACIE",
    "MAISON",
    "COMPTOIR",
    "FERME",
    "ASSOCIATION",
    "AGENCE",
    "BUREAU",
    "MENUISERIE",
    "FLEURS",
    "TRANSPORTS",
    "CAVE",
    "PRESSING",
    "STUDIO",
    "CLUB",
    "ECOLE",
];

const STARTS: [&str; 32] = [
    "mar", "ber", "du", "lam", "gar", "rou", "fon", "bel", "cha", "vi", "tour", "pel", "mou",
    "sau", "bri", "cor", "del", "far", "gi", "her", "jou", "ker", "lan", "mon", "noi", "or", "per",
    "qui", "ri", "ser", "tal", "val",
];
const MIDDLES: [&str; 24] = [
    "ti", "nar", "de", "lo", "ge", "mi", "bo", "ra", "che", "vo", "li", "sa", "ne", "ta", "gui",
    "do", "ri", "mo", "la", "pe", "cou", "zi", "no", "be",
];
const ENDS: [&str; 24] = [
    "n", "rd", "x", "lle", "t", "neau", "get", "tier", "din", "ron", "let", "mont", "vin", "sson",
    "reau", "c", "nier", "quet", "lin", "des", "val", "gny", "ssac", "ville",
];

const WAYS: [&str; 6] = ["RUE", "RUE", "RUE", "AVENUE", "PLACE", "CHEMIN"];
const BANDS: [&str; 10] = ["NN", "NN", "NN", "00", "01", "01", "02", "03", "11", "21"];

/// A town.
struct Town {
    name: String,
    code: String,
    postcode: String,
    lon: f64,
    lat: f64,
    radius_m: f64,
    streets: u64,
    until: u64,
}

/// The sizes of all towns and where they lie.
pub struct Country {
    towns: Vec<Town>,
    seed: u64,
}

fn word(dice: &mut Dice, out: &mut String) {
    let pick = |dice: &mut Dice, words: &[&'static str]| words[dice.index(words.len())];
    out.push_str(pick(dice, &STARTS));
    for _ in 0..dice.below(3) {
        out.push_str(pick(dice, &MIDDLES));
    }
    out.push_str(pick(dice, &ENDS));
}

/// A word of a language of which the first are used more often than the last.
fn surname(dice: &mut Dice, out: &mut String) {
    // The square of an even share leans to the beginning.
    let share = dice.share();
    let mut own = Dice(whole(share * share * 60_000.0) ^ 0x5eed);
    let start = out.len();
    word(&mut own, out);
    out[start..].make_ascii_uppercase();
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "callers give small numbers that are not negative"
)]
fn whole(number: f64) -> u64 {
    number as u64
}

impl Country {
    /// The country of a seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut dice = Dice(seed ^ 0x000c_0147);
        let sizes: Vec<f64> = (1..=TOWNS).map(|place| (place as f64).powf(-EXPONENT)).collect();
        let all: f64 = sizes.iter().sum();
        let mut sum = 0.0;
        let towns = sizes.iter().enumerate().map(|(place, size)| {
            let share = size / all;
            sum += share;
            let mut name = String::new();
            word(&mut dice, &mut name);
            if dice.below(3) == 0 {
                name.push_str(["-sur-", "-les-", "-en-", "-le-"][dice.index(4)]);
                word(&mut dice, &mut name);
            }
            name.make_ascii_uppercase();
            let area = share * WHOLE / DENSITY * 1e6;
            let department = 1 + place as u64 % 95;
            Town {
                name,
                code: format!("{department:02}{:03}", place / 95),
                postcode: format!("{department:02}{:03}", 10 * (place / 95 % 100)),
                lon: -1.2 + 7.6 * dice.share(),
                lat: 43.2 + 7.2 * dice.share(),
                radius_m: (area / std::f64::consts::PI).sqrt().max(150.0),
                streets: whole(share * WHOLE / 40.0).max(3),
                until: whole(sum * u64::MAX as f64 * 0.999_999),
            }
        });
        Self { towns: towns.collect(), seed }
    }

    /// Where the towns are, the largest first: longitude, latitude, radius in metres.
    pub fn places(&self) -> impl Iterator<Item = (f64, f64, f64)> + '_ {
        self.towns.iter().map(|town| (town.lon, town.lat, town.radius_m))
    }

    /// Writes so many rows of SIRENE's StockEtablissement, with the coordinates that its geocoded
    /// variants have; equal for equal seeds.
    ///
    /// # Errors
    /// When the writer refuses.
    pub fn write(&self, out: &mut impl Write, rows: u64) -> io::Result<()> {
        writeln!(
            out,
            "siren,siret,statutDiffusionEtablissement,dateCreationEtablissement,\
             trancheEffectifsEtablissement,anneeEffectifsEtablissement,numeroVoieEtablissement,\
             typeVoieEtablissement,libelleVoieEtablissement,codePostalEtablissement,\
             libelleCommuneEtablissement,codeCommuneEtablissement,etatAdministratifEtablissement,\
             enseigne1Etablissement,activitePrincipaleEtablissement,\
             nomenclatureActivitePrincipaleEtablissement,categorieJuridiqueUniteLegale,longitude,\
             latitude,geo_type"
        )?;
        let mut dice = Dice(self.seed ^ 0x5041);
        let mut units = vec![0_u32; usize::try_from(CHAINS).expect("few chains")];
        let mut name = String::new();
        let mut street = String::new();
        for row in 0..rows {
            self.row(row, &mut dice, &mut units, (&mut name, &mut street), out)?;
        }
        Ok(())
    }

    fn row(
        &self,
        row: u64,
        dice: &mut Dice,
        units: &mut [u32],
        (name, street): (&mut String, &mut String),
        out: &mut impl Write,
    ) -> io::Result<()> {
        let roll = dice.roll();
        let town = self.towns.partition_point(|town| town.until < roll).min(TOWNS - 1);
        let town = &self.towns[town];
        name.clear();
        let chain = dice.below(100) < 6;
        let (siren, nic) = if chain {
            let share = dice.share();
            let chain = whole(share * share * CHAINS as f64);
            let place = usize::try_from(chain).expect("few chains");
            units[place] += 1;
            surname(&mut Dice(chain ^ 0xc4a1), name);
            name.push(' ');
            name.push_str(TRADES[place % TRADES.len()]);
            (900_000_000 + chain, units[place])
        } else {
            if dice.below(10) < 7 {
                name.push_str(TRADES[dice.index(TRADES.len())]);
                if dice.below(4) == 0 {
                    name.push_str([" DU", " DE LA", " DES", " LE"][dice.index(4)]);
                }
                for _ in 0..=dice.below(2) {
                    name.push(' ');
                    surname(dice, name);
                }
            }
            (100_000_000 + row.wrapping_mul(479_001_599) % 799_999_999, 10)
        };
        let way = dice.below(town.streets);
        let mut plan = Dice(way.wrapping_mul(0x9e37_79b9) ^ town.until);
        street.clear();
        surname(&mut plan, street);
        let kind = WAYS[plan.index(WAYS.len())];
        let (radius, turn) =
            (town.radius_m * plan.share().sqrt(), plan.share() * std::f64::consts::TAU);
        let (heading, length) = (plan.share() * std::f64::consts::TAU, 80.0 + 500.0 * plan.share());
        let number = 1 + dice.below(whole(length / 6.0));
        let along = 6.0 * number as f64;
        let x = radius * turn.cos() + along * heading.cos();
        let y = radius * turn.sin() + along * heading.sin();
        let (lat, lon) =
            (town.lat + y / DEGREE, town.lon + x / DEGREE / town.lat.to_radians().cos());
        let band = BANDS[dice.index(BANDS.len())];
        let year = if band == "NN" { "" } else { "2023" };
        let share = dice.share();
        let activity = ACTIVITIES[usize::try_from(whole(share * share * 40.0)).unwrap_or(0)];
        let legal = ["5499", "5710", "1000", "9220", "5599", "7210"][dice.index(6)];
        let (hidden, closed) = (dice.below(10) == 0, dice.below(100) < 35);
        writeln!(
            out,
            "{siren:09},{siren:09}{nic:05},{},{}-{:02}-{:02},{band},{year},{number},{kind},{street},{},\
             {},{},{},{name},{activity},NAFRev2,{legal},{lon:.6},{lat:.6},housenumber",
            if hidden { "P" } else { "O" },
            1_990 + dice.below(35),
            1 + dice.below(12),
            1 + dice.below(28),
            town.postcode,
            town.name,
            town.code,
            if closed { "F" } else { "A" },
        )
    }
}
