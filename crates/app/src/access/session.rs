//! Sessions: a browser that is signed in, for how long, and how that ends.

use jiff::{SignedDuration, Timestamp};
use maillage_domain::ids::AccountId;

use crate::access::account::{Account, Membership, Session};
use crate::random::Token;
use crate::{App, AppError};

/// A session that was not used for so long is over.
pub const IDLE: SignedDuration = SignedDuration::from_hours(12);
/// No session lasts longer, used or not.
pub const ABSOLUTE: SignedDuration = SignedDuration::from_hours(30 * 24);
/// The last use is written down at most this often, so that looking at pages seldom writes.
const NOTED_EVERY: SignedDuration = SignedDuration::from_mins(5);

/// Whom a cookie stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedIn {
    /// The session itself.
    pub session: Session,
    /// Who.
    pub account: Account,
    /// The roles, in all organisations.
    pub memberships: Vec<Membership>,
}

/// Whether a session still stands at this moment.
#[must_use]
pub fn is_open(session: &Session, now: Timestamp) -> bool {
    now < session.expires_at && now.duration_since(session.last_seen_at) < IDLE
}

/// Opens a session for an account with a token of its own; one that the browser had before is ended,
/// so a token that somebody slipped in before sign-in is worth nothing after it.
///
/// # Errors
/// When the account is closed ([`AppError::Forbidden`]) or the store fails.
pub async fn open(app: &App, account: &Account, before: Option<&Token>) -> Result<Token, AppError> {
    if account.disabled_at.is_some() {
        return Err(AppError::Forbidden);
    }
    let now = app.clock.now();
    let token = Token::new(&*app.random);
    let session = Session {
        token_hash: token.hash(),
        account: account.id,
        organisation: None,
        created_at: now,
        last_seen_at: now,
        expires_at: now + ABSOLUTE,
    };
    let mut shared = app.store.shared().await?;
    if let Some(old) = before {
        shared.delete_session(&old.hash()).await?;
    }
    shared.insert_session(&session).await?;
    shared.commit().await?;
    Ok(token)
}

/// Whom the cookie stands for; nobody when the session is unknown, idle for too long, too old, or
/// the account was closed.
///
/// # Errors
/// When the store fails.
pub async fn resume(app: &App, token: &Token) -> Result<Option<SignedIn>, AppError> {
    let mut shared = app.store.shared_read().await?;
    let Some(session) = shared.session(&token.hash()).await? else { return Ok(None) };
    let now = app.clock.now();
    if !is_open(&session, now) {
        return Ok(None);
    }
    let Some(account) = shared.account(session.account).await? else { return Ok(None) };
    if account.disabled_at.is_some() {
        return Ok(None);
    }
    let memberships = shared.memberships(account.id).await?;
    drop(shared);
    if now.duration_since(session.last_seen_at) >= NOTED_EVERY {
        let mut shared = app.store.shared().await?;
        shared.update_session(&Session { last_seen_at: now, ..session.clone() }).await?;
        shared.commit().await?;
    }
    Ok(Some(SignedIn { session, account, memberships }))
}

/// Ends the session of a cookie. Ending it twice changes nothing.
///
/// # Errors
/// When the store fails.
pub async fn end(app: &App, token: &Token) -> Result<(), AppError> {
    let mut shared = app.store.shared().await?;
    shared.delete_session(&token.hash()).await?;
    shared.commit().await?;
    Ok(())
}

/// Ends every session of an account, on all its devices.
///
/// # Errors
/// When the store fails.
pub async fn end_all(app: &App, account: AccountId) -> Result<(), AppError> {
    let mut shared = app.store.shared().await?;
    shared.delete_sessions_of(account).await?;
    shared.commit().await?;
    Ok(())
}
