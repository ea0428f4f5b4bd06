//! The rows of what an organisation saw in the registers, and of the news about it.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::identify::diff::{Change, DiffStore, News, Seen};
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::ids::{PartnerId, ProspectId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, maybe_instant, millis};

struct NewsRow {
    news_id: Uuid,
    change: String,
    edition: String,
    told_at: i64,
    read_at: Option<i64>,
    prospect_id: Option<Uuid>,
    partner_id: Option<Uuid>,
    name: Option<String>,
}

impl TryFrom<NewsRow> for News {
    type Error = StoreError;
    fn try_from(row: NewsRow) -> Result<Self, StoreError> {
        let change: Change = serde_json::from_str(&row.change)
            .map_err(|error| StoreError::Damaged(format!("news: {error}")))?;
        Ok(Self {
            id: row.news_id,
            change,
            edition: row.edition,
            told_at: instant(row.told_at)?,
            read_at: maybe_instant(row.read_at)?,
            prospect: row.prospect_id.map(ProspectId),
            partner: row.partner_id.map(PartnerId),
            name: row.name.unwrap_or_default(),
        })
    }
}

#[async_trait]
impl DiffStore for Tx {
    async fn looked_at_edition(&mut self) -> Result<Option<String>, StoreError> {
        let org = self.org();
        sqlx::query_scalar!("SELECT checksum FROM register_edition WHERE organisation_id = $1", org)
            .fetch_optional(self.conn())
            .await
            .map_err(engine("look which edition was compared"))
    }

    async fn look_at_edition(
        &mut self,
        checksum: &str,
        at: jiff::Timestamp,
    ) -> Result<(), StoreError> {
        let (org, at) = (self.org(), millis(at));
        sqlx::query!(
            "INSERT INTO register_edition (organisation_id, checksum, looked_at) VALUES ($1, $2, $3)
             ON CONFLICT (organisation_id) DO UPDATE SET checksum = $2, looked_at = $3",
            org,
            checksum,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep which edition was compared"))?;
        Ok(())
    }

    async fn followed_records(&mut self) -> Result<Vec<RecordId>, StoreError> {
        let org = self.org();
        let ids = sqlx::query_scalar!(
            r#"SELECT record_id AS "record_id!" FROM prospect
               WHERE organisation_id = $1 AND record_id IS NOT NULL AND stage <> 'declined'
               UNION
               SELECT record_id AS "record_id!" FROM partner
               WHERE organisation_id = $1 AND record_id IS NOT NULL AND left_on IS NULL
               ORDER BY 1"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the records that are followed"))?;
        Ok(ids.into_iter().map(RecordId).collect())
    }

    async fn seen_records(&mut self) -> Result<Vec<(RecordId, Seen)>, StoreError> {
        let org = self.org();
        let rows = sqlx::query!(
            "SELECT record_id, seen FROM register_seen WHERE organisation_id = $1 ORDER BY record_id",
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list what was seen in the registers"))?;
        let read = |text: &str| {
            serde_json::from_str(text)
                .map_err(|error| StoreError::Damaged(format!("register_seen: {error}")))
        };
        rows.into_iter().map(|row| Ok((RecordId(row.record_id), read(&row.seen)?))).collect()
    }

    async fn keep_seen(&mut self, id: &RecordId, seen: &Seen) -> Result<(), StoreError> {
        let org = self.org();
        let text = serde_json::to_string(seen).unwrap_or_default();
        sqlx::query!(
            "INSERT INTO register_seen (organisation_id, record_id, seen) VALUES ($1, $2, $3)
             ON CONFLICT (organisation_id, record_id) DO UPDATE SET seen = $3",
            org,
            id.0,
            text,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep what was seen in the registers"))?;
        Ok(())
    }

    async fn forget_seen(&mut self, id: &RecordId) -> Result<(), StoreError> {
        let org = self.org();
        sqlx::query!(
            "DELETE FROM register_seen WHERE organisation_id = $1 AND record_id = $2",
            org,
            id.0,
        )
        .execute(self.conn())
        .await
        .map_err(engine("forget what was seen in the registers"))?;
        Ok(())
    }

    async fn insert_news(
        &mut self,
        id: Uuid,
        change: &Change,
        edition: &str,
        at: jiff::Timestamp,
    ) -> Result<(), StoreError> {
        let (org, at, kind) = (self.org(), millis(at), change.kind.as_str());
        let text = serde_json::to_string(change).unwrap_or_default();
        sqlx::query!(
            "INSERT INTO register_news (organisation_id, news_id, record_id, kind, change, edition, told_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)
             ON CONFLICT (organisation_id, edition, record_id, kind) DO NOTHING",
            org,
            id,
            change.id.0,
            kind,
            text,
            edition,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add news of the registers"))?;
        Ok(())
    }

    async fn news(
        &mut self,
        record: Option<&RecordId>,
        limit: i64,
    ) -> Result<Vec<News>, StoreError> {
        let org = self.org();
        let record = record.map_or("", |id| id.0.as_str());
        let rows = sqlx::query_as!(
            NewsRow,
            r#"SELECT n.news_id AS "news_id!: Uuid", n.change AS "change!", n.edition AS "edition!",
                      n.told_at AS "told_at!", n.read_at,
                      p.prospect_id AS "prospect_id?: Uuid", q.partner_id AS "partner_id?: Uuid",
                      COALESCE(q.name, p.name) AS "name?"
               FROM register_news n
               LEFT JOIN prospect p ON p.organisation_id = n.organisation_id AND p.record_id = n.record_id
               LEFT JOIN partner q ON q.organisation_id = n.organisation_id AND q.record_id = n.record_id
               WHERE n.organisation_id = $1 AND n.read_at IS NULL AND ($2 = '' OR n.record_id = $2)
               ORDER BY n.told_at DESC, n.news_id
               LIMIT $3"#,
            org,
            record,
            limit,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list news of the registers"))?;
        rows.into_iter().map(News::try_from).collect()
    }

    async fn read_news(
        &mut self,
        id: Uuid,
        by: &str,
        at: jiff::Timestamp,
    ) -> Result<bool, StoreError> {
        let (org, at) = (self.org(), millis(at));
        let done = sqlx::query!(
            "UPDATE register_news SET read_at = $3, read_by = $4
             WHERE organisation_id = $1 AND news_id = $2 AND read_at IS NULL",
            org,
            id,
            at,
            by,
        )
        .execute(self.conn())
        .await
        .map_err(engine("put news of the registers away"))?;
        Ok(done.rows_affected() > 0)
    }
}
