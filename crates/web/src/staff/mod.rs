//! Pages of the staff, one folder per verb.

pub(crate) mod access;
pub(crate) mod agree;
pub(crate) mod campaign;
pub(crate) mod collect;
pub(crate) mod engage;
pub(crate) mod home;
pub(crate) mod identify;
