//! Invitations: by message, by letter, by a QR code handed over. Few, kind, and they stop.

use std::collections::BTreeSet;

use async_trait::async_trait;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};
use maillage_domain::access::Action;
use maillage_domain::engage::invitation::{Answer, Channel, InvitationState};
use maillage_domain::engage::prospect::MoveCause;
use maillage_domain::engage::reminder::{Facts, Silence, Wave, next_wave};
use maillage_domain::engage::stage::Stage;
use maillage_domain::ids::{DocumentId, InvitationId, LinkId, MessageId, ProspectId};
use maillage_domain::locale::Locale;
use serde_json::json;

use crate::access::audit;
use crate::access::link::{Link, LinkPurpose};
use crate::access::organisation::Organisation;
use crate::engage::message::{Recipient, queue};
use crate::engage::prospect::Prospect;
use crate::engage::stage::step;
use crate::error::StoreError;
use crate::mail::{Mail, MailKind, Voice, Words};
use crate::random::Token;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// One invitation of a prospect.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The id.
    pub id: InvitationId,
    /// Whom.
    pub prospect: ProspectId,
    /// How.
    pub channel: Channel,
    /// Which of the few.
    pub wave: Wave,
    /// In which language.
    pub locale: Locale,
    /// What it said: the paragraphs, apart by empty lines.
    pub text: String,
    /// The personal join page.
    pub link: LinkId,
    /// The message, when by e-mail.
    pub message: Option<MessageId>,
    /// Who sent it.
    pub sent_by: String,
    /// When.
    pub sent_at: Timestamp,
    /// How far it has come.
    pub state: InvitationState,
}

/// The rows of invitations.
#[async_trait]
pub trait InvitationStore {
    /// Adds an invitation.
    async fn insert_invitation(&mut self, invitation: &Invitation) -> Result<(), StoreError>;
    /// Writes how far an invitation has come.
    async fn set_invitation_state(
        &mut self,
        id: InvitationId,
        state: InvitationState,
    ) -> Result<(), StoreError>;
    /// The invitations of a prospect, newest first.
    async fn invitations(&mut self, prospect: ProspectId) -> Result<Vec<Invitation>, StoreError>;
    /// The invitation that a link belongs to.
    async fn invitation_of_link(&mut self, link: LinkId) -> Result<Option<Invitation>, StoreError>;
    /// Keeps a file of letters.
    async fn keep_letters(
        &mut self,
        id: DocumentId,
        file_name: &str,
        pdf: &[u8],
        at: Timestamp,
    ) -> Result<(), StoreError>;
    /// A file of letters: its name and its bytes.
    async fn letters_file(
        &mut self,
        id: DocumentId,
    ) -> Result<Option<(String, Vec<u8>)>, StoreError>;
}

/// How long a personal join page stays open, in days.
pub const LINK_DAYS: i64 = 365;

/// What would be sent to one prospect, or why nothing is.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// Whom.
    pub prospect: Prospect,
    /// Which message, or the reason for silence.
    pub outcome: Result<Wave, Silence>,
}

/// What an invitation by many is about to do: shown before it is done.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    /// How.
    pub channel: Channel,
    /// One line for each prospect chosen, in the order given.
    pub lines: Vec<Planned>,
}

impl Plan {
    /// How many will be sent.
    #[must_use]
    pub fn count(&self) -> usize {
        self.lines.iter().filter(|line| line.outcome.is_ok()).count()
    }
}

/// What would be sent now.
///
/// # Errors
/// [`AppError::Forbidden`]; [`AppError::NotFound`] when one of the prospects is not there.
pub async fn plan(
    app: &App,
    actor: &Actor,
    channel: Channel,
    chosen: &[ProspectId],
) -> Result<Plan, AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.read(actor.organisation).await?;
    planned(app, &mut *work, channel, chosen).await
}

async fn planned(
    app: &App,
    work: &mut dyn UnitOfWork,
    channel: Channel,
    chosen: &[ProspectId],
) -> Result<Plan, AppError> {
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let zone = zone(&organisation);
    let mut seen = BTreeSet::new();
    let mut lines = Vec::with_capacity(chosen.len());
    for id in chosen.iter().filter(|id| seen.insert(**id)) {
        let prospect = work.prospect(*id).await?.ok_or(AppError::NotFound)?;
        let opted_out =
            work.is_opted_out(prospect.record_id.as_deref(), prospect.email.as_deref()).await?;
        let history = History::of(&work.invitations(*id).await?, &zone);
        let facts = Facts {
            stage: prospect.stage,
            stage_since: prospect.stage_since.to_zoned(zone.clone()).date(),
            opted_out,
            has_email: prospect.email.is_some(),
            has_address: prospect.has_address(),
            sent_on: &history.sent_on,
            answer: history.answer,
        };
        let outcome = next_wave(facts, channel, today);
        lines.push(Planned { prospect, outcome });
    }
    Ok(Plan { channel, lines })
}

fn zone(organisation: &Organisation) -> TimeZone {
    TimeZone::get(&organisation.time_zone).unwrap_or(TimeZone::UTC)
}

/// What the rule of the reminders needs of a prospect's invitations.
struct History {
    /// Since the last answer, oldest first.
    sent_on: Vec<Date>,
    answer: Option<(Date, Answer)>,
}

