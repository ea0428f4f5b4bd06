//! Forms: what a browser sent, read once; typed input out of it, and everything typed kept when some
//! of it is refused.

use std::str::FromStr;
use std::sync::Arc;

use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, FromRequestParts, Multipart, Request};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use jiff::civil::{Date, DateTime};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_i18n::T;

use crate::problem::WebError;
use crate::state::Limits;
use crate::ui::{ErrorSummary, FieldError};
use crate::upload::Kept;

/// Years in which anything of ours can lie: whoever types another one has slipped.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

/// What a form sent: an extractor of every handler of POST. Cheap to clone.
#[derive(Debug, Clone, Default)]
pub struct Submitted {
    fields: Arc<Vec<(String, String)>>,
    files: Arc<Vec<File>>,
    kept: Arc<Kept>,
}

/// A file of a form.
#[derive(Debug, Clone)]
pub struct File {
    /// The field.
    pub field: String,
    /// What it is called on the sender's machine; never a path here.
    pub name: String,
    /// Its bytes.
    pub bytes: Bytes,
}

impl Submitted {
    /// Fields as a test or a first showing gives them.
    #[must_use]
    pub fn of<K: Into<String>, V: Into<String>>(fields: impl IntoIterator<Item = (K, V)>) -> Self {
        let fields = fields.into_iter().map(|(k, v)| (k.into(), v.into())).collect();
        Self { fields: Arc::new(fields), ..Self::default() }
    }

    /// The same, with files that are on the disk.
    pub(crate) fn with_kept(fields: Vec<(String, String)>, kept: Kept) -> Self {
        Self { fields: Arc::new(fields), kept: Arc::new(kept), ..Self::default() }
    }

    /// The files that are on the disk, where the route takes such; they stay as long as this is held.
    #[must_use]
    pub fn kept(&self) -> Arc<Kept> {
        self.kept.clone()
    }

    /// What a field holds; empty when it was not sent.
    #[must_use]
    pub fn text(&self, field: &str) -> &str {
        self.fields.iter().find(|(name, _)| name == field).map_or("", |(_, value)| value)
    }

    /// Everything that was sent under a name, as ticked boxes do.
    #[must_use]
    pub fn all(&self, field: &str) -> Vec<&str> {
        self.fields.iter().filter(|(name, _)| name == field).map(|(_, v)| v.as_str()).collect()
    }

    /// Whether a box was ticked.
    #[must_use]
    pub fn is_ticked(&self, field: &str) -> bool {
        self.fields.iter().any(|(name, _)| name == field)
    }

    /// The file of a field, when one was chosen.
    #[must_use]
    pub fn file(&self, field: &str) -> Option<&File> {
        self.files.iter().find(|file| file.field == field && !file.bytes.is_empty())
    }

    /// All files of a field.
    #[must_use]
    pub fn files(&self, field: &str) -> Vec<&File> {
        self.files.iter().filter(|file| file.field == field && !file.bytes.is_empty()).collect()
    }
}

impl<S: Send + Sync> FromRequestParts<S> for Submitted {
    type Rejection = WebError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        Ok(parts.extensions.get::<Self>().cloned().unwrap_or_default())
    }
}

/// Reads a form of either kind; other bodies (JSON) go on to the handler unread but bounded.
pub(crate) async fn receive(
    limits: Limits,
    headers: &HeaderMap,
    body: Body,
) -> Result<(Submitted, Body), WebError> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    let is_multipart = kind.starts_with("multipart/form-data");
    let max = if is_multipart { limits.upload_bytes_max } else { limits.form_bytes_max };
    let bytes = axum::body::to_bytes(body, max).await.map_err(|_| WebError::too_large(max))?;
    let submitted = if is_multipart {
        multipart(headers, bytes.clone()).await?
    } else if kind.starts_with("application/x-www-form-urlencoded") {
        Submitted::of(url::form_urlencoded::parse(&bytes).map(|(k, v)| (k.into_owned(), unify(&v))))
    } else {
        Submitted::default()
    };
    Ok((submitted, Body::from(bytes)))
}

/// Browsers send `\r\n` for a new line.
pub(crate) fn unify(text: &str) -> String {
    text.replace("\r\n", "\n")
}

