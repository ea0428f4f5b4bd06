//! The row of the logo.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::access::LogoStore;
use maillage_app::access::logo::StoredLogo;
use maillage_app::documents::Logo;

use crate::Tx;
use crate::column::{engine, hash, instant, millis};

#[async_trait]
impl LogoStore for Tx {
    async fn logo(&mut self) -> Result<Option<StoredLogo>, StoreError> {
        let org = self.org();
        let row = sqlx::query!(
            "SELECT media_type, sha256, content, created_at FROM logo WHERE organisation_id = $1",
            org,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read the logo"))?;
        row.map(|row| {
            let picture = match row.media_type.as_str() {
                "image/svg+xml" => Logo::Svg(row.content),
                _ => Logo::Png(row.content),
            };
            let (sha256, created_at) = (hash(&row.sha256)?, instant(row.created_at)?);
            Ok(StoredLogo { picture, sha256, created_at })
        })
        .transpose()
    }

    async fn put_logo(&mut self, logo: &StoredLogo) -> Result<(), StoreError> {
        let (org, media_type) = (self.org(), logo.picture.media_type());
        let (sha256, content) = (logo.sha256.to_vec(), logo.picture.bytes().to_vec());
        let created_at = millis(logo.created_at);
        sqlx::query!(
            "INSERT INTO logo (organisation_id, media_type, sha256, content, created_at)
             VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (organisation_id) DO UPDATE SET media_type = excluded.media_type,
                 sha256 = excluded.sha256, content = excluded.content, created_at = excluded.created_at",
            org,
            media_type,
            sha256,
            content,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep the logo"))?;
        Ok(())
    }

    async fn delete_logo(&mut self) -> Result<(), StoreError> {
        let org = self.org();
        sqlx::query!("DELETE FROM logo WHERE organisation_id = $1", org)
            .execute(self.conn())
            .await
            .map_err(engine("take the logo away"))?;
        Ok(())
    }
}
