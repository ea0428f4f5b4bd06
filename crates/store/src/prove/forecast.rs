//! What a forecast asks of the dues.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::prove::ForecastStore;
use maillage_app::prove::forecast::DuesOfNature;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use crate::Tx;
use crate::column::{engine, word};

#[async_trait]
impl ForecastStore for Tx {
    async fn dues_by_nature(
        &mut self,
        first: Month,
        last: Month,
    ) -> Result<Vec<DuesOfNature>, StoreError> {
        let (org, first, last) = (self.org(), first.number(), last.number());
        let rows = sqlx::query!(
            r#"SELECT nature, COUNT(*) AS "count!: i64",
                      CAST(SUM(amount_cents) AS BIGINT) AS "amount!: i64",
                      CAST(SUM(paid_cents) AS BIGINT) AS "paid!: i64"
               FROM due WHERE organisation_id = $1 AND month >= $2 AND month <= $3
               GROUP BY nature ORDER BY nature"#,
            org,
            first,
            last,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("sum the dues by nature"))?;
        rows.into_iter()
            .map(|row| {
                Ok(DuesOfNature {
                    nature: word(&row.nature)?,
                    count: row.count,
                    amount: Cents(row.amount),
                    paid: Cents(row.paid),
                })
            })
            .collect()
    }

    async fn committed_between(
        &mut self,
        first: Month,
        last: Month,
    ) -> Result<Vec<(Cents, i64)>, StoreError> {
        let (org, first, last) = (self.org(), first.number(), last.number());
        let rows = sqlx::query!(
            r#"SELECT CAST(SUM(d.amount_cents) AS BIGINT) AS "sum!: i64",
                      COUNT(DISTINCT d.month) AS "months!: i64"
               FROM due d
               JOIN commitment c ON c.organisation_id = d.organisation_id AND c.commitment_id = d.commitment_id
               JOIN agreement a ON a.organisation_id = c.organisation_id AND a.agreement_id = c.agreement_id
               WHERE d.organisation_id = $1 AND d.month >= $2 AND d.month <= $3 AND a.stage = 'active'
               GROUP BY d.commitment_id ORDER BY d.commitment_id"#,
            org,
            first,
            last,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("sum what is committed"))?;
        Ok(rows.into_iter().map(|row| (Cents(row.sum), row.months)).collect())
    }
}
