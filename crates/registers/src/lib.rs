//! Floor 4: open registers in, establishments out.
