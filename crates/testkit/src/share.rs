//! Partners with an active agreement on a share of turnover, for stories of money.

use jiff::Timestamp;
use maillage_app::agree::agreement::{Agreement, SignedThrough, StoredCommitment};
use maillage_app::collect::declaration::{Declared, NewDeclaration, declare};
use maillage_app::collect::mandate::{Mandate, MandateSignature, NewMandate, draft, sign};
use maillage_app::{Actor, ActorKind};
use maillage_domain::agree::agreement::{AgreementState, DocumentHash, Signature};
use maillage_domain::agree::commitment::{BaseKind, Commitment, ShareTerms, Side};
use maillage_domain::collect::declaration::Evidence;
use maillage_domain::collect::mandate::Scheme;
use maillage_domain::ids::{AccountId, CommitmentId, LinkId, PartnerId};
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::rate::RatePpm;
use uuid::Uuid;

use crate::World;

/// A partner that gives a share of its turnover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Share {
    /// The partner.
    pub partner: PartnerId,
    /// Its commitment.
    pub commitment: CommitmentId,
}

impl World {
    /// A partner of the first organisation that gives 0.7 % of its turnover from a month on, with an
    /// agreement in force; fiscal years start in January.
    ///
    /// # Panics
    /// When the store refuses it.
    pub async fn share(&self, name: &str, first: Month) -> Share {
        let terms = ShareTerms::simple(BaseKind::TurnoverBeforeTax, RatePpm(7_000), first, 1);
        self.share_with(name, terms.expect("good terms")).await
    }

    /// The same with other terms.
    ///
    /// # Panics
    /// When the store refuses it.
    pub async fn share_with(&self, name: &str, terms: ShareTerms) -> Share {
        let partner = self.partner(name);
        let signatures = [signature(Side::Partner), signature(Side::Organisation)];
        let agreement = Agreement {
            id: self.app.new_id(),
            partner: partner.id,
            reference: format!("2026-{}", partner.id.0.simple()),
            state: AgreementState::Active {
                signatures: signatures.clone(),
                since: terms.first_month().first_day(),
            },
            locale: Locale::Ca,
            purpose: "The quarter gives, the quarter sees.".to_owned(),
            legal_regime: "es-gift".to_owned(),
            first_month: terms.first_month(),
            signatory_name: "Nora Vidal".to_owned(),
            signatory_quality: "owner".to_owned(),
            terms_hash: None,
            proposed_document: None,
            signed_document: None,
            replaces: None,
            created_at: self.app.clock.now(),
        };
        let commitments =
            [Commitment::ShareOfTurnover(terms), Commitment::Label].map(|terms| StoredCommitment {
                id: self.app.new_id(),
                agreement: agreement.id,
                partner: partner.id,
                terms,
            });
        let mut work = self.app.store.begin(self.raval).await.expect("the store opens");
        work.insert_partner(&partner).await.expect("a partner is added");
        work.insert_agreement(&agreement, &commitments).await.expect("an agreement is added");
        let through = SignedThrough::Account(AccountId(Uuid::nil()));
        for signature in &signatures {
            work.insert_signature(agreement.id, signature, through).await.expect("it is signed");
        }
        work.commit().await.expect("it lands");
        Share { partner: partner.id, commitment: commitments[0].id }
    }

    /// A partner, acting through its link.
    #[must_use]
    pub fn acting(&self, partner: PartnerId) -> Actor {
        Actor {
            organisation: self.raval,
            kind: ActorKind::Partner { partner },
            name: "Nora Vidal".to_owned(),
        }
    }

    /// The partner declares a month.
    ///
    /// # Panics
    /// When the declaration is refused.
    pub async fn declares(&self, share: Share, month: Month, base: Cents) -> Declared {
        let new = NewDeclaration {
            commitment: share.commitment,
            month,
            base,
            evidence: Evidence::Stated,
            link: Some(LinkId(Uuid::nil())),
        };
        declare(&self.app, &self.acting(share.partner), new).await.expect("it may be declared")
    }

    /// The partner signs a mandate for an account of its own.
    ///
    /// # Panics
    /// When the mandate is refused.
    pub async fn signs_mandate(&self, share: Share, name: &str, iban: &str) -> Mandate {
        let actor = self.acting(share.partner);
        let new = NewMandate {
            debtor_name: name.to_owned(),
            iban: iban.to_owned(),
            bic: String::new(),
            scheme: Scheme::Core,
        };
        let drafted = draft(&self.app, &actor, share.partner, &new).await.expect("it is drafted");
        let signature = MandateSignature {
            name: "Nora Vidal".to_owned(),
            consent: "Debit my account.".to_owned(),
            locale: Locale::Ca,
            link: Some(LinkId(Uuid::nil())),
        };
        sign(&self.app, &actor, drafted.id, &signature).await.expect("it is signed")
    }

    /// Nine in the morning of a day, in UTC.
    ///
    /// # Panics
    /// When the text is no day.
    pub fn goes_to(&self, day: &str) {
        let at: Timestamp = format!("{day}T09:00:00Z").parse().expect("a test writes a proper day");
        self.clock.set(at);
    }
}

fn signature(side: Side) -> Signature {
    Signature {
        side,
        name: "Nora Vidal".to_owned(),
        quality: "owner".to_owned(),
        signed_at: Timestamp::UNIX_EPOCH,
        consent: "I agree to this.".to_owned(),
        document: DocumentHash([7; 32]),
    }
}
