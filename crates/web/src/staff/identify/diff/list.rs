//! The page of changes: the news of those whom the network follows, or all that this edition says and the one
//! before did not; searched, narrowed, sorted, and taken along as a file.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::engage::prospect::folded;
use maillage_app::identify::diff::{self, Change, ChangeKind, Changes, News};
use maillage_app::identify::register::EditionInfo;
use maillage_app::identify::search;
use maillage_domain::access::Action;
use maillage_domain::identify::lettering;
use maillage_i18n::T;

use super::super::{Tab, place, rendered, tabs};
use super::sentence;
use crate::export::{Cell, Sheet};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{
    Choice, Credits, EmptyState, Export, Field, Pagination, Shell, SortLink, Verb, icon,
};
use crate::words;

/// The word of the list of all changes, in addresses.
const ALL: &str = "all";

#[derive(Template)]
#[template(path = "staff/identify/changes.html")]
struct ChangesPage {
    shell: Shell,
    tabs: Vec<Tab>,
    /// Words, address, and whether it is the list that is shown.
    ways: [(String, String, bool); 2],
    compared: Vec<String>,
    /// Which list, for the form.
    of: &'static str,
    sort: String,
    filters: Vec<Field>,
    total: String,
    heads: [SortLink; 3],
    rows: Vec<Row>,
    empty: EmptyState,
    pages: Option<Pagination>,
    export: Export,
    may_edit: bool,
    credits: Credits,
}

struct Row {
    words: String,
    href: String,
    detail: String,
    kind: String,
    /// The day on which it was told, or the address of the place.
    last: String,
    /// Where it is put away, when it is news.
    away: Option<String>,
}

/// A line before it is shown: a change, with the news that it is for those who follow the place.
#[derive(Clone, Copy)]
struct Line<'a> {
    change: &'a Change,
    news: Option<&'a News>,
}

impl Line<'_> {
    /// What people call the place: the network's own name of it, else that of the register.
    fn name(&self) -> String {
        let known = self.news.map_or("", |news| news.name.as_str());
        let change = self.change;
        let registered = if change.before.is_empty() { &change.now } else { &change.before };
        if known.is_empty() { lettering::name(registered) } else { known.to_owned() }
    }

    fn holds(&self, wanted: &str) -> bool {
        let change = self.change;
        let known = self.news.map_or("", |news| news.name.as_str());
        [known, &change.before, &change.now, &change.address, &change.id.0]
            .iter()
            .any(|text| folded(text).contains(wanted))
    }
}

pub(in super::super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let edition = search::edition(&state.app, &page.actor).await?;
    let news = diff::news(&state.app, &page.actor, None).await?;
    let changes = match &edition {
        Some(_) => diff::changes(&state.app, &page.actor).await?.unwrap_or_default(),
        None => Changes::default(),
    };
    let is_all = listing.filter("of") == ALL;
    let lines: Vec<Line<'_>> = if is_all {
        changes.changes.iter().map(|change| Line { change, news: None }).collect()
    } else {
        news.iter().map(|one| Line { change: &one.change, news: Some(one) }).collect()
    };
    let lines = wanted(t, lines, &listing);
    if let Some(file) = sheet(&page, &lines, edition.as_ref()).download(t, listing.format())? {
        return Ok(file.into_response());
    }
    let total = i64::try_from(lines.len()).unwrap_or(i64::MAX);
    let part = listing.page();
    let part = lines
        .iter()
        .skip(usize::try_from(part.offset).unwrap_or(usize::MAX))
        .take(usize::try_from(part.limit).unwrap_or(0));
    rendered(&ChangesPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(&page, "/changes"),
        ways: ways(&page, is_all, news.len(), changes.changes.len()),
        compared: if is_all { compared(t, &changes) } else { Vec::new() },
        of: if is_all { ALL } else { "" },
        sort: listing.sort().to_owned(),
        filters: filters(t, &listing, &lines_by_kind(is_all, &news, &changes)),
        total: t.edition_total(total),
        heads: heads(t, &listing, is_all),
        rows: part.map(|line| row(&page, line)).collect(),
        empty: empty(&page, &listing, is_all, &changes),
        pages: listing.pagination(t, total),
        export: Export::of(t, &listing),
        may_edit: page.actor.may(Action::EditProspects),
        credits: place::credits(t, edition.as_ref()),
    })
}

fn ways(page: &StaffPage, is_all: bool, news: usize, all: usize) -> [(String, String, bool); 2] {
    let t = page.t;
    let path = page.to("/identify/changes");
    let number = |count: usize| t.integer(i64::try_from(count).unwrap_or(i64::MAX));
    [
        (format!("{} ({})", t.edition_news_title(), number(news)), path.clone(), !is_all),
        (format!("{} ({})", t.edition_only_all(), number(all)), format!("{path}?of={ALL}"), is_all),
    ]
}

/// The lines that were asked for, in the order that was asked for. The list's own order is the newest first for
/// news, and by kind for an edition; equal ones keep it.
fn wanted<'a>(t: T, mut lines: Vec<Line<'a>>, listing: &Listing) -> Vec<Line<'a>> {
    let kind = ChangeKind::parse(listing.filter("kind"));
    let text = listing.search().map(|text| folded(&text));
    lines.retain(|line| kind.is_none_or(|kind| line.change.kind == kind));
    lines.retain(|line| text.as_deref().is_none_or(|text| line.holds(text)));
    let (word, down) = match listing.sort().strip_prefix('-') {
        Some(word) => (word, true),
        None => (listing.sort(), false),
    };
    let key = |line: &Line<'_>| match word {
        "name" => Some(folded(&line.name())),
        "kind" => Some(folded(&words::change(t, line.change.kind))),
        "address" => Some(folded(&line.change.address)),
        "told" => line.news.map(|news| news.told_at.to_string()),
        _ => None,
    };
    if !word.is_empty() {
        lines.sort_by_cached_key(key);
        if down {
            lines.reverse();
        }
    }
    lines
}

