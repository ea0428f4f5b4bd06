//! Payments.

use maillage_app::collect::bank::{BankEntry, BankEntryRow, BankFilter, BankSort};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::ids::{BankEntryId, PartnerId, StatementId};
use maillage_domain::money::Cents;
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, like_anywhere, word};

struct Row {
    bank_entry_id: Uuid,
    statement_id: Uuid,
    entry_key: String,
    position: i64,
    booked_on: String,
    amount_cents: i64,
    fee_cents: i64,
    counterparty_name: String,
    counterparty_iban: Option<String>,
    end_to_end_id: Option<String>,
    payment_information_id: Option<String>,
    reference: Option<String>,
    remittance: String,
    return_code: Option<String>,
    state: String,
    how: String,
    confidence_permille: i64,
    partner_id: Option<Uuid>,
    decided_by: Option<String>,
    partner_name: Option<String>,
}

impl TryFrom<Row> for BankEntryRow {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        let entry = BankEntry {
            id: BankEntryId(row.bank_entry_id),
            statement: StatementId(row.statement_id),
            key: row.entry_key,
            position: row.position,
            booked_on: day(&row.booked_on)?,
            amount: Cents(row.amount_cents),
            fee: Cents(row.fee_cents),
            name: row.counterparty_name,
            iban: row.counterparty_iban,
            end_to_end: row.end_to_end_id,
            batch: row.payment_information_id,
            reference: row.reference,
            remittance: row.remittance,
            return_code: row.return_code,
            state: word(&row.state)?,
            how: word(&row.how)?,
            confidence: row.confidence_permille,
            partner: row.partner_id.map(PartnerId),
            decided_by: row.decided_by,
        };
        Ok(Self { entry, partner_name: row.partner_name })
    }
}

pub(super) async fn insert(tx: &mut Tx, entries: &[BankEntry]) -> Result<(), StoreError> {
    let org = tx.org();
    let mut query = QueryBuilder::new(
        "INSERT INTO bank_entry (organisation_id, bank_entry_id, statement_id, entry_key, position, booked_on,
             amount_cents, fee_cents, counterparty_name, counterparty_iban, end_to_end_id,
             payment_information_id, reference, remittance, return_code, state, how, confidence_permille,
             partner_id, decided_by, search) ",
    );
    query.push_values(entries, |mut row, entry| {
        row.push_bind(org)
            .push_bind(entry.id.0)
            .push_bind(entry.statement.0)
            .push_bind(entry.key.clone())
            .push_bind(entry.position)
            .push_bind(entry.booked_on.to_string())
            .push_bind(entry.amount.0)
            .push_bind(entry.fee.0)
            .push_bind(entry.name.clone())
            .push_bind(entry.iban.clone())
            .push_bind(entry.end_to_end.clone())
            .push_bind(entry.batch.clone())
            .push_bind(entry.reference.clone())
            .push_bind(entry.remittance.clone())
            .push_bind(entry.return_code.clone())
            .push_bind(entry.state.as_str())
            .push_bind(entry.how.as_str())
            .push_bind(entry.confidence)
            .push_bind(entry.partner.map(|p| p.0))
            .push_bind(entry.decided_by.clone())
            .push_bind(entry.search_text());
    });
    query.build().execute(tx.conn()).await.map_err(engine("add payments"))?;
    Ok(())
}

/// Names looked up by one statement.
const NAMES: usize = 1_000;

pub(super) async fn known(tx: &mut Tx, keys: &[String]) -> Result<Vec<String>, StoreError> {
    let org = tx.org();
    let mut found = Vec::new();
    for part in keys.chunks(NAMES) {
        let mut query =
            QueryBuilder::new("SELECT entry_key FROM bank_entry WHERE organisation_id = ");
        query.push_bind(org).push(" AND entry_key IN (");
        let mut list = query.separated(", ");
        for key in part {
            list.push_bind(key.clone());
        }
        query.push(")");
        let rows = query
            .build_query_scalar::<String>()
            .fetch_all(tx.conn())
            .await
            .map_err(engine("look for payments"))?;
        found.extend(rows);
    }
    Ok(found)
}

