//! Lengths, words that mean unfinished work, and one place for each business word.

use std::collections::BTreeMap;

use super::Text;

/// A file of code longer than this, tests left out, holds more than one idea.
const LONGEST: usize = 500;

/// What an unfinished thing says of itself. Written in two halves, so that this file may stand.
const UNFINISHED: [&str; 7] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("XX", "X:"),
    concat!("HA", "CK:"),
    concat!("lorem ", "ipsum"),
    concat!("coming ", "soon"),
    concat!("not implemented ", "yet"),
];

/// The seven verbs, whose rooms stand on every floor, and the room of those who sign in.
const ROOMS: [&str; 8] =
    ["identify", "engage", "agree", "collect", "campaign", "accompany", "prove", "access"];

/// File names that are no business words: each folder may have its own.
const COMMON: [&str; 16] = [
    "mod", "lib", "main", "tests", "error", "view", "list", "show", "edit", "form", "home",
    "sample", "words", "settings", "paper", "import",
];

pub(super) fn check(texts: &[Text], problems: &mut Vec<String>) {
    let mut rooms: BTreeMap<&str, BTreeMap<&str, &str>> = BTreeMap::new();
    for text in texts {
        let path = &text.path;
        let is_test = path.contains("/tests/") || path.contains("/test/");
        if text.is("rs") && !is_test {
            let lines = without_tests(&text.text);
            if lines > LONGEST {
                problems.push(format!(
                    "{path}: {lines} lines without tests; split it by idea at {LONGEST}"
                ));
            }
            if let Some((room, word)) = room_of(path) {
                rooms.entry(word).or_default().entry(room).or_insert(path);
            }
        }
        for (at, line) in text.text.lines().enumerate() {
            let lower = line.to_lowercase();
            for word in UNFINISHED {
                // A word all in capitals is looked for as it is: Spanish writes « todo ».
                let found = if word.chars().any(char::is_lowercase) {
                    lower.contains(word)
                } else {
                    line.contains(word)
                };
                if found {
                    problems
                        .push(format!("{path}:{}: `{word}`: finish it or leave it out", at + 1));
                }
            }
            if text.is("rs") && line.trim_start().starts_with(concat!("#[ig", "nore")) {
                problems.push(format!("{path}:{}: a test that is not run is no test", at + 1));
            }
        }
    }
    for (word, places) in rooms.into_iter().filter(|(_, places)| places.len() > 1) {
        let places: Vec<&str> = places.into_values().collect();
        problems.push(format!(
            "`{word}` stands in several rooms; one word has one place on every floor: {}",
            places.join(", ")
        ));
    }
}

/// The lines before the tests at the end of a file.
fn without_tests(text: &str) -> usize {
    let tests = text.find("\n#[cfg(test)]\nmod ").map_or(text.len(), |at| at + 1);
    text[..tests].lines().count()
}

/// The room and the word of `crates/web/src/staff/collect/due.rs`: `collect` and `due`.
fn room_of(path: &str) -> Option<(&str, &str)> {
    let (_, inside) = path.strip_prefix("crates/")?.split_once("/src/")?;
    let mut parts = inside.rsplit('/');
    let word = parts.next()?.strip_suffix(".rs")?;
    // The room is the innermost verb above the file: `collect/due/letter.rs` is about `letter` in `collect`.
    let room = parts.find_map(|part| ROOMS.iter().find(|room| **room == part))?;
    (!COMMON.contains(&word) && !ROOMS.contains(&word)).then_some((*room, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(files: &[(&str, &str)]) -> Vec<String> {
        let texts: Vec<Text> = files
            .iter()
            .map(|(path, text)| Text { path: (*path).to_owned(), text: (*text).to_owned() })
            .collect();
        let mut problems = Vec::new();
        check(&texts, &mut problems);
        problems
    }

    #[test]
    fn a_word_has_one_room_on_every_floor() {
        let good =
            [("crates/domain/src/collect/due.rs", ""), ("crates/web/src/staff/collect/due.rs", "")];
        assert!(told(&good).is_empty());
        let bad =
            [("crates/domain/src/collect/due.rs", ""), ("crates/web/src/staff/agree/due.rs", "")];
        assert_eq!(told(&bad).len(), 1);
    }

    #[test]
    fn tests_do_not_count_as_length() {
        let code = "fn f() {}\n".repeat(500);
        let tested = format!("{code}\n#[cfg(test)]\nmod tests {{\n{code}}}\n");
        assert_eq!(told(&[("crates/app/src/lib.rs", &tested)]).len(), 1);
        let shorter = tested.replacen("fn f() {}\n", "", 1);
        assert!(told(&[("crates/app/src/lib.rs", &shorter)]).is_empty());
    }

    #[test]
    fn unfinished_work_is_named() {
        let line = concat!("// TO", "DO: later\n");
        assert_eq!(told(&[("crates/app/src/lib.rs", line)]).len(), 1);
        assert!(told(&[("locales/es/common.ftl", "show-all = Ver todo\n")]).is_empty());
    }
}
