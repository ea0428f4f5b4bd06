//! Floor 4: messages, SMTP and the outbox.
//!
//! Words messages in four languages ([`words`]), lays them out as text and HTML ([`layout`]), writes
//! them as `.eml` files ([`eml`]) and hands them over ([`post`]): to a mail server when one is configured,
//! else into a folder. No message is only here: the store has them all.

mod eml;
mod layout;
mod post;
mod words;

pub use post::{Post, PostError};
