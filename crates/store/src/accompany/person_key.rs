//! The rows of persons' keys.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::accompany::person_key::PersonKeyStore;
use maillage_domain::ids::ParticipantId;
use uuid::Uuid;

use crate::Tx;
use crate::column::engine;

#[async_trait]
impl PersonKeyStore for Tx {
    async fn insert_person_key(
        &mut self,
        id: ParticipantId,
        wrapped: &[u8],
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            "INSERT INTO person_key (organisation_id, participant_id, wrapped) VALUES ($1, $2, $3)",
            org,
            id,
            wrapped,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a person's key"))?;
        Ok(())
    }

    async fn person_key(&mut self, id: ParticipantId) -> Result<Option<Vec<u8>>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_scalar!(
            "SELECT wrapped FROM person_key WHERE organisation_id = $1 AND participant_id = $2",
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a person's key"))
    }

    async fn update_person_key(
        &mut self,
        id: ParticipantId,
        wrapped: &[u8],
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            "UPDATE person_key SET wrapped = $3 WHERE organisation_id = $1 AND participant_id = $2",
            org,
            id,
            wrapped,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a person's key"))?;
        Ok(())
    }

    async fn delete_person_key(&mut self, id: ParticipantId) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            "DELETE FROM person_key WHERE organisation_id = $1 AND participant_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("destroy a person's key"))?;
        Ok(())
    }

    async fn person_keys_after(
        &mut self,
        after: Option<ParticipantId>,
        limit: i64,
    ) -> Result<Vec<(ParticipantId, Vec<u8>)>, StoreError> {
        let (org, after) = (self.org(), after.map_or(Uuid::nil(), |id| id.0));
        let rows = sqlx::query!(
            r#"SELECT participant_id AS "participant_id!: Uuid", wrapped FROM person_key
               WHERE organisation_id = $1 AND participant_id > $2 ORDER BY participant_id LIMIT $3"#,
            org,
            after,
            limit,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read persons' keys"))?;
        Ok(rows.into_iter().map(|row| (ParticipantId(row.participant_id), row.wrapped)).collect())
    }
}
