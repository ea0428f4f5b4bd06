//! The part of the settings that says what yearly receipts are, and what an hour of the mission costs.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_app::access::organisation::{Effect, Organisation, ReceiptSettings};
use maillage_domain::collect::receipt::law::{ReceiptLaw, STATEMENT};
use maillage_domain::locale::Locale;
use maillage_i18n::T;

use super::{Part, text};
use crate::form::Form;
use crate::ui::{Choice, Field};

/// The field of an hour's words in a language.
fn effect_field(locale: Locale) -> &'static str {
    match locale {
        Locale::Fr => "effect_fr",
        Locale::Es => "effect_es",
        Locale::Ca => "effect_ca",
        Locale::En => "effect_en",
    }
}

/// The fields of an organisation, as the form has them.
pub(super) fn known(t: T, of: &Organisation) -> Vec<(&'static str, String)> {
    let settings = &of.receipts;
    let regime = if settings.quality.is_empty() {
        of.legal_regime.clone()
    } else {
        format!("{}/{}", of.legal_regime, settings.quality)
    };
    let mut known = vec![
        ("regime", regime),
        ("recognition", settings.recognition.clone()),
        ("signatory", settings.signatory.clone()),
        ("signatory_role", settings.signatory_role.clone()),
    ];
    if let Some(effect) = &of.effect {
        known.push(("effect_hour", t.amount(effect.hour)));
        known.extend(effect.of.iter().map(|(one, words)| (effect_field(*one), words.clone())));
    }
    known
}

/// What the organisation may choose: a statement of payments, or a law of its country with what it is
/// in it.
fn choices(t: T, country: &str, today: Date, present: &str) -> Vec<Choice> {
    let mut choices = vec![Choice::new(STATEMENT, t.access_receipt_statement(), present)];
    for law in ReceiptLaw::of_country(country, today) {
        for quality in &law.qualities {
            let words = t.access_receipt_tax(
                t.access_receipt_quality(quality.code.as_str()),
                quality.reference.as_str(),
            );
            choices.push(Choice::new(format!("{}/{}", law.code, quality.code), words, present));
        }
    }
    choices
}

/// The part with its heading.
pub(super) fn part(t: T, form: &Form, organisation: &Organisation, today: Date) -> Part {
    let optional = t.shell_optional();
    let present = form.value("regime");
    Part {
        title: t.access_receipt_title(),
        fields: vec![
            Field::radios(
                "regime",
                t.access_regime(),
                choices(t, &organisation.country, today, &present),
            )
            .with_hint(t.access_regime_hint())
            .with_error(form.error("regime")),
            text(t, form, "recognition", t.access_recognition())
                .with_hint(t.access_recognition_hint())
                .optional(&optional),
            text(t, form, "signatory", t.access_signatory()).optional(&optional),
            text(t, form, "signatory_role", t.access_signatory_role()).optional(&optional),
        ],
    }
}

/// What an hour costs, and an hour of what.
pub(super) fn effect_part(t: T, form: &Form) -> Part {
    let optional = t.shell_optional();
    let mut fields = vec![
        Field::money("effect_hour", t.access_effect_hour(), form.value("effect_hour"))
            .with_hint(t.access_effect_hint())
            .optional(&optional)
            .with_error(form.error("effect_hour")),
    ];
    fields.extend(Locale::ALL.into_iter().map(|one| {
        let example = T::new(one).access_effect_example();
        text(t, form, effect_field(one), t.access_effect_of(one.own_name()))
            .with_hint(t.access_effect_of_hint(example))
            .optional(&optional)
    }));
    Part { title: t.access_effect_title(), fields }
}

/// What was chosen: the law's code and what is said with it.
pub(super) fn parse(
    form: &mut Form,
    country: &str,
    today: Date,
) -> Option<(String, ReceiptSettings)> {
    let t = form.t();
    let word = form.text("regime", 80);
    let recognition = form.text("recognition", 200);
    let signatory = form.text("signatory", 120);
    let signatory_role = form.text("signatory_role", 120);
    let word = word?;
    let (code, quality) = word.split_once('/').unwrap_or((&word, ""));
    let is_known = word == STATEMENT
        || ReceiptLaw::of(code, today)
            .is_some_and(|law| law.country == country && law.quality(quality).is_some());
    if !is_known {
        form.refuse("regime", t.field_choice_invalid());
        return None;
    }
    let settings = ReceiptSettings {
        quality: quality.to_owned(),
        recognition: recognition?,
        signatory: signatory?,
        signatory_role: signatory_role?,
    };
    Some((code.to_owned(), settings))
}

/// What an hour costs; nothing when the field is empty. Words without a cost are sent back.
pub(super) fn parse_effect(form: &mut Form) -> Option<Option<Effect>> {
    let t = form.t();
    let mut of = BTreeMap::new();
    for locale in Locale::ALL {
        let words = form.text(effect_field(locale), 80)?;
        if !words.is_empty() {
            of.insert(locale, words);
        }
    }
    if form.value("effect_hour").trim().is_empty() {
        if of.is_empty() {
            return Some(None);
        }
        form.refuse("effect_hour", t.access_effect_missing());
        return None;
    }
    let hour = form.amount("effect_hour")?;
    if !hour.is_positive() {
        form.refuse("effect_hour", t.access_effect_missing());
        return None;
    }
    Some(Some(Effect { hour, of }))
}
