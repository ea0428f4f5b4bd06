//! The rows of dues, and the commitments that they come from.

use async_trait::async_trait;
use futures_util::TryStreamExt;
use jiff::civil::Date;
use maillage_app::collect::due::{
    DueFigures, DueFilter, DuePaid, DueRow, DueSort, DueStore, RaisedDue, ShareCommitment,
};
use maillage_app::engage::prospect::folded;
use maillage_app::{Page, Paged, StoreError};
use maillage_domain::agree::commitment::Commitment;
use maillage_domain::ids::{AgreementId, CommitmentId, DueId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::bulk::execute_each;
use crate::column::{day, engine, instant, json, like_anywhere, millis, month, to_json};
use crate::{Db, Tx};

/// Rows of one statement; a due has thirteen columns, and an engine takes 32,766 values at once.
const ROWS: usize = 250;

struct ShareRow {
    commitment_id: Uuid,
    partner_id: Uuid,
    agreement_id: Uuid,
    terms: String,
    ended_on: Option<String>,
}

impl ShareRow {
    /// The commitment, ended with its agreement; none when that ended before the first month.
    fn read(self) -> Result<Option<ShareCommitment>, StoreError> {
        let Commitment::ShareOfTurnover(terms) = json(&self.terms)? else {
            let told = format!("commitment {} is no share of turnover", self.commitment_id);
            return Err(StoreError::Damaged(told));
        };
        let terms = match self.ended_on.as_deref().map(day).transpose()? {
            None => terms,
            Some(last) => match terms.leave_after(Month::of(last)) {
                Ok(terms) => terms,
                Err(_) => return Ok(None),
            },
        };
        Ok(Some(ShareCommitment {
            id: CommitmentId(self.commitment_id),
            partner: PartnerId(self.partner_id),
            agreement: AgreementId(self.agreement_id),
            terms,
        }))
    }
}

struct Row {
    due_id: Uuid,
    partner_id: Uuid,
    commitment_id: Uuid,
    position: i64,
    reference: String,
    paid_cents: i64,
    raised_at: i64,
    explanation: String,
}

impl TryFrom<Row> for RaisedDue {
    type Error = StoreError;
    fn try_from(row: Row) -> Result<Self, StoreError> {
        Ok(Self {
            id: DueId(row.due_id),
            partner: PartnerId(row.partner_id),
            commitment: CommitmentId(row.commitment_id),
            position: row.position,
            reference: row.reference,
            paid: Cents(row.paid_cents),
            raised_at: instant(row.raised_at)?,
            due: json(&row.explanation)?,
        })
    }
}

/// The statement that adds these dues.
fn insertion(org: Uuid, dues: &[RaisedDue]) -> Result<QueryBuilder<Db>, StoreError> {
    let mut explained = Vec::with_capacity(dues.len());
    for raised in dues {
        explained.push((raised, to_json(&raised.due)?));
    }
    let mut query = QueryBuilder::new(
        "INSERT INTO due (organisation_id, due_id, partner_id, commitment_id, position, month,
             year_first, nature, amount_cents, paid_cents, explanation, reference, raised_at) ",
    );
    query.push_values(explained, |mut row, (raised, explanation)| {
        row.push_bind(org)
            .push_bind(raised.id.0)
            .push_bind(raised.partner.0)
            .push_bind(raised.commitment.0)
            .push_bind(raised.position)
            .push_bind(raised.due.month.number())
            .push_bind(raised.due.year.first.number())
            .push_bind(raised.due.nature.as_str())
            .push_bind(raised.due.amount.0)
            .push_bind(raised.paid.0)
            .push_bind(explanation)
            .push_bind(raised.reference.clone())
            .push_bind(millis(raised.raised_at));
    });
    Ok(query)
}

