//! What a yearly receipt may be in law, as dated data (`crates/domain/data/receipts.toml`).
//!
//! An organisation chooses a law and what it is in that law, once its tax office has told it so. Until
//! then its receipts are plain statements of payment: a share of turnover against visibility is
//! usually a sponsorship, and a tax receipt for it would be wrong.

use std::sync::LazyLock;

use jiff::civil::Date;
use serde::Deserialize;

/// The stored word of an organisation that writes statements of payment and no tax receipts.
pub const STATEMENT: &str = "none";

/// What an organisation may be in a law of receipts.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LegalQuality {
    /// Its name in the data, such as `general_interest`.
    pub code: String,
    /// Where the law says so, in the law's own words.
    pub reference: String,
}

/// The law of a receipt, valid from a day on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptLaw {
    /// Its name in the data: that of the regime of gifts, such as `fr_238_bis`.
    pub code: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The first year-end that it applies to.
    pub valid_from: Date,
    /// What stands under the title, in the law's own language.
    pub text: String,
    /// The article that the sentence of the receipt names.
    pub article: String,
    /// The official form whose mentions it keeps; empty where there is none.
    pub form: String,
    /// Where the law says how the tax office recognises an organisation.
    pub recognition: String,
    /// The text of law.
    pub source: String,
    /// What an organisation may be in it.
    pub qualities: Vec<LegalQuality>,
}

impl ReceiptLaw {
    /// The law of a code on a day; none for a statement of payment.
    #[must_use]
    pub fn of(code: &str, on: Date) -> Option<&'static Self> {
        LAWS.iter()
            .filter(|law| law.code == code && law.valid_from <= on)
            .max_by_key(|law| law.valid_from)
    }

    /// The laws that an organisation of a country may choose among on a day.
    #[must_use]
    pub fn of_country(country: &str, on: Date) -> Vec<&'static Self> {
        let mut laws: Vec<&Self> = LAWS
            .iter()
            .filter(|law| law.country == country)
            .filter_map(|law| Self::of(&law.code, on))
            .collect();
        laws.sort_by_key(|law| &law.code);
        laws.dedup();
        laws
    }

    /// What an organisation is in it.
    #[must_use]
    pub fn quality(&self, code: &str) -> Option<&LegalQuality> {
        self.qualities.iter().find(|quality| quality.code == code)
    }
}

/// All laws of receipts that the house holds.
pub static LAWS: LazyLock<Vec<ReceiptLaw>> = LazyLock::new(|| {
    let file: LawFile = toml::from_str(include_str!("../../../data/receipts.toml"))
        .expect("the data file is part of the program: a test reads it");
    let law = |raw: RawLaw| ReceiptLaw {
        code: raw.code,
        country: raw.country,
        valid_from: raw.valid_from.parse().expect("a test reads every date"),
        text: raw.text,
        article: raw.article,
        form: raw.form,
        recognition: raw.recognition,
        source: raw.source,
        qualities: raw.quality,
    };
    file.law.into_iter().map(law).collect()
});

#[derive(Deserialize)]
struct LawFile {
    law: Vec<RawLaw>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawLaw {
    code: String,
    country: String,
    valid_from: String,
    text: String,
    article: String,
    #[serde(default)]
    form: String,
    recognition: String,
    source: String,
    quality: Vec<LegalQuality>,
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::collect::regime::REGIMES;

    #[test]
    fn every_law_has_a_source_and_a_regime_of_gifts_of_its_country() {
        for law in LAWS.iter() {
            assert!(!law.source.is_empty() && !law.qualities.is_empty());
            let known = REGIMES.iter().any(|r| r.code == law.code && r.country == law.country);
            assert!(known, "{}", law.code);
        }
    }

    #[test]
    fn a_statement_of_payment_has_no_law() {
        assert_eq!(ReceiptLaw::of(STATEMENT, date(2026, 12, 31)), None);
        assert_eq!(ReceiptLaw::of("fr_238_bis", date(2021, 12, 31)), None);
        let france = ReceiptLaw::of("fr_238_bis", date(2026, 12, 31)).expect("France");
        assert!(france.quality("general_interest").is_some() && france.quality("bakery").is_none());
        assert_eq!(ReceiptLaw::of_country("ES", date(2026, 1, 1)).len(), 1);
        assert!(ReceiptLaw::of_country("BE", date(2026, 1, 1)).is_empty());
    }
}
