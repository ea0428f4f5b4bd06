//! The rows of prospects and their history.

use async_trait::async_trait;
use maillage_app::engage::prospect::{
    Move, Prospect, ProspectFilter, ProspectSort, ProspectStore, ScoreThen, folded,
};
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::engage::stage::Stage;
use maillage_domain::ids::{PartnerId, ProspectId};
use maillage_domain::party::{Address, Point};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, like_anywhere, maybe_day, millis, word};

pub(crate) struct ProspectRow {
    pub(crate) prospect_id: Uuid,
    pub(crate) origin: String,
    pub(crate) record_id: Option<String>,
    pub(crate) kind: String,
    pub(crate) name: String,
    pub(crate) category: String,
    pub(crate) street: String,
    pub(crate) postcode: String,
    pub(crate) locality: String,
    pub(crate) country: String,
    pub(crate) lon: Option<f64>,
    pub(crate) lat: Option<f64>,
    pub(crate) locale: String,
    pub(crate) email: Option<String>,
    pub(crate) phone: Option<String>,
    pub(crate) website: Option<String>,
    pub(crate) stage: String,
    pub(crate) stage_since: i64,
    pub(crate) score: Option<i64>,
    pub(crate) coverage: Option<i64>,
    pub(crate) explanation: Option<String>,
    pub(crate) next_step: String,
    pub(crate) next_step_on: Option<String>,
    pub(crate) partner_id: Option<Uuid>,
    pub(crate) created_at: i64,
}

impl TryFrom<ProspectRow> for Prospect {
    type Error = StoreError;
    fn try_from(row: ProspectRow) -> Result<Self, StoreError> {
        let score = row.score.zip(row.explanation).map(|(points, explanation)| ScoreThen {
            points,
            coverage: row.coverage.unwrap_or(0),
            explanation,
        });
        Ok(Self {
            id: ProspectId(row.prospect_id),
            origin: word(&row.origin)?,
            record_id: row.record_id,
            kind: word(&row.kind)?,
            name: row.name,
            category: row.category,
            address: Address {
                street: row.street,
                postcode: row.postcode,
                locality: row.locality,
                country: row.country,
            },
            point: row.lon.zip(row.lat).map(|(lon, lat)| Point { lon, lat }),
            locale: word(&row.locale)?,
            email: row.email,
            phone: row.phone,
            website: row.website,
            stage: word(&row.stage)?,
            stage_since: instant(row.stage_since)?,
            score,
            next_step: row.next_step,
            next_step_on: maybe_day(row.next_step_on.as_deref())?,
            partner: row.partner_id.map(PartnerId),
            created_at: instant(row.created_at)?,
        })
    }
}

/// The filter as the statements take it; an empty text lets everything through.
struct Narrowed {
    pattern: String,
    stage: &'static str,
    origin: &'static str,
    kind: &'static str,
    sort: &'static str,
    direction: i64,
}

impl From<&ProspectFilter> for Narrowed {
    fn from(filter: &ProspectFilter) -> Self {
        let descending = matches!(filter.sort, ProspectSort::Score) != filter.reversed;
        Self {
            pattern: like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default())),
            stage: filter.stage.map_or("", Stage::as_str),
            origin: filter.origin.map_or("", |origin| origin.as_str()),
            kind: filter.kind.map_or("", |kind| kind.as_str()),
            sort: filter.sort.as_str(),
            direction: if descending { -1 } else { 1 },
        }
    }
}

#[async_trait]
impl ProspectStore for Tx {
    async fn insert_prospect(&mut self, prospect: &Prospect) -> Result<(), StoreError> {
        let (org, id) = (self.org(), prospect.id.0);
        let (origin, kind) = (prospect.origin.as_str(), prospect.kind.as_str());
        let (lon, lat) = (prospect.point.map(|p| p.lon), prospect.point.map(|p| p.lat));
        let (locale, stage) = (prospect.locale.code(), prospect.stage.as_str());
        let (stage_since, created_at) = (millis(prospect.stage_since), millis(prospect.created_at));
        let score = prospect.score.as_ref();
        let (points, coverage) = (score.map(|s| s.points), score.map(|s| s.coverage));
        let explanation = score.map(|s| s.explanation.as_str());
        let next_step_on = prospect.next_step_on.map(|day| day.to_string());
        let (partner, search) = (prospect.partner.map(|p| p.0), prospect.search_text());
        sqlx::query!(
            "INSERT INTO prospect (organisation_id, prospect_id, origin, record_id, kind, name, category, street,
                 postcode, locality, country, lon, lat, locale, email, phone, website, stage, stage_since, score,
                 coverage, explanation, next_step, next_step_on, partner_id, search, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                 $20, $21, $22, $23, $24, $25, $26, $27)",
            org,
            id,
            origin,
            prospect.record_id,
            kind,
            prospect.name,
            prospect.category,
            prospect.address.street,
            prospect.address.postcode,
            prospect.address.locality,
            prospect.address.country,
            lon,
            lat,
            locale,
            prospect.email,
            prospect.phone,
            prospect.website,
            stage,
            stage_since,
            points,
            coverage,
            explanation,
            prospect.next_step,
            next_step_on,
            partner,
            search,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a prospect"))?;
        Ok(())
    }

