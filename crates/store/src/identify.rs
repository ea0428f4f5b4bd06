//! Identify: the rows of a territory's parts and of imported boundaries.

mod boundary;
mod territory;
