//! Identify: what organisations saw in the registers, and what they were told of later editions.

mod diff;
