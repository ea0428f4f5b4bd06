//! Pairs drawn at random, to learn how different places agree by chance.

use crate::compare::{Pattern, compare, compare_all, fields};
use crate::corpus::Corpus;
use crate::weigh::{Counts, Sample, count};

/// Pairs drawn of all.
const OF_ALL: usize = 300_000;
/// Pairs drawn of the records that know a field, where fewer of the pairs drawn of all know it.
const OF_FIELD: usize = 20_000;

/// A fixed sequence of numbers (splitmix64): the same records give the same sample.
struct Sequence(u64);

impl Sequence {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((mixed ^ (mixed >> 31)) % bound as u64).expect("below a usize")
    }
}

/// Draws pairs that could be compared.
pub fn draw(corpus: &Corpus, allowed: &dyn Fn(u32, u32) -> bool) -> Sample {
    let fields = fields(corpus).len();
    let everybody: Vec<u32> = (0u32..).zip(&corpus.records).map(|(place, _)| place).collect();
    let mut sequence = Sequence(0);
    let all = compared(corpus, &pairs_of(corpus, &everybody, OF_ALL, &mut sequence, allowed));
    let own: Vec<Pattern> = everybody.iter().map(|place| compare_alone(corpus, *place)).collect();
    let mut of_field = Vec::with_capacity(fields);
    for field in 0..fields {
        let known: u64 = all
            .iter()
            .filter(|(pattern, _)| pattern.level(field).is_some())
            .map(|(_, times)| times)
            .sum();
        if known >= OF_FIELD as u64 {
            of_field.push(Counts::new());
            continue;
        }
        let holders =
            everybody.iter().copied().filter(|place| own[*place as usize].level(field).is_some());
        let holders: Vec<u32> = holders.collect();
        of_field
            .push(compared(corpus, &pairs_of(corpus, &holders, OF_FIELD, &mut sequence, allowed)));
    }
    Sample { all, of_field }
}

/// A record agrees with itself on all it knows.
fn compare_alone(corpus: &Corpus, place: u32) -> Pattern {
    compare(corpus, place, place)
}

fn compared(corpus: &Corpus, pairs: &[(u32, u32)]) -> Counts {
    count(compare_all(corpus, pairs))
}

fn pairs_of(
    corpus: &Corpus,
    from: &[u32],
    wanted: usize,
    sequence: &mut Sequence,
    allowed: &dyn Fn(u32, u32) -> bool,
) -> Vec<(u32, u32)> {
    let mut drawn = Vec::new();
    if from.len() < 2 {
        return drawn;
    }
    // A small set holds no more than this: each pair drawn ten times on average.
    let wanted = wanted.min(from.len() * (from.len() - 1) * 5);
    for _ in 0..4 * wanted {
        let (left, right) = (from[sequence.below(from.len())], from[sequence.below(from.len())]);
        let sources = (corpus.records[left as usize].source, corpus.records[right as usize].source);
        if left != right && allowed(sources.0, sources.1) {
            drawn.push((left.min(right), left.max(right)));
            if drawn.len() == wanted {
                break;
            }
        }
    }
    drawn
}

/// How many pairs could be compared, and a first guess of how many are one place, of so many records of each
/// source and whether it repeats itself.
#[expect(clippy::cast_precision_loss, reason = "counts of records are far below 2^52")]
#[must_use]
pub fn sizes(held: &[u64], repeats: &[bool]) -> (f64, f64) {
    let all = held.iter().sum::<u64>() as f64;
    let mut pairs = all * (all - 1.0) / 2.0;
    let mut guess = (all - held.iter().copied().max().unwrap_or(0) as f64) / 2.0;
    for (held, repeats) in held.iter().zip(repeats) {
        let held = *held as f64;
        if *repeats {
            guess += held / 10.0;
        } else {
            pairs -= held * (held - 1.0) / 2.0;
        }
    }
    (pairs, guess)
}
