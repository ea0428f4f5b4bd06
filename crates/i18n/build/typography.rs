//! Right typography whatever key was pressed: hard spaces and apostrophes are set when building.

/// The text of a Fluent file with the hard spaces and apostrophes of its language.
///
/// None of the signs touched belongs to the syntax of Fluent when it stands after a space or between
/// letters, so the whole file can be treated at once.
pub(crate) fn set(language: &str, text: &str) -> String {
    let mut set = String::with_capacity(text.len() + 64);
    let characters: Vec<char> = text.chars().collect();
    for (at, &character) in characters.iter().enumerate() {
        let before = at.checked_sub(1).map_or('\n', |before| characters[before]);
        let after = characters.get(at + 1).copied().unwrap_or('\n');
        set.push(match character {
            ' ' => hard_space(language, before, after),
            '\'' if joins(before, after) => '’',
            other => other,
        });
    }
    set.replace("...", "…")
}

/// The space to write between two characters.
///
/// French keeps a narrow no-break space before `;`, `!` and `?`, and a no-break space before `:`, `%`, `€`
/// and inside `« »` (Lexique des règles typographiques en usage à l'Imprimerie nationale); Spanish and
/// Catalan keep a no-break space before `%` and `€` (Ortografía de la lengua española; Institut
/// d'Estudis Catalans); English writes none of them.
fn hard_space(language: &str, before: char, after: char) -> char {
    match (language, before, after) {
        ("fr", _, ';' | '!' | '?') => '\u{202f}',
        ("fr", _, ':' | '»') | ("fr", '«', _) => '\u{a0}',
        ("fr" | "es" | "ca", _, '%' | '€') => '\u{a0}',
        _ => ' ',
    }
}

/// Whether the typewriter's apostrophe between these two joins a word: `l'atelier`, `l'{ $name }`.
fn joins(before: char, after: char) -> bool {
    (before.is_alphabetic() || before == '}') && (after.is_alphanumeric() || after == '{')
}
