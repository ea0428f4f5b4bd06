//! The rows of receipts, with their files.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_app::collect::receipt::{
    Receipt, ReceiptFile, ReceiptFilter, ReceiptLine, ReceiptRow, ReceiptStore,
};
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::collect::receipt::{CancelReason, ReceiptNumber};
use maillage_domain::ids::{DocumentId, PartnerId, ReceiptId};
use maillage_domain::money::Cents;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, hash, instant, json, maybe_instant, millis, to_json, word};

/// A payment as it is kept beside its receipt.
#[derive(Serialize, Deserialize)]
struct StoredLine {
    on: String,
    cents: i64,
    debited: bool,
    reference: String,
}

struct Row {
    receipt_id: Uuid,
    number: i64,
    year: i64,
    partner_id: Uuid,
    amount_cents: i64,
    payments: String,
    regime: String,
    is_provisional: bool,
    issued_at: i64,
    document_id: Option<Uuid>,
    cancelled_at: Option<i64>,
    cancel_reason: Option<String>,
    replaces_number: Option<i64>,
    mailed_at: Option<i64>,
    partner_name: String,
}

fn number(year: i64, number: i64) -> Result<ReceiptNumber, StoreError> {
    match (i16::try_from(year), u32::try_from(number)) {
        (Ok(year), Ok(number)) => Ok(ReceiptNumber { year, number }),
        _ => Err(StoreError::Damaged(format!("{year}-{number} is no number of a receipt"))),
    }
}

impl TryFrom<Row> for ReceiptRow {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let lines: Vec<StoredLine> = json(&row.payments)?;
        let lines = lines
            .into_iter()
            .map(|line| {
                let StoredLine { on, cents, debited, reference } = line;
                Ok(ReceiptLine { on: day(&on)?, cents, debited, reference })
            })
            .collect::<Result<_, StoreError>>()?;
        let reason = row.cancel_reason.as_deref().map(word).transpose()?;
        let cancelled = maybe_instant(row.cancelled_at)?
            .map(|at| (at, reason.unwrap_or(CancelReason::Mistake)));
        let receipt = Receipt {
            id: ReceiptId(row.receipt_id),
            number: number(row.year, row.number)?,
            partner: PartnerId(row.partner_id),
            amount: Cents(row.amount_cents),
            lines,
            regime: row.regime,
            is_provisional: row.is_provisional,
            issued_at: instant(row.issued_at)?,
            document: DocumentId(row.document_id.unwrap_or(Uuid::nil())),
            cancelled,
            replaces: row.replaces_number.and_then(|number| u32::try_from(number).ok()),
            mailed_at: maybe_instant(row.mailed_at)?,
        };
        Ok(Self { receipt, partner_name: row.partner_name })
    }
}

