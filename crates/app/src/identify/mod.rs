//! Finding organisations: the port to the registers.

pub mod register;
pub mod territory;
