//! The rows of the bank: statements, payments, allocations.

mod bank_entry;
mod debit;
mod waiting;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_app::collect::bank::{
    Allocation, BankDebit, BankEntry, BankEntryRow, BankFilter, BankStatement, BankStore,
    DebitPart, Payer, WaitingDue,
};
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::collect::mandate::SuspendReason;
use maillage_domain::ids::{BankEntryId, DebitId, DueId, MandateId, PartnerId, StatementId};
use maillage_domain::money::Cents;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, hash, instant, millis};

/// Rows of one statement; a payment has 22 columns, and an engine takes 32,766 values at once.
const ROWS: usize = 500;

struct StatementRow {
    statement_id: Uuid,
    account: String,
    reference: String,
    sequence_number: String,
    page: String,
    file_name: String,
    file_sha256: Vec<u8>,
    dated: String,
    opening_cents: i64,
    closing_cents: i64,
    entry_count: i64,
    known_count: i64,
    known_cents: i64,
    imported_at: i64,
}

impl TryFrom<StatementRow> for BankStatement {
    type Error = StoreError;
    fn try_from(row: StatementRow) -> Result<Self, StoreError> {
        Ok(Self {
            id: StatementId(row.statement_id),
            account: row.account,
            reference: row.reference,
            sequence_number: row.sequence_number,
            page: row.page,
            file_name: row.file_name,
            file_sha256: hash(&row.file_sha256)?,
            dated: day(&row.dated)?,
            opening: Cents(row.opening_cents),
            closing: Cents(row.closing_cents),
            entry_count: row.entry_count,
            known_count: row.known_count,
            known: Cents(row.known_cents),
            imported_at: instant(row.imported_at)?,
        })
    }
}

#[async_trait]
impl BankStore for Tx {
    async fn bank_statement_named(
        &mut self,
        account: &str,
        reference: &str,
        sequence_number: &str,
        page: &str,
    ) -> Result<Option<BankStatement>, StoreError> {
        let org = self.org();
        sqlx::query_as!(
            StatementRow,
            r#"SELECT statement_id AS "statement_id!: Uuid", account, reference, sequence_number, page,
                      file_name, file_sha256, dated, opening_cents, closing_cents, entry_count, known_count,
                      known_cents, imported_at
               FROM bank_statement
               WHERE organisation_id = $1 AND account = $2 AND reference = $3 AND sequence_number = $4
                 AND page = $5"#,
            org,
            account,
            reference,
            sequence_number,
            page,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("look for a statement"))?
        .map(BankStatement::try_from)
        .transpose()
    }

    async fn insert_bank_statement(&mut self, statement: &BankStatement) -> Result<(), StoreError> {
        let (org, id) = (self.org(), statement.id.0);
        let (file_sha256, dated) = (statement.file_sha256.to_vec(), statement.dated.to_string());
        let (opening, closing) = (statement.opening.0, statement.closing.0);
        let (known, imported_at) = (statement.known.0, millis(statement.imported_at));
        sqlx::query!(
            "INSERT INTO bank_statement (organisation_id, statement_id, account, reference, sequence_number,
                 page, file_name, file_sha256, dated, opening_cents, closing_cents, entry_count, known_count,
                 known_cents, imported_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
            org,
            id,
            statement.account,
            statement.reference,
            statement.sequence_number,
            statement.page,
            statement.file_name,
            file_sha256,
            dated,
            opening,
            closing,
            statement.entry_count,
            statement.known_count,
            known,
            imported_at,
        )
        .execute(self.conn())
        .await
        .map_err(engine("add a statement"))?;
        Ok(())
    }

