//! How much of two names or streets agrees, in bits: rare words weigh, common ones hardly do.

use crate::corpus::Lexicon;
use crate::normal::{alike_beginning, typing_errors};

/// How much of two lists of words agrees, in bits.
pub(crate) struct Agreement {
    /// Bits of the words that agree, less for those that agree in part.
    pub(crate) shared: f64,
    /// Bits of the rarest word that agrees.
    pub(crate) rarest: f64,
    /// Share of the list that says less, where words count whole that agree in part.
    pub(crate) of_shorter: f64,
    /// Share of the list that says more, likewise.
    pub(crate) of_longer: f64,
    /// Share of the list that says more, where they count in part.
    pub(crate) exact: f64,
    /// Share of the list that says less, where what is rare counts by its square.
    pub(crate) of_rare: f64,
}

/// What a word with typing errors keeps of its weight.
const MISSPELT: f64 = 0.85;
/// What a word that only begins and sounds alike keeps of its weight.
const SIMILAR: f64 = 0.75;
/// What a word that is cut short keeps of its weight.
const SHORT: f64 = 0.6;

/// How alike two words are, from 0 to 1.
pub(crate) type Alike = fn(&str, &str) -> f64;

/// The words of two lists that are not paired yet.
struct Free {
    left: Vec<u32>,
    right: Vec<u32>,
    shared: f64,
    paired: f64,
    rarest: f64,
    squares: f64,
}

impl Free {
    fn pair(&mut self, words: &Lexicon, left: u32, right: u32, grade: f64) {
        let bits = words.bits(left).min(words.bits(right));
        self.shared += grade * bits;
        self.paired += bits;
        self.rarest = self.rarest.max(grade * bits);
        self.squares += bits * bits;
    }

    /// Pairs equal words.
    fn pair_equal(&mut self, words: &Lexicon) {
        let mut left = std::mem::take(&mut self.left);
        left.retain(|word| {
            let Some(at) = self.right.iter().position(|other| other == word) else { return true };
            self.right.remove(at);
            self.pair(words, *word, *word, 1.0);
            false
        });
        self.left = left;
    }

    /// Pairs the words that are most alike.
    fn pair_alike(&mut self, words: &Lexicon, alike: Alike) {
        let mut left = std::mem::take(&mut self.left);
        let text = |word: &u32| words.text(*word);
        let mut best: Vec<(f64, &str, &str, u32, u32)> = Vec::new();
        for one in &left {
            for other in &self.right {
                let grade = alike(text(one), text(other));
                if grade > 0.0 {
                    best.push((grade, text(one), text(other), *one, *other));
                }
            }
        }
        // The order of sides changes nothing: the lesser text of the two comes first.
        best.sort_by(|a, b| {
            b.0.total_cmp(&a.0)
                .then_with(|| (a.1.min(a.2), a.1.max(a.2)).cmp(&(b.1.min(b.2), b.1.max(b.2))))
        });
        for (grade, _, _, one, other) in best {
            let at = (
                left.iter().position(|it| *it == one),
                self.right.iter().position(|it| *it == other),
            );
            if let (Some(here), Some(there)) = at {
                left.remove(here);
                self.right.remove(there);
                self.pair(words, one, other, grade);
            }
        }
        self.left = left;
    }

    /// Pairs what is left as a whole: `Sun Set` and `Sunset`, `IBM` and what it stands for.
    fn pair_whole(&mut self, words: &Lexicon, alike: Alike) {
        if self.left.is_empty() || self.right.is_empty() || self.left.len() == self.right.len() {
            return;
        }
        let written = |list: &[u32]| list.iter().map(|word| words.text(*word)).collect::<String>();
        let (one, other) = (written(&self.left), written(&self.right));
        let initials = |list: &[u32]| -> String {
            list.iter().filter_map(|word| words.text(*word).chars().next()).collect()
        };
        let stands_for = |short: &[u32], long: &[u32]| {
            short.len() == 1 && long.len() > 2 && words.text(short[0]) == initials(long)
        };
        let grade = alike(&one, &other);
        let grade = if grade >= MISSPELT {
            MISSPELT
        } else if stands_for(&self.left, &self.right) || stands_for(&self.right, &self.left) {
            SHORT
        } else {
            return;
        };
        let bits = |list: &[u32]| list.iter().map(|word| words.bits(*word)).sum::<f64>();
        let said = bits(&self.left).min(bits(&self.right));
        self.shared += grade * said;
        self.paired += said;
        self.rarest = self.rarest.max(grade * said);
        self.squares += said * said;
        self.left.clear();
        self.right.clear();
    }
}

