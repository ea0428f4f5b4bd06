//! Floor 2: Fluent messages as checked functions, and numbers, money and dates as each language writes them.
//!
//! Each message of `locales/<language>/*.ftl` is a method of [`T`]: the key `identify-search-title` with
//! the variables `$count` and `$name` is `t.identify_search_title(count, name)`, the variables in
//! alphabetical order. The build fails when a language lacks a message or names other variables, so
//! no text can be missing at run time. The files may be typed with plain spaces and apostrophes: the
//! hard spaces of French and the curly apostrophes are set when building.
//!
//! # Invariants
//! - Nothing here panics on a text: every message of every language is spoken by a test.
//! - Only `web`, `documents`, `mail` and `cli` speak a language; rules and use cases return enums.

mod arg;
mod date;
mod messages;
mod number;
mod typography;
mod words;

pub use arg::{Arg, Whole};
pub use maillage_domain::locale::Locale;
pub use messages::T;