    async fn update_prospect(&mut self, prospect: &Prospect) -> Result<(), StoreError> {
        let (org, id, kind) = (self.org(), prospect.id.0, prospect.kind.as_str());
        let (locale, stage) = (prospect.locale.code(), prospect.stage.as_str());
        let stage_since = millis(prospect.stage_since);
        let next_step_on = prospect.next_step_on.map(|day| day.to_string());
        let (partner, search) = (prospect.partner.map(|p| p.0), prospect.search_text());
        sqlx::query!(
            "UPDATE prospect SET kind = $3, name = $4, category = $5, street = $6, postcode = $7, locality = $8,
                 country = $9, locale = $10, email = $11, phone = $12, website = $13, stage = $14,
                 stage_since = $15, next_step = $16, next_step_on = $17, partner_id = $18, search = $19
             WHERE organisation_id = $1 AND prospect_id = $2",
            org,
            id,
            kind,
            prospect.name,
            prospect.category,
            prospect.address.street,
            prospect.address.postcode,
            prospect.address.locality,
            prospect.address.country,
            locale,
            prospect.email,
            prospect.phone,
            prospect.website,
            stage,
            stage_since,
            prospect.next_step,
            next_step_on,
            partner,
            search,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a prospect"))?;
        Ok(())
    }

    async fn hand_over(&mut self, from: ProspectId, to: PartnerId) -> Result<(), StoreError> {
        let (org, from, to) = (self.org(), from.0, to.0);
        sqlx::query!(
            "UPDATE contact SET prospect_id = NULL, partner_id = $3
             WHERE organisation_id = $1 AND prospect_id = $2",
            org,
            from,
            to,
        )
        .execute(self.conn())
        .await
        .map_err(engine("hand the people over"))?;
        sqlx::query!(
            "UPDATE note SET prospect_id = NULL, partner_id = $3
             WHERE organisation_id = $1 AND prospect_id = $2",
            org,
            from,
            to,
        )
        .execute(self.conn())
        .await
        .map_err(engine("hand the notes over"))?;
        sqlx::query!(
            "UPDATE task SET prospect_id = NULL, partner_id = $3
             WHERE organisation_id = $1 AND prospect_id = $2",
            org,
            from,
            to,
        )
        .execute(self.conn())
        .await
        .map_err(engine("hand the tasks over"))?;
        Ok(())
    }

    async fn prospect(&mut self, id: ProspectId) -> Result<Option<Prospect>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            ProspectRow,
            r#"SELECT prospect_id AS "prospect_id!: Uuid", origin, record_id, kind, name, category, street,
                      postcode, locality, country, lon, lat, locale, email, phone, website, stage, stage_since,
                      score, coverage, explanation, next_step, next_step_on,
                      partner_id AS "partner_id: Uuid", created_at
               FROM prospect WHERE organisation_id = $1 AND prospect_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a prospect"))?
        .map(Prospect::try_from)
        .transpose()
    }

    async fn prospect_of_record(
        &mut self,
        record_id: &str,
    ) -> Result<Option<Prospect>, StoreError> {
        let org = self.org();
        let id = sqlx::query_scalar!(
            r#"SELECT prospect_id AS "prospect_id!: Uuid" FROM prospect
               WHERE organisation_id = $1 AND record_id = $2"#,
            org,
            record_id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("find the prospect of a record"))?;
        match id {
            Some(id) => self.prospect(ProspectId(id)).await,
            None => Ok(None),
        }
    }

    async fn prospect_of_partner(
        &mut self,
        partner: PartnerId,
    ) -> Result<Option<Prospect>, StoreError> {
        let (org, partner) = (self.org(), partner.0);
        let id = sqlx::query_scalar!(
            r#"SELECT prospect_id AS "prospect_id!: Uuid" FROM prospect
               WHERE organisation_id = $1 AND partner_id = $2 ORDER BY prospect_id LIMIT 1"#,
            org,
            partner,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("find the prospect of a partner"))?;
        match id {
            Some(id) => self.prospect(ProspectId(id)).await,
            None => Ok(None),
        }
    }

