//! The rows of volunteers' hours.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::campaign::hours::{Hours, HoursRow, HoursStore};
use maillage_domain::ids::{HoursId, MissionId, ShiftId, VolunteerId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, instant, maybe_instant, maybe_millis, millis};

struct Row {
    hours_id: Uuid,
    volunteer_id: Uuid,
    mission_id: Uuid,
    shift_id: Option<Uuid>,
    worked_on: String,
    minutes_reported: i64,
    minutes_confirmed: Option<i64>,
    decided_by: String,
    decided_at: Option<i64>,
    created_at: i64,
    name: String,
    title: String,
}

impl TryFrom<Row> for HoursRow {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let minutes = |number: i64| {
            u32::try_from(number)
                .map_err(|_| StoreError::Damaged("hours cannot be fewer than none".to_owned()))
        };
        Ok(Self {
            hours: Hours {
                id: HoursId(row.hours_id),
                volunteer: VolunteerId(row.volunteer_id),
                mission: MissionId(row.mission_id),
                shift: row.shift_id.map(ShiftId),
                on: day(&row.worked_on)?,
                reported: minutes(row.minutes_reported)?,
                confirmed: row.minutes_confirmed.map(minutes).transpose()?,
                decided_by: row.decided_by,
                decided_at: maybe_instant(row.decided_at)?,
                created_at: instant(row.created_at)?,
            },
            volunteer_name: row.name,
            mission_title: row.title,
        })
    }
}

#[async_trait]
impl HoursStore for Tx {
    async fn insert_hours(&mut self, hours: &Hours) -> Result<(), StoreError> {
        let (org, id, volunteer) = (self.org(), hours.id.0, hours.volunteer.0);
        let (mission, shift) = (hours.mission.0, hours.shift.map(|id| id.0));
        let on = hours.on.to_string();
        let (reported, confirmed) = (i64::from(hours.reported), hours.confirmed.map(i64::from));
        let (decided_at, created_at) = (maybe_millis(hours.decided_at), millis(hours.created_at));
        sqlx::query!(
            "INSERT INTO volunteer_hours (organisation_id, hours_id, volunteer_id, mission_id, shift_id,
                 worked_on, minutes_reported, minutes_confirmed, decided_by, decided_at, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            org,
            id,
            volunteer,
            mission,
            shift,
            on,
            reported,
            confirmed,
            hours.decided_by,
            decided_at,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add hours"))?;
        Ok(())
    }

    async fn update_hours(&mut self, hours: &Hours) -> Result<(), StoreError> {
        let (org, id) = (self.org(), hours.id.0);
        let (reported, confirmed) = (i64::from(hours.reported), hours.confirmed.map(i64::from));
        let decided_at = maybe_millis(hours.decided_at);
        sqlx::query!(
            "UPDATE volunteer_hours SET minutes_reported = $3, minutes_confirmed = $4, decided_by = $5,
                 decided_at = $6
             WHERE organisation_id = $1 AND hours_id = $2",
            org,
            id,
            reported,
            confirmed,
            hours.decided_by,
            decided_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("change hours"))?;
        Ok(())
    }

    async fn hours(&mut self, id: HoursId) -> Result<Option<Hours>, StoreError> {
        let (org, id) = (self.org(), id.0);
        let row = sqlx::query_as!(
            Row,
            r#"SELECT hours_id AS "hours_id!: Uuid", volunteer_id AS "volunteer_id!: Uuid",
                      mission_id AS "mission_id!: Uuid", shift_id AS "shift_id: Uuid", worked_on,
                      minutes_reported, minutes_confirmed, decided_by, decided_at, created_at,
                      '' AS "name!: String", '' AS "title!: String"
               FROM volunteer_hours WHERE organisation_id = $1 AND hours_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read hours"))?;
        row.map(|row| HoursRow::try_from(row).map(|row| row.hours)).transpose()
    }

    async fn all_hours(&mut self, of: Option<VolunteerId>) -> Result<Vec<HoursRow>, StoreError> {
        let (org, nobody) = (self.org(), Uuid::nil());
        let volunteer = of.map_or(nobody, |id| id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT h.hours_id AS "hours_id!: Uuid", h.volunteer_id AS "volunteer_id!: Uuid",
                      h.mission_id AS "mission_id!: Uuid", h.shift_id AS "shift_id: Uuid", h.worked_on,
                      h.minutes_reported, h.minutes_confirmed, h.decided_by, h.decided_at, h.created_at,
                      v.name, m.title
               FROM volunteer_hours h
               JOIN volunteer v
                 ON v.organisation_id = h.organisation_id AND v.volunteer_id = h.volunteer_id
               JOIN mission m
                 ON m.organisation_id = h.organisation_id AND m.mission_id = h.mission_id
               WHERE h.organisation_id = $1 AND (h.volunteer_id = $2 OR $2 = $3)
               ORDER BY h.worked_on DESC, h.created_at DESC, h.hours_id DESC"#,
            org,
            volunteer,
            nobody,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the hours of volunteers"))?
        .into_iter()
        .map(HoursRow::try_from)
        .collect()
    }
}
