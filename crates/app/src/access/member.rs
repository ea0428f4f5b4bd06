//! Members of staff: who has which role in an organisation, and how a new one comes in.

use maillage_domain::access::{Action, Role};
use maillage_domain::ids::AccountId;
use maillage_domain::locale::Locale;

use crate::access::account::{Account, Membership, SignInPurpose};
use crate::access::{audit, sign_in};
use crate::actor::Actor;
use crate::random::Token;
use crate::{App, AppError};

/// A member of staff with all roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// Who.
    pub account: Account,
    /// The roles, in the order of [`Role::ALL`].
    pub roles: Vec<Role>,
    /// Whether the person can sign in: a password or a passkey was set, or an address of the demo signs
    /// it in.
    pub has_come: bool,
}

/// Somebody to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMember {
    /// The address, in lower case.
    pub email: String,
    /// The name.
    pub name: String,
    /// The language of the screens.
    pub locale: Locale,
    /// The roles; at least one.
    pub roles: Vec<Role>,
}

/// What adding made.
#[derive(Debug)]
pub struct Added {
    /// The account: a new one, or one that the person has already from elsewhere.
    pub account: Account,
    /// The secret of the welcome link; `None` when the person can sign in already.
    pub welcome: Option<Token>,
}

/// Why somebody was not added.
#[derive(Debug, thiserror::Error)]
pub enum AddError {
    /// The address is a member's already; the roles stay as they are.
    #[error("already a member: {}", .0.name)]
    Already(Box<Account>),
    /// Something else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<crate::StoreError> for AddError {
    fn from(error: crate::StoreError) -> Self {
        Self::App(error.into())
    }
}

/// The people of the organisation, by name.
///
/// # Errors
/// When the actor may not administer, or the store fails.
pub async fn list(app: &App, actor: &Actor) -> Result<Vec<Member>, AppError> {
    actor.require(Action::Administer)?;
    let mut shared = app.store.shared_read().await?;
    let mut members: Vec<Member> = Vec::new();
    for (account, role) in shared.members(actor.organisation).await? {
        if let Some(known) = members.iter_mut().find(|m| m.account.id == account.id) {
            known.roles.push(role);
            continue;
        }
        let has_come = account.password_hash.is_some()
            || !shared.passkeys(account.id).await?.is_empty()
            || shared.has_demo_link(account.id).await?;
        members.push(Member { account, roles: vec![role], has_come });
    }
    for member in &mut members {
        member.roles.sort_unstable();
    }
    Ok(members)
}

/// Adds somebody by e-mail address. Who has an account from another organisation keeps it.
///
/// # Errors
/// [`AddError::Already`] for a member, whose roles are changed by [`give`] and [`take`] alone; when the
/// actor may not administer, no role is given, or the store fails.
pub async fn add(app: &App, actor: &Actor, new: NewMember) -> Result<Added, AddError> {
    actor.require(Action::Administer)?;
    let mut shared = app.store.shared_read().await?;
    let members = shared.members(actor.organisation).await?;
    drop(shared);
    match members.into_iter().find(|(account, _)| account.email == new.email) {
        Some((account, _)) => Err(AddError::Already(Box::new(account))),
        None => Ok(admit(app, actor, new).await?),
    }
}

/// Adds somebody, or gives a member more roles: for what is safe to run again.
pub(super) async fn admit(app: &App, actor: &Actor, new: NewMember) -> Result<Added, AppError> {
    actor.require(Action::Administer)?;
    if new.roles.is_empty() {
        return Err(AppError::Refused { code: "member.no-role" });
    }
    let now = app.clock.now();
    let mut shared = app.store.shared().await?;
    let account = match shared.account_by_email(&new.email).await? {
        Some(account) => account,
        None => {
            let account = Account {
                id: app.new_id(),
                email: new.email,
                name: new.name,
                locale: new.locale,
                password_hash: None,
                created_at: now,
                disabled_at: None,
            };
            shared.insert_account(&account).await?;
            account
        }
    };
    for role in &new.roles {
        let organisation = actor.organisation;
        let row = Membership { organisation, account: account.id, role: *role, since: now };
        shared.insert_member(&row).await?;
    }
    let can_sign_in =
        account.password_hash.is_some() || !shared.passkeys(account.id).await?.is_empty();
    shared.commit().await?;
    for role in &new.roles {
        note(app, actor, "member.role-given", &account, *role).await?;
    }
    let welcome = if can_sign_in {
        None
    } else {
        Some(sign_in::make_link(app, SignInPurpose::Welcome, Some(account.id)).await?)
    };
    Ok(Added { account, welcome })
}

/// A fresh link for a member who lost the way in: a welcome for who has never come, else a recovery.
///
/// # Errors
/// [`AppError::NotFound`] when the account is no member here.
pub async fn fresh_link(
    app: &App,
    actor: &Actor,
    id: AccountId,
) -> Result<(Account, SignInPurpose, Token), AppError> {
    let member = find(app, actor, id).await?;
    let purpose = if member.has_come { SignInPurpose::Recover } else { SignInPurpose::Welcome };
    let token = sign_in::make_link(app, purpose, Some(id)).await?;
    let mut work = app.store.begin(actor.organisation).await?;
    let detail = serde_json::json!({ "purpose": purpose.as_str() });
    audit::note(app, &mut *work, actor, "member.link-made", ("member", &id.to_string()), detail)
        .await?;
    work.commit().await?;
    Ok((member.account, purpose, token))
}

/// Gives a member one more role.
///
/// # Errors
/// [`AppError::NotFound`] when the account is no member here.
pub async fn give(app: &App, actor: &Actor, id: AccountId, role: Role) -> Result<(), AppError> {
    let member = find(app, actor, id).await?;
    let organisation = actor.organisation;
    let since = app.clock.now();
    let mut shared = app.store.shared().await?;
    shared.insert_member(&Membership { organisation, account: id, role, since }).await?;
    shared.commit().await?;
    note(app, actor, "member.role-given", &member.account, role).await
}

/// Takes a role. With the last one the member leaves the organisation; the account stays.
///
/// # Errors
/// `member.last-administrator` when nobody else could give roles any more; [`AppError::NotFound`]
/// when the account is no member here.
pub async fn take(app: &App, actor: &Actor, id: AccountId, role: Role) -> Result<(), AppError> {
    let member = find(app, actor, id).await?;
    let mut shared = app.store.shared().await?;
    let others = shared
        .members(actor.organisation)
        .await?
        .into_iter()
        .filter(|(account, has)| {
            *has == Role::Administrator && account.id != id && account.disabled_at.is_none()
        })
        .count();
    if role == Role::Administrator && member.roles.contains(&role) && others == 0 {
        return Err(AppError::Refused { code: "member.last-administrator" });
    }
    shared.delete_member(actor.organisation, id, role).await?;
    shared.commit().await?;
    note(app, actor, "member.role-taken", &member.account, role).await
}

async fn find(app: &App, actor: &Actor, id: AccountId) -> Result<Member, AppError> {
    list(app, actor).await?.into_iter().find(|m| m.account.id == id).ok_or(AppError::NotFound)
}

async fn note(
    app: &App,
    actor: &Actor,
    action: &str,
    account: &Account,
    role: Role,
) -> Result<(), AppError> {
    let mut work = app.store.begin(actor.organisation).await?;
    let detail = serde_json::json!({ "role": role.as_str() });
    audit::note(app, &mut *work, actor, action, ("member", &account.id.to_string()), detail)
        .await?;
    work.commit().await?;
    Ok(())
}
