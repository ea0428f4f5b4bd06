//! Form fields: label above, hint below the label, error beside the field, nothing typed ever lost.

use askama::Template;
use maillage_domain::locale::Locale;

use super::safe_html;

/// One way to answer a select or a group of radio buttons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A line below the label; may be empty. Radio buttons show it, selects do not.
    pub hint: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

impl Choice {
    /// A choice that is chosen when its value is the present one.
    #[must_use]
    pub fn new(value: impl Into<String>, label: impl Into<String>, present: &str) -> Self {
        let value = value.into();
        Self { chosen: value == present, value, label: label.into(), hint: String::new() }
    }

    /// With a line below the label.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }
}

/// How a field is filled.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    Input { kind: &'static str, mode: &'static str, short: bool },
    Affix { mode: &'static str, unit: String },
    Area { rows: u8 },
    Select(Vec<Choice>),
    Radios(Vec<Choice>),
    Checkbox,
    File { accept: String, many: bool },
}

/// One field of a form. Build it with the constructor of its kind, then add what it needs.
///
/// `value` is what the person typed, as typed, so that a refused form comes back full.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/field.html")]
pub struct Field {
    name: String,
    label: String,
    value: String,
    hint: String,
    error: Option<String>,
    optional: Option<String>,
    autocomplete: Option<&'static str>,
    autofocus: bool,
    language: Option<Locale>,
    kind: Kind,
}

impl Field {
    fn of(name: &str, label: impl Into<String>, value: impl Into<String>, kind: Kind) -> Self {
        Self {
            name: name.to_owned(),
            label: label.into(),
            value: value.into(),
            hint: String::new(),
            error: None,
            optional: None,
            autocomplete: None,
            autofocus: false,
            language: None,
            kind,
        }
    }

    fn input(
        name: &str,
        label: impl Into<String>,
        value: impl Into<String>,
        kind: &'static str,
        mode: &'static str,
        short: bool,
    ) -> Self {
        Self::of(name, label, value, Kind::Input { kind, mode, short })
    }

    /// One line of text.
    #[must_use]
    pub fn text(name: &str, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::input(name, label, value, "text", "", false)
    }

    /// An e-mail address.
    #[must_use]
    pub fn email(name: &str, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::input(name, label, value, "email", "email", false).completed_by("email")
    }

    /// A telephone number.
    #[must_use]
    pub fn phone(name: &str, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::input(name, label, value, "tel", "tel", false).completed_by("tel")
    }

    /// A password. Its value never comes back to the page. `autocomplete` is `current-password` or
    /// `new-password`.
    #[must_use]
    pub fn password(name: &str, label: impl Into<String>, autocomplete: &'static str) -> Self {
        Self::input(name, label, "", "password", "", false).completed_by(autocomplete)
    }

    /// A day, as `2026-11-04`.
    #[must_use]
    pub fn date(name: &str, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::input(name, label, value, "date", "", true)
    }

    /// A day and an hour, as `2026-11-04T17:30`.
    #[must_use]
    pub fn moment(name: &str, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::input(name, label, value, "datetime-local", "", false)
    }

    /// A month, as `2026-11`.
    #[must_use]
    pub fn month(name: &str, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::input(name, label, value, "month", "", true)
    }

    /// A whole number, with the number keys of a phone.
    #[must_use]
    pub fn number(name: &str, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::input(name, label, value, "text", "numeric", true)
    }

    /// A file; `accept` as in HTML, such as `.xml,.zip`.
    #[must_use]
    pub fn file(name: &str, label: impl Into<String>, accept: impl Into<String>) -> Self {
        Self::of(name, label, "", Kind::File { accept: accept.into(), many: false })
    }

    /// One file or several; `accept` as in HTML.
    #[must_use]
    pub fn files(name: &str, label: impl Into<String>, accept: impl Into<String>) -> Self {
        Self::of(name, label, "", Kind::File { accept: accept.into(), many: true })
    }

