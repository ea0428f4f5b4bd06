//! Mandates: a partner's permission to debit its account.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_bank::{Bic, BicError, Iban, IbanError};
use maillage_domain::access::Action;
use maillage_domain::collect::mandate::{
    MandateError, MandateStage, MandateState, PastDebit, Scheme, SuspendReason,
};
use maillage_domain::collect::reference::mandate_reference;
use maillage_domain::ids::{LinkId, MandateId, PartnerId};
use maillage_domain::locale::Locale;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::debit::stop_mandate;
use super::declaration::{may_see, today};
use crate::access::audit;
use crate::documents::{DebitScheme, MandatePaper, Side, Signature, SignedBy};
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, ActorKind, App, AppError};

/// What is kept of the signature of a mandate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MandateEvidence {
    /// The name that the signatory typed.
    pub name: String,
    /// The sentence that was agreed to, as it was read.
    pub consent: String,
    /// Its SHA-256, in hexadecimal digits.
    pub consent_sha256: String,
    /// The language in which it was read.
    pub locale: Locale,
    /// The personal link through which it was signed; none when a member of staff holds a paper.
    pub link: Option<LinkId>,
    /// When.
    #[serde(with = "as_text")]
    pub signed_at: Timestamp,
}

/// An instant as people and machines read it: `2026-11-22T09:00:00Z`.
mod as_text {
    use jiff::Timestamp;
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    pub(super) fn serialize<S: Serializer>(at: &Timestamp, out: S) -> Result<S::Ok, S::Error> {
        out.collect_str(at)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(input: D) -> Result<Timestamp, D::Error> {
        String::deserialize(input)?.parse().map_err(D::Error::custom)
    }
}

/// A mandate. Account and name never change: another account is another mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mandate {
    /// The id.
    pub id: MandateId,
    /// Whose account.
    pub partner: PartnerId,
    /// The unique mandate reference (RUM).
    pub reference: String,
    /// The scheme.
    pub scheme: Scheme,
    /// The state.
    pub state: MandateState,
    /// The holder of the account.
    pub debtor_name: String,
    /// The account.
    pub iban: String,
    /// Its bank, when given.
    pub bic: Option<String>,
    /// What is kept of the signature.
    pub evidence: Option<MandateEvidence>,
    /// The day of the last collection.
    pub last_collected_on: Option<Date>,
    /// When the row was made.
    pub created_at: Timestamp,
}

/// A mandate in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateRow {
    /// The mandate.
    pub mandate: Mandate,
    /// The partner's name.
    pub partner_name: String,
}

/// How the list of mandates is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MandateFilter {
    /// Part of the partner's name or of the reference, whatever the case.
    pub contains: Option<String>,
    /// Only in this state.
    pub stage: Option<MandateStage>,
}

/// The rows of mandates.
#[async_trait]
pub trait MandateStore {
    /// Adds a mandate.
    async fn insert_mandate(&mut self, mandate: &Mandate) -> Result<(), StoreError>;
    /// Writes all fields of a mandate that is there.
    async fn update_mandate(&mut self, mandate: &Mandate) -> Result<(), StoreError>;
    /// One mandate.
    async fn mandate(&mut self, id: MandateId) -> Result<Option<Mandate>, StoreError>;
    /// The mandates of the partners whose ids lie between the two, both included, by partner and id.
    async fn mandates_between(
        &mut self,
        first: PartnerId,
        last: PartnerId,
    ) -> Result<Vec<Mandate>, StoreError>;
    /// How the debits of these mandates went, as far as a bank saw them, oldest first.
    async fn past_debits_between(
        &mut self,
        first: PartnerId,
        last: PartnerId,
    ) -> Result<Vec<(MandateId, PastDebit)>, StoreError>;
    /// A part of the list, by partner.
    async fn mandates(
        &mut self,
        filter: &MandateFilter,
        page: Page,
    ) -> Result<Paged<MandateRow>, StoreError>;
    /// How many mandates were ever made.
    async fn count_mandates(&mut self) -> Result<i64, StoreError>;
}

/// What is typed for a mandate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMandate {
    /// The holder of the account.
    pub debtor_name: String,
    /// The account, as typed.
    pub iban: String,
    /// Its bank, as typed; empty when not known.
    pub bic: String,
    /// The scheme.
    pub scheme: Scheme,
}

