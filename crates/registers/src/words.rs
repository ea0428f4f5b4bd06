//! An index of words: each word that stands in some texts, and in which. Words are found whole, by a
//! part of them, or with a few letters wrong, without looking at any text.
//!
//! ```text
//! 4 × u64         words, bytes of words, bytes of numbers, 0
//! words + 1 × u32 where each word begins
//! words × u32     the letters of each word, one bit each
//! words + 1 × u64 where the numbers of each word begin
//! bytes           the words, rising, a line break before and after each
//! bytes           the numbers of texts, rising: differences in groups of seven bits, low ones first
//! ```
//!
//! Each part begins at a multiple of eight bytes.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::io::{self, Write};

use arrow_buffer::{ArrowNativeType, Buffer, ScalarBuffer};

/// The bits of the letters of a word. One wrong letter changes two bits at most.
fn letters(word: &str) -> u32 {
    word.bytes().fold(0, |bits, byte| {
        bits | 1
            << match byte {
                b'a'..=b'z' => u32::from(byte - b'a'),
                b'0'..=b'9' => 26 + u32::from(byte % 4),
                _ => 30 + u32::from(byte % 2),
            }
    })
}

/// FNV-1a over words of eight bytes: quick, and only for tables in memory.
#[derive(Default)]
pub(crate) struct Quick(u64);

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut word = [0; 8];
            word[..chunk.len()].copy_from_slice(chunk);
            self.0 = (self.0.rotate_left(5) ^ u64::from_le_bytes(word))
                .wrapping_mul(0x9e37_79b9_7f4a_7c15);
        }
    }

    fn write_u8(&mut self, byte: u8) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(byte)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

/// Gathers words of texts, numbered from 0 in the order in which they come.
#[derive(Default)]
pub(crate) struct Gatherer {
    known: HashMap<Box<str>, u32, BuildHasherDefault<Quick>>,
    counts: Vec<u32>,
    stream: Vec<u32>,
    lengths: Vec<u8>,
}

impl Gatherer {
    /// Adds the words of the next text; each counts once, and those after the 255th not.
    pub(crate) fn add<'w>(&mut self, words: impl Iterator<Item = &'w str>) {
        let start = self.stream.len();
        for word in words.filter(|word| !word.is_empty()) {
            let number = match self.known.get(word) {
                Some(number) => *number,
                None => {
                    let number = u32::try_from(self.counts.len()).expect("fewer than 2^32 words");
                    self.known.insert(word.into(), number);
                    self.counts.push(0);
                    number
                }
            };
            if self.stream.len() - start < 255 && !self.stream[start..].contains(&number) {
                self.stream.push(number);
                self.counts[number as usize] += 1;
            }
        }
        let length = u8::try_from(self.stream.len() - start).expect("255 words at most");
        self.lengths.push(length);
    }

    /// Writes the index.
    pub(crate) fn write(self, out: &mut impl Write) -> io::Result<()> {
        let Self { known, counts, stream, lengths } = self;
        let mut begins = Vec::with_capacity(counts.len() + 1);
        let mut total = 0_usize;
        for count in &counts {
            begins.push(total);
            total += *count as usize;
        }
        begins.push(total);
        let mut next = begins.clone();
        let mut texts = vec![0_u32; total];
        let mut at = 0;
        for (text, length) in (0_u32..).zip(&lengths) {
            for word in &stream[at..at + usize::from(*length)] {
                texts[next[*word as usize]] = text;
                next[*word as usize] += 1;
            }
            at += usize::from(*length);
        }
        drop((stream, lengths, next, counts));
        let mut words: Vec<(Box<str>, u32)> = known.into_iter().collect();
        words.sort_unstable();
        write_sorted(&words, &begins, &texts, out)
    }
}

fn write_sorted(
    words: &[(Box<str>, u32)],
    begins: &[usize],
    texts: &[u32],
    out: &mut impl Write,
) -> io::Result<()> {
    let numbers_of = |number: u32| {
        let number = number as usize;
        &texts[begins[number]..begins[number + 1]]
    };
    let mut starts = vec![1_u32];
    let mut places = vec![0_u64];
    let mut numbers = Vec::new();
    for (word, number) in words {
        let length = u32::try_from(word.len() + 1).expect("a word is short");
        starts.push(starts[starts.len() - 1] + length);
        let mut before = 0;
        for text in numbers_of(*number) {
            push_number(text - before, &mut numbers);
            before = *text;
        }
        places.push(numbers.len() as u64);
    }
    let bytes = u64::from(starts[starts.len() - 1]);
    for word in [words.len() as u64, bytes, numbers.len() as u64, 0] {
        out.write_all(&word.to_le_bytes())?;
    }
    let pad = |out: &mut dyn Write, length: usize| {
        out.write_all(&[0; 8][..length.next_multiple_of(8) - length])
    };
    for start in &starts {
        out.write_all(&start.to_le_bytes())?;
    }
    pad(out, 4 * starts.len())?;
    for (word, _) in words {
        out.write_all(&letters(word).to_le_bytes())?;
    }
    pad(out, 4 * words.len())?;
    for place in &places {
        out.write_all(&place.to_le_bytes())?;
    }
    out.write_all(b"\n")?;
    for (word, _) in words {
        out.write_all(word.as_bytes())?;
        out.write_all(b"\n")?;
    }
    pad(out, usize::try_from(bytes).expect("words are in memory"))?;
    out.write_all(&numbers)?;
    pad(out, numbers.len())
}

