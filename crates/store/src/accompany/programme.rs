//! The rows of programmes and of what they cost.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::accompany::programme::{
    Programme, ProgrammeFilter, ProgrammeRow, ProgrammeStore,
};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::ids::ProgrammeId;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, instant, like_anywhere, maybe_day, millis, month};

struct Row {
    programme_id: Uuid,
    name: String,
    purpose: String,
    starts_on: String,
    ends_on: Option<String>,
    created_at: i64,
    people: i64,
    sessions: i64,
}

impl TryFrom<Row> for ProgrammeRow {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            programme: Programme {
                id: ProgrammeId(row.programme_id),
                name: row.name,
                purpose: row.purpose,
                starts_on: day(&row.starts_on)?,
                ends_on: maybe_day(row.ends_on.as_deref())?,
                created_at: instant(row.created_at)?,
            },
            people: row.people,
            sessions: row.sessions,
        })
    }
}

#[async_trait]
impl ProgrammeStore for Tx {
    async fn insert_programme(&mut self, programme: &Programme) -> Result<(), StoreError> {
        let (org, id) = (self.org(), programme.id.0);
        let starts_on = programme.starts_on.to_string();
        let ends_on = programme.ends_on.map(|day| day.to_string());
        let (search, created_at) = (folded(&programme.name), millis(programme.created_at));
        sqlx::query!(
            "INSERT INTO programme (organisation_id, programme_id, name, purpose, starts_on, ends_on,
                 search, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            org,
            id,
            programme.name,
            programme.purpose,
            starts_on,
            ends_on,
            search,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a programme"))?;
        Ok(())
    }

    async fn update_programme(&mut self, programme: &Programme) -> Result<(), StoreError> {
        let (org, id) = (self.org(), programme.id.0);
        let starts_on = programme.starts_on.to_string();
        let ends_on = programme.ends_on.map(|day| day.to_string());
        let search = folded(&programme.name);
        sqlx::query!(
            "UPDATE programme SET name = $3, purpose = $4, starts_on = $5, ends_on = $6, search = $7
             WHERE organisation_id = $1 AND programme_id = $2",
            org,
            id,
            programme.name,
            programme.purpose,
            starts_on,
            ends_on,
            search,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a programme"))?;
        Ok(())
    }

    async fn programme(&mut self, id: ProgrammeId) -> Result<Option<Programme>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT programme_id AS "programme_id!: Uuid", name, purpose, starts_on, ends_on, created_at,
                      CAST(0 AS BIGINT) AS "people!: i64", CAST(0 AS BIGINT) AS "sessions!: i64"
               FROM programme WHERE organisation_id = $1 AND programme_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a programme"))?
        .map(|row| ProgrammeRow::try_from(row).map(|row| row.programme))
        .transpose()
    }

    async fn programmes(
        &mut self,
        filter: &ProgrammeFilter,
        on: Date,
        page: Page,
    ) -> Result<Paged<ProgrammeRow>, StoreError> {
        let (org, on) = (self.org(), on.to_string());
        let pattern = like_anywhere(&folded(filter.name_contains.as_deref().unwrap_or_default()));
        let running = filter.running.map_or(-1_i64, |(runs, _)| i64::from(runs));
        let runs_on = filter.running.map(|(_, day)| day.to_string()).unwrap_or_default();
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM programme p
               WHERE p.organisation_id = $1 AND p.search LIKE $2 ESCAPE '\'
                 AND (CAST($3 AS BIGINT) = -1 OR CAST($3 AS BIGINT) =
                      CASE WHEN p.starts_on <= $4 AND (p.ends_on IS NULL OR p.ends_on >= $4)
                           THEN 1 ELSE 0 END)"#,
            org,
            pattern,
            running,
            runs_on,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count programmes"))?;
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT p.programme_id AS "programme_id!: Uuid", p.name, p.purpose, p.starts_on, p.ends_on,
                      p.created_at,
                      (SELECT COUNT(*) FROM enrolment e
                       WHERE e.organisation_id = p.organisation_id AND e.programme_id = p.programme_id
                         AND e.starts_on <= $5 AND (e.ends_on IS NULL OR e.ends_on >= $5))
                          AS "people!: i64",
                      (SELECT COUNT(*) FROM programme_session s
                       WHERE s.organisation_id = p.organisation_id AND s.programme_id = p.programme_id
                         AND s.cancelled_at IS NULL AND s.held_on <= $5) AS "sessions!: i64"
               FROM programme p
               WHERE p.organisation_id = $1 AND p.search LIKE $2 ESCAPE '\'
                 AND (CAST($3 AS BIGINT) = -1 OR CAST($3 AS BIGINT) =
                      CASE WHEN p.starts_on <= $4 AND (p.ends_on IS NULL OR p.ends_on >= $4)
                           THEN 1 ELSE 0 END)
               ORDER BY p.name, p.programme_id LIMIT $6 OFFSET $7"#,
            org,
            pattern,
            running,
            runs_on,
            on,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the programmes"))?
        .into_iter()
        .map(ProgrammeRow::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }

    async fn programme_costs(
        &mut self,
        id: ProgrammeId,
    ) -> Result<Vec<(Month, Cents)>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            "SELECT year_first, cost_cents FROM programme_cost
             WHERE organisation_id = $1 AND programme_id = $2 ORDER BY year_first DESC",
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what a programme cost"))?
        .into_iter()
        .map(|row| Ok((month(row.year_first)?, Cents(row.cost_cents))))
        .collect()
    }

    async fn set_programme_cost(
        &mut self,
        id: ProgrammeId,
        year_first: Month,
        cost: Option<Cents>,
    ) -> Result<(), StoreError> {
        let (org, id, year_first) = (self.org(), id.0, year_first.number());
        let Some(Cents(cost)) = cost else {
            sqlx::query!(
                "DELETE FROM programme_cost
                 WHERE organisation_id = $1 AND programme_id = $2 AND year_first = $3",
                org,
                id,
                year_first,
            )
            .execute(self.conn())
            .await
            .map_err(engine("take a cost away"))?;
            return Ok(());
        };
        sqlx::query!(
            "INSERT INTO programme_cost (organisation_id, programme_id, year_first, cost_cents)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT (organisation_id, programme_id, year_first)
             DO UPDATE SET cost_cents = excluded.cost_cents",
            org,
            id,
            year_first,
            cost,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write what a programme cost"))?;
        Ok(())
    }
}
