//! Names, ids and addresses looked for in the whole country.

use anyhow::{Context, Result, ensure};
use maillage_app::identify::register::{Registers, SearchQuery, Sort};
use maillage_domain::identify::establishment::Establishment;
use maillage_registers::ArrowRegisters;
use maillage_registers::synthetic::Country;

use crate::Options;
use crate::ask::{quantiles, quarter, registers, square, timed};

/// Places with a name, of towns of all sizes.
fn known(registers: &ArrowRegisters, country: &Country) -> Result<Vec<Establishment>> {
    let mut known = Vec::new();
    for number in (0..4_000).step_by(13) {
        let (lon, lat, radius) = country.places().nth(number).context("there are towns")?;
        let mut query = SearchQuery::new(square(lon, lat, radius.max(500.0))?, Vec::new());
        query.limit = 1;
        query.sort = Sort::Name;
        known.extend(registers.search(&query)?.hits.into_iter().map(|hit| hit.establishment));
    }
    known.retain(|place| place.name.as_deref().is_some_and(|name| name.len() > 8));
    ensure!(!known.is_empty(), "no name was found to look for");
    Ok(known)
}

/// A name with one letter too few in its longest word.
fn misspelt(name: &str) -> String {
    let longest = name.split(' ').max_by_key(|word| word.len()).unwrap_or_default();
    let (head, tail) = longest.split_at(2);
    name.replacen(longest, &format!("{head}{}", &tail[1..]), 1)
}

pub(crate) fn names(options: &Options) -> Result<()> {
    let registers = registers(options);
    let country = Country::new(1);
    let around = quarter(&country, 0)?;
    let known = known(&registers, &country)?;
    let name = |round: usize| known[round % known.len()].name.clone().unwrap_or_default();
    let find = |text: &str| Ok(registers.find_by_name(text, &around, 50)?.len());
    let (times, _) = timed(known.len(), |round| find(&name(round)))?;
    println!("name, as it is: {}", quantiles(times));
    let typo = |round: usize| find(&misspelt(&name(round)));
    let (times, _) = timed(known.len(), typo)?;
    if std::env::var_os("MAILLAGE_BENCH_SLOWEST").is_some() {
        let mut slow: Vec<_> = times.iter().zip(0..).collect();
        slow.sort();
        for (time, round) in slow.iter().rev().take(8) {
            println!("  {time:.1?}: {}", misspelt(&name(*round)));
        }
    }
    let missed = (0..known.len()).filter(|n| typo(*n).is_ok_and(|found: usize| found == 0)).count();
    println!(
        "name, with a wrong letter ({missed} of {} not found): {}",
        known.len(),
        quantiles(times)
    );
    let parts = ["boulangerie", "boulangrie", "lan", "garage du", "cafe"];
    let (times, _) = timed(50, |round| find(parts[round % parts.len()]))?;
    println!("words that many bear: {}", quantiles(times));
    let (times, _) = timed(2_000, |round| Ok(registers.get(&known[round % known.len()].id)?))?;
    println!("one record by its id: {}", quantiles(times));
    let address = |round: usize| {
        let address = &known[round % known.len()].address;
        format!("{} {} {}", address.number, address.street, address.locality)
    };
    let (times, found) = timed(20, |round| Ok(registers.find_address(&address(round), 10)?))?;
    println!("an address ({} found): {}", found.len(), quantiles(times));
    Ok(())
}
