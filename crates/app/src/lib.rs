//! Floor 3: use cases and the ports they need.

pub mod identify;
