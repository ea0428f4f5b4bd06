//! The page of a prospect: what is known, what was done, what comes next.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::engage::prospect::{self, ProspectPage};
use maillage_app::engage::stage::make_partner;
use maillage_app::engage::{invitation, opt_out};
use maillage_domain::access::Action;
use maillage_domain::engage::invitation::Channel;
use maillage_domain::engage::stage::Stage;
use maillage_domain::identify::score::Part;
use maillage_domain::ids::ProspectId;

use super::contact::{self, Person};
use super::note::{self, NoteLine};
use super::task::{self, TaskLine, optional_date};
use super::{Tab, day, moment, show, tabs, words};
use crate::page::{Path, StaffPage};
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::identify::diff as edition;
use crate::staff::identify::place::{self, credited};
use crate::state::WebState;
use crate::ui::{
    Breadcrumb, Choice, Credits, ErrorSummary, Field, Notice, NoticeKind, Shell, Stage as Chip,
    Verb,
};
use crate::{Form, GoTo, Submitted};

pub(crate) fn routes(routes: &mut Routes) {
    let edit = Gate::Staff(Action::EditProspects);
    routes
        .get("/o/{slug}/engage/prospects/{prospect}", Gate::Staff(Action::ViewNetwork), view)
        .post("/o/{slug}/engage/prospects/{prospect}/next-step", edit, next_step)
        .post("/o/{slug}/engage/prospects/{prospect}/opt-out", edit, set_opt_out)
        .post("/o/{slug}/engage/prospects/{prospect}/qr", edit, make_qr)
        .post(
            "/o/{slug}/engage/prospects/{prospect}/partner",
            Gate::Staff(Action::EditPartners),
            become_partner,
        );
}

/// A line of the table that explains the score.
struct PartRow {
    label: String,
    points: String,
    of: String,
}

/// Something that happened, with its day.
struct Event {
    when: String,
    words: String,
    reason: String,
    who: String,
}

