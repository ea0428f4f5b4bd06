//! The rows of sign-ups to events.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_app::StoreError;
use maillage_app::campaign::sign_up::{SignUp, SignUpStore};
use maillage_domain::ids::{EventId, MessageId, SignUpId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, maybe_instant, maybe_millis, millis, word};

struct Row {
    sign_up_id: Uuid,
    event_id: Uuid,
    state: String,
    name: String,
    email: String,
    companions: i64,
    needs: String,
    locale: String,
    origin_code: String,
    created_at: i64,
    anonymised_at: Option<i64>,
}

impl TryFrom<Row> for SignUp {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: SignUpId(row.sign_up_id),
            event: EventId(row.event_id),
            state: word(&row.state)?,
            name: row.name,
            email: row.email,
            companions: u32::try_from(row.companions).map_err(|_| {
                StoreError::Damaged("a sign-up brings fewer than nobody".to_owned())
            })?,
            needs: row.needs,
            locale: word(&row.locale)?,
            origin_code: row.origin_code,
            created_at: instant(row.created_at)?,
            anonymised_at: maybe_instant(row.anonymised_at)?,
        })
    }
}

#[async_trait]
impl SignUpStore for Tx {
    async fn insert_sign_up(&mut self, sign_up: &SignUp) -> Result<(), StoreError> {
        let (org, id, event) = (self.org(), sign_up.id.0, sign_up.event.0);
        let (state, locale) = (sign_up.state.as_str(), sign_up.locale.code());
        let companions = i64::from(sign_up.companions);
        let created_at = millis(sign_up.created_at);
        let anonymised_at = maybe_millis(sign_up.anonymised_at);
        sqlx::query!(
            "INSERT INTO sign_up (organisation_id, sign_up_id, event_id, state, name, email, companions,
                 needs, locale, origin_code, created_at, anonymised_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            org,
            id,
            event,
            state,
            sign_up.name,
            sign_up.email,
            companions,
            sign_up.needs,
            locale,
            sign_up.origin_code,
            created_at,
            anonymised_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a sign-up"))?;
        Ok(())
    }

    async fn update_sign_up(&mut self, sign_up: &SignUp) -> Result<(), StoreError> {
        let (org, id, state) = (self.org(), sign_up.id.0, sign_up.state.as_str());
        let companions = i64::from(sign_up.companions);
        sqlx::query!(
            "UPDATE sign_up SET state = $3, companions = $4, needs = $5
             WHERE organisation_id = $1 AND sign_up_id = $2",
            org,
            id,
            state,
            companions,
            sign_up.needs,
        )
        .execute(self.conn())
        .await
        .map_err(engine("change a sign-up"))?;
        Ok(())
    }

    async fn sign_up(&mut self, id: SignUpId) -> Result<Option<SignUp>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT sign_up_id AS "sign_up_id!: Uuid", event_id AS "event_id!: Uuid", state, name, email,
                      companions, needs, locale, origin_code, created_at, anonymised_at
               FROM sign_up WHERE organisation_id = $1 AND sign_up_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a sign-up"))?
        .map(SignUp::try_from)
        .transpose()
    }

    async fn sign_ups(&mut self, event: EventId) -> Result<Vec<SignUp>, StoreError> {
        let (org, event) = (self.org(), event.0);
        sqlx::query_as!(
            Row,
            r#"SELECT sign_up_id AS "sign_up_id!: Uuid", event_id AS "event_id!: Uuid", state, name, email,
                      companions, needs, locale, origin_code, created_at, anonymised_at
               FROM sign_up WHERE organisation_id = $1 AND event_id = $2
               ORDER BY created_at, sign_up_id"#,
            org,
            event,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the sign-ups of an event"))?
        .into_iter()
        .map(SignUp::try_from)
        .collect()
    }

    async fn link_sign_up_message(
        &mut self,
        id: SignUpId,
        message: MessageId,
    ) -> Result<(), StoreError> {
        let (org, id, message) = (self.org(), id.0, message.0);
        sqlx::query!(
            "INSERT INTO sign_up_message (organisation_id, message_id, sign_up_id) VALUES ($1, $2, $3)",
            org,
            message,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep what a message tells of"))?;
        Ok(())
    }

    async fn forget_needs(&mut self, ended_before: &str) -> Result<u64, StoreError> {
        let org = self.org();
        let done = sqlx::query!(
            "UPDATE sign_up SET needs = ''
             WHERE organisation_id = $1 AND needs <> '' AND event_id IN
                 (SELECT e.event_id FROM event e WHERE e.organisation_id = $1 AND e.ends_at < $2)",
            org,
            ended_before,
        )
        .execute(self.conn())
        .await
        .map_err(engine("forget needs"))?;
        Ok(done.rows_affected())
    }

    async fn anonymise_sign_ups(
        &mut self,
        ended_before: &str,
        at: Timestamp,
    ) -> Result<u64, StoreError> {
        let org = self.org();
        let due = sqlx::query_scalar!(
            r#"SELECT s.sign_up_id AS "sign_up_id!: Uuid"
               FROM sign_up s JOIN event e
                 ON e.organisation_id = s.organisation_id AND e.event_id = s.event_id
               WHERE s.organisation_id = $1 AND s.anonymised_at IS NULL AND e.ends_at < $2"#,
            org,
            ended_before,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read whom to forget"))?;
        for id in &due {
            forget(self, *id, millis(at)).await?;
        }
        Ok(u64::try_from(due.len()).unwrap_or(u64::MAX))
    }
}

/// Takes the name with everything that bears it.
async fn forget(tx: &mut Tx, id: Uuid, at: i64) -> Result<(), StoreError> {
    let org = tx.org();
    let messages = sqlx::query_scalar!(
        r#"DELETE FROM sign_up_message WHERE organisation_id = $1 AND sign_up_id = $2
           RETURNING message_id AS "message_id!: Uuid""#,
        org,
        id,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("let go of messages"))?;
    for message in messages {
        sqlx::query!(
            "DELETE FROM message WHERE organisation_id = $1 AND message_id = $2",
            org,
            message,
        )
        .execute(tx.conn())
        .await
        .map_err(engine("delete a message"))?;
    }
    sqlx::query!("DELETE FROM link WHERE organisation_id = $1 AND subject_id = $2", org, id)
        .execute(tx.conn())
        .await
        .map_err(engine("delete links"))?;
    sqlx::query!(
        "UPDATE sign_up SET name = '', email = '', needs = '', anonymised_at = $3
         WHERE organisation_id = $1 AND sign_up_id = $2",
        org,
        id,
        at,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("forget a name"))?;
    Ok(())
}
