//! Identify: the rows of a territory's parts, of imported boundaries, of what organisations saw in the
//! registers, of decisions on duplicates, of walking rounds, of what a network set about its scores, and of
//! the answers that it can learn from.

mod boundary;
mod diff;
mod duplicate;
mod learn;
mod round;
mod score;
mod territory;
