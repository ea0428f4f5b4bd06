//! Prove: what is counted for figures, and what proves the books.

mod figures;
mod verify;
