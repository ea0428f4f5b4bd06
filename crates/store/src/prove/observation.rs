//! The rows of observations, and the tables that they came with.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_app::prove::ObservationStore;
use maillage_app::prove::observation::import::ObservationImport;
use maillage_app::prove::observation::{Observation, ObservationFilter, ObservationRow, Standing};
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::ids::{IndicatorId, ObservationImportId};
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::column::{
    day, engine, hash, instant, json, like_anywhere, maybe_instant, maybe_millis, millis, to_json,
};
use crate::{Db, Tx};

/// Rows of one statement: eleven values each stay below what an engine takes.
const ROWS: usize = 500;

struct Row {
    area: String,
    observed_on: String,
    revision: i64,
    value_milli: Option<i64>,
    remark: String,
    recorded_by: String,
    recorded_at: i64,
    observation_import_id: Option<Uuid>,
    superseded: bool,
}

#[async_trait]
impl ObservationStore for Tx {
    async fn insert_observations(
        &mut self,
        observations: &[Observation],
    ) -> Result<(), StoreError> {
        let org = self.org();
        for rows in observations.chunks(ROWS) {
            let mut query: QueryBuilder<Db> = QueryBuilder::new(
                "INSERT INTO observation (organisation_id, indicator_id, area, observed_on, revision,
                     value_milli, remark, recorded_by, recorded_at, observation_import_id) ",
            );
            query.push_values(rows, |mut values, row| {
                values
                    .push_bind(org)
                    .push_bind(row.indicator.0)
                    .push_bind(row.area.clone())
                    .push_bind(row.on.to_string())
                    .push_bind(row.revision)
                    .push_bind(row.milli)
                    .push_bind(row.remark.clone())
                    .push_bind(row.recorded_by.clone())
                    .push_bind(millis(row.recorded_at))
                    .push_bind(row.import.map(|id| id.0));
            });
            query.build().execute(self.conn()).await.map_err(engine("add observations"))?;
        }
        Ok(())
    }

    async fn standing_observations(
        &mut self,
        indicator: IndicatorId,
    ) -> Result<Vec<(String, Date, Standing)>, StoreError> {
        let (org, indicator) = (self.org(), indicator.0);
        let rows = sqlx::query!(
            r#"SELECT o.area, o.observed_on, o.revision AS "revision!: i64", o.value_milli FROM observation o
               WHERE o.organisation_id = $1 AND o.indicator_id = $2 AND NOT EXISTS (
                   SELECT 1 FROM observation n WHERE n.organisation_id = o.organisation_id
                     AND n.indicator_id = o.indicator_id AND n.area = o.area
                     AND n.observed_on = o.observed_on AND n.revision = o.revision + 1)
               ORDER BY o.area, o.observed_on"#,
            org,
            indicator,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what stands of an indicator"))?;
        rows.into_iter()
            .map(|row| {
                let stands = Standing { revision: row.revision, milli: row.value_milli };
                Ok((row.area, day(&row.observed_on)?, stands))
            })
            .collect()
    }

    async fn observations(
        &mut self,
        filter: &ObservationFilter,
        page: Page,
    ) -> Result<Paged<ObservationRow>, StoreError> {
        let (org, indicator) = (self.org(), filter.indicator.0);
        let (any, area) = (filter.area.is_none(), filter.area.clone().unwrap_or_default());
        let pattern = like_anywhere(filter.contains.as_deref().unwrap_or_default());
        let (history, sort) = (filter.with_history, filter.sort.as_str());
        let total = count_asked(self, (indicator, any, &area, &pattern, history)).await?;
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT o.area, o.observed_on, o.revision AS "revision!: i64", o.value_milli, o.remark, o.recorded_by,
                      o.recorded_at, o.observation_import_id AS "observation_import_id: Uuid",
                      EXISTS (SELECT 1 FROM observation n WHERE n.organisation_id = o.organisation_id
                        AND n.indicator_id = o.indicator_id AND n.area = o.area
                        AND n.observed_on = o.observed_on AND n.revision = o.revision + 1)
                        AS "superseded!: bool"
               FROM observation o
               WHERE o.organisation_id = $1 AND o.indicator_id = $2 AND ($3 OR o.area = $4)
                 AND LOWER(o.area) LIKE $5 ESCAPE '\'
                 AND ($6 OR NOT EXISTS (
                   SELECT 1 FROM observation n WHERE n.organisation_id = o.organisation_id
                     AND n.indicator_id = o.indicator_id AND n.area = o.area
                     AND n.observed_on = o.observed_on AND n.revision = o.revision + 1))
               ORDER BY CASE WHEN $7 = '-day' THEN o.observed_on END DESC,
                        CASE WHEN $7 = 'day' THEN o.observed_on END,
                        CASE WHEN $7 = '-value' THEN o.value_milli END DESC,
                        CASE WHEN $7 = 'value' THEN o.value_milli END,
                        o.area, o.observed_on DESC, o.revision DESC
               LIMIT $8 OFFSET $9"#,
            org,
            indicator,
            any,
            area,
            pattern,
            history,
            sort,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list observations"))?;
        let rows = rows
            .into_iter()
            .map(|row| {
                let observation = Observation {
                    indicator: filter.indicator,
                    area: row.area,
                    on: day(&row.observed_on)?,
                    revision: row.revision,
                    milli: row.value_milli,
                    remark: row.remark,
                    recorded_by: row.recorded_by,
                    recorded_at: instant(row.recorded_at)?,
                    import: row.observation_import_id.map(ObservationImportId),
                };
                Ok(ObservationRow { observation, superseded: row.superseded })
            })
            .collect::<Result<_, StoreError>>()?;
        Ok(Paged { rows, total })
    }

    async fn insert_observation_import(
        &mut self,
        import: &ObservationImport,
    ) -> Result<(), StoreError> {
        let (org, id, indicator) = (self.org(), import.id.0, import.indicator.0);
        let (sha256, mapping) = (import.sha256.to_vec(), to_json(&import.mapping)?);
        let brought_at = millis(import.brought_at);
        let taken_at = maybe_millis(import.taken_at);
        sqlx::query!(
            "INSERT INTO observation_import (organisation_id, observation_import_id, indicator_id, file_name,
                 sha256, content, mapping, brought_by, brought_at, taken_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            org,
            id,
            indicator,
            import.file_name,
            sha256,
            import.content,
            mapping,
            import.brought_by,
            brought_at,
            taken_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep a table of observations"))?;
        Ok(())
    }

    async fn observation_import(
        &mut self,
        id: ObservationImportId,
    ) -> Result<Option<ObservationImport>, StoreError> {
        let (org, raw) = (self.org(), id.0);
        let row = sqlx::query!(
            r#"SELECT indicator_id AS "indicator_id!: Uuid", file_name, sha256, content, mapping,
                      brought_by, brought_at, taken_at
               FROM observation_import WHERE organisation_id = $1 AND observation_import_id = $2"#,
            org,
            raw,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a table of observations"))?;
        row.map(|row| {
            Ok(ObservationImport {
                id,
                indicator: IndicatorId(row.indicator_id),
                file_name: row.file_name,
                sha256: hash(&row.sha256)?,
                content: row.content,
                mapping: json(&row.mapping)?,
                brought_by: row.brought_by,
                brought_at: instant(row.brought_at)?,
                taken_at: maybe_instant(row.taken_at)?,
            })
        })
        .transpose()
    }

    async fn update_observation_import(
        &mut self,
        import: &ObservationImport,
    ) -> Result<(), StoreError> {
        let (org, id, mapping) = (self.org(), import.id.0, to_json(&import.mapping)?);
        let taken_at = maybe_millis(import.taken_at);
        sqlx::query!(
            "UPDATE observation_import SET mapping = $3, taken_at = $4
             WHERE organisation_id = $1 AND observation_import_id = $2",
            org,
            id,
            mapping,
            taken_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write how a table is read"))?;
        Ok(())
    }

    async fn forget_observation_imports(&mut self, before: Timestamp) -> Result<(), StoreError> {
        let (org, before) = (self.org(), millis(before));
        sqlx::query!(
            "DELETE FROM observation_import
             WHERE organisation_id = $1 AND taken_at IS NULL AND brought_at < $2",
            org,
            before,
        )
        .execute(self.conn())
        .await
        .map_err(engine("forget tables that were not taken"))?;
        Ok(())
    }
}

/// Counts what a list is asked for, whatever page of it is shown.
async fn count_asked(
    tx: &mut Tx,
    (indicator, any, area, pattern, history): (Uuid, bool, &str, &str, bool),
) -> Result<i64, StoreError> {
    let org = tx.org();
    sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM observation o
               WHERE o.organisation_id = $1 AND o.indicator_id = $2 AND ($3 OR o.area = $4)
                 AND LOWER(o.area) LIKE $5 ESCAPE '\'
                 AND ($6 OR NOT EXISTS (
                   SELECT 1 FROM observation n WHERE n.organisation_id = o.organisation_id
                     AND n.indicator_id = o.indicator_id AND n.area = o.area
                     AND n.observed_on = o.observed_on AND n.revision = o.revision + 1))"#,
        org,
        indicator,
        any,
        area,
        pattern,
        history,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count observations"))
}