    async fn prospects(
        &mut self,
        filter: &ProspectFilter,
        page: Page,
    ) -> Result<Paged<Prospect>, StoreError> {
        let org = self.org();
        let by = Narrowed::from(filter);
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM prospect
               WHERE organisation_id = $1 AND search LIKE $2 ESCAPE '\' AND ($3 = '' OR stage = $3)
                 AND ($4 = '' OR origin = $4) AND ($5 = '' OR kind = $5)"#,
            org,
            by.pattern,
            by.stage,
            by.origin,
            by.kind,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the prospects"))?;
        // Without a score a prospect comes last when the best come first; without a next step, last.
        let rows = sqlx::query_as!(
            ProspectRow,
            r#"SELECT prospect_id AS "prospect_id!: Uuid", origin, record_id, kind, name, category, street,
                      postcode, locality, country, lon, lat, locale, email, phone, website, stage, stage_since,
                      score, coverage, explanation, next_step, next_step_on,
                      partner_id AS "partner_id: Uuid", created_at
               FROM prospect
               WHERE organisation_id = $1 AND search LIKE $2 ESCAPE '\' AND ($3 = '' OR stage = $3)
                 AND ($4 = '' OR origin = $4) AND ($5 = '' OR kind = $5)
               ORDER BY
                 CASE WHEN $6 = 'score' THEN COALESCE(score, -1) * CAST($7 AS BIGINT)
                      WHEN $6 = 'since' THEN stage_since * CAST($7 AS BIGINT) ELSE 0 END,
                 CASE WHEN $6 = 'next' AND $7 = 1 THEN COALESCE(next_step_on, '9999') ELSE '' END,
                 CASE WHEN $6 = 'next' AND $7 = -1 THEN COALESCE(next_step_on, '') ELSE '' END DESC,
                 CASE WHEN $6 = 'name' AND $7 = -1 THEN name ELSE '' END DESC,
                 name, prospect_id
               LIMIT $8 OFFSET $9"#,
            org,
            by.pattern,
            by.stage,
            by.origin,
            by.kind,
            by.sort,
            by.direction,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the prospects"))?
        .into_iter()
        .map(Prospect::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }

    async fn count_prospects(&mut self) -> Result<Vec<(Stage, i64)>, StoreError> {
        let org = self.org();
        sqlx::query!(
            r#"SELECT stage, COUNT(*) AS "count!: i64" FROM prospect WHERE organisation_id = $1
               GROUP BY stage ORDER BY stage"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("count the prospects by stage"))?
        .into_iter()
        .map(|row| Ok((word(&row.stage)?, row.count)))
        .collect()
    }

    async fn prospect_records(&mut self) -> Result<Vec<(String, Stage)>, StoreError> {
        let org = self.org();
        sqlx::query!(
            r#"SELECT record_id AS "record_id!", stage FROM prospect
               WHERE organisation_id = $1 AND record_id IS NOT NULL ORDER BY record_id"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the records on the shortlist"))?
        .into_iter()
        .map(|row| Ok((row.record_id, word(&row.stage)?)))
        .collect()
    }

    async fn insert_move(&mut self, line: &Move) -> Result<(), StoreError> {
        let (org, prospect) = (self.org(), line.prospect.0);
        let (from, to) = (line.from.map(Stage::as_str), line.to.as_str());
        let (cause, at) = (line.cause.as_str(), millis(line.at));
        sqlx::query!(
            "INSERT INTO prospect_move (organisation_id, move_id, prospect_id, from_stage, to_stage, cause,
                 reason, actor_name, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            org,
            line.id,
            prospect,
            from,
            to,
            cause,
            line.reason,
            line.actor_name,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a line to the history of a prospect"))?;
        Ok(())
    }

    async fn moves(&mut self, prospect: ProspectId) -> Result<Vec<Move>, StoreError> {
        let (org, id) = (self.org(), prospect.0);
        sqlx::query!(
            r#"SELECT move_id AS "move_id!: Uuid", from_stage, to_stage, cause, reason, actor_name, at
               FROM prospect_move WHERE organisation_id = $1 AND prospect_id = $2
               ORDER BY at DESC, move_id DESC"#,
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the history of a prospect"))?
        .into_iter()
        .map(|row| {
            Ok(Move {
                id: row.move_id,
                prospect,
                from: row.from_stage.as_deref().map(word).transpose()?,
                to: word(&row.to_stage)?,
                cause: word(&row.cause)?,
                reason: row.reason,
                actor_name: row.actor_name,
                at: instant(row.at)?,
            })
        })
        .collect()
    }
}