pub(crate) fn agreement(words: &Lexicon, left: &[u32], right: &[u32], alike: Alike) -> Agreement {
    let mut free = Free {
        left: left.to_vec(),
        right: right.to_vec(),
        shared: 0.0,
        paired: 0.0,
        rarest: 0.0,
        squares: 0.0,
    };
    free.pair_equal(words);
    free.pair_whole(words, alike);
    free.pair_alike(words, alike);
    let rest = |free: &[u32]| free.iter().map(|word| words.bits(*word)).sum::<f64>();
    let squares = |free: &[u32]| free.iter().map(|word| words.bits(*word).powi(2)).sum::<f64>();
    let least = squares(&free.left).min(squares(&free.right));
    let (a, b) = (free.paired + rest(&free.left), free.paired + rest(&free.right));
    Agreement {
        shared: free.shared,
        rarest: free.rarest,
        of_shorter: free.paired / a.min(b),
        of_longer: free.paired / a.max(b),
        exact: free.shared / a.max(b),
        of_rare: free.squares / (free.squares + least).max(f64::MIN_POSITIVE),
    }
}

/// How alike two words of a name are: the same with typing errors (one from four letters on, two from eight,
/// three from fourteen), nearly so where they begin
/// alike, or the one cut short.
pub(crate) fn alike(left: &str, right: &str) -> f64 {
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    let length = short.chars().count();
    let most = match length {
        0 => return 0.0,
        1..=3 => 0,
        4..=7 => 1,
        8..=13 => 2,
        _ => 3,
    };
    if most > 0 && typing_errors(left, right, most).is_some() {
        return MISSPELT;
    }
    if (5..=7).contains(&length)
        && typing_errors(left, right, 2).is_some()
        && alike_beginning(left, right) >= 0.92
    {
        return SIMILAR;
    }
    if is_short_for(short, long) { SHORT } else { 0.0 }
}

/// Whether a word is short for another: its beginning, or its first and last letter with some between (`intl`,
/// `mfg`); a letter alone is an initial.
fn is_short_for(short: &str, long: &str) -> bool {
    let (length, whole) = (short.chars().count(), long.chars().count());
    if whole < length + 2 || short.chars().any(|letter| letter.is_ascii_digit()) {
        return false;
    }
    if long.starts_with(short) {
        return length == 1 || length >= 3;
    }
    let mut rest = long.chars();
    let ends_alike = short.chars().next_back() == long.chars().next_back();
    // `bar` is no boulanger: three letters are without vowels.
    let least = if short.contains(['a', 'e', 'i', 'o', 'u', 'y']) { 4 } else { 3 };
    (least..=5).contains(&length)
        && whole >= length + 3
        && ends_alike
        && short.chars().next() == long.chars().next()
        && short.chars().all(|letter| rest.any(|other| other == letter))
}

/// Whether two words of a street are alike or one is short for the other: `rd` for road, `bd` for boulevard,
/// `c` for carrer.
pub(crate) fn short_for(left: &str, right: &str) -> f64 {
    let (short, long) = if left.len() < right.len() { (left, right) } else { (right, left) };
    let mut rest = long.chars();
    let short_one = short.len() <= 4
        && short.len() < long.len()
        && short.starts_with(|first: char| first.is_alphabetic() && long.starts_with(first))
        && short.chars().all(|letter| rest.any(|other| other == letter));
    let most = match short.chars().count() {
        0..=3 => 0,
        4..=7 => 1,
        8..=13 => 2,
        _ => 3,
    };
    if short_one || (most > 0 && typing_errors(left, right, most).is_some()) {
        MISSPELT
    } else {
        0.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_alike_with_errors_cut_short_or_as_an_initial() {
        assert!(alike("starbuck", "starbucks") >= MISSPELT);
        assert!(alike("rippol", "ripoll") > 0.0);
        assert!(alike("intl", "international") > 0.0 && alike("transp", "transports") > 0.0);
        assert!(alike("j", "johann") > 0.0);
        assert!(alike("bar", "boulanger") == 0.0 && alike("ona", "oma") == 0.0);
    }
}
