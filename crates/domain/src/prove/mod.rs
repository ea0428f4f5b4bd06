//! Prove: figures that say how they were computed.

pub mod effect;
pub mod figures;
