//! Prove: what is counted for figures, what was observed, and what proves the books.

mod besides;
mod figures;
mod forecast;
mod impact_statement;
mod indicator;
mod observation;
mod text;
mod verify;
