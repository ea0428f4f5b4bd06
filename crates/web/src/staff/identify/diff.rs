//! What changed since the edition before, and what that means for those whom the network follows.

mod list;

use axum::extract::State;
use maillage_app::identify::diff::{self, Change, ChangeKind, News};
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::identify::lettering;
use maillage_i18n::T;
use uuid::Uuid;

use crate::flash::GoTo;
use crate::form::Submitted;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Notice, NoticeKind};

pub(super) use list::show;

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
