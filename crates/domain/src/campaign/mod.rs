//! Campaign: what is shown and where, who comes, and who lends a hand.

pub mod certificate;
pub mod display;
pub mod event;
pub mod scan;
pub mod shift;
pub mod volunteer;
pub mod wording;
