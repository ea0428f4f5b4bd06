//! The rows of campaigns, their texts and pictures.

use async_trait::async_trait;
use maillage_app::campaign::CampaignStore;
use maillage_app::campaign::campaign::{
    Campaign, CampaignFilter, CampaignOrder, CampaignRow, CampaignText, DisplayCounts, Photograph,
};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::ids::CampaignId;
use maillage_domain::locale::Locale;
use uuid::Uuid;

use crate::Tx;
use crate::column::{
    day, engine, instant, json, like_anywhere, maybe_day, maybe_instant, maybe_millis, millis,
    to_json, word,
};

struct ListRow {
    campaign_id: Uuid,
    name: String,
    starts_on: String,
    ends_on: Option<String>,
    closed_at: Option<i64>,
    asked: i64,
    waiting: i64,
    sent: i64,
    shown: i64,
    photos: i64,
    declined: i64,
    scans: i64,
}

impl TryFrom<ListRow> for CampaignRow {
    type Error = StoreError;
    fn try_from(row: ListRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: CampaignId(row.campaign_id),
            name: row.name,
            starts_on: day(&row.starts_on)?,
            ends_on: maybe_day(row.ends_on.as_deref())?,
            is_closed: row.closed_at.is_some(),
            counts: DisplayCounts {
                asked: row.asked,
                waiting: row.waiting,
                sent: row.sent,
                shown: row.shown,
                photos: row.photos,
                declined: row.declined,
                scans: row.scans,
            },
        })
    }
}

impl Tx {
    async fn put_texts(&mut self, campaign: &Campaign) -> Result<(), StoreError> {
        let (org, id) = (self.org(), campaign.id.0);
        sqlx::query!(
            "DELETE FROM campaign_text WHERE organisation_id = $1 AND campaign_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take the texts of a campaign away"))?;
        for text in &campaign.texts {
            let locale = text.locale.code();
            sqlx::query!(
                "INSERT INTO campaign_text (organisation_id, campaign_id, locale, title, body, call)
                 VALUES ($1, $2, $3, $4, $5, $6)",
                org,
                id,
                locale,
                text.title,
                text.body,
                text.call,
            )
            .execute(self.conn())
            .await
            .map_err(engine("keep a text of a campaign"))?;
        }
        Ok(())
    }

    async fn texts(&mut self, id: CampaignId) -> Result<Vec<CampaignText>, StoreError> {
        let (org, id) = (self.org(), id.0);
        let rows = sqlx::query!(
            "SELECT locale, title, body, call FROM campaign_text
             WHERE organisation_id = $1 AND campaign_id = $2 ORDER BY locale",
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the texts of a campaign"))?;
        let mut texts = Vec::with_capacity(rows.len());
        for row in rows {
            let locale: Locale = word(&row.locale)?;
            texts.push(CampaignText { locale, title: row.title, body: row.body, call: row.call });
        }
        texts.sort_by_key(|text| Locale::ALL.iter().position(|locale| *locale == text.locale));
        Ok(texts)
    }
}

