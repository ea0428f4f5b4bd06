//! Inviting many: choose, see what will be sent to whom in which language, then send.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::Page;
use maillage_app::engage::invitation::{self, Plan, Planned, Send};
use maillage_app::engage::letter;
use maillage_app::engage::prospect::{self, ProspectFilter};
use maillage_domain::access::Action;
use maillage_domain::engage::invitation::Channel;
use maillage_domain::engage::reminder::Wave;
use maillage_domain::engage::stage::Stage;
use maillage_domain::ids::{DocumentId, ProspectId};
use maillage_domain::locale::Locale;

use super::{Tab, show, tabs, words};
use crate::export::Download;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{Choice, EmptyState, Field, Shell, Verb, icon};
use crate::{GoTo, Submitted};

/// How many prospects one round offers; the best ones come first, so the rest can wait for the next.
const MOST: i64 = 200;

pub(crate) fn routes(routes: &mut Routes) {
    let edit = Gate::Staff(Action::EditProspects);
    routes
        .get("/o/{slug}/engage/invite", edit, choose)
        .post("/o/{slug}/engage/invite", edit, preview)
        .post("/o/{slug}/engage/invite/send", edit, send)
        .get("/o/{slug}/engage/letters/{document}", edit, letters)
        .get("/o/{slug}/engage/letters/{document}/file", edit, letters_file);
}

struct Line {
    id: String,
    name: String,
    href: String,
    reach: String,
    language: String,
    what: String,
    may: bool,
    chosen: bool,
}

#[derive(Template)]
#[template(path = "staff/engage/invite.html")]
struct ChoosePage {
    shell: Shell,
    tabs: Vec<Tab>,
    filters: Vec<Field>,
    channel: &'static str,
    personal: Field,
    lines: Vec<Line>,
    possible: String,
    may_any: bool,
    empty: EmptyState,
}

fn channel_of(word: &str) -> Channel {
    match word {
        "letter" => Channel::Letter,
        _ => Channel::Email,
    }
}

/// Those who may hear from us at all, best first.
async fn candidates(
    state: &WebState,
    page: &StaffPage,
    listing: &Listing,
) -> Result<Vec<ProspectId>, WebError> {
    let filter = ProspectFilter {
        contains: listing.search(),
        stage: listing.filter_as("stage"),
        ..ProspectFilter::default()
    };
    let found = prospect::list(&state.app, &page.actor, &filter, Page { offset: 0, limit: MOST });
    Ok(found
        .await?
        .rows
        .into_iter()
        .filter(|p| !matches!(p.stage, Stage::Partner | Stage::Proposal | Stage::Declined))
        .map(|p| p.id)
        .collect())
}

async fn choose(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let channel = channel_of(listing.filter("channel"));
    let ids = candidates(&state, &page, &listing).await?;
    let plan = invitation::plan(&state.app, &page.actor, channel, &ids).await?;
    let channels = [Channel::Email, Channel::Letter]
        .map(|c| Choice::new(c.as_str(), t.engage_channel(c.as_str()), channel.as_str()));
    let mut stages = vec![Choice::new("", t.all(), listing.filter("stage"))];
    stages.extend([Stage::Shortlisted, Stage::Contacted, Stage::Met, Stage::NotNow].map(|stage| {
        Choice::new(stage.as_str(), t.engage_stage(stage.as_str()), listing.filter("stage"))
    }));
    show(&ChoosePage {
        tabs: tabs(&page, "/engage/invite"),
        filters: vec![
            Field::select("channel", t.engage_channel_label(), channels.into()).optional(""),
            Field::select("stage", t.engage_stage_label(), stages).optional(""),
            Field::text("q", t.engage_search(), listing.filter("q")).optional(""),
        ],
        channel: channel.as_str(),
        personal: Field::area("personal", t.engage_personal(), "", 2)
            .with_hint(t.engage_personal_hint())
            .optional(t.shell_optional()),
        possible: t.engage_invite_possible(plan.count()),
        may_any: plan.count() > 0,
        lines: lines(&page, &plan),
        empty: EmptyState {
            icon: icon("mail"),
            title: t.engage_invite_nobody(),
            text: t.engage_board_nobody_text(),
            action: Some((t.engage_board_nobody_button(), page.to("/identify"))),
        },
        shell: page.shell(Some(Verb::Engage)),
    })
}

fn lines(page: &StaffPage, plan: &Plan) -> Vec<Line> {
    plan.lines.iter().map(|line| show_line(page, plan.channel, line)).collect()
}

fn show_line(page: &StaffPage, channel: Channel, line: &Planned) -> Line {
    let t = page.t;
    let p = &line.prospect;
    let reach = match channel {
        Channel::Letter => {
            format!("{}, {} {}", p.address.street, p.address.postcode, p.address.locality)
        }
        Channel::Email | Channel::Qr => p.email.clone().unwrap_or_default(),
    };
    Line {
        id: p.id.to_string(),
        name: p.name.clone(),
        href: page.to(&format!("/engage/prospects/{}", p.id)),
        reach: if p.has_address() || channel != Channel::Letter { reach } else { String::new() },
        language: words::language(t, p.locale),
        what: match line.outcome {
            Ok(wave) => t.engage_wave(wave.as_str()),
            Err(why) => words::silence(t, why),
        },
        may: line.outcome.is_ok(),
        chosen: line.outcome == Ok(Wave::First),
    }
}

