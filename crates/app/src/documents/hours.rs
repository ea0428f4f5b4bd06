//! A volunteer's hours, certified.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::locale::Locale;

use super::Letterhead;

/// The confirmed hours of one mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissionHours {
    /// The mission.
    pub mission: String,
    /// In how many shifts.
    pub shifts: u32,
    /// How long together, in minutes.
    pub minutes: u32,
}

/// The certificate of one volunteer, one page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursPaper {
    /// Language of the paper.
    pub locale: Locale,
    /// Time that the file bears.
    pub made_at: Timestamp,
    /// The organisation.
    pub letterhead: Letterhead,
    /// The volunteer's name.
    pub volunteer: String,
    /// First day of the period.
    pub first: Date,
    /// Last day of the period.
    pub last: Date,
    /// Confirmed hours only; at least one mission. More than eight are printed smaller.
    pub missions: Vec<MissionHours>,
    /// What the volunteer learnt or took on, in a sentence; may be empty.
    pub appreciation: String,
    /// Where it is made.
    pub place: String,
    /// The day that it bears.
    pub dated: Date,
}
