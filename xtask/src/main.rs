//! The errands of the house.
fn main() {}
