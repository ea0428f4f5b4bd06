//! Long lists: which part is asked for, in which order, narrowed by which words. All of it stands in the
//! query (`?page=2&size=50&sort=-name&q=pa`), so a list can be kept as a bookmark and sent on.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use maillage_app::Page;
use maillage_i18n::T;

use crate::problem::WebError;
use crate::ui::{EmptyState, Pagination};

/// The sizes of a page that may be asked for.
const SIZES: [i64; 4] = [25, 50, 100, 200];
/// How many rows a page has when nothing is said.
const SIZE: i64 = 50;
/// The same, of lists of places: they are walked through a hundred at a time.
const LONG: i64 = 100;

/// What a list's address asks for: an extractor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listing {
    path: String,
    parameters: Vec<(String, String)>,
    default_size: i64,
}

impl<S: Send + Sync> FromRequestParts<S> for Listing {
    type Rejection = WebError;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
        Ok(Self::new(parts.uri.path(), parts.uri.query().unwrap_or_default()))
    }
}

impl Listing {
    /// Reads a path and its query. The language is not part of a list.
    #[must_use]
    pub fn new(path: &str, query: &str) -> Self {
        let parameters = url::form_urlencoded::parse(query.as_bytes())
            .filter(|(key, value)| key != "lang" && !value.is_empty())
            .map(|(key, value)| (key.into_owned(), value.into_owned()))
            .collect();
        Self { path: path.to_owned(), parameters, default_size: SIZE }
    }

    /// The same list with a hundred rows a page, unless its address says otherwise.
    #[must_use]
    pub fn long(self) -> Self {
        Self { default_size: LONG, ..self }
    }

