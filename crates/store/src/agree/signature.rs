//! The rows of signatures.

use maillage_app::StoreError;
use maillage_app::agree::agreement::SignedThrough;
use maillage_domain::agree::agreement::{DocumentHash, Signature};
use maillage_domain::agree::commitment::Side;
use maillage_domain::ids::{AccountId, AgreementId, LinkId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, hash, instant, millis, word};

/// A signature with the way by which it came.
pub(super) struct StoredSignature {
    pub(super) signature: Signature,
    pub(super) through: SignedThrough,
}

impl Tx {
    /// The signatures of an agreement, in the order in which they came.
    pub(super) async fn signatures(
        &mut self,
        agreement: AgreementId,
    ) -> Result<Vec<StoredSignature>, StoreError> {
        let (org, id) = (self.org(), agreement.0);
        sqlx::query!(
            r#"SELECT side, name, quality, signed_at, consent, document_hash,
                      link_id AS "link_id: Uuid", account_id AS "account_id: Uuid"
               FROM signature WHERE organisation_id = $1 AND agreement_id = $2 ORDER BY position"#,
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the signatures"))?
        .into_iter()
        .map(|row| {
            let through = match (row.link_id, row.account_id) {
                (Some(link), _) => SignedThrough::Link(LinkId(link)),
                (None, Some(account)) => SignedThrough::Account(AccountId(account)),
                (None, None) => {
                    return Err(StoreError::Damaged("a signature came from nowhere".to_owned()));
                }
            };
            let signature = Signature {
                side: word(&row.side)?,
                name: row.name,
                quality: row.quality,
                signed_at: instant(row.signed_at)?,
                consent: row.consent,
                document: DocumentHash(hash(&row.document_hash)?),
            };
            Ok(StoredSignature { signature, through })
        })
        .collect()
    }

    pub(super) async fn add_signature(
        &mut self,
        agreement: AgreementId,
        signature: &Signature,
        through: SignedThrough,
    ) -> Result<(), StoreError> {
        let (org, id, side) = (self.org(), agreement.0, signature.side.as_str());
        let (link, account) = match through {
            SignedThrough::Link(link) => (Some(link.0), None),
            SignedThrough::Account(account) => (None, Some(account.0)),
        };
        let signed_at = millis(signature.signed_at);
        let document = signature.document.0.as_slice();
        sqlx::query!(
            "INSERT INTO signature (organisation_id, agreement_id, side, position, name, quality, signed_at,
                 consent, document_hash, link_id, account_id)
             VALUES ($1, $2, $3,
                 (SELECT COUNT(*) FROM signature WHERE organisation_id = $1 AND agreement_id = $2),
                 $4, $5, $6, $7, $8, $9, $10)",
            org,
            id,
            side,
            signature.name,
            signature.quality,
            signed_at,
            signature.consent,
            document,
            link,
            account,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a signature"))?;
        Ok(())
    }

    pub(super) async fn forget_signatures(
        &mut self,
        agreement: AgreementId,
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), agreement.0);
        sqlx::query!(
            "DELETE FROM signature WHERE organisation_id = $1 AND agreement_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take signatures back"))?;
        Ok(())
    }
}

/// Only the sides and the ways.
pub(super) fn ways(signatures: Vec<StoredSignature>) -> Vec<(Side, SignedThrough)> {
    signatures.into_iter().map(|stored| (stored.signature.side, stored.through)).collect()
}
