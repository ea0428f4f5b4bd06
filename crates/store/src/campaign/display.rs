//! The rows of displays and their photos.

use async_trait::async_trait;
use maillage_app::campaign::DisplayStore;
use maillage_app::campaign::campaign::Photograph;
use maillage_app::campaign::display::{DisplayFilter, DisplayRow, StoredDisplay};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::campaign::display::Display;
use maillage_domain::ids::{CampaignId, DisplayId, PartnerId};
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::bulk::execute_each;
use crate::column::{day, engine, instant, like_anywhere, maybe_day, millis, word};
use crate::{Db, Tx};

struct Row {
    display_id: Uuid,
    campaign_id: Uuid,
    partner_id: Uuid,
    stage: String,
    asked_on: String,
    sent_on: Option<String>,
    shown_on: Option<String>,
    photo_on: Option<String>,
    code: String,
}

impl TryFrom<Row> for StoredDisplay {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: DisplayId(row.display_id),
            campaign: CampaignId(row.campaign_id),
            partner: PartnerId(row.partner_id),
            state: Display {
                stage: word(&row.stage)?,
                asked_on: day(&row.asked_on)?,
                sent_on: maybe_day(row.sent_on.as_deref())?,
                shown_on: maybe_day(row.shown_on.as_deref())?,
            },
            photo_on: maybe_day(row.photo_on.as_deref())?,
            code: word(&row.code)?,
        })
    }
}

/// A display with its partner and its scans.
struct ListRow {
    display_id: Uuid,
    campaign_id: Uuid,
    partner_id: Uuid,
    stage: String,
    asked_on: String,
    sent_on: Option<String>,
    shown_on: Option<String>,
    photo_on: Option<String>,
    code: String,
    name: String,
    street: String,
    locale: String,
    scans: i64,
}

impl TryFrom<ListRow> for DisplayRow {
    type Error = StoreError;
    fn try_from(row: ListRow) -> Result<Self, StoreError> {
        let display = Row {
            display_id: row.display_id,
            campaign_id: row.campaign_id,
            partner_id: row.partner_id,
            stage: row.stage,
            asked_on: row.asked_on,
            sent_on: row.sent_on,
            shown_on: row.shown_on,
            photo_on: row.photo_on,
            code: row.code,
        };
        Ok(Self {
            display: display.try_into()?,
            partner_name: row.name,
            street: row.street,
            locale: word(&row.locale)?,
            scans: row.scans,
        })
    }
}

