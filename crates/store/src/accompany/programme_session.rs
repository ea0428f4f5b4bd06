//! The rows of sessions.

use async_trait::async_trait;
use jiff::civil::{Date, Time};
use maillage_app::accompany::programme_session::{
    Session, SessionFilter, SessionRow, SessionStore,
};
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::ids::{ProgrammeId, ProgrammeSessionId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, instant, maybe_instant, maybe_millis, millis, word};

struct Row {
    programme_session_id: Uuid,
    programme_id: Uuid,
    held_on: String,
    starts_at: String,
    ends_at: String,
    title: String,
    place: String,
    cancelled_at: Option<i64>,
    created_at: i64,
    programme_name: String,
    expected: i64,
    marked: i64,
    present: i64,
}

impl TryFrom<Row> for SessionRow {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            session: Session {
                id: ProgrammeSessionId(row.programme_session_id),
                programme: ProgrammeId(row.programme_id),
                held_on: day(&row.held_on)?,
                starts_at: word(&row.starts_at)?,
                ends_at: word(&row.ends_at)?,
                title: row.title,
                place: row.place,
                cancelled_at: maybe_instant(row.cancelled_at)?,
                created_at: instant(row.created_at)?,
            },
            programme_name: row.programme_name,
            expected: row.expected,
            marked: row.marked,
            present: row.present,
        })
    }
}

