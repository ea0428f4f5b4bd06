//! Collect: what is declared, due, debited and booked.

mod bank;
mod collection;
mod debit;
mod declaration;
mod due;
mod gift_total;
mod journal;
mod journal_reading;
mod mandate;
mod payment;
mod receipt;

use maillage_app::StoreError;

use crate::Tx;
use crate::column::engine;

/// Holds the money of the organisation until the end of the transaction, on both engines, by writing
/// its row over with itself: whoever else asks waits here, and then reads what this one has written.
async fn hold_organisation(tx: &mut Tx) -> Result<(), StoreError> {
    let org = tx.org();
    sqlx::query!("UPDATE organisation SET currency = currency WHERE organisation_id = $1", org)
        .execute(tx.conn())
        .await
        .map_err(engine("hold the journal"))?;
    Ok(())
}