    /// A parameter: a filter of this list; empty when absent.
    #[must_use]
    pub fn filter(&self, name: &str) -> &str {
        self.parameters.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// A filter as a typed value; `None` when absent or not one.
    #[must_use]
    pub fn filter_as<V: std::str::FromStr>(&self, name: &str) -> Option<V> {
        self.filter(name).parse().ok()
    }

    /// The words searched for (`q`); `None` when there are none.
    #[must_use]
    pub fn search(&self) -> Option<String> {
        let words = self.filter("q").trim();
        (!words.is_empty()).then(|| words.chars().take(100).collect())
    }

    /// What a list without a line says: that nothing fits, with the way to all of it, when it was narrowed;
    /// else `otherwise`. A month narrows nothing: it is what the list is about.
    #[must_use]
    pub fn nothing(&self, t: T, otherwise: EmptyState) -> EmptyState {
        const NOT_NARROWING: [&str; 5] = ["page", "size", "sort", "format", "month"];
        if self.parameters.iter().all(|(key, _)| NOT_NARROWING.contains(&key.as_str())) {
            return otherwise;
        }
        let all = match self.filter("month") {
            "" => self.path.clone(),
            month => format!("{}?month={month}", self.path),
        };
        EmptyState {
            title: t.nothing_fits(),
            text: String::new(),
            action: Some((t.clear_filters(), all)),
            ..otherwise
        }
    }

    /// The column, with `-` before it for downwards (`sort`); empty for the list's own order.
    #[must_use]
    pub fn sort(&self) -> &str {
        self.filter("sort")
    }

    /// `csv` or `xlsx` when the list is wanted as a file (`format`).
    #[must_use]
    pub fn format(&self) -> &str {
        self.filter("format")
    }

    /// The number of the page, from 1.
    #[must_use]
    pub fn number(&self) -> i64 {
        self.filter_as("page").unwrap_or(1).clamp(1, 1_000_000)
    }

    /// How many rows a page has.
    #[must_use]
    pub fn size(&self) -> i64 {
        self.filter_as("size").filter(|size| SIZES.contains(size)).unwrap_or(self.default_size)
    }

    /// The part of the list, as use cases ask for it.
    #[must_use]
    pub fn page(&self) -> Page {
        Page::numbered(self.number(), self.size())
    }

    /// This list's address with one parameter changed; an empty value takes it away. All but a change of
    /// the page itself leads back to the first page.
    #[must_use]
    pub fn with(&self, name: &str, value: &str) -> String {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (key, old) in &self.parameters {
            if key != name && (key != "page" || name == "format") && key != "format" {
                query.append_pair(key, old);
            }
        }
        if !value.is_empty() {
            query.append_pair(name, value);
        }
        let query = query.finish();
        if query.is_empty() { self.path.clone() } else { format!("{}?{query}", self.path) }
    }

    /// This list's address with several parameters changed; empty values take theirs away.
    #[must_use]
    pub fn with_each(&self, changes: &[(&str, &str)]) -> String {
        let start = self.clone();
        let changed = changes.iter().fold(start, |list, (name, value)| {
            let address = list.with(name, value);
            Self::new(&self.path, address.split_once('?').map_or("", |(_, query)| query))
        });
        changed.with("page", "")
    }

    /// Where one is among `total` rows, with the links to the neighbours; `None` when all fit one page.
    #[must_use]
    pub fn pagination(&self, t: T, total: i64) -> Option<Pagination> {
        let pages = (total + self.size() - 1) / self.size();
        if pages <= 1 {
            return None;
        }
        let at = self.number().min(pages);
        let to = |number: i64| self.with("page", &number.to_string());
        Some(Pagination {
            label: t.shell_pages(),
            summary: t.page_of(at, pages),
            previous: (at > 1).then(|| (t.previous(), to(at - 1))),
            next: (at < pages).then(|| (t.next(), to(at + 1))),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lists_address_says_everything_and_survives_changes() {
        let list = Listing::new("/o/raval/partners", "q=pa+n&page=3&sort=-name&lang=fr&size=25");
        assert_eq!(list.page(), Page { offset: 50, limit: 25 });
        assert_eq!(list.search().as_deref(), Some("pa n"));
        assert_eq!(list.with("sort", "name"), "/o/raval/partners?q=pa+n&size=25&sort=name");
        assert_eq!(list.with("page", "2"), "/o/raval/partners?q=pa+n&sort=-name&size=25&page=2");
        assert_eq!(Listing::new("/x", "page=-5&size=7").page(), Page { offset: 0, limit: 50 });
        assert_eq!(Listing::new("/x", "q=a").with("q", ""), "/x");
    }

    #[test]
    fn a_search_that_finds_nothing_leads_back_to_the_whole_list_and_keeps_its_month() {
        let t = T::new(maillage_domain::locale::Locale::En);
        let teaching = || EmptyState {
            icon: crate::ui::icon("collect"),
            title: "Dues".to_owned(),
            text: "Run the month.".to_owned(),
            action: None,
        };
        let bare = Listing::new("/dues", "month=2026-10&sort=-name").nothing(t, teaching());
        assert_eq!((bare.title.as_str(), bare.action), ("Dues", None));
        let narrowed =
            Listing::new("/dues", "month=2026-10&q=zz&state=open").nothing(t, teaching());
        assert_eq!(narrowed.title, "Nothing here fits the search.");
        assert_eq!(narrowed.action.unwrap().1, "/dues?month=2026-10");
    }

    #[test]
    fn pages_are_offered_only_where_there_are_some() {
        let t = T::new(maillage_i18n::Locale::En);
        assert!(Listing::new("/x", "").pagination(t, 50).is_none());
        assert!(Listing::new("/x", "").long().pagination(t, 100).is_none());
        assert_eq!(
            Listing::new("/x", "page=2&size=25").long().page(),
            Page { offset: 25, limit: 25 }
        );
        let first = Listing::new("/x", "").pagination(t, 51).unwrap();
        assert_eq!(first.previous, None);
        assert_eq!(first.next.unwrap().1, "/x?page=2");
    }
}
