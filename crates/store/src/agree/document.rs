//! The rows of kept files.

use maillage_app::StoreError;
use maillage_app::agree::agreement::StoredDocument;
use maillage_domain::ids::DocumentId;
use uuid::Uuid;

use crate::Tx;
use crate::column::{engine, hash, instant, millis};

impl Tx {
    pub(super) async fn add_document(
        &mut self,
        document: &StoredDocument,
    ) -> Result<(), StoreError> {
        let (org, id) = (self.org(), document.id.0);
        let sha256 = document.sha256.as_slice();
        let created_at = millis(document.created_at);
        sqlx::query!(
            "INSERT INTO document (organisation_id, document_id, kind, file_name, media_type, sha256, content,
                 created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            org,
            id,
            document.kind,
            document.file_name,
            document.media_type,
            sha256,
            document.content,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep a file"))?;
        Ok(())
    }

    pub(super) async fn read_document(
        &mut self,
        id: DocumentId,
    ) -> Result<Option<StoredDocument>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            r#"SELECT document_id AS "document_id!: Uuid", kind, file_name, media_type, sha256, content,
                      created_at
               FROM document WHERE organisation_id = $1 AND document_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a kept file"))?
        .map(|row| {
            Ok(StoredDocument {
                id: DocumentId(row.document_id),
                kind: row.kind,
                file_name: row.file_name,
                media_type: row.media_type,
                sha256: hash(&row.sha256)?,
                content: row.content,
                created_at: instant(row.created_at)?,
            })
        })
        .transpose()
    }

    /// Kept files with their bytes, by id: at most `limit` after `after`.
    pub(crate) async fn read_documents_after(
        &mut self,
        after: Option<DocumentId>,
        limit: i64,
    ) -> Result<Vec<StoredDocument>, StoreError> {
        let (org, after) = (self.org(), after.map_or(Uuid::nil(), |id| id.0));
        sqlx::query!(
            r#"SELECT document_id AS "document_id!: Uuid", kind, file_name, media_type, sha256, content,
                      created_at
               FROM document WHERE organisation_id = $1 AND document_id > $2
               ORDER BY document_id LIMIT $3"#,
            org,
            after,
            limit,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the kept files"))?
        .into_iter()
        .map(|row| {
            Ok(StoredDocument {
                id: DocumentId(row.document_id),
                kind: row.kind,
                file_name: row.file_name,
                media_type: row.media_type,
                sha256: hash(&row.sha256)?,
                content: row.content,
                created_at: instant(row.created_at)?,
            })
        })
        .collect()
    }
}
