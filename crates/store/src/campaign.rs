//! Campaign: the rows of events, sign-ups and volunteers.

mod event;
mod sign_up;
