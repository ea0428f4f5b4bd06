//! Passkeys of an account: kept here, checked by the ceremony of the web.

use maillage_domain::ids::AccountId;

use crate::access::account::{Account, StoredPasskey};
use crate::{App, AppError};

/// The passkeys of an account.
///
/// # Errors
/// When the store fails.
pub async fn list(app: &App, account: AccountId) -> Result<Vec<StoredPasskey>, AppError> {
    Ok(app.store.shared_read().await?.passkeys(account).await?)
}

/// Keeps a new passkey. `credential` is what the ceremony's library serialises (JSON).
///
/// # Errors
/// When another account has this credential already, or the store fails.
pub async fn add(
    app: &App,
    account: AccountId,
    name: String,
    credential_id: Vec<u8>,
    credential: String,
) -> Result<(), AppError> {
    let created_at = app.clock.now();
    let passkey =
        StoredPasskey { account, credential_id, name, credential, created_at, last_used_at: None };
    let mut shared = app.store.shared().await?;
    shared.insert_passkey(&passkey).await?;
    shared.commit().await?;
    Ok(())
}

/// The account and passkey that a browser answers with; `None` when unknown or closed.
///
/// # Errors
/// When the store fails.
pub async fn find(
    app: &App,
    account: AccountId,
    credential_id: &[u8],
) -> Result<Option<(Account, StoredPasskey)>, AppError> {
    let mut shared = app.store.shared_read().await?;
    let account = shared.account(account).await?.filter(|account| account.disabled_at.is_none());
    let Some(account) = account else { return Ok(None) };
    let passkeys = shared.passkeys(account.id).await?;
    Ok(passkeys
        .into_iter()
        .find(|key| key.credential_id == credential_id)
        .map(|key| (account, key)))
}

/// Notes that a passkey signed somebody in, with its credential as it is now.
///
/// # Errors
/// When the store fails.
pub async fn was_used(
    app: &App,
    passkey: StoredPasskey,
    credential: String,
) -> Result<(), AppError> {
    let passkey = StoredPasskey { credential, last_used_at: Some(app.clock.now()), ..passkey };
    let mut shared = app.store.shared().await?;
    shared.update_passkey(&passkey).await?;
    shared.commit().await?;
    Ok(())
}

/// Calls a passkey by another name.
///
/// # Errors
/// [`AppError::NotFound`] when the account has no such passkey.
pub async fn rename(
    app: &App,
    account: AccountId,
    credential_id: &[u8],
    name: String,
) -> Result<(), AppError> {
    let (_, passkey) = find(app, account, credential_id).await?.ok_or(AppError::NotFound)?;
    let mut shared = app.store.shared().await?;
    shared.update_passkey(&StoredPasskey { name, ..passkey }).await?;
    shared.commit().await?;
    Ok(())
}

/// Forgets a passkey.
///
/// # Errors
/// `passkey.last-way-in` when the account would be left without any way in; [`AppError::NotFound`]
/// when it has no such passkey.
pub async fn remove(app: &App, id: AccountId, credential_id: &[u8]) -> Result<(), AppError> {
    let mut shared = app.store.shared().await?;
    let account = shared.account(id).await?.ok_or(AppError::NotFound)?;
    let passkeys = shared.passkeys(id).await?;
    if !passkeys.iter().any(|key| key.credential_id == credential_id) {
        return Err(AppError::NotFound);
    }
    if account.password_hash.is_none() && passkeys.len() == 1 {
        return Err(AppError::Refused { code: "passkey.last-way-in" });
    }
    shared.delete_passkey(id, credential_id).await?;
    shared.commit().await?;
    Ok(())
}
