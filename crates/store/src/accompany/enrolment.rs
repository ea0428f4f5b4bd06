//! The rows of enrolments.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_app::accompany::enrolment::{Enrolment, EnrolmentStore};
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{ParticipantId, ProgrammeId};
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, maybe_day};

#[derive(sqlx::FromRow)]
struct Row {
    programme_id: Uuid,
    programme_name: String,
    participant_id: Uuid,
    pseudonym: String,
    starts_on: String,
    ends_on: Option<String>,
}

impl TryFrom<Row> for Enrolment {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            programme: ProgrammeId(row.programme_id),
            programme_name: row.programme_name,
            participant: ParticipantId(row.participant_id),
            pseudonym: Pseudonym::stored(row.pseudonym),
            starts_on: day(&row.starts_on)?,
            ends_on: maybe_day(row.ends_on.as_deref())?,
        })
    }
}

#[async_trait]
impl EnrolmentStore for Tx {
    async fn put_enrolment(
        &mut self,
        programme: ProgrammeId,
        participant: ParticipantId,
        (starts_on, ends_on): (Date, Option<Date>),
    ) -> Result<(), StoreError> {
        let (org, programme, participant) = (self.org(), programme.0, participant.0);
        let (starts_on, ends_on) = (starts_on.to_string(), ends_on.map(|day| day.to_string()));
        sqlx::query!(
            "INSERT INTO enrolment (organisation_id, programme_id, participant_id, starts_on, ends_on)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (organisation_id, programme_id, participant_id)
             DO UPDATE SET starts_on = excluded.starts_on, ends_on = excluded.ends_on",
            org,
            programme,
            participant,
            starts_on,
            ends_on,
        )
        .execute(self.conn())
        .await
        .map_err(engine("enrol somebody"))?;
        Ok(())
    }

    async fn enrolments_in(
        &mut self,
        programme: ProgrammeId,
    ) -> Result<Vec<Enrolment>, StoreError> {
        let (org, programme) = (self.org(), programme.0);
        sqlx::query_as!(
            Row,
            r#"SELECT e.programme_id AS "programme_id!: Uuid", g.name AS programme_name,
                      e.participant_id AS "participant_id!: Uuid", p.pseudonym, e.starts_on, e.ends_on
               FROM enrolment e
               JOIN programme g ON g.organisation_id = e.organisation_id
                               AND g.programme_id = e.programme_id
               JOIN participant p ON p.organisation_id = e.organisation_id
                                 AND p.participant_id = e.participant_id
               WHERE e.organisation_id = $1 AND e.programme_id = $2 ORDER BY p.pseudonym"#,
            org,
            programme,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read who takes part"))?
        .into_iter()
        .map(Enrolment::try_from)
        .collect()
    }

    async fn enrolments_of(
        &mut self,
        participants: &[ParticipantId],
    ) -> Result<Vec<Enrolment>, StoreError> {
        let (org, mut found) = (self.org(), Vec::new());
        for part in participants.chunks(500) {
            let mut query = QueryBuilder::new(
                "SELECT e.programme_id, g.name AS programme_name, e.participant_id, p.pseudonym,
                        e.starts_on, e.ends_on
                 FROM enrolment e
                 JOIN programme g ON g.organisation_id = e.organisation_id
                                 AND g.programme_id = e.programme_id
                 JOIN participant p ON p.organisation_id = e.organisation_id
                                   AND p.participant_id = e.participant_id
                 WHERE e.organisation_id = ",
            );
            query.push_bind(org).push(" AND e.participant_id IN (");
            let mut list = query.separated(", ");
            for id in part {
                list.push_bind(id.0);
            }
            query.push(") ORDER BY g.name, e.starts_on");
            let rows: Vec<Row> = query
                .build_query_as()
                .fetch_all(self.conn())
                .await
                .map_err(engine("read enrolments"))?;
            for row in rows {
                found.push(row.try_into()?);
            }
        }
        Ok(found)
    }
}
