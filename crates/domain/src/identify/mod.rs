//! Finding the organisations that a mission could meet: the canonical record of a place of
//! activity, the territory, the needs, the gate and the score.

pub mod category;
pub mod codes;
pub mod criteria;
pub mod duplicate;
pub mod establishment;
pub mod evidence;
pub mod gate;
pub mod learn;
pub mod lettering;
pub mod nace;
pub mod need;
pub mod raise;
pub mod rank;
pub mod rotation;
pub mod round;
pub mod score;
pub mod territory;
pub mod whereabouts;
