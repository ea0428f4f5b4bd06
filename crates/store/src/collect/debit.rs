//! The rows of debits.

use async_trait::async_trait;
use maillage_app::collect::debit::{
    Announced, DebitFilter, DebitRow, DebitStore, PreparedDebit, Retry, StoppedDebit,
};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::collect::debit::{DebitStage, OpenDue};
use maillage_domain::collect::mandate::Scheme;
use maillage_domain::ids::{CollectionFileId, DebitId, DueId, MandateId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, like_anywhere, maybe_day, millis, month, word};

/// Rows of one statement; a debit has seventeen columns, and an engine takes 32,766 values at once.
const ROWS: usize = 500;

/// A prepared debit, as far as it takes to take it out.
struct PreparedRow {
    debit_id: Uuid,
    mandate_id: Uuid,
    partner_id: Uuid,
    amount_cents: i64,
}

impl From<PreparedRow> for StoppedDebit {
    fn from(row: PreparedRow) -> Self {
        Self {
            id: DebitId(row.debit_id),
            mandate: MandateId(row.mandate_id),
            partner: PartnerId(row.partner_id),
            amount: Cents(row.amount_cents),
        }
    }
}

#[async_trait]
impl DebitStore for Tx {
    async fn partners_with_open_dues(
        &mut self,
        month: Month,
        after: Option<PartnerId>,
        limit: i64,
    ) -> Result<Vec<PartnerId>, StoreError> {
        let (org, month) = (self.org(), month.number());
        let after = after.map_or(Uuid::nil(), |id| id.0);
        let ids = sqlx::query_scalar!(
            r#"SELECT DISTINCT partner_id AS "partner_id!: Uuid" FROM due
               WHERE organisation_id = $1 AND partner_id > $2 AND month <= $3
                 AND amount_cents <> paid_cents
               ORDER BY partner_id LIMIT $4"#,
            org,
            after,
            month,
            limit,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read who owes"))?;
        Ok(ids.into_iter().map(PartnerId).collect())
    }

    async fn open_dues_between(
        &mut self,
        month: Month,
        first: PartnerId,
        last: PartnerId,
    ) -> Result<Vec<OpenDue>, StoreError> {
        let (org, up_to, first, last) = (self.org(), month.number(), first.0, last.0);
        let rows = sqlx::query!(
            r#"SELECT d.due_id AS "due_id!: Uuid", d.partner_id AS "partner_id!: Uuid", d.month,
                      CAST(d.amount_cents - d.paid_cents - COALESCE((
                          SELECT SUM(x.amount_cents)
                          FROM debit_due x JOIN debit b
                            ON b.organisation_id = x.organisation_id AND b.debit_id = x.debit_id
                          WHERE x.organisation_id = d.organisation_id AND x.due_id = d.due_id
                            AND b.state IN ('prepared', 'in_file')), 0) AS BIGINT) AS "open!: i64"
               FROM due d
               WHERE d.organisation_id = $1 AND d.partner_id >= $2 AND d.partner_id <= $3
                 AND d.month <= $4 AND d.amount_cents <> d.paid_cents
               ORDER BY d.partner_id, d.due_id"#,
            org,
            first,
            last,
            up_to,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what is open"))?;
        rows.into_iter()
            .map(|row| {
                Ok(OpenDue {
                    due: DueId(row.due_id),
                    partner: PartnerId(row.partner_id),
                    month: self::month(row.month)?,
                    open: Cents(row.open),
                })
            })
            .collect()
    }

    async fn retries_between(
        &mut self,
        first: PartnerId,
        last: PartnerId,
    ) -> Result<Vec<Retry>, StoreError> {
        let (org, first, last) = (self.org(), first.0, last.0);
        let rows = sqlx::query!(
            r#"SELECT x.due_id AS "due_id!: Uuid", MAX(b.retry_on) AS "retry_on!: String",
                      MAX(b.attempt) AS "attempts!: i64"
               FROM debit b JOIN debit_due x
                 ON x.organisation_id = b.organisation_id AND x.debit_id = b.debit_id
               WHERE b.organisation_id = $1 AND b.partner_id >= $2 AND b.partner_id <= $3
                 AND b.state = 'returned' AND b.retry_on IS NOT NULL
               GROUP BY x.due_id"#,
            org,
            first,
            last,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what is tried again"))?;
        rows.into_iter()
            .map(|row| {
                let (due, from) = (DueId(row.due_id), day(&row.retry_on)?);
                Ok(Retry { due, from, attempts: row.attempts })
            })
            .collect()
    }

    async fn insert_debits(&mut self, debits: &[PreparedDebit]) -> Result<(), StoreError> {
        for part in debits.chunks(ROWS) {
            insert_rows(self, part).await?;
        }
        let pairs: Vec<_> = debits
            .iter()
            .flat_map(|debit| debit.dues.iter().map(move |(due, amount)| (debit.id, due, amount)))
            .collect();
        let org = self.org();
        for part in pairs.chunks(4 * ROWS) {
            let mut query = QueryBuilder::new(
                "INSERT INTO debit_due (organisation_id, debit_id, due_id, amount_cents) ",
            );
            query.push_values(part, |mut row, (debit, due, amount)| {
                row.push_bind(org).push_bind(debit.0).push_bind(due.0).push_bind(amount.0);
            });
            query.build().execute(self.conn()).await.map_err(engine("add what debits settle"))?;
        }
        Ok(())
    }

    async fn count_debits(&mut self) -> Result<i64, StoreError> {
        let org = self.org();
        sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64" FROM debit WHERE organisation_id = $1"#,
            org
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the debits"))
    }

    async fn debits(
        &mut self,
        filter: &DebitFilter,
        page: Page,
    ) -> Result<Paged<DebitRow>, StoreError> {
        let org = self.org();
        let month_number = filter.month.map_or(0, Month::number);
        let partner = filter.partner.map_or(Uuid::nil(), |p| p.0);
        let nobody = Uuid::nil();
        let stage = filter.stage.map_or("", |stage| stage.as_str());
        let pattern = like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default()));
        let total = sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64"
               FROM debit d JOIN partner p
                 ON p.organisation_id = d.organisation_id AND p.partner_id = d.partner_id
               WHERE d.organisation_id = $1 AND (CAST($2 AS BIGINT) = 0 OR d.month = $2)
                 AND (d.partner_id = $3 OR $3 = $4) AND (CAST($5 AS TEXT) = '' OR d.state = $5)
                 AND (p.search LIKE $6 ESCAPE '\' OR LOWER(d.end_to_end_id) LIKE $6 ESCAPE '\')"#,
            org,
            month_number,
            partner,
            nobody,
            stage,
            pattern,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the debits"))?;
        let rows = sqlx::query!(
            r#"SELECT d.debit_id AS "debit_id!: Uuid", d.partner_id AS "partner_id!: Uuid",
                      d.mandate_id AS "mandate_id!: Uuid", d.month, d.end_to_end_id, d.amount_cents,
                      d.scheme, d.sequence_type, d.collection_date, d.notified_on, d.state,
                      d.collection_file_id AS "collection_file_id: Uuid", d.return_code,
                      d.retry_on, p.name AS partner_name
               FROM debit d JOIN partner p
                 ON p.organisation_id = d.organisation_id AND p.partner_id = d.partner_id
               WHERE d.organisation_id = $1 AND (CAST($2 AS BIGINT) = 0 OR d.month = $2)
                 AND (d.partner_id = $3 OR $3 = $4) AND (CAST($5 AS TEXT) = '' OR d.state = $5)
                 AND (p.search LIKE $6 ESCAPE '\' OR LOWER(d.end_to_end_id) LIKE $6 ESCAPE '\')
               ORDER BY d.collection_date DESC, p.name, d.debit_id LIMIT $7 OFFSET $8"#,
            org,
            month_number,
            partner,
            nobody,
            stage,
            pattern,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the debits"))?
        .into_iter()
        .map(|row| {
            Ok(DebitRow {
                id: DebitId(row.debit_id),
                partner: PartnerId(row.partner_id),
                partner_name: row.partner_name,
                mandate: MandateId(row.mandate_id),
                month: month(row.month)?,
                end_to_end_id: row.end_to_end_id,
                amount: Cents(row.amount_cents),
                scheme: word(&row.scheme)?,
                sequence: word(&row.sequence_type)?,
                collection: day(&row.collection_date)?,
                notified_on: maybe_day(row.notified_on.as_deref())?,
                stage: word(&row.state)?,
                file: row.collection_file_id.map(CollectionFileId),
                return_code: row.return_code,
                retry_on: maybe_day(row.retry_on.as_deref())?,
            })
        })
        .collect::<Result<_, StoreError>>()?;
        Ok(Paged { rows, total })
    }

    async fn debit_figures(
        &mut self,
        month: Month,
    ) -> Result<Vec<(DebitStage, i64, Cents)>, StoreError> {
        let (org, month) = (self.org(), month.number());
        sqlx::query!(
            r#"SELECT state, COUNT(*) AS "count!: i64",
                      CAST(SUM(amount_cents) AS BIGINT) AS "total!: i64"
               FROM debit WHERE organisation_id = $1 AND month = $2 GROUP BY state ORDER BY state"#,
            org,
            month,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("sum the debits"))?
        .into_iter()
        .map(|row| Ok((word(&row.state)?, row.count, Cents(row.total))))
        .collect()
    }

    async fn announced_debits(&mut self, month: Month) -> Result<Option<Announced>, StoreError> {
        let (org, month) = (self.org(), month.number());
        let row = sqlx::query!(
            r#"SELECT COUNT(*) AS "count!: i64",
                      CAST(COALESCE(SUM(amount_cents), 0) AS BIGINT) AS "total!: i64",
                      MAX(notified_on) AS "told_on: String", MAX(collection_date) AS "collection: String"
               FROM debit
               WHERE organisation_id = $1 AND month = $2 AND notified_on IS NOT NULL
                 AND state <> 'cancelled'"#,
            org,
            month,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("sum what was announced"))?;
        let (Some(told_on), Some(collection)) = (&row.told_on, &row.collection) else {
            return Ok(None);
        };
        Ok(Some(Announced {
            count: row.count,
            total: Cents(row.total),
            told_on: day(told_on)?,
            collection: day(collection)?,
        }))
    }

    async fn prepared_of_mandate(
        &mut self,
        mandate: MandateId,
    ) -> Result<Vec<StoppedDebit>, StoreError> {
        let (org, mandate) = (self.org(), mandate.0);
        let rows = sqlx::query_as!(
            PreparedRow,
            r#"SELECT debit_id AS "debit_id!: Uuid", mandate_id AS "mandate_id!: Uuid",
                      partner_id AS "partner_id!: Uuid", amount_cents
               FROM debit WHERE organisation_id = $1 AND mandate_id = $2 AND state = 'prepared'
               ORDER BY debit_id"#,
            org,
            mandate,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the prepared debits of a mandate"))?;
        Ok(rows.into_iter().map(StoppedDebit::from).collect())
    }

    async fn prepared_unpermitted(
        &mut self,
        month: Month,
        scheme: Scheme,
    ) -> Result<Vec<StoppedDebit>, StoreError> {
        let (org, month, scheme) = (self.org(), month.number(), scheme.as_str());
        let rows = sqlx::query_as!(
            PreparedRow,
            r#"SELECT d.debit_id AS "debit_id!: Uuid", d.mandate_id AS "mandate_id!: Uuid",
                      d.partner_id AS "partner_id!: Uuid", d.amount_cents
               FROM debit d JOIN mandate m
                 ON m.organisation_id = d.organisation_id AND m.mandate_id = d.mandate_id
               WHERE d.organisation_id = $1 AND d.month = $2 AND d.scheme = $3
                 AND d.state = 'prepared' AND m.state <> 'active'
               ORDER BY d.debit_id"#,
            org,
            month,
            scheme,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the debits without a mandate"))?;
        Ok(rows.into_iter().map(StoppedDebit::from).collect())
    }

    async fn cancel_debit(&mut self, id: DebitId) -> Result<bool, StoreError> {
        let (org, id) = (self.org(), id.0);
        let done = sqlx::query!(
            "UPDATE debit SET state = 'cancelled'
             WHERE organisation_id = $1 AND debit_id = $2 AND state = 'prepared'",
            org,
            id,
        )
        .execute(self.conn())
        .await
        .map_err(engine("take a debit out"))?;
        Ok(done.rows_affected() == 1)
    }
}

async fn insert_rows(tx: &mut Tx, debits: &[PreparedDebit]) -> Result<(), StoreError> {
    if debits.is_empty() {
        return Ok(());
    }
    let org = tx.org();
    let mut query = QueryBuilder::new(
        "INSERT INTO debit (organisation_id, debit_id, mandate_id, partner_id, month, end_to_end_id,
             amount_cents, scheme, sequence_type, collection_date, remittance, notified_on, notice_hash,
             attempt, state, created_at) ",
    );
    query.push_values(debits, |mut row, debit| {
        row.push_bind(org)
            .push_bind(debit.id.0)
            .push_bind(debit.mandate.0)
            .push_bind(debit.partner.0)
            .push_bind(debit.month.number())
            .push_bind(debit.end_to_end_id.clone())
            .push_bind(debit.amount.0)
            .push_bind(debit.batch.scheme.as_str())
            .push_bind(debit.batch.sequence.as_str())
            .push_bind(debit.batch.collection.to_string())
            .push_bind(debit.remittance.clone())
            .push_bind(debit.notified_on.to_string())
            .push_bind(debit.notice_hash.to_vec())
            .push_bind(debit.attempt)
            .push_bind(DebitStage::Prepared.as_str())
            .push_bind(millis(debit.created_at));
    });
    query.build().execute(tx.conn()).await.map_err(engine("add debits"))?;
    Ok(())
}
