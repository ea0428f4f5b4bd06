//! What a receipt says.

use jiff::civil::{Date, date};
use maillage_domain::collect::receipt::ReceiptNumber;
use maillage_domain::collect::receipt::law::ReceiptLaw;
use maillage_domain::money::Cents;

use super::Receipt;
use crate::AppError;
use crate::access::organisation::Organisation;
use crate::documents::{
    LegalBasis, Letterhead, Party, PaymentMethod, ReceiptPaper, ReceiptPayment, ReceiptRegime,
    identifiers,
};
use crate::engage::partner::Partner;

pub(super) fn paper(
    (organisation, letterhead): (&Organisation, &Letterhead),
    partner: &Partner,
    receipt: &Receipt,
    refundable_until: Option<Date>,
    today: Date,
) -> Result<ReceiptPaper, AppError> {
    let year = receipt.number.year;
    let method = |debited: bool| {
        if debited { PaymentMethod::DirectDebit } else { PaymentMethod::Transfer }
    };
    Ok(ReceiptPaper {
        locale: partner.locale,
        made_at: receipt.issued_at,
        letterhead: signed_by(letterhead, organisation),
        regime: regime(organisation, receipt)?,
        number: receipt.number.to_string(),
        place: organisation.address.locality.clone(),
        issued_on: today,
        donor: Party {
            legal_name: partner.legal_name.clone(),
            legal_form: partner.legal_form.clone(),
            address: partner.address.clone(),
            identifiers: identifiers(&partner.address.country, partner.legal_id.as_deref()),
            represented_by: String::new(),
            role: String::new(),
        },
        period_first: date(year, 1, 1),
        period_last: date(year, 12, 31),
        payments: receipt
            .lines
            .iter()
            .map(|line| ReceiptPayment {
                received_on: line.on,
                amount: Cents(line.cents),
                method: method(line.debited),
                reference: line.reference.clone(),
            })
            .collect(),
        object: organisation.mission.clone(),
        use_of_gift: organisation.mission.clone(),
        provisional_until: refundable_until,
        replaces: receipt.replaces.map(|number| ReceiptNumber { year, number }.to_string()),
        cancelled: None,
    })
}

/// The head with the person who signs receipts.
fn signed_by(letterhead: &Letterhead, organisation: &Organisation) -> Letterhead {
    let mut letterhead = letterhead.clone();
    letterhead.organisation.represented_by.clone_from(&organisation.receipts.signatory);
    letterhead.organisation.role.clone_from(&organisation.receipts.signatory_role);
    letterhead
}

/// What the receipt is in law. The law is that of the last day of its year.
fn regime(organisation: &Organisation, receipt: &Receipt) -> Result<ReceiptRegime, AppError> {
    let year_end = date(receipt.number.year, 12, 31);
    let Some(law) = ReceiptLaw::of(&receipt.regime, year_end) else {
        return Ok(ReceiptRegime::Statement);
    };
    let settings = &organisation.receipts;
    let quality =
        law.quality(&settings.quality).ok_or(AppError::Refused { code: "receipt.no-quality" })?;
    let basis = LegalBasis {
        law: law.text.clone(),
        article: law.article.clone(),
        form: law.form.clone(),
        quality: quality.code.clone(),
        quality_reference: quality.reference.clone(),
        recognition: settings.recognition.clone(),
    };
    match law.country.as_str() {
        "ES" => Ok(ReceiptRegime::SpainLey49(basis)),
        "FR" => Ok(ReceiptRegime::FrancePatronage(basis)),
        _ => Err(AppError::Refused { code: "receipt.no-quality" }),
    }
}