#[async_trait]
impl DisplayStore for Tx {
    async fn insert_displays(&mut self, displays: &[StoredDisplay]) -> Result<(), StoreError> {
        let org = self.org();
        let statements = displays.chunks(500).map(move |chunk| {
            let mut insert: QueryBuilder<Db> = QueryBuilder::new(
                "INSERT INTO display (organisation_id, display_id, campaign_id, partner_id, stage, asked_on,
                     sent_on, shown_on, photo_on, code) ",
            );
            insert.push_values(chunk, |mut row, display| {
                let state = &display.state;
                row.push_bind(org)
                    .push_bind(display.id.0)
                    .push_bind(display.campaign.0)
                    .push_bind(display.partner.0)
                    .push_bind(state.stage.as_str())
                    .push_bind(state.asked_on.to_string())
                    .push_bind(state.sent_on.map(|day| day.to_string()))
                    .push_bind(state.shown_on.map(|day| day.to_string()))
                    .push_bind(display.photo_on.map(|day| day.to_string()))
                    .push_bind(display.code.to_string());
            });
            Ok(insert)
        });
        execute_each(self, "add displays", statements).await
    }

    async fn update_display(&mut self, display: &StoredDisplay) -> Result<(), StoreError> {
        let (org, id, state) = (self.org(), display.id.0, &display.state);
        let (stage, asked_on) = (state.stage.as_str(), state.asked_on.to_string());
        let sent_on = state.sent_on.map(|day| day.to_string());
        let shown_on = state.shown_on.map(|day| day.to_string());
        let photo_on = display.photo_on.map(|day| day.to_string());
        sqlx::query!(
            "UPDATE display SET stage = $3, asked_on = $4, sent_on = $5, shown_on = $6, photo_on = $7
             WHERE organisation_id = $1 AND display_id = $2",
            org,
            id,
            stage,
            asked_on,
            sent_on,
            shown_on,
            photo_on,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a display"))?;
        Ok(())
    }

    async fn display(&mut self, id: DisplayId) -> Result<Option<StoredDisplay>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT display_id AS "display_id!: Uuid", campaign_id AS "campaign_id!: Uuid",
                 partner_id AS "partner_id!: Uuid", stage, asked_on, sent_on, shown_on, photo_on, code
               FROM display WHERE organisation_id = $1 AND display_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a display"))?
        .map(StoredDisplay::try_from)
        .transpose()
    }

    async fn displays(
        &mut self,
        filter: &DisplayFilter,
        page: Page,
    ) -> Result<Paged<DisplayRow>, StoreError> {
        let org = self.org();
        let campaign = filter.campaign.map(|id| id.0);
        let partner = filter.partner.map(|id| id.0);
        let pattern = like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default()));
        let stage = filter.stage.map_or("", |stage| stage.as_str());
        let (sort, direction) = (filter.order.as_str(), if filter.reversed { -1_i64 } else { 1 });
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM display d
               JOIN partner p ON p.organisation_id = d.organisation_id AND p.partner_id = d.partner_id
               WHERE d.organisation_id = $1 AND (CAST($2 AS UUID) IS NULL OR d.campaign_id = $2)
                 AND (CAST($3 AS UUID) IS NULL OR d.partner_id = $3)
                 AND p.search LIKE $4 ESCAPE '\' AND ($5 = '' OR d.stage = $5)"#,
            org,
            campaign,
            partner,
            pattern,
            stage,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the displays"))?;
        // Most scans and the latest days come first unless the order is reversed.
        let rows = sqlx::query_as!(
            ListRow,
            r#"SELECT d.display_id AS "display_id!: Uuid", d.campaign_id AS "campaign_id!: Uuid",
                 d.partner_id AS "partner_id!: Uuid", d.stage, d.asked_on, d.sent_on, d.shown_on, d.photo_on,
                 d.code, p.name, p.street, p.locale,
                 (SELECT CAST(COALESCE(SUM(s.scans), 0) AS BIGINT) FROM scan_count s
                    WHERE s.organisation_id = d.organisation_id AND s.code = d.code) AS "scans!: i64"
               FROM display d
               JOIN partner p ON p.organisation_id = d.organisation_id AND p.partner_id = d.partner_id
               WHERE d.organisation_id = $1 AND (CAST($2 AS UUID) IS NULL OR d.campaign_id = $2)
                 AND (CAST($3 AS UUID) IS NULL OR d.partner_id = $3)
                 AND p.search LIKE $4 ESCAPE '\' AND ($5 = '' OR d.stage = $5)
               ORDER BY
                 CASE WHEN $6 = 'scans' THEN CAST($7 AS BIGINT) *
                   (SELECT CAST(COALESCE(SUM(s.scans), 0) AS BIGINT) FROM scan_count s
                      WHERE s.organisation_id = d.organisation_id AND s.code = d.code) ELSE 0 END DESC,
                 CASE WHEN $6 = 'shown' AND $7 = -1 THEN COALESCE(d.shown_on, '9999')
                      WHEN $6 = 'street' AND $7 = 1 THEN p.street ELSE '' END,
                 CASE WHEN $6 = 'shown' AND $7 = 1 THEN COALESCE(d.shown_on, '')
                      WHEN $6 = 'street' AND $7 = -1 THEN p.street
                      WHEN $6 = 'partner' AND $7 = -1 THEN p.name ELSE '' END DESC,
                 p.name, d.display_id
               LIMIT $8 OFFSET $9"#,
            org,
            campaign,
            partner,
            pattern,
            stage,
            sort,
            direction,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the displays"))?;
        let rows = rows.into_iter().map(DisplayRow::try_from).collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }

    async fn partners_without_display(
        &mut self,
        campaign: CampaignId,
    ) -> Result<Vec<PartnerId>, StoreError> {
        let (org, campaign) = (self.org(), campaign.0);
        let rows = sqlx::query_scalar!(
            r#"SELECT partner_id AS "partner_id!: Uuid" FROM partner p
               WHERE organisation_id = $1 AND left_on IS NULL AND NOT EXISTS (
                 SELECT 1 FROM display d WHERE d.organisation_id = p.organisation_id
                   AND d.partner_id = p.partner_id AND d.campaign_id = $2)
               ORDER BY name, partner_id"#,
            org,
            campaign,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("look for partners that were not asked"))?;
        Ok(rows.into_iter().map(PartnerId).collect())
    }

    async fn put_display_photo(
        &mut self,
        id: DisplayId,
        photo: Option<&Photograph>,
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            "DELETE FROM display_photo WHERE organisation_id = $1 AND display_id = $2",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take a photo away"))?;
        let Some(photo) = photo else { return Ok(()) };
        let created_at = millis(photo.created_at);
        sqlx::query!(
            "INSERT INTO display_photo (organisation_id, display_id, content, created_at)
             VALUES ($1, $2, $3, $4)",
            org,
            id,
            photo.content,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep a photo"))?;
        Ok(())
    }

    async fn display_photo(&mut self, id: DisplayId) -> Result<Option<Photograph>, StoreError> {
        let (org, id) = (self.org(), id.0);
        let row = sqlx::query!(
            "SELECT content, created_at FROM display_photo
             WHERE organisation_id = $1 AND display_id = $2",
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a photo"))?;
        row.map(|row| Ok(Photograph { content: row.content, created_at: instant(row.created_at)? }))
            .transpose()
    }
}
