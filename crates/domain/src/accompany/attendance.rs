//! Who was there: one mark per person and session.

use crate::prove::loyalty::Part;
use crate::words::word_enum;

word_enum! {
    /// A mark.
    Mark {
        /// Was there.
        Present = "present",
        /// Was there, later than it began.
        Late = "late",
        /// Was not there, and said why.
        Excused = "excused",
        /// Was not there.
        Absent = "absent",
    }
}

impl Mark {
    /// Whether the person was there.
    #[must_use]
    pub fn was_there(self) -> bool {
        matches!(self, Self::Present | Self::Late)
    }
}

/// Presences of all marks; who was not marked does not count.
#[must_use]
pub fn presence(marks: impl IntoIterator<Item = Mark>) -> Part {
    marks.into_iter().fold(Part::default(), |sum, mark| Part {
        part: sum.part + i64::from(mark.was_there()),
        whole: sum.whole + 1,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn late_is_there_and_excused_is_not() {
        let seen = presence([Mark::Present, Mark::Late, Mark::Excused, Mark::Absent]);
        assert_eq!(seen, Part { part: 2, whole: 4 });
        assert_eq!(presence([]).ratio(), None);
    }
}
