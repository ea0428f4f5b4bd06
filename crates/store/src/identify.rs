//! Identify: the rows of what a network set about its scores, and the answers that it can learn from.

mod learn;
mod score;
