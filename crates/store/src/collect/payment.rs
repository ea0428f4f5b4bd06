//! What partners paid, put together from debits and transfers.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_app::StoreError;
use maillage_app::collect::payment::{PaidBy, Payment, PaymentStore};
use maillage_domain::ids::PartnerId;
use maillage_domain::money::Cents;
use uuid::Uuid;

use crate::Tx;
use crate::column::{day, engine, word};

#[async_trait]
impl PaymentStore for Tx {
    async fn payments_between(&mut self, from: Date, to: Date) -> Result<Vec<Payment>, StoreError> {
        let (org, from, to) = (self.org(), from.to_string(), to.to_string());
        let debits = sqlx::query!(
            r#"SELECT partner_id AS "partner_id!: Uuid", settled_on AS "dated!: String", amount_cents,
                      end_to_end_id, scheme, state
               FROM debit
               WHERE organisation_id = $1 AND settled_on >= $2 AND settled_on <= $3"#,
            org,
            from,
            to,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what was debited"))?;
        let mut payments = Vec::with_capacity(debits.len());
        for row in debits {
            payments.push(Payment {
                partner: PartnerId(row.partner_id),
                on: day(&row.dated)?,
                amount: Cents(row.amount_cents),
                by: if row.state == "returned" {
                    PaidBy::ReturnedDebit
                } else {
                    PaidBy::Debit(word(&row.scheme)?)
                },
                reference: row.end_to_end_id,
            });
        }
        let returns = sqlx::query!(
            r#"SELECT partner_id AS "partner_id!: Uuid", returned_on AS "dated!: String", amount_cents,
                      end_to_end_id
               FROM debit
               WHERE organisation_id = $1 AND state = 'returned' AND returned_on >= $2
                 AND returned_on <= $3"#,
            org,
            from,
            to,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what came back"))?;
        for row in returns {
            payments.push(Payment {
                partner: PartnerId(row.partner_id),
                on: day(&row.dated)?,
                amount: Cents(-row.amount_cents),
                by: PaidBy::Return,
                reference: row.end_to_end_id,
            });
        }
        let transfers = sqlx::query!(
            r#"SELECT partner_id AS "partner_id!: Uuid", booked_on, amount_cents, end_to_end_id, reference
               FROM bank_entry
               WHERE organisation_id = $1 AND state = 'matched' AND partner_id IS NOT NULL
                 AND booked_on >= $2 AND booked_on <= $3
                 AND how IN ('end_to_end', 'structured_reference', 'reference_in_text',
                             'amount_and_account', 'amount_and_name', 'person')"#,
            org,
            from,
            to,
        )
        .fetch_all(self.conn())
        .await
        .map_err(engine("read what was transferred"))?;
        for row in transfers {
            payments.push(Payment {
                partner: PartnerId(row.partner_id),
                on: day(&row.booked_on)?,
                amount: Cents(row.amount_cents),
                by: PaidBy::Transfer,
                reference: row.reference.or(row.end_to_end_id).unwrap_or_default(),
            });
        }
        payments.sort_by(|a, b| {
            (a.on, a.partner, a.amount, &a.reference).cmp(&(
                b.on,
                b.partner,
                b.amount,
                &b.reference,
            ))
        });
        Ok(payments)
    }
}
