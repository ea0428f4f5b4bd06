//! Invitations: by message, by letter, by a QR code handed over. Few, kind, and they stop.

mod addressee;

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
use crate::engage::note::About;
use crate::engage::opt_out;
use crate::engage::prospect::Prospect;
use crate::engage::stage::step;
use crate::error::StoreError;
use crate::mail::{Mail, MailKind, Voice, Words};
use crate::random::Token;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

pub use addressee::{Addressee, Invitee, To, addressees};

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
    /// Who can be addressed there, the usual one first.
    pub addressees: Vec<Addressee>,
    /// Who is addressed; nobody when there is no way.
    pub to: Option<Addressee>,
    /// Which message, or the reason for silence.
    pub outcome: Result<Wave, Silence>,
}

impl Planned {
    /// The language of the one who is addressed.
    #[must_use]
    pub fn locale(&self) -> Locale {
        self.to.as_ref().map_or(self.prospect.locale, |one| one.locale)
    }

    /// The mail that it gets: the same for the preview and for what is sent.
    fn mail(
        &self,
        organisation: &Organisation,
        wave: Wave,
        personal: &str,
        join_url: &str,
    ) -> Mail {
        let locale = self.locale();
        Mail {
            locale,
            to_name: self.to.as_ref().map(|one| one.name.clone()).unwrap_or_default(),
            voice: Voice::of(organisation, locale),
            kind: MailKind::Invitation {
                wave,
                prospect: self.prospect.name.clone(),
                personal: personal.trim().to_owned(),
                opt_out_url: format!("{join_url}/stop"),
                join_url: join_url.to_owned(),
            },
        }
    }
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
/// [`AppError::Forbidden`]; [`AppError::NotFound`] when one of the prospects is not there;
/// `engage.addressee` when one of the people chosen is not there, or has no address for this channel.
pub async fn plan(
    app: &App,
    actor: &Actor,
    channel: Channel,
    chosen: &[Invitee],
) -> Result<Plan, AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.read(actor.organisation).await?;
    planned(app, &mut *work, channel, chosen).await
}

async fn planned(
    app: &App,
    work: &mut dyn UnitOfWork,
    channel: Channel,
    chosen: &[Invitee],
) -> Result<Plan, AppError> {
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let zone = zone(&organisation);
    let mut seen = BTreeSet::new();
    let mut lines = Vec::with_capacity(chosen.len());
    for invitee in chosen.iter().filter(|one| seen.insert(one.prospect)) {
        let id = invitee.prospect;
        let prospect = work.prospect(id).await?.ok_or(AppError::NotFound)?;
        let contacts = work.contacts(About::of(&prospect)).await?;
        let addressees = addressees(&prospect, &contacts, channel);
        let to = match invitee.to {
            To::Usual => addressees.first(),
            chosen => Some(
                addressees
                    .iter()
                    .find(|one| one.to() == chosen)
                    .ok_or(AppError::Refused { code: "engage.addressee" })?,
            ),
        };
        let history = History::of(&work.invitations(id).await?, &zone);
        let facts = Facts {
            stage: prospect.stage,
            stage_since: prospect.stage_since.to_zoned(zone.clone()).date(),
            opted_out: opt_out::is_set(work, &prospect).await?,
            has_email: to.is_some_and(|one| one.email.is_some()),
            has_address: prospect.has_address(),
            sent_on: &history.sent_on,
            answer: history.answer,
        };
        let outcome = next_wave(facts, channel, today);
        lines.push(Planned { to: to.cloned(), prospect, addressees, outcome });
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
    pub chosen: Vec<Invitee>,
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
        made.push(invite_one(app, work, actor, organisation, (line, wave), input).await?);
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
    (line, wave): (Planned, Wave),
    input: &Send,
) -> Result<Made, AppError> {
    let now = app.clock.now();
    let locale = line.locale();
    let token = Token::of_organisation(actor.organisation, &*app.random);
    let link = Link {
        id: app.new_id(),
        token_hash: token.hash(),
        purpose: LinkPurpose::Join,
        partner: None,
        subject: Some(line.prospect.id.0),
        locale,
        created_at: now,
        expires_at: Some(now + (LINK_DAYS * 24).hours()),
        revoked_at: None,
        last_used_at: None,
    };
    work.insert_link(&link).await?;
    let join_url = format!("{}/j/{}", input.base_url, token.secret());
    let mail = line.mail(organisation, wave, &input.personal, &join_url);
    let email = line.to.and_then(|one| one.email).filter(|_| input.channel == Channel::Email);
    let prospect = line.prospect;
    let message = match email {
        Some(email) => {
            let to = Recipient { email, partner: None, prospect: Some(prospect.id) };
            Some(queue(app, work, organisation, to, &mail).await?)
        }
        None => None,
    };
    let words = app.mailer.words(&mail);
    let invitation = Invitation {
        id: app.new_id(),
        prospect: prospect.id,
        channel: input.channel,
        wave,
        locale,
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

/// An invitation as it would go out, word for word, but for the secret of its link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The language it is written in.
    pub locale: Locale,
    /// The person it is addressed to; may be empty.
    pub attention: String,
    /// All its words.
    pub words: Words,
}

/// What stands for the secret of a link that is not made yet.
pub const NO_SECRET_YET: &str = "…";

/// The invitation that one of a plan would get. Nothing is made or kept.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `engage.nothing-to-send` when it would get none.
pub async fn preview(
    app: &App,
    actor: &Actor,
    line: &Planned,
    personal: &str,
    base_url: &str,
) -> Result<Preview, AppError> {
    actor.require(Action::EditProspects)?;
    let wave = line.outcome.map_err(|_| AppError::Refused { code: "engage.nothing-to-send" })?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let join_url = format!("{base_url}/j/{NO_SECRET_YET}");
    let mail = line.mail(&organisation, wave, personal, &join_url);
    let words = app.mailer.words(&mail);
    Ok(Preview { locale: mail.locale, attention: mail.to_name, words })
}
