//! What proves the books: each statement finds what does not hold, twenty at most.

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::agree::agreement::StoredDocument;
use maillage_app::prove::VerifyStore;
use maillage_app::prove::fault::{Fault, Orphan};
use maillage_app::prove::verify::Counted;
use maillage_domain::collect::receipt::ReceiptNumber;
use maillage_domain::ids::{CommitmentId, DocumentId, DueId};
use maillage_domain::money::Cents;
use uuid::Uuid;

use crate::Tx;
use crate::column::engine;

fn seen(count: i64) -> u64 {
    count.unsigned_abs()
}

#[async_trait]
impl VerifyStore for Tx {
    async fn journal_sums(&mut self) -> Result<(Cents, Cents), StoreError> {
        let org = self.org();
        let row = sqlx::query!(
            r#"SELECT CAST(COALESCE(SUM(debit_cents), 0) AS BIGINT) AS "debit!: i64",
                      CAST(COALESCE(SUM(credit_cents), 0) AS BIGINT) AS "credit!: i64"
               FROM journal_line WHERE organisation_id = $1"#,
            org,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("sum the journal"))?;
        Ok((Cents(row.debit), Cents(row.credit)))
    }

    async fn dues_off(&mut self) -> Result<Counted, StoreError> {
        let org = self.org();
        let count = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM due WHERE organisation_id = $1"#,
            org
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the dues"))?;
        let rows = sqlx::query!(
            r#"SELECT d.reference, d.paid_cents,
                      CAST(COALESCE((SELECT SUM(a.amount_cents) FROM allocation a
                          WHERE a.organisation_id = d.organisation_id AND a.due_id = d.due_id), 0)
                          AS BIGINT) AS "allocated!: i64"
               FROM due d
               WHERE d.organisation_id = $1 AND d.paid_cents <> COALESCE((
                   SELECT SUM(a.amount_cents) FROM allocation a
                   WHERE a.organisation_id = d.organisation_id AND a.due_id = d.due_id), 0)
               ORDER BY d.due_id LIMIT 20"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("prove the dues"))?;
        let faults = rows
            .into_iter()
            .map(|row| Fault::DuePaid {
                reference: row.reference,
                paid: Cents(row.paid_cents),
                allocated: Cents(row.allocated),
            })
            .collect();
        Ok((seen(count), faults))
    }

    async fn commitments_with_dues(
        &mut self,
        after: Option<CommitmentId>,
        limit: i64,
    ) -> Result<Vec<CommitmentId>, StoreError> {
        let (org, after) = (self.org(), after.map_or(Uuid::nil(), |id| id.0));
        let ids = sqlx::query_scalar!(
            r#"SELECT DISTINCT commitment_id AS "commitment_id!: Uuid" FROM due
               WHERE organisation_id = $1 AND commitment_id > $2 ORDER BY commitment_id LIMIT $3"#,
            org,
            after,
            limit,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what dues are for"))?;
        Ok(ids.into_iter().map(CommitmentId).collect())
    }

    async fn due_amounts_between(
        &mut self,
        first: CommitmentId,
        last: CommitmentId,
    ) -> Result<Vec<(DueId, Cents)>, StoreError> {
        let (org, first, last) = (self.org(), first.0, last.0);
        let rows = sqlx::query!(
            r#"SELECT due_id AS "due_id!: Uuid", amount_cents FROM due
               WHERE organisation_id = $1 AND commitment_id >= $2 AND commitment_id <= $3"#,
            org,
            first,
            last,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the amounts of dues"))?;
        Ok(rows.into_iter().map(|row| (DueId(row.due_id), Cents(row.amount_cents))).collect())
    }

    async fn dues_by_journal(&mut self, account: &str) -> Result<Cents, StoreError> {
        let org = self.org();
        sqlx::query_scalar!(
            r#"SELECT CAST(COALESCE(SUM(l.debit_cents - l.credit_cents), 0) AS BIGINT) AS "sum!: i64"
               FROM journal_line l JOIN journal_entry e
                 ON e.organisation_id = l.organisation_id AND e.number = l.number
               WHERE l.organisation_id = $1 AND l.account = $2 AND e.kind = 'due'"#,
            org,
            account,
        )
        .fetch_one(self.conn())
        .await
        .map(Cents)
        .map_err(engine("sum the dues of the journal"))
    }

    async fn documents_after(
        &mut self,
        after: Option<DocumentId>,
        limit: i64,
    ) -> Result<Vec<StoredDocument>, StoreError> {
        self.read_documents_after(after, limit).await
    }

    async fn debits_off(&mut self) -> Result<Counted, StoreError> {
        let org = self.org();
        let count = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM debit WHERE organisation_id = $1"#,
            org
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the debits"))?;
        let rows = sqlx::query!(
            r#"SELECT d.end_to_end_id, d.amount_cents FROM debit d
               WHERE d.organisation_id = $1 AND d.amount_cents <> COALESCE((
                   SELECT SUM(x.amount_cents) FROM debit_due x
                   WHERE x.organisation_id = d.organisation_id AND x.debit_id = d.debit_id), 0)
               ORDER BY d.debit_id LIMIT 20"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("prove the debits"))?;
        let faults = rows
            .into_iter()
            .map(|row| Fault::DebitParts {
                end_to_end: row.end_to_end_id,
                amount: Cents(row.amount_cents),
            })
            .collect();
        Ok((seen(count), faults))
    }

    async fn statements_off(&mut self) -> Result<Counted, StoreError> {
        let org = self.org();
        let count = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM bank_statement WHERE organisation_id = $1"#,
            org
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the statements"))?;
        let rows = sqlx::query!(
            r#"SELECT s.reference FROM bank_statement s
               WHERE s.organisation_id = $1 AND (
                   s.closing_cents - s.opening_cents - s.known_cents <> COALESCE((
                       SELECT SUM(e.amount_cents) FROM bank_entry e
                       WHERE e.organisation_id = s.organisation_id AND e.statement_id = s.statement_id), 0)
                   OR s.entry_count <> (
                       SELECT COUNT(*) FROM bank_entry e
                       WHERE e.organisation_id = s.organisation_id AND e.statement_id = s.statement_id))
               ORDER BY s.statement_id LIMIT 20"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("prove the statements"))?;
        let faults =
            rows.into_iter().map(|row| Fault::Statement { reference: row.reference }).collect();
        Ok((seen(count), faults))
    }

    async fn unbooked_payments(&mut self) -> Result<Counted, StoreError> {
        let org = self.org();
        let count = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM bank_entry WHERE organisation_id = $1"#,
            org
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the payments"))?;
        let rows = sqlx::query!(
            r#"SELECT e.entry_key FROM bank_entry e
               WHERE e.organisation_id = $1 AND NOT EXISTS (
                   SELECT 1 FROM journal_entry j
                   WHERE j.organisation_id = e.organisation_id AND j.cause = 'bank:' || e.entry_key)
               ORDER BY e.bank_entry_id LIMIT 20"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("prove the payments"))?;
        let faults = rows.into_iter().map(|row| Fault::Unbooked { key: row.entry_key }).collect();
        Ok((seen(count), faults))
    }

    async fn bank_sum(&mut self) -> Result<Cents, StoreError> {
        let org = self.org();
        sqlx::query_scalar!(
            r#"SELECT CAST(COALESCE(SUM(amount_cents), 0) AS BIGINT) AS "sum!: i64"
               FROM bank_entry WHERE organisation_id = $1"#,
            org,
        )
        .fetch_one(self.conn())
        .await
        .map(Cents)
        .map_err(engine("sum the payments"))
    }

    async fn account_sum(&mut self, account: &str) -> Result<Cents, StoreError> {
        let org = self.org();
        sqlx::query_scalar!(
            r#"SELECT CAST(COALESCE(SUM(debit_cents - credit_cents), 0) AS BIGINT) AS "sum!: i64"
               FROM journal_line WHERE organisation_id = $1 AND account = $2"#,
            org,
            account,
        )
        .fetch_one(self.conn())
        .await
        .map(Cents)
        .map_err(engine("sum an account"))
    }

    async fn paid_by_journal(&mut self, account: &str) -> Result<Cents, StoreError> {
        let org = self.org();
        sqlx::query_scalar!(
            r#"SELECT CAST(COALESCE(SUM(l.credit_cents - l.debit_cents), 0) AS BIGINT) AS "sum!: i64"
               FROM journal_line l JOIN journal_entry e
                 ON e.organisation_id = l.organisation_id AND e.number = l.number
               WHERE l.organisation_id = $1 AND l.account = $2
                 AND e.kind IN ('payment', 'return', 'explained', 'reversal')"#,
            org,
            account,
        )
        .fetch_one(self.conn())
        .await
        .map(Cents)
        .map_err(engine("sum what partners paid"))
    }

    async fn receipt_numbers(&mut self) -> Result<Vec<ReceiptNumber>, StoreError> {
        let org = self.org();
        let rows = sqlx::query!(
            "SELECT year, number FROM receipt WHERE organisation_id = $1 ORDER BY year, number",
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the numbers of receipts"))?;
        rows.into_iter()
            .map(|row| match (i16::try_from(row.year), u32::try_from(row.number)) {
                (Ok(year), Ok(number)) => Ok(ReceiptNumber { year, number }),
                _ => Err(StoreError::Damaged(format!("{}-{}", row.year, row.number))),
            })
            .collect()
    }

    async fn orphans(&mut self) -> Result<Counted, StoreError> {
        let org = self.org();
        let rows = sqlx::query!(
            r#"SELECT 'journal_lines' AS "what!: String", COUNT(*) AS "count!: i64"
               FROM journal_line l
               WHERE l.organisation_id = $1 AND NOT EXISTS (
                   SELECT 1 FROM journal_entry e
                   WHERE e.organisation_id = l.organisation_id AND e.number = l.number)
               UNION ALL
               SELECT 'allocations', COUNT(*) FROM allocation a
               WHERE a.organisation_id = $1 AND a.source_kind <> 'write_off' AND NOT EXISTS (
                   SELECT 1 FROM bank_entry e
                   WHERE e.organisation_id = a.organisation_id AND e.bank_entry_id = a.bank_entry_id)
               UNION ALL
               SELECT 'debits', COUNT(*) FROM debit d
               WHERE d.organisation_id = $1 AND d.state IN ('settled', 'returned') AND NOT EXISTS (
                   SELECT 1 FROM allocation a
                   WHERE a.organisation_id = d.organisation_id AND a.debit_id = d.debit_id)
               UNION ALL
               SELECT 'dues', COUNT(*) FROM due d
               WHERE d.organisation_id = $1 AND d.amount_cents <> 0 AND NOT EXISTS (
                   SELECT 1 FROM journal_line l JOIN journal_entry e
                     ON e.organisation_id = l.organisation_id AND e.number = l.number
                   WHERE l.organisation_id = d.organisation_id AND l.partner_id = d.partner_id
                     AND e.kind = 'due')
               UNION ALL
               SELECT 'receipts', COUNT(*) FROM receipt r
               WHERE r.organisation_id = $1 AND NOT EXISTS (
                   SELECT 1 FROM document o
                   WHERE o.organisation_id = r.organisation_id AND o.document_id = r.document_id)"#,
            org,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("look for orphans"))?;
        let looked_at = u64::try_from(rows.len()).unwrap_or(u64::MAX);
        let found = rows.into_iter().filter(|row| row.count > 0).filter_map(|row| {
            let what = Orphan::ALL.into_iter().find(|what| what.as_str() == row.what)?;
            Some(Fault::Orphans { what, count: row.count })
        });
        Ok((looked_at, found.collect()))
    }
}
