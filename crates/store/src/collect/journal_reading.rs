//! The rows of the journal, as they are read.

use std::collections::HashMap;

use async_trait::async_trait;
use maillage_app::collect::journal::PostedEntry;
use maillage_app::collect::journal::reading::{
    AccountBalance, BalanceFilter, JournalFilter, JournalReading, JournalSort,
};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::collect::journal::{BalancedEntry, DebitOrCredit, Entry, EntryHash, Line};
use maillage_domain::ids::{EntryId, PartnerId};
use maillage_domain::money::Cents;
use sqlx::{QueryBuilder, Row as _};
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, hash, instant, like_anywhere, word};

/// Entries whose lines are read by one statement.
const ROWS: usize = 1_000;

struct EntryRow {
    number: i64,
    entry_id: Uuid,
    dated: String,
    kind: String,
    piece: String,
    label: String,
    cause: String,
    reverses_number: Option<i64>,
    posted_at: i64,
    hash: Vec<u8>,
}

#[async_trait]
impl JournalReading for Tx {
    async fn journal_by_cause(&mut self, cause: &str) -> Result<Option<PostedEntry>, StoreError> {
        let org = self.org();
        let row = sqlx::query_as!(
            EntryRow,
            r#"SELECT number, entry_id AS "entry_id!: Uuid", dated, kind, piece, label, cause,
                      reverses_number, posted_at, hash
               FROM journal_entry WHERE organisation_id = $1 AND cause = $2"#,
            org,
            cause,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read the journal"))?;
        Ok(with_lines(self, row.into_iter().collect()).await?.pop())
    }

    async fn journal_by_number(&mut self, number: u64) -> Result<Option<PostedEntry>, StoreError> {
        let Ok(number) = i64::try_from(number) else { return Ok(None) };
        let org = self.org();
        let row = sqlx::query_as!(
            EntryRow,
            r#"SELECT number, entry_id AS "entry_id!: Uuid", dated, kind, piece, label, cause,
                      reverses_number, posted_at, hash
               FROM journal_entry WHERE organisation_id = $1 AND number = $2"#,
            org,
            number,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read the journal"))?;
        Ok(with_lines(self, row.into_iter().collect()).await?.pop())
    }

    async fn journal_after(
        &mut self,
        number: u64,
        limit: i64,
    ) -> Result<Vec<PostedEntry>, StoreError> {
        let (org, number) = (self.org(), i64::try_from(number).unwrap_or(i64::MAX));
        let rows = sqlx::query_as!(
            EntryRow,
            r#"SELECT number, entry_id AS "entry_id!: Uuid", dated, kind, piece, label, cause,
                      reverses_number, posted_at, hash
               FROM journal_entry WHERE organisation_id = $1 AND number > $2
               ORDER BY number LIMIT $3"#,
            org,
            number,
            limit,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the journal"))?;
        with_lines(self, rows).await
    }

    async fn journal(
        &mut self,
        filter: &JournalFilter,
        page: Page,
    ) -> Result<Paged<PostedEntry>, StoreError> {
        let asked = Asked::of(filter);
        let total = count(self, &asked).await?;
        let rows = rows(self, &asked, page).await?;
        Ok(Paged { rows: with_lines(self, rows).await?, total })
    }

    async fn reversal_of(&mut self, number: u64) -> Result<Option<u64>, StoreError> {
        let Ok(number) = i64::try_from(number) else { return Ok(None) };
        let org = self.org();
        let found = sqlx::query_scalar!(
            r#"SELECT MIN(number) AS "number: i64" FROM journal_entry
               WHERE organisation_id = $1 AND reverses_number = $2"#,
            org,
            number,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("look for a reversal"))?;
        Ok(found.map(i64::unsigned_abs))
    }

    async fn journal_length(&mut self) -> Result<u64, StoreError> {
        let org = self.org();
        let last = sqlx::query_scalar!(
            r#"SELECT COALESCE(MAX(number), 0) AS "number!: i64" FROM journal_entry
               WHERE organisation_id = $1"#,
            org,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("read the end of the journal"))?;
        Ok(last.unsigned_abs())
    }

    async fn account_balances(
        &mut self,
        filter: &BalanceFilter,
    ) -> Result<Vec<AccountBalance>, StoreError> {
        let (org, nobody) = (self.org(), Uuid::nil());
        let partner = filter.partner.map_or(nobody, |p| p.0);
        let from = filter.from.map_or_else(|| "0000".to_owned(), |d| d.to_string());
        let to = filter.to.map_or_else(|| "9999".to_owned(), |d| d.to_string());
        let rows = sqlx::query!(
            r#"SELECT l.account,
                      CAST(SUM(CASE WHEN e.dated < $4 THEN l.debit_cents - l.credit_cents ELSE 0 END) AS BIGINT)
                          AS "opening!: i64",
                      CAST(SUM(CASE WHEN e.dated >= $4 THEN l.debit_cents ELSE 0 END) AS BIGINT) AS "debit!: i64",
                      CAST(SUM(CASE WHEN e.dated >= $4 THEN l.credit_cents ELSE 0 END) AS BIGINT) AS "credit!: i64"
               FROM journal_line l
               JOIN journal_entry e ON e.organisation_id = l.organisation_id AND e.number = l.number
               WHERE l.organisation_id = $1 AND (l.partner_id = $2 OR $2 = $3) AND e.dated <= $5
               GROUP BY l.account ORDER BY l.account"#,
            org,
            partner,
            nobody,
            from,
            to,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("sum the accounts"))?;
        Ok(rows
            .into_iter()
            .map(|row| AccountBalance {
                account: row.account,
                opening: Cents(row.opening),
                debit: Cents(row.debit),
                credit: Cents(row.credit),
            })
            .collect())
    }
}

/// What a list of entries asks for, as it is bound.
struct Asked {
    kind: &'static str,
    pattern: String,
    partner_pattern: String,
    from: String,
    to: String,
    account: String,
    partner: Uuid,
    of_one: i64,
    number: String,
    sort: &'static str,
}

impl Asked {
    fn of(filter: &JournalFilter) -> Self {
        Self {
            kind: filter.kind.map_or("", |kind| kind.as_str()),
            pattern: like_anywhere(filter.contains.as_deref().unwrap_or_default()),
            partner_pattern: like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default())),
            from: filter.from.map_or_else(|| "0000".to_owned(), |d| d.to_string()),
            to: filter.to.map_or_else(|| "9999".to_owned(), |d| d.to_string()),
            account: filter.account.clone().unwrap_or_default(),
            partner: filter.partner.map_or(Uuid::nil(), |p| p.0),
            of_one: i64::from(filter.partner.is_some()),
            number: filter.contains.clone().unwrap_or_default(),
            sort: match filter.sort {
                JournalSort::Newest => "newest",
                JournalSort::Oldest => "oldest",
                JournalSort::Latest => "latest",
                JournalSort::Earliest => "earliest",
            },
        }
    }
}

async fn count(tx: &mut Tx, asked: &Asked) -> Result<i64, StoreError> {
    let org = tx.org();
    sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM journal_entry e
           WHERE e.organisation_id = $1 AND (CAST($2 AS TEXT) = '' OR e.kind = $2)
             AND (LOWER(e.label) LIKE $3 ESCAPE '\' OR LOWER(e.piece) LIKE $3 ESCAPE '\'
                  OR CAST(e.number AS TEXT) = CAST($9 AS TEXT)
                  OR EXISTS (
                      SELECT 1 FROM journal_line w
                      JOIN partner p ON p.organisation_id = w.organisation_id AND p.partner_id = w.partner_id
                      WHERE w.organisation_id = e.organisation_id AND w.number = e.number
                        AND p.search LIKE $10 ESCAPE '\'))
             AND e.dated >= $4 AND e.dated <= $5
             AND ((CAST($6 AS TEXT) = '' AND CAST($8 AS BIGINT) = 0) OR EXISTS (
                 SELECT 1 FROM journal_line l
                 WHERE l.organisation_id = e.organisation_id AND l.number = e.number
                   AND ($6 = '' OR l.account = $6) AND (CAST($8 AS BIGINT) = 0 OR l.partner_id = $7)))"#,
        org,
        asked.kind,
        asked.pattern,
        asked.from,
        asked.to,
        asked.account,
        asked.partner,
        asked.of_one,
        asked.number,
        asked.partner_pattern,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count the journal"))
}

async fn rows(tx: &mut Tx, asked: &Asked, page: Page) -> Result<Vec<EntryRow>, StoreError> {
    let org = tx.org();
    sqlx::query_as!(
        EntryRow,
        r#"SELECT e.number, e.entry_id AS "entry_id!: Uuid", e.dated, e.kind, e.piece, e.label, e.cause,
                  e.reverses_number, e.posted_at, e.hash
           FROM journal_entry e
           WHERE e.organisation_id = $1 AND (CAST($2 AS TEXT) = '' OR e.kind = $2)
             AND (LOWER(e.label) LIKE $3 ESCAPE '\' OR LOWER(e.piece) LIKE $3 ESCAPE '\'
                  OR CAST(e.number AS TEXT) = CAST($9 AS TEXT)
                  OR EXISTS (
                      SELECT 1 FROM journal_line w
                      JOIN partner p ON p.organisation_id = w.organisation_id AND p.partner_id = w.partner_id
                      WHERE w.organisation_id = e.organisation_id AND w.number = e.number
                        AND p.search LIKE $13 ESCAPE '\'))
             AND e.dated >= $4 AND e.dated <= $5
             AND ((CAST($6 AS TEXT) = '' AND CAST($8 AS BIGINT) = 0) OR EXISTS (
                 SELECT 1 FROM journal_line l
                 WHERE l.organisation_id = e.organisation_id AND l.number = e.number
                   AND ($6 = '' OR l.account = $6) AND (CAST($8 AS BIGINT) = 0 OR l.partner_id = $7)))
           ORDER BY CASE WHEN CAST(e.number AS TEXT) = $9 THEN 0 ELSE 1 END,
             CASE WHEN CAST($10 AS TEXT) = 'latest' THEN e.dated ELSE '' END DESC,
             CASE WHEN $10 = 'earliest' THEN e.dated ELSE '' END,
             CASE WHEN $10 IN ('oldest', 'earliest') THEN e.number ELSE -e.number END
           LIMIT $11 OFFSET $12"#,
        org,
        asked.kind,
        asked.pattern,
        asked.from,
        asked.to,
        asked.account,
        asked.partner,
        asked.of_one,
        asked.number,
        asked.sort,
        page.limit,
        page.offset,
        asked.partner_pattern,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read the journal"))
}

async fn with_lines(tx: &mut Tx, rows: Vec<EntryRow>) -> Result<Vec<PostedEntry>, StoreError> {
    let mut entries = Vec::with_capacity(rows.len());
    let mut lines = HashMap::new();
    for part in rows.chunks(ROWS) {
        read_lines(tx, part, &mut lines).await?;
    }
    for row in rows {
        let own = lines.remove(&row.number).unwrap_or_default();
        entries.push(entry(row, own)?);
    }
    Ok(entries)
}

async fn read_lines(
    tx: &mut Tx,
    entries: &[EntryRow],
    lines: &mut HashMap<i64, Vec<Line>>,
) -> Result<(), StoreError> {
    if entries.is_empty() {
        return Ok(());
    }
    let mut query = QueryBuilder::new(
        "SELECT number, account, partner_id, debit_cents, credit_cents FROM journal_line
         WHERE organisation_id = ",
    );
    query.push_bind(tx.org()).push(" AND number IN (");
    let mut list = query.separated(", ");
    for row in entries {
        list.push_bind(row.number);
    }
    query.push(") ORDER BY number, position");
    let found =
        query.build().fetch_all(tx.conn()).await.map_err(engine("read lines of the journal"))?;
    for row in found {
        let read = |error| engine("read lines of the journal")(error);
        let debit: i64 = row.try_get(3).map_err(read)?;
        let credit: i64 = row.try_get(4).map_err(read)?;
        let side = if debit > 0 { DebitOrCredit::Debit } else { DebitOrCredit::Credit };
        let partner: Option<Uuid> = row.try_get(2).map_err(read)?;
        lines.entry(row.try_get(0).map_err(read)?).or_default().push(Line {
            account: row.try_get(1).map_err(read)?,
            side,
            // A line with both sides, or none, was changed from outside: it then does not balance.
            amount: Cents(debit + credit),
            partner: partner.map(PartnerId),
        });
    }
    Ok(())
}

fn entry(row: EntryRow, lines: Vec<Line>) -> Result<PostedEntry, StoreError> {
    let number = row.number.unsigned_abs();
    let content =
        BalancedEntry::new(day(&row.dated)?, word(&row.kind)?, row.piece, row.label, lines)
            .map_err(|error| {
                StoreError::Damaged(format!("entry {number} of the journal: {error}"))
            })?;
    let entry =
        Entry::stored(number, instant(row.posted_at)?, content, EntryHash(hash(&row.hash)?));
    Ok(PostedEntry {
        id: EntryId(row.entry_id),
        cause: row.cause,
        reverses: row.reverses_number.map(i64::unsigned_abs),
        entry,
    })
}
