//! The middle of a geometry in the well-known binary form, which GeoParquet uses.
//!
//! Source: OGC 06-103r4, section 8.2; the variants with height are those of EWKB and of ISO 19125.

/// The middle of the box around a geometry; `None` for an empty or a broken one.
pub(super) fn middle(bytes: &[u8]) -> Option<(f64, f64)> {
    let mut walk = Walk {
        bytes,
        low: (f64::INFINITY, f64::INFINITY),
        high: (f64::NEG_INFINITY, f64::NEG_INFINITY),
    };
    walk.geometry(0)?;
    let known = walk.low.0.is_finite() && walk.low.1.is_finite();
    let mid = (f64::midpoint(walk.low.0, walk.high.0), f64::midpoint(walk.low.1, walk.high.1));
    known.then_some(mid)
}

/// Collections inside collections are followed so deep and no deeper.
const DEEPEST: u32 = 8;

struct Walk<'a> {
    bytes: &'a [u8],
    low: (f64, f64),
    high: (f64, f64),
}

impl Walk<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (taken, rest) = self.bytes.split_first_chunk::<N>()?;
        self.bytes = rest;
        Some(*taken)
    }

    fn whole(&mut self, little: bool) -> Option<u32> {
        let bytes = self.take::<4>()?;
        Some(if little { u32::from_le_bytes(bytes) } else { u32::from_be_bytes(bytes) })
    }

    fn float(&mut self, little: bool) -> Option<f64> {
        let bytes = self.take::<8>()?;
        Some(if little { f64::from_le_bytes(bytes) } else { f64::from_be_bytes(bytes) })
    }

    fn position(&mut self, little: bool, extra: u32) -> Option<()> {
        let (x, y) = (self.float(little)?, self.float(little)?);
        for _ in 0..extra {
            self.float(little)?;
        }
        // An empty point is written as two numbers that are none.
        if x.is_finite() && y.is_finite() {
            self.low = (self.low.0.min(x), self.low.1.min(y));
            self.high = (self.high.0.max(x), self.high.1.max(y));
        }
        Some(())
    }

    fn line(&mut self, little: bool, extra: u32) -> Option<()> {
        for _ in 0..self.whole(little)? {
            self.position(little, extra)?;
        }
        Some(())
    }

    fn geometry(&mut self, depth: u32) -> Option<()> {
        let little = self.take::<1>()?[0] == 1;
        let kind = self.whole(little)?;
        if kind & 0x2000_0000 != 0 {
            self.whole(little)?;
        }
        let plain = kind & 0x0fff_ffff;
        let flagged = u32::from(kind & 0x8000_0000 != 0) + u32::from(kind & 0x4000_0000 != 0);
        let extra = flagged + [0, 1, 1, 2].get((plain / 1_000) as usize).copied()?;
        match plain % 1_000 {
            1 => self.position(little, extra),
            2 => self.line(little, extra),
            3 => {
                for _ in 0..self.whole(little)? {
                    self.line(little, extra)?;
                }
                Some(())
            }
            4..=7 if depth < DEEPEST => {
                for _ in 0..self.whole(little)? {
                    self.geometry(depth + 1)?;
                }
                Some(())
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::middle;

    fn point(lon: f64, lat: f64) -> Vec<u8> {
        let mut bytes = vec![1, 1, 0, 0, 0];
        bytes.extend(lon.to_le_bytes());
        bytes.extend(lat.to_le_bytes());
        bytes
    }

    #[test]
    fn a_point_and_a_line_have_a_middle() {
        assert_eq!(middle(&point(2.17, 41.38)), Some((2.17, 41.38)));
        let mut line = vec![0, 0, 0, 0, 2, 0, 0, 0, 2];
        for number in [0.0_f64, 0.0, 2.0, 4.0] {
            line.extend(number.to_be_bytes());
        }
        assert_eq!(middle(&line), Some((1.0, 2.0)));
        assert_eq!(middle(&point(f64::NAN, f64::NAN)), None);
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_fall(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = middle(&bytes);
        }
    }
}
