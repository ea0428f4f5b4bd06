//! The row of what a network set about its scores.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::identify::score::ScoreSetting;
use maillage_app::identify::score::ScoreStore;

use crate::Tx;
use crate::column::{engine, instant, json, millis, to_json};

#[async_trait]
impl ScoreStore for Tx {
    async fn score_setting(&mut self) -> Result<Option<ScoreSetting>, StoreError> {
        let org = self.org();
        let row = sqlx::query!(
            r#"SELECT criteria, is_rotating AS "is_rotating!: bool", changed_by, changed_at
               FROM score_setting WHERE organisation_id = $1"#,
            org,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read how the network scores"))?;
        row.map(|row| {
            Ok(ScoreSetting {
                criteria: json(&row.criteria)?,
                is_rotating: row.is_rotating,
                changed: Some((row.changed_by, instant(row.changed_at)?)),
            })
        })
        .transpose()
    }

    async fn put_score_setting(&mut self, setting: &ScoreSetting) -> Result<(), StoreError> {
        let Some((changed_by, changed_at)) = &setting.changed else { return Ok(()) };
        let (org, criteria) = (self.org(), to_json(&setting.criteria)?);
        let changed_at = millis(*changed_at);
        sqlx::query!(
            "INSERT INTO score_setting (organisation_id, criteria, is_rotating, changed_by, changed_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (organisation_id) DO UPDATE
             SET criteria = excluded.criteria, is_rotating = excluded.is_rotating,
                 changed_by = excluded.changed_by, changed_at = excluded.changed_at",
            org,
            criteria,
            setting.is_rotating,
            changed_by,
            changed_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write how the network scores"))?;
        Ok(())
    }
}
