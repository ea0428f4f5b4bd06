//! What the build refuses in a Fluent file, and what it sets right.

#![expect(dead_code, reason = "the build script uses the parts that these tests leave out")]

#[path = "../build/catalogue.rs"]
mod catalogue;
#[path = "../build/generate.rs"]
mod generate;
#[path = "../build/typography.rs"]
mod typography;

use catalogue::{Catalogue, LANGUAGES, Source};

/// The same text in four languages, but for one.
fn sources(common: &str, odd: Option<(&str, &str)>) -> Vec<Source> {
    LANGUAGES
        .iter()
        .map(|language| Source {
            language: (*language).to_owned(),
            file: "collect.ftl".to_owned(),
            text: match odd {
                Some((odd, text)) if odd == *language => text.to_owned(),
                _ => common.to_owned(),
            },
        })
        .collect()
}

fn problem(common: &str, odd: Option<(&str, &str)>) -> String {
    Catalogue::read(&sources(common, odd)).expect_err("a problem").join("\n")
}

#[test]
fn a_message_that_one_language_lacks_is_named_with_its_file() {
    let told = problem("due = Due\nlate = Late\n", Some(("ca", "due = Degut\n")));
    assert_eq!(told, "locales/ca/collect.ftl: `late` is missing (locales/fr/collect.ftl has it)");
}

#[test]
fn a_message_that_only_one_language_has_is_missing_from_the_others() {
    let told = problem("due = Due\n", Some(("en", "due = Due\nlate = Late\n")));
    assert_eq!(told.lines().count(), 3, "{told}");
}

#[test]
fn other_variables_are_told() {
    let told = problem("due = { $amount }\n", Some(("es", "due = { $sum } { $day }\n")));
    assert_eq!(told, "locales/es/collect.ftl: `due` uses $day, $sum, locales/fr uses $amount");
}

#[test]
fn a_variable_of_an_included_message_counts() {
    let text = "who = { $name }\ndue = { who }: { $amount }\n";
    let read = Catalogue::read(&sources(text, None)).expect("a catalogue");
    let variables: Vec<_> = read.messages["due"].variables.iter().map(String::as_str).collect();
    assert_eq!(variables, ["amount", "name"]);
}

#[test]
fn what_cannot_be_read_has_its_line() {
    let told = problem("due = Due\n", Some(("en", "due = Due\n\nlate = { $x\n")));
    assert!(told.starts_with("locales/en/collect.ftl:3: `late`: "), "{told}");
}

#[test]
fn doubles_loops_and_unknown_references_are_refused() {
    for (text, part) in [
        ("due = A\ndue = B\n", "`due` is written twice"),
        ("a = { b }\nb = { a }\n", "leads back to itself"),
        ("a = { nothing }\n", "no such message"),
        ("a = { -nothing }\n", "no such term"),
        ("a = { NUMBER($x) }\n", "the function NUMBER"),
        ("a = A\n  .title = B\n", "has an attribute"),
        ("return = A\n", "no word of Rust"),
        ("Due = A\n", "lower-case"),
        ("a-b = A\na_b = B\n", "would become one method"),
    ] {
        let told = problem(text, None);
        assert!(told.contains(part), "{text}: {told}");
    }
}

#[test]
fn a_method_is_made_for_each_message() {
    let text = "due-title = Due of { $name }: { $amount }\nplain = Plain\n";
    let code = generate::methods(&Catalogue::read(&sources(text, None)).expect("a catalogue"));
    assert!(code.contains(
        "pub fn due_title(&self, amount: impl Into<Arg>, name: impl Into<Arg>) -> String"
    ));
    assert!(code.contains("English: `Due of {name}: {amount}` (collect.ftl)."));
    assert!(code.contains("(\"plain\", &[]),"));
}

#[test]
fn french_gets_its_hard_spaces_and_every_language_its_apostrophes() {
    assert_eq!(
        typography::set("fr", "a = L'atelier de l'{ $name } : « oui » ! 7 %\n"),
        "a = L’atelier de l’{ $name }\u{a0}: «\u{a0}oui\u{a0}»\u{202f}! 7\u{a0}%\n"
    );
    assert_eq!(typography::set("en", "a = Don't: 7 %...\n"), "a = Don’t: 7 %…\n");
    assert_eq!(typography::set("es", "a = 7 % ¿Sí?\n"), "a = 7\u{a0}% ¿Sí?\n");
}
