//! Floor 1: the pure rules and types of Maillage, one folder per verb plus shared words.
//!
//! Nothing here reads a clock, draws a random number, waits, or knows a file format or a table:
//! time and randomness are arguments, and what comes out is a value. The vocabulary is the glossary
//! of the manual (`docs/manual/words.md`): one word, one meaning.

mod words;

pub mod access;
pub mod accompany;
pub mod agree;
pub mod campaign;
pub mod collect;
pub mod engage;
pub mod identify;
pub mod ids;
pub mod legal_id;
pub mod locale;
pub mod money;
pub mod party;
pub mod period;
pub mod prove;
pub mod rate;
