//! The rows of the journal, as far as they are written.

use std::iter;

use async_trait::async_trait;
use maillage_app::StoreError;
use maillage_app::collect::journal::{JournalStore, PostedEntry};
use maillage_domain::collect::journal::{DebitOrCredit, EntryHash, Head, Line};
use sqlx::QueryBuilder;
use uuid::Uuid;

use super::hold_organisation;
use crate::bulk::execute_each;
use crate::column::{engine, hash, millis};
use crate::{Db, Tx};

/// Rows of one statement; entries have twelve columns, and an engine takes 32,766 values at once.
const ROWS: usize = 250;

#[async_trait]
impl JournalStore for Tx {
    async fn journal_head(&mut self) -> Result<Head, StoreError> {
        let org = self.org();
        hold_organisation(self).await?;
        let last = sqlx::query!(
            r#"SELECT number, hash FROM journal_entry WHERE organisation_id = $1
               ORDER BY number DESC LIMIT 1"#,
            org,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read the end of the journal"))?;
        let Some(last) = last else { return Ok(Head::EMPTY) };
        Ok(Head { number: last.number.unsigned_abs(), hash: EntryHash(hash(&last.hash)?) })
    }

    async fn append_entries(&mut self, entries: &[PostedEntry]) -> Result<(), StoreError> {
        let Some(first) = entries.first() else { return Ok(()) };
        let org = self.org();
        let before = previous_hash(self, signed(first.entry.number())).await?;
        let before = iter::once(before).chain(entries.iter().map(|posted| posted.entry.hash().0));
        let after: Vec<_> = before.zip(entries).collect();
        let lines: Vec<_> = entries.iter().flat_map(numbered_lines).collect();
        let statements = after.chunks(ROWS).map(|part| entry_insertion(org, part));
        let statements =
            statements.chain(lines.chunks(2 * ROWS).map(|part| line_insertion(org, part)));
        execute_each(self, "add to the journal", statements.map(Ok)).await
    }
}

/// The statement that adds these entries, each beside the fingerprint of the one before it.
fn entry_insertion(org: Uuid, entries: &[([u8; 32], &PostedEntry)]) -> QueryBuilder<Db> {
    let mut query = QueryBuilder::new(
        "INSERT INTO journal_entry (organisation_id, number, entry_id, dated, kind, piece, label, cause,
             reverses_number, posted_at, previous_hash, hash) ",
    );
    query.push_values(entries, |mut row, (previous, posted)| {
        let (entry, content) = (&posted.entry, posted.entry.content());
        row.push_bind(org)
            .push_bind(signed(entry.number()))
            .push_bind(posted.id.0)
            .push_bind(content.date().to_string())
            .push_bind(content.kind().as_str())
            .push_bind(content.piece().to_owned())
            .push_bind(content.label().to_owned())
            .push_bind(posted.cause.clone())
            .push_bind(posted.reverses.map(signed))
            .push_bind(millis(entry.recorded_at()))
            .push_bind(previous.to_vec())
            .push_bind(entry.hash().0.to_vec());
    });
    query
}

/// The lines of an entry, each with its number and its place from 0.
fn numbered_lines(posted: &PostedEntry) -> impl Iterator<Item = (i64, i64, &Line)> {
    let number = signed(posted.entry.number());
    (0_i64..).zip(posted.entry.content().lines()).map(move |(at, line)| (number, at, line))
}

/// The statement that adds these lines.
fn line_insertion(org: Uuid, lines: &[(i64, i64, &Line)]) -> QueryBuilder<Db> {
    let mut query = QueryBuilder::new(
        "INSERT INTO journal_line (organisation_id, number, position, account, partner_id,
             debit_cents, credit_cents) ",
    );
    query.push_values(lines, |mut row, (number, position, line)| {
        let (debit, credit) = match line.side {
            DebitOrCredit::Debit => (line.amount.0, 0),
            DebitOrCredit::Credit => (0, line.amount.0),
        };
        row.push_bind(org)
            .push_bind(*number)
            .push_bind(*position)
            .push_bind(line.account.clone())
            .push_bind(line.partner.map(|p| p.0))
            .push_bind(debit)
            .push_bind(credit);
    });
    query
}

/// The fingerprint of the entry before `number`; zeros before the first.
async fn previous_hash(tx: &mut Tx, number: i64) -> Result<[u8; 32], StoreError> {
    let (org, before) = (tx.org(), number - 1);
    let found = sqlx::query_scalar!(
        "SELECT hash FROM journal_entry WHERE organisation_id = $1 AND number = $2",
        org,
        before,
    )
    .fetch_optional(tx.conn())
    .await
    .map_err(engine("read the journal"))?;
    match found {
        Some(bytes) => hash(&bytes),
        None if number == 1 => Ok([0; 32]),
        None => Err(StoreError::Damaged(format!("entry {before} of the journal is missing"))),
    }
}

/// Numbers count from 1 and never reach 63 bits.
fn signed(number: u64) -> i64 {
    i64::try_from(number).expect("a journal never has 2^63 entries")
}
