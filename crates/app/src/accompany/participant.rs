//! Participants: people whom the organisation accompanies, under drawn names.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::accompany::consent::{Purpose, agreed};
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{ParticipantId, ProgrammeId};
use maillage_domain::period::Month;
use maillage_vault::Fingerprint;

use super::consent::{NewConsent, NotedConsent};
use super::enrolment::Enrolment;
use super::guardian::{self, Guardian};
use super::person::Identity;
use super::seal::{self, Column, Spot};
use super::{consent, enrolment, person_log};
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// Somebody, as the tables know it: nothing here says who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The id.
    pub id: ParticipantId,
    /// The drawn name.
    pub pseudonym: Pseudonym,
    /// The month of birth; none once erased. Its first day stands for the birthday wherever the sealed
    /// one is not at hand: a guardian's word then ends some days early, never late.
    pub birth_month: Option<Month>,
    /// What names the person, sealed; none once erased.
    pub sealed: Option<Vec<u8>>,
    /// Health and family, sealed; none without a consent.
    pub sealed_sensitive: Option<Vec<u8>>,
    /// The last day on which somebody heard of the person.
    pub last_contact_on: Date,
    /// When the person was taken in.
    pub created_at: Timestamp,
    /// When the person was erased.
    pub erased_at: Option<Timestamp>,
}

/// Whether a consent holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConsentWish {
    /// To what.
    pub purpose: Purpose,
    /// On which day.
    pub on: Date,
    /// Only those with (`true`) or without (`false`) it.
    pub holds: bool,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ParticipantOrder {
    /// By drawn name.
    #[default]
    Pseudonym,
    /// Those longest not heard of first.
    LastContact,
    /// The youngest first.
    Youngest,
}

/// How a list of participants is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParticipantFilter {
    /// Part of the drawn name.
    pub pseudonym_contains: Option<String>,
    /// Only who takes part in this programme on a day.
    pub programme: Option<(ProgrammeId, Date)>,
    /// Only with or without a consent.
    pub consent: Option<ConsentWish>,
    /// Only those last heard of before this day.
    pub last_contact_before: Option<Date>,
    /// Only erased ones (`true`) or those that are there (`false`).
    pub erased: Option<bool>,
    /// The order.
    pub order: ParticipantOrder,
}

/// The rows of participants.
#[async_trait]
pub trait ParticipantStore {
    /// Adds a participant.
    async fn insert_participant(&mut self, participant: &Participant) -> Result<(), StoreError>;
    /// Writes all fields of a participant that is there, but the moment it was made.
    async fn update_participant(&mut self, participant: &Participant) -> Result<(), StoreError>;
    /// One participant.
    async fn participant(&mut self, id: ParticipantId) -> Result<Option<Participant>, StoreError>;
    /// Whether a drawn name is taken.
    async fn pseudonym_taken(&mut self, pseudonym: &Pseudonym) -> Result<bool, StoreError>;
    /// A part of the list.
    async fn participants(
        &mut self,
        filter: &ParticipantFilter,
        page: Page,
    ) -> Result<Paged<Participant>, StoreError>;
    /// Moves the last contact to this day, never back.
    async fn heard_of(&mut self, id: ParticipantId, on: Date) -> Result<(), StoreError>;
    /// The words under which a person is found, instead of those before.
    async fn set_words(
        &mut self,
        id: ParticipantId,
        words: &[Fingerprint],
    ) -> Result<(), StoreError>;
    /// Those who have all these words, at most fifty, by drawn name.
    async fn participants_with_words(
        &mut self,
        words: &[Fingerprint],
    ) -> Result<Vec<Participant>, StoreError>;
    /// Takes away what was sealed under a consent to sensitive data that holds no more on a day; gives
    /// how many it was.
    async fn drop_sensitive_without_consent(&mut self, on: Date) -> Result<u64, StoreError>;
}

/// A participant in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParticipantRow {
    /// Who.
    pub participant: Participant,
    /// The programmes in which the person takes part on the day asked for.
    pub enrolments: Vec<Enrolment>,
    /// What holds on that day, each once.
    pub agreed: Vec<Purpose>,
}

/// The day that stands for somebody's birthday where the sealed one is not at hand; an erased person
/// counts as grown up.
#[must_use]
pub fn birthday_of(participant: &Participant) -> Date {
    participant.birth_month.map_or(jiff::civil::date(1900, 1, 1), Month::first_day)
}

/// A part of the list, under drawn names, as it stands on a day.
///
/// # Errors
/// When the actor may not look at people, or the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &ParticipantFilter,
    on: Date,
    page: Page,
) -> Result<Paged<ParticipantRow>, AppError> {
    actor.require(Action::ViewPeople)?;
    let mut work = app.store.read(actor.organisation).await?;
    let found = work.participants(filter, page).await?;
    let rows = rows(&mut *work, found.rows, on).await?;
    Ok(Paged { rows, total: found.total })
}

