//! The rows of shifts.

mod booking;

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_app::StoreError;
use maillage_app::campaign::mission::Mission;
use maillage_app::campaign::shift::{Booking, BookingRow, Shift, ShiftRow, ShiftStore};
use maillage_domain::ids::{MissionId, ShiftId, VolunteerId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, maybe_instant, maybe_millis, millis, word};

/// A shift with its mission.
pub(super) struct Row {
    pub(super) shift_id: Uuid,
    pub(super) mission_id: Uuid,
    pub(super) starts_at: String,
    pub(super) ends_at: String,
    pub(super) place: String,
    pub(super) places: i64,
    pub(super) cancelled_at: Option<i64>,
    pub(super) created_at: i64,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) with_children: bool,
    pub(super) closed_at: Option<i64>,
    pub(super) mission_created_at: i64,
    pub(super) taken: i64,
}

impl TryFrom<Row> for ShiftRow {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let count = |number: i64| {
            u32::try_from(number)
                .map_err(|_| StoreError::Damaged("a shift has no such number of places".to_owned()))
        };
        let mission = MissionId(row.mission_id);
        Ok(Self {
            shift: Shift {
                id: ShiftId(row.shift_id),
                mission,
                starts_at: word(&row.starts_at)?,
                ends_at: word(&row.ends_at)?,
                place: row.place,
                places: count(row.places)?,
                cancelled_at: maybe_instant(row.cancelled_at)?,
                created_at: instant(row.created_at)?,
            },
            mission: Mission {
                id: mission,
                title: row.title,
                text: row.description,
                with_children: row.with_children,
                closed_at: maybe_instant(row.closed_at)?,
                created_at: instant(row.mission_created_at)?,
            },
            taken: count(row.taken)?,
        })
    }
}

#[async_trait]
impl ShiftStore for Tx {
    async fn insert_shift(&mut self, shift: &Shift) -> Result<(), StoreError> {
        let (org, id, mission) = (self.org(), shift.id.0, shift.mission.0);
        let (starts_at, ends_at) = (shift.starts_at.to_string(), shift.ends_at.to_string());
        let places = i64::from(shift.places);
        let (cancelled_at, created_at) =
            (maybe_millis(shift.cancelled_at), millis(shift.created_at));
        sqlx::query!(
            "INSERT INTO shift (organisation_id, shift_id, mission_id, starts_at, ends_at, place, places,
                 cancelled_at, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            org,
            id,
            mission,
            starts_at,
            ends_at,
            shift.place,
            places,
            cancelled_at,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a shift"))?;
        Ok(())
    }

    async fn cancel_shift(&mut self, id: ShiftId, at: Timestamp) -> Result<(), StoreError> {
        let (org, id, at) = (self.org(), id.0, millis(at));
        sqlx::query!(
            "UPDATE shift SET cancelled_at = $3 WHERE organisation_id = $1 AND shift_id = $2",
            org,
            id,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("call a shift off"))?;
        Ok(())
    }

    async fn lock_shift(&mut self, id: ShiftId) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        // A change to nothing takes the lock of the row on every engine.
        sqlx::query!(
            "UPDATE shift SET places = places WHERE organisation_id = $1 AND shift_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("lock a shift"))?;
        Ok(())
    }

    async fn shift(&mut self, id: ShiftId) -> Result<Option<ShiftRow>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT s.shift_id AS "shift_id!: Uuid", s.mission_id AS "mission_id!: Uuid", s.starts_at,
                      s.ends_at, s.place, s.places, s.cancelled_at, s.created_at, m.title, m.description,
                      m.with_children AS "with_children!: bool", m.closed_at,
                      m.created_at AS mission_created_at,
                      (SELECT COUNT(*) FROM shift_booking b
                       WHERE b.organisation_id = s.organisation_id AND b.shift_id = s.shift_id
                         AND b.state <> 'withdrawn') AS "taken!: i64"
               FROM shift s JOIN mission m
                 ON m.organisation_id = s.organisation_id AND m.mission_id = s.mission_id
               WHERE s.organisation_id = $1 AND s.shift_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a shift"))?
        .map(ShiftRow::try_from)
        .transpose()
    }

    async fn shifts_from(&mut self, local: &str) -> Result<Vec<ShiftRow>, StoreError> {
        let org = self.org();
        sqlx::query_as!(
            Row,
            r#"SELECT s.shift_id AS "shift_id!: Uuid", s.mission_id AS "mission_id!: Uuid", s.starts_at,
                      s.ends_at, s.place, s.places, s.cancelled_at, s.created_at, m.title, m.description,
                      m.with_children AS "with_children!: bool", m.closed_at,
                      m.created_at AS mission_created_at,
                      (SELECT COUNT(*) FROM shift_booking b
                       WHERE b.organisation_id = s.organisation_id AND b.shift_id = s.shift_id
                         AND b.state <> 'withdrawn') AS "taken!: i64"
               FROM shift s JOIN mission m
                 ON m.organisation_id = s.organisation_id AND m.mission_id = s.mission_id
               WHERE s.organisation_id = $1 AND s.ends_at > $2
               ORDER BY s.starts_at, s.shift_id"#,
            org,
            local,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the shifts to come"))?
        .into_iter()
        .map(ShiftRow::try_from)
        .collect()
    }

    async fn shifts_of(&mut self, mission: MissionId) -> Result<Vec<ShiftRow>, StoreError> {
        let (org, mission) = (self.org(), mission.0);
        sqlx::query_as!(
            Row,
            r#"SELECT s.shift_id AS "shift_id!: Uuid", s.mission_id AS "mission_id!: Uuid", s.starts_at,
                      s.ends_at, s.place, s.places, s.cancelled_at, s.created_at, m.title, m.description,
                      m.with_children AS "with_children!: bool", m.closed_at,
                      m.created_at AS mission_created_at,
                      (SELECT COUNT(*) FROM shift_booking b
                       WHERE b.organisation_id = s.organisation_id AND b.shift_id = s.shift_id
                         AND b.state <> 'withdrawn') AS "taken!: i64"
               FROM shift s JOIN mission m
                 ON m.organisation_id = s.organisation_id AND m.mission_id = s.mission_id
               WHERE s.organisation_id = $1 AND s.mission_id = $2
               ORDER BY s.starts_at, s.shift_id"#,
            org,
            mission,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the shifts of a mission"))?
        .into_iter()
        .map(ShiftRow::try_from)
        .collect()
    }

    async fn put_booking(&mut self, booking: &Booking) -> Result<(), StoreError> {
        booking::put(self, booking).await
    }

    async fn bookings_of_shift(&mut self, id: ShiftId) -> Result<Vec<BookingRow>, StoreError> {
        booking::of_shift(self, id).await
    }

    async fn bookings_of(
        &mut self,
        volunteer: VolunteerId,
    ) -> Result<Vec<(Booking, ShiftRow)>, StoreError> {
        booking::of_volunteer(self, volunteer).await
    }

    async fn give_back_from(
        &mut self,
        volunteer: VolunteerId,
        local: &str,
    ) -> Result<(), StoreError> {
        booking::give_back_from(self, volunteer, local).await
    }
}
