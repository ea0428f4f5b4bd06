//! Pages and answers for everybody.

pub(crate) mod account;
pub(crate) mod campaign;
pub(crate) mod health;
pub(crate) mod join;
pub(crate) mod network;
pub(crate) mod set_up;
pub(crate) mod sign_in;
pub(crate) mod welcome;

#[cfg(test)]
mod tests;