#[async_trait]
impl ReceiptStore for Tx {
    async fn receipts(
        &mut self,
        filter: &ReceiptFilter,
        page: Page,
    ) -> Result<Paged<ReceiptRow>, StoreError> {
        let (org, nobody) = (self.org(), Uuid::nil());
        let year = filter.year.map_or(0, i64::from);
        let partner = filter.partner.map_or(nobody, |p| p.0);
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM receipt
               WHERE organisation_id = $1 AND (CAST($2 AS BIGINT) = 0 OR year = $2)
                 AND (partner_id = $3 OR $3 = $4)"#,
            org,
            year,
            partner,
            nobody,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the receipts"))?;
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT r.receipt_id AS "receipt_id!: Uuid", r.number, r.year,
                      r.partner_id AS "partner_id!: Uuid", r.amount_cents, r.payments, r.regime,
                      r.is_provisional AS "is_provisional!: bool", r.issued_at,
                      r.document_id AS "document_id: Uuid", r.cancelled_at, r.cancel_reason,
                      r.replaces_number, r.mailed_at, p.name AS partner_name
               FROM receipt r JOIN partner p
                 ON p.organisation_id = r.organisation_id AND p.partner_id = r.partner_id
               WHERE r.organisation_id = $1 AND (CAST($2 AS BIGINT) = 0 OR r.year = $2)
                 AND (r.partner_id = $3 OR $3 = $4)
               ORDER BY r.year, r.number LIMIT $5 OFFSET $6"#,
            org,
            year,
            partner,
            nobody,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the receipts"))?
        .into_iter()
        .map(ReceiptRow::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }

    async fn receipt(&mut self, id: ReceiptId) -> Result<Option<Receipt>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query_as!(
            Row,
            r#"SELECT receipt_id AS "receipt_id!: Uuid", number, year, partner_id AS "partner_id!: Uuid",
                      amount_cents, payments, regime, is_provisional AS "is_provisional!: bool", issued_at,
                      document_id AS "document_id: Uuid", cancelled_at, cancel_reason, replaces_number, mailed_at,
                      '' AS "partner_name!: String"
               FROM receipt WHERE organisation_id = $1 AND receipt_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a receipt"))?
        .map(|row| ReceiptRow::try_from(row).map(|row| row.receipt))
        .transpose()
    }

    async fn receipts_of_year(&mut self, year: i16) -> Result<Vec<Receipt>, StoreError> {
        let (org, year) = (self.org(), i64::from(year));
        let rows = sqlx::query_as!(
            Row,
            r#"SELECT receipt_id AS "receipt_id!: Uuid", number, year, partner_id AS "partner_id!: Uuid",
                      amount_cents, payments, regime, is_provisional AS "is_provisional!: bool", issued_at,
                      document_id AS "document_id: Uuid", cancelled_at, cancel_reason, replaces_number, mailed_at,
                      '' AS "partner_name!: String"
               FROM receipt WHERE organisation_id = $1 AND year = $2 ORDER BY number"#,
            org,
            year,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the receipts of a year"))?;
        rows.into_iter().map(|row| Ok(ReceiptRow::try_from(row)?.receipt)).collect()
    }

    async fn insert_receipt(
        &mut self,
        receipt: &Receipt,
        file: &ReceiptFile,
    ) -> Result<(), StoreError> {
        insert_file(self, receipt, file).await?;
        let (org, id, document) = (self.org(), receipt.id.0, receipt.document.0);
        let (number, year) = (i64::from(receipt.number.number), i64::from(receipt.number.year));
        let (partner, amount) = (receipt.partner.0, receipt.amount.0);
        let lines: Vec<StoredLine> = receipt
            .lines
            .iter()
            .map(|line| StoredLine {
                on: line.on.to_string(),
                cents: line.cents,
                debited: line.debited,
                reference: line.reference.clone(),
            })
            .collect();
        let payments = to_json(&lines)?;
        let issued_at = millis(receipt.issued_at);
        let replaces = receipt.replaces.map(i64::from);
        sqlx::query!(
            "INSERT INTO receipt (organisation_id, receipt_id, number, year, partner_id, amount_cents, payments,
                 regime, is_provisional, issued_at, document_id, replaces_number)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            org,
            id,
            number,
            year,
            partner,
            amount,
            payments,
            receipt.regime,
            receipt.is_provisional,
            issued_at,
            document,
            replaces,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a receipt"))?;
        Ok(())
    }

    async fn cancel_receipt(
        &mut self,
        id: ReceiptId,
        at: Timestamp,
        reason: CancelReason,
    ) -> Result<(), StoreError> {
        let (org, id, at, reason) = (self.org(), id.0, millis(at), reason.as_str());
        sqlx::query!(
            "UPDATE receipt SET cancelled_at = $3, cancel_reason = $4
             WHERE organisation_id = $1 AND receipt_id = $2 AND cancelled_at IS NULL",
            org,
            id,
            at,
            reason,
        )
        .execute(self.conn())
        .await
        .map_err(engine("cancel a receipt"))?;
        Ok(())
    }

    async fn set_receipt_mailed(&mut self, id: ReceiptId, at: Timestamp) -> Result<(), StoreError> {
        let (org, id, at) = (self.org(), id.0, millis(at));
        sqlx::query!(
            "UPDATE receipt SET mailed_at = $3 WHERE organisation_id = $1 AND receipt_id = $2",
            org,
            id,
            at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("note that a receipt was sent"))?;
        Ok(())
    }

    async fn receipt_file(
        &mut self,
        document: DocumentId,
    ) -> Result<Option<ReceiptFile>, StoreError> {
        let (org, id) = (self.org(), document.0);
        let row = sqlx::query!(
            "SELECT file_name, sha256, content FROM document WHERE organisation_id = $1 AND document_id = $2",
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read the file of a receipt"))?;
        row.map(|row| {
            let sha256 = hash(&row.sha256)?;
            Ok(ReceiptFile { name: row.file_name, sha256, content: row.content })
        })
        .transpose()
    }
}

async fn insert_file(tx: &mut Tx, receipt: &Receipt, file: &ReceiptFile) -> Result<(), StoreError> {
    let (org, id) = (tx.org(), receipt.document.0);
    let sha256 = file.sha256.to_vec();
    let created_at = millis(receipt.issued_at);
    sqlx::query!(
        "INSERT INTO document (organisation_id, document_id, kind, file_name, media_type, sha256, content,
             created_at)
         VALUES ($1, $2, 'receipt', $3, 'application/pdf', $4, $5, $6)",
        org,
        id,
        file.name,
        sha256,
        file.content,
        created_at,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("keep the file of a receipt"))?;
    Ok(())
}
