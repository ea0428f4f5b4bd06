//! The rows of those who asked not to be written to.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::engage::opt_out::{OptOut, OptOutStore};

use crate::Tx;
use crate::column::{engine, millis};

#[async_trait]
impl OptOutStore for Tx {
    async fn insert_opt_out(&mut self, line: &OptOut) -> Result<(), StoreError> {
        let (org, at) = (self.org(), millis(line.at));
        sqlx::query!(
            "INSERT INTO opt_out (organisation_id, opt_out_id, record_id, email, name, at)
             VALUES ($1, $2, $3, $4, $5, $6)",
            org,
            line.id,
            line.record_id,
            line.email,
            line.name,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add to those left in peace"))?;
        Ok(())
    }

    async fn delete_opt_out(
        &mut self,
        record_id: Option<&str>,
        email: Option<&str>,
    ) -> Result<(), StoreError> {
        let org = self.org();
        sqlx::query!(
            "DELETE FROM opt_out WHERE organisation_id = $1 AND (record_id = $2 OR email = $3)",
            org,
            record_id,
            email,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take off those left in peace"))?;
        Ok(())
    }

    async fn is_opted_out(
        &mut self,
        record_id: Option<&str>,
        email: Option<&str>,
    ) -> Result<bool, StoreError> {
        let org = self.org();
        let count = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM opt_out
               WHERE organisation_id = $1 AND (record_id = $2 OR email = $3)"#,
            org,
            record_id,
            email,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("look among those left in peace"))?;
        Ok(count > 0)
    }

    async fn opted_out_records(&mut self) -> Result<Vec<String>, StoreError> {
        let org = self.org();
        sqlx::query_scalar!(
            r#"SELECT DISTINCT record_id AS "record_id!" FROM opt_out
               WHERE organisation_id = $1 AND record_id IS NOT NULL ORDER BY record_id"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list those left in peace"))
    }
}
