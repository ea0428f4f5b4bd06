//! The rows of gift totals.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::collect::gift_total::{
    GiftTotalFilter, GiftTotalRow, GiftTotalStore, RecordedGiftTotal,
};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::collect::gift_total::GiftTotal;
use maillage_domain::ids::{GiftTotalId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, instant, like_anywhere, millis, word};

struct Row {
    gift_total_id: Uuid,
    partner_id: Uuid,
    channel: String,
    received_on: String,
    amount_cents: i64,
    remark: String,
    recorded_by: String,
    created_at: i64,
    corrects_id: Option<Uuid>,
    is_corrected: bool,
    partner_name: String,
}

impl TryFrom<Row> for GiftTotalRow {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let total = GiftTotal {
            id: GiftTotalId(row.gift_total_id),
            partner: PartnerId(row.partner_id),
            channel: word(&row.channel)?,
            on: day(&row.received_on)?,
            amount: Cents(row.amount_cents),
        };
        let recorded = RecordedGiftTotal {
            total,
            remark: row.remark,
            recorded_by: row.recorded_by,
            created_at: instant(row.created_at)?,
            corrects: row.corrects_id.map(GiftTotalId),
        };
        Ok(Self { recorded, partner_name: row.partner_name, is_corrected: row.is_corrected })
    }
}

/// What a list is narrowed by, as the queries take it: the nil id and empty texts narrow nothing.
struct Asked {
    partner: Uuid,
    nobody: Uuid,
    channel: &'static str,
    from: String,
    to: String,
    pattern: String,
    partner_pattern: String,
}

impl Asked {
    fn of(filter: &GiftTotalFilter) -> Self {
        Self {
            partner: filter.partner.map_or(Uuid::nil(), |partner| partner.0),
            nobody: Uuid::nil(),
            channel: filter.channel.map_or("", |channel| channel.as_str()),
            from: filter.from.map_or_else(|| "0000".to_owned(), |day| day.to_string()),
            to: filter.to.map_or_else(|| "9999".to_owned(), |day| day.to_string()),
            pattern: like_anywhere(filter.contains.as_deref().unwrap_or_default()),
            partner_pattern: like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default())),
        }
    }
}

#[async_trait]
impl GiftTotalStore for Tx {
    async fn insert_gift_total(&mut self, recorded: &RecordedGiftTotal) -> Result<(), StoreError> {
        let total = &recorded.total;
        let (org, id, partner) = (self.org(), total.id.0, total.partner.0);
        let (channel, on) = (total.channel.as_str(), total.on.to_string());
        let month = Month::of(total.on).number();
        let (amount, created_at) = (total.amount.0, millis(recorded.created_at));
        let corrects = recorded.corrects.map(|id| id.0);
        sqlx::query!(
            "INSERT INTO gift_total (organisation_id, gift_total_id, partner_id, channel, received_on, month,
                 amount_cents, remark, recorded_by, created_at, corrects_id)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            org,
            id,
            partner,
            channel,
            on,
            month,
            amount,
            recorded.remark,
            recorded.recorded_by,
            created_at,
            corrects,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a total of gifts"))?;
        Ok(())
    }

