//! Beside the floors: builders, a fixed clock, and a store on either database.
