//! Engage: prospects on their way to becoming partners.

pub mod stage;
