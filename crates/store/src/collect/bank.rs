//! The rows of the bank: statements, payments, allocations.

mod bank_entry;
mod debit;
mod statement;
mod waiting;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_app::collect::bank::{
    Allocation, BankDebit, BankEntry, BankEntryRow, BankFilter, BankStatement, BankStore,
    DebitPart, PaidDue, Payer, StatementFilter, StatementRow, WaitingDue,
};
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::collect::mandate::SuspendReason;
use maillage_domain::ids::{BankEntryId, DebitId, DueId, MandateId, PartnerId, StatementId};
use maillage_domain::money::Cents;

use crate::Tx;

/// Rows of one statement; a payment has 22 columns, and an engine takes 32,766 values at once.
const ROWS: usize = 500;

#[async_trait]
impl BankStore for Tx {
    async fn bank_statement_named(
        &mut self,
        account: &str,
        reference: &str,
        sequence_number: &str,
        page: &str,
    ) -> Result<Option<BankStatement>, StoreError> {
        statement::named(self, account, reference, sequence_number, page).await
    }

    async fn insert_bank_statement(&mut self, statement: &BankStatement) -> Result<(), StoreError> {
        statement::insert(self, statement).await
    }

    async fn reissue_bank_statement(
        &mut self,
        statement: &BankStatement,
    ) -> Result<(), StoreError> {
        statement::reissue(self, statement).await
    }

    async fn bank_statements_before(
        &mut self,
        account: &str,
        dated: Date,
    ) -> Result<Vec<BankStatement>, StoreError> {
        statement::before(self, account, dated).await
    }

    async fn count_bank_statement(
        &mut self,
        id: StatementId,
        count: i64,
        known_count: i64,
        known: Cents,
    ) -> Result<(), StoreError> {
        statement::count(self, id, count, (known_count, known)).await
    }

    async fn bank_statement(
        &mut self,
        id: StatementId,
    ) -> Result<Option<StatementRow>, StoreError> {
        statement::one(self, id).await
    }

    async fn bank_statements(
        &mut self,
        filter: &StatementFilter,
        page: Page,
    ) -> Result<Paged<StatementRow>, StoreError> {
        statement::list(self, filter, page).await
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

    async fn bank_entry_named(&mut self, key: &str) -> Result<Option<BankEntry>, StoreError> {
        bank_entry::named(self, key).await
    }

    async fn paid_by_entry(
        &mut self,
        entry: BankEntryId,
        limit: i64,
    ) -> Result<Vec<PaidDue>, StoreError> {
        waiting::paid_by(self, entry, limit).await
    }

    async fn count_queued(&mut self) -> Result<i64, StoreError> {
        bank_entry::count_queued(self).await
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
