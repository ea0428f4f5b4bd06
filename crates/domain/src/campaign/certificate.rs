//! The proof that the law asks of whoever is near children, as dated data
//! (`crates/domain/data/certificates.toml`).
//!
//! Only that a proof was seen is kept, by whom, on which day, and until when it is trusted: never the
//! paper, and never what it says.

use std::sync::LazyLock;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Deserialize;

/// A proof that a country asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Its name in the data; screens translate it as `certificate-es_sexual_offences`.
    pub code: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The first day on which it is asked for.
    pub valid_from: Date,
    /// For how many months a proof is trusted.
    pub months: i32,
    /// The text of law.
    pub source: String,
}

/// A proof that somebody has seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenCertificate {
    /// Which one.
    pub code: String,
    /// The day on the paper.
    pub issued_on: Date,
    /// The last day on which it is trusted.
    pub valid_until: Date,
}

/// Why a proof cannot be noted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CertificateError {
    /// No such proof is known.
    #[error("{0} is no proof that is known here")]
    Unknown(String),
    /// Dated after today.
    #[error("a paper of {0} lies in the future")]
    Future(Date),
    /// Too old to be trusted any longer.
    #[error("a paper of {issued} was good until {until}: ask for a new one")]
    Expired {
        /// The day on the paper.
        issued: Date,
        /// The last day on which it was good.
        until: Date,
    },
}

impl Certificate {
    /// The proofs that a country asks for on a day; all of them are needed. Empty where the house knows
    /// no such law: the screen says so.
    #[must_use]
    pub fn required(country: &str, on: Date) -> Vec<&'static Self> {
        CERTIFICATES.iter().filter(|c| c.country == country && c.valid_from <= on).collect()
    }

    /// The proof of that name.
    #[must_use]
    pub fn of(code: &str) -> Option<&'static Self> {
        CERTIFICATES.iter().find(|certificate| certificate.code == code)
    }

    /// Notes a paper of `issued` that was seen on `today`.
    ///
    /// # Errors
    /// See [`CertificateError`].
    pub fn seen(
        code: &str,
        issued: Date,
        today: Date,
    ) -> Result<SeenCertificate, CertificateError> {
        let of = Self::of(code).ok_or_else(|| CertificateError::Unknown(code.to_owned()))?;
        if issued > today {
            return Err(CertificateError::Future(issued));
        }
        let until = issued.saturating_add(of.months.months());
        if until < today {
            return Err(CertificateError::Expired { issued, until });
        }
        Ok(SeenCertificate { code: code.to_owned(), issued_on: issued, valid_until: until })
    }
}

/// The proofs that are missing or out of date on a day near children; empty when all are there.
#[must_use]
pub fn missing(country: &str, seen: &[SeenCertificate], on: Date) -> Vec<&'static Certificate> {
    Certificate::required(country, on)
        .into_iter()
        .filter(|asked| {
            !seen.iter().any(|paper| {
                paper.code == asked.code && (paper.issued_on..=paper.valid_until).contains(&on)
            })
        })
        .collect()
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    certificate: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    code: String,
    country: String,
    valid_from: String,
    months: i32,
    source: String,
}

static CERTIFICATES: LazyLock<Vec<Certificate>> = LazyLock::new(|| {
    let file: File = toml::from_str(include_str!("../../data/certificates.toml"))
        .expect("the data of certificates is read by a test");
    let certificate = |row: Row| Certificate {
        valid_from: row.valid_from.parse().expect("the data of certificates is read by a test"),
        code: row.code,
        country: row.country,
        months: row.months,
        source: row.source,
    };
    file.certificate.into_iter().map(certificate).collect()
});

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn codes(of: &[&Certificate]) -> Vec<String> {
        of.iter().map(|certificate| certificate.code.clone()).collect()
    }

    #[test]
    fn each_country_asks_for_its_own_proofs_from_the_day_of_its_law() {
        assert_eq!(codes(&Certificate::required("ES", TODAY)), ["es_sexual_offences"]);
        assert_eq!(codes(&Certificate::required("FR", TODAY)), ["fr_b3", "fr_fijais"]);
        assert!(Certificate::required("ES", date(2021, 6, 24)).is_empty());
        assert!(Certificate::required("PT", TODAY).is_empty());
    }

    #[test]
    fn a_proof_is_missing_until_it_was_seen_and_again_when_it_is_out_of_date() {
        assert_eq!(codes(&missing("ES", &[], TODAY)), ["es_sexual_offences"]);
        let paper = Certificate::seen("es_sexual_offences", date(2026, 3, 1), TODAY).unwrap();
        assert_eq!(paper.valid_until, date(2027, 3, 1));
        let papers = [paper];
        assert!(missing("ES", &papers, TODAY).is_empty());
        assert_eq!(missing("ES", &papers, date(2027, 3, 2)).len(), 1);
        assert_eq!(codes(&missing("FR", &papers, TODAY)), ["fr_b3", "fr_fijais"]);
    }

    #[test]
    fn a_paper_from_the_future_or_too_old_is_refused() {
        let seen = |code, issued| Certificate::seen(code, issued, TODAY).unwrap_err().to_string();
        assert_eq!(seen("fr_b3", date(2026, 11, 23)), "a paper of 2026-11-23 lies in the future");
        assert_eq!(
            seen("fr_b3", date(2025, 11, 21)),
            "a paper of 2025-11-21 was good until 2026-11-21: ask for a new one"
        );
        assert_eq!(seen("b2", TODAY), "b2 is no proof that is known here");
    }
}
