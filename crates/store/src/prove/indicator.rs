//! The rows of indicators.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::prove::IndicatorStore;
use maillage_app::prove::indicator::{Indicator, IndicatorFacts};
use maillage_domain::ids::IndicatorId;
use maillage_domain::prove::indicator::Dated;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, instant, json, millis, to_json, word};

struct Row {
    indicator_id: Uuid,
    code: String,
    kind: String,
    scale: String,
    words: String,
    area: String,
    source: String,
    baseline_on: Option<String>,
    baseline_milli: Option<i64>,
    target_on: Option<String>,
    target_milli: Option<i64>,
    on_statements: bool,
    created_at: i64,
}

fn dated(on: Option<&str>, milli: Option<i64>) -> Result<Option<Dated>, StoreError> {
    on.zip(milli).map(|(on, milli)| Ok(Dated { on: day(on)?, milli })).transpose()
}

impl TryFrom<Row> for Indicator {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let facts = IndicatorFacts {
            kind: word(&row.kind)?,
            scale: word(&row.scale)?,
            words: json(&row.words)?,
            baseline: dated(row.baseline_on.as_deref(), row.baseline_milli)?,
            target: dated(row.target_on.as_deref(), row.target_milli)?,
            code: row.code,
            area: row.area,
            source: row.source,
            on_statements: row.on_statements,
        };
        Ok(Self { id: IndicatorId(row.indicator_id), facts, created_at: instant(row.created_at)? })
    }
}

#[async_trait]
impl IndicatorStore for Tx {
    async fn insert_indicator(&mut self, indicator: &Indicator) -> Result<(), StoreError> {
        let facts = &indicator.facts;
        let (org, id) = (self.org(), indicator.id.0);
        let (kind, scale) = (facts.kind.as_str(), facts.scale.as_str());
        let (words, search) = (to_json(&facts.words)?, facts.search_text());
        let baseline_on = facts.baseline.map(|value| value.on.to_string());
        let baseline_milli = facts.baseline.map(|value| value.milli);
        let target_on = facts.target.map(|value| value.on.to_string());
        let target_milli = facts.target.map(|value| value.milli);
        let created_at = millis(indicator.created_at);
        sqlx::query!(
            "INSERT INTO indicator (organisation_id, indicator_id, code, kind, scale, words, search, area,
                 source, baseline_on, baseline_milli, target_on, target_milli, on_statements, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
            org,
            id,
            facts.code,
            kind,
            scale,
            words,
            search,
            facts.area,
            facts.source,
            baseline_on,
            baseline_milli,
            target_on,
            target_milli,
            facts.on_statements,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add an indicator"))?;
        Ok(())
    }

    async fn update_indicator(&mut self, indicator: &Indicator) -> Result<(), StoreError> {
        let facts = &indicator.facts;
        let (org, id) = (self.org(), indicator.id.0);
        let (kind, scale) = (facts.kind.as_str(), facts.scale.as_str());
        let (words, search) = (to_json(&facts.words)?, facts.search_text());
        let baseline_on = facts.baseline.map(|value| value.on.to_string());
        let baseline_milli = facts.baseline.map(|value| value.milli);
        let target_on = facts.target.map(|value| value.on.to_string());
        let target_milli = facts.target.map(|value| value.milli);
        sqlx::query!(
            "UPDATE indicator SET code = $3, kind = $4, scale = $5, words = $6, search = $7, area = $8,
                 source = $9, baseline_on = $10, baseline_milli = $11, target_on = $12, target_milli = $13,
                 on_statements = $14
             WHERE organisation_id = $1 AND indicator_id = $2",
            org,
            id,
            facts.code,
            kind,
            scale,
            words,
            search,
            facts.area,
            facts.source,
            baseline_on,
            baseline_milli,
            target_on,
            target_milli,
            facts.on_statements,
        )
        .execute(self.conn())
        .await
        .map_err(engine("change an indicator"))?;
        Ok(())
    }

    async fn indicators(&mut self) -> Result<Vec<Indicator>, StoreError> {
        let org = self.org();
        sqlx::query_as!(
            Row,
            r#"SELECT indicator_id AS "indicator_id!: Uuid", code, kind, scale, words, area, source,
                      baseline_on, baseline_milli, target_on, target_milli,
                      on_statements AS "on_statements!: bool", created_at
               FROM indicator WHERE organisation_id = $1 ORDER BY code"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the indicators"))?
        .into_iter()
        .map(Indicator::try_from)
        .collect()
    }

    async fn own_values(&mut self) -> Result<Vec<(IndicatorId, Dated)>, StoreError> {
        let org = self.org();
        let rows = sqlx::query!(
            r#"SELECT o.indicator_id AS "indicator_id!: Uuid", o.observed_on,
                      o.value_milli AS "value_milli!: i64"
               FROM indicator i JOIN observation o ON o.organisation_id = i.organisation_id
                 AND o.indicator_id = i.indicator_id AND o.area = i.area
               WHERE i.organisation_id = $1 AND o.value_milli IS NOT NULL AND NOT EXISTS (
                   SELECT 1 FROM observation n WHERE n.organisation_id = o.organisation_id
                     AND n.indicator_id = o.indicator_id AND n.area = o.area
                     AND n.observed_on = o.observed_on AND n.revision = o.revision + 1)
               ORDER BY o.indicator_id, o.observed_on"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what was observed"))?;
        rows.into_iter()
            .map(|row| {
                let value = Dated { on: day(&row.observed_on)?, milli: row.value_milli };
                Ok((IndicatorId(row.indicator_id), value))
            })
            .collect()
    }
}
