//! Pages of the staff, one folder per verb.

pub(crate) mod access;
pub(crate) mod engage;
pub(crate) mod home;
