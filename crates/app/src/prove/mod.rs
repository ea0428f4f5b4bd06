//! Prove: what the network has achieved, for everybody to see, and that the books hold.

pub mod besides;
pub mod case_study;
pub mod fault;
pub mod figures;
pub mod forecast;
pub mod impact_statement;
pub mod indicator;
pub mod neighbourhood;
pub mod network;
pub mod observation;
pub mod text;
pub mod verify;
pub mod win_win;

pub use besides::BesidesStore;
pub use figures::FiguresStore;
pub use forecast::ForecastStore;
pub use impact_statement::StatementStore;
pub use indicator::IndicatorStore;
pub use observation::ObservationStore;
pub use text::ProofTextStore;
pub use verify::VerifyStore;
