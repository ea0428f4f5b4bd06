//! The agreement, as a draft, proposed, or with its evidence of signature.

use maillage_app::documents::{
    AgreementPaper, AgreementState, Evidence, LegalRegime, OrganisationCommitment,
    PartnerCommitment,
};
use maillage_domain::locale::Locale;
use serde::Serialize;

use crate::press::Job;
use crate::view::{HeadView, PartyView, SignatureView};
use crate::words::{clean, date, hexadecimal, paragraphs, percent};

#[derive(Serialize)]
struct AgreementView {
    locale: Locale,
    head: HeadView,
    partner: PartyView,
    reference: String,
    place: String,
    dated: String,
    draft: bool,
    terms_hash: Option<String>,
    purpose: Vec<String>,
    partner_commitments: Vec<CommitmentView>,
    organisation_commitments: Vec<CommitmentView>,
    regime: LegalRegime,
    starts_on: String,
    ends_on: Option<String>,
    evidence: Option<EvidenceView>,
}

/// One line of either side. `kind` names the standard words; `title` stands in for them when the
/// sides use their own.
#[derive(Serialize, Default)]
struct CommitmentView {
    kind: &'static str,
    title: String,
    rate: String,
    base: String,
    detail: String,
}

#[derive(Serialize)]
struct EvidenceView {
    document_hash: String,
    signatures: Vec<SignatureView>,
}

pub(crate) fn job(paper: &AgreementPaper, evidence: Option<&Evidence>) -> Job {
    let locale = paper.locale;
    let view = AgreementView {
        locale,
        head: HeadView::new(&paper.letterhead),
        partner: PartyView::new(&paper.partner),
        reference: clean(&paper.reference),
        place: clean(&paper.place),
        dated: date(paper.dated, locale),
        draft: paper.state == AgreementState::Draft,
        terms_hash: match &paper.state {
            AgreementState::Draft => None,
            AgreementState::Proposed { terms_hash } => Some(hexadecimal(terms_hash)),
        },
        purpose: paragraphs(&paper.purpose),
        partner_commitments: paper
            .partner_commitments
            .iter()
            .map(|commitment| partner_side(commitment, locale))
            .collect(),
        organisation_commitments: paper
            .organisation_commitments
            .iter()
            .map(organisation_side)
            .collect(),
        regime: paper.regime,
        starts_on: date(paper.starts_on, locale),
        ends_on: paper.ends_on.map(|day| date(day, locale)),
        evidence: evidence.map(|evidence| EvidenceView {
            document_hash: hexadecimal(&evidence.document_sha256),
            signatures: evidence
                .signatures
                .iter()
                .map(|signature| SignatureView::new(signature, &evidence.time_zone, locale))
                .collect(),
        }),
    };
    Job::new("/agreement/paper.typ", &view, paper.letterhead.logo.as_ref(), paper.made_at)
}

fn partner_side(commitment: &PartnerCommitment, locale: Locale) -> CommitmentView {
    match commitment {
        PartnerCommitment::ShareOfTurnover { rate, base, detail } => CommitmentView {
            kind: "share_of_turnover",
            rate: percent(*rate, locale),
            base: clean(base),
            detail: clean(detail),
            ..CommitmentView::default()
        },
        PartnerCommitment::DisplayMaterials { detail } => {
            CommitmentView { kind: "display", detail: clean(detail), ..CommitmentView::default() }
        }
        PartnerCommitment::Other { title, detail } => own_words(title, detail),
    }
}

fn organisation_side(commitment: &OrganisationCommitment) -> CommitmentView {
    let (kind, detail) = match commitment {
        OrganisationCommitment::Visibility { detail } => ("visibility", detail),
        OrganisationCommitment::ImpactStatement { detail } => ("statement", detail),
        OrganisationCommitment::Label { detail } => ("label", detail),
        OrganisationCommitment::Other { title, detail } => return own_words(title, detail),
    };
    CommitmentView { kind, detail: clean(detail), ..CommitmentView::default() }
}

fn own_words(title: &str, detail: &str) -> CommitmentView {
    CommitmentView {
        kind: "other",
        title: clean(title),
        detail: clean(detail),
        ..CommitmentView::default()
    }
}
