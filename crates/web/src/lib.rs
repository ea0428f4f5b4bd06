//! Floor 4: pages, forms and the API.

pub mod ui;