/// Why a mandate is not made, or does not move.
#[derive(Debug, thiserror::Error)]
pub enum MandateProblem {
    /// The holder's name is missing.
    #[error("the holder of the account has no name")]
    NoName,
    /// The account is none.
    #[error("the account is not taken")]
    Iban(#[from] IbanError),
    /// The account is outside the area of direct debits.
    #[error("the account cannot be debited")]
    NotSepa,
    /// The bank's code is none.
    #[error("the bank's code is not taken")]
    Bic(#[from] BicError),
    /// The state does not allow the step.
    #[error("the mandate does not move")]
    Step(#[from] MandateError),
    /// Anything else.
    #[error("the mandate could not be kept")]
    App(#[from] AppError),
}

impl From<StoreError> for MandateProblem {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// Writes a mandate to be signed. A draft of the partner that is not signed yet is written over, so
/// that no reference is lost.
///
/// # Errors
/// See [`MandateProblem`].
pub async fn draft(
    app: &App,
    actor: &Actor,
    partner: PartnerId,
    new: &NewMandate,
) -> Result<Mandate, MandateProblem> {
    may_sign(actor, partner)?;
    let iban = Iban::parse(&new.iban)?;
    if !iban.is_sepa() {
        return Err(MandateProblem::NotSepa);
    }
    let bic = match new.bic.trim() {
        "" => None,
        typed => Some(Bic::parse(typed)?.as_str().to_owned()),
    };
    let debtor_name = new.debtor_name.trim().to_owned();
    if maillage_bank::to_epc_text(&debtor_name, 70).trim().is_empty() {
        return Err(MandateProblem::NoName);
    }
    let mut work = app.store.begin(actor.organisation).await?;
    work.partner(partner).await?.ok_or(AppError::NotFound)?;
    let drafted = work
        .mandates_between(partner, partner)
        .await?
        .into_iter()
        .find(|m| m.state == MandateState::Drafted);
    let is_new = drafted.is_none();
    let mut mandate = match drafted {
        Some(drafted) => drafted,
        None => blank(app, &mut *work, partner).await?,
    };
    mandate.scheme = new.scheme;
    mandate.debtor_name = debtor_name;
    mandate.iban = iban.as_str().to_owned();
    mandate.bic = bic;
    if is_new {
        work.insert_mandate(&mandate).await?;
    } else {
        work.update_mandate(&mandate).await?;
    }
    note(app, &mut *work, actor, "mandate.draft", &mandate).await?;
    work.commit().await.map_err(AppError::from)?;
    Ok(mandate)
}

async fn blank(
    app: &App,
    work: &mut dyn UnitOfWork,
    partner: PartnerId,
) -> Result<Mandate, AppError> {
    // Two drafts at once would count the same number: the second waits here.
    work.journal_head().await?;
    let number = work.count_mandates().await? + 1;
    let number = u32::try_from(number).expect("an organisation has few mandates");
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let year = app.clock.today(&organisation.time_zone).year();
    Ok(Mandate {
        id: app.new_id(),
        partner,
        reference: mandate_reference(&organisation.slug, year, number),
        scheme: Scheme::Core,
        state: MandateState::Drafted,
        debtor_name: String::new(),
        iban: String::new(),
        bic: None,
        evidence: None,
        last_collected_on: None,
        created_at: app.clock.now(),
    })
}

/// What the signatory agreed to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateSignature {
    /// The name that the signatory typed.
    pub name: String,
    /// The sentence, as it was read.
    pub consent: String,
    /// In this language.
    pub locale: Locale,
    /// Through this link.
    pub link: Option<LinkId>,
}

/// Signs a draft. Any other mandate of the partner that still holds ends, replaced; what was announced
/// under it is taken out. Signing again changes nothing.
///
/// # Errors
/// See [`MandateProblem`].
pub async fn sign(
    app: &App,
    actor: &Actor,
    id: MandateId,
    signature: &MandateSignature,
) -> Result<Mandate, MandateProblem> {
    let mut work = app.store.begin(actor.organisation).await?;
    // Whoever takes debits into a file at the same time waits here, or is waited for.
    work.journal_head().await?;
    let mut mandate = work.mandate(id).await?.ok_or(AppError::NotFound)?;
    may_sign(actor, mandate.partner)?;
    if matches!(mandate.state, MandateState::Active { .. }) {
        return Ok(mandate);
    }
    if signature.name.trim().is_empty() {
        return Err(MandateProblem::NoName);
    }
    let today = today(app, &mut *work).await?;
    mandate.state = mandate.state.sign(today)?;
    mandate.evidence = Some(MandateEvidence {
        name: signature.name.trim().to_owned(),
        consent: signature.consent.clone(),
        consent_sha256: hex(&Sha256::digest(signature.consent.as_bytes())),
        locale: signature.locale,
        link: signature.link,
        signed_at: app.clock.now(),
    });
    for mut older in work.mandates_between(mandate.partner, mandate.partner).await? {
        if older.id != id && older.state.signed_on().is_some() {
            older.state = older.state.end(today)?;
            work.update_mandate(&older).await?;
            stop_mandate(app, &mut *work, actor, older.id).await?;
        }
    }
    work.update_mandate(&mandate).await?;
    note(app, &mut *work, actor, "mandate.sign", &mandate).await?;
    work.commit().await.map_err(AppError::from)?;
    Ok(mandate)
}

/// A step that a person takes with a mandate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MandateStep {
    /// No debit for the time being.
    Suspend(SuspendReason),
    /// Debits again.
    Resume,
    /// No debit any more.
    End,
}

/// Takes a step. A partner may end its own mandate, at any time. When the mandate ends or rests, what
/// was announced under it and is in no file yet is taken out: its dues are open again, and whoever
/// runs the money gets a task.
///
/// # Errors
/// See [`MandateProblem`].
pub async fn take_step(
    app: &App,
    actor: &Actor,
    id: MandateId,
    step: MandateStep,
) -> Result<Mandate, MandateProblem> {
    let mut work = app.store.begin(actor.organisation).await?;
    // Whoever takes debits into a file at the same time waits here, or is waited for.
    work.journal_head().await?;
    let mut mandate = work.mandate(id).await?.ok_or(AppError::NotFound)?;
    may_sign(actor, mandate.partner)?;
    if matches!(actor.kind, ActorKind::Partner { .. }) && step != MandateStep::End {
        return Err(AppError::Forbidden.into());
    }
    let today = today(app, &mut *work).await?;
    let (state, action) = match step {
        MandateStep::Suspend(reason) => (mandate.state.suspend(today, reason)?, "mandate.suspend"),
        MandateStep::Resume => (mandate.state.resume()?, "mandate.resume"),
        MandateStep::End => (mandate.state.end(today)?, "mandate.end"),
    };
    mandate.state = state;
    work.update_mandate(&mandate).await?;
    note(app, &mut *work, actor, action, &mandate).await?;
    if step != MandateStep::Resume {
        stop_mandate(app, &mut *work, actor, id).await?;
    }
    work.commit().await.map_err(AppError::from)?;
    Ok(mandate)
}

/// The partner itself, or whoever runs the money.
fn may_sign(actor: &Actor, partner: PartnerId) -> Result<(), AppError> {
    match &actor.kind {
        ActorKind::Partner { partner: own } if *own == partner => Ok(()),
        ActorKind::Partner { .. } | ActorKind::Public => Err(AppError::NotFound),
        ActorKind::Staff { .. } | ActorKind::System => actor.require(Action::RunMoney),
    }
}

async fn note(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    action: &str,
    mandate: &Mandate,
) -> Result<(), AppError> {
    let detail = json!({ "reference": mandate.reference });
    audit::note(app, work, actor, action, ("mandate", &mandate.id.to_string()), detail).await
}

/// The mandates of a partner, the newest first.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn of_partner(
    app: &App,
    actor: &Actor,
    partner: PartnerId,
) -> Result<Vec<Mandate>, AppError> {
    may_see(actor, partner)?;
    let mut work = app.store.read(actor.organisation).await?;
    let mut mandates = work.mandates_between(partner, partner).await?;
    mandates.reverse();
    Ok(mandates)
}

/// One mandate.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn get(app: &App, actor: &Actor, id: MandateId) -> Result<Mandate, AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let mandate = work.mandate(id).await?.ok_or(AppError::NotFound)?;
    may_see(actor, mandate.partner)?;
    Ok(mandate)
}

/// A part of the list of mandates.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &MandateFilter,
    page: Page,
) -> Result<Paged<MandateRow>, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.mandates(filter, page).await?)
}

