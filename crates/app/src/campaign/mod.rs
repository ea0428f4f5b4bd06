//! Campaign: what is shown and where, who scanned it, and the badge on partners' own pages.

pub mod badge;
#[expect(clippy::module_inception, reason = "one business word is one file name on every floor")]
pub mod campaign;
pub mod display;
pub mod poster;
pub mod scan;

pub use badge::{BadgeStore, SiteReader};
pub use campaign::CampaignStore;
pub use display::DisplayStore;
pub use scan::{ScanCodeStore, ScanStore};
