//! The rows of offers of placements.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::accompany::offer::{Offer, OfferFilter, OfferRow, OfferStore};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::accompany::offer::OfferTerms;
use maillage_domain::ids::{OfferId, PartnerId};
use uuid::Uuid;

use crate::Tx;
use crate::column::{
    day, engine, instant, json, like_anywhere, maybe_instant, maybe_millis, millis, to_json,
};

struct Row {
    offer_id: Uuid,
    partner_id: Uuid,
    partner_name: String,
    title: String,
    tasks: String,
    weekly_minutes: i64,
    starts_on: String,
    weeks: i64,
    places: i64,
    tutor: String,
    made_by: String,
    created_at: i64,
    withdrawn_at: Option<i64>,
    taken: i64,
}

/// A small number that cannot be below zero.
pub(super) fn small(number: i64) -> Result<u32, StoreError> {
    u32::try_from(number).map_err(|_| StoreError::Damaged(format!("{number} is no such number")))
}

impl TryFrom<Row> for OfferRow {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            offer: Offer {
                id: OfferId(row.offer_id),
                partner: PartnerId(row.partner_id),
                terms: OfferTerms {
                    title: row.title,
                    tasks: json(&row.tasks)?,
                    weekly_minutes: small(row.weekly_minutes)?,
                    starts_on: day(&row.starts_on)?,
                    weeks: small(row.weeks)?,
                    places: small(row.places)?,
                    tutor: row.tutor,
                },
                by_partner: row.made_by == "partner",
                created_at: instant(row.created_at)?,
                withdrawn_at: maybe_instant(row.withdrawn_at)?,
            },
            partner_name: row.partner_name,
            taken: small(row.taken)?,
        })
    }
}

