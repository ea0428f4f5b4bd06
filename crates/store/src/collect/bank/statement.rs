//! Statements.

use jiff::civil::Date;
use maillage_app::collect::bank::{BankStatement, StatementFilter, StatementRow, StatementSort};
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::ids::StatementId;
use maillage_domain::money::Cents;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, hash, instant, like_anywhere, millis};

struct Row {
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
    queued: i64,
}

impl TryFrom<Row> for StatementRow {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let statement = BankStatement {
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
        };
        Ok(Self { statement, queued: row.queued })
    }
}

pub(super) async fn insert(tx: &mut Tx, statement: &BankStatement) -> Result<(), StoreError> {
    let (org, id) = (tx.org(), statement.id.0);
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
    .execute(tx.conn())
    .await
    .map_err(engine("add a statement"))?;
    Ok(())
}

pub(super) async fn reissue(tx: &mut Tx, statement: &BankStatement) -> Result<(), StoreError> {
    let (org, id) = (tx.org(), statement.id.0);
    let (file_sha256, dated) = (statement.file_sha256.to_vec(), statement.dated.to_string());
    let (opening, closing) = (statement.opening.0, statement.closing.0);
    let imported_at = millis(statement.imported_at);
    sqlx::query!(
        "UPDATE bank_statement SET file_name = $3, file_sha256 = $4, dated = $5, opening_cents = $6,
             closing_cents = $7, imported_at = $8
         WHERE organisation_id = $1 AND statement_id = $2",
        org,
        id,
        statement.file_name,
        file_sha256,
        dated,
        opening,
        closing,
        imported_at,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("write a new issue of a statement"))?;
    Ok(())
}

pub(super) async fn named(
    tx: &mut Tx,
    account: &str,
    reference: &str,
    sequence_number: &str,
    page: &str,
) -> Result<Option<BankStatement>, StoreError> {
    let org = tx.org();
    sqlx::query_as!(
        Row,
        r#"SELECT statement_id AS "statement_id!: Uuid", account, reference, sequence_number, page,
                  file_name, file_sha256, dated, opening_cents, closing_cents, entry_count, known_count,
                  known_cents, imported_at, CAST(0 AS BIGINT) AS "queued!: i64"
           FROM bank_statement
           WHERE organisation_id = $1 AND account = $2 AND reference = $3 AND sequence_number = $4
             AND page = $5"#,
        org,
        account,
        reference,
        sequence_number,
        page,
    )
    .fetch_optional(tx.conn())
    .await
    .map_err(engine("look for a statement"))?
    .map(|row| StatementRow::try_from(row).map(|row| row.statement))
    .transpose()
}

pub(super) async fn one(tx: &mut Tx, id: StatementId) -> Result<Option<StatementRow>, StoreError> {
    let (org, id) = (tx.org(), id.0);
    sqlx::query_as!(
        Row,
        r#"SELECT s.statement_id AS "statement_id!: Uuid", s.account, s.reference, s.sequence_number, s.page,
                  s.file_name, s.file_sha256, s.dated, s.opening_cents, s.closing_cents, s.entry_count,
                  s.known_count, s.known_cents, s.imported_at,
                  (SELECT COUNT(*) FROM bank_entry e
                   WHERE e.organisation_id = s.organisation_id AND e.statement_id = s.statement_id
                     AND e.state = 'queued') AS "queued!: i64"
           FROM bank_statement s WHERE s.organisation_id = $1 AND s.statement_id = $2"#,
        org,
        id,
    )
    .fetch_optional(tx.conn())
    .await
    .map_err(engine("read a statement"))?
    .map(StatementRow::try_from)
    .transpose()
}

