//! Which statements were handed over.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_app::prove::StatementStore;
use maillage_domain::ids::PartnerId;
use maillage_domain::period::Month;

use crate::Tx;
use crate::column::{day, engine, month};

#[async_trait]
impl StatementStore for Tx {
    async fn put_statement(
        &mut self,
        partner: PartnerId,
        last: Month,
        on: Date,
        by: &str,
    ) -> Result<(), StoreError> {
        let (org, partner, last, on) = (self.org(), partner.0, last.number(), on.to_string());
        sqlx::query!(
            "INSERT INTO statement_handed (organisation_id, partner_id, last_month, handed_on, handed_by)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            org,
            partner,
            last,
            on,
            by,
        )
        .execute(self.conn())
        .await
        .map_err(engine("note a statement"))?;
        Ok(())
    }

    async fn last_statement(
        &mut self,
        partner: PartnerId,
    ) -> Result<Option<(Month, Date)>, StoreError> {
        let (org, partner) = (self.org(), partner.0);
        let row = sqlx::query!(
            "SELECT last_month, handed_on FROM statement_handed
             WHERE organisation_id = $1 AND partner_id = $2 ORDER BY last_month DESC LIMIT 1",
            org,
            partner,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read the last statement"))?;
        row.map(|row| Ok((month(row.last_month)?, day(&row.handed_on)?))).transpose()
    }
}
