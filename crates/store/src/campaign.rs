//! Campaign: the rows of campaigns, displays and codes; of events, sign-ups and volunteers.

mod badge;
#[expect(clippy::module_inception, reason = "one business word is one file name on every floor")]
mod campaign;
mod certificate;
mod display;
mod event;
mod hours;
mod mission;
mod scan;
mod shift;
mod sign_up;
mod volunteer;
