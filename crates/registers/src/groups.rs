//! Which rows of an edition are one place: a sidecar of groups, of pairs for a person to look at, and of
//! who came after whom, each with what it was judged by.
//!
//! ```text
//! magic                              8 bytes
//! members, groups, pairs, model      4 × u64: how many rows, groups and pairs, and bytes of the model
//! members                            (row u32, group u32) by row
//! starts                             (groups + 1) × u32: where the rows of each group begin
//! rows                               members × u32, group by group
//! pairs                              32 bytes each, by row: see `Pair`
//! model                              JSON: the weights; nothing when nothing was compared
//! ```
//! All numbers are little-endian. `MAILGRP1` was made window by window, with weights of each; it is not read,
//! and made anew when the registers are opened to be served, or by `maillage register match`.

mod judged;
mod keys;
mod make;
mod near;
mod places;
mod read;
mod spill;
#[cfg(test)]
mod tests;

use std::ops::Range;

use arrow_buffer::Buffer;
use maillage_domain::identify::duplicate::PairKind;
use maillage_matching::weigh::Official;
use maillage_matching::{Model, Pattern};

pub(crate) use make::Groups;
pub(crate) use read::{Place, Places, is_matched, neighbours, pairs, report};

/// The name of the sidecar.
pub(crate) const GROUPS: &str = "groups.bin";
const MAGIC: &[u8; 8] = b"MAILGRP2";
const HEAD: usize = 40;
const PAIR: usize = 32;

fn official_byte(official: Official) -> u8 {
    match official {
        Official::Unknown => 0,
        Official::Same => 1,
        Official::Other => 2,
    }
}

fn official_of(byte: u8) -> Option<Official> {
    match byte {
        0 => Some(Official::Unknown),
        1 => Some(Official::Same),
        2 => Some(Official::Other),
        _ => None,
    }
}

/// A pair as it lies in the file: rows, weight (u32 each), four bytes of nothing, pattern (u64), kind and official
/// number (u8 each), six bytes of nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Pair {
    pub(crate) left: u32,
    pub(crate) right: u32,
    /// Thousandths of a bit.
    pub(crate) weight: i32,
    pub(crate) pattern: Pattern,
    pub(crate) kind: PairKind,
    pub(crate) official: Official,
}

impl Pair {
    fn bytes(&self) -> [u8; PAIR] {
        let mut bytes = [0; PAIR];
        bytes[0..4].copy_from_slice(&self.left.to_le_bytes());
        bytes[4..8].copy_from_slice(&self.right.to_le_bytes());
        bytes[8..12].copy_from_slice(&self.weight.to_le_bytes());
        bytes[16..24].copy_from_slice(&self.pattern.0.to_le_bytes());
        bytes[24] = match self.kind {
            PairKind::Ask => 0,
            PairKind::Same => 1,
            PairKind::Followed => 2,
        };
        bytes[25] = official_byte(self.official);
        bytes
    }

    fn of(bytes: &[u8]) -> Option<Self> {
        let four = |at: usize| Some(u32::from_le_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
        Some(Self {
            left: four(0)?,
            right: four(4)?,
            weight: four(8)?.cast_signed(),
            pattern: Pattern(u64::from(four(16)?) | u64::from(four(20)?) << 32),
            kind: match bytes.get(24)? {
                0 => PairKind::Ask,
                1 => PairKind::Same,
                2 => PairKind::Followed,
                _ => return None,
            },
            official: official_of(*bytes.get(25)?)?,
        })
    }
}

/// The sidecar, read where it lies.
#[derive(Debug, Clone, Copy)]
pub(crate) struct View<'a> {
    members: &'a [u8],
    starts: &'a [u8],
    rows: &'a [u8],
    pairs: &'a [u8],
    model: &'a [u8],
}

impl<'a> View<'a> {
    /// The parts of the file; `None` when it is not one.
    pub(crate) fn of(buffer: &'a Buffer) -> Option<Self> {
        let bytes = buffer.as_slice();
        let size = |at: usize| {
            let eight = bytes.get(8 + at * 8..16 + at * 8)?.try_into().ok()?;
            usize::try_from(u64::from_le_bytes(eight)).ok()
        };
        if bytes.get(..8)? != MAGIC {
            return None;
        }
        let (members, groups, pairs, model) = (size(0)?, size(1)?, size(2)?, size(3)?);
        let mut rest = bytes.get(HEAD..)?;
        let mut take = |length: usize| {
            let (part, after) = rest.split_at_checked(length)?;
            rest = after;
            Some(part)
        };
        Some(Self {
            members: take(members.checked_mul(8)?)?,
            starts: take(groups.checked_add(1)?.checked_mul(4)?)?,
            rows: take(members.checked_mul(4)?)?,
            pairs: take(pairs.checked_mul(PAIR)?)?,
            model: take(model)?,
        })
    }

