//! Agree: agreements, their commitments and signatures, and kept files.

mod agreement;
mod document;
mod signature;
