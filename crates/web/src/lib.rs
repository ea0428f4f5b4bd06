//! Floor 4: pages, forms and the API.
//!
//! # Invariants
//! - Every route stands in the access table ([`routes`]): a handler is mounted with its gate or not at
//!   all, and a test tries each line of the table as nobody, as every role and from elsewhere.
//! - A handler parses, calls one use case and shows; this floor never sees the store.
//! - Another organisation's page is 404, never 403.
//! - A form is accepted only with the token that our own page gave out.
//! - Paths are not logged, only patterns: they hold the secrets of personal links.

#[cfg(test)]
mod access_table;
mod address;
mod badge;
mod ceremony;
mod cookie;
pub mod export;
pub mod flash;
pub mod form;
mod gate;
mod headers;
mod impact_statement;
mod language;
pub mod listing;
mod made_link;
mod observe;
pub mod page;
mod partner;
mod path;
pub mod problem;
pub mod proof;
mod public;
pub mod qr;
pub mod router;
pub mod routes;
mod secret;
mod shell;
mod staff;
pub mod state;
#[cfg(test)]
pub(crate) mod testing;
mod throttle;
mod trailing_slash;
pub mod ui;
pub mod upload;
mod volunteer;
mod words;
mod zip;

pub use flash::GoTo;
pub use form::{Form, Submitted};
pub use page::{AccountPage, LinkPage, OneTimePage, PublicPage, StaffPage};
pub use problem::WebError;
pub use router::{Site, serve, site};
pub use routes::{Entry, Gate, Routes};
pub use secret::Csrf;
pub use state::{Config, Limits, WebState};
