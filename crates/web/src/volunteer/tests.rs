//! Volunteers on their own page.