async fn multipart(headers: &HeaderMap, bytes: Bytes) -> Result<Submitted, WebError> {
    let mut request = Request::new(Body::from(bytes));
    *request.headers_mut() = headers.clone();
    // The bytes were counted when they were received; without this, 2 MB would be the end.
    axum::extract::DefaultBodyLimit::disable().apply(&mut request);
    let mut parts =
        Multipart::from_request(request, &()).await.map_err(|_| WebError::unreadable())?;
    let (mut fields, mut files) = (Vec::new(), Vec::new());
    while let Some(part) = parts.next_field().await.map_err(|_| WebError::unreadable())? {
        let field = part.name().unwrap_or_default().to_owned();
        let name = part
            .file_name()
            .map(|path| path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned());
        let bytes = part.bytes().await.map_err(|_| WebError::unreadable())?;
        match name {
            Some(name) => files.push(File { field, name, bytes }),
            None => fields.push((field, unify(&String::from_utf8_lossy(&bytes)))),
        }
    }
    Ok(Submitted { fields: Arc::new(fields), files: Arc::new(files), ..Submitted::default() })
}

/// A form on its way to typed input. Each method answers the typed value, or `None` after noting what
/// is wrong with the field; the page shows the form again with [`Form::value`] and [`Form::error`].
#[derive(Debug, Clone)]
pub struct Form {
    t: T,
    submitted: Submitted,
    errors: Vec<FieldError>,
}

impl Form {
    /// The form as it was sent.
    #[must_use]
    pub fn new(t: T, submitted: Submitted) -> Self {
        Self { t, submitted, errors: Vec::new() }
    }

    /// The form as it is first shown, with what is known already.
    #[must_use]
    pub fn first<K: Into<String>, V: Into<String>>(
        t: T,
        known: impl IntoIterator<Item = (K, V)>,
    ) -> Self {
        Self::new(t, Submitted::of(known))
    }

    /// The language of its words.
    #[must_use]
    pub fn t(&self) -> T {
        self.t
    }

    /// What stands in a field, as typed.
    #[must_use]
    pub fn value(&self, field: &str) -> String {
        self.submitted.text(field).to_owned()
    }

    /// What was sent.
    #[must_use]
    pub fn submitted(&self) -> &Submitted {
        &self.submitted
    }

    /// What is wrong with a field.
    #[must_use]
    pub fn error(&self, field: &str) -> Option<String> {
        self.errors.iter().find(|error| error.field == field).map(|error| error.words.clone())
    }

    /// Notes what is wrong with a field.
    pub fn refuse(&mut self, field: &str, words: impl Into<String>) {
        self.errors.push(FieldError { field: field.to_owned(), words: words.into() });
    }

    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.errors.is_empty()
    }

    /// All that is wrong, for the top of the form.
    #[must_use]
    pub fn summary(&self) -> ErrorSummary {
        ErrorSummary { title: self.t.form_has_mistakes(), errors: self.errors.clone() }
    }

    /// A text of at most `max` characters, without the spaces around it; may be empty.
    pub fn text(&mut self, field: &str, max: usize) -> Option<String> {
        let text = self.submitted.text(field).trim().to_owned();
        if text.chars().count() > max {
            self.refuse(field, self.t.field_too_long(max));
            return None;
        }
        Some(text)
    }

    /// A text that must be there.
    pub fn required(&mut self, field: &str, max: usize) -> Option<String> {
        let text = self.text(field, max)?;
        if text.is_empty() {
            self.refuse(field, self.t.field_required());
            return None;
        }
        Some(text)
    }

    /// A text that may be absent: `Some(None)` is a proper answer.
    pub fn optional(&mut self, field: &str, max: usize) -> Option<Option<String>> {
        self.text(field, max).map(|text| (!text.is_empty()).then_some(text))
    }

    /// An e-mail address, in lower case.
    pub fn email(&mut self, field: &str) -> Option<String> {
        let text = self.required(field, 254)?.to_lowercase();
        if !looks_like_email(&text) {
            self.refuse(field, self.t.field_email_invalid());
            return None;
        }
        Some(text)
    }

    /// An e-mail address that may be absent.
    pub fn optional_email(&mut self, field: &str) -> Option<Option<String>> {
        if self.submitted.text(field).trim().is_empty() {
            return Some(None);
        }
        self.email(field).map(Some)
    }

    /// One of the words of a type: a role, a kind, a language, an id.
    pub fn choice<C: FromStr>(&mut self, field: &str) -> Option<C> {
        let parsed = self.submitted.text(field).trim().parse().ok();
        if parsed.is_none() {
            self.refuse(field, self.t.field_choice_invalid());
        }
        parsed
    }

    /// A day, as `2026-10-31`.
    pub fn date(&mut self, field: &str) -> Option<Date> {
        let parsed: Option<Date> = self.submitted.text(field).trim().parse().ok();
        let parsed = parsed.filter(|day| YEARS.contains(&day.year()));
        if parsed.is_none() {
            self.refuse(field, self.t.field_date_invalid());
        }
        parsed
    }

    /// A day and an hour, as `2026-10-31T17:30`.
    pub fn moment(&mut self, field: &str) -> Option<DateTime> {
        let parsed: Option<DateTime> = self.submitted.text(field).trim().parse().ok();
        let parsed = parsed.filter(|at| YEARS.contains(&at.year()));
        if parsed.is_none() {
            self.refuse(field, self.t.field_moment_invalid());
        }
        parsed
    }

    /// A month, as `2026-10`.
    pub fn month(&mut self, field: &str) -> Option<Month> {
        let parsed = self.submitted.text(field).trim().parse().ok();
        if parsed.is_none() {
            self.refuse(field, self.t.field_month_invalid());
        }
        parsed
    }

    /// A whole number within bounds.
    pub fn number(&mut self, field: &str, from: i64, to: i64) -> Option<i64> {
        let parsed: Option<i64> = self.submitted.text(field).trim().parse().ok();
        let right = parsed.filter(|number| (from..=to).contains(number));
        if right.is_none() {
            let words = match parsed {
                Some(_) => self.t.field_number_range(from, to),
                None => self.t.field_number_invalid(),
            };
            self.refuse(field, words);
        }
        right
    }

    /// An amount of euros, as people write it.
    pub fn amount(&mut self, field: &str) -> Option<Cents> {
        match Cents::parse_typed(self.submitted.text(field)) {
            Ok(amount) => Some(amount),
            Err(error) => {
                self.refuse(field, self.t.amount_error(error));
                None
            }
        }
    }
}