/// A mapped index.
pub(crate) struct Words {
    starts: ScalarBuffer<u32>,
    letters: ScalarBuffer<u32>,
    places: ScalarBuffer<u64>,
    text: Buffer,
    numbers: Buffer,
}

impl Words {
    /// The index in some bytes; `None` when it is none.
    pub(crate) fn of(bytes: &Buffer) -> Option<Self> {
        let mut at = 0;
        let mut part = |length: usize| {
            let end = at + length;
            let found = (end <= bytes.len()).then(|| bytes.slice_with_length(at, length));
            at = end.next_multiple_of(8);
            found
        };
        let head = scalars::<u64>(part(32)?)?;
        let size = |number: usize| usize::try_from(head[number]).ok();
        let count = size(0)?;
        let (text, numbers) = (size(1)?, size(2)?);
        Some(Self {
            starts: scalars(part(4 * (count + 1))?)?,
            letters: scalars(part(4 * count)?)?,
            places: scalars(part(8 * (count + 1))?)?,
            text: part(text)?,
            numbers: part(numbers)?,
        })
    }

    /// How many words there are.
    pub(crate) fn len(&self) -> usize {
        self.letters.len()
    }

    /// A word by its number; the numbers follow the order of the words.
    pub(crate) fn word(&self, number: usize) -> &str {
        let range = self.starts[number] as usize..self.starts[number + 1] as usize - 1;
        self.text.get(range).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// About in how many texts a word stands: never fewer than that.
    pub(crate) fn weight(&self, number: usize) -> u64 {
        self.places[number + 1].saturating_sub(self.places[number])
    }

    /// In which texts a word stands, rising.
    pub(crate) fn texts(&self, number: usize) -> impl Iterator<Item = u32> + '_ {
        let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        let range = place(self.places[number])..place(self.places[number + 1]);
        numbers(self.numbers.get(range).unwrap_or_default())
    }

    /// The word itself.
    pub(crate) fn equal(&self, word: &str) -> Vec<usize> {
        let place = self.place(word);
        (place < self.len() && self.word(place) == word).then_some(place).into_iter().collect()
    }

    /// The words that begin with a text.
    pub(crate) fn beginning(&self, text: &str) -> Vec<usize> {
        let first = self.place(text);
        (first..self.len()).take_while(|number| self.word(*number).starts_with(text)).collect()
    }

    /// The words that end with a text.
    pub(crate) fn ending(&self, text: &str) -> Vec<usize> {
        self.hits(&format!("{text}\n"))
    }

    /// The words that hold a text.
    pub(crate) fn holding(&self, text: &str) -> Vec<usize> {
        self.hits(text)
    }

    fn hits(&self, text: &str) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        for at in memchr::memmem::find_iter(&self.text, text.as_bytes()) {
            let number = self.starts.partition_point(|start| *start as usize <= at);
            // The line break before the first word belongs to none.
            if let Some(number) = number.checked_sub(1)
                && found.last() != Some(&number)
            {
                found.push(number);
            }
        }
        found
    }

    /// The words that become this one by at most so many edits: a letter too many, missing, another, or
    /// two neighbours exchanged. Each with its edits.
    pub(crate) fn near(&self, word: &str, edits: usize) -> Vec<(usize, usize)> {
        let wanted = letters(word);
        let letters_of: Vec<char> = word.chars().collect();
        let most = u32::try_from(2 * edits).unwrap_or(u32::MAX);
        // In bytes a letter may be up to two longer than another (after normalisation, few are).
        let slack = 2 * edits;
        let alike = self.letters.iter().enumerate().filter(|(number, bits)| {
            let length = (self.starts[number + 1] - self.starts[*number]) as usize - 1;
            (*bits ^ wanted).count_ones() <= most && length.abs_diff(word.len()) <= slack
        });
        let mut rows = Rows::default();
        alike
            .filter_map(|(number, _)| {
                let away = rows.distance(&letters_of, self.word(number), edits)?;
                Some((number, away))
            })
            .collect()
    }

    fn place(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let half = usize::midpoint(low, high);
            if self.word(half) < word { low = half + 1 } else { high = half }
        }
        low
    }
}

/// Adds a number, in groups of seven bits, low ones first.
pub(crate) fn push_number(mut number: u32, bytes: &mut Vec<u8>) {
    while number >= 0x80 {
        bytes.push(u8::try_from(number & 0x7f).expect("seven bits") | 0x80);
        number >>= 7;
    }
    bytes.push(u8::try_from(number).expect("seven bits"));
}

