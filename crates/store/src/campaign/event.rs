//! The rows of events.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::campaign::event::{Event, EventRow, EventStore, Tally};
use maillage_domain::ids::EventId;
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, json, millis, to_json, word};

struct Row {
    event_id: Uuid,
    kind: String,
    stage: String,
    slug: String,
    texts: String,
    place: String,
    starts_at: String,
    ends_at: String,
    capacity: Option<i64>,
    sequence: i64,
    created_at: i64,
    changed_at: i64,
}

impl TryFrom<Row> for Event {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let capacity = row.capacity.map(u32::try_from).transpose();
        Ok(Self {
            id: EventId(row.event_id),
            kind: word(&row.kind)?,
            stage: word(&row.stage)?,
            slug: row.slug,
            texts: json(&row.texts)?,
            place: row.place,
            starts_at: word(&row.starts_at)?,
            ends_at: word(&row.ends_at)?,
            capacity: capacity
                .map_err(|_| StoreError::Damaged("an event has no such room".to_owned()))?,
            sequence: row.sequence,
            created_at: instant(row.created_at)?,
            changed_at: instant(row.changed_at)?,
        })
    }
}

struct TallyRow {
    event_id: Uuid,
    state: String,
    people: i64,
}

#[async_trait]
impl EventStore for Tx {
    async fn insert_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let (org, id) = (self.org(), event.id.0);
        let (kind, stage) = (event.kind.as_str(), event.stage.as_str());
        let texts = to_json(&event.texts)?;
        let (starts_at, ends_at) = (event.starts_at.to_string(), event.ends_at.to_string());
        let capacity = event.capacity.map(i64::from);
        let (created_at, changed_at) = (millis(event.created_at), millis(event.changed_at));
        sqlx::query!(
            "INSERT INTO event (organisation_id, event_id, kind, stage, slug, texts, place, starts_at,
                 ends_at, capacity, sequence, created_at, changed_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
            org,
            id,
            kind,
            stage,
            event.slug,
            texts,
            event.place,
            starts_at,
            ends_at,
            capacity,
            event.sequence,
            created_at,
            changed_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add an event"))?;
        Ok(())
    }

    async fn update_event(&mut self, event: &Event) -> Result<(), StoreError> {
        let (org, id) = (self.org(), event.id.0);
        let (kind, stage) = (event.kind.as_str(), event.stage.as_str());
        let texts = to_json(&event.texts)?;
        let (starts_at, ends_at) = (event.starts_at.to_string(), event.ends_at.to_string());
        let capacity = event.capacity.map(i64::from);
        let changed_at = millis(event.changed_at);
        sqlx::query!(
            "UPDATE event SET kind = $3, stage = $4, texts = $5, place = $6, starts_at = $7,
                 ends_at = $8, capacity = $9, sequence = $10, changed_at = $11
             WHERE organisation_id = $1 AND event_id = $2",
            org,
            id,
            kind,
            stage,
            texts,
            event.place,
            starts_at,
            ends_at,
            capacity,
            event.sequence,
            changed_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("change an event"))?;
        Ok(())
    }

    async fn delete_event_draft(&mut self, id: EventId) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            "DELETE FROM event WHERE organisation_id = $1 AND event_id = $2 AND stage = 'draft'",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take away a draft"))?;
        Ok(())
    }

    async fn event(&mut self, id: EventId) -> Result<Option<Event>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT event_id AS "event_id!: Uuid", kind, stage, slug, texts, place, starts_at, ends_at,
                      capacity, sequence, created_at, changed_at
               FROM event WHERE organisation_id = $1 AND event_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read an event"))?
        .map(Event::try_from)
        .transpose()
    }

    async fn event_by_slug(&mut self, slug: &str) -> Result<Option<Event>, StoreError> {
        let org = self.org();
        sqlx::query_as!(
            Row,
            r#"SELECT event_id AS "event_id!: Uuid", kind, stage, slug, texts, place, starts_at, ends_at,
                      capacity, sequence, created_at, changed_at
               FROM event WHERE organisation_id = $1 AND slug = $2"#,
            org,
            slug,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read an event by its address"))?
        .map(Event::try_from)
        .transpose()
    }

    async fn lock_event(&mut self, id: EventId) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        // A change to nothing takes the lock of the row on every engine.
        sqlx::query!(
            "UPDATE event SET sequence = sequence WHERE organisation_id = $1 AND event_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("lock an event"))?;
        Ok(())
    }

    async fn events(&mut self) -> Result<Vec<EventRow>, StoreError> {
        let org = self.org();
        let events = sqlx::query_as!(
            Row,
            r#"SELECT event_id AS "event_id!: Uuid", kind, stage, slug, texts, place, starts_at, ends_at,
                      capacity, sequence, created_at, changed_at
               FROM event WHERE organisation_id = $1 ORDER BY starts_at, event_id"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the events"))?;
        let tallies = sqlx::query_as!(
            TallyRow,
            r#"SELECT event_id AS "event_id!: Uuid", state,
                      CAST(SUM(companions + 1) AS BIGINT) AS "people!: i64"
               FROM sign_up WHERE organisation_id = $1 GROUP BY event_id, state"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("count who comes to events"))?;
        events
            .into_iter()
            .map(|row| {
                let id = row.event_id;
                let tally = tally(tallies.iter().filter(|one| one.event_id == id));
                Ok(EventRow { event: row.try_into()?, tally })
            })
            .collect()
    }
}

fn tally<'a>(states: impl Iterator<Item = &'a TallyRow>) -> Tally {
    let mut tally = Tally::default();
    for one in states {
        match one.state.as_str() {
            "registered" | "missed" => tally.taken += one.people,
            "attended" => {
                tally.taken += one.people;
                tally.attended += one.people;
            }
            "waiting" => tally.waiting += one.people,
            _ => {}
        }
    }
    tally
}
