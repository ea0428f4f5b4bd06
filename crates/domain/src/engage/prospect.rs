//! Prospects: where they come from, and why they move.

use crate::words::word_enum;

word_enum! {
    /// How a prospect came onto the shortlist.
    Origin {
        /// Chosen from a register.
        Register = "register",
        /// Typed by a member of staff.
        Hand = "hand",
        /// Asked to join by itself, on the public page.
        Join = "join",
    }
}

word_enum! {
    /// What moved a prospect from one stage to another.
    MoveCause {
        /// It was put on the list.
        Added = "added",
        /// A member of staff moved it.
        Hand = "hand",
        /// An invitation went out.
        Invited = "invited",
        /// It answered on its personal page.
        Answered = "answered",
        /// It asked to join on the public page.
        Asked = "asked",
        /// It became a partner.
        Joined = "joined",
        /// Somebody came by on a round.
        Visited = "visited",
    }
}
