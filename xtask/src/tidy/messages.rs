//! A message that nobody says is removed. That none is missing, the build of `maillage-i18n` proves.

use std::collections::BTreeSet;

use super::Text;

pub(super) fn check(texts: &[Text], problems: &mut Vec<String>) {
    let mut said = BTreeSet::new();
    let mut included = BTreeSet::new();
    let mut groups = BTreeSet::new();
    for text in texts {
        let is_code = text.is("rs") || text.is("html") || text.is("txt");
        if is_code && text.path.starts_with("crates/") {
            said.extend(calls(&text.text));
            groups.extend(named_groups(&text.text));
        }
        if text.is("ftl") && text.path.starts_with("locales/") {
            included.extend(inclusions(&text.text));
        }
    }
    // All languages have the same messages, so one stands for all.
    for text in texts.iter().filter(|text| text.is("ftl") && text.path.starts_with("locales/en/")) {
        for (line, key) in keys(&text.text) {
            let is_said = said.contains(key.replace('-', "_").as_str())
                || included.contains(key)
                || key.match_indices('-').any(|(at, _)| groups.contains(&key[..at]));
            if !is_said {
                problems.push(format!("{}:{line}: nobody says `{key}`", text.path));
            }
        }
    }
}

/// The keys of the messages of a Fluent file, with their lines.
fn keys(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines().enumerate().filter_map(|(at, line)| {
        let (key, _) = line.split_once('=')?;
        let key = key.trim_end();
        let is_key = key.starts_with(|c: char| c.is_ascii_lowercase())
            && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
        is_key.then_some((at + 1, key))
    })
}

/// The groups whose messages are said by a stored word, in a file that calls `named`: each text that is
/// an argument there and not the last one.
fn named_groups(text: &str) -> impl Iterator<Item = &str> {
    let parts = if text.contains(".named(") { text } else { "" };
    parts.split('"').skip(1).zip(parts.split('"').skip(2)).filter_map(|(word, after)| {
        let is_word = !word.is_empty() && word.chars().all(|c| c == '-' || c.is_ascii_lowercase());
        (is_word && after.starts_with(',')).then_some(word)
    })
}

/// The names that stand between `.` or `::` and `(`, or that are named as `T::name`.
fn calls(text: &str) -> impl Iterator<Item = &str> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.split(['.', ':']).filter_map(move |rest| {
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        (end > 0).then_some(&rest[..end])
    })
}

/// The messages that other messages include: `{ other-key }`.
fn inclusions(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| {
        let name = rest.split('}').next()?.trim();
        name.starts_with(|c: char| c.is_ascii_lowercase()).then_some(name)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(code: &str, messages: &str) -> Vec<String> {
        let text = |path: &str, text: &str| Text { path: path.to_owned(), text: text.to_owned() };
        let mut problems = Vec::new();
        let texts =
            [text("crates/web/templates/a.html", code), text("locales/en/collect.ftl", messages)];
        check(&texts, &mut problems);
        problems
    }

    #[test]
    fn a_message_is_said_by_a_page_or_by_another_message() {
        assert!(told("{{ t.due_title(name) }}", "due-title = Due of { $name }\n").is_empty());
        assert!(told("{{ t.due() }}", "due = { who }\nwho = You\n").is_empty());
    }

    #[test]
    fn a_message_of_a_group_is_said_by_its_stored_word() {
        let code = "t.named(group, stored); word(t, \"trade\", trade.code())";
        assert!(told(code, "trade-bakery = Bakery\n").is_empty());
        assert_eq!(told("word(t, \"trade\", code)", "trade-bakery = Bakery\n").len(), 1);
    }

    #[test]
    fn a_message_that_nobody_says_is_named_with_its_line() {
        assert_eq!(
            told("{{ t.due() }}", "due = Due\n\nlate = Late\n"),
            ["locales/en/collect.ftl:3: nobody says `late`"]
        );
    }
}
