//! The rows of guardians.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::accompany::guardian::{GuardianStore, SealedGuardian};
use maillage_domain::ids::{GuardianId, ParticipantId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, millis};

#[async_trait]
impl GuardianStore for Tx {
    async fn insert_guardian(&mut self, guardian: &SealedGuardian) -> Result<(), StoreError> {
        let (org, id, participant) = (self.org(), guardian.id.0, guardian.participant.0);
        let created_at = millis(guardian.created_at);
        sqlx::query!(
            "INSERT INTO guardian (organisation_id, guardian_id, participant_id, sealed, created_at)
             VALUES ($1, $2, $3, $4, $5)",
            org,
            id,
            participant,
            guardian.sealed,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a guardian"))?;
        Ok(())
    }

    async fn update_guardian(&mut self, guardian: &SealedGuardian) -> Result<(), StoreError> {
        let (org, id) = (self.org(), guardian.id.0);
        sqlx::query!(
            "UPDATE guardian SET sealed = $3 WHERE organisation_id = $1 AND guardian_id = $2",
            org,
            id,
            guardian.sealed,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a guardian"))?;
        Ok(())
    }

    async fn delete_guardian(&mut self, id: GuardianId) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            "DELETE FROM guardian WHERE organisation_id = $1 AND guardian_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take a guardian away"))?;
        Ok(())
    }

    async fn guardians(
        &mut self,
        participant: ParticipantId,
    ) -> Result<Vec<SealedGuardian>, StoreError> {
        let (org, participant) = (self.org(), participant.0);
        sqlx::query!(
            r#"SELECT guardian_id AS "guardian_id!: Uuid", participant_id AS "participant_id!: Uuid",
                      sealed, created_at
               FROM guardian WHERE organisation_id = $1 AND participant_id = $2 ORDER BY guardian_id"#,
            org,
            participant,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read guardians"))?
        .into_iter()
        .map(|row| {
            Ok(SealedGuardian {
                id: GuardianId(row.guardian_id),
                participant: ParticipantId(row.participant_id),
                sealed: row.sealed,
                created_at: instant(row.created_at)?,
            })
        })
        .collect()
    }

    async fn delete_guardians(&mut self, participant: ParticipantId) -> Result<(), StoreError> {
        let (org, participant) = (self.org(), participant.0);
        sqlx::query!(
            "DELETE FROM guardian WHERE organisation_id = $1 AND participant_id = $2",
            org,
            participant,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take guardians away"))?;
        Ok(())
    }
}