    async fn bank_statements_before(
        &mut self,
        account: &str,
        dated: Date,
    ) -> Result<Vec<BankStatement>, StoreError> {
        let (org, dated) = (self.org(), dated.to_string());
        sqlx::query_as!(
            StatementRow,
            r#"SELECT statement_id AS "statement_id!: Uuid", account, reference, sequence_number, page,
                      file_name, file_sha256, dated, opening_cents, closing_cents, entry_count, known_count,
                      known_cents, imported_at
               FROM bank_statement
               WHERE organisation_id = $1 AND account = $2 AND dated = (
                   SELECT MAX(b.dated) FROM bank_statement b
                   WHERE b.organisation_id = $1 AND b.account = $2 AND b.dated <= $3)
               ORDER BY imported_at, statement_id"#,
            org,
            account,
            dated,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the statements before"))?
        .into_iter()
        .map(BankStatement::try_from)
        .collect()
    }

    async fn count_bank_statement(
        &mut self,
        id: StatementId,
        count: i64,
        known_count: i64,
        known: Cents,
    ) -> Result<(), StoreError> {
        let (org, id, known) = (self.org(), id.0, known.0);
        sqlx::query!(
            "UPDATE bank_statement SET entry_count = $3, known_count = $4, known_cents = $5
             WHERE organisation_id = $1 AND statement_id = $2",
            org,
            id,
            count,
            known_count,
            known,
        )
        .execute(self.conn())
        .await
        .map_err(engine("count a statement"))?;
        Ok(())
    }

    async fn bank_statements(&mut self, page: Page) -> Result<Paged<BankStatement>, StoreError> {
        let org = self.org();
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM bank_statement WHERE organisation_id = $1"#,
            org,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the statements"))?;
        let rows = sqlx::query_as!(
            StatementRow,
            r#"SELECT statement_id AS "statement_id!: Uuid", account, reference, sequence_number, page,
                      file_name, file_sha256, dated, opening_cents, closing_cents, entry_count, known_count,
                      known_cents, imported_at
               FROM bank_statement WHERE organisation_id = $1
               ORDER BY dated DESC, imported_at DESC, statement_id DESC LIMIT $2 OFFSET $3"#,
            org,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the statements"))?
        .into_iter()
        .map(BankStatement::try_from)
        .collect::<Result<_, _>>()?;
        Ok(Paged { rows, total })
    }

    async fn insert_bank_entries(&mut self, entries: &[BankEntry]) -> Result<(), StoreError> {
        for part in entries.chunks(ROWS) {
            bank_entry::insert(self, part).await?;
        }
        Ok(())
    }

    async fn known_bank_entries(&mut self, keys: &[String]) -> Result<Vec<String>, StoreError> {
        bank_entry::known(self, keys).await
    }

    async fn waiting_returns(&mut self) -> Result<Vec<BankEntry>, StoreError> {
        bank_entry::returns(self).await
    }

    async fn update_bank_entry(&mut self, entry: &BankEntry) -> Result<(), StoreError> {
        bank_entry::update(self, entry).await
    }

    async fn bank_entry(&mut self, id: BankEntryId) -> Result<Option<BankEntry>, StoreError> {
        bank_entry::one(self, id).await
    }

    async fn bank_entries(
        &mut self,
        filter: &BankFilter,
        page: Page,
    ) -> Result<Paged<BankEntryRow>, StoreError> {
        bank_entry::list(self, filter, page).await
    }

    async fn debits_by_end_to_end(&mut self, ids: &[String]) -> Result<Vec<BankDebit>, StoreError> {
        debit::by_end_to_end(self, ids).await
    }

    async fn batch_debits(&mut self, batch: &str) -> Result<Vec<BankDebit>, StoreError> {
        debit::of_batch(self, batch).await
    }

    async fn parts_of_debits(&mut self, debits: &[DebitId]) -> Result<Vec<DebitPart>, StoreError> {
        debit::parts(self, debits).await
    }

    async fn settle_debits(&mut self, debits: &[DebitId], on: Date) -> Result<(), StoreError> {
        debit::settle(self, debits, on).await
    }

    async fn return_debit(
        &mut self,
        id: DebitId,
        on: Date,
        code: &str,
        retry_on: Option<Date>,
    ) -> Result<(), StoreError> {
        debit::give_back(self, id, on, code, retry_on).await
    }

    async fn failed_before(&mut self, debit: DebitId) -> Result<usize, StoreError> {
        debit::failed_before(self, debit).await
    }

    async fn suspend_mandate(
        &mut self,
        id: MandateId,
        since: Date,
        reason: SuspendReason,
    ) -> Result<(), StoreError> {
        debit::suspend(self, id, since, reason).await
    }

    async fn waiting_dues(
        &mut self,
        partner: Option<PartnerId>,
    ) -> Result<Vec<WaitingDue>, StoreError> {
        waiting::dues(self, partner).await
    }

    async fn payers(&mut self) -> Result<Vec<Payer>, StoreError> {
        waiting::payers(self).await
    }

    async fn insert_allocations(
        &mut self,
        allocations: &[Allocation],
        at: Timestamp,
    ) -> Result<(), StoreError> {
        for part in allocations.chunks(ROWS) {
            waiting::allocate(self, part, at).await?;
        }
        Ok(())
    }

    async fn allocations_of_entry(
        &mut self,
        entry: BankEntryId,
    ) -> Result<Vec<Allocation>, StoreError> {
        waiting::allocations(self, entry).await
    }

    async fn paid_dues(&mut self, partner: PartnerId) -> Result<Vec<(DueId, Cents)>, StoreError> {
        waiting::paid(self, partner).await
    }

    async fn credits(
        &mut self,
        partner: Option<PartnerId>,
    ) -> Result<Vec<(BankEntryId, PartnerId, Date, Cents)>, StoreError> {
        waiting::credits(self, partner).await
    }
}
