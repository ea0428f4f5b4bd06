//! The table: how good and how fast a matching is.

use std::collections::BTreeSet;
use std::sync::Once;
use std::time::Instant;

use maillage_matching::{Matching, Outcome, Plan, Record, match_records};

use crate::Failure;

/// Pairs by position in the matching, the lower first.
pub(crate) type Pairs = BTreeSet<(u32, u32)>;

/// The F1 that a set is meant to reach, if any.
pub(crate) type Goal = Option<f64>;

/// Prints the head of the table, once.
fn head() {
    static PRINTED: Once = Once::new();
    PRINTED.call_once(|| {
        println!(
            "{:<18} {:>9} {:>10}  precision  recall  F1      {:>14}  {:>8}  seconds  goal",
            "set", "records", "pairs", "asked (right)", "clusters"
        )
    });
}

/// Matches, compares with the truth and prints a line. `truth` gives the pairs of one place.
pub(crate) fn measure(
    set: &str,
    records: Vec<Record>,
    goal: Goal,
    truth: &dyn Fn(&[Record]) -> Pairs,
) -> Result<(), Failure> {
    head();
    let begun = Instant::now();
    let matching = match_records(records, &Plan::default())?;
    let seconds = begun.elapsed().as_secs_f64();
    let sources = matching.records.iter().map(|record| &record.source);
    let alone = sources.collect::<BTreeSet<_>>().len() == 1;
    let wanted = truth(&matching.records);
    let found = joined(&matching.records, matching.clusters.iter(), alone);
    let asked = matching.pairs.iter().filter(|pair| pair.outcome == Outcome::Ask);
    let asked: Pairs = asked.map(|pair| (pair.left, pair.right)).collect();
    let (precision, recall, f1) = scores(&found, &wanted);
    println!(
        "{set:<18} {:>9} {:>10}  {precision:<9.4}  {recall:<6.4}  {f1:<6.4}  {:>6} {:>7}  {:>8}  {seconds:>7.2}  {}",
        matching.records.len(),
        matching.pairs.len(),
        asked.len(),
        format!("({})", asked.intersection(&wanted).count()),
        matching.clusters.len(),
        goal.map(|goal| format!("{goal:.3} {}", if f1 >= goal { "met" } else { "MISSED" }))
            .unwrap_or_default(),
    );
    if std::env::var_os("MATCH_SHOW").is_some() {
        show(&matching, &found, &wanted, &asked);
    }
    Ok(())
}

/// The pairs within groups; of two sources only, unless `within`.
pub(crate) fn joined<'a>(
    records: &[Record],
    groups: impl Iterator<Item = &'a Vec<u32>>,
    within: bool,
) -> Pairs {
    let mut pairs = Pairs::new();
    for group in groups {
        for (place, left) in group.iter().enumerate() {
            for right in &group[place + 1..] {
                let source = |at: &u32| &records[*at as usize].source;
                if within || source(left) != source(right) {
                    pairs.insert((*left, *right));
                }
            }
        }
    }
    pairs
}

#[expect(clippy::cast_precision_loss, reason = "counts of pairs are far below 2^52")]
fn scores(found: &Pairs, wanted: &Pairs) -> (f64, f64, f64) {
    let right = found.intersection(wanted).count() as f64;
    let precision = right / (found.len().max(1) as f64);
    let recall = right / (wanted.len().max(1) as f64);
    (precision, recall, 2.0 * right / ((found.len() + wanted.len()).max(1) as f64))
}

/// The keys, the weights and the first mistakes of each kind with their waterfalls.
fn show(matching: &Matching, found: &Pairs, wanted: &Pairs, asked: &Pairs) {
    for line in &matching.blocking {
        println!("  {line:?}");
    }
    println!("  start {}", matching.model.start);
    for field in &matching.model.fields {
        println!("  {:?} {:?} m {:.4?} u {:.7?}", field.field, field.weight, field.m, field.u);
    }
    for (label, pairs) in
        [("missed", wanted - found), ("wrong", found - wanted), ("asked", asked.clone())]
    {
        for (left, right) in pairs.into_iter().take(60) {
            let (a, b) = (&matching.records[left as usize], &matching.records[right as usize]);
            let said = |one: &Record| {
                format!("{} {} [{} {} {}]", one.id, one.name, one.number, one.street, one.phone)
            };
            println!("  {label}: {} | {}", said(a), said(b));
            match matching.pairs.iter().find(|pair| (pair.left, pair.right) == (left, right)) {
                Some(pair) => {
                    let steps = matching.waterfall(pair);
                    let steps: Vec<String> = steps
                        .iter()
                        .map(|step| format!("{:?} {} {}", step.field, step.level, step.weight))
                        .collect();
                    println!("    {} {:?} = {}", pair.weight, pair.outcome, steps.join(", "));
                }
                None => println!("    never compared"),
            }
        }
    }
}
