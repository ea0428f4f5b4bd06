//! The rows of identify.

mod duplicate;