    /// Whether no two rows are one place.
    pub(crate) fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// The group of a row, by its global number.
    pub(crate) fn group(&self, row: u64) -> Option<u32> {
        let row = u32::try_from(row).ok()?;
        let (mut low, mut high) = (0, self.members.len() / 8);
        while low < high {
            let middle = usize::midpoint(low, high);
            match number(self.members, middle * 2).cmp(&row) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Equal => return Some(number(self.members, middle * 2 + 1)),
                std::cmp::Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// The rows of a range that are in a group, in order.
    pub(crate) fn members(&self, range: &Range<u64>) -> impl Iterator<Item = u64> + use<'a> {
        let (members, end) = (self.members, range.end);
        let (mut low, mut high) = (0, members.len() / 8);
        while low < high {
            let middle = usize::midpoint(low, high);
            if u64::from(number(members, middle * 2)) < range.start {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        (low..members.len() / 8)
            .map(move |at| u64::from(number(members, at * 2)))
            .take_while(move |row| *row < end)
    }

    /// The rows of a group, by their global numbers, in order.
    pub(crate) fn rows(&self, group: u32) -> impl Iterator<Item = u64> + use<'a> {
        let group = group as usize;
        let (from, to) = if (group + 1) * 4 < self.starts.len() {
            (number(self.starts, group) as usize, number(self.starts, group + 1) as usize)
        } else {
            (0, 0)
        };
        let rows = self.rows;
        (from..to.min(rows.len() / 4)).map(move |at| u64::from(number(rows, at)))
    }

    /// All pairs, by row.
    pub(crate) fn pairs(&self) -> impl Iterator<Item = Pair> + use<'a> {
        self.pairs.chunks_exact(PAIR).filter_map(Pair::of)
    }

    /// How many groups there are.
    pub(crate) fn groups(&self) -> u64 {
        (self.starts.len() / 4).saturating_sub(1) as u64
    }

    /// The weights; `None` when nothing was compared.
    pub(crate) fn model(&self) -> Option<Model> {
        serde_json::from_slice(self.model).ok()
    }
}

fn number(bytes: &[u8], at: usize) -> u32 {
    bytes
        .get(at * 4..at * 4 + 4)
        .and_then(|four| four.try_into().ok())
        .map_or(0, u32::from_le_bytes)
}

/// What is written: groups of rows, sorted, and pairs.
#[derive(Debug, Default)]
pub(crate) struct Content {
    pub(crate) groups: Vec<Vec<u32>>,
    pub(crate) pairs: Vec<Pair>,
    pub(crate) model: Option<Model>,
}

impl Content {
    /// The bytes of the file.
    pub(crate) fn bytes(mut self) -> Vec<u8> {
        self.groups.sort();
        self.pairs.sort_by_key(|pair| (pair.left, pair.right, pair.kind));
        let model =
            self.model.map(|model| serde_json::to_vec(&model).expect("weights are plain data"));
        let model = model.unwrap_or_default();
        let mut members: Vec<(u32, u32)> = Vec::new();
        let mut starts: Vec<u32> = vec![0];
        for (number, group) in (0u32..).zip(&self.groups) {
            members.extend(group.iter().map(|row| (*row, number)));
            starts.push(u32::try_from(members.len()).expect("fewer rows than 2^32"));
        }
        let rows: Vec<u32> = self.groups.iter().flatten().copied().collect();
        members.sort_unstable();
        let mut bytes = MAGIC.to_vec();
        for size in [members.len(), self.groups.len(), self.pairs.len(), model.len()] {
            bytes.extend((size as u64).to_le_bytes());
        }
        for (row, group) in members {
            bytes.extend(row.to_le_bytes());
            bytes.extend(group.to_le_bytes());
        }
        for number in starts.into_iter().chain(rows) {
            bytes.extend(number.to_le_bytes());
        }
        for pair in &self.pairs {
            bytes.extend(pair.bytes());
        }
        bytes.extend(model);
        bytes
    }
}

#[cfg(test)]
mod file_tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_back() {
        let pair = Pair {
            left: 3,
            right: 70_000,
            weight: -5,
            pattern: Pattern(0x1234_5678_9abc),
            kind: PairKind::Followed,
            official: Official::Same,
        };
        let content = Content {
            groups: vec![vec![9, 12], vec![1, 4, 70_000]],
            pairs: vec![pair],
            model: None,
        };
        let buffer = Buffer::from(content.bytes());
        let view = View::of(&buffer).expect("a sidecar");
        assert_eq!(view.group(4), view.group(70_000));
        assert_eq!(view.group(5), None);
        let group = view.group(12).expect("it is in a group");
        assert_eq!(view.rows(group).collect::<Vec<_>>(), [9, 12]);
        assert_eq!(view.pairs().collect::<Vec<_>>(), [pair]);
        assert!(View::of(&Buffer::from(b"something else".to_vec())).is_none());
    }
}
