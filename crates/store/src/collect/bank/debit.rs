//! Debits as the bank answers them.

use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_app::collect::bank::{BankDebit, DebitPart};
use maillage_domain::collect::mandate::SuspendReason;
use maillage_domain::ids::{DebitId, DueId, MandateId, PartnerId};
use maillage_domain::money::Cents;
use sqlx::{QueryBuilder, Row as _};
use uuid::Uuid;

use super::ROWS;
use crate::column::{engine, word};
use crate::{Db, Tx};

/// The columns of a debit, in the order of [`read`].
const COLUMNS: &str = "SELECT debit_id, end_to_end_id, partner_id, mandate_id, amount_cents, scheme, state FROM debit";

fn read(row: &<Db as sqlx::Database>::Row) -> Result<BankDebit, StoreError> {
    let damaged = engine("read a debit");
    let parsed = || -> Result<_, sqlx::Error> {
        Ok((
            row.try_get::<Uuid, _>(0)?,
            row.try_get::<String, _>(1)?,
            row.try_get::<Uuid, _>(2)?,
            row.try_get::<Uuid, _>(3)?,
            row.try_get::<i64, _>(4)?,
            row.try_get::<String, _>(5)?,
            row.try_get::<String, _>(6)?,
        ))
    };
    let (id, end_to_end, partner, mandate, amount, scheme, state) = parsed().map_err(damaged)?;
    Ok(BankDebit {
        id: DebitId(id),
        end_to_end,
        partner: PartnerId(partner),
        mandate: MandateId(mandate),
        amount: Cents(amount),
        scheme: word(&scheme)?,
        stage: word(&state)?,
    })
}

pub(super) async fn by_end_to_end(
    tx: &mut Tx,
    ids: &[String],
) -> Result<Vec<BankDebit>, StoreError> {
    let org = tx.org();
    let mut found = Vec::new();
    for part in ids.chunks(2 * ROWS) {
        let mut query = QueryBuilder::new(COLUMNS);
        query.push(" WHERE organisation_id = ").push_bind(org).push(" AND end_to_end_id IN (");
        let mut list = query.separated(", ");
        for id in part {
            list.push_bind(id.clone());
        }
        query.push(")");
        let rows = query.build().fetch_all(tx.conn()).await.map_err(engine("look for debits"))?;
        for row in &rows {
            found.push(read(row)?);
        }
    }
    Ok(found)
}

pub(super) async fn of_batch(tx: &mut Tx, batch: &str) -> Result<Vec<BankDebit>, StoreError> {
    let org = tx.org();
    let mut query = QueryBuilder::new(COLUMNS);
    query.push(" WHERE organisation_id = ").push_bind(org);
    query.push(" AND payment_information_id = ").push_bind(batch.to_owned());
    query.push(" ORDER BY debit_id");
    let rows = query.build().fetch_all(tx.conn()).await.map_err(engine("read a batch"))?;
    rows.iter().map(read).collect()
}

pub(super) async fn parts(tx: &mut Tx, debits: &[DebitId]) -> Result<Vec<DebitPart>, StoreError> {
    let org = tx.org();
    let mut found = Vec::new();
    for part in debits.chunks(2 * ROWS) {
        let mut query = QueryBuilder::new(
            "SELECT debit_id, due_id, amount_cents FROM debit_due WHERE organisation_id = ",
        );
        query.push_bind(org).push(" AND debit_id IN (");
        let mut list = query.separated(", ");
        for id in part {
            list.push_bind(id.0);
        }
        query.push(") ORDER BY debit_id, due_id");
        let rows =
            query.build().fetch_all(tx.conn()).await.map_err(engine("read what debits settle"))?;
        for row in rows {
            let read = |error| engine("read what debits settle")(error);
            found.push(DebitPart {
                debit: DebitId(row.try_get(0).map_err(read)?),
                due: DueId(row.try_get(1).map_err(read)?),
                amount: Cents(row.try_get(2).map_err(read)?),
            });
        }
    }
    Ok(found)
}

pub(super) async fn settle(tx: &mut Tx, debits: &[DebitId], on: Date) -> Result<(), StoreError> {
    let org = tx.org();
    for part in debits.chunks(2 * ROWS) {
        let mut query = QueryBuilder::new("UPDATE debit SET state = 'settled', settled_on = ");
        query.push_bind(on.to_string());
        query.push(" WHERE organisation_id = ").push_bind(org);
        query.push(" AND state = 'in_file' AND debit_id IN (");
        let mut list = query.separated(", ");
        for id in part {
            list.push_bind(id.0);
        }
        query.push(")");
        query.build().execute(tx.conn()).await.map_err(engine("settle debits"))?;
    }
    Ok(())
}

pub(super) async fn give_back(
    tx: &mut Tx,
    id: DebitId,
    on: Date,
    code: &str,
    retry_on: Option<Date>,
) -> Result<(), StoreError> {
    let (org, id, on) = (tx.org(), id.0, on.to_string());
    let retry_on = retry_on.map(|day| day.to_string());
    sqlx::query!(
        "UPDATE debit SET state = 'returned', returned_on = $3, return_code = $4, retry_on = $5
         WHERE organisation_id = $1 AND debit_id = $2 AND state = 'settled'",
        org,
        id,
        on,
        code,
        retry_on,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("return a debit"))?;
    Ok(())
}

pub(super) async fn failed_before(tx: &mut Tx, debit: DebitId) -> Result<usize, StoreError> {
    let (org, id) = (tx.org(), debit.0);
    let count = sqlx::query_scalar!(
        r#"SELECT COUNT(DISTINCT b.debit_id) AS "count!: i64"
           FROM debit_due mine
           JOIN debit_due other
             ON other.organisation_id = mine.organisation_id AND other.due_id = mine.due_id
           JOIN debit b
             ON b.organisation_id = other.organisation_id AND b.debit_id = other.debit_id
           WHERE mine.organisation_id = $1 AND mine.debit_id = $2 AND other.debit_id <> $2
             AND b.state IN ('returned', 'rejected')"#,
        org,
        id,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count returns"))?;
    Ok(usize::try_from(count).unwrap_or(0))
}

pub(super) async fn suspend(
    tx: &mut Tx,
    id: MandateId,
    since: Date,
    reason: SuspendReason,
) -> Result<(), StoreError> {
    let (org, id) = (tx.org(), id.0);
    let detail =
        serde_json::json!({ "since": since.to_string(), "reason": reason.as_str() }).to_string();
    sqlx::query!(
        "UPDATE mandate SET state = 'suspended', state_detail = $3
         WHERE organisation_id = $1 AND mandate_id = $2 AND state IN ('active', 'suspended')",
        org,
        id,
        detail,
    )
    .execute(tx.conn())
    .await
    .map_err(engine("let a mandate rest"))?;
    Ok(())
}
