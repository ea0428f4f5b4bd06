//! The rows of missions.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::campaign::mission::{Mission, MissionRow, MissionStore};
use maillage_domain::ids::MissionId;
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, maybe_instant, maybe_millis, millis};

struct Row {
    mission_id: Uuid,
    title: String,
    description: String,
    with_children: bool,
    closed_at: Option<i64>,
    created_at: i64,
}

impl TryFrom<Row> for Mission {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: MissionId(row.mission_id),
            title: row.title,
            text: row.description,
            with_children: row.with_children,
            closed_at: maybe_instant(row.closed_at)?,
            created_at: instant(row.created_at)?,
        })
    }
}

struct CountRow {
    mission_id: Uuid,
    counted: i64,
}

#[async_trait]
impl MissionStore for Tx {
    async fn insert_mission(&mut self, mission: &Mission) -> Result<(), StoreError> {
        let (org, id) = (self.org(), mission.id.0);
        let (closed_at, created_at) = (maybe_millis(mission.closed_at), millis(mission.created_at));
        sqlx::query!(
            "INSERT INTO mission (organisation_id, mission_id, title, description, with_children,
                 closed_at, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)",
            org,
            id,
            mission.title,
            mission.text,
            mission.with_children,
            closed_at,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a mission"))?;
        Ok(())
    }

    async fn update_mission(&mut self, mission: &Mission) -> Result<(), StoreError> {
        let (org, id) = (self.org(), mission.id.0);
        let closed_at = maybe_millis(mission.closed_at);
        sqlx::query!(
            "UPDATE mission SET title = $3, description = $4, with_children = $5, closed_at = $6
             WHERE organisation_id = $1 AND mission_id = $2",
            org,
            id,
            mission.title,
            mission.text,
            mission.with_children,
            closed_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("change a mission"))?;
        Ok(())
    }

    async fn mission(&mut self, id: MissionId) -> Result<Option<Mission>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT mission_id AS "mission_id!: Uuid", title, description,
                      with_children AS "with_children!: bool", closed_at, created_at
               FROM mission WHERE organisation_id = $1 AND mission_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a mission"))?
        .map(Mission::try_from)
        .transpose()
    }

    async fn missions(&mut self, now: &str) -> Result<Vec<MissionRow>, StoreError> {
        let org = self.org();
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT mission_id AS "mission_id!: Uuid", title, description,
                      with_children AS "with_children!: bool", closed_at, created_at
               FROM mission WHERE organisation_id = $1 ORDER BY mission_id"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the missions"))?;
        let to_come = sqlx::query_as!(
            CountRow,
            r#"SELECT mission_id AS "mission_id!: Uuid", CAST(COUNT(*) AS BIGINT) AS "counted!: i64"
               FROM shift WHERE organisation_id = $1 AND starts_at > $2 AND cancelled_at IS NULL
               GROUP BY mission_id"#,
            org,
            now,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("count shifts to come"))?;
        let minutes = sqlx::query_as!(
            CountRow,
            r#"SELECT mission_id AS "mission_id!: Uuid",
                      CAST(SUM(minutes_confirmed) AS BIGINT) AS "counted!: i64"
               FROM volunteer_hours WHERE organisation_id = $1 AND minutes_confirmed > 0
               GROUP BY mission_id"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("sum the hours of missions"))?;
        let of = |counts: &[CountRow], id: Uuid| {
            counts.iter().find(|one| one.mission_id == id).map_or(0, |one| one.counted)
        };
        rows.into_iter()
            .map(|row| {
                let id = row.mission_id;
                Ok(MissionRow {
                    mission: row.try_into()?,
                    to_come: of(&to_come, id),
                    minutes: of(&minutes, id),
                })
            })
            .collect()
    }
}
