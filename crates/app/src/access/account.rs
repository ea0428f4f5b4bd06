//! Accounts, sessions, one-time links and roles: what all organisations of an installation share.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Role;
use maillage_domain::ids::{AccountId, OrganisationId};
use maillage_domain::locale::Locale;

use crate::access::organisation::Organisation;
use crate::error::StoreError;
use crate::random::TokenHash;

/// Someone who signs in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    /// The id.
    pub id: AccountId,
    /// The address, in lower case.
    pub email: String,
    /// The name.
    pub name: String,
    /// The language of the screens.
    pub locale: Locale,
    /// The argon2 hash in PHC form, when a password was set.
    pub password_hash: Option<String>,
    /// When the row was made.
    pub created_at: Timestamp,
    /// When it was closed.
    pub disabled_at: Option<Timestamp>,
}

/// A browser that is signed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The hash of the cookie.
    pub token_hash: TokenHash,
    /// Who.
    pub account: AccountId,
    /// In which organisation, once chosen.
    pub organisation: Option<OrganisationId>,
    /// Since when.
    pub created_at: Timestamp,
    /// Last request.
    pub last_seen_at: Timestamp,
    /// Until when.
    pub expires_at: Timestamp,
}

/// What a one-time link is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SignInPurpose {
    /// The set-up of a new installation.
    SetUp,
    /// The first sign-in of a new member of staff.
    Welcome,
    /// The way back in when the password or passkey is lost.
    Recover,
    /// A role's address of the demo; may be used again and again.
    Demo,
}

impl SignInPurpose {
    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::SetUp => "set_up",
            Self::Welcome => "welcome",
            Self::Recover => "recover",
            Self::Demo => "demo",
        }
    }

    /// From the stored word.
    #[must_use]
    pub fn from_stored(word: &str) -> Option<Self> {
        [Self::SetUp, Self::Welcome, Self::Recover, Self::Demo]
            .into_iter()
            .find(|p| p.as_str() == word)
    }
}

/// A one-time link by e-mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInLink {
    /// The hash of the secret.
    pub token_hash: TokenHash,
    /// Whom it signs in; nobody for a set-up.
    pub account: Option<AccountId>,
    /// What for.
    pub purpose: SignInPurpose,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it ends by itself.
    pub expires_at: Timestamp,
    /// When it was used.
    pub used_at: Option<Timestamp>,
}

/// A passkey of an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredPasskey {
    /// Whose.
    pub account: AccountId,
    /// The authenticator's id of the credential.
    pub credential_id: Vec<u8>,
    /// What its owner calls it.
    pub name: String,
    /// The credential, as the ceremony's library serialises it (JSON).
    pub credential: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it last signed somebody in.
    pub last_used_at: Option<Timestamp>,
}

/// A person's role in an organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    /// Where.
    pub organisation: OrganisationId,
    /// Who.
    pub account: AccountId,
    /// As what.
    pub role: Role,
    /// Since when.
    pub since: Timestamp,
}

/// The rows that all organisations share.
#[async_trait]
pub trait AccessStore {
    /// Adds an organisation.
    async fn insert_organisation(&mut self, organisation: &Organisation) -> Result<(), StoreError>;
    /// All organisations, by slug.
    async fn organisations(&mut self) -> Result<Vec<Organisation>, StoreError>;
    /// The organisation of a slug.
    async fn organisation_by_slug(
        &mut self,
        slug: &str,
    ) -> Result<Option<Organisation>, StoreError>;
    /// Adds an account.
    async fn insert_account(&mut self, account: &Account) -> Result<(), StoreError>;
    /// Writes all fields of an account that is there.
    async fn update_account(&mut self, account: &Account) -> Result<(), StoreError>;
    /// One account.
    async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError>;
    /// The account of an address (lower case).
    async fn account_by_email(&mut self, email: &str) -> Result<Option<Account>, StoreError>;
    /// Adds a passkey.
    async fn insert_passkey(&mut self, passkey: &StoredPasskey) -> Result<(), StoreError>;
    /// Writes name, credential and last use of a passkey.
    async fn update_passkey(&mut self, passkey: &StoredPasskey) -> Result<(), StoreError>;
    /// Forgets a passkey.
    async fn delete_passkey(
        &mut self,
        account: AccountId,
        credential_id: &[u8],
    ) -> Result<(), StoreError>;
    /// The passkeys of an account.
    async fn passkeys(&mut self, account: AccountId) -> Result<Vec<StoredPasskey>, StoreError>;
    /// Adds a session.
    async fn insert_session(&mut self, session: &Session) -> Result<(), StoreError>;
    /// The session of a cookie.
    async fn session(&mut self, hash: &TokenHash) -> Result<Option<Session>, StoreError>;
    /// Writes organisation, last request and end of a session.
    async fn update_session(&mut self, session: &Session) -> Result<(), StoreError>;
    /// Ends a session.
    async fn delete_session(&mut self, hash: &TokenHash) -> Result<(), StoreError>;
    /// Ends all sessions of an account.
    async fn delete_sessions_of(&mut self, account: AccountId) -> Result<(), StoreError>;
    /// Adds a one-time link.
    async fn insert_sign_in_link(&mut self, link: &SignInLink) -> Result<(), StoreError>;
    /// The one-time link of a secret.
    async fn sign_in_link(&mut self, hash: &TokenHash) -> Result<Option<SignInLink>, StoreError>;
    /// Whether an address of the demo signs the account in.
    async fn has_demo_link(&mut self, account: AccountId) -> Result<bool, StoreError>;
    /// Notes the use of a one-time link; false when another request was faster.
    async fn use_sign_in_link(
        &mut self,
        hash: &TokenHash,
        at: Timestamp,
    ) -> Result<bool, StoreError>;
    /// Gives a role; giving it twice changes nothing.
    async fn insert_member(&mut self, membership: &Membership) -> Result<(), StoreError>;
    /// Takes a role.
    async fn delete_member(
        &mut self,
        organisation: OrganisationId,
        account: AccountId,
        role: Role,
    ) -> Result<(), StoreError>;
    /// The roles of an account, everywhere.
    async fn memberships(&mut self, account: AccountId) -> Result<Vec<Membership>, StoreError>;
    /// The people of an organisation with their roles, by name.
    async fn members(
        &mut self,
        organisation: OrganisationId,
    ) -> Result<Vec<(Account, Role)>, StoreError>;
}