#[async_trait]
impl DueStore for Tx {
    async fn share_commitments(
        &mut self,
        after: Option<CommitmentId>,
        limit: i64,
    ) -> Result<Vec<ShareCommitment>, StoreError> {
        let org = self.org();
        let mut after = after.map_or(Uuid::nil(), |id| id.0);
        loop {
            // Each row is understood while the engine looks for the next one.
            let mut rows = sqlx::query_as!(
                ShareRow,
                r#"SELECT c.commitment_id AS "commitment_id!: Uuid", c.partner_id AS "partner_id!: Uuid",
                          c.agreement_id AS "agreement_id!: Uuid", c.terms, a.ended_on
                   FROM commitment c JOIN agreement a
                     ON a.organisation_id = c.organisation_id AND a.agreement_id = c.agreement_id
                   WHERE c.organisation_id = $1 AND c.kind = 'share_of_turnover' AND c.commitment_id > $2
                     AND (a.stage IN ('signed', 'active') OR (a.stage = 'ended' AND a.end_reason <> 'not_agreed'))
                   ORDER BY c.commitment_id LIMIT $3"#,
                org,
                after,
                limit,
            )
            .fetch(self.conn());
            let (mut shares, mut last) = (Vec::new(), None);
            while let Some(row) = rows.try_next().await.map_err(engine("read the commitments"))? {
                last = Some(row.commitment_id);
                shares.extend(row.read()?);
            }
            let Some(last) = last.filter(|_| shares.is_empty()) else { return Ok(shares) };
            after = last;
        }
    }

    async fn count_share_commitments(&mut self) -> Result<i64, StoreError> {
        let org = self.org();
        sqlx::query_scalar!(
            r#"SELECT COUNT(*) AS "count!: i64"
               FROM commitment c JOIN agreement a
                 ON a.organisation_id = c.organisation_id AND a.agreement_id = c.agreement_id
               WHERE c.organisation_id = $1 AND c.kind = 'share_of_turnover'
                 AND (a.stage IN ('signed', 'active') OR (a.stage = 'ended' AND a.end_reason <> 'not_agreed'))"#,
            org,
        )
        .fetch_one(self.conn())
        .await
        .map_err(engine("count the commitments"))
    }

