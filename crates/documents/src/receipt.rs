//! The yearly receipt: one template for two laws and for a plain statement of payment.

use maillage_app::documents::{
    DocumentError, LegalBasis, PaymentMethod, ReceiptPaper, ReceiptRegime,
};
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use serde::Serialize;

use crate::press::Job;
use crate::view::{HeadView, PartyView};
use crate::words::{clean, date, money, short_date};

#[derive(Serialize)]
struct ReceiptView {
    locale: Locale,
    head: HeadView,
    regime: &'static str,
    basis: Option<LegalBasis>,
    number: String,
    place: String,
    issued_on: String,
    donor: PartyView,
    period_first: String,
    period_last: String,
    payments: Vec<PaymentView>,
    total: String,
    object: String,
    use_of_gift: String,
    provisional_until: Option<String>,
    replaces: Option<String>,
    cancelled: Option<CancelledView>,
}

#[derive(Serialize)]
struct PaymentView {
    received_on: String,
    amount: String,
    method: &'static str,
    reference: String,
}

#[derive(Serialize)]
struct CancelledView {
    on: String,
    replaced_by: Option<String>,
}

pub(crate) fn job(paper: &ReceiptPaper) -> Result<Job, DocumentError> {
    let locale = paper.locale;
    let (regime, basis) = match &paper.regime {
        ReceiptRegime::SpainLey49(basis) => ("spain", Some(basis)),
        ReceiptRegime::FrancePatronage(basis) => ("france", Some(basis)),
        ReceiptRegime::Statement => ("statement", None),
    };
    let basis =
        basis.map(|basis| LegalBasis { recognition: clean(&basis.recognition), ..basis.clone() });
    let view = ReceiptView {
        locale,
        head: HeadView::new(&paper.letterhead),
        regime,
        basis,
        number: clean(&paper.number),
        place: clean(&paper.place),
        issued_on: date(paper.issued_on, locale),
        donor: PartyView::new(&paper.donor),
        period_first: date(paper.period_first, locale),
        period_last: date(paper.period_last, locale),
        payments: payments(paper),
        total: money(total(paper)?, locale),
        object: clean(&paper.object),
        // It stands at the end of a sentence that has its own full stop.
        use_of_gift: clean(&paper.use_of_gift).trim_end_matches('.').to_owned(),
        provisional_until: paper.provisional_until.map(|day| date(day, locale)),
        replaces: paper.replaces.as_deref().map(clean),
        cancelled: paper.cancelled.as_ref().map(|cancelled| CancelledView {
            on: date(cancelled.on, locale),
            replaced_by: cancelled.replaced_by.as_deref().map(clean),
        }),
    };
    Ok(Job::new("/receipt/paper.typ", &view, paper.letterhead.logo.as_ref(), paper.made_at))
}

fn payments(paper: &ReceiptPaper) -> Vec<PaymentView> {
    let views = paper.payments.iter().map(|payment| PaymentView {
        received_on: short_date(payment.received_on, paper.locale),
        amount: money(payment.amount, paper.locale),
        method: match payment.method {
            PaymentMethod::DirectDebit => "direct_debit",
            PaymentMethod::Transfer => "transfer",
            PaymentMethod::Cheque => "cheque",
            PaymentMethod::Card => "card",
            PaymentMethod::Cash => "cash",
        },
        reference: clean(&payment.reference),
    });
    views.collect()
}

/// Every payment must be positive: what was refunded is no payment.
fn total(paper: &ReceiptPaper) -> Result<Cents, DocumentError> {
    if paper.payments.is_empty() {
        return Err(DocumentError::Missing("payment"));
    }
    paper
        .payments
        .iter()
        .try_fold(Cents::ZERO, |sum, payment| {
            payment.amount.is_positive().then_some(())?;
            sum.checked_add(payment.amount)
        })
        .ok_or(DocumentError::Total)
}