#[async_trait]
impl SessionStore for Tx {
    async fn insert_session(&mut self, session: &Session) -> Result<(), StoreError> {
        let (org, id, programme) = (self.org(), session.id.0, session.programme.0);
        let held_on = session.held_on.to_string();
        let (starts_at, ends_at) = (session.starts_at.to_string(), session.ends_at.to_string());
        let cancelled_at = maybe_millis(session.cancelled_at);
        let created_at = millis(session.created_at);
        sqlx::query!(
            "INSERT INTO programme_session (organisation_id, programme_session_id, programme_id, held_on,
                 starts_at, ends_at, title, place, cancelled_at, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            org,
            id,
            programme,
            held_on,
            starts_at,
            ends_at,
            session.title,
            session.place,
            cancelled_at,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a session"))?;
        Ok(())
    }

    async fn update_session(&mut self, session: &Session) -> Result<(), StoreError> {
        let (org, id) = (self.org(), session.id.0);
        let held_on = session.held_on.to_string();
        let (starts_at, ends_at) = (session.starts_at.to_string(), session.ends_at.to_string());
        let cancelled_at = maybe_millis(session.cancelled_at);
        sqlx::query!(
            "UPDATE programme_session SET held_on = $3, starts_at = $4, ends_at = $5, title = $6,
                 place = $7, cancelled_at = $8
             WHERE organisation_id = $1 AND programme_session_id = $2",
            org,
            id,
            held_on,
            starts_at,
            ends_at,
            session.title,
            session.place,
            cancelled_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a session"))?;
        Ok(())
    }

    async fn session(&mut self, id: ProgrammeSessionId) -> Result<Option<Session>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT programme_session_id AS "programme_session_id!: Uuid",
                      programme_id AS "programme_id!: Uuid", held_on, starts_at, ends_at, title, place,
                      cancelled_at, created_at, '' AS "programme_name!: String",
                      CAST(0 AS BIGINT) AS "expected!: i64", CAST(0 AS BIGINT) AS "marked!: i64",
                      CAST(0 AS BIGINT) AS "present!: i64"
               FROM programme_session WHERE organisation_id = $1 AND programme_session_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a session"))?
        .map(|row| SessionRow::try_from(row).map(|row| row.session))
        .transpose()
    }

    async fn session_at(
        &mut self,
        programme: ProgrammeId,
        held_on: Date,
        starts_at: Time,
    ) -> Result<Option<ProgrammeSessionId>, StoreError> {
        let (org, programme) = (self.org(), programme.0);
        let (held_on, starts_at) = (held_on.to_string(), starts_at.to_string());
        let id = sqlx::query_scalar!(
            r#"SELECT programme_session_id AS "programme_session_id!: Uuid" FROM programme_session
               WHERE organisation_id = $1 AND programme_id = $2 AND held_on = $3 AND starts_at = $4"#,
            org,
            programme,
            held_on,
            starts_at,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("look for a session"))?;
        Ok(id.map(ProgrammeSessionId))
    }

    async fn sessions(
        &mut self,
        filter: SessionFilter,
        page: Page,
    ) -> Result<Paged<SessionRow>, StoreError> {
        let org = self.org();
        let of_programme = i64::from(filter.programme.is_some());
        let programme = filter.programme.map_or(Uuid::nil(), |id| id.0);
        let from = filter.from.map(|day| day.to_string()).unwrap_or_default();
        let until = filter.until.map(|day| day.to_string()).unwrap_or_default();
        let (unmarked, earliest) = (i64::from(filter.unmarked), i64::from(filter.earliest_first));
        let total = count_asked(self, (of_programme, programme, &from, &until, unmarked)).await?;
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT s.programme_session_id AS "programme_session_id!: Uuid",
                      s.programme_id AS "programme_id!: Uuid", s.held_on, s.starts_at, s.ends_at, s.title,
                      s.place, s.cancelled_at, s.created_at, g.name AS programme_name,
                      (SELECT COUNT(*) FROM enrolment e
                       WHERE e.organisation_id = s.organisation_id AND e.programme_id = s.programme_id
                         AND e.starts_on <= s.held_on
                         AND (e.ends_on IS NULL OR e.ends_on >= s.held_on)) AS "expected!: i64",
                      (SELECT COUNT(*) FROM attendance a
                       WHERE a.organisation_id = s.organisation_id
                         AND a.programme_session_id = s.programme_session_id) AS "marked!: i64",
                      (SELECT COUNT(*) FROM attendance a
                       WHERE a.organisation_id = s.organisation_id
                         AND a.programme_session_id = s.programme_session_id
                         AND a.mark IN ('present', 'late')) AS "present!: i64"
               FROM programme_session s
               JOIN programme g ON g.organisation_id = s.organisation_id
                               AND g.programme_id = s.programme_id
               WHERE s.organisation_id = $1 AND (CAST($2 AS BIGINT) = 0 OR s.programme_id = $3)
                 AND ($4 = '' OR s.held_on >= $4) AND ($5 = '' OR s.held_on <= $5)
                 AND (CAST($6 AS BIGINT) = 0 OR (s.cancelled_at IS NULL AND EXISTS (
                      SELECT 1 FROM enrolment e
                      WHERE e.organisation_id = s.organisation_id AND e.programme_id = s.programme_id
                        AND e.starts_on <= s.held_on AND (e.ends_on IS NULL OR e.ends_on >= s.held_on)
                        AND NOT EXISTS (
                            SELECT 1 FROM attendance a
                            WHERE a.organisation_id = s.organisation_id
                              AND a.programme_session_id = s.programme_session_id
                              AND a.participant_id = e.participant_id))))
               ORDER BY CASE WHEN CAST($7 AS BIGINT) = 1 THEN s.held_on || s.starts_at ELSE '' END,
                        s.held_on DESC, s.starts_at DESC, s.programme_session_id
               LIMIT $8 OFFSET $9"#,
            org,
            of_programme,
            programme,
            from,
            until,
            unmarked,
            earliest,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the sessions"))?
        .into_iter()
        .map(SessionRow::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }
}

/// Counts what a list is asked for, whatever page of it is shown.
async fn count_asked(
    tx: &mut Tx,
    (of_programme, programme, from, until, unmarked): (i64, Uuid, &str, &str, i64),
) -> Result<i64, StoreError> {
    let org = tx.org();
    sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM programme_session s
               WHERE s.organisation_id = $1 AND (CAST($2 AS BIGINT) = 0 OR s.programme_id = $3)
                 AND ($4 = '' OR s.held_on >= $4) AND ($5 = '' OR s.held_on <= $5)
                 AND (CAST($6 AS BIGINT) = 0 OR (s.cancelled_at IS NULL AND EXISTS (
                      SELECT 1 FROM enrolment e
                      WHERE e.organisation_id = s.organisation_id AND e.programme_id = s.programme_id
                        AND e.starts_on <= s.held_on AND (e.ends_on IS NULL OR e.ends_on >= s.held_on)
                        AND NOT EXISTS (
                            SELECT 1 FROM attendance a
                            WHERE a.organisation_id = s.organisation_id
                              AND a.programme_session_id = s.programme_session_id
                              AND a.participant_id = e.participant_id))))"#,
        org,
        of_programme,
        programme,
        from,
        until,
        unmarked,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count sessions"))
}
