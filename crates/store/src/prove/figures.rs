//! What the public page counts besides money.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_app::prove::FiguresStore;
use maillage_domain::party::PartyKind;

use crate::Tx;
use crate::column::{engine, word};

#[async_trait]
impl FiguresStore for Tx {
    async fn partners_by_kind(&mut self, on: Date) -> Result<Vec<(PartyKind, i64)>, StoreError> {
        let (org, on) = (self.org(), on.to_string());
        let rows = sqlx::query!(
            r#"SELECT kind, COUNT(*) AS "count!: i64" FROM partner
               WHERE organisation_id = $1 AND joined_on <= $2 AND (left_on IS NULL OR left_on >= $2)
               GROUP BY kind ORDER BY kind"#,
            org,
            on,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("count the partners"))?;
        rows.into_iter().map(|row| Ok((word(&row.kind)?, row.count))).collect()
    }
}
