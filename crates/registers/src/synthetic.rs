//! Made-up registers for measurements: the same seed gives the same rows.

mod country;

use std::io::{self, Write};

pub use self::country::{Country, TOWNS};

use crate::text::hash;

/// A generator of pseudo-random numbers (SplitMix64, by Sebastiano Vigna, public domain formula).
struct Dice(u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: u64) -> u64 {
        self.roll() % end
    }

    /// A place in a list that is not empty.
    fn index(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).expect("it is below a length")
    }

    /// From 0 to 1, 1 excluded.
    fn share(&mut self) -> f64 {
        (self.roll() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

const TRADES: [(&str, &str); 12] = [
    ("Comerç", "Vestir"),
    ("Comerç", "Pa, pastisseria i làctics"),
    ("Comerç", "Fruites i verdures"),
    ("Comerç", "Farmàcies PARAFARMÀCIA"),
    ("Serveis", "Restaurants"),
    ("Serveis", "Bars   / CIBERCAFÈ"),
    ("Serveis", "Perruqueries"),
    ("Serveis", "Associacions"),
    ("Serveis", "Ensenyament"),
    ("Serveis", "Sanitat i assistència"),
    ("Altres", "Activitats industrials"),
    ("Sense activitat Econòmica", "Locals buits en lloguer"),
];

const SYLLABLES: [&str; 16] = [
    "lu", "na", "mar", "bel", "ro", "sa", "ti", "ver", "can", "do", "ple", "gri", "mo", "al", "fe",
    "nou",
];

/// Writes a census of premises in the columns of Barcelona's edition of 2022, `rows` of them spread
/// over about 200 × 200 km, one in ten without a name and one in a hundred with its axes exchanged
/// near the city; equal for equal seeds.
///
/// # Errors
/// When the writer refuses.
pub fn write_census(out: &mut impl Write, rows: u64, seed: u64) -> io::Result<()> {
    let mut dice = Dice(seed ^ hash("census").cast_unsigned());
    writeln!(
        out,
        "ID_Global,Nom_Principal_Activitat,Codi_Activitat_2022,Nom_Activitat,Nom_Local,SN_Carrer,\
         SN_Mercat,X_UTM_ETRS89,Y_UTM_ETRS89,Latitud,Longitud,Direccio_Unica,Nom_Via,\
         Num_Policia_Inicial,Num_Policia_Final,Codi_Barri,Nom_Barri,Codi_Districte,Data_Revisio"
    )?;
    for row in 0..rows {
        let trade = usize::try_from(dice.below(TRADES.len() as u64)).unwrap_or(0);
        let (principal, activity) = TRADES[trade];
        let name = if dice.below(10) == 0 { "SN".to_owned() } else { name(&mut dice) };
        let (east, north) = (dice.below(500_000), dice.below(400_000));
        let lon =
            format!("{}.{:06}", 1 + (900_000 + east) / 1_000_000, (900_000 + east) % 1_000_000);
        let lat = format!("41.{:06}", 200_000 + north);
        let (first, second) = if dice.below(100) == 0 { (&lon, &lat) } else { (&lat, &lon) };
        let (street, number, quarter) =
            (dice.below(4_000), 1 + dice.below(300), 1 + dice.below(73));
        let day = 1 + dice.below(28);
        writeln!(
            out,
            "{row:08x}-0000-4000-8000-{seed:012x},{principal},{trade},\"{activity}\",{name},1,0,,,\
             {first},{second},\"{street:06}, {number}-{number}, LOC 10\",Carrer {street},{number},\
             {number},{quarter},Barri {quarter},{},2022-05-{day:02}",
            1 + quarter / 8
        )?;
    }
    Ok(())
}

fn name(dice: &mut Dice) -> String {
    let mut name = String::new();
    for _ in 0..3 + dice.below(3) {
        let syllable = usize::try_from(dice.below(SYLLABLES.len() as u64)).unwrap_or(0);
        name.push_str(SYLLABLES[syllable]);
    }
    name.to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_seeds_give_equal_rows() {
        let made = |seed| {
            let mut out = Vec::new();
            write_census(&mut out, 50, seed).unwrap();
            out
        };
        assert_eq!(made(7), made(7));
        assert_ne!(made(7), made(8));
        assert_eq!(String::from_utf8(made(7)).unwrap().lines().count(), 51);
    }

    #[test]
    fn a_country_is_equal_for_equal_seeds_and_its_towns_are_of_all_sizes() {
        let made = |seed| {
            let mut out = Vec::new();
            Country::new(seed).write(&mut out, 2_000).unwrap();
            String::from_utf8(out).unwrap()
        };
        assert_eq!(made(1), made(1));
        assert_ne!(made(1), made(2));
        let rows = made(1);
        let mut towns = std::collections::BTreeMap::new();
        let mut ids = std::collections::BTreeSet::new();
        for cells in rows.lines().skip(1).map(|line| line.split(',').collect::<Vec<_>>()) {
            assert_eq!(cells.len(), 20);
            *towns.entry(cells[11].to_owned()).or_insert(0) += 1;
            assert!(ids.insert(cells[1].to_owned()), "{cells:?}");
        }
        assert!(towns.len() > 500 && towns.values().any(|count| *count > 60), "{}", towns.len());
    }
}
