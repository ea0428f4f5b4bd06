//! Finding organisations: the port to the registers, the search in the organisation's territory, and
//! the imports of registers.

pub mod address;
pub mod boundary;
pub mod diff;
pub mod duplicate;
pub mod import;
pub mod learn;
pub mod mapping;
pub mod nothing;
pub mod portfolio;
pub mod register;
pub mod rotation;
pub mod round;
pub mod score;
pub mod search;
pub mod settings;
pub mod shortlist;
pub mod standing;
pub mod street;
pub mod territory;
pub mod tile;

/// All rows of this verb, so that the unit of work names them once.
pub trait IdentifyStore:
    boundary::BoundaryStore
    + diff::DiffStore
    + duplicate::DuplicateStore
    + learn::LearnStore
    + round::RoundStore
    + score::ScoreStore
    + territory::parts::TerritoryStore
{
}

impl<S> IdentifyStore for S where
    S: boundary::BoundaryStore
        + diff::DiffStore
        + duplicate::DuplicateStore
        + learn::LearnStore
        + round::RoundStore
        + score::ScoreStore
        + territory::parts::TerritoryStore
{
}
