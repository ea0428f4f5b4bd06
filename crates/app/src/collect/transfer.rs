//! How a due is paid by transfer: the account, the reference, and the code to scan.

use maillage_bank::qr::{Remittance, TransferRequest};
use maillage_bank::{Iban, RfReference};
use maillage_domain::ids::{DueId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use super::declaration::may_see;
use super::due::{DueFilter, DuePaid, DueSort, RaisedDue};
use crate::store::Page;
use crate::{Actor, App, AppError};

/// Everything that a payer types, and the text of the code that types it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transfer {
    /// The due that it pays.
    pub due: DueId,
    /// Of this month.
    pub month: Month,
    /// How much.
    pub amount: Cents,
    /// Who receives.
    pub name: String,
    /// The account, in groups of four.
    pub iban: String,
    /// The creditor reference to quote.
    pub reference: String,
    /// The text of the EPC code; none when it does not fit one.
    pub payload: Option<String>,
    /// Other open dues of the partner.
    pub others: Vec<RaisedDue>,
}

/// How to pay the partner's oldest open due, or the one that is asked for; none when nothing is open
/// or the organisation has named no account.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn of_partner(
    app: &App,
    actor: &Actor,
    partner: PartnerId,
    wanted: Option<DueId>,
) -> Result<Option<Transfer>, AppError> {
    may_see(actor, partner)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let filter = DueFilter {
        partner: Some(partner),
        paid: Some(DuePaid::Open),
        sort: DueSort::Month,
        ..DueFilter::default()
    };
    let open = work.dues(&filter, Page { offset: 0, limit: 100 }).await?.rows;
    let mut open: Vec<RaisedDue> =
        open.into_iter().map(|row| row.raised).filter(|due| due.open().is_positive()).collect();
    open.reverse();
    let at = match wanted {
        Some(id) => open.iter().position(|due| due.id == id),
        None => (!open.is_empty()).then_some(0),
    };
    let iban = organisation.iban.as_deref().and_then(|text| Iban::parse(text).ok());
    let (Some(at), Some(iban)) = (at, iban) else { return Ok(None) };
    let due = open.remove(at);
    let request = TransferRequest {
        bic: None,
        name: organisation.legal_name.chars().take(70).collect(),
        iban: iban.clone(),
        amount: Some(due.open()),
        purpose: String::new(),
        remittance: RfReference::parse(&due.reference)
            .map_or_else(|_| Remittance::Text(due.reference.clone()), Remittance::Reference),
        information: String::new(),
    };
    Ok(Some(Transfer {
        due: due.id,
        month: due.due.month,
        amount: due.open(),
        name: organisation.legal_name,
        iban: grouped(iban.as_str()),
        payload: request.payload().ok(),
        reference: due.reference,
        others: open,
    }))
}

/// An account or reference in groups of four, as people read it.
#[must_use]
pub fn grouped(text: &str) -> String {
    let characters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    characters.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}
