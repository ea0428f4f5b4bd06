//! The demo: a network of el Raval, generated and then lived through by the program's own use cases.
//!
//! All names and people are invented; counts, streets and indicators are the city's
//! (Barcelona City Council, CC BY 4.0). The same seed gives the same bytes.

pub(crate) mod census;
pub(crate) mod chance;
pub(crate) mod names;
