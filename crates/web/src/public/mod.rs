//! Pages and answers for everybody.

pub(crate) mod account;
pub(crate) mod health;
pub(crate) mod network;
pub(crate) mod set_up;
pub(crate) mod sign_in;
#[cfg(test)]
mod tests;
pub(crate) mod welcome;
