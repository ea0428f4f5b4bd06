//! Prove: what is counted for figures, what was observed, and what proves the books.

mod besides;
mod figures;
mod forecast;
mod indicator;
mod observation;
mod statement;
mod text;
mod verify;
