//! Partners with an active agreement on a share of turnover, for stories of money.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use maillage_app::agree::agreement::{Agreement, SignedThrough, StoredCommitment};
use maillage_app::collect::declaration::{Declared, NewDeclaration, declare};
use maillage_app::collect::mandate::{Mandate, MandateSignature, NewMandate, draft, sign};
use maillage_app::{Actor, ActorKind, UnitOfWork};
use maillage_bank::Iban;
use maillage_domain::agree::agreement::{AgreementState, DocumentHash, Signature};
use maillage_domain::agree::commitment::{BaseKind, Commitment, ShareTerms, Side};
use maillage_domain::collect::declaration::{Declaration, DeclaredBy, Evidence};
use maillage_domain::collect::mandate::{MandateState, Scheme};
use maillage_domain::collect::reference::mandate_reference;
use maillage_domain::ids::{AccountId, CommitmentId, LinkId, PartnerId};
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::rate::RatePpm;
use uuid::Uuid;

use crate::World;

/// Partners in one unit of work, where there are many.
const AT_ONCE: usize = 1_000;

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
        let mut work = self.app.store.begin(self.raval).await.expect("the store opens");
        let share = self.add_share(&mut *work, name, terms).await;
        work.commit().await.expect("it lands");
        share
    }

    /// So many partners as [`Self::share`] makes one, with names as a quarter has them, by the
    /// thousand in one unit of work. `told` hears how many there are.
    ///
    /// # Panics
    /// When the store refuses them.
    pub async fn shares(&self, count: usize, first: Month, told: &dyn Fn(usize)) -> Vec<Share> {
        let terms = ShareTerms::simple(BaseKind::TurnoverBeforeTax, RatePpm(7_000), first, 1);
        let terms = terms.expect("good terms");
        let mut shares = Vec::with_capacity(count);
        while shares.len() < count {
            let mut work = self.app.store.begin(self.raval).await.expect("the store opens");
            for number in shares.len()..count.min(shares.len() + AT_ONCE) {
                let share = self.add_share(&mut *work, &shop(number), terms.clone()).await;
                shares.push(share);
            }
            work.commit().await.expect("they land");
            told(shares.len());
        }
        shares
    }

    /// Each of them declares a month; `base` gives the turnover of a place in the list. Written
    /// without asking the rules, which would take a unit of work for each.
    ///
    /// # Panics
    /// When the store refuses it.
    pub async fn all_declare(&self, shares: &[Share], month: Month, base: &dyn Fn(usize) -> Cents) {
        for (part, at_once) in shares.chunks(AT_ONCE).enumerate() {
            let mut work = self.app.store.begin(self.raval).await.expect("the store opens");
            for (number, share) in (part * AT_ONCE..).zip(at_once) {
                let declaration = Declaration {
                    id: self.app.new_id(),
                    partner: share.partner,
                    commitment: share.commitment,
                    month,
                    base: base(number),
                    evidence: Evidence::Stated,
                    declared_at: self.app.clock.now(),
                    declared_by: DeclaredBy::Partner(LinkId(Uuid::nil())),
                    supersedes: None,
                };
                work.insert_declaration(&declaration).await.expect("it is declared");
            }
            work.commit().await.expect("they land");
        }
    }

    /// Each of them has signed a mandate, on the day of the story, for an account of its own. Written
    /// without asking the rules.
    ///
    /// # Panics
    /// When the store refuses it.
    pub async fn all_sign_mandates(&self, shares: &[Share]) {
        let now = self.app.clock.now();
        let signed_on = now.to_zoned(TimeZone::UTC).date();
        for (part, at_once) in shares.chunks(AT_ONCE).enumerate() {
            let mut work = self.app.store.begin(self.raval).await.expect("the store opens");
            for (number, share) in (part * AT_ONCE..).zip(at_once) {
                let counted = u32::try_from(number + 1).expect("a story has few mandates");
                let account = Iban::spanish(2_100, 418, counted.into()).expect("it has ten digits");
                let mandate = Mandate {
                    id: self.app.new_id(),
                    partner: share.partner,
                    reference: mandate_reference("raval", signed_on.year(), counted),
                    scheme: Scheme::Core,
                    state: MandateState::Active { signed_on },
                    debtor_name: format!("{} SL", shop(number)),
                    iban: account.as_str().to_owned(),
                    bic: None,
                    evidence: None,
                    last_collected_on: None,
                    created_at: now,
                };
                work.insert_mandate(&mandate).await.expect("a mandate is added");
            }
            work.commit().await.expect("they land");
        }
    }

    async fn add_share(&self, work: &mut dyn UnitOfWork, name: &str, terms: ShareTerms) -> Share {
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
            legal_regime: "es-ley-49-2002".to_owned(),
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
        work.insert_partner(&partner).await.expect("a partner is added");
        work.insert_agreement(&agreement, &commitments).await.expect("an agreement is added");
        let through = SignedThrough::Account(AccountId(Uuid::nil()));
        for signature in &signatures {
            work.insert_signature(agreement.id, signature, through).await.expect("it is signed");
        }
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

/// The invented name of a shop: a trade that many share, and a word of its own.
#[must_use]
pub fn shop(number: usize) -> String {
    const TRADES: [&str; 8] =
        ["Forn", "Bar", "Llibreria", "Perruqueria", "Taller", "Farmàcia", "Fruites", "Restaurant"];
    const SYLLABLES: [&str; 16] = [
        "lu", "na", "mar", "bel", "ro", "sa", "ti", "ver", "can", "do", "ple", "gri", "mo", "al",
        "fe", "nou",
    ];
    // An odd factor only mixes: no two numbers below 2^24 make the same word.
    let mixed = number.wrapping_mul(0x9e37_79b1) & 0xff_ffff;
    let word: String =
        (0..6).map(|place| SYLLABLES[(mixed >> (4 * place)) % SYLLABLES.len()]).collect();
    format!("{} {word}", TRADES[number % TRADES.len()])
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