/// How many there are of each kind, before the filter.
fn lines_by_kind(is_all: bool, news: &[News], changes: &Changes) -> [(ChangeKind, u64); 5] {
    ChangeKind::ALL.map(|(kind, _)| {
        let count = if is_all {
            changes.head.counts.get(&kind).copied().unwrap_or_default()
        } else {
            news.iter().filter(|one| one.change.kind == kind).count() as u64
        };
        (kind, count)
    })
}

fn filters(t: T, listing: &Listing, counts: &[(ChangeKind, u64)]) -> Vec<Field> {
    let chosen = listing.filter("kind");
    let all = std::iter::once(Choice::new("", t.all(), chosen));
    let each = counts.iter().map(|(kind, count)| {
        let words = format!("{} ({})", words::change(t, *kind), t.integer(*count));
        Choice::new(kind.as_str(), words, chosen)
    });
    vec![
        Field::text("q", t.edition_search(), listing.filter("q")).optional(""),
        Field::select("kind", t.edition_kind(), all.chain(each).collect()).optional(""),
    ]
}

fn heads(t: T, listing: &Listing, is_all: bool) -> [SortLink; 3] {
    let head = |words: String, key: &str| {
        SortLink::new(words, key, listing.sort(), |word| listing.with("sort", word))
    };
    let last = if is_all { head(t.address(), "address") } else { head(t.edition_told(), "told") };
    [head(t.edition_what(), "name"), head(t.edition_kind(), "kind"), last]
}

fn empty(page: &StaffPage, listing: &Listing, is_all: bool, changes: &Changes) -> EmptyState {
    let t = page.t;
    let state = |title, text, action| EmptyState { icon: icon("list"), title, text, action };
    if listing.search().is_some() || !listing.filter("kind").is_empty() {
        let all = listing.with_each(&[("q", ""), ("kind", "")]);
        return state(t.nothing_fits(), String::new(), Some((t.clear_filters(), all)));
    }
    let import = || {
        let href = page.to("/identify/registers");
        page.actor.may(Action::EditProspects).then(|| (t.identify_registers_import(), href))
    };
    if changes.head.before.is_empty() {
        return state(t.edition_first_title(), t.edition_first_text(), import());
    }
    if is_all {
        return state(t.edition_none_title(), t.edition_none_text(), None);
    }
    let all = page.to(&format!("/identify/changes?of={ALL}"));
    let action = (!changes.changes.is_empty()).then(|| (t.edition_only_all(), all));
    state(t.edition_news_none(), t.edition_news_none_text(), action)
}

fn compared(t: T, changes: &Changes) -> Vec<String> {
    let head = &changes.head;
    let both = head.compared.iter();
    let both = both
        .map(|(name, then, now)| t.edition_compared(then.as_str(), now.as_str(), name.as_str()));
    let added = head.added.iter().map(|name| t.edition_added(name.as_str()));
    let dropped = head.dropped.iter().map(|name| t.edition_dropped(name.as_str()));
    both.chain(added).chain(dropped).collect()
}

fn row(page: &StaffPage, line: &Line<'_>) -> Row {
    let (t, change) = (page.t, line.change);
    let category = t.named("category", &change.category).unwrap_or_default();
    let (known, detail, last) = match line.news {
        Some(news) => {
            let day = crate::staff::engage::day(page, news.told_at);
            (news.name.as_str(), [category, change.address.clone()], day)
        }
        None => ("", [category, String::new()], change.address.clone()),
    };
    let href = match line.news.map(|news| (news.partner, news.prospect)) {
        Some((Some(partner), _)) => page.to(&format!("/partners/{partner}")),
        Some((None, Some(prospect))) => page.to(&format!("/engage/prospects/{prospect}")),
        Some((None, None)) | None => place::href(page, &change.id.0),
    };
    Row {
        words: sentence(t, change, known),
        href,
        detail: detail.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        kind: words::change(t, change.kind),
        last,
        away: line.news.map(|news| page.to(&format!("/identify/changes/{}", news.id))),
    }
}

/// The lines as a file; each names its source with vintage and licence.
fn sheet(page: &StaffPage, lines: &[Line<'_>], edition: Option<&EditionInfo>) -> Sheet {
    let t = page.t;
    let columns = vec![
        t.edition_kind(),
        t.edition_before_name(),
        t.edition_now_name(),
        t.score_activity(),
        t.address(),
        t.edition_metres(),
        t.edition_record(),
        t.edition_told(),
        t.identify_registers_source(),
        t.identify_registers_licence(),
    ];
    let zone = crate::staff::engage::zone(page);
    let row = |line: &Line<'_>| {
        let change = line.change;
        let sources = edition.map(|edition| edition.sources.as_slice()).unwrap_or_default();
        let source = sources.iter().find(|source| source.source == change.id.source());
        let told = line.news.map(|news| news.told_at.to_zoned(zone.clone()).date());
        vec![
            words::change(t, change.kind).into(),
            change.before.clone().into(),
            change.now.clone().into(),
            t.named("category", &change.category).unwrap_or_default().into(),
            change.address.clone().into(),
            match change.kind {
                ChangeKind::Moved => i64::from(change.metres).into(),
                _ => Cell::Empty,
            },
            change.id.0.clone().into(),
            told.map_or(Cell::Empty, Cell::Date),
            source.map(|source| format!("{}, {}", source.credit, source.vintage)).into(),
            source.map(|source| source.licence.clone()).into(),
        ]
    };
    Sheet { name: "changes".to_owned(), columns, rows: lines.iter().map(row).collect() }
}
