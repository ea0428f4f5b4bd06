//! Who answers for a child.

use crate::words::word_enum;

word_enum! {
    /// What a guardian is to the child.
    Relation {
        /// Mother or father.
        Parent = "parent",
        /// Whom a court made its guardian.
        LegalGuardian = "legal_guardian",
        /// A home or a public service.
        Institution = "institution",
    }
}
