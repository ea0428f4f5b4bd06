//! Identify: the rows of walking rounds.

mod round;
