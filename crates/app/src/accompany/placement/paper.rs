//! From a placement to the facts of its paper, and the seal that keeps both.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use maillage_domain::access::Action;
use maillage_domain::ids::{ParticipantId, PlacementId};
use maillage_domain::party::Address;
use maillage_vault::{NONCE_BYTES, PersonKey, Place};

use super::placed::placed;
use super::{KeptSignature, Placement, PlacementTerms};
use crate::access::logo::letterhead;
use crate::access::organisation::Organisation;
use crate::accompany::seal::key_of;
use crate::agree::agreement::SignedThrough;
use crate::agree::paper::{party, typeset};
use crate::documents::{
    self, Companion, Letterhead, PlacedPerson, PlacementEvidence, PlacementPaper, PlacementRegime,
    PlacementSignature, SignedBy,
};
use crate::engage::partner::Partner;
use crate::engage::prospect::folded;
use crate::error::AppError;
use crate::store::UnitOfWork;
use crate::{Actor, App};

/// Which field of a placement is sealed.
#[derive(Debug, Clone, Copy)]
pub(super) enum Column {
    Terms,
    Paper,
    SignedPaper,
    Name,
}

/// What seals and opens the fields of one placement: its person's key.
pub(super) struct Seal {
    key: PersonKey,
    organisation: [u8; 16],
    row: [u8; 16],
}

impl Seal {
    /// The seal of a placement of somebody.
    ///
    /// # Errors
    /// When the person was erased, or the key file is not there.
    pub(super) async fn of(
        app: &App,
        work: &mut dyn UnitOfWork,
        participant: ParticipantId,
        placement: PlacementId,
    ) -> Result<Self, AppError> {
        let key = key_of(app, work, participant).await?;
        let (organisation, row) = (*work.organisation().0.as_bytes(), *placement.0.as_bytes());
        Ok(Self { key, organisation, row })
    }

    fn place(&self, column: Column) -> Place<'_> {
        let (table, column) = match column {
            Column::Terms => ("placement", "sealed_terms"),
            Column::Paper => ("placement", "sealed_paper"),
            Column::SignedPaper => ("placement", "sealed_signed_paper"),
            Column::Name => ("placement_signature", "sealed_name"),
        };
        Place { table, column, organisation: &self.organisation, row: &self.row }
    }

    pub(super) fn seal(&self, app: &App, column: Column, plain: &[u8]) -> Vec<u8> {
        let mut nonce = [0; NONCE_BYTES];
        app.random.fill(&mut nonce);
        self.key.seal(plain, &self.place(column), nonce)
    }

    pub(super) fn open(&self, column: Column, sealed: &[u8]) -> Result<Vec<u8>, AppError> {
        self.key
            .open(sealed, &self.place(column))
            .map_err(|error| AppError::Outside { doing: "open a seal", source: Box::new(error) })
    }

    pub(super) fn terms(&self, app: &App, terms: &PlacementTerms) -> Result<Vec<u8>, AppError> {
        let plain = serde_json::to_vec(terms)
            .map_err(|error| AppError::Outside { doing: "write terms", source: Box::new(error) })?;
        Ok(self.seal(app, Column::Terms, &plain))
    }

    pub(super) fn read_terms(&self, placement: &Placement) -> Result<PlacementTerms, AppError> {
        let plain = self.open(Column::Terms, &placement.sealed_terms)?;
        serde_json::from_slice(&plain)
            .map_err(|error| AppError::Outside { doing: "read terms", source: Box::new(error) })
    }
}

/// All that the paper of a placement tells of.
pub(super) struct Facts {
    pub(super) organisation: Organisation,
    letterhead: Letterhead,
    partner: Partner,
    placed: PlacedPerson,
    pub(super) placement: Placement,
    pub(super) terms: PlacementTerms,
    adviser: String,
    pub(super) seal: Seal,
}

impl Facts {
    pub(super) async fn read(app: &App, actor: &Actor, id: PlacementId) -> Result<Self, AppError> {
        let mut shared = app.store.shared_read().await?;
        let members = shared.members(actor.organisation).await?;
        drop(shared);
        let mut work = app.store.read(actor.organisation).await?;
        let placement = work.placement(id).await?.ok_or(AppError::NotFound)?;
        let partner = work.partner(placement.partner).await?.ok_or(AppError::NotFound)?;
        let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
        let letterhead = letterhead(&mut *work, &organisation).await?;
        let seal = Seal::of(app, &mut *work, placement.participant, id).await?;
        let terms = seal.read_terms(&placement)?;
        let placed = placed(app, &mut *work, placement.participant, placement.starts_on).await?;
        let adviser = members.into_iter().find(|(account, _)| account.id == placement.adviser);
        let adviser = adviser.map(|(account, _)| account.name).unwrap_or_default();
        Ok(Self { organisation, letterhead, partner, placed, placement, terms, adviser, seal })
    }

    /// Whether a typed name holds every word of the person's own, whatever the case and the accents. A
    /// guardian's may stand beside it.
    pub(super) fn is_named(&self, typed: &str) -> bool {
        let typed = folded(typed);
        let words: Vec<&str> = typed.split(|c: char| !c.is_alphanumeric()).collect();
        let own = folded(&self.placed.name);
        let mut own = own.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        own.all(|word| words.contains(&word))
    }