    async fn gift_total(&mut self, id: GiftTotalId) -> Result<Option<GiftTotalRow>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT g.gift_total_id AS "gift_total_id!: Uuid", g.partner_id AS "partner_id!: Uuid",
                      g.channel, g.received_on, g.amount_cents, g.remark, g.recorded_by, g.created_at,
                      g.corrects_id AS "corrects_id: Uuid",
                      EXISTS (SELECT 1 FROM gift_total b WHERE b.organisation_id = g.organisation_id
                              AND b.corrects_id = g.gift_total_id) AS "is_corrected!: bool",
                      p.name AS partner_name
               FROM gift_total g JOIN partner p
                 ON p.organisation_id = g.organisation_id AND p.partner_id = g.partner_id
               WHERE g.organisation_id = $1 AND g.gift_total_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a total of gifts"))?
        .map(GiftTotalRow::try_from)
        .transpose()
    }

    async fn gift_totals(
        &mut self,
        filter: &GiftTotalFilter,
        page: Page,
    ) -> Result<Paged<GiftTotalRow>, StoreError> {
        let (org, asked) = (self.org(), Asked::of(filter));
        let sort = filter.sort.as_str();
        let (total, _) = counted(self, &asked).await?;
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT g.gift_total_id AS "gift_total_id!: Uuid", g.partner_id AS "partner_id!: Uuid",
                      g.channel, g.received_on, g.amount_cents, g.remark, g.recorded_by, g.created_at,
                      g.corrects_id AS "corrects_id: Uuid",
                      EXISTS (SELECT 1 FROM gift_total b WHERE b.organisation_id = g.organisation_id
                              AND b.corrects_id = g.gift_total_id) AS "is_corrected!: bool",
                      p.name AS partner_name
               FROM gift_total g JOIN partner p
                 ON p.organisation_id = g.organisation_id AND p.partner_id = g.partner_id
               WHERE g.organisation_id = $1 AND (g.partner_id = $2 OR $2 = $3)
                 AND (CAST($4 AS TEXT) = '' OR g.channel = $4)
                 AND g.received_on >= $5 AND g.received_on <= $6
                 AND (p.search LIKE $11 ESCAPE '\' OR LOWER(g.remark) LIKE $7 ESCAPE '\')
               ORDER BY CASE WHEN CAST($8 AS TEXT) = 'partner' THEN p.name END,
                        CASE WHEN CAST($8 AS TEXT) = '-partner' THEN p.name END DESC,
                        CASE WHEN CAST($8 AS TEXT) = 'amount' THEN g.amount_cents END,
                        CASE WHEN CAST($8 AS TEXT) = '-amount' THEN g.amount_cents END DESC,
                        CASE WHEN CAST($8 AS TEXT) = 'day' THEN g.received_on END,
                        g.received_on DESC, g.created_at DESC, g.gift_total_id DESC
               LIMIT $9 OFFSET $10"#,
            org,
            asked.partner,
            asked.nobody,
            asked.channel,
            asked.from,
            asked.to,
            asked.pattern,
            sort,
            page.limit,
            page.offset,
            asked.partner_pattern,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the totals of gifts"))?
        .into_iter()
        .map(GiftTotalRow::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }

    async fn gift_totals_sum(&mut self, filter: &GiftTotalFilter) -> Result<Cents, StoreError> {
        let (_, sum) = counted(self, &Asked::of(filter)).await?;
        Ok(sum)
    }

    async fn gift_totals_between(
        &mut self,
        from: Date,
        to: Date,
    ) -> Result<Vec<GiftTotal>, StoreError> {
        let (org, from, to) = (self.org(), from.to_string(), to.to_string());
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT gift_total_id AS "gift_total_id!: Uuid", partner_id AS "partner_id!: Uuid",
                      channel, received_on, amount_cents, remark, recorded_by, created_at,
                      corrects_id AS "corrects_id: Uuid", FALSE AS "is_corrected!: bool",
                      '' AS "partner_name!: String"
               FROM gift_total
               WHERE organisation_id = $1 AND received_on >= $2 AND received_on <= $3
               ORDER BY received_on, gift_total_id"#,
            org,
            from,
            to,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the totals of gifts"))?;
        rows.into_iter().map(|row| Ok(GiftTotalRow::try_from(row)?.recorded.total)).collect()
    }
}

/// How many totals there are, and their sum.
async fn counted(tx: &mut Tx, asked: &Asked) -> Result<(i64, Cents), StoreError> {
    let org = tx.org();
    let row = sqlx::query!(
        r#"SELECT COUNT(*) AS "count!: i64",
                  CAST(COALESCE(SUM(g.amount_cents), 0) AS BIGINT) AS "sum!: i64"
           FROM gift_total g JOIN partner p
             ON p.organisation_id = g.organisation_id AND p.partner_id = g.partner_id
           WHERE g.organisation_id = $1 AND (g.partner_id = $2 OR $2 = $3)
             AND (CAST($4 AS TEXT) = '' OR g.channel = $4)
             AND g.received_on >= $5 AND g.received_on <= $6
             AND (p.search LIKE $8 ESCAPE '\' OR LOWER(g.remark) LIKE $7 ESCAPE '\')"#,
        org,
        asked.partner,
        asked.nobody,
        asked.channel,
        asked.from,
        asked.to,
        asked.pattern,
        asked.partner_pattern,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count the totals of gifts"))?;
    Ok((row.count, Cents(row.sum)))
}
