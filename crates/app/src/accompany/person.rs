//! The page of one person: opened for an educator, after a line of the log has landed.

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::accompany::attendance::presence;
use maillage_domain::accompany::consent::{Purpose, age, agreed};
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::accompany::retention::{Retention, retention};
use maillage_domain::ids::ParticipantId;
use maillage_domain::locale::Locale;
use maillage_domain::period::Month;
use maillage_domain::prove::loyalty::Part;
use serde::{Deserialize, Serialize};

use super::attendance::AttendedSession;
use super::consent::NotedConsent;
use super::enrolment::Enrolment;
use super::guardian::{self, NamedGuardian};
use super::participant::{Participant, birthday_of};
use super::person_log;
use super::seal::{self, Column, Spot};
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// What names a person; sealed wherever it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// The name that parents give.
    pub given_name: String,
    /// The name of the family; may be empty.
    pub family_name: String,
    /// The day of birth.
    #[serde(with = "as_text")]
    pub born: Date,
    /// The language in which the person is written to.
    pub locale: Locale,
    /// E-mail; may be empty.
    pub email: String,
    /// Telephone; may be empty.
    pub phone: String,
    /// Where the person lives; may be empty.
    pub address: String,
    /// Its school or what it learns; may be empty.
    pub school: String,
    /// What an educator should know; nothing of health or family.
    pub note: String,
}

impl Identity {
    /// The whole name.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }

    /// The given name and how the family name begins: enough to know somebody in a room.
    #[must_use]
    pub fn short_name(&self) -> String {
        match self.family_name.chars().next() {
            Some(initial) => format!("{} {initial}.", self.given_name.trim()),
            None => self.given_name.trim().to_owned(),
        }
    }

    pub(super) fn check(&self, today: Date) -> Result<(), AppError> {
        if self.given_name.trim().is_empty() {
            return Err(AppError::Refused { code: "people.no-name" });
        }
        if self.born > today || age(self.born, today) > 110 {
            return Err(AppError::Refused { code: "people.born" });
        }
        Ok(())
    }
}

/// A day as `2011-05-04`.
mod as_text {
    use jiff::civil::Date;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(day: &Date, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(day)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Date, D::Error> {
        String::deserialize(from)?.parse().map_err(D::Error::custom)
    }
}

/// All that is known of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// The row.
    pub participant: Participant,
    /// Who it is.
    pub identity: Identity,
    /// Health and family, while a consent to them holds.
    pub sensitive: Option<String>,
    /// Whether that consent holds.
    pub may_be_sensitive: bool,
    /// Whole years of age today.
    pub age: i16,
    /// Who answers for it.
    pub guardians: Vec<NamedGuardian>,
    /// What was agreed to, newest first.
    pub consents: Vec<NotedConsent>,
    /// Its programmes.
    pub enrolments: Vec<Enrolment>,
    /// When it was there, newest first.
    pub attended: Vec<AttendedSession>,
    /// How often it was there.
    pub presence: Part,
    /// What is to be done with its data.
    pub retention: Retention,
}

/// Opens a person's page. The line of the log lands first, also when nothing is then shown.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `people.erased`; `people.key-missing` and
/// `people.other-key` when the key is not at hand.
pub async fn read(app: &App, actor: &Actor, id: ParticipantId) -> Result<Person, AppError> {
    actor.require(Action::NamePeople)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.participant(id).await?.ok_or(AppError::NotFound)?;
    person_log::log(app, &mut *work, actor, (ReadingAct::Read, Some(id)), "").await?;
    work.commit().await?;
    let mut work = app.store.read(actor.organisation).await?;
    opened(app, &mut *work, id).await
}

