//! The page of one person, with names; the use case has written the log before it answers.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use maillage_app::accompany::consent::NotedConsent;
use maillage_app::accompany::copy::{self, Copy};
use maillage_app::accompany::enrolment::Enrolment;
use maillage_app::accompany::guardian::NamedGuardian;
use maillage_app::accompany::participant::birthday_of;
use maillage_app::accompany::person::{self, Person};
use maillage_app::accompany::placement::of_person::OpenedPlacement;
use maillage_domain::accompany::retention::Retention;
use maillage_domain::ids::ParticipantId;
use maillage_i18n::T;

use super::{NAME, RUN, Tab, shown, tabs, today, trail};
use crate::export::headers;
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Notice, NoticeKind, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/accompany/people/{person}", NAME, show)
        .post("/o/{slug}/accompany/people/{person}/heard", RUN, heard)
        .post("/o/{slug}/accompany/people/{person}/copy", NAME, hand_out);
}

/// A consent or a programme, and the way to end it.
struct Held {
    purpose: String,
    words: String,
    state: String,
    withdraw: Option<String>,
}

struct GuardianLine {
    name: String,
    relation: String,
    lines: Vec<String>,
    edit: String,
}

#[derive(Template)]
#[template(path = "staff/accompany/person.html")]
struct PersonPage {
    shell: Shell,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    pseudonym: String,
    name: String,
    lede: String,
    base: String,
    edit: String,
    notices: Vec<Notice>,
    facts: Vec<(String, String)>,
    consents: Vec<Held>,
    new_consent: String,
    presence: String,
    attended: Vec<(String, String)>,
    guardians: Vec<GuardianLine>,
    new_guardian: String,
    enrolments: Vec<Held>,
    enrol: String,
    log: String,
    erase: String,
}

/// How many sessions the page lists; the copy lists all.
const SHOWN: usize = 12;

