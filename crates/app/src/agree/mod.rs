//! Agree: what both sides commit to, proposed, signed, in force, ended.

pub mod agreement;
pub mod draft;
pub mod lack;
pub mod paper;
pub mod propose;
pub mod send;
pub mod sign;
pub mod term;
pub mod view;

pub use agreement::{Agreement, AgreementStore, StoredCommitment};