async fn rows(
    work: &mut dyn UnitOfWork,
    found: Vec<Participant>,
    on: Date,
) -> Result<Vec<ParticipantRow>, AppError> {
    let ids: Vec<ParticipantId> = found.iter().map(|participant| participant.id).collect();
    let consents = work.consents_of(&ids).await?;
    let enrolments = work.enrolments_of(&ids).await?;
    Ok(found
        .into_iter()
        .map(|participant| {
            let id = participant.id;
            let given: Vec<_> = of(&consents, id).map(|noted| noted.consent).collect();
            let born = birthday_of(&participant);
            let holds = |purpose: &Purpose| agreed(&given, *purpose, on, born);
            ParticipantRow {
                participant,
                enrolments: enrolments
                    .iter()
                    .filter(|enrolment| enrolment.participant == id && enrolment.on(on))
                    .cloned()
                    .collect(),
                agreed: Purpose::ALL.iter().copied().filter(holds).collect(),
            }
        })
        .collect())
}

fn of(consents: &[NotedConsent], id: ParticipantId) -> impl Iterator<Item = &NotedConsent> {
    consents.iter().filter(move |noted| noted.participant == id)
}

/// Looks for people by words of their names; gives drawn names, fifty at most. The log says that
/// somebody was looked for, and not who.
///
/// # Errors
/// [`AppError::Forbidden`]; `people.no-words` without a word of two letters.
pub async fn search(
    app: &App,
    actor: &Actor,
    name: &str,
    on: Date,
) -> Result<Vec<ParticipantRow>, AppError> {
    actor.require(Action::NamePeople)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let sought = match app.people_keys.ring() {
        Ok(None) => return Ok(Vec::new()),
        _ => seal::sought(&seal::ring(app)?, &*work, name),
    };
    if sought.iter().any(Vec::is_empty) {
        return Err(AppError::Refused { code: "people.no-words" });
    }
    person_log::log(app, &mut *work, actor, (ReadingAct::Search, None), "name").await?;
    let mut found = Vec::new();
    for words in sought {
        found.extend(work.participants_with_words(&words).await?);
    }
    let rows = rows(&mut *work, found, on).await?;
    work.commit().await?;
    Ok(rows)
}

/// Somebody to be taken in: no data without a consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewParticipant {
    /// Who it is.
    pub identity: Identity,
    /// Who answers for the person; needed when a guardian agrees.
    pub guardian: Option<Guardian>,
    /// The consent to the programme.
    pub consent: NewConsent,
    /// The programme in which the person takes part from the day of the consent on.
    pub programme: Option<ProgrammeId>,
}

/// Takes somebody in: draws a name, makes a key, seals what names the person, notes the consent.
///
/// # Errors
/// [`AppError::Forbidden`]; refusals of [`consent::note`]; `people.no-guardian` when a guardian agrees
/// and none is named; `people.key-missing` when people are sealed here and their key is not at hand.
pub async fn take_in(
    app: &App,
    actor: &Actor,
    new: &NewParticipant,
) -> Result<ParticipantId, AppError> {
    actor.require(Action::NamePeople)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    new.identity.check(today)?;
    let ring = seal::ring_or_first(app, &mut *work).await?;
    let id = ParticipantId::from(app.new_id::<uuid::Uuid>());
    let mut participant = Participant {
        id,
        pseudonym: free_pseudonym(app, &mut *work).await?,
        birth_month: Some(Month::of(new.identity.born)),
        sealed: None,
        sealed_sensitive: None,
        last_contact_on: new.consent.given_on.min(today),
        created_at: app.clock.now(),
        erased_at: None,
    };
    work.insert_participant(&participant).await?;
    let key = seal::give_key(app, &mut *work, &ring, id).await?;
    let spot = Spot::new(&*work, Column::Person, id.0);
    participant.sealed = Some(seal::sealed(app, &key, &spot, &new.identity)?);
    work.update_participant(&participant).await?;
    let words = seal::fingerprints(&ring, &*work, &new.identity.name());
    work.set_words(id, &words).await?;
    if let Some(guardian) = &new.guardian {
        guardian::insert(app, &mut *work, &key, id, guardian).await?;
    }
    consent::insert(app, &mut *work, actor, (id, new.identity.born), &new.consent).await?;
    if let Some(programme) = new.programme {
        enrolment::insert(&mut *work, id, programme, new.consent.given_on).await?;
    }
    person_log::log(app, &mut *work, actor, (ReadingAct::Create, Some(id)), "").await?;
    work.commit().await?;
    Ok(id)
}

/// A drawn name that nobody has.
pub(super) async fn free_pseudonym(
    app: &App,
    work: &mut dyn UnitOfWork,
) -> Result<Pseudonym, AppError> {
    for _ in 0..1_000 {
        let mut bytes = [0; 8];
        app.random.fill(&mut bytes);
        let pseudonym = Pseudonym::drawn(u64::from_be_bytes(bytes));
        if !work.pseudonym_taken(&pseudonym).await? {
            return Ok(pseudonym);
        }
    }
    Err(AppError::Refused { code: "people.too-many" })
}