/// What is known, as labels and values; empty ones are left out.
fn facts(t: T, person: &Person) -> Vec<(String, String)> {
    let identity = &person.identity;
    [
        (t.accompany_born(), t.date(identity.born)),
        (t.language(), identity.locale.own_name().to_owned()),
        (t.telephone(), identity.phone.clone()),
        (t.email(), identity.email.clone()),
        (t.address(), identity.address.clone()),
        (t.accompany_school(), identity.school.clone()),
        (t.accompany_note(), identity.note.clone()),
        (t.accompany_sensitive(), person.sensitive.clone().unwrap_or_default()),
        (t.accompany_last_contact(), t.date(person.participant.last_contact_on)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .collect()
}

fn consent_words(t: T, noted: &NotedConsent) -> String {
    let consent = &noted.consent;
    t.accompany_consent_words(
        t.accompany_given_by(consent.given_by.as_str()),
        t.accompany_form_word(noted.form.as_str()),
        consent.given_on,
        consent.expires_on,
    )
}

fn consent_state(t: T, noted: &NotedConsent, on: Date, born: Date) -> String {
    match noted.consent.withdrawn_on {
        Some(day) => t.accompany_withdrawn_on(day),
        None if noted.consent.holds(on, born) => t.accompany_holds(),
        None => t.accompany_holds_no_more(),
    }
}

fn enrolment_words(t: T, one: &Enrolment) -> String {
    match one.ends_on {
        Some(last) => format!("{} – {}", t.date_short(one.starts_on), t.date_short(last)),
        None => t.accompany_since(one.starts_on),
    }
}

fn notices(t: T, person: &Person, holds: bool) -> Vec<Notice> {
    let mut notices = Vec::new();
    if !holds {
        notices.push(
            Notice::new(NoticeKind::Attention, t.accompany_no_consent_holds())
                .with_text(t.accompany_no_consent_holds_text()),
        );
    }
    match person.retention {
        Retention::Keep { .. } => {}
        Retention::Notice { until } => {
            notices.push(Notice::new(NoticeKind::Info, t.accompany_goes_on(until)));
        }
        Retention::Erase { since } => {
            notices.push(Notice::new(NoticeKind::Attention, t.accompany_gone_since(since)));
        }
    }
    notices
}

fn guardian_line(t: T, base: &str, one: &NamedGuardian) -> GuardianLine {
    let lines = [one.guardian.phone.clone(), one.guardian.email.clone()];
    GuardianLine {
        name: one.guardian.name.clone(),
        relation: t.accompany_relation(one.guardian.relation.as_str()),
        lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
        edit: format!("{base}/guardians/{}", one.id),
    }
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
) -> Result<Response, WebError> {
    let (t, day) = (page.t, today(&state, &page));
    let found = person::read(&state.app, &page.actor, id).await?;
    let base = page.to(&format!("/accompany/people/{id}"));
    let born = birthday_of(&found.participant);
    let holds = found.consents.iter().any(|noted| {
        let purpose = maillage_domain::accompany::consent::Purpose::Programme;
        noted.consent.purpose == purpose && noted.consent.holds(day, born)
    });
    let consents = found.consents.iter().map(|noted| Held {
        purpose: t.accompany_purpose_word(noted.consent.purpose.as_str()),
        words: consent_words(t, noted),
        state: consent_state(t, noted, day, born),
        withdraw: noted
            .consent
            .holds(day, born)
            .then(|| format!("{base}/consents/{}/withdraw", noted.id)),
    });
    let enrolments = found.enrolments.iter().map(|one| Held {
        purpose: one.programme_name.clone(),
        words: enrolment_words(t, one),
        state: String::new(),
        withdraw: one.ends_on.is_none().then(|| format!("{base}/programmes/{}/end", one.programme)),
    });
    let attended = found.attended.iter().take(SHOWN).map(|one| {
        let mark = t.accompany_mark(one.mark.as_str());
        (t.date_short(one.held_on), format!("{mark} · {}", one.programme_name))
    });
    let above = [(t.accompany_tab_people(), "/accompany/people")];
    let pseudonym = found.participant.pseudonym.to_string();
    shown(&PersonPage {
        shell: page.shell(Some(Verb::Accompany)),
        tabs: tabs(&page, ""),
        trail: trail(&page, &above, pseudonym.clone()),
        name: found.identity.name(),
        lede: t.accompany_person_lede(i64::from(found.age), pseudonym.as_str()),
        edit: format!("{base}/edit"),
        notices: notices(t, &found, holds),
        facts: facts(t, &found),
        consents: consents.collect(),
        new_consent: format!("{base}/consents/new"),
        presence: t.accompany_presence(found.presence.part, found.presence.whole),
        attended: attended.collect(),
        guardians: found.guardians.iter().map(|one| guardian_line(t, &base, one)).collect(),
        new_guardian: format!("{base}/guardians/new"),
        enrolments: enrolments.collect(),
        enrol: format!("{base}/programmes/new"),
        log: page.to(&format!("/accompany/log?person={id}")),
        erase: format!("{base}/erase"),
        pseudonym,
        base,
    })
}

async fn heard(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
) -> Result<Response, WebError> {
    person::heard_of(&state.app, &page.actor, id).await?;
    let to = page.to(&format!("/accompany/people/{id}"));
    Ok(GoTo::new(to).saying(page.t.saved()).into_response())
}

async fn hand_out(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, ParticipantId)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let copy = copy::hand_out(&state.app, &page.actor, id).await?;
    let name = copy.person.participant.pseudonym.to_string();
    if submitted.text("format") == "json" {
        let text = serde_json::to_string_pretty(&copy.to_json()).map_err(WebError::unexpected)?;
        let said = headers(&format!("{name}.json"), "application/json");
        return Ok((said, text).into_response());
    }
    let t = T::new(copy.person.identity.locale);
    let text = in_words(t, &page, &copy, today(&state, &page));
    Ok((headers(&format!("{name}.txt"), "text/plain; charset=utf-8"), text).into_response())
}

/// One placement in the copy for eyes: what was agreed, how it went, what was asked after, and the name of
/// the paper.
fn placement_words(t: T, one: &OpenedPlacement) -> String {
    let (placement, terms) = (&one.placement, &one.terms);
    let mut lines = vec![format!(
        "{}: {}, {}, {} ({})",
        placement.reference,
        one.partner_name,
        terms.occupation,
        t.placement_p_days(t.date(placement.starts_on), t.date(one.last_day())),
        t.placement_stage(placement.stage.as_str()),
    )];
    if let Some(reason) = placement.reason {
        lines.push(t.placement_reason(reason.as_str()));
    }
    let listed = [&terms.tasks, &terms.aims, &terms.schedule];
    lines.extend(listed.iter().filter(|all| !all.is_empty()).map(|all| all.join("; ")));
    lines.extend(one.paper().map(|name| format!("{}: {name}", t.placement_the_paper())));
    lines.extend(one.signatures.iter().map(|(_, name, at)| {
        let zone = jiff::tz::TimeZone::UTC;
        t.placement_signed_by(name.as_str(), t.date(at.to_zoned(zone).date()))
    }));
    for asked in &one.follow_ups {
        if let Some(answer) = &asked.answer {
            let outcome = answer.outcome.map_or("", |outcome| outcome.as_str());
            lines.push(format!("{}: {}", t.date(answer.on), t.placement_outcome(outcome)));
        }
    }
    lines.join("\n    ")
}

/// The copy for eyes, in the person's own language.
fn in_words(t: T, page: &StaffPage, copy: &Copy, day: Date) -> String {
    let person = &copy.person;
    let born = birthday_of(&person.participant);
    let mut parts = vec![
        format!("\u{feff}{}\n{}", person.identity.name(), page.organisation.name),
        t.date(day),
    ];
    let mut section = |title: String, lines: Vec<String>| {
        if !lines.is_empty() {
            parts.push(format!("{}\n{}", title.to_uppercase(), lines.join("\n")));
        }
    };
    let known = facts(t, person).into_iter().map(|(label, value)| format!("{label}: {value}"));
    let drawn = format!("{}: {}", t.accompany_drawn_name(), person.participant.pseudonym);
    section(t.accompany_record(), known.chain([drawn]).collect());
    let guardians = person.guardians.iter().map(|one| {
        let line = guardian_line(t, "", one);
        format!("{}, {} {}", line.name, line.relation, line.lines.join(" "))
    });
    section(t.accompany_guardians(), guardians.collect());
    let consents = person.consents.iter().map(|noted| {
        let purpose = t.accompany_purpose_word(noted.consent.purpose.as_str());
        let (words, state) = (consent_words(t, noted), consent_state(t, noted, day, born));
        format!("{purpose}: {words} {state}")
    });
    section(t.accompany_consents(), consents.collect());
    let programmes = person
        .enrolments
        .iter()
        .map(|one| format!("{}: {}", one.programme_name, enrolment_words(t, one)));
    section(t.accompany_tab_programmes(), programmes.collect());
    let attended = person.attended.iter().map(|one| {
        let mark = t.accompany_mark(one.mark.as_str());
        format!("{}: {mark} ({})", t.date_short(one.held_on), one.programme_name)
    });
    section(t.accompany_attendance(), attended.collect());
    let placements = copy.placements.iter().map(|one| placement_words(t, one));
    section(t.placement_tab_placements(), placements.collect());
    let read = copy.readings.iter().map(|row| super::log::line_words(t, page, row));
    section(t.accompany_tab_log(), read.collect());
    parts.join("\n\n") + "\n"
}
