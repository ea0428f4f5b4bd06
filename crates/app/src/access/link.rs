//! Personal links: no password, one purpose, revocable.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::ids::{LinkId, PartnerId};
use maillage_domain::locale::Locale;
use uuid::Uuid;

use crate::error::StoreError;
use crate::random::TokenHash;

/// What a link opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum LinkPurpose {
    /// A partner's phone page.
    Partner,
    /// The signature of one agreement.
    Sign,
    /// The join page of one invited prospect.
    Join,
    /// Somebody's place at an event.
    Attend,
    /// A volunteer's page.
    Volunteer,
    /// The signature of a partner under the agreement of one placement.
    PlacementPartner,
    /// The signature of the person itself.
    PlacementPerson,
}

impl LinkPurpose {
    /// All purposes.
    pub const ALL: [Self; 7] = [
        Self::Partner,
        Self::Sign,
        Self::Join,
        Self::Attend,
        Self::Volunteer,
        Self::PlacementPartner,
        Self::PlacementPerson,
    ];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Sign => "sign",
            Self::Join => "join",
            Self::Attend => "attend",
            Self::Volunteer => "volunteer",
            Self::PlacementPartner => "placement_partner",
            Self::PlacementPerson => "placement_person",
        }
    }

    /// From the stored word.
    #[must_use]
    pub fn from_stored(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.as_str() == word)
    }
}

/// A personal link; the secret itself is never stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// The id.
    pub id: LinkId,
    /// The hash of the secret.
    pub token_hash: TokenHash,
    /// What it opens.
    pub purpose: LinkPurpose,
    /// Whose it is, when a partner's.
    pub partner: Option<PartnerId>,
    /// What it is about: an agreement, a prospect.
    pub subject: Option<Uuid>,
    /// The language of the page it opens.
    pub locale: Locale,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends by itself.
    pub expires_at: Option<Timestamp>,
    /// When it was withdrawn.
    pub revoked_at: Option<Timestamp>,
    /// When it was last opened.
    pub last_used_at: Option<Timestamp>,
}

impl Link {
    /// Whether it opens anything now.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.revoked_at.is_none() && self.expires_at.is_none_or(|end| now < end)
    }
}

/// The rows of links.
#[async_trait]
pub trait LinkStore {
    /// Adds a link.
    async fn insert_link(&mut self, link: &Link) -> Result<(), StoreError>;
    /// The link of a secret.
    async fn link_by_hash(&mut self, hash: &TokenHash) -> Result<Option<Link>, StoreError>;
    /// The links of a partner, newest first.
    async fn links_of_partner(&mut self, partner: PartnerId) -> Result<Vec<Link>, StoreError>;
    /// Notes that a link was opened.
    async fn touch_link(&mut self, id: LinkId, at: Timestamp) -> Result<(), StoreError>;
    /// Withdraws all links about a subject.
    async fn revoke_links_about(&mut self, subject: Uuid, at: Timestamp) -> Result<(), StoreError>;
    /// Withdraws a link.
    async fn revoke_link(&mut self, id: LinkId, at: Timestamp) -> Result<(), StoreError>;
}
