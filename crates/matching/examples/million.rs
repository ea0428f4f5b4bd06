//! Time, memory and F1 on generated places: two registers of one country, the second with typing errors.
//!
//! `cargo run --release -p maillage-matching --example million -- 1000000`
#![expect(clippy::print_stdout, reason = "the figures are what this program is for")]

use std::time::Instant;

use maillage_matching::{Outcome, Plan, Position, Record, match_records};

/// A fixed sequence of numbers (splitmix64).
struct Dice(u64);

impl Dice {
    fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    /// Small numbers often, large ones seldom: the product of draws falls like words in a language.
    fn falling(&mut self, sides: u64) -> u64 {
        let bound = 1 + self.below(sides);
        let bound = 1 + self.below(bound);
        self.below(bound)
    }

    #[expect(clippy::cast_precision_loss, reason = "below 2^52")]
    fn share(&mut self) -> f64 {
        self.below(1 << 40) as f64 / (1u64 << 40) as f64
    }
}

/// An invented word for a number.
fn word(mut number: u64) -> String {
    const SYLLABLES: [&str; 20] = [
        "ba", "ri", "mon", "te", "lo", "sa", "ver", "du", "na", "per", "co", "li", "gra", "fon",
        "me", "tul", "za", "vi", "ro", "qui",
    ];
    let mut made = String::new();
    number += 400;
    while number > 0 {
        made.push_str(SYLLABLES[usize::try_from(number % 20).expect("below twenty")]);
        number /= 20;
    }
    made
}

fn spoil(dice: &mut Dice, text: &str) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() < 5 || dice.below(5) > 0 {
        return text.to_owned();
    }
    let at = usize::try_from(dice.below(letters.len() as u64 - 1)).expect("a short text");
    match dice.below(3) {
        0 => letters.swap(at, at + 1),
        1 => drop(letters.remove(at)),
        _ => letters[at] = 'e',
    }
    letters.into_iter().collect()
}

fn place(dice: &mut Dice, id: u64) -> Record {
    const KINDS: [&str; 8] =
        ["Bar", "Boulangerie", "Restaurant", "Pharmacie", "Association", "Garage", "SARL", "Café"];
    let kind = usize::try_from(dice.falling(8)).expect("below eight");
    let town = dice.falling(35_000);
    let mut name = format!("{} {}", KINDS[kind], word(dice.falling(60_000)));
    if dice.below(2) == 0 {
        name = format!("{name} {}", word(dice.falling(60_000)));
    }
    #[expect(clippy::cast_precision_loss, reason = "towns are few")]
    let (row, column) = ((town / 190) as f64, (town % 190) as f64);
    Record {
        source: "register".into(),
        id: format!("{id:08}"),
        name,
        street: format!("rue {} {}", word(dice.falling(3_000)), word(dice.falling(300))),
        number: (1 + dice.falling(120)).to_string(),
        postcode: format!("{:05}", 1000 + town * 2),
        phone: if dice.below(3) == 0 {
            format!("0{}", 100_000_000 + dice.below(800_000_000))
        } else {
            String::new()
        },
        category: format!("{:02}.{}", 10 + kind, dice.below(4)),
        position: Some(Position {
            lon: -4.0 + column * 0.06 + dice.share() * 0.02,
            lat: 42.5 + row * 0.045 + dice.share() * 0.015,
        }),
        ..Record::default()
    }
}

/// The same place as another register says it: something unknown, something mistyped, a little beside.
fn again(dice: &mut Dice, place: &Record) -> Record {
    let mut other = Record { source: "map".into(), ..place.clone() };
    other.name = other.name.split(' ').map(|part| spoil(dice, part)).collect::<Vec<_>>().join(" ");
    if dice.below(4) == 0 {
        other.name =
            other.name.split_once(' ').map_or(other.name.clone(), |(_, rest)| rest.to_owned());
    }
    if dice.below(2) == 0 {
        other.street.clear();
        other.number.clear();
    }
    if dice.below(2) == 0 {
        other.phone.clear();
    }
    other.position = other.position.map(|at| Position {
        lon: at.lon + (dice.share() - 0.5) * 0.001,
        lat: at.lat + (dice.share() - 0.5) * 0.001,
    });
    other
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let wanted: u64 = std::env::args().nth(1).as_deref().unwrap_or("100000").parse()?;
    let mut dice = Dice(7);
    let mut records = Vec::new();
    let mut shared = 0usize;
    for id in 0..wanted * 6 / 10 {
        let place = place(&mut dice, id);
        if dice.below(2) == 0 {
            records.push(again(&mut dice, &place));
            shared += 1;
        } else if dice.below(3) == 0 {
            let mut other = self::place(&mut dice, id + wanted);
            other.source = "map".into();
            records.push(other);
        }
        records.push(place);
    }
    let count = records.len();
    let begun = Instant::now();
    let matching = match_records(records, &Plan::default())?;
    let seconds = begun.elapsed().as_secs_f64();
    let id = |place: u32| &matching.records[place as usize].id;
    let right = matching.clusters.iter().filter(|cluster| id(cluster[0]) == id(cluster[1])).count();
    #[expect(clippy::cast_precision_loss, reason = "below 2^52")]
    let f1 = 2.0 * right as f64 / (shared + matching.clusters.len()) as f64;
    println!(
        "{count} records, {} pairs, {right} of {shared} found, {} clusters, F1 {f1:.4}, {seconds:.1} s",
        matching.pairs.len(),
        matching.clusters.len()
    );
    let wrong = matching
        .pairs
        .iter()
        .filter(|pair| pair.outcome == Outcome::Same && id(pair.left) != id(pair.right));
    for pair in wrong.take(5) {
        let (a, b) =
            (&matching.records[pair.left as usize], &matching.records[pair.right as usize]);
        println!("  wrong: {} | {}, {:?}", a.name, b.name, matching.waterfall(pair));
    }
    for line in &matching.blocking {
        println!("  {line:?}");
    }
    Ok(())
}
