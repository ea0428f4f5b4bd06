//! The language in which commands report: the one of `--lang`, else the terminal's, else English. Never the
//! organisation's: who sits at the machine may be somebody else.

use maillage_domain::locale::Locale;
use maillage_i18n::T;

use crate::arguments::Global;

/// The voice in which a command reports.
pub(crate) fn voice(global: &Global) -> T {
    T::new(global.lang.unwrap_or_else(|| of_terminal(|name| std::env::var(name).ok())))
}

/// What POSIX says of the language of messages: the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is
/// set decides, and a language that is not spoken here becomes English.
fn of_terminal(variable: impl Fn(&str) -> Option<String>) -> Locale {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .into_iter()
        .filter_map(variable)
        .find(|value| !value.is_empty())
        .and_then(|value| value.parse().ok())
        .unwrap_or(Locale::En)
}

/// A language as it is typed.
pub(crate) fn parse(text: &str) -> Result<Locale, String> {
    text.parse().map_err(|_| "give fr, es, ca or en".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_variable_that_is_set_decides_and_what_is_not_spoken_is_english() {
        let with = |set: &[(&str, &str)]| {
            of_terminal(|name| {
                set.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            })
        };
        assert_eq!(with(&[]), Locale::En);
        assert_eq!(with(&[("LANG", "ca_ES.UTF-8")]), Locale::Ca);
        assert_eq!(with(&[("LANG", "ca_ES.UTF-8"), ("LC_MESSAGES", "fr_FR")]), Locale::Fr);
        assert_eq!(with(&[("LANG", "ca_ES"), ("LC_ALL", "C.UTF-8")]), Locale::En);
        assert_eq!(with(&[("LANG", "es"), ("LC_ALL", "")]), Locale::Es);
        assert_eq!(with(&[("LANG", "de_DE.UTF-8")]), Locale::En);
    }
}