pub(super) async fn returns(tx: &mut Tx) -> Result<Vec<BankEntry>, StoreError> {
    let org = tx.org();
    sqlx::query_as!(
        Row,
        r#"SELECT bank_entry_id AS "bank_entry_id!: Uuid", statement_id AS "statement_id!: Uuid", entry_key,
                  position, booked_on, amount_cents, fee_cents, counterparty_name, counterparty_iban,
                  end_to_end_id, payment_information_id, reference, remittance, return_code, state, how,
                  confidence_permille, partner_id AS "partner_id: Uuid", decided_by,
                  CAST(NULL AS TEXT) AS "partner_name: String"
           FROM bank_entry
           WHERE organisation_id = $1 AND state = 'queued' AND amount_cents < 0
             AND how IN ('debit_differs', 'return_unknown') AND end_to_end_id IS NOT NULL
           ORDER BY booked_on, bank_entry_id"#,
        org,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read the returns that wait"))?
    .into_iter()
    .map(|row| BankEntryRow::try_from(row).map(|row| row.entry))
    .collect()
}

pub(super) async fn update(tx: &mut Tx, entry: &BankEntry) -> Result<(), StoreError> {
    let (org, id, fee) = (tx.org(), entry.id.0, entry.fee.0);
    let (state, how, partner) =
        (entry.state.as_str(), entry.how.as_str(), entry.partner.map(|p| p.0));
    sqlx::query!(
        "UPDATE bank_entry SET state = $3, how = $4, confidence_permille = $5, partner_id = $6,
             decided_by = $7, fee_cents = $8
         WHERE organisation_id = $1 AND bank_entry_id = $2",
        org,
        id,
        state,
        how,
        entry.confidence,
        partner,
        entry.decided_by,
        fee,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("write what became of a payment"))?;
    Ok(())
}

pub(super) async fn one(tx: &mut Tx, id: BankEntryId) -> Result<Option<BankEntry>, StoreError> {
    let (org, id) = (tx.org(), id.0);
    sqlx::query_as!(
        Row,
        r#"SELECT bank_entry_id AS "bank_entry_id!: Uuid", statement_id AS "statement_id!: Uuid", entry_key,
                  position, booked_on, amount_cents, fee_cents, counterparty_name, counterparty_iban,
                  end_to_end_id, payment_information_id, reference, remittance, return_code, state, how,
                  confidence_permille, partner_id AS "partner_id: Uuid", decided_by,
                  CAST(NULL AS TEXT) AS "partner_name: String"
           FROM bank_entry WHERE organisation_id = $1 AND bank_entry_id = $2"#,
        org,
        id,
    )
    .fetch_optional(tx.conn())
    .await
    .map_err(engine("read a payment"))?
    .map(|row| BankEntryRow::try_from(row).map(|row| row.entry))
    .transpose()
}

pub(super) async fn named(tx: &mut Tx, key: &str) -> Result<Option<BankEntry>, StoreError> {
    let org = tx.org();
    let found = sqlx::query_scalar!(
        r#"SELECT bank_entry_id AS "bank_entry_id!: Uuid" FROM bank_entry
           WHERE organisation_id = $1 AND entry_key = $2"#,
        org,
        key,
    )
    .fetch_optional(tx.conn())
    .await
    .map_err(engine("look for a payment"))?;
    match found {
        Some(id) => one(tx, BankEntryId(id)).await,
        None => Ok(None),
    }
}

fn sort_word(sort: BankSort) -> &'static str {
    match sort {
        BankSort::Newest => "newest",
        BankSort::Amount => "amount",
        BankSort::Name => "name",
        BankSort::Place => "place",
    }
}

pub(super) async fn count_queued(tx: &mut Tx) -> Result<i64, StoreError> {
    let org = tx.org();
    sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM bank_entry
           WHERE organisation_id = $1 AND state = 'queued'"#,
        org,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count the payments that wait"))
}

pub(super) async fn list(
    tx: &mut Tx,
    filter: &BankFilter,
    page: Page,
) -> Result<Paged<BankEntryRow>, StoreError> {
    let (org, nobody) = (tx.org(), Uuid::nil());
    let state = filter.state.map_or("", |state| state.as_str());
    let statement = filter.statement.map_or(nobody, |s| s.0);
    let partner = filter.partner.map_or(nobody, |p| p.0);
    let pattern = like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default()));
    let from = filter.from.map_or_else(|| "0000".to_owned(), |d| d.to_string());
    let to = filter.to.map_or_else(|| "9999".to_owned(), |d| d.to_string());
    let sort = sort_word(filter.sort);
    let total = sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64" FROM bank_entry
           WHERE organisation_id = $1 AND (CAST($2 AS TEXT) = '' OR state = $2)
             AND (statement_id = $3 OR $3 = $5) AND (partner_id = $4 OR $4 = $5)
             AND search LIKE $6 ESCAPE '\'
             AND booked_on >= $7 AND booked_on <= $8"#,
        org,
        state,
        statement,
        partner,
        nobody,
        pattern,
        from,
        to,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count the payments"))?;
    let rows = sqlx::query_as!(
        Row,
        r#"SELECT e.bank_entry_id AS "bank_entry_id!: Uuid", e.statement_id AS "statement_id!: Uuid",
                  e.entry_key, e.position, e.booked_on, e.amount_cents, e.fee_cents, e.counterparty_name,
                  e.counterparty_iban, e.end_to_end_id, e.payment_information_id, e.reference, e.remittance,
                  e.return_code, e.state, e.how, e.confidence_permille, e.partner_id AS "partner_id: Uuid",
                  e.decided_by, p.name AS "partner_name?: String"
           FROM bank_entry e LEFT JOIN partner p
             ON p.organisation_id = e.organisation_id AND p.partner_id = e.partner_id
           WHERE e.organisation_id = $1 AND (CAST($2 AS TEXT) = '' OR e.state = $2)
             AND (e.statement_id = $3 OR $3 = $5) AND (e.partner_id = $4 OR $4 = $5)
             AND e.search LIKE $6 ESCAPE '\'
             AND e.booked_on >= $7 AND e.booked_on <= $8
           ORDER BY CASE WHEN CAST($9 AS TEXT) = 'amount' THEN -ABS(e.amount_cents) ELSE 0 END,
             CASE WHEN $9 = 'name' THEN LOWER(e.counterparty_name) ELSE '' END,
             CASE WHEN $9 = 'place' THEN '' ELSE e.booked_on END DESC,
             e.statement_id DESC, e.position LIMIT $10 OFFSET $11"#,
        org,
        state,
        statement,
        partner,
        nobody,
        pattern,
        from,
        to,
        sort,
        page.limit,
        page.offset,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read the payments"))?
    .into_iter()
    .map(BankEntryRow::try_from)
    .collect::<Result<_, _>>()?;
    Ok(Paged { rows, total })
}