#[async_trait]
impl CampaignStore for Tx {
    async fn insert_campaign(&mut self, campaign: &Campaign) -> Result<(), StoreError> {
        let (org, id) = (self.org(), campaign.id.0);
        let starts_on = campaign.starts_on.to_string();
        let ends_on = campaign.ends_on.map(|day| day.to_string());
        let (template, search) = (to_json(&campaign.template)?, campaign.search_text());
        let (closed_at, created_at) =
            (maybe_millis(campaign.closed_at), millis(campaign.created_at));
        sqlx::query!(
            "INSERT INTO campaign (organisation_id, campaign_id, name, starts_on, ends_on, template, search,
                 closed_at, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            org,
            id,
            campaign.name,
            starts_on,
            ends_on,
            template,
            search,
            closed_at,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a campaign"))?;
        self.put_texts(campaign).await
    }

    async fn update_campaign(&mut self, campaign: &Campaign) -> Result<(), StoreError> {
        let (org, id) = (self.org(), campaign.id.0);
        let starts_on = campaign.starts_on.to_string();
        let ends_on = campaign.ends_on.map(|day| day.to_string());
        let (template, search) = (to_json(&campaign.template)?, campaign.search_text());
        let closed_at = maybe_millis(campaign.closed_at);
        sqlx::query!(
            "UPDATE campaign SET name = $3, starts_on = $4, ends_on = $5, template = $6, search = $7,
                 closed_at = $8
             WHERE organisation_id = $1 AND campaign_id = $2",
            org,
            id,
            campaign.name,
            starts_on,
            ends_on,
            template,
            search,
            closed_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a campaign"))?;
        self.put_texts(campaign).await
    }

    async fn campaign(&mut self, id: CampaignId) -> Result<Option<Campaign>, StoreError> {
        let (org, raw) = (self.org(), id.0);
        let found = sqlx::query!(
            "SELECT name, starts_on, ends_on, template, closed_at, created_at FROM campaign
             WHERE organisation_id = $1 AND campaign_id = $2",
            org,
            raw,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a campaign"))?;
        let Some(row) = found else { return Ok(None) };
        Ok(Some(Campaign {
            id,
            starts_on: day(&row.starts_on)?,
            ends_on: maybe_day(row.ends_on.as_deref())?,
            template: json(&row.template)?,
            closed_at: maybe_instant(row.closed_at)?,
            created_at: instant(row.created_at)?,
            texts: self.texts(id).await?,
            name: row.name,
        }))
    }

    async fn campaigns(
        &mut self,
        filter: &CampaignFilter,
        page: Page,
    ) -> Result<Paged<CampaignRow>, StoreError> {
        let org = self.org();
        let pattern = like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default()));
        let closed = filter.closed.map_or(-1_i64, i64::from);
        let sort = match (filter.order, filter.reversed) {
            (CampaignOrder::Start, false) => "-start",
            (CampaignOrder::Start, true) => "start",
            (CampaignOrder::Name, false) => "name",
            (CampaignOrder::Name, true) => "-name",
        };
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM campaign
               WHERE organisation_id = $1 AND search LIKE $2 ESCAPE '\'
                 AND (CAST($3 AS BIGINT) = -1 OR ($3 = 0 AND closed_at IS NULL) OR ($3 = 1 AND closed_at IS NOT NULL))"#,
            org,
            pattern,
            closed,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the campaigns"))?;
        let rows = sqlx::query_as!(
            ListRow,
            r#"SELECT campaign_id AS "campaign_id!: Uuid", name, starts_on, ends_on, closed_at,
                 (SELECT COUNT(*) FROM display d WHERE d.organisation_id = c.organisation_id
                    AND d.campaign_id = c.campaign_id) AS "asked!: i64",
                 (SELECT COUNT(*) FROM display d WHERE d.organisation_id = c.organisation_id
                    AND d.campaign_id = c.campaign_id AND d.stage = 'asked') AS "waiting!: i64",
                 (SELECT COUNT(*) FROM display d WHERE d.organisation_id = c.organisation_id
                    AND d.campaign_id = c.campaign_id AND d.sent_on IS NOT NULL) AS "sent!: i64",
                 (SELECT COUNT(*) FROM display d WHERE d.organisation_id = c.organisation_id
                    AND d.campaign_id = c.campaign_id AND d.stage IN ('shown', 'photo')) AS "shown!: i64",
                 (SELECT COUNT(*) FROM display d WHERE d.organisation_id = c.organisation_id
                    AND d.campaign_id = c.campaign_id AND d.stage = 'photo') AS "photos!: i64",
                 (SELECT COUNT(*) FROM display d WHERE d.organisation_id = c.organisation_id
                    AND d.campaign_id = c.campaign_id AND d.stage = 'declined') AS "declined!: i64",
                 (SELECT CAST(COALESCE(SUM(s.scans), 0) AS BIGINT) FROM display d
                    JOIN scan_count s ON s.organisation_id = d.organisation_id AND s.code = d.code
                    WHERE d.organisation_id = c.organisation_id AND d.campaign_id = c.campaign_id) AS "scans!: i64"
               FROM campaign c
               WHERE c.organisation_id = $1 AND c.search LIKE $2 ESCAPE '\'
                 AND (CAST($3 AS BIGINT) = -1 OR ($3 = 0 AND c.closed_at IS NULL) OR ($3 = 1 AND c.closed_at IS NOT NULL))
               ORDER BY
                 CASE WHEN $4 = 'start' THEN c.starts_on WHEN $4 = 'name' THEN c.search ELSE '' END,
                 CASE WHEN $4 = '-start' THEN c.starts_on WHEN $4 = '-name' THEN c.search ELSE '' END DESC,
                 c.campaign_id DESC
               LIMIT $5 OFFSET $6"#,
            org,
            pattern,
            closed,
            sort,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the campaigns"))?
        .into_iter()
        .map(CampaignRow::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }

    async fn display_counts(&mut self, id: CampaignId) -> Result<DisplayCounts, StoreError> {
        let (org, id) = (self.org(), id.0);
        let row = sqlx::query!(
            r#"SELECT COUNT(*) AS "asked!: i64", COUNT(sent_on) AS "sent!: i64",
                 COUNT(shown_on) AS "shown!: i64", COUNT(photo_on) AS "photos!: i64",
                 CAST(COALESCE(SUM(CASE WHEN stage = 'declined' THEN 1 ELSE 0 END), 0) AS BIGINT) AS "declined!: i64",
                 CAST(COALESCE(SUM(CASE WHEN stage = 'asked' THEN 1 ELSE 0 END), 0) AS BIGINT) AS "waiting!: i64"
               FROM display WHERE organisation_id = $1 AND campaign_id = $2"#,
            org,
            id,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the displays"))?;
        let scans = sqlx::query_scalar!(
            r#"SELECT CAST(COALESCE(SUM(s.scans), 0) AS BIGINT) AS "scans!: i64" FROM display d
               JOIN scan_count s ON s.organisation_id = d.organisation_id AND s.code = d.code
               WHERE d.organisation_id = $1 AND d.campaign_id = $2"#,
            org,
            id,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the scans"))?;
        Ok(DisplayCounts {
            asked: row.asked,
            waiting: row.waiting,
            sent: row.sent,
            shown: row.shown,
            photos: row.photos,
            declined: row.declined,
            scans,
        })
    }

    async fn put_campaign_picture(
        &mut self,
        id: CampaignId,
        picture: Option<&Photograph>,
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            "DELETE FROM campaign_picture WHERE organisation_id = $1 AND campaign_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take a picture away"))?;
        let Some(picture) = picture else { return Ok(()) };
        let created_at = millis(picture.created_at);
        sqlx::query!(
            "INSERT INTO campaign_picture (organisation_id, campaign_id, content, created_at)
             VALUES ($1, $2, $3, $4)",
            org,
            id,
            picture.content,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep a picture"))?;
        Ok(())
    }

    async fn campaign_picture(&mut self, id: CampaignId) -> Result<Option<Photograph>, StoreError> {
        let (org, id) = (self.org(), id.0);
        let row = sqlx::query!(
            "SELECT content, created_at FROM campaign_picture
             WHERE organisation_id = $1 AND campaign_id = $2",
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a picture"))?;
        row.map(|row| Ok(Photograph { content: row.content, created_at: instant(row.created_at)? }))
            .transpose()
    }
}
