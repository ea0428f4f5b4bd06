//! Prove: figures that say how they were computed.

pub mod case_study;
pub mod chance;
pub mod claim;
pub mod concentration;
pub mod cost_share;
pub mod disclosure;
pub mod effect;
pub mod figures;
pub mod forecast;
pub mod indicator;
pub mod loyalty;
pub mod neighbourhood;
pub mod observation;
pub mod reach;
pub mod survival;
