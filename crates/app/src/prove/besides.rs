//! What the other verbs bring to a proof besides money: displays, scans, events, volunteers, programmes,
//! placements. Counts only: nothing here can name anybody.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_domain::campaign::volunteer::Origin;
use maillage_domain::ids::PartnerId;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::reach::Reach;
use maillage_domain::prove::survival::Spell;

use crate::error::StoreError;

/// A campaign whose poster a partner showed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// The campaign's name.
    pub campaign: String,
    /// The day since which it hangs.
    pub since: Date,
}

/// What one partner gave besides money, on the days asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GivenBesides {
    /// What it showed.
    pub displays: Vec<Shown>,
    /// Campaigns for which it was asked and shows nothing yet, with the day on which it was asked.
    pub asked: Vec<Shown>,
    /// Scans of its own codes.
    pub scans: u32,
    /// Places that it offered for placements.
    pub offers: u32,
    /// Placements that took place there.
    pub placements: u32,
    /// Volunteers who came through it.
    pub volunteers: u32,
}

/// What a campaign brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CampaignCounts {
    /// Partners that show a poster on the last day.
    pub displays: u32,
    /// Scans of all codes.
    pub scans: u32,
    /// Exhibitions, talks and workshops.
    pub events: u32,
    /// People who came to them, companions included.
    pub attendees: u32,
}

/// What one programme did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeCounts {
    /// Its name.
    pub name: String,
    /// Sessions held.
    pub sessions: u32,
    /// What it cost in those months, when it is known.
    pub cost: Option<Cents>,
}

/// What all programmes did together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammesDid {
    /// Each programme.
    pub each: Vec<ProgrammeCounts>,
    /// Whom they reached, as it may be told: in the order of `each`.
    pub reach: Reach,
}

/// Placements at partners.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacementCounts {
    /// Places offered.
    pub offers: u32,
    /// Placements that ended, as they may be told; none where that is withheld.
    pub placements: Option<u32>,
}

/// Volunteers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VolunteerCounts {
    /// Active volunteers at the end of months, the last one now; in order.
    pub active: Vec<(Month, u32)>,
    /// Confirmed minutes of the twelve months.
    pub minutes: u32,
    /// How many people gave them.
    pub gave: u32,
    /// Where each came from, and how long each stayed, in days.
    pub spells: Vec<(Origin, Spell)>,
}

/// The counts of the other verbs; none where nothing was recorded yet.
#[async_trait]
pub trait BesidesStore {
    /// What a partner gave besides money from one day to another.
    async fn given_besides(
        &mut self,
        partner: PartnerId,
        from: Date,
        to: Date,
    ) -> Result<GivenBesides, StoreError>;

    /// What campaigns brought from one day to another.
    async fn campaign_counts(
        &mut self,
        from: Date,
        to: Date,
    ) -> Result<Option<CampaignCounts>, StoreError>;

    /// What the programmes did from the first day of a month to the last day of another.
    async fn programmes_did(
        &mut self,
        from: Date,
        to: Date,
    ) -> Result<Option<ProgrammesDid>, StoreError>;

    /// Places offered and placements that ended, both up to `to`.
    async fn placement_counts(&mut self, to: Date) -> Result<Option<PlacementCounts>, StoreError>;

    /// Volunteers as they stand on `to`, with the minutes since `from`.
    async fn volunteer_counts(
        &mut self,
        from: Date,
        to: Date,
    ) -> Result<Option<VolunteerCounts>, StoreError>;
}
