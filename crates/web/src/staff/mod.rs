//! Pages of the staff, one folder per verb.

pub(crate) mod agree;
