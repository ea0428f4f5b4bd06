//! How many records say each word and value, when all of them do not fit into memory at once.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::block::key;
use crate::corpus::{FIRST_EXTRA, Said};
use crate::record::Record;

/// The words of names, those of streets, and the fixed values.
const FIELDS: usize = 2 + FIRST_EXTRA;
/// Least and most counters: 256 KiB for a village, 256 MiB for a country.
const COUNTERS: [usize; 2] = [1 << 16, 1 << 26];
/// Counters for each record.
const FOR_EACH: usize = 16;

/// Counts in a room of fixed size (a count-min sketch of two rows): a count may be too high where two words
/// share their counters, never too low. Records may be added in any order and by several threads.
#[derive(Debug)]
pub struct Frequencies {
    counters: Vec<AtomicU32>,
    known: [AtomicU32; FIELDS],
}

impl Frequencies {
    /// Room for so many records.
    #[must_use]
    pub fn new(records: usize) -> Self {
        let wanted = records.saturating_mul(FOR_EACH).clamp(COUNTERS[0], COUNTERS[1]);
        let counters = std::iter::repeat_with(AtomicU32::default);
        Self {
            counters: counters.take(wanted.next_power_of_two()).collect(),
            known: Default::default(),
        }
    }

    /// Counts what a record says.
    pub fn add(&self, record: &Record) {
        let said = Said::by(record);
        self.count(0, said.names.concat());
        self.count(1, said.street);
        for (field, value) in (2..).zip(said.values) {
            if !value.is_empty() {
                self.count(field, vec![value]);
            }
        }
    }

    fn count(&self, field: usize, mut texts: Vec<String>) {
        texts.sort_unstable();
        texts.dedup();
        if !texts.is_empty() {
            self.known[field].fetch_add(1, Ordering::Relaxed);
        }
        for text in texts {
            for at in self.places(field, &text) {
                self.counters[at].fetch_add(1, Ordering::Relaxed);
            }
        }
    }

    fn places(&self, field: usize, text: &str) -> [usize; 2] {
        let hash = key(&(field, text));
        let mask = self.counters.len() - 1;
        let half = |bits: u64| usize::try_from(bits & 0xffff_ffff).unwrap_or_default() & mask;
        // Two different ones, so that a word is not counted twice in one.
        let (one, other) = (half(hash), half(hash >> 32));
        [one, if one == other { (other + 1) & mask } else { other }]
    }

    /// How many records have the field.
    pub(crate) fn known(&self, field: usize) -> u32 {
        self.known[field].load(Ordering::Relaxed)
    }

    /// How many records say the word or value.
    pub(crate) fn holders(&self, field: usize, text: &str) -> u32 {
        let counts = self.places(field, text).map(|at| self.counters[at].load(Ordering::Relaxed));
        counts[0].min(counts[1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_counted_once_for_each_record_that_says_it() {
        let counts = Frequencies::new(3);
        for name in ["Bar Bar Pallars", "Bar Ripoll", ""] {
            counts.add(&Record { name: name.into(), ..Record::default() });
        }
        assert_eq!((counts.holders(0, "bar"), counts.holders(0, "pallars")), (2, 1));
        assert_eq!((counts.known(0), counts.known(1)), (2, 0));
    }
}
