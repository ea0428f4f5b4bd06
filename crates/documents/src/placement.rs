//! The agreement of three about a placement.

use maillage_app::documents::{
    AgreementState, Companion, DocumentError, PlacementEvidence, PlacementPaper, PlacementRegime,
};
use maillage_domain::accompany::placement::{Signatory, all_signed};
use maillage_domain::locale::Locale;
use serde::Serialize;

use crate::numbers::{hours, sum};
use crate::press::Job;
use crate::view::{HeadView, PartyView, SignatureView, address_lines};
use crate::words::{clean, date, hexadecimal, paragraphs};

#[derive(Serialize)]
struct PlacementView {
    locale: Locale,
    head: HeadView,
    partner: PartyView,
    participant: ParticipantView,
    reference: String,
    draft: bool,
    terms_hash: Option<String>,
    occupation: String,
    tasks: Vec<String>,
    aims: Vec<String>,
    workplace: String,
    starts_on: String,
    ends_on: String,
    weekly: String,
    schedule: Vec<String>,
    allowance: Option<String>,
    tutor: CompanionView,
    adviser: CompanionView,
    accident_insurance: String,
    liability_insurance: String,
    regime: PlacementRegime,
    place: String,
    dated: String,
    evidence: Option<EvidenceView>,
}

#[derive(Serialize)]
struct ParticipantView {
    name: String,
    born_on: Option<String>,
    address: Vec<String>,
    guardian: String,
}

#[derive(Serialize)]
struct CompanionView {
    name: String,
    role: String,
    reach: String,
}

impl CompanionView {
    fn new(companion: &Companion) -> Self {
        Self {
            name: clean(&companion.name),
            role: clean(&companion.role),
            reach: clean(&companion.reach),
        }
    }
}

#[derive(Serialize)]
struct EvidenceView {
    document_hash: String,
    signatures: Vec<SignatureView>,
}

pub(crate) fn job(
    paper: &PlacementPaper,
    evidence: Option<&PlacementEvidence>,
) -> Result<Job, DocumentError> {
    if paper.tasks.iter().all(|task| task.trim().is_empty()) {
        return Err(DocumentError::Missing("task"));
    }
    let evidence = evidence.map(|given| evidence_view(given, paper.locale)).transpose()?;
    let locale = paper.locale;
    let participant = &paper.participant;
    let view = PlacementView {
        locale,
        head: HeadView::new(&paper.letterhead),
        partner: PartyView::new(&paper.partner),
        participant: ParticipantView {
            name: clean(&participant.name),
            born_on: participant.born_on.map(|day| date(day, locale)),
            address: address_lines(&participant.address),
            guardian: clean(&participant.guardian),
        },
        reference: clean(&paper.reference),
        draft: paper.state == AgreementState::Draft,
        terms_hash: match &paper.state {
            AgreementState::Draft => None,
            AgreementState::Proposed { terms_hash } => Some(hexadecimal(terms_hash)),
        },
        occupation: clean(&paper.occupation),
        tasks: paragraphs(&paper.tasks),
        aims: paragraphs(&paper.aims),
        workplace: clean(&paper.workplace),
        starts_on: date(paper.starts_on, locale),
        ends_on: date(paper.ends_on, locale),
        weekly: hours(paper.weekly_minutes, locale),
        schedule: paragraphs(&paper.schedule),
        allowance: paper.allowance.map(|amount| sum(amount, locale)),
        tutor: CompanionView::new(&paper.tutor),
        adviser: CompanionView::new(&paper.adviser),
        accident_insurance: clean(&paper.accident_insurance),
        liability_insurance: clean(&paper.liability_insurance),
        regime: paper.regime,
        place: clean(&paper.place),
        dated: date(paper.dated, locale),
        evidence,
    };
    Ok(Job::new("/placement/paper.typ", &view, paper.letterhead.logo.as_ref(), paper.made_at))
}

fn evidence_view(
    evidence: &PlacementEvidence,
    locale: Locale,
) -> Result<EvidenceView, DocumentError> {
    let signed: Vec<Signatory> = evidence.signatures.iter().map(|s| s.signatory).collect();
    if !all_signed(&signed) {
        return Err(DocumentError::Missing("signature"));
    }
    Ok(EvidenceView {
        document_hash: hexadecimal(&evidence.document_sha256),
        signatures: evidence
            .signatures
            .iter()
            .map(|signature| SignatureView::of_three(signature, &evidence.time_zone, locale))
            .collect(),
    })
}