/// One `@`, something before it, a point inside what follows, no spaces. More is for the post to find out.
fn looks_like_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(who, host)| {
        !who.is_empty()
            && !host.contains('@')
            && host.contains('.')
            && !host.starts_with('.')
            && !host.ends_with('.')
            && !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>,;\"".contains(c))
    })
}

#[cfg(test)]
mod tests {
    use maillage_domain::locale::Locale;

    use super::*;

    #[test]
    fn a_form_with_mistakes_keeps_everything_and_says_what_to_mend() {
        let sent =
            Submitted::of([("name", " Bar Nou "), ("email", "bar nou"), ("month", "2026-13")]);
        let mut form = Form::new(T::new(Locale::En), sent);
        assert_eq!(form.required("name", 60).as_deref(), Some("Bar Nou"));
        assert_eq!(form.email("email"), None);
        assert_eq!(form.month("month"), None);
        assert_eq!(form.value("email"), "bar nou");
        assert_eq!(form.summary().errors.len(), 2);
        assert!(form.error("name").is_none() && !form.is_right());
    }

    #[test]
    fn a_number_out_of_bounds_names_them_and_no_day_lies_thousands_of_years_away() {
        let sent = Submitted::of([
            ("weeks", "99"),
            ("places", "some"),
            ("day", "9999-12-31"),
            ("at", "0001-01-01T10:00"),
            ("born", "1931-05-02"),
        ]);
        let mut form = Form::new(T::new(Locale::En), sent);
        assert_eq!((form.number("weeks", 1, 52), form.number("places", 1, 9)), (None, None));
        assert_eq!((form.date("day"), form.moment("at")), (None, None));
        assert!(form.date("born").is_some());
        let words = form.error("weeks").unwrap();
        assert!(words.contains("from 1 to 52"), "{words}");
    }

    #[tokio::test]
    async fn a_file_may_be_as_large_as_the_limits_say_and_no_larger() {
        let mut body =
            b"--X\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a.csv\"\r\n\r\n"
                .to_vec();
        body.resize(body.len() + 3_000_000, b'a');
        body.extend_from_slice(b"\r\n--X--\r\n");
        let mut headers = HeaderMap::new();
        headers.insert(
            header::CONTENT_TYPE,
            "multipart/form-data; boundary=X".parse().expect("it is a header"),
        );
        let limits = Limits::default();
        let sent = Body::from(body.clone());
        let (submitted, _) = receive(limits, &headers, sent).await.unwrap();
        assert_eq!(submitted.file("f").unwrap().bytes.len(), 3_000_000);
        let small = Limits { upload_bytes_max: 1_000_000, ..limits };
        assert!(receive(small, &headers, Body::from(body)).await.is_err());
    }

    #[test]
    fn addresses_are_taken_as_people_have_them() {
        for good in ["a@b.org", "neus.puig+x@escola.example.org"] {
            assert!(looks_like_email(good), "{good}");
        }
        for bad in
            ["a", "a@b", "@b.org", "a@b@c.org", "a b@c.org", "a@.org", "a@b.org\n", "<a@b.c>"]
        {
            assert!(!looks_like_email(bad), "{bad}");
        }
    }
}
