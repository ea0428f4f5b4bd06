//! From an agreement to the facts of its paper.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use maillage_domain::access::Action;
use maillage_domain::agree::agreement::Signature;
use maillage_domain::agree::commitment::{Commitment, Side};
use maillage_domain::ids::AgreementId;

use super::agreement::{Agreement, SignedThrough, StoredCommitment};
use crate::access::logo::letterhead;
use crate::access::organisation::Organisation;
use crate::documents::{
    self, AgreementPaper, Evidence, LegalRegime, Letterhead, OrganisationCommitment,
    PartnerCommitment, Party, SignedBy, identifiers,
};
use crate::engage::partner::Partner;
use crate::error::AppError;
use crate::{Actor, App};

/// The tax rules of a stored word: `es-gift`, `es-collaboration`, `fr-patronage`, `sponsorship`.
///
/// # Errors
/// `Refused` with `agreement.regime` for any other word.
pub fn regime(word: &str) -> Result<LegalRegime, AppError> {
    match word {
        "es-gift" => Ok(LegalRegime::SpainGift),
        "es-collaboration" => Ok(LegalRegime::SpainCollaboration),
        "fr-patronage" => Ok(LegalRegime::FrancePatronage),
        "sponsorship" => Ok(LegalRegime::Sponsorship),
        _ => Err(AppError::Refused { code: "agreement.regime" }),
    }
}

/// Whether what is paid under an agreement with this word of [`regime`] is a gift in law.
#[must_use]
pub fn is_gift(word: &str) -> bool {
    matches!(regime(word), Ok(LegalRegime::SpainGift | LegalRegime::FrancePatronage))
}

/// The words of [`regime`] that fit a country, the usual one first.
#[must_use]
pub fn regimes_of(country: &str) -> &'static [&'static str] {
    match country {
        "ES" => &["es-gift", "es-collaboration", "sponsorship"],
        "FR" => &["fr-patronage", "sponsorship"],
        _ => &["sponsorship"],
    }
}

/// The partner as papers show it, with the person who signs for it.
#[must_use]
pub fn party(partner: &Partner, represented_by: &str, role: &str) -> Party {
    Party {
        legal_name: partner.legal_name.clone(),
        legal_form: partner.legal_form.clone(),
        address: partner.address.clone(),
        identifiers: identifiers(&partner.address.country, partner.legal_id.as_deref()),
        represented_by: represented_by.to_owned(),
        role: role.to_owned(),
    }
}

/// The paper of an agreement. `made_at` is the time that it bears: once it is proposed that of its
/// proposal, so that the same facts give the same paper again.
pub(super) fn agreement_paper(
    made_at: Timestamp,
    facts: &Facts,
    proposed: bool,
) -> Result<AgreementPaper, AppError> {
    let Facts { organisation, letterhead, partner, agreement, commitments } = facts;
    let zone = time_zone(organisation);
    let mut paper = AgreementPaper {
        locale: agreement.locale,
        made_at,
        state: documents::AgreementState::Draft,
        letterhead: letterhead.clone(),
        partner: party(partner, &agreement.signatory_name, &agreement.signatory_quality),
        reference: agreement.reference.clone(),
        purpose: agreement
            .purpose
            .split("\n\n")
            .map(|paragraph| paragraph.trim().to_owned())
            .filter(|paragraph| !paragraph.is_empty())
            .collect(),
        partner_commitments: Vec::new(),
        organisation_commitments: Vec::new(),
        regime: regime(&agreement.legal_regime)?,
        starts_on: agreement.first_month.first_day(),
        ends_on: None,
        place: organisation.address.locality.clone(),
        dated: made_at.to_zoned(zone).date(),
    };
    for line in commitments {
        add_line(&mut paper, agreement, &line.terms);
    }
    if proposed {
        paper.state = documents::AgreementState::Proposed { terms_hash: paper.terms_hash() };
    }
    Ok(paper)
}

