//! Consents: what somebody agreed to, until when, and how that can be shown.

use async_trait::async_trait;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use maillage_domain::access::Action;
use maillage_domain::accompany::consent::{
    Consent, ConsentError, ConsentForm, GivenBy, Purpose, age, agreed,
};
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::ids::{AccountId, ConsentId, ParticipantId};

use super::participant::birthday_of;
use super::person;
use super::person_log;
use super::seal;
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{Actor, ActorKind, App, AppError};

/// A consent that was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotedConsent {
    /// The id.
    pub id: ConsentId,
    /// Whose data it is about.
    pub participant: ParticipantId,
    /// What was agreed to, by whom and until when.
    pub consent: Consent,
    /// How.
    pub form: ConsentForm,
    /// Who noted it; none when the program did.
    pub noted_by: Option<AccountId>,
    /// When it was noted.
    pub noted_at: Timestamp,
}

/// The rows of consents.
#[async_trait]
pub trait ConsentStore {
    /// Adds a consent.
    async fn insert_consent(&mut self, consent: &NotedConsent) -> Result<(), StoreError>;
    /// Notes the day on which it was taken back, once.
    async fn withdraw_consent(&mut self, id: ConsentId, on: Date) -> Result<(), StoreError>;
    /// A person's consents, newest first.
    async fn consents(
        &mut self,
        participant: ParticipantId,
    ) -> Result<Vec<NotedConsent>, StoreError>;
    /// Consents of these people, in no order.
    async fn consents_of(
        &mut self,
        participants: &[ParticipantId],
    ) -> Result<Vec<NotedConsent>, StoreError>;
}

/// A consent as a person notes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewConsent {
    /// To what.
    pub purpose: Purpose,
    /// By whom.
    pub given_by: GivenBy,
    /// How.
    pub form: ConsentForm,
    /// The first day.
    pub given_on: Date,
    /// The last day.
    pub expires_on: Date,
}

pub(super) async fn insert(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    (participant, born): (ParticipantId, Date),
    new: &NewConsent,
) -> Result<(), AppError> {
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    if new.given_on > today {
        return Err(AppError::Refused { code: "consent.future" });
    }
    if (new.given_on..today).contains(&new.expires_on) {
        return Err(AppError::Refused { code: "consent.over" });
    }
    if new.given_by == GivenBy::Guardian && work.guardians(participant).await?.is_empty() {
        return Err(AppError::Refused { code: "people.no-guardian" });
    }
    let years = age(born, new.given_on);
    // The word of a guardian ends the day before the person decides alone.
    let childhood = born.saturating_add(18.years()).saturating_sub(1.day());
    let by_guardian = new.given_by == GivenBy::Guardian && new.given_on <= childhood;
    let until = if by_guardian { new.expires_on.min(childhood) } else { new.expires_on };
    let days = (new.given_on, until);
    let whose = (years, organisation.country.as_str());
    let consent =
        Consent::given(new.purpose, new.given_by, days, whose).map_err(|error| match error {
            ConsentError::TooYoung(_) => AppError::Refused { code: "consent.too-young" },
            ConsentError::GrownUp => AppError::Refused { code: "consent.grown-up" },
            ConsentError::Term => AppError::Refused { code: "consent.term" },
        })?;
    let noted_by = match &actor.kind {
        ActorKind::Staff { account, .. } => Some(*account),
        _ => None,
    };
    let noted = NotedConsent {
        id: app.new_id(),
        participant,
        consent,
        form: new.form,
        noted_by,
        noted_at: app.clock.now(),
    };
    work.insert_consent(&noted).await?;
    Ok(())
}

/// Notes what somebody agreed to.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `consent.too-young` when a guardian has to agree,
/// `consent.grown-up` when only the person may, `consent.term` beyond three years, `consent.over` when it
/// has ended, `consent.future` before it was given, `people.no-guardian` when a guardian agrees and none is noted.
pub async fn note(
    app: &App,
    actor: &Actor,
    participant: ParticipantId,
    new: &NewConsent,
) -> Result<(), AppError> {
    actor.require(Action::NamePeople)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let row = work.participant(participant).await?.ok_or(AppError::NotFound)?;
    let key = seal::key_of(app, &mut *work, participant).await?;
    let born = person::identity_of(&*work, &key, &row)?.born;
    insert(app, &mut *work, actor, (participant, born), new).await?;
    work.heard_of(participant, new.given_on).await?;
    let act = (ReadingAct::Change, Some(participant));
    person_log::log(app, &mut *work, actor, act, "consent").await?;
    work.commit().await?;
    Ok(())
}

/// Takes a consent back today. Without one to sensitive data, what was said of health and family goes at
/// once; without one to the programme the person takes part in none from today on. Safe to run twice.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    participant: ParticipantId,
    id: ConsentId,
) -> Result<(), AppError> {
    actor.require(Action::NamePeople)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let mut row = work.participant(participant).await?.ok_or(AppError::NotFound)?;
    if !work.consents(participant).await?.iter().any(|noted| noted.id == id) {
        return Err(AppError::NotFound);
    }
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    work.withdraw_consent(id, today).await?;
    let given: Vec<_> =
        work.consents(participant).await?.into_iter().map(|noted| noted.consent).collect();
    if row.sealed_sensitive.is_some()
        && !agreed(&given, Purpose::Sensitive, today, birthday_of(&row))
    {
        row.sealed_sensitive = None;
        work.update_participant(&row).await?;
    }
    if !agreed(&given, Purpose::Programme, today, birthday_of(&row)) {
        leave_programmes(&mut *work, participant, today).await?;
    }
    let act = (ReadingAct::Change, Some(participant));
    person_log::log(app, &mut *work, actor, act, "consent").await?;
    work.commit().await?;
    Ok(())
}

/// Ends what somebody takes part in: yesterday was the last day, where it had begun by then.
async fn leave_programmes(
    work: &mut dyn UnitOfWork,
    participant: ParticipantId,
    today: Date,
) -> Result<(), AppError> {
    let yesterday = today.saturating_sub(1.day());
    for enrolment in work.enrolments_of(&[participant]).await? {
        if enrolment.ends_on.is_none_or(|last| last >= today) {
            let last = yesterday.max(enrolment.starts_on);
            let days = (enrolment.starts_on, Some(last));
            work.put_enrolment(enrolment.programme, participant, days).await?;
        }
    }
    Ok(())
}
