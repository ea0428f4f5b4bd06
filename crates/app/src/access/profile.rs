//! What a person changes about their own account.

use maillage_domain::ids::AccountId;
use maillage_domain::locale::Locale;

use crate::access::account::Account;
use crate::access::password::{self, NewPassword};
use crate::access::sign_in;
use crate::{App, AppError};

/// Changes name and language.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such account.
pub async fn change(
    app: &App,
    id: AccountId,
    name: String,
    locale: Locale,
) -> Result<Account, AppError> {
    let mut shared = app.store.shared().await?;
    let account = shared.account(id).await?.ok_or(AppError::NotFound)?;
    let account = Account { name, locale, ..account };
    shared.update_account(&account).await?;
    shared.commit().await?;
    Ok(account)
}

/// Changes the password, or sets the first one; all sessions end. Who has one must show it.
///
/// # Errors
/// `password.wrong` when the present one is not right.
pub async fn change_password(
    app: &App,
    account: &Account,
    present: &str,
    new: NewPassword,
) -> Result<Account, AppError> {
    if account.password_hash.is_some()
        && !password::is_right(account.password_hash.clone(), present).await?
    {
        return Err(AppError::Refused { code: "password.wrong" });
    }
    sign_in::set_password(app, account.id, new).await
}
