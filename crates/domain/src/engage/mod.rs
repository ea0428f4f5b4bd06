//! Engage: prospects on their way to becoming partners.

pub mod invitation;
pub mod prospect;
pub mod reminder;
pub mod stage;
pub mod task;
