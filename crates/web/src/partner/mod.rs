//! Pages that a personal link opens, one folder per verb.

pub(crate) mod agree;
