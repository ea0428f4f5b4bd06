//! The rows of partners and their people.

use async_trait::async_trait;
use maillage_app::engage::partner::{Counts, Partner, PartnerFilter, PartnerStore};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::ids::PartnerId;
use maillage_domain::party::{Address, Point};
use maillage_domain::period::Month;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, instant, like_anywhere, maybe_day, millis, word};

struct PartnerRow {
    partner_id: Uuid,
    kind: String,
    name: String,
    legal_name: String,
    legal_form: String,
    legal_id: Option<String>,
    street: String,
    postcode: String,
    locality: String,
    country: String,
    lon: Option<f64>,
    lat: Option<f64>,
    category: String,
    record_id: Option<String>,
    locale: String,
    email: Option<String>,
    phone: Option<String>,
    website: Option<String>,
    shown_publicly: bool,
    joined_on: String,
    left_on: Option<String>,
    created_at: i64,
}

impl TryFrom<PartnerRow> for Partner {
    type Error = StoreError;
    fn try_from(row: PartnerRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: PartnerId(row.partner_id),
            kind: word(&row.kind)?,
            name: row.name,
            legal_name: row.legal_name,
            legal_form: row.legal_form,
            legal_id: row.legal_id,
            address: Address {
                street: row.street,
                postcode: row.postcode,
                locality: row.locality,
                country: row.country,
            },
            point: row.lon.zip(row.lat).map(|(lon, lat)| Point { lon, lat }),
            category: row.category,
            record_id: row.record_id,
            locale: word(&row.locale)?,
            email: row.email,
            phone: row.phone,
            website: row.website,
            shown_publicly: row.shown_publicly,
            joined_on: day(&row.joined_on)?,
            left_on: maybe_day(row.left_on.as_deref())?,
            created_at: instant(row.created_at)?,
        })
    }
}

#[async_trait]
impl PartnerStore for Tx {
    async fn insert_partner(&mut self, partner: &Partner) -> Result<(), StoreError> {
        let (org, id, kind) = (self.org(), partner.id.0, partner.kind.as_str());
        let (lon, lat) = (partner.point.map(|p| p.lon), partner.point.map(|p| p.lat));
        let locale = partner.locale.code();
        let joined_on = partner.joined_on.to_string();
        let left_on = partner.left_on.map(|d| d.to_string());
        let (search, created_at) = (partner.search_text(), millis(partner.created_at));
        sqlx::query!(
            "INSERT INTO partner (organisation_id, partner_id, kind, name, legal_name, legal_form, legal_id,
                 street, postcode, locality, country, lon, lat, category, record_id, locale, email, phone,
                 website, shown_publicly, joined_on, left_on, search, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19,
                 $20, $21, $22, $23, $24)",
            org,
            id,
            kind,
            partner.name,
            partner.legal_name,
            partner.legal_form,
            partner.legal_id,
            partner.address.street,
            partner.address.postcode,
            partner.address.locality,
            partner.address.country,
            lon,
            lat,
            partner.category,
            partner.record_id,
            locale,
            partner.email,
            partner.phone,
            partner.website,
            partner.shown_publicly,
            joined_on,
            left_on,
            search,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a partner"))?;
        Ok(())
    }

