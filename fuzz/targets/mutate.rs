//! Files changed a little, in ways that a broken transfer or a wrong hand would not avoid; always the
//! same ones for the same seed.

/// What is changed, and the state of the changes.
pub(crate) struct Mutations {
    state: u64,
}

impl Mutations {
    /// Changes that a seed gives.
    pub(crate) fn seeded(seed: u64) -> Self {
        Self { state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1 }
    }

    /// The next number (xorshift).
    fn next(&mut self) -> u64 {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        self.state
    }

    fn below(&mut self, limit: usize) -> usize {
        let limit = u64::try_from(limit.max(1)).unwrap_or(u64::MAX);
        usize::try_from(self.next() % limit).unwrap_or_default()
    }

    /// The bytes with one to eight changes: a bit, a byte, a piece cut, doubled or moved, a number made
    /// huge, the end lost.
    pub(crate) fn change(&mut self, bytes: &[u8]) -> Vec<u8> {
        let mut bytes = bytes.to_vec();
        for _ in 0..=self.below(8) {
            if bytes.is_empty() {
                bytes.push(b'<');
            }
            let at = self.below(bytes.len());
            let length = self.below(64).min(bytes.len() - at);
            match self.below(8) {
                0 => bytes[at] ^= 1 << self.below(8),
                1 => bytes[at] = u8::try_from(self.below(256)).unwrap_or_default(),
                2 => drop(bytes.drain(at..at + length)),
                3 => {
                    let piece = bytes[at..at + length].to_vec();
                    let to = self.below(bytes.len());
                    bytes.splice(to..to, piece);
                }
                4 => {
                    let number =
                        [&b"99999999999999999999"[..], b"-0", b"1e308", b"0.000001", b"\xff"];
                    let pick = self.below(number.len());
                    let end = bytes[at..].iter().position(|b| !b.is_ascii_digit()).unwrap_or(0);
                    bytes.splice(at..at + end, number[pick].iter().copied());
                }
                5 => bytes.truncate(at),
                6 => bytes.splice(at..at, [b'<', b'&', b'"', b';', b'\0', b'\n']).for_each(drop),
                _ => {
                    let other = self.below(bytes.len());
                    bytes.swap(at, other);
                }
            }
        }
        bytes
    }
}

/// How many changes of each file are tried: few in every build, many where `MAILLAGE_FUZZ_ROUNDS` says so.
pub(crate) fn rounds(few: u64) -> u64 {
    std::env::var("MAILLAGE_FUZZ_ROUNDS").ok().and_then(|text| text.parse().ok()).unwrap_or(few)
}
