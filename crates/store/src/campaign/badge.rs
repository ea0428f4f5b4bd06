//! The rows of looks at partners' web pages.

use async_trait::async_trait;
use maillage_app::campaign::BadgeStore;
use maillage_app::campaign::badge::{BadgeCheck, BadgeFilter, BadgeRow};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::ids::PartnerId;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, like_anywhere, word};

#[async_trait]
impl BadgeStore for Tx {
    async fn put_badge_check(&mut self, check: &BadgeCheck) -> Result<(), StoreError> {
        let (org, partner) = (self.org(), check.partner.0);
        let (state, checked_on) = (check.state.as_str(), check.checked_on.to_string());
        sqlx::query!(
            "INSERT INTO badge_check (organisation_id, partner_id, url, state, checked_on)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (organisation_id, partner_id) DO UPDATE SET url = excluded.url,
                 state = excluded.state, checked_on = excluded.checked_on",
            org,
            partner,
            check.url,
            state,
            checked_on,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep what a web page showed"))?;
        Ok(())
    }

    async fn badges(
        &mut self,
        filter: &BadgeFilter,
        page: Page,
    ) -> Result<Paged<BadgeRow>, StoreError> {
        let org = self.org();
        let pattern = like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default()));
        let state = filter.state.map_or("", |state| state.as_str());
        let sort = match (filter.by_day, filter.reversed) {
            (true, false) => "day",
            (true, true) => "-day",
            (false, false) => "name",
            (false, true) => "-name",
        };
        // A look at an address that was changed since does not count any more.
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM partner p
               LEFT JOIN badge_check b ON b.organisation_id = p.organisation_id
                 AND b.partner_id = p.partner_id AND b.url = p.website
               WHERE p.organisation_id = $1 AND p.left_on IS NULL AND p.website IS NOT NULL
                 AND p.search LIKE $2 ESCAPE '\' AND ($3 = '' OR b.state = $3)"#,
            org,
            pattern,
            state,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the web sites"))?;
        let rows = sqlx::query!(
            r#"SELECT p.partner_id AS "partner_id!: Uuid", p.name AS "name!", p.website AS "website!",
                 b.state AS "state?", b.checked_on AS "checked_on?"
               FROM partner p
               LEFT JOIN badge_check b ON b.organisation_id = p.organisation_id
                 AND b.partner_id = p.partner_id AND b.url = p.website
               WHERE p.organisation_id = $1 AND p.left_on IS NULL AND p.website IS NOT NULL
                 AND p.search LIKE $2 ESCAPE '\' AND ($3 = '' OR b.state = $3)
               ORDER BY
                 CASE WHEN $4 = 'day' THEN COALESCE(b.checked_on, '') ELSE '' END,
                 CASE WHEN $4 = '-day' THEN COALESCE(b.checked_on, '') WHEN $4 = '-name' THEN p.name ELSE '' END DESC,
                 p.name, p.partner_id
               LIMIT $5 OFFSET $6"#,
            org,
            pattern,
            state,
            sort,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the web sites"))?;
        let mut listed = Vec::with_capacity(rows.len());
        for row in rows {
            let partner = PartnerId(row.partner_id);
            let check = match (row.state, row.checked_on) {
                (Some(state), Some(on)) => Some(BadgeCheck {
                    partner,
                    url: row.website.clone(),
                    state: word(&state)?,
                    checked_on: day(&on)?,
                }),
                _ => None,
            };
            listed.push(BadgeRow { partner, partner_name: row.name, website: row.website, check });
        }
        Ok(Paged { rows: listed, total })
    }
}
