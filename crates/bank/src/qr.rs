//! The text inside a payment QR code (EPC069-12): a payer scans it and the transfer is filled in.

use maillage_domain::money::Cents;

use crate::bic::Bic;
use crate::iban::Iban;
use crate::rf::RfReference;

/// What the payer's bank shows before the transfer is confirmed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferRequest {
    /// Bank of the receiver; needed only outside the European Economic Area.
    pub bic: Option<Bic>,
    /// Name of the receiver, at most 70 characters.
    pub name: String,
    /// Account to be credited.
    pub iban: Iban,
    /// Amount, 0.01 to 999,999,999.99 euros; none lets the payer choose.
    pub amount: Option<Cents>,
    /// Purpose code of at most 4 letters, such as `CHAR`; empty for none.
    pub purpose: String,
    /// How the payment will be recognised.
    pub remittance: Remittance,
    /// A word to the payer, at most 70 characters; empty for none.
    pub information: String,
}

/// How a payment is recognised when it arrives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remittance {
    /// Nothing is said.
    None,
    /// A reference that the payer's bank can check.
    Reference(RfReference),
    /// A free text of at most 140 characters.
    Text(String),
}

/// Why a request does not fit into a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum QrError {
    /// A field is empty that must not be.
    #[error("the name of the receiver is missing")]
    NameMissing,
    /// A field is too long.
    #[error("{field} has at most {max} characters")]
    TooLong {
        /// Which field.
        field: &'static str,
        /// Its limit in characters.
        max: usize,
    },
    /// A field holds a line break, which separates fields.
    #[error("{field} cannot hold a line break or another control character")]
    Control {
        /// Which field.
        field: &'static str,
    },
    /// A purpose code is up to four capital letters or digits.
    #[error("a purpose code is at most four capital letters or digits")]
    Purpose,
    /// Out of the range of the scheme.
    #[error("the amount must lie between 0.01 and 999999999.99 euros")]
    Amount,
    /// The account is not reachable by SEPA transfers.
    #[error("the account is outside the SEPA zone")]
    NotSepa,
    /// All fields together take over 331 bytes.
    #[error("the code would hold {bytes} bytes, 331 at most are allowed: shorten the texts")]
    TooManyBytes {
        /// How many bytes the fields take.
        bytes: usize,
    },
}

/// The largest content of a code of version 13 at error correction level M.
pub const MAX_BYTES: usize = 331;

impl TransferRequest {
    /// The text to encode: UTF-8, lines separated by LF, empty lines at the end left out. Encode it at
    /// error correction level M.
    ///
    /// # Errors
    /// See [`QrError`].
    pub fn payload(&self) -> Result<String, QrError> {
        if self.name.trim().is_empty() {
            return Err(QrError::NameMissing);
        }
        if !self.iban.is_sepa() {
            return Err(QrError::NotSepa);
        }
        check("the name", &self.name, 70)?;
        check("the information", &self.information, 70)?;
        let code = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
        if self.purpose.len() > 4 || !self.purpose.chars().all(code) {
            return Err(QrError::Purpose);
        }
        let amount = match self.amount {
            Some(amount) if (1..=99_999_999_999).contains(&amount.0) => {
                format!("EUR{}", amount.to_plain())
            }
            Some(_) => return Err(QrError::Amount),
            None => String::new(),
        };
        let (reference, text) = match &self.remittance {
            Remittance::None => ("", ""),
            Remittance::Reference(reference) => (reference.as_str(), ""),
            Remittance::Text(text) => {
                check("the remittance text", text, 140)?;
                ("", text.as_str())
            }
        };
        let lines = [
            "BCD",
            "002",
            "1",
            "SCT",
            self.bic.as_ref().map_or("", Bic::as_str),
            &self.name,
            self.iban.as_str(),
            &amount,
            &self.purpose,
            reference,
            text,
            &self.information,
        ];
        let payload = lines.join("\n").trim_end_matches('\n').to_owned();
        if payload.len() > MAX_BYTES {
            return Err(QrError::TooManyBytes { bytes: payload.len() });
        }
        Ok(payload)
    }
}

fn check(field: &'static str, text: &str, max: usize) -> Result<(), QrError> {
    if text.chars().count() > max {
        return Err(QrError::TooLong { field, max });
    }
    if text.chars().any(char::is_control) {
        return Err(QrError::Control { field });
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> TransferRequest {
        TransferRequest {
            bic: None,
            name: "Associació Veïnes del Forn".into(),
            iban: Iban::parse("ES9121000418450200051332").unwrap(),
            amount: Some(Cents(3_021)),
            purpose: String::new(),
            remittance: Remittance::Reference(RfReference::generate("2026100042").unwrap()),
            information: String::new(),
        }
    }

    #[test]
    fn the_lines_come_in_the_order_of_the_guideline() {
        assert_eq!(
            request().payload().unwrap(),
            "BCD\n002\n1\nSCT\n\nAssociació Veïnes del Forn\nES9121000418450200051332\nEUR30.21\n\n\
             RF942026100042"
        );
        let open = TransferRequest {
            amount: None,
            remittance: Remittance::Text("Part d'octubre".into()),
            information: "Gràcies".into(),
            ..request()
        };
        assert!(
            open.payload()
                .unwrap()
                .ends_with("ES9121000418450200051332\n\n\n\nPart d'octubre\nGràcies")
        );
    }

    #[test]
    fn what_does_not_fit_is_refused_with_its_reason() {
        let too_long = |text: String| TransferRequest { name: text, ..request() };
        assert_eq!(
            too_long("n".repeat(71)).payload(),
            Err(QrError::TooLong { field: "the name", max: 70 })
        );
        assert_eq!(too_long(" ".into()).payload(), Err(QrError::NameMissing));
        assert_eq!(too_long("a\nb".into()).payload(), Err(QrError::Control { field: "the name" }));
        for cents in [0, -1, 100_000_000_000] {
            let wrong = TransferRequest { amount: Some(Cents(cents)), ..request() };
            assert_eq!(wrong.payload(), Err(QrError::Amount));
        }
        let purpose = TransferRequest { purpose: "gift".into(), ..request() };
        assert_eq!(purpose.payload(), Err(QrError::Purpose));
        let wide = TransferRequest {
            remittance: Remittance::Text("é".repeat(140)),
            information: "é".repeat(70),
            ..request()
        };
        assert!(matches!(wide.payload(), Err(QrError::TooManyBytes { .. })));
        let far = Iban::parse("TR330006100519786457841326").unwrap();
        let abroad = TransferRequest { iban: far, ..request() };
        assert_eq!(abroad.payload(), Err(QrError::NotSepa));
    }
}
