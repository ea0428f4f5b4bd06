//! Pages and answers for everybody.

pub(crate) mod health;
pub(crate) mod network;