struct InvitationRow {
    channel: String,
    wave: String,
    when: String,
    who: String,
    state: Chip,
    message: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/engage/prospect.html")]
struct View {
    shell: Shell,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    summary: ErrorSummary,
    notices: Vec<Notice>,
    name: String,
    stage: Chip,
    since: String,
    may_edit: bool,
    base: String,
    facts: Vec<(String, String)>,
    /// The page of the record of the register, when it came from one.
    record: Option<String>,
    score: Option<(String, String)>,
    parts: Vec<PartRow>,
    move_stage: Option<Field>,
    move_reason: Field,
    next_step: Field,
    next_on: Field,
    note: Field,
    notes: Vec<NoteLine>,
    task_fields: Vec<Field>,
    tasks: Vec<TaskLine>,
    contact_fields: Vec<Field>,
    contacts: Vec<Person>,
    invitations: Vec<InvitationRow>,
    events: Vec<Event>,
    opted_out: bool,
    may_join: bool,
    /// The invitation of this prospect alone, where it may hear from us.
    invite: Option<String>,
    partner: Option<String>,
    credits: Credits,
}

pub(super) fn id_of(text: &str) -> Result<ProspectId, WebError> {
    text.parse().map_err(|_| WebError::not_found())
}

async fn view(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Html<String>, WebError> {
    let form = Form::first::<&str, &str>(page.t, []);
    render(&state, &page, id_of(&id)?, &form, true).await
}

/// The page with a form as it was sent; `fresh` fills the fields with what is stored.
pub(super) async fn render(
    state: &WebState,
    page: &StaffPage,
    id: ProspectId,
    form: &Form,
    fresh: bool,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let found = prospect::page(&state.app, &page.actor, id).await?;
    let prospect = &found.prospect;
    let today = state.app.clock.today(&page.organisation.time_zone);
    let base = page.to(&format!("/engage/prospects/{id}"));
    let (step, step_on) = if fresh {
        let on = prospect.next_step_on.map(|on| on.to_string()).unwrap_or_default();
        (prospect.next_step.clone(), on)
    } else {
        (form.value("next_step"), form.value("next_on"))
    };
    let parts = prospect.score.as_ref().map(|s| score_rows(page, &s.parts())).unwrap_or_default();
    let mut notices = notices(page, &found);
    notices.extend(edition::notices(state, page, prospect.record_id.as_deref()).await?);
    let credits = match &prospect.record_id {
        Some(_) => credited(state, page).await?,
        None => Credits::default(),
    };
    show(&View {
        credits,
        tabs: tabs(page, ""),
        trail: Breadcrumb {
            label: t.shell_breadcrumb(),
            above: vec![(t.engage_tab_board(), page.to("/engage"))],
            here: prospect.name.clone(),
        },
        summary: form.summary(),
        notices,
        name: prospect.name.clone(),
        stage: words::stage_chip(t, prospect.stage),
        since: t.engage_since_day(day(page, prospect.stage_since)),
        may_edit: page.actor.may(Action::EditProspects),
        facts: facts(page, &found),
        record: found.prospect.record_id.as_deref().map(|id| place::href(page, id)),
        score: prospect
            .score
            .as_ref()
            .map(|s| (t.engage_score_of(words::score(t, s)), t.engage_score_coverage(s.coverage))),
        parts,
        move_stage: move_field(page, prospect.stage),
        move_reason: Field::text("reason", t.engage_reason(), form.value("reason"))
            .optional(t.shell_optional()),
        next_step: Field::text("next_step", t.engage_next_step(), step)
            .with_error(form.error("next_step"))
            .optional(t.shell_optional()),
        next_on: Field::date("next_on", t.engage_by_when(), step_on)
            .with_error(form.error("next_on"))
            .optional(t.shell_optional()),
        note: note::field(page, form),
        notes: note::lines(page, &found.notes),
        task_fields: task::fields(state, page, form).await?,
        tasks: found.tasks.iter().map(|row| task::line(page, row, today)).collect(),
        contact_fields: contact::fields(page, form, prospect.locale),
        contacts: found.contacts.iter().map(|c| Person::of(page, c, &base)).collect(),
        invitations: invitation_rows(page, &found, state.app.mailer.has_server()),
        events: events(page, &found),
        opted_out: found.opted_out,
        invite: invite(page, &found),
        may_join: prospect.stage == Stage::Proposal && page.actor.may(Action::EditPartners),
        partner: prospect.partner.map(|partner| page.to(&format!("/partners/{partner}"))),
        base,
        shell: page.shell(Some(Verb::Engage)),
    })
}

/// The way to invite this prospect alone: by letter where it has an address but no e-mail.
fn invite(page: &StaffPage, found: &ProspectPage) -> Option<String> {
    let p = &found.prospect;
    let may_hear = !found.opted_out
        && matches!(p.stage, Stage::Shortlisted | Stage::Contacted | Stage::Met | Stage::NotNow);
    let has_email = p.email.is_some() || found.contacts.iter().any(|one| one.email.is_some());
    let channel = if has_email || !p.has_address() { Channel::Email } else { Channel::Letter };
    (may_hear && page.actor.may(Action::EditProspects))
        .then(|| page.to(&format!("/engage/invite?channel={}&prospect={}", channel.as_str(), p.id)))
}

fn notices(page: &StaffPage, found: &ProspectPage) -> Vec<Notice> {
    let t = page.t;
    let mut notices = Vec::new();
    if found.opted_out {
        notices.push(
            Notice::new(NoticeKind::Attention, t.engage_opted_out())
                .with_text(t.engage_opted_out_text()),
        );
    }
    if let Some(partner) = found.prospect.partner {
        notices.push(
            Notice::new(NoticeKind::Good, t.engage_is_partner())
                .with_link(t.engage_open_partner(), page.to(&format!("/partners/{partner}"))),
        );
    }
    notices
}

fn facts(page: &StaffPage, found: &ProspectPage) -> Vec<(String, String)> {
    let t = page.t;
    let p = &found.prospect;
    let address = [&p.address.street, &p.address.postcode, &p.address.locality]
        .into_iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    let known = [
        (t.engage_kind_label(), t.engage_kind(p.kind.as_str())),
        (t.address(), address),
        (t.email(), p.email.clone().unwrap_or_default()),
        (t.telephone(), p.phone.clone().unwrap_or_default()),
        (t.website(), p.website.clone().unwrap_or_default()),
        (t.language(), words::language(t, p.locale)),
        (t.engage_origin_label(), t.engage_origin(p.origin.as_str())),
    ];
    known.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// The explanation as the search gave it.
fn score_rows(page: &StaffPage, parts: &[Part]) -> Vec<PartRow> {
    let t = page.t;
    parts
        .iter()
        .map(|part| PartRow {
            label: t.engage_criterion(part.criterion.as_str()),
            points: match part.value {
                Some(_) => t.decimal(f64::from(part.points) / 1_000.0, 1),
                None => t.not_applicable(),
            },
            of: t.integer(part.weight),
        })
        .collect()
}

fn move_field(page: &StaffPage, stage: Stage) -> Option<Field> {
    let t = page.t;
    let choices: Vec<Choice> = stage
        .next()
        .filter(|to| *to != Stage::Partner)
        .map(|to| Choice::new(to.as_str(), t.engage_stage(to.as_str()), ""))
        .collect();
    (!choices.is_empty() && page.actor.may(Action::EditProspects))
        .then(|| Field::select("stage", t.shell_move_label(), choices))
}

fn invitation_rows(page: &StaffPage, found: &ProspectPage, has_server: bool) -> Vec<InvitationRow> {
    let t = page.t;
    found
        .invitations
        .iter()
        .map(|one| InvitationRow {
            channel: t.engage_channel(one.channel.as_str()),
            wave: t.engage_wave(one.wave.as_str()),
            when: moment(page, one.sent_at),
            who: one.sent_by.clone(),
            state: words::invitation_chip(
                t,
                one.state,
                one.message.and_then(|id| found.mails.get(&id)),
                has_server,
            ),
            message: one.message.map(|id| page.to(&format!("/engage/outbox/{id}"))),
        })
        .collect()
}

fn events(page: &StaffPage, found: &ProspectPage) -> Vec<Event> {
    let t = page.t;
    found
        .moves
        .iter()
        .map(|line| Event {
            when: moment(page, line.at),
            words: t.engage_event(line.cause.as_str(), t.engage_stage(line.to.as_str())),
            reason: line.reason.clone(),
            who: line.actor_name.clone(),
        })
        .collect()
}

pub(super) fn back(page: &StaffPage, id: ProspectId, words: String) -> Response {
    GoTo::new(page.to(&format!("/engage/prospects/{id}"))).saying(words).into_response()
}

async fn next_step(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let mut form = Form::new(page.t, submitted);
    let step = form.text("next_step", 200);
    let on = optional_date(&mut form, "next_on");
    let (Some(step), Some(on)) = (step, on) else {
        return Ok(render(&state, &page, id, &form, false).await?.into_response());
    };
    prospect::set_next_step(&state.app, &page.actor, id, &step, on).await?;
    Ok(back(&page, id, page.t.saved()))
}

async fn set_opt_out(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    opt_out::set(&state.app, &page.actor, id, submitted.text("wish") == "peace").await?;
    Ok(back(&page, id, page.t.saved()))
}

#[derive(Template)]
#[template(path = "staff/engage/qr.html")]
pub(super) struct QrView {
    pub(super) shell: Shell,
    pub(super) trail: Breadcrumb,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) url: String,
    pub(super) qr: crate::qr::Qr,
    pub(super) back: String,
}

/// A personal join page as a QR code, to show or to print: the secret is on this page only.
async fn make_qr(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Html<String>, WebError> {
    let id = id_of(&id)?;
    let input = invitation::Send {
        channel: Channel::Qr,
        chosen: vec![id.into()],
        personal: String::new(),
        base_url: state.address_of(""),
    };
    let made = invitation::send(&state.app, &page.actor, input).await?;
    let one = made.into_iter().next().ok_or_else(WebError::not_found)?;
    let t = page.t;
    let href = page.to(&format!("/engage/prospects/{id}"));
    show(&QrView {
        trail: Breadcrumb {
            label: t.shell_breadcrumb(),
            above: vec![
                (t.engage_tab_board(), page.to("/engage")),
                (one.prospect.name.clone(), href.clone()),
            ],
            here: t.engage_channel("qr"),
        },
        title: t.engage_qr_title(one.prospect.name.as_str()),
        text: t.engage_qr_text(),
        qr: crate::qr::Qr::of(&one.join_url)?,
        url: one.join_url,
        back: href,
        shell: page.shell(Some(Verb::Engage)),
    })
}

async fn become_partner(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let partner = make_partner(&state.app, &page.actor, id_of(&id)?).await?;
    let words = page.t.engage_joined();
    Ok(GoTo::new(page.to(&format!("/partners/{partner}"))).saying(words).into_response())
}
