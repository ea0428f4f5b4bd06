//! The rows of collection files and of what they hold.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_app::collect::collection::{CollectionFile, CollectionStore, DebitBatch, FileDebit};
use maillage_domain::collect::mandate::Scheme;
use maillage_domain::ids::{CollectionFileId, DebitId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, hash, instant, json, millis, month, to_json, word};

#[async_trait]
impl CollectionStore for Tx {
    async fn collection_files(
        &mut self,
        of: Option<Month>,
    ) -> Result<Vec<CollectionFile>, StoreError> {
        let (org, of) = (self.org(), of.map_or(0, Month::number));
        sqlx::query!(
            r#"SELECT collection_file_id AS "collection_file_id!: Uuid", month, scheme, message_id,
                      debit_count, total_cents, creditor, sha256, created_at
               FROM collection_file
               WHERE organisation_id = $1 AND (CAST($2 AS BIGINT) = 0 OR month = $2)
               ORDER BY month DESC, scheme DESC"#,
            org,
            of,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the collection files"))?
        .into_iter()
        .map(|row| {
            Ok(CollectionFile {
                id: CollectionFileId(row.collection_file_id),
                month: month(row.month)?,
                scheme: word(&row.scheme)?,
                message_id: row.message_id,
                count: row.debit_count,
                total: Cents(row.total_cents),
                creditor: json(&row.creditor)?,
                sha256: row.sha256.as_deref().map(hash).transpose()?,
                created_at: instant(row.created_at)?,
            })
        })
        .collect()
    }

    async fn insert_collection_file(&mut self, file: &CollectionFile) -> Result<(), StoreError> {
        let (org, id, month) = (self.org(), file.id.0, file.month.number());
        let (scheme, total, created_at) =
            (file.scheme.as_str(), file.total.0, millis(file.created_at));
        let creditor = to_json(&file.creditor)?;
        sqlx::query!(
            "INSERT INTO collection_file (organisation_id, collection_file_id, month, scheme, message_id,
                 debit_count, total_cents, creditor, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            org,
            id,
            month,
            scheme,
            file.message_id,
            file.count,
            total,
            creditor,
            created_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a collection file"))?;
        Ok(())
    }

    async fn set_collection_hash(
        &mut self,
        id: CollectionFileId,
        sha256: [u8; 32],
    ) -> Result<(), StoreError> {
        let (org, id, bytes) = (self.org(), id.0, sha256.to_vec());
        sqlx::query!(
            "UPDATE collection_file SET sha256 = $3
             WHERE organisation_id = $1 AND collection_file_id = $2",
            org,
            id,
            bytes,
        )
        .execute(self.conn())
        .await
        .map_err(engine("keep the fingerprint of a file"))?;
        Ok(())
    }

    async fn prepared_batches(
        &mut self,
        month: Month,
        scheme: Scheme,
    ) -> Result<Vec<DebitBatch>, StoreError> {
        let (org, month, scheme) = (self.org(), month.number(), scheme.as_str());
        sqlx::query!(
            r#"SELECT sequence_type AS "sequence_type!: String",
                      collection_date AS "collection_date!: String", COUNT(*) AS "count!: i64",
                      MAX(COALESCE(notified_on, '9999-12-31')) AS "last_notice!: String",
                      CAST(SUM(amount_cents) AS BIGINT) AS "total!: i64"
               FROM debit
               WHERE organisation_id = $1 AND month = $2 AND scheme = $3 AND state = 'prepared'
                 AND EXISTS (SELECT 1 FROM mandate m
                             WHERE m.organisation_id = debit.organisation_id
                               AND m.mandate_id = debit.mandate_id AND m.state = 'active')
               GROUP BY sequence_type, collection_date ORDER BY collection_date, sequence_type"#,
            org,
            month,
            scheme,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the prepared debits"))?
        .into_iter()
        .map(|row| {
            Ok(DebitBatch {
                sequence: word(&row.sequence_type)?,
                collection: day(&row.collection_date)?,
                last_notice: day(&row.last_notice)?,
                count: row.count,
                total: Cents(row.total),
                payment_information_id: None,
            })
        })
        .collect()
    }

    async fn batches_of_file(
        &mut self,
        id: CollectionFileId,
    ) -> Result<Vec<DebitBatch>, StoreError> {
        let (org, id) = (self.org(), id.0);
        let mut batches: Vec<DebitBatch> = sqlx::query!(
            r#"SELECT payment_information_id AS "payment_information_id!: String",
                      sequence_type AS "sequence_type!: String",
                      collection_date AS "collection_date!: String", COUNT(*) AS "count!: i64",
                      MAX(COALESCE(notified_on, '9999-12-31')) AS "last_notice!: String",
                      CAST(SUM(amount_cents) AS BIGINT) AS "total!: i64"
               FROM debit WHERE organisation_id = $1 AND collection_file_id = $2
               GROUP BY payment_information_id, sequence_type, collection_date"#,
            org,
            id,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the batches of a file"))?
        .into_iter()
        .map(|row| {
            Ok(DebitBatch {
                sequence: word(&row.sequence_type)?,
                collection: day(&row.collection_date)?,
                last_notice: day(&row.last_notice)?,
                count: row.count,
                total: Cents(row.total),
                payment_information_id: Some(row.payment_information_id),
            })
        })
        .collect::<Result<_, StoreError>>()?;
        // Their names end in a number: 2 comes before 10.
        batches.sort_by_key(|batch| {
            let name = batch.payment_information_id.clone().unwrap_or_default();
            (name.len(), name)
        });
        Ok(batches)
    }

    async fn put_in_file(
        &mut self,
        month: Month,
        scheme: Scheme,
        batch: &DebitBatch,
        file: CollectionFileId,
        collection: Date,
        payment_information_id: &str,
    ) -> Result<u64, StoreError> {
        let (org, month, scheme, file) = (self.org(), month.number(), scheme.as_str(), file.0);
        let (sequence, planned) = (batch.sequence.as_str(), batch.collection.to_string());
        let collection = collection.to_string();
        let done = sqlx::query!(
            "UPDATE debit SET state = 'in_file', collection_file_id = $6, collection_date = $7,
                 payment_information_id = $8
             WHERE organisation_id = $1 AND month = $2 AND scheme = $3 AND sequence_type = $4
               AND collection_date = $5 AND state = 'prepared'
               AND EXISTS (SELECT 1 FROM mandate m
                           WHERE m.organisation_id = debit.organisation_id
                             AND m.mandate_id = debit.mandate_id AND m.state = 'active')",
            org,
            month,
            scheme,
            sequence,
            planned,
            file,
            collection,
            payment_information_id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("put debits into a file"))?;
        sqlx::query!(
            "UPDATE mandate SET last_collected_on = $3
             WHERE organisation_id = $1 AND mandate_id IN (
                 SELECT d.mandate_id FROM debit d
                 WHERE d.organisation_id = $1 AND d.collection_file_id = $2
                   AND d.payment_information_id = $4)",
            org,
            file,
            collection,
            payment_information_id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("note the use of mandates"))?;
        Ok(done.rows_affected())
    }

    async fn debits_of_batch(
        &mut self,
        file: CollectionFileId,
        payment_information_id: &str,
        after: Option<DebitId>,
        limit: i64,
    ) -> Result<Vec<FileDebit>, StoreError> {
        let (org, file) = (self.org(), file.0);
        let after = after.map_or(Uuid::nil(), |id| id.0);
        sqlx::query!(
            r#"SELECT d.debit_id AS "debit_id!: Uuid", d.end_to_end_id, d.amount_cents, d.remittance,
                      m.reference, COALESCE(m.signed_on, '') AS "signed_on!: String", m.debtor_name,
                      m.iban, m.bic
               FROM debit d JOIN mandate m
                 ON m.organisation_id = d.organisation_id AND m.mandate_id = d.mandate_id
               WHERE d.organisation_id = $1 AND d.collection_file_id = $2
                 AND d.payment_information_id = $3 AND d.debit_id > $4
               ORDER BY d.debit_id LIMIT $5"#,
            org,
            file,
            payment_information_id,
            after,
            limit,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the debits of a file"))?
        .into_iter()
        .map(|row| {
            Ok(FileDebit {
                id: DebitId(row.debit_id),
                end_to_end_id: row.end_to_end_id,
                amount: Cents(row.amount_cents),
                remittance: row.remittance,
                mandate_reference: row.reference,
                signed_on: day(&row.signed_on)?,
                debtor_name: row.debtor_name,
                iban: row.iban,
                bic: row.bic,
            })
        })
        .collect()
    }
}
