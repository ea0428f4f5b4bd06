//! The rows of who took which shift.

use maillage_app::StoreError;
use maillage_app::campaign::shift::{Booking, BookingRow, ShiftRow};
use maillage_domain::ids::{ShiftId, VolunteerId};
use uuid::Uuid;

use super::Row;
use crate::Tx;
use crate::column::{engine, instant, millis, word};

struct PlaceRow {
    volunteer_id: Uuid,
    state: String,
    booked_at: i64,
    name: String,
}

pub(super) async fn put(tx: &mut Tx, booking: &Booking) -> Result<(), StoreError> {
    let (org, shift, volunteer) = (tx.org(), booking.shift.0, booking.volunteer.0);
    let (state, booked_at) = (booking.state.as_str(), millis(booking.booked_at));
    sqlx::query!(
        "INSERT INTO shift_booking (organisation_id, shift_id, volunteer_id, state, booked_at)
         VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (organisation_id, shift_id, volunteer_id)
         DO UPDATE SET state = excluded.state, booked_at = excluded.booked_at",
        org,
        shift,
        volunteer,
        state,
        booked_at,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("write somebody's shift"))?;
    Ok(())
}

pub(super) async fn of_shift(tx: &mut Tx, id: ShiftId) -> Result<Vec<BookingRow>, StoreError> {
    let (org, raw) = (tx.org(), id.0);
    let rows = sqlx::query_as!(
        PlaceRow,
        r#"SELECT b.volunteer_id AS "volunteer_id!: Uuid", b.state, b.booked_at, v.name
           FROM shift_booking b JOIN volunteer v
             ON v.organisation_id = b.organisation_id AND v.volunteer_id = b.volunteer_id
           WHERE b.organisation_id = $1 AND b.shift_id = $2
           ORDER BY v.name, b.volunteer_id"#,
        org,
        raw,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read who took a shift"))?;
    rows.into_iter()
        .map(|row| {
            Ok(BookingRow {
                booking: Booking {
                    shift: id,
                    volunteer: VolunteerId(row.volunteer_id),
                    state: word(&row.state)?,
                    booked_at: instant(row.booked_at)?,
                },
                volunteer_name: row.name,
            })
        })
        .collect()
}

struct MineRow {
    shift_id: Uuid,
    mission_id: Uuid,
    starts_at: String,
    ends_at: String,
    place: String,
    places: i64,
    cancelled_at: Option<i64>,
    created_at: i64,
    title: String,
    description: String,
    with_children: bool,
    closed_at: Option<i64>,
    mission_created_at: i64,
    taken: i64,
    state: String,
    booked_at: i64,
}

pub(super) async fn of_volunteer(
    tx: &mut Tx,
    volunteer: VolunteerId,
) -> Result<Vec<(Booking, ShiftRow)>, StoreError> {
    let (org, id) = (tx.org(), volunteer.0);
    let rows = sqlx::query_as!(
        MineRow,
        r#"SELECT s.shift_id AS "shift_id!: Uuid", s.mission_id AS "mission_id!: Uuid", s.starts_at,
                  s.ends_at, s.place, s.places, s.cancelled_at, s.created_at, m.title, m.description,
                  m.with_children AS "with_children!: bool", m.closed_at,
                  m.created_at AS mission_created_at,
                  (SELECT COUNT(*) FROM shift_booking o
                   WHERE o.organisation_id = s.organisation_id AND o.shift_id = s.shift_id
                     AND o.state <> 'withdrawn') AS "taken!: i64",
                  b.state, b.booked_at
           FROM shift_booking b
           JOIN shift s ON s.organisation_id = b.organisation_id AND s.shift_id = b.shift_id
           JOIN mission m ON m.organisation_id = s.organisation_id AND m.mission_id = s.mission_id
           WHERE b.organisation_id = $1 AND b.volunteer_id = $2
           ORDER BY s.starts_at, s.shift_id"#,
        org,
        id,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read the shifts of a volunteer"))?;
    rows.into_iter().map(|row| mine(volunteer, row)).collect()
}

fn mine(volunteer: VolunteerId, row: MineRow) -> Result<(Booking, ShiftRow), StoreError> {
    let booking = Booking {
        shift: ShiftId(row.shift_id),
        volunteer,
        state: word(&row.state)?,
        booked_at: instant(row.booked_at)?,
    };
    let shift = Row {
        shift_id: row.shift_id,
        mission_id: row.mission_id,
        starts_at: row.starts_at,
        ends_at: row.ends_at,
        place: row.place,
        places: row.places,
        cancelled_at: row.cancelled_at,
        created_at: row.created_at,
        title: row.title,
        description: row.description,
        with_children: row.with_children,
        closed_at: row.closed_at,
        mission_created_at: row.mission_created_at,
        taken: row.taken,
    };
    Ok((booking, shift.try_into()?))
}

pub(super) async fn give_back_from(
    tx: &mut Tx,
    volunteer: VolunteerId,
    local: &str,
) -> Result<(), StoreError> {
    let (org, id) = (tx.org(), volunteer.0);
    sqlx::query!(
        "UPDATE shift_booking SET state = 'withdrawn'
         WHERE organisation_id = $1 AND volunteer_id = $2 AND state = 'booked' AND shift_id IN
             (SELECT s.shift_id FROM shift s WHERE s.organisation_id = $1 AND s.starts_at > $3)",
        org,
        id,
        local,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("give shifts back"))?;
    Ok(())
}
