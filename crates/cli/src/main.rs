//! Floor 5: the binary; the only place where everything is plugged together.
fn main() {}
