//! Inviting many: choose, see what will be sent to whom in which language, then send.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::Page;
use maillage_app::engage::invitation::{
    self, Addressee, Invitee, Plan, Planned, Preview, Send, To,
};
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
use crate::ui::{Choice, EmptyState, Field, MailSample, Shell, Verb, icon};
use crate::{GoTo, Submitted};

/// How many prospects one round offers; the best ones come first, so the rest can wait for the next.
const MOST: i64 = 200;

pub(crate) fn routes(routes: &mut Routes) {
    let edit = Gate::Staff(Action::EditProspects);
    routes
        .get("/o/{slug}/engage/invite", edit, choose)
        .post("/o/{slug}/engage/invite", edit, preview)
        .post("/o/{slug}/engage/invite/send", edit, send)
        .post("/o/{slug}/engage/invite/sample", edit, letters_sample)
        .get("/o/{slug}/engage/letters/{document}", edit, letters)
        .get("/o/{slug}/engage/letters/{document}/file", edit, letters_file);
}

struct Line {
    id: String,
    name: String,
    href: String,
    reach: String,
    /// The people and the house to choose from; empty when there is no choice.
    to: Vec<Choice>,
    /// The choice that was made.
    to_chosen: String,
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
    /// The one prospect that was chosen on its own page, and the way to all.
    one: Option<(String, String)>,
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

/// Those who may hear from us at all, best first; the one alone from whose page the invitation starts.
async fn candidates(
    state: &WebState,
    page: &StaffPage,
    listing: &Listing,
) -> Result<Vec<ProspectId>, WebError> {
    if let Some(one) = listing.filter_as("prospect") {
        return Ok(vec![one]);
    }
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
    let ids: Vec<Invitee> = ids.into_iter().map(Into::into).collect();
    let plan = invitation::plan(&state.app, &page.actor, channel, &ids).await?;
    let channels = [Channel::Email, Channel::Letter]
        .map(|c| Choice::new(c.as_str(), t.engage_channel(c.as_str()), channel.as_str()));
    let mut stages = vec![Choice::new("", t.all(), listing.filter("stage"))];
    stages.extend([Stage::Shortlisted, Stage::Contacted, Stage::Met, Stage::NotNow].map(|stage| {
        Choice::new(stage.as_str(), t.engage_stage(stage.as_str()), listing.filter("stage"))
    }));
    let one: Option<ProspectId> = listing.filter_as("prospect");
    let mut filters =
        vec![Field::select("channel", t.engage_channel_label(), channels.into()).optional("")];
    if one.is_none() {
        filters.push(Field::select("stage", t.engage_stage_label(), stages).optional(""));
        filters.push(Field::text("q", t.engage_search(), listing.filter("q")).optional(""));
    }
    let mut lines = lines(&page, &plan);
    for line in &mut lines {
        line.chosen |= one.is_some() && line.may;
    }
    show(&ChoosePage {
        tabs: tabs(&page, "/engage/invite"),
        filters,
        one: one.map(|id| (id.to_string(), page.to("/engage/invite"))),
        channel: channel.as_str(),
        personal: Field::area("personal", t.engage_personal(), "", 2)
            .with_hint(t.engage_personal_hint())
            .optional(t.shell_optional()),
        possible: t.engage_invite_possible(plan.count()),
        may_any: plan.count() > 0,
        lines,
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
    let to_chosen = line.to.as_ref().map(|one| word_of(one.to())).unwrap_or_default();
    let to = if line.addressees.len() > 1 && line.outcome.is_ok() {
        line.addressees
            .iter()
            .map(|one| Choice::new(word_of(one.to()), said(page, channel, one), &to_chosen))
            .collect()
    } else {
        Vec::new()
    };
    let a = &p.address;
    let reach = match (channel, &line.to) {
        (Channel::Letter, _) if !p.has_address() => String::new(),
        (Channel::Letter, to) => {
            let place = format!("{}, {} {}", a.street, a.postcode, a.locality);
            let name = to.as_ref().map(|one| one.name.clone()).filter(|name| !name.is_empty());
            [name, Some(place)].into_iter().flatten().collect::<Vec<_>>().join(", ")
        }
        (Channel::Email | Channel::Qr, to) => {
            to.as_ref().map(|one| said(page, channel, one)).unwrap_or_default()
        }
    };
    Line {
        id: p.id.to_string(),
        name: p.name.clone(),
        href: page.to(&format!("/engage/prospects/{}", p.id)),
        reach,
        to,
        to_chosen,
        language: words::language(t, line.locale()),
        what: match line.outcome {
            Ok(wave) => t.engage_wave(wave.as_str()),
            Err(why) => words::silence(t, why),
        },
        may: line.outcome.is_ok(),
        chosen: line.outcome == Ok(Wave::First),
    }
}

/// Somebody who can be addressed, in one line: `Mercè Puig, forn@example.org`; on paper the name alone.
fn said(page: &StaffPage, channel: Channel, one: &Addressee) -> String {
    let email = one.email.clone().filter(|_| channel != Channel::Letter).unwrap_or_default();
    match (one.name.is_empty(), email.is_empty()) {
        (false, false) => format!("{}, {email}", one.name),
        (false, true) => one.name.clone(),
        (true, false) => email,
        (true, true) => page.t.engage_to_house(),
    }
}

/// The value of the field that says whom to write to at a prospect.
fn word_of(to: To) -> String {
    match to {
        To::Usual => String::new(),
        To::House => "house".to_owned(),
        To::Contact(id) => id.to_string(),
    }
}

/// The first invitation in each language and of each kind, whole, as it will be sent or printed.
struct Sample {
    heading: String,
    mail: MailSample,
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
    /// Says how the samples differ from what each one gets.
    personal_link: String,
    /// What the button to the letters as a file says, when there are letters.
    letters: Option<String>,
    send: String,
    warning: String,
    back: String,
}

/// Those that are ticked, each with the person or the house that was chosen there.
fn chosen(submitted: &Submitted) -> Vec<Invitee> {
    let to = |id: &str| match submitted.text(&format!("to-{id}")) {
        "house" => To::House,
        contact => contact.parse().map_or(To::Usual, To::Contact),
    };
    submitted
        .all("prospect")
        .into_iter()
        .filter_map(|id| Some(Invitee { prospect: id.parse().ok()?, to: to(id) }))
        .collect()
}

/// The personal sentence.
fn personal_of(submitted: &Submitted) -> String {
    submitted.text("personal").trim().chars().take(600).collect()
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
    let personal = personal_of(&submitted);
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
        personal_link: match channel {
            Channel::Letter => t.engage_sample_letter_text(),
            Channel::Email | Channel::Qr => t.engage_sample_mail_text(),
        },
        letters: (channel == Channel::Letter).then(|| t.engage_sample_letters()),
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
        *counts.entry(line.locale()).or_default() += 1;
    }
    let said: Vec<String> = counts
        .into_iter()
        .map(|(locale, count)| {
            page.t.engage_count_in_language(count, words::language(page.t, locale))
        })
        .collect();
    page.t.list(&said)
}

/// The first of a plan in each language and of each kind.
fn firsts(plan: &Plan) -> Vec<(Wave, &Planned)> {
    let mut firsts: BTreeMap<(Locale, Wave), &Planned> = BTreeMap::new();
    for line in &plan.lines {
        if let Ok(wave) = line.outcome {
            firsts.entry((line.locale(), wave)).or_insert(line);
        }
    }
    firsts.into_iter().map(|((_, wave), line)| (wave, line)).collect()
}

async fn samples(
    state: &WebState,
    page: &StaffPage,
    plan: &Plan,
    personal: &str,
) -> Result<Vec<Sample>, WebError> {
    let mut samples = Vec::new();
    let base_url = state.address_of("");
    for (wave, line) in firsts(plan) {
        let seen = invitation::preview(&state.app, &page.actor, line, personal, &base_url).await?;
        samples.push(sample(page, plan.channel, (wave, line), seen));
    }
    Ok(samples)
}

fn sample(
    page: &StaffPage,
    channel: Channel,
    (wave, line): (Wave, &Planned),
    seen: Preview,
) -> Sample {
    let t = page.t;
    let words = seen.words;
    let heading = t.engage_sample(
        words::language(t, seen.locale),
        line.prospect.name.as_str(),
        t.engage_wave(wave.as_str()),
    );
    let mail = if channel == Channel::Letter {
        let a = &line.prospect.address;
        let place = format!("{} {}", a.postcode, a.locality);
        let block = [line.prospect.name.clone(), seen.attention, a.street.clone(), place];
        let block = block.into_iter().filter(|part| !part.trim().is_empty()).collect();
        let code = (t.engage_sample_code(), t.locale().code());
        let signature = vec![page.actor.name.clone(), page.organisation.name.clone()];
        MailSample::letter(seen.locale, block, code, signature, words)
    } else {
        let to = line.to.as_ref().map(|one| said(page, channel, one)).unwrap_or_default();
        let to = format!("{}: {to}", t.engage_message_to());
        MailSample::message(seen.locale, to, words)
    };
    Sample { heading, mail }
}

/// The letters of the preview as they will be printed.
async fn letters_sample(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let invitees = chosen(&submitted);
    let plan = invitation::plan(&state.app, &page.actor, Channel::Letter, &invitees).await?;
    let lines: Vec<&Planned> = firsts(&plan).into_iter().map(|(_, line)| line).collect();
    if lines.is_empty() {
        let back = page.to("/engage/invite?channel=letter");
        return Ok(GoTo::new(back)
            .warning(page.t.engage_refused_nothing_to_send())
            .into_response());
    }
    let open_url = state.address_of(&format!("/n/{}", page.organisation.slug));
    let personal = personal_of(&submitted);
    let bytes = letter::sample(&state.app, &page.actor, &lines, &personal, &open_url).await?;
    let name = format!("{}.pdf", page.t.engage_sample_letters_file());
    Ok(Download { name, media_type: "application/pdf", bytes }.into_response())
}

async fn send(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let input = Send {
        channel: channel_of(submitted.text("channel")),
        chosen: chosen(&submitted),
        personal: personal_of(&submitted),
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
    let on_their_way = t.engage_invitations_queued(made.len());
    Ok(words::mailed(&state, t, GoTo::new(to), on_their_way).into_response())
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