    async fn update_partner(&mut self, partner: &Partner) -> Result<(), StoreError> {
        let (org, id, kind) = (self.org(), partner.id.0, partner.kind.as_str());
        let (lon, lat) = (partner.point.map(|p| p.lon), partner.point.map(|p| p.lat));
        let locale = partner.locale.code();
        let joined_on = partner.joined_on.to_string();
        let left_on = partner.left_on.map(|d| d.to_string());
        let search = partner.search_text();
        sqlx::query!(
            "UPDATE partner SET kind = $3, name = $4, legal_name = $5, legal_form = $6, legal_id = $7,
                 street = $8, postcode = $9, locality = $10, country = $11, lon = $12, lat = $13,
                 category = $14, record_id = $15, locale = $16, email = $17, phone = $18, website = $19,
                 shown_publicly = $20, joined_on = $21, left_on = $22, search = $23
             WHERE organisation_id = $1 AND partner_id = $2",
            org,
            id,
            kind,
            partner.name,
            partner.legal_name,
            partner.legal_form,
            partner.legal_id,
            partner.address.street,
            partner.address.postcode,
            partner.address.locality,
            partner.address.country,
            lon,
            lat,
            partner.category,
            partner.record_id,
            locale,
            partner.email,
            partner.phone,
            partner.website,
            partner.shown_publicly,
            joined_on,
            left_on,
            search,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write a partner"))?;
        Ok(())
    }

    async fn partner(&mut self, id: PartnerId) -> Result<Option<Partner>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            PartnerRow,
            r#"SELECT partner_id AS "partner_id!: Uuid", kind, name, legal_name, legal_form, legal_id, street,
                      postcode, locality, country, lon, lat, category, record_id, locale, email, phone,
                      website, shown_publicly AS "shown_publicly!: bool", joined_on, left_on, created_at
               FROM partner WHERE organisation_id = $1 AND partner_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a partner"))?
        .map(Partner::try_from)
        .transpose()
    }

    async fn counts(&mut self, month: Month) -> Result<Counts, StoreError> {
        let (org, month) = (self.org(), month.number());
        sqlx::query_as!(
            Counts,
            r#"SELECT (SELECT COUNT(*) FROM partner
                       WHERE organisation_id = $1 AND left_on IS NULL) AS "partners!: i64",
                      (SELECT COUNT(DISTINCT account_id) FROM member
                       WHERE organisation_id = $1) AS "members!: i64",
                      (SELECT COUNT(*) FROM task
                       WHERE organisation_id = $1 AND done_at IS NULL) AS "open_tasks!: i64",
                      (SELECT COUNT(*) FROM agreement WHERE organisation_id = $1) AS "agreements!: i64",
                      (SELECT COUNT(*) FROM campaign WHERE organisation_id = $1) AS "campaigns!: i64",
                      (SELECT COUNT(*) FROM due WHERE organisation_id = $1 AND month = $2) AS "dues!: i64""#,
            org,
            month,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the network"))
    }

    async fn partners(
        &mut self,
        filter: &PartnerFilter,
        page: Page,
    ) -> Result<Paged<Partner>, StoreError> {
        let org = self.org();
        let pattern = like_anywhere(&folded(filter.name_contains.as_deref().unwrap_or_default()));
        let kind = filter.kind.map_or("", |k| k.as_str());
        let left = filter.left.map_or(-1_i64, i64::from);
        let category = filter.category.as_deref().unwrap_or_default();
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM partner
               WHERE organisation_id = $1 AND search LIKE $2 ESCAPE '\' AND ($3 = '' OR kind = $3)
                 AND (CAST($4 AS BIGINT) = -1 OR ($4 = 0 AND left_on IS NULL) OR ($4 = 1 AND left_on IS NOT NULL))
                 AND ($5 = '' OR category = $5)"#,
            org,
            pattern,
            kind,
            left,
            category,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the partners"))?;
        let rows = sqlx::query_as!(
            PartnerRow,
            r#"SELECT partner_id AS "partner_id!: Uuid", kind, name, legal_name, legal_form, legal_id, street,
                      postcode, locality, country, lon, lat, category, record_id, locale, email, phone,
                      website, shown_publicly AS "shown_publicly!: bool", joined_on, left_on, created_at
               FROM partner
               WHERE organisation_id = $1 AND search LIKE $2 ESCAPE '\' AND ($3 = '' OR kind = $3)
                 AND (CAST($4 AS BIGINT) = -1 OR ($4 = 0 AND left_on IS NULL) OR ($4 = 1 AND left_on IS NOT NULL))
                 AND ($5 = '' OR category = $5)
               ORDER BY name, partner_id LIMIT $6 OFFSET $7"#,
            org,
            pattern,
            kind,
            left,
            category,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the partners"))?
        .into_iter()
        .map(Partner::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }
}