impl History {
    fn of(invitations: &[Invitation], zone: &TimeZone) -> Self {
        let day = |at: Timestamp| at.to_zoned(zone.clone()).date();
        let answered = invitations
            .iter()
            .filter_map(|invitation| match invitation.state {
                InvitationState::Answered { at, answer } => Some((at, answer)),
                InvitationState::Sent | InvitationState::Opened { .. } => None,
            })
            .max_by_key(|(at, _)| *at);
        let mut sent_on: Vec<Date> = invitations
            .iter()
            .filter(|invitation| invitation.channel != Channel::Qr)
            .filter(|invitation| answered.is_none_or(|(at, _)| invitation.sent_at > at))
            .map(|invitation| day(invitation.sent_at))
            .collect();
        sent_on.sort();
        Self { sent_on, answer: answered.map(|(at, answer)| (day(at), answer)) }
    }
}

/// What a person chose for an invitation by many.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Send {
    /// How.
    pub channel: Channel,
    /// Whom.
    pub chosen: Vec<ProspectId>,
    /// A personal sentence that all get; may be empty.
    pub personal: String,
    /// The address of this installation, such as `https://maillage.example.org`, without a slash at the end.
    pub base_url: String,
}

/// One invitation that was made, with what a letter or a QR code needs: the secret is nowhere else.
#[derive(Debug, Clone, PartialEq)]
pub struct Made {
    /// The invitation.
    pub invitation: Invitation,
    /// Whom.
    pub prospect: Prospect,
    /// The person it is addressed to; may be empty.
    pub attention: String,
    /// The words.
    pub words: Words,
    /// The personal join page, whole.
    pub join_url: String,
}

/// Invites all chosen prospects that may be invited now; messages go into the outbox. All or none land.
/// Pressing twice sends nothing twice: the second time, it is too soon for everybody.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `engage.nothing-to-send` when nobody may be invited.
pub async fn send(app: &App, actor: &Actor, input: Send) -> Result<Vec<Made>, AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let made = make_all(app, &mut *work, actor, &organisation, &input).await?;
    work.commit().await?;
    Ok(made)
}

/// Makes the invitations of all who may be invited, inside a unit of work.
///
/// # Errors
/// `engage.nothing-to-send` when nobody may be invited.
pub(crate) async fn make_all(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    organisation: &Organisation,
    input: &Send,
) -> Result<Vec<Made>, AppError> {
    let plan = planned(app, work, input.channel, &input.chosen).await?;
    let mut made = Vec::with_capacity(plan.count());
    for line in plan.lines {
        let Ok(wave) = line.outcome else { continue };
        made.push(invite_one(app, work, actor, organisation, (line.prospect, wave), input).await?);
    }
    if made.is_empty() {
        return Err(AppError::Refused { code: "engage.nothing-to-send" });
    }
    Ok(made)
}

async fn invite_one(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    organisation: &Organisation,
    (prospect, wave): (Prospect, Wave),
    input: &Send,
) -> Result<Made, AppError> {
    let now = app.clock.now();
    let token = Token::of_organisation(actor.organisation, &*app.random);
    let link = Link {
        id: app.new_id(),
        token_hash: token.hash(),
        purpose: LinkPurpose::Join,
        partner: None,
        subject: Some(prospect.id.0),
        locale: prospect.locale,
        created_at: now,
        expires_at: Some(now + (LINK_DAYS * 24).hours()),
        revoked_at: None,
        last_used_at: None,
    };
    work.insert_link(&link).await?;
    let join_url = format!("{}/j/{}", input.base_url, token.secret());
    let main = work.prospect_contacts(prospect.id).await?.into_iter().find(|c| c.is_main);
    let mail = Mail {
        locale: prospect.locale,
        to_name: main.map(|contact| contact.name).unwrap_or_default(),
        voice: Voice::of(organisation, prospect.locale),
        kind: MailKind::Invitation {
            wave,
            prospect: prospect.name.clone(),
            personal: input.personal.trim().to_owned(),
            opt_out_url: format!("{join_url}/stop"),
            join_url: join_url.clone(),
        },
    };
    let message = match (&prospect.email, input.channel) {
        (Some(email), Channel::Email) => {
            let to = Recipient { email: email.clone(), partner: None, prospect: Some(prospect.id) };
            Some(queue(app, work, organisation, to, &mail).await?)
        }
        _ => None,
    };
    let words = app.mailer.words(&mail);
    let invitation = Invitation {
        id: app.new_id(),
        prospect: prospect.id,
        channel: input.channel,
        wave,
        locale: prospect.locale,
        text: words.paragraphs.join("\n\n"),
        link: link.id,
        message,
        sent_by: actor.name.clone(),
        sent_at: now,
        state: InvitationState::Sent,
    };
    work.insert_invitation(&invitation).await?;
    let prospect = after_inviting(app, work, actor, prospect).await?;
    let id = prospect.id.to_string();
    let detail = json!({ "channel": input.channel, "wave": wave });
    audit::note(app, work, actor, "invitation.send", ("prospect", &id), detail).await?;
    Ok(Made { invitation, prospect, attention: mail.to_name, words, join_url })
}

/// Who was only on the list, or had said 'not now', is now contacted.
async fn after_inviting(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    prospect: Prospect,
) -> Result<Prospect, AppError> {
    match prospect.stage {
        Stage::Shortlisted | Stage::NotNow => {
            step(app, work, actor, &prospect, Stage::Contacted, (MoveCause::Invited, "")).await
        }
        _ => Ok(prospect),
    }
}

/// The words that an invitation would have, for the preview, in the prospect's language.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn preview(
    app: &App,
    actor: &Actor,
    locale: Locale,
    wave: Wave,
    (prospect, personal): (&str, &str),
) -> Result<Words, AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    Ok(app.mailer.words(&Mail {
        locale,
        to_name: String::new(),
        voice: Voice::of(&organisation, locale),
        kind: MailKind::Invitation {
            wave,
            prospect: prospect.to_owned(),
            personal: personal.trim().to_owned(),
            join_url: "…".to_owned(),
            opt_out_url: "…".to_owned(),
        },
    }))
}
