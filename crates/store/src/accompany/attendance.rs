//! The rows of attendance.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::accompany::attendance::{
    Attendance, AttendanceLine, AttendanceStore, AttendedSession,
};
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{ParticipantId, ProgrammeSessionId};
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, millis, word};

/// Rows of one statement.
const ROWS: usize = 500;

#[async_trait]
impl AttendanceStore for Tx {
    async fn put_attendance(&mut self, marks: &[Attendance]) -> Result<(), StoreError> {
        let org = self.org();
        for part in marks.chunks(ROWS) {
            let mut query = QueryBuilder::new(
                "INSERT INTO attendance (organisation_id, programme_session_id, participant_id, mark,
                     noted_by, noted_at) ",
            );
            query.push_values(part, |mut row, mark| {
                row.push_bind(org)
                    .push_bind(mark.session.0)
                    .push_bind(mark.participant.0)
                    .push_bind(mark.mark.as_str())
                    .push_bind(mark.noted_by.map(|id| id.0))
                    .push_bind(millis(mark.noted_at));
            });
            query.push(
                " ON CONFLICT (organisation_id, programme_session_id, participant_id)
                  DO UPDATE SET mark = excluded.mark, noted_by = excluded.noted_by,
                      noted_at = excluded.noted_at",
            );
            query.build().execute(self.conn()).await.map_err(engine("note who was there"))?;
        }
        Ok(())
    }

    async fn delete_attendance(
        &mut self,
        session: ProgrammeSessionId,
        participant: ParticipantId,
    ) -> Result<(), StoreError> {
        let (org, session, participant) = (self.org(), session.0, participant.0);
        sqlx::query!(
            "DELETE FROM attendance
             WHERE organisation_id = $1 AND programme_session_id = $2 AND participant_id = $3",
            org,
            session,
            participant,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take a mark away"))?;
        Ok(())
    }

    async fn attendance_list(
        &mut self,
        session: ProgrammeSessionId,
    ) -> Result<Vec<AttendanceLine>, StoreError> {
        let (org, session) = (self.org(), session.0);
        sqlx::query!(
            r#"SELECT p.participant_id AS "participant_id!: Uuid", p.pseudonym,
                      (SELECT a.mark FROM attendance a
                       WHERE a.organisation_id = p.organisation_id AND a.programme_session_id = $2
                         AND a.participant_id = p.participant_id) AS "mark: String"
               FROM participant p
               WHERE p.organisation_id = $1
                 AND (EXISTS (
                        SELECT 1 FROM attendance a
                        WHERE a.organisation_id = p.organisation_id AND a.programme_session_id = $2
                          AND a.participant_id = p.participant_id)
                   OR EXISTS (
                        SELECT 1 FROM enrolment e JOIN programme_session s
                          ON s.organisation_id = e.organisation_id AND s.programme_id = e.programme_id
                        WHERE e.organisation_id = p.organisation_id
                          AND e.participant_id = p.participant_id AND s.programme_session_id = $2
                          AND e.starts_on <= s.held_on
                          AND (e.ends_on IS NULL OR e.ends_on >= s.held_on)))
               ORDER BY p.pseudonym"#,
            org,
            session,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read who was there"))?
        .into_iter()
        .map(|row| {
            Ok(AttendanceLine {
                participant: ParticipantId(row.participant_id),
                pseudonym: Pseudonym::stored(row.pseudonym),
                mark: row.mark.as_deref().map(word).transpose()?,
            })
        })
        .collect()
    }

    async fn attendance_of(
        &mut self,
        participant: ParticipantId,
    ) -> Result<Vec<AttendedSession>, StoreError> {
        let (org, participant) = (self.org(), participant.0);
        sqlx::query!(
            "SELECT s.held_on, g.name AS programme_name, s.title, a.mark
             FROM attendance a
             JOIN programme_session s ON s.organisation_id = a.organisation_id
                                     AND s.programme_session_id = a.programme_session_id
             JOIN programme g ON g.organisation_id = s.organisation_id
                             AND g.programme_id = s.programme_id
             WHERE a.organisation_id = $1 AND a.participant_id = $2
             ORDER BY s.held_on DESC, s.starts_at DESC",
            org,
            participant,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read when somebody was there"))?
        .into_iter()
        .map(|row| {
            Ok(AttendedSession {
                held_on: day(&row.held_on)?,
                programme_name: row.programme_name,
                title: row.title,
                mark: word(&row.mark)?,
            })
        })
        .collect()
    }
}
