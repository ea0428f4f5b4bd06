//! Campaign: what is shown and where, who comes, and who lends a hand.

pub mod badge;
pub mod certificate;
pub mod code;
pub mod display;
pub mod event;
pub mod robots;
pub mod scan;
pub mod shift;
pub mod template;
pub mod volunteer;
pub mod wording;