#[async_trait]
impl OfferStore for Tx {
    async fn insert_offer(&mut self, offer: &Offer) -> Result<(), StoreError> {
        let (org, id, partner) = (self.org(), offer.id.0, offer.partner.0);
        let terms = &offer.terms;
        let tasks = to_json(&terms.tasks)?;
        let (minutes, weeks) = (i64::from(terms.weekly_minutes), i64::from(terms.weeks));
        let (places, starts_on) = (i64::from(terms.places), terms.starts_on.to_string());
        let made_by = if offer.by_partner { "partner" } else { "staff" };
        let (search, created_at) = (offer.search_text(), millis(offer.created_at));
        let withdrawn_at = maybe_millis(offer.withdrawn_at);
        sqlx::query!(
            "INSERT INTO placement_offer (organisation_id, offer_id, partner_id, title, tasks, weekly_minutes,
                 starts_on, weeks, places, tutor, made_by, search, created_at, withdrawn_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            org,
            id,
            partner,
            terms.title,
            tasks,
            minutes,
            starts_on,
            weeks,
            places,
            terms.tutor,
            made_by,
            search,
            created_at,
            withdrawn_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add an offer"))?;
        Ok(())
    }

    async fn update_offer(&mut self, offer: &Offer) -> Result<(), StoreError> {
        let (org, id) = (self.org(), offer.id.0);
        let terms = &offer.terms;
        let tasks = to_json(&terms.tasks)?;
        let (minutes, weeks) = (i64::from(terms.weekly_minutes), i64::from(terms.weeks));
        let (places, starts_on) = (i64::from(terms.places), terms.starts_on.to_string());
        let (search, withdrawn_at) = (offer.search_text(), maybe_millis(offer.withdrawn_at));
        sqlx::query!(
            "UPDATE placement_offer SET title = $3, tasks = $4, weekly_minutes = $5, starts_on = $6,
                 weeks = $7, places = $8, tutor = $9, search = $10, withdrawn_at = $11
             WHERE organisation_id = $1 AND offer_id = $2",
            org,
            id,
            terms.title,
            tasks,
            minutes,
            starts_on,
            weeks,
            places,
            terms.tutor,
            search,
            withdrawn_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write an offer"))?;
        Ok(())
    }

    async fn offer(&mut self, id: OfferId) -> Result<Option<OfferRow>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT o.offer_id AS "offer_id!: Uuid", o.partner_id AS "partner_id!: Uuid",
                      p.name AS partner_name, o.title, o.tasks, o.weekly_minutes, o.starts_on, o.weeks,
                      o.places, o.tutor, o.made_by, o.created_at, o.withdrawn_at,
                      (SELECT COUNT(*) FROM placement t WHERE t.organisation_id = o.organisation_id
                          AND t.offer_id = o.offer_id AND t.stage <> 'refused') AS "taken!: i64"
               FROM placement_offer o
               JOIN partner p ON p.organisation_id = o.organisation_id AND p.partner_id = o.partner_id
               WHERE o.organisation_id = $1 AND o.offer_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read an offer"))?
        .map(OfferRow::try_from)
        .transpose()
    }

    async fn offers(
        &mut self,
        filter: &OfferFilter,
        over_before: Date,
        page: Page,
    ) -> Result<Paged<OfferRow>, StoreError> {
        let org = self.org();
        let pattern = like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default()));
        let state = filter.state.map_or("", |state| state.as_str());
        let any_partner = i64::from(filter.partner.is_none());
        let partner = filter.partner.map_or_else(Uuid::nil, |partner| partner.0);
        let before = over_before.to_string();
        let total = count_asked(self, (&pattern, state, any_partner, partner, &before)).await?;
        let order = filter.order.as_str();
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT f.offer_id AS "offer_id!: Uuid", f.partner_id AS "partner_id!: Uuid", f.partner_name,
                      f.title, f.tasks, f.weekly_minutes, f.starts_on, f.weeks, f.places, f.tutor,
                      f.made_by, f.created_at, f.withdrawn_at, f.taken AS "taken!: i64"
               FROM (
                 SELECT g.offer_id, g.partner_id, g.partner_name, g.title, g.tasks, g.weekly_minutes,
                        g.starts_on, g.weeks, g.places, g.tutor, g.made_by, g.created_at, g.withdrawn_at,
                        g.taken, g.search, g.door,
                        CASE WHEN g.withdrawn_at IS NOT NULL THEN 'withdrawn'
                             WHEN g.taken >= g.places THEN 'full'
                             WHEN g.starts_on < $6 THEN 'past' ELSE 'open' END AS state
                 FROM (
                   SELECT o.offer_id, o.partner_id, p.name AS partner_name, o.title, o.tasks,
                          o.weekly_minutes, o.starts_on, o.weeks, o.places, o.tutor, o.made_by,
                          o.created_at, o.withdrawn_at, o.search, p.search AS door,
                          (SELECT COUNT(*) FROM placement t WHERE t.organisation_id = o.organisation_id
                              AND t.offer_id = o.offer_id AND t.stage <> 'refused') AS taken
                   FROM placement_offer o
                   JOIN partner p ON p.organisation_id = o.organisation_id AND p.partner_id = o.partner_id
                   WHERE o.organisation_id = $1) g) f
               WHERE (f.search LIKE $2 ESCAPE '\' OR f.door LIKE $2 ESCAPE '\')
                 AND ($3 = '' OR f.state = $3) AND (CAST($4 AS BIGINT) = 1 OR f.partner_id = $5)
               ORDER BY CASE WHEN $7 = 'title' THEN LOWER(f.title) END,
                        CASE WHEN $7 = '-title' THEN LOWER(f.title) END DESC,
                        CASE WHEN $7 = 'partner' THEN LOWER(f.partner_name) END,
                        CASE WHEN $7 = '-partner' THEN LOWER(f.partner_name) END DESC,
                        CASE WHEN $7 = 'start' THEN f.starts_on END,
                        CASE WHEN $7 = '-start' THEN f.starts_on END DESC,
                        f.created_at DESC, f.offer_id DESC
               LIMIT $8 OFFSET $9"#,
            org,
            pattern,
            state,
            any_partner,
            partner,
            before,
            order,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the offers"))?
        .into_iter()
        .map(OfferRow::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }
}

/// Counts what a list is asked for, whatever page of it is shown.
async fn count_asked(
    tx: &mut Tx,
    (pattern, state, any_partner, partner, before): (&str, &str, i64, Uuid, &str),
) -> Result<i64, StoreError> {
    let org = tx.org();
    sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM (
                 SELECT o.search, p.search AS door, o.partner_id,
                        CASE WHEN o.withdrawn_at IS NOT NULL THEN 'withdrawn'
                             WHEN (SELECT COUNT(*) FROM placement t
                                   WHERE t.organisation_id = o.organisation_id AND t.offer_id = o.offer_id
                                     AND t.stage <> 'refused') >= o.places THEN 'full'
                             WHEN o.starts_on < $6 THEN 'past' ELSE 'open' END AS state
                 FROM placement_offer o
                 JOIN partner p ON p.organisation_id = o.organisation_id AND p.partner_id = o.partner_id
                 WHERE o.organisation_id = $1) f
               WHERE (f.search LIKE $2 ESCAPE '\' OR f.door LIKE $2 ESCAPE '\')
                 AND ($3 = '' OR f.state = $3) AND (CAST($4 AS BIGINT) = 1 OR f.partner_id = $5)"#,
        org,
        pattern,
        state,
        any_partner,
        partner,
        before,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count the offers"))
}
