//! The messages of one language.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use maillage_domain::locale::Locale;

use crate::arg::Arg;
use crate::number::grouped;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// A language that speaks: every message and every way of writing a number, an amount or a day.
///
/// As small as the [`Locale`] that it holds: copy it freely.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct T {
    locale: Locale,
}

type Bundle = FluentBundle<FluentResource>;

static FRENCH: LazyLock<Bundle> =
    LazyLock::new(|| bundle(Locale::Fr, include_str!(concat!(env!("OUT_DIR"), "/fr.ftl"))));
static SPANISH: LazyLock<Bundle> =
    LazyLock::new(|| bundle(Locale::Es, include_str!(concat!(env!("OUT_DIR"), "/es.ftl"))));
static CATALAN: LazyLock<Bundle> =
    LazyLock::new(|| bundle(Locale::Ca, include_str!(concat!(env!("OUT_DIR"), "/ca.ftl"))));
static ENGLISH: LazyLock<Bundle> =
    LazyLock::new(|| bundle(Locale::En, include_str!(concat!(env!("OUT_DIR"), "/en.ftl"))));

impl T {
    /// The voice of a language.
    #[must_use]
    pub const fn new(locale: Locale) -> Self {
        Self { locale }
    }

    /// Its language.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// The code of its language, for `lang="…"`.
    #[must_use]
    pub fn code(&self) -> &'static str {
        self.locale.code()
    }

    /// The message with its variables written as the language writes them.
    ///
    /// Not for callers: each message has its own method.
    fn say(self, key: &'static str, variables: Vec<(&'static str, Arg)>) -> String {
        let bundle = match self.locale {
            Locale::Fr => &FRENCH,
            Locale::Es => &SPANISH,
            Locale::Ca => &CATALAN,
            Locale::En => &ENGLISH,
        };
        let pattern = bundle
            .get_message(key)
            .and_then(|message| message.value())
            .expect("the build proved that every language has every message");
        let mut arguments = FluentArgs::with_capacity(variables.len());
        let mut names_a_month = false;
        for (name, value) in variables {
            names_a_month |= matches!(value, Arg::Month(_));
            arguments.set(name, self.written(value));
        }
        let mut problems = Vec::new();
        let text = bundle.format_pattern(pattern, Some(&arguments), &mut problems).into_owned();
        debug_assert!(problems.is_empty(), "{key}: {problems:?}");
        if names_a_month { elided(self.locale, text) } else { text }
    }

    /// The word for a stored word: `t.named("category", "pastry_shop")` speaks `category-pastry-shop`, a
    /// message without variables. `None` when there is no such message; who asks proves by a test that
    /// every word of a type has one.
    #[must_use]
    pub fn named(&self, group: &str, word: &str) -> Option<String> {
        let key = format!("{group}-{}", word.replace('_', "-"));
        let found = MESSAGES.binary_search_by(|(known, _)| (*known).cmp(key.as_str())).ok()?;
        let (key, variables) = MESSAGES[found];
        variables.is_empty().then(|| self.say(key, Vec::new()))
    }

    /// A value as Fluent takes it: a number stays one, so that it can choose a plural.
    fn written(self, value: Arg) -> FluentValue<'static> {
        match value {
            Arg::Integer(number) => number.into(),
            Arg::Text(text) => text.into(),
            Arg::Money(amount) => self.money(amount).into(),
            Arg::Rate(rate) => self.percent(rate).into(),
            Arg::Month(month) => self.month(month).into(),
            Arg::Date(day) => self.date(day).into(),
        }
    }
}

/// French and Catalan drop the vowel of *de* before the months that begin with one: `part d’octobre`.
fn elided(locale: Locale, text: String) -> String {
    let months: &[&str] = match locale {
        Locale::Fr => &["avril", "août", "octobre"],
        Locale::Ca => &["abril", "agost", "octubre"],
        Locale::Es | Locale::En => return text,
    };
    months
        .iter()
        .fold(text, |text, month| text.replace(&format!(" de {month}"), &format!(" d’{month}")))
}

/// Reads the texts of a language, which the build has already read once.
fn bundle(locale: Locale, source: &str) -> Bundle {
    let resource = FluentResource::try_new(source.to_owned())
        .map_err(|(_, problems)| problems)
        .expect("the build read this text without a problem");
    let language = locale.code().parse().expect("our codes are language identifiers");
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(match locale {
        Locale::Fr => |value, _| number(Locale::Fr, value),
        Locale::Es => |value, _| number(Locale::Es, value),
        Locale::Ca => |value, _| number(Locale::Ca, value),
        Locale::En => |value, _| number(Locale::En, value),
    }));
    bundle.add_resource(resource).expect("the build found no message twice");
    bundle
}

/// Whole numbers with the group marks of the language; the rest as Fluent writes it.
fn number(locale: Locale, value: &FluentValue<'_>) -> Option<String> {
    match value {
        // Counts come from `Arg::Integer`; `as_string` of a whole number has no point and no exponent.
        FluentValue::Number(number) => {
            number.as_string().parse().ok().map(|whole: i64| grouped(locale, whole))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_of_every_language_can_be_spoken() {
        for locale in Locale::ALL {
            for (key, variables) in MESSAGES {
                for value in [Arg::Integer(0), Arg::Integer(1), Arg::Integer(12_345), "x".into()] {
                    let values = variables.iter().map(|name| (*name, value.clone())).collect();
                    let text = T::new(locale).say(key, values);
                    assert!(!text.trim().is_empty(), "{locale}: {key}");
                    assert!(!text.contains('{'), "{locale}: {key}: {text}");
                }
            }
        }
    }

    #[test]
    fn a_month_that_begins_with_a_vowel_is_joined_to_what_stands_before() {
        let october: maillage_domain::period::Month = "2026-10".parse().unwrap();
        let say = |locale| T::new(locale).partner_check_sentence(october);
        assert_eq!(say(Locale::Fr), "Votre part d’octobre 2026 sera de");
        assert!(say(Locale::Ca).starts_with("La vostra part d’octubre"), "{}", say(Locale::Ca));
        assert_eq!(say(Locale::Es), "Su parte de octubre de 2026 será");
    }

    #[test]
    fn plurals_follow_the_language_and_numbers_are_grouped() {
        let (fr, en) = (T::new(Locale::Fr), T::new(Locale::En));
        assert_eq!(fr.count_results(0), "0 résultat");
        assert_eq!(en.count_results(0), "0 results");
        assert_eq!(en.count_results(1), "1 result");
        assert_eq!(fr.count_results(2_968), "2\u{202f}968 résultats");
        assert_eq!(T::new(Locale::Ca).count_results(2_968), "2.968 resultats");
        assert_eq!(T::new(Locale::Es).count_results(1), "1 resultado");
    }

    #[test]
    fn a_reference_speaks_as_its_value_does() {
        let t = T::new(Locale::En);
        let borrowed: &&usize = &&3;
        assert_eq!(t.count_results(borrowed), t.count_results(3));
    }
}
