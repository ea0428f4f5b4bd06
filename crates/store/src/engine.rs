//! The one place where the two engines differ: how a database is opened and how work begins.

#[cfg(feature = "sqlite")]
mod sqlite;
#[cfg(feature = "sqlite")]
pub(crate) use sqlite::{Db, begin_reading, begin_writing};

#[cfg(feature = "postgres")]
mod postgres;
#[cfg(feature = "postgres")]
pub(crate) use postgres::{Db, begin_reading, begin_writing};

/// A door to a database of this engine.
#[derive(Debug, Clone, Copy)]
pub struct Database;
