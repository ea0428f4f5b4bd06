//! The outbox: what was written to whom, and how far it has come.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::engage::message::{self, Message, MessageFilter, MessageState};
use maillage_domain::access::Action;
use maillage_domain::ids::MessageId;

use super::{Tab, moment, show, tabs, words};
use crate::GoTo;
use crate::export::Download;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{
    Breadcrumb, Choice, EmptyState, Field, Notice, NoticeKind, Pagination, Shell, Stage as Chip,
    Verb, icon,
};

pub(crate) fn routes(routes: &mut Routes) {
    let view = Gate::Staff(Action::ViewNetwork);
    routes
        .get("/o/{slug}/engage/outbox", view, list)
        .get("/o/{slug}/engage/outbox/{message}", view, one)
        .get("/o/{slug}/engage/outbox/{message}/eml", view, eml)
        .post("/o/{slug}/engage/outbox/{message}/retry", Gate::Staff(Action::EditProspects), retry);
}

struct Row {
    to: String,
    subject: String,
    href: String,
    kind: String,
    when: String,
    state: Chip,
}

#[derive(Template)]
#[template(path = "staff/engage/outbox.html")]
struct OutboxPage {
    shell: Shell,
    tabs: Vec<Tab>,
    filters: Vec<Field>,
    counts: Vec<(String, String)>,
    total: String,
    rows: Vec<Row>,
    pages: Option<Pagination>,
    empty: EmptyState,
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let has_server = state.app.mailer.has_server();
    let wanted = listing.filter("state");
    let filter = MessageFilter {
        contains: listing.search(),
        state: (!wanted.is_empty()).then(|| wanted.to_owned()),
        ..MessageFilter::default()
    };
    let (found, counts) = message::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let names = [t.engage_message_waiting(), t.engage_messages_gone(), t.engage_message_failed()];
    let mut choices = vec![Choice::new("", t.all(), wanted)];
    for (word, name) in ["waiting", "sent", "failed"].into_iter().zip(&names) {
        choices.push(Choice::new(word, name.clone(), wanted));
    }
    show(&OutboxPage {
        tabs: tabs(&page, "/engage/outbox"),
        filters: vec![
            Field::text("q", t.engage_search(), listing.filter("q")).optional(""),
            Field::select("state", t.status(), choices).optional(""),
        ],
        counts: names
            .into_iter()
            .zip(counts_of(counts, has_server).map(|count| t.integer(count)))
            .collect(),
        total: t.engage_count_messages(found.total),
        rows: found.rows.iter().map(|m| row(&page, m, has_server)).collect(),
        pages: listing.pagination(t, found.total),
        empty: EmptyState {
            icon: icon("mail"),
            title: t.engage_outbox_empty(),
            text: t.engage_outbox_empty_text(),
            action: None,
        },
        shell: page.shell(Some(Verb::Engage)),
    })
}

/// How many wait, are gone or kept, failed. Without a server what waits is kept.
fn counts_of([waiting, gone, failed]: [i64; 3], has_server: bool) -> [i64; 3] {
    if has_server { [waiting, gone, failed] } else { [0, gone + waiting, failed] }
}

fn row(page: &StaffPage, message: &Message, has_server: bool) -> Row {
    let t = page.t;
    Row {
        to: recipient(message),
        subject: message.subject.clone(),
        href: page.to(&format!("/engage/outbox/{}", message.id)),
        kind: t.engage_message_kind(message.kind.as_str()),
        when: moment(page, message.created_at),
        state: words::message_chip(t, message, has_server),
    }
}

fn recipient(message: &Message) -> String {
    if message.to_name.is_empty() {
        message.to_email.clone()
    } else {
        format!("{} <{}>", message.to_name, message.to_email)
    }
}

#[derive(Template)]
#[template(path = "staff/engage/message.html")]
struct OnePage {
    shell: Shell,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    subject: String,
    notice: Notice,
    facts: Vec<(String, String)>,
    lang: &'static str,
    text: String,
    eml: String,
    retry: Option<String>,
}

fn id_of(text: &str) -> Result<MessageId, WebError> {
    text.parse().map_err(|_| WebError::not_found())
}

async fn one(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let found = message::get(&state.app, &page.actor, id_of(&id)?).await?;
    let href = page.to(&format!("/engage/outbox/{}", found.id));
    let is_failed = matches!(found.state, MessageState::Failed { .. });
    show(&OnePage {
        tabs: tabs(&page, "/engage/outbox"),
        trail: Breadcrumb {
            label: t.shell_breadcrumb(),
            above: vec![(t.engage_tab_outbox(), page.to("/engage/outbox"))],
            here: found.subject.clone(),
        },
        subject: found.subject.clone(),
        notice: told(&page, &found, state.app.mailer.has_server()),
        facts: vec![
            (t.engage_message_to(), recipient(&found)),
            (t.engage_message_from(), format!("{} <{}>", found.from_name, found.from_email)),
            (t.engage_message_written(), moment(&page, found.created_at)),
            (t.engage_message_kind_label(), t.engage_message_kind(found.kind.as_str())),
            (t.language(), words::language(t, found.locale)),
        ],
        lang: found.locale.code(),
        text: found.text,
        eml: format!("{href}/eml"),
        retry: (is_failed && page.actor.may(Action::EditProspects))
            .then(|| format!("{href}/retry")),
        shell: page.shell(Some(Verb::Engage)),
    })
}

/// What has become of the message, in one sentence.
fn told(page: &StaffPage, message: &Message, has_server: bool) -> Notice {
    let t = page.t;
    match &message.state {
        kept if words::is_kept(kept, has_server) => {
            Notice::new(NoticeKind::Attention, t.engage_message_kept())
                .with_text(t.engage_message_kept_text())
        }
        MessageState::Waiting { last_error: None, .. } => {
            Notice::new(NoticeKind::Info, t.engage_message_waiting_text())
        }
        MessageState::Waiting { next_try_at, last_error: Some(error) } => {
            Notice::new(NoticeKind::Attention, t.engage_message_later(moment(page, *next_try_at)))
                .with_text(error.clone())
        }
        MessageState::Sent { at, .. } => {
            Notice::new(NoticeKind::Good, t.engage_message_sent_text(moment(page, *at)))
        }
        MessageState::Failed { error } => {
            Notice::new(NoticeKind::Problem, t.engage_message_failed_text())
                .with_text(error.clone())
        }
    }
}

async fn eml(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Download, WebError> {
    let id = id_of(&id)?;
    let bytes = message::eml(&state.app, &page.actor, id).await?;
    Ok(Download { name: format!("{id}.eml"), media_type: "message/rfc822", bytes })
}

async fn retry(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    message::retry(&state.app, &page.actor, id).await?;
    let to = page.to(&format!("/engage/outbox/{id}"));
    Ok(GoTo::new(to).saying(page.t.engage_message_again()).into_response())
}