    /// The paper that is proposed at this moment.
    pub(super) fn paper(&self, proposed_at: Timestamp) -> Result<PlacementPaper, AppError> {
        let mut paper = self.draft(proposed_at, self.placed.clone())?;
        paper.state = documents::AgreementState::Proposed { terms_hash: paper.terms_hash() };
        Ok(paper)
    }

    /// The paper as it was proposed, unless the facts on it have changed since: nobody may sign one thing
    /// and get another.
    pub(super) fn paper_again(&self) -> Result<PlacementPaper, AppError> {
        let proposal = self.placement.proposal.as_ref();
        let proposal = proposal.ok_or(AppError::Refused { code: "placement.no-paper" })?;
        let paper = self.paper(proposal.proposed_at)?;
        if proposal.terms_hash == paper.terms_hash() {
            Ok(paper)
        } else {
            Err(AppError::Refused { code: "placement.facts-changed" })
        }
    }

    fn draft(&self, at: Timestamp, participant: PlacedPerson) -> Result<PlacementPaper, AppError> {
        let Self { organisation, letterhead, partner, placement, terms, .. } = self;
        let reach = organisation.phone.clone().or_else(|| organisation.email.clone());
        Ok(PlacementPaper {
            locale: placement.locale,
            made_at: at,
            state: documents::AgreementState::Draft,
            letterhead: letterhead.clone(),
            partner: party(partner, &terms.signatory_name, &terms.signatory_quality),
            participant,
            reference: placement.reference.clone(),
            occupation: terms.occupation.clone(),
            tasks: terms.tasks.clone(),
            aims: terms.aims.clone(),
            workplace: terms.workplace.clone(),
            starts_on: placement.starts_on,
            ends_on: placement.ends_on,
            weekly_minutes: terms.weekly_minutes,
            schedule: terms.schedule.clone(),
            allowance: terms.allowance,
            tutor: Companion {
                name: terms.tutor.clone(),
                role: String::new(),
                reach: partner.phone.clone().unwrap_or_default(),
            },
            adviser: Companion {
                name: self.adviser.clone(),
                role: String::new(),
                reach: reach.unwrap_or_default(),
            },
            accident_insurance: terms.accident_insurance.clone(),
            liability_insurance: terms.liability_insurance.clone(),
            regime: regime(&organisation.country)?,
            place: organisation.address.locality.clone(),
            dated: at.to_zoned(time_zone(organisation)).date(),
        })
    }

    /// What the page of evidence says of the three signatures.
    pub(super) fn evidence(
        &self,
        signatures: Vec<KeptSignature>,
    ) -> Result<PlacementEvidence, AppError> {
        let document = self.placement.proposal.as_ref().map(|proposal| proposal.document);
        let document = document.ok_or(AppError::Refused { code: "placement.no-paper" })?;
        let signature = |kept: KeptSignature| {
            let name = match &kept.sealed_name {
                Some(sealed) => {
                    String::from_utf8_lossy(&self.seal.open(Column::Name, sealed)?).into_owned()
                }
                None => kept.name,
            };
            Ok(PlacementSignature {
                signatory: kept.signatory,
                name,
                role: kept.quality,
                signed_at: kept.signed_at,
                consent_text: kept.consent,
                through: match kept.through {
                    SignedThrough::Link(link) => SignedBy::Link(link.to_string()),
                    SignedThrough::Account(account) => SignedBy::Account(account.to_string()),
                },
            })
        };
        Ok(PlacementEvidence {
            document_sha256: document.iter().map(|byte| format!("{byte:02x}")).collect(),
            signatures: signatures.into_iter().map(signature).collect::<Result<_, AppError>>()?,
            time_zone: time_zone(&self.organisation),
        })
    }
}

fn time_zone(organisation: &Organisation) -> TimeZone {
    TimeZone::get(&organisation.time_zone).unwrap_or(TimeZone::UTC)
}

/// The paper knows what has to be settled in these countries, and in no other.
fn regime(country: &str) -> Result<PlacementRegime, AppError> {
    match country {
        "ES" => Ok(PlacementRegime::Spain),
        "FR" => Ok(PlacementRegime::France),
        _ => Err(AppError::Refused { code: "placement.country" }),
    }
}

/// The paper as it would be, under the drawn name: an adviser reads what it will say and learns nothing
/// of the person.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`placement.country`), `Outside` when it cannot be typeset, or the
/// store's.
pub async fn preview(app: &App, actor: &Actor, id: PlacementId) -> Result<Vec<u8>, AppError> {
    actor.require(Action::RunPlacements)?;
    let facts = Facts::read(app, actor, id).await?;
    let mut work = app.store.read(actor.organisation).await?;
    let person = work.participant(facts.placement.participant).await?.ok_or(AppError::NotFound)?;
    drop(work);
    let under_drawn_name = PlacedPerson {
        name: person.pseudonym.to_string(),
        born_on: None,
        address: Address::default(),
        guardian: String::new(),
    };
    let paper = facts.draft(app.clock.now(), under_drawn_name)?;
    typeset(app, move |documents| documents.placement(&paper)).await
}
