//! The rows of volunteers.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::campaign::volunteer::{Volunteer, VolunteerRow, VolunteerStore};
use maillage_domain::ids::VolunteerId;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, instant, maybe_day, maybe_instant, maybe_millis, millis, word};

struct Row {
    volunteer_id: Uuid,
    name: String,
    email: String,
    phone: String,
    locale: String,
    origin: String,
    origin_code: String,
    joined_on: String,
    left_on: Option<String>,
    forgotten_at: Option<i64>,
    created_at: i64,
}

impl TryFrom<Row> for Volunteer {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: VolunteerId(row.volunteer_id),
            name: row.name,
            email: row.email,
            phone: row.phone,
            locale: word(&row.locale)?,
            origin: word(&row.origin)?,
            origin_code: row.origin_code,
            joined_on: day(&row.joined_on)?,
            left_on: maybe_day(row.left_on.as_deref())?,
            forgotten_at: maybe_instant(row.forgotten_at)?,
            created_at: instant(row.created_at)?,
        })
    }
}

struct DoneRow {
    volunteer_id: Uuid,
    minutes: i64,
    first_on: String,
    last_on: String,
}

struct BookedRow {
    volunteer_id: Uuid,
    booked: i64,
}

#[async_trait]
impl VolunteerStore for Tx {
    async fn insert_volunteer(&mut self, volunteer: &Volunteer) -> Result<(), StoreError> {
        let (org, id) = (self.org(), volunteer.id.0);
        let (locale, origin) = (volunteer.locale.code(), volunteer.origin.as_str());
        let joined_on = volunteer.joined_on.to_string();
        let left_on = volunteer.left_on.map(|on| on.to_string());
        let forgotten_at = maybe_millis(volunteer.forgotten_at);
        let created_at = millis(volunteer.created_at);
        sqlx::query!(
            "INSERT INTO volunteer (organisation_id, volunteer_id, name, email, phone, locale, origin,
                 origin_code, joined_on, left_on, forgotten_at, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            org,
            id,
            volunteer.name,
            volunteer.email,
            volunteer.phone,
            locale,
            origin,
            volunteer.origin_code,
            joined_on,
            left_on,
            forgotten_at,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a volunteer"))?;
        Ok(())
    }

    async fn update_volunteer(&mut self, volunteer: &Volunteer) -> Result<(), StoreError> {
        let (org, id, locale) = (self.org(), volunteer.id.0, volunteer.locale.code());
        let left_on = volunteer.left_on.map(|on| on.to_string());
        let forgotten_at = maybe_millis(volunteer.forgotten_at);
        sqlx::query!(
            "UPDATE volunteer SET name = $3, email = $4, phone = $5, locale = $6, left_on = $7,
                 forgotten_at = $8
             WHERE organisation_id = $1 AND volunteer_id = $2",
            org,
            id,
            volunteer.name,
            volunteer.email,
            volunteer.phone,
            locale,
            left_on,
            forgotten_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("change a volunteer"))?;
        Ok(())
    }

    async fn volunteer(&mut self, id: VolunteerId) -> Result<Option<Volunteer>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT volunteer_id AS "volunteer_id!: Uuid", name, email, phone, locale, origin,
                      origin_code, joined_on, left_on, forgotten_at, created_at
               FROM volunteer WHERE organisation_id = $1 AND volunteer_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a volunteer"))?
        .map(Volunteer::try_from)
        .transpose()
    }

    async fn volunteer_by_email(&mut self, email: &str) -> Result<Option<Volunteer>, StoreError> {
        let org = self.org();
        sqlx::query_as!(
            Row,
            r#"SELECT volunteer_id AS "volunteer_id!: Uuid", name, email, phone, locale, origin,
                      origin_code, joined_on, left_on, forgotten_at, created_at
               FROM volunteer WHERE organisation_id = $1 AND email = $2
               ORDER BY volunteer_id LIMIT 1"#,
            org,
            email,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a volunteer by its address"))?
        .map(Volunteer::try_from)
        .transpose()
    }

    async fn volunteers(&mut self, now: &str) -> Result<Vec<VolunteerRow>, StoreError> {
        let org = self.org();
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT volunteer_id AS "volunteer_id!: Uuid", name, email, phone, locale, origin,
                      origin_code, joined_on, left_on, forgotten_at, created_at
               FROM volunteer WHERE organisation_id = $1 ORDER BY volunteer_id"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the volunteers"))?;
        let done = sqlx::query_as!(
            DoneRow,
            r#"SELECT volunteer_id AS "volunteer_id!: Uuid",
                      CAST(SUM(minutes_confirmed) AS BIGINT) AS "minutes!: i64",
                      MIN(worked_on) AS "first_on!: String", MAX(worked_on) AS "last_on!: String"
               FROM volunteer_hours WHERE organisation_id = $1 AND minutes_confirmed > 0
               GROUP BY volunteer_id"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("sum the hours of volunteers"))?;
        let booked = sqlx::query_as!(
            BookedRow,
            r#"SELECT b.volunteer_id AS "volunteer_id!: Uuid",
                      CAST(COUNT(*) AS BIGINT) AS "booked!: i64"
               FROM shift_booking b JOIN shift s
                 ON s.organisation_id = b.organisation_id AND s.shift_id = b.shift_id
               WHERE b.organisation_id = $1 AND b.state = 'booked' AND s.starts_at > $2
                 AND s.cancelled_at IS NULL
               GROUP BY b.volunteer_id"#,
            org,
            now,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("count the shifts of volunteers"))?;
        rows.into_iter().map(|row| with_deeds(row, &done, &booked)).collect()
    }

    async fn delete_volunteer_messages(&mut self, email: &str) -> Result<(), StoreError> {
        let org = self.org();
        sqlx::query!(
            "DELETE FROM message WHERE organisation_id = $1 AND to_email = $2
                 AND kind IN ('volunteer', 'shift_off')",
            org,
            email,
        )
        .execute(self.conn())
        .await
        .map_err(engine("delete messages to a volunteer"))?;
        Ok(())
    }
}

fn with_deeds(
    row: Row,
    done: &[DoneRow],
    booked: &[BookedRow],
) -> Result<VolunteerRow, StoreError> {
    let id = row.volunteer_id;
    let did = done.iter().find(|one| one.volunteer_id == id);
    Ok(VolunteerRow {
        volunteer: row.try_into()?,
        minutes: did.map_or(0, |one| one.minutes),
        first_on: maybe_day(did.map(|one| one.first_on.as_str()))?,
        last_on: maybe_day(did.map(|one| one.last_on.as_str()))?,
        booked: booked.iter().find(|one| one.volunteer_id == id).map_or(0, |one| one.booked),
    })
}
