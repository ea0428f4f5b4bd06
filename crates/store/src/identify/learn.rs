//! The answers that a network can learn from.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::identify::learn::Answered;
use maillage_app::identify::learn::LearnStore;
use maillage_domain::ids::ProspectId;
use uuid::Uuid;

use crate::Tx;
use crate::column::engine;

#[async_trait]
impl LearnStore for Tx {
    async fn answered(&mut self) -> Result<Vec<Answered>, StoreError> {
        let org = self.org();
        let rows = sqlx::query!(
            r#"SELECT p.prospect_id AS "prospect_id!: Uuid", p.name, p.stage, p.explanation AS "explanation!"
               FROM prospect p
               WHERE p.organisation_id = $1 AND p.stage IN ('partner', 'declined') AND p.explanation IS NOT NULL
                 AND EXISTS (SELECT 1 FROM prospect_move m
                             WHERE m.organisation_id = $1 AND m.prospect_id = p.prospect_id
                               AND m.to_stage IN ('contacted', 'met', 'proposal'))
               ORDER BY p.prospect_id"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the answers of those who were contacted"))?;
        let answered = rows.into_iter().map(|row| Answered {
            prospect: ProspectId(row.prospect_id),
            name: row.name,
            partner: row.stage == "partner",
            explanation: row.explanation,
        });
        Ok(answered.collect())
    }
}
