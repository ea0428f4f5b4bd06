//! Floor 4: open registers in, establishments out.
//!
//! Readers turn files of registers into canonical records; an import sorts them into an edition, one
//! Arrow IPC file mapped into memory; a search turns a territory into ranges of cells, looks at the
//! rows in them, and fetches names only for what it shows.

mod address;
mod cells;
mod classes;
mod classify;
mod cover;
mod density;
mod diff;
mod edition;
#[cfg(test)]
mod edition_tests;
mod error;
mod export;
mod folder;
mod groups;
mod ids;
pub mod measure;
mod merge;
mod mmap;
mod mvt;
mod names;
mod packed;
mod project;
mod query;
mod read;
mod rows;
mod sidecar;
mod sink;
mod spool;
mod store;
mod street;
mod streets;
pub mod synthetic;
mod text;
mod tile;
#[cfg(test)]
mod tile_tests;
mod words;

pub use folder::HeldEdition;
pub use maillage_app::identify::territory::{TerritoryFileError, territory_from_geojson};
pub use store::ArrowRegisters;

/// The code of our category for a place of Overture with these words, the most general first; `None` when it is no
/// place of activity.
#[must_use]
pub fn overture_category(path: &[&str]) -> Option<&'static str> {
    classify::overture(path.iter().rev().copied()).map(|category| category.code())
}
