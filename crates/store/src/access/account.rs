//! The rows that all organisations share: accounts, passkeys, sessions, one-time links, roles.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_app::StoreError;
use maillage_app::access::AccessStore;
use maillage_app::access::account::{
    Account, Membership, Session, SignInLink, SignInPurpose, StoredPasskey,
};
use maillage_app::access::organisation::Organisation;
use maillage_app::random::TokenHash;
use maillage_domain::access::Role;
use maillage_domain::ids::{AccountId, OrganisationId};
use uuid::Uuid;

use super::organisation;
use crate::Tx;
use crate::column::{engine, hash, instant, maybe_instant, maybe_millis, millis, word};

struct AccountRow {
    account_id: Uuid,
    email: String,
    name: String,
    locale: String,
    password_hash: Option<String>,
    created_at: i64,
    disabled_at: Option<i64>,
}

impl TryFrom<AccountRow> for Account {
    type Error = StoreError;
    fn try_from(row: AccountRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: AccountId(row.account_id),
            email: row.email,
            name: row.name,
            locale: word(&row.locale)?,
            password_hash: row.password_hash,
            created_at: instant(row.created_at)?,
            disabled_at: maybe_instant(row.disabled_at)?,
        })
    }
}

#[async_trait]
impl AccessStore for Tx {
    async fn insert_organisation(&mut self, organisation: &Organisation) -> Result<(), StoreError> {
        organisation::insert(self, organisation).await
    }

    async fn organisations(&mut self) -> Result<Vec<Organisation>, StoreError> {
        organisation::all(self).await
    }

    async fn organisation_by_slug(
        &mut self,
        slug: &str,
    ) -> Result<Option<Organisation>, StoreError> {
        organisation::by_slug(self, slug).await
    }

