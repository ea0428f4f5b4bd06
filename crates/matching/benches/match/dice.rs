//! A fixed sequence of numbers, and what is made of them: the same seed gives the same places.

/// A generator of pseudo-random numbers (splitmix64).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    /// A number from 0, below `sides`, each as likely as another.
    pub(crate) fn below(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % sides
    }

    /// Small numbers often, large ones seldom: the product of draws falls like words in a language.
    pub(crate) fn falling(&mut self, sides: u64) -> u64 {
        let bound = 1 + self.below(sides);
        let bound = 1 + self.below(bound);
        self.below(bound)
    }

    /// Whether one of so many throws hits.
    pub(crate) fn one_in(&mut self, sides: u64) -> bool {
        self.below(sides) == 0
    }

    /// One of them.
    pub(crate) fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[usize::try_from(self.below(from.len() as u64)).expect("a short list")]
    }

    /// A share from 0, below 1.
    #[expect(clippy::cast_precision_loss, reason = "below 2^52")]
    pub(crate) fn share(&mut self) -> f64 {
        self.below(1 << 40) as f64 / (1u64 << 40) as f64
    }

    /// The text with at most one typing error, in one word of five.
    pub(crate) fn spoil(&mut self, text: &str) -> String {
        let mut letters: Vec<char> = text.chars().collect();
        if letters.len() < 5 || !self.one_in(5) {
            return text.to_owned();
        }
        let at = usize::try_from(self.below(letters.len() as u64 - 1)).expect("a short text");
        match self.below(3) {
            0 => letters.swap(at, at + 1),
            1 => drop(letters.remove(at)),
            _ => letters[at] = 'e',
        }
        letters.into_iter().collect()
    }
}

/// An invented word for a number, from `syllables`.
pub(crate) fn word(syllables: &[&str], mut number: u64) -> String {
    let base = syllables.len() as u64;
    let mut made = String::new();
    number += base * base;
    while number > 0 {
        made.push_str(syllables[usize::try_from(number % base).expect("a short list")]);
        number /= base;
    }
    made
}

/// An invented word for a number, whose neighbours are not alike.
pub(crate) fn scattered(syllables: &[&str], number: u64) -> String {
    // Prime, and below the words of four syllables.
    let room = 300_007;
    word(syllables, number * 104_729 % room)
}
