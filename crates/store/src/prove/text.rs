//! The rows of the coordinator's texts.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::prove::ProofTextStore;
use maillage_app::prove::text::ProofText;
use maillage_domain::locale::Locale;

use crate::Tx;
use crate::column::{engine, instant, millis, word};

#[async_trait]
impl ProofTextStore for Tx {
    async fn proof_texts(&mut self) -> Result<Vec<ProofText>, StoreError> {
        let org = self.org();
        let rows = sqlx::query!(
            "SELECT block, locale, body, written_by, written_at FROM proof_text
             WHERE organisation_id = $1 ORDER BY block, locale",
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the texts of the case study"))?;
        rows.into_iter()
            .map(|row| {
                Ok(ProofText {
                    block: row.block,
                    locale: word(&row.locale)?,
                    body: row.body,
                    written_by: row.written_by,
                    written_at: instant(row.written_at)?,
                })
            })
            .collect()
    }

    async fn put_proof_text(&mut self, text: &ProofText) -> Result<(), StoreError> {
        let (org, locale, written_at) = (self.org(), text.locale.code(), millis(text.written_at));
        sqlx::query!(
            "INSERT INTO proof_text (organisation_id, block, locale, body, written_by, written_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (organisation_id, block, locale) DO UPDATE
             SET body = excluded.body, written_by = excluded.written_by, written_at = excluded.written_at",
            org,
            text.block,
            locale,
            text.body,
            text.written_by,
            written_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a text of the case study"))?;
        Ok(())
    }

    async fn delete_proof_text(&mut self, block: &str, locale: Locale) -> Result<(), StoreError> {
        let (org, locale) = (self.org(), locale.code());
        sqlx::query!(
            "DELETE FROM proof_text WHERE organisation_id = $1 AND block = $2 AND locale = $3",
            org,
            block,
            locale,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take a text of the case study back"))?;
        Ok(())
    }
}
