//! Campaign: what is shown and where, who scanned it, the badge; what takes place, who comes, and who lends
//! a hand.

pub mod anonymise;
pub mod badge;
#[expect(clippy::module_inception, reason = "one business word is one file name on every floor")]
pub mod campaign;
pub mod certificate;
pub mod display;
pub mod event;
pub mod hours;
pub mod mission;
pub mod poster;
pub mod scan;
pub mod shift;
pub mod sign_up;
pub mod stay;
pub mod volunteer;

pub use badge::{BadgeStore, SiteReader};
pub use campaign::CampaignStore;
pub use certificate::CertificateStore;
pub use display::DisplayStore;
pub use event::EventStore;
pub use hours::HoursStore;
pub use mission::MissionStore;
pub use scan::{ScanCodeStore, ScanStore};
pub use shift::ShiftStore;
pub use sign_up::SignUpStore;
pub use volunteer::VolunteerStore;

use crate::store::{Page, Paged};

/// A part of a list that was narrowed and ordered in memory. Events, missions and volunteers of one
/// organisation are hundreds, a few thousand at most: reading all of them costs milliseconds.
pub(crate) fn cut<R>(rows: Vec<R>, page: Page) -> Paged<R> {
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let skip = usize::try_from(page.offset).unwrap_or(0);
    let take = usize::try_from(page.limit).unwrap_or(0);
    Paged { rows: rows.into_iter().skip(skip).take(take).collect(), total }
}
