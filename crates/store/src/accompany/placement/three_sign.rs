//! The rows of the signatures of placements, and of the links to sign.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_app::StoreError;
use maillage_app::access::link::LinkPurpose;
use maillage_app::accompany::placement::{KeptSignature, PlacementSignatureStore};
use maillage_app::agree::agreement::SignedThrough;
use maillage_domain::accompany::placement::Signatory;
use maillage_domain::ids::{AccountId, LinkId, PlacementId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, hash, instant, millis, word};

#[async_trait]
impl PlacementSignatureStore for Tx {
    async fn insert_placement_signature(
        &mut self,
        placement: PlacementId,
        signature: &KeptSignature,
    ) -> Result<(), StoreError> {
        let (org, id, signatory) = (self.org(), placement.0, signature.signatory.as_str());
        let (link, account) = match signature.through {
            SignedThrough::Link(link) => (Some(link.0), None),
            SignedThrough::Account(account) => (None, Some(account.0)),
        };
        let signed_at = millis(signature.signed_at);
        let document = signature.document.as_slice();
        let sealed = signature.sealed_name.as_deref();
        sqlx::query!(
            "INSERT INTO placement_signature (organisation_id, placement_id, signatory, position, name,
                 sealed_name, quality, signed_at, consent, document_hash, link_id, account_id)
             VALUES ($1, $2, $3,
                 (SELECT COUNT(*) FROM placement_signature WHERE organisation_id = $1 AND placement_id = $2),
                 $4, $5, $6, $7, $8, $9, $10, $11)",
            org,
            id,
            signatory,
            signature.name,
            sealed,
            signature.quality,
            signed_at,
            signature.consent,
            document,
            link,
            account,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a signature of a placement"))?;
        Ok(())
    }

    async fn placement_signatures(
        &mut self,
        placement: PlacementId,
    ) -> Result<Vec<KeptSignature>, StoreError> {
        let (org, id) = (self.org(), placement.0);
        sqlx::query!(
            r#"SELECT signatory, name, sealed_name, quality, signed_at, consent, document_hash,
                      link_id AS "link_id: Uuid", account_id AS "account_id: Uuid"
               FROM placement_signature WHERE organisation_id = $1 AND placement_id = $2
               ORDER BY position"#,
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the signatures of a placement"))?
        .into_iter()
        .map(|row| {
            let through = match (row.link_id, row.account_id) {
                (Some(link), _) => SignedThrough::Link(LinkId(link)),
                (None, Some(account)) => SignedThrough::Account(AccountId(account)),
                (None, None) => {
                    return Err(StoreError::Damaged("a signature came from nowhere".to_owned()));
                }
            };
            Ok(KeptSignature {
                signatory: word(&row.signatory)?,
                name: row.name,
                sealed_name: row.sealed_name,
                quality: row.quality,
                signed_at: instant(row.signed_at)?,
                consent: row.consent,
                document: hash(&row.document_hash)?,
                through,
            })
        })
        .collect()
    }

    async fn delete_placement_signatures(
        &mut self,
        placement: PlacementId,
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), placement.0);
        sqlx::query!(
            "DELETE FROM placement_signature WHERE organisation_id = $1 AND placement_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("forget the signatures of a placement"))?;
        Ok(())
    }

    async fn open_placement_links(
        &mut self,
        placement: PlacementId,
        signatory: Signatory,
        now: Timestamp,
    ) -> Result<Vec<LinkId>, StoreError> {
        let (org, id, now) = (self.org(), placement.0, millis(now));
        let purpose = match signatory {
            Signatory::Partner => LinkPurpose::PlacementPartner.as_str(),
            Signatory::Participant => LinkPurpose::PlacementPerson.as_str(),
            Signatory::Organisation => return Ok(Vec::new()),
        };
        let ids = sqlx::query_scalar!(
            r#"SELECT link_id AS "link_id!: Uuid" FROM link
               WHERE organisation_id = $1 AND subject_id = $2 AND purpose = $3 AND revoked_at IS NULL
                 AND (expires_at IS NULL OR expires_at > $4)"#,
            org,
            id,
            purpose,
            now,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the links of a placement"))?;
        Ok(ids.into_iter().map(LinkId).collect())
    }
}