fn add_line(paper: &mut AgreementPaper, agreement: &Agreement, terms: &Commitment) {
    match terms {
        Commitment::ShareOfTurnover(share) => {
            if let Some(rate) = share.rate_for(agreement.first_month) {
                paper.partner_commitments.push(PartnerCommitment::ShareOfTurnover {
                    rate,
                    base: String::new(),
                    detail: String::new(),
                });
            }
        }
        Commitment::Display { wording } => {
            let detail = wording.clone();
            paper.partner_commitments.push(PartnerCommitment::DisplayMaterials { detail });
        }
        Commitment::Visibility { wording } => {
            let detail = wording.clone();
            paper.organisation_commitments.push(OrganisationCommitment::Visibility { detail });
        }
        Commitment::Statement { .. } => paper
            .organisation_commitments
            .push(OrganisationCommitment::ImpactStatement { detail: String::new() }),
        Commitment::Label => paper
            .organisation_commitments
            .push(OrganisationCommitment::Label { detail: String::new() }),
    }
}

/// What the page of evidence says of the two signatures.
pub(super) fn evidence(
    organisation: &Organisation,
    document_sha256: &[u8; 32],
    signatures: &[Signature; 2],
    through: &[(Side, SignedThrough)],
) -> Evidence {
    let way = |side: Side| match through.iter().find(|(of, _)| *of == side) {
        Some((_, SignedThrough::Account(account))) => SignedBy::Account(account.to_string()),
        Some((_, SignedThrough::Link(link))) => SignedBy::Link(link.to_string()),
        None => SignedBy::Link(String::new()),
    };
    Evidence {
        document_sha256: document_sha256.iter().map(|byte| format!("{byte:02x}")).collect(),
        signatures: signatures
            .iter()
            .map(|signature| documents::Signature {
                side: match signature.side {
                    Side::Partner => documents::Side::Partner,
                    Side::Organisation => documents::Side::Organisation,
                },
                name: signature.name.clone(),
                role: signature.quality.clone(),
                signed_at: signature.signed_at,
                consent_text: signature.consent.clone(),
                through: way(signature.side),
            })
            .collect(),
        time_zone: time_zone(organisation),
    }
}

fn time_zone(organisation: &Organisation) -> TimeZone {
    TimeZone::get(&organisation.time_zone).unwrap_or(TimeZone::UTC)
}

/// The paper as it stands, for a look before it is proposed.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused`, `Outside` when it cannot be typeset, or the store's.
pub async fn preview(app: &App, actor: &Actor, id: AgreementId) -> Result<Vec<u8>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let facts = Facts::read(app, actor, id).await?;
    let paper = agreement_paper(app.clock.now(), &facts, false)?;
    typeset(app, move |documents| documents.agreement(&paper)).await
}

/// All that the paper of an agreement tells of.
pub(super) struct Facts {
    pub(super) organisation: Organisation,
    pub(super) letterhead: Letterhead,
    pub(super) partner: Partner,
    pub(super) agreement: Agreement,
    pub(super) commitments: Vec<StoredCommitment>,
}

impl Facts {
    pub(super) async fn read(app: &App, actor: &Actor, id: AgreementId) -> Result<Self, AppError> {
        let mut work = app.store.read(actor.organisation).await?;
        let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
        let partner = work.partner(agreement.partner).await?.ok_or(AppError::NotFound)?;
        let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
        let commitments = work.commitments(id).await?;
        let letterhead = letterhead(&mut *work, &organisation).await?;
        Ok(Self { organisation, letterhead, partner, agreement, commitments })
    }

    /// The paper that is proposed at this moment.
    pub(super) fn paper(&self, proposed_at: Timestamp) -> Result<AgreementPaper, AppError> {
        agreement_paper(proposed_at, self, true)
    }

    /// The paper as it was proposed, unless the facts on it have changed since: nobody may sign one
    /// thing and get another.
    pub(super) fn paper_again(&self, proposed_at: Timestamp) -> Result<AgreementPaper, AppError> {
        let paper = self.paper(proposed_at)?;
        if self.agreement.terms_hash.as_deref() == Some(paper.terms_hash().as_str()) {
            Ok(paper)
        } else {
            Err(AppError::Refused { code: "agreement.facts-changed" })
        }
    }
}

/// Typesets away from the threads that answer requests.
pub(crate) async fn typeset(
    app: &App,
    work: impl FnOnce(&dyn documents::Documents) -> Result<Vec<u8>, documents::DocumentError>
    + Send
    + 'static,
) -> Result<Vec<u8>, AppError> {
    let documents = app.documents.clone();
    tokio::task::spawn_blocking(move || work(&*documents))
        .await
        .map_err(|error| AppError::Outside { doing: "typesetting", source: Box::new(error) })?
        .map_err(|error| AppError::Outside { doing: "typesetting", source: Box::new(error) })
}
