//! The words of charts: the same files as those of the templates, read here.

use std::collections::HashMap;
use std::sync::LazyLock;

use maillage_domain::locale::Locale;

use crate::press::TEMPLATES;

/// The words of one language.
#[derive(Clone, Copy)]
pub(crate) struct Vocabulary<'a> {
    pub(crate) locale: Locale,
    words: &'static HashMap<String, String>,
    /// What begins the ids inside pictures.
    pub(crate) id: &'a str,
}

static WORDS: LazyLock<HashMap<Locale, HashMap<String, String>>> =
    LazyLock::new(|| Locale::ALL.into_iter().map(|locale| (locale, read(locale))).collect());

fn read(locale: Locale) -> HashMap<String, String> {
    let path = format!("/chart/{locale}.toml");
    let (_, text) =
        TEMPLATES.iter().find(|(known, _)| *known == path).expect("the file is in the list");
    let table: toml::Table = text.parse().expect("a test reads every file of words");
    let mut words = HashMap::new();
    for (section, value) in table {
        let entries = value.as_table().into_iter().flatten();
        for (key, value) in entries {
            let text = value.as_str().expect("words are texts").to_owned();
            words.insert(format!("{section}.{key}"), text);
        }
    }
    words
}

impl<'a> Vocabulary<'a> {
    pub(crate) fn of(locale: Locale) -> Self {
        Self { locale, words: &WORDS[&locale], id: "chart" }
    }

    pub(crate) fn named(self, id: &'a str) -> Self {
        Self { id, ..self }
    }

    /// A word; keys are written in this folder, and a test draws every chart in every language.
    pub(crate) fn word(&self, key: &str) -> &'static str {
        self.words.get(key).map_or("", String::as_str)
    }

    /// A word with its blanks filled.
    pub(crate) fn filled(&self, key: &str, values: &[(&str, &str)]) -> String {
        let mut out = String::new();
        let mut rest = self.word(key);
        while let Some((before, after)) = rest.split_once('{') {
            let (name, behind) = after.split_once('}').unwrap_or((after, ""));
            out.push_str(before);
            let value = values.iter().find(|(known, _)| *known == name);
            out.push_str(value.map_or("", |(_, value)| value));
            rest = behind;
        }
        out.push_str(rest);
        out
    }
}
