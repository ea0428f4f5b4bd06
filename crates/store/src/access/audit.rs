//! The rows of the audit.

use async_trait::async_trait;
use maillage_app::access::AuditStore;
use maillage_app::actor::AuditLine;
use maillage_app::{Page, Paged, StoreError};
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, instant, millis};

struct Row {
    at: i64,
    actor_kind: String,
    actor_name: String,
    action: String,
    subject_kind: String,
    subject_id: String,
    detail: String,
}

impl TryFrom<Row> for AuditLine {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            at: instant(row.at)?,
            actor_kind: row.actor_kind,
            actor_name: row.actor_name,
            action: row.action,
            subject_kind: row.subject_kind,
            subject_id: row.subject_id,
            detail: row.detail,
        })
    }
}

#[async_trait]
impl AuditStore for Tx {
    async fn insert_audit(
        &mut self,
        id: Uuid,
        actor_id: Option<Uuid>,
        line: &AuditLine,
    ) -> Result<(), StoreError> {
        let (org, at) = (self.org(), millis(line.at));
        sqlx::query!(
            "INSERT INTO audit (organisation_id, audit_id, at, actor_kind, actor_id, actor_name, action,
                 subject_kind, subject_id, detail)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
            org,
            id,
            at,
            line.actor_kind,
            actor_id,
            line.actor_name,
            line.action,
            line.subject_kind,
            line.subject_id,
            line.detail,
        )
        .execute(self.conn())
        .await
        .map_err(engine("write the audit"))?;
        Ok(())
    }

    async fn first_audited(
        &mut self,
        action: &str,
        subject_kind: &str,
        subject_id: &str,
    ) -> Result<Option<AuditLine>, StoreError> {
        let org = self.org();
        let row = sqlx::query_as!(
            Row,
            "SELECT at, actor_kind, actor_name, action, subject_kind, subject_id, detail FROM audit
             WHERE organisation_id = $1 AND action = $2 AND subject_kind = $3 AND subject_id = $4
             ORDER BY at, audit_id LIMIT 1",
            org,
            action,
            subject_kind,
            subject_id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("look into the audit"))?;
        row.map(AuditLine::try_from).transpose()
    }

    async fn audit(&mut self, page: Page) -> Result<Paged<AuditLine>, StoreError> {
        let org = self.org();
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM audit WHERE organisation_id = $1"#,
            org,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the audit"))?;
        let rows = sqlx::query_as!(
            Row,
            "SELECT at, actor_kind, actor_name, action, subject_kind, subject_id, detail FROM audit
             WHERE organisation_id = $1 ORDER BY at DESC, audit_id DESC LIMIT $2 OFFSET $3",
            org,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the audit"))?
        .into_iter()
        .map(AuditLine::try_from)
        .collect::<Result<_, StoreError>>()?;
        Ok(Paged { rows, total })
    }
}
