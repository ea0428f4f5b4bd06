//! What the Fluent files say, checked: the same messages with the same variables in every language.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Message, Pattern, PatternElement,
};
use fluent_syntax::parser;

/// The languages of the screens, as folder names under `locales/`.
pub(crate) const LANGUAGES: [&str; 4] = ["fr", "es", "ca", "en"];

/// One file of one language.
pub(crate) struct Source {
    pub(crate) language: String,
    pub(crate) file: String,
    pub(crate) text: String,
}

/// A message as all languages write it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Spoken {
    /// The file in which every language keeps it, such as `collect.ftl`.
    pub(crate) file: String,
    /// Its variables, in alphabetical order; those of the messages that it includes too.
    pub(crate) variables: BTreeSet<String>,
    /// The English text, for the documentation of the generated method.
    pub(crate) english: String,
}

/// All messages by key.
#[derive(Debug)]
pub(crate) struct Catalogue {
    pub(crate) messages: BTreeMap<String, Spoken>,
}

/// One message in one language, before its references are followed.
struct Written {
    file: String,
    text: String,
    variables: BTreeSet<String>,
    messages: BTreeSet<String>,
    terms: BTreeSet<String>,
}

/// The messages and terms of one language.
#[derive(Default)]
struct Language {
    messages: BTreeMap<String, Written>,
    terms: BTreeMap<String, Written>,
}

impl Catalogue {
    /// Reads every file and compares the languages.
    ///
    /// # Errors
    /// One sentence for each thing wrong, naming file and key.
    pub(crate) fn read(sources: &[Source]) -> Result<Self, Vec<String>> {
        let mut problems = Vec::new();
        let mut languages: BTreeMap<&str, Language> =
            LANGUAGES.iter().map(|code| (*code, Language::default())).collect();
        for source in sources {
            if let Some(language) = languages.get_mut(source.language.as_str()) {
                language.read(source, &mut problems);
            }
        }
        for (code, language) in &languages {
            language.check_references(code, &mut problems);
        }
        if !problems.is_empty() {
            return Err(problems);
        }
        let messages = compare(&languages, &mut problems);
        if problems.is_empty() { Ok(Self { messages }) } else { Err(problems) }
    }
}

/// The messages that all languages share, and a problem for each that they do not.
fn compare(
    languages: &BTreeMap<&str, Language>,
    problems: &mut Vec<String>,
) -> BTreeMap<String, Spoken> {
    let mut first_seen: BTreeMap<&str, (&str, &Written)> = BTreeMap::new();
    for code in LANGUAGES {
        for (key, written) in &languages[code].messages {
            first_seen.entry(key).or_insert((code, written));
        }
    }
    let mut messages = BTreeMap::new();
    let mut methods: BTreeMap<String, &str> = BTreeMap::new();
    for (key, (reference, written)) in first_seen {
        if let Some(other) = methods.insert(key.replace('-', "_"), key) {
            problems.push(format!("`{key}` and `{other}` would become one method: rename one"));
        }
        let expected = languages[reference].variables_of(key);
        for code in LANGUAGES {
            match languages[code].messages.get(key) {
                None => problems.push(format!(
                    "locales/{code}/{}: `{key}` is missing (locales/{reference}/{} has it)",
                    written.file, written.file
                )),
                Some(here) if here.file != written.file => problems.push(format!(
                    "locales/{code}/{}: `{key}` stands in {} in locales/{reference}",
                    here.file, written.file
                )),
                Some(here) => {
                    let found = languages[code].variables_of(key);
                    if found != expected {
                        problems.push(format!(
                            "locales/{code}/{}: `{key}` uses {}, locales/{reference} uses {}",
                            here.file,
                            named(&found),
                            named(&expected)
                        ));
                    }
                }
            }
        }
        let english = languages["en"].messages.get(key).map_or("", |m| m.text.as_str());
        messages.insert(
            key.to_owned(),
            Spoken { file: written.file.clone(), variables: expected, english: english.to_owned() },
        );
    }
    messages
}

fn named(variables: &BTreeSet<String>) -> String {
    if variables.is_empty() {
        return "no variable".to_owned();
    }
    variables.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ")
}

