//! Chance that is the same each time: the SplitMix64 sequence (Steele, Lea and Flood 2014).

/// A sequence of pseudo-random numbers. Not for secrets.
#[derive(Debug, Clone)]
pub(crate) struct Chance(u64);

impl Chance {
    /// Starts the sequence of a seed; `stream` keeps parts of the demo independent of each other, so
    /// that a change in one does not move all the others.
    pub(crate) fn new(seed: u64, stream: &str) -> Self {
        let mut state = seed ^ 0x6d61_696c_6c61_6765;
        for byte in stream.bytes() {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        Self(state)
    }

    /// The next 64 bits.
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A whole number from 0 to `below`, without `below` itself.
    pub(crate) fn below(&mut self, below: usize) -> usize {
        let wide = u128::from(self.next()) * (below as u128);
        usize::try_from(wide >> 64).expect("a part of a usize is a usize")
    }

    /// A whole number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        let span = usize::try_from(high - low + 1).expect("high is not below low");
        low + i64::try_from(self.below(span)).expect("a part of the span fits")
    }

    /// True in `permille` of a thousand cases.
    pub(crate) fn happens(&mut self, permille: usize) -> bool {
        self.below(1_000) < permille
    }

    /// A number from 0 to 1, without 1.
    pub(crate) fn unit(&mut self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "53 bits are what a unit number holds")]
        let bits = (self.next() >> 11) as f64;
        bits / 9_007_199_254_740_992.0
    }

    /// One of them.
    pub(crate) fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    /// In another order.
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_sequence_and_streams_differ() {
        let (mut a, mut b, mut c) = (Chance::new(1, "x"), Chance::new(1, "x"), Chance::new(1, "y"));
        assert_eq!(a.next(), b.next());
        assert_ne!(a.next(), c.next());
    }

    #[test]
    fn numbers_stay_in_their_span() {
        let mut chance = Chance::new(3, "span");
        for _ in 0..1_000 {
            assert!((-2..=2).contains(&chance.between(-2, 2)));
            assert!((0.0..1.0).contains(&chance.unit()));
        }
    }
}
