//! Signing in, and the one-time links that lead to a first or a new password.

use jiff::SignedDuration;
use maillage_domain::ids::{AccountId, OrganisationId};

use crate::access::account::{Account, SignInLink, SignInPurpose};
use crate::access::password::{self, NewPassword};
use crate::engage::message::{self, Recipient};
use crate::mail::{Mail, MailKind, Voice};
use crate::random::Token;
use crate::{App, AppError};

/// How long a welcome holds: a new member of staff may be away.
const WELCOME: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long the way back in holds.
const RECOVER: SignedDuration = SignedDuration::from_hours(1);
/// How long a set-up may take, with pauses.
const SET_UP: SignedDuration = SignedDuration::from_hours(7 * 24);
/// How long the addresses of the demo hold.
const DEMO: SignedDuration = SignedDuration::from_hours(365 * 24);

/// The account of an address and password; `None` when either is wrong, which looks the same and takes
/// the same time.
///
/// # Errors
/// When the store fails.
pub async fn by_password(app: &App, email: &str, typed: &str) -> Result<Option<Account>, AppError> {
    let mut shared = app.store.shared_read().await?;
    let account = shared.account_by_email(&email.trim().to_lowercase()).await?;
    drop(shared);
    let account = account.filter(|account| account.disabled_at.is_none());
    let hash = account.as_ref().and_then(|account| account.password_hash.clone());
    let is_right = password::is_right(hash, typed).await?;
    Ok(account.filter(|_| is_right))
}

/// A one-time link; its secret is told once, here.
///
/// # Errors
/// When the store fails.
pub async fn make_link(
    app: &App,
    purpose: SignInPurpose,
    account: Option<AccountId>,
) -> Result<Token, AppError> {
    let token = Token::new(&*app.random);
    let now = app.clock.now();
    let lasts = match purpose {
        SignInPurpose::SetUp => SET_UP,
        SignInPurpose::Welcome => WELCOME,
        SignInPurpose::Recover => RECOVER,
        SignInPurpose::Demo => DEMO,
    };
    let link = SignInLink {
        token_hash: token.hash(),
        account,
        purpose,
        created_at: now,
        expires_at: now + lasts,
        used_at: None,
    };
    let mut shared = app.store.shared().await?;
    shared.insert_sign_in_link(&link).await?;
    shared.commit().await?;
    Ok(token)
}

/// The way back in for an address; `None` when nobody has it, which the page must not tell.
///
/// # Errors
/// When the store fails.
pub async fn recover(app: &App, email: &str) -> Result<Option<(Account, Token)>, AppError> {
    let mut shared = app.store.shared_read().await?;
    let account = shared.account_by_email(&email.trim().to_lowercase()).await?;
    drop(shared);
    let Some(account) = account.filter(|account| account.disabled_at.is_none()) else {
        return Ok(None);
    };
    let token = make_link(app, SignInPurpose::Recover, Some(account.id)).await?;
    Ok(Some((account, token)))
}

/// Writes a way in to its owner, in the owner's language: `url` is the whole address of a one-time link.
/// The message goes out in the name of the organisation.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such organisation; otherwise when the store fails.
pub async fn write_way_in(
    app: &App,
    organisation: OrganisationId,
    account: &Account,
    purpose: SignInPurpose,
    url: String,
) -> Result<(), AppError> {
    let kind = match purpose {
        SignInPurpose::Recover => MailKind::Recover { url },
        _ => MailKind::Welcome { url },
    };
    let mut work = app.store.begin(organisation).await?;
    let from = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let mail = Mail {
        locale: account.locale,
        to_name: account.name.clone(),
        voice: Voice::of(&from, account.locale),
        kind,
    };
    let to = Recipient { email: account.email.clone(), ..Recipient::default() };
    message::queue(app, &mut *work, &from, to, &mail).await?;
    work.commit().await?;
    Ok(())
}

/// Uses a one-time link up; the demo's stay open.
///
/// # Errors
/// [`AppError::NotFound`] when another request was faster.
pub async fn use_link(app: &App, link: &SignInLink) -> Result<(), AppError> {
    let mut shared = app.store.shared().await?;
    let was_first = shared.use_sign_in_link(&link.token_hash, app.clock.now()).await?;
    if !was_first && link.purpose != SignInPurpose::Demo {
        return Err(AppError::NotFound);
    }
    shared.commit().await?;
    Ok(())
}

/// Sets a password and ends all sessions: whoever was signed in with the old one is no longer.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such account.
pub async fn set_password(app: &App, id: AccountId, new: NewPassword) -> Result<Account, AppError> {
    let hash = password::hash(app, new).await?;
    let mut shared = app.store.shared().await?;
    let account = shared.account(id).await?.ok_or(AppError::NotFound)?;
    let account = Account { password_hash: Some(hash), ..account };
    shared.update_account(&account).await?;
    shared.delete_sessions_of(id).await?;
    shared.commit().await?;
    Ok(account)
}