impl Language {
    fn read(&mut self, source: &Source, problems: &mut Vec<String>) {
        let place = format!("locales/{}/{}", source.language, source.file);
        let resource = match parser::parse(source.text.as_str()) {
            Ok(resource) => resource,
            Err((resource, errors)) => {
                for error in errors {
                    // The parser notices late; the entry begins where its slice does.
                    let start = error.slice.as_ref().unwrap_or(&error.pos).start;
                    let (before, entry) = source.text.split_at(start.min(source.text.len()));
                    let line = before.matches('\n').count() + 1;
                    let key = entry.split_whitespace().next().unwrap_or_default();
                    problems.push(format!("{place}:{line}: `{key}`: {error}"));
                }
                resource
            }
        };
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => self.read_message(message, source, &place, problems),
                Entry::Term(term) => {
                    let written = Written::of(&term.value, source);
                    let key = term.id.name.to_owned();
                    if !written.variables.is_empty() {
                        problems.push(format!("{place}: the term `-{key}` may not use variables"));
                    }
                    if self.terms.insert(key.clone(), written).is_some() {
                        problems.push(format!("{place}: the term `-{key}` is written twice"));
                    }
                }
                Entry::Comment(_)
                | Entry::GroupComment(_)
                | Entry::ResourceComment(_)
                | Entry::Junk { .. } => {}
            }
        }
    }

    fn read_message(
        &mut self,
        message: &Message<&str>,
        source: &Source,
        place: &str,
        problems: &mut Vec<String>,
    ) {
        let key = message.id.name;
        if !is_plain_key(key) {
            problems.push(format!(
                "{place}: `{key}` must be lower-case words joined by hyphens, and no word of Rust"
            ));
        }
        if !message.attributes.is_empty() {
            problems.push(format!("{place}: `{key}` has an attribute; write a message of its own"));
        }
        let Some(value) = &message.value else {
            problems.push(format!("{place}: `{key}` has no text"));
            return;
        };
        let written = Written::of(value, source);
        for variable in &written.variables {
            if !is_plain_key(variable) {
                problems.push(format!("{place}: `{key}`: `${variable}` is no plain name"));
            }
        }
        if let Some(earlier) = self.messages.insert(key.to_owned(), written) {
            problems.push(format!("{place}: `{key}` is written twice (also in {})", earlier.file));
        }
    }

    /// Every message or term that is referred to exists, and none leads back to itself.
    fn check_references(&self, code: &str, problems: &mut Vec<String>) {
        for (key, written) in self.messages.iter().chain(&self.terms) {
            let place = format!("locales/{code}/{}", written.file);
            for message in &written.messages {
                if message.contains(' ') {
                    problems.push(format!("{place}: `{key}` uses {message}, which we do not have"));
                } else if !self.messages.contains_key(message) {
                    problems
                        .push(format!("{place}: `{key}` refers to `{message}`: no such message"));
                } else if self.reachable(message).contains(key.as_str()) {
                    problems.push(format!("{place}: `{key}` leads back to itself by `{message}`"));
                }
            }
            for term in &written.terms {
                if !self.terms.contains_key(term) {
                    problems.push(format!("{place}: `{key}` refers to `-{term}`: no such term"));
                } else if term == key {
                    problems.push(format!("{place}: the term `-{key}` refers to itself"));
                }
            }
        }
    }

    /// The message and all that it includes, directly or not.
    fn reachable<'a>(&'a self, key: &'a str) -> BTreeSet<&'a str> {
        let mut seen = BTreeSet::new();
        let mut open = vec![key];
        while let Some(key) = open.pop() {
            if seen.insert(key)
                && let Some(written) = self.messages.get(key)
            {
                open.extend(written.messages.iter().map(String::as_str));
            }
        }
        seen
    }

    /// The variables of a message, with those of the messages that it includes.
    fn variables_of(&self, key: &str) -> BTreeSet<String> {
        self.reachable(key)
            .into_iter()
            .filter_map(|key| self.messages.get(key))
            .flat_map(|written| written.variables.iter().cloned())
            .collect()
    }
}

impl Written {
    fn of(pattern: &Pattern<&str>, source: &Source) -> Self {
        let mut written = Self {
            file: source.file.clone(),
            text: String::new(),
            variables: BTreeSet::new(),
            messages: BTreeSet::new(),
            terms: BTreeSet::new(),
        };
        written.pattern(pattern, true);
        written
    }

    /// Notes what the pattern refers to; with `shown`, writes its text for the documentation too,
    /// a choice by its default variant.
    fn pattern(&mut self, pattern: &Pattern<&str>, shown: bool) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    if shown {
                        self.text.push_str(value);
                    }
                }
                PatternElement::Placeable { expression } => self.expression(expression, shown),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>, shown: bool) {
        match expression {
            Expression::Inline(inline) => self.inline(inline, shown),
            Expression::Select { selector, variants } => {
                self.inline(selector, false);
                for variant in variants {
                    self.pattern(&variant.value, shown && variant.default);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>, shown: bool) {
        let shown_as = match inline {
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => (*value).to_owned(),
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
                format!("{{{}}}", id.name)
            }
            InlineExpression::MessageReference { id, attribute } => {
                let name = if attribute.is_some() {
                    format!("the attribute of {}", id.name)
                } else {
                    id.name.to_owned()
                };
                self.messages.insert(name);
                format!("{{{}}}", id.name)
            }
            InlineExpression::TermReference { id, arguments, .. } => {
                self.terms.insert(id.name.to_owned());
                self.arguments(arguments.as_ref());
                format!("{{-{}}}", id.name)
            }
            InlineExpression::FunctionReference { id, arguments } => {
                self.messages.insert(format!("the function {}", id.name));
                self.arguments(Some(arguments));
                format!("{{{}()}}", id.name)
            }
            InlineExpression::Placeable { expression } => {
                self.expression(expression, shown);
                return;
            }
        };
        if shown {
            self.text.push_str(&shown_as);
        }
    }

    fn arguments(&mut self, arguments: Option<&CallArguments<&str>>) {
        for argument in arguments.into_iter().flat_map(|call| &call.positional) {
            self.inline(argument, false);
        }
    }
}

/// Words that Rust keeps for itself, or that every method already has a meaning for.
const RUST_WORDS: [&str; 36] = [
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
    "do", "dyn", "else", "enum", "extern", "final", "fn", "for", "gen", "if", "impl", "in", "let",
    "loop", "match", "mod", "move", "mut", "return", "self", "static", "struct", "trait", "try",
    "type", "use",
];

/// Lower-case ASCII words joined by single hyphens, that Rust can take as a name.
fn is_plain_key(key: &str) -> bool {
    let plain = key.split(['-', '_']).all(|word| {
        !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    });
    plain && !RUST_WORDS.contains(&key)
}