pub(super) async fn list(
    tx: &mut Tx,
    filter: &StatementFilter,
    page: Page,
) -> Result<Paged<StatementRow>, StoreError> {
    let org = tx.org();
    let pattern = like_anywhere(filter.contains.as_deref().unwrap_or_default());
    let from = filter.from.map_or_else(|| "0000".to_owned(), |d| d.to_string());
    let to = filter.to.map_or_else(|| "9999".to_owned(), |d| d.to_string());
    let sort = match filter.sort {
        StatementSort::Newest => "newest",
        StatementSort::Oldest => "oldest",
        StatementSort::Account => "account",
        StatementSort::Entries => "entries",
        StatementSort::Queued => "queued",
    };
    let total = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM bank_statement
           WHERE organisation_id = $1
             AND (LOWER(account) LIKE $2 ESCAPE '\' OR LOWER(reference) LIKE $2 ESCAPE '\'
                  OR LOWER(file_name) LIKE $2 ESCAPE '\')
             AND dated >= $3 AND dated <= $4"#,
        org,
        pattern,
        from,
        to,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count the statements"))?;
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT s.statement_id AS "statement_id!: Uuid", s.account, s.reference, s.sequence_number, s.page,
                  s.file_name, s.file_sha256, s.dated, s.opening_cents, s.closing_cents, s.entry_count,
                  s.known_count, s.known_cents, s.imported_at, COALESCE(q.waiting, 0) AS "queued!: i64"
           FROM bank_statement s LEFT JOIN (
               SELECT statement_id, COUNT(*) AS waiting FROM bank_entry
               WHERE organisation_id = $1 AND state = 'queued' GROUP BY statement_id) q
             ON q.statement_id = s.statement_id
           WHERE s.organisation_id = $1
             AND (LOWER(s.account) LIKE $2 ESCAPE '\' OR LOWER(s.reference) LIKE $2 ESCAPE '\'
                  OR LOWER(s.file_name) LIKE $2 ESCAPE '\')
             AND s.dated >= $3 AND s.dated <= $4
           ORDER BY CASE WHEN CAST($5 AS TEXT) = 'account' THEN s.account ELSE '' END,
             CASE WHEN $5 = 'oldest' THEN s.dated ELSE '' END,
             CASE WHEN $5 = 'entries' THEN -s.entry_count
                  WHEN $5 = 'queued' THEN -COALESCE(q.waiting, 0) ELSE 0 END,
             s.dated DESC, s.imported_at DESC, s.statement_id DESC LIMIT $6 OFFSET $7"#,
        org,
        pattern,
        from,
        to,
        sort,
        page.limit,
        page.offset,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read the statements"))?
    .into_iter()
    .map(StatementRow::try_from)
    .collect::<Result<_, _>>()?;
    Ok(Paged { rows, total })
}

/// Those of the account that end last of those that end on this day or before.
pub(super) async fn before(
    tx: &mut Tx,
    account: &str,
    dated: Date,
) -> Result<Vec<BankStatement>, StoreError> {
    let (org, dated) = (tx.org(), dated.to_string());
    sqlx::query_as!(
        Row,
        r#"SELECT statement_id AS "statement_id!: Uuid", account, reference, sequence_number, page,
                  file_name, file_sha256, dated, opening_cents, closing_cents, entry_count, known_count,
                  known_cents, imported_at, CAST(0 AS BIGINT) AS "queued!: i64"
           FROM bank_statement
           WHERE organisation_id = $1 AND account = $2 AND dated = (
               SELECT MAX(b.dated) FROM bank_statement b
               WHERE b.organisation_id = $1 AND b.account = $2 AND b.dated <= $3)
           ORDER BY imported_at, statement_id"#,
        org,
        account,
        dated,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read the statements before"))?
    .into_iter()
    .map(|row| StatementRow::try_from(row).map(|row| row.statement))
    .collect()
}

/// Writes how many payments a statement gave, and how many were known, with their sum.
pub(super) async fn count(
    tx: &mut Tx,
    id: StatementId,
    count: i64,
    known: (i64, Cents),
) -> Result<(), StoreError> {
    let (org, id, (known_count, known)) = (tx.org(), id.0, (known.0, known.1.0));
    sqlx::query!(
        "UPDATE bank_statement SET entry_count = $3, known_count = $4, known_cents = $5
         WHERE organisation_id = $1 AND statement_id = $2",
        org,
        id,
        count,
        known_count,
        known,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("count a statement"))?;
    Ok(())
}