    async fn share_commitments_of(
        &mut self,
        partner: PartnerId,
    ) -> Result<Vec<ShareCommitment>, StoreError> {
        let (org, partner) = (self.org(), partner.0);
        sqlx::query_as!(
            ShareRow,
            r#"SELECT c.commitment_id AS "commitment_id!: Uuid", c.partner_id AS "partner_id!: Uuid",
                      c.agreement_id AS "agreement_id!: Uuid", c.terms, a.ended_on
               FROM commitment c JOIN agreement a
                 ON a.organisation_id = c.organisation_id AND a.agreement_id = c.agreement_id
               WHERE c.organisation_id = $1 AND c.partner_id = $2 AND c.kind = 'share_of_turnover'
                 AND (a.stage IN ('signed', 'active') OR (a.stage = 'ended' AND a.end_reason <> 'not_agreed'))
               ORDER BY c.commitment_id"#,
            org,
            partner,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read the commitments"))?
        .into_iter()
        .filter_map(|row| row.read().transpose())
        .collect()
    }

    async fn insert_dues(&mut self, dues: &[RaisedDue]) -> Result<(), StoreError> {
        let org = self.org();
        let statements = dues.chunks(ROWS).map(|part| insertion(org, part));
        execute_each(self, "add dues", statements).await
    }

    async fn dues_between(
        &mut self,
        first: CommitmentId,
        last: CommitmentId,
    ) -> Result<Vec<RaisedDue>, StoreError> {
        let (org, first, last) = (self.org(), first.0, last.0);
        let mut rows = sqlx::query_as!(
            Row,
            r#"SELECT due_id AS "due_id!: Uuid", partner_id AS "partner_id!: Uuid",
                      commitment_id AS "commitment_id!: Uuid", position, reference, paid_cents, raised_at,
                      explanation
               FROM due WHERE organisation_id = $1 AND commitment_id >= $2 AND commitment_id <= $3
               ORDER BY commitment_id, position"#,
            org,
            first,
            last,
        )
        .fetch(self.conn());
        let mut dues = Vec::new();
        while let Some(row) = rows.try_next().await.map_err(engine("read dues"))? {
            dues.push(row.try_into()?);
        }
        Ok(dues)
    }

    async fn due(&mut self, id: DueId) -> Result<Option<DueRow>, StoreError> {
        let (org, id) = (self.org(), id.0);
        sqlx::query!(
            r#"SELECT d.due_id AS "due_id!: Uuid", d.partner_id AS "partner_id!: Uuid",
                      d.commitment_id AS "commitment_id!: Uuid", d.position, d.reference, d.paid_cents,
                      d.raised_at, d.explanation, p.name AS partner_name
               FROM due d JOIN partner p
                 ON p.organisation_id = d.organisation_id AND p.partner_id = d.partner_id
               WHERE d.organisation_id = $1 AND d.due_id = $2"#,
            org,
            id,
        )
        .fetch_optional(self.conn())
        .await
        .map_err(engine("read a due"))?
        .map(|row| {
            Ok(DueRow {
                partner_name: row.partner_name,
                raised: Row {
                    due_id: row.due_id,
                    partner_id: row.partner_id,
                    commitment_id: row.commitment_id,
                    position: row.position,
                    reference: row.reference,
                    paid_cents: row.paid_cents,
                    raised_at: row.raised_at,
                    explanation: row.explanation,
                }
                .try_into()?,
            })
        })
        .transpose()
    }

    async fn dues(&mut self, filter: &DueFilter, page: Page) -> Result<Paged<DueRow>, StoreError> {
        let org = self.org();
        let words = Words::of(filter);
        let total = count_dues(self, &words).await?;
        let rows = sqlx::query!(
            r#"SELECT d.due_id AS "due_id!: Uuid", d.partner_id AS "partner_id!: Uuid",
                      d.commitment_id AS "commitment_id!: Uuid", d.position, d.reference, d.paid_cents,
                      d.raised_at, d.explanation, p.name AS partner_name
               FROM due d JOIN partner p
                 ON p.organisation_id = d.organisation_id AND p.partner_id = d.partner_id
               WHERE d.organisation_id = $1 AND (CAST($2 AS BIGINT) = 0 OR d.month = $2)
                 AND (d.partner_id = $3 OR $3 = $4)
                 AND (p.search LIKE $5 ESCAPE '\' OR LOWER(d.reference) LIKE $5 ESCAPE '\')
                 AND (CAST($6 AS TEXT) = '' OR d.nature = $6)
                 AND (CAST($7 AS TEXT) = '' OR ($7 = 'open' AND d.amount_cents <> d.paid_cents)
                   OR ($7 = 'paid' AND d.amount_cents = d.paid_cents))
               ORDER BY CASE WHEN CAST($8 AS TEXT) = 'partner' THEN p.name END,
                        CASE WHEN CAST($8 AS TEXT) = 'amount' THEN d.amount_cents END DESC,
                        CASE WHEN CAST($8 AS TEXT) = 'open' THEN d.amount_cents - d.paid_cents END DESC,
                        CASE WHEN CAST($8 AS TEXT) = 'month' THEN d.month END DESC,
                        d.month DESC, p.name, d.position DESC, d.due_id
               LIMIT $9 OFFSET $10"#,
            org,
            words.month,
            words.partner,
            words.nobody,
            words.pattern,
            words.nature,
            words.paid,
            words.sort,
            page.limit,
            page.offset,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("list the dues"))?
        .into_iter()
        .map(|row| {
            Ok(DueRow {
                partner_name: row.partner_name,
                raised: Row {
                    due_id: row.due_id,
                    partner_id: row.partner_id,
                    commitment_id: row.commitment_id,
                    position: row.position,
                    reference: row.reference,
                    paid_cents: row.paid_cents,
                    raised_at: row.raised_at,
                    explanation: row.explanation,
                }
                .try_into()?,
            })
        })
        .collect::<Result<_, StoreError>>()?;
        Ok(Paged { rows, total })
    }

    async fn due_figures(
        &mut self,
        first: Month,
        last: Month,
    ) -> Result<Vec<(Month, DueFigures)>, StoreError> {
        let (org, first, last) = (self.org(), first.number(), last.number());
        sqlx::query!(
            r#"SELECT month, COUNT(*) AS "dues!: i64",
                      CAST(SUM(CASE WHEN nature = 'provisional' THEN 1 ELSE 0 END) AS BIGINT) AS "provisional!: i64",
                      CAST(SUM(amount_cents) AS BIGINT) AS "due!: i64",
                      CAST(SUM(paid_cents) AS BIGINT) AS "paid!: i64"
               FROM due WHERE organisation_id = $1 AND month >= $2 AND month <= $3
               GROUP BY month ORDER BY month"#,
            org,
            first,
            last,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("sum the dues"))?
        .into_iter()
        .map(|row| {
            let figures = DueFigures {
                dues: row.dues,
                provisional: row.provisional,
                due: Cents(row.due),
                paid: Cents(row.paid),
            };
            Ok((month(row.month)?, figures))
        })
        .collect()
    }

    async fn allocations_of(
        &mut self,
        due: DueId,
    ) -> Result<Vec<(Date, Cents, String)>, StoreError> {
        let (org, due) = (self.org(), due.0);
        sqlx::query!(
            r#"SELECT dated, amount_cents, source_kind FROM allocation
               WHERE organisation_id = $1 AND due_id = $2 ORDER BY dated, created_at, allocation_id"#,
            org,
            due,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what was paid"))?
        .into_iter()
        .map(|row| Ok((day(&row.dated)?, Cents(row.amount_cents), row.source_kind)))
        .collect()
    }
}

/// A filter as the statements want it.
struct Words {
    month: i64,
    partner: Uuid,
    nobody: Uuid,
    pattern: String,
    nature: &'static str,
    paid: &'static str,
    sort: &'static str,
}

impl Words {
    fn of(filter: &DueFilter) -> Self {
        Self {
            month: filter.month.map_or(0, Month::number),
            partner: filter.partner.map_or(Uuid::nil(), |p| p.0),
            nobody: Uuid::nil(),
            pattern: like_anywhere(&folded(filter.contains.as_deref().unwrap_or_default())),
            nature: filter.nature.map_or("", |nature| nature.as_str()),
            paid: match filter.paid {
                None => "",
                Some(DuePaid::Open) => "open",
                Some(DuePaid::Paid) => "paid",
            },
            sort: match filter.sort {
                DueSort::Partner => "partner",
                DueSort::Amount => "amount",
                DueSort::Open => "open",
                DueSort::Month => "month",
            },
        }
    }
}

async fn count_dues(tx: &mut Tx, words: &Words) -> Result<i64, StoreError> {
    let org = tx.org();
    sqlx::query_scalar!(
        r#"SELECT COUNT(*) AS "count!: i64"
           FROM due d JOIN partner p
             ON p.organisation_id = d.organisation_id AND p.partner_id = d.partner_id
           WHERE d.organisation_id = $1 AND (CAST($2 AS BIGINT) = 0 OR d.month = $2)
             AND (d.partner_id = $3 OR $3 = $4)
             AND (p.search LIKE $5 ESCAPE '\' OR LOWER(d.reference) LIKE $5 ESCAPE '\')
             AND (CAST($6 AS TEXT) = '' OR d.nature = $6)
             AND (CAST($7 AS TEXT) = '' OR ($7 = 'open' AND d.amount_cents <> d.paid_cents)
               OR ($7 = 'paid' AND d.amount_cents = d.paid_cents))"#,
        org,
        words.month,
        words.partner,
        words.nobody,
        words.pattern,
        words.nature,
        words.paid,
    )
    .fetch_one(tx.conn())
    .await
    .map_err(engine("count the dues"))
}
