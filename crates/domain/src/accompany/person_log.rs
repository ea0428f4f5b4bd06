//! Who read, changed or erased a person's page: a log in which each line is bound to the one before.

use jiff::Timestamp;
use sha2::{Digest, Sha256};

use crate::ids::{AccountId, OrganisationId, ParticipantId};
use crate::words::word_enum;

word_enum! {
    /// What was done with a person's data.
    ReadingAct {
        /// The page was opened.
        Read = "read",
        /// Somebody was looked for by name.
        Search = "search",
        /// A person was taken in.
        Create = "create",
        /// Something was changed.
        Change = "change",
        /// Data were handed to the person.
        Export = "export",
        /// The key was destroyed.
        Erase = "erase",
    }
}

/// The fingerprint of a log: of its last line, or of nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadingHead {
    /// The number of the last line; 0 of an empty log.
    pub number: i64,
    /// Its hash; zeros of an empty log.
    pub hash: [u8; 32],
}

impl ReadingHead {
    /// The head of an empty log.
    pub const EMPTY: Self = Self { number: 0, hash: [0; 32] };
}

/// One line, not yet bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// When; whole milliseconds are hashed.
    pub at: Timestamp,
    /// Who; none when the program did it on its own.
    pub by: Option<AccountId>,
    /// Whose data; none of a search.
    pub participant: Option<ParticipantId>,
    /// What.
    pub act: ReadingAct,
    /// Why or which part, in a word; never a datum of the person.
    pub detail: String,
}

impl Reading {
    /// The head after this line: its number, and the hash of all that came before and of this.
    #[must_use]
    pub fn bound(&self, organisation: OrganisationId, after: ReadingHead) -> ReadingHead {
        let number = after.number + 1;
        let mut hash = Sha256::new();
        hash.update(after.hash);
        hash.update(organisation.0.as_bytes());
        hash.update(number.to_be_bytes());
        hash.update(self.at.as_millisecond().to_be_bytes());
        hash.update(self.by.map_or([0; 16], |id| *id.0.as_bytes()));
        hash.update(self.participant.map_or([0; 16], |id| *id.0.as_bytes()));
        hash.update(self.act.as_str().as_bytes());
        hash.update([0]);
        hash.update(self.detail.as_bytes());
        ReadingHead { number, hash: hash.finalize().into() }
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn line(detail: &str) -> Reading {
        Reading {
            at: Timestamp::from_millisecond(1_795_000_000_000).unwrap(),
            by: Some(AccountId(Uuid::from_u128(1))),
            participant: Some(ParticipantId(Uuid::from_u128(2))),
            act: ReadingAct::Read,
            detail: detail.to_owned(),
        }
    }

    #[test]
    fn each_line_is_bound_to_all_before_it() {
        let house = OrganisationId(Uuid::from_u128(9));
        let first = line("page").bound(house, ReadingHead::EMPTY);
        let second = line("page").bound(house, first);
        assert_eq!((first.number, second.number), (1, 2));
        assert_ne!(first.hash, second.hash);
        let other = line("pages").bound(house, ReadingHead::EMPTY);
        assert_ne!(line("page").bound(house, other).hash, second.hash);
        let elsewhere = OrganisationId(Uuid::from_u128(8));
        assert_ne!(line("page").bound(elsewhere, ReadingHead::EMPTY).hash, first.hash);
    }
}