    /// An amount of euros. Comma and point both work, and paste is never blocked, so it is a text field
    /// with the decimal keys.
    #[must_use]
    pub fn money(name: &str, label: impl Into<String>, value: impl Into<String>) -> Self {
        Self::measured(name, label, value, "€")
    }

    /// A quantity with its unit behind it (`%`, `m`, `h`).
    #[must_use]
    pub fn measured(
        name: &str,
        label: impl Into<String>,
        value: impl Into<String>,
        unit: impl Into<String>,
    ) -> Self {
        Self::of(name, label, value, Kind::Affix { mode: "decimal", unit: unit.into() })
    }

    /// Several lines of text.
    #[must_use]
    pub fn area(name: &str, label: impl Into<String>, value: impl Into<String>, rows: u8) -> Self {
        Self::of(name, label, value, Kind::Area { rows })
    }

    /// One of several, in a list that opens.
    #[must_use]
    pub fn select(name: &str, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Self::of(name, label, "", Kind::Select(choices))
    }

    /// One of a few, all visible.
    #[must_use]
    pub fn radios(name: &str, label: impl Into<String>, choices: Vec<Choice>) -> Self {
        Self::of(name, label, "", Kind::Radios(choices))
    }

    /// Yes or no; sends `name=yes` when ticked.
    #[must_use]
    pub fn checkbox(name: &str, label: impl Into<String>, ticked: bool) -> Self {
        Self::of(name, label, if ticked { "yes" } else { "" }, Kind::Checkbox)
    }

    /// With a line below the label.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// With what is wrong, when something is.
    #[must_use]
    pub fn with_error(mut self, error: Option<String>) -> Self {
        self.error = error;
        self
    }

    /// May stay empty; `words` is `t.shell_optional()`.
    #[must_use]
    pub fn optional(mut self, words: impl Into<String>) -> Self {
        self.optional = Some(words.into());
        self
    }

    /// Filled by the browser from this kind of knowledge (`autocomplete` of HTML).
    #[must_use]
    pub fn completed_by(mut self, autocomplete: &'static str) -> Self {
        self.autocomplete = Some(autocomplete);
        self
    }

    /// The label is in this language, whatever that of the page.
    #[must_use]
    pub fn in_language(mut self, language: Locale) -> Self {
        self.language = Some(language);
        self
    }

    /// Takes the keyboard when the page opens; at most one field of a page that has one question.
    #[must_use]
    pub fn focused(mut self) -> Self {
        self.autofocus = true;
        self
    }

    /// The field's error for the summary, when it has one.
    #[must_use]
    pub fn error(&self) -> Option<FieldError> {
        self.error
            .as_ref()
            .map(|words| FieldError { field: self.name.clone(), words: words.clone() })
    }

    fn required(&self) -> bool {
        self.optional.is_none() && !matches!(self.kind, Kind::Checkbox | Kind::Radios(_))
    }

    /// The ids of hint and error, for screen readers.
    fn described_by(&self) -> String {
        let hint = (!self.hint.is_empty()).then(|| format!("{}-hint", self.name));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.name));
        hint.into_iter().chain(error).collect::<Vec<_>>().join(" ")
    }
}

/// One line of the summary of errors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FieldError {
    /// The field's name, which is also its id.
    pub field: String,
    /// What is wrong and how to mend it.
    pub words: String,
}

/// All errors of a form, at its top; takes the keyboard when the page opens. Empty renders nothing.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "ui/error_summary.html")]
pub struct ErrorSummary {
    /// `t.shell_errors()`.
    pub title: String,
    /// One line for each field.
    pub errors: Vec<FieldError>,
}

impl ErrorSummary {
    /// The errors of these fields, in their order.
    #[must_use]
    pub fn of<'a>(title: String, fields: impl IntoIterator<Item = &'a Field>) -> Self {
        Self { title, errors: fields.into_iter().filter_map(Field::error).collect() }
    }
}

safe_html!(Field, ErrorSummary);
