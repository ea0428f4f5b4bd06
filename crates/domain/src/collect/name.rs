//! How alike two names are, as banks and people write them.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Words that say the legal form, not the name.
const LEGAL_FORMS: [&str; 22] = [
    "sa", "sas", "sasu", "sarl", "eurl", "sci", "scop", "snc", "sl", "slu", "sll", "sccl", "scp",
    "cb", "ltd", "gmbh", "srl", "societe", "ste", "m", "mme", "monsieur",
];

/// The words of a name: lower case, without accents, punctuation and legal forms, in order of the
/// alphabet, each once. Dotted forms (`S.L.`) count as one word.
#[must_use]
pub fn name_tokens(name: &str) -> Vec<String> {
    let plain: String = name
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !matches!(c, '.' | '\'' | '’'))
        .flat_map(char::to_lowercase)
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    let mut tokens: Vec<String> =
        plain.split_whitespace().filter(|t| !LEGAL_FORMS.contains(t)).map(str::to_owned).collect();
    tokens.sort_unstable();
    tokens.dedup();
    tokens
}

/// How alike two names are, in thousandths: the letters of the words they share, counted in both,
/// over the letters of both (the coefficient of Dice, by letters). A word also counts as shared when
/// one is the beginning of the other, four letters at least: banks cut names. 1,000 means the same
/// words; 0 means none, or an empty name.
#[must_use]
pub fn similarity_permille(one: &str, other: &str) -> u16 {
    let (one, other) = (name_tokens(one), name_tokens(other));
    let letters = |tokens: &[String]| tokens.iter().map(|t| t.chars().count()).sum::<usize>();
    let total = letters(&one) + letters(&other);
    if one.is_empty() || other.is_empty() {
        return 0;
    }
    let mut left = other.clone();
    let mut shared = 0;
    for token in &one {
        let Some(at) = best_fit(token, &left) else { continue };
        let found = left.swap_remove(at);
        shared += token.chars().count() + found.chars().count();
        left.sort_unstable();
    }
    u16::try_from(shared * 1_000 / total).expect("shared letters are at most all")
}

/// The place of the same word, or else of the longest that begins it or that it begins.
fn best_fit(token: &str, among: &[String]) -> Option<usize> {
    if let Some(at) = among.iter().position(|other| other == token) {
        return Some(at);
    }
    among
        .iter()
        .enumerate()
        .filter(|(_, other)| {
            let short = token.chars().count().min(other.chars().count());
            short >= 4 && (other.starts_with(token) || token.starts_with(other.as_str()))
        })
        .max_by_key(|(at, other)| (other.len(), usize::MAX - at))
        .map(|(at, _)| at)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn case_accents_order_and_legal_forms_do_not_matter() {
        for (one, other) in [
            ("Forn Núria, S.L.", "FORN NURIA SL"),
            ("Vidal Ferrer Marta", "Marta Vidal i Ferrer"),
            ("Café de l’Àngel", "CAFE DE LANGEL"),
        ] {
            assert!(similarity_permille(one, other) >= 900, "{one} / {other}");
        }
    }

    #[test]
    fn cut_names_are_alike_and_others_are_not() {
        assert!(similarity_permille("Perruqueria Montserrat Roca", "PERRUQUERIA MONTSER") >= 700);
        assert!(similarity_permille("Bar Sol", "Bar Lluna") < 500);
        assert_eq!(similarity_permille("S.L.", "S.L."), 0);
    }

    proptest! {
        #[test]
        fn a_name_is_itself_and_likeness_stays_in_range(one in "\\PC{0,30}", other in "\\PC{0,30}") {
            let alike = similarity_permille(&one, &other);
            prop_assert!(alike <= 1_000);
            let own = similarity_permille(&one, &one);
            prop_assert_eq!(own, if name_tokens(&one).is_empty() { 0 } else { 1_000 });
        }
    }
}
