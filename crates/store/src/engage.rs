//! Engage: partners and their people.

mod partner;
