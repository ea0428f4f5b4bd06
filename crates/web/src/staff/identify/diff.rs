//! What changed since the edition before, and what that means for those whom the network follows.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::identify::diff::{self, Change, ChangeKind, Changes, News};
use maillage_app::identify::search;
use maillage_domain::access::Action;
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::identify::lettering;
use maillage_i18n::T;
use uuid::Uuid;

use super::{Tab, place, rendered, tabs};
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Choice, EmptyState, Field, Notice, NoticeKind, Shell, Verb};
use crate::words;

/// How many changes a page lists.
const LISTED: usize = 200;

#[derive(Template)]
#[template(path = "staff/identify/changes.html")]
struct ChangesPage {
    shell: Shell,
    tabs: Vec<Tab>,
    news: Vec<NewsView>,
    may_edit: bool,
    empty: Option<EmptyState>,
    compared: Vec<String>,
    /// The word of a change and how many there are.
    counts: Vec<(String, String)>,
    action: String,
    field: Field,
    changes: Vec<ChangeView>,
    limit: Option<String>,
    credits: Vec<String>,
}

struct NewsView {
    words: String,
    told: String,
    href: Option<String>,
    away: String,
}

struct ChangeView {
    kind: String,
    words: String,
    detail: String,
    href: String,
}

pub(super) async fn show(
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
    let wanted = ChangeKind::parse(listing.filter("kind"));
    let fitting =
        || changes.changes.iter().filter(|one| wanted.is_none_or(|kind| one.kind == kind));
    let all = fitting().count();
    let listed: Vec<ChangeView> =
        fitting().take(LISTED).map(|change| change_view(&page, change)).collect();
    rendered(&ChangesPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(&page, "/changes"),
        news: news.iter().map(|one| news_view(&page, one)).collect(),
        may_edit: page.actor.may(Action::EditProspects),
        empty: empty(t, &changes),
        compared: compared(t, &changes),
        counts: changes
            .head
            .counts
            .iter()
            .map(|(kind, count)| (words::change(t, *kind), t.integer(*count)))
            .collect(),
        action: page.to("/identify/changes"),
        field: kinds(t, wanted),
        limit: (all > listed.len())
            .then(|| t.edition_limit(t.integer(all as u64), t.integer(listed.len() as u64))),
        changes: listed,
        credits: place::credits(t, edition.as_ref()),
    })
}

fn kinds(t: T, wanted: Option<ChangeKind>) -> Field {
    let chosen = wanted.map_or("", ChangeKind::as_str);
    let all = std::iter::once(Choice::new("", t.edition_only_all(), chosen));
    let each = ChangeKind::ALL.into_iter();
    let each = each.map(|(kind, word)| Choice::new(word, words::change(t, kind), chosen));
    Field::select("kind", t.edition_only(), all.chain(each).collect())
}

fn empty(t: T, changes: &Changes) -> Option<EmptyState> {
    let (title, text) = if changes.head.before.is_empty() {
        (t.edition_first_title(), t.edition_first_text())
    } else if changes.changes.is_empty() {
        (t.edition_none_title(), t.edition_none_text())
    } else {
        return None;
    };
    Some(EmptyState { icon: crate::ui::icon("list"), title, text, action: None })
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

fn change_view(page: &StaffPage, change: &Change) -> ChangeView {
    let query: String = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("q", &change.id.0)
        .finish();
    let category = page.t.named("category", &change.category).unwrap_or_default();
    let detail = [category, change.address.clone(), change.id.to_string()];
    ChangeView {
        kind: words::change(page.t, change.kind),
        words: sentence(page.t, change, ""),
        detail: detail.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
        href: page.to(&format!("/identify/why?{query}")),
    }
}

/// What became of a place, in a sentence; `known` is what the network calls it.
fn sentence(t: T, change: &Change, known: &str) -> String {
    let named = |name: &str| match (known, name) {
        ("", "") => t.edition_nameless(),
        ("", name) => lettering::name(name),
        (known, _) => known.to_owned(),
    };
    let now =
        || if change.now.is_empty() { t.edition_nameless() } else { lettering::name(&change.now) };
    match change.kind {
        ChangeKind::Opened => t.edition_opened(named(&change.now)),
        ChangeKind::Closed => t.edition_closed(named(&change.before)),
        ChangeKind::Moved => {
            t.edition_moved(t.distance(f64::from(change.metres)), named(&change.now))
        }
        ChangeKind::Renamed => t.edition_renamed(named(&change.before), now()),
        ChangeKind::Succeeded => t.edition_succeeded(named(&change.before), now()),
    }
}

fn news_view(page: &StaffPage, one: &News) -> NewsView {
    let day = crate::staff::engage::day(page, one.told_at);
    let href = match (one.partner, one.prospect) {
        (Some(partner), _) => Some(page.to(&format!("/partners/{partner}"))),
        (None, Some(prospect)) => Some(page.to(&format!("/engage/prospects/{prospect}"))),
        (None, None) => None,
    };
    NewsView {
        words: sentence(page.t, &one.change, &one.name),
        told: page.t.edition_news_told(day),
        href,
        away: page.to(&format!("/identify/changes/{}", one.id)),
    }
}

/// What the registers say of one whom the network follows, for its own page.
pub(crate) async fn notices(
    state: &WebState,
    page: &StaffPage,
    record: Option<&str>,
) -> Result<Vec<Notice>, WebError> {
    let Some(record) = record else { return Ok(Vec::new()) };
    let id = RecordId(record.to_owned());
    let news = diff::news(&state.app, &page.actor, Some(&id)).await?;
    let t = page.t;
    let notice = |one: &News| {
        Notice::new(NoticeKind::Attention, sentence(t, &one.change, &one.name))
            .with_link(t.edition_news_see(), page.to("/identify/changes"))
    };
    Ok(news.iter().map(notice).collect())
}

/// How much news there is of those whom the network follows, for the first page.
pub(crate) async fn notice(state: &WebState, page: &StaffPage) -> Result<Option<Notice>, WebError> {
    let news = diff::news(&state.app, &page.actor, None).await?;
    let t = page.t;
    Ok((!news.is_empty()).then(|| {
        let first: Vec<String> =
            news.iter().take(3).map(|one| sentence(t, &one.change, &one.name)).collect();
        Notice::new(NoticeKind::Attention, t.edition_news_home(news.len()))
            .with_text(first.join(" "))
            .with_link(t.edition_news_see(), page.to("/identify/changes"))
    }))
}

pub(super) async fn put_away(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<GoTo, WebError> {
    diff::read(&state.app, &page.actor, id).await?;
    Ok(GoTo::new(page.to("/identify/changes")).saying(page.t.edition_news_away_done()))
}

pub(super) async fn reveal(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let id = RecordId(submitted.text("place").to_owned());
    let found = diff::reveal(&state.app, &page.actor, &id).await?;
    let query: String =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("q", &id.0).finish();
    let back = GoTo::new(page.to(&format!("/identify/why?{query}")));
    Ok(match found.name {
        Some(name) => back.saying(page.t.edition_reveal_name(name)),
        None => back.warning(page.t.edition_reveal_none()),
    })
}
