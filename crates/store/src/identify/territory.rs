//! The row of a territory's parts.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::identify::territory::parts::{KeptParts, TerritoryStore};

use crate::Tx;
use crate::column::{engine, json, to_json};

#[async_trait]
impl TerritoryStore for Tx {
    async fn territory_parts(&mut self) -> Result<Option<KeptParts>, StoreError> {
        let org = self.org();
        let row =
            sqlx::query!("SELECT parts, geometry FROM territory WHERE organisation_id = $1", org)
                .fetch_optional(self.conn())
                .await
                .map_err(engine("read a territory's parts"))?;
        row.map(|row| Ok(KeptParts { parts: json(&row.parts)?, geometry: row.geometry }))
            .transpose()
    }

    async fn put_territory_parts(&mut self, kept: &KeptParts) -> Result<(), StoreError> {
        let (org, parts) = (self.org(), to_json(&kept.parts)?);
        sqlx::query!(
            "INSERT INTO territory (organisation_id, parts, geometry) VALUES ($1, $2, $3)
             ON CONFLICT (organisation_id) DO UPDATE SET parts = $2, geometry = $3",
            org,
            parts,
            kept.geometry,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep a territory's parts"))?;
        Ok(())
    }
}
