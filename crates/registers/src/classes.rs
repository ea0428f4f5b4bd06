//! Rows that are judged alike: what the gate and the score say of one holds for all of its class, so
//! each class is judged once in a search, however many rows it has.

use maillage_domain::identify::category::Category;
use maillage_domain::identify::rank::Rank;

/// All rows of which the columns that matter are equal.
pub(crate) struct Class {
    key: [u64; 3],
    pub(crate) category: Category,
    /// Why its rows are not shown; none: they are.
    pub(crate) reasons: Vec<&'static str>,
    pub(crate) rank: Rank,
    /// Whether it passes the filter, as far as the filter looks at no text.
    pub(crate) fits: bool,
    /// Rows seen.
    pub(crate) seen: usize,
    /// Rows that pass all.
    pub(crate) passed: usize,
}

impl Class {
    pub(crate) fn new(
        category: Category,
        reasons: Vec<&'static str>,
        rank: Rank,
        fits: bool,
    ) -> Self {
        Self { key: [0; 3], category, reasons, rank, fits, seen: 0, passed: 0 }
    }
}

/// The classes met in a search.
#[derive(Default)]
pub(crate) struct Classes {
    /// The number of a class plus one; 0 where none is.
    slots: Vec<u32>,
    pub(crate) list: Vec<Class>,
}

impl Classes {
    /// The number of the class of a key, which is judged when it is met first.
    #[inline]
    pub(crate) fn of(&mut self, key: [u64; 3], judge: impl FnOnce() -> Class) -> usize {
        if self.list.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = hashed(key) & mask;
        loop {
            match self.slots[at] {
                0 => break,
                number if self.list[number as usize - 1].key == key => {
                    return number as usize - 1;
                }
                _ => at = (at + 1) & mask,
            }
        }
        self.list.push(Class { key, ..judge() });
        self.slots[at] = u32::try_from(self.list.len()).expect("fewer classes than rows");
        self.list.len() - 1
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 4).max(1_024);
        self.slots = vec![0; size];
        for (number, class) in self.list.iter().enumerate() {
            let mut at = hashed(class.key) & (size - 1);
            while self.slots[at] != 0 {
                at = (at + 1) & (size - 1);
            }
            self.slots[at] = u32::try_from(number + 1).expect("fewer classes than rows");
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "any bits do for a place in a table")]
fn hashed([a, b, c]: [u64; 3]) -> usize {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mixed = (a ^ b.rotate_left(21).wrapping_mul(ODD) ^ c.rotate_left(43)).wrapping_mul(ODD);
    (mixed ^ (mixed >> 32)) as usize
}