    async fn insert_account(&mut self, account: &Account) -> Result<(), StoreError> {
        let (id, locale) = (account.id.0, account.locale.code());
        let created_at = millis(account.created_at);
        sqlx::query!(
            "INSERT INTO account (account_id, email, name, locale, password_hash, created_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            id,
            account.email,
            account.name,
            locale,
            account.password_hash,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add an account"))?;
        Ok(())
    }

    async fn update_account(&mut self, account: &Account) -> Result<(), StoreError> {
        let (id, locale) = (account.id.0, account.locale.code());
        let disabled_at = maybe_millis(account.disabled_at);
        sqlx::query!(
            "UPDATE account SET email = $2, name = $3, locale = $4, password_hash = $5, disabled_at = $6
             WHERE account_id = $1",
            id,
            account.email,
            account.name,
            locale,
            account.password_hash,
            disabled_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write an account"))?;
        Ok(())
    }

    async fn account(&mut self, id: AccountId) -> Result<Option<Account>, StoreError> {
        let id = id.0;
        sqlx::query_as!(
            AccountRow,
            r#"SELECT account_id AS "account_id!: Uuid", email, name, locale, password_hash,
                      created_at, disabled_at
               FROM account WHERE account_id = $1"#,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read an account"))?
        .map(Account::try_from)
        .transpose()
    }

    async fn account_by_email(&mut self, email: &str) -> Result<Option<Account>, StoreError> {
        sqlx::query_as!(
            AccountRow,
            r#"SELECT account_id AS "account_id!: Uuid", email, name, locale, password_hash,
                      created_at, disabled_at
               FROM account WHERE email = $1"#,
            email,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("find an account"))?
        .map(Account::try_from)
        .transpose()
    }

    async fn insert_passkey(&mut self, passkey: &StoredPasskey) -> Result<(), StoreError> {
        let (account, created_at) = (passkey.account.0, millis(passkey.created_at));
        sqlx::query!(
            "INSERT INTO passkey (account_id, credential_id, name, credential, created_at)
             VALUES ($1, $2, $3, $4, $5)",
            account,
            passkey.credential_id,
            passkey.name,
            passkey.credential,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a passkey"))?;
        Ok(())
    }

    async fn update_passkey(&mut self, passkey: &StoredPasskey) -> Result<(), StoreError> {
        let account = passkey.account.0;
        let last_used_at = maybe_millis(passkey.last_used_at);
        sqlx::query!(
            "UPDATE passkey SET credential = $3, last_used_at = $4, name = $5
             WHERE account_id = $1 AND credential_id = $2",
            account,
            passkey.credential_id,
            passkey.credential,
            last_used_at,
            passkey.name,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a passkey"))?;
        Ok(())
    }

    async fn delete_passkey(
        &mut self,
        account: AccountId,
        credential_id: &[u8],
    ) -> Result<(), StoreError> {
        let account = account.0;
        sqlx::query!(
            "DELETE FROM passkey WHERE account_id = $1 AND credential_id = $2",
            account,
            credential_id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("forget a passkey"))?;
        Ok(())
    }

    async fn passkeys(&mut self, account: AccountId) -> Result<Vec<StoredPasskey>, StoreError> {
        let id = account.0;
        sqlx::query!(
            "SELECT credential_id, name, credential, created_at, last_used_at FROM passkey
             WHERE account_id = $1 ORDER BY created_at, credential_id",
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the passkeys"))?
        .into_iter()
        .map(|row| {
            Ok(StoredPasskey {
                account,
                credential_id: row.credential_id,
                name: row.name,
                credential: row.credential,
                created_at: instant(row.created_at)?,
                last_used_at: maybe_instant(row.last_used_at)?,
            })
        })
        .collect()
    }

    async fn insert_session(&mut self, session: &Session) -> Result<(), StoreError> {
        let token_hash = session.token_hash.as_slice();
        let account = session.account.0;
        let organisation = session.organisation.map(|o| o.0);
        let created_at = millis(session.created_at);
        let last_seen_at = millis(session.last_seen_at);
        let expires_at = millis(session.expires_at);
        sqlx::query!(
            "INSERT INTO session (token_hash, account_id, organisation_id, created_at, last_seen_at,
                 expires_at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            token_hash,
            account,
            organisation,
            created_at,
            last_seen_at,
            expires_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a session"))?;
        Ok(())
    }

    async fn session(&mut self, token: &TokenHash) -> Result<Option<Session>, StoreError> {
        let token = token.as_slice();
        let row = sqlx::query!(
            r#"SELECT token_hash, account_id AS "account_id!: Uuid",
                      organisation_id AS "organisation_id: Uuid", created_at, last_seen_at, expires_at
               FROM session WHERE token_hash = $1"#,
            token,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a session"))?;
        row.map(|row| {
            Ok(Session {
                token_hash: hash(&row.token_hash)?,
                account: AccountId(row.account_id),
                organisation: row.organisation_id.map(OrganisationId),
                created_at: instant(row.created_at)?,
                last_seen_at: instant(row.last_seen_at)?,
                expires_at: instant(row.expires_at)?,
            })
        })
        .transpose()
    }

    async fn update_session(&mut self, session: &Session) -> Result<(), StoreError> {
        let token_hash = session.token_hash.as_slice();
        let organisation = session.organisation.map(|o| o.0);
        let last_seen_at = millis(session.last_seen_at);
        let expires_at = millis(session.expires_at);
        sqlx::query!(
            "UPDATE session SET organisation_id = $2, last_seen_at = $3, expires_at = $4
             WHERE token_hash = $1",
            token_hash,
            organisation,
            last_seen_at,
            expires_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a session"))?;
        Ok(())
    }

    async fn delete_session(&mut self, token: &TokenHash) -> Result<(), StoreError> {
        let token = token.as_slice();
        sqlx::query!("DELETE FROM session WHERE token_hash = $1", token)
            .execute(self.conn())
            .await
            .map_err(engine("end a session"))?;
        Ok(())
    }

    async fn delete_sessions_of(&mut self, account: AccountId) -> Result<(), StoreError> {
        let account = account.0;
        sqlx::query!("DELETE FROM session WHERE account_id = $1", account)
            .execute(self.conn())
            .await
            .map_err(engine("end the sessions of an account"))?;
        Ok(())
    }

    async fn insert_sign_in_link(&mut self, link: &SignInLink) -> Result<(), StoreError> {
        let token_hash = link.token_hash.as_slice();
        let account = link.account.map(|a| a.0);
        let purpose = link.purpose.as_str();
        let (created_at, expires_at) = (millis(link.created_at), millis(link.expires_at));
        sqlx::query!(
            "INSERT INTO sign_in_link (token_hash, account_id, purpose, created_at, expires_at)
             VALUES ($1, $2, $3, $4, $5)",
            token_hash,
            account,
            purpose,
            created_at,
            expires_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a one-time link"))?;
        Ok(())
    }

    async fn sign_in_link(&mut self, token: &TokenHash) -> Result<Option<SignInLink>, StoreError> {
        let token = token.as_slice();
        let row = sqlx::query!(
            r#"SELECT token_hash, account_id AS "account_id: Uuid", purpose, created_at, expires_at,
                      used_at
               FROM sign_in_link WHERE token_hash = $1"#,
            token,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a one-time link"))?;
        row.map(|row| {
            Ok(SignInLink {
                token_hash: hash(&row.token_hash)?,
                account: row.account_id.map(AccountId),
                purpose: SignInPurpose::from_stored(&row.purpose).ok_or_else(|| {
                    StoreError::Damaged(format!("`{}` is no purpose", row.purpose))
                })?,
                created_at: instant(row.created_at)?,
                expires_at: instant(row.expires_at)?,
                used_at: maybe_instant(row.used_at)?,
            })
        })
        .transpose()
    }

    async fn has_demo_link(&mut self, account: AccountId) -> Result<bool, StoreError> {
        let account = account.0;
        let links = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "links!: i64" FROM sign_in_link
               WHERE account_id = $1 AND purpose = 'demo'"#,
            account,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("look for an address of the demo"))?;
        Ok(links > 0)
    }

    async fn use_sign_in_link(
        &mut self,
        token: &TokenHash,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let (token, at) = (token.as_slice(), millis(at));
        let changed = sqlx::query!(
            "UPDATE sign_in_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL",
            token,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("use a one-time link"))?
        .rows_affected();
        Ok(changed == 1)
    }

    async fn insert_member(&mut self, membership: &Membership) -> Result<(), StoreError> {
        let (organisation, account) = (membership.organisation.0, membership.account.0);
        let (role, since) = (membership.role.as_str(), millis(membership.since));
        sqlx::query!(
            "INSERT INTO member (organisation_id, account_id, role, since) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING",
            organisation,
            account,
            role,
            since,
        )
        .execute(self.conn())
        .await
        .map_err(engine("give a role"))?;
        Ok(())
    }

    async fn delete_member(
        &mut self,
        organisation: OrganisationId,
        account: AccountId,
        role: Role,
    ) -> Result<(), StoreError> {
        let (organisation, account, role) = (organisation.0, account.0, role.as_str());
        sqlx::query!(
            "DELETE FROM member WHERE organisation_id = $1 AND account_id = $2 AND role = $3",
            organisation,
            account,
            role,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take a role"))?;
        Ok(())
    }

    async fn memberships(&mut self, account: AccountId) -> Result<Vec<Membership>, StoreError> {
        let id = account.0;
        sqlx::query!(
            r#"SELECT organisation_id AS "organisation_id!: Uuid", role, since FROM member
               WHERE account_id = $1 ORDER BY organisation_id, role"#,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the roles of an account"))?
        .into_iter()
        .map(|row| {
            Ok(Membership {
                organisation: OrganisationId(row.organisation_id),
                account,
                role: word(&row.role)?,
                since: instant(row.since)?,
            })
        })
        .collect()
    }

    async fn members(
        &mut self,
        organisation: OrganisationId,
    ) -> Result<Vec<(Account, Role)>, StoreError> {
        let organisation = organisation.0;
        sqlx::query!(
            r#"SELECT a.account_id AS "account_id!: Uuid", a.email, a.name, a.locale, a.password_hash,
                      a.created_at, a.disabled_at, m.role
               FROM member m JOIN account a ON a.account_id = m.account_id
               WHERE m.organisation_id = $1 ORDER BY a.name, a.account_id, m.role"#,
            organisation,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the members of staff"))?
        .into_iter()
        .map(|row| {
            let account = Account::try_from(AccountRow {
                account_id: row.account_id,
                email: row.email,
                name: row.name,
                locale: row.locale,
                password_hash: row.password_hash,
                created_at: row.created_at,
                disabled_at: row.disabled_at,
            })?;
            Ok((account, word(&row.role)?))
        })
        .collect()
    }
}
