//! Prove: what the network has achieved, for everybody to see, and that the books hold.

pub mod fault;
pub mod figures;
pub mod forecast;
pub mod network;
pub mod verify;

pub use figures::FiguresStore;
pub use verify::VerifyStore;
