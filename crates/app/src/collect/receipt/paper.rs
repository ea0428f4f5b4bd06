//! What a receipt says.

use jiff::civil::{Date, date};
use maillage_domain::collect::receipt::ReceiptNumber;
use maillage_domain::money::Cents;

use super::Receipt;
use crate::AppError;
use crate::access::organisation::Organisation;
use crate::documents::{
    Identifier, Letterhead, Logo, Party, PaymentMethod, ReceiptPaper, ReceiptPayment, ReceiptRegime,
};
use crate::engage::partner::Partner;

pub(super) fn paper(
    organisation: &Organisation,
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
        letterhead: letterhead(organisation),
        regime: regime(organisation)?,
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

fn letterhead(organisation: &Organisation) -> Letterhead {
    Letterhead {
        organisation: Party {
            legal_name: organisation.legal_name.clone(),
            legal_form: String::new(),
            address: organisation.address.clone(),
            identifiers: identifiers(&organisation.country, organisation.legal_id.as_deref()),
            represented_by: String::new(),
            role: String::new(),
        },
        network: organisation.network_name.clone(),
        email: organisation.email.clone().unwrap_or_default(),
        phone: organisation.phone.clone().unwrap_or_default(),
        website: organisation.website.clone().unwrap_or_default(),
        logo: organisation.logo_svg.as_ref().map(|svg| Logo::Svg(svg.clone().into_bytes())),
    }
}

fn identifiers(country: &str, number: Option<&str>) -> Vec<Identifier> {
    let scheme = match country {
        "FR" => "SIREN",
        _ => "NIF",
    };
    let number = number.filter(|number| !number.is_empty());
    number
        .map(|number| Identifier { scheme: scheme.to_owned(), number: number.to_owned() })
        .into_iter()
        .collect()
}

/// The tax document of the organisation's country. What the entity is in law is said in the settings'
/// regime; where it says nothing more, the words of the law stand.
fn regime(organisation: &Organisation) -> Result<ReceiptRegime, AppError> {
    match organisation.country.as_str() {
        "ES" => Ok(ReceiptRegime::SpainLey49 {
            entity_quality: "entidad sin fines lucrativos, artículo 2 de la Ley 49/2002".to_owned(),
        }),
        "FR" => Ok(ReceiptRegime::FrancePatronage {
            organisation_quality: "organisme d’intérêt général, article 238 bis du CGI".to_owned(),
        }),
        _ => Err(AppError::Refused { code: "receipt.no-regime" }),
    }
}