/// Numbers of which the differences were written.
pub(crate) fn numbers(bytes: &[u8]) -> impl Iterator<Item = u32> + '_ {
    let mut bytes = bytes.iter();
    let mut last = 0_u32;
    std::iter::from_fn(move || {
        let (mut rest, mut shift) = (0_u32, 0);
        loop {
            let byte = bytes.next()?;
            rest |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                break;
            }
            shift = (shift + 7).min(28);
        }
        last = last.wrapping_add(rest);
        Some(last)
    })
}

/// The values of a part; `None` when it is not aligned.
pub(crate) fn scalars<T: ArrowNativeType>(bytes: Buffer) -> Option<ScalarBuffer<T>> {
    let aligned = bytes.as_ptr().align_offset(align_of::<T>()) == 0;
    let count = bytes.len() / size_of::<T>();
    aligned.then(|| ScalarBuffer::new(bytes, 0, count))
}

/// Room for the table of edits, kept from word to word.
#[derive(Default)]
struct Rows {
    other: Vec<char>,
    rows: [Vec<usize>; 3],
}

impl Rows {
    /// The edits between two words (optimal string alignment), if they are at most so many.
    fn distance(&mut self, word: &[char], other: &str, most: usize) -> Option<usize> {
        self.other.clear();
        self.other.extend(other.chars());
        let other = &self.other;
        if other.len().abs_diff(word.len()) > most {
            return None;
        }
        let [two, one, now] = &mut self.rows;
        *one = (0..=other.len()).collect();
        for (i, letter) in word.iter().enumerate() {
            now.clear();
            now.push(i + 1);
            for (j, theirs) in other.iter().enumerate() {
                let mut best =
                    (one[j + 1] + 1).min(now[j] + 1).min(one[j] + usize::from(letter != theirs));
                if i > 0 && j > 0 && word[i - 1] == *theirs && other[j - 1] == *letter {
                    best = best.min(two[j - 1] + 1);
                }
                now.push(best);
            }
            if now.iter().min().is_none_or(|least| *least > most) {
                return None;
            }
            std::mem::swap(two, one);
            std::mem::swap(one, now);
        }
        one.last().copied().filter(|edits| *edits <= most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn index(texts: &[String]) -> Words {
        let mut gatherer = Gatherer::default();
        for text in texts {
            gatherer.add(text.split(' '));
        }
        let mut bytes = Vec::new();
        gatherer.write(&mut bytes).unwrap();
        Words::of(&Buffer::from_vec(bytes)).unwrap()
    }

    /// The edits between two words, by the definition.
    fn edits(a: &[char], b: &[char]) -> usize {
        match (a, b) {
            ([], rest) | (rest, []) => rest.len(),
            ([x, a1 @ ..], [y, b1 @ ..]) => {
                let mut best = (edits(a1, b) + 1).min(edits(a, b1) + 1);
                best = best.min(edits(a1, b1) + usize::from(x != y));
                if let ([x2, a2 @ ..], [y2, b2 @ ..]) = (a1, b1)
                    && (x, x2) == (y2, y)
                {
                    best = best.min(edits(a2, b2) + 1);
                }
                best
            }
        }
    }

    proptest! {
        #[test]
        fn words_are_found_as_looking_at_every_text_finds_them(
            texts in prop::collection::vec("[abé]{0,4}( [abé]{1,4}){0,3}", 0..40),
            sought in "[abé]{1,3}",
        ) {
            let index = index(&texts);
            let by = |is: &dyn Fn(&str) -> bool| -> Vec<String> {
                let words = texts.iter().flat_map(|text| text.split(' '));
                let mut words: Vec<_> =
                    words.filter(|w| !w.is_empty() && is(w)).map(str::to_owned).collect();
                words.sort();
                words.dedup();
                words
            };
            let words = |numbers: Vec<usize>| -> Vec<String> {
                numbers.into_iter().map(|number| index.word(number).to_owned()).collect()
            };
            prop_assert_eq!(words(index.equal(&sought)), by(&|word| word == sought));
            prop_assert_eq!(words(index.beginning(&sought)), by(&|word| word.starts_with(&sought)));
            prop_assert_eq!(words(index.ending(&sought)), by(&|word| word.ends_with(&sought)));
            prop_assert_eq!(words(index.holding(&sought)), by(&|word| word.contains(&sought)));
            let letters: Vec<char> = sought.chars().collect();
            let close = |word: &str| edits(&letters, &word.chars().collect::<Vec<_>>()) <= 1;
            let near = index.near(&sought, 1).into_iter().map(|(number, _)| number).collect();
            prop_assert_eq!(words(near), by(&close));
            for number in 0..index.len() {
                let word = index.word(number);
                let has = |text: &str| text.split(' ').any(|one| one == word);
                let expected = (0..).zip(&texts).filter(|(_, text)| has(text)).map(|(n, _)| n);
                prop_assert_eq!(
                    index.texts(number).collect::<Vec<u32>>(),
                    expected.collect::<Vec<_>>()
                );
            }
        }
    }
}
