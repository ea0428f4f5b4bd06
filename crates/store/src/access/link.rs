//! The rows of personal links.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_app::StoreError;
use maillage_app::access::LinkStore;
use maillage_app::access::link::{Link, LinkPurpose};
use maillage_app::random::TokenHash;
use maillage_domain::ids::{LinkId, PartnerId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, hash, instant, maybe_instant, maybe_millis, millis, word};

struct LinkRow {
    link_id: Uuid,
    token_hash: Vec<u8>,
    purpose: String,
    partner_id: Option<Uuid>,
    subject_id: Option<Uuid>,
    locale: String,
    created_at: i64,
    expires_at: Option<i64>,
    revoked_at: Option<i64>,
    last_used_at: Option<i64>,
}

impl TryFrom<LinkRow> for Link {
    type Error = StoreError;
    fn try_from(row: LinkRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: LinkId(row.link_id),
            token_hash: hash(&row.token_hash)?,
            purpose: LinkPurpose::from_stored(&row.purpose)
                .ok_or_else(|| StoreError::Damaged(format!("`{}` is no purpose", row.purpose)))?,
            partner: row.partner_id.map(PartnerId),
            subject: row.subject_id,
            locale: word(&row.locale)?,
            created_at: instant(row.created_at)?,
            expires_at: maybe_instant(row.expires_at)?,
            revoked_at: maybe_instant(row.revoked_at)?,
            last_used_at: maybe_instant(row.last_used_at)?,
        })
    }
}

#[async_trait]
impl LinkStore for Tx {
    async fn insert_link(&mut self, link: &Link) -> Result<(), StoreError> {
        let (org, id) = (self.org(), link.id.0);
        let token_hash = link.token_hash.as_slice();
        let purpose = link.purpose.as_str();
        let partner = link.partner.map(|p| p.0);
        let locale = link.locale.code();
        let created_at = millis(link.created_at);
        let expires_at = maybe_millis(link.expires_at);
        let (revoked_at, last_used_at) =
            (maybe_millis(link.revoked_at), maybe_millis(link.last_used_at));
        sqlx::query!(
            "INSERT INTO link (organisation_id, link_id, token_hash, purpose, partner_id, subject_id,
                 locale, created_at, expires_at, revoked_at, last_used_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            org,
            id,
            token_hash,
            purpose,
            partner,
            link.subject,
            locale,
            created_at,
            expires_at,
            revoked_at,
            last_used_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a link"))?;
        Ok(())
    }

    async fn link_by_hash(&mut self, token: &TokenHash) -> Result<Option<Link>, StoreError> {
        let (org, token) = (self.org(), token.as_slice());
        sqlx::query_as!(
            LinkRow,
            r#"SELECT link_id AS "link_id!: Uuid", token_hash, purpose,
                      partner_id AS "partner_id: Uuid", subject_id AS "subject_id: Uuid", locale,
                      created_at, expires_at, revoked_at, last_used_at
               FROM link WHERE organisation_id = $1 AND token_hash = $2"#,
            org,
            token,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a link"))?
        .map(Link::try_from)
        .transpose()
    }

    async fn links_of_partner(&mut self, partner: PartnerId) -> Result<Vec<Link>, StoreError> {
        let (org, partner) = (self.org(), partner.0);
        sqlx::query_as!(
            LinkRow,
            r#"SELECT link_id AS "link_id!: Uuid", token_hash, purpose,
                      partner_id AS "partner_id: Uuid", subject_id AS "subject_id: Uuid", locale,
                      created_at, expires_at, revoked_at, last_used_at
               FROM link WHERE organisation_id = $1 AND partner_id = $2
               ORDER BY created_at DESC, link_id DESC"#,
            org,
            partner,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the links of a partner"))?
        .into_iter()
        .map(Link::try_from)
        .collect()
    }

    async fn touch_link(&mut self, id: LinkId, at: Timestamp) -> Result<(), StoreError> {
        let (org, id, at) = (self.org(), id.0, millis(at));
        sqlx::query!(
            "UPDATE link SET last_used_at = $3 WHERE organisation_id = $1 AND link_id = $2",
            org,
            id,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("note the use of a link"))?;
        Ok(())
    }

    async fn revoke_links_about(&mut self, subject: Uuid, at: Timestamp) -> Result<(), StoreError> {
        let (org, at) = (self.org(), millis(at));
        sqlx::query!(
            "UPDATE link SET revoked_at = $3
             WHERE organisation_id = $1 AND subject_id = $2 AND revoked_at IS NULL",
            org,
            subject,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("withdraw the links about something"))?;
        Ok(())
    }

    async fn revoke_link(&mut self, id: LinkId, at: Timestamp) -> Result<(), StoreError> {
        let (org, id, at) = (self.org(), id.0, millis(at));
        sqlx::query!(
            "UPDATE link SET revoked_at = $3
             WHERE organisation_id = $1 AND link_id = $2 AND revoked_at IS NULL",
            org,
            id,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("withdraw a link"))?;
        Ok(())
    }
}