/// Everything of a person, in a unit of work in which the log was written already.
pub(super) async fn opened(
    app: &App,
    work: &mut dyn UnitOfWork,
    id: ParticipantId,
) -> Result<Person, AppError> {
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let participant = work.participant(id).await?.ok_or(AppError::NotFound)?;
    let key = seal::key_of(app, work, id).await?;
    let identity = identity_of(work, &key, &participant)?;
    let consents = work.consents(id).await?;
    let given: Vec<_> = consents.iter().map(|noted| noted.consent).collect();
    let may_be_sensitive = agreed(&given, Purpose::Sensitive, today, birthday_of(&participant));
    let sensitive = match &participant.sealed_sensitive {
        Some(bytes) if may_be_sensitive => {
            let spot = Spot::new(work, Column::Sensitive, id.0);
            Some(seal::opened(&key, &spot, bytes)?)
        }
        _ => None,
    };
    let guardians = guardian::opened(work, &key, id).await?;
    let enrolments = work.enrolments_of(&[id]).await?;
    let attended = work.attendance_of(id).await?;
    let takes_part = enrolments.iter().any(|enrolment| enrolment.on(today));
    Ok(Person {
        age: age(identity.born, today),
        presence: presence(attended.iter().map(|session| session.mark)),
        retention: retention(participant.last_contact_on, takes_part, today),
        participant,
        identity,
        sensitive,
        may_be_sensitive,
        guardians,
        consents,
        enrolments,
        attended,
    })
}

/// Who it is, with the person's key.
pub(super) fn identity_of(
    work: &dyn UnitOfWork,
    key: &maillage_vault::PersonKey,
    participant: &Participant,
) -> Result<Identity, AppError> {
    let bytes = participant.sealed.as_deref();
    let bytes = bytes.ok_or(AppError::Refused { code: "people.erased" })?;
    seal::opened(key, &Spot::new(work, Column::Person, participant.id.0), bytes)
}

/// Corrects what is known of a person. What is said of health and family is kept only while a consent
/// to it holds; empty takes it away.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `people.no-name`, `people.born`; `people.sensitive`
/// without that consent.
pub async fn change(
    app: &App,
    actor: &Actor,
    id: ParticipantId,
    identity: &Identity,
    sensitive: &str,
) -> Result<(), AppError> {
    actor.require(Action::NamePeople)?;
    let mut work = app.store.begin(actor.organisation).await?;
    person_log::hold(&mut *work).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    identity.check(today)?;
    let mut participant = work.participant(id).await?.ok_or(AppError::NotFound)?;
    let key = seal::key_of(app, &mut *work, id).await?;
    let given: Vec<_> = work.consents(id).await?.into_iter().map(|noted| noted.consent).collect();
    participant.birth_month = Some(Month::of(identity.born));
    participant.sealed_sensitive = match sensitive.trim() {
        "" => None,
        _ if !agreed(&given, Purpose::Sensitive, today, birthday_of(&participant)) => {
            return Err(AppError::Refused { code: "people.sensitive" });
        }
        text => Some(seal::sealed(app, &key, &Spot::new(&*work, Column::Sensitive, id.0), &text)?),
    };
    let spot = Spot::new(&*work, Column::Person, id.0);
    participant.sealed = Some(seal::sealed(app, &key, &spot, identity)?);
    work.update_participant(&participant).await?;
    let words = seal::fingerprints(&seal::ring(app)?, &*work, &identity.name());
    work.set_words(id, &words).await?;
    person_log::log(app, &mut *work, actor, (ReadingAct::Change, Some(id)), "record").await?;
    work.commit().await?;
    Ok(())
}

/// Notes that the person was heard of today: its data are kept on from there.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn heard_of(app: &App, actor: &Actor, id: ParticipantId) -> Result<(), AppError> {
    actor.require(Action::RunProgrammes)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.participant(id).await?.ok_or(AppError::NotFound)?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    work.heard_of(id, app.clock.today(&organisation.time_zone)).await?;
    person_log::log(app, &mut *work, actor, (ReadingAct::Change, Some(id)), "contact").await?;
    work.commit().await?;
    Ok(())
}
