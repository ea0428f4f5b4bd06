//! Agree: what both sides commit to, and how an agreement lives.

pub mod agreement;
pub mod commitment;
