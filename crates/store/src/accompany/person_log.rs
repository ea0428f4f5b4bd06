//! The rows of the log of who read about whom.

use async_trait::async_trait;
use maillage_app::accompany::person_log::{LoggedReading, PersonLogStore, ReadingRow};
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::accompany::person_log::{Reading, ReadingHead};
use maillage_domain::ids::{AccountId, ParticipantId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, hash, instant, millis, word};

struct Row {
    number: i64,
    at: i64,
    account_id: Option<Uuid>,
    participant_id: Option<Uuid>,
    act: String,
    detail: String,
    hash: Vec<u8>,
    by_name: Option<String>,
    pseudonym: Option<String>,
}

impl TryFrom<Row> for ReadingRow {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            line: LoggedReading {
                number: row.number,
                reading: Reading {
                    at: instant(row.at)?,
                    by: row.account_id.map(AccountId),
                    participant: row.participant_id.map(ParticipantId),
                    act: word(&row.act)?,
                    detail: row.detail,
                },
                hash: hash(&row.hash)?,
            },
            by_name: row.by_name,
            pseudonym: row.pseudonym,
        })
    }
}

#[async_trait]
impl PersonLogStore for Tx {
    async fn person_log_head(&mut self) -> Result<ReadingHead, StoreError> {
        let (org, empty) = (self.org(), ReadingHead::EMPTY.hash.to_vec());
        let row = sqlx::query!(
            "INSERT INTO person_log_head (organisation_id, number, hash) VALUES ($1, 0, $2)
             ON CONFLICT (organisation_id) DO UPDATE SET number = person_log_head.number
             RETURNING number, hash",
            org,
            empty,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("hold the log of people"))?;
        Ok(ReadingHead { number: row.number, hash: hash(&row.hash)? })
    }

    async fn person_log_kept_head(&mut self) -> Result<ReadingHead, StoreError> {
        let org = self.org();
        let row = sqlx::query!(
            "SELECT number, hash FROM person_log_head WHERE organisation_id = $1",
            org
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read the end of the log of people"))?;
        let Some(row) = row else { return Ok(ReadingHead::EMPTY) };
        Ok(ReadingHead { number: row.number, hash: hash(&row.hash)? })
    }

    async fn insert_reading(&mut self, line: &LoggedReading) -> Result<(), StoreError> {
        let (org, reading) = (self.org(), &line.reading);
        let (account, person) = (reading.by.map(|id| id.0), reading.participant.map(|id| id.0));
        let (at, act, hash) = (millis(reading.at), reading.act.as_str(), line.hash.to_vec());
        sqlx::query!(
            "INSERT INTO person_log (organisation_id, number, at, account_id, participant_id, act, detail,
                 hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            org,
            line.number,
            at,
            account,
            person,
            act,
            reading.detail,
            hash,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write the log of people"))?;
        sqlx::query!(
            "UPDATE person_log_head SET number = $2, hash = $3 WHERE organisation_id = $1",
            org,
            line.number,
            hash,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep the end of the log of people"))?;
        Ok(())
    }

    async fn readings_after(
        &mut self,
        number: i64,
        limit: i64,
    ) -> Result<Vec<LoggedReading>, StoreError> {
        let org = self.org();
        sqlx::query_as!(
            Row,
            r#"SELECT number, at, account_id AS "account_id: Uuid", participant_id AS "participant_id: Uuid",
                      act, detail, hash, CAST(NULL AS TEXT) AS "by_name: String",
                      CAST(NULL AS TEXT) AS "pseudonym: String"
               FROM person_log WHERE organisation_id = $1 AND number > $2 ORDER BY number LIMIT $3"#,
            org,
            number,
            limit,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the log of people"))?
        .into_iter()
        .map(|row| ReadingRow::try_from(row).map(|row| row.line))
        .collect()
    }

    async fn readings(
        &mut self,
        participant: Option<ParticipantId>,
        page: Page,
    ) -> Result<Paged<ReadingRow>, StoreError> {
        let (org, of_one) = (self.org(), i64::from(participant.is_some()));
        let participant = participant.map_or(Uuid::nil(), |id| id.0);
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM person_log
               WHERE organisation_id = $1 AND (CAST($2 AS BIGINT) = 0 OR participant_id = $3)"#,
            org,
            of_one,
            participant,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the log of people"))?;
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT l.number, l.at, l.account_id AS "account_id: Uuid",
                      l.participant_id AS "participant_id: Uuid", l.act, l.detail, l.hash,
                      a.name AS "by_name?: String", p.pseudonym AS "pseudonym?: String"
               FROM person_log l
               LEFT JOIN account a ON a.account_id = l.account_id
               LEFT JOIN participant p ON p.organisation_id = l.organisation_id
                                      AND p.participant_id = l.participant_id
               WHERE l.organisation_id = $1 AND (CAST($2 AS BIGINT) = 0 OR l.participant_id = $3)
               ORDER BY l.number DESC LIMIT $4 OFFSET $5"#,
            org,
            of_one,
            participant,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the log of people"))?
        .into_iter()
        .map(ReadingRow::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }
}