/// The words that some of the chosen will read, once per language and message.
struct Sample {
    heading: String,
    lang: &'static str,
    subject: String,
    paragraphs: Vec<String>,
}

#[derive(Template)]
#[template(path = "staff/engage/invite_preview.html")]
struct PreviewPage {
    shell: Shell,
    tabs: Vec<Tab>,
    title: String,
    languages: String,
    channel: &'static str,
    personal: String,
    lines: Vec<Line>,
    samples: Vec<Sample>,
    send: String,
    warning: String,
    back: String,
}

fn chosen(submitted: &Submitted) -> Vec<ProspectId> {
    submitted.all("prospect").into_iter().filter_map(|id| id.parse().ok()).collect()
}

async fn preview(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let channel = channel_of(submitted.text("channel"));
    let back = page.to(&format!("/engage/invite?channel={}", channel.as_str()));
    let plan = invitation::plan(&state.app, &page.actor, channel, &chosen(&submitted)).await?;
    if plan.count() == 0 {
        return Ok(GoTo::new(back).warning(t.engage_refused_nothing_to_send()).into_response());
    }
    let personal: String = submitted.text("personal").trim().chars().take(600).collect();
    let samples = samples(&state, &page, &plan, &personal).await?;
    let count = plan.count();
    let page = PreviewPage {
        tabs: tabs(&page, "/engage/invite"),
        title: t.engage_preview_title(count),
        languages: languages_said(&page, &plan),
        channel: channel.as_str(),
        personal,
        lines: lines(&page, &plan),
        samples,
        send: match channel {
            Channel::Letter => t.engage_make_letters(count),
            Channel::Email | Channel::Qr => t.engage_send_invitations(count),
        },
        warning: match channel {
            Channel::Letter => t.engage_letters_warning(),
            Channel::Email | Channel::Qr => t.engage_send_warning(),
        },
        back,
        shell: page.shell(Some(Verb::Engage)),
    };
    Ok(show(&page)?.into_response())
}

/// How many in each language: `8 in Catalan, 4 in Spanish`.
fn languages_said(page: &StaffPage, plan: &Plan) -> String {
    let mut counts: BTreeMap<Locale, i64> = BTreeMap::new();
    for line in plan.lines.iter().filter(|line| line.outcome.is_ok()) {
        *counts.entry(line.prospect.locale).or_default() += 1;
    }
    let said: Vec<String> = counts
        .into_iter()
        .map(|(locale, count)| {
            page.t.engage_count_in_language(count, words::language(page.t, locale))
        })
        .collect();
    page.t.list(&said)
}

async fn samples(
    state: &WebState,
    page: &StaffPage,
    plan: &Plan,
    personal: &str,
) -> Result<Vec<Sample>, WebError> {
    let mut firsts: BTreeMap<(Locale, Wave), &str> = BTreeMap::new();
    for line in &plan.lines {
        if let Ok(wave) = line.outcome {
            firsts.entry((line.prospect.locale, wave)).or_insert(&line.prospect.name);
        }
    }
    let mut samples = Vec::with_capacity(firsts.len());
    for ((locale, wave), name) in firsts {
        let words =
            invitation::preview(&state.app, &page.actor, locale, wave, (name, personal)).await?;
        samples.push(Sample {
            heading: page
                .t
                .engage_sample(words::language(page.t, locale), page.t.engage_wave(wave.as_str())),
            lang: locale.code(),
            subject: words.subject,
            paragraphs: words.paragraphs,
        });
    }
    Ok(samples)
}

async fn send(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let input = Send {
        channel: channel_of(submitted.text("channel")),
        chosen: chosen(&submitted),
        personal: submitted.text("personal").trim().chars().take(600).collect(),
        base_url: state.address_of(""),
    };
    let t = page.t;
    if input.channel == Channel::Letter {
        let letters = letter::make(&state.app, &page.actor, input).await?;
        let to = page.to(&format!("/engage/letters/{}", letters.document));
        return Ok(GoTo::new(to).saying(t.engage_letters_made(letters.count)).into_response());
    }
    let made = invitation::send(&state.app, &page.actor, input).await?;
    let to = page.to("/engage/outbox");
    Ok(GoTo::new(to).saying(t.engage_invitations_queued(made.len())).into_response())
}

#[derive(Template)]
#[template(path = "staff/engage/letters.html")]
struct LettersPage {
    shell: Shell,
    tabs: Vec<Tab>,
    name: String,
    file: String,
    size: String,
}

fn document_of(id: &str) -> Result<DocumentId, WebError> {
    id.parse().map_err(|_| WebError::not_found())
}

async fn letters(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Html<String>, WebError> {
    let id = document_of(&id)?;
    let (name, bytes) = letter::file(&state.app, &page.actor, id).await?;
    show(&LettersPage {
        tabs: tabs(&page, "/engage/invite"),
        name,
        file: page.to(&format!("/engage/letters/{id}/file")),
        size: page.t.file_size(u64::try_from(bytes.len()).unwrap_or(u64::MAX)),
        shell: page.shell(Some(Verb::Engage)),
    })
}

async fn letters_file(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Download, WebError> {
    let (name, bytes) = letter::file(&state.app, &page.actor, document_of(&id)?).await?;
    Ok(Download { name, media_type: "application/pdf", bytes })
}
