//! Dues that wait for money, and what they get.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_app::collect::bank::{Allocation, AllocationSource, PaidDue, Payer, WaitingDue};
use maillage_domain::ids::{BankEntryId, DebitId, DueId, PartnerId};
use maillage_domain::money::Cents;
use sqlx::QueryBuilder;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, millis};

/// What is open of a due: not paid, and not in a debit on its way.
pub(super) async fn dues(
    tx: &mut Tx,
    partner: Option<PartnerId>,
) -> Result<Vec<WaitingDue>, StoreError> {
    let (org, nobody) = (tx.org(), Uuid::nil());
    let partner = partner.map_or(nobody, |p| p.0);
    let rows = sqlx::query!(
        r#"SELECT d.due_id AS "due_id!: Uuid", d.partner_id AS "partner_id!: Uuid", d.month, d.reference,
                  CAST(d.amount_cents - d.paid_cents - COALESCE((
                      SELECT SUM(x.amount_cents)
                      FROM debit_due x JOIN debit b
                        ON b.organisation_id = x.organisation_id AND b.debit_id = x.debit_id
                      WHERE x.organisation_id = d.organisation_id AND x.due_id = d.due_id
                        AND b.state IN ('prepared', 'in_file')), 0) AS BIGINT) AS "open!: i64"
           FROM due d
           WHERE d.organisation_id = $1 AND d.amount_cents <> d.paid_cents
             AND (d.partner_id = $2 OR $2 = $3)
           ORDER BY d.month, d.due_id"#,
        org,
        partner,
        nobody,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read the dues that wait"))?;
    Ok(rows
        .into_iter()
        .filter(|row| row.open != 0)
        .map(|row| WaitingDue {
            due: DueId(row.due_id),
            partner: PartnerId(row.partner_id),
            month: row.month,
            open: Cents(row.open),
            reference: row.reference,
        })
        .collect())
}

pub(super) async fn payers(tx: &mut Tx) -> Result<Vec<Payer>, StoreError> {
    let org = tx.org();
    let rows = sqlx::query!(
        r#"SELECT p.partner_id AS "partner_id!: Uuid", p.name, p.legal_name FROM partner p
           WHERE p.organisation_id = $1
             AND EXISTS (SELECT 1 FROM due d WHERE d.organisation_id = p.organisation_id
                         AND d.partner_id = p.partner_id AND d.amount_cents <> d.paid_cents)"#,
        org,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read who may pay"))?;
    let mut payers: Vec<Payer> = rows
        .into_iter()
        .flat_map(|row| [(row.partner_id, row.name), (row.partner_id, row.legal_name)])
        .map(|(id, name)| Payer { partner: PartnerId(id), name, iban: None })
        .collect();
    let accounts = sqlx::query!(
        r#"SELECT m.partner_id AS "partner_id!: Uuid", m.debtor_name, m.iban FROM mandate m
           WHERE m.organisation_id = $1
             AND EXISTS (SELECT 1 FROM due d WHERE d.organisation_id = m.organisation_id
                         AND d.partner_id = m.partner_id AND d.amount_cents <> d.paid_cents)
           ORDER BY m.created_at, m.mandate_id"#,
        org,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read from where partners may pay"))?;
    payers.extend(accounts.into_iter().map(|row| Payer {
        partner: PartnerId(row.partner_id),
        name: row.debtor_name,
        iban: Some(row.iban),
    }));
    Ok(payers)
}

pub(super) async fn allocate(
    tx: &mut Tx,
    allocations: &[Allocation],
    at: Timestamp,
) -> Result<(), StoreError> {
    let org = tx.org();
    let mut query = QueryBuilder::new(
        "INSERT INTO allocation (organisation_id, allocation_id, due_id, source_kind, bank_entry_id, debit_id,
             amount_cents, dated, created_at) ",
    );
    query.push_values(allocations, |mut row, allocation| {
        row.push_bind(org)
            .push_bind(allocation.id)
            .push_bind(allocation.due.0)
            .push_bind(allocation.source.as_str())
            .push_bind(allocation.bank_entry.map(|e| e.0))
            .push_bind(allocation.debit.map(|d| d.0))
            .push_bind(allocation.amount.0)
            .push_bind(allocation.dated.to_string())
            .push_bind(millis(at));
    });
    query.build().execute(tx.conn()).await.map_err(engine("allocate money"))?;
    // The sum is read again, not added to: what is paid can never drift from its allocations.
    let mut query = QueryBuilder::new(
        "UPDATE due SET paid_cents = (SELECT CAST(COALESCE(SUM(a.amount_cents), 0) AS BIGINT) FROM allocation a
             WHERE a.organisation_id = due.organisation_id AND a.due_id = due.due_id)
         WHERE organisation_id = ",
    );
    query.push_bind(org).push(" AND due_id IN (");
    let mut list = query.separated(", ");
    for allocation in allocations {
        list.push_bind(allocation.due.0);
    }
    query.push(")");
    query.build().execute(tx.conn()).await.map_err(engine("write what is paid"))?;
    Ok(())
}

pub(super) async fn allocations(
    tx: &mut Tx,
    entry: BankEntryId,
) -> Result<Vec<Allocation>, StoreError> {
    let (org, entry) = (tx.org(), entry.0);
    let rows = sqlx::query!(
        r#"SELECT allocation_id AS "allocation_id!: Uuid", due_id AS "due_id!: Uuid", source_kind,
                  bank_entry_id AS "bank_entry_id: Uuid", debit_id AS "debit_id: Uuid", amount_cents, dated
           FROM allocation WHERE organisation_id = $1 AND bank_entry_id = $2
           ORDER BY created_at, allocation_id"#,
        org,
        entry,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read what a payment pays"))?;
    rows.into_iter()
        .map(|row| {
            Ok(Allocation {
                id: row.allocation_id,
                due: DueId(row.due_id),
                source: match row.source_kind.as_str() {
                    "bank" => AllocationSource::Bank,
                    "credit" => AllocationSource::Credit,
                    _ => AllocationSource::WriteOff,
                },
                bank_entry: row.bank_entry_id.map(BankEntryId),
                debit: row.debit_id.map(DebitId),
                amount: Cents(row.amount_cents),
                dated: day(&row.dated)?,
            })
        })
        .collect()
}

pub(super) async fn paid_by(
    tx: &mut Tx,
    entry: BankEntryId,
    limit: i64,
) -> Result<Vec<PaidDue>, StoreError> {
    let (org, entry) = (tx.org(), entry.0);
    let rows = sqlx::query!(
        r#"SELECT d.due_id AS "due_id!: Uuid", d.partner_id AS "partner_id!: Uuid", p.name, d.month,
                  CAST(SUM(a.amount_cents) AS BIGINT) AS "amount!: i64"
           FROM allocation a
           JOIN due d ON d.organisation_id = a.organisation_id AND d.due_id = a.due_id
           JOIN partner p ON p.organisation_id = d.organisation_id AND p.partner_id = d.partner_id
           WHERE a.organisation_id = $1 AND a.bank_entry_id = $2
           GROUP BY d.due_id, d.partner_id, p.name, d.month
           HAVING SUM(a.amount_cents) <> 0
           ORDER BY p.name, d.month, d.due_id LIMIT $3"#,
        org,
        entry,
        limit,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read what a payment pays"))?;
    Ok(rows
        .into_iter()
        .map(|row| PaidDue {
            due: DueId(row.due_id),
            partner: PartnerId(row.partner_id),
            partner_name: row.name,
            month: row.month,
            amount: Cents(row.amount),
        })
        .collect())
}

pub(super) async fn paid(
    tx: &mut Tx,
    partner: PartnerId,
) -> Result<Vec<(DueId, Cents)>, StoreError> {
    let (org, partner) = (tx.org(), partner.0);
    let rows = sqlx::query!(
        r#"SELECT due_id AS "due_id!: Uuid", paid_cents FROM due
           WHERE organisation_id = $1 AND partner_id = $2 AND paid_cents > 0
           ORDER BY month DESC, due_id DESC"#,
        org,
        partner,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read what a partner paid"))?;
    Ok(rows.into_iter().map(|row| (DueId(row.due_id), Cents(row.paid_cents))).collect())
}

pub(super) async fn credits(
    tx: &mut Tx,
    partner: Option<PartnerId>,
) -> Result<Vec<(BankEntryId, PartnerId, Date, Cents)>, StoreError> {
    let (org, nobody) = (tx.org(), Uuid::nil());
    let partner = partner.map_or(nobody, |p| p.0);
    let rows = sqlx::query!(
        r#"SELECT e.bank_entry_id AS "bank_entry_id!: Uuid", e.partner_id AS "partner_id!: Uuid", e.booked_on,
                  CAST(e.amount_cents - COALESCE((
                      SELECT SUM(a.amount_cents) FROM allocation a
                      WHERE a.organisation_id = e.organisation_id AND a.bank_entry_id = e.bank_entry_id), 0)
                      AS BIGINT) AS "open!: i64"
           FROM bank_entry e
           WHERE e.organisation_id = $1 AND e.state = 'matched' AND e.amount_cents > 0
             AND e.partner_id IS NOT NULL AND (e.partner_id = $2 OR $2 = $3)
             AND e.how IN ('end_to_end', 'structured_reference', 'reference_in_text', 'amount_and_account',
                           'amount_and_name', 'person')
           ORDER BY e.booked_on, e.bank_entry_id"#,
        org,
        partner,
        nobody,
    )
    .fetch_all(tx.conn())
    .await
    .map_err(engine("read the credits"))?;
    let rows = rows.into_iter().filter(|row| row.open > 0);
    rows.map(|row| {
        let day = day(&row.booked_on)?;
        Ok((BankEntryId(row.bank_entry_id), PartnerId(row.partner_id), day, Cents(row.open)))
    })
    .collect()
}
