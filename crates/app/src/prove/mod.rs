//! Prove: what the network has achieved, for everybody to see.

pub mod network;
