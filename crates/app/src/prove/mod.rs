//! Prove: what the network has achieved, for everybody to see, and that the books hold.

pub mod balance;
pub mod besides;
pub mod case_study;
pub mod fault;
pub mod figures;
pub mod forecast;
pub mod indicator;
pub mod neighbourhood;
pub mod network;
pub mod observation;
pub mod statement;
pub mod text;
pub mod verify;

pub use besides::BesidesStore;
pub use figures::FiguresStore;
pub use forecast::ForecastStore;
pub use indicator::IndicatorStore;
pub use observation::ObservationStore;
pub use statement::StatementStore;
pub use text::ProofTextStore;
pub use verify::VerifyStore;
