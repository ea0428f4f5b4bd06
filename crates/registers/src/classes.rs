//! Rows that the gate and the filter judge alike: what is said of one holds for all of its class, so each
//! class is judged once in a search, however many rows it has.

use maillage_domain::identify::category::Category;

/// All rows of which the columns that the gate looks at are equal.
pub(crate) struct Class {
    key: u32,
    pub(crate) category: Category,
    /// Why its rows are not shown; none: they are.
    pub(crate) reasons: Vec<&'static str>,
    /// Whether it passes the gate and the filter, as far as the filter looks at neither points nor texts.
    pub(crate) fits: bool,
    /// Rows seen.
    pub(crate) seen: usize,
}

impl Class {
    pub(crate) fn new(category: Category, reasons: Vec<&'static str>, fits: bool) -> Self {
        Self { key: 0, category, reasons, fits, seen: 0 }
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
    /// The class of a key, which is judged when it is met first.
    #[inline]
    pub(crate) fn of(&mut self, key: u32, judge: impl FnOnce() -> Class) -> &mut Class {
        if self.list.len() * 2 >= self.slots.len() {
            self.grow();
        }
        let mask = self.slots.len() - 1;
        let mut at = hashed(key) & mask;
        loop {
            match self.slots[at] {
                0 => break,
                number if self.list[number as usize - 1].key == key => {
                    return &mut self.list[number as usize - 1];
                }
                _ => at = (at + 1) & mask,
            }
        }
        self.list.push(Class { key, ..judge() });
        self.slots[at] = u32::try_from(self.list.len()).expect("fewer classes than rows");
        self.list.last_mut().expect("it was pushed just now")
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

/// A place in a table for a key: the high bits of a product, which depend on all of the key.
pub(crate) fn hashed(key: u32) -> usize {
    (key.wrapping_mul(0x9e37_79b9) >> 16) as usize
}
