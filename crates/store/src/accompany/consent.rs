//! The rows of consents.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_app::accompany::consent::{ConsentStore, NotedConsent};
use maillage_domain::accompany::consent::Consent;
use maillage_domain::ids::{AccountId, ConsentId, ParticipantId};
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, instant, maybe_day, millis, word};

#[derive(sqlx::FromRow)]
struct Row {
    consent_id: Uuid,
    participant_id: Uuid,
    purpose: String,
    given_by: String,
    form: String,
    given_on: String,
    expires_on: String,
    withdrawn_on: Option<String>,
    noted_by: Option<Uuid>,
    noted_at: i64,
}

impl TryFrom<Row> for NotedConsent {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: ConsentId(row.consent_id),
            participant: ParticipantId(row.participant_id),
            consent: Consent {
                purpose: word(&row.purpose)?,
                given_by: word(&row.given_by)?,
                given_on: day(&row.given_on)?,
                expires_on: day(&row.expires_on)?,
                withdrawn_on: maybe_day(row.withdrawn_on.as_deref())?,
            },
            form: word(&row.form)?,
            noted_by: row.noted_by.map(AccountId),
            noted_at: instant(row.noted_at)?,
        })
    }
}

#[async_trait]
impl ConsentStore for Tx {
    async fn insert_consent(&mut self, noted: &NotedConsent) -> Result<(), StoreError> {
        let (org, id, participant) = (self.org(), noted.id.0, noted.participant.0);
        let consent = noted.consent;
        let (purpose, given_by) = (consent.purpose.as_str(), consent.given_by.as_str());
        let (form, noted_by) = (noted.form.as_str(), noted.noted_by.map(|id| id.0));
        let (given_on, expires_on) = (consent.given_on.to_string(), consent.expires_on.to_string());
        let withdrawn_on = consent.withdrawn_on.map(|day| day.to_string());
        let noted_at = millis(noted.noted_at);
        sqlx::query!(
            "INSERT INTO consent (organisation_id, consent_id, participant_id, purpose, given_by, form,
                 given_on, expires_on, withdrawn_on, noted_by, noted_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            org,
            id,
            participant,
            purpose,
            given_by,
            form,
            given_on,
            expires_on,
            withdrawn_on,
            noted_by,
            noted_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("note a consent"))?;
        Ok(())
    }

    async fn withdraw_consent(&mut self, id: ConsentId, on: Date) -> Result<(), StoreError> {
        let (org, id, on) = (self.org(), id.0, on.to_string());
        sqlx::query!(
            "UPDATE consent SET withdrawn_on = $3
             WHERE organisation_id = $1 AND consent_id = $2 AND withdrawn_on IS NULL",
            org,
            id,
            on,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take a consent back"))?;
        Ok(())
    }

    async fn consents(
        &mut self,
        participant: ParticipantId,
    ) -> Result<Vec<NotedConsent>, StoreError> {
        let (org, participant) = (self.org(), participant.0);
        sqlx::query_as!(
            Row,
            r#"SELECT consent_id AS "consent_id!: Uuid", participant_id AS "participant_id!: Uuid", purpose,
                      given_by, form, given_on, expires_on, withdrawn_on, noted_by AS "noted_by: Uuid",
                      noted_at
               FROM consent WHERE organisation_id = $1 AND participant_id = $2
               ORDER BY given_on DESC, consent_id DESC"#,
            org,
            participant,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read consents"))?
        .into_iter()
        .map(NotedConsent::try_from)
        .collect()
    }

    async fn consents_of(
        &mut self,
        participants: &[ParticipantId],
    ) -> Result<Vec<NotedConsent>, StoreError> {
        let (org, mut found) = (self.org(), Vec::new());
        for part in participants.chunks(500) {
            let mut query = QueryBuilder::new(
                "SELECT consent_id, participant_id, purpose, given_by, form, given_on, expires_on,
                        withdrawn_on, noted_by, noted_at
                 FROM consent WHERE organisation_id = ",
            );
            query.push_bind(org).push(" AND participant_id IN (");
            let mut list = query.separated(", ");
            for id in part {
                list.push_bind(id.0);
            }
            query.push(")");
            let rows: Vec<Row> = query
                .build_query_as()
                .fetch_all(self.conn())
                .await
                .map_err(engine("read consents of many"))?;
            for row in rows {
                found.push(row.try_into()?);
            }
        }
        Ok(found)
    }
}
