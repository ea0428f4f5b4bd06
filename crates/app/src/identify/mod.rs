//! Finding organisations: the port to the registers, the search in the organisation's territory, and
//! the imports of registers.

pub mod address;
pub mod diff;
pub mod import;
pub mod mapping;
pub mod nothing;
pub mod register;
pub mod search;
pub mod settings;
pub mod shortlist;
pub mod territory;
