//! Campaign: the rows of events, sign-ups and volunteers.

mod certificate;
mod event;
mod hours;
mod mission;
mod shift;
mod sign_up;
mod volunteer;
