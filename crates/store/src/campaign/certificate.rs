//! The rows of proofs that were seen.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::campaign::certificate::{CertificateStore, KeptCertificate};
use maillage_domain::campaign::certificate::SeenCertificate;
use maillage_domain::ids::VolunteerId;

use crate::Tx;
use crate::column::{day, engine, instant, millis};

struct Row {
    code: String,
    issued_on: String,
    valid_until: String,
    seen_by: String,
    seen_at: i64,
}

impl TryFrom<Row> for KeptCertificate {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let seen = SeenCertificate {
            code: row.code,
            issued_on: day(&row.issued_on)?,
            valid_until: day(&row.valid_until)?,
        };
        Ok(Self { seen, seen_by: row.seen_by, seen_at: instant(row.seen_at)? })
    }
}

#[async_trait]
impl CertificateStore for Tx {
    async fn keep_certificate(
        &mut self,
        volunteer: VolunteerId,
        kept: &KeptCertificate,
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), volunteer.0);
        let (issued_on, until) =
            (kept.seen.issued_on.to_string(), kept.seen.valid_until.to_string());
        let seen_at = millis(kept.seen_at);
        sqlx::query!(
            "INSERT INTO volunteer_certificate (organisation_id, volunteer_id, code, issued_on,
                 valid_until, seen_by, seen_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (organisation_id, volunteer_id, code, issued_on) DO NOTHING",
            org,
            id,
            kept.seen.code,
            issued_on,
            until,
            kept.seen_by,
            seen_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep that a proof was seen"))?;
        Ok(())
    }

    async fn certificates(
        &mut self,
        volunteer: VolunteerId,
    ) -> Result<Vec<KeptCertificate>, StoreError> {
        let (org, id) = (self.org(), volunteer.0);
        sqlx::query_as!(
            Row,
            "SELECT code, issued_on, valid_until, seen_by, seen_at FROM volunteer_certificate
             WHERE organisation_id = $1 AND volunteer_id = $2 ORDER BY issued_on DESC, code",
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read which proofs were seen"))?
        .into_iter()
        .map(KeptCertificate::try_from)
        .collect()
    }

    async fn delete_certificates(&mut self, volunteer: VolunteerId) -> Result<(), StoreError> {
        let (org, id) = (self.org(), volunteer.0);
        sqlx::query!(
            "DELETE FROM volunteer_certificate WHERE organisation_id = $1 AND volunteer_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("forget proofs"))?;
        Ok(())
    }
}