/// Bytes as hexadecimal digits.
pub(super) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        write!(text, "{byte:02x}").expect("a String takes everything");
        text
    })
}

/// The mandate as a paper (PDF), signed or to be signed by hand.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `collection.settings` without a creditor
/// identifier; [`AppError::Outside`] when the paper cannot be set.
pub async fn paper(app: &App, actor: &Actor, id: MandateId) -> Result<Vec<u8>, AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let mandate = work.mandate(id).await?.ok_or(AppError::NotFound)?;
    may_see(actor, mandate.partner)?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let partner = work.partner(mandate.partner).await?.ok_or(AppError::NotFound)?;
    let letterhead = crate::access::logo::letterhead(&mut *work, &organisation).await?;
    drop(work);
    let creditor_identifier = organisation
        .creditor_identifier
        .clone()
        .ok_or(AppError::Refused { code: "collection.settings" })?;
    let signature = mandate.evidence.as_ref().map(|evidence| Signature {
        side: Side::Partner,
        name: evidence.name.clone(),
        role: String::new(),
        signed_at: evidence.signed_at,
        consent_text: evidence.consent.clone(),
        through: SignedBy::Link(evidence.link.map(|link| link.to_string()).unwrap_or_default()),
    });
    let mut debtor = crate::agree::paper::party(&partner, "", "");
    debtor.legal_name.clone_from(&mandate.debtor_name);
    let paper = MandatePaper {
        locale: mandate.evidence.as_ref().map_or(partner.locale, |evidence| evidence.locale),
        made_at: mandate.evidence.as_ref().map_or(mandate.created_at, |e| e.signed_at),
        letterhead,
        creditor_identifier,
        mandate_reference: mandate.reference.clone(),
        scheme: match mandate.scheme {
            Scheme::Core => DebitScheme::Core,
            Scheme::B2b => DebitScheme::B2b,
        },
        debtor,
        iban: mandate.iban.clone(),
        bic: mandate.bic.clone().unwrap_or_default(),
        signature,
        time_zone: jiff::tz::TimeZone::get(&organisation.time_zone)
            .unwrap_or(jiff::tz::TimeZone::UTC),
    };
    app.documents.mandate(&paper).map_err(|error| AppError::Outside {
        doing: "setting the mandate",
        source: Box::new(error),
    })
}
