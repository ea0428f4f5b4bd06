//! Which language a page speaks: the one chosen by hand, else the account's or the link's own, else
//! the browser's, else the organisation's.

use axum::http::{HeaderMap, header};
use maillage_domain::locale::Locale;

/// What a request says about languages.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wishes {
    /// `?lang=` of this very request: to be kept.
    pub(crate) chosen_now: Option<Locale>,
    /// What was chosen before.
    pub(crate) chosen_before: Option<Locale>,
    /// What the browser asks for.
    pub(crate) of_browser: Option<Locale>,
}

impl Wishes {
    pub(crate) fn read(query: Option<&str>, headers: &HeaderMap, is_secure: bool) -> Self {
        let chosen_now = query.and_then(|query| {
            url::form_urlencoded::parse(query.as_bytes())
                .find(|(key, _)| key == "lang")
                .and_then(|(_, value)| value.parse().ok())
        });
        let chosen_before = crate::cookie::read(headers, crate::cookie::LANGUAGE, is_secure)
            .and_then(|value| value.parse().ok());
        let of_browser = headers
            .get(header::ACCEPT_LANGUAGE)
            .and_then(|value| value.to_str().ok())
            .and_then(preferred);
        Self { chosen_now, chosen_before, of_browser }
    }

    /// The language, when a person or a link has one of its own.
    pub(crate) fn with_own(self, own: Locale) -> Locale {
        self.chosen_now.or(self.chosen_before).unwrap_or(own)
    }

    /// The language for a visitor of whom nothing is known.
    pub(crate) fn of_visitor(self, fallback: Locale) -> Locale {
        self.chosen_now.or(self.chosen_before).or(self.of_browser).unwrap_or(fallback)
    }
}

/// The first of our languages in the browser's order of preference.
fn preferred(accept: &str) -> Option<Locale> {
    let mut wanted: Vec<(u16, Locale)> = accept
        .split(',')
        .take(20)
        .filter_map(|part| {
            let (name, weight) = part.split_once(";q=").unwrap_or((part, "1"));
            let locale = name.trim().parse().ok()?;
            Some((per_mille(weight.trim())?, locale))
        })
        .filter(|(weight, _)| *weight > 0)
        .collect();
    wanted.sort_by_key(|(weight, _)| std::cmp::Reverse(*weight));
    wanted.first().map(|(_, locale)| *locale)
}

/// `0.8` as 800.
fn per_mille(weight: &str) -> Option<u16> {
    let (whole, part) = weight.split_once('.').unwrap_or((weight, ""));
    let part: u16 = format!("{part:0<3}").get(..3)?.parse().ok()?;
    Some(whole.parse::<u16>().ok()?.min(1) * 1_000 + part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browsers_order_counts_and_other_languages_are_passed_over() {
        assert_eq!(preferred("de, ca;q=0.8, es;q=0.9"), Some(Locale::Es));
        assert_eq!(preferred("fr-FR,fr;q=0.9,en;q=0.8"), Some(Locale::Fr));
        assert_eq!(preferred("es;q=0, de"), None);
        assert_eq!(preferred("q=,;;"), None);
    }
}
